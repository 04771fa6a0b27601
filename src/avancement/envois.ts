// Who was written to, and who has answered: each sending of the register, as it stands on the day judged.
import type { Projet } from '../model/projet.generated.ts'
import { enumerer } from '../mots.ts'
import type { Echeance, EnvoiLu, EnvoiSuivi } from './point.ts'

/**
 * In the order in which they were sent. A fiche sent again to the same body is awaited from the last sending only: one that waits for
 * nothing more for that reason is `remplace`.
 */
export function suivreLesEnvois(envois: readonly EnvoiLu[], projet: Projet): EnvoiSuivi[] {
  const noms = new Map(
    projet.fiches.map(({ id, numero, titre }) => [id, [numero, titre ?? id].filter(Boolean).join(' ')]),
  )
  return envois.map((envoi, n) => {
    const { id, date, avant, destinataire, fichiers, retours } = envoi
    const revenues = new Set(retours.flatMap(({ fiches }) => fiches))
    const suivants = envois.slice(n + 1).filter(autre => memeDestinataire(autre, envoi))
    const reprises = new Set(suivants.flatMap(({ fiches }) => fiches))
    const fiches = envoi.fiches.map(fiche => ({
      id: fiche,
      nom: noms.get(fiche) ?? fiche,
      etat: revenues.has(fiche)
        ? ('revenue' as const)
        : reprises.has(fiche)
          ? ('reprise' as const)
          : ('attendue' as const),
    }))
    return {
      id,
      date,
      ...(avant !== undefined && { avant }),
      ...(destinataire.acteur !== undefined && { acteur: destinataire.acteur }),
      nom: destinataire.nom,
      fichiers,
      fiches,
      retours,
      etat: etatDe(
        fiches.map(({ etat }) => etat),
        avant,
        projet.faits.date,
      ),
    }
  })
}

function etatDe(
  fiches: readonly EnvoiSuivi['fiches'][number]['etat'][],
  avant: string | undefined,
  jour: string,
): EnvoiSuivi['etat'] {
  if (fiches.includes('attendue')) return avant !== undefined && avant < jour ? 'en-retard' : 'attendu'
  return fiches.includes('reprise') && !fiches.includes('revenue') ? 'remplace' : 'revenu'
}

function memeDestinataire({ destinataire: a }: EnvoiLu, { destinataire: b }: EnvoiLu): boolean {
  return a.acteur === undefined && b.acteur === undefined ? a.nom === b.nom : a.acteur === b.acteur
}

/** Those that still wait for something. */
export function attendus(envois: readonly EnvoiSuivi[]): readonly EnvoiSuivi[] {
  return envois.filter(({ etat }) => etat === 'attendu' || etat === 'en-retard')
}

/** One date for all that is wanted by then. */
export function echeancesDesEnvois(envois: readonly EnvoiSuivi[], jour: string): Echeance[] {
  const parDate = new Map<string, EnvoiSuivi[]>()
  for (const envoi of attendus(envois))
    if (envoi.avant !== undefined) parDate.set(envoi.avant, [...(parDate.get(envoi.avant) ?? []), envoi])
  return [...parDate].map(([date, siens]) => ({
    id: `retours-${date}`,
    genre: 'retour',
    titre: `Réponses attendues : ${enumerer([...new Set(siens.map(({ nom }) => nom))], 3)}`,
    description: siens.map(({ nom, fiches }) => `${nom} : ${attenduesDe(fiches)}`).join('\n'),
    date,
    jour: date,
    approximatif: false,
    passee: date < jour,
    pointeur: '',
  }))
}

function attenduesDe(fiches: EnvoiSuivi['fiches']): string {
  return fiches
    .filter(({ etat }) => etat === 'attendue')
    .map(({ nom }) => nom)
    .join(' ; ')
}
