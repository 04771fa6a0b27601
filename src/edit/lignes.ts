// Where lines begin and end around a place of a text, and where a value truly ends.
import type { Noeud } from '../model/noeud.ts'

export function debutDeLigne(texte: string, place: number): number {
  let ici = place
  while (ici > 0 && !estSaut(texte[ici - 1])) ici--
  return ici
}

/** Before the line break, or the end of the text. */
export function boutDeLigne(texte: string, place: number): number {
  let ici = place
  while (ici < texte.length && !estSaut(texte[ici])) ici++
  return ici
}

/** After the line break of the line that holds a place. */
export function ligneSuivante(texte: string, place: number): number {
  const bout = boutDeLigne(texte, place)
  return bout + (/^(?:\r\n|\n|\r)?/.exec(texte.slice(bout, bout + 2))?.[0].length ?? 0)
}

/** How far a place is from the start of its line. */
export function colonne(texte: string, place: number): number {
  return place - debutDeLigne(texte, place)
}

/** Where the last text of a value ends, line break excluded; the empty lines that a block keeps (`|+`) are its own. */
export function finDeValeur(texte: string, noeud: Noeud): number {
  if (noeud.genre !== 'texte') {
    const dernier = noeud.genre === 'liste' ? noeud.elements.at(-1) : noeud.entrees.at(-1)?.valeur
    return noeud.accolades || dernier === undefined ? noeud.fin : finDeValeur(texte, dernier)
  }
  if (noeud.style !== 'bloc' || !/^[|>]\d?\+/.test(texte.slice(noeud.debut, noeud.debut + 3))) return noeud.fin
  let fin = noeud.fin
  for (let ici = ligneSuivante(texte, fin); ici < texte.length; ici = ligneSuivante(texte, ici)) {
    const bout = boutDeLigne(texte, ici)
    if (texte.slice(ici, bout).trim() !== '') break
    fin = bout
    if (bout === texte.length) break
  }
  return fin
}

/** Where a block of lines begins, with the comments written directly above it. */
export function avecCommentaires(texte: string, debut: number): number {
  let ici = debut
  while (ici > 0) {
    const dessus = debutDeLigne(texte, ici - (texte.startsWith('\r\n', ici - 2) ? 2 : 1))
    if (!/^[ \t]*#/.test(texte.slice(dessus, ici))) break
    ici = dessus
  }
  return ici
}

function estSaut(signe: string | undefined): boolean {
  return signe === '\n' || signe === '\r'
}
