// Objectives and indicators written as lists, with levels, kinds, bullets and numbers → one row each.

export type Element = { readonly texte: string; readonly niveau?: string }

const PUCE = /^([ \t]*)(?:[-*•–·▪➢○●❖✓→]|\d{1,2}[.)](?!\d)|[a-z][.)])[ \t\u00a0]+/

const NIVEAUX: readonly (readonly [RegExp, string])[] = [
  [/^(?:objectifs? g[ée]n[ée]r(?:al|aux)|objectifs? principa(?:l|ux)|o\.?g\.?)(?![a-zà-ÿ])/i, 'Général'],
  [/^(?:objectifs? sp[ée]cifiques?|o\.?s\.?)(?![a-zà-ÿ])/i, 'Spécifique'],
  [/^(?:objectifs? op[ée]rationnels?|o\.?o\.?)(?![a-zà-ÿ])/i, 'Opérationnel'],
  [/^(?:objectifs? strat[ée]giques?)(?![a-zà-ÿ])/i, 'Stratégique'],
]

const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^(?:indicateurs? )?(?:de |d['’])?(?:processus|moyens|suivi|r[ée]alisation|activit[ée])(?![a-zà-ÿ])/i, 'Processus'],
  [/^(?:indicateurs? )?(?:de )?r[ée]sultats?(?![a-zà-ÿ])/i, 'Résultat'],
  [/^(?:indicateurs? )?(?:d['’])?impacts?(?![a-zà-ÿ])/i, 'Impact'],
]

/** Objectives: « Objectif général : … », « OS 1 : … », a label alone on its line, or bullets below bullets. `deduit`: levels come from bullets only. */
export function objectifsDits(prose: string): { readonly elements: readonly Element[]; readonly deduit: boolean } {
  const lignes = enLignes(prose)
  const dits = sousEtiquettes(lignes, NIVEAUX)
  if (dits.some(e => e.niveau !== undefined)) return { elements: dits, deduit: false }
  const retraits = new Set(lignes.map(l => l.retrait))
  if (retraits.size < 2) return { elements: dits, deduit: false }
  const haut = Math.min(...retraits)
  const elements = lignes.map(l => ({ texte: l.texte, niveau: l.retrait === haut ? 'Général' : 'Opérationnel' }))
  return { elements, deduit: true }
}

export function indicateursDits(prose: string): readonly Element[] {
  return sousEtiquettes(enLignes(prose), TYPES)
}

type LigneDite = { readonly texte: string; readonly retrait: number }

function enLignes(prose: string): LigneDite[] {
  const lignes = prose
    .replace(/\*\*/g, '')
    .split('\n')
    .filter(l => l.trim() !== '')
    .flatMap(ligne => {
      const puce = PUCE.exec(ligne)
      const retrait = puce === null ? 0 : (puce[1] ?? '').replace(/\t/g, '  ').length + 1
      return [{ texte: (puce === null ? ligne : ligne.slice(puce[0].length)).trim(), retrait }]
    })
  const [seule] = lignes
  if (seule === undefined || lignes.length > 1 || !seule.texte.includes(';')) return lignes
  return seule.texte
    .split(';')
    .map(t => ({ texte: t.trim(), retrait: seule.retrait }))
    .filter(l => l.texte !== '')
}

/** A label alone holds for the lines below it, one before a text for that text. */
function sousEtiquettes(lignes: readonly LigneDite[], mots: typeof NIVEAUX): Element[] {
  let courant: string | undefined
  return lignes.flatMap(({ texte }) => {
    const trouve = mots.find(([mot]) => mot.test(texte))
    if (trouve === undefined) return [{ texte, ...(courant !== undefined && { niveau: courant }) }]
    const suite = texte.replace(trouve[0], '').trimStart()
    const coupe = /^(?:n ?° ?)?(?:\d{1,2}(?:\.\d{1,2})*)?[ \u00a0]*(?:[:.–-]|$)/.exec(suite)
    if (coupe === null) return [{ texte, ...(courant !== undefined && { niveau: courant }) }]
    const reste = suite.slice(coupe[0].length).trim()
    courant = trouve[1]
    return reste === '' ? [] : [{ texte: reste, niveau: trouve[1] }]
  })
}
