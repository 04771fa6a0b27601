// The catalogue of shape: what the schemas ask of each value.
import type { Regle } from '../model/regle.ts'

const base = {
  gravite: 'erreur',
  phase: 'preparation',
  source: { titre: 'Schémas du format (schemas/)', force: 'outil' },
} as const

export const REGLES_FORME: readonly Regle[] = [
  {
    ...base,
    id: 'cle-inconnue',
    resume: 'Chaque clé est prévue par le format, à l’endroit où elle est écrite.',
    pourquoi:
      'Une clé mal orthographiée n’est pas lue : ce qu’elle porte manquerait au contrat sans que rien ne le dise.',
    conseil: 'Corrigez la clé ; une note libre s’écrit dans « remarque ».',
    exemple: {
      faux: '# fiches/bus-sante.yaml\nid: bus-sante\ntitre: Un bus santé\npilote:\n  - mairie',
      juste: '# fiches/bus-sante.yaml\nid: bus-sante\ntitre: Un bus santé\npilotes:\n  - nom: Mairie',
    },
  },
  {
    ...base,
    id: 'cle-manquante',
    resume: 'Les clés nécessaires sont écrites.',
    pourquoi:
      'Sans elle, on ne sait pas de quoi il s’agit : c’est l’identifiant ou le titre de ce qui est cité ailleurs.',
    conseil: 'Ajoutez la clé ; « à compléter » est permis pour un titre.',
    exemple: {
      faux: '# acteurs.yaml\nacteurs:\n  - id: mairie',
      juste: '# acteurs.yaml\nacteurs:\n  - id: mairie\n    nom: Ville de Grand-Val',
    },
  },
  {
    ...base,
    id: 'type-inattendu',
    resume: 'Chaque valeur est de la sorte attendue : une liste, un texte ou des précisions.',
    pourquoi: 'Une valeur d’une autre sorte ne peut être ni vérifiée ni imprimée.',
    conseil: 'Suivez la forme proposée par le message.',
    exemple: {
      faux: '# fiches/bus-sante.yaml\nid: bus-sante\ntitre: Un bus santé\nthemes: prevention',
      juste: '# fiches/bus-sante.yaml\nid: bus-sante\ntitre: Un bus santé\nthemes:\n  - prevention',
    },
  },
  {
    ...base,
    id: 'valeur-inconnue',
    resume: 'Une valeur à choisir dans une liste fermée en fait partie.',
    pourquoi: 'Les listes fermées permettent de compter et de comparer : une valeur hors liste ne compte nulle part.',
    conseil: 'Choisissez une des valeurs de la liste.',
    exemple: {
      faux: '# fiches/bus-sante.yaml\nid: bus-sante\ntitre: Un bus santé\nthemes:\n  - prevension',
      juste: '# fiches/bus-sante.yaml\nid: bus-sante\ntitre: Un bus santé\nthemes:\n  - prevention',
    },
  },
  {
    ...base,
    id: 'valeur-illisible',
    resume: 'Les nombres, les dates et les oui/non peuvent être lus.',
    pourquoi: 'Un montant ou une date illisible ne peut être ni additionné ni comparé.',
    conseil: 'Écrivez la valeur dans une des formes proposées, ou « à compléter ».',
    exemple: {
      faux: '# contrat.yaml\nperiode:\n  debut: 31/02/2026',
      juste: '# contrat.yaml\nperiode:\n  debut: 28/02/2026',
    },
  },
  {
    ...base,
    id: 'valeur-en-double',
    gravite: 'avertissement',
    resume: 'Une valeur ne figure qu’une fois dans une liste.',
    pourquoi: 'La seconde n’apporte rien et laisse croire à une erreur de copie.',
    conseil: 'Retirez la seconde.',
    exemple: {
      faux: '# territoire.yaml\nmilieux:\n  - rural\n  - rural',
      juste: '# territoire.yaml\nmilieux:\n  - rural\n  - littoral',
    },
  },
  {
    ...base,
    id: 'element-vide',
    gravite: 'avertissement',
    resume: 'Chaque tiret est suivi de quelque chose.',
    pourquoi: 'L’élément n’est pas lu : il a peut-être été oublié.',
    conseil: 'Complétez l’élément, ou retirez le tiret.',
    exemple: { faux: '# territoire.yaml\nmilieux:\n  - rural\n  -', juste: '# territoire.yaml\nmilieux:\n  - rural' },
  },
  {
    ...base,
    id: 'identifiant-mal-forme',
    resume: 'Un identifiant n’a que des minuscules sans accent, des chiffres et des traits d’union.',
    pourquoi:
      'Les identifiants deviennent des noms de fichiers et des repères dans le document Word : ils doivent rester simples.',
    conseil: 'Écrivez-le en minuscules sans accent, avec des traits d’union.',
    exemple: {
      faux: '# acteurs.yaml\nacteurs:\n  - id: Mairie de Grand-Val\n    nom: Ville de Grand-Val',
      juste: '# acteurs.yaml\nacteurs:\n  - id: mairie-grand-val\n    nom: Ville de Grand-Val',
    },
  },
  {
    ...base,
    id: 'forme-inattendue',
    resume: 'Un code ou un chemin a la forme attendue.',
    pourquoi: 'Un code mal écrit (commune, SIREN, quartier) ne désigne plus rien.',
    conseil: 'Recopiez-le depuis sa source, entre guillemets.',
    exemple: {
      faux: '# territoire.yaml\ndepartements:\n  - Sarthe',
      juste: '# territoire.yaml\ndepartements:\n  - "72"',
    },
  },
  {
    ...base,
    id: 'format-inconnu',
    resume: 'La version du format est connue du programme.',
    pourquoi: 'Ces fichiers ont sans doute été écrits par une version plus récente du programme.',
    conseil: 'Installez une version plus récente, ou écrivez « format: 1 ».',
    exemple: { faux: '# contrat.yaml\nformat: 2', juste: '# contrat.yaml\nformat: 1' },
  },
]
