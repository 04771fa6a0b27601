// `cls explain`: why a rule exists, where it comes from, how to repair.
import { commande } from './commande.ts'

export const explain = commande({
  nom: 'explain',
  alias: 'expliquer',
  resume: 'expliquer une règle, avec sa source et un exemple',
  description:
    'Sans nom de règle, donne le catalogue. Avec un nom, dit ce que la règle demande, pourquoi, à partir de quand, ' +
    'd’où elle vient, et comment réparer.',
  arguments: { regle: { resume: 'nom de la règle, tel qu’il est affiché entre crochets' } },
  options: {},
  exemples: [
    { ligne: 'explain', resume: 'toutes les règles' },
    { ligne: 'explain axe-sans-fiche', resume: 'une seule' },
  ],
  async executer({ regle }, io) {
    const { expliquer } = await import('../index.ts')
    io.sortie(expliquer(regle, { couleur: io.couleur, nom: io.nom, largeur: io.largeur }))
    return 0
  },
})
