// The workbook of fiches through LibreOffice, as a partner would save it: as Excel, as OpenDocument; nothing comes back as a false change.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { classeurDeFiches } from '../../src/echanges/classeur/sortant.ts'
import { programme } from '../outils/systeme.ts'
import { changements, differences, type Envoi, envoiDEssai, envoiDe, ouvrir, relire, remanier } from './classeurs.ts'

const soffice = programme('soffice')

describe.skipIf(!soffice)('le classeur enregistré par LibreOffice', () => {
  let atelier = ''
  const envois: Record<string, Envoi> = {}
  beforeAll(async () => {
    atelier = mkdtempSync(join(tmpdir(), 'cls-classeur-'))
    const [tel, remanie] = [envoiDe('examples/pays-de-valdouve'), envoiDEssai(60)]
    Object.assign(envois, { tel, remanie })
    writeFileSync(join(atelier, 'tel.xlsx'), await classeurDeFiches(tel))
    writeFileSync(join(atelier, 'remanie.xlsx'), await remanier(ouvrir(await classeurDeFiches(remanie))))
    const profil = `-env:UserInstallation=${pathToFileURL(join(atelier, 'profil')).href}`
    const convertir = (vers: string, dans: string) =>
      execFileSync(
        soffice as string,
        [
          profil,
          '--headless',
          '--convert-to',
          vers,
          '--outdir',
          join(atelier, dans),
          join(atelier, 'tel.xlsx'),
          join(atelier, 'remanie.xlsx'),
        ],
        { stdio: 'ignore', timeout: 120_000 },
      )
    convertir('xlsx:Calc MS Excel 2007 XML', 'xlsx')
    convertir('ods', 'ods')
  }, 180_000)
  afterAll(() => rmSync(atelier, { recursive: true, force: true }))

  it.each(['xlsx', 'ods'])('en .%s, inchangé ou remanié, ne dit rien de nouveau', sorte => {
    for (const [nom, envoi] of Object.entries(envois)) {
      const rendu = relire(readFileSync(join(atelier, sorte, `${nom}.${sorte}`)), envoi.contexte, `${nom}.${sorte}`)
      expect(differences(envoi, rendu)).toEqual([])
      expect(changements(envoi, rendu)).toEqual([])
      expect(rendu.fiches.flatMap(({ mots }) => mots)).toEqual([])
      expect(rendu.formulaire?.envoi).toBe('2026-11-23-1')
      expect(rendu.avis).toEqual([])
    }
  })
})
