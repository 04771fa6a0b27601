// A fiche of the project → its words in a form.
import type { Chemin } from '../model/chemin.ts'
import { valeurA } from '../model/chemin.ts'
import type { Projet } from '../model/projet.generated.ts'
import { compter, dateEnMots, enEuros, enNombre } from '../mots.ts'
import type { Champ, FicheEnMots, Ligne, Tableau } from './champ.ts'
import type { Contexte } from './contexte.ts'
import { CHAMPS, TABLEAUX } from './liste.ts'

type Fiche = Projet['fiches'][number]

/** Its own values only: what a fiche inherits from its axis is not written in its boxes. `noms`: of the only boxes and tables that are wanted. */
export function enMots(fiche: Fiche, contexte: Contexte, noms?: ReadonlySet<string>): FicheEnMots {
  const voulus = <C extends { readonly nom: string }>(liste: readonly C[]) =>
    noms === undefined ? liste : liste.filter(({ nom }) => noms.has(nom))
  return {
    simples: remplies(voulus(CHAMPS).map(champ => [champ.nom, direA(fiche, champ, contexte)])),
    tableaux: Object.fromEntries(voulus(TABLEAUX).map(tableau => [tableau.nom, lignes(fiche, tableau, contexte)])),
  }
}

function remplies(paires: readonly (readonly [string, string])[]): Record<string, string> {
  return Object.fromEntries(paires.filter(([, texte]) => texte !== ''))
}

function direA(chose: unknown, champ: Champ, contexte: Contexte, tableau?: Tableau): string {
  if (champ.genre === 'qui') return direQui(chose, champ, contexte)
  const [premiere = '', ...suite] = champ.cles
  const valeur = valeurA(chose, champ.cles)
  // « cible: 800 » is « cible: { valeur: 800 } » in short.
  if (valeur === undefined && suite[0] === 'valeur') {
    const ici = valeurA(chose, [premiere])
    return typeof ici === 'object'
      ? direValeur(valeurA(ici, ['texte']), champ, contexte, tableau)
      : direValeur(ici, champ, contexte, tableau)
  }
  if (valeur === undefined && premiere === 'frequence') return direFrequence(valeurA(chose, [premiere]))
  return direValeur(valeur, champ, contexte, tableau)
}

/** The text of a value of the consolidated project in a box; empty for none. */
export function direValeur(valeur: unknown, champ: Champ, contexte: Contexte, tableau?: Tableau): string {
  if (valeur === undefined || valeur === null || valeur === '') return ''
  const libelle = (code: unknown) =>
    contexte.choix(champ, tableau).find(c => c.code === String(code))?.libelle ?? String(code)
  switch (champ.genre) {
    case 'date':
      return dateEnMots(String(valeur))
    case 'montant':
      return typeof valeur === 'number' ? enEuros(valeur) : String(valeur)
    case 'valeur':
      return typeof valeur === 'number' ? enNombre(valeur) : String(valeur)
    case 'choix':
      return libelle(valeur)
    case 'cases':
      return (Array.isArray(valeur) ? valeur : [valeur]).map(libelle).join('\n')
    case 'prose':
      return String(valeur).trimEnd()
    default:
      return String(valeur)
  }
}

/** An entry for somebody is an id, or names the body by `acteur` or `nom`; a financer stands under its own key. */
function direQui(chose: unknown, { cles }: Champ, { acteurs }: Contexte): string {
  const [cle = ''] = cles
  const qui = cle === 'organisme' ? chose : valeurA(chose, [cle])
  const id = typeof qui === 'string' ? qui : valeurA(qui, ['acteur'])
  if (id !== undefined) return acteurs.find(a => a.code === String(id))?.libelle ?? String(id)
  return String(valeurA(qui, ['nom']) ?? '')
}

const FOIS: Readonly<Record<string, string>> = { contrat: 'pendant le contrat' }

function direFrequence(frequence: unknown): string {
  const minimum = valeurA(frequence, ['minimum'])
  const par = valeurA(frequence, ['par'])
  if (typeof minimum !== 'number') return ''
  const rythme = par === undefined ? '' : ` ${FOIS[String(par)] ?? `par ${par}`}`
  return `${compter(minimum, 'fois', 'fois')}${rythme}`
}

function lignes(fiche: Fiche, tableau: Tableau, contexte: Contexte): readonly Ligne[] {
  const liste = valeurA(fiche, tableau.cles)
  if (!Array.isArray(liste)) return []
  return liste.flatMap((chose, n) => desLignes(chose, [...tableau.cles, n], tableau, contexte))
}

/** One, and below it those of the objectives that it contains. */
function desLignes(chose: unknown, ou: Chemin, tableau: Tableau, contexte: Contexte): Ligne[] {
  const cellules = remplies(tableau.colonnes.map(champ => [champ.nom, direA(chose, champ, contexte, tableau)]))
  const cle = valeurA(chose, ['id'])
  const dessous = valeurA(chose, ['objectifs'])
  return [
    { ...(cle !== undefined && { cle: String(cle) }), cellules, ou },
    ...(tableau.nom === 'objectifs' && Array.isArray(dessous)
      ? dessous.flatMap((o, n) => desLignes(o, [...ou, 'objectifs', n], tableau, contexte))
      : []),
  ]
}
