// `cls import`: plans and fiches that exist already, in Word or Excel, taken into the contract.
import { commande } from './commande.ts'
import { EDITION } from './edition/options.ts'

export const importerCommande = commande({
  nom: 'import',
  alias: 'importer',
  resume: 'reprendre un plan ou des fiches qui existent déjà, en Word ou en Excel',
  description:
    'Lit un plan d’actions ou des fiches comme ils ont été faits : colonnes dans n’importe quel ordre, cases fusionnées, tableaux de deux ' +
    'colonnes, mots en gras. Dit d’abord ce qui irait où, avec la case ou le paragraphe d’où vient chaque texte ; rien n’est écrit avant ' +
    'votre accord. Ce qui ne trouve pas sa place va dans la remarque de la fiche, ou dans un fichier à part. Importer de nouveau le même ' +
    'fichier ne change que ce qui y a changé, et « undo » revient en arrière.',
  arguments: {
    fichiers: {
      multiple: true,
      requis: true,
      resume: 'plans ou fiches : .docx, .odt, .xlsx, .ods ou .csv',
    },
  },
  options: {
    appliquer: { resume: 'écrire sans demander' },
    conflits: {
      valeur: 'choix',
      choix: ['garder', 'prendre', 'marquer'],
      defaut: 'marquer',
      resume:
        'là où le contrat et le fichier ne disent pas la même chose : garder le contrat, prendre le fichier, ou garder le contrat et noter l’autre dans la remarque de la fiche',
    },
    correspondances: { valeur: 'fichier', resume: 'lire les titres des colonnes comme le dit ce fichier' },
    'ecrire-correspondances': {
      valeur: 'fichier',
      resume: 'écrire comment les titres ont été lus, pour le corriger à la main',
    },
    rapport: { valeur: 'fichier', resume: 'où écrire le compte rendu (par défaut, dans « .cls/imports »)' },
    format: { valeur: 'format', choix: ['texte', 'json'], defaut: 'texte', resume: 'présentation du résultat' },
    ...EDITION,
  },
  exemples: [
    { ligne: 'import plan.xlsx --essai', resume: 'ce qui irait où' },
    { ligne: 'import fiches.docx --projet mon-cls', resume: 'voir, puis dire oui ou non' },
    {
      ligne: 'import plan.xlsx --ecrire-correspondances titres.yaml --essai',
      resume: 'corriger la lecture des titres',
    },
    { ligne: 'import plan.xlsx --correspondances titres.yaml --appliquer', resume: 'écrire, sans question' },
  ],
  async executer(valeurs, io) {
    const { importerIci } = await import('./importation/importer.ts')
    return importerIci(valeurs, io)
  },
})
