// The editing commands as they are typed: what they change, what they show, what they refuse, in French.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { lancer } from '../../src/commands/program.ts'
import { fausseIo } from '../commands/fausse-io.ts'
import { contenus, sain } from '../edit/outils.ts'

const lire = (dossier: string, fichier: string) => readFileSync(join(dossier, fichier), 'utf8')

async function cls(dossier: string, ...args: string[]) {
  const io = fausseIo({ dossier })
  const code = await lancer(args, io)
  return { code, sortie: io.ecrit.sortie, erreur: io.ecrit.erreur.replaceAll('\u00a0', ' ') }
}

/** Without what the program keeps for itself. */
function projetSeul(dossier: string) {
  return Object.fromEntries(Object.entries(contenus(dossier)).filter(([f]) => !f.startsWith('.cls/')))
}

test('la commande qui revient en arrière dit le dossier, quand il n’est pas le courant', async () => {
  const dossier = sain()
  const ici = await cls(dossier, 'add', 'besoin', 'Un médecin traitant')
  expect(ici.erreur).toContain('Pour revenir en arrière : cls undo\n')
  const ailleurs = await cls('/', 'add', 'besoin', 'Un dentiste', '--projet', dossier)
  expect(ailleurs.erreur).toContain(`Pour revenir en arrière : cls undo --projet ${dossier}\n`)
})

describe('écrire par des commandes', () => {
  test('ajouter, modifier, renommer, déplacer, supprimer, annuler : tout revient', async () => {
    const dossier = sain()
    const avant = projetSeul(dossier)
    const lignes = [
      ['add', 'axe', 'Prévenir'],
      ['ajouter', 'objectif', 'Bouger plus', '--axe', 'prevenir', '--niveau', 'operationnel'],
      ['add', 'fiche', 'Un vélo', '--axe', 'bouger-plus', '--pilote', 'mairie-grand-val', '--theme', 'prevention'],
      ['add', 'acteur', 'CPAM de la Sarthe', '--type', 'cpam', '--role', 'partenaire'],
      ['add', 'instance', 'Comité de pilotage', '--type', 'copil'],
      ['add', 'besoin', 'Un médecin traitant'],
      ['add', 'indicateur', 'Passages', '--fiche', 'bus', '--unite', 'personnes'],
      ['set', 'bus.indicateurs.passages.cible.valeur', '800'],
      ['modifier', 'contrat.periode.debut', '2027'],
      ['renommer', 'mairie-grand-val', 'ville'],
      ['deplacer', 'bus', '--vers', 'prevenir'],
      ['move', 'prevenir', '--avant', 'acces-aux-soins'],
      ['supprimer', 'cpam-de-la-sarthe'],
    ]
    for (const ligne of lignes)
      expect([ligne, await cls(dossier, ...ligne)]).toEqual([
        ligne,
        { code: 0, sortie: '', erreur: expect.stringContaining('Fait : ') },
      ])
    expect(lire(dossier, 'fiches/un-velo.yaml')).toContain('- bouger-plus\n')
    expect(lire(dossier, 'fiches/un-velo.yaml')).toContain('- acteur: ville\n')
    expect(lire(dossier, 'fiches/bus.yaml')).toBe(
      'id: bus\ntitre: Un bus\nthemes:\n  - prevention\n' +
        'indicateurs:\n  - id: passages\n    libelle: Passages\n    unite: personnes\n    cible:\n      valeur: 800\nrattachements:\n  - prevenir\n',
    )
    expect(lire(dossier, 'axes.yaml')).toMatch(
      /^axes:\n {2}- id: prevenir\n[\s\S]*\n {2}- id: acces-aux-soins\n {4}titre: Accéder aux soins\n$/,
    )
    expect((await cls(dossier, 'validate')).erreur).not.toContain('reference-inconnue')
    const { code, erreur } = await cls(dossier, 'annuler', '50')
    expect(code).toBe(0)
    expect(erreur).toContain('Il n’y a plus rien d’autre à annuler.')
    expect(projetSeul(dossier)).toEqual(avant)
  })

  test('--essai montre, et n’écrit rien, pas même .cls', async () => {
    const dossier = sain()
    const avant = contenus(dossier)
    const { code, sortie, erreur } = await cls(dossier, 'rename', 'acces-aux-soins', 'soins', '--essai')
    expect(code).toBe(0)
    expect(sortie).toContain('-  - id: acces-aux-soins\n+  - id: soins\n')
    expect(sortie).toContain('+++ fiches/bus.yaml (modifié)')
    expect(erreur).toContain('Rien n’a été écrit.')
    expect(contenus(dossier)).toEqual(avant)
  })

  test('une fiche appelée « con » n’a pas un fichier que Windows refuse', async () => {
    const dossier = sain()
    await cls(dossier, 'add', 'fiche', 'Con')
    expect(existsSync(join(dossier, 'fiches/fiche-con.yaml'))).toBe(true)
  })

  test('.cls garde ses brouillons pour lui : git les ignore, les autres commandes ne les lisent pas', async () => {
    const dossier = sain()
    await cls(dossier, 'set', 'contrat.titre', 'Autre')
    expect(lire(dossier, '.cls/.gitignore')).toMatch(/^\/\*\n!\/schemas\/$/m)
    expect((await cls(dossier, 'validate', '--format', 'json')).sortie).not.toContain('historique')
  })
})

