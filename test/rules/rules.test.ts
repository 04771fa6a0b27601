// One runner for all rules of coherence: fixtures (pairs of line and rule), examples of the catalogue, the list itself.
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { COHERENCES } from '../../src/rules/index.ts'
import { RELECTURES } from '../../src/rules/relecture/index.ts'
import { ecrireExemple, marques, projets, remarquesDe } from './fixture.ts'

const ICI = import.meta.dirname
const REGLES = [...COHERENCES, ...RELECTURES]
const ids = REGLES.map(({ id }) => id)

describe.each(REGLES.map(regle => [regle.id, regle] as const))('%s', (id, regle) => {
  const dossier = join(ICI, id)
  const cas = existsSync(dossier) ? projets(dossier) : []
  const attendu = new RegExp(`# attendu: ${id}$`)

  it('parle où il faut, et nulle part ailleurs', async () => {
    for (const projet of cas) {
      const remarques = await remarquesDe(projet, id)
      const vues = remarques.map(({ fichier, ligne }) => `${fichier}:${ligne}`)
      expect([...vues].sort(), projet).toEqual([...marques(projet, attendu)].sort())
      expect(remarques.map(({ message }) => message).filter(message => !/^[^a-z'].*[.]$/.test(message))).toEqual([])
      expect(remarques.map(({ message }) => message).filter(message => /« | »| [:;!?]/.test(message))).toEqual([])
    }
  })

  it('a parmi ses cas une faute, et un voisin qui n’en est pas une', () => {
    expect(cas.flatMap(projet => marques(projet, attendu))).not.toEqual([])
    expect(cas.flatMap(projet => marques(projet, /# voisin : \S/))).not.toEqual([])
  })

  it.each(['faux', 'juste'] as const)('son exemple %s l’est', async sorte => {
    const projet = ecrireExemple(regle.exemple[sorte], regle)
    const remarques = await remarquesDe(projet, id)
    rmSync(projet, { recursive: true })
    expect(remarques.map(({ etat }) => etat)).toEqual(sorte === 'faux' ? ['actif'] : [])
  })
})

describe('le catalogue', () => {
  it('a un dossier de cas par règle, et une règle par dossier', () => {
    const dossiers = readdirSync(ICI, { withFileTypes: true }).filter(entree => entree.isDirectory())
    expect(dossiers.map(({ name }) => name).sort()).toEqual([...ids].sort())
  })

  it('a un fichier par règle, du nom de la règle', () => {
    const fichiersDe = (dossier: string) =>
      readdirSync(join(ICI, dossier)).filter(nom => nom.endsWith('.ts') && nom !== 'index.ts')
    const attendus = (regles: typeof REGLES) => regles.map(({ id }) => `${id}.ts`).sort()
    expect(fichiersDe('../../src/rules').sort()).toEqual(attendus([...COHERENCES]))
    expect(fichiersDe('../../src/rules/relecture').sort()).toEqual(attendus([...RELECTURES]))
  })

  it('n’a que des identifiants uniques, en minuscules et traits d’union', () => {
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter(id => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([])
  })

  it('ne fait une erreur que de fichiers qui se contredisent', () => {
    const erreurs = REGLES.filter(({ gravite, source }) => gravite === 'erreur' && source.force !== 'outil')
    expect(erreurs.map(({ id }) => id)).toEqual([])
  })

  it('ne relit l’écriture que pour informer', () => {
    expect(RELECTURES.length).toBeGreaterThan(0)
    expect(RELECTURES.filter(({ gravite }) => gravite !== 'information')).toEqual([])
  })

  it('s’écrit en bon français : espaces insécables, apostrophes courbes, phrases finies', () => {
    const fautes = REGLES.flatMap(({ id, resume, pourquoi, conseil, source }) => [
      ...[resume, pourquoi, conseil, source.titre].filter(texte => /« | »| [:;!?]|'/.test(texte)),
      ...[pourquoi, conseil].filter(texte => !texte.endsWith('.')).map(texte => `${id}, sans point : ${texte}`),
    ])
    expect(fautes).toEqual([])
  })
})
