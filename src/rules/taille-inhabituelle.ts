// A plan much smaller or larger than those seen in public contracts.
import type { Coherence, Probleme } from '../model/regle.ts'
import { compter } from '../mots.ts'
import { fichesPresentes } from './appuis/fiches.ts'
import { TAILLES } from './appuis/sources.ts'

export const tailleInhabituelle: Coherence = {
  id: 'taille-inhabituelle',
  gravite: 'information',
  phase: 'redaction',
  source: TAILLES,
  suppose: ['axes', 'fiches'],
  resume: 'En général, un programme a de trois à sept axes et de dix à quarante-cinq fiches.',
  pourquoi:
    'Les contrats publics observés ont de trois à sept axes et, le plus souvent, de dix à quarante-cinq fiches. Au-delà, les acteurs parlent de dispersion ; en deçà, un plan est parfois inachevé. Ce n’est qu’un repère : aucun texte ne fixe ces nombres.',
  conseil: 'Rien à faire si c’est voulu.',
  exemple: {
    faux: `# axes.yaml
axes:
  - { id: acces, titre: Accéder aux soins }
  - { id: prevention, titre: Prévenir }
# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
rattachements: [acces]
`,
    juste: `# contrat.yaml
nature: prefiguration
# axes.yaml
axes:
  - { id: acces, titre: Accéder aux soins }
  - { id: prevention, titre: Prévenir }
# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
rattachements: [acces]
`,
  },
  check(projet) {
    const axes = projet.axes.axes ?? []
    const fiches = fichesPresentes(projet).length
    if ((projet.contrat.nature ?? 'contrat') !== 'contrat' || projet.faits.programme !== 'complet') return []
    if (axes.length === 0 || fiches === 0) return []
    const problemes: Probleme[] = []
    // A « partie » is no axis: what it holds is not counted against the usual sizes.
    if (!axes.some(axe => axe.type === 'partie') && (axes.length < 3 || axes.length > 7)) {
      const message = `Le programme a ${compter(axes.length, 'axe')} ; les contrats observés en ont de trois à sept.`
      problemes.push({ at: ['axes', 'axes'], on: 'cle', message })
    } else if (fiches < 10 || fiches > 45) {
      const message = `Le programme a ${compter(fiches, 'fiche')} ; la plupart des contrats observés en ont de dix à quarante-cinq.`
      problemes.push({ at: ['axes', 'axes'], on: 'cle', message })
    }
    return problemes
  },
}
