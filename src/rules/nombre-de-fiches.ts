// The plan says how many fiches it holds, and the folder holds another number.
import type { Coherence } from '../model/regle.ts'
import { compter } from '../mots.ts'
import { fichesPresentes } from './appuis/fiches.ts'
import { OUTIL } from './appuis/sources.ts'

export const nombreDeFiches: Coherence = {
  id: 'nombre-de-fiches',
  gravite: 'avertissement',
  phase: 'redaction',
  source: OUTIL,
  suppose: ['fiches', 'axes'],
  resume: 'Le dossier contient le nombre de fiches que le programme annonce.',
  pourquoi:
    'axes.yaml dit combien de fiches le programme prévoit et qu’il est complet. Si le compte n’y est pas, une fiche a été perdue en route, ou le nombre annoncé n’a pas été mis à jour. Les fiches sorties du contrat peuvent être comptées ou non.',
  conseil:
    'Ajoutez les fiches qui manquent, corrigez « fiches_prevues », ou écrivez « etat: partiel » et le motif si des fiches restent à venir.',
  exemple: {
    faux: `# axes.yaml
programme: { etat: complet, fiches_prevues: 2 }
# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
`,
    juste: `# axes.yaml
programme: { etat: complet, fiches_prevues: 1 }
# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
`,
  },
  check(projet) {
    const prevues = projet.axes.programme?.fiches_prevues
    const presentes = fichesPresentes(projet).length
    const toutes = projet.fiches.length
    if (prevues === undefined || projet.faits.programme !== 'complet') return []
    if (prevues >= presentes && prevues <= toutes) return []
    const ecart =
      prevues > toutes ? `il en manque ${prevues - toutes}` : `il y en a ${presentes - prevues} de plus que prévu`
    return [
      {
        at: ['axes', 'programme', 'fiches_prevues'],
        message: `Le programme prévoit ${compter(prevues, 'fiche')}, le dossier fiches/ en contient ${presentes} : ${ecart}.`,
      },
    ]
  },
}
