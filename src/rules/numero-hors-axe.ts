// A fiche « 4.1 » printed under axis 2.
import type { Coherence } from '../model/regle.ts'
import { fichesPresentes } from './appuis/fiches.ts'
import { entreGuillemets, nommer } from './appuis/mots.ts'
import { axesAPlat } from './appuis/plan.ts'
import { OUTIL } from './appuis/sources.ts'

export const numeroHorsAxe: Coherence = {
  id: 'numero-hors-axe',
  gravite: 'information',
  phase: 'redaction',
  source: OUTIL,
  suppose: [],
  resume: 'En général, le numéro d’une fiche n’annonce pas un autre axe que le sien.',
  pourquoi:
    'Une fiche « 4.1 » rangée sous l’axe 2 se cherche au mauvais endroit. Cela existe dans de vrais contrats, souvent après un changement de plan : le numéro est gardé tel qu’il est écrit.',
  conseil: 'Changez le numéro, ou le rattachement, si ce n’est pas voulu.',
  exemple: {
    faux: `# axes.yaml
axes:
  - { id: acces, numero: "1", titre: Accéder aux soins }
  - { id: prevention, numero: "2", titre: Prévenir }
# fiches/bus-sante.yaml
id: bus-sante
numero: "2.1"
titre: Un bus santé
rattachements: [acces]
`,
    juste: `# axes.yaml
axes:
  - { id: acces, numero: "1", titre: Accéder aux soins }
  - { id: prevention, numero: "2", titre: Prévenir }
# fiches/bus-sante.yaml
id: bus-sante
numero: "1.1"
titre: Un bus santé
rattachements: [acces]
`,
  },
  check(projet) {
    const plan = axesAPlat(projet)
    return fichesPresentes(projet).flatMap(({ fiche, fait, at }) => {
      const annonce = /^\s*(\w+)[.-]\s*\w/.exec(fiche.numero ?? '')?.[1]?.toLowerCase()
      if (annonce === undefined || fiche.numero === undefined) return []
      const miens = plan
        .filter(({ axe }) => fait.axes.includes(axe.id))
        .flatMap(({ axe, parents }) => [axe, ...parents])
      const numeros = miens.flatMap(({ numero }) => numero?.trim().toLowerCase() ?? [])
      const autre = plan.find(({ axe }) => axe.numero?.trim().toLowerCase() === annonce)?.axe
      const [mien] = miens
      if (autre === undefined || mien === undefined || numeros.length === 0 || numeros.includes(annonce)) return []
      return [
        {
          at: [...at, 'numero'],
          message: `La fiche ${entreGuillemets(fiche.numero)} porte le numéro de l’axe ${nommer(autre)}, mais elle est rattachée à l’axe ${nommer(mien)}.`,
        },
      ]
    })
  },
}
