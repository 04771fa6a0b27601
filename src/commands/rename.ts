// `cls rename`: an identifier changed, with all that cites it.
import { commande } from './commande.ts'
import { EDITION } from './edition/options.ts'

export const rename = commande({
  nom: 'rename',
  alias: 'renommer',
  resume: 'changer un identifiant, et tous ses renvois',
  description:
    'Change l’identifiant d’un acteur, d’un axe, d’une fiche… là où il est déclaré et partout où il est cité, dans tous les fichiers. ' +
    'Le fichier d’une fiche qui porte ce nom le suit. Pour changer un titre ou un nom : « set ».',
  arguments: {
    ancien: { resume: 'identifiant à changer, ou numéro' },
    nouveau: { resume: 'nouvel identifiant : minuscules sans accent, chiffres, traits d’union' },
  },
  options: { ...EDITION },
  exemples: [
    { ligne: 'rename bus-sante bus-des-bourgs', resume: 'partout à la fois' },
    { ligne: 'rename bus-sante.passages personnes-recues', resume: 'un indicateur, et ses mesures dans le suivi' },
  ],
  async executer({ projet, essai, ancien, nouveau }, io) {
    const { faire } = await import('./edition/faire.ts')
    const completer = async (i: Parameters<Parameters<typeof faire>[0]>[0]) => ({
      geste: 'renommer' as const,
      ancien: await i.chose(
        ancien,
        ['fiche', 'axe', 'objectif', 'acteur', 'instance', 'besoin', 'constat', 'source', 'indicateur'],
        {
          ...{ question: 'Quel identifiant changer ?', quoi: 'l’identifiant à changer' },
          drapeau: 'l’ancien puis le nouveau : rename bus-sante bus-des-bourgs',
        },
      ),
      nouveau: await i.texte(nouveau, {
        ...{ question: 'Nouvel identifiant :', raison: 'Minuscules sans accent, chiffres et traits d’union.' },
        ...{ quoi: 'le nouvel identifiant', drapeau: 'l’ancien puis le nouveau' },
      }),
    })
    return faire(completer, { projet, essai }, io)
  },
})
