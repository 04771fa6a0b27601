// The catalogue of what the tool itself asks of files and identifiers, whatever the law or the region.
import type { Regle } from '../model/regle.ts'

const OUTIL = { titre: 'Format des projets de cls', force: 'outil' } as const
const base = { gravite: 'erreur', phase: 'preparation', source: OUTIL } as const

export const REGLES_PROJET: readonly Regle[] = [
  {
    ...base,
    id: 'reference-inconnue',
    resume: 'Chaque identifiant cité désigne quelque chose qui existe.',
    pourquoi:
      'Les fichiers se répondent par leurs identifiants : un axe, un acteur, un besoin mal nommé disparaît du contrat imprimé et des comptes.',
    conseil: 'Corrigez l’identifiant, ou déclarez ce qu’il désigne dans le fichier prévu.',
    exemple: {
      faux: '# fiches/bus-sante.yaml\nid: bus-sante\ntitre: Un bus santé\nrattachements:\n  - acees',
      juste:
        '# axes.yaml\naxes:\n  - id: acces\n    titre: Accéder aux soins\n# fiches/bus-sante.yaml\nid: bus-sante\ntitre: Un bus santé\nrattachements:\n  - acces',
    },
  },
  {
    ...base,
    id: 'identifiant-en-double',
    resume: 'Un identifiant ne désigne qu’une chose dans le projet.',
    pourquoi: 'Un identifiant partagé ne dit plus ce qu’il désigne : rattachements, budgets et suivis se mêlent.',
    conseil: 'Donnez à l’une des deux un autre identifiant, et corrigez ce qui s’y réfère.',
    exemple: {
      faux: '# acteurs.yaml\nacteurs:\n  - id: mairie\n    nom: Ville de Grand-Val\n  - id: mairie\n    nom: Ville de Petit-Val',
      juste:
        '# acteurs.yaml\nacteurs:\n  - id: mairie-grand-val\n    nom: Ville de Grand-Val\n  - id: mairie-petit-val\n    nom: Ville de Petit-Val',
    },
  },
  {
    ...base,
    id: 'fichier-introuvable',
    resume: 'Les images et les annexes citées sont dans le dossier du projet.',
    pourquoi: 'Le document imprimé aurait un vide à la place de l’image, ou annoncerait une annexe que personne n’a.',
    conseil: 'Copiez le fichier dans le dossier du projet, ou corrigez son chemin.',
    exemple: {
      faux: '# contrat.yaml\nannexes:\n  - titre: Diagnostic complet\n    fichier: annexes/absent.pdf',
      juste: '# contrat.yaml\nannexes:\n  - titre: Diagnostic complet',
    },
  },
  {
    ...base,
    id: 'copie-de-fichier',
    gravite: 'avertissement',
    resume: 'Aucune copie laissée par l’ordinateur ne traîne dans le projet.',
    pourquoi:
      'L’Explorateur, OneDrive ou la messagerie laissent des copies (« … - Copie.yaml », « … (1).yaml »). Lues, elles doubleraient les fiches ; ignorées sans rien dire, elles pourraient cacher votre dernière version.',
    conseil: 'Comparez la copie à l’original, reportez ce qui manque, puis supprimez-la.',
    exemple: {
      faux: '# axes - Copie.yaml\naxes: []',
      juste: '# axes.yaml\naxes: []',
    },
  },
  {
    ...base,
    id: 'fichier-inconnu',
    gravite: 'avertissement',
    resume: 'Chaque fichier YAML du projet est prévu par le format.',
    pourquoi: 'Ce qu’il contient ne sera ni vérifié ni imprimé.',
    conseil: 'Renommez-le comme le format le demande, ou rangez-le hors du projet.',
    exemple: { faux: '# acteur.yaml\nacteurs: []', juste: '# acteurs.yaml\nacteurs: []' },
  },
  {
    ...base,
    id: 'fichier-manquant',
    gravite: 'avertissement',
    resume: 'Les fichiers dus à cette phase existent.',
    pourquoi: 'Chaque phase apporte ses fichiers : sans eux, une partie du contrat n’est ni vérifiée ni imprimée.',
    conseil: 'Créez le fichier, même bref : « à compléter » est permis.',
    exemple: {
      faux: '# contrat.yaml\nphase: preparation',
      juste: '# territoire.yaml\nechelle: intercommunale\n# acteurs.yaml\nacteurs: []',
    },
  },
  {
    ...base,
    id: 'fichier-trop-gros',
    resume: 'Un fichier ne dépasse ni 1 Mo, ni 30 000 lignes.',
    pourquoi:
      'Un fichier de texte de cette taille contient sans doute autre chose que du texte ; le lire bloquerait l’outil.',
    conseil: 'Mettez les images et les documents à part, dans images/ ou annexes/.',
    exemple: {
      faux: '# diagnostic.yaml\n# (un fichier de plus de 1 Mo)\nmethode: …',
      juste: '# diagnostic.yaml\nmethode: Entretiens et données publiques.',
    },
  },
  {
    ...base,
    id: 'fichier-illisible',
    resume: 'Chaque fichier du projet peut être ouvert.',
    pourquoi: 'Ce qu’il contient n’est pas vérifié.',
    conseil: 'Vérifiez les droits du fichier et qu’aucun programme ne le réserve.',
    exemple: { faux: '# axes.yaml\n# (droits de lecture retirés)', juste: '# axes.yaml\naxes: []' },
  },
  {
    ...base,
    id: 'profil-inconnu',
    resume: 'Le profil nommé est livré avec le programme, ou écrit dans le dossier du contrat.',
    pourquoi:
      'Sans son profil, le contrat n’est jugé que par les autres profils nommés ou, à défaut, par les règles nationales.',
    conseil: 'Choisissez un des profils livrés avec le programme, ou créez le fichier nommé.',
    exemple: {
      faux: '# contrat.yaml\nprofil:\n  - pays-de-loire',
      juste: '# contrat.yaml\nprofil:\n  - pays-de-la-loire',
    },
  },
  {
    ...base,
    id: 'profil-mal-forme',
    resume: 'Un profil écrit par l’équipe a la forme et les limites d’un profil.',
    pourquoi:
      'Ce qui s’y trompe n’est pas jugé : le contrat passerait pour conforme à une règle que personne n’a vérifiée.',
    conseil: 'Corrigez le profil ; ses autres règles et les profils livrés jugent le contrat en attendant.',
    exemple: {
      faux: '# contrat.yaml\nprofil:\n  - ./profils/mon-departement.yaml\n# profils/mon-departement.yaml\n$schema: https://json-schema.org/draft/2020-12/schema\n$id: https://contrat-local-sante.example/schemas/1/profils/mon-departement.schema.json\ntitle: Mon département\ndescription: Ce que l’équipe garde du profil Grand Est.\nx-profil:\n  nom: mon-departement\nallOf:\n  - $ref: "grand-est.schema.json#/$defs/coordination-mitemps"',
      juste:
        '# contrat.yaml\nprofil:\n  - ./profils/mon-departement.yaml\n# profils/mon-departement.yaml\n$schema: https://json-schema.org/draft/2020-12/schema\n$id: https://contrat-local-sante.example/schemas/1/profils/mon-departement.schema.json\ntitle: Mon département\ndescription: Ce que l’équipe garde du profil Grand Est.\nx-profil:\n  nom: mon-departement\nallOf:\n  - $ref: "grand-est.schema.json#/$defs/coordination-mi-temps"',
    },
  },
  {
    ...base,
    id: 'ecart-inconnu',
    gravite: 'avertissement',
    resume: 'Un écart motivé nomme une règle qui existe et qui peut être écartée.',
    pourquoi:
      'Un écart qui ne désigne aucune règle n’en écarte aucune : le motif convenu avec l’ARS est perdu, et la remarque demeure.',
    conseil: 'Reprenez le nom de la règle tel qu’il figure dans la remarque à écarter.',
    exemple: {
      faux: '# contrat.yaml\necarts_motives:\n  - regle: axe-sans-fiches\n    motif: Fiches attendues au printemps.',
      juste: '# contrat.yaml\necarts_motives:\n  - regle: axe-sans-fiche\n    motif: Fiches attendues au printemps.',
    },
  },
  {
    ...base,
    id: 'ecart-inutile',
    gravite: 'information',
    resume: 'Un écart motivé écarte encore une remarque.',
    pourquoi:
      'Ce que la règle demandait est fait : l’écart resterait dans la grille du relecteur, et tairait une faute à venir.',
    conseil: 'Retirez cet écart de contrat.yaml.',
    exemple: {
      faux: '# contrat.yaml\nperiode: { debut: 2026, fin: 2030 }\necarts_motives:\n  - { regle: dates-inversees, motif: Convenu avec l’ARS. }',
      juste:
        '# contrat.yaml\nperiode: { debut: 2030, fin: 2026 }\necarts_motives:\n  - { regle: dates-inversees, motif: Convenu avec l’ARS. }',
    },
  },
  {
    ...base,
    id: 'gravite-refusee',
    gravite: 'avertissement',
    resume: 'La gravité changée dans cls.yaml est celle d’une règle que l’on peut régler.',
    pourquoi:
      'On règle la gravité de ce que demande l’outil, et de ce qui n’est qu’une information. Ce que demandent la loi, une région ou une recommandation garde la sienne, pour que tous les contrats soient jugés de même.',
    conseil: 'Retirez cette ligne : la règle garde sa gravité.',
    exemple: {
      faux: '# cls.yaml\ngravites:\n  axe-sans-fiche: information',
      juste: '# cls.yaml\ngravites:\n  numero-en-double: information',
    },
  },
]
