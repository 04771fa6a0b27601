// `cls move`: a fiche to another axis, an axis or an objective elsewhere in the plan.
import { commande } from './commande.ts'
import { EDITION } from './edition/options.ts'

export const move = commande({
  nom: 'move',
  alias: 'deplacer',
  resume: 'déplacer une fiche, un objectif ou un axe',
  description:
    'Une fiche change d’axe ou d’objectif ; un axe ou un objectif change de rang, ou d’axe, avec tout ce qu’il contient. ' +
    'Les numéros ne changent pas : « renumber » les remet en ordre.',
  arguments: { quoi: { resume: 'fiche, axe ou objectif à déplacer' } },
  options: {
    vers: { valeur: 'axe', resume: 'axe ou objectif qui le contiendra' },
    de: { valeur: 'axe', resume: 'rattachement à quitter, pour une fiche qui en a plusieurs' },
    avant: { valeur: 'voisin', resume: 'mettre juste avant cet axe ou cet objectif' },
    apres: { valeur: 'voisin', resume: 'mettre juste après cet axe ou cet objectif' },
    ...EDITION,
  },
  exemples: [
    { ligne: 'move bus-sante --vers 2.1', resume: 'une fiche vers un autre objectif' },
    { ligne: 'move prevention --avant acces', resume: 'un axe avant un autre' },
    { ligne: 'move attirer --vers prevention', resume: 'un objectif vers un autre axe' },
  ],
  async executer({ projet, essai, quoi, vers, de, avant, apres }, io) {
    const { faire } = await import('./edition/faire.ts')
    const lieux = {
      ...(de !== undefined && { de }),
      ...(avant !== undefined && { avant }),
      ...(apres !== undefined && { apres }),
    }
    const completer = async (i: Parameters<Parameters<typeof faire>[0]>[0]) => {
      const chose = await i.chose(quoi, ['fiche', 'axe', 'objectif'], {
        ...{ question: 'Que voulez-vous déplacer ?', quoi: 'ce qu’il faut déplacer' },
        drapeau: 'son identifiant ou son numéro, puis --vers, --avant ou --apres',
      })
      const but =
        avant !== undefined || apres !== undefined
          ? vers
          : await i.chose(vers, ['axe', 'objectif'], {
              ...{ question: 'Dans quel axe, ou quel objectif ?', quoi: 'l’endroit où le mettre' },
              drapeau: '--vers, --avant ou --apres, suivi d’un identifiant ou d’un numéro',
            })
      return { geste: 'deplacer' as const, quoi: chose, ...(but !== undefined && { vers: but }), ...lieux }
    }
    return faire(completer, { projet, essai }, io)
  },
})
