// The page: one file, nothing fetched, nothing executed, every text escaped.
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { analyserHtml } from '../../../src/render/html.ts'
import { page } from '../../../src/render/page.ts'
import type { Habillage } from '../../../src/render/word.ts'
import { habillage, png } from './aides.ts'
import { exemple } from './exemple.ts'

const rendre = (html: string, plus: Partial<Habillage> = {}) => page(analyserHtml(html).arbre, habillage(plus))

describe('la page', () => {
  it('ne va rien chercher : ni script, ni adresse, ni style en attribut', () => {
    const html = rendre(exemple(), { images: () => png(30, 20) })
    expect(html).toMatch(/^<!doctype html>\n<html lang="fr">/)
    expect(html).not.toMatch(/<script|<link|<iframe|@import|url\(|\sstyle=|\son\w+=/i)
    expect([...html.matchAll(/\ssrc="([^"]{0,22})/g)].every(([, src]) => src === 'data:image/png;base64,')).toBe(true)
  })

  it('sa politique n’admet que sa propre feuille de style', () => {
    const html = rendre(exemple())
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? ''
    const empreinte = createHash('sha256').update(style, 'utf8').digest('base64')
    expect(html).toContain(
      `content="default-src 'none'; style-src 'sha256-${empreinte}'; img-src data:; base-uri 'none'; form-action 'none'"`,
    )
  })

  it('échappe tout ce qui vient des gens', () => {
    const html = rendre(
      '<p id="a">&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp;</p><figure><img src="&quot;x" alt="&quot;&gt;&lt;script&gt;"></figure>',
      {
        titre: '</title><script>alert(1)</script>',
        programme: '"><script>',
      },
    )
    expect(html).not.toContain('<script>')
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp;')
  })

  it('imprime le titre en haut des pages, sans que ses signes ne sortent de leur place', () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(
      rendre(exemple(), { titre: 'Été "a\\b"}</style>', edition: '\n*/' }),
    )?.[1]
    expect(style).toContain(String.raw`@top-left{content:"Été \22 a\5c b\22 \7d \3c \2f style\3e  \2014  \a \2a \2f "}`)
  })

  it('le sommaire mène aux titres, y compris ceux sans identifiant', () => {
    const html = rendre('<section data-sommaire="2"></section><h1 id="un">Un</h1><h2>Deux</h2>')
    for (const [, ancre] of html.matchAll(/<li class="n\d"><a href="#([^"]+)"/g))
      expect(html).toContain(`id="${ancre}"`)
    expect(html.match(/<li class="n\d">/g)).toHaveLength(2)
  })

  it('les en-têtes disent leur portée, les bandes leur couleur', () => {
    const html = rendre(
      '<table><thead><tr><th>a</th></tr></thead><tbody><tr data-bande="ffe699"><th>b</th></tr></tbody></table>',
    )
    expect(html).toContain('<th scope="col">a</th>')
    expect(html).toContain('<tr class="bande-FFE699"><th scope="row">b</th></tr>')
    expect(html).toContain('.bande-FFE699{background:#FFE699;color:#000000}')
  })

  it('rend deux fois la même page', () => {
    expect(rendre(exemple())).toBe(rendre(exemple()))
  })
})
