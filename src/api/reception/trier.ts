// Every change that came back, decided: taken when it is clean, chosen by somebody when it is not, remembered from one time to the next.
import { type Contexte, enMots, type FicheEnMots, type FicheRendue, type MotDeCote } from '../../champs/index.ts'
import type {
  Bilan,
  Choix,
  FichierDeBilan,
  LigneDeBilan,
  MotDeBilan,
  Statut,
} from '../../echanges/compte-rendu/bilan.ts'
import { appliquer } from '../../echanges/fusion/appliquer.ts'
import { type Changement, enLigne, nommer } from '../../echanges/fusion/changement.ts'
import { fusionner } from '../../echanges/fusion/fusion.ts'
import type { Decision, Envoi } from '../../echanges/registre/registre.ts'
import type { Projet } from '../../model/projet.generated.ts'
import { nomsDeFiches, type Recu } from './lire.ts'

/** What somebody is asked: which of two texts to keep. */
export type Conflit = Pick<LigneDeBilan, 'fichier' | 'qui' | 'nom' | 'fiche' | 'changement'>
/** Nothing: it is left for another time. */
export type Arbitre = (conflit: Conflit) => Promise<Choix | undefined>

export type Etude = {
  readonly projet: Projet
  readonly contexte: Contexte
  readonly recus: readonly Recu[]
  readonly envois: readonly Envoi[]
  /** JJ/MM/AAAA, for remarks. */
  readonly jour: string
}

/** `avant`, `apres`: the fiches that change; `remarques`: lines for each. `decisions`: those of this time, by file. */
export type Tri = Bilan & {
  readonly fiches: ReadonlyMap<string, { readonly avant: FicheEnMots; readonly apres: FicheEnMots }>
  readonly remarques: ReadonlyMap<string, readonly string[]>
  readonly decisions: ReadonlyMap<string, readonly Decision[]>
}

export async function trier(etude: Etude, arbitre: Arbitre): Promise<Tri> {
  const { projet, contexte, recus } = etude
  const noms = nomsDeFiches(projet)
  const depart = new Map(projet.fiches.map(f => [f.id, f]))
  const fiches = new Map<string, { avant: FicheEnMots; apres: FicheEnMots }>()
  const carnet: Carnet = { lignes: [], mots: [], remarques: new Map(), decisions: new Map() }
  const fichiers: FichierDeBilan[] = []
  const vus = new Map<string, string>()
  for (const recu of recus) {
    const { fichier } = recu
    if ('refus' in recu) {
      fichiers.push({ fichier, qui: undefined, refus: recu.refus, fiches: [], avis: [] })
      continue
    }
    const jumeau = vus.get(recu.empreinte)
    if (jumeau !== undefined) {
      fichiers.push({
        fichier,
        qui: undefined,
        refus: `C’est le même fichier que « ${jumeau} » : il n’est lu qu’une fois.`,
        fiches: [],
        avis: [],
      })
      continue
    }
    vus.set(recu.empreinte, fichier)
    const envoi = etude.envois.find(e => e.id === recu.rendu.formulaire?.envoi)
    const qui = envoi?.destinataire.nom
    const avis = [...recu.rendu.avis]
    if (envoi === undefined && recu.rendu.formulaire !== undefined)
      avis.push(
        'Cet envoi n’est pas dans le registre du contrat : les réponses sont comparées à ce que le formulaire garde lui-même de ce qui était envoyé.',
      )
    for (const rendue of recu.rendu.fiches) {
      const fiche = rendue.fiche === undefined ? undefined : depart.get(rendue.fiche)
      if (fiche === undefined) {
        avis.push(...sansFiche(rendue))
        continue
      }
      const connue = fiches.get(fiche.id) ?? neuve(enMots(fiche, contexte))
      const source = { fichier, qui, fiche: fiche.id, nom: noms.get(fiche.id) ?? fiche.id }
      const envoyee = envoi?.fiches[fiche.id] ?? (recu.rendu.formulaire?.empreintes[fiche.id] || null)
      const apres = await trierFiche(
        { ...source, envoyee, rendue, envoi, empreinte: recu.empreinte },
        connue.apres,
        etude,
        carnet,
        arbitre,
      )
      fiches.set(fiche.id, { ...connue, apres })
    }
    fichiers.push({ fichier, qui, fiches: recu.rendu.fiches.flatMap(f => f.fiche ?? []), avis })
  }
  return {
    fichiers,
    fiches,
    lignes: carnet.lignes,
    mots: carnet.mots,
    remarques: carnet.remarques,
    decisions: carnet.decisions,
  }
}

type Carnet = {
  readonly lignes: LigneDeBilan[]
  readonly mots: MotDeBilan[]
  readonly remarques: Map<string, string[]>
  readonly decisions: Map<string, Decision[]>
}

function neuve(mots: FicheEnMots) {
  return { avant: mots, apres: mots }
}

/** What was written in the form of a fiche that is not there any more: all of it is told. */
function sansFiche({ nom, fiche, simples, tableaux }: FicheRendue): string[] {
  const dits = [
    ...Object.entries(simples).map(([champ, { texte }]) => [nommer({ champ }), texte] as const),
    ...Object.entries(tableaux).flatMap(([champ, { lignes }]) =>
      lignes.map(
        l =>
          [
            nommer({ champ }),
            Object.values(l.cellules)
              .map(c => c.texte)
              .filter(t => t.trim() !== '')
              .join(' ; '),
          ] as const,
      ),
    ),
  ].filter(([, texte]) => texte.trim() !== '')
  return [
    `« ${nom} »${fiche === undefined ? '' : ` (${fiche})`} n’est pas dans le contrat : ses réponses n’y sont pas mises, les voici.`,
    ...dits.map(([champ, texte]) => `${nom}, ${champ} : ${enLigne(texte)}`),
  ]
}

