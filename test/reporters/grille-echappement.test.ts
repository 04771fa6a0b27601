// Whatever a contract or a team's profile says, the grid shows it and never obeys it: written, then read back as HTML and as Markdown.
import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import type { RapportCite } from '../../src/model/rapport.ts'
import type { Regle } from '../../src/model/regle.ts'
import { ecrire, fabriquer, REMARQUE, TEXTE } from './outils.ts'

/** A report in which every text that a hand can type is this one. */
function partout(texte: string): RapportCite {
  const regle: Regle = {
    id: 'copil',
    gravite: 'avertissement',
    phase: 'preparation',
    source: { titre: `T${texte}`, url: `https://exemple.fr/${texte}`, date: texte, force: 'region' },
    resume: `R${texte}`,
    pourquoi: texte,
    conseil: texte,
    exemple: { faux: texte, juste: texte },
  }
  const cite = fabriquer([{ ...REMARQUE, regle: 'copil', message: `M${texte}` }])
  const [projet] = cite.rapport.projets
  if (projet === undefined) throw new Error('Il faut un projet.')
  return {
    ...cite,
    rapport: {
      ...cite.rapport,
      projets: [{ ...projet, titre: `C${texte}`, regles: [{ id: 'copil', etat: 'remarque' }] }],
    },
    catalogue: [regle],
    relectures: new Map([
      [
        '.',
        {
          profils: [{ nom: 'national', titre: `P${texte}` }],
          agences: [{ nom: `A${texte}`, courriels: [`c${texte}`] }],
          jour: '2026-01-01',
          signe: false,
          signataires: [`S${texte}`],
          exigences: [
            { id: 'copil', note: `N${texte}`, demande: true, attendu: { fichier: `f${texte}`, nom: `L${texte}` } },
          ],
          ecarts: [
            { regle: `E${texte}`, motif: `m${texte}`, auteur: `a${texte}`, date: texte, expire: texte, perime: false },
          ],
          satisfaites: new Map(),
          lieux: new Map(),
          raisons: new Map(),
        },
      ],
    ]),
  }
}

type Noeud = DefaultTreeAdapterTypes.Node

function parcourir(noeud: Noeud, voir: (noeud: Noeud) => void): void {
  voir(noeud)
  if ('childNodes' in noeud) for (const enfant of noeud.childNodes) parcourir(enfant, voir)
}

/** The names of elements and attributes, and all the text: what backquotes surround is `code` to the eye only. */
function lireHtml(html: string) {
  const balises: string[] = []
  let texte = ''
  parcourir(parse(html), noeud => {
    if ('attrs' in noeud && noeud.tagName !== 'code')
      balises.push([noeud.tagName, ...noeud.attrs.map(({ name }) => name)].join(' '))
    if (noeud.nodeName === '#text' && 'value' in noeud) texte += noeud.value
    expect(noeud.nodeName).not.toBe('#comment')
  })
  return { balises, texte }
}

/** As it can be written. */
const ecrit = (texte: string) =>
  texte
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    .replaceAll('\u0060', '')

describe('html', () => {
  it('rien ne s’ajoute à la page, et les textes en reviennent', async () => {
    const neutre = lireHtml(await ecrire(partout('a'), 'grille', { fichier: 'a.html' })).balises
    await fc.assert(
      fc.asyncProperty(TEXTE, async texte => {
        const { balises, texte: lu } = lireHtml(await ecrire(partout(`a${texte}`), 'grille', { fichier: 'a.html' }))
        expect(balises).toEqual(neutre)
        for (const lettre of 'CRMNSA') expect(lu.replaceAll('`', '')).toContain(`${lettre}a${ecrit(texte)}`)
      }),
    )
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', '//exemple.fr', ' https://x'])(
    'aucun lien vers %s',
    async url => {
      const cite = partout('a')
      const catalogue = cite.catalogue.map(r => ({ ...r, source: { ...r.source, url } }))
      for (const fichier of ['a.html', 'a.md'])
        expect(await ecrire({ ...cite, catalogue }, 'grille', { fichier })).not.toContain(url.trim())
    },
  )
})

describe('markdown', () => {
  const rendu = new MarkdownIt('default', { html: true, linkify: false })
  const ossature = (source: string) =>
    rendu
      .parse(source, {})
      .flatMap(({ type, children }) => [
        type,
        ...(children ?? []).map(e => (e.type === 'html_inline' ? e.content : e.type)),
      ])
      .filter(type => !['text', 'text_special', 'code_inline'].includes(type))

  it('aucun tableau, titre, lien ni HTML ne vient d’un texte', async () => {
    const neutre = ossature(await ecrire(partout('a'), 'grille'))
    expect(neutre.filter(type => type === 'td_open')).toHaveLength(12)
    await fc.assert(
      fc.asyncProperty(TEXTE, async texte => {
        expect(ossature(await ecrire(partout(`a${texte}`), 'grille'))).toEqual(neutre)
      }),
    )
  })
})
