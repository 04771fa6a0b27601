// Repairs of the traps: which faults have one, what the file becomes, and that nothing but the fault changes.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lireYaml } from '../../../src/load/yaml/read.ts'
import { REGLES_YAML } from '../../../src/load/yaml/regles.ts'
import { CAS } from './cas.ts'
import { simple } from './plat.ts'
import { appliquerCorrection, corrigerTout } from './reparer.ts'

/** Whether a fault of this rule is repaired: always, when its meaning is sure, or never. CONTRIBUTING says why. */
const DECISIONS: Readonly<Record<string, 'toujours' | 'parfois' | 'jamais'>> = {
  'caractere-de-controle': 'toujours',
  'espace-insecable': 'toujours',
  'puce-non-yaml': 'toujours',
  'guillemets-incomplets': 'toujours',
  'deux-points-non-proteges': 'parfois',
  'virgule-dans-accolades': 'parfois',
  'diese-mange-le-texte': 'parfois',
  'texte-apres-crochet': 'parfois',
  'caractere-reserve': 'parfois',
  'ancre-refusee': 'parfois',
  'etiquette-refusee': 'parfois',
  'espace-apres-deux-points': 'parfois',
  'plusieurs-documents': 'parfois',
  'bloc-mal-indente': 'parfois',
  tabulation: 'parfois',
  indentation: 'parfois',
  'non-ferme': 'parfois',
  'ligne-sans-deux-points': 'parfois',
  'cle-complexe': 'parfois',
  'yaml-illisible': 'parfois',
  'cle-en-double': 'jamais',
  'liste-dans-un-texte': 'jamais',
  'conflit-de-versions': 'jamais',
  'trop-imbrique': 'jamais',
  'fichier-vide': 'jamais',
  encodage: 'jamais',
}

const N = '\u00a0'
/** [before, after]; null: no correction, the advice stays. */
const REPARES: readonly (readonly [string, string | null])[] = [
  ['a: x : "y" z\n', `a: 'x : "y" z'\n`],
  [`a: L'eau : "x"\n`, `a: 'L''eau : "x"'\n`],
  ['a: C:\\x : y\n', `a: 'C:\\x : y'\n`],
  [`a: Santé : tabac${N}\nb: 1\n`, `a: "Santé : tabac${N}"\nb: 1\n`],
  ['- x : y : z # note\n', '- x : "y : z" # note\n'],
  ['- Axe 1 : santé : tous # note\n', '- "Axe 1 : santé : tous" # note\n'],
  ['a: 1\nb:@x\nc: 2\n', null],
  [
    'a: Le bus\n\n  du soir\n  Horaires : 9 h\n  et 10 h\nb: 1\n',
    'a: "Le bus\n\n  du soir\n  Horaires : 9 h\n  et 10 h"\nb: 1\n',
  ],
  ['a: Le bus\n  Horaires : 9 h # note\n', null],
  ['a: "dit "oui" à tous"\n', `a: 'dit "oui" à tous'\n`],
  ['a: "Bus" et "Car"\n', `a: '"Bus" et "Car"'\n`],
  ["a: 'Bus' et 'Car'\n", `a: "'Bus' et 'Car'"\n`],
  ['a: "x"# note\n', 'a: "x" # note\n'],
  ['a: [Projet] Bus\n', 'a: "[Projet] Bus"\n'],
  ['a: [b, c] d\n', null],
  ['a: { b: Achat, puis formation, c: 1 }\n', 'a: { b: "Achat, puis formation", c: 1 }\n'],
  ['a: { b: porteur, signataire }\n', null],
  ['a: { b: 0,5 ETP, c: 1,5 }\n', 'a: { b: "0,5 ETP", c: "1,5" }\n'],
  ['a: Action #12, suite # note\n', 'a: "Action #12, suite" # note\n'],
  ['a: 5000 #1 à revoir\n', null],
  ['a: Santé #prevention\n', null],
  ['a: #1F4E79\n', 'a: "#1F4E79"\n'],
  ['a: #120000\n', null],
  ['a: !!str 01\n', 'a: 01\n'],
  ['a: !Important pour tous\n', 'a: "!Important pour tous"\n'],
  ['a: !x "y"\n', null],
  ['- **Objectif** : réduire\n- b\n', '- "**Objectif** : réduire"\n- b\n'],
  ['a: **Objectif** : réduire # note\n', 'a: "**Objectif** : réduire" # note\n'],
  ['a: &x 12\n', null],
  ['a: &ARS et CPAM\n', 'a: "&ARS et CPAM"\n'],
  ['a: > 5 %\n', 'a: "> 5 %"\n'],
  ['a: - b\n', null],
  ['titre = Bus\nb: 1\n', 'titre: Bus\nb: 1\n'],
  ['titre ; Bus\nb: 1\n', null],
  ['a:"b"\nc: 1\n', 'a: "b"\nc: 1\n'],
  ['a:[b]\nc: 1\n', 'a: [b]\nc: 1\n'],
  ['a: "b\nc: 1\n', 'a: "b"\nc: 1\n'],
  ['a: "b # c\nd: 1\n', null],
  ["a: 'b\nc: 1\n", null],
  ['a: "C:\\Dossiers\\nord"\n', "a: 'C:\\Dossiers\\nord'\n"],
  ['a: "C:\\Dossiers \\"x\\""\n', null],
  ['a:\n\tb: 1\n\tc:\n\t\t- d\n', 'a:\n  b: 1\n  c:\n    - d\n'],
  ['a:\n    b: 1\n\tc: 2\n', 'a:\n    b: 1\n    c: 2\n'],
  ['a:\n  b:\n\tc: 1\n', null],
  ['a: |\n  texte\n\tcle: 1\n', null],
  ['a: |\n\tun\n\t-\tdeux\n', 'a: |\n  un\n  -\tdeux\n'],
  ['a:\n  - b\n - c\n - d\n  - e\n', 'a:\n  - b\n  - c\n  - d\n  - e\n'],
  [
    'a:\n  - b: 1\n    c:\n      - x\n - b: 2\n   c:\n     - y\nd: 1\n',
    'a:\n  - b: 1\n    c:\n      - x\n  - b: 2\n    c:\n      - y\nd: 1\n',
  ],
  ['a: 1\n horaires: 9 h\n', null],
  ['a:\n  b: 1\n c:\n  - x\n', null],
  ['t: |\nUn\n  deux\n\nTrois : quatre\nb: 1\n', 't: |\n  Un\n    deux\n\n  Trois : quatre\nb: 1\n'],
  ['t: |\n  Un\nDeux\n  Trois\nb: 1\n', null],
  ['t: |\nUn\n# Deux\nTrois\nb: 1\n', null],
  ['t: |\nUn\n# note\nb: 1\n', 't: |\n  Un\n# note\nb: 1\n'],
  ['x:\n  - t: |\n  Un\n    deux\n  - t: x\n', 'x:\n  - t: |\n      Un\n        deux\n  - t: x\n'],
  ['a:\n  •\tb\n  •c\n', 'a:\n  - b\n  - c\n'],
  ['a:\n  -b\n  - c\n', 'a:\n  - b\n  - c\n'],
  [`x:\n${N} a: 1\n${N} b:${N}2\n`, 'x:\n  a: 1\n  b: 2\n'],
  ['a: 1\n---\n# fin\n', 'a: 1\n# fin\n'],
  ['a: x\u000by\u0001z\nb: 1\n', 'a: x y z\nb: 1\n'],
  ['a: 1\n\u000cb: 2\n', 'a: 1\nb: 2\n'],
]

