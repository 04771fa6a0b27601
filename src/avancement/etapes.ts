// The steps of a contrat local de santé, who takes part in each and which document it gives; and which of them this contract has behind it.
import { intervalle } from '../model/date.ts'
import { type Phase, rang } from '../model/phase.ts'
import type { Projet } from '../model/projet.generated.ts'
import type { Commande, Etape, EtatDEtape } from './point.ts'
import { SOURCES_DES_ETAPES } from './sources.ts'
import { TRACES } from './traces.ts'

type Modele = Pick<Etape, 'id' | 'titre' | 'qui' | 'documents' | 'phases'> & {
  readonly commandes?: (projet: Projet, dossier: readonly string[]) => readonly Commande[]
}

/**
 * Composite of several sources, none of which is a national list: see `SOURCES_DES_ETAPES`. Which phases of the format a step
 * belongs to is this program's own reading.
 */
const ETAPES: readonly Modele[] = [
  {
    id: 'opportunite',
    titre: 'Opportunité, volonté politique',
    qui: 'un élu ou l’ARS, l’un ou l’autre peut commencer',
    documents: ['note d’opportunité'],
    phases: ['preparation'],
  },
  {
    id: 'cadrage',
    titre: 'Cadrage avec l’ARS',
    qui: 'la collectivité et la délégation départementale de l’ARS',
    documents: [
      'note de cadrage',
      'selon la région : charte d’engagement, contrat de préfiguration, convention de financement du poste',
    ],
    phases: ['preparation'],
  },
  {
    id: 'coordonnateur',
    titre: 'Recrutement de la coordination',
    qui: 'la collectivité',
    documents: ['fiche de poste', 'délibération qui crée le poste'],
    phases: ['preparation'],
  },
  {
    id: 'diagnostic',
    titre: 'Diagnostic local de santé partagé',
    qui: 'la coordination, l’observatoire ou l’instance régionale, des groupes',
    documents: ['cahier des charges', 'rapport de diagnostic', 'restitution'],
    phases: ['diagnostic'],
  },
  {
    id: 'priorisation',
    titre: 'Choix des priorités',
    qui: 'le comité de pilotage',
    documents: ['grille de priorisation', 'orientations et axes validés'],
    phases: ['programmation'],
  },
  {
    id: 'concertation',
    titre: 'Concertation et construction des actions',
    qui: 'les groupes de travail',
    documents: ['comptes rendus', 'fiches actions'],
    phases: ['programmation', 'redaction'],
    commandes: (_, dossier) => [['render', 'fiches', ...dossier]],
  },
  {
    id: 'redaction',
    titre: 'Rédaction',
    qui: 'la coordination et l’ARS',
    documents: ['projet de contrat', 'tableau de suivi de l’élaboration'],
    phases: ['redaction'],
    commandes: (_, dossier) => [['render', 'contrat', ...dossier]],
  },
  {
    id: 'validation',
    titre: 'Validation',
    qui: 'le comité de pilotage, puis les assemblées, l’ARS et les partenaires',
    documents: ['délibération qui autorise la signature', 'visa de chaque signataire'],
    phases: ['signature'],
    commandes: (projet, dossier) =>
      assembleesSansVote(projet).map(({ id }) => ['render', 'deliberation', ...dossier, '--pour', id]),
  },
  {
    id: 'signature',
    titre: 'Signature',
    qui: 'les signataires',
    documents: ['contrat signé et ses annexes'],
    phases: ['signature'],
    commandes: (_, dossier) => [['render', 'contrat', ...dossier, '--etat', 'signature']],
  },
  {
    id: 'mise-en-oeuvre',
    titre: 'Mise en œuvre',
    qui: 'les pilotes et la coordination',
    documents: ['programmation annuelle', 'conventions', 'réponses aux appels à projets'],
    phases: ['mise-en-oeuvre', 'evaluation'],
  },
  {
    id: 'suivi',
    titre: 'Suivi',
    qui: 'le comité technique et la coordination',
    documents: ['tableau de bord', 'bilan annuel', 'comptes rendus du comité de pilotage'],
    phases: ['mise-en-oeuvre', 'evaluation'],
    commandes: (_, dossier) => [['render', 'plan-actions', ...dossier]],
  },
  {
    id: 'evaluation',
    titre: 'Évaluation, à mi-parcours et finale',
    qui: 'le comité de pilotage et l’évaluateur',
    documents: ['référentiel d’évaluation', 'rapport d’évaluation', 'préconisations'],
    phases: ['evaluation'],
  },
  {
    id: 'renouvellement',
    titre: 'Avenant ou renouvellement',
    qui: 'les signataires',
    documents: ['avenant', 'diagnostic mis à jour', 'contrat suivant'],
    phases: ['evaluation', 'acheve'],
  },
]

const ASSEMBLEES: ReadonlySet<string> = new Set(['collectivite', 'departement', 'region'])

/** The authorities that sign, whose assembly votes. */
export function assemblees({ acteurs, faits }: Projet) {
  return (acteurs.acteurs ?? []).filter(a => faits.signataires.includes(a.id) && ASSEMBLEES.has(a.type ?? ''))
}

/** Those whose vote is not yet dated in the past. */
export function assembleesSansVote(projet: Projet) {
  return assemblees(projet).filter(({ deliberation }) => !estPassee(deliberation?.date, projet))
}

/** Is the whole of this date behind the day judged, or on it? */
export function estPassee(date: string | undefined, { faits }: Projet): boolean {
  const fin = intervalle(date ?? '')?.fin
  return fin !== undefined && fin <= Number(faits.date.replaceAll('-', ''))
}

/** `dossier`: the words that name the project on a command line, none when it is where we stand. */
export function etapesDe(projet: Projet, dossier: readonly string[]): Etape[] {
  return ETAPES.map(({ commandes, ...etape }, n) => {
    const traces = TRACES[etape.id]?.(projet) ?? []
    const etat = etatDe(etape, traces, projet)
    const utiles = etat === 'en-cours' ? (commandes?.(projet, dossier) ?? []) : []
    return { rang: n, ...etape, commandes: utiles, sources: SOURCES_DES_ETAPES[etape.id] ?? [], etat, traces }
  })
}

function etatDe({ id, phases }: Modele, traces: readonly string[], projet: Projet): EtatDEtape {
  const ici = rang(projet.faits.phase)
  const [premiere, derniere] = [phases[0] as Phase, phases.at(-1) as Phase]
  if (ici < rang(premiere)) return 'a-venir'
  if (ici > rang(derniere)) return traces.length > 0 ? 'faite' : 'passee'
  const prouvee =
    (id === 'validation' && assemblees(projet).length > 0 && assembleesSansVote(projet).length === 0) ||
    (id === 'signature' && estPassee(projet.faits.signature?.date, projet))
  return prouvee ? 'faite' : 'en-cours'
}
