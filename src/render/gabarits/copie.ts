// A copy of a shipped template in a project: it says where it comes from, so that it can be told whether either of them changed since.
import { createHash } from 'node:crypto'
import { lire } from '../../resources.ts'
import { GABARITS } from '../gabarits.ts'

/** `livre`: the program's; `identique`: copied, not changed; `change`: the project's; `perime`: copied from one that the program has changed since; `nouveau`: only the project has it. */
export type EtatDeGabarit = 'livre' | 'identique' | 'change' | 'perime' | 'nouveau'

const COPIE = /^\{\{!-- Copie du gabarit livré « [^»]* », empreinte ([0-9a-f]{12})\.[^\n]*?--\}\}\r?\n?/

export function texteLivre(nom: string): string {
  return lire('templates', `${nom}.hbs`)
}

/** The shipped text under a comment of one line. A template of one line stays one: its end would otherwise become a space. */
export function copier(nom: string): string {
  const texte = texteLivre(nom)
  const seule = /^.*\r?\n$/.test(texte)
  return `{{!-- Copie du gabarit livré « ${nom} », empreinte ${empreinte(texte)}. Changez-en les mots ; pour revenir au gabarit livré, supprimez ce fichier. --}}${seule ? '' : '\n'}${texte}`
}

export function etatDe(nom: string, propre: string | undefined): EtatDeGabarit {
  if (propre === undefined) return 'livre'
  if (!GABARITS.includes(nom)) return 'nouveau'
  const livre = texteLivre(nom)
  if (lisser(propre.replace(COPIE, '')) === lisser(livre)) return 'identique'
  const source = COPIE.exec(propre)?.[1]
  return source !== undefined && source !== empreinte(livre) ? 'perime' : 'change'
}

/** Line ends are an editor's business. */
const lisser = (texte: string) => texte.replaceAll('\r\n', '\n').trim()
const empreinte = (texte: string) => createHash('sha256').update(texte, 'utf8').digest('hex').slice(0, 12)
