// Keys and long texts: what a terminal sends is cut right, whatever the pieces it comes in, and no accent is lost.
import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { ouvrirClavier } from '../../../src/commands/dialogue/clavier.ts'
import { decouper, type Jeton } from '../../../src/commands/dialogue/jetons.ts'
import { proseDe, proseFinie, taper, vueDeProse } from '../../../src/commands/dialogue/prose.ts'

const touches = (texte: string): Jeton[] => [...texte].map(t => ({ sorte: 'touche', texte: t }))

describe('ce qu’envoie un terminal', () => {
  it.each<[string, string, Jeton[], string]>([
    ['des lettres', 'été', touches('été'), ''],
    ['une flèche', '\x1b[A', [{ sorte: 'touche', texte: '\x1b[A' }], ''],
    ['une touche de fonction', '\x1bOP!', [{ sorte: 'touche', texte: '\x1bOP' }, ...touches('!')], ''],
    ['une flèche entamée', 'a\x1b[', touches('a'), '\x1b['],
    ['Échap, peut-être', '\x1b', [], '\x1b'],
    ['Échap deux fois', '\x1b\x1b', [{ sorte: 'touche', texte: '\x1b' }], '\x1b'],
    [
      'un collage',
      'x\x1b[200~a\r\nb\x1b[201~y',
      [...touches('x'), { sorte: 'collage', texte: 'a\nb' }, ...touches('y')],
      '',
    ],
    ['un collage entamé', '\x1b[200~a', [], '\x1b[200~a'],
    ['un collage que rien n’annonce', 'Un.\rDeux.\r', [{ sorte: 'collage', texte: 'Un.\nDeux.\n' }], ''],
    ['une ligne tapée, puis Entrée', 'oui\r', touches('oui\r'), ''],
    ['un signe hors du premier plan', '😀', [{ sorte: 'touche', texte: '😀' }], ''],
  ])('est découpé : %s', (_nom, arrivage, jetons, reste) => {
    expect(decouper('', arrivage)).toEqual({ jetons, reste })
  })

  it('est le même, en morceaux ou d’un coup', () => {
    const texte = 'é\x1b[A\x1b[200~Un\nDeux\x1b[201~\x03z'
    const entier = decouper('', texte).jetons
    for (let ou = 1; ou < texte.length; ou++) {
      const debut = decouper('', texte.slice(0, ou))
      expect([...debut.jetons, ...decouper(debut.reste, texte.slice(ou)).jetons]).toEqual(entier)
    }
  })
})

describe('le clavier', () => {
  const attendre = (ms: number) => new Promise(resoudre => setTimeout(resoudre, ms))

  it('rend un Échap seul, garde ce qui est tapé trop tôt, et dit quand il n’y a plus personne', async () => {
    const entree = new PassThrough()
    const clavier = ouvrirClavier(entree)
    const octets = Buffer.from('é')
    entree.write(octets.subarray(0, 1))
    entree.write(octets.subarray(1))
    entree.write('\x1b')
    await attendre(100)
    entree.end()
    await attendre(5)
    const recues: string[] = []
    clavier.ecouter(f => void recues.push(f.sorte === 'fin' ? 'fin' : f.texte))
    expect(recues.slice(0, 3)).toEqual(['é', '\x1b', 'fin'])
    clavier.fermer()
  })

  it('laisse à la question suivante ce qui suit Entrée', async () => {
    const entree = new PassThrough()
    const clavier = ouvrirClavier(entree)
    const recues: string[][] = [[], []]
    const taire = clavier.ecouter(f => {
      recues[0]?.push(f.sorte === 'fin' ? '' : f.texte)
      if (f.sorte !== 'fin' && f.texte === '\r') taire()
    })
    entree.write('a\r')
    entree.write('b')
    await attendre(10)
    clavier.ecouter(f => void recues[1]?.push(f.sorte === 'fin' ? '' : f.texte))
    await attendre(10)
    expect(recues).toEqual([['a', '\r'], ['b']])
    clavier.fermer()
  })
})

describe('un texte long', () => {
  const ecrire = (depart: string, ...jetons: Jeton[]) => jetons.reduce(taper, proseDe(depart))

  it('est tapé, corrigé, fini par deux lignes vides', () => {
    const prose = ecrire('', ...touches('Étt\x7fé à Aure.\r\rFin\r\r\r'))
    expect(prose.finie).toBe(true)
    expect(proseFinie(prose)).toBe('Été à Aure.\n\nFin')
  })

  it('est collé depuis Word sans perdre un accent, ses paragraphes et ses puces compris', () => {
    const colle = 'Le Cœur de l’Aure e\u0301te\u0301.\nUn deuxième paragraphe : « là ».\n•\tun point\n•\tdeux'
    const prose = ecrire('', { sorte: 'collage', texte: `\ufeff${colle}` }, ...touches('\x04'))
    expect(prose.finie).toBe(true)
    expect(proseFinie(prose)).toBe('Le Cœur de l’Aure été.\n\nUn deuxième paragraphe : « là ».\n- un point\n- deux')
  })

  it('ne se finit pas par les lignes vides d’un collage', () => {
    expect(ecrire('', { sorte: 'collage', texte: 'a\n\n\n\n' }).finie).toBe(false)
  })

  it('oublie les flèches, efface un mot, une ligne', () => {
    expect(ecrire('', { sorte: 'touche', texte: '\x1b[A' }).texte).toBe('')
    expect(ecrire('un deux', ...touches('\x17')).texte).toBe('un ')
    expect(ecrire('un\ndeux', ...touches('\x15')).texte).toBe('un\n')
  })

  it('n’est rien quand Entrée vient d’abord', () => {
    const prose = ecrire('', ...touches('\r'))
    expect([prose.finie, proseFinie(prose)]).toEqual([true, ''])
  })

  it('ne montre que ses dernières lignes, jamais plus larges que l’écran', () => {
    const vue = vueDeProse(proseDe(`${'é'.repeat(95)}\n${'a\n'.repeat(10)}fin`), 40, 4)
    expect(vue).toEqual(['… (10 au-dessus)', 'a', 'a', 'a', 'fin'])
    expect(Math.max(...vueDeProse(proseDe('é'.repeat(95)), 40, 9).map(l => l.length))).toBeLessThan(40)
  })
})
