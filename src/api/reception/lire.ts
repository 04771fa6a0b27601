// The files that came back, each as what it says of fiches, or as the sentence that says why it is not read.
import { join, resolve } from 'node:path'
import { estRefus, lireClasseur } from '../../bureautique/classeur/index.ts'
import { lireTexte } from '../../bureautique/texte/index.ts'
import type { Contexte, FichierRendu } from '../../champs/index.ts'
import { lireClasseurDeFiches } from '../../echanges/classeur/rendu.ts'
import type { DemandeDeWord } from '../../echanges/word/recolte.ts'
import { lireFormulaireWord } from '../../echanges/word/rendu.ts'
import { empreinte } from '../../load/disque/journal.ts'
import { afficher, estDossier, lireFichier, lister } from '../../load/files.ts'
import { UserError } from '../../model/erreur.ts'
import type { Projet } from '../../model/projet.generated.ts'

/** `empreinte`: SHA-256 of its bytes. */
export type Recu = {
  readonly fichier: string
  readonly empreinte: string
} & ({ readonly refus: string } | { readonly rendu: FichierRendu })

const TAILLE = 50 * 1024 * 1024
const COMBIEN = 1_000
/** What Word, LibreOffice and computers leave beside the files of people. */
const PASSAGERS = /^(?:~\$|\.~lock\.|\.|Thumbs\.db$|desktop\.ini$)/i

/** Those that are named, and those of the folders that are named, in alphabetical order. Throws UserError for what does not exist. */
export function fichiersNommes(noms: readonly string[], dossier: string): readonly string[] {
  const tous = noms.flatMap(nom => {
    const complet = resolve(dossier, nom)
    if (!estDossier(complet)) return [complet]
    return lister(complet)
      .filter(e => e.genre === 'fichier' && !PASSAGERS.test(e.nom))
      .map(e => join(complet, e.nom))
      .sort()
  })
  if (tous.length === 0)
    throw new UserError(
      noms.length === 0 ? 'Il manque le fichier à lire.' : 'Ce dossier ne contient aucun fichier à lire.',
      'Nommez les formulaires revenus (Word, LibreOffice ou Excel), ou le dossier qui les contient.',
    )
  if (tous.length > COMBIEN)
    throw new UserError(`Plus de ${COMBIEN} fichiers : ce n’est sans doute pas le bon dossier.`)
  return [...new Set(tous)]
}

/** How the fiches of a project are called in a form: « Fiche action 1.2.1 – Un bus santé ». */
export function nomsDeFiches({ fiches, contrat }: Projet): ReadonlyMap<string, string> {
  return new Map(
    fiches.map(f => {
      const tete = [f.libelle ?? contrat.mise_en_page?.libelle_fiche ?? 'Fiche action', f.numero]
        .filter(Boolean)
        .join(' ')
      return [f.id, [tete, f.titre].filter(Boolean).join(' – ')]
    }),
  )
}

type Connu = { readonly projet: Projet; readonly contexte: Contexte; readonly dossier: string }

/** Throws UserError for a file that does not exist; everything else that is wrong with it is a sentence. */
export function lireRecu(chemin: string, { projet, contexte, dossier }: Connu): Recu {
  const fichier = afficher(chemin, dossier)
  const lu = lireFichier(chemin, TAILLE)
  if (!('octets' in lu)) {
    if (lu.refus === 'absent')
      throw new UserError(
        `Le fichier « ${fichier} » n’existe pas.`,
        'Vérifiez son nom et son dossier : rien n’a été écrit.',
      )
    const pourquoi = lu.refus === 'trop-gros' ? 'dépasse 50 Mo : ce n’est pas un formulaire' : 'n’a pas pu être lu'
    return { fichier, empreinte: '', refus: `Ce fichier ${pourquoi}.` }
  }
  const somme = empreinte(lu.octets) ?? ''
  const rendu = /\.(?:xlsx|xlsm|xls|xlsb|ods|csv|tsv)$/i.test(chemin)
    ? rendreClasseur(lu.octets, fichier, contexte)
    : rendreTexte(lu.octets, { fichier, contexte, noms: nomsDeFiches(projet) })
  return { fichier, empreinte: somme, ...('refus' in rendu ? rendu : juger(rendu, projet)) }
}

type Lecture = FichierRendu | { readonly refus: string }

function rendreClasseur(octets: Uint8Array, fichier: string, contexte: Contexte): Lecture {
  const lu = lireClasseur(octets, fichier)
  return estRefus(lu) ? lu : lireClasseurDeFiches(lu, { fichier, contexte })
}

function rendreTexte(octets: Uint8Array, demande: DemandeDeWord): Lecture {
  const lu = lireTexte(octets, demande.fichier)
  return 'refus' in lu ? lu : lireFormulaireWord(lu, demande)
}

/** A form of this contract, of a version that is known, that speaks of fiches; or why it is not. */
function juger(rendu: FichierRendu, projet: Projet): { readonly refus: string } | { readonly rendu: FichierRendu } {
  const { formulaire, fiches } = rendu
  const connues = new Set(projet.fiches.map(f => f.id))
  if (formulaire === undefined && !fiches.some(f => f.fiche !== undefined && connues.has(f.fiche)))
    return {
      refus:
        'Ce n’est pas un formulaire fait par ce programme : rien n’en est repris. Un plan ou des fiches qui existent déjà se reprennent avec « import ».',
    }
  if (formulaire === undefined) return { rendu }
  if (formulaire.version !== '1')
    return {
      refus: /^[2-9]$|^\d{2,}$/.test(formulaire.version)
        ? 'Ce formulaire a été fait par une version plus récente de ce programme : mettez-le à jour, puis recommencez.'
        : 'Ce formulaire est d’un format que ce programme ne connaît pas : renvoyez-en un neuf à ce partenaire.',
    }
  if (formulaire.contrat !== projet.contrat.id)
    return {
      refus: `Ce formulaire est celui d’un autre contrat (« ${formulaire.contrat} ») : rien n’en est repris.`,
    }
  return { rendu }
}
