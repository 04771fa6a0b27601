// The identifiers of a file that cannot be read: the element in fault is left out until the rest can.
import type { Document } from '../../load/documents.ts'
import { lireYaml } from '../../load/yaml/read.ts'
import type { Noeud } from '../../model/noeud.ts'
import { verifierForme } from '../../schema/forme.ts'
import { assembler, type Contenu } from '../assemblage.ts'

/** Beyond, the file is no contract in the middle of being written. */
const ESSAIS = 20
const LONGUEUR = 500_000

/** Documents → the project's content, with what can be saved of those that could not be read. Undefined when all of them were. */
export function contenuSauve(documents: readonly Document[]): Contenu | undefined {
  if (!documents.some(perdu)) return undefined
  const lectures = documents.map((document, rang) => {
    const { texte, racine } = perdu(document) ? sauver(document) : { texte: document.texte, racine: document.arbre() }
    const forme = racine === null ? undefined : verifierForme(document.genre, racine, texte)
    return { document: { ...document, texte, lisible: racine !== null, arbre: () => racine }, rang, forme }
  })
  return assembler(lectures, forme => forme.valeur).contenu
}

function perdu({ lisible, texte, fautes }: Document): boolean {
  return !lisible && texte.length <= LONGUEUR && fautes.some(f => f.bloquant)
}

function sauver(document: Document): { readonly texte: string; readonly racine: Noeud | null } {
  let { texte } = document
  let racine: Noeud | null = null
  let place: number | undefined = document.fautes.find(f => f.bloquant)?.debut
  for (let essai = 0; essai < ESSAIS && racine === null && place !== undefined; essai++) {
    texte = sansElement(texte, place)
    const lu = lireYaml(texte)
    racine = lu.racine
    place = lu.fautes.find(f => f.bloquant)?.debut
  }
  return { texte, racine }
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
