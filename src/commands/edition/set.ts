// What `set` asks when it is not told, and the request that it makes.
import type { DemandeDEdition } from '../../index.ts'
import { UserError } from '../../model/erreur.ts'
import type { Io } from '../io.ts'
import type { Interroger } from './interroger.ts'

type Donnees = {
  readonly champ?: string
  readonly valeurs: readonly string[]
  readonly ajouter: boolean
  readonly retirer: boolean
}

const FICHIERS = ['contrat', 'territoire', 'diagnostic', 'gouvernance', 'evaluation']
const TAILLE = 1024 * 1024

export async function completerModification(donnees: Donnees, i: Interroger, io: Io): Promise<DemandeDEdition> {
  const { champ, ajouter, retirer } = donnees
  if (ajouter && retirer)
    throw new UserError('--ajouter et --retirer ne vont pas ensemble.', 'Faites l’un, puis l’autre.')
  const adresse = champ ?? (await choisirChamp(i))
  const valeurs =
    donnees.valeurs.length > 0
      ? await depuisEntree(donnees.valeurs, io)
      : [
          await i.texte(undefined, {
            ...{ question: 'Sa valeur :', quoi: `la valeur de « ${adresse} »` },
            drapeau: `la valeur après le champ : set ${adresse} "…"`,
          }),
        ]
  return { geste: 'modifier', adresse, valeurs, mode: ajouter ? 'ajouter' : retirer ? 'retirer' : 'remplacer' }
}

async function choisirChamp(i: Interroger): Promise<string> {
  const { bibliotheque, ou } = i
  const chose = await i.parmi(
    undefined,
    () => [
      ...bibliotheque.choses(['fiche', 'axe', 'objectif', 'acteur', 'instance'], ou),
      ...FICHIERS.map(f => ({ valeur: f, nom: `${f}.yaml` })),
    ],
    {
      question: 'Que voulez-vous modifier ?',
      quoi: 'le champ à modifier',
      drapeau: 'son adresse : set contrat.titre "…"',
    },
  )
  const champ = await i.parmi(undefined, () => bibliotheque.champs(chose, ou), {
    ...{ question: 'Quel champ ?', quoi: 'le champ', drapeau: `son nom : set ${chose}.titre "…"` },
  })
  return `${chose}.${champ}`
}

/** « - »: the text comes from stdin, whole; its last line break is not part of it when it is a single line. */
async function depuisEntree(valeurs: readonly string[], { entree }: Io): Promise<readonly string[]> {
  if (valeurs.length !== 1 || valeurs[0] !== '-') return valeurs
  const morceaux: Buffer[] = []
  let taille = 0
  for await (const morceau of entree) {
    morceaux.push(Buffer.from(morceau))
    taille += morceau.length
    if (taille > TAILLE) throw new UserError('Plus de 1 Mo : ce n’est pas la valeur d’un champ.')
  }
  const texte = Buffer.concat(morceaux)
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .replaceAll(/\r\n?/g, '\n')
    .trimEnd()
  if (texte === '') throw new UserError('L’entrée standard est vide : il n’y a pas de valeur à écrire.')
  return [texte.includes('\n') ? `${texte}\n` : texte]
}
