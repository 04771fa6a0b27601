// French typography: what a typographer would mark in the margin, and what she would leave alone. « ~ » stands for a non-breaking space.
import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lireProjet } from '../../src/project/read.ts'
import { AIDES } from '../../src/render/aides.ts'
import { GABARITS, gabaritLivre } from '../../src/render/gabarits.ts'
import { composer } from '../../src/render/index.ts'
import { typographieDeGabarit } from '../../src/render/typographie/gabarit.ts'
import { typographie } from '../../src/render/typographie.ts'

const montrer = (texte: string) => texte.replaceAll('\u00A0', '~')
const taper = (texte: string) => texte.replaceAll('~', '\u00A0')

/** « before → after »; a line without arrow stays as it is. */
const CAHIER = {
  'espaces devant les signes doubles': `
    Objectif : réduire → Objectif~: réduire
    Objectif: réduire → Objectif~: réduire
    Objectif  : réduire → Objectif~: réduire
    Vu le code de la santé publique ; → Vu le code de la santé publique~;
    Vu le code; vu la loi; → Vu le code~; vu la loi~;
    Qui fait quoi ? → Qui fait quoi~?
    Qui fait quoi? → Qui fait quoi~?
    Bravo ! → Bravo~!
    Vraiment ?! → Vraiment~?!
    Vraiment?! Oui!!! → Vraiment~?! Oui~!!!
    (lesquels ?) → (lesquels~?)
    (lesquels?) → (lesquels~?)
    en 2026 : le bilan → en 2026~: le bilan
    en 2026: le bilan → en 2026~: le bilan
    12 % : un record → 12~%~: un record
    a) écouter ; b) agir → a) écouter~; b) agir
    À venir… ? → À venir…~?
    Déjà bien~: rien → Déjà bien~: rien
    Objectif :réduire → Objectif~:réduire
    fin de ligne : → fin de ligne~:
    : au début
    ?
    ratio 1:50
    de 14:30 à 16:00
    score 3:2
    Tom &amp; Léa
    caf&eacute;
    (?)
    mot:clé
    Valdouve::Santé`,
  'guillemets français': `
    "Bus santé" → «~Bus santé~»
    le "Bus santé" → le «~Bus santé~»
    le "Bus santé", gratuit → le «~Bus santé~», gratuit
    ("Bus santé") → («~Bus santé~»)
    « Bus santé » → «~Bus santé~»
    «Bus santé» → «~Bus santé~»
    «  Bus santé » → «~Bus santé~»
    «~Bus santé~» → «~Bus santé~»
    " Bus santé " → «~Bus santé~»
    l'action "Bus" : "aller vers" → l’action «~Bus~»~: «~aller vers~»
    l'"aller-vers" → l’«~aller-vers~»
    dire "oui" → dire «~oui~»
    "Plan 2030" → «~Plan 2030~»
    "Qui ?" → «~Qui~?~»
    "Oui." Puis "non". → «~Oui.~» Puis «~non~».
    "le "Bus" rural" → «~le “Bus” rural~»
    « le "Bus" rural » → «~le “Bus” rural~»
    "a" et "b" et "c" → «~a~» et «~b~» et «~c~»
    "https://x.example/a" → «~https://x.example/a~»
    "santé"/"social" → «~santé~»/«~social~»
    écran de 27"
    en 5'30"
    écran 27" "plat" → écran 27" «~plat~»
    un " seul
    "jamais fermé
    a"b"c
    ""
    " "
    «
    “déjà” et ‘ainsi’`,
  apostrophes: `
    l'accès aux soins → l’accès aux soins
    L'ARS → L’ARS
    aujourd'hui → aujourd’hui
    jusqu'à l'été → jusqu’à l’été
    d'1,5 ETP → d’1,5~ETP
    Val-d'Oise → Val-d’Oise
    l’accès déjà typographique
    les années '90
    6' de marche
    'entre apostrophes'`,
  'points de suspension et tirets': `
    etc... → etc…
    (...) → (…)
    [...] → […]
    médecins, infirmiers...: → médecins, infirmiers…~:
    Nom : ............ → Nom~: ............
    ../documents
    .../documents
    Axe 1 - Accès → Axe 1 – Accès
    2026 - 2030 → 2026 – 2030
    - un point → – un point
    aller-vers
    2026-2030
    Saint-Brieuc-des-Iffs
    -5
    rendez- vous
    -- deux tirets`,
  'numéros et abréviations': `
    n°12 → n°~12
    n° 12 → n°~12
    N°3 → N°~3
    délibération n° 2026-12 du 3 mars 2026 → délibération n°~2026-12 du 3~mars 2026
    Délibération n° … du … → Délibération n°~… du …
    M. Dupont → M.~Dupont
    MM. Dupont et Durand → MM.~Dupont et Durand
    Mme Martin → Mme~Martin
    Dr Le Gall → Dr~Le Gall
    Pr Ba → Pr~Ba
    Me Petit → Me~Petit
    voir p. 12 → voir p.~12
    pp. 12-15 → pp.~12-15
    § 3 → §~3
    XXIe siècle → XXIe~siècle
    le numéro no 5
    l’article L.1434-10
    l’article L. 1434-10 et l’article R. 1434-2
    articles L.1434-17 et R.1435-16
    Le programme M. de 2020
    Les Me et les Mes
    N° d’appel → N°~d’appel`,
  'dates et heures': `
    1er janvier 2027 → 1er~janvier 2027
    le 15 mars 2027 → le 15~mars 2027
    le 3 Août → le 3~Août
    3 mars → 3~mars
    1er~janvier 2027
    en mars 2027
    Article 3 marsouins
    à 14 h 30
    à 14h30
    14 h
    35 h par semaine`,
  'nombres et unités': `
    12500 habitants → 12~500~habitants
    12 500 habitants → 12~500~habitants
    1 234 567 habitants → 1~234~567~habitants
    1500 € → 1~500~€
    1500€ → 1~500~€
    2000 € → 2~000~€
    2000 habitants → 2000~habitants
    60000 euros → 60~000~euros
    12500,50 € → 12~500,50~€
    50% → 50~%
    50 % → 50~%
    12,5 % des élèves → 12,5~% des élèves
    3 ETP → 3~ETP
    0,8 ETP → 0,8~ETP
    10 km → 10~km
    25 km² → 25~km²
    15 min → 15~min
    38 °C → 38~°C
    15 k€ → 15~k€
    1 M€ → 1~M€
    1 000 personnes → 1~000~personnes
    25000 personnes âgées → 25~000~personnes âgées
    8 pour 10 000 habitants → 8 pour 10~000~habitants
    5 ‰ → 5~‰
    44110 Brumeval
    commune 44110
    code 01000
    01000 habitants → 01000~habitants
    SIREN 200071678
    200 071 678
    02 40 12 34 56
    +33 2 40 12 34 56
    12500
    en 2026
    programme 2026 personnes âgées → programme 2026~personnes âgées
    a%20b
    taux100%
    10m
    le 3F
    QP044012
    v1.10
    1.2 % → 1.2~%
    A12500 habitants → A12500~habitants
    10-12 % → 10-12~%`,
  'adresses, courriels, codes': `
    https://sante.example/page?x=1;y='a'
    voir https://sante.example/a : ici → voir https://sante.example/a~: ici
    (https://sante.example/a...b) "oui" → (https://sante.example/a...b) «~oui~»
    www.sante.example/l'eau
    contact@valdouve.example
    contact@valdouve.example; 02 40 12 34 56 → contact@valdouve.example~; 02 40 12 34 56
    jean.d'or@valdouve.example
    C:\\Dossiers\\l'eau
    \`a : "b"\` : "c" → \`a : "b"\`~: «~c~»
    mailto:contact@valdouve.example
    images/logo-valdouve.png`,
} as const

