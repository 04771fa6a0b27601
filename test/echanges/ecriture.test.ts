// What is taken of an answer is in the files: read again, they say it; the rest of them has not moved by one byte.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annuler } from '../../src/api/edition/annuler.ts'
import { verser } from '../../src/api/edition/verser.ts'
import { CHAMPS, contexteDe, enMots, type FicheEnMots, TABLEAUX } from '../../src/champs/index.ts'
import { ecartsEntre } from '../../src/echanges/fusion/appliquer.ts'
import { type Connus, lireProjet, rienDeConnu } from '../../src/project/read.ts'
import { contenuDe, DOSSIER, disqueDe, type Fichiers, fichiersDe, MAINTENANT } from '../edition/outils.ts'
import { dire, ligneAuHasard, texteAuHasard, VALDOUVE } from './outils.ts'

const TOURS = process.env.CLS_TOUT ? 40 : 3

function valdouve(): Fichiers {
  const noms = readdirSync(VALDOUVE, { recursive: true, encoding: 'utf8' }).filter(n => n.endsWith('.yaml'))
  return fichiersDe(
    Object.fromEntries(noms.map(n => [n.replaceAll('\\', '/'), readFileSync(join(VALDOUVE, n), 'utf8')])),
  )
}

function lire(fichiers: Fichiers, connus: Connus = rienDeConnu()) {
  const { lire, lister } = disqueDe(fichiers)
  return lireProjet(DOSSIER, { date: '2026-11-23', lire, lister, connus }).projet
}

function ou(fichiers: Fichiers) {
  return {
    ...{ projet: DOSSIER, dossier: dirname(DOSSIER), maintenant: MAINTENANT, essai: false, couleur: false },
    disque: disqueDe(fichiers),
  }
}

const DEPART = lire(valdouve())
const MOTS = DEPART.fiches.map(f => ({ id: f.id, mots: enMots(f, contexteDe(DEPART)) }))

/** Other words in some boxes, rows changed, more, less; what a file cannot go without stays. */
function retouchee({ simples, tableaux }: FicheEnMots): fc.Arbitrary<FicheEnMots> {
  const peutEtre = <T>(arbitraire: fc.Arbitrary<T>) => fc.option(arbitraire, { freq: 3, nil: undefined })
  const cases = CHAMPS.map(c => peutEtre(texteAuHasard(c, undefined, c.nom === 'titre' ? 0 : 2)))
  const rangees = TABLEAUX.map(t => {
    const noms = t.colonnes.filter(c => c.genre !== 'cle')
    const siennes = (tableaux[t.nom] ?? []).map(ligne => {
      const dessous = (tableaux[t.nom] ?? []).some(l => (l.ou?.length ?? 0) > (ligne.ou?.length ?? 0))
      const touchee = fc
        .tuple(...noms.map(c => peutEtre(texteAuHasard(c, t, c.nom === t.principale ? 0 : 2))))
        .map(textes => ({
          ...ligne,
          cellules: Object.fromEntries(
            Object.entries({
              ...ligne.cellules,
              ...Object.fromEntries(noms.flatMap((c, n) => (textes[n] === undefined ? [] : [[c.nom, textes[n]]]))),
            }).filter(([, texte]) => texte !== ''),
          ) as Record<string, string>,
        }))
      return fc
        .tuple(touchee, fc.boolean(), fc.integer({ min: 0, max: 3 }))
        .map(([l, neuve, retire]) => ({ l, neuve, retire: retire === 0 && !dessous }))
    })
    const ajoutee = ligneAuHasard(t, 8, 'neuve-').map(({ cellules: { id: _, ...cellules } }) => ({ cellules }))
    return fc
      .tuple(fc.tuple(...siennes), ajoutee, fc.boolean())
      .map(([lignes, ajout, alaFin]) => [
        ...lignes.flatMap(({ l, neuve, retire }) => [...(retire ? [] : [l]), ...(neuve ? [ajout] : [])]),
        ...(alaFin ? [ajout] : []),
      ])
  })
  return fc.tuple(fc.tuple(...cases), fc.tuple(...rangees)).map(([textes, lignes]) => ({
    simples: {
      ...simples,
      ...Object.fromEntries(CHAMPS.flatMap((c, n) => (textes[n] === undefined ? [] : [[c.nom, textes[n]]]))),
    } as Record<string, string>,
    tableaux: Object.fromEntries(TABLEAUX.map((t, n) => [t.nom, lignes[n] ?? []])),
  }))
}

describe('what was taken', () => {
  it('is what the files say, and is taken back to the byte', () => {
    fc.assert(
      fc.property(fc.tuple(...MOTS.map(({ mots }) => retouchee(mots))), apres => {
        const fichiers = valdouve()
        const avant = contenuDe(fichiers)
        const lot = MOTS.map(({ id, mots }, n) => ({
          fiche: id,
          ecarts: ecartsEntre(mots, apres[n] as FicheEnMots),
          remarques: [],
        }))
        const { refuses } = verser(lot, () => [], ou(fichiers))
        expect(refuses).toEqual([])
        const projet = lire(fichiers)
        const contexte = contexteDe(projet)
        for (const [n, { id }] of MOTS.entries()) {
          const fiche = projet.fiches.find(f => f.id === id)
          expect(dire(enMots(fiche as never, contexte), contexte), id).toEqual(dire(apres[n] as FicheEnMots, contexte))
        }
        annuler(1, ou(fichiers))
        expect(contenuDe(fichiers)).toEqual(avant)
      }),
      { numRuns: TOURS, endOnFailure: true },
    )
  }, 180_000)
})

describe('what changed since it was read', () => {
  const [{ id = '', mots } = {}] = MOTS
  const lot = (apres: string) => {
    const simples = { ...mots?.simples, titre: apres }
    return [
      { fiche: id, ecarts: ecartsEntre(mots as FicheEnMots, { ...(mots as FicheEnMots), simples }), remarques: [] },
    ]
  }
  /** The project is read, then somebody writes in its files, then the answers are written. */
  const entreDeux = (changer: (texte: string) => string) => {
    const fichiers = valdouve()
    const connus = rienDeConnu()
    lire(fichiers, connus)
    const ici = join(DOSSIER, 'fiches', `${id}.yaml`)
    fichiers.set(ici, Buffer.from(changer(Buffer.from(fichiers.get(ici) as Uint8Array).toString('utf8'))))
    const { refuses } = verser(lot('Repris'), () => [], { ...ou(fichiers), connus })
    return { refuses, titre: lire(fichiers).fiches.find(f => f.id === id)?.titre, texte: contenuDe(fichiers) }
  }

  it('is not written over', () => {
    const { refuses, titre } = entreDeux(texte => texte.replace(/^titre: .*/m, 'titre: Changé'))
    expect(refuses.map(r => r.pourquoi)).toEqual([expect.stringContaining('a changé pendant que vous répondiez')])
    expect(titre).toBe('Changé')
  })

  it('is kept beside what is taken', () => {
    const { refuses, titre, texte } = entreDeux(avant => `${avant}# Écrit entre-temps\n`)
    expect(refuses).toEqual([])
    expect(titre).toBe('Repris')
    expect(texte[`fiches/${id}.yaml`]).toContain('# Écrit entre-temps')
  })
})
