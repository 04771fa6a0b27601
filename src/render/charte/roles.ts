// Which style of a charte plays the part of which of ours: by its name, that Word writes in English, that people and older files write in French.
import type { Sorte, StyleLu, StylesLus } from './lus.ts'

export type Notre = { readonly id: string; readonly nom: string; readonly sorte: Sorte; readonly defaut: boolean }

/** Other names, by ours; a number at the end stands for itself. */
const AUTRES_NOMS: Readonly<Record<string, readonly string[]>> = {
  heading: ['titre'],
  title: ['titre', 'titre principal', 'titre du document'],
  subtitle: ['sous titre'],
  caption: ['legende', 'legende tableau'],
  toc: ['tm', 'table des matieres niveau', 'contents', 'sommaire'],
  'toc heading': [
    'en tete de table des matieres',
    'titre de table des matieres',
    'titre tm',
    'contents heading',
    'titre du sommaire',
  ],
  'list paragraph': ['paragraphe de liste'],
  header: ['en tete'],
  footer: ['pied de page'],
  hyperlink: ['lien hypertexte', 'lien internet', 'internet link'],
  vu: ['visa', 'visas'],
  'texte de tableau': ['texte tableau', 'contenu de tableau', 'table contents'],
  'en tete de tableau': ['titre de tableau', 'table heading'],
}
/** Ours only: their shape is part of how we write, not of a look. */
const JAMAIS = new Set(['Separateur'])

export function correspondances({ parId }: StylesLus, notres: readonly Notre[]): ReadonlyMap<string, StyleLu> {
  const siens = [...parId.values()]
  const pris = new Set<StyleLu>()
  const trouver = (notre: Notre): StyleLu | undefined => {
    const memes = siens.filter(style => style.sorte === notre.sorte && !pris.has(style))
    // LibreOffice marks no style as the default one.
    const [parDefaut] = notre.defaut ? memes.filter(({ defaut }) => defaut) : []
    if (parDefaut) return parDefaut
    const noms = [simple(notre.nom), ...autresNoms(simple(notre.nom))]
    return noms.map(nom => memes.find(style => simple(style.nom) === nom)).find(Boolean)
  }
  return new Map(
    notres
      .filter(({ id }) => !JAMAIS.has(id))
      .flatMap(notre => {
        const sien = trouver(notre)
        if (!sien) return []
        pris.add(sien)
        return [[notre.id, sien] as const]
      }),
  )
}

function autresNoms(nom: string): string[] {
  const [, mot = nom, rang = ''] = /^(.*?)( \d)?$/.exec(nom) ?? []
  const noms = Object.hasOwn(AUTRES_NOMS, nom)
    ? AUTRES_NOMS[nom]
    : Object.hasOwn(AUTRES_NOMS, mot)
      ? AUTRES_NOMS[mot]
      : []
  return (noms ?? []).map(autre => `${autre}${noms === AUTRES_NOMS[nom] ? '' : rang}`)
}

/** « Titre 1 », « titre-1 » and « TITRE 1 » are one name; « Heading1 » stays apart from « heading 1 ». */
function simple(nom: string): string {
  return nom
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
