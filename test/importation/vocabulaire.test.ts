// Headings: what real ones mean, and what only resembles them and must mean nothing.
import { describe, expect, it } from 'vitest'
import { lecteurDe, radical } from '../../src/importation/reconnaitre.ts'
import { COLONNES, ENTETES } from '../../src/importation/vocabulaire.ts'

const { entete } = lecteurDe()

it.each([
  ['Intitulé de l’action', 'titre'],
  ['Constats / Enjeux', 'enjeux'],
  ['Contexte', 'enjeux'],
  ['Publics-cibles (facultatif)', 'publics'],
  ['Porteur(s)', 'pilotes'],
  ['STRUCTURE PILOTE :', 'pilotes'],
  ['Partenaires associés', 'partenaires'],
  ['3. Modalités de mise en oeuvre', 'description'],
  ['Échéancier', 'calendrier'],
  ['Financements mobilisables', 'moyens-financiers'],
  ['Critères d’évaluation', 'indicateurs'],
  ['Critere d evaluation', 'indicateurs'],
  ['Descriptf de l’action', 'description'],
  ['Indicateurs de suivi et d’évaluation de l’action', 'indicateurs'],
  ['N°', 'numero'],
  ['Pour qui ?', 'publics'],
  ['Avec qui ?', 'partenaires'],
  ['IV – Objectifs opérationnels', 'objectifs-operationnels'],
  ['Élu(e) référent(e)', 'referents-elus'],
])('« %s » est « %s »', (texte, sens) => expect(entete(texte)?.sens).toBe(sens))

it.each([
  'Titre de séjour',
  'Santé publique',
  'Service public',
  'Axe routier',
  'Date de naissance',
  'Numéro de téléphone',
  'Moyens et calendrier',
  'Public / Territoire',
  'Partenaires financiers et budget',
  'Directeur',
  'Population totale',
  'État civil',
  'Responsable légal',
  'Gouvernance',
  'Communication',
  'Adresse',
  'Le porteur est la ville, avec l’appui de la maison de santé',
  'Objectif de santé publique',
  '2027',
  '',
])('« %s » n’est rien de connu', texte => expect(entete(texte)).toBeUndefined())

describe('le vocabulaire', () => {
  it.each([['entêtes', ENTETES], ...Object.entries(COLONNES)] as [string, Record<string, string>][])(
    '%s : un mot n’a qu’un sens',
    (_, mots) => {
      const vus = new Map<string, string>()
      for (const [sens, liste] of Object.entries(mots))
        for (const mot of liste.split('|')) {
          const cle = radical(mot)
          expect(cle, mot).not.toBe('')
          expect(vus.get(cle) ?? sens, mot).toBe(sens)
          vus.set(cle, sens)
        }
    },
  )
})
