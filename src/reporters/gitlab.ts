// GitLab's Code Quality report: one entry an active remark; GitLab compares the fingerprints of two branches to say what is new.
import type { Gravite, Remarque } from '../model/regle.ts'
import { cheminDuDepot, derniereLigne, empreintes } from './lieux.ts'
import type { Reporter } from './reporter.ts'
import { citer } from './source.ts'

const GRAVITES: Readonly<Record<Gravite, string>> = { erreur: 'major', avertissement: 'minor', information: 'info' }

export const gitlab: Reporter = {
  nom: 'gitlab',
  presenter: ({ rapport, textes }, presentation) => {
    const actives = rapport.remarques.filter(r => r.etat === 'actif')
    const noms = empreintes(actives, textes, presentation)
    const entrees = actives.map((r, n) => ({
      type: 'issue',
      check_name: r.regle,
      description: r.message,
      content: { body: corps(r) },
      fingerprint: noms[n],
      severity: GRAVITES[r.gravite],
      location: {
        path: cheminDuDepot(r.fichier, presentation),
        lines: { begin: r.ligne, end: derniereLigne(r) },
      },
    }))
    return `${JSON.stringify(entrees, null, 2)}\n`
  },
}

function corps({ conseil, source }: Remarque): string {
  return [conseil, source && citer(source)].filter(Boolean).join('\n\n')
}
