// `cls validate`: judges contracts and prints the report.
import { commande } from './commande.ts'
import { JUGEMENT, SORTIE } from './options.ts'
import { remettreTexte, versSortieStandard } from './remettre.ts'

export const validate = commande({
  nom: 'validate',
  alias: 'verifier',
  resume: 'vérifier un ou plusieurs contrats',
  description:
    'Vérifie la forme des fichiers, leur cohérence, et ce que demandent la loi et la région, avec la source de chaque exigence. ' +
    'Un dossier est parcouru en entier : tous les contrats qu’il contient sont vérifiés.',
  arguments: {
    chemins: { multiple: true, resume: 'dossiers ou fichiers à vérifier (par défaut : le dossier courant)' },
  },
  options: {
    ...JUGEMENT,
    format: { valeur: 'format', choix: ['texte', 'json'], defaut: 'texte', resume: 'présentation du résultat' },
    sortie: SORTIE,
    strict: { resume: 'compter les avertissements comme des erreurs dans le code de sortie' },
  },
  exemples: [
    { ligne: 'validate', resume: 'vérifier le contrat du dossier courant' },
    { ligne: 'validate mon-cls --phase signature', resume: 'ce qui manque encore pour signer' },
    { ligne: 'validate --format json --sortie rapport.json', resume: 'pour une autre machine' },
  ],
  async executer({ chemins, format, sortie, strict, ...options }, io) {
    const { verifier, presenter, codeDeSortie } = await import('../index.ts')
    const rapport = await verifier(chemins, { ...options, dossier: io.dossier, maintenant: io.maintenant })
    const couleur = versSortieStandard(sortie) && io.couleur
    const texte = presenter(rapport, { format, couleur, nom: io.nom, largeur: io.largeur })
    await remettreTexte(texte, sortie, io)
    return codeDeSortie(rapport, strict)
  },
})
