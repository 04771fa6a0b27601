// What real programs make of our documents: LibreOffice lays them out, Chromium obeys the page's policy.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { analyserHtml } from '../../../src/render/html.ts'
import { page } from '../../../src/render/page.ts'
import { programme } from '../../outils/systeme.ts'
import { docx, habillage, png } from './aides.ts'
import { exemple } from './exemple.ts'

const soffice = programme('soffice')
const pdftotext = programme('pdftotext')
const chromium = programme('chromium')
const images = (chemin: string) => (chemin.includes('absente') ? null : png(300, 160))
let dossier = ''

beforeAll(() => {
  dossier = mkdtempSync(join(tmpdir(), 'cls-rendu-'))
})
afterAll(() => rmSync(dossier, { recursive: true, force: true }))

describe.skipIf(!soffice || !pdftotext)('LibreOffice', () => {
  it('met le contrat en pages : tout y est, et le sommaire dit les bonnes pages', { timeout: 120_000 }, async () => {
    const fichier = join(dossier, 'contrat.docx')
    writeFileSync(fichier, await docx(exemple(4), { images }))
    const profil = `-env:UserInstallation=file://${join(dossier, 'profil')}`
    execFileSync(soffice as string, [profil, '--headless', '--convert-to', 'pdf', '--outdir', dossier, fichier], {
      stdio: 'ignore',
    })
    const texte = execFileSync(pdftotext as string, ['-layout', join(dossier, 'contrat.pdf'), '-'], {
      encoding: 'utf8',
    })
    const pages = texte.split('\f')
    for (const mot of [
      'Fiche action 4',
      '[à compléter : étapes]',
      '[image absente : Photographie du bus]',
      'Fait à',
      'Pour la préfecture',
    ])
      expect(texte).toContain(mot)
    expect(pages[0]).not.toContain('Page ')
    expect(pages[1]).toContain('Page 2 /')
    for (const [, titre = '', numero] of (pages[1] ?? '').matchAll(
      /^\s*(Préambule|Diagnostic partagé|Fiches actions|Signatures)[ .]+(\d+)$/gm,
    ))
      expect(pages[Number(numero) - 1]).toContain(titre)
    expect(pages[1]).toMatch(/Signatures[ .]+\d+/)
  })
})

describe.skipIf(!soffice || !pdftotext)('LibreOffice, devant la démesure', () => {
  it('ne laisse rien sortir de la page : mots sans fin, trente colonnes, page couchée', {
    timeout: 120_000,
  }, async () => {
    const mot = 'anticonstitutionnellement'.repeat(40)
    const cases = Array.from({ length: 30 }, (_, i) => `<td>${1000 + i}</td>`).join('')
    const fichier = join(dossier, 'demesure.docx')
    const html = `<h1>${mot}</h1><table><tr><td>${mot}</td><td data-largeur="8">${mot}</td></tr></table><table><caption>${mot}</caption><tr>${cases}</tr></table>
      <section data-paysage><table><tr>${cases}</tr></table></section><p>fin</p>`
    writeFileSync(fichier, await docx(html))
    const profil = `-env:UserInstallation=file://${join(dossier, 'profil')}`
    execFileSync(soffice as string, [profil, '--headless', '--convert-to', 'pdf', '--outdir', dossier, fichier], {
      stdio: 'ignore',
    })
    const bbox = execFileSync(pdftotext as string, ['-bbox', join(dossier, 'demesure.pdf'), '-'], { encoding: 'utf8' })
    const pages = bbox.split('<page ').slice(1)
    expect(pages.filter(page => largeurDe(page) > 800)).toHaveLength(1)
    // The watermark stands across the page.
    for (const page of pages)
      for (const [, droite, texte] of page.matchAll(/xMax="([\d.]+)"[^>]*>([^<]*)</g))
        if (texte !== 'PROJET') expect(Number(droite)).toBeLessThanOrEqual(largeurDe(page) - 50)
  })
})

const largeurDe = (page: string) => Number(/width="([\d.]+)"/.exec(page)?.[1])

describe.skipIf(!chromium)('Chromium', () => {
  it('ouvre la page sans que sa propre politique lui refuse rien', { timeout: 60_000 }, () => {
    const fichier = join(dossier, 'page.html')
    writeFileSync(fichier, page(analyserHtml(exemple(1)).arbre, habillage({ images })))
    const options = [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--enable-logging=stderr',
      '--v=0',
      `--user-data-dir=${join(dossier, 'chromium')}`,
    ]
    const sortie = execFileSync(chromium as string, [...options, '--dump-dom', `file://${fichier}`], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    expect(sortie).toContain('Fiche action 1')
    const pdf = join(dossier, 'page.pdf')
    const journal = execFileSync(
      '/bin/sh',
      ['-c', `"$0" "$@" 2>&1`, chromium as string, ...options, `--print-to-pdf=${pdf}`, `file://${fichier}`],
      { encoding: 'utf8' },
    )
    expect(journal).not.toMatch(/Content Security Policy/i)
  })
})
