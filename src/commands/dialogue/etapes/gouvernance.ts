// The questions about who decides, who prepares, and who coordinates.
import { profil } from '../../../profiles/index.ts'
import type { Question, Recueil } from '../question.ts'
import { listeDe } from '../recueil.ts'
import { nombre } from '../saisies.ts'
import { gensConnus } from './acteurs.ts'
import { profilsChoisis } from './profil.ts'
import { OUI_NON } from './territoire.ts'

export function gouvernance(recueil: Recueil): readonly Question[] {
  const gens = gensConnus(recueil)
  const signent = listeDe(recueil, 'signataires')
  const ars = gens.filter(g => g.valeur.startsWith('ars.')).map(g => g.valeur)
  return [
    {
      id: 'copil',
      genre: 'cases',
      texte: 'Qui siège au comité de pilotage ?',
      pourquoi: 'Le comité de pilotage fixe les orientations et décide. Les signataires y siègent d’ordinaire.',
      choix: gens,
      defaut: gens.map(g => g.valeur).filter(v => v === 'porteur' || ars.includes(v) || signent.includes(v)),
    },
    {
      id: 'copil.frequence',
      genre: 'texte',
      texte: 'Combien de fois se réunit le comité de pilotage ?',
      pourquoi: 'Un rythme écrit aide à tenir les dates.',
      exemple: 'au moins deux fois par an',
    },
    {
      id: 'cotech',
      genre: 'choix',
      texte: 'Y aura-t-il un comité technique ?',
      pourquoi: 'Un comité technique prépare les décisions et suit les actions entre deux comités de pilotage.',
      choix: OUI_NON,
      defaut: 'oui',
    },
    {
      id: 'employeur',
      genre: 'choix',
      texte: 'Qui emploie la coordination ?',
      pourquoi: 'Le poste qui fait vivre le contrat : souvent le vôtre.',
      choix: gens,
      defaut: 'porteur',
    },
    {
      id: 'etp',
      genre: 'texte',
      texte: 'Quel temps de coordination, en équivalent temps plein ?',
      pourquoi: demandeDuMiTemps(recueil)
        ? 'Votre ARS demande au moins un mi-temps (0,5) pour toute la durée du contrat.'
        : 'Un mi-temps s’écrit 0,5.',
      exemple: '0,5',
      controle: texte => nombre(texte, 0, 10).faute,
    },
    {
      id: 'financeurs',
      genre: 'cases',
      texte: 'Qui finance la coordination ?',
      pourquoi: 'Les parts de chacun se compléteront dans gouvernance.yaml.',
      choix: gens,
    },
  ]
}

/** Profiles whose ARS asks for a coordinator at least half-time (ARS Grand Est, leaflet CLS). */
function demandeDuMiTemps(recueil: Recueil): boolean {
  return profilsChoisis(recueil).some(nom => profil(nom)?.obligations.some(o => o.id === 'coordination-mi-temps'))
}
