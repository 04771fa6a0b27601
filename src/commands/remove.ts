// `cls remove`: a thing of the contract taken away, once nothing cites it.
import { commande } from './commande.ts'
import { EDITION } from './edition/options.ts'

export const remove = commande({
  nom: 'remove',
  alias: 'supprimer',
  resume: 'supprimer une fiche, un acteur, un axe, un champ…',
  description:
    'Supprime ce qui porte cet identifiant, avec tout ce qu’il contient. Ce que d’autres citent n’est pas supprimé : ' +
    'les renvois sont donnés, avec leur fichier et leur ligne. « undo » rend ce qui a été supprimé.',
  arguments: { quoi: { resume: 'identifiant, numéro, ou adresse d’un champ (bus-sante.budget)' } },
  options: {
    'avec-renvois': { resume: 'retirer aussi les renvois, si le contrat reste lisible sans eux' },
    ...EDITION,
  },
  exemples: [
    { ligne: 'remove bus-sante --essai', resume: 'voir d’abord ce qui disparaîtrait' },
    { ligne: 'remove cpam --avec-renvois', resume: 'un acteur, et les lignes qui le citent' },
    { ligne: 'remove bus-sante.budget', resume: 'un champ d’une fiche' },
  ],
  async executer({ projet, essai, quoi, 'avec-renvois': avecRenvois }, io) {
    const { faire } = await import('./edition/faire.ts')
    const completer = async (i: Parameters<Parameters<typeof faire>[0]>[0]) => {
      const chose = await i.chose(quoi, ['fiche', 'axe', 'objectif', 'acteur', 'instance', 'besoin', 'indicateur'], {
        ...{ question: 'Que voulez-vous supprimer ?', quoi: 'ce qu’il faut supprimer' },
        drapeau: 'son identifiant ou son numéro',
      })
      const accord = await i.accord(`Supprimer « ${chose} » ?`, 'La commande « undo » peut le rendre.')
      return accord ? { geste: 'supprimer' as const, quoi: chose, avecRenvois } : undefined
    }
    return faire(completer, { projet, essai }, io)
  },
})
