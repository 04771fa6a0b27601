// The questions about the territory: official places chosen in a list, or named by hand.
import type { Echelle } from '../../../model/projet.generated.ts'
import { compter, enNombre, enumerer } from '../../../mots.ts'
import type { Territoire } from '../../../territoires/index.ts'
import { choixDeLieux, nommerLieu, territoireDesLieux } from '../atlas.ts'
import { valeursDe } from '../propositions.ts'
import type { Choix, Question, Recueil } from '../question.ts'
import { listeDe, texteDe } from '../recueil.ts'
import { departements, entier, habitants, lieux, quartiers } from '../saisies.ts'

export const OUI_NON: readonly Choix[] = [
  { valeur: 'oui', nom: 'Oui' },
  { valeur: 'non', nom: 'Non' },
]

/** The territory made of the places chosen; nothing when there are none. */
export function territoireChoisi(recueil: Recueil): Territoire | undefined {
  return territoireDesLieux(listeDe(recueil, 'lieux'))
}

export function territoire(recueil: Recueil): readonly Question[] {
  const choisi = territoireChoisi(recueil)
  const aLaMain = Array.isArray(recueil.lieux) && choisi === undefined
  return [
    {
      id: 'lieux',
      genre: 'lieux',
      texte: 'Quel est le territoire du contrat ?',
      pourquoi:
        'Communes, habitants, département, ARS et règles de la région en découlent. Plusieurs lieux sont possibles.',
      exemple: '« CC Grand Langres », « st nazaire » ou un code, « 52269 »',
      chercher: choixDeLieux,
      nommer: nommerLieu,
    },
    ...(aLaMain ? parEcrit(recueil) : []),
    {
      id: 'echelle',
      genre: 'choix',
      annonce: choisi === undefined ? [] : resumer(choisi),
      texte: 'À quelle échelle est le contrat ?',
      pourquoi: 'L’échelle figure dans la présentation du territoire.',
      choix: valeursDe('echelle'),
      defaut: echelleDe(recueil, choisi),
    },
    {
      id: 'quartiers',
      genre: 'texte',
      inconnu: 'aucun pour l’instant',
      texte: 'Quartiers prioritaires ?',
      pourquoi:
        'Les quartiers de la politique de la ville que comprend le territoire, s’il y en a. Séparez-les par « ; ».',
      exemple: 'QN04499M Les Tilleuls ; QN04498M Le Port',
      controle: texte => quartiers(texte).faute,
    },
    {
      id: 'territoire.description',
      genre: 'prose',
      texte: 'Comment présenter le territoire, en quelques phrases ?',
      pourquoi: 'C’est la première page que lira un élu ou un partenaire. Vous pouvez coller un texte venu de Word.',
      exemple: '« Un territoire rural de soixante communes, à une heure de la métropole… »',
    },
  ]
}

function parEcrit(recueil: Recueil): readonly Question[] {
  const sorte = texteDe(recueil, 'lieux.sorte') === 'commune' ? 'commune' : 'epci'
  return [
    {
      id: 'fictif',
      genre: 'choix',
      exige: true,
      texte: 'Est-ce un territoire inventé ?',
      pourquoi: 'Pour un essai ou une formation : rien n’est alors comparé aux listes officielles.',
      choix: OUI_NON,
      defaut: 'non',
    },
    {
      id: 'departements',
      genre: 'texte',
      texte: 'Numéro du département ?',
      pourquoi: 'Il donne la région, donc l’ARS et ses règles. Plusieurs se séparent par une virgule.',
      exemple: '44, 49',
      controle: texte => departements(texte).faute,
    },
    {
      id: 'lieux.sorte',
      genre: 'choix',
      texte: 'De quoi le territoire est-il fait ?',
      pourquoi: 'Quand une intercommunalité est comprise en entier, ses communes n’ont pas à être listées.',
      choix: [
        { valeur: 'epci', nom: 'D’intercommunalités entières' },
        { valeur: 'commune', nom: 'De communes' },
      ],
      defaut: 'epci',
    },
    {
      id: 'lieux.noms',
      genre: 'texte',
      texte: sorte === 'epci' ? 'Quelles intercommunalités ?' : 'Quelles communes ?',
      pourquoi: `Leurs noms, séparés par « ; ». ${sorte === 'epci' ? 'Le numéro SIREN' : 'Le code Insee'} peut suivre chacun.`,
      exemple: sorte === 'epci' ? 'CC du Valdouve 200000008 ; CC des Deux Rives' : 'Valdouve 44999 ; Saint-Aubin',
      controle: texte => lieux(texte, sorte).faute,
    },
    {
      id: 'population',
      genre: 'texte',
      texte: 'Combien d’habitants ?',
      pourquoi: 'Ceux du territoire entier : le diagnostic et les budgets s’y comparent.',
      exemple: '41 200',
      controle: texte => habitants(texte).faute,
    },
    ...(texteDe(recueil, 'population') === undefined ? [] : [ANNEE]),
  ]
}

const ANNEE: Question = {
  id: 'population.annee',
  genre: 'texte',
  texte: 'De quelle année est ce chiffre ?',
  pourquoi: 'Un chiffre sans date vieillit mal.',
  exemple: '2022',
  controle: texte => entier(texte, 1900, 2100).faute,
}

function resumer({ epci, communes, departements: codes, population, regions, attribution }: Territoire): string[] {
  const faits = [
    ...(epci.length > 0 ? [compter(epci.length, 'intercommunalité')] : []),
    ...(communes.length > 0 ? [compter(communes.length, 'commune')] : []),
    `${enNombre(population.valeur)} habitants (${[population.source, population.annee ?? []].flat().join(', ')})`,
  ]
  return [
    `Ce territoire : ${enumerer(faits)}.`,
    `${codes.length > 1 ? 'Départements' : 'Département'} ${enumerer(codes)} ; ${enumerer(regions.map(r => r.ars ?? r.nom))}.`,
    attribution,
  ]
}

function echelleDe(recueil: Recueil, choisi: Territoire | undefined): Echelle {
  const sortes = listeDe(recueil, 'lieux').map(v => v.replace(/:.*/, ''))
  if (choisi !== undefined && sortes.length === 1) {
    if (sortes[0] === 'commune') return 'communale'
    if (/^MET/.test(choisi.epci[0]?.nature ?? '')) return 'metropole'
  }
  return 'intercommunale'
}
