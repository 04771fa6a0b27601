// `remove`: a thing of the contract taken away, once nothing cites it; or with its citations, when that is asked.
import { retirer } from '../../edit/index.ts'
import type { Chemin } from '../../model/chemin.ts'
import { UserError } from '../../model/erreur.ts'
import type { Noeud } from '../../model/noeud.ts'
import { schemaA } from '../../schema/schemas.ts'
import { situerAdresse } from './adresse.ts'
import type { Fait } from './ajouter.ts'
import type { Atelier } from './atelier.ts'
import { type Cible, ciblesDe } from './cibles.ts'
import type { Demande } from './demandes.ts'
import { citer, deLaChose } from './mots.ts'
import { direRenvoi, type Renvoi, renvoisVers } from './renvois.ts'

type Suppression = Extract<Demande, { geste: 'supprimer' }>

/** Beyond these, a list is no longer read. */
const DITS = 20

/** Throws UserError for what is unknown, or cited elsewhere (unless `avecRenvois`). */
export function supprimer(atelier: Atelier, { quoi, avecRenvois }: Suppression): Fait {
  const { fichier, at, cible } = situerAdresse(atelier, quoi)
  if (at.length === 0 && cible?.sorte !== 'fiche')
    throw new UserError(
      `${citer(quoi)} est un fichier entier : il n’est pas supprimé.`,
      'Nommez ce qu’il contient : un identifiant, ou un champ.',
    )
  const dites = cibles(atelier, fichier, at)
  const dehors = renvoisVers(atelier, dites).filter(r => !estDedans(r, fichier, at))
  if (dehors.length > 0 && !avecRenvois) throw citee(atelier, quoi, dehors)
  if (cible?.sorte === 'fiche' && at.length === 0) atelier.supprimer(fichier)
  else oter(atelier, fichier, at)
  oterTout(atelier, dehors, { fichier, at })
  const nom = cible === undefined ? `de ${citer(quoi)}` : deLaChose(cible.sorte, cible.id)
  const suite =
    dehors.length === 0
      ? ''
      : `, et ${dehors.length > 1 ? `des ${dehors.length} renvois` : 'du renvoi'} vers ${cible === undefined ? 'cela' : 'elle ou lui'}`
  return {
    quoi: `suppression ${nom}${suite.replace('elle ou lui', cible && FEMININS.has(cible.sorte) ? 'elle' : 'lui')}`,
    fichier,
  }
}

const FEMININS = new Set(['fiche', 'instance', 'source', 'articulation', 'unite', 'categorie', 'facette'])

/** What disappears: the thing, and all that it holds. */
function cibles({ lu }: Atelier, fichier: string, at: Chemin): readonly Cible[] {
  return ciblesDe(lu).filter(c => estDedans(c, fichier, at))
}

function estDedans(ici: { readonly fichier: string; readonly at: Chemin }, fichier: string, at: Chemin): boolean {
  return ici.fichier === fichier && at.every((cle, n) => String(ici.at[n]) === String(cle))
}

function citee(atelier: Atelier, quoi: string, renvois: readonly Renvoi[]): UserError {
  const lignes = renvois.slice(0, DITS).map(r => `  ${direRenvoi(atelier, r)} (« ${r.id} »)`)
  const reste = renvois.length > DITS ? [`  … et ${renvois.length - DITS} autres`] : []
  return new UserError(
    [`${citer(quoi)} est encore cité ailleurs :`, ...lignes, ...reste, 'Rien n’a été supprimé.'].join('\n'),
    'Retirez d’abord ces renvois, ou relancez avec --avec-renvois pour les retirer aussi.',
  )
}

function oter(atelier: Atelier, fichier: string, at: Chemin): void {
  const retouches = retirer(atelier.texteDe(fichier), atelier.arbreDe(fichier) as Noeud, at)
  if (retouches === undefined)
    throw new UserError(
      `Ce qui est à retirer n’est pas dans ${fichier}, ou c’est tout ce qu’il contient.`,
      'Ouvrez ce fichier pour le changer à la main.',
    )
  atelier.retoucher(fichier, retouches)
}

/** From the last to the first of each file: those above keep their place. What holds two citations goes once. */
function oterTout(
  atelier: Atelier,
  renvois: readonly Renvoi[],
  parti: { readonly fichier: string; readonly at: Chemin },
): void {
  const deja = new Set<string>()
  for (const renvoi of renvois.toReversed()) {
    const at = decale(aOter(atelier, renvoi), renvoi.fichier, parti)
    const cle = `${renvoi.fichier} ${JSON.stringify(at)}`
    if (deja.has(cle)) continue
    deja.add(cle)
    oter(atelier, renvoi.fichier, at)
  }
}

/** In the list that the thing itself left, those after it moved up by one. */
function decale(at: Chemin, fichier: string, parti: { readonly fichier: string; readonly at: Chemin }): Chemin {
  const rang = parti.at.at(-1)
  const n = parti.at.length - 1
  const ici = at[n]
  const memeListe = fichier === parti.fichier && parti.at.slice(0, n).every((cle, m) => at[m] === cle)
  if (!memeListe || typeof rang !== 'number' || typeof ici !== 'number' || ici < rang) return at
  return [...at.slice(0, n), ici - 1, ...at.slice(n + 1)]
}

/** What must go with a citation: the whole of an element that is about what is cited (a partner, a line of follow-up), else the key alone. */
function aOter(atelier: Atelier, { fichier, at, on }: Renvoi): Chemin {
  const cle = at.at(-1)
  const dessus = at.slice(0, -1)
  if (typeof cle === 'number' || on === 'cle') return at
  const requis = schemaA(atelier.genreDe(fichier), dessus)?.schema.required ?? []
  const element = typeof dessus.at(-1) === 'number'
  return element && (cle === 'acteur' || requis.includes(String(cle))) ? dessus : at
}
