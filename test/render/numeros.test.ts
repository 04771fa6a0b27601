// Numbers: tables and figures outside the fiches, the same in Word and on the page, as fields already filled; references that repeat them.
import { describe, expect, it } from 'vitest'
import { analyserHtml } from '../../src/render/html.ts'
import { page } from '../../src/render/page.ts'
import { couper } from '../../src/render/titres.ts'
import { docx, habillage, partieDe, png } from './dos/aides.ts'
import { texteDocx, verifierDocx } from './openxml.ts'

const lisse = (texte: string) => texte.replaceAll('\u00A0', ' ')
const t = (legende: string, id = '') =>
  `<table${id && ` id="${id}"`}>${legende && `<caption>${legende}</caption>`}<tr><td>x</td></tr></table>`
const HTML = `${t('Un')}${t('')}<section id="fiche-a" data-fiche><h1>Fiche action 1.2 – Bus</h1>${t('Budget')}</section>${t('Deux', 'deux')}
<figure id="f"><img src="a.png" alt="Carte"><figcaption>Le territoire</figcaption></figure><figure><img src="a.png" alt="Logo"></figure>
<section id="article-x"><h1>Article 5 – Durée</h1></section><section id="s"><h1>Santé – environnement</h1></section>
<p>Le tableau <a href="#deux" data-renvoi></a>, la figure <a href="#f" data-renvoi></a>, l’article <a href="#article-x" data-renvoi></a>, <a href="#s" data-renvoi></a>,
<a href="#fiche-a" data-renvoi>Bus</a>, <a href="#fiche-a" data-renvoi>1.2</a>, <a href="#article-x" data-renvoi>article 5</a>, <a href="#article-x" data-renvoi>article 15</a>.</p>`
const images = () => png(30, 20)

describe('les numéros', () => {
  it('sont des champs SEQ déjà remplis ; ni un tableau de fiche, ni un tableau sans légende n’en a', async () => {
    const octets = await docx(HTML, { images })
    const texte = lisse(texteDocx(octets))
    expect(texte.match(/^(Tableau|Figure) \d.*$/gm)).toEqual([
      'Tableau 1 – Un',
      'Tableau 2 – Deux',
      'Figure 1 – Le territoire',
    ])
    expect(texte).toContain('\nBudget\n')
    expect(partieDe(octets, 'word/document.xml').match(/SEQ (Tableau|Figure) \\\* ARABIC/g)).toHaveLength(3)
    expect(await verifierDocx(octets)).toEqual([])
  })

  it('sont les mêmes sur la page', () => {
    const html = lisse(page(analyserHtml(HTML).arbre, habillage({ images })))
    expect(html).toContain('<caption>Tableau 1 – Un</caption>')
    expect(html).toContain('<caption>Tableau <span id="deux.numero">2</span> – Deux</caption>')
    expect(html).toContain('<figcaption>Figure <span id="f.numero">1</span> – Le territoire</figcaption>')
    expect(html).toContain('Le tableau <a href="#deux" class="renvoi">2</a>')
  })

  it('un renvoi les répète, et reste vivant', async () => {
    const octets = await docx(HTML, { images })
    expect(lisse(texteDocx(octets))).toContain(
      'Le tableau 2, la figure 1, l’article 5, Santé – environnement, Bus, 1.2, article 5, article 15.',
    )
    const champs = partieDe(octets, 'word/document.xml').match(/REF \w+ /g)
    expect(champs).toEqual(
      [
        'deux__numero',
        'f__numero',
        'article_x__numero',
        's',
        'fiche_a__titre',
        'fiche_a__numero',
        'article_x__numero',
      ].map(nom => `REF ${nom} `),
    )
  })
})

describe('couper', () => {
  it.each([
    ['Article 5 – Durée', 'Article ', '5', 'Durée'],
    ['Article\u00A05\u00A0– Durée', 'Article\u00A0', '5', 'Durée'],
    ['Axe A – Un – Deux', 'Axe ', 'A', 'Un – Deux'],
    ['3.2 – Nom', '', '3.2', 'Nom'],
  ])('%s', (texte, avant, numero, titre) => {
    expect(couper(texte, false)).toMatchObject({ avant, numero, titre })
  })

  it('sans numéro, seule une fiche a un nom avant son titre', () => {
    expect(couper('Fiche action – Bus', true)).toMatchObject({ avant: 'Fiche action', numero: '', titre: 'Bus' })
    expect(couper('Santé – environnement', false)).toBeUndefined()
    expect(couper('Santé', true)).toBeUndefined()
  })
})
