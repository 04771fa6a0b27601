// Catalogue of the reader's rules about texts and signs: quotes, colons, commas, characters YAML keeps for itself.
import type { Regle } from '../../../model/regle.ts'
import { regleYaml } from './regle-yaml.ts'

export const REGLES_TEXTES: readonly Regle[] = [
  regleYaml('deux-points-non-proteges', 'erreur', {
    resume: 'Un texte qui contient « : » est entre guillemets.',
    pourquoi:
      'Les deux-points suivis d’une espace marquent la fin d’une clé : une seconde fois sur la ligne, YAML ne sait plus où elle s’arrête.',
    conseil: 'Mettez le texte entre guillemets.',
    exemple: {
      faux: '# contrat.yaml\ntitre: Prévention : tabac',
      juste: '# contrat.yaml\ntitre: "Prévention : tabac"',
    },
  }),
  regleYaml('virgule-dans-accolades', 'erreur', {
    resume: 'Entre accolades, un texte qui contient une virgule est entre guillemets.',
    pourquoi:
      'Entre accolades, la virgule sépare deux clés : la fin du texte est perdue sans message, jusqu’à « 0,5 ETP » lu 0.',
    conseil: 'Mettez le texte entre guillemets.',
    exemple: {
      faux: '# fiches/bus-sante.yaml\nmoyens: { humains: 0,5 ETP }',
      juste: '# fiches/bus-sante.yaml\nmoyens: { humains: "0,5 ETP" }',
    },
  }),
  regleYaml('diese-mange-le-texte', 'avertissement', {
    resume: 'Un texte qui contient « # » après une espace est entre guillemets.',
    pourquoi: 'Après une espace, le signe # commence un commentaire : la suite de la ligne disparaît du contrat.',
    conseil: 'Mettez le texte entre guillemets, ou ajoutez une espace après le # d’un vrai commentaire.',
    exemple: {
      faux: '# fiches/bus-sante.yaml\ntitre: Action #1',
      juste: '# fiches/bus-sante.yaml\ntitre: "Action #1" # à relire',
    },
  }),
  regleYaml('guillemets-incomplets', 'erreur', {
    resume: 'Les guillemets entourent toute la valeur.',
    pourquoi:
      'Une valeur qui commence par un guillemet finit au guillemet suivant : ce qui vient après n’a plus de place.',
    conseil: 'Entourez toute la valeur, ou retirez les guillemets.',
    exemple: {
      faux: '# fiches/bus-sante.yaml\ntitre: "Bus" santé',
      juste: '# fiches/bus-sante.yaml\ntitre: \'"Bus" santé\'',
    },
  }),
  regleYaml('texte-apres-crochet', 'erreur', {
    resume: 'Rien ne suit le crochet ou l’accolade qui ferme une valeur.',
    pourquoi: 'Une valeur qui commence par un crochet est une liste : le texte qui la suit n’a pas de place.',
    conseil: 'Mettez toute la valeur entre guillemets, ou retirez ce qui suit.',
    exemple: {
      faux: '# fiches/bus-sante.yaml\ntitre: [Projet] Bus santé',
      juste: '# fiches/bus-sante.yaml\ntitre: "[Projet] Bus santé"',
    },
  }),
  regleYaml('non-ferme', 'erreur', {
    resume: 'Chaque guillemet, crochet ou accolade ouvert est fermé.',
    pourquoi: 'Sans signe fermant, YAML prend la suite du fichier pour la suite de la valeur.',
    conseil: 'Ajoutez le signe fermant à la fin de la valeur.',
    exemple: {
      faux: '# contrat.yaml\ntitre: "Bus santé\nphase: redaction',
      juste: '# contrat.yaml\ntitre: "Bus santé"\nphase: redaction',
    },
  }),
  regleYaml('caractere-reserve', 'erreur', {
    resume: 'Une valeur ne commence pas par un signe réservé.',
    pourquoi:
      'Les signes @ ` % , ] } et, selon la place, | > ? - ont un sens pour YAML quand ils commencent une valeur.',
    conseil: 'Mettez le texte entre guillemets.',
    exemple: { faux: '# contrat.yaml\ntitre: @sante', juste: '# contrat.yaml\ntitre: "@sante"' },
  }),
  regleYaml('ancre-refusee', 'erreur', {
    resume: 'Un fichier ne contient ni ancre, ni renvoi.',
    pourquoi:
      'Les renvois YAML (&, * et <<) font dire à une ligne ce qui est écrit ailleurs : un lecteur s’y perd, et quelques lignes malveillantes peuvent remplir la mémoire.',
    conseil: 'Recopiez le contenu ; si c’est du texte, mettez-le entre guillemets.',
    exemple: { faux: '# contrat.yaml\npreambule: **Important**', juste: '# contrat.yaml\npreambule: "**Important**"' },
  }),
  regleYaml('etiquette-refusee', 'erreur', {
    resume: 'Un fichier ne contient pas d’étiquette « ! ».',
    pourquoi:
      'Une étiquette demande à YAML de changer la nature d’une valeur ; ici c’est le schéma qui en décide. Elle vient souvent d’un texte qui commence par un point d’exclamation.',
    conseil: 'Retirez l’étiquette, ou mettez le texte entre guillemets.',
    exemple: { faux: '# contrat.yaml\ntitre: !Important', juste: '# contrat.yaml\ntitre: "!Important"' },
  }),
]
