// Several files written as one: stopped at any moment, refused at any moment, there is the old project or the new one.
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { annuler } from '../../src/api/edition/annuler.ts'
import { editer } from '../../src/api/edition/editer.ts'
import { finirLInterrompu } from '../../src/api/edition/reprise.ts'
import type { Disque } from '../../src/load/disque/disque.ts'
import { prendre } from '../../src/load/disque/verrou.ts'
import { contenuDe, DOSSIER, disqueDe, type Fichiers, fichiersDe, lireIci, ouDe, tenter } from './outils.ts'

const TEXTES = {
  'contrat.yaml': 'format: 1\nid: essai\ntitre: Essai\n',
  'acteurs.yaml': 'acteurs:\n  - id: cpam\n    nom: CPAM\n',
  'axes.yaml': 'axes:\n  - id: un\n    titre: Un\n',
  'fiches/bus.yaml': 'id: bus\ntitre: Bus\nrattachements: [un]\npilotes:\n  - acteur: cpam\n',
  'fiches/velo.yaml': 'id: velo\ntitre: Vélo\nliees:\n  - bus\n',
  '.cls/schemas/identifiants.schema.json': '{}\n',
}
const RENOMMER = { geste: 'renommer', ancien: 'bus', nouveau: 'car' } as const

function neuf(): Fichiers {
  return fichiersDe(TEXTES)
}

/** What the edit makes of the project, undisturbed. */
function fini(): Record<string, string> {
  const fichiers = neuf()
  editer(RENOMMER, ouDe(disqueDe(fichiers)))
  return contenuDe(fichiers)
}

class Mort extends Error {}

/** Dies at the n-th gesture, and makes no other: not even those that would tidy up. */
function mortel(fichiers: Fichiers, n: number): Disque {
  let reste = n
  return disqueDe(fichiers, () => {
    if (reste-- <= 0) throw new Mort()
  })
}

describe('une commande tuée à chaque geste', () => {
  test('laisse l’ancien projet ou le nouveau, une fois la commande suivante lancée', () => {
    const [avant, apres] = [contenuDe(neuf()), fini()]
    const vus = new Set<string>()
    let gestes = 0
    for (let n = 0; ; n++) {
      const fichiers = neuf()
      let tuee = false
      try {
        editer(RENOMMER, ouDe(mortel(fichiers, n)))
      } catch {
        tuee = true
      }
      if (!tuee) break
      gestes++
      // The dead program's lock: its number is that of this test, which lives.
      fichiers.delete(join(DOSSIER, '.cls', 'edition', 'verrou'))
      finirLInterrompu(DOSSIER, disqueDe(fichiers))
      const contenu = contenuDe(fichiers)
      expect([avant, apres]).toContainEqual(contenu)
      vus.add(JSON.stringify(contenu))
      expect(lireIci(disqueDe(fichiers)).problemes).toEqual([])
      // And it can be edited again, and the edit taken back.
      const encore = disqueDe(fichiers)
      editer({ geste: 'modifier', adresse: 'contrat.titre', valeurs: ['Autre'], mode: 'remplacer' }, ouDe(encore))
      annuler(1, ouDe(encore))
      expect(contenuDe(fichiers)).toEqual(contenu)
    }
    expect(gestes).toBeGreaterThan(15)
    expect(vus.size).toBe(2)
  })

  test('et de même quand c’est une annulation', () => {
    const [avant, apres] = [contenuDe(neuf()), fini()]
    const vus = new Set<string>()
    for (let n = 0; n < 200; n++) {
      const fichiers = neuf()
      editer(RENOMMER, ouDe(disqueDe(fichiers)))
      let tuee = false
      try {
        annuler(1, ouDe(mortel(fichiers, n)))
      } catch {
        tuee = true
      }
      fichiers.delete(join(DOSSIER, '.cls', 'edition', 'verrou'))
      finirLInterrompu(DOSSIER, disqueDe(fichiers))
      const contenu = contenuDe(fichiers)
      expect([avant, apres]).toContainEqual(contenu)
      vus.add(JSON.stringify(contenu))
      if (!tuee) break
    }
    expect(vus.size).toBe(2)
  })
})

describe('un disque qui refuse', () => {
  /** Refuses the n-th gesture, and perhaps all that follow, then works again. */
  const refusant = (fichiers: Fichiers, code: string, n: number, combien: number) => {
    let rang = 0
    return disqueDe(fichiers, () => {
      const ici = rang++
      if (ici >= n && ici < n + combien) throw Object.assign(new Error(code), { code })
    })
  }
  test.each([
    ['ENOSPC', 1],
    ['EACCES', 1],
    ['EBUSY', 2],
    ['ENOSPC', 1000],
  ])('%s, %i fois de suite : rien n’est à moitié écrit', (code, combien) => {
    const [avant, apres] = [contenuDe(neuf()), fini()]
    for (let n = 0; n < 40; n++) {
      const fichiers = neuf()
      try {
        editer(RENOMMER, ouDe(refusant(fichiers, code, n, combien)))
      } catch {
        // Refused, or done but for the tidying.
      }
      fichiers.delete(join(DOSSIER, '.cls', 'edition', 'verrou'))
      finirLInterrompu(DOSSIER, disqueDe(fichiers))
      expect([avant, apres]).toContainEqual(contenuDe(fichiers))
    }
  })

  test('un fichier tenu par Word : une phrase le dit, et tout est comme avant', () => {
    const fichiers = neuf()
    const vise = join(DOSSIER, 'fiches', 'velo.yaml')
    const disque = disqueDe(fichiers, geste => {
      if (geste.startsWith('renommer') && geste.endsWith(vise))
        throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' })
    })
    expect(tenter(RENOMMER, disque)).toBe(
      '« contrat/fiches/velo.yaml » est ouvert dans un autre programme (Word, OneDrive…). Rien n’a été changé.',
    )
    expect(contenuDe(fichiers)).toEqual(contenuDe(neuf()))
  })
})

