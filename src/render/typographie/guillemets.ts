// Straight quotes that go by two become « »; those inside others, “ ”. One alone (27", 5'30") stays as it is.
import { BORD, estBlanc, peutPreceder, peutSuivre } from './signes.ts'

type Role = 'ouvre' | 'ferme' | 'libre' | 'aucun'
type Marque = { readonly ou: number; readonly role: Role }

/** Their spaces are for `ponctuation` to put. */
export function guillemets(texte: string): string {
  const roles = apparier(marques(texte), texte)
  if (roles.size === 0) return texte
  let sortie = ''
  let debut = 0
  let profondeur = 0
  for (const { index } of texte.matchAll(/["«»]/g)) {
    const ouvre = texte[index] === '"' ? roles.get(index) : texte[index] === '«'
    if (ouvre === undefined) continue
    if (!ouvre) profondeur = Math.max(0, profondeur - 1)
    if (texte[index] === '"') {
      sortie += texte.slice(debut, index) + (profondeur === 0 ? (ouvre ? '«' : '»') : ouvre ? '“' : '”')
      debut = index + 1
    }
    if (ouvre) profondeur += 1
  }
  return sortie + texte.slice(debut)
}

/** What each quote can be, from what stands on both sides of it; those that touch one another have the same neighbours. */
function marques(texte: string): Marque[] {
  const places = [...texte.matchAll(/"/g)].map(({ index }) => index)
  const apres: (string | undefined)[] = []
  for (let n = places.length - 1; n >= 0; n--) {
    const place = places[n] as number
    apres[n] = places[n + 1] === place + 1 ? apres[n + 1] : voisin(texte, place, 1)
  }
  let avant: string | undefined
  return places.map((ou, n) => {
    if (places[n - 1] !== ou - 1) avant = voisin(texte, ou, -1)
    return { ou, role: roleEntre(avant, apres[n]) }
  })
}

function voisin(texte: string, place: number, pas: 1 | -1): string | undefined {
  let ici = place + pas
  while (texte[ici] === BORD) ici += pas
  return texte[ici]
}

/** `libre`: alone between spaces, as in « " mot " ». `aucun`: between two letters, it is no quote. */
function roleEntre(avant: string | undefined, apres: string | undefined): Role {
  const ouvre = peutPreceder(avant) && !estBlanc(apres)
  const ferme = !estBlanc(avant) && peutSuivre(apres)
  if (ouvre !== ferme) return ouvre ? 'ouvre' : 'ferme'
  return ouvre || (estBlanc(avant) && estBlanc(apres)) ? 'libre' : 'aucun'
}

/** The quotes that go by two with something between them: true for the first of a pair. */
function apparier(liste: readonly Marque[], texte: string): ReadonlyMap<number, boolean> {
  const roles = new Map<number, boolean>()
  const ouverts: Marque[] = []
  for (const marque of liste) {
    const { ou, role } = marque
    if (role === 'aucun') continue
    if (role === 'ouvre' || (role === 'libre' && ouverts.length === 0)) ouverts.push(marque)
    else {
      const ouvrant = ouverts.pop()
      if (ouvrant === undefined || !tient(texte, ouvrant, ou)) continue
      roles.set(ouvrant.ou, true).set(ou, false)
    }
  }
  return roles
}

/** One that opens has a word after it; one that stands between spaces may have none. */
function tient(texte: string, { ou, role }: Marque, ferme: number): boolean {
  if (role === 'ouvre') return true
  for (let n = ou + 1; n < ferme; n++) if (!estBlanc(texte[n]) && texte[n] !== '"') return true
  return false
}
