// A signatory that commits itself to nothing written.
import type { Coherence } from '../model/regle.ts'
import { enumerer } from '../mots.ts'
import { signataires } from './appuis/acteurs.ts'
import { unParUnOuEnsemble } from './appuis/grouper.ts'
import { nommer } from './appuis/mots.ts'
import { aLEnseigne, estDit } from './appuis/places.ts'
import { TERRES_DE_LORRAINE } from './appuis/sources.ts'

export const engagementAbsent: Coherence = {
  id: 'engagement-absent',
  gravite: 'information',
  phase: 'redaction',
  source: TERRES_DE_LORRAINE,
  suppose: ['acteurs', 'contrat'],
  resume: 'En général, chaque signataire dit à quoi il s’engage.',
  pourquoi:
    'Plusieurs contrats consacrent un article aux engagements, avec un paragraphe par signataire. Sans lui, on ne saura pas ce qui était attendu de chacun au moment du bilan. Une clause commune d’engagements dans contrat.yaml suffit.',
  conseil: 'Ajoutez « engagement » à cet acteur, ou la clause « engagements » dans contrat.yaml.',
  exemple: {
    faux: `# acteurs.yaml
acteurs:
  - { id: caf, nom: Caisse d’allocations familiales, type: caf, en_tant_que: [signataire] }
`,
    juste: `# acteurs.yaml
acteurs:
  - { id: caf, nom: Caisse d’allocations familiales, type: caf, en_tant_que: [signataire], engagement: Anime les actions de parentalité. }
`,
  },
  check(projet) {
    if (estDit(projet, ['contrat', 'clauses', 'engagements'])) return []
    const tous = signataires(projet)
    return unParUnOuEnsemble(
      tous.filter(({ at }) => !estDit(projet, [...at, 'engagement'])),
      tous.length,
      ({ acteur, at }) => ({
        at: aLEnseigne(at, acteur),
        message: `${nommer(acteur)} signe le contrat sans dire à quoi il s’engage.`,
      }),
      (fautifs, { acteur, at }) => ({
        at: aLEnseigne(at, acteur),
        message: `${fautifs.length} signataires sur ${tous.length} ne disent pas à quoi ils s’engagent : ${enumerer(
          fautifs.map(f => nommer(f.acteur)),
          6,
        )}.`,
      }),
    )
  },
}
