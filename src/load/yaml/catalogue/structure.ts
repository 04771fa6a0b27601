// Catalogue of the reader's rules about the structure: indentation, keys, lists.
import type { Regle } from '../../../model/regle.ts'
import { regleYaml } from './regle-yaml.ts'

export const REGLES_STRUCTURE: readonly Regle[] = [
  regleYaml('tabulation', 'erreur', {
    resume: 'Les décalages sont faits d’espaces.',
    pourquoi:
      'YAML lit la structure dans les décalages, et une tabulation n’a pas la même largeur partout : elle y est interdite.',
    conseil: 'Remplacez chaque tabulation du début de ligne par deux espaces.',
    exemple: { faux: '# contrat.yaml\nperiode:\n\tdebut: 2026', juste: '# contrat.yaml\nperiode:\n  debut: 2026' },
  }),
  regleYaml('espace-insecable', 'erreur', {
    resume: 'Les décalages et les clés n’ont pas d’espace insécable.',
    pourquoi:
      'Une espace insécable ressemble à une espace ordinaire, mais YAML la prend pour une lettre : la clé change de nom ou se détache de sa place, sans message.',
    conseil: 'Effacez l’espace et retapez-la avec la barre d’espace.',
    exemple: {
      faux: '# contrat.yaml\nperiode:\n\u00a0\u00a0debut: 2026',
      juste: '# contrat.yaml\nperiode:\n  debut: 2026',
    },
  }),
  regleYaml('indentation', 'erreur', {
    resume: 'Chaque clé est alignée sur celles de son niveau.',
    pourquoi:
      'Le décalage dit ce qui dépend de quoi. Une ligne qui n’est alignée sur aucune autre ne peut être rattachée à rien.',
    conseil: 'Alignez la ligne sur celles du même niveau.',
    exemple: {
      faux: '# contrat.yaml\nperiode:\n    debut: 2026\n  fin: 2030',
      juste: '# contrat.yaml\nperiode:\n    debut: 2026\n    fin: 2030',
    },
  }),
  regleYaml('cle-en-double', 'erreur', {
    resume: 'Une clé n’est écrite qu’une fois au même endroit.',
    pourquoi: 'De deux valeurs sous la même clé, une seule peut compter : l’autre serait perdue.',
    conseil: 'Gardez la bonne valeur et supprimez l’autre.',
    exemple: {
      faux: '# contrat.yaml\ntitre: Contrat\nphase: redaction\ntitre: Contrat local',
      juste: '# contrat.yaml\ntitre: Contrat local\nphase: redaction',
    },
  }),
  regleYaml('cle-complexe', 'erreur', {
    resume: 'Une clé est un simple mot.',
    pourquoi:
      'YAML permet des clés faites de listes ou de tables ; aucune n’a de sens dans un contrat, et elles viennent presque toujours d’un signe oublié.',
    conseil: 'Écrivez « clé: valeur », ou mettez le texte entre guillemets.',
    exemple: {
      faux: '# contrat.yaml\ntitre: Contrat\n[à compléter]: oui',
      juste: '# contrat.yaml\ntitre: Contrat\nremarque: "[à compléter]: oui"',
    },
  }),
  regleYaml('espace-apres-deux-points', 'erreur', {
    resume: 'Les deux-points d’une clé sont suivis d’une espace.',
    pourquoi: 'Sans espace, la clé et sa valeur ne forment qu’un mot, et la valeur est perdue.',
    conseil: 'Ajoutez une espace après les deux-points.',
    exemple: {
      faux: '# contrat.yaml\nid: valdouve\ntitre:Contrat\nphase: redaction',
      juste: '# contrat.yaml\nid: valdouve\ntitre: Contrat\nphase: redaction',
    },
  }),
  regleYaml('ligne-sans-deux-points', 'erreur', {
    resume: 'Chaque ligne parmi des clés est une clé.',
    pourquoi:
      'Une ligne sans deux-points au milieu des clés n’a pas de place : c’est une clé mal écrite, ou la suite d’un texte.',
    conseil: 'Ajoutez les deux-points, ou décalez la ligne si elle continue un texte.',
    exemple: {
      faux: '# contrat.yaml\nid: valdouve\ntitre Contrat\nphase: redaction',
      juste: '# contrat.yaml\nid: valdouve\ntitre: Contrat\nphase: redaction',
    },
  }),
  regleYaml('bloc-mal-indente', 'erreur', {
    resume: 'Un texte placé sous « | » est décalé vers la droite.',
    pourquoi: 'C’est le décalage qui dit où finit le texte : une ligne collée au bord n’en fait plus partie.',
    conseil: 'Décalez toutes les lignes du texte d’au moins deux espaces de plus que sa clé.',
    exemple: {
      faux: '# contrat.yaml\npreambule: |\nLe contrat engage ses signataires\nphase: redaction',
      juste: '# contrat.yaml\npreambule: |\n  Le contrat engage ses signataires\nphase: redaction',
    },
  }),
  regleYaml('puce-non-yaml', 'erreur', {
    resume: 'Une liste s’écrit avec des tirets « - ».',
    pourquoi:
      'Les puces d’un traitement de texte (•, –, *) sont des lettres pour YAML : toute la liste devient une seule ligne de texte.',
    conseil: 'Remplacez chaque puce par un tiret suivi d’une espace.',
    exemple: {
      faux: '# contrat.yaml\nexclusions:\n  • travaux\n  • voirie',
      juste: '# contrat.yaml\nexclusions:\n  - travaux\n  - voirie',
    },
  }),
  regleYaml('liste-dans-un-texte', 'erreur', {
    resume: 'Un tiret commence une liste sous une clé, non sous un texte.',
    pourquoi: 'Des tirets décalés sous un texte s’y collent : « a » puis « - b » se lit « a - b », sans message.',
    conseil: 'Alignez les tirets, ou donnez une clé au texte et une autre à la liste.',
    exemple: {
      faux: '# contrat.yaml\nexclusions:\n  - travaux\n    - voirie',
      juste: '# contrat.yaml\nexclusions:\n  - travaux\n  - voirie',
    },
  }),
]
