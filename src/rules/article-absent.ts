// Articles that contracts have, which this one is about to be signed without.
import type { Coherence } from '../model/regle.ts'
import { enumerer } from '../mots.ts'
import { estDit } from './appuis/places.ts'
import { COULOMMIERS } from './appuis/sources.ts'

/** Only those that a contract was seen to hold: notice, litigation, data and publicity were found in none. */
const ARTICLES = [
  { cle: 'objet', nom: 'l’objet du contrat', titre: /\bobjet\b/i },
  { cle: 'duree', nom: 'sa durée', titre: /\bdurée\b/i },
  { cle: 'revision', nom: 'sa révision', titre: /révision|avenant/i },
] as const

export const articleAbsent: Coherence = {
  id: 'article-absent',
  gravite: 'information',
  phase: 'signature',
  source: COULOMMIERS,
  suppose: ['contrat'],
  resume: 'En général, le contrat dit son objet, sa durée et comment il peut être révisé.',
  pourquoi:
    'Ces articles se retrouvent dans les contrats observés. Tant que rien n’est signé, le document de travail les remplace par un texte type ; le document à signer, lui, n’écrit que ce qui a été convenu, et les laisse de côté. Un contrat de préfiguration n’est pas concerné.',
  conseil: 'Écrivez-les sous « clauses » dans contrat.yaml : « objet », « duree », « revision ».',
  exemple: {
    faux: `# contrat.yaml
clauses:
  objet: Réduire les inégalités de santé.
  duree: Cinq ans.
`,
    juste: `# contrat.yaml
clauses:
  objet: Réduire les inégalités de santé.
  duree: Cinq ans.
  revision: Par avenant, sur avis du comité de pilotage.
`,
  },
  check(projet) {
    const { sections = [], nature } = projet.contrat
    if (nature === 'prefiguration') return []
    const absents = ARTICLES.filter(
      ({ cle, titre }) =>
        !estDit(projet, ['contrat', 'clauses', cle]) && !sections.some(s => titre.test(s.titre ?? '')),
    )
    if (absents.length === 0) return []
    const message = `Le contrat n’a pas d’article sur ${enumerer(absents.map(({ nom }) => nom))}.`
    return [{ at: ['contrat', 'clauses'], on: 'cle', message }]
  },
}
