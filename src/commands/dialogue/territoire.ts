// The questions about the territory: typed, since everybody knows one's own.
import type { Entretien, Lieu } from '../../index.ts'
import type { Echelle } from '../../model/projet.generated.ts'
import type { Choix, Invites } from './invites.ts'
import { valeursDe } from './propositions.ts'
import { departements, entier, habitants, lieux } from './saisies.ts'

type Territoire = Pick<Entretien, 'fictif' | 'echelle' | 'departements' | 'epci' | 'communes' | 'population'>

const PLUS_TARD = 'Je ne sais pas encore'
const PERIMETRES: readonly Choix<'epci' | 'commune' | undefined>[] = [
  { valeur: 'epci', nom: 'D’intercommunalités entières' },
  { valeur: 'commune', nom: 'De communes' },
  { valeur: undefined, nom: PLUS_TARD },
]

export async function territoire(invites: Invites): Promise<Territoire> {
  invites.titre('2/6 Le territoire')
  const fictif = await invites.ouiNon({
    question: 'Est-ce un territoire inventé ?',
    raison: 'Pour un essai ou une formation. Rien n’est alors comparé aux listes officielles.',
    defaut: false,
  })
  const codes = await invites.texte({
    question: 'Numéro du département :',
    raison: 'Par exemple 44 ; plusieurs se séparent par une virgule : 44, 49.',
    controle: texte => departements(texte).faute,
  })
  const echelle = await invites.choix<Echelle | undefined>({
    question: 'À quelle échelle ?',
    raison: 'L’étendue du contrat dans son ensemble.',
    choix: [...valeursDe<Echelle>('echelle'), { valeur: undefined, nom: PLUS_TARD }],
    defaut: 'intercommunale',
  })
  return {
    fictif,
    departements: departements(codes).valeur ?? [],
    echelle,
    ...(await perimetre(invites)),
    ...(await population(invites)),
  }
}

async function perimetre(invites: Invites): Promise<{ epci: readonly Lieu[]; communes: readonly Lieu[] }> {
  const sorte = await invites.choix({
    question: 'De quoi le territoire est-il fait ?',
    raison: 'Quand une intercommunalité est comprise en entier, ses communes n’ont pas à être listées.',
    choix: PERIMETRES,
    defaut: 'epci' as const,
  })
  if (sorte === undefined) return { epci: [], communes: [] }
  const noms = await invites.texte({
    question: sorte === 'epci' ? 'Intercommunalités :' : 'Communes :',
    raison:
      sorte === 'epci'
        ? 'Leurs noms, séparés par « ; ». Le numéro SIREN peut suivre : CC du Valdouve 200000008 ; CC des Deux Rives.'
        : 'Leurs noms, séparés par « ; ». Le code Insee peut suivre : Valdouve 44999 ; Saint-Aubin.',
    controle: texte => lieux(texte, sorte).faute,
  })
  const lus = lieux(noms, sorte).valeur ?? []
  return sorte === 'epci' ? { epci: lus, communes: [] } : { epci: [], communes: lus }
}

async function population(invites: Invites): Promise<Pick<Entretien, 'population'>> {
  const nombre = await invites.texte({
    question: 'Nombre d’habitants :',
    raison: 'Celui du territoire entier, par exemple 41 200.',
    controle: texte => habitants(texte).faute,
  })
  const valeur = habitants(nombre).valeur
  if (valeur === undefined) return {}
  const annee = await invites.texte({
    question: 'Année de ce chiffre :',
    raison: 'Par exemple 2022. Un chiffre sans date vieillit mal.',
    controle: texte => entier(texte, 1900, 2100).faute,
  })
  return { population: { valeur, annee: entier(annee, 1900, 2100).valeur } }
}
