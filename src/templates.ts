// The only door to handlebars: fills a text of templates/ with plain data, escapes everything, and answers mistakes in French with template and line.
import Handlebars from 'handlebars'

/**
 * `pret`: what `compiler` made of the very same text, to spare that work. `constant`: it looks at nothing but what it is given, so that
 * the same object makes the same text.
 */
export type Gabarit = {
  readonly nom: string
  readonly texte: string
  readonly pret?: object | undefined
  readonly constant?: boolean
}
/** Text → HTML that needs no escaping. `texte` is what every `{{…}}` goes through, `code` what goes inside a tag. */
export type Aide = (texte: string) => string
export type Aides = Readonly<Record<string, Aide>> & { readonly texte: Aide; readonly code: Aide }
export type Origine = { readonly gabarit: string; readonly ligne: number }
export type Rempli = {
  readonly texte: string
  /** Which line of which template wrote a line of the text (1-based): for faults found later. */
  readonly origine: (ligne: number) => Origine
}

/** A template that is wrong, in a sentence for whoever writes templates. */
export class FauteDeGabarit extends Error {
  constructor(
    readonly gabarit: string,
    readonly ligne: number | undefined,
    readonly raison: string,
  ) {
    super(`Gabarit « ${gabarit} »${ligne === undefined ? '' : `, ligne ${ligne}`} : ${raison}`)
    this.name = 'FauteDeGabarit'
  }
}

const BLOCS = ['if', 'unless', 'each', 'with']
/** Nested templates beyond which one surely calls itself for ever. */
const PROFONDEUR = 100
/** Turns of loops and calls of templates: 600 fiches take some hundred thousand. */
const TOURS = 10_000_000
/** Characters written by loops: a document that nobody could open. */
const ETENDUE = 250_000_000
/** Marks of a line's origin, in traced texts only: private-use characters, taken out of the data. */
const MARQUE = /\uE000(\d+):(\d+)\uE001/g

type Noeud = hbs.AST.Node
type TemplateSpecification = Parameters<typeof Handlebars.template>[0]
type Chantier = {
  readonly nom: string
  readonly rang: number
  readonly aides: Aides
  readonly connus: readonly string[]
  readonly tracer: boolean
  /** Inside a tag: between its « < » and its « > ». */
  balise: boolean
  /** Hears of each mistake; whoever fills the template stops at the first. */
  readonly dire: (faute: FauteDeGabarit) => void
}
/** What a template has used of what it may use. */
type Depense = { profondeur: number; tours: number; etendue: number; helpers: Helpers | undefined }
type Helpers = NonNullable<Handlebars.RuntimeOptions['helpers']>

/** Every mistake of a template that can be seen without data: what it writes, calls or names that does not exist. Throws `FauteDeGabarit` when it cannot be read. */
export function examiner(gabarit: Gabarit, connus: readonly string[], aides: Aides): FauteDeGabarit[] {
  const fautes: FauteDeGabarit[] = []
  const dire = (faute: FauteDeGabarit) => fautes.push(faute)
  programme(lireGabarit(gabarit), { nom: gabarit.nom, rang: 0, aides, connus, tracer: false, balise: false, dire })
  return fautes
}

/** What is written in a template, as handlebars reads it. Throws `FauteDeGabarit` when it cannot be read. */
export function lireGabarit({ nom, texte }: Gabarit): hbs.AST.Program {
  return traduire(nom, () => Handlebars.parse(texte))
}

/** Fills `gabarit`, which may call any of `partiels` by name. `donnees` is copied: functions and prototypes stay out of reach. */
export function remplir(gabarit: Gabarit, donnees: unknown, partiels: readonly Gabarit[], aides: Aides): Rempli {
  const simples = simplifier(donnees, new Map())
  const texte = executer([gabarit, ...partiels], simples, aides, false)
  let origines: Origine[] | undefined
  return {
    texte,
    origine(ligne) {
      origines ??= relever(executer([gabarit, ...partiels], simples, aides, true), [gabarit, ...partiels])
      return origines[Math.max(0, Math.min(ligne, origines.length) - 1)] ?? { gabarit: gabarit.nom, ligne: 1 }
    },
  }
}

