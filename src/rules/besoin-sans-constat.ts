// A need that rests on no finding of the diagnosis, when the others say on which they rest.

import type { Coherence } from '../model/regle.ts'
import { enumerer } from '../mots.ts'
import { unParUnOuEnsemble } from './appuis/grouper.ts'
import { nommer } from './appuis/mots.ts'
import { aLEnseigne, estDit } from './appuis/places.ts'
import { FEDERATION_ADDICTION } from './appuis/sources.ts'

export const besoinSansConstat: Coherence = {
  id: 'besoin-sans-constat',
  gravite: 'information',
  phase: 'programmation',
  source: FEDERATION_ADDICTION,
  suppose: ['diagnostic'],
  resume: 'En général, un besoin dit sur quel constat du diagnostic il s’appuie.',
  pourquoi:
    'Le diagnostic montre les besoins du territoire. Quand certains disent sur quels constats ils s’appuient et qu’un autre se tait, un relecteur demande ce qui le fonde. La règle ne parle que si un besoin au moins cite un constat.',
  conseil: 'Ajoutez « constats » à ce besoin, ou écrivez le constat qui lui manque.',
  exemple: {
    faux: diagnostic(''),
    juste: diagnostic(', constats: [marche]'),
  },
  check(projet) {
    const besoins = (projet.diagnostic.besoins ?? []).map((besoin, rang) => ({
      besoin,
      at: ['diagnostic', 'besoins', rang],
    }))
    const muets = besoins.filter(({ at }) => !estDit(projet, [...at, 'constats']))
    if (muets.length === besoins.length) return []
    return unParUnOuEnsemble(
      muets,
      besoins.length,
      ({ besoin, at }) => ({
        at: aLEnseigne(at, besoin),
        message: `Le besoin ${nommer(besoin)} ne dit pas sur quel constat il s’appuie.`,
      }),
      (tous, { besoin, at }) => ({
        at: aLEnseigne(at, besoin),
        message: `${tous.length} besoins ne disent pas sur quel constat ils s’appuient : ${enumerer(
          tous.map(m => nommer(m.besoin)),
          6,
        )}.`,
      }),
    )
  },
}

function diagnostic(constats: string): string {
  return `# diagnostic.yaml
constats:
  - { id: medecins, titre: Peu de médecins }
  - { id: marche, titre: Peu de lieux où marcher }
besoins:
  - { id: besoin-acces, titre: Un médecin pour chacun, constats: [medecins] }
  - { id: besoin-bouger, titre: Des lieux pour bouger${constats} }
`
}
