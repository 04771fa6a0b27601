// Of the repairs proposed for one text, those that can be made together: the first ones; those that overlap wait for the next reading.
import type { Correction, Retouche } from '../model/correction.ts'

/** `lu`: the text that the offsets were taken in; `ecrit`: the text to change. They differ where unreadable characters were read as spaces. */
export function choisir<R extends { readonly regle: string; readonly correction: Correction }>(
  reparations: readonly R[],
  { lu, ecrit }: { readonly lu: string; readonly ecrit: string },
): { readonly choisies: readonly R[]; readonly retouches: readonly Retouche[] } {
  const choisies: R[] = []
  const prises: Retouche[] = []
  if (lu.length !== ecrit.length) return { choisies, retouches: prises }
  for (const reparation of reparations) {
    const siennes = [...reparation.correction].sort((a, b) => a.debut - b.debut)
    // These repair the very places where the two texts differ.
    const surPlace = reparation.regle === 'caractere-de-controle'
    const sures = siennes.every(r => estSaine(r, lu) && (surPlace || memeEntourage(r, lu, ecrit)))
    const change = siennes.some(r => ecrit.slice(r.debut, r.fin) !== r.texte)
    if (!sures || !change || !ordonnees(siennes) || siennes.some(r => estPrise(prises, r))) continue
    choisies.push(reparation)
    for (const retouche of siennes) prises.splice(rangDe(prises, retouche), 0, retouche)
  }
  return { choisies, retouches: prises }
}

function estSaine({ debut, fin }: Retouche, { length }: string): boolean {
  return 0 <= debut && debut <= fin && fin <= length
}

function ordonnees(retouches: readonly Retouche[]): boolean {
  return retouches.every(({ debut }, n) => n === 0 || (retouches[n - 1]?.fin ?? 0) <= debut)
}

/** Two repairs side by side may each rely on what the other changes. `prises`: in order, none beside another. */
function estPrise(prises: readonly Retouche[], retouche: Retouche): boolean {
  const rang = rangDe(prises, retouche)
  return [prises[rang - 1], prises[rang]].some(
    p => p !== undefined && p.debut <= retouche.fin && retouche.debut <= p.fin,
  )
}

/** Where a touch would stand among others that are in order. */
function rangDe(prises: readonly Retouche[], { debut }: Retouche): number {
  let bas = 0
  let haut = prises.length
  while (bas < haut) {
    const milieu = (bas + haut) >> 1
    if ((prises[milieu]?.debut ?? 0) < debut) bas = milieu + 1
    else haut = milieu
  }
  return bas
}

function memeEntourage({ debut, fin }: Retouche, lu: string, ecrit: string): boolean {
  const marge = Math.max(0, debut - 1)
  return lu.slice(marge, fin + 1) === ecrit.slice(marge, fin + 1)
}
