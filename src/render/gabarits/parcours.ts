// Goes through a template as if every branch were taken: names are looked up in the forms of the data, and what would be written is kept.
import type { FauteSituee } from './blocs.ts'
import { ecrire, type Feuille, valeurDAttribut } from './ecriture.ts'
import type { Forme, Vues } from './formes.ts'
import { type Chemin, DIT, element, ouvrir, type Portee, trouver } from './portee.ts'

export type Atelier = {
  readonly vues: Vues
  readonly feuille: Feuille
  /** What is written in a template, mended; nothing when it does not exist. */
  readonly arbre: (nom: string) => hbs.AST.Program | undefined
  /** Names of the templates that one chosen by its data may be. */
  readonly possibles: (forme: Forme) => readonly string[]
  /** What a helper makes of a word. */
  readonly aide: (nom: string) => string
  readonly dire: (gabarit: string, faute: FauteSituee) => void
  readonly vus: Set<string>
  pas: number
}
type Place = {
  readonly gabarit: string
  readonly portee: Portee
  readonly branches: readonly string[]
  readonly boucle: boolean
  /** Templates being filled, and whether the data changed since each. */
  readonly appels: readonly { readonly nom: string; readonly this: Forme | undefined; readonly conditions: number }[]
  readonly conditions: number
}

/** A document whose templates write more than this, on one value of each list, is not one. */
const PAS = 200_000

/** Fills `gabarit` with the form `donnees`. Mistakes go to `dire`. */
export function parcourir(atelier: Atelier, gabarit: string, donnees: Forme): void {
  const racine = ouvrir(atelier.vues, donnees)
  const portee: Portee = { vues: atelier.vues, racine, pile: [racine], noms: {}, boucle: false }
  const appels = [{ nom: gabarit, this: racine, conditions: 0 }]
  remplir(atelier, { gabarit, portee, branches: [], boucle: false, appels, conditions: 0 })
}

function remplir(atelier: Atelier, place: Place): void {
  const arbre = atelier.arbre(place.gabarit)
  atelier.vus.add(place.gabarit)
  if (arbre) programme(atelier, place, arbre)
}

function programme(atelier: Atelier, place: Place, { body }: hbs.AST.Program): void {
  for (const noeud of body) {
    atelier.pas += 1
    if (atelier.pas > PAS) return
    if (noeud.type === 'ContentStatement') contenu(atelier, place, noeud as hbs.AST.ContentStatement)
    else if (noeud.type === 'MustacheStatement') ecriture(atelier, place, noeud as hbs.AST.MustacheStatement)
    else if (noeud.type === 'BlockStatement') bloc(atelier, place, noeud as hbs.AST.BlockStatement)
    else if (noeud.type === 'PartialStatement') appel(atelier, place, noeud as hbs.AST.PartialStatement)
  }
}

function contenu({ feuille }: Atelier, { gabarit, branches, boucle }: Place, noeud: hbs.AST.ContentStatement): void {
  // Blank lines that handlebars took away around blocks leave the count: what stays ends where the source ends.
  const ligne = Math.max(noeud.loc.start.line, noeud.loc.end.line - noeud.value.split('\n').length + 1)
  const lignes = noeud.value.split('\n')
  for (const [n, texte] of lignes.entries())
    for (const [, id = ''] of texte.matchAll(/\sid="([^"{}]+)"/g))
      feuille.ancres.push({ id, origine: { gabarit, ligne: ligne + n }, branches, boucle })
  ecrire(feuille, noeud.value, { gabarit, ligne })
}

