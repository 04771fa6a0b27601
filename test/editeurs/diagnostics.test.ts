// What the editor underlines: nothing in a sound file, and one remark in French for each mistake.
import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Genre } from '../../src/model/partie.ts'
import { dossierDe } from '../../src/resources.ts'
import { extraits } from '../../src/scaffold/extraits.ts'
import { echafauder, type FichierNeuf } from '../../src/scaffold/index.ts'
import { etendre, OU } from '../scaffold/extrait.ts'
import { type Atelier, atelier, fichiersDe } from './atelier.ts'
import { modeline } from './places.ts'

const EXEMPLES = readdirSync(dossierDe('examples'))
const COMMENCE = echafauder({
  contrat: { titre: 'Contrat d’essai' },
  acteurs: { acteurs: [{ id: 'mairie', nom: 'Mairie' }] },
  axes: { facettes: [{ id: 'public', titre: 'Par public', valeurs: [{ id: 'jeunes', titre: 'Jeunes' }] }] },
}).fichiers

/** All of them side by side, as in a repository: one editor is open on the whole. */
const PROJETS = new Map([['commence', COMMENCE], ...EXEMPLES.map(nom => [nom, fichiersDe(nom)] as const)])

let ici: Atelier
beforeAll(async () => {
  const dans = ([dossier, fichiers]: readonly [string, readonly FichierNeuf[]]) =>
    fichiers.map(({ chemin, contenu }) => ({ chemin: `${dossier}/${chemin}`, contenu }))
  ici = await atelier([...PROJETS].flatMap(dans))
}, 30_000)
afterAll(() => ici.fermer())

function genreDe(nom: string): Genre {
  const [dossier = ''] = nom.split('/')
  return (dossier === 'fiches' ? 'fiche' : dossier.replace('.yaml', '')) as Genre
}

describe('dans l’éditeur', () => {
  it.concurrent.each([...PROJETS.keys()])(
    'le projet %s n’a aucune faute',
    async projet => {
      const fichiers = (PROJETS.get(projet) ?? []).filter(({ chemin }) => chemin.endsWith('.yaml'))
      const vues = await Promise.all(
        fichiers.map(async ({ chemin, contenu }) => {
          const ligne = /^# yaml-language-server:/m.test(contenu) ? '' : modeline(genreDe(chemin))
          return [chemin, await ici.editeur.diagnostics(join(ici.racine, projet, chemin), ligne + contenu)] as const
        }),
      )
      expect(vues.length).toBeGreaterThan(5)
      expect(vues.filter(([, diagnostics]) => diagnostics.length > 0)).toEqual([])
    },
    60_000,
  )
  const diagnostics = (nom: string, texte: string) =>
    ici.editeur.diagnostics(
      join(ici.racine, 'commence/fiches', `${nom}.yaml`),
      `${modeline('fiche')}id: bus\ntitre: Un bus\n${texte}`,
    )

  // All are asked at once: the server waits a little before it answers each.
  it.concurrent.each([
    ['un numéro à point', 'numero: 1.10\n'],
    ['un montant à la française', 'budget:\n  total: 60 000 €\n'],
    ['un acteur par son identifiant, ou décrit', 'pilotes:\n  - mairie\n  - acteur: mairie\n    service: CCAS\n'],
    ['un organisme qui n’est pas un acteur', 'pilotes:\n  - nom: Croix-Rouge locale\n'],
    ['une valeur d’un classement', 'facettes:\n  public:\n    - jeunes\n'],
    [
      'une cible en mots, en nombre ou datée',
      'indicateurs:\n  - libelle: a\n    cible: 800\n    depart:\n      valeur: 3\n',
    ],
    ['un axe, tant qu’aucun n’est déclaré', 'rattachements:\n  - axe-1\n'],
    ['un texte que YAML prend pour autre chose', 'enjeux: true\n'],
    ['une valeur à compléter', 'budget:\n  total: à compléter\n'],
  ])(
    'admet %s',
    async (nom, texte) => {
      expect(await diagnostics(nom, texte)).toEqual([])
    },
    60_000,
  )

  it.concurrent.each(extraits().map(e => [e.mot, e] as const))(
    'admet ce qu’insère « %s »',
    async (mot, extrait) => {
      for (const [n, { fichier, texte }] of (OU[mot] ?? []).entries()) {
        const contenu = modeline(genreDe(fichier)) + texte(etendre(extrait, fichier)).replace(/^# yaml-.*\n/, '')
        const chemin = join(ici.racine, 'commence', dirname(fichier), `${mot}-${n}.yaml`)
        expect(await ici.editeur.diagnostics(chemin, contenu)).toEqual([])
      }
    },
    60_000,
  )

  const ACTEUR =
    /^On attend ici l’identifiant d’un acteur \(acteurs\.yaml\)\. S’il vient d’être ajouté, lancez «.clsante schema/
  it.concurrent.each([
    ['un acteur inconnu', 5, 'pilotes:\n  - mairi\n', ACTEUR],
    ['un acteur inconnu, décrit', 5, 'pilotes:\n  - acteur: mairi\n    service: CCAS\n', ACTEUR],
    ['un nombre à la place d’un acteur', 5, 'pilotes:\n  - 12\n', ACTEUR],
    ['un financeur inconnu', 6, 'budget:\n  lignes:\n    - financeur: mairi\n', ACTEUR],
    ['une clé mal écrite', 4, 'pilote:\n  - mairie\n', /pilote/],
    ['une clé mal écrite dans la description d’un acteur', 5, 'pilotes:\n  - acteurs: mairie\n', /acteurs/],
    ['une clé qui manque', 5, 'indicateurs:\n  - unite: personnes\n', /^Il manque la clé «.libelle.»\.$/],
    ['un thème mal écrit', 5, 'themes:\n  - prevension\n', /"prevention"/],
    ['un classement inconnu', 5, 'facettes:\n  publics:\n    - jeunes\n', /l’identifiant d’une facette/],
    ['une valeur inconnue d’un classement', 6, 'facettes:\n  public:\n    - jeune\n', /une valeur de ce classement/],
    ['un montant illisible', 5, 'budget:\n  total: beaucoup\n', /^Valeur attendue ici.: montant\. En euros : 60 000 €/],
    ['une date illisible', 5, 'calendrier:\n  debut: mars\n', /^Valeur attendue ici.: date\. 2026, 2026-03/],
    ['un texte à la place d’une liste', 4, 'themes: prevention\n', /^On attend ici une liste/],
    ['une clé laissée vide', 4, 'categorie:\n', /^On attend ici l’identifiant d’une catégorie/],
  ])(
    'dit une fois, en français : %s',
    async (nom, ligne, texte, message) => {
      expect(await diagnostics(nom, texte)).toEqual([{ ligne, message: expect.stringMatching(message) }])
    },
    60_000,
  )
})
