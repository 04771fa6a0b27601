// A .csv of anybody → plain data: its encoding and its separator are found, its decimal commas read; a formula is a text like another.
import { decoderWindows } from '../../../model/windows-1252.ts'
import { type Case, type ClasseurLu, nombreEnTexte, type RefusDeClasseur } from '../classeur.ts'
import { avisDeGrille, type Grille, nouvelleGrille, nouvelleReserve, poser } from '../grille.ts'
import { TROP_GRAND } from '../phrases.ts'
import { sansApostrophe } from './signes.ts'

const OCTETS_MAX = 15_000_000
const SEPARATEURS = [';', '\t', ','] as const

export function lireCsv(octets: Uint8Array, nom: string): ClasseurLu | RefusDeClasseur {
  if (octets.length > OCTETS_MAX) return TROP_GRAND(nom)
  const { texte, avis } = decoder(octets)
  const [, dit] = /^sep=([;,\t])\r?\n/i.exec(texte) ?? []
  const corps = dit === undefined ? texte : texte.slice(texte.indexOf('\n') + 1)
  const grille = nouvelleGrille(nouvelleReserve())
  lireLignes(corps, dit ?? separateurDe(corps), grille)
  if (grille.reserve.depasse) return TROP_GRAND(nom)
  const feuille = {
    nom: nom.replace(/\.[^.]*$/, ''),
    cachee: false,
    lignes: grille.lignes,
    fusions: [],
    lignesCachees: new Set<number>(),
    colonnesCachees: new Set<number>(),
  }
  return {
    sorte: 'csv',
    feuilles: [feuille],
    proprietes: new Map(),
    avis: [...avis, ...avisDeGrille(grille, feuille.nom)],
  }
}

/** UTF-8 with or without its mark, the « Unicode text » of Excel, else what older Excels write in France. */
function decoder(octets: Uint8Array): { texte: string; avis: string[] } {
  const deux = (octets[0] ?? 0) * 256 + (octets[1] ?? 0)
  if (deux === 0xfffe) return { texte: new TextDecoder('utf-16le').decode(octets), avis: [] }
  if (deux === 0xfeff) return { texte: new TextDecoder('utf-16be').decode(octets), avis: [] }
  try {
    return { texte: new TextDecoder('utf-8', { fatal: true }).decode(octets), avis: [] }
  } catch {
    const texte = decoderWindows(octets)
    return {
      texte,
      avis: ['Fichier .csv sans UTF-8 : il est lu comme l’écrit Excel pour Windows. Vérifiez les accents.'],
    }
  }
}

/** The one that cuts the first lines most evenly, and most; quotes hide what they hold. */
function separateurDe(texte: string): string {
  const lignes = texte
    .slice(0, 100_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\n|\r/)
    .filter(ligne => ligne.trim() !== '')
    .slice(0, 30)
  const notes = SEPARATEURS.map(signe => {
    const coupes = lignes.map(ligne => ligne.split(signe).length - 1)
    const avec = coupes.filter(n => n > 0)
    const plus = Math.max(0, ...coupes)
    return { signe, note: avec.length * 1000 + coupes.filter(n => n === plus).length * 10 + Math.min(plus, 9) }
  })
  const [mieux] = notes.filter(({ note }) => note >= 1000).sort((a, b) => b.note - a.note)
  return mieux?.signe ?? ';'
}

/** RFC 4180, and what people write: a quote inside a bare field is a sign like another, an unclosed one ends with the file. */
function lireLignes(texte: string, separateur: string, grille: Grille): void {
  let [ligne, colonne, place] = [0, 0, 0]
  while (place < texte.length) {
    const champ = texte[place] === '"' ? champCite(texte, place) : champNu(texte, place, separateur)
    const cellule = caseDe(champ.texte, champ.cite)
    if (cellule) poser(grille, ligne, colonne, cellule)
    place = champ.fin
    if (texte[place] === separateur) {
      colonne++
      place++
      continue
    }
    if (texte.startsWith('\r\n', place)) place++
    place++
    ligne++
    colonne = 0
  }
}

type Champ = { readonly texte: string; readonly fin: number; readonly cite: boolean }

function champCite(texte: string, place: number): Champ {
  const morceaux: string[] = []
  let debut = place + 1
  for (;;) {
    const fin = texte.indexOf('"', debut)
    if (fin < 0) return { texte: [...morceaux, texte.slice(debut)].join(''), fin: texte.length, cite: true }
    morceaux.push(texte.slice(debut, fin))
    if (texte[fin + 1] !== '"') return { texte: morceaux.join(''), fin: apresCitation(texte, fin + 1), cite: true }
    morceaux.push('"')
    debut = fin + 2
  }
}

/** What follows a closing quote should be a separator or the end of the line: spaces are passed over. */
function apresCitation(texte: string, place: number): number {
  let fin = place
  while (texte[fin] === ' ') fin++
  return fin
}

function champNu(texte: string, place: number, separateur: string): Champ {
  let fin = place
  while (fin < texte.length && texte[fin] !== separateur && texte[fin] !== '\n' && texte[fin] !== '\r') fin++
  return { texte: texte.slice(place, fin), fin, cite: false }
}

/** A whole number, or one with a decimal comma, as a person writes it: « 007 » and « 1.10 » stay texts. */
const NOMBRE = /^-?(?:0|[1-9]\d{0,14})(?:,\d{1,15})?$/

function caseDe(brut: string, cite: boolean): Case | null {
  const texte = sansApostrophe(brut)
  if (texte === '') return null
  if (cite || texte !== brut || !NOMBRE.test(texte)) return { valeur: texte.replace(/\r\n?/g, '\n') }
  const valeur = Number(texte.replace(',', '.'))
  return { valeur, ...(nombreEnTexte(valeur) !== texte && { montre: texte }) }
}
