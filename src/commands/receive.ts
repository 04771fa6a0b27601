// `cls receive`: the forms that partners sent back, merged into the contract.
import { commande } from './commande.ts'
import { EDITION } from './edition/options.ts'

export const receive = commande({
  nom: 'receive',
  alias: 'recevoir',
  resume: 'reprendre les formulaires que les partenaires ont renvoyés',
  description:
    'Chaque case est comparée à ce qui avait été envoyé et à ce que le contrat dit aujourd’hui. Ce que personne d’autre n’a touché est repris ; ' +
    'là où vous avez écrit autre chose entre-temps, la question vous est posée. Les commentaires et ce qui n’entre dans aucune case vont ' +
    'dans la remarque de la fiche. Un compte rendu dit tout, et « undo » revient en arrière. Recevoir deux fois le même fichier ne change rien.',
  arguments: {
    fichiers: {
      multiple: true,
      resume: 'formulaires revenus (Word, LibreOffice ou Excel), ou dossiers qui les contiennent',
    },
  },
  options: {
    conflits: {
      valeur: 'choix',
      choix: ['garder', 'prendre', 'marquer'],
      resume:
        'sans rien demander, là où le contrat a changé lui aussi : garder le sien, prendre celui du partenaire, ou garder le sien et noter l’autre dans la remarque de la fiche',
    },
    rapport: { valeur: 'fichier', resume: 'où écrire le compte rendu (par défaut, à côté du registre des envois)' },
    format: { valeur: 'format', choix: ['texte', 'json'], defaut: 'texte', resume: 'présentation du résultat' },
    ...EDITION,
  },
  exemples: [
    { ligne: 'receive retours', resume: 'tout ce que contient un dossier' },
    { ligne: 'receive fiche-cpam.docx --essai', resume: 'voir ce qui changerait' },
    { ligne: 'receive retours --conflits marquer', resume: 'sans question, rien n’est perdu' },
  ],
  async executer(valeurs, io) {
    const { recevoirIci } = await import('./reception/recevoir.ts')
    return recevoirIci(valeurs, io)
  },
})
