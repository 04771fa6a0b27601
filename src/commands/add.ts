// `cls add`: a new fiche, axis, actor… with its identifier, its number, and what it hangs on.
import { commande } from './commande.ts'
import { EDITION } from './edition/options.ts'

export const add = commande({
  nom: 'add',
  alias: 'ajouter',
  resume: 'ajouter une fiche, un axe, un objectif, un acteur, une instance, un indicateur, un besoin',
  description:
    'Ajoute quelque chose au contrat, au bon endroit, avec un identifiant et un numéro qui suivent ceux d’à côté. ' +
    'Ce qui n’est pas dit est demandé ; tout peut l’être par des options. Un numéro vaut un identifiant : --axe 1.1.',
  arguments: {
    quoi: {
      resume: 'ce que vous ajoutez',
      choix: ['fiche', 'axe', 'objectif', 'acteur', 'instance', 'indicateur', 'besoin'],
    },
    titre: { resume: 'son titre ou son nom, entre guillemets' },
  },
  options: {
    axe: { valeur: 'axe', resume: 'axe ou objectif auquel rattacher la fiche, ou qui contient l’objectif' },
    fiche: { valeur: 'fiche', resume: 'fiche de l’indicateur (sans cette option : le contrat entier)' },
    comme: { valeur: 'fiche', resume: 'fiche à copier' },
    pilote: { valeur: 'acteur', repetable: true, resume: 'acteur qui pilote la fiche (option répétable)' },
    theme: { valeur: 'thème', repetable: true, resume: 'thème de la fiche ou de l’axe (option répétable)' },
    type: { valeur: 'type', resume: 'type de l’acteur, de l’instance ou de l’indicateur' },
    role: {
      valeur: 'rôle',
      repetable: true,
      propose: ['porteur', 'signataire', 'cosignataire', 'partenaire', 'financeur'],
      resume: 'rôle de l’acteur : porteur, signataire, partenaire… (option répétable)',
    },
    niveau: {
      valeur: 'niveau',
      propose: ['strategique', 'general', 'specifique', 'operationnel'],
      resume: 'niveau de l’objectif',
    },
    unite: { valeur: 'texte', resume: 'unité de l’indicateur' },
    constat: { valeur: 'constat', repetable: true, resume: 'constat d’où vient le besoin (option répétable)' },
    id: { valeur: 'identifiant', resume: 'identifiant à lui donner (sans cette option : tiré du titre)' },
    numero: { valeur: 'numéro', resume: 'numéro à lui donner (sans cette option : le suivant)' },
    ...EDITION,
  },
  exemples: [
    { ligne: 'add', resume: 'choisir, puis répondre aux questions' },
    { ligne: 'add fiche "Un bus santé" --axe 1.1 --pilote ch-valdouve', resume: 'une fiche, sans question' },
    { ligne: 'add fiche "Un second bus" --comme bus-sante', resume: 'la copie d’une autre' },
    { ligne: 'add acteur "CPAM de la Sarthe" --type cpam --role partenaire', resume: 'un acteur' },
    { ligne: 'add indicateur "Personnes reçues" --fiche bus-sante --essai', resume: 'voir d’abord ce qui changerait' },
  ],
  async executer({ projet, essai, ...donnees }, io) {
    const [{ faire }, { completerAjout }] = await Promise.all([
      import('./edition/faire.ts'),
      import('./edition/add.ts'),
    ])
    return faire(i => completerAjout(donnees, i), { projet, essai }, io)
  },
})
