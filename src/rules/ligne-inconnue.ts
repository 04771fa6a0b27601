// A yearly expense on a budget line its fiche does not have.
import type { Coherence } from '../model/regle.ts'
import { enumerer } from '../mots.ts'
import { certain, plusProche } from '../proche.ts'
import { entreGuillemets, nommer } from './appuis/mots.ts'
import { OUTIL } from './appuis/sources.ts'

export const ligneInconnue: Coherence = {
  id: 'ligne-inconnue',
  gravite: 'erreur',
  phase: 'preparation',
  source: OUTIL,
  suppose: ['fiches'],
  resume: 'Le suivi inscrit les dépenses sur des lignes de budget qui existent.',
  pourquoi:
    'Le suivi annuel désigne chaque ligne de budget par l’identifiant qu’elle a dans sa fiche. Une dépense sur une ligne inconnue ne sera rapprochée d’aucun montant prévu.',
  conseil: 'Corrigez l’identifiant, ou ajoutez la ligne au budget de la fiche.',
  exemple: {
    faux: exemple('vehicules'),
    juste: exemple('vehicule'),
  },
  check({ suivi, fiches }) {
    const dites = new Set<string>()
    return suivi.flatMap((annee, rang) =>
      (annee.fiches ?? []).flatMap((suivie, n) => {
        const fiche = fiches.find(({ id }) => id === suivie.fiche)
        if (!fiche) return []
        const connues = (fiche.budget?.lignes ?? []).flatMap(({ id }) => id ?? [])
        return (suivie.depenses ?? []).flatMap(({ ligne }, d) => {
          const marque = `${fiche.id} ${ligne}`
          if (connues.includes(ligne) || dites.has(marque)) return []
          dites.add(marque)
          const proche = plusProche(ligne, connues)
          const liste =
            connues.length === 0 ? 'qui n’en a aucune avec un identifiant' : `qui a ${enumerer(connues, 10)}`
          const message = `${entreGuillemets(ligne)} n’est pas une ligne de budget de la fiche ${nommer(fiche)}, ${liste}.`
          const conseil = proche === undefined ? {} : { conseil: `Vouliez-vous dire ${entreGuillemets(proche)} ?` }
          const voulu = certain(ligne, connues)
          return [
            {
              at: ['suivi', rang, 'fiches', n, 'depenses', d, 'ligne'],
              message,
              ...conseil,
              ...(voulu !== undefined && { voulu }),
            },
          ]
        })
      }),
    )
  },
}

function exemple(ligne: string): string {
  return `# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
budget:
  lignes: [{ id: vehicule, libelle: Véhicule, montant: 60 000 € }]
# suivi/2027.yaml
annee: 2027
fiches:
  - fiche: bus-sante
    depenses: [{ ligne: ${ligne}, montant: 58 200 € }]
`
}