describe('le verrou', () => {
  const ici = (pid: number, date = 0, vivants: readonly number[] = [pid]) => ({
    ...{ pid, machine: 'ordinateur', date },
    vivant: (p: number) => vivants.includes(p),
  })
  test('se refuse à deux, se rend, se reprend à un mort ou après dix minutes', () => {
    const disque = disqueDe(new Map())
    const rendre = prendre('/v', disque, ici(1))
    expect(rendre).toBeTypeOf('function')
    expect(prendre('/v', disque, ici(2, 0, [1, 2]), 0)).toBeUndefined()
    expect(prendre('/v', disque, { ...ici(2, 0, [2]), machine: 'autre' }, 0)).toBeUndefined()
    const suivant = prendre('/v', disque, ici(2, 0, [2]), 0)
    expect(suivant).toBeTypeOf('function')
    // The dead one comes back: it does not free another's lock.
    rendre?.()
    expect(prendre('/v', disque, ici(3, 0, [2, 3]), 0)).toBeUndefined()
    expect(prendre('/v', disque, ici(3, 11 * 60_000, [2, 3]), 0)).toBeTypeOf('function')
  })
})

describe('ce que l’on n’écrase jamais', () => {
  test('un fichier changé à la main depuis : l’annulation est refusée, et le dit', () => {
    const fichiers = neuf()
    const disque = disqueDe(fichiers)
    editer(RENOMMER, ouDe(disque))
    const velo = join(DOSSIER, 'fiches', 'velo.yaml')
    fichiers.set(velo, Buffer.concat([fichiers.get(velo) as Buffer, Buffer.from('# à la main\n')]))
    const etat = contenuDe(fichiers)
    expect(() => annuler(1, ouDe(disque))).toThrow(/velo\.yaml.*a changé depuis/)
    expect(contenuDe(fichiers)).toEqual(etat)
  })

  test('ce qui citerait le vide : annuler l’ajout d’un acteur cité à la main depuis est refusé', () => {
    const fichiers = neuf()
    const disque = disqueDe(fichiers)
    editer({ geste: 'ajouter', quoi: 'acteur', titre: 'CAF' }, ouDe(disque))
    fichiers.set(
      join(DOSSIER, 'fiches', 'velo.yaml'),
      Buffer.from('id: velo\ntitre: Vélo\npilotes:\n  - acteur: caf\n'),
    )
    expect(() => annuler(1, ouDe(disque))).toThrow(/fiches\/velo\.yaml, ligne 4.*caf.*ne désigne rien/)
  })

  test('un journal venu d’ailleurs : il n’écrit ni hors du contrat, ni autre chose que ses fichiers', () => {
    const vide = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
    for (const fichier of [
      '../dehors.yaml',
      '/etc/x.yaml',
      'a/b.yaml',
      'fiches/../../x.yaml',
      'C:\\x.yaml',
      '.git/config',
      'script.sh',
    ]) {
      const fichiers = neuf()
      const edition = join(DOSSIER, '.cls', 'edition')
      fichiers.set(join(edition, 'neuf-0'), Buffer.from(''))
      const journal = { sens: 'aller', fichiers: [{ fichier, avant: null, apres: vide }] }
      fichiers.set(join(edition, 'journal.json'), Buffer.from(JSON.stringify(journal)))
      const avant = new Set([...fichiers.keys()].filter(f => !f.startsWith(edition)))
      finirLInterrompu(DOSSIER, disqueDe(fichiers))
      expect(new Set([...fichiers.keys()].filter(f => !f.startsWith(edition)))).toEqual(avant)
    }
  })
})

test('l’historique est borné : cinquante annulations, pas une de plus', () => {
  const fichiers = neuf()
  const disque = disqueDe(fichiers)
  for (let n = 0; n < 53; n++)
    tenter({ geste: 'modifier', adresse: 'contrat.titre', valeurs: [`Titre ${n}`], mode: 'remplacer' }, disque)
  expect(annuler(100, ouDe(disque))).toHaveLength(50)
  expect(contenuDe(fichiers)['contrat.yaml']).toContain('Titre 2')
})

test('le schéma des identifiants suit, et revient', () => {
  const fichiers = neuf()
  const disque = disqueDe(fichiers)
  const schema = join(DOSSIER, '.cls', 'schemas', 'identifiants.schema.json')
  editer(RENOMMER, ouDe(disque))
  expect(String(fichiers.get(schema))).toContain('"car"')
  annuler(1, ouDe(disque))
  expect(String(fichiers.get(schema))).toBe('{}\n')
})
