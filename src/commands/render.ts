// `cls render`: writes the document that will be read, voted and signed.
import { UserError } from '../model/erreur.ts'
import { paint } from '../paint.ts'
import { commande } from './commande.ts'
import { horodatage } from './horodatage.ts'
import type { Io } from './io.ts'
import { JUGEMENT } from './options.ts'
import { remettreDocument } from './remettre.ts'

export const render = commande({
  nom: 'render',
  alias: 'generer',
  resume: 'écrire le document Word du contrat',
  description:
    'Écrit un document du projet : le contrat entier (« contrat »), le recueil des fiches actions (« fiches »), le tableau ' +
    'du comité de pilotage (« plan-actions »), deux pages pour les élus (« synthese »), un projet de délibération ' +
    '(« deliberation »), une fiche à envoyer à un partenaire (« fiche-vierge »), la grille de relecture de l’ARS (« grille »). Le document signé est refusé tant qu’une erreur demeure.',
  arguments: {
    modele: { defaut: 'contrat', resume: 'document à écrire' },
    dossier: { defaut: '.', resume: 'dossier du contrat' },
  },
  options: {
    format: {
      valeur: 'format',
      choix: ['docx', 'html', 'pdf', 'odt'],
      defaut: 'docx',
      resume:
        'format du document : Word, page à ouvrir dans un navigateur, PDF accessible ou OpenDocument (par LibreOffice)',
    },
    etat: {
      valeur: 'état',
      choix: ['projet', 'deliberation', 'signature'],
      defaut: 'projet',
      resume: 'document de travail, à délibérer, ou à signer',
    },
    pour: {
      valeur: 'acteur',
      resume:
        'organisme à qui s’adresse une délibération ou une fiche vierge : son identifiant dans acteurs.yaml, ou son nom',
    },
    fiche: { valeur: 'fiche', resume: 'fiche à reprendre dans une fiche vierge : son identifiant ou son numéro' },
    charte: {
      valeur: 'fichier',
      resume: 'document Word dont reprendre l’allure : styles, page, en-tête, pied de page et logo',
    },
    sortie: {
      valeur: 'fichier',
      resume:
        'écrire dans ce fichier, remplacé s’il existe (« - » : sortie standard ; sans cette option : un nom tiré du contrat)',
    },
    signatures: {
      valeur: 'manière',
      choix: ['ensemble', 'separees'],
      defaut: 'ensemble',
      resume: 'signatures réunies, ou une page à détacher par signataire',
    },
    lignes: { resume: 'numéroter les lignes dans la marge (document de travail, en Word)' },
    gabarits: {
      valeur: 'dossier',
      resume:
        'gabarits à la place de ceux du programme (sans cette option : le dossier « gabarits » du contrat, s’il existe)',
    },
    ...JUGEMENT,
  },
  exemples: [
    { ligne: 'render', resume: 'le contrat du dossier courant, en Word' },
    { ligne: 'render fiches mon-cls', resume: 'le recueil des fiches actions' },
    { ligne: 'render plan-actions mon-cls', resume: 'le tableau du comité de pilotage et son calendrier' },
    { ligne: 'render synthese mon-cls', resume: 'deux pages pour les élus' },
    { ligne: 'render deliberation mon-cls --pour ma-commune', resume: 'un projet de délibération' },
    { ligne: 'render fiche-vierge mon-cls --fiche 1.1.2', resume: 'une fiche à compléter par un partenaire' },
    { ligne: 'render contrat mon-cls --etat signature --sortie contrat.docx', resume: 'le document à signer' },
    { ligne: 'render contrat mon-cls --charte charte.docx', resume: 'le contrat aux couleurs de la collectivité' },
    { ligne: 'render contrat mon-cls --format pdf', resume: 'le contrat en PDF accessible, par LibreOffice' },
  ],
  async executer({ modele, dossier, sortie, format, ...options }, io) {
    if (sortie === '-' && format !== 'html' && io.ecran) throw illisibleALEcran(format)
    const convertir = format === 'pdf' || format === 'odt' ? await convertisseur(format, io) : undefined
    const { rendre } = await import('../index.ts')
    const demande = {
      ...options,
      format: format === 'html' ? format : 'docx',
      dossier: io.dossier,
      horodatage: horodatage(io),
    } as const
    const document = await rendre(modele, dossier, { ...demande, maintenant: io.maintenant })
    const { avertissement } = paint(io.couleurErreur)
    for (const avis of document.avis) io.erreur(`${avertissement(avis)}\n`)
    await remettreDocument(convertir === undefined ? document : await convertir(document), sortie, io)
    return 0
  },
})

function illisibleALEcran(format: string): UserError {
  return new UserError(
    `Un document « ${format} » n’est pas un texte : il ne s’affiche pas à l’écran.`,
    'Donnez un nom de fichier à --sortie, ou envoyez la sortie dans un fichier ou à un autre programme.',
  )
}

type Document = { readonly octets: Uint8Array; readonly nomPropose: string; readonly date: Date }

/** Looks for LibreOffice before anything is made. Throws UserError when it is not there. */
async function convertisseur(format: 'pdf' | 'odt', io: Io): Promise<(document: Document) => Promise<Document>> {
  const { convertir, libreOffice } = await import('./bureautique.ts')
  const programme = libreOffice(format, io)
  return async ({ octets, nomPropose, date }) => ({
    octets: await convertir(octets, format, { programme, date }),
    nomPropose: nomPropose.replace(/\.docx$/, `.${format}`),
    date,
  })
}
