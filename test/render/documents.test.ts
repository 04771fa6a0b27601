// The documents that `render` hands over: valid for Word, opened by LibreOffice, the same bytes each time, refused when they must not be signed.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { rendre } from '../../src/index.ts'
import { dossierDe } from '../../src/resources.ts'
import { programme } from '../outils/systeme.ts'
import { nosRegles, texteDocx, verifierDocx } from './openxml.ts'

const EXEMPLES = [
  'pays-de-valdouve',
  'ville-de-mirecombe',
  'causses-de-brumeval',
  'val-de-grisemont',
  'faits-publics-chartres',
]
const atelier = mkdtempSync(join(tmpdir(), 'cls-documents-'))
afterAll(() => rmSync(atelier, { recursive: true }))

type Demande = {
  etat?: 'projet' | 'deliberation' | 'signature'
  format?: 'docx' | 'html'
  depuis?: string
  date?: string
}
function ecrire(
  exemple: string,
  modele: string,
  { etat = 'projet', format = 'docx', depuis = dossierDe('examples'), date = '2026-11-22' }: Demande = {},
) {
  return rendre(modele, join(depuis, exemple), {
    etat,
    format,
    date,
    dossier: atelier,
    maintenant: new Date('2026-11-22T12:00:00Z'),
  })
}

describe('les documents des exemples', () => {
  it.each(EXEMPLES.flatMap(exemple => ['contrat', 'fiches'].map(modele => [exemple, modele] as const)))(
    '%s, %s : aucune faute pour les règles d’Open XML ni pour les nôtres',
    async (exemple, modele) => {
      const { octets, nomPropose } = await ecrire(exemple, modele)
      expect(await verifierDocx(octets)).toEqual([])
      expect(nomPropose).toMatch(new RegExp(`^[a-z0-9-]+-${modele}-projet\\.docx$`))
    },
  )

  it.each(['deliberation', 'signature'] as const)('le contrat complet en état %s', async etat => {
    const { octets, avis } = await ecrire('pays-de-valdouve', 'contrat', { etat })
    expect(nosRegles(octets)).toEqual([])
    expect(avis).toEqual([])
    expect(texteDocx(octets)).not.toMatch(/à compléter|texte type|PROJET/)
  })

  it('le même projet, le même jour, donne les mêmes octets', async () => {
    const [un, deux] = [await ecrire('val-de-grisemont', 'contrat'), await ecrire('val-de-grisemont', 'contrat')]
    expect(Buffer.compare(un.octets, deux.octets)).toBe(0)
  })

  it('la page HTML dit la même chose que le document Word', async () => {
    const page = new TextDecoder().decode((await ecrire('ville-de-mirecombe', 'contrat', { format: 'html' })).octets)
    const word = texteDocx((await ecrire('ville-de-mirecombe', 'contrat')).octets).replace(/\s+/g, ' ')
    expect(page).toMatch(/^<!doctype html>/i)
    expect(page).not.toMatch(/(src|href)="(https?:)?\/\//)
    for (const phrase of ['Volet santé mentale', 'Gouvernance et coordination', 'Suivi et évaluation']) {
      expect(word).toContain(phrase)
      expect(page).toContain(phrase)
    }
  })

  it('LibreOffice ouvre le contrat complet et en fait un PDF lisible', async context => {
    const [soffice, pdftotext] = [programme('soffice'), programme('pdftotext')]
    if (soffice === null || pdftotext === null) return context.skip()
    writeFileSync(
      join(atelier, 'contrat.docx'),
      (await ecrire('pays-de-valdouve', 'contrat', { etat: 'signature' })).octets,
    )
    const profil = `-env:UserInstallation=file://${join(atelier, 'libreoffice')}`
    execFileSync(
      soffice,
      [profil, '--headless', '--convert-to', 'pdf', '--outdir', atelier, join(atelier, 'contrat.docx')],
      { stdio: 'ignore', timeout: 120_000 },
    )
    execFileSync(pdftotext, ['-layout', join(atelier, 'contrat.pdf'), join(atelier, 'contrat.txt')])
    const pages = readFileSync(join(atelier, 'contrat.txt'), 'utf8')
      .split('\f')
      .filter(page => page.trim() !== '')
    expect(pages.length).toBeGreaterThan(40)
    expect(pages.filter(page => page.replace(/Page \d+ ?\/ ?\d+/, '').trim().length < 20)).toEqual([])
    expect(pages.at(2)).toMatch(new RegExp(`/ ?${pages.length}`))
  }, 180_000)
})

describe('le document à signer', () => {
  function copie(exemple: string): string {
    const dossier = mkdtempSync(join(atelier, 'copie-'))
    cpSync(join(dossierDe('examples'), exemple), join(dossier, exemple), { recursive: true })
    return dossier
  }
  it('est refusé tant qu’une erreur demeure, et le document de travail le dit', async () => {
    const depuis = copie('ville-de-mirecombe')
    const fichier = join(depuis, 'ville-de-mirecombe', 'contrat.yaml')
    writeFileSync(fichier, readFileSync(fichier, 'utf8').replace(/^sante_mentale:/m, 'sante_mental:'))
    await expect(ecrire('ville-de-mirecombe', 'contrat', { etat: 'signature', depuis })).rejects.toThrow(
      /pas écrit.+erreur/s,
    )
    const { avis } = await ecrire('ville-de-mirecombe', 'contrat', { depuis })
    expect(avis[0]).toMatch(/1 erreur .*incomplet/)
  })
  it('dit quels documents existent', async () => {
    await expect(ecrire('ville-de-mirecombe', 'contrats')).rejects.toMatchObject({
      conseil: expect.stringContaining('contrat'),
    })
  })
})
