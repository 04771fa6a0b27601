// From a code to the place it stands for, and from a typed beginning of code to the places that have it.
import type { Lieu } from './lieu.ts'
import {
  ancienne,
  codesEnTete,
  commune,
  communesDuCodePostal,
  departement,
  departementDe,
  epci,
  registre,
} from './registre.ts'

const CODE_POSTAL = 5

/** Nothing for a code that nothing has. */
export function lieuDe(sorte: Lieu['sorte'], code: string, autrefois?: string): Lieu | undefined {
  if (sorte === 'epci') {
    const { nom, departements, population } = epci(code) ?? {}
    return nom === undefined || departements === undefined || population === undefined
      ? undefined
      : { sorte, code, nom, departements, population }
  }
  if (sorte === 'departement') {
    const { nom, population } = departement(code) ?? {}
    return nom === undefined || population === undefined
      ? undefined
      : { sorte, code, nom, departements: [code], ...(population > 0 && { population }) }
  }
  const la = commune(code)
  return la && { sorte, ...la, departements: [departementDe(code)], ...(autrefois !== undefined && { autrefois }) }
}

/** Of whoever types a code, or its beginning: « 52269 », « 2A », « 200 000 172 ». Today's commune for a former code; then those that have it as a postal code. */
export function parCode(texte: string, limite: number): Lieu[] {
  const code = texte.replace(/\s/g, '').toUpperCase()
  if (!/^\d[\dAB]\d*$/.test(code)) return []
  const { communes, epci: intercommunalites } = registre()
  const lieux = [
    lieuDe('departement', code),
    lieuDe('epci', code),
    ...(code.length < 3 ? [] : codesEnTete(communes, code, limite).map(communeDe)),
    ...(code.length < 4 ? [] : codesEnTete(intercommunalites, code, limite).map(siren => lieuDe('epci', siren))),
  ]
  const trouves = lieux.filter(lieu => lieu !== undefined)
  return trouves.length < limite && code.length === CODE_POSTAL ? [...trouves, ...duCodePostal(code)] : trouves
}

/** Many know the postal code of a commune, few its Insee code; they look alike. */
function duCodePostal(postal: string): Lieu[] {
  const communes = [...communesDuCodePostal(postal)].sort((a, b) => (b.population ?? 0) - (a.population ?? 0))
  return communes.flatMap(({ code }) => lieuDe('commune', code) ?? [])
}

function communeDe(code: string): Lieu | undefined {
  const avant = ancienne(code)
  return avant === undefined ? lieuDe('commune', code) : lieuDe('commune', avant.devenue, avant.nom)
}
