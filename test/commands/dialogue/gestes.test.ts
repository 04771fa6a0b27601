// Every kind of question, on a screen and in plain lines: each answers to its keys, and lets one leave at any moment.
import { PassThrough } from 'node:stream'
import { afterEach, describe, expect, it } from 'vitest'
import { type Clavier, ouvrirClavier } from '../../../src/commands/dialogue/clavier.ts'
import { inviter } from '../../../src/commands/dialogue/invites.ts'
import { parLignes } from '../../../src/commands/dialogue/lignes.ts'
import type { Geste, Question, Valeur } from '../../../src/commands/dialogue/question.ts'
import { fausseIo } from '../fausse-io.ts'

const CHOIX = [
  { valeur: 'a', nom: 'Abeille' },
  { valeur: 'b', nom: 'Bourdon' },
]
const commun = { id: 'q', texte: 'Alors ?', pourquoi: 'Pour voir.' }
const QUESTIONS: Readonly<Record<Question['genre'], Question>> = {
  texte: { ...commun, genre: 'texte', controle: texte => (texte === 'non' ? 'Pas cela.' : undefined) },
  prose: { ...commun, genre: 'prose' },
  choix: { ...commun, genre: 'choix', choix: CHOIX },
  cases: { ...commun, genre: 'cases', choix: CHOIX },
  lieux: {
    ...commun,
    genre: 'lieux',
    chercher: texte => CHOIX.filter(c => c.nom.toLowerCase().startsWith(texte.toLowerCase())),
    nommer: valeur => CHOIX.find(c => c.valeur === valeur)?.nom,
  },
}
const GENRES = Object.keys(QUESTIONS) as Question['genre'][]
const ECRANS = { inviter, parLignes }

let clavier: Clavier
afterEach(() => clavier.fermer())

/** What the question gives when these keys come, one after the other; `|` lets the screen breathe. */
async function demander(
  ecran: keyof typeof ECRANS,
  question: Question,
  touches: string,
  { deja, fin = false }: { deja?: Valeur; fin?: boolean } = {},
) {
  const entree = new PassThrough()
  const io = fausseIo({ entree, terminal: true, largeur: 40 })
  clavier = ouvrirClavier(entree)
  const reponse: Promise<Geste> = ECRANS[ecran](io, clavier).demander(question, deja)
  const issue = reponse.then(
    geste => geste,
    (erreur: Error & { brouillon?: string }) => ({ erreur: erreur.name, brouillon: erreur.brouillon }),
  )
  for (const morceau of touches.split('|')) {
    entree.write(morceau)
    await new Promise(resoudre => setTimeout(resoudre, 10))
  }
  if (fin) entree.end()
  return { issue: await issue, vu: io.ecrit.sortie }
}

const repond = (valeur: Valeur) => ({ geste: 'reponse', valeur })

describe.each(Object.keys(ECRANS) as (keyof typeof ECRANS)[])('%s', ecran => {
  it.each(GENRES)('laisse revenir, sauter, partir : %s', async genre => {
    const question = QUESTIONS[genre]
    expect((await demander(ecran, question, '\x1b')).issue).toEqual({ geste: 'retour' })
    expect((await demander(ecran, question, '\x0c')).issue).toEqual({ geste: 'etapes' })
    for (const depart of ['\x03', '\x04'])
      expect((await demander(ecran, question, depart)).issue).toMatchObject({ erreur: 'ExitPromptError' })
    expect((await demander(ecran, question, '', { fin: true })).issue).toMatchObject({ erreur: 'ExitPromptError' })
  })

  it('prend « < », « ? », « - » et le vide pour ce qu’ils disent', async () => {
    const { texte } = QUESTIONS
    expect((await demander(ecran, texte, '<|\r')).issue).toEqual({ geste: 'retour' })
    expect((await demander(ecran, texte, '?|\r')).issue).toEqual({ geste: 'etapes' })
    expect((await demander(ecran, texte, '-|\r', { deja: 'avant' })).issue).toEqual(repond(null))
    expect((await demander(ecran, texte, '\r', { deja: 'avant' })).issue).toEqual(repond('avant'))
    expect((await demander(ecran, texte, '\r')).issue).toEqual(repond(null))
  })

  it('redemande après une faute, sans perdre ce qui était tapé', async () => {
    const { issue, vu } = await demander(ecran, QUESTIONS.texte, ecran === 'inviter' ? 'non|\r|x|\r' : 'non|\r|nonx|\r')
    expect(issue).toEqual(repond('nonx'))
    expect(vu).toContain('Pas cela.')
  })

  it('met sur une ligne ce qui est collé dans une ligne', async () => {
    const { issue } = await demander(ecran, QUESTIONS.texte, '\x1b[200~Été\r\nà Aure\x1b[201~|\r')
    expect(issue).toEqual(repond('Été à Aure'))
  })

  it('garde le brouillon d’un texte long', async () => {
    const { issue } = await demander(ecran, QUESTIONS.prose, 'Été|\r|suite|\x03')
    expect(issue).toEqual({ erreur: 'ExitPromptError', brouillon: 'Été\nsuite' })
  })

  it('prend un texte long collé, de mille lignes', async () => {
    const texte = Array.from({ length: 1000 }, (_, n) => `- la ligne ${n} est été comme hiver`).join('\n')
    const { issue } = await demander(ecran, QUESTIONS.prose, `\x1b[200~${texte}\x1b[201~|\x04`)
    expect(issue).toEqual(repond(texte))
  })
})

describe('sur un écran', () => {
  it('choisit, coche et cherche avec les flèches', async () => {
    const { choix, cases, lieux } = QUESTIONS
    expect((await demander('inviter', choix, '\x1b[B|\r')).issue).toEqual(repond('b'))
    expect((await demander('inviter', choix, '\x1b[B|\x1b[B|\r')).issue).toEqual(repond(null))
    expect((await demander('inviter', cases, ' |\x1b[B| |\r')).issue).toEqual(repond(['a', 'b']))
    expect((await demander('inviter', cases, '\r', { deja: ['b'] })).issue).toEqual(repond(['b']))
    expect((await demander('inviter', lieux, 'bour|\r|abe|\r|\r')).issue).toEqual(repond(['b', 'a']))
    expect((await demander('inviter', lieux, 'zzz|\r')).issue).toEqual(repond([]))
  })
})

describe('en lignes', () => {
  it('choisit, coche et cherche par numéros', async () => {
    const { choix, cases, lieux } = QUESTIONS
    expect((await demander('parLignes', choix, '9|\r|2|\r')).issue).toEqual(repond('b'))
    expect((await demander('parLignes', choix, '0|\r')).issue).toEqual(repond(null))
    expect((await demander('parLignes', cases, '1 et 2|\r')).issue).toEqual(repond(['a', 'b']))
    expect((await demander('parLignes', cases, 'aucun|\r', { deja: ['b'] })).issue).toEqual(repond([]))
    expect((await demander('parLignes', lieux, 'zzz|\r|bour|\r|1|\r|\r')).issue).toEqual(repond(['b']))
    expect((await demander('parLignes', lieux, 'aucun|\r')).issue).toEqual(repond([]))
  })

  it('ne redessine rien : ni couleur, ni curseur déplacé', async () => {
    const { vu, issue } = await demander('parLignes', QUESTIONS.prose, 'Éé\x7ft\x1b[A|\r|.|\r')
    expect(issue).toEqual(repond('Ét'))
    expect(vu).not.toContain('\x1b')
  })
})
