// Every regular expression written in src/, and strings made to trap the ones that go back on their steps.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const SRC = join(import.meta.dirname, '../../src')
/** Run on our own schemas when the program is built, never on what a user typed. */
const AILLEURS = /^build[\\/]|\.generated\./

export type Expression = { readonly source: string; readonly regex: RegExp }

export function expressionsDeSrc(): Expression[] {
  const fichiers = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  return fichiers.filter(f => f.endsWith('.ts') && !AILLEURS.test(f)).flatMap(expressionsDe)
}

function expressionsDe(fichier: string): Expression[] {
  const trouvees: Expression[] = []
  const arbre = ts.createSourceFile(fichier, readFileSync(join(SRC, fichier), 'utf8'), ts.ScriptTarget.Latest)
  const visiter = (noeud: ts.Node) => {
    if (ts.isRegularExpressionLiteral(noeud)) {
      const fin = noeud.text.lastIndexOf('/')
      const drapeaux = noeud.text.slice(fin + 1).replace(/[gy]/g, '')
      const regex = new RegExp(noeud.text.slice(1, fin), drapeaux)
      trouvees.push({ source: `${fichier} ${noeud.text}`, regex })
    }
    ts.forEachChild(noeud, visiter)
  }
  visiter(arbre)
  return trouvees
}

const MOTIFS = [
  ' ',
  '\t',
  '\n',
  '\u00a0',
  '-',
  '- ',
  '_',
  'a',
  'a ',
  'A',
  'é',
  '0',
  '1',
  '1 ',
  '1.',
  '0-',
  '/1',
  '"',
  '""',
  "'",
  '\\',
  '[',
  '(',
  '{',
  '{{',
  '<',
  '<a ',
  '*',
  '**',
  '#',
  ':',
  ': ',
  ',',
  '.',
  '?',
  'X',
  'XX ',
  '|',
  '&',
  '%',
  '&a;',
  'L. ',
  '•',
  '\r',
]
const DEBUTS = ['', 'a', '"', '[', '1', 'à compléter', 'à compléter (', 'L', 'XX', '<', '- ', 'cle:', '#', '«']
const FINS = ['', '!', 'x\n', ')', ' %']

/** Long strings: a start, one pattern again and again, an end that spoils it. */
export function* pieges(longueur: number): Generator<string> {
  for (const motif of MOTIFS) {
    const corps = motif.repeat(Math.ceil(longueur / motif.length))
    for (const debut of DEBUTS) for (const fin of FINS) yield debut + corps + fin
  }
}
