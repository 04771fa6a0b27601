// A project read once more with what is known of its files says all that it says when it is read for the first time.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Connus, lireProjet, type ProjetLu, rienDeConnu } from '../../src/project/read.ts'
import { DOSSIER, disqueDe, type Fichiers, fichiersDe } from '../edition/outils.ts'

const VALDOUVE = join(import.meta.dirname, '../../examples/pays-de-valdouve')
const FICHE = 'fiches/rendez-vous-droits.yaml'
const ICI = join(DOSSIER, FICHE)

function valdouve(): Fichiers {
  const noms = readdirSync(VALDOUVE, { recursive: true, encoding: 'utf8' }).filter(n => n.endsWith('.yaml'))
  return fichiersDe(
    Object.fromEntries(noms.map(n => [n.replaceAll('\\', '/'), readFileSync(join(VALDOUVE, n), 'utf8')])),
  )
}

function lire(fichiers: Fichiers, connus?: Connus): ProjetLu {
  const { lire, lister } = disqueDe(fichiers)
  return lireProjet(DOSSIER, { date: '2026-11-23', lire, lister, ...(connus && { connus }) })
}

function dit({ projet, documents, problemes, illisibles }: ProjetLu) {
  return {
    ...{ projet, illisibles: [...illisibles] },
    documents: documents.map(({ arbre, ...d }) => ({ ...d, arbre: arbre() })),
    problemes: problemes.map(({ lieu, ...p }) => ({ ...p, fichier: lieu.document.fichier, debut: lieu.debut })),
  }
}

const texte = (fichiers: Fichiers) => Buffer.from(fichiers.get(ICI) as Uint8Array).toString('utf8')
const ecrire = (de: RegExp, a: string) => (fichiers: Fichiers) => {
  const apres = texte(fichiers).replace(de, a)
  expect(apres).not.toBe(texte(fichiers))
  fichiers.set(ICI, Buffer.from(apres))
}

const CHANGEMENTS: readonly (readonly [string, (fichiers: Fichiers) => void])[] = [
  ['rien', () => undefined],
  ['un texte', ecrire(/^titre: .*/m, 'titre: Un autre titre')],
  ['un texte de la même longueur', f => ecrire(/^titre: ./m, 'titre: Z')(f)],
  ['un renvoi rompu', ecrire(/^( +- (?:acteur: )?)[a-z-]+$/m, '$1personne-de-tel')],
  ['un fichier illisible', f => f.set(ICI, Buffer.from('titre: "sans fin\n'))],
  ['le même texte, autrement encodé', f => f.set(ICI, Buffer.from(`\ufeff${texte(f)}`, 'utf16le'))],
  ['une marque d’ordre', f => f.set(ICI, Buffer.from(`\ufeff${texte(f)}`))],
  ['un fichier de moins', f => f.delete(ICI)],
  ['un fichier de plus', f => f.set(join(dirname(ICI), 'autre.yaml'), Buffer.from('id: autre\ntitre: Une autre\n'))],
  ['un fichier sous un autre nom', f => f.set(join(dirname(ICI), 'autre.yaml'), f.get(ICI) as Uint8Array)],
  ['un acteur que d’autres citent', f => f.set(join(DOSSIER, 'acteurs.yaml'), Buffer.from('acteurs: []\n'))],
]

describe('relire avec ce qui est connu', () => {
  it.each(CHANGEMENTS)('%s', (_, changer) => {
    const fichiers = valdouve()
    const connus = rienDeConnu()
    expect(dit(lire(fichiers, connus))).toEqual(dit(lire(fichiers)))
    const avant = new Map(fichiers)
    changer(fichiers)
    expect(dit(lire(fichiers, connus))).toEqual(dit(lire(fichiers)))
    // Then as it was: what was read in between did not take the place of anything.
    expect(dit(lire(avant, connus))).toEqual(dit(lire(avant)))
    expect(dit(lire(fichiers, connus))).toEqual(dit(lire(fichiers)))
  })

  it('ne reprend pas un fichier que rien n’a changé', () => {
    const fichiers = valdouve()
    const connus = rienDeConnu()
    const avant = lire(fichiers, connus)
    ecrire(/^titre: .*/m, 'titre: Un autre titre')(fichiers)
    const apres = lire(fichiers, connus)
    const memes = apres.documents.filter(d => avant.documents.includes(d))
    expect(memes).toHaveLength(avant.documents.length - 1)
  })
})
