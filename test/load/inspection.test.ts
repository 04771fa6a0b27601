// What is seen of a file before it is read: images and documents under a wrong name, more than people write, zeros left by a crash, marks of Git.
import { describe, expect, it } from 'vitest'
import { inspecter } from '../../src/load/inspection.ts'
import { lireYaml } from '../../src/load/yaml/read.ts'

const octets = (texte: string) => Buffer.from(texte, 'latin1')

describe('avant la lecture', () => {
  it.each([
    ['\x89PNG\r\n\x1a\n\0\0', 'une image PNG'],
    ['\xff\xd8\xff\xe0', 'une image JPEG'],
    ['%PDF-1.7\n', 'un document PDF'],
    ['PK\x03\x04\x14\0', 'un document Word, Excel ou LibreOffice'],
    ['\xd0\xcf\x11\xe0', 'un ancien document Word'],
    ['titre\0\0\0\x01\x02\x03', 'signes invisibles'],
  ])('%j n’est pas un texte', (texte, quoi) => {
    expect(inspecter(octets(texte))).toMatchObject({
      regle: 'fichier-illisible',
      message: expect.stringContaining(quoi),
    })
  })

  it('des zéros : un enregistrement interrompu', () => {
    expect(inspecter(new Uint8Array(4096))?.regle).toBe('fichier-vide')
    expect(inspecter(new Uint8Array(0))).toBeUndefined()
  })

  it.each(['a: b\n', 'a: b\r\n', 'a: b\r', 'a, ', '- ', '[', '{', '? ', '\x07'])('%j, trop de fois', motif => {
    expect(
      inspecter(octets(`titre: Un titre assez long pour être vu${' '.repeat(256)}${motif.repeat(30_001)}`))?.regle,
    ).toBe('fichier-trop-gros')
    expect(
      inspecter(octets(`titre: Un titre assez long pour être vu${' '.repeat(256)}${motif.repeat(29_000)}`)),
    ).toBeUndefined()
  })

  it('un mégaoctet et demi de prose, avec ses virgules et ses traits d’union, se lisent', () => {
    const prose =
      'Les partenaires se retrouvent, chaque trimestre, au centre socioculturel ; les rendez-vous y sont pris.\n'
    expect(inspecter(octets(`methode: |\n${`  ${prose}`.repeat(14_000)}`))).toBeUndefined()
  })

  it.each(['utf16le', 'latin1'] as const)('%s : un texte, que le lecteur nommera', codage => {
    expect(inspecter(Buffer.from('titre: Contrat local de santé de la vallée\n', codage))).toBeUndefined()
  })
})

const CONFLIT = '<<<<<<< HEAD\ntitre: Un\n=======\ntitre: Deux\n>>>>>>> relecture\n'
const dites = (texte: string) =>
  lireYaml(texte).fautes.map(({ regle, debut, message }) => ({
    regle,
    ligne: texte.slice(0, debut).split(/\r\n|\r|\n/).length,
    message: message.replaceAll('\u00a0', ' '),
  }))

describe('un conflit de Git', () => {
  it('se dit une fois, au premier repère, avec le nom de chaque version', () => {
    const attendu = 'Git a laissé ici un conflit : deux versions du fichier se suivent, « HEAD » et « relecture ».'
    for (const saut of ['\n', '\r\n'])
      expect(dites(`id: bus\n${CONFLIT}enjeux: "non fermé\n`.replaceAll('\n', saut))).toEqual([
        { regle: 'conflit-de-versions', ligne: 2, message: expect.stringContaining(attendu) },
      ])
  })

  it('plusieurs, ou ce qui en reste', () => {
    expect(dites(CONFLIT.repeat(3))).toMatchObject([{ ligne: 1, message: expect.stringContaining('3 conflits') }])
    expect(dites('id: bus\ntitre: Un\n>>>>>>> relecture\n')).toMatchObject([{ regle: 'conflit-de-versions', ligne: 3 }])
    expect(dites('id: bus\n=======\ntitre: Un\n')).toMatchObject([{ regle: 'conflit-de-versions', ligne: 2 }])
    expect(dites('id: bus\n||||||| base\ntitre: Un\n=======\n')).toMatchObject([{ ligne: 2 }])
  })

  it('des flèches et des traits dans un texte n’en sont pas un', () => {
    expect(dites('texte: |\n  =======\n  <<<<<<< HEAD\ntitre: a >>>>>>> b\n')).toEqual([])
    expect(dites('texte: "========"\n# ======= ici\n')).toEqual([])
  })
})
