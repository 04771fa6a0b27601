// Whatever a contract says, it is shown and never obeyed: written by a reporter, then read back by the reader of that format.
import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { describe, expect, it } from 'vitest'
import type { Remarque } from '../../src/model/regle.ts'
import { elements, lireXml, type Noeud, texteDe, tous } from '../outils/xml.ts'
import { ecrire, fabriquer, REMARQUE, TEXTE, UNE_REMARQUE } from './outils.ts'

const avecMessage = (message: string): Remarque => ({ ...REMARQUE, message })
const toujours = (propriete: (texte: string) => Promise<void>) => fc.assert(fc.asyncProperty(TEXTE, propriete))

/** What XML 1.0 has no way to write. */
const ecritEnXml = (texte: string) =>
  texte.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')

it('junit : le message revient du titre et du texte', () =>
  toujours(async message => {
    const cas = tous(lireXml(await ecrire(fabriquer([avecMessage(message)]), 'junit')), 'failure')[0]
    expect(cas?.attributs.message).toBe(ecritEnXml(message))
    expect(texteDe(cas as Noeud)).toContain(ecritEnXml(message))
  }))

it('junit : rien ne s’ajoute à l’arbre', () =>
  fc.assert(
    fc.asyncProperty(fc.array(UNE_REMARQUE), async remarques => {
      const [suites] = elements(lireXml(await ecrire(fabriquer(remarques), 'junit')))
      const [suite] = elements(suites)
      const cas = elements(suite, 'testcase')
      expect(Number(suite?.attributs.tests)).toBe(cas.length)
      expect(Number(suite?.attributs.failures)).toBe(tous(suite as Noeud, 'failure').length)
      expect(Number(suite?.attributs.skipped)).toBe(tous(suite as Noeud, 'skipped').length)
      expect(new Set(cas.map(({ attributs }) => attributs.name)).size).toBe(cas.length)
    }),
  ))

it('gitlab : le message revient', () =>
  toujours(async message => {
    expect(JSON.parse(await ecrire(fabriquer([avecMessage(message)]), 'gitlab'))[0].description).toBe(message)
  }))

