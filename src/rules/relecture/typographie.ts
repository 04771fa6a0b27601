// French typography: apostrophes, spaces before high punctuation, quotation marks, ellipses. One remark a text.
import type { Coherence, Probleme } from '../../model/regle.ts'
import { enumerer } from '../../mots.ts'
import { entreGuillemets } from '../appuis/mots.ts'
import { RELIRE, type TexteLu, textesLus } from './appuis/lus.ts'

type Faute = { readonly nom: string; readonly forme: RegExp }

const apostrophe = (): Faute => ({ nom: 'une apostrophe droite', forme: /\p{L}{1,20}'\p{L}{1,20}/u })

/** Hours (14:30), ratios (1:3) and codes (a:b) have no blank after the colon; a table's line and an address are no prose (`lus.ts`). */
const autres = (): readonly Faute[] => [
  { nom: 'une espace oubliée', forme: /[\p{L}\p{N}]{1,20}[*_)»]{0,3}[:;!?](?=\s|$)/u },
  { nom: 'des guillemets droits', forme: /(?<![\p{L}\p{N}="])"\p{L}[^"\n]{0,60}"(?![\p{L}\p{N}])/u },
  { nom: 'trois points au lieu du signe « … »', forme: /\p{L}{1,20}\s?\.{3}(?!\.)/u },
]

function estSuspect({ texte }: TexteLu): boolean {
  return /['"]|[^\s][:;!?](?=\s|$)|\.{3}/.test(texte)
}

export const typographie: Coherence = {
  id: 'typographie',
  gravite: 'information',
  phase: 'preparation',
  source: RELIRE,
  suppose: [],
  resume: 'Les textes suivent la typographie française.',
  pourquoi:
    'Le document Word imprime les textes tels qu’ils sont écrits. Une apostrophe droite, un deux-points collé ou des guillemets anglais se voient dans un document officiel, et s’y mêlent aux bonnes formes.',
  conseil:
    'Écrivez « ’ », « « guillemets » » et « … », et une espace avant « : », « ; », « ! » et « ? ». Chercher et remplacer suffit souvent.',
  exemple: {
    faux: `# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
description: L'accueil est ouvert à tous!
`,
    juste: `# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
description: L’accueil est ouvert à tous !
`,
  },
  check(projet) {
    const suspects = textesLus(projet).filter(estSuspect)
    const droites = suspects.filter(({ texte }) => apostrophe().forme.test(texte))
    const [premier] = droites
    const habitude = premier !== undefined && droites.length >= 5
    const message = `${droites.length} textes ont des apostrophes droites, à commencer par celui-ci.`
    const fautes = habitude ? autres() : [apostrophe(), ...autres()]
    return [...(habitude ? [{ at: premier.at, message }] : []), ...suspects.flatMap(suspect => relire(suspect, fautes))]
  },
}

function relire({ texte, at }: TexteLu, fautes: readonly Faute[]): readonly Probleme[] {
  const vues = fautes.flatMap(({ nom, forme }) => {
    const trouve = forme.exec(texte)?.[0]
    return trouve === undefined ? [] : [`${nom} (${entreGuillemets(trouve)})`]
  })
  return vues.length === 0 ? [] : [{ at, message: `À reprendre dans ce texte : ${enumerer(vues)}.` }]
}