const CAS = Object.entries(CAHIER).map(([sujet, lignes]) => ({
  sujet,
  cas: lignes
    .split('\n')
    .slice(1)
    .map(ligne => ligne.slice(4).split(' → '))
    .map(([avant = '', apres = avant]) => [avant, apres] as const),
}))

describe.each(CAS)('$sujet', ({ cas }) => {
  it.each(cas)('%s → %s', (avant, apres) => {
    expect(montrer(typographie(taper(avant)))).toBe(apres)
  })
})

describe('le cahier', () => {
  it('a plus de cent vingt cas, dont un tiers où rien ne change', () => {
    const tous = CAS.flatMap(({ cas }) => cas)
    expect(tous.length).toBeGreaterThan(120)
    expect(tous.filter(([avant, apres]) => avant === apres).length).toBeGreaterThan(tous.length / 4)
  })
})

const MORCEAUX = [
  ...`"'«»“”:;!?%€°§-–.,()[]/\\\`@#&<>*_0159`,
  ...[' ', '  ', '\n', '\t', '\u00A0', '\u202F', '\u2009', '...', ' - ', ' : ', '12500', '1er', 'mars', 'habitants', 'km', 'ETP', 'n°', 'M. ', 'p. ', 'siècle'],
  ...['XXIe', 'l', 'd', 'École', 'mot', 'https://x.example/', 'a@b.example', '\uE010', '\uE011', '\uD83D', '👩‍⚕️', '&amp;', '🙂'],
] // biome-ignore format: a list of traps
const texte = fc.array(fc.constantFrom(...MORCEAUX), { maxLength: 30 }).map(m => m.join(''))
/** What typography may never touch: the words and signs themselves, in their order. */
const mots = (t: string) =>
  t
    .replace(/[ \t\u00A0\u202F\u2009]/g, '')
    .replace(/["«»“”]/g, '"')
    .replaceAll('’', "'")
    .replaceAll('…', '...')
    .replaceAll('–', '-')

describe('quel que soit le texte', () => {
  it('les mots et les signes restent, dans leur ordre', () => {
    fc.assert(
      fc.property(fc.oneof(texte, fc.string({ unit: 'binary' })), t => mots(typographie(t)) === mots(t)),
      { numRuns: 3000 },
    )
  })

  it('ce qui est composé n’est pas recomposé', () => {
    fc.assert(
      fc.property(texte, t => {
        const une = typographie(t)
        expect(montrer(typographie(une))).toBe(montrer(une))
      }),
      { numRuns: 5000 },
    )
  })

  it('un gabarit garde ses balises, ses accolades et ses lignes', () => {
    const morceau = fc.oneof(
      texte,
      fc.constantFrom('<p>', '</p>', '<a href="#x">', '{{x}}', '{{#if a}}', '{{!-- "a" --}}', '<', '{{', '}}', '>'),
    )
    fc.assert(
      fc.property(fc.array(morceau, { maxLength: 8 }), m => {
        const t = m.join('')
        expect(mots(typographieDeGabarit(t))).toBe(mots(t))
        expect(typographieDeGabarit(t).split('\n').length).toBe(t.split('\n').length)
      }),
      { numRuns: 2000 },
    )
  })

  // Eight times the text for at most some twenty times the work: a quadratic reading would take sixty-four.
  it.each([
    '"',
    '" ',
    '"a',
    'a" ',
    "'",
    ' ',
    ' :',
    ':',
    '«',
    '» ',
    '.',
    '...',
    '- ',
    '`',
    '@',
    '1',
    '1 ',
    '12 345 ',
    'M. ',
    'n° ',
    '&#;',
    '\uE010',
    '"\uE010',
    '(((://',
    '<',
    '{{',
    '<{{',
  ])('le travail croît comme le texte : %j', motif => {
    const duree = (n: number) => {
      const t = motif.repeat(n / motif.length)
      const debut = process.cpuUsage().user
      typographie(t)
      typographieDeGabarit(t)
      return process.cpuUsage().user - debut
    }
    duree(20_000)
    const rapports = [1, 2, 3].map(() => duree(320_000) / Math.max(duree(40_000), 1000))
    expect(Math.min(...rapports)).toBeLessThan(24)
  })
})

describe('dans les documents', () => {
  it.each([
    ['"**Bus**" santé', '<p>«~<strong>Bus</strong>~» santé</p>'],
    ['**Objectif** : réduire', '<p><strong>Objectif</strong>~: réduire</p>'],
    ['**Objectif**: réduire', '<p><strong>Objectif</strong>~: réduire</p>'],
    ["l'*accès*", '<p>l’<em>accès</em></p>'],
    ['`a : "b"` : "c"', '<p>a : &quot;b&quot;~: «~c~»</p>'],
    ['"un\ndeux" : trois', '<p>«~un deux~»~: trois</p>'],
    [
      'voir https://x.example/?a: et a@b.example!',
      '<p>voir <a href="https://x.example/?a:">https://x.example/?a:</a> et <a href="mailto:a@b.example">a@b.example</a>~!</p>',
    ],
    ['[l\'eau : "x"](https://x.example/l\'eau)', '<p><a href="https://x.example/l\'eau">l’eau~: «~x~»</a></p>'],
    ["![l'eau](eau.png) : ici", '<p>l’eau~: ici</p>'],
    ['"\uE010" : a', '<p>&quot;\uE010&quot; : a</p>'],
  ])('la prose : %s', (source, html) => {
    expect(montrer(AIDES.prose?.(source).trim() ?? '')).toBe(html)
  })

  it('un texte l’est avant d’être échappé, une ancre ou un chemin ne l’est pas', () => {
    expect(montrer(AIDES.texte('"a" & <b> : c'))).toBe('«~a~» &amp; &lt;b&gt;~: c')
    expect(montrer(AIDES.attribut?.('l\'eau : "a"') ?? '')).toBe('l’eau~: «~a~»')
    expect(AIDES.code("images/l'eau...png")).toBe("images/l'eau...png")
  })

  it.each(readdirSync('examples'))('%s : rien n’y reste à composer', exemple => {
    const { projet } = lireProjet(`examples/${exemple}`, { date: '2026-11-22' })
    for (const etat of ['projet', 'signature'] as const) {
      const { html } = composer(projet, { modele: 'contrat', etat })
      const lu = html.replace(/<[^>]*>/g, '')
      expect(lu.match(/.{0,20}(?: [:;!?»]|« |&quot;|\.\.\.|\p{L}'\p{L}).{0,20}/gu)).toBeNull()
    }
  })

  it('les gabarits livrés sont composés : espaces insécables, « » et ’', () => {
    for (const nom of GABARITS) {
      const { texte: livre } = gabaritLivre(nom)
      expect(`${nom}\n${montrer(livre)}`).toBe(`${nom}\n${montrer(typographieDeGabarit(livre))}`)
    }
  })
})