function executer(gabarits: readonly Gabarit[], donnees: unknown, aides: Aides, tracer: boolean): string {
  const atelier = Handlebars.create()
  for (const nom of ['log', 'helperMissing', 'blockHelperMissing']) atelier.unregisterHelper(nom)
  for (const [nom, aide] of Object.entries(aides)) {
    atelier.registerHelper(nom, (valeur, { loc }) => new Handlebars.SafeString(aide(enTexte(valeur, loc))))
  }
  const depense: Depense = { profondeur: 0, tours: 0, etendue: 0, helpers: undefined }
  surveiller(atelier, depense)
  const connus = gabarits.map(({ nom }) => nom)
  const prets = gabarits.map((gabarit, rang) => {
    const pret = preparer(
      atelier,
      gabarit,
      { nom: gabarit.nom, rang, aides, connus, tracer, balise: false, dire: lancer },
      depense,
    )
    atelier.registerPartial(gabarit.nom, pret)
    return pret
  })
  return prets[0]?.(donnees, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false }) ?? ''
}

function preparer(
  atelier: typeof Handlebars,
  gabarit: Gabarit,
  chantier: Chantier,
  depense: Depense,
): Handlebars.TemplateDelegate {
  const { nom, pret, constant } = gabarit
  const dits = new Map<unknown, string>()
  const compile =
    pret === undefined || chantier.tracer
      ? atelier.compile(arbreDe(gabarit, chantier), reglages(chantier.aides))
      : atelier.template(pret as TemplateSpecification)
  return (contexte, options) => {
    const dit = constant ? dits.get(contexte) : undefined
    if (dit !== undefined) return dit
    if (options?.partial && options.helpers !== undefined) {
      depense.helpers ??= directs(atelier, options.helpers)
      options.helpers = depense.helpers
    }
    if (depense.profondeur >= PROFONDEUR) throw new FauteDeGabarit(nom, undefined, 'il s’appelle lui-même sans fin.')
    depense.profondeur += 1
    const texte = traduire(nom, () => {
      depenser(depense, 0)
      return compile(contexte, options)
    })
    depense.profondeur -= 1
    if (constant) dits.set(contexte, texte)
    return texte
  }
}

/** handlebars copies what it tells a helper at each call, so that it may look up a property: `lookup` alone does. */
function directs({ helpers }: typeof Handlebars, enveloppes: Helpers): Helpers {
  const { lookup: _, ...autres } = helpers
  return { ...enveloppes, ...autres }
}

/** The text of a program that, evaluated, is the `pret` of a template. `connus`: the names of those it may call. */
export function compiler(gabarit: Gabarit, connus: readonly string[], aides: Aides): string {
  const chantier = { nom: gabarit.nom, rang: 0, aides, connus, tracer: false, balise: false, dire: lancer }
  return String(Handlebars.precompile(arbreDe(gabarit, chantier), reglages(aides)))
}

function arbreDe({ nom, texte }: Gabarit, chantier: Chantier): hbs.AST.Program {
  // A template of one line is a piece of sentence: the end of its file is no space.
  const propre = /^.*\r?\n$/.test(texte) ? texte.trimEnd() : texte
  const arbre = lireGabarit({ nom, texte: propre })
  traduire(nom, () => programme(arbre, chantier))
  return arbre
}

function reglages(aides: Aides): CompileOptions {
  const knownHelpers = Object.fromEntries([...BLOCS, 'lookup', ...Object.keys(aides)].map(nom => [nom, true]))
  return { strict: true, knownHelpers, knownHelpersOnly: true, preventIndent: true }
}

function lancer(faute: FauteDeGabarit): never {
  throw faute
}

/** Loops in loops, or templates that call others twice, would write without end: each turn is counted. */
function surveiller(atelier: typeof Handlebars, depense: Depense): void {
  const { each } = atelier.helpers
  atelier.registerHelper('each', function (this: unknown, liste: unknown, options: Handlebars.HelperOptions) {
    const { fn } = options
    options.fn = (contexte, suite) => {
      const texte = fn(contexte, suite)
      depenser(depense, texte.length)
      return texte
    }
    return each?.call(this, liste, options)
  })
}

function depenser(depense: Depense, etendue: number): void {
  depense.tours += 1
  depense.etendue += etendue
  if (depense.tours > TOURS || depense.etendue > ETENDUE)
    throw new Error('on attend un document de taille raisonnable : les boucles de ce gabarit écrivent sans fin')
}