const SANS_MARQUES = CAS.map(([regle, source, lu]) => ({ regle, texte: source.replace('‹', '').replace('›', ''), lu }))
const EXEMPLES = REGLES_YAML.filter(({ id }) => id !== 'encodage').map(({ id, exemple }) => ({
  regle: id,
  texte: exemple.faux,
}))

describe('corrections des pièges de YAML', () => {
  it('décide de chaque règle', () => {
    const notice = readFileSync('CONTRIBUTING.md', 'utf8')
      .split('## ')
      .find(partie => partie.startsWith('Réparer un piège'))
    expect(Object.keys(DECISIONS).filter(id => !notice?.includes(`\`${id}\``))).toEqual([])
    expect(Object.keys(DECISIONS).sort()).toEqual(REGLES_YAML.map(regle => regle.id).sort())
    const faits = new Map<string, Set<boolean>>()
    const textes = [...SANS_MARQUES, ...EXEMPLES, ...REPARES.map(([texte]) => ({ texte }))]
    for (const { texte } of textes)
      for (const { regle, correction } of lireYaml(texte).fautes)
        faits.set(regle, (faits.get(regle) ?? new Set()).add(correction !== undefined))
    for (const [regle, vu] of faits) {
      const attendu = vu.size === 2 ? 'parfois' : vu.has(true) ? 'toujours' : 'jamais'
      expect([regle, attendu]).toEqual([regle, DECISIONS[regle]])
    }
  })

  for (const [avant, apres] of REPARES) {
    it(`${JSON.stringify(avant)} ${apres === null ? 'reste' : 'est réparé'}`, () => {
      for (const saut of ['\n', '\r\n', '\r']) {
        const repare = corrigerTout(avant.replaceAll('\n', saut))
        expect(repare.texte).toBe((apres ?? avant).replaceAll('\n', saut))
        expect(repare.fautes.length === 0).toBe(apres !== null)
      }
    })
  }

  for (const { regle, texte } of [...SANS_MARQUES, ...EXEMPLES]) {
    it(`${regle} : ${JSON.stringify(texte)}`, () => {
      for (const copie of [texte, texte.replaceAll('\n', '\r\n')]) {
        const lu = lireYaml(copie)
        const [faute] = lu.fautes
        if (faute?.correction === undefined) continue
        const repare = appliquerCorrection(copie, faute.correction)
        if (copie.includes('\r')) expect(repare.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
        const relu = lireYaml(repare)
        expect(relu.fautes).toEqual([])
        if (!faute.bloquant && !ECLAIRCIES.test(regle)) expect(simple(relu.racine)).toEqual(simple(lu.racine))
      }
    })
  }
})

/** Here a text was lost, or its quotes were read as signs: repaired, it says what its author typed. */
const ECLAIRCIES = /^(?:diese-mange-le-texte|guillemets-incomplets)$/
