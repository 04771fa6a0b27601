// A body that signs, and nobody said to sign for it.
import type { Coherence } from '../model/regle.ts'
import { enumerer } from '../mots.ts'
import { signataires } from './appuis/acteurs.ts'
import { unParUnOuEnsemble } from './appuis/grouper.ts'
import { nommer } from './appuis/mots.ts'
import { aLEnseigne, estDit } from './appuis/places.ts'
import { SAINT_FLOUR } from './appuis/sources.ts'

export const signataireSansRepresentant: Coherence = {
  id: 'signataire-sans-representant',
  gravite: 'information',
  phase: 'signature',
  source: { ...SAINT_FLOUR, titre: 'Usage : contrat de Saint-Flour 2017-2022, où chaque partie a son représentant' },
  suppose: ['acteurs'],
  resume: 'En général, chaque signataire a un représentant.',
  pourquoi:
    'Dans les contrats observés, chaque partie est « représentée par » son maire, sa présidente, son directeur général… Sans la fonction de celui qui signe, la page des parties et le bloc de signature restent incomplets. Un nom n’est jamais nécessaire.',
  conseil: 'Ajoutez « representant: { fonction: … } » à cet acteur.',
  exemple: {
    faux: `# acteurs.yaml
acteurs:
  - { id: caf, nom: Caisse d’allocations familiales, type: caf, en_tant_que: [signataire] }
`,
    juste: `# acteurs.yaml
acteurs:
  - { id: caf, nom: Caisse d’allocations familiales, type: caf, en_tant_que: [signataire], representant: { fonction: Directrice } }
`,
  },
  check(projet) {
    const tous = signataires(projet)
    return unParUnOuEnsemble(
      tous.filter(({ at }) => !estDit(projet, [...at, 'representant'])),
      tous.length,
      ({ acteur, at }) => ({
        at: aLEnseigne(at, acteur),
        message: `${nommer(acteur)} signe, mais on ne sait pas qui le représente.`,
      }),
      (fautifs, { acteur, at }) => ({
        at: aLEnseigne(at, acteur),
        message: `${fautifs.length} signataires sur ${tous.length} n’ont pas de représentant : ${enumerer(
          fautifs.map(f => nommer(f.acteur)),
          6,
        )}.`,
      }),
    )
  },
}
