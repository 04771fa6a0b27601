// `cls export`: the consolidated project as JSON, or tables of one or many projects for those who count.
import { FORMATS_D_EXPORT, TABLES_D_EXPORT } from '../model/format.ts'
import { commande } from './commande.ts'
import { JUGEMENT } from './options.ts'

export const exporterCommande = commande({
  nom: 'export',
  alias: 'exporter',
  resume: 'donner le contrat consolidé en JSON, ou ses tables pour Excel',
  description:
    'Rassemble tous les fichiers du contrat en un seul document JSON, valeurs normalisées et faits déduits compris : ' +
    'c’est lui que jugent les profils. En xlsx, csv ou jsonl, donne des tables à trier et à compter : fiches, budget, indicateurs, ' +
    'acteurs, besoins… d’un contrat, ou de tous ceux que contiennent les dossiers.',
  arguments: {
    chemins: { multiple: true, resume: 'dossiers des contrats (par défaut : le dossier courant)' },
  },
  options: {
    format: {
      valeur: 'format',
      choix: FORMATS_D_EXPORT,
      resume: 'sans cette option : celui du nom donné à --sortie, sinon json',
    },
    table: {
      valeur: 'table',
      repetable: true,
      choix: TABLES_D_EXPORT,
      resume: 'seulement cette table (option répétable)',
    },
    sortie: {
      valeur: 'fichier',
      resume: 'écrire dans ce fichier, remplacé s’il existe ; pour csv, dans ce dossier (« - » : sortie standard)',
    },
    ...JUGEMENT,
  },
  exemples: [
    { ligne: 'export mon-cls --sortie mon-cls.json', resume: 'écrire le contrat consolidé dans un fichier' },
    { ligne: 'export mon-cls --format xlsx', resume: 'un classeur Excel, une feuille par table' },
    { ligne: 'export contrats --format csv --sortie tables', resume: 'les tables de tous les contrats d’un dossier' },
    { ligne: 'export contrats --format csv --table fiches --sortie fiches.csv', resume: 'une seule table' },
  ],
  async executer(valeurs, io) {
    const { donner } = await import('./export-donne.ts')
    return donner(valeurs, io)
  },
})
