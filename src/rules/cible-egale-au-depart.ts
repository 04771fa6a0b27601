// A target that is already reached on the first day.
import type { ValeurDatee } from '../model/projet.generated.ts'
import type { Coherence } from '../model/regle.ts'
import { enNombre } from '../mots.ts'
import { indicateursSitues, nommerIndicateur } from './appuis/indicateurs.ts'
import { nommer } from './appuis/mots.ts'
import { OUTIL } from './appuis/sources.ts'

export const cibleEgaleAuDepart: Coherence = {
  id: 'cible-egale-au-depart',
  gravite: 'information',
  phase: 'preparation',
  source: OUTIL,
  suppose: [],
  resume: 'En général, la cible d’un indicateur diffère de sa valeur de départ.',
  pourquoi:
    'Une cible égale au point de départ est atteinte le premier jour : c’est souvent une valeur recopiée. Elle se comprend quand il s’agit de maintenir une situation : mieux vaut alors l’écrire dans le libellé.',
  conseil: 'Vérifiez les deux valeurs ; pour un maintien, dites-le dans « libelle ».',
  exemple: {
    faux: `# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
indicateurs: [{ id: passages, libelle: Personnes reçues, depart: 800, cible: 800 }]
`,
    juste: `# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
indicateurs: [{ id: passages, libelle: Personnes reçues, depart: 0, cible: 800 }]
`,
  },
  check(projet) {
    return indicateursSitues(projet).flatMap(({ indicateur, at }) => {
      const { depart, cible, libelle = '' } = indicateur
      const valeur = nombreDe(cible)
      if (valeur === undefined || valeur !== nombreDe(depart) || /maint|préserv|conserv|stabil/i.test(libelle))
        return []
      const message = `La cible de l’indicateur ${nommer(nommerIndicateur(indicateur))} est égale à sa valeur de départ : ${enNombre(valeur)}.`
      return [{ at: [...at, 'cible'], message }]
    })
  },
}

function nombreDe(valeur: ValeurDatee | undefined): number | undefined {
  const nue = typeof valeur === 'object' ? valeur.valeur : valeur
  return typeof nue === 'number' ? nue : undefined
}
