// What a reviewer must know of a judged project beyond its report. Loaded only when a grid is asked for.
import { posix } from 'node:path'
import { afficher } from '../load/files.ts'
import { chemin } from '../model/chemin.ts'
import { intervalle } from '../model/date.ts'
import { nomDePartie, type Partie } from '../model/partie.ts'
import type { RapportProjet } from '../model/rapport.ts'
import type { Coherence, Regle, Remarque } from '../model/regle.ts'
import { cleDeLieu, type EcartMotive, type LieuDit, type Relecture } from '../model/relecture.ts'
import { compter, dateEnMots } from '../mots.ts'
import type { Obligation, Profil } from '../profiles/profil.ts'
import { lieuAttendu, nommer } from '../project/lieux-dits.ts'
import { positions } from '../project/places.ts'
import type { ProjetLu } from '../project/read.ts'
import { estPerdue, estTronquee, PROGRAMME, TRANSCRIPTION } from './prudence.ts'
import { estPlusRecente } from './remarques.ts'

type Juge = {
  readonly projet: RapportProjet
  readonly remarques: readonly Remarque[]
  readonly obligations: readonly Obligation[]
  readonly coherences: readonly Coherence[]
}

/** `profils`: the shipped ones. `depuis`: the folder that the remarks' files are shown from. */
export function relire(lu: ProjetLu, juge: Juge, profils: readonly Profil[], depuis: string): Relecture {
  const { faits } = lu.projet
  const acteurs = new Map((lu.projet.acteurs.acteurs ?? []).map(a => [a.id, a.nom ?? a.id]))
  return {
    profils: juge.projet.profils.map(nom => ({ nom, titre: profils.find(p => p.nom === nom)?.titre ?? nom })),
    agences: profils.filter(p => juge.projet.profils.includes(p.nom)).flatMap(p => agenceDe(p, faits.departements)),
    jour: String(faits.jour_juge).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'),
    signe: faits.signe,
    signataires: faits.signataires.map(id => acteurs.get(id) ?? id),
    exigences: juge.obligations.map(regle => ({
      id: regle.id,
      regle,
      ...(regle.note === undefined ? {} : { note: regle.note }),
      demande: regle.porte_sur === 'absence',
      attendu: lieuAttendu(regle.lieu),
    })),
    ecarts: ecartsDe(lu),
    satisfaites: new Map(
      juge.projet.regles.flatMap(({ id, ou, etat }) => {
        if (etat !== 'satisfaite') return []
        const lieu = fichesDe(lu, id) ?? (ou === undefined ? undefined : lieuDe(lu, ou))
        return lieu === undefined ? [] : [[id, lieu] as const]
      }),
    ),
    lieux: new Map(juge.remarques.map(r => [cleDeLieu(r), lieuDeRemarque(lu, r, depuis)])),
    raisons: raisonsDe(lu, juge),
  }
}

/** Of its addresses, those of the départements in question, and of the seat. */
function agenceDe({ ars, contacts = [] }: Profil, departements: readonly string[]): Relecture['agences'] {
  if (ars === undefined) return []
  const siens = contacts.filter(({ departement }) => departement === undefined || departements.includes(departement))
  // The département first: it is the one that follows the contract.
  const courriels = siens.toSorted((a, b) => Number(a.departement === undefined) - Number(b.departement === undefined))
  return [{ nom: ars, courriels: courriels.map(({ courriel }) => courriel) }]
}

/** A field of the law, or a theme of the region, is covered by no one place: the first fiche that does, and how many others. */
function fichesDe(lu: ProjetLu, regle: string): LieuDit | undefined {
  const [, genre, nom] = /^(champ|socle)-(.+)$/.exec(regle) ?? []
  const couvertes = lu.projet.faits.fiches.map(({ active, champs, socles }) =>
    active ? (genre === 'champ' ? champs : genre === 'socle' ? socles : []) : [],
  ) as readonly (readonly string[])[]
  const rangs = couvertes.flatMap((noms, rang) => (nom !== undefined && noms.includes(nom) ? [rang] : []))
  const [premier] = rangs
  const lieu = premier === undefined ? undefined : lu.situer(['fiches', premier, 'titre'])
  if (lieu === undefined) return undefined
  const autres = rangs.length === 1 ? '' : `, et ${compter(rangs.length - 1, 'autre fiche', 'autres fiches')}`
  const { ligne } = positions(lieu.document.texte)(lieu.debut)
  return { fichier: lieu.document.fichier, ligne, nom: `${nommer(lieu.document, [])}${autres}` }
}

function lieuDe(lu: ProjetLu, ou: string): LieuDit | undefined {
  const lieu = lu.situer(chemin(ou), 'cle')
  if (lieu === undefined) return undefined
  const { document, debut } = lieu
  const { ligne } = positions(document.texte)(debut)
  return { fichier: document.fichier, ligne, nom: nommer(document, chemin(lieu.chemin)) }
}

