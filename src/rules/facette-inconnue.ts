// A value that the classification it belongs to does not have.
import type { Coherence } from '../model/regle.ts'
import { enumerer } from '../mots.ts'
import { certain, plusProche } from '../proche.ts'
import { entreGuillemets, nommer } from './appuis/mots.ts'
import { OUTIL } from './appuis/sources.ts'

export const facetteInconnue: Coherence = {
  id: 'facette-inconnue',
  gravite: 'erreur',
  phase: 'preparation',
  source: OUTIL,
  suppose: ['axes'],
  resume: 'Les valeurs qu’une fiche prend dans un classement y sont déclarées.',
  pourquoi:
    'Les classements parallèles aux axes (population, lieu…) sont déclarés dans axes.yaml avec leurs valeurs. Une valeur inconnue ferait disparaître la fiche du tableau de ce classement.',
  conseil: 'Corrigez la valeur, ou ajoutez-la au classement dans axes.yaml.',
  exemple: {
    faux: `# axes.yaml
facettes: [{ id: population, titre: Par population, valeurs: [{ id: jeunes, titre: Jeunes }] }]
# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
facettes: { population: [jeune] }
`,
    juste: `# axes.yaml
facettes: [{ id: population, titre: Par population, valeurs: [{ id: jeunes, titre: Jeunes }] }]
# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
facettes: { population: [jeunes] }
`,
  },
  check(projet) {
    const dites = new Set<string>()
    return projet.fiches.flatMap((fiche, rang) =>
      Object.entries(fiche.facettes ?? {}).flatMap(([cle, valeurs = []]) => {
        const facette = projet.axes.facettes?.find(({ id }) => id === cle)
        if (!facette) return []
        const connues = (facette.valeurs ?? []).map(({ id }) => id)
        return valeurs.flatMap((valeur, n) => {
          const marque = `${cle} ${valeur}`
          if (connues.includes(valeur) || dites.has(marque)) return []
          dites.add(marque)
          const proche = plusProche(valeur, connues)
          const message = `${entreGuillemets(valeur)} n’est pas une valeur du classement ${nommer(facette)}, qui a ${enumerer(connues, 10)}.`
          const conseil = proche === undefined ? {} : { conseil: `Vouliez-vous dire ${entreGuillemets(proche)} ?` }
          const voulu = certain(valeur, connues)
          return [
            { at: ['fiches', rang, 'facettes', cle, n], message, ...conseil, ...(voulu !== undefined && { voulu }) },
          ]
        })
      }),
    )
  },
}