it('sarif : le message revient, lu comme SARIF le demande', () =>
  toujours(async message => {
    const { text } = JSON.parse(await ecrire(fabriquer([avecMessage(message)]), 'sarif')).runs[0].results[0].message
    expect(text.replaceAll(/\{\{(\d+)\}\}/g, '{$1}').replaceAll(/\\\[(?=[^[\]]*\]\()/g, '[')).toBe(message)
    expect(text).not.toMatch(/(?<!\\)\[[^[\]]*\]\(/)
    expect(text).not.toMatch(/(?<!\{)\{\d+\}/)
  }))

it('sarif : l’adresse du fichier est une adresse, et mène au fichier', () =>
  fc.assert(
    fc.asyncProperty(UNE_REMARQUE, async remarque => {
      const [resultat] = JSON.parse(await ecrire(fabriquer([{ ...remarque, etat: 'actif' }]), 'sarif')).runs[0].results
      const { uri } = resultat.locations[0].physicalLocation.artifactLocation
      expect(uri).toMatch(/^[\w.~!*'()%/-]+$/)
      expect(decodeURIComponent(uri)).toBe(remarque.fichier.replaceAll(/\p{Surrogate}/gu, '\ufffd'))
    }),
  ))

describe('github', () => {
  /** As the runner reads a command. */
  const lire = (ligne: string) => {
    const [, commande, proprietes = '', donnees = ''] = /^::(\w+) (.*?)::(.*)$/s.exec(ligne) ?? []
    const decoder = (texte: string) =>
      texte
        .replaceAll('%0D', '\r')
        .replaceAll('%0A', '\n')
        .replaceAll('%3A', ':')
        .replaceAll('%2C', ',')
        .replaceAll('%25', '%')
    const paires = proprietes.split(',').map(p => [p.slice(0, p.indexOf('=')), p.slice(p.indexOf('=') + 1)] as const)
    return {
      commande,
      proprietes: Object.fromEntries(paires.map(([nom, valeur]) => [nom, decoder(valeur)])),
      donnees: donnees.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%'),
    }
  }

  it('une commande par remarque, et le message en revient', () =>
    toujours(async message => {
      const lignes = (await ecrire(fabriquer([avecMessage(message)]), 'github')).split(/\r|\n/)
      expect(lignes).toHaveLength(4)
      expect(lignes.map(l => l.split(' ')[0])).toEqual(['::group::Annotations', '::error', '::endgroup::', ''])
      expect(lire(lignes[1] ?? '').donnees).toBe(message)
    }))

  it('le nom du fichier revient, deux-points et virgules compris', () =>
    fc.assert(
      fc.asyncProperty(UNE_REMARQUE, async remarque => {
        const texte = await ecrire(fabriquer([{ ...remarque, etat: 'actif' }]), 'github')
        const { proprietes } = lire(texte.split('\n')[1] ?? '')
        expect(proprietes.file).toBe(remarque.fichier)
        expect(proprietes.line).toBe(String(remarque.ligne))
        expect(proprietes.title).toBe(remarque.regle)
      }),
    ))
})

describe('markdown', () => {
  const rendu = new MarkdownIt('default', { html: true, linkify: false })
  /** All that a reader sees, without the code's backquotes, and with blanks made alike. */
  const texteVu = (source: string) => {
    const morceaux: string[] = []
    const jetons = rendu.parse(source, {}).flatMap(jeton => jeton.children ?? [])
    for (const { type, content } of jetons) {
      if (!['text', 'code_inline', 'softbreak', 'hardbreak', 'text_special'].includes(type) && content !== '')
        morceaux.push(`<${type}>`)
      morceaux.push(type.endsWith('break') ? ' ' : content)
    }
    return blancs(morceaux.join(''))
  }
  const blancs = (texte: string) => texte.replaceAll(/[`\u200b]/g, '').replaceAll(/[\u0000-\u0020\u007f\ufffd]+/g, ' ')

  it('le message revient, sans balise, sans lien, sans liste nouvelle', () =>
    toujours(async message => {
      const source = await ecrire(fabriquer([avecMessage(`« ${message} »`)]), 'markdown')
      expect(texteVu(source)).toContain(blancs(`« ${message.replaceAll(/[\u0000-\u0020\u007f]+/g, ' ')} »`))
      const types = rendu.parse(source, {}).map(({ type }) => type)
      expect(types.filter(type => type === 'list_item_open')).toHaveLength(1)
      const enfants = rendu.parse(source, {}).flatMap(({ children }) => children ?? [])
      expect(enfants.filter(({ type }) => /^(html_inline|link_open|image|em_open|s_open)$/.test(type))).toEqual([])
      expect(types.filter(type => type === 'html_block')).toEqual([])
    }))

  it('personne n’est appelé, et une adresse de courriel reste entière', async () => {
    const source = await ecrire(fabriquer([avecMessage('@equipe, (@@moi) ou sante@exemple.fr')]), 'markdown')
    expect(source).toContain('@\u200bequipe, (@\u200b@\u200bmoi) ou sante@exemple.fr')
  })

  it('seule une adresse du web devient un lien, et rien n’en sort', async () => {
    const de = (url: string) =>
      ecrire(fabriquer([{ ...REMARQUE, source: { titre: 'Un [texte](x)', url, force: 'loi' } }]), 'markdown')
    expect(rendu.render(await de('javascript:alert(1)'))).not.toContain('<a')
    const html = rendu.render(await de('https://exemple.fr/a(b) c>d'))
    expect(html).toContain('<a href="https://exemple.fr/a(b)%20c%3Ed">Un [texte](x)</a>')
  })
})
