// Catalogue of the reader's rules about whole files: encoding, emptiness, what no parser can read.
import type { Regle } from '../../../model/regle.ts'
import { regleYaml } from './regle-yaml.ts'

export const REGLES_FICHIER: readonly Regle[] = [
  regleYaml('encodage', 'erreur', {
    resume: 'Le fichier est enregistré en UTF-8.',
    pourquoi:
      'Un fichier enregistré dans l’encodage de Windows ou en UTF-16 perd ses accents dès qu’il change d’ordinateur, et le contrat imprimé aussi.',
    conseil: 'Rouvrez le fichier et enregistrez-le en « UTF-8 ».',
    exemple: {
      faux: '# contrat.yaml\ntitre: Contrat local de santé',
      juste: '# contrat.yaml\ntitre: Contrat local de santé',
    },
  }),
  regleYaml('caractere-de-controle', 'avertissement', {
    resume: 'Le texte ne contient pas de caractère invisible.',
    pourquoi:
      'Un copier-coller depuis Word apporte parfois des caractères de commande invisibles. Word refuse ensuite d’ouvrir le document produit ; ils sont donc lus comme des espaces.',
    conseil: 'Effacez le caractère et retapez les mots qui l’entourent.',
    exemple: {
      faux: '# contrat.yaml\ntitre: Contrat\u000blocal de santé',
      juste: '# contrat.yaml\ntitre: Contrat local de santé',
    },
  }),
  regleYaml('fichier-vide', 'erreur', {
    resume: 'Un fichier du projet contient au moins une clé.',
    pourquoi:
      'Un fichier vide, ou fait seulement de commentaires, ne dit rien : il est le plus souvent un oubli d’enregistrement.',
    conseil: 'Complétez le fichier, ou supprimez-le s’il ne sert pas encore.',
    exemple: { faux: '# contrat.yaml\n# à écrire', juste: '# contrat.yaml\ntitre: Contrat local de santé' },
  }),
  regleYaml('plusieurs-documents', 'erreur', {
    resume: 'Un fichier contient un seul document.',
    pourquoi: 'Une ligne « --- » commence un nouveau document YAML : tout ce qui la suit serait perdu sans bruit.',
    conseil:
      'Supprimez la ligne, mettez la suite dans son propre fichier, ou décalez les tirets avec le texte dont ils font partie.',
    exemple: {
      faux: '# contrat.yaml\ntitre: Contrat\n---\nphase: redaction',
      juste: '# contrat.yaml\ntitre: Contrat\nphase: redaction',
    },
  }),
  regleYaml('conflit-de-versions', 'erreur', {
    resume: 'Le fichier ne garde pas les traces d’un conflit de Git.',
    pourquoi:
      'Quand deux personnes changent les mêmes lignes, Git met les deux versions à la suite, entre des repères. Tant que personne n’a choisi, le fichier dit deux choses à la fois.',
    conseil: 'Gardez la bonne version de chaque passage, puis supprimez l’autre et les repères.',
    exemple: {
      faux: '# contrat.yaml\n<<<<<<< HEAD\ntitre: Contrat 2026-2030\n=======\ntitre: Contrat 2026-2031\n>>>>>>> relecture',
      juste: '# contrat.yaml\ntitre: Contrat 2026-2031',
    },
  }),
  regleYaml('trop-imbrique', 'erreur', {
    resume: 'Les listes et les tables ne sont pas emboîtées à l’excès.',
    pourquoi: 'Au-delà de cent niveaux, il s’agit d’un fichier abîmé ou malveillant, qui pourrait bloquer la lecture.',
    conseil: 'Vérifiez les crochets et les accolades ouverts.',
    exemple: { faux: `# contrat.yaml\ntitre: ${'['.repeat(110)}`, juste: '# contrat.yaml\ntitre: Contrat' },
  }),
  regleYaml('yaml-illisible', 'erreur', {
    resume: 'Le fichier respecte l’écriture YAML.',
    pourquoi:
      'Une faute d’écriture empêche de savoir ce que le fichier veut dire : rien de ce qu’il contient ne peut être vérifié.',
    conseil: 'Corrigez l’endroit indiqué ; le message nomme la cause.',
    exemple: { faux: '# contrat.yaml\nchemin: "C:\\Dossiers"', juste: "# contrat.yaml\nchemin: 'C:\\Dossiers'" },
  }),
]
