// A figure of the diagnosis nobody could check: no source, or no year.
import type { Coherence } from '../model/regle.ts'
import { enumerer } from '../mots.ts'
import { estGeneral } from './appuis/grouper.ts'
import { nommer } from './appuis/mots.ts'
import { aLEnseigne, estDit } from './appuis/places.ts'
import { DIAGNOSTICS } from './appuis/sources.ts'

export const chiffreSansSource: Coherence = {
  id: 'chiffre-sans-source',
  gravite: 'information',
  phase: 'diagnostic',
  source: DIAGNOSTICS,
  suppose: ['diagnostic'],
  resume: 'Les chiffres du diagnostic ont une source et une année.',
  pourquoi:
    'Un diagnostic rassemble des études de producteurs et d’années différents. Un chiffre sans source ni année ne peut être ni vérifié, ni comparé, ni mis à jour au contrat suivant.',
  conseil: 'Ajoutez « source » (l’identifiant d’une source, ou un titre) et « annee » à chaque mesure.',
  exemple: {
    faux: `# diagnostic.yaml
constats:
  - id: desert-medical
    titre: Une démographie médicale en recul
    mesures: [{ libelle: Médecins généralistes, valeur: "5,9" }]
`,
    juste: `# diagnostic.yaml
sources: [{ id: ors-2025, titre: Portrait de santé }]
constats:
  - id: desert-medical
    titre: Une démographie médicale en recul
    mesures: [{ libelle: Médecins généralistes, valeur: "5,9", annee: 2024, source: ors-2025 }]
`,
  },
  check(projet) {
    const constats = (projet.diagnostic.constats ?? []).flatMap((constat, rang) => {
      const at = ['diagnostic', 'constats', rang]
      const mesures = (constat.mesures ?? []).map((mesure, n) => ({ mesure, at: [...at, 'mesures', n] }))
      const sans = mesures.filter(m => !estDit(projet, [...m.at, 'source']) || !estDit(projet, [...m.at, 'annee']))
      return mesures.length === 0 ? [] : [{ constat, at, sans }]
    })
    const fautifs = constats.filter(({ sans }) => sans.length > 0)
    const [premier] = fautifs
    if (premier && estGeneral(fautifs.length, constats.length)) {
      const message = `Dans ${fautifs.length} constats sur ${constats.length}, des chiffres n’ont pas de source ou pas d’année.`
      return [{ at: aLEnseigne(premier.at, premier.constat), message }]
    }
    return fautifs.map(({ constat, at, sans }) => {
      const noms = enumerer(
        sans.map(({ mesure }) => nommer({ titre: mesure.libelle ?? 'sans libellé' })),
        6,
      )
      const message = `Dans le constat ${nommer(constat)}, ces chiffres n’ont pas de source ou pas d’année : ${noms}.`
      return { at: [...at, 'mesures'], on: 'cle', message }
    })
  },
}