function lieuDeRemarque(lu: ProjetLu, { fichier, ligne, chemin: ou }: Remarque, depuis: string): LieuDit {
  const dossier = afficher(lu.dossier, depuis)
  const dedans = posix.relative(dossier, fichier)
  const document = lu.documents.find(d => d.fichier === dedans)
  return { fichier: dedans, ligne, nom: document === undefined ? '' : nommer(document, chemin(ou)) }
}

function ecartsDe({ projet }: ProjetLu): EcartMotive[] {
  const jour = Number(projet.faits.date.replaceAll('-', ''))
  return (projet.contrat.ecarts_motives ?? []).map(({ regle = '', motif, auteur, date, expire }) => ({
    regle,
    ...(motif === undefined ? {} : { motif }),
    ...(auteur === undefined ? {} : { auteur }),
    ...(date === undefined ? {} : { date }),
    ...(expire === undefined ? {} : { expire }),
    perime: expire !== undefined && (intervalle(expire)?.fin ?? 0) < jour,
  }))
}

function raisonsDe(lu: ProjetLu, { projet, remarques, obligations, coherences }: Juge) {
  const regles = new Map<string, Regle>([...obligations, ...coherences].map(r => [r.id, r]))
  const lues = new Map<string, readonly Partie[]>([
    ...obligations.map(o => [o.id, o.lit] as const),
    ...coherences.map(c => [c.id, c.suppose] as const),
  ])
  const dites = new Set(remarques.map(r => r.regle))
  const couvrantes = obligations.filter(o => dites.has(o.id))
  const raisons = projet.regles.flatMap(({ id, etat }): [string, string][] => {
    if (etat === 'sans-objet') {
      const raison = horsVigueur(lu, regles.get(id))
      return raison === undefined ? [] : [[id, raison]]
    }
    if (etat === 'remarque' && estPlusRecente(regles.get(id) ?? {}, lu))
      return [[id, 'règle plus récente que la signature']]
    if (etat !== 'non-jugee') return []
    const couvrante = couvrantes.find(o => o.couvre.includes(id))
    return [[id, couvrante ? `dépend d’une règle déjà signalée (${couvrante.id})` : prudence(lu, lues.get(id) ?? [])]]
  })
  return new Map(raisons)
}

const PROGRAMMES = {
  complet: 'complet',
  partiel: 'partiel',
  'a-venir': 'à venir',
  'non-transcrit': 'non transcrit',
} as const

/** Why nothing may be said of these parts. */
function prudence(lu: ProjetLu, parties: readonly Partie[]): string {
  const noms = (retenues: readonly Partie[]) => retenues.map(p => `« ${nomDePartie(p)} »`).join(', ')
  const tronquees = parties.filter(p => estTronquee(lu, [p]))
  const absentes = tronquees.filter(p => lu.absentes.includes(p))
  const obscures = tronquees.filter(p => !lu.absentes.includes(p))
  const { contrat, faits } = lu.projet
  const programme = parties.length === 0 || parties.includes('fiches') || parties.includes('axes')
  const raisons = [
    ...(obscures.length > 0
      ? [
          `${noms(obscures)} ${obscures.length > 1 ? 'n’ont pas été entièrement compris' : 'n’a pas été entièrement compris'}`,
        ]
      : []),
    ...(absentes.length > 0 ? [`${noms(absentes)} ${absentes.length > 1 ? 'n’existent pas' : 'n’existe pas'}`] : []),
    ...(contrat.transcription === 'partielle'
      ? ['la transcription est partielle : le document signé en dit plus que ces fichiers']
      : []),
    ...(estPerdue(lu, TRANSCRIPTION) || estPerdue(lu, PROGRAMME)
      ? ['l’étendue de la transcription est illisible']
      : []),
    ...(programme && faits.programme !== 'complet'
      ? [`le programme est déclaré « ${PROGRAMMES[faits.programme]} »`]
      : []),
  ]
  return raisons.length === 0 ? 'le passage en cause n’a pas été entièrement compris' : raisons.join(' ; ')
}

function horsVigueur(lu: ProjetLu, regle: Regle | undefined): string | undefined {
  const jour = lu.projet.faits.jour_juge
  const nombre = (date: string) => Number(date.replaceAll('-', ''))
  if (regle?.depuis !== undefined && jour < nombre(regle.depuis))
    return `s’applique à partir du ${dateEnMots(regle.depuis)}`
  if (regle?.jusqu_a !== undefined && jour >= nombre(regle.jusqu_a))
    return `ne s’applique plus depuis le ${dateEnMots(regle.jusqu_a)}`
  return undefined
}
