// The only door to the TypeScript compiler: what the views hold, field by field, read in the types of src/render/vue/ for whoever writes templates.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import type { Champs, Forme, Vues } from '../render/gabarits/formes.ts'
import { RACINE } from './sources.ts'

const VUE = join(fileURLToPath(RACINE), 'src/render/vue')
/** Objects named here by their key hold one content for each template of the folder. */
const CONTENUS: Readonly<Record<string, string>> = { CONTENUS: 'contrat/articles', contenus: 'contrat/annexes' }

type Lecture = {
  readonly checker: ts.TypeChecker
  readonly noms: Map<ts.Type, string>
  readonly types: Record<string, Champs>
}

/** Every document's view and every article's or annex's content, as forms. */
export function lireVues(): Vues {
  const programme = ts.createProgram([join(VUE, 'index.ts')], options())
  const lecture: Lecture = { checker: programme.getTypeChecker(), noms: new Map(), types: {} }
  const documents: Record<string, Forme> = {}
  const contenus: Record<string, Forme> = {}
  for (const source of programme.getSourceFiles()) {
    if (!source.fileName.replaceAll('\\', '/').includes('/src/render/vue/')) continue
    visiter(source, noeud => {
      Object.assign(contenus, rubriqueDe(lecture, noeud))
      if (!ts.isVariableDeclaration(noeud) || !ts.isIdentifier(noeud.name) || !noeud.initializer) return
      const { text: nom } = noeud.name
      const dossier = Object.hasOwn(CONTENUS, nom) ? CONTENUS[nom] : undefined
      if (nom === 'DOCUMENTS') Object.assign(documents, documentsDe(lecture, noeud.initializer))
      if (dossier !== undefined) Object.assign(contenus, contenusDe(lecture, noeud.initializer, dossier))
    })
  }
  return { types: lecture.types, documents, contenus }
}

/** The text of vues.generated.js. */
export function codeDesVues(vues: Vues): string {
  return `// Engendré par « npm run generate » à partir des types de src/render/vue/ : ne pas modifier à la main.\nexport const VUES = ${JSON.stringify(vues)}\n`
}

function options(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(fileURLToPath(new URL('tsconfig.json', RACINE)), ts.sys.readFile)
  return ts.convertCompilerOptionsFromJson(config.compilerOptions, fileURLToPath(RACINE)).options
}

function visiter(noeud: ts.Node, faire: (noeud: ts.Node) => void): void {
  faire(noeud)
  ts.forEachChild(noeud, enfant => visiter(enfant, faire))
}

/** « { contrat, 'fiche-vierge': ficheVierge } »: each document's function, wherever it is written. */
function documentsDe(lecture: Lecture, litteral: ts.Expression): Record<string, Forme> {
  const { checker } = lecture
  const trouves: Record<string, Forme> = {}
  if (!ts.isObjectLiteralExpression(litteral)) return trouves
  for (const propriete of litteral.properties) {
    const ici = ts.isShorthandPropertyAssignment(propriete)
      ? checker.getShorthandAssignmentValueSymbol(propriete)
      : ts.isPropertyAssignment(propriete)
        ? checker.getSymbolAtLocation(propriete.initializer)
        : undefined
    const fonction = (ici && ici.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(ici) : ici)?.valueDeclaration
    if (fonction && ts.isFunctionDeclaration(fonction)) trouves[cleDe(propriete)] = vueRendue(lecture, fonction)
  }
  return trouves
}

function cleDe({ name }: ts.ObjectLiteralElementLike): string {
  return name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : ''
}

/** What `vue` is in « return { vue, avis } »; several returns add up. */
function vueRendue({ checker, ...reste }: Lecture, fonction: ts.FunctionDeclaration): Forme {
  const formes: Forme[] = []
  visiter(fonction, noeud => {
    if (!ts.isReturnStatement(noeud) || !noeud.expression || !ts.isObjectLiteralExpression(noeud.expression)) return
    for (const propriete of noeud.expression.properties) {
      if (!propriete.name || !ts.isIdentifier(propriete.name) || propriete.name.text !== 'vue') continue
      const symbole = ts.isShorthandPropertyAssignment(propriete)
        ? checker.getShorthandAssignmentValueSymbol(propriete)
        : undefined
      const type = symbole
        ? checker.getTypeOfSymbolAtLocation(symbole, propriete)
        : ts.isPropertyAssignment(propriete)
          ? checker.getTypeAtLocation(propriete.initializer)
          : undefined
      if (type) formes.push(forme({ checker, ...reste }, type))
    }
  })
  return unir(formes)
}

