// When nothing answers: the names that are a letter or two away from what was typed.
import { mesurer } from '../proche.ts'
import { enTrouvaille, type Filtre, ligneA, type Trouvaille } from './fouille.ts'
import { debutDeLigne } from './registre.ts'

/** One mistake, or two in a long name; a short text looks like too many others. */
function fautesPermises(cle: string): number {
  return cle.length < 4 ? 0 : cle.length < 9 ? 1 : 2
}

/** The places whose name, its beginning or one of its words is nearly `cle`: the nearest first, then the most peopled. */
export function voisines(section: string, cle: string, limite: number, filtre: Filtre): Trouvaille[] {
  const permis = fautesPermises(cle)
  const trouvees = new Map<number, Trouvaille & { readonly ecart: number }>()
  for (const { debut, nom } of permis === 0 ? [] : semblables(section, cle, permis)) {
    const ecart = trouvees.has(debut) ? Number.POSITIVE_INFINITY : ecartDe(cle, nom)
    if (ecart > permis) continue
    const trouvaille = enTrouvaille(ligneA(section, debut))
    if (filtre(trouvaille.code)) trouvees.set(debut, { ...trouvaille, ecart })
  }
  return [...trouvees.values()].sort((a, b) => a.ecart - b.ecart || a.rang - b.rang).slice(0, limite)
}

/** With n mistakes, one of n + 1 pieces is intact, and near its place: in the name, or in one of its words when one is typed. */
function* semblables(section: string, cle: string, permis: number): Generator<{ debut: number; nom: string }> {
  const pas = Math.ceil(cle.length / (permis + 1))
  const unMot = !cle.includes(' ')
  for (let place = 0; place < cle.length; place += pas) {
    const morceau = cle.slice(place, place + pas)
    for (let ou = section.indexOf(morceau); ou !== -1; ou = section.indexOf(morceau, ou + 1)) {
      const debut = debutDeLigne(section, ou)
      const depart = (unMot ? section.lastIndexOf(' ', ou) : debut + 1) + 1
      if (Math.abs(ou - depart - place) <= permis)
        yield { debut, nom: section.slice(depart, section.indexOf('\t', ou)) }
    }
  }
}

/** A name half typed, or one word of a name, is a little further than the whole name. */
function ecartDe(cle: string, nom: string): number {
  const entier = mesurer(cle, nom)
  return nom.length > cle.length ? Math.min(entier, 0.5 + mesurer(cle, nom.slice(0, cle.length))) : entier
}
