// What a package holds: the built program, the examples, Node, what starts it, and a page for whoever unzips it.
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { Contenu, Fichier } from './archive.ts'
import type { Cible, Node } from './node.ts'

/** Folders of the program as it was built: it looks for its files in the same places. */
const DOSSIERS = ['bin', 'dist', 'schemas', 'templates', 'examples']

/** By system: what Node is called there, what starts the program, the line ends of its texts. */
const SYSTEMES = {
  'windows-x64': { node: 'programme/node/node.exe', lanceur: 'clsante.cmd', lisezmoi: 'LISEZMOI.txt', fin: '\r\n' },
  'linux-x64': { node: 'programme/node/node', lanceur: 'clsante', lisezmoi: 'LISEZMOI.txt', fin: '\n' },
} as const

type Paquet = { readonly name: string; readonly version: string; readonly license: string; readonly engines: object }

/** `racine`: the built project's folder. Throws when it is not built. */
export function assembler(
  cible: Cible,
  racine: string,
  node: Node,
): { readonly nom: string; readonly contenu: Contenu } {
  const systeme = SYSTEMES[cible]
  const paquet = JSON.parse(readFileSync(join(racine, 'package.json'), 'utf8')) as Paquet
  const texte = (modele: string): Fichier => ({ octets: enTexte(lireModele(modele, paquet, node), systeme.fin) })
  const contenu = new Map<string, Fichier>()
  for (const dossier of DOSSIERS)
    for (const chemin of fichiersDe(join(racine, dossier)))
      contenu.set(`programme/${dossier}/${chemin}`, { octets: readFileSync(join(racine, dossier, chemin)) })
  if (!contenu.has('programme/dist/main.cjs')) throw new Error('The program is not built: npm run build')
  for (const nom of ['README.md', 'LICENSE'])
    contenu.set(`programme/${nom}`, { octets: readFileSync(join(racine, nom)) })
  contenu.set('programme/package.json', { octets: enTexte(fiche(paquet), '\n') })
  contenu.set(systeme.node, { octets: node.binaire, executable: true })
  contenu.set('programme/node/LICENSE', { octets: node.licence })
  contenu.set(systeme.lanceur, { ...texte(systeme.lanceur), executable: true })
  contenu.set(systeme.lisezmoi, texte(`LISEZMOI-${cible}.txt`))
  return { nom: `clsante-${paquet.version}-${cible}`, contenu }
}

/** The bytecode of a build is of no use to another Node, nor once unzipped (it goes by the date of its file). */
function fichiersDe(dossier: string): string[] {
  return readdirSync(dossier, { recursive: true, withFileTypes: true })
    .filter(entree => entree.isFile() && !entree.name.endsWith('.bytecode'))
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(dossier.length + 1)
        .replaceAll(sep, '/'),
    )
    .sort()
}

function fiche({ name, version, license, engines }: Paquet): string {
  return `${JSON.stringify({ name, version, license, engines, private: true }, null, 2)}\n`
}

function lireModele(nom: string, paquet: Paquet, node: Node): string {
  return readFileSync(join(import.meta.dirname, 'modeles', nom), 'utf8')
    .replaceAll('{version}', paquet.version)
    .replaceAll('{node}', node.version)
}

/** Notepad needs the mark at the start to be sure of the accents; a script must not have it, and holds no accent. */
function enTexte(texte: string, fin: string): Uint8Array {
  const accents = /[^\x00-\x7f]/.test(texte)
  return Buffer.from((accents && fin === '\r\n' ? '\ufeff' : '') + texte.replaceAll(/\r?\n/g, fin), 'utf8')
}