function ecriture(atelier: Atelier, place: Place, noeud: hbs.AST.MustacheStatement): void {
  const { feuille } = atelier
  const avecAide = noeud.params.length > 0 || noeud.hash !== undefined
  const valeurs = avecAide ? noeud.params : [noeud.path as hbs.AST.Expression]
  const justes = valeurs.map(valeur => scalaire(atelier, place, valeur))
  const nom = avecAide ? dit(noeud.path as hbs.AST.Expression) : 'texte'
  const origine = { gabarit: place.gabarit, ligne: noeud.loc.start.line }
  // What is wrong is told once: it writes nothing that could be wrong again.
  const texte = justes.includes(false) ? '' : atelier.aide(nom)
  ecrire(feuille, feuille.balise ? valeurDAttribut(feuille) : texte, origine)
}

/** What is written must be a text or a number: false when it is not, which is said. */
function scalaire(atelier: Atelier, place: Place, expression: hbs.AST.Expression): boolean {
  const forme = valeur(atelier, place, expression)
  if (forme === undefined) return false
  if (typeof forme === 'string' && forme !== 'oui-non') return true
  const quoi =
    typeof forme === 'string'
      ? DIT[forme as 'oui-non']
      : 'liste' in forme
        ? 'une liste, que {{#each}} parcourt'
        : 'un ensemble de valeurs'
  atelier.dire(place.gabarit, {
    ligne: expression.loc.start.line,
    message: `« ${dit(expression)} » est ${quoi} : on attend un texte.`,
  })
  return false
}

const dit = (e: hbs.AST.Expression) => ('original' in e ? String(e.original) : '')

/** The form of an expression; nothing when it leads nowhere, which is said. */
function valeur(atelier: Atelier, place: Place, expression: hbs.AST.Expression): Forme | undefined {
  if (expression.type === 'StringLiteral') return 'texte'
  if (expression.type === 'NumberLiteral') return 'nombre'
  if (expression.type === 'BooleanLiteral') return 'oui-non'
  if (expression.type === 'SubExpression') return choisi(atelier, place, expression as hbs.AST.SubExpression)
  if (expression.type !== 'PathExpression') return 'inconnu'
  const trouve = trouver(place.portee, expression as unknown as Chemin)
  if ('forme' in trouve) return trouve.forme
  atelier.dire(place.gabarit, { ligne: expression.loc.start.line, message: trouve.faute })
  return undefined
}

/** `(lookup this "gabarit")`: a name read in the data. */
function choisi(atelier: Atelier, place: Place, { params: [depart, cle] }: hbs.AST.SubExpression): Forme {
  const forme = depart && valeur(atelier, place, depart)
  if (forme === undefined || typeof forme === 'string' || cle?.type !== 'StringLiteral') return 'inconnu'
  const nom = (cle as hbs.AST.StringLiteral).value
  return 'champs' in forme && Object.hasOwn(forme.champs, nom)
    ? ouvrir(atelier.vues, forme.champs[nom] ?? 'inconnu')
    : 'inconnu'
}

function bloc(atelier: Atelier, place: Place, noeud: hbs.AST.BlockStatement): void {
  const nom = dit(noeud.path)
  const [sujet] = noeud.params
  const forme = sujet && valeur(atelier, place, sujet)
  const cle = `${place.gabarit}:${noeud.loc.start.line}:${noeud.loc.start.column}`
  const branche = (cote: string): Place => ({
    ...place,
    branches: [...place.branches, `${cle}=${cote}`],
    conditions: place.conditions + 1,
  })
  const { program, inverse } = noeud
  if (program) programme(atelier, dedans(atelier, branche('oui'), nom, forme, noeud), program)
  // Two halves that each leave a tag open are one or the other, never both.
  if (inverse && (!program || (solde(program) === 0 && solde(inverse) === 0)))
    programme(atelier, branche('non'), inverse)
}

