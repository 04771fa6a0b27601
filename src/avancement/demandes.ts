// The moves that ask somebody for something: whoever owes most first, and among equals whoever most partners wait for.
import { compter } from '../mots.ts'
import type { Action, Cadre, Dette } from './point.ts'

export function demander(cadre: Cadre): Action[] {
  return [...cadre.qui]
    .sort((a, b) => poids(b) - poids(a) || b.partenaires - a.partenaires)
    .map(dette => uneDemande(dette, cadre))
}

function uneDemande(dette: Dette, { a_completer, absences, dossier }: Cadre): Action {
  const { genre, nom, acteur, cle } = dette
  const premier = a_completer[dette.a_completer[0] ?? -1] ?? absences[dette.absences[0] ?? -1]
  const reponses = compter(poids(dette), 'réponse attendue', 'réponses attendues')
  const attendent =
    dette.partenaires === 0
      ? ''
      : ` ; ${compter(dette.partenaires, 'partenaire attend', 'partenaires attendent')} avec vous`
  const place = premier && { place: { fichier: premier.fichier, ligne: premier.ligne } }
  if (genre === 'personne')
    return {
      genre: 'designer',
      titre: 'Désigner un pilote pour ce que personne ne porte',
      pourquoi: `${reponses}${attendent}`,
      ...place,
    }
  if (genre === 'coordination')
    return { genre: 'demander', titre: `Compléter ce qui dépend de vous (${nom})`, pourquoi: reponses, ...place }
  return {
    genre: 'demander',
    titre: `Écrire à « ${nom} »`,
    pourquoi: `${reponses}${attendent}`,
    commande: ['status', ...dossier, '--pour', acteur ?? cle.slice(cle.indexOf(':') + 1)],
    ...place,
  }
}

function poids({ a_completer, absences }: Dette): number {
  return a_completer.length + absences.length
}