/** Every `{{x}}` becomes `{{texte x}}`, or `{{code x}}` inside a tag; every path must lead somewhere; only what is known may be called. */
function programme({ body }: hbs.AST.Program, chantier: Chantier): void {
  for (const noeud of body) instruction(noeud, chantier)
}

function instruction(noeud: Noeud, chantier: Chantier): void {
  if (noeud.type === 'MustacheStatement') ecriture(noeud as hbs.AST.MustacheStatement, chantier)
  else if (noeud.type === 'BlockStatement') bloc(noeud as hbs.AST.BlockStatement, chantier)
  else if (noeud.type === 'PartialStatement') appel(noeud as hbs.AST.PartialStatement, chantier)
  else if (noeud.type === 'ContentStatement') contenu(noeud as hbs.AST.ContentStatement, chantier)
  else if (noeud.type !== 'CommentStatement') refuser(chantier, noeud, 'cette écriture n’est pas permise ici.')
}

function ecriture(noeud: hbs.AST.MustacheStatement, chantier: Chantier): void {
  // `escaped` tells {{{x}}} and {{&x}} from {{x}}; it is missing from the published types.
  if ((noeud as hbs.AST.MustacheStatement & { escaped: boolean }).escaped === false)
    refuser(
      chantier,
      noeud,
      'les triples accolades ne sont pas permises : le texte doit être échappé. Écrivez {{…}} ou {{prose …}}.',
    )
  if (noeud.params.length > 0 || noeud.hash !== undefined) {
    const nom = nomDe(noeud.path)
    if (!Object.hasOwn(chantier.aides, nom))
      refuser(
        chantier,
        noeud,
        `l’aide « ${nom} » n’existe pas. Aides connues : ${Object.keys(chantier.aides).join(', ')}.`,
      )
    parametres(noeud, chantier)
    return
  }
  const aide: hbs.AST.PathExpression = {
    type: 'PathExpression',
    loc: noeud.loc,
    data: false,
    depth: 0,
    parts: [chantier.balise ? 'code' : 'texte'],
    original: chantier.balise ? 'code' : 'texte',
  }
  Object.assign(noeud, { path: aide, params: [noeud.path] })
  parametres(noeud, chantier)
}

function bloc(noeud: hbs.AST.BlockStatement, chantier: Chantier): void {
  if (!BLOCS.includes(nomDe(noeud.path)))
    refuser(chantier, noeud, `le bloc « ${nomDe(noeud.path)} » n’existe pas. Blocs connus : ${BLOCS.join(', ')}.`)
  parametres(noeud, chantier)
  if (noeud.program) programme(noeud.program, chantier)
  if (noeud.inverse) programme(noeud.inverse, chantier)
}

function appel(noeud: hbs.AST.PartialStatement, chantier: Chantier): void {
  if (noeud.name.type === 'SubExpression') parametre(noeud.name, chantier)
  else if (!chantier.connus.includes(nomDe(noeud.name)))
    refuser(chantier, noeud, `le gabarit « ${nomDe(noeud.name)} » n’existe pas.`)
  parametres(noeud, chantier)
}

type Appel = { readonly params: hbs.AST.Expression[]; readonly hash?: hbs.AST.Hash }

function parametres({ params, hash }: Appel, chantier: Chantier): void {
  for (const param of params) parametre(param, chantier)
  for (const { value } of hash?.pairs ?? []) parametre(value, chantier)
}

function parametre(noeud: hbs.AST.Expression, chantier: Chantier): void {
  // Without it, handlebars would let the last name of a parameter's path be missing.
  if (noeud.type === 'PathExpression') Object.assign(noeud, { strict: true })
  if (noeud.type !== 'SubExpression') return
  const sous = noeud as hbs.AST.SubExpression
  if (nomDe(sous.path) !== 'lookup')
    refuser(chantier, noeud, `« ${nomDe(sous.path)} » ne peut pas être appelé entre parenthèses.`)
  parametres(sous, chantier)
}

