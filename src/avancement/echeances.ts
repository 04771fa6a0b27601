// The dated things of a contract: acts, votes, meetings, steps and ends of actions, evaluation, waivers, its end, and when to think of what follows.
import { intervalle } from '../model/date.ts'
import type { Projet } from '../model/projet.generated.ts'
import { dateEnMots } from '../mots.ts'
import { finDuContrat } from '../rules/appuis/periode.ts'
import { libelle } from '../schema/schemas.ts'
import type { Echeance } from './point.ts'

type Datee = Pick<Echeance, 'id' | 'genre' | 'titre' | 'description' | 'date' | 'pointeur'>

/** Months before the end of the contract at which the next one is recalled: this program's own landmark, which no text fixes. */
const MOIS_AVANT_LE_TERME = 8

/** All of them, and these, the earliest first; what has no date is not there. */
export function echeancesDe(projet: Projet, autres: readonly Echeance[] = []): Echeance[] {
  const datees = [
    ...duContrat(projet),
    ...desActeurs(projet),
    ...desInstances(projet),
    ...desFiches(projet),
    ...deLEvaluation(projet),
    ...deLaFin(projet),
  ]
  const lues = datees.flatMap(datee => {
    const lu = intervalle(datee.date)
    if (lu === undefined) return []
    const passee = lu.fin < Number(projet.faits.date.replaceAll('-', ''))
    return [{ ...datee, jour: enIso(lu.fin), approximatif: lu.debut !== lu.fin, passee }]
  })
  return distinguer([...lues, ...autres]).sort((a, b) =>
    a.jour < b.jour ? -1 : a.jour > b.jour ? 1 : a.id < b.id ? -1 : 1,
  )
}

function duContrat({ contrat }: Projet): Datee[] {
  const actes = (contrat.actes ?? []).map(({ id, type, objet, lieu, date }, n) => ({
    id: `acte-${id ?? n + 1}`,
    genre: 'acte' as const,
    titre: joindre([libelle('type_acte', type ?? 'autre'), objet], ' : '),
    description: lieu === undefined ? '' : `Lieu : ${lieu}.`,
    date,
    pointeur: `/contrat/actes/${n}/date`,
  }))
  const ecarts = (contrat.ecarts_motives ?? []).map(({ regle, motif, expire }, n) => ({
    id: `ecart-${regle ?? n + 1}`,
    genre: 'ecart' as const,
    titre: `Fin d’un écart motivé : ${regle ?? ''}`,
    description: motif ?? '',
    date: expire,
    pointeur: `/contrat/ecarts_motives/${n}/expire`,
  }))
  return [...actes, ...ecarts].filter(estDatee)
}

function desActeurs({ acteurs }: Projet): Datee[] {
  return (acteurs.acteurs ?? [])
    .map(({ id, nom, deliberation }, n) => ({
      id: `deliberation-${id}`,
      genre: 'deliberation' as const,
      titre: `Délibération : ${nom ?? id}`,
      description: deliberation?.reference === undefined ? '' : `Référence : ${deliberation.reference}.`,
      date: deliberation?.date,
      pointeur: `/acteurs/acteurs/${n}/deliberation/date`,
    }))
    .filter(estDatee)
}

function desInstances({ gouvernance }: Projet): Datee[] {
  return (gouvernance.instances ?? []).flatMap(({ id, nom, reunions = [] }, n) =>
    reunions
      .map(({ date, objet, lieu }, rang) => ({
        id: `reunion-${id}-${rang + 1}`,
        genre: 'reunion' as const,
        titre: joindre([nom ?? id, objet], ' : '),
        description: lieu === undefined ? '' : `Lieu : ${lieu}.`,
        date,
        pointeur: `/gouvernance/instances/${n}/reunions/${rang}/date`,
      }))
      .filter(estDatee),
  )
}

