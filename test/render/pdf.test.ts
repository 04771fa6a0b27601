// The PDF that LibreOffice makes of our Word documents: PDF/UA, in French, each heading, header cell and picture in its tree of tags.
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { convertir } from '../../src/commands/bureautique.ts'
import { figerPdf, PROFIL } from '../../src/commands/bureautique-reglages.ts'
import { lancer } from '../../src/commands/program.ts'
import { DOCUMENTS_D_APERCU, rendre } from '../../src/index.ts'
import { dossierDe } from '../../src/resources.ts'
import { fausseIo } from '../commands/fausse-io.ts'
import { lesBalises, lirePdf, type PdfLu } from '../outils/pdf.ts'
import { programme } from '../outils/systeme.ts'

const COMPLET = 'pays-de-valdouve'
const EXEMPLES = [COMPLET, 'ville-de-mirecombe', 'causses-de-brumeval', 'val-de-grisemont', 'faits-publics-chartres']
const DOCUMENTS = [
  ...EXEMPLES.map(exemple => [exemple, 'contrat'] as const),
  ...DOCUMENTS_D_APERCU.filter(modele => modele !== 'contrat').map(modele => [COMPLET, modele] as const),
]
const JOUR = '2026-11-22'

const soffice = programme('soffice')
const pdfinfo = programme('pdfinfo')
const pdftotext = programme('pdftotext')
const atelier = mkdtempSync(join(tmpdir(), 'cls-pdf-'))
afterAll(() => rmSync(atelier, { recursive: true, force: true }))

const serre = (texte: string) => texte.replace(/\s/g, '')

/** What each line of the table of contents says, before anybody asks Word for its own numbers. */
function annoncesDuSommaire(document: string): { titre: string; page: number }[] {
  return [...document.matchAll(/<w:p><w:pPr><w:pStyle w:val="TOC\d".*?<\/w:p>/gs)].map(([entree]) => {
    const textes = [...entree.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, texte = '']) => texte)
    return { titre: serre(textes.slice(0, -1).join('').replaceAll('&amp;', '&')), page: Number(textes.at(-1)) }
  })
}

function ecrire(exemple: string, modele: string, format: 'docx' | 'html') {
  const options = {
    etat: 'projet',
    format,
    date: JOUR,
    dossier: atelier,
    maintenant: new Date(`${JOUR}T12:00:00Z`),
  } as const
  return rendre(modele, join(dossierDe('examples'), exemple), options)
}

