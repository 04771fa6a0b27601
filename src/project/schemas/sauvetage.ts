// The identifiers of a file that cannot be read: the element in fault is left out until the rest can.
import type { Document } from '../../load/documents.ts'
import { lireYaml } from '../../load/yaml/read.ts'
import { verifierForme } from '../../schema/forme.ts'
import { assembler, type Contenu } from '../assemblage.ts'

/** Beyond, the file is no contract in the middle of being written. */
const ESSAIS = 20
const LONGUEUR = 500_000

/** Documents → the project's content, with what can be saved of those that could not be read. Undefined when all of them were. */
export function contenuSauve(documents: readonly Document[]): Contenu | undefined {
  if (!documents.some(perdu)) return undefined
  const lectures = documents.map((document, rang) => {
    const sauve = perdu(document) ? sauver(document) : document
    const { genre, racine, texte } = sauve
    return { document: sauve, rang, forme: racine === null ? undefined : verifierForme(genre, racine, texte) }
  })
  return assembler(lectures, forme => forme.valeur).contenu
}

function perdu({ racine, texte, fautes }: Document): boolean {
  return racine === null && texte.length <= LONGUEUR && fautes.some(f => f.bloquant)
}

function sauver(document: Document): Document {
  let { texte, racine } = document
  let place: number | undefined = document.fautes.find(f => f.bloquant)?.debut
  for (let essai = 0; essai < ESSAIS && racine === null && place !== undefined; essai++) {
    texte = sansElement(texte, place)
    const lu = lireYaml(texte)
    racine = lu.racine
    place = lu.fautes.find(f => f.bloquant)?.debut
  }
  return { ...document, texte, racine }
}

/** Without the element of a list, or the key of the first level, that this place stands in. */
function sansElement(texte: string, place: number): string {
  const lignes = texte.split('\n')
  const fautive = texte.slice(0, place).split('\n').length - 1
  const ouvre = (ligne = '') => /^( *- |[^\s#])/.test(ligne)
  let debut = fautive
  while (debut > 0 && !ouvre(lignes[debut])) debut--
  const marge = margeDe(lignes[debut])
  let fin = Math.max(debut, fautive) + 1
  while (fin < lignes.length && (lignes[fin]?.trim() === '' || margeDe(lignes[fin]) > marge)) fin++
  return [...lignes.slice(0, debut), ...lignes.slice(fin)].join('\n')
}

function margeDe(ligne = ''): number {
  return /^ */.exec(ligne)?.[0].length ?? 0
}
