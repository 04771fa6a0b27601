// `cls send`: the forms that go to partners, in Word or in Excel, the e-mails that go with them, and the register of both.
import { commande } from './commande.ts'

export const send = commande({
  nom: 'send',
  alias: 'envoyer',
  resume: 'préparer les fiches à faire remplir, et les courriels qui vont avec',
  description:
    'Prépare, pour chaque pilote, un document Word où ses fiches sont déjà remplies de ce que dit le contrat, et le courriel à ' +
    'copier. Rien n’est envoyé par le programme : vous joignez le fichier, vous relisez, vous envoyez. Un registre, dans ' +
    '« .cls/envois », retient ce qui est parti, à qui, et pour quand : « status » dit ensuite qui a répondu.',
  arguments: { dossier: { defaut: '.', resume: 'dossier du contrat' } },
  options: {
    pour: {
      valeur: 'acteur',
      repetable: true,
      resume:
        'n’écrire qu’à cet organisme : son identifiant dans acteurs.yaml, ou son nom (option répétable ; par défaut : tous les pilotes)',
    },
    fiche: {
      valeur: 'fiche',
      repetable: true,
      resume: 'n’envoyer que cette fiche : son identifiant ou son numéro (option répétable)',
    },
    par: {
      valeur: 'manière',
      choix: ['pilote', 'fiche', 'classeur'],
      defaut: 'pilote',
      resume: 'un document par pilote, un par fiche, ou un seul classeur Excel pour tous',
    },
    format: {
      valeur: 'format',
      choix: ['docx', 'xlsx', 'les-deux'],
      resume: 'Word, Excel, ou les deux au choix du partenaire (par défaut : Word)',
    },
    avant: { valeur: 'AAAA-MM-JJ', resume: 'jour avant lequel les réponses sont souhaitées' },
    sortie: {
      valeur: 'dossier',
      resume: 'écrire dans ce dossier (par défaut : « envois » et le jour, dans le contrat)',
    },
    essai: { resume: 'dire qui recevrait quoi, sans rien écrire' },
    liste: { resume: 'dire ce qui a été envoyé, à qui, quand, et ce qui est revenu' },
  },
  exemples: [
    { ligne: 'send --essai', resume: 'qui recevrait quoi' },
    { ligne: 'send mon-cls --avant 2026-12-15', resume: 'tous les pilotes, un document Word chacun' },
    { ligne: 'send mon-cls --pour ch-valdouve --format les-deux', resume: 'un partenaire, qui choisira Word ou Excel' },
    { ligne: 'send mon-cls --fiche 1.1.2 --pour cpam', resume: 'une fiche, à qui ne la pilote pas' },
    { ligne: 'send mon-cls --liste', resume: 'le registre des envois' },
  ],
  async executer(valeurs, io) {
    const { direLesEnvois } = await import('./envois-dits.ts')
    return direLesEnvois(valeurs, io)
  },
})
