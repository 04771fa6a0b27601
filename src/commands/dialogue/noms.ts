// Names of places in a sentence: abbreviations unfolded, and the « de » that goes before them.

const FORMES: readonly (readonly [abrege: RegExp, entier: string])[] = [
  [/^CC\b/, 'Communauté de communes'],
  [/^CA\b/, 'Communauté d’agglomération'],
  [/^CU\b/, 'Communauté urbaine'],
]
const FEMININS = /^(communauté|métropole|ville|eurométropole)(?=[  ]|$)/i

/** « CC du Grand Langres » → « Communauté de communes du Grand Langres », or « de la Communauté… » ; « Le Havre » → « du Havre ». */
export function nomLong(nom: string, article?: 'de'): string {
  const [abrege, entier] = FORMES.find(([forme]) => forme.test(nom)) ?? []
  const long = abrege === undefined || entier === undefined ? nom : nom.replace(abrege, entier)
  if (article === undefined) return long
  if (FEMININS.test(long)) return `de la ${long}`
  if (/^PETR\b|^(pôle|pays|grand|syndicat)\b/i.test(long)) return `du ${long}`
  if (/^Le /.test(long)) return `du ${long.slice(3)}`
  if (/^Les /.test(long)) return `des ${long.slice(4)}`
  return /^[aeiouyéèêâîôœæh]/i.test(long) ? `d’${long}` : `de ${long}`
}
