// A long text typed or pasted in a terminal: its last lines are drawn again after each burst of keys.
import { paint } from '../../paint.ts'
import type { Io } from '../io.ts'
import type { Clavier, Frappe } from './clavier.ts'
import { Interruption } from './interruption.ts'
import { ECHAP } from './jetons.ts'
import { plier } from './plier.ts'
import { type Prose, proseDe, proseFinie, taper, vueDeProse } from './prose.ts'
import type { Geste, QuestionProse, Valeur } from './question.ts'
import { gesteTape } from './reponses-tapees.ts'

const LIGNES = 8
const AIDE = 'Écrivez ou collez, sur plusieurs lignes. Ctrl-D, ou deux lignes vides : c’est fini.'

export async function demanderProse(
  question: QuestionProse,
  deja: Valeur | undefined,
  { io, clavier }: { readonly io: Io; readonly clavier: Clavier },
): Promise<Geste> {
  const { titre, discret, chemin } = paint(io.couleur)
  let prose = proseDe(typeof deja === 'string' ? deja : '')
  let hauteur = 0
  let prevu = false
  const effacer = () => `${hauteur > 0 ? `\x1b[${hauteur}A` : ''}\r\x1b[J`
  const dessiner = () => {
    prevu = false
    const lignes = vueDeProse(prose, io.largeur, LIGNES)
    io.sortie(effacer() + lignes.map(ligne => chemin(ligne)).join('\n'))
    hauteur = lignes.length - 1
  }
  const aide = plier(AIDE, io.largeur).split('\n')
  io.sortie(`${titre(plier(question.texte, io.largeur))}\n${aide.map(ligne => discret(ligne)).join('\n')}\n`)
  dessiner()
  return new Promise<Geste>((resoudre, rejeter) => {
    const taire = clavier.ecouter(frappe => {
      const issue = suivre(prose, frappe)
      if (issue === 'interruption') finir(() => rejeter(new Interruption(proseFinie(prose))))
      else if ('geste' in issue) finir(() => resoudre(issue))
      else {
        prose = issue
        if (!prevu) setImmediate(() => prevu && dessiner())
        prevu = true
      }
    })
    function finir(suite: () => void): void {
      prevu = false
      taire()
      io.sortie(effacer())
      suite()
    }
  })
}

function suivre(prose: Prose, frappe: Frappe): Prose | Geste | 'interruption' {
  const vide = proseFinie(prose) === ''
  if (frappe.sorte === 'fin') return 'interruption'
  if (frappe.texte === '\x03' || (frappe.texte === '\x04' && vide)) return 'interruption'
  const brouillon = vide ? {} : { brouillon: proseFinie(prose) }
  if (frappe.texte === ECHAP) return { geste: 'retour', ...brouillon }
  if (frappe.texte === '\x0c') return { geste: 'etapes', ...brouillon }
  const suite = taper(prose, frappe)
  // « < » or « ? » alone on the first line means what it means elsewhere.
  const geste = /^[\r\n]$/.test(frappe.texte) ? gesteTape(prose.texte) : undefined
  if (geste !== undefined) return geste
  if (!suite.finie) return suite
  const valeur = proseFinie(suite)
  return { geste: 'reponse', valeur: valeur === '' ? null : valeur }
}
