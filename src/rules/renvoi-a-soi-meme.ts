// A thing that refers to itself: a copied line that was not finished.
import type { Coherence } from '../model/regle.ts'
import { acteursSitues } from './appuis/acteurs.ts'
import { nommer } from './appuis/mots.ts'
import { OUTIL } from './appuis/sources.ts'

export const renvoiASoiMeme: Coherence = {
  id: 'renvoi-a-soi-meme',
  gravite: 'avertissement',
  phase: 'preparation',
  source: OUTIL,
  suppose: [],
  resume: 'Ni fiche, ni acte, ni acteur ne renvoie à lui-même.',
  pourquoi:
    'Une fiche ne peut ni dépendre d’elle-même ni lui être liée. C’est presque toujours une ligne recopiée d’une autre fiche dont l’identifiant n’a pas été changé : le vrai lien manque.',
  conseil: 'Mettez l’identifiant de ce qui devait être désigné, ou retirez la ligne.',
  exemple: {
    faux: `# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
liees: [bus-sante]
`,
    juste: `# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
liees: [recrutement]
# fiches/recrutement.yaml
id: recrutement
titre: Recruter une infirmière
`,
  },
  check(projet) {
    const fiches = projet.fiches.flatMap((fiche, rang) =>
      (['depend_de', 'liees'] as const).flatMap(cle => {
        const place = fiche[cle]?.indexOf(fiche.id) ?? -1
        if (place === -1) return []
        const lien = cle === 'liees' ? 'est liée à elle-même' : 'dépend d’elle-même'
        return [{ at: ['fiches', rang, cle, place], message: `La fiche ${nommer(fiche)} ${lien}.` }]
      }),
    )
    const actes = (projet.contrat.actes ?? []).flatMap((acte, rang) =>
      acte.complete === acte.id
        ? [
            {
              at: ['contrat', 'actes', rang, 'complete'],
              message: `L’acte ${nommer({ id: acte.id })} se complète lui-même.`,
            },
          ]
        : [],
    )
    const acteurs = acteursSitues(projet).flatMap(({ acteur, at }) =>
      acteur.membre_de === acteur.id
        ? [{ at: [...at, 'membre_de'], message: `L’acteur ${nommer(acteur)} serait membre de lui-même.` }]
        : [],
    )
    return [...fiches, ...actes, ...acteurs]
  },
}
