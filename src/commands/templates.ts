// `cls templates`: the words of the documents, to see, to copy into a project, and to check once changed.
import { UserError } from '../model/erreur.ts'
import { commande } from './commande.ts'

export const templates = commande({
  nom: 'templates',
  alias: 'gabarits',
  resume: 'changer les mots des documents : voir les gabarits, les copier, les vérifier',
  description:
    'Un gabarit donne les mots et l’ordre d’un document. Sans option, en donne la liste. Avec --copier, en met une copie dans le ' +
    'dossier « gabarits » du contrat : changez-la, les documents la suivent. Avec --verifier, dit toutes les fautes des gabarits ' +
    'du contrat. Tout ce qu’un gabarit peut contenir est dans templates/README.md, à côté du programme.',
  arguments: { dossier: { defaut: '.', resume: 'dossier du contrat' } },
  options: {
    copier: {
      valeur: 'gabarit',
      repetable: true,
      resume:
        'copier ce gabarit, tous ceux d’un dossier (contrat/articles), ou « tout » ; rien n’est remplacé (option répétable)',
    },
    verifier: { resume: 'dire toutes les fautes des gabarits du contrat, avec leur ligne' },
    vocabulaire: { resume: 'donner la page qui dit ce qu’un gabarit peut contenir' },
    gabarits: {
      valeur: 'dossier',
      resume: 'dossier des gabarits (sans cette option : « gabarits », dans celui du contrat)',
    },
  },
  exemples: [
    { ligne: 'templates', resume: 'la liste des gabarits, et ce que chacun écrit' },
    { ligne: 'templates --copier contrat/articles/gouvernance', resume: 'une copie à changer, dans gabarits/' },
    { ligne: 'templates --verifier', resume: 'après l’avoir changée' },
    { ligne: 'templates --vocabulaire', resume: 'ce qu’un gabarit peut contenir' },
  ],
  async executer({ dossier, copier, verifier, vocabulaire, gabarits }, io) {
    if ([copier, verifier, vocabulaire].filter(Boolean).length > 1)
      throw new UserError(
        '--copier, --verifier et --vocabulaire se demandent l’un après l’autre.',
        'Gardez une seule de ces options.',
      )
    const ou = { ici: io.dossier, gabarits }
    const bibliotheque = await import('../index.ts')
    const dits = await import('./templates-dits.ts')
    if (vocabulaire) io.sortie(bibliotheque.pageDesGabarits())
    else if (copier) dits.direCopies(await bibliotheque.copierGabarits(virgules(copier), dossier, ou), io)
    else if (verifier) return dits.direFautes(await bibliotheque.verifierLesGabarits(dossier, ou), io)
    else dits.direListe(await bibliotheque.listerGabarits(dossier, ou), io)
    return 0
  },
})

/** « a,b » is typed as readily as two options. */
function virgules(noms: readonly string[]): string[] {
  return noms.flatMap(nom => nom.split(',').map(n => n.trim())).filter(nom => nom !== '')
}
