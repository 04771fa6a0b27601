// How a heading is made: « Fiche action 1.2 – Bus santé » has a number and words, which a reference may repeat one by one.

export type Coupe = { readonly avant: string; readonly numero: string; readonly entre: string; readonly titre: string }

/** The parts of a heading; undefined when it has no number, unless `nomme` says that a dash surely ends the name before it. */
export function couper(texte: string, nomme: boolean): Coupe | undefined {
  const [, debut = '', entre = '', titre = ''] = /^(.*?)([ \u00A0\u202F]–[ \u00A0])(.+)$/s.exec(texte) ?? []
  if (titre === '') return undefined
  const [, avant = '', dernier = ''] = /^(.*[ \u00A0])?([^ \u00A0]*)$/s.exec(debut) ?? []
  if (/\d|^[A-Z]$|^[IVXLC]+$/.test(dernier)) return { avant, numero: dernier, entre, titre }
  return nomme ? { avant: debut, numero: '', entre, titre } : undefined
}
