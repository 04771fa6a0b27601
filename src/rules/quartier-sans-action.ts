// Priority neighbourhoods in the territory, and no action meant for them.
import type { Coherence } from '../model/regle.ts'
import { compter } from '../mots.ts'
import { fichesActives } from './appuis/fiches.ts'
import { QUARTIERS } from './appuis/sources.ts'

export const quartierSansAction: Coherence = {
  id: 'quartier-sans-action',
  gravite: 'information',
  phase: 'redaction',
  source: QUARTIERS,
  suppose: ['fiches', 'axes'],
  resume: 'Une action au moins vise les quartiers prioritaires, quand il y en a.',
  pourquoi:
    'Les quartiers prioritaires se perdent souvent dans un contrat à l’échelle d’une intercommunalité. Une action qui les vise cite leur code dans « territoires », ou le public « habitants-qpv » ; une action pour tout le territoire ne le montre pas.',
  conseil:
    'Ajoutez le code du quartier à « territoires », ou « habitants-qpv » à « publics », dans les fiches concernées.',
  exemple: {
    faux: `# territoire.yaml
quartiers_prioritaires: [{ code: QN04499M, nom: Les Tilleuls }]
# axes.yaml
axes: [{ id: acces, titre: Accéder aux soins }]
# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
territoires: [tout]
`,
    juste: `# territoire.yaml
quartiers_prioritaires: [{ code: QN04499M, nom: Les Tilleuls }]
# axes.yaml
axes: [{ id: acces, titre: Accéder aux soins }]
# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
territoires: [QN04499M]
`,
  },
  check(projet) {
    const { quartiers_prioritaires: quartiers = [], unites = [] } = projet.territoire
    const fiches = fichesActives(projet)
    if (quartiers.length === 0 || fiches.length === 0) return []
    const lieux = new Set([
      ...quartiers.flatMap(({ code }) => code ?? []),
      ...unites.filter(({ type }) => type === 'quartier').map(({ id }) => id),
    ])
    const vise = fiches.some(
      ({ fait }) => fait.publics.includes('habitants-qpv') || fait.territoires.some(lieu => lieux.has(lieu)),
    )
    if (vise) return []
    const message = `Le territoire a ${compter(quartiers.length, 'quartier prioritaire', 'quartiers prioritaires')}, mais aucune fiche ne cite un quartier, ni le public « habitants-qpv ».`
    return [{ at: ['territoire', 'quartiers_prioritaires'], on: 'cle', message }]
  },
}
