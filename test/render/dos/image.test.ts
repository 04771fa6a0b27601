// Image headers: kind and size of sound files, null for all that would break a document.
import { describe, expect, it } from 'vitest'
import { contraste, encreSur } from '../../../src/render/couleur.ts'
import { mesurer } from '../../../src/render/image.ts'
import { jpeg, png } from './aides.ts'

describe('mesurer', () => {
  it('lit la taille d’un PNG et d’un JPEG', () => {
    expect(mesurer(png(300, 160))).toEqual({ sorte: 'png', largeur: 300, hauteur: 160 })
    expect(mesurer(jpeg(640, 480))).toEqual({ sorte: 'jpeg', largeur: 640, hauteur: 480 })
  })

  it.each([
    ['un fichier vide', new Uint8Array()],
    ['du texte', new TextEncoder().encode('ceci n’est pas une image, mais du texte assez long')],
    ['un PNG tronqué', png(50, 50).slice(0, -20)],
    ['un JPEG tronqué', jpeg(50, 50).slice(0, -2)],
    ['un PNG démesuré', png(1, 1).map((octet, i) => (i === 16 ? 0x7f : octet))],
    ['un JPEG sans hauteur', jpeg(50, 0)],
    ['dix millions d’octets et plus', new Uint8Array(10_000_001)],
  ])('refuse %s', (_, octets) => {
    expect(mesurer(octets)).toBeNull()
  })

  it('une image lue dans un tampon décalé se mesure aussi', () => {
    const tampon = new Uint8Array(2000)
    const image = png(7, 9)
    tampon.set(image, 100)
    expect(mesurer(tampon.subarray(100, 100 + image.length))).toMatchObject({ largeur: 7, hauteur: 9 })
  })
})

describe('encreSur', () => {
  it('blanc ou noir, toujours au moins 4,5 pour 1', () => {
    expect(encreSur('1F4E79')).toBe('FFFFFF')
    expect(encreSur('FFE699')).toBe('000000')
    for (let i = 0; i < 4096; i++) {
      const fond = [i >> 8, (i >> 4) & 15, i & 15].map(c => (c * 17).toString(16).padStart(2, '0')).join('')
      expect(contraste(encreSur(fond), fond)).toBeGreaterThanOrEqual(4.5)
    }
  })
})
