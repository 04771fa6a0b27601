// The summary by project of a run over several: the worst first, one line each, and how many are left out.
import type { Rapport, RapportProjet } from '../model/rapport.ts'
import type { Remarque } from '../model/regle.ts'
import { compter } from '../mots.ts'
import type { Palette } from '../paint.ts'
import { parProjet } from './par-projet.ts'

/** Nobody reads more; machines have the JSON. */
const LIGNES = 40
const TETES = ['erreurs', 'avertissements', 'à venir'] as const
const PHASE = 'phase'

type Ligne = { readonly projet: RapportProjet; readonly nombres: readonly [number, number, number] }

/** Nothing for a single project: its counts are said in the end. */
export function tableauDesProjets(rapport: Rapport, palette: Palette, largeur: number): string[] {
  if (rapport.projets.length < 2) return []
  const lignes = compterParProjet(rapport).sort(pireDAbord)
  const vues = lignes.slice(0, LIGNES)
  const phases = Math.max(PHASE.length, ...vues.map(({ projet }) => projet.phase.length))
  const place = Math.max(12, largeur - phases - TETES.join('  ').length - 6)
  const noms = vues.map(({ projet }) => abreger(projet.dossier, place))
  const colonne = Math.max('projet'.length, ...noms.map(nom => [...nom].length))
  const ranger = (nom: string, phase: string, nombres: readonly string[]) =>
    [caler(nom, colonne), caler(phase, phases), ...nombres].join('  ')
  const corps = vues.map(({ projet, nombres }, n) =>
    ranger(
      noms[n] ?? '',
      projet.phase,
      nombres.map((nombre, rang) => peindre(nombre, rang, palette)),
    ),
  )
  const tus = lignes.length - vues.length
  const reste = tus === 0 ? [] : [`… et ${compter(tus, 'autre contrat', 'autres contrats')}.`]
  return [[palette.titre(ranger('projet', PHASE, TETES)), ...corps, ...reste, ''].join('\n')]
}

function compterParProjet(rapport: Rapport): Ligne[] {
  const remarques = parProjet(rapport)
  return rapport.projets.map(projet => {
    const siennes = remarques.get(projet.dossier) ?? []
    const actives = siennes.filter(r => r.etat === 'actif')
    const de = (gravite: Remarque['gravite']) => actives.filter(r => r.gravite === gravite).length
    return { projet, nombres: [de('erreur'), de('avertissement'), siennes.filter(r => r.etat === 'a-venir').length] }
  })
}

function pireDAbord(a: Ligne, b: Ligne): number {
  for (const rang of [0, 1, 2] as const)
    if (a.nombres[rang] !== b.nombres[rang]) return b.nombres[rang] - a.nombres[rang]
  return a.projet.dossier < b.projet.dossier ? -1 : 1
}

function peindre(nombre: number, rang: number, palette: Palette): string {
  const texte = String(nombre).padStart((TETES[rang] ?? '').length)
  const peinture = nombre === 0 ? palette.discret : [palette.erreur, palette.avertissement][rang]
  return peinture === undefined ? texte : peinture(texte)
}

function caler(texte: string, largeur: number): string {
  return texte + ' '.repeat(Math.max(0, largeur - [...texte].length))
}

/** The end of a path says more than its beginning. */
function abreger(texte: string, largeur: number): string {
  const lettres = [...texte]
  return lettres.length <= largeur ? texte : `…${lettres.slice(lettres.length - largeur + 1).join('')}`
}
