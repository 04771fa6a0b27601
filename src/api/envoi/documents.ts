// The sendings that a request makes, each with its id and the names of its files; then the files themselves.
import { type Contexte, contexteDe, enMots } from '../../champs/index.ts'
import { type Coupe, type Envoi, ecrireEnvoi, prochainId } from '../../echanges/registre/registre.ts'
import { nomLibre } from '../../model/nom-de-fichier.ts'
import type { Fiche, Projet } from '../../model/projet.generated.ts'
import type { ProjetLu } from '../../project/read.ts'
import { enIdentifiant } from '../../schema/raconter.ts'
import type { Registre } from '../envois.ts'
import { rendreLu } from '../rendre.ts'
import type { Lot } from './choix.ts'

type Fichier = { readonly nom: string; readonly fiches: readonly Fiche[] }

export type EnvoiPret = {
  readonly envoi: Envoi
  readonly lot: Lot
  readonly fichiers: readonly Fichier[]
  /** The register holds it already: the same command was run today. */
  readonly deja: boolean
}

type Maniere = {
  readonly jour: string
  readonly avant?: string
  readonly par: Coupe
  readonly format: 'docx' | 'xlsx' | 'les-deux'
  readonly registre: Registre
}

/** The same request, the same day, gives the same ids: what was interrupted is taken up where it was. */
export function planifier(projet: Projet, lots: readonly Lot[], maniere: Maniere): readonly EnvoiPret[] {
  const { jour, avant, par, registre } = maniere
  const contexte = contexteDe(projet)
  const noms: string[] = []
  const ids = [...registre.pris]
  return lots.map(lot => {
    const fichiers = fichiersDe(lot, maniere, noms)
    const sansId = {
      date: jour,
      ...(avant !== undefined && { avant }),
      par,
      destinataire: { ...(lot.acteur !== undefined && { acteur: lot.acteur }), nom: lot.nom },
      fichiers: fichiers.map(({ nom }) => nom),
      fiches: Object.fromEntries(lot.fiches.map(fiche => [fiche.id, enMots(fiche, contexte)])),
      retours: [],
    }
    const meme = registre.envois.find(envoi => ecrireEnvoi(envoi) === ecrireEnvoi({ ...sansId, id: envoi.id }))
    const id = meme?.id ?? prochainId(jour, ids)
    ids.push(id)
    return { envoi: { id, ...sansId }, lot, fichiers, deja: meme !== undefined }
  })
}

/** No two files of one name, whatever the bodies are called. */
function fichiersDe(lot: Lot, { par, format }: Maniere, noms: string[]): Fichier[] {
  const nommer = (base: string) => {
    const libre = nomLibre(base, noms)
    noms.push(libre)
    return libre
  }
  const commun = par === 'classeur' && lot.acteur === undefined ? 'fiches-a-completer' : `fiches-${motsDe(lot)}`
  const word =
    format === 'xlsx'
      ? []
      : par === 'fiche'
        ? lot.fiches.map(fiche => ({ nom: `${nommer(`fiche-${fiche.id}`)}.docx`, fiches: [fiche] }))
        : [{ nom: `${nommer(commun)}.docx`, fiches: lot.fiches }]
  if (format === 'docx') return word
  const base = par !== 'fiche' && word[0] !== undefined ? word[0].nom.replace(/\.docx$/, '') : nommer(commun)
  return [...word, { nom: `${base}.xlsx`, fiches: lot.fiches }]
}

function motsDe({ nom, acteur }: Lot): string {
  return enIdentifiant(nom) || acteur || 'partenaire'
}

type Fait = {
  readonly fichiers: readonly { readonly nom: string; readonly octets: Uint8Array }[]
  readonly avis: readonly string[]
}
type Ou = { readonly dossier: string; readonly retour: string | undefined }

/** The bytes of each: the same for the same plan. */
export async function fabriquer(lu: ProjetLu, plan: readonly EnvoiPret[], ou: Ou): Promise<Fait> {
  const contexte = contexteDe(lu.projet)
  const avis = new Set<string>()
  const faits: { nom: string; octets: Uint8Array }[] = []
  for (const pret of plan)
    for (const fichier of pret.fichiers) {
      if (fichier.nom.endsWith('.xlsx')) faits.push(await classeur(lu, pret, fichier, ou, contexte))
      else {
        const { octets, dits } = await formulaire(lu, pret, fichier, ou, contexte)
        faits.push({ nom: fichier.nom, octets })
        for (const dit of dits) avis.add(dit)
      }
    }
  return { fichiers: faits, avis: [...avis] }
}

async function formulaire(lu: ProjetLu, { envoi, lot }: EnvoiPret, { fiches }: Fichier, ou: Ou, contexte: Contexte) {
  const { empreintes } = await import('../../echanges/fusion/empreintes.ts')
  const siennes = fiches.flatMap(({ id }, n) => {
    const mots = envoi.fiches[id]
    return [
      [`cls-fiche-${n + 1}`, id],
      ...(mots === undefined ? [] : [[`cls-empreintes-${n + 1}`, empreintes(mots, contexte)]]),
    ]
  })
  const { octets, avis } = await rendreLu(lu, [], {
    modele: 'fiche-vierge',
    format: 'docx',
    etat: 'projet',
    dossier: ou.dossier,
    fiches: fiches.map(({ id }) => id),
    ...(lot.acteur !== undefined && { pour: lot.acteur }),
    horodatage: new Date(`${envoi.date}T00:00:00Z`),
    formulaire: {
      ...(envoi.avant !== undefined && { avant: envoi.avant }),
      mots: envoi.fiches,
      proprietes: Object.fromEntries([
        ['cls-formulaire', '1'],
        ['cls-contrat', lu.projet.contrat.id ?? ''],
        ['cls-envoi', envoi.id],
        ...siennes,
      ]),
    },
  })
  return { octets, dits: avis }
}

async function classeur(lu: ProjetLu, { envoi }: EnvoiPret, { nom, fiches }: Fichier, ou: Ou, contexte: Contexte) {
  const { classeurDeFiches } = await import('../../echanges/classeur/sortant.ts')
  const { id = '', titre } = lu.projet.contrat
  const octets = await classeurDeFiches({
    contrat: { id, titre: titre ?? id },
    envoi: envoi.id,
    date: envoi.date,
    ...(envoi.avant !== undefined && { avant: envoi.avant }),
    ...(ou.retour !== undefined && { retour: ou.retour }),
    contexte,
    fiches: fiches.map(fiche => ({
      id: fiche.id,
      ...(fiche.numero !== undefined && { numero: fiche.numero }),
      ...(fiche.titre !== undefined && { titre: fiche.titre }),
      mots: envoi.fiches[fiche.id] ?? { simples: {}, tableaux: {} },
    })),
  })
  return { nom, octets }
}
