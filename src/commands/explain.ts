// `cls explain`: why a rule exists, where it comes from, how to repair.
import { commande } from './commande.ts'

export const explain = commande({
  nom: 'explain',
  alias: 'expliquer',
  resume: 'expliquer une règle ou un profil, avec ses sources',
  description:
    'Sans nom de règle, donne le catalogue. Avec un nom, dit ce que la règle demande, pourquoi, à partir de quand, ' +
    'd’où elle vient, et comment réparer. Dans le dossier d’un contrat, explique aussi les règles que son équipe a écrites. ' +
    'Avec un nom de profil, dit ce qu’il ajoute à la loi, pour quels départements, et à qui écrire à l’ARS.',
  arguments: { regle: { resume: 'nom de la règle, tel qu’il est affiché avec la remarque, ou d’un profil' } },
  options: {},
  exemples: [
    { ligne: 'explain', resume: 'toutes les règles' },
    { ligne: 'explain axe-sans-fiche', resume: 'une seule' },
    { ligne: 'explain grand-est', resume: 'ce que demande une région, et ses adresses' },
  ],
  async executer({ regle }, io) {
    const { expliquerIci } = await import('../index.ts')
    const { couleur, nom, largeur, dossier, maintenant } = io
    io.sortie(await expliquerIci(regle, { couleur, nom, largeur }, { dossier, maintenant }))
    return 0
  },
})
