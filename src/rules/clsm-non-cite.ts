// A local mental-health council at work, and a mental-health section that does not know it.
import type { Coherence } from '../model/regle.ts'
import { nommer } from './appuis/mots.ts'
import { estDit } from './appuis/places.ts'
import { CONSEILS_LOCAUX } from './appuis/sources.ts'

export const clsmNonCite: Coherence = {
  id: 'clsm-non-cite',
  gravite: 'information',
  phase: 'redaction',
  depuis: '2016-09-30',
  source: CONSEILS_LOCAUX,
  suppose: ['contrat'],
  resume: 'Le volet santé mentale cite le conseil local de santé mentale, quand il y en a un.',
  pourquoi:
    'Quand un conseil local de santé mentale (CLSM) existe, il est le volet santé mentale du contrat. Si la gouvernance en compte un que ce volet ne nomme pas, ses travaux et ceux du contrat risquent de s’ignorer.',
  conseil: 'Dans contrat.yaml, sous « sante_mentale », ajoutez « clsm » avec « existe: oui » et son rôle.',
  exemple: {
    faux: `# contrat.yaml
sante_mentale:
  description: Repérer plus tôt la souffrance des jeunes.
# gouvernance.yaml
instances:
  - { id: clsm, type: clsm, nom: Conseil local de santé mentale, etat: active }
`,
    juste: `# contrat.yaml
sante_mentale:
  description: Repérer plus tôt la souffrance des jeunes.
  clsm: { existe: oui, description: Il anime le volet santé mentale. }
# gouvernance.yaml
instances:
  - { id: clsm, type: clsm, nom: Conseil local de santé mentale, etat: active }
`,
  },
  check(projet) {
    const { sante_mentale: volet } = projet.contrat
    const clsm = (projet.gouvernance.instances ?? []).find(({ type, etat }) => type === 'clsm' && etat !== 'a-creer')
    if (volet === undefined || clsm === undefined) return []
    const at = ['contrat', 'sante_mentale']
    if (estDit(projet, [...at, 'clsm']) || /CLSM|conseils? loca(l|ux) de santé mentale/i.test(volet.description ?? ''))
      return []
    const message = `Le volet santé mentale ne dit rien de l’instance ${nommer(clsm)}, qui est un conseil local de santé mentale.`
    return [{ at, on: 'cle', message }]
  },
}