/** What `this` becomes inside {{#each}} and {{#with}}. */
function dedans(
  atelier: Atelier,
  place: Place,
  nom: string,
  forme: Forme | undefined,
  noeud: hbs.AST.BlockStatement,
): Place {
  if (nom !== 'each' && nom !== 'with') return place
  const sien = nom === 'with' ? (forme ?? 'inconnu') : forme === undefined ? 'inconnu' : element(atelier.vues, forme)
  if (sien === undefined)
    atelier.dire(place.gabarit, {
      ligne: noeud.loc.start.line,
      message: `« ${noeud.params[0] ? dit(noeud.params[0]) : ''} » n’est pas une liste : {{#each}} n’a rien à parcourir.`,
    })
  const [premier] = noeud.program?.blockParams ?? []
  const noms = premier === undefined ? place.portee.noms : { ...place.portee.noms, [premier]: sien ?? 'inconnu' }
  const portee = {
    ...place.portee,
    pile: [...place.portee.pile, sien ?? 'inconnu'],
    noms,
    boucle: place.portee.boucle || nom === 'each',
  }
  return { ...place, portee, boucle: place.boucle || nom === 'each' }
}

/** Opened tags less closed ones. */
function solde({ body }: hbs.AST.Program): number {
  return body.reduce((total, noeud) => {
    if (noeud.type === 'BlockStatement') {
      const { program, inverse } = noeud as hbs.AST.BlockStatement
      return total + (program ? solde(program) : inverse ? solde(inverse) : 0)
    }
    if (noeud.type !== 'ContentStatement') return total
    const { value } = noeud as hbs.AST.ContentStatement
    return total + (value.match(/<(?!\/|br\b|img\b)[a-z]/g)?.length ?? 0) - (value.match(/<\//g)?.length ?? 0)
  }, 0)
}

function appel(atelier: Atelier, place: Place, noeud: hbs.AST.PartialStatement): void {
  const dynamique = noeud.name.type === 'SubExpression'
  const choix = dynamique ? valeur(atelier, place, noeud.name) : undefined
  const noms = dynamique ? atelier.possibles(choix ?? 'inconnu') : [dit(noeud.name)]
  const [sujet] = noeud.params
  const donne = sujet === undefined ? undefined : valeur(atelier, place, sujet)
  if (sujet !== undefined && donne === undefined) return
  for (const nom of noms) {
    const avec = avecValeurs(atelier, place, donne, noeud, dynamique ? nom : undefined)
    const appels = [...place.appels, { nom, this: avec.pile.at(-1), conditions: place.conditions }]
    const deja = place.appels.findLast(a => a.nom === nom)
    if (dynamique && deja !== undefined) continue
    if (deja === undefined)
      remplir(atelier, { ...place, gabarit: nom, portee: avec, boucle: place.boucle && !dynamique, appels })
    else if (
      place.conditions === deja.conditions ||
      (sujet === undefined && avec.pile.length === place.portee.pile.length && deja.this === place.portee.pile.at(-1))
    )
      atelier.dire(place.gabarit, { ligne: noeud.loc.start.line, message: `« ${nom} » s’appelle lui-même sans fin.` })
  }
}

/** The data of a called template: what it is given, and the values named beside. */
function avecValeurs(
  atelier: Atelier,
  place: Place,
  donne: Forme | undefined,
  noeud: hbs.AST.PartialStatement,
  choisi?: string,
): Portee {
  const { portee } = place
  const ajouts = Object.fromEntries(
    (noeud.hash?.pairs ?? []).map(({ key, value }) => [key, valeur(atelier, place, value) ?? 'inconnu']),
  )
  const propre = choisi === undefined ? undefined : atelier.vues.contenus[choisi]
  const ici = (donne === 'inconnu' ? propre : undefined) ?? donne ?? portee.pile.at(-1) ?? 'inconnu'
  if (propre !== undefined && donne === undefined) Object.assign(ajouts, { contenu: propre })
  const enrichi =
    Object.keys(ajouts).length > 0 && typeof ici === 'object' && 'champs' in ici
      ? { champs: { ...ici.champs, ...ajouts } }
      : ici
  if (donne === undefined && enrichi === ici) return portee
  return { ...portee, pile: donne === undefined ? [...portee.pile.slice(0, -1), enrichi] : [...portee.pile, enrichi] }
}
