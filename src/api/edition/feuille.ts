// The file of a fiche under an edit: where its things are, and a value put there or taken away.
import { type Champ, type Contexte, lireChamp, type Tableau } from '../../champs/index.ts'
import { noeudDe, retirer } from '../../edit/index.ts'
import type { Chemin } from '../../model/chemin.ts'
import { UserError } from '../../model/erreur.ts'
import type { Noeud } from '../../model/noeud.ts'
import { schemaA } from '../../schema/schemas.ts'
import type { Atelier } from './atelier.ts'
import { enProse, placer, poserListe, racineDe } from './modifier.ts'
import { citer } from './mots.ts'
import { plumeDe } from './plumes.ts'

/** A fiche in its file: `at` leads from the consolidated fiche to the file. */
export type Feuille = {
  readonly atelier: Atelier
  readonly contexte: Contexte
  readonly fichier: string
  readonly fiche: string
  readonly at: (ou: Chemin) => Chemin
}

/** Throws UserError for a text that does not fit. */
export function lue(texte: string, champ: Champ, contexte: Contexte, tableau?: Tableau): unknown {
  const lu = lireChamp(texte, champ, contexte, tableau)
  if ('doute' in lu) throw new UserError(`${citer(texte)} ne peut pas être lu, on attend ${lu.doute}.`)
  return lu.valeur
}

/** A value at a path of the file; nothing takes the key away. */
export function mettre(feuille: Feuille, at: Chemin, valeur: unknown): void {
  const { atelier, fichier, fiche } = feuille
  const adresse = `${fiche}.${at.join('.')}`
  const racine = racineDe(atelier, fichier)
  if (valeur === undefined) {
    const retouches =
      racine && noeudDe(racine, at) !== undefined ? retirer(atelier.texteDe(fichier), racine, at) : undefined
    if (retouches !== undefined) atelier.retoucher(fichier, retouches)
    return
  }
  const situe = schemaA('fiche', at)
  if (Array.isArray(valeur)) poserListe(atelier, { fichier, at, adresse }, valeur.map(String))
  else
    placer(
      atelier,
      { fichier, at, adresse },
      situe === undefined ? valeur : enProse(atelier, { fichier, at }, situe, entreAccolades(racine, at, valeur)),
    )
}

/** Between braces an amount is written with its unit, as it is elsewhere. */
function entreAccolades(racine: Noeud | undefined, at: Chemin, valeur: unknown): unknown {
  const table = racine && noeudDe(racine, at.slice(0, -1))
  if (typeof valeur !== 'number' || table?.genre !== 'table' || !table.accolades) return valeur
  return plumeDe('fiche').enBloc(valeur, at).tete.replace(/^"|"$/g, '')
}

export function noeudEn({ atelier, fichier }: Feuille, at: Chemin): Noeud | undefined {
  const racine = racineDe(atelier, fichier)
  return racine && noeudDe(racine, at)
}

/** Empty where there is no text. */
export function texteEn(feuille: Feuille, at: Chemin): string {
  const ici = noeudEn(feuille, at)
  return ici?.genre === 'texte' ? ici.texte : ''
}

/** An entry that is a word becomes one that has keys, the comment of its line kept: `- cc-valdouve` → `- acteur: cc-valdouve`. */
export function ouvrirEntree(feuille: Feuille, at: Chemin, cle: 'acteur' | 'nom'): void {
  const { atelier, fichier } = feuille
  const ici = noeudEn(feuille, at)
  const liste = noeudEn(feuille, at.slice(0, -1))
  if (ici?.genre !== 'texte') return
  const accolades = liste?.genre === 'liste' && liste.accolades
  atelier.retoucher(fichier, [
    { debut: ici.debut, fin: ici.debut, texte: accolades ? `{ ${cle}: ` : `${cle}: ` },
    ...(accolades ? [{ debut: ici.fin, fin: ici.fin, texte: ' }' }] : []),
  ])
}