function contenu(noeud: hbs.AST.ContentStatement, chantier: Chantier): void {
  const [ouvre, ferme] = [noeud.value.lastIndexOf('<'), noeud.value.lastIndexOf('>')]
  if (ouvre !== ferme) chantier.balise = ouvre > ferme
  const { rang, tracer } = chantier
  if (!tracer) return
  const marque = (ligne: number) => `\uE000${rang}:${ligne}\uE001`
  let ligne = noeud.loc.start.line
  // Blank lines that handlebars took away around blocks leave the count: what stays ends where the source ends.
  ligne = Math.max(ligne, noeud.loc.end.line - noeud.value.split('\n').length + 1)
  noeud.value = noeud.value
    .split('\n')
    .map((texte, n) => marque(ligne + n) + texte)
    .join('\n')
}

function nomDe(chemin: hbs.AST.Expression): string {
  return 'original' in chemin ? String(chemin.original) : ''
}

function refuser({ nom, dire }: Chantier, { loc }: Noeud, raison: string): void {
  dire(new FauteDeGabarit(nom, loc.start.line, raison))
}

/** handlebars' own errors, in French. */
function traduire<T>(nom: string, faire: () => T): T {
  try {
    return faire()
  } catch (erreur) {
    if (!(erreur instanceof Error) || erreur instanceof FauteDeGabarit) throw erreur
    const ligne = (erreur as Error & { lineNumber?: number }).lineNumber ?? /line (\d+)/.exec(erreur.message)?.[1]
    throw new FauteDeGabarit(nom, ligne === undefined ? undefined : Number(ligne), raisonDe(erreur.message))
  }
}

function raisonDe(message: string): string {
  const absent = /^"(.*)" not defined in|in' operator to search for '(.*)' in/.exec(message)
  if (absent) return `« ${absent[1] ?? absent[2]} » n’existe pas dans les données.`
  const inconnu = /partial (\S+) could not be found/.exec(message)
  if (inconnu) return `le gabarit « ${inconnu[1]} » n’existe pas.`
  return /^on attend/.test(message)
    ? `${message}.`
    : `l’écriture est incorrecte (${message.split('\n')[0]?.replace(/:$/, '')}).`
}

function enTexte(valeur: unknown, loc: hbs.AST.SourceLocation | undefined): string {
  if (valeur === null || valeur === undefined) return ''
  if (typeof valeur === 'string') return valeur
  if (typeof valeur === 'number') return String(valeur)
  const quoi = Array.isArray(valeur)
    ? 'une liste'
    : typeof valeur === 'boolean'
      ? 'oui ou non'
      : 'un ensemble de valeurs'
  throw Object.assign(new Error(`on attend un texte, et non ${quoi}`), { lineNumber: loc?.start.line })
}

/**
 * What stands behind our tables: nothing that a template can name. handlebars names the object in its messages, which needs words; and
 * an object with nothing at all behind it is slow to read.
 */
const RIEN = Object.create(null, { [Symbol.toPrimitive]: { value: () => 'données' } })

/** A copy made of nothing but texts, numbers, booleans, null, lists and tables without anything behind them. A list met twice is copied once. */
function simplifier(valeur: unknown, listes: Map<unknown, unknown>): unknown {
  if (Array.isArray(valeur)) {
    const copie = listes.get(valeur) ?? valeur.map(v => simplifier(v, listes))
    listes.set(valeur, copie)
    return copie
  }
  if (typeof valeur === 'string') return valeur.replace(/[\uE000\uE001]/g, '')
  if (valeur === undefined || typeof valeur === 'function' || typeof valeur === 'symbol') return null
  if (valeur === null || typeof valeur !== 'object') return valeur
  const copie: Record<string, unknown> = Object.create(RIEN)
  for (const cle of Object.keys(valeur)) copie[cle] = simplifier((valeur as Record<string, unknown>)[cle], listes)
  return copie
}

/** For each line of a traced text, the last mark written on it or before. */
function relever(texte: string, gabarits: readonly Gabarit[]): Origine[] {
  let derniere: Origine = { gabarit: gabarits[0]?.nom ?? '', ligne: 1 }
  return texte.split('\n').map(ligne => {
    for (const [, rang, numero] of ligne.matchAll(MARQUE)) {
      derniere = { gabarit: gabarits[Number(rang)]?.nom ?? '', ligne: Number(numero) }
    }
    return derniere
  })
}