type Source = {
  readonly fichier: string
  readonly empreinte: string
  readonly qui: string | undefined
  readonly fiche: string
  readonly nom: string
  readonly envoyee: FicheEnMots | string | null
  readonly envoi: Envoi | undefined
  readonly rendue: FicheRendue
}

async function trierFiche(
  source: Source,
  actuelle: FicheEnMots,
  etude: Etude,
  carnet: Carnet,
  arbitre: Arbitre,
): Promise<FicheEnMots> {
  const { fichier, qui, fiche, nom, envoyee, rendue, envoi } = source
  const pris: Changement[] = []
  for (const changement of fusionner(envoyee, rendue, actuelle, etude.contexte)) {
    const ligne = { fichier, qui, fiche, nom, changement }
    const avant = decisionDe(envoi, fiche, changement)
    const { statut, choix, pourquoi } = await decider(ligne, avant, arbitre)
    carnet.lignes.push({ ...ligne, statut, ...(pourquoi !== undefined && { pourquoi }) })
    if (statut === 'pris') pris.push(changement)
    if (statut === 'note' || statut === 'marque')
      noter(carnet, source, etude.jour, `${nommer(changement)} : ${direMarque(changement)}`)
    if (choix !== undefined && avant === undefined) retenir(carnet, fichier, { fiche, ...cleDe(changement), choix })
  }
  const touches = new Set(
    carnet.lignes
      .filter(l => l.fichier === fichier && l.fiche === fiche && l.statut !== 'laisse')
      .map(l => l.changement.champ),
  )
  for (const mot of rendue.mots) {
    // What a tracked change did is in the box that was taken.
    const note = mot.genre !== 'suivi' || mot.champ === undefined || !touches.has(mot.champ)
    carnet.mots.push({ fichier, qui, fiche, nom, mot, note })
    if (note) noter(carnet, source, etude.jour, direMot(mot))
  }
  return appliquer(actuelle, pris)
}

async function decider(
  ligne: Conflit,
  avant: Decision | undefined,
  arbitre: Arbitre,
): Promise<{ readonly statut: Statut; readonly choix?: Choix; readonly pourquoi?: string }> {
  const { verdict } = ligne.changement
  if (verdict === 'deja') return { statut: 'deja' }
  if (verdict === 'illisible') return { statut: 'note' }
  if (avant !== undefined)
    return avant.choix === 'prendre'
      ? { statut: 'garde', pourquoi: 'repris une autre fois, puis changé dans le contrat' }
      : { statut: avant.choix === 'marquer' ? 'marque' : 'garde', pourquoi: 'décidé une autre fois' }
  if (verdict === 'propre') return { statut: 'pris', choix: 'prendre' }
  const choix = await arbitre(ligne)
  if (choix === undefined) return { statut: 'laisse' }
  return { statut: ({ prendre: 'pris', garder: 'garde', marquer: 'marque' } as const)[choix], choix }
}

/** The place of a change, as a decision names it. */
function cleDe({ champ, colonne, place, apres }: Changement): Omit<Decision, 'choix' | 'fiche'> {
  const [, ligne] = place.split('.')
  const retrait = place.endsWith('.-')
  return {
    champ,
    ...(ligne !== undefined && { ligne: retrait ? `${ligne}.-` : ligne }),
    ...(colonne !== undefined && { colonne }),
    texte: apres,
  }
}

function decisionDe(envoi: Envoi | undefined, fiche: string, changement: Changement): Decision | undefined {
  const cle = cleDe(changement)
  return envoi?.retours
    .flatMap(r => r.decisions)
    .findLast(
      d =>
        d.fiche === fiche &&
        d.champ === cle.champ &&
        d.ligne === cle.ligne &&
        d.colonne === cle.colonne &&
        d.texte === cle.texte,
    )
}

function retenir({ decisions }: Carnet, fichier: string, decision: Decision): void {
  decisions.set(fichier, [...(decisions.get(fichier) ?? []), decision])
}

function noter({ remarques }: Carnet, { fiche, qui, fichier }: Source, jour: string, texte: string): void {
  const ligne = `Reçu le ${jour} de ${qui ?? `« ${fichier.split('/').at(-1)} »`} – ${enLigne(texte)}`
  remarques.set(fiche, [...(remarques.get(fiche) ?? []), ligne])
}

function direMarque({ geste, apres, doute }: Changement): string {
  if (geste === 'retrait') return 'ligne retirée par le partenaire, gardée ici'
  return `« ${enLigne(apres)} »${doute === undefined ? '' : ` (on attend ${doute})`}`
}

const GENRES = {
  commentaire: 'commentaire',
  suivi: 'modification suivie',
  'hors-case': 'écrit hors des cases',
} as const

/** « Description, commentaire de Léa : … ». */
export function direMot({ genre, texte, auteur, champ, sur }: MotDeCote): string {
  const ou = champ === undefined ? '' : `${nommer({ champ })}, `
  const de = auteur === undefined || auteur === '' ? '' : ` de ${auteur}`
  return `${ou}${GENRES[genre]}${de}${sur === undefined ? '' : ` sur « ${enLigne(sur)} »`} : ${enLigne(texte)}`
}
