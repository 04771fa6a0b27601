// The questions about the contract itself: its region's rules, its title, where one stands.

import { enumerer } from '../../../mots.ts'
import { profil as profilNomme } from '../../../profiles/index.ts'
import { lieuxGardes } from '../atlas.ts'
import { nomLong } from '../noms.ts'
import { PHASES_PROPOSEES, profilDe, profilsProposes } from '../propositions.ts'
import type { Question, Recueil } from '../question.ts'
import { listeDe, texteDe } from '../recueil.ts'
import { departements } from '../saisies.ts'
import { territoireChoisi } from './territoire.ts'

/** The profiles to apply: several when several ARS sign. */
export function profilsChoisis(recueil: Recueil): readonly string[] {
  const choisis = [recueil.profil ?? []].flat()
  return choisis.length > 0 ? choisis : ['national']
}

/** The agencies of these profiles. */
export function arsChoisies(recueil: Recueil): readonly string[] {
  return profilsChoisis(recueil).flatMap(nom => profilNomme(nom)?.ars ?? [])
}

export function profil(recueil: Recueil): readonly Question[] {
  const choisi = territoireChoisi(recueil)
  const regions = choisi?.regions ?? []
  return [
    regions.length > 1
      ? {
          id: 'profil',
          genre: 'cases',
          texte: 'Quelles ARS signent ?',
          pourquoi: `Le territoire est à cheval sur ${enumerer(regions.map(r => r.nom))} : l’une ou l’autre ARS peut signer, ou les deux. Les règles de chacune s’appliquent alors.`,
          choix: regions.map(r => ({ valeur: r.profil, nom: r.ars ?? r.nom })),
          defaut: regions.slice(0, 1).map(r => r.profil),
        }
      : {
          id: 'profil',
          genre: 'choix',
          texte: 'Quelles règles appliquer ?',
          pourquoi: 'La loi est la même partout ; quelques régions demandent des choses en plus.',
          exemple: 'les règles de votre ARS, si votre région est dans la liste',
          inconnu: 'les règles nationales seules',
          choix: profilsProposes(),
          defaut: regions[0]?.profil ?? profilDe(departements(texteDe(recueil, 'departements') ?? '').valeur ?? []),
        },
    {
      id: 'titre',
      genre: 'texte',
      texte: 'Titre du contrat ?',
      pourquoi: 'Le titre, tel qu’il sera imprimé en couverture.',
      exemple: 'Contrat local de santé du Pays de Valdouve',
      defaut: titreDe(recueil),
    },
    {
      id: 'phase',
      genre: 'choix',
      texte: 'Où en êtes-vous ?',
      pourquoi:
        'Les vérifications ne demandent que ce qui est attendu à ce moment-là. Vous l’avancerez dans contrat.yaml.',
      inconnu: 'Préparation',
      choix: PHASES_PROPOSEES,
      defaut: 'preparation',
    },
  ]
}

function titreDe(recueil: Recueil): string | undefined {
  const [seul, autre] = lieuxGardes(listeDe(recueil, 'lieux'))
  return seul === undefined || autre !== undefined ? undefined : `Contrat local de santé ${nomLong(seul.nom, 'de')}`
}
