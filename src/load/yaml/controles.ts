// Characters no text of a contract needs (pasted from Word, broken halves of emoji): each becomes one space, offsets hold.
import type { Retouche } from '../../model/correction.ts'
import type { FauteYaml } from './faute.ts'

const INDESIRABLE =
  '[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f\\ufffe\\uffff]|(?!^)\\ufeff|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]'
/** A quicker look first: an emoji has halves too, whole ones are told apart next. */
const PEUT_ETRE = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]/
const UN = new RegExp(INDESIRABLE)

/** Replaces what cannot be read by spaces; one fault a line at most. */
export function remplacerControles(texte: string): { texte: string; fautes: FauteYaml[] } {
  if (!PEUT_ETRE.test(texte) || !UN.test(texte)) return { texte, fautes: [] }
  const places: Place[] = []
  const noter = (signe: string, place: number, touche: Retouche) => places.push({ place, signe, touche })
  const propre = texte
    .replace(
      new RegExp(`(\\r\\n|\\r|\\n|^)( *)((?:${INDESIRABLE})+)`, 'g'),
      (_, saut: string, espaces: string, signes: string, place: number) => {
        const fin = place + saut.length + espaces.length + signes.length
        // The line break is part of the touch: in the text as read, it has moved.
        noter(signes, fin, { debut: place, fin, texte: saut + espaces })
        return enTeteDeLigne(saut, espaces, signes.length)
      },
    )
    .replace(new RegExp(INDESIRABLE, 'g'), (signe: string, place: number) => {
      noter(signe, place, { debut: place, fin: place + 1, texte: ' ' })
      return ' '
    })
  return { texte: propre, fautes: unParLigne(propre, places) }
}

/** A space there would shift the line: the line break moves instead (at the very start, blank lines take the place). */
function enTeteDeLigne(saut: string, espaces: string, longueur: number): string {
  return saut === '' ? '\n'.repeat(longueur) + espaces : ' '.repeat(longueur) + saut + espaces
}

type Place = { readonly place: number; readonly signe: string; readonly touche: Retouche }

/** One fault for a line, whose correction writes what is read. */
function unParLigne(texte: string, places: readonly Place[]): FauteYaml[] {
  const fautes: FauteYaml[] = []
  let touches: Retouche[] = []
  let finDeLigne = -1
  for (const { place, signe, touche } of places.toSorted((a, b) => a.place - b.place)) {
    if (place <= finDeLigne) {
      touches.push(touche)
      continue
    }
    touches = [touche]
    fautes.push({ ...faute(signe, Math.min(place, texte.length - 1)), correction: touches })
    finDeLigne = place
    while (finDeLigne < texte.length && texte[finDeLigne] !== '\n' && texte[finDeLigne] !== '\r') finDeLigne++
  }
  return fautes
}

function faute(signe: string, place: number): FauteYaml {
  const code = signe.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  return {
    regle: 'caractere-de-controle',
    debut: place,
    fin: place + 1,
    message: `Un caractère invisible (code U+${code}) se trouve ici, souvent collé depuis Word ; il est lu comme une espace.`,
    conseil: 'Effacez ce caractère et retapez les mots qui l’entourent.',
    bloquant: false,
  }
}
