// What the page is told at each change: the remarks with their places in the document shown, and what is wrong with that document.
import type { ChoixDApercu } from '../../index.ts'
import type { Remarque } from '../../model/regle.ts'
import type { Panne, Vitrine } from './vitrine.ts'

type RemarqueDite = Pick<
  Remarque,
  'regle' | 'gravite' | 'etat' | 'message' | 'conseil' | 'fichier' | 'ligne' | 'source'
> & {
  /** The id of the place that it concerns; null when the document does not show it. */
  readonly ancre: string | null
}

/** What `apercu.js` reads. */
export type EtatDApercu = {
  readonly version: number
  readonly titre: string
  readonly modeles: readonly { readonly id: string; readonly nom: string }[]
  /** « 12 h 04 » */
  readonly heure: string
  readonly remarques: readonly RemarqueDite[]
  readonly avis: readonly string[]
  readonly pannes: readonly Panne[]
  /** Of the document shown; null when there is none. `heure`: when it is not of the last reading. */
  readonly document: { readonly empreinte: string; readonly heure?: string } | null
}

const NOMS: Readonly<Record<string, string>> = {
  contrat: 'Contrat',
  fiches: 'Recueil des fiches actions',
  'plan-actions': 'Plan d’actions',
  synthese: 'Synthèse',
  grille: 'Grille de relecture',
  'fiche-vierge': 'Fiche vierge',
}

/** `modeles`: the documents among which the page lets choose. */
export async function etatDe(vitrine: Vitrine, choix: ChoixDApercu, modeles: readonly string[]): Promise<EtatDApercu> {
  const { montree, panne } = await vitrine.voir(choix)
  const lecture = vitrine.lecture()
  const ancres = lecture?.ancres(montree?.ids ?? new Set()) ?? []
  const ancienne = montree !== undefined && montree.faite.getTime() !== vitrine.lueLe().getTime()
  return {
    version: vitrine.version(),
    titre: lecture?.titre ?? 'Contrat local de santé',
    modeles: modeles.map(id => ({ id, nom: NOMS[id] ?? id })),
    heure: heureEnMots(vitrine.lueLe()),
    // A reading that failed says why, and nothing of what was wrong before it.
    remarques: vitrine.panne() ? [] : (lecture?.remarques ?? []).map((r, rang) => dire(r, ancres[rang] ?? null)),
    avis: panne === undefined ? (montree?.page.avis ?? []) : [],
    pannes: panne === undefined ? [] : [panne],
    document: montree ? { empreinte: montree.empreinte, ...(ancienne && { heure: heureEnMots(montree.faite) }) } : null,
  }
}

function dire(remarque: Remarque, ancre: string | null): RemarqueDite {
  const { regle, gravite, etat, message, conseil, fichier, ligne, source } = remarque
  return {
    regle,
    gravite,
    etat,
    message,
    fichier,
    ligne,
    ancre,
    ...(conseil && { conseil }),
    ...(source && { source }),
  }
}

function heureEnMots(date: Date): string {
  return `${date.getHours()} h ${String(date.getMinutes()).padStart(2, '0')}`
}
