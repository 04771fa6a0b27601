// A plan declared incomplete without saying why.
import type { Coherence } from '../model/regle.ts'
import { entreGuillemets } from './appuis/mots.ts'
import { estDit } from './appuis/places.ts'
import { OUTIL } from './appuis/sources.ts'

const LIBELLES = { partiel: 'partiel', 'a-venir': 'à venir', 'non-transcrit': 'non transcrit' } as const

export const programmeSansMotif: Coherence = {
  id: 'programme-sans-motif',
  gravite: 'avertissement',
  phase: 'redaction',
  source: OUTIL,
  suppose: ['contrat'],
  resume: 'Un programme déclaré incomplet dit pourquoi.',
  pourquoi:
    'Un programme partiel, à venir ou non transcrit existe dans de vrais contrats, et les règles sur les axes et les fiches se taisent alors. Sans motif, le relecteur ne sait pas ce qui reste à venir ni pourquoi ces contrôles n’ont pas eu lieu.',
  conseil: 'Ajoutez « motif » sous « programme » : ce qui manque, et quand c’est attendu.',
  exemple: {
    faux: `# axes.yaml
programme:
  etat: partiel
`,
    juste: `# axes.yaml
programme:
  etat: partiel
  motif: Quatre fiches seront écrites au premier trimestre.
`,
  },
  check(projet) {
    const etat = projet.axes.programme?.etat
    if (etat === undefined || etat === 'complet' || estDit(projet, ['axes', 'programme', 'motif'])) return []
    return [
      {
        at: ['axes', 'programme', 'etat'],
        message: `Le programme est déclaré ${entreGuillemets(LIBELLES[etat])} sans motif ; dites ce qui manque et pourquoi.`,
      },
    ]
  },
}
