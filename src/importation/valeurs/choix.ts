// Words for the choices of a box, read with the project's own names first, then with what people usually write.

import { type Champ, type Contexte, simplifier, type Tableau } from '../../champs/index.ts'
import { sansFin } from './bords.ts'
import { SYNONYMES } from './synonymes.ts'

/** The label of the choice that a text means, as a form shows it; nothing when nobody can be sure. */
export function choixDit(texte: string, champ: Champ, contexte: Contexte, tableau?: Tableau): string | undefined {
  const choix = contexte.choix(champ, tableau)
  const nom = tableau === undefined ? champ.nom : `${tableau.nom}.${champ.nom}`
  const code = contexte.trouver(texte, choix) ?? parSynonyme(texte, nom)
  return choix.find(c => c.code === code)?.libelle
}

const gardes = new Map<string, ReadonlyMap<string, string>>()

function parSynonyme(texte: string, nom: string): string | undefined {
  let connus = gardes.get(nom)
  if (connus === undefined) {
    connus = new Map(
      Object.entries(SYNONYMES[nom] ?? {}).flatMap(([code, mots]) =>
        mots.split('|').map(mot => [simplifier(mot), code] as const),
      ),
    )
    gardes.set(nom, connus)
  }
  return connus.get(simplifier(texte))
}

/** Several choices in one text. `tous`: every part of the text was one. */
export function casesDites(
  texte: string,
  champ: Champ,
  contexte: Contexte,
): { readonly libelles: readonly string[]; readonly tous: boolean } {
  const entier = choixDit(texte, champ, contexte)
  if (entier !== undefined) return { libelles: [entier], tous: true }
  const parties = texte
    .split(/\n|;|,|\/| et /)
    .map(p =>
      sansFin(
        p
          .trim()
          .replace(/^[-*•–·▪➢]/, '')
          .trimStart(),
        '.',
      ),
    )
    .filter(p => p !== '')
  const lus = parties.map(p => choixDit(p, champ, contexte))
  return { libelles: [...new Set(lus.filter(l => l !== undefined))], tous: lus.every(l => l !== undefined) }
}
