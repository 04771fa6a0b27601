// `cls set`: one field of the contract given a value.
import { commande } from './commande.ts'
import { EDITION } from './edition/options.ts'

export const set = commande({
  nom: 'set',
  alias: 'modifier',
  resume: 'donner une valeur à un champ du contrat',
  description:
    'Le champ se dit par ce qui le contient (un identifiant, un numéro ou le nom d’un fichier), un point, puis son nom : ' +
    '« bus-sante.enjeux », « contrat.periode.debut », « bus-sante.indicateurs.passages.cible.valeur ». ' +
    'Une liste prend plusieurs valeurs. « - » lit la valeur sur l’entrée standard : un long texte ne tient pas toujours sur une ligne.',
  arguments: {
    champ: { resume: 'champ à changer' },
    valeurs: {
      multiple: true,
      resume: 'sa valeur, entre guillemets si elle contient des espaces ; plusieurs pour une liste',
    },
  },
  options: {
    ajouter: { resume: 'ajouter ces valeurs à la liste, sans toucher aux autres' },
    retirer: { resume: 'retirer ces valeurs de la liste' },
    ...EDITION,
  },
  exemples: [
    { ligne: 'set contrat.titre "Contrat local de santé du Valdouve"', resume: 'le titre du contrat' },
    { ligne: 'set bus-sante.themes prevention acces-aux-soins', resume: 'une liste' },
    { ligne: 'set bus-sante.publics jeunes --ajouter', resume: 'une valeur de plus dans une liste' },
    { ligne: 'set 1.2.1.statut en-cours', resume: 'par le numéro de la fiche' },
    { ligne: 'set bus-sante.enjeux - < enjeux.txt', resume: 'un long texte, pris dans un fichier' },
  ],
  async executer({ projet, essai, champ, valeurs, ajouter, retirer }, io) {
    const [{ faire }, { completerModification }] = await Promise.all([
      import('./edition/faire.ts'),
      import('./edition/set.ts'),
    ])
    const donnees = { valeurs, ajouter, retirer, ...(champ !== undefined && { champ }) }
    return faire(i => completerModification(donnees, i, io), { projet, essai }, io)
  },
})
