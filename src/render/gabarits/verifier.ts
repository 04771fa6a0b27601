// Every mistake of a project's templates at once, without data: braces, names, HTML and headings, each with its template and its line.
import { plusProche } from '../../proche.ts'
import { examiner, FauteDeGabarit, type Gabarit, lireGabarit } from '../../templates.ts'
import { AIDES } from '../aides.ts'
import { choisir, GABARITS, type GabaritsPropres, nomsDesGabarits } from '../gabarits.ts'
import { analyserHtml } from '../html.ts'
import { MODELES } from '../vue/demande.ts'
import { type FauteSituee, fermerBlocs, type Mende } from './blocs.ts'
import { ouvrirFeuille, VALEUR } from './ecriture.ts'
import type { Forme } from './formes.ts'
import { type Atelier, parcourir } from './parcours.ts'
import { ancresEnDouble, fautesDeStructure } from './structure.ts'
import { VUES } from './vues.generated.js'

export type FauteDite = { readonly gabarit: string; readonly ligne: number; readonly message: string }
type Lu = {
  readonly arbre: hbs.AST.Program | undefined
  readonly fautes: readonly FauteSituee[]
  readonly troubles: Mende['troubles']
}
type Lus = ReadonlyMap<string, Lu>
type Dire = (gabarit: string, faute: FauteSituee) => void

/** What a loop left open makes doubtful. */
const DOUTEUX = /n’existe pas|on attend un texte|n’est pas une liste|remonte plus haut|n’a de sens/

/** The mistakes of all templates that documents may use, the project's own in place of the shipped ones; by template, then by line. */
export function verifierGabarits(propres: GabaritsPropres): FauteDite[] {
  const noms = nomsDesGabarits(propres)
  const lus: Lus = new Map(noms.map(nom => [nom, lire(choisir(propres)(nom), noms)]))
  const fautes = new Map<string, FauteDite>()
  const dire: Dire = (gabarit, { ligne, message }) => {
    const trouble = lus.get(gabarit)?.troubles.some(t => ligne >= t.de && ligne <= t.a)
    if (!trouble || !DOUTEUX.test(message)) fautes.set(`${gabarit}:${ligne}:${message}`, { gabarit, ligne, message })
  }
  for (const [nom, lu] of lus) for (const faute of lu.fautes) dire(nom, faute)
  const vus = new Set<string>()
  for (const modele of MODELES) verifierDocument(modele, { lus, propres, vus, dire })
  for (const nom of propres.keys())
    if (!vus.has(nom) && !GABARITS.includes(nom)) dire(nom, { ligne: 1, message: jamaisAppele(nom) })
  return [...fautes.values()].sort((a, b) =>
    a.gabarit === b.gabarit ? a.ligne - b.ligne : a.gabarit < b.gabarit ? -1 : 1,
  )
}

/** A template and what can be told of it alone. One that cannot be read at all is taken out. */
function lire(gabarit: Gabarit, noms: readonly string[]): Lu {
  const { texte, fautes, troubles } = fermerBlocs(gabarit.texte)
  const mende = { nom: gabarit.nom, texte }
  try {
    const autres = examiner(mende, noms, AIDES).map(({ ligne = 1, raison }) => ({
      ligne,
      message: suggerer(raison, noms),
    }))
    return { arbre: lireGabarit(mende), fautes: [...fautes, ...autres], troubles }
  } catch (erreur) {
    if (!(erreur instanceof FauteDeGabarit)) throw erreur
    const illisible = { ligne: erreur.ligne ?? 1, message: erreur.raison }
    return { arbre: undefined, fautes: [...fautes, illisible], troubles }
  }
}

/** « l’aide « prosse » n’existe pas… » : with the nearest of those that do. */
function suggerer(raison: string, noms: readonly string[]): string {
  const [, quoi, nom = ''] = /^(l’aide|le bloc|le gabarit) « (.*?) » n’existe pas/.exec(raison) ?? []
  const choix =
    quoi === 'le gabarit'
      ? noms
      : quoi === 'l’aide'
        ? Object.keys(AIDES)
        : quoi === 'le bloc'
          ? ['if', 'unless', 'each', 'with']
          : []
  const proche = plusProche(nom, choix)
  return `${capitale(raison)}${proche === undefined ? '' : ` Vouliez-vous dire « ${proche} » ?`}`
}

const capitale = (texte: string) => texte.charAt(0).toUpperCase() + texte.slice(1)

type Examen = { readonly lus: Lus; readonly propres: GabaritsPropres; readonly vus: Set<string>; readonly dire: Dire }

function verifierDocument(modele: string, { lus, propres, vus, dire }: Examen): void {
  const principal = `${modele}/${modele}`
  const feuille = ouvrirFeuille({ gabarit: principal, ligne: 1 })
  const atelier: Atelier = {
    vues: VUES,
    feuille,
    arbre: nom => lus.get(nom)?.arbre,
    possibles: forme => possibles(forme, [...lus.keys()]),
    aide: nom => (Object.hasOwn(AIDES, nom) ? (AIDES[nom]?.('x') ?? '') : ''),
    dire,
    vus,
    pas: 0,
  }
  parcourir(atelier, principal, VUES.documents[modele] ?? 'inconnu')
  const { arbre, fautes } = analyserHtml(feuille.texte)
  const situees = [
    ...[...fautes.filter(f => !deValeur(f)), ...fautesDeStructure(arbre, feuille)].map(({ ligne, message }) => ({
      origine: feuille.origines[ligne - 1] ?? { gabarit: principal, ligne: 1 },
      message,
    })),
    ...ancresEnDouble(feuille.ancres),
  ]
  // A tag left open in one's own template makes the shipped ones that follow look wrong.
  const miennes = situees.filter(({ origine }) => propres.has(origine.gabarit))
  for (const { origine, message } of miennes.length > 0 ? miennes : situees)
    dire(origine.gabarit, { ligne: origine.ligne, message })
}

/** Anchors made of values are judged with the document; those given twice, by `ancresEnDouble`. */
function deValeur({ message }: FauteSituee): boolean {
  return (/ne mène nulle part/.test(message) && message.includes(VALEUR)) || /^L’identifiant « /.test(message)
}

/** A template named by the data: any of the folder that the data say. */
function possibles(forme: Forme, noms: readonly string[]): readonly string[] {
  if (typeof forme === 'string' || !('gabarits' in forme)) return []
  return noms.filter(nom => nom.startsWith(forme.gabarits) && nom !== forme.gabarits)
}

function jamaisAppele(nom: string): string {
  const proche = plusProche(nom, GABARITS)
  return `Aucun document n’emploie ce gabarit${proche === undefined || proche === nom ? '.' : ` : vouliez-vous le nommer « ${proche}.hbs » ?`}`
}
