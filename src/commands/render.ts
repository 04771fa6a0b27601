// `cls render`: writes the document that will be read, voted and signed.
import { paint } from '../paint.ts'
import { commande } from './commande.ts'
import { JUGEMENT } from './options.ts'
import { remettreDocument } from './remettre.ts'

export const render = commande({
  nom: 'render',
  alias: 'generer',
  resume: 'écrire le document Word du contrat',
  description:
    'Écrit le contrat entier (« contrat ») ou le recueil des fiches actions (« fiches »). Le document signé est refusé tant ' +
    'qu’une erreur demeure.',
  arguments: {
    modele: { defaut: 'contrat', resume: 'document à écrire' },
    dossier: { defaut: '.', resume: 'dossier du contrat' },
  },
  options: {
    format: { valeur: 'format', choix: ['docx', 'html'], defaut: 'docx', resume: 'format du document' },
    etat: {
      valeur: 'état',
      choix: ['projet', 'deliberation', 'signature'],
      defaut: 'projet',
      resume: 'document de travail, à délibérer, ou à signer',
    },
    sortie: {
      valeur: 'fichier',
      resume:
        'écrire dans ce fichier, remplacé s’il existe (« - » : sortie standard ; sans cette option : un nom tiré du contrat)',
    },
    ...JUGEMENT,
  },
  exemples: [
    { ligne: 'render', resume: 'le contrat du dossier courant, en Word' },
    { ligne: 'render fiches mon-cls', resume: 'le recueil des fiches actions' },
    { ligne: 'render contrat mon-cls --etat signature --sortie contrat.docx', resume: 'le document à signer' },
  ],
  async executer({ modele, dossier, sortie, ...options }, io) {
    const { rendre } = await import('../index.ts')
    const document = await rendre(modele, dossier, { ...options, dossier: io.dossier, maintenant: io.maintenant })
    const { avertissement } = paint(io.couleurErreur)
    for (const avis of document.avis) io.erreur(`${avertissement(avis)}\n`)
    await remettreDocument(document, sortie, io)
    return 0
  },
})