describe('ce qui est refusé, et pourquoi', () => {
  const cas: readonly (readonly [ligne: readonly string[], message: string])[] = [
    [['add'], 'Il manque ce qu’il faut ajouter.'],
    [['add', 'fiche'], 'Sans terminal, rien n’est demandé : donnez le titre entre guillemets'],
    [['add', 'objectif', 'Bouger'], '--axe 1'],
    [['add', 'fiche', 'Un vélo', '--axe', 'acces-aux-soin'], 'Vouliez-vous dire « acces-aux-soins » ?'],
    [['add', 'fiche', 'Un vélo', '--axe', 'bus'], '« bus » est une fiche : on attend un axe ou un objectif.'],
    [['add', 'fiche', 'Un vélo', '--id', 'bus'], '« bus-2 » est libre.'],
    [['add', 'fiche', 'Un vélo', '--id', 'Un Vélo'], 'Écrivez par exemple « un-velo ».'],
    [['add', 'acteur', 'CPAM', '--type', 'cpma'], 'Rien n’a été écrit, car une faute apparaîtrait dans acteurs.yaml'],
    [['add', 'fich', 'Un vélo'], 'fiche'],
    [['set', 'bus', 'X'], '« bus » est un fichier entier : nommez un de ses champs.'],
    [['set', 'bus.titr', 'X'], 'Vouliez-vous dire « titre » ?'],
    [['set', 'bsu.titre', 'X'], 'Vouliez-vous dire « bus » ?'],
    [['set', 'bus.titre'], 'Il manque la valeur de « bus.titre »'],
    [['set', 'bus.titre', 'a', 'b'], 'Mettez le texte entier entre guillemets.'],
    [['set', 'bus.id', 'car'], 'Un identifiant se change avec « rename »'],
    [['set', 'bus.themes', 'prevension'], 'une faute apparaîtrait dans fiches/bus.yaml'],
    [['set', 'bus.rattachements', 'nulle-part'], 'on attend un axe ou un objectif'],
    [['set', 'contrat.periode.debut', 'demain'], 'ne peut pas être lu'],
    [['set', 'bus.calendrier', '2027'], 'contient plusieurs champs'],
    [['rename', 'bus'], 'Il manque le nouvel identifiant.'],
    [['rename', 'bus', 'acces-aux-soins'], 'est déjà pris'],
    [['rename', 'bus', 'bus'], 'il n’y a rien à changer'],
    [['move', 'bus', '--vers', 'acces-aux-soins'], 'déjà rattachée'],
    [['move', 'acces-aux-soins', '--vers', 'acces-aux-soins'], 'il ne peut pas y aller'],
    [['remove', 'acces-aux-soins'], 'fiches/bus.yaml, ligne 6'],
    [['remove', 'contrat'], 'est un fichier entier'],
    [['renumber'], 'il n’y a rien à changer'],
    [['undo'], 'Il n’y a rien à annuler dans ce contrat.'],
    [['undo', 'tout'], 'n’est pas un nombre de modifications'],
  ]
  test.each(cas)('cls %s', async (ligne, message) => {
    const dossier = sain()
    const avant = projetSeul(dossier)
    const { code, erreur } = await cls(dossier, ...ligne)
    expect(erreur).toContain(message)
    expect(code).toBe(2)
    expect(projetSeul(dossier)).toEqual(avant)
  })

  test('un fichier illisible n’est pas touché, et la raison est dite', async () => {
    const dossier = sain({ 'acteurs.yaml': 'acteurs:\n  - id: a\n   nom: [\n' })
    const { code, erreur } = await cls(dossier, 'add', 'acteur', 'CAF')
    expect(code).toBe(2)
    expect(erreur).toContain('« acteurs.yaml » ne peut pas être modifié tant qu’il n’est pas lisible, ligne')
  })

  test('acteurs.yaml n’existe pas encore : il est écrit', async () => {
    const dossier = sain()
    rmSync(join(dossier, 'acteurs.yaml'))
    const { code } = await cls(dossier, 'add', 'acteur', 'CAF')
    expect(code).toBe(0)
    expect(lire(dossier, 'acteurs.yaml')).toContain('- id: caf\n')
  })
})
