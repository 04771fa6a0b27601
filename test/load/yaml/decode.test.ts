// Bytes as Windows programs write them.
import { describe, expect, it } from 'vitest'
import { decoder } from '../../../src/load/yaml/decode.ts'

const texte = 'id: a\ntitre: Contrat de santé à Évry\n'

describe('decoder', () => {
  it('lit l’UTF-8, avec ou sans marque, sans rien dire', () => {
    expect(decoder(Buffer.from(texte))).toEqual({ texte, fautes: [] })
    expect(decoder(Buffer.from(`\ufeff${texte}`))).toEqual({ texte, fautes: [] })
    expect(decoder(new Uint8Array())).toEqual({ texte: '', fautes: [] })
  })

  it('reconnaît Windows-1252, en une faute au premier octet, et rend le texte', () => {
    const octets = Buffer.from(`${texte}prix: 5 \x80 l\x92an\n`, 'latin1')
    const lu = decoder(octets)
    expect(lu.texte).toBe(`${texte}prix: 5 € l’an\n`)
    expect(lu.fautes.map(faute => [faute.regle, faute.debut, faute.fin])).toEqual([
      ['encodage', texte.indexOf('é'), texte.indexOf('é') + 1],
    ])
    expect(lu.fautes[0]?.message).toContain('é')
    expect(lu.fautes[0]?.conseil).toContain('UTF-8')
  })

  it('place l’octet fautif dans un fichier à moitié UTF-8', () => {
    const debut = Buffer.from('a: é\nb: ')
    const lu = decoder(Buffer.concat([debut, Buffer.from([0xe9, 0x0a])]))
    expect(lu.fautes[0]?.debut).toBe(debut.length)
  })

  it('refuse les octets que l’UTF-8 interdit', () => {
    for (const octets of [[0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe2, 0x82], [0x80]]) {
      expect(decoder(Uint8Array.from([97, ...octets])).fautes.map(faute => [faute.regle, faute.debut])).toEqual([
        ['encodage', 1],
      ])
    }
  })

  it('reconnaît l’UTF-16, avec ou sans marque', () => {
    const petit = Buffer.from(texte, 'utf16le')
    const grand = Buffer.from(petit).swap16()
    for (const octets of [
      petit,
      grand,
      Buffer.concat([Buffer.from([0xff, 0xfe]), petit]),
      Buffer.concat([Buffer.from([0xfe, 0xff]), grand]),
    ]) {
      const lu = decoder(octets)
      expect(lu.texte).toBe(texte)
      expect(lu.fautes.map(faute => faute.regle)).toEqual(['encodage'])
      expect(lu.fautes[0]?.message).toContain('UTF-16')
    }
  })

  it('remplace les caractères de commande par des espaces, une faute par ligne', () => {
    const lu = decoder(Buffer.from('a: x\x0by\x01z\nb: \x07\nc: 1\td\r\n'))
    expect(lu.texte).toBe('a: x y z\nb:  \nc: 1\td\r\n')
    expect(lu.fautes.map(faute => [faute.regle, faute.debut])).toEqual([
      ['caractere-de-controle', 4],
      ['caractere-de-controle', 12],
    ])
  })

  it('ne décale pas une ligne qui commence par un saut de page', () => {
    expect(decoder(Buffer.from('\x0ca: 1\n  \x0cb: 2\n')).texte).toBe('\na: 1 \n  b: 2\n')
  })
})
