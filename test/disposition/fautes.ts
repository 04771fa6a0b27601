// What breaks the rules of the house, found in sources given as text: floors, circles, doors, the world outside, opening comments.
import { builtinModules } from 'node:module'
import { posix } from 'node:path'
import ts from 'typescript'
import { ETAGES, MONDE, placeDe } from './etages.ts'

/** Path under src/ → text. */
export type Sources = ReadonlyMap<string, string>

export function fautes(sources: Sources): string[] {
  return [
    ...fautesDEtage(sources),
    ...fautesDeCercle(sources),
    ...fautesDePorte(sources),
    ...[...sources].flatMap(([fichier, texte]) => [
      ...fautesDeMonde(fichier, texte),
      ...fauteDOuverture(fichier, texte),
    ]),
  ]
}

/** Specifiers of all imports, type imports and import() included. */
function imports(texte: string): string[] {
  return ts.preProcessFile(texte, true, true).importedFiles.map(({ fileName }) => fileName)
}

function locaux(fichier: string, texte: string): string[] {
  return imports(texte)
    .filter(nom => nom.startsWith('.'))
    .map(nom => posix.join(posix.dirname(fichier), nom))
}

function fautesDEtage(sources: Sources): string[] {
  return [...sources].flatMap(([fichier, texte]) => {
    const ici = placeDe(fichier)
    if (!ici) return [`${fichier} : aucun étage ne le prévoit`]
    return locaux(fichier, texte).flatMap(cible => fauteDImport(fichier, cible))
  })
}

function fauteDImport(fichier: string, cible: string): string[] {
  const ici = placeDe(fichier)
  const la = placeDe(cible)
  // Outside src/, only what is shipped as data: schemas/, templates/.
  if (cible.startsWith('../'))
    return /^\.\.\/(schemas|templates)\//.test(cible) ? [] : [`${fichier} importe ${cible}, hors de src/`]
  if (!ici || !la || ici.unite === la.unite) return []
  if (la.etage > ici.etage) return [`${fichier} importe ${cible}, plus haut que lui`]
  if (la.etage === ici.etage && ETAGES[ici.etage]?.nom !== 'sol') return [`${fichier} importe ${cible}, son voisin`]
  const etage = ETAGES[la.etage]?.nom
  if (ici.unite === 'commands/' && etage !== 'façade' && etage !== 'sol')
    return [`${fichier} importe ${cible} sans passer par index.ts`]
  return []
}

function fautesDeCercle(sources: Sources): string[] {
  const finis = new Set<string>()
  const fautes: string[] = []
  const visiter = (fichier: string, chemin: readonly string[]): void => {
    const debut = chemin.indexOf(fichier)
    if (debut !== -1) fautes.push(`cercle : ${[...chemin.slice(debut), fichier].join(' → ')}`)
    if (debut !== -1 || finis.has(fichier)) return
    for (const cible of locaux(fichier, sources.get(fichier) ?? '')) visiter(cible, [...chemin, fichier])
    finis.add(fichier)
  }
  for (const fichier of sources.keys()) visiter(fichier, [])
  return fautes
}

/** The generators are not shipped: they may open a second door of their own. */
function fautesDePorte(sources: Sources): string[] {
  const portes = new Map<string, Set<string>>()
  for (const [fichier, texte] of sources) {
    for (const nom of imports(texte)) {
      if (nom.startsWith('.') || nom.startsWith('node:') || builtinModules.includes(nom)) continue
      const paquet = nom.split('/', nom.startsWith('@') ? 2 : 1).join('/')
      const cle = fichier.startsWith('build/') ? `${paquet} (fabrique)` : paquet
      portes.set(cle, (portes.get(cle) ?? new Set()).add(fichier))
    }
  }
  return [...portes]
    .filter(([, fichiers]) => fichiers.size > 1)
    .map(([paquet, fichiers]) => `${paquet} a plusieurs portes : ${[...fichiers].sort().join(', ')}`)
}

const MODULES_DU_MONDE =
  /^(node:)?(fs|fs\/promises|process|child_process|os|net|http|https|tty|readline|readline\/promises|worker_threads)$/

function fautesDeMonde(fichier: string, texte: string): string[] {
  if (MONDE.some(lieu => fichier === lieu || (lieu.endsWith('/') && fichier.startsWith(lieu)))) return []
  const modules = imports(texte).filter(nom => MODULES_DU_MONDE.test(nom))
  return [...modules, ...gestesSurLeMonde(fichier, texte)].map(geste => `${fichier} touche au monde : ${geste}`)
}

/** Uses of the clock, chance, the process and the console, as the compiler reads them: comments and texts do not count. */
function gestesSurLeMonde(fichier: string, texte: string): string[] {
  const source = ts.createSourceFile(fichier, texte, ts.ScriptTarget.Latest, true)
  const gestes: string[] = []
  const visiter = (noeud: ts.Node): void => {
    if (ts.isNewExpression(noeud) && noeud.expression.getText() === 'Date' && !noeud.arguments?.length)
      gestes.push('new Date()')
    if (ts.isPropertyAccessExpression(noeud)) {
      const geste = noeud.getText()
      if (/^(globalThis\.)?(Date\.now|Math\.random|performance\.now)$/.test(geste)) gestes.push(geste)
      if (/^(process|console)$/.test(noeud.expression.getText())) gestes.push(geste)
    }
    noeud.forEachChild(visiter)
  }
  visiter(source)
  return gestes
}

function fauteDOuverture(fichier: string, texte: string): string[] {
  const commentaire = /^(?:\/\/ .+\n)+|^\/\*[\s\S]+?\*\//.exec(texte)?.[0] ?? ''
  const phrase = commentaire.split(/\s+/).length > 4 && /[.:]\s*(\*\/\s*)?$/.test(commentaire)
  return phrase ? [] : [`${fichier} ne s’ouvre pas sur une phrase qui dit à quoi il sert`]
}
