// A file of answers → answers: each part read by its schema, each fault refused with its line and the nearest right word.
import { lireTexteYaml } from '../load/documents.ts'
import type { Chemin } from '../model/chemin.ts'
import type { Noeud, NoeudTable } from '../model/noeud.ts'
import { type Genre, PARTIES, type Partie } from '../model/partie.ts'
import type { Projet } from '../model/projet.generated.ts'
import { plusProche } from '../proche.ts'
import { NOMS_DE_PROFILS } from '../profiles/index.ts'
import { doublons, verifierReferences } from '../project/references.ts'
import { type Forme, verifierForme } from '../schema/forme.ts'
import { fautesDeLieux, situer } from './lieux.ts'
import { nommer } from './nommage.ts'
import { fautesDePlan } from './plan.ts'
import { enErreur, type Faute, placeDe } from './refus.ts'
import { A_COMPLETER, type Reponses, type Table } from './reponses.ts'

/** A part, or one of its elements for `fiches` and `suivi`, as read. */
type Morceau = { readonly partie: Partie; readonly noeud: Noeud; readonly forme: Forme }

/** `nom`: how to call the file in messages. Throws UserError for whatever is not an answer. */
export function lireReponses(octets: Uint8Array, nom: string): Reponses {
  const { texte, racine } = lireTexteYaml(octets, nom)
  const refuser = (fautes: readonly Faute[]) => {
    if (fautes.length > 0) throw enErreur(fautes, texte, nom)
  }
  refuser(fautesDePlan(racine))
  const { entrees } = racine as NoeudTable
  const morceaux = nommer(entrees.flatMap(e => noeudsDe(e.cle as Partie, e.valeur))).map(
    ({ partie, genre, noeud }): Morceau => ({ partie, noeud, forme: verifierForme(genre, noeud, texte) }),
  )
  refuser(morceaux.flatMap(m => m.forme.problemes.map(p => ({ ...p, ou: placeDe(m.noeud, p.at, p.on) }))))
  refuser(fautesDeSens(morceaux))
  return situer(assembler(morceaux))
}

function noeudsDe(partie: Partie, valeur: Noeud): { partie: Partie; genre: Genre; noeud: Noeud }[] {
  if (valeur.genre === 'texte' || !PARTIES.includes(partie)) return []
  if (partie !== 'fiches' && partie !== 'suivi') return [{ partie, genre: partie, noeud: valeur }]
  const genre = partie === 'fiches' ? 'fiche' : 'suivi'
  return valeur.genre === 'liste' ? valeur.elements.map(noeud => ({ partie, genre, noeud })) : []
}

/** What compares two places: names that lead nowhere, names taken twice, profiles that do not exist. */
function fautesDeSens(morceaux: readonly Morceau[]): Faute[] {
  const contenu = assembler(morceaux)
  const projet = { ...VIDE, ...contenu } as unknown as Omit<Projet, 'faits'>
  const citations = morceaux.map(({ forme }, document) => ({ document, references: forme.references }))
  const ruptures = verifierReferences(projet, citations, new Set()).ruptures.map(({ premiere, message, conseil }) => ({
    ou: placeDe(morceaux[premiere.document]?.noeud, premiere.at, premiere.on),
    message,
    conseil,
  }))
  const repetes = doublons(projet).map(({ at, id }) => ({
    ou: placeDansTout(morceaux, at),
    message: `L’identifiant « ${id} » est déjà pris : chacun doit être unique dans le projet.`,
    conseil: `Choisissez-en un autre, par exemple « ${id}-2 ».`,
  }))
  const lieux = fautesDeLieux(contenu.territoire ?? {}).map(({ at, ...faute }) => ({
    ou: placeDansTout(morceaux, at),
    ...faute,
  }))
  return [...profilsInconnus(morceaux), ...lieux, ...ruptures, ...repetes, ...anneesEnDouble(morceaux)]
}

const VIDE = {
  format: 1,
  ...{ contrat: {}, territoire: {}, acteurs: {}, diagnostic: {}, axes: {}, gouvernance: {}, evaluation: {} },
  ...{ fiches: [], suivi: [] },
}

function profilsInconnus(morceaux: readonly Morceau[]): Faute[] {
  const contrat = morceaux.find(m => m.partie === 'contrat')
  const noms = (contrat?.forme.valeur as { profil?: readonly string[] } | undefined)?.profil ?? []
  const connus = NOMS_DE_PROFILS
  return [...noms.entries()].flatMap(([rang, nom]) => {
    if (connus.includes(nom) || nom.startsWith('./')) return []
    const proche = plusProche(nom, connus)
    return {
      ou: placeDe(contrat?.noeud, ['profil', rang], 'valeur'),
      message: `Le profil « ${nom} » n’existe pas.`,
      conseil: proche === undefined ? `Profils : ${connus.join(', ')}.` : `Vouliez-vous dire « ${proche} » ?`,
    }
  })
}

function anneesEnDouble(morceaux: readonly Morceau[]): Faute[] {
  const annees = morceaux.filter(m => m.partie === 'suivi').map(m => (m.forme.valeur as { annee: number }).annee)
  return morceaux
    .filter(m => m.partie === 'suivi')
    .filter((_, rang) => annees.indexOf(annees[rang] ?? 0) !== rang)
    .map(m => ({
      ou: placeDe(m.noeud, ['annee'], 'valeur'),
      message: 'Cette année est donnée deux fois dans « suivi ».',
    }))
}

function assembler(morceaux: readonly Morceau[]): Reponses {
  const reponses: Record<string, Table | Table[]> = {}
  for (const { partie, forme } of morceaux) {
    const valeur = avecACompleter(forme)
    if (partie === 'fiches' || partie === 'suivi') reponses[partie] = [...((reponses[partie] as Table[]) ?? []), valeur]
    else reponses[partie] = valeur
  }
  return reponses
}

/** « à compléter » is left out of what others read: it is put back, as it will be written. */
function avecACompleter({ valeur, aCompleter }: Forme): Table {
  const racine = structuredClone(valeur) as Record<string, unknown>
  for (const { at, note } of aCompleter) {
    const parent = at
      .slice(0, -1)
      .reduce((ici, cle) => (ici as Record<string | number, unknown>)[cle], racine as unknown)
    const texte = note === '' ? A_COMPLETER : `${A_COMPLETER} (${note})`
    ;(parent as Record<string | number, unknown>)[at.at(-1) as string | number] = texte
  }
  return racine
}

function placeDansTout(morceaux: readonly Morceau[], [partie, ...reste]: Chemin): number {
  const plusieurs = partie === 'fiches' || partie === 'suivi'
  const choisis = morceaux.filter(m => m.partie === partie)
  const morceau = choisis[plusieurs ? Number(reste[0]) : 0]
  return placeDe(morceau?.noeud, plusieurs ? reste.slice(1) : reste, 'valeur')
}
