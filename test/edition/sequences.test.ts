// Editing at random: references hold, untouched lines are the same, and undo gives every byte back.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { annuler } from '../../src/api/edition/annuler.ts'
import type { Demande } from '../../src/api/edition/demandes.ts'
import { contenuDe, demande, disqueDe, lireIci, ouDe, plan, projetDe, tenter } from './outils.ts'

const SEQUENCES = process.env.CLS_TOUT ? 2000 : 150

test(`${SEQUENCES} suites de modifications au hasard`, { timeout: 900_000 }, () => {
  let faites = 0
  let tentees = 0
  fc.assert(
    fc.property(plan, fc.array(demande, { minLength: 1, maxLength: 6 }), (forme, demandes) => {
      const fichiers = projetDe(forme)
      const disque = disqueDe(fichiers)
      expect(lireIci(disque).problemes.map(p => p.message)).toEqual([])
      const etats = [contenuDe(fichiers)]
      for (const voulue of demandes) {
        const avant = contenuDe(fichiers)
        const fait = tenter(voulue, disque)
        const apres = contenuDe(fichiers)
        tentees++
        if (typeof fait === 'string') {
          expect(apres).toEqual(avant)
          continue
        }
        faites++
        expect(lireIci(disque).problemes.map(p => `${p.lieu.document.fichier} ${p.message}`)).toEqual([])
        verifierLignes(voulue, avant, apres)
        etats.push(apres)
      }
      for (const etat of etats.slice(0, -1).reverse()) {
        annuler(1, ouDe(disque))
        expect(contenuDe(fichiers)).toEqual(etat)
      }
    }),
    { numRuns: SEQUENCES },
  )
  // A generator whose edits are all refused would prove nothing.
  expect(faites).toBeGreaterThan(tentees / 4)
})

/** Lines gone and lines come, and what each request may do to them. */
function verifierLignes(voulue: Demande, avant: Record<string, string>, apres: Record<string, string>): void {
  const lignes = (contenu: Record<string, string>) =>
    Object.values(contenu).flatMap(t => t.replace(/^\ufeff/, '').split(/(?<=\n)/))
  const net = (ligne: string) => ligne.replace(/\r?\n$/, '')
  const parties = reste(lignes(avant).map(net), lignes(apres).map(net))
  const venues = reste(lignes(apres).map(net), lignes(avant).map(net))
  const commentaires = (liste: readonly string[]) => liste.filter(l => /^\s*#/.test(l))
  switch (voulue.geste) {
    case 'ajouter':
      // At most the key that held an empty list, or the list between brackets.
      expect(parties.length).toBeLessThanOrEqual(1)
      return
    case 'renommer':
    case 'renumeroter':
      expect(parties.length).toBe(venues.length)
      expect(commentaires(parties)).toEqual([])
      return
    case 'deplacer':
      expect(
        commentaires(parties)
          .map(l => l.trim())
          .sort(),
      ).toEqual(
        commentaires(venues)
          .map(l => l.trim())
          .sort(),
      )
      return
    case 'modifier':
      expect(commentaires(parties).filter(l => l.trim() !== '# pas un commentaire')).toEqual([])
      return
    case 'supprimer':
      expect(venues.length).toBeLessThanOrEqual(parties.length)
  }
}

/** What is in a list and not in another, each counted. */
function reste(liste: readonly string[], autre: readonly string[]): string[] {
  const compte = new Map<string, number>()
  for (const ligne of autre) compte.set(ligne, (compte.get(ligne) ?? 0) + 1)
  return liste.filter(ligne => {
    const n = compte.get(ligne) ?? 0
    if (n > 0) compte.set(ligne, n - 1)
    return n === 0
  })
}
