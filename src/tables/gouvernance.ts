// A row for each body of governance, and a row for each of its members.
import type { Projet, Quelquun } from '../model/projet.generated.ts'
import { code } from './colonnes.ts'
import { personne } from './contrat.ts'
import { type ColonneDe, table } from './table.ts'

type Instance = NonNullable<Projet['gouvernance']['instances']>[number]

const deLInstance = <L>(de: (ligne: L) => Instance): ColonneDe<L>[] => [
  {
    cle: 'instance',
    titre: 'Instance (identifiant)',
    genre: 'identifiant',
    sens: 'L’identifiant de l’instance.',
    de: l => de(l).id,
  },
  {
    cle: 'instance_nom',
    titre: 'Instance',
    genre: 'texte',
    largeur: 34,
    sens: 'Le nom de l’instance.',
    de: l => de(l).nom,
  },
]

export const instances = table<Instance>({
  nom: 'instances',
  titre: 'Instances',
  sens: 'Une ligne par instance de gouvernance.',
  lignes: ({ projet }) => projet.gouvernance.instances ?? [],
  colonnes: [
    ...deLInstance<Instance>(i => i),
    ...code<Instance>('type', 'Type', 'type_instance', 'Ce qu’est l’instance.', i => i.type),
    ...code<Instance>('etat', 'État', 'etat_instance', 'Déjà en place ou à créer.', i => i.etat),
    {
      cle: 'frequence',
      titre: 'Fréquence',
      genre: 'texte',
      sens: 'À quel rythme elle se réunit.',
      de: i => i.frequence?.texte,
    },
    {
      cle: 'membres_nombre',
      titre: 'Membres (nombre)',
      genre: 'nombre',
      sens: 'Combien de membres elle compte, présidence et animation à part.',
      de: i => i.membres?.length ?? 0,
    },
    {
      cle: 'reunions_nombre',
      titre: 'Réunions notées (nombre)',
      genre: 'nombre',
      sens: 'Combien de réunions le contrat note.',
      de: i => i.reunions?.length ?? 0,
    },
    { cle: 'missions', titre: 'Missions', genre: 'prose', sens: 'Ce qu’elle fait.', de: i => i.missions?.trimEnd() },
  ],
})

type Membre = {
  readonly instance: Instance
  readonly qualite: 'présidence' | 'animation' | 'membre'
  readonly qui: Quelquun
}

export const membres = table<Membre>({
  nom: 'membres',
  titre: 'Membres',
  sens: 'Une ligne par membre d’une instance de gouvernance, présidence et animation comprises.',
  lignes: ({ projet }) =>
    (projet.gouvernance.instances ?? []).flatMap(instance => {
      const de = (qualite: Membre['qualite'], liste: readonly Quelquun[] | undefined) =>
        (liste ?? []).map(qui => ({ instance, qualite, qui }))
      return [
        ...de('présidence', instance.presidence),
        ...de('animation', instance.animation),
        ...de('membre', instance.membres),
      ]
    }),
  colonnes: [
    ...deLInstance<Membre>(m => m.instance),
    {
      cle: 'qualite',
      titre: 'Qualité',
      genre: 'texte',
      largeur: 13,
      sens: '« présidence », « animation » ou « membre ».',
      de: m => m.qualite,
    },
    {
      cle: 'acteur_nom',
      titre: 'Acteur',
      genre: 'texte',
      largeur: 36,
      sens: 'Le nom de l’organisme.',
      de: (m, c) => personne(m.qui, c).nom,
    },
    {
      cle: 'acteur',
      titre: 'Acteur (identifiant)',
      genre: 'identifiant',
      machine: true,
      sens: 'L’identifiant de l’organisme, quand le contrat le déclare.',
      de: (m, c) => personne(m.qui, c).id,
    },
    {
      cle: 'service',
      titre: 'Service',
      genre: 'texte',
      sens: 'La direction ou le service.',
      de: (m, c) => personne(m.qui, c).service,
    },
    {
      cle: 'fonction',
      titre: 'Fonction',
      genre: 'texte',
      sens: 'La fonction de la personne.',
      de: (m, c) => personne(m.qui, c).fonction,
    },
  ],
})
