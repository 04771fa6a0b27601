// « 15 000 € (ARS) et 5 000 € (ville) » → amounts and who pays; what is not wholly understood is no amount.
import { enEuros } from '../../mots.ts'
import { lireValeur } from '../../schema/valeurs.ts'

export type Part = { readonly montant: string; readonly financeur?: string; readonly libelle?: string }

const UNITE = /[ \u00a0\u202f]?(k€|M€|€|k euros|euros?(?![a-zà-ÿ])|EUR(?![a-z]))/i

/** One amount and nothing else, « 15 k€ », « 12 500 euros TTC » apart; as the box of amounts reads it. */
export function montantDit(texte: string): string | undefined {
  const nu = texte
    .replace(/[\u202f\u00a0]/g, ' ')
    .trim()
    .replace(/[.;]$/, '')
    .replace(/^k euros$/i, 'k€')
  const lu = lireValeur('montant', nu.replace(/ ?k euros$/i, ' k€'))
  return typeof lu === 'number' && Number.isFinite(lu) ? enEuros(lu) : undefined
}

/** Every part of the text is an amount with its unit, and perhaps who pays or what for; else nothing. */
export function partsDites(texte: string): readonly Part[] | undefined {
  const lignes = texte
    .replace(/[\u202f\u00a0]/g, ' ')
    .split(/\n|;| \+ | et (?=\d)|, (?=\d[\d ]*(?:k|€|e))/)
    .map(l => l.replace(/^\s*[-*•–·▪➢]?\s*/, '').trim())
    .filter(l => l !== '')
  const parts = lignes.map(unePart)
  return parts.length > 0 && parts.every(p => p !== undefined) ? parts : undefined
}

function unePart(ligne: string): Part | undefined {
  const unite = UNITE.exec(ligne)
  if (unite === null) return undefined
  const avant = ligne.slice(0, unite.index)
  const chiffres = /(?:^|[ (:])(\d[\d .,]{0,18})$/.exec(avant)?.[1]
  const montant = chiffres === undefined ? undefined : montantDit(`${chiffres.trim()} ${unite[1]}`)
  if (chiffres === undefined || montant === undefined) return undefined
  const devant = avant.slice(0, avant.length - chiffres.length).trim()
  const apres = ligne
    .slice(unite.index + unite[0].length)
    .trim()
    .replace(/[.,]$/, '')
  if (UNITE.test(apres) || /\d/.test(apres)) return undefined
  if (apres === '' && devant === '') return { montant }
  if (apres === '') {
    const dit = /^(.*\S)[ ]*[:=–-]$/.exec(devant)?.[1]
    return dit === undefined || /\d/.test(dit) ? undefined : { montant, libelle: dit }
  }
  if (devant !== '') return undefined
  const entre =
    /^\(([^()]+)\)$/.exec(apres)?.[1] ?? /^(?:de |par |: |– |- )(?:la |le |l['’])?([^()]+)$/.exec(apres)?.[1]
  return entre === undefined || /\b(?:an|ans|mois|personne|annuel|annuels|seance|séance|jour)\b/i.test(entre)
    ? undefined
    : { montant, financeur: entre.trim() }
}
