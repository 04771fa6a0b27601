// What somebody fills in Word, as the page shows it: what is there already, and the boxes to tick.
import { simplifier } from '../../champs/index.ts'
import type { Cellule } from '../arbre.ts'
import { lignesDe, texteDe } from '../arbre.ts'
import { typographie } from '../typographie.ts'
import type { Listes } from '../vue/demande.ts'
import { propre } from '../word/xml.ts'

/** Undefined for a cell that shows its own words. */
export function casesDe({ saisie, enfants }: Cellule, listes: Listes): string | undefined {
  if (saisie?.genre !== 'cases' || saisie.liste === undefined) return undefined
  const faits = lignesDe(enfants).map(ligne => texteDe(ligne).trim())
  const coches = new Set(faits.map(simplifier))
  const choix = (Object.hasOwn(listes, saisie.liste) ? (listes[saisie.liste] ?? []) : []).map(c =>
    typographie(c.libelle),
  )
  const connus = new Set(choix.map(simplifier))
  return [...choix, ...faits.filter(fait => !connus.has(simplifier(fait)))]
    .map(libelle => `<span class="case">${coches.has(simplifier(libelle)) ? '☒' : '☐'}\u00A0${propre(libelle)}</span>`)
    .join(' ')
}

/** Only where there are some: pages without a form stay as they are. */
export const REGLES_DES_SAISIES =
  '.aide{font-size:.8rem;color:var(--gris);margin:0;font-weight:normal}.case{margin-right:.8rem}'
