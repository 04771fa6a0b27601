// An authority that signs, and no trace of the assembly's vote.
import type { Coherence } from '../model/regle.ts'
import { enumerer } from '../mots.ts'
import { signataires } from './appuis/acteurs.ts'
import { unParUnOuEnsemble } from './appuis/grouper.ts'
import { nommer } from './appuis/mots.ts'
import { aLEnseigne, estDit } from './appuis/places.ts'
import { SAINT_FLOUR } from './appuis/sources.ts'

const AVEC_ASSEMBLEE = new Set(['collectivite', 'departement', 'region'])

export const deliberationAbsente: Coherence = {
  id: 'deliberation-absente',
  gravite: 'avertissement',
  phase: 'signature',
  source: SAINT_FLOUR,
  suppose: ['acteurs'],
  resume: 'La délibération de chaque collectivité qui signe est citée.',
  pourquoi:
    'Les contrats observés citent, pour chaque collectivité, la délibération de son assemblée qui autorise la signature, avec sa date. Le relecteur la demandera. C’est un usage : aucun texte propre aux contrats locaux de santé ne l’exige.',
  conseil:
    'Ajoutez « deliberation » (reference, date) à cet acteur ; « à compléter » tant que le vote n’a pas eu lieu.',
  exemple: {
    faux: `# acteurs.yaml
acteurs:
  - id: cc-valdouve
    nom: Communauté de communes du Valdouve
    type: collectivite
    en_tant_que: [porteur]
`,
    juste: `# acteurs.yaml
acteurs:
  - id: cc-valdouve
    nom: Communauté de communes du Valdouve
    type: collectivite
    en_tant_que: [porteur]
    deliberation: { reference: 2025-114, date: 2025-10-14 }
`,
  },
  check(projet) {
    const concernes = signataires(projet).filter(({ acteur }) => AVEC_ASSEMBLEE.has(acteur.type ?? ''))
    return unParUnOuEnsemble(
      concernes.filter(({ at }) => !estDit(projet, [...at, 'deliberation'])),
      concernes.length,
      ({ acteur, at }) => ({
        at: aLEnseigne(at, acteur),
        message: `${nommer(acteur)} signe, mais sa délibération n’est pas citée.`,
      }),
      (tous, { acteur, at }) => ({
        at: aLEnseigne(at, acteur),
        message: `${tous.length} collectivités signent sans que leur délibération soit citée : ${enumerer(
          tous.map(t => nommer(t.acteur)),
          6,
        )}.`,
      }),
    )
  },
}
