// Tries every repair before it is offered: the text is touched, read again, and kept only if the fault is gone and nothing else is worse.
import type { Correction } from '../../model/correction.ts'
import type { Etendue, Noeud } from '../../model/noeud.ts'
import type { FauteYaml } from './faute.ts'
import type { Lu } from './lecture.ts'
import { retoucher } from './retouches.ts'

type Relire = (texte: string) => Lu

/** Characters read again at most for one file, each fault counted as a reading: a hopeless file keeps its advice only. */
const RELECTURE = 4_000_000

/** The same faults, those that can be repaired safely with their `correction`. `relire` reads without trying. */
export function eprouver(texte: string, lu: Lu, relire: Relire): FauteYaml[] {
  const candidates = lu.fautes.filter(faute => faute.pistes !== undefined && faute.pistes.length > 0)
  const choix = candidates.length === 0 ? new Map() : choisir(texte, lu, candidates, relire)
  return lu.fautes.map(faute => {
    const { pistes: _pistes, incomplete: _incomplete, ...nue } = faute
    const correction = choix.get(faute)
    return correction === undefined ? nue : { ...nue, correction }
  })
}

type Essai = { readonly piste: Correction; readonly lecture: string; readonly fautes: number }

/** All together first, since a file's repairs seldom meet; one by one when that does not read well. */
function choisir(texte: string, lu: Lu, candidates: readonly FauteYaml[], relire: Relire): Map<FauteYaml, Correction> {
  const choix = new Map<FauteYaml, Correction>()
  const cout = texte.length * (lu.fautes.length + 1)
  let reste = RELECTURE
  if (cout > reste) return choix
  const avant = empreinte(lu.racine)
  const essayer = (fautes: readonly FauteYaml[], piste: Correction): Essai[] => {
    if (reste < cout) return []
    reste -= cout
    const apres = relire(retoucher(texte, piste))
    if (!tient(lu, apres, fautes, piste)) return []
    const lecture = empreinte(apres.racine)
    const infidele = avant !== '' && lecture !== avant && fautes.some(estFidele)
    return infidele ? [] : [{ piste, lecture, fautes: apres.fautes.length }]
  }
  for (const fidele of [true, false]) {
    const ensemble = separees(candidates.filter(faute => faute.pistes?.length === 1 && estFidele(faute) === fidele))
    const reunies = ensemble.flatMap(faute => faute.pistes?.[0] ?? [])
    if (ensemble.length > 1 && essayer(ensemble, reunies).length > 0)
      for (const faute of ensemble) choix.set(faute, faute.pistes?.[0] ?? [])
  }
  for (const faute of candidates) {
    if (choix.has(faute)) continue
    const seule = seuleBonne(
      (faute.pistes ?? []).flatMap(piste => essayer([faute], piste)),
      faute.pistes?.length === 1,
    )
    if (seule !== null) choix.set(faute, seule)
  }
  return choix
}

/** Of several ways, those that leave the fewest faults; when they do not all say the same thing, only the author knows. */
function seuleBonne(essais: readonly Essai[], unique: boolean): Correction | null {
  const lus = unique ? essais : essais.filter(essai => essai.lecture !== '')
  const moindre = Math.min(...lus.map(essai => essai.fautes))
  const [meilleur, ...autres] = lus.filter(essai => essai.fautes === moindre)
  return meilleur === undefined || autres.some(autre => autre.lecture !== meilleur.lecture) ? null : meilleur.piste
}

/** The value was read as meant: the repair writes it down, and must read the same. */
function estFidele(faute: FauteYaml): boolean {
  return !faute.bloquant && faute.incomplete !== true
}

/** Those whose touches meet none before them. */
function separees(fautes: readonly FauteYaml[]): FauteYaml[] {
  const gardees: FauteYaml[] = []
  let fin = -1
  const bords = (faute: FauteYaml) => (faute.pistes?.[0] ?? []).flatMap(touche => [touche.debut, touche.fin])
  for (const faute of fautes.toSorted((a, b) => Math.min(...bords(a)) - Math.min(...bords(b)))) {
    if (Math.min(...bords(faute)) <= fin) continue
    gardees.push(faute)
    fin = Math.max(...bords(faute))
  }
  return gardees
}

/** No fault where the text was touched, none that was not there before; what could be read still can. */
function tient(avant: Lu, apres: Lu, reparees: readonly FauteYaml[], correction: Correction): boolean {
  if (avant.racine !== null && apres.racine === null) return false
  const restantes = avant.fautes.filter(faute => !reparees.includes(faute))
  const connues = new Set(restantes.map(faute => `${faute.regle}@${deplacer(faute.debut, correction)}`))
  // Reading stopped at a fault: what stood behind it was not seen yet.
  const depuis = reparees.some(faute => faute.bloquant) ? Math.min(...correction.map(touche => touche.debut)) : Infinity
  const ici = apres.fautes.length === 0 ? [] : places(correction)
  // Among several ways, one put aside for a fault that was there before would leave another alone, and wrong.
  const plusieurs = reparees.some(faute => (faute.pistes ?? []).length > 1)
  return apres.fautes.every(({ regle, debut, fin }) =>
    connues.has(`${regle}@${debut}`)
      ? plusieurs || ici.every(touche => debut < touche.debut || debut >= touche.fin)
      : debut > depuis && ici.every(touche => debut > touche.fin || Math.max(fin, debut + 1) <= touche.debut),
  )
}

function deplacer(place: number, correction: Correction): number {
  let decalage = 0
  for (const { debut, fin, texte } of correction) if (fin <= place) decalage += texte.length - (fin - debut)
  return place + decalage
}

/** The touched places, in the text once touched. */
function places(correction: Correction): Etendue[] {
  let decalage = 0
  return correction
    .toSorted((a, b) => a.debut - b.debut)
    .map(({ debut, fin, texte }) => {
      const ici = debut + decalage
      decalage += texte.length - (fin - debut)
      return { debut: ici, fin: ici + texte.length }
    })
}

const PLACES = new Set(['debut', 'fin', 'place', 'style', 'accolades'])

/** What a reading says, to compare two of them: keys, values and order, blanks counted as one. Empty when nothing is read. */
function empreinte(noeud: Noeud | null): string {
  return noeud === null
    ? ''
    : JSON.stringify(noeud, (nom, valeur) => {
        if (PLACES.has(nom)) return undefined
        return nom === 'texte' ? String(valeur).replace(/\s+/g, ' ') : valeur
      })
}
