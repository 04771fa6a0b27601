// `cls status`: where contracts stand, what blocks the next step, who owes what; and the e-mail to send.
import { FORMATS_DU_POINT } from '../model/format.ts'
import { commande } from './commande.ts'
import { JUGEMENT, SORTIE } from './options.ts'

export const status = commande({
  nom: 'status',
  alias: 'etat',
  resume: 'dire où en est le contrat, ce qui bloque, qui doit quoi',
  description:
    'Dit où en est le contrat parmi ses étapes, ce qui le retient avant la phase suivante, ce que chaque fiche dit ou ne dit pas, ' +
    'qui doit encore répondre, les prochaines dates, et les trois choses à faire maintenant. Un dossier de plusieurs contrats donne une ligne par contrat.',
  arguments: {
    chemins: { multiple: true, resume: 'dossiers des contrats (par défaut : le dossier courant)' },
  },
  options: {
    pour: {
      valeur: 'acteur',
      resume: 'écrire le courriel à envoyer à cet organisme : son identifiant dans acteurs.yaml, ou son nom',
    },
    format: {
      valeur: 'format',
      choix: FORMATS_DU_POINT,
      defaut: 'texte',
      resume: 'texte, données, page à garder, ou dates à mettre dans un agenda',
    },
    sortie: SORTIE,
    ...JUGEMENT,
  },
  exemples: [
    { ligne: 'status', resume: 'le contrat du dossier courant' },
    { ligne: 'status mon-cls --pour ch-valdouve', resume: 'le courriel à envoyer à un partenaire' },
    { ligne: 'status mon-cls --format ics --sortie mon-cls.ics', resume: 'les dates du contrat, pour un agenda' },
    { ligne: 'status mon-cls --format markdown --sortie point.md', resume: 'tout, pour un comité de pilotage' },
    { ligne: 'status contrats', resume: 'un tableau de tous les contrats d’un dossier' },
  ],
  async executer(valeurs, io) {
    const { direLePoint } = await import('./point-dit.ts')
    return direLePoint(valeurs, io)
  },
})
