// Indicators nobody can fill in: without unit, target, source or frequency. One remark a fiche.
import type { Chemin } from '../../model/chemin.ts'
import type { Indicateur, Projet } from '../../model/projet.generated.ts'
import type { Coherence, Probleme } from '../../model/regle.ts'
import { enumerer } from '../../mots.ts'
import { fichesPresentes } from '../appuis/fiches.ts'
import { nommerIndicateur } from '../appuis/indicateurs.ts'
import { nommer } from '../appuis/mots.ts'
import { estDit } from '../appuis/places.ts'
import { RELIRE } from './appuis/lus.ts'

/** As in « il manque … ». */
const ATTENDUS = [
  { cle: 'unite', nom: 'l’unité' },
  { cle: 'cible', nom: 'la cible' },
  { cle: 'source', nom: 'la source' },
  { cle: 'frequence', nom: 'la fréquence' },
] as const

export const indicateurIncomplet: Coherence = {
  id: 'indicateur-incomplet',
  gravite: 'information',
  phase: 'redaction',
  source: RELIRE,
  suppose: ['fiches'],
  resume: 'Un indicateur a une unité, une cible, une source et une fréquence.',
  pourquoi:
    'Celui qui remplira l’indicateur ne sera peut-être pas celui qui l’a choisi. Sans unité, sans source ni fréquence, il ne saura ni quoi compter, ni où, ni quand ; sans cible, personne ne saura dire si l’action a réussi.',
  conseil: 'Complétez « unite », « cible », « source » et « frequence » ; « à compléter » est permis en attendant.',
  exemple: {
    faux: `# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
indicateurs:
  - libelle: Personnes reçues
    cible: { valeur: 1200, annee: 2029 }
`,
    juste: `# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
indicateurs:
  - libelle: Personnes reçues
    unite: personnes
    cible: { valeur: 1200, annee: 2029 }
    source: Registre du bus
    frequence: { texte: chaque année }
`,
  },
  check(projet) {
    const fiches = fichesPresentes(projet).flatMap(({ fiche, at }) =>
      juger(projet, fiche.indicateurs ?? [], [...at, 'indicateurs'], `de la fiche ${nommer(fiche)}`),
    )
    const contrat = juger(projet, projet.evaluation.indicateurs ?? [], ['evaluation', 'indicateurs'], 'du contrat')
    return [...fiches, ...contrat]
  },
}

function juger(projet: Projet, indicateurs: readonly Indicateur[], at: Chemin, lieu: string): readonly Probleme[] {
  const manques = ATTENDUS.flatMap(({ cle, nom }) => {
    const sans = indicateurs.filter((_, rang) => !estDit(projet, [...at, rang, cle]))
    if (sans.length === 0) return []
    const lesquels = sans.length === indicateurs.length ? '' : ` (${nommerTous(sans)})`
    return [`${nom}${lesquels}`]
  })
  if (manques.length === 0) return []
  const sujet = indicateurs.length === 1 ? 'À l’indicateur' : 'Aux indicateurs'
  return [{ at, on: 'cle', message: `${sujet} ${lieu}, il manque ${enumerer(manques)}.` }]
}

function nommerTous(indicateurs: readonly Indicateur[]): string {
  return enumerer(
    indicateurs.map(indicateur => nommer(nommerIndicateur(indicateur))),
    3,
  )
}