/** « rubrique('bref', { phrases }, …) »: what the template synthese/bref receives. */
function rubriqueDe({ checker, ...reste }: Lecture, noeud: ts.Node): Record<string, Forme> {
  if (!ts.isCallExpression(noeud) || !ts.isIdentifier(noeud.expression) || noeud.expression.text !== 'rubrique')
    return {}
  const [nom, contenu] = noeud.arguments
  if (!nom || !contenu || !ts.isStringLiteral(nom)) return {}
  return { [`synthese/${nom.text}`]: forme({ checker, ...reste }, checker.getTypeAtLocation(contenu)) }
}

function contenusDe(lecture: Lecture, litteral: ts.Expression, dossier: string): Record<string, Forme> {
  const trouves: Record<string, Forme> = {}
  if (!ts.isObjectLiteralExpression(litteral)) return trouves
  for (const propriete of litteral.properties) {
    if (!propriete.name || (!ts.isPropertyAssignment(propriete) && !ts.isShorthandPropertyAssignment(propriete)))
      continue
    const type = lecture.checker.getTypeAtLocation(
      ts.isPropertyAssignment(propriete) ? propriete.initializer : propriete.name,
    )
    const appel = type.getCallSignatures()[0]
    trouves[`${dossier}/${cleDe(propriete)}`] = forme(lecture, appel ? appel.getReturnType() : type)
  }
  return trouves
}

function forme(lecture: Lecture, type: ts.Type): Forme {
  const { checker } = lecture
  if (type.isUnion())
    return unir(
      type.types.filter(t => !(t.flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined))).map(t => forme(lecture, t)),
    )
  if (type.flags & ts.TypeFlags.StringLike) return 'texte'
  if (type.flags & ts.TypeFlags.NumberLike) return 'nombre'
  if (type.flags & ts.TypeFlags.BooleanLike) return 'oui-non'
  if (type.flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined | ts.TypeFlags.Never)) return 'rien'
  if (checker.isArrayType(type) || checker.isTupleType(type)) {
    const elements = checker.getTypeArguments(type as ts.TypeReference)
    return { liste: unir(elements.map(t => forme(lecture, t))) }
  }
  if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return 'inconnu'
  const index = checker.getIndexInfosOfType(type)[0]
  if (index) return { cles: forme(lecture, index.type) }
  return objet(lecture, type)
}

/** Types with a name of their own are told once: they may hold themselves. */
function objet(lecture: Lecture, type: ts.Type): Forme {
  // What can be called is for the program that draws, not for templates.
  const { checker } = lecture
  if (checker.getPropertiesOfType(type).some(s => checker.getTypeOfSymbol(s).getCallSignatures().length > 0))
    return 'rien'
  const nom = type.aliasSymbol?.name
  const connu = lecture.noms.get(type)
  if (connu !== undefined) return { type: connu }
  if (nom === undefined) return { champs: champs(lecture, type) }
  const libre = lecture.types[nom] === undefined ? nom : `${nom}${lecture.noms.size}`
  lecture.noms.set(type, libre)
  lecture.types[libre] = {}
  lecture.types[libre] = champs(lecture, type)
  return { type: libre }
}

function champs(lecture: Lecture, type: ts.Type): Champs {
  const { checker } = lecture
  return Object.fromEntries(
    checker.getPropertiesOfType(type).map(symbole => {
      const sien = checker.getTypeOfSymbol(symbole)
      return [symbole.name, nomDeGabarit(sien) ?? forme(lecture, sien)]
    }),
  )
}

/** « contrat/articles/${…} »: the folder of a template that the data name. */
function nomDeGabarit(type: ts.Type): Forme | undefined {
  const un = type.isUnion() ? type.types[0] : type
  const debut =
    un && un.flags & ts.TypeFlags.TemplateLiteral
      ? (un as ts.TemplateLiteralType).texts[0]
      : un?.isStringLiteral()
        ? un.value
        : undefined
  const dossier = debut?.match(/^.*\//)?.[0]
  return dossier === undefined ? undefined : { gabarits: dossier }
}

/** One form for several: objects add their fields, a scalar beside another is a text. */
function unir(formes: readonly Forme[]): Forme {
  const [premiere = 'rien', ...suite] = formes.filter(f => f !== 'rien')
  return suite.reduce(unirDeux, premiere)
}

function unirDeux(a: Forme, b: Forme): Forme {
  if (JSON.stringify(a) === JSON.stringify(b)) return a
  if (typeof a === 'string' && typeof b === 'string') return a === 'inconnu' || b === 'inconnu' ? 'inconnu' : 'texte'
  if (typeof a === 'string' || typeof b === 'string') return 'inconnu'
  if ('liste' in a && 'liste' in b) return { liste: unir([a.liste, b.liste]) }
  if ('champs' in a && 'champs' in b) {
    const cles = [...new Set([...Object.keys(a.champs), ...Object.keys(b.champs)])]
    return {
      champs: Object.fromEntries(cles.map(cle => [cle, unir([a.champs[cle] ?? 'rien', b.champs[cle] ?? 'rien'])])),
    }
  }
  return 'inconnu'
}
