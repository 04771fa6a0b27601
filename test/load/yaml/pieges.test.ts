// Each trap: one mistake, one fault, at the very characters (between ‹ ›), and what can still be read.
import { describe, expect, it } from 'vitest'
import { lireYaml } from '../../../src/load/yaml/read.ts'
import { simple } from './plat.ts'

/** [rule, source with the faulty characters between ‹ ›, what is read (absent: the content is not judged)] */
type Cas = readonly [regle: string, source: string, lu?: unknown]

const N = '\u00a0'
const CAS: readonly Cas[] = [
  ['tabulation', 'a:\n‹\t›b: 1\n'],
  ['tabulation', 'a:\n  - b\n‹\t›- c\n'],
  ['tabulation', 'a:\n  b: 1\n‹\t\t›c: 2\n'],
  ['tabulation', 'texte: |\n‹\t›Bonjour\n'],
  ['cle-en-double', 'a: 1\nb: 2\n‹a›: 3\n', { a: '1', b: '2' }],
  ['cle-en-double', 'x: { a: 1, ‹"a"›: 2 }\n', { x: { a: '1' } }],
  ['deux-points-non-proteges', 'titre: Prévention ‹:› tabac\nb: 1\n', { titre: 'Prévention : tabac', b: '1' }],
  ['deux-points-non-proteges', `titre: Prévention${N}‹:› tabac\n`, { titre: `Prévention${N}: tabac` }],
  ['deux-points-non-proteges', '- titre: Santé‹:› tabac : alcool # note\n', [{ titre: 'Santé: tabac : alcool' }]],
  ['deux-points-non-proteges', "titre: L'eau ‹:› un bien\n", { titre: "L'eau : un bien" }],
  ['deux-points-non-proteges', 'a: Le bus\n  Horaires ‹:› 9 h\nb: 1\n', { a: 'Le bus Horaires : 9 h', b: '1' }],
  [
    'deux-points-non-proteges',
    'a: { titre: Prévention ‹:› tabac, b: 1 }\n',
    { a: { titre: 'Prévention : tabac', b: '1' } },
  ],
  ['deux-points-non-proteges', 'periode: debut‹:› 2026\n'],
  ['bloc-mal-indente', 'texte: |\n‹Bonjour à tous\nsuite du texte›\nb: 1\n'],
  ['bloc-mal-indente', 'texte: |\n‹Bonjour à tous\net à toutes›\n'],
  ['bloc-mal-indente', 'texte: |\n  Bonjour\n‹suite du texte›\nb: 1\n'],
  ['bloc-mal-indente', 'texte: >\n  Bonjour\n ‹suite›\nb: 1\n'],
  ['bloc-mal-indente', 'texte: |\n‹Bonjour : à tous\net à toutes›\nb: 1\n'],
  ['bloc-mal-indente', 'texte: |\n‹- un\n- deux›\nb: 1\n'],
  ['virgule-dans-accolades', 'a: { titre: Achat, ‹puis formation› }\n', { a: { titre: 'Achat, puis formation' } }],
  ['virgule-dans-accolades', 'a: { humains: 0,‹5 ETP› }\n', { a: { humains: '0,5 ETP' } }],
  ['virgule-dans-accolades', 'a: { t: Achat, ‹puis, encore›, z: 1 }\n', { a: { t: 'Achat, puis, encore', z: '1' } }],
  ['virgule-dans-accolades', '- { t: 1 }\n- { ‹ars› }\n'],
  ['diese-mange-le-texte', 'titre: Action ‹#1 du plan›\nb: x # ok\n', { titre: 'Action', b: 'x' }],
  ['diese-mange-le-texte', 'couleur: ‹#1F4E79›\n', { couleur: '' }],
  ['diese-mange-le-texte', '- ‹#santé›\n- b\n', ['', 'b']],
  ['espace-insecable', `a:\n‹${N}${N}›b: 1\n`, { a: { b: '1' } }],
  ['espace-insecable', `a:\n  b: 1\n‹\u202f ›c: 2\n`, { a: { b: '1', c: '2' } }],
  ['espace-insecable', `a:‹${N}›b\nc: 1\n`, { a: 'b', c: '1' }],
  ['espace-insecable', `c: 1\na:‹${N}›b\n`, { c: '1', a: 'b' }],
  ['espace-insecable', `titre‹${N}›: x${N}:y\n`, { titre: `x${N}:y` }],
  ['espace-insecable', `x:\n  a:‹${N}›b\n`, { x: { a: 'b' } }],
  ['espace-insecable', `a: ‹${N}›b\n`, { a: 'b' }],
  ['espace-insecable', `a:\n‹${N} ›- b\n${N} - c\n`, { a: ['b', 'c'] }],
  ['puce-non-yaml', 'a:\n  ‹•› b\n  • c\n', { a: ['b', 'c'] }],
  ['puce-non-yaml', 'a:\n  ‹–› b\n  – c\nd: 1\n', { a: ['b', 'c'], d: '1' }],
  ['puce-non-yaml', 'a:\n  ‹—› b\n', { a: ['b'] }],
  ['puce-non-yaml', 'a:\n  ‹*› b\n  * c\n', { a: ['b', 'c'] }],
  ['puce-non-yaml', 'a:\n‹·›\tb\n·\tc\n', { a: ['b', 'c'] }],
  ['puce-non-yaml', 'a:\n  - x\n  ‹•› c\n', { a: ['x', 'c'] }],
  ['puce-non-yaml', 'a:\n  ‹•› titre: b\n  • titre: c\n', { a: [{ titre: 'b' }, { titre: 'c' }] }],
  ['puce-non-yaml', 'a:\n  ‹•›b\n  •c\n'],
  ['puce-non-yaml', 'a:\n  ‹-›b\n  -c\n'],
  ['guillemets-incomplets', 'titre: "Bus" ‹santé›\nb: 1\n', { titre: '"Bus" santé', b: '1' }],
  ['guillemets-incomplets', "a: 'l'‹eau'›\n", { a: "'l'eau'" }],
  ['guillemets-incomplets', '- "Bus" ‹santé›\n- b\n', ['"Bus" santé', 'b']],
  ['guillemets-incomplets', 'a: ["Bus" ‹santé›, b]\n', { a: ['"Bus" santé', 'b'] }],
  ['guillemets-incomplets', 'a: "x"‹,›\nb: 1\n', { a: 'x', b: '1' }],
  ['texte-apres-crochet', 'titre: [Projet] ‹Bus santé›\n', { titre: '[Projet] Bus santé' }],
  ['texte-apres-crochet', 'a: {b: c}‹,›\nd: e\n', { a: { b: 'c' }, d: 'e' }],
  ['non-ferme', 'a: ‹"›foo\nb: bar\nc: d\n'],
  ['non-ferme', 'a: ‹"›foo\nb: "bar"\n'],
  ['non-ferme', "a: ‹'›oui\n"],
  ['non-ferme', 'a: ‹[›b, c\nd: e\n'],
  ['non-ferme', 'a: ‹{›b: c\nd: e\n'],
  ['non-ferme', 'a: {b: 1, c: ‹[›x, y}\nd: 1\n'],
  ['non-ferme', 'a: ‹[›'],
  ['ancre-refusee', 'a: ‹&x› 1\nb: *x\n'],
  ['ancre-refusee', 'a: ‹&x› { b: 1 }\nc:\n  <<: *x\n'],
  ['ancre-refusee', 'a:\n  ‹<<›: *x\n'],
  ['ancre-refusee', 'a: ‹*y›\n', { a: '*y' }],
  ['ancre-refusee', 'a: ‹**gras**›\n', { a: '**gras**' }],
  ['ancre-refusee', 'a: ‹&› partenaires\nb: 1\n', { a: '& partenaires', b: '1' }],
  ['ancre-refusee', 'a: ‹&Co›\n', { a: '&Co' }],
  ['plusieurs-documents', 'a: 1\n‹---›\nb: 2\n'],
  ['plusieurs-documents', '---\na: 1\n‹---›\nb: 2\n'],
  ['plusieurs-documents', 'a: 1\n‹---›\n', { a: '1' }],
  ['plusieurs-documents', 'a: 1\n‹...›\nb: 2\n'],
  ['etiquette-refusee', 'a: ‹!!binary› abc\n', { a: 'abc' }],
  ['etiquette-refusee', 'a: ‹!truc› x\n', { a: '!truc x' }],
  ['etiquette-refusee', 'a: ‹!Important›\n', { a: '!Important' }],
  ['etiquette-refusee', 'a: ‹!a!b c›\n', { a: '!a!b c' }],
  ['espace-apres-deux-points', 'titre‹:›Bonjour\n', { titre: 'Bonjour' }],
  ['espace-apres-deux-points', 'a: 1\ntitre‹:›Bonjour à tous\nb: 2\n', { a: '1', titre: 'Bonjour à tous', b: '2' }],
  ['espace-apres-deux-points', 'a:\n  titre‹:›Bonjour\n  x: 1\n', { a: { titre: 'Bonjour', x: '1' } }],
  ['espace-apres-deux-points', 'a:\n  x: 1\n  titre‹:›Bonjour\n', { a: { x: '1', titre: 'Bonjour' } }],
  ['espace-apres-deux-points', 'a:\n  titre‹:›Bonjour\nb: 1\n', { a: { titre: 'Bonjour' }, b: '1' }],
  ['espace-apres-deux-points', 'a: { titre‹:›Bonjour }\n'],
  ['indentation', 'a: 1\n ‹b›: 2\n'],
  ['indentation', 'a:\n    b: 1\n  ‹c›: 2\n'],
  ['indentation', 'a:\n  b: 1\n    ‹c›: 2\n'],
  ['indentation', 'a:\n  - b\n ‹-› c\n'],
  ['indentation', '  a: 1\n‹b›: 2\n'],
  ['indentation', 'a:\n  - b\n  ‹c›: d\n'],
  ['indentation', 'profil: [\n  a,\n  b\n‹]›\nc: d\n', { profil: ['a', 'b'], c: 'd' }],
  ['ligne-sans-deux-points', 'a: 1\n‹titre Bonjour›\nb: 1\n'],
  ['ligne-sans-deux-points', '‹Bonjour›\na: 1\n'],
  ['cle-complexe', '‹?› a\n: b\n'],
  ['cle-complexe', 'a: 1\n‹?› b\n: c\n'],
  ['cle-complexe', 'x: { a: 1, ‹?› b : c }\n'],
  ['cle-complexe', '‹[a]›: b\n'],
  ['cle-complexe', '‹{a: b}›: c\n'],
  ['cle-complexe', '‹:› b\n'],
  ['cle-complexe', 'a: {‹{ x }›}\n'],
  ['caractere-reserve', 'a: ‹@›b\nc: 1\n', { a: '@b', c: '1' }],
  ['caractere-reserve', 'a: ‹`›b`\n', { a: '`b`' }],
  ['caractere-reserve', '- ‹%›b\n', ['%b']],
  ['caractere-reserve', 'a: ‹>› 5 %\nb: 1\n', { a: '> 5 %', b: '1' }],
  ['caractere-reserve', 'a: ‹,› b\n', { a: ', b' }],
  ['caractere-reserve', 'a: ‹-› x\n'],
  ['caractere-reserve', '‹%›b\na: 1\n'],
  ['caractere-reserve', 'a: b\n‹%›x\nc: 1\n'],
  ['liste-dans-un-texte', '- a\n  ‹-› b\n', ['a - b']],
  ['liste-dans-un-texte', 'a: b\n  ‹-› c\n', { a: 'b - c' }],
  ['yaml-illisible', 'a: "C:‹\\›Dossiers"\n'],
  ['fichier-vide', '‹›'],
  ['fichier-vide', '‹›# seulement\n\n# des commentaires\n'],
  ['fichier-vide', '‹›---\n'],
]

