// Every official place is found: by its code, by its name, by its name as people write it, homonyms with their département.
import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { chercher, type Lieu, libelle } from '../../src/territoires/index.ts'

type Officiel = { readonly code: string; readonly nom: string; readonly type: string; readonly chefLieu?: string }

const lire = createRequire(import.meta.url)
const DONNEES = '@etalab/decoupage-administratif/data'
const lieux = lire(`${DONNEES}/communes.json`) as Officiel[]
const COMMUNES = lieux.filter(({ type }) => type === 'commune-actuelle')
const ANCIENNES = lieux.filter(({ chefLieu }) => chefLieu !== undefined)
const EPCI = [...(lire(`${DONNEES}/epci.json`) as Officiel[]), ...(lire(`${DONNEES}/ept.json`) as Officiel[])]
/** The slower ways are tried on one place in five, on all of them with CLS_TOUT=1. */
const PAS = process.env.CLS_TOUT === '1' ? 1 : 5
const parmi = (officiels: readonly Officiel[]) => officiels.filter((_, rang) => rang % PAS === 0)
/** More than any name has homonyms. */
const TOUS = 80

/** One answer is enough when it is the right one; else it is among its homonyms, which stand before all others. */
function manque(texte: string, code: string, departements?: readonly string[]): boolean {
  const chercherA = (limite: number) => chercher(texte, { limite, ...(departements && { departements }) })
  if (chercherA(1)[0]?.code === code) return false
  const trouves = chercherA(TOUS)
  const rang = trouves.findIndex(lieu => lieu.code === code)
  return rang === -1 || trouves.slice(0, rang).some(autre => cle(autre) !== cle(trouves[rang] as Lieu))
}

function cle({ nom, autrefois }: Pick<Lieu, 'nom' | 'autrefois'>): string {
  const nu = sansAccents(autrefois ?? nom).replace(/^(cc|ca|cu) |\(.*\)/g, '')
  return nu.replace(/^((de la|des|de|du|les|la|le) |(de )?l'|d')/, '').replace(/[^a-z0-9]/g, '')
}

function sansAccents(texte: string): string {
  return texte
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('œ', 'oe')
}

function abrege(nom: string): string {
  return sansAccents(nom)
    .replace(/\bsaint-/g, 'st ')
    .replace(/\bsainte-/g, 'ste ')
    .replaceAll('-', ' ')
}

it('a de quoi se prouver', () => {
  expect([COMMUNES.length > 34_000, ANCIENNES.length > 2_000, EPCI.length > 1_200]).toEqual([true, true, true])
})

it.each([
  ['commune', COMMUNES],
  ['intercommunalité', EPCI],
] as const)('trouve chaque %s par son code', (_sorte, officiels) => {
  expect(officiels.filter(({ code }) => chercher(code, { limite: 1 })[0]?.code !== code).slice(0, 20)).toEqual([])
})

it.each([
  ['commune', COMMUNES],
  ['intercommunalité', EPCI],
] as const)('trouve chaque %s par son nom, et sans accents, « St » pour « Saint »', (_sorte, officiels) => {
  expect(officiels.filter(({ nom, code }) => manque(nom, code)).slice(0, 20)).toEqual([])
  expect(
    parmi(officiels)
      .filter(({ nom, code }) => manque(abrege(nom), code))
      .slice(0, 20),
  ).toEqual([])
})

it('rend chaque commune quand on lui donne ce qu’elle montre', () => {
  const ratees = parmi(COMMUNES).filter(({ code, nom }) => {
    const [lieu] = chercher(code, { limite: 1 })
    const [retour] = lieu === undefined ? [] : chercher(libelle(lieu), { limite: 1 })
    return retour === undefined || (retour.code !== code && cle(retour) !== cle({ nom }))
  })
  expect(ratees.slice(0, 20)).toEqual([])
})

it('mène chaque commune d’autrefois à celle d’aujourd’hui', () => {
  const perdues = parmi(ANCIENNES).filter(({ nom, code, chefLieu = '' }) => {
    const parNom = chercher(nom, { limite: TOUS }).some(lieu => lieu.code === chefLieu)
    const [parCode] = chercher(code, { limite: 1 })
    return !parNom || parCode?.code !== chefLieu
  })
  expect(perdues.slice(0, 20)).toEqual([])
})
