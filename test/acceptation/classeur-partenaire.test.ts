// The workbook of sixty fiches in LibreOffice's own hands: columns moved, rows sorted, rows hidden by a filter, saved; nothing has changed.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { classeurDeFiches } from '../../src/echanges/classeur/sortant.ts'
import { changements, differences, envoiDEssai, ouvrir, relire } from '../echanges/classeurs.ts'
import { faireTravailler, type Geste, pythonDeLibreOffice } from '../outils/partenaire.ts'

const python = pythonDeLibreOffice()

/** Headings stand on the first row. */
const GESTES: readonly Geste[] = [
  { genre: 'deplacer-colonne', feuille: 'Fiches', de: 7, vers: 2 },
  { genre: 'deplacer-colonne', feuille: 'Fiches', de: 3, vers: 11 },
  { genre: 'trier', feuille: 'Fiches', colonne: 5 },
  { genre: 'filtrer', feuille: 'Fiches', lignes: [2, 3, 7, 20] },
  { genre: 'deplacer-colonne', feuille: 'Budget', de: 5, vers: 2 },
  { genre: 'trier', feuille: 'Budget', colonne: 3 },
  { genre: 'trier', feuille: 'Partenaires', colonne: 2 },
  { genre: 'filtrer', feuille: 'Partenaires', lignes: [1, 2, 9] },
  { genre: 'trier', feuille: 'Indicateurs', colonne: 4 },
]

describe.skipIf(python === null)('le classeur remanié dans LibreOffice', () => {
  const atelier = mkdtempSync(join(tmpdir(), 'cls-classeur-'))
  const envoi = envoiDEssai(60)
  const sorties = { xlsx: join(atelier, 'revenu.xlsx'), ods: join(atelier, 'revenu.ods') }

  beforeAll(async () => {
    const entree = join(atelier, 'envoye.xlsx')
    writeFileSync(entree, await classeurDeFiches(envoi))
    faireTravailler(python as string, [{ entree, gestes: GESTES, sorties }])
  }, 300_000)
  afterAll(() => rmSync(atelier, { recursive: true, force: true, maxRetries: 3 }))

  it.each(['xlsx', 'ods'] as const)('enregistré en .%s, ne dit rien de nouveau', sorte => {
    const rendu = relire(readFileSync(sorties[sorte]), envoi.contexte, `revenu.${sorte}`)
    const [envoyees, revenues] = [envoi.fiches.map(({ id }) => id), rendu.fiches.map(({ fiche }) => fiche)]
    expect(revenues).not.toEqual(envoyees)
    expect(revenues.toSorted()).toEqual(envoyees.toSorted())
    const [fiches] = ouvrir(readFileSync(sorties[sorte])).feuilles.filter(({ nom }) => nom === 'Fiches')
    expect(fiches?.lignes[0]?.[2]?.valeur).not.toBe('Titre de l’action')
    expect(differences(envoi, rendu)).toEqual([])
    expect(changements(envoi, rendu)).toEqual([])
    expect(rendu.fiches.flatMap(({ mots }) => mots)).toEqual([])
    expect(rendu.avis).toEqual([])
  })
})