describe('pièges de YAML', () => {
  for (const [regle, source, lu] of CAS) {
    it(`${regle} : ${JSON.stringify(source)}`, () => {
      const debut = source.indexOf('‹')
      const fin = source.indexOf('›') - 1
      const texte = source.replace('‹', '').replace('›', '')
      for (const [copie, decalage] of [
        [texte, false],
        [texte.replaceAll('\n', '\r\n'), true],
      ] as const) {
        const { racine, fautes } = lireYaml(copie)
        expect(fautes.map(faute => faute.regle)).toEqual([regle])
        const [faute] = fautes
        if (!decalage) expect([faute?.debut, faute?.fin]).toEqual([debut, fin])
        expect(faute?.bloquant).toBe(lu === undefined)
        if (lu !== undefined) expect(simple(racine)).toEqual(lu)
      }
    })
  }

  it('signale chaque faute indépendante d’un même fichier', () => {
    const { racine, fautes } = lireYaml('a: x : y\nb: "c" d\nc: @e\nd: { f: 1,5 }\nd: 2\ng: 1\n')
    expect(fautes.map(faute => faute.regle)).toEqual([
      'deux-points-non-proteges',
      'guillemets-incomplets',
      'caractere-reserve',
      'virgule-dans-accolades',
      'cle-en-double',
    ])
    expect(simple(racine)).toEqual({ a: 'x : y', b: '"c" d', c: '@e', d: { f: '1,5' }, g: '1' })
  })

  it('donne la ligne de la première clé, et le remède recopiable', () => {
    expect(lireYaml('# x\n\na: 1\na: 2\n').fautes[0]?.message).toContain('ligne 3')
    expect(lireYaml('titre: Prévention : tabac\n').fautes[0]?.conseil).toContain('titre: "Prévention : tabac"')
    expect(lireYaml('titre: "Bus" santé\n').fautes[0]?.conseil).toContain(`'"Bus" santé'`)
  })
})
