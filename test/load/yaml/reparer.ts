// Applies corrections as any program would, from what `Retouche` says alone, and checks that they are well formed.

import { type FauteYaml, lireYaml } from '../../../src/load/yaml/read.ts'
import type { Correction } from '../../../src/model/correction.ts'

/** The text with its touches made; throws when they overlap or leave the text. */
export function appliquerCorrection(texte: string, correction: Correction): string {
  let resultat = texte
  let limite = texte.length
  for (const { debut, fin, texte: neuf } of [...correction].sort((a, b) => b.debut - a.debut)) {
    if (debut < 0 || fin < debut || fin > limite) throw new Error('retouches qui se chevauchent')
    resultat = resultat.slice(0, debut) + neuf + resultat.slice(fin)
    limite = debut
  }
  return resultat
}

/** Where a place of the text stands once touched; -1 inside what is written anew. */
export function deplacer(place: number, correction: Correction): number {
  let ecart = 0
  for (const { debut, fin, texte } of correction) {
    if (debut <= place && place < fin) return texte === '' ? debut + ecart : -1
    if (fin <= place) ecart += texte.length - (fin - debut)
  }
  return place + ecart
}

/** Round after round, every correction that overlaps none before it, until there is none: the text, its faults, the rounds. */
export function corrigerTout(texte: string): { texte: string; fautes: readonly FauteYaml[]; tours: number } {
  let actuel = texte
  for (let tours = 0; ; tours++) {
    const { fautes } = lireYaml(actuel)
    const retouches: Correction[number][] = []
    for (const { correction = [] } of fautes) {
      const seule = correction.every(({ debut, fin }) =>
        retouches.every(autre => fin < autre.debut || debut > autre.fin),
      )
      if (seule) retouches.push(...correction)
    }
    if (retouches.length === 0 || tours > 60) return { texte: actuel, fautes, tours }
    actuel = appliquerCorrection(actuel, retouches)
  }
}
