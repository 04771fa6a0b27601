// Official places named in answers: completed where they are known, refused where nobody knows them; never for an invented territory.
import type { Chemin } from '../model/chemin.ts'
import { sansAccents } from '../mots.ts'
import { aCompleter } from '../schema/valeurs.ts'
import { chercher, composer, type Lieu, libelle, lieuDe } from '../territoires/index.ts'
import { type Reponses, type Table, tables } from './reponses.ts'

export type FauteDeLieu = { readonly at: Chemin; readonly message: string; readonly conseil: string }
type Sorte = 'commune' | 'epci'
const LISTES: readonly (readonly [liste: string, sorte: Sorte, cle: string])[] = [
  ['communes', 'commune', 'code'],
  ['epci', 'epci', 'siren'],
]

/** Codes that nothing has, and communes that none is called so. */
export function fautesDeLieux(territoire: Table): FauteDeLieu[] {
  if (territoire.fictif === true) return []
  return LISTES.flatMap(([liste, sorte, cle]) =>
    tables(territoire[liste]).flatMap((entree, rang): FauteDeLieu[] => {
      if (lieuxDits(entree, sorte, cle, territoire).length > 0) return []
      const code = codeDe(entree, cle)
      if (code === undefined && (sorte === 'epci' || aCompleter(String(entree.nom)) !== undefined)) return []
      const quoi = code ?? String(entree.nom)
      return [
        {
          at: ['territoire', liste, rang, code === undefined ? 'nom' : cle],
          message: `${sorte === 'epci' ? 'L’intercommunalité' : 'La commune'} « ${quoi} » n’est pas dans la liste officielle.`,
          conseil: `${proche(quoi, String(entree.nom), sorte)}Écrivez « fictif: oui » dans « territoire » s’il est inventé.`,
        },
      ]
    }),
  )
}

function proche(quoi: string, nom: string, sorte: Sorte): string {
  const lieu = [quoi, nom].flatMap(texte => chercher(texte).filter(l => l.sorte === sorte))[0]
  return lieu === undefined ? '' : `Vouliez-vous dire « ${libelle(lieu)} », code ${lieu.code} ? `
}

function codeDe(entree: Table, cle: string): string | undefined {
  const code = entree[cle]
  return typeof code === 'string' && /\d/.test(code) ? code.replaceAll(' ', '') : undefined
}

/** One when it is known without a doubt, several when some share the name. */
function lieuxDits(entree: Table, sorte: Sorte, cle: string, { departements }: Table): readonly Lieu[] {
  const code = codeDe(entree, cle)
  if (code !== undefined) return [lieuDe(sorte, code) ?? []].flat()
  const nom = String(entree.nom)
  const dans = Array.isArray(departements) && departements.length > 0 ? { departements } : {}
  return chercher(nom, { limite: 50, ...dans }).filter(
    l => l.sorte === sorte && (simple(l.nom) === simple(nom) || simple(l.autrefois ?? '') === simple(nom)),
  )
}

function simple(nom: string): string {
  return sansAccents(nom)
    .replace('communaute de communes', 'cc')
    .replace(/communaute d.agglomeration/, 'ca')
    .replace('communaute urbaine', 'cu')
    .replace(/^(cc|ca|cu) (?:de la|de l|des|du|de|d)\b/, '$1')
    .replace(/[^a-z0-9]/g, '')
}

/** The same answers; codes, départements, population and profile come from the places when nobody gave them. */
export function situer(reponses: Reponses): Reponses {
  const { territoire, contrat } = reponses
  if (territoire === undefined || territoire.fictif === true) return reponses
  const listes = LISTES.flatMap(([liste, sorte, cle]) => {
    const entrees = tables(territoire[liste]).map(entree => ({
      entree,
      trouves: lieuxDits(entree, sorte, cle, territoire),
    }))
    return entrees.length === 0 ? [] : [{ liste, cle, entrees }]
  })
  const lieux = listes.flatMap(({ entrees }) => entrees.map(({ trouves: [seul, autre] }) => (autre ? undefined : seul)))
  const completes = listes.map(({ liste, cle, entrees }) => [
    liste,
    entrees.map(({ entree, trouves: [seul, autre] }) =>
      seul === undefined || autre !== undefined ? entree : { [cle]: seul.code, ...entree },
    ),
  ])
  const ecrit = { ...territoire, ...Object.fromEntries(completes) }
  // One place in doubt, and neither its population nor its region can be told.
  if (lieux.length === 0 || lieux.includes(undefined)) return { ...reponses, territoire: ecrit }
  const { departements, population, regions } = composer(lieux.filter(l => l !== undefined))
  const profils = regions.map(r => r.profil)
  return {
    ...reponses,
    territoire: { departements, population, ...ecrit },
    contrat: { ...(profils.length === 1 ? { profil: profils } : {}), ...contrat },
  }
}