describe.skipIf(!soffice)('le PDF de LibreOffice', () => {
  const nomDe = (exemple: string, modele: string) => join(atelier, `${exemple}-${modele}`)

  /** One start of LibreOffice for all the documents, with the profile that the program gives it. */
  beforeAll(async () => {
    const user = join(atelier, 'profil', 'user')
    mkdirSync(user, { recursive: true })
    writeFileSync(join(user, 'registrymodifications.xcu'), PROFIL)
    for (const [exemple, modele] of DOCUMENTS)
      writeFileSync(`${nomDe(exemple, modele)}.docx`, (await ecrire(exemple, modele, 'docx')).octets)
    const profil = `-env:UserInstallation=${pathToFileURL(join(atelier, 'profil')).href}`
    const fichiers = DOCUMENTS.map(([exemple, modele]) => `${nomDe(exemple, modele)}.docx`)
    execFileSync(soffice as string, [profil, '--headless', '--convert-to', 'pdf', '--outdir', atelier, ...fichiers], {
      stdio: 'ignore',
    })
  }, 240_000)

  function lire(exemple: string, modele: string): Promise<PdfLu> {
    return lirePdf(figerPdf(readFileSync(`${nomDe(exemple, modele)}.pdf`), new Date(`${JOUR}T00:00:00Z`)))
  }

  it.each(DOCUMENTS)(
    '%s, %s : tout ce que la page HTML a de titres, d’en-têtes et d’images y est',
    async (exemple, modele) => {
      const pdf = await lire(exemple, modele)
      expect(pdf).toMatchObject({ langue: 'fr-FR', pdfua: '1', titreMontre: true, signets: true })
      expect(pdf.titre).toMatch(/santé/)
      const html = new TextDecoder().decode((await ecrire(exemple, modele, 'html')).octets)
      const combien = (motif: RegExp) => [...html.matchAll(motif)].length
      const balises = (voulue: RegExp) => lesBalises(pdf.balises, nom => voulue.test(nom))
      expect(balises(/^H[1-4]$/).map(({ nom }) => nom)).toEqual(
        [...html.replace(/<section[^>]* class="[^"]*couverture.*?<\/section>/s, '').matchAll(/<(h[1-4])\b/g)].map(
          ([, nom = '']) => nom.toUpperCase(),
        ),
      )
      const portees = balises(/^TH$/).map(({ portee }) => portee)
      expect(portees.filter(portee => portee === 'Column')).toHaveLength(combien(/<th\b[^>]* scope="col/g))
      expect(portees.filter(portee => portee === 'Row')).toHaveLength(combien(/<th\b[^>]* scope="row/g))
      const alternatives = balises(/^Figure$/).map(({ alternative }) => alternative)
      expect(alternatives.filter(alternative => !alternative?.trim())).toEqual([])
      for (const [, alt = ''] of html.matchAll(/<img\b[^>]* alt="([^"]+)"/g)) expect(alternatives).toContain(alt)
    },
  )

  it.skipIf(!pdfinfo)('pdfinfo y lit le même arbre', async () => {
    const fichier = join(atelier, 'lu.pdf')
    writeFileSync(fichier, figerPdf(readFileSync(`${nomDe(COMPLET, 'contrat')}.pdf`), new Date(0)))
    const lu = execFileSync(pdfinfo as string, ['-struct', fichier], {
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
      stdio: 'pipe',
    })
    const { balises } = await lirePdf(readFileSync(fichier))
    for (const nom of ['H1', 'H2', 'H3', 'TH', 'Figure', 'TOC'])
      expect([nom, [...lu.matchAll(new RegExp(`^ *${nom}\\b`, 'gm'))].length]).toEqual([
        nom,
        lesBalises(balises, n => n === nom).length,
      ])
  })

  /** Estimated without laying anything out: Word and LibreOffice compute the true ones when asked. */
  it.skipIf(!pdftotext).each(EXEMPLES)('%s : le sommaire annonce les bonnes pages, à une près', exemple => {
    const nom = nomDe(exemple, 'contrat')
    const parties = unzipSync(readFileSync(`${nom}.docx`))
    const annoncees = annoncesDuSommaire(strFromU8(parties['word/document.xml'] as Uint8Array))
    const pages = execFileSync(pdftotext as string, ['-layout', `${nom}.pdf`, '-'], { encoding: 'utf8' })
      .split('\f')
      .map(page => page.split('\n').map(serre))
    const entree = (ligne: string) => /\.{4}\d+$/.test(ligne)
    let ici = pages.findLastIndex(lignes => lignes.filter(entree).length > 2)
    const derniere = pages[ici] ?? []
    pages[ici] = derniere.slice(1 + derniere.findLastIndex(entree))
    const ecarts = annoncees.map(({ titre, page }) => {
      // A long heading goes on below its first line.
      const estCeTitre = (ligne: string) => titre === ligne || (ligne.length > 20 && titre.startsWith(ligne))
      ici = pages.findIndex((lignes, rang) => rang >= ici && lignes.some(estCeTitre))
      expect(ici, titre).toBeGreaterThan(0)
      return page - (ici + 1)
    })
    expect(ecarts.length).toBeGreaterThan(20)
    expect(ecarts.filter(ecart => Math.abs(ecart) > 1)).toEqual([])
    expect(ecarts.filter(ecart => ecart === 0).length / ecarts.length).toBeGreaterThan(0.75)
  })

  it('« render --format pdf » et « odt » : le document sur la sortie, les mêmes octets deux fois', async () => {
    const dossier = join(dossierDe('examples'), 'faits-publics-chartres')
    const faire = async (format: string) => {
      const io = fausseIo({ dossier: atelier, env: process.env, maintenant: new Date(`${JOUR}T12:00:00Z`) })
      expect(await lancer(['render', 'fiches', dossier, '--format', format, '--sortie', '-'], io)).toBe(0)
      expect(io.ecrit.sortie).toBe('')
      return Buffer.concat(io.ecrit.octets)
    }
    const pdf = await faire('pdf')
    expect(Buffer.compare(pdf, await faire('pdf'))).toBe(0)
    expect((await lirePdf(pdf)).pdfua).toBe('1')
    const odt = await faire('odt')
    expect(Buffer.compare(odt, await faire('odt'))).toBe(0)
    expect(odt.toString('latin1', 30, 77)).toContain('mimetypeapplication/vnd.oasis.opendocument.text')
  }, 120_000)

  it('ne va rien chercher au-dehors, quand bien même un document le demanderait', async () => {
    const demandes: string[] = []
    const serveur = createServer((demande, reponse) => {
      demandes.push(demande.url ?? '')
      reponse.end()
    }).listen(0, '127.0.0.1')
    await once(serveur, 'listening')
    const { port } = serveur.address() as AddressInfo
    const { octets, date } = await ecrire('faits-publics-chartres', 'fiches', 'docx')
    const parties = unzipSync(octets)
    const changer = (nom: string, avant: string, ajout: string) => {
      const texte = strFromU8(parties[nom] as Uint8Array)
      expect(texte).toContain(avant)
      parties[nom] = strToU8(texte.replace(avant, ajout))
    }
    const image = `<Relationship Id="rIdX" Type="${RELATIONS}/image" Target="http://127.0.0.1:${port}/x.png" TargetMode="External"/></Relationships>`
    changer('word/_rels/document.xml.rels', '</Relationships>', image)
    changer('word/document.xml', '<w:body>', `<w:body><w:p><w:r>${IMAGE_LIEE}</w:r></w:p>`)
    await convertir(zipSync(parties), 'pdf', { programme: soffice as string, date })
    serveur.close()
    expect(demandes).toEqual([])
  }, 60_000)
})

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const DESSIN = 'http://schemas.openxmlformats.org/drawingml/2006'
/** A picture that stays elsewhere: LibreOffice fetches it, unless told not to (tried). */
const IMAGE_LIEE = `<w:drawing><wp:inline xmlns:wp="${DESSIN}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="900000" cy="900000"/><wp:docPr id="777" name="x"/><a:graphic xmlns:a="${DESSIN}/main"><a:graphicData uri="${DESSIN}/picture"><pic:pic xmlns:pic="${DESSIN}/picture"><pic:nvPicPr><pic:cNvPr id="777" name="x"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="${RELATIONS}" r:link="rIdX"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`