function desFiches({ fiches }: Projet): Datee[] {
  return fiches.flatMap(({ id, numero, titre, calendrier, sortie }, n) => {
    if (sortie !== undefined) return []
    const nom = joindre([numero, titre ?? id], ' ')
    const etapes = (calendrier?.etapes ?? []).map((etape, rang) => ({
      id: `etape-${id}-${rang + 1}`,
      genre: 'etape' as const,
      titre: `${etape.titre ?? 'Étape'} (${nom})`,
      description: etape.texte ?? '',
      date: etape.date,
      pointeur: `/fiches/${n}/calendrier/etapes/${rang}/date`,
    }))
    const fin = {
      id: `fin-${id}`,
      genre: 'fin-action' as const,
      titre: `Fin de l’action : ${nom}`,
      description: '',
      date: calendrier?.fin,
      pointeur: `/fiches/${n}/calendrier/fin`,
    }
    return [...etapes, fin].filter(estDatee)
  })
}

function deLEvaluation({ evaluation }: Projet): Datee[] {
  const rangs = new Map<string, number>()
  return (evaluation.jalons ?? [])
    .map(({ type = 'autre', texte, date }, n) => {
      const rang = (rangs.get(type) ?? 0) + 1
      rangs.set(type, rang)
      return {
        id: `jalon-${type}-${rang}`,
        genre: 'jalon' as const,
        titre: type === 'autre' ? (texte ?? 'Évaluation') : libelle('type_jalon', type),
        description: type === 'autre' ? '' : (texte ?? ''),
        date,
        pointeur: `/evaluation/jalons/${n}/date`,
      }
    })
    .filter(estDatee)
}

function deLaFin(projet: Projet): Datee[] {
  const fin = finDuContrat(projet)
  const dernier = intervalle(fin ?? '')?.fin
  if (fin === undefined || dernier === undefined) return []
  const cle = projet.contrat.periode?.fin_effective === undefined ? 'fin' : 'fin_effective'
  const pointeur = `/contrat/periode/${cle}`
  return [
    { id: 'terme', genre: 'terme', titre: 'Terme du contrat', description: '', date: fin, pointeur },
    {
      id: 'renouvellement',
      genre: 'renouvellement',
      titre: 'Préparer la suite du contrat',
      description:
        `Huit mois avant le terme (${dateEnMots(fin)}) : évaluation finale, prolongation ou renouvellement. ` +
        'Ce délai est un repère de cet outil : aucun texte ne le fixe, et des contrats observés ont demandé un an de préparation ou davantage.',
      date: moisAvant(dernier, MOIS_AVANT_LE_TERME),
      pointeur,
    },
  ].filter(estDatee) as Datee[]
}

function estDatee<D extends { readonly date?: string | undefined }>(chose: D): chose is D & { readonly date: string } {
  return chose.date !== undefined
}

/** 20311231, 8 → `2031-04-30`: the same day, or the last one of a shorter month. */
export function moisAvant(jour: number, mois: number): string | undefined {
  const rang = Math.floor(jour / 10_000) * 12 + (Math.floor(jour / 100) % 100) - 1 - mois
  if (rang < 12) return undefined
  const [annee, m] = [Math.floor(rang / 12), (rang % 12) + 1]
  const dernier = new Date(Date.UTC(annee, m, 0)).getUTCDate()
  return enIso(annee * 10_000 + m * 100 + Math.min(jour % 100, dernier))
}

function enIso(jour: number): string {
  return String(jour)
    .padStart(8, '0')
    .replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
}

function joindre(mots: readonly (string | undefined)[], entre: string): string {
  return mots.filter(mot => mot !== undefined && mot !== '').join(entre)
}

/** Two things that would bear one id (an identifier used twice) are told apart by their rank. */
function distinguer<E extends { readonly id: string }>(liste: readonly E[]): E[] {
  const vus = new Map<string, number>()
  return liste.map(chose => {
    const rang = (vus.get(chose.id) ?? 0) + 1
    vus.set(chose.id, rang)
    return rang === 1 ? chose : { ...chose, id: `${chose.id}-bis-${rang}` }
  })
}
