// A yearly measure of an indicator its fiche (or the contract) does not have.
import type { Chemin } from '../model/chemin.ts'
import type { Indicateur, Projet } from '../model/projet.generated.ts'
import type { Coherence } from '../model/regle.ts'
import { enumerer } from '../mots.ts'
import { certain, plusProche } from '../proche.ts'
import { entreGuillemets, nommer } from './appuis/mots.ts'
import { OUTIL } from './appuis/sources.ts'

export const mesureInconnue: Coherence = {
  id: 'mesure-inconnue',
  gravite: 'erreur',
  phase: 'preparation',
  source: OUTIL,
  suppose: ['fiches', 'evaluation'],
  resume: 'Le suivi mesure des indicateurs qui existent.',
  pourquoi:
    'Le suivi annuel désigne chaque indicateur par l’identifiant qu’il a dans sa fiche. Un identifiant inconnu ne sera rapproché d’aucune cible : la mesure est perdue pour le bilan.',
  conseil: 'Corrigez l’identifiant, ou ajoutez l’indicateur à la fiche.',
  exemple: {
    faux: exemple('passage'),
    juste: exemple('passages'),
  },
  check(projet) {
    const dites = new Set<string>()
    return mesurees(projet).flatMap(({ cle, at, ou, indicateurs }) => {
      const connus = indicateurs.flatMap(({ id }) => id ?? [])
      const marque = `${ou} ${cle}`
      if (connus.includes(cle) || dites.has(marque)) return []
      dites.add(marque)
      const proche = plusProche(cle, connus)
      const liste = connus.length === 0 ? 'qui n’en a aucun avec un identifiant' : `qui a ${enumerer(connus, 10)}`
      const message = `${entreGuillemets(cle)} n’est pas un indicateur de ${ou}, ${liste}.`
      const conseil = proche === undefined ? {} : { conseil: `Vouliez-vous dire ${entreGuillemets(proche)} ?` }
      const voulu = certain(cle, connus)
      return [{ at, on: 'cle', message, ...conseil, ...(voulu !== undefined && { voulu }) }]
    })
  },
}

type Mesure = {
  readonly cle: string
  readonly at: Chemin
  readonly ou: string
  readonly indicateurs: readonly Indicateur[]
}

function mesurees({ suivi, fiches, evaluation }: Projet): readonly Mesure[] {
  return suivi.flatMap((annee, rang) => {
    const desFiches = (annee.fiches ?? []).flatMap((suivie, n) => {
      const fiche = fiches.find(({ id }) => id === suivie.fiche)
      if (!fiche) return []
      return Object.keys(suivie.mesures ?? {}).map(cle => ({
        cle,
        at: ['suivi', rang, 'fiches', n, 'mesures', cle],
        ou: `la fiche ${nommer(fiche)}`,
        indicateurs: fiche.indicateurs ?? [],
      }))
    })
    const duContrat = Object.keys(annee.mesures ?? {}).map(cle => ({
      cle,
      at: ['suivi', rang, 'mesures', cle],
      ou: 'l’évaluation du contrat',
      indicateurs: evaluation.indicateurs ?? [],
    }))
    return [...desFiches, ...duContrat]
  })
}

function exemple(cle: string): string {
  return `# evaluation.yaml
description: Un bilan chaque année.
# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
indicateurs: [{ id: passages, libelle: Personnes reçues }]
# suivi/2027.yaml
annee: 2027
fiches:
  - fiche: bus-sante
    mesures: { ${cle}: 310 }
`
}
