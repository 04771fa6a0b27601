// What an edit speaks of, found by its identifier, its number or its file; a wrong word is answered with the nearest right one.
import { type Chemin, chemin, valeurA } from '../../model/chemin.ts'
import { UserError } from '../../model/erreur.ts'
import { sansAccents } from '../../mots.ts'
import { plusProche } from '../../proche.ts'
import { identifiants } from '../../project/identifiants.ts'
import type { ProjetLu } from '../../project/read.ts'
import { citer, type SorteEditable, uneChose } from './mots.ts'

/** `at`: the path of the thing in its document; `ou`: in the consolidated project. */
export type Cible = {
  readonly sorte: SorteEditable
  readonly id: string
  readonly numero?: string
  readonly nom?: string
  readonly fichier: string
  readonly at: Chemin
  readonly ou: Chemin
  /** The fiche of an indicator; nothing for those of the whole contract. */
  readonly fiche?: string
}

/** Everything that can be named, in the order of the project's files. */
export function ciblesDe(lu: ProjetLu): readonly Cible[] {
  const declares = identifiants(lu.projet).flatMap(({ id, sorte, at }) => cibleA(lu, sorte, id, at.slice(0, -1)))
  return [...declares, ...indicateursDe(lu)]
}

function cibleA(lu: ProjetLu, sorte: SorteEditable, id: string, ou: Chemin, fiche?: string): Cible[] {
  const lieu = lu.situer(ou, 'cle')
  if (lieu === undefined) return []
  const valeur = valeurA(lu.projet, ou) as Record<string, unknown>
  const texte = (cle: string) => (typeof valeur[cle] === 'string' ? (valeur[cle] as string) : undefined)
  const [numero, nom] = [texte('numero'), texte('titre') ?? texte('nom') ?? texte('libelle') ?? texte('objet')]
  return [
    {
      ...{ sorte, id, ou, fichier: lieu.document.fichier, at: chemin(lieu.chemin) },
      ...(numero !== undefined && { numero }),
      ...(nom !== undefined && { nom }),
      ...(fiche !== undefined && { fiche }),
    },
  ]
}

function indicateursDe(lu: ProjetLu): Cible[] {
  const { fiches, evaluation } = lu.projet
  const liste = (indicateurs: readonly { id?: string }[] | undefined, at: Chemin, fiche?: string) =>
    (indicateurs ?? []).flatMap(({ id }, n) =>
      id === undefined ? [] : cibleA(lu, 'indicateur', id, [...at, n], fiche),
    )
  return [
    ...fiches.flatMap((f, n) => liste(f.indicateurs, ['fiches', n, 'indicateurs'], f.id)),
    ...liste(evaluation.indicateurs, ['evaluation', 'indicateurs']),
  ]
}

/** The only one that a word means among these kinds. Throws UserError, with what was perhaps meant. */
export function trouver(mot: string, sortes: readonly SorteEditable[], lu: ProjetLu): Cible {
  const toutes = ciblesDe(lu)
  const trouvees = designees(
    mot,
    toutes.filter(c => sortes.includes(c.sorte)),
  )
  const [seule, autre] = trouvees
  if (seule !== undefined && autre === undefined) return seule
  if (autre !== undefined)
    throw new UserError(
      `${citer(mot)} désigne plusieurs choses : ${trouvees.map(nommer).join(', ')}.`,
      'Donnez son identifiant à la place, suivi de rien d’autre.',
    )
  throw inconnue(mot, sortes, toutes)
}

/** Those that a word may mean: by identifier, else by number, else by file or by name. */
export function designees(mot: string, cibles: readonly Cible[]): readonly Cible[] {
  const nu = mot.trim()
  const manieres: ((c: Cible) => boolean)[] = [
    c => c.id === nu,
    c => c.numero === nu,
    c => `${c.sorte}-${c.id}` === nu || (c.fiche !== undefined && `${c.fiche}.${c.id}` === nu),
    c => c.sorte === 'fiche' && [c.fichier, c.fichier.replace(/\.yaml$/, '')].includes(nu.replaceAll('\\', '/')),
    c => c.nom !== undefined && simple(c.nom) === simple(nu),
  ]
  for (const maniere of manieres) {
    const trouvees = cibles.filter(maniere)
    if (trouvees.length > 0) return trouvees
  }
  return []
}

function simple(texte: string): string {
  return sansAccents(texte).toLowerCase().trim()
}

function nommer({ sorte, id, fiche, fichier }: Cible): string {
  return `${uneChose([sorte])} « ${fiche === undefined ? id : `${fiche}.${id}`} » (${fichier})`
}

function inconnue(mot: string, sortes: readonly SorteEditable[], toutes: readonly Cible[]): UserError {
  const [ailleurs] = designees(mot, toutes)
  const possibles = toutes.filter(c => sortes.includes(c.sorte))
  const attendu = uneChose(sortes)
  const message =
    ailleurs === undefined
      ? `${citer(mot)} ne désigne rien ici : on attend ${attendu}.`
      : `${citer(mot)} est ${uneChose([ailleurs.sorte])} : on attend ${attendu}.`
  if (possibles.length === 0) return new UserError(message, `Ce contrat n’en a pas encore : ajoutez-en avec « add ».`)
  const noms = possibles.flatMap(c => [c.id, ...(c.numero === undefined ? [] : [c.numero])])
  const proche = plusProche(mot, noms)
  const liste = [...new Set(possibles.map(c => (c.numero === undefined ? c.id : `${c.id} (${c.numero})`)))]
  const conseil =
    proche === undefined
      ? `Possibles : ${liste.slice(0, 12).join(', ')}${liste.length > 12 ? '…' : ''}.`
      : `Vouliez-vous dire « ${proche} » ?`
  return new UserError(message, conseil)
}
