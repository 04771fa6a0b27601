// A project that was read → its remarks: shape, obligations of law and region, coherence; phases, dates and motivated gaps weighed.
import { afficher } from '../load/files.ts'
import { PARTIES } from '../model/partie.ts'
import { PHASES } from '../model/phase.ts'
import type { EtatDeRegle, RapportProjet, RegleJugee } from '../model/rapport.ts'
import type { Coherence, Remarque } from '../model/regle.ts'
import type { Obligation } from '../profiles/index.ts'
import { obligationsDuProjet } from '../project/profils.ts'
import type { ProjetLu } from '../project/read.ts'
import { COHERENCES } from '../rules/index.ts'
import { RELECTURES } from '../rules/relecture/index.ts'
import type { Constat } from './constat.ts'
import { jugerEcarts } from './ecarts.ts'
import { fichierDu } from './fichiers.ts'
import { jugerCoherence, jugerObligation, taireLesCouvertes } from './regles.ts'
import { enRemarques } from './remarques.ts'

export type Verdict = {
  readonly projet: RapportProjet
  readonly remarques: readonly Remarque[]
  /** The rules that judged it. */
  readonly obligations: readonly Obligation[]
  readonly coherences: readonly Coherence[]
}

/** Judges a project by profiles (names of shipped ones, paths of the team's own). `depuis`: the folder that file names are shown from; `ecriture`: also judge how it is written. */
export function verifierProjet(lu: ProjetLu, profils: readonly string[], depuis: string, ecriture = false): Verdict {
  const coherences = ecriture ? [...COHERENCES, ...RELECTURES] : COHERENCES
  const obligations = obligationsDuProjet(lu, profils)
  const juges = [
    ...PARTIES.map(partie => fichierDu(lu, partie)).filter(c => c !== undefined),
    ...taireLesCouvertes(obligations, [
      ...obligations.map(o => jugerObligation(lu, o)),
      ...coherences.map(c => jugerCoherence(lu, c)),
    ]),
  ]
  const constats = [...juges, ...jugerEcarts(lu, juges, profils)]
  const fautes = lu.problemes.map(p => ({ ...p, due: PHASES[0] }))
  const situees = [...fautes, ...constats.flatMap(c => c.problemes)]
  const remarques = enRemarques(lu, situees, depuis)
  const { contrat, faits } = lu.projet
  return {
    remarques,
    obligations,
    coherences,
    projet: {
      dossier: afficher(lu.dossier, depuis),
      id: contrat.id ?? '',
      ...(contrat.titre === undefined ? {} : { titre: contrat.titre }),
      phase: faits.phase,
      profils: [...profils],
      date: faits.date,
      regles: regrouper(constats, remarques),
    },
  }
}

/** Of several states of one rule (a file of each part may be due), the first of these. */
const PRESSANTS: readonly EtatDeRegle[] = [
  'remarque',
  'a-venir',
  'ecart-motive',
  'non-jugee',
  'satisfaite',
  'sans-objet',
]

/** One state a rule: of the remarks it made if it made some (the most pressing), else what it concluded. */
function regrouper(constats: readonly Constat[], remarques: readonly Remarque[]): RegleJugee[] {
  const parRegle = new Map<string, RegleJugee>()
  for (const { regle } of constats) {
    const fait = remarques.filter(r => r.regle === regle.id)
    const etats = (['actif', 'a-venir', 'ecart-motive'] as const).find(etat => fait.some(r => r.etat === etat))
    const etat: EtatDeRegle = etats === undefined ? regle.etat : etats === 'actif' ? 'remarque' : etats
    const connu = parRegle.get(regle.id)?.etat ?? 'sans-objet'
    if (PRESSANTS.indexOf(etat) <= PRESSANTS.indexOf(connu)) parRegle.set(regle.id, { ...regle, etat })
  }
  return [...parRegle.values()]
}
