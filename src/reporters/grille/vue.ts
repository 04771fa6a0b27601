// A report → what the reviewer's grid says, in words, before it becomes Markdown or a page.
import { posix } from 'node:path'
import type { RapportCite, RapportProjet } from '../../model/rapport.ts'
import type { Force, Gravite, Regle, Remarque } from '../../model/regle.ts'
import type { EcartMotive, Exigence, Relecture } from '../../model/relecture.ts'
import { compter } from '../../mots.ts'
import { grouper } from '../grouper.ts'
import { horsProjet, parProjet } from '../par-projet.ts'
import { type Ligne, ligneDExigence, ligneDeCoherence } from './lignes.ts'
import { COMPTES, GROUPES, SANS_RAISON } from './mots.ts'

export type Groupe = { readonly titre: string; readonly lignes: readonly Ligne[] }
export type NonJugees = { readonly raison: string; readonly regles: readonly { code: string; demande: string }[] }
export type Ecart = EcartMotive & { readonly demande?: string }
export type Fiche = {
  readonly titre: string
  readonly dossier: string
  readonly projet: RapportProjet
  readonly relecture?: Relecture
  readonly comptes: readonly string[]
  readonly autres: string
  readonly exigences: readonly Groupe[]
  readonly coherences: readonly Ligne[]
  readonly notes: readonly string[]
  readonly ecarts: readonly Ecart[]
  readonly nonJugees: readonly NonJugees[]
}

/** What is remarked outside of every contract: on the repository's settings, and on the profiles beside them. */
export function lignesDesReglages({ rapport, catalogue }: RapportCite): Ligne[] {
  const regles = new Map(catalogue.map(r => [r.id, r]))
  const parRegle = grouper(horsProjet(rapport), r => r.regle)
  return classer(
    [...parRegle].map(([id, siennes]) => ligneDeCoherence(id, siennes, regles.get(id), { phase: 'acheve' }, undefined)),
  )
}

export function vueDeGrille({ rapport, catalogue, relectures }: RapportCite): Fiche[] {
  const regles = new Map(catalogue.map(r => [r.id, r]))
  const parDossier = parProjet(rapport)
  return rapport.projets.map(projet =>
    vueDuProjet(projet, parDossier.get(projet.dossier) ?? [], regles, relectures?.get(projet.dossier)),
  )
}

function vueDuProjet(
  projet: RapportProjet,
  remarques: readonly Remarque[],
  regles: ReadonlyMap<string, Regle>,
  relecture: Relecture | undefined,
): Fiche {
  const exigences = relecture?.exigences ?? exigencesDuRapport(projet, regles)
  const notes = [...new Set(exigences.flatMap(({ note }) => note ?? []))]
  const jugees = new Map(projet.regles.map(r => [r.id, r]))
  const parRegle = grouper(remarques, r => r.regle)
  const lignes = exigences.map(exigence => {
    const { id, note } = exigence
    const jugee = jugees.get(id) ?? ({ id, etat: 'non-jugee' } as const)
    const ligne = ligneDExigence(exigence, jugee, parRegle.get(id) ?? [], exigence.regle ?? regles.get(id), relecture)
    return note === undefined ? ligne : { ...ligne, note: notes.indexOf(note) + 1 }
  })
  const connues = new Set(exigences.map(({ id }) => id))
  const dites = [...parRegle].filter(([id]) => !connues.has(id))
  return {
    titre: projet.titre ?? (projet.id || posix.basename(projet.dossier)),
    dossier: projet.dossier,
    projet,
    ...(relecture === undefined ? {} : { relecture }),
    comptes: comptesDe(lignes),
    autres: autresDe(remarques.filter(r => !connues.has(r.regle))),
    exigences: parForce(lignes),
    coherences: classer(dites.map(([id, siennes]) => ligneDeCoherence(id, siennes, regles.get(id), projet, relecture))),
    notes,
    ecarts: (relecture?.ecarts ?? []).map(ecart => {
      const resume = regles.get(ecart.regle)?.resume
      return { ...ecart, ...(resume === undefined ? {} : { demande: resume }) }
    }),
    nonJugees: nonJugeesDe(projet, regles, relecture),
  }
}

/** Without what `relire` adds: the rules that have a source. */
function exigencesDuRapport(projet: RapportProjet, regles: ReadonlyMap<string, Regle>): Exigence[] {
  return projet.regles
    .filter(({ id }) => (regles.get(id)?.source.force ?? 'outil') !== 'outil')
    .map(({ id }) => ({ id, demande: false, attendu: { fichier: '', nom: '' } }))
}

function parForce(lignes: readonly Ligne[]): Groupe[] {
  const groupes = grouper(lignes, ligne => ligne.source?.force ?? 'outil', Object.keys(GROUPES))
  return [...groupes]
    .map(([force, siennes]) => ({ titre: GROUPES[force as Force], lignes: siennes }))
    .filter(({ lignes }) => lignes.length > 0)
}

/** What is to be mended first, the gravest first. */
function classer(lignes: readonly Ligne[]): Ligne[] {
  const poids = ({ etat }: Ligne) =>
    etat.genre === 'remarque'
      ? ['erreur', 'avertissement', 'information'].indexOf(etat.gravite ?? 'information')
      : 3 + (etat.genre === 'a-venir' ? 0 : 1)
  return [...lignes].sort((a, b) => poids(a) - poids(b))
}

function comptesDe(lignes: readonly Ligne[]): string[] {
  return Object.entries(COMPTES).flatMap(([genre, [un, plusieurs]]) => {
    const n = lignes.filter(({ etat }) => etat.genre === genre).length
    return n === 0 ? [] : [compter(n, un, plusieurs)]
  })
}

/** The other remarks, in one phrase. */
function autresDe(remarques: readonly Remarque[]): string {
  const actives = (gravite: Gravite) => remarques.filter(r => r.etat === 'actif' && r.gravite === gravite).length
  const plusTard = remarques.filter(r => r.etat === 'a-venir').length
  const dits = [
    ...(['erreur', 'avertissement', 'information'] as const).map(g => [actives(g), g, `${g}s`] as const),
    [plusTard, 'à venir', 'à venir'] as const,
  ].flatMap(([n, un, plusieurs]) => (n === 0 ? [] : [compter(n, un, plusieurs)]))
  return dits.length === 0 ? 'aucune remarque' : dits.join(', ')
}

function nonJugeesDe(
  { regles: jugees }: RapportProjet,
  regles: ReadonlyMap<string, Regle>,
  relecture: Relecture | undefined,
): NonJugees[] {
  const muettes = jugees.filter(({ etat }) => etat === 'non-jugee')
  const raison = (id: string) => relecture?.raisons.get(id) ?? SANS_RAISON
  return [...grouper(muettes, ({ id }) => raison(id))].map(([raison, siennes]) => ({
    raison,
    regles: siennes.map(({ id }) => ({ code: id, demande: regles.get(id)?.resume ?? id })),
  }))
}
