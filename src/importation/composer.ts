// The pieces of an action → its fiche in words: each in its box, what no box takes in its remark, nothing lost.
import type { Contexte, TableauRendu } from '../champs/index.ts'
import { type Boite, boiteVide } from './boite.ts'
import type { Apport, FicheBrute, Importee, Trace } from './morceau.ts'
import { placer, rangee } from './placer.ts'
import { organismesDits } from './valeurs/organismes.ts'

/** Whole cells of these come with other cells of their row, when there are some. */
const PRINCIPALES: Readonly<Record<string, readonly [string, string]>> = {
  indicateurs: ['indicateurs', 'libelle'],
  pilotes: ['pilotes', 'organisme'],
  partenaires: ['partenaires', 'organisme'],
  etapes: ['etapes', 'titre'],
}

export function composer(brute: FicheBrute, contexte: Contexte): Importee {
  const boite = boiteVide(contexte)
  const traces: Trace[] = []
  const tracer = (apport: Apport, dite: boolean) => {
    if (!dite) boite.noter(apport, apport.sens === 'remarque' ? undefined : apport.sens)
    for (const { place, texte } of apport.morceaux)
      traces.push({ place, texte, sort: dite ? 'place' : 'remarque', vers: apport.sens ?? '' })
  }
  for (const groupe of grouper(titreDAbord(brute.apports), contexte)) {
    if (groupe.tableau === undefined) tracer(groupe.apport, placer(groupe.apport, boite))
    else poserRangee(groupe, boite, tracer)
  }
  const { simples, tableaux, mots } = boite.finir()
  const titre = simples.titre?.texte ?? ''
  const nom = [boite.numero?.texte, titre].filter(m => m !== undefined && m !== '').join(' – ') || brute.place
  return {
    ...(boite.numero !== undefined && { numero: boite.numero }),
    ...(boite.identifiant !== undefined && { identifiant: boite.identifiant }),
    titre,
    rendue: { nom, simples, tableaux: entiers(tableaux), mots },
    axesInconnus: [...boite.axesInconnus],
    inconnus: [...boite.inconnus],
    traces,
  }
}

/** A title under its own label is surer than the one that stands beside a number. */
function titreDAbord(apports: readonly Apport[]): readonly Apport[] {
  const dit = apports.find(a => a.sens === 'titre' && a.par !== 'position')
  const place = apports.find(a => a.sens === 'titre' && a.par === 'position')
  if (dit === undefined || place === undefined) return apports
  return [dit, ...apports.filter(a => a !== dit)]
}

function entiers(tableaux: Readonly<Record<string, TableauRendu['lignes']>>): Readonly<Record<string, TableauRendu>> {
  return Object.fromEntries(Object.entries(tableaux).map(([nom, lignes]) => [nom, { lignes, entier: true }]))
}

type Groupe =
  | { readonly tableau?: undefined; readonly apport: Apport }
  | { readonly tableau: string; readonly cases: readonly (readonly [string, Apport])[] }

/** Cells of one row of the source that fill one row of a table stand together, where the first of them stood. */
function grouper(apports: readonly Apport[], contexte: Contexte): readonly Groupe[] {
  const rangees = new Map<string, (readonly [string, Apport])[]>()
  const ordre: (Groupe | string)[] = []
  for (const apport of apports) {
    const ici = colonneDe(apport)
    if (ici === undefined || apport.rangee === undefined) {
      ordre.push({ apport })
      continue
    }
    const cle = `${ici[0]} ${apport.rangee}`
    const deja = rangees.get(cle)
    if (deja === undefined) {
      rangees.set(cle, [[ici[1], apport]])
      ordre.push(cle)
    } else deja.push([ici[1], apport])
  }
  return ordre.flatMap((o): Groupe[] => {
    if (typeof o !== 'string') return [o]
    const cases = rangees.get(o) ?? []
    const [premiere, autre] = cases
    const tableau = o.slice(0, o.indexOf(' '))
    const [colonne, apport] = premiere ?? []
    if (apport === undefined || colonne === undefined) return []
    const seule = autre === undefined && apport.sens !== undefined && !apport.sens.includes('.')
    if (seule) return [{ apport }]
    const principale = cases.find(([, a]) => a.sens !== undefined && !a.sens.includes('.'))?.[1]
    if (principale !== undefined && plusieurs(tableau, principale, contexte))
      return cases.map(([, a]) => ({ apport: a }))
    return [{ tableau, cases }]
  })
}

/** A cell that names several things cannot share its row with one value. */
function plusieurs(tableau: string, { texte }: Apport, contexte: Contexte): boolean {
  if (tableau === 'pilotes' || tableau === 'partenaires') return organismesDits(texte, contexte, false).length > 1
  return texte.includes('\n')
}

function colonneDe({ sens }: Apport): readonly [string, string] | undefined {
  if (sens === undefined) return undefined
  const principale = PRINCIPALES[sens]
  if (principale !== undefined) return principale
  const coupe = sens.indexOf('.')
  return coupe < 0 ? undefined : [sens.slice(0, coupe), sens.slice(coupe + 1)]
}

function poserRangee(
  { tableau, cases }: Extract<Groupe, { tableau: string }>,
  boite: Boite,
  tracer: (apport: Apport, dite: boolean) => void,
): void {
  // A cell that cannot be read goes to the remark, and the row is what is left of it.
  let restantes = cases
  while (restantes.length > 0) {
    if (rangee(tableau, restantes, boite)) break
    const fautive = restantes.findLast(c => !rangeeLisible(tableau, c, boite)) ?? restantes.at(-1)
    if (fautive === undefined) break
    restantes = restantes.filter(c => c !== fautive)
  }
  for (const paire of cases) tracer(paire[1], restantes.includes(paire))
}

function rangeeLisible(tableau: string, [colonne, apport]: readonly [string, Apport], { contexte }: Boite): boolean {
  return rangee(tableau, [[colonne, apport]], boiteVide(contexte))
}
