// Things that wait for one another: no order satisfies them all.
import type { Chemin } from '../model/chemin.ts'
import type { Projet } from '../model/projet.generated.ts'
import type { Coherence, Probleme } from '../model/regle.ts'
import { acteursSitues } from './appuis/acteurs.ts'
import { cycles } from './appuis/cycles.ts'
import { nommer } from './appuis/mots.ts'
import { OUTIL } from './appuis/sources.ts'

type Maillon = {
  readonly id: string
  readonly nom: () => string
  readonly vers: readonly string[]
  /** Where the link to the given identifier is written. */
  readonly lien: (vers: string) => Chemin
}

export const dependanceCirculaire: Coherence = {
  id: 'dependance-circulaire',
  gravite: 'erreur',
  phase: 'preparation',
  source: OUTIL,
  suppose: [],
  resume: 'Les fiches, les actes et les acteurs ne dépendent pas l’un de l’autre en cercle.',
  pourquoi:
    'Si une action doit attendre une autre qui l’attend, aucune ne commence. De même, deux actes ne peuvent se compléter l’un l’autre, ni deux acteurs être membres l’un de l’autre.',
  conseil: 'Retirez l’un des liens du cercle.',
  exemple: {
    faux: `# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
depend_de: [recrutement]
# fiches/recrutement.yaml
id: recrutement
titre: Recruter une infirmière
depend_de: [bus-sante]
`,
    juste: `# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
depend_de: [recrutement]
# fiches/recrutement.yaml
id: recrutement
titre: Recruter une infirmière
`,
  },
  check(projet) {
    return [
      ...enCercle(fiches(projet), 'Ces fiches dépendent l’une de l’autre'),
      ...enCercle(actes(projet), 'Ces actes se complètent l’un l’autre'),
      ...enCercle(acteurs(projet), 'Ces acteurs sont membres l’un de l’autre'),
    ]
  },
}

function enCercle(maillons: readonly Maillon[], debut: string): readonly Probleme[] {
  const parId = new Map(maillons.map(maillon => [maillon.id, maillon]))
  const lies = maillons.filter(({ vers }) => vers.length > 0)
  return cycles(new Map(lies.map(({ id, vers }) => [id, vers]))).flatMap(cycle => {
    const premier = parId.get(cycle[0] ?? '')
    if (!premier) return []
    const suite = cycle.slice(0, 6).map(id => parId.get(id)?.nom() ?? id)
    const noms = [...suite, ...(cycle.length > 6 ? ['…'] : []), premier.nom()].join(' → ')
    return [{ at: premier.lien(cycle[1] ?? ''), message: `${debut} en cercle : ${noms}.` }]
  })
}

function fiches(projet: Projet): readonly Maillon[] {
  return projet.fiches.map((fiche, rang) => ({
    id: fiche.id,
    nom: () => nommer(fiche),
    vers: fiche.depend_de ?? [],
    lien: vers => ['fiches', rang, 'depend_de', fiche.depend_de?.indexOf(vers) ?? 0],
  }))
}

function actes(projet: Projet): readonly Maillon[] {
  return (projet.contrat.actes ?? []).map((acte, rang) => ({
    id: acte.id,
    nom: () => nommer({ id: acte.id }),
    vers: acte.complete === undefined ? [] : [acte.complete],
    lien: () => ['contrat', 'actes', rang, 'complete'],
  }))
}

function acteurs(projet: Projet): readonly Maillon[] {
  return acteursSitues(projet).map(({ acteur, at }) => ({
    id: acteur.id,
    nom: () => nommer(acteur),
    vers: acteur.membre_de === undefined ? [] : [acteur.membre_de],
    lien: () => [...at, 'membre_de'],
  }))
}
