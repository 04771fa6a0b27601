// The words of a template in French typography, so that whoever writes one types ordinary spaces and quotes; tags and {{…}} are left as they are.
import { typographie } from '../typographie.ts'
import { BORD, PIECE } from './signes.ts'

/** The same template, line for line. One pass, whatever is left open. */
export function typographieDeGabarit(texte: string): string {
  const { mots, reste } = separer(texte)
  const ligne = mots
    .map((mot, n) => mot + (reste[n] === undefined ? '' : reste[n].startsWith('<') ? BORD : PIECE))
    .join('')
  const composes = typographie(ligne).split(/[\uE010\uE011]/)
  // Somebody typed one of our marks: the template is left as it is.
  if (composes.length !== mots.length) return texte
  return composes.map((mot, n) => mot + (reste[n] ?? '')).join('')
}

/** Words and what is not, in turn: `mots` starts and ends. */
function separer(texte: string): { mots: string[]; reste: string[] } {
  const mots: string[] = []
  const reste: string[] = []
  let debut = 0
  for (let ici = suivant(texte, 0); ici < texte.length; ici = suivant(texte, debut)) {
    mots.push(texte.slice(debut, ici))
    debut = texte[ici] === '<' ? finDeBalise(texte, ici) : finDAccolades(texte, ici)
    reste.push(texte.slice(ici, debut))
  }
  return { mots: [...mots, texte.slice(debut)], reste }
}

function suivant(texte: string, depuis: number): number {
  let ici = depuis
  while (ici < texte.length && texte[ici] !== '<' && !(texte[ici] === '{' && texte[ici + 1] === '{')) ici += 1
  return ici
}

function finDAccolades(texte: string, depuis: number): number {
  const signe = texte.startsWith('{{!--', depuis) ? '--}}' : '}}'
  const ou = texte.indexOf(signe, depuis + 2)
  return ou === -1 ? texte.length : ou + signe.length
}

function finDeBalise(texte: string, depuis: number): number {
  for (let ici = depuis + 1; ici < texte.length; ici++) {
    if (texte[ici] === '>') return ici + 1
    if (texte[ici] === '{' && texte[ici + 1] === '{') ici = finDAccolades(texte, ici) - 1
  }
  return texte.length
}
