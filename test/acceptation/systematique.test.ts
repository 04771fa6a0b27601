// The complete example with each key, each value of a closed list, each reference misspelt in turn: one remark each time, on its line, with the word that was meant.
import { distance } from 'fastest-levenshtein'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { comparer, inexpliquees, ligneDe, ouvrir, type Verdict } from './outils/atelier.ts'
import { comparerAuxSchemas, ecartsDeForme, VALIDATEURS } from './outils/juges.ts'
import { avecFaute, ecorcher, type Place, placesDe, type Sorte } from './outils/places.ts'

const REGLES: Readonly<Record<Sorte, string>> = {
  cle: 'cle-inconnue',
  valeur: 'valeur-inconnue',
  reference: 'reference-inconnue',
}

const SIGNATURE = { phase: 'signature' }
const atelier = ouvrir('pays-de-valdouve')
const textes = new Map(atelier.fichiers().map(fichier => [fichier, atelier.lire(fichier)]))
const places = [...textes].flatMap(([fichier, texte]) => placesDe(fichier, texte))
/** A misspelt word must be no other word of the project. */
const mots = new Set(places.map(({ texte }) => texte))

/** Everything takes minutes: `CLS_TOUT=1`. By default one place of each kind, and of the keys one kind in three. */
function echantillon(sorte: Sorte): Place[] {
  const siennes = places.filter(place => place.sorte === sorte && /^[a-z]/.test(place.texte))
  if (process.env.CLS_TOUT === '1') return siennes
  const parLieu = new Map<string, Place[]>()
  for (const place of siennes) parLieu.set(place.lieu, [...(parLieu.get(place.lieu) ?? []), place])
  const lieux = [...parLieu.values()].filter((_, rang) => sorte !== 'cle' || rang % 3 === 0)
  return lieux.map((memes, rang) => memes[(rang * 7) % memes.length] as Place)
}

let avant: Verdict
beforeAll(async () => {
  avant = await atelier.juger(SIGNATURE)
})
afterAll(() => atelier.fermer())

/** What is wrong with the answer to one mistake; nothing when it is as it should be. */
async function defautDe(place: Place, graine: number, schemas: boolean): Promise<object | undefined> {
  const texte = textes.get(place.fichier) ?? ''
  const ecrit = ecorcher(place.texte, graine, mots)
  atelier.ecrire(place.fichier, avecFaute(texte, place, ecrit))
  try {
    const apres = await atelier.juger(SIGNATURE)
    const ecart = comparer(avant, apres)
    const vu = {
      nouvelles: ecart.nouvelles.map(({ regle, fichier, ligne, conseil }) => ({
        regle,
        ou: `${fichier}:${ligne}`,
        propose: auMoinsAussiProche(ecrit, place.texte, /Vouliez-vous dire «\s([^»\s]+)\s»/.exec(conseil ?? '')?.[1]),
      })),
      inexpliquees: inexpliquees(ecart, apres).map(({ regle }) => regle),
      schemas: schemas ? await desaccords(apres) : [],
    }
    const attendu = {
      nouvelles: [
        { regle: REGLES[place.sorte], ou: `${place.fichier}:${ligneDe(texte, place.debut)}`, propose: place.texte },
      ],
      inexpliquees: [],
      schemas: [],
    }
    return JSON.stringify(vu) === JSON.stringify(attendu) ? undefined : { ecrit, attendu: attendu.nouvelles, ...vu }
  } finally {
    atelier.ecrire(place.fichier, texte)
  }
}

/** « cch-valdouve » may be ch-valdouve or cc-valdouve: another word of the project, as near as the one that was meant, will do. */
function auMoinsAussiProche(ecrit: string, voulu: string, propose: string | undefined): string | undefined {
  const connu = propose !== undefined && mots.has(propose)
  return connu && distance(ecrit, propose) <= distance(ecrit, voulu) ? voulu : propose
}

async function desaccords(verdict: Verdict): Promise<unknown[]> {
  const exporte = await atelier.exporter(SIGNATURE)
  const comparaisons = VALIDATEURS.map(validateur => comparerAuxSchemas(validateur, verdict, exporte))
  const sansNom = verdict.projet.id === '' || verdict.projet.titre === undefined
  return [
    ...comparaisons.filter(({ cls, autre }) => cls.join() !== autre.join()),
    // A contract that lost its own identifier cannot be exported in full.
    ...(sansNom ? [] : ecartsDeForme(exporte)),
  ]
}

describe.each([
  ['chaque clé', 'cle', 90],
  ['chaque valeur d’une liste fermée', 'valeur', 40],
  ['chaque référence', 'reference', 25],
] as const)('%s, mal écrite', (_, sorte, auMoins) => {
  it('donne une remarque et une seule, sur sa ligne, avec le bon mot', { timeout: 600_000 }, async () => {
    const essais = echantillon(sorte)
    const defauts: object[] = []
    for (const [rang, place] of essais.entries()) {
      const defaut = await defautDe(place, rang, rang % 10 === 0)
      if (defaut) defauts.push(defaut)
    }
    expect(defauts).toEqual([])
    expect(essais.length).toBeGreaterThan(auMoins)
  })
})
