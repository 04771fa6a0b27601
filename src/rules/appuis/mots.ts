// French words for messages: names between « », lists, counts, dates and amounts.

/** `« Bus santé »`, with the non-breaking spaces French asks for. */
export function entreGuillemets(texte: string): string {
  return `« ${texte} »`
}

/** What the user called it: title or name, else identifier. */
export function nommer(chose: { readonly id?: string; readonly titre?: string; readonly nom?: string }): string {
  return entreGuillemets((chose.titre ?? chose.nom ?? chose.id ?? 'sans titre').trim())
}

/** `a, b et c`; beyond `max`, `a, b, c et 4 autres`. */
export function enumerer(noms: readonly string[], max = 6): string {
  const vus = noms.length > max ? [...noms.slice(0, max), `${noms.length - max} autres`] : noms
  if (vus.length <= 1) return vus.join('')
  return `${vus.slice(0, -1).join(', ')} et ${vus.at(-1)}`
}

/** `compter(2, 'fiche')` → `2 fiches`. */
export function compter(nombre: number, singulier: string, pluriel = `${singulier}s`): string {
  return `${enNombre(nombre)} ${Math.abs(nombre) < 2 ? singulier : pluriel}`
}

export function enEuros(montant: number): string {
  return `${enNombre(montant)} €`
}

/** `1 250,5`: thousands set apart, comma, two decimals at most. */
export function enNombre(nombre: number): string {
  return new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 }).format(nombre)
}

const MOIS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
]

/** `2026-03-01` → `1er mars 2026`; `2026-T3` → `3e trimestre 2026`; `2026/2027` → `2026 à 2027`. */
export function enClair(date: string): string {
  return date
    .split('/')
    .map(partie => {
      const [annee, mois, jour] = partie.split('-')
      const division = /^([TS])(\d)$/.exec(mois ?? '')
      if (division)
        return `${division[2] === '1' ? '1er' : `${division[2]}e`} ${division[1] === 'T' ? 'trimestre' : 'semestre'} ${annee}`
      const nomMois = MOIS[Number(mois) - 1]
      if (nomMois === undefined) return partie
      if (jour === undefined) return `${nomMois} ${annee}`
      return `${jour === '01' ? '1er' : Number(jour)} ${nomMois} ${annee}`
    })
    .join(' à ')
}

/** With the word that goes before it: `le 15 mars 2026`, `en mars 2026`, `au 3e trimestre 2026`, `entre … et …`. */
export function quand(date: string): string {
  const [debut, fin] = date.split('/')
  if (debut !== undefined && fin !== undefined) return `entre ${enClair(debut)} et ${enClair(fin)}`
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return `le ${enClair(date)}`
  return /[TS]\d$/.test(date) ? `au ${enClair(date)}` : `en ${enClair(date)}`
}
