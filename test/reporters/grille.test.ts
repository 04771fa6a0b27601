// The reviewer's grid: its exact text on two projects, what each row says, its heads and places, several projects, and the command line.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { lancer } from '../../src/commands/program.ts'
import { verifier } from '../../src/index.ts'
import type { RapportCite } from '../../src/model/rapport.ts'
import { obligationsDe, profils } from '../../src/profiles/index.ts'
import { fausseIo } from '../commands/fausse-io.ts'
import { ecrire, FAUTIF, fabriquer, JOUR } from './outils.ts'

const EXEMPLE = 'examples/val-de-grisemont'
const relire = (chemins: readonly string[], options: { profil?: readonly string[]; phase?: string } = {}) =>
  verifier(chemins, {
    ...options,
    dossier: process.cwd(),
    date: JOUR,
    maintenant: new Date(`${JOUR}T12:00:00`),
    grille: true,
  })
const html = (cite: RapportCite) => ecrire(cite, 'grille', { fichier: 'avis.html' })
const md = (cite: RapportCite) => ecrire(cite, 'grille')
const codes = (page: string) => [...page.matchAll(/<tr data-regle="([^"]+)">/g)].map(([, code]) => code)

/** The rules that spoke, and one that did not: the text expected must not change with the rest of the catalogue. */
function reduire(cite: RapportCite): RapportCite {
  const { rapport, relectures = new Map() } = cite
  const gardees = new Set([...rapport.remarques.map(r => r.regle), 'copil', 'ptsm'])
  return {
    ...cite,
    rapport: {
      ...rapport,
      outil: { ...rapport.outil, version: '0.0.0' },
      projets: rapport.projets.map(p => ({ ...p, regles: p.regles.filter(({ id }) => gardees.has(id)) })),
    },
    relectures: new Map(
      [...relectures].map(([dossier, relecture]) => [
        dossier,
        { ...relecture, exigences: relecture.exigences.filter(({ id }: { id: string }) => gardees.has(id)) },
      ]),
    ),
  }
}

describe('le texte exact', () => {
  it.each([
    ['fautif', FAUTIF],
    ['grisemont', EXEMPLE],
  ])('%s', async (nom, dossier) => {
    const cite = reduire(await relire([dossier]))
    await expect(await html(cite)).toMatchFileSnapshot(`attendu/grille-${nom}.html`)
    await expect(await md(cite)).toMatchFileSnapshot(`attendu/grille-${nom}.md`)
  })
})

it.each(profils().map(({ nom }) => nom))('chaque exigence du profil %s a une ligne et une seule', async nom => {
  const attendues = obligationsDe([nom]).map(({ id }) => id)
  const trouvees = codes(await html(await relire([EXEMPLE], { profil: [nom] })))
  expect(trouvees.slice(0, attendues.length).sort()).toEqual([...attendues].sort())
  expect(new Set(trouvees).size).toBe(trouvees.length)
})

it('la loi vient d’abord, puis la région, puis les recommandations', async () => {
  const page = await html(await relire([EXEMPLE], { profil: ['grand-est'] }))
  const groupes = [...page.matchAll(/scope="rowgroup"[^>]*>([^<]+)</g)].map(([, titre]) => titre)
  expect(groupes).toEqual(['Loi', 'Texte de l’agence régionale de santé', 'Recommandations'])
})

it('dit quelles fiches couvrent un champ de la loi ou un thème de la région', async () => {
  const page = await md(await relire(['examples/pays-de-valdouve']))
  const rangees = page.split('\n').filter(ligne => /`(champ|socle)-/.test(ligne))
  expect(rangees.length).toBe(7)
  for (const rangee of rangees)
    expect(rangee).toMatch(
      /satisfaite\*\* \| `fiches\/[a-z-]+\.yaml`, ligne\u00a0\d+\u00a0: [^›|]+, et \d+\u00a0autres? fiches? \|/,
    )
})

describe('l’état de chaque exigence, en mots', () => {
  const ligne = (page: string, code: string) => new RegExp(`<tr data-regle="${code}">.*`).exec(page)?.[0] ?? ''

  it('ce qui manque est attendu à sa place, ce qui est satisfait a son fichier et sa ligne', async () => {
    const page = await html(await relire([FAUTIF]))
    expect(ligne(page, 'ars-signataire')).toMatch(/>manque<.*attendu dans <code>acteurs\.yaml<\/code>\u00a0: Acteurs</)
    expect(ligne(page, 'copil')).toMatch(
      />satisfaite<.*<code>gouvernance\.yaml<\/code>, ligne\u00a0\d+\u00a0: Instances</,
    )
    expect(ligne(page, 'article-perime')).toMatch(
      />à revoir<.*<code>contrat\.yaml<\/code>, ligne\u00a011\u00a0: Visas</,
    )
    expect(ligne(page, 'coordination')).toContain('>écart motivé<')
    expect(ligne(page, 'evaluation')).toContain('>non jugée</span>\u00a0: «\u00a0evaluation.yaml\u00a0» n’existe pas<')
  })

  it('ce qui n’est pas encore dû dit à quelle phase il le sera', async () => {
    const page = await html(await relire(['examples/causses-de-brumeval'], { phase: 'diagnostic' }))
    const attendues = [...page.matchAll(/>pas encore due<\/span> \(phase ([^)]+)\)/g)].map(([, phase]) => phase)
    expect(new Set(attendues)).toContain('signature')
  })

  it('l’avis du relecteur reste à écrire', async () => {
    const page = await html(await relire([FAUTIF]))
    expect(page.match(/<td class="avis"><\/td><\/tr>/g)).toHaveLength(codes(page).length + 1)
    const lignes = (await md(await relire([FAUTIF]))).split('\n').filter(l => /^\| .*[^-]\|$/.test(l))
    for (const l of lignes) expect(l).toMatch(/\| {2}\|$|Avis du relecteur \|$/)
  })
})

it('la page est en français, ordonnée, sans script, et rien ne s’y charge', async () => {
  const page = await html(await relire([FAUTIF, EXEMPLE]))
  expect(page).toMatch(/^<!doctype html>\n<html lang="fr">/)
  const titres = [...page.matchAll(/<h([1-6])/g)].map(([, rang]) => Number(rang))
  expect(titres.filter(rang => rang === 1)).toHaveLength(1)
  for (const [n, rang] of titres.entries()) expect(rang).toBeLessThanOrEqual((titres[n - 1] ?? 0) + 1)
  for (const [balise] of page.matchAll(/<th\b[^>]*>/g)) expect(balise).toMatch(/scope="(col|row|rowgroup)"/)
  expect(page.match(/<caption>/g)?.length).toBe(page.match(/<table>/g)?.length)
  expect(page).not.toMatch(/<script|<img|<link|<iframe| style=| on\w+=|@import|url\(/)
  expect(page).toContain("default-src 'none'; style-src 'sha256-")
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const [, ancre] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(ancre)
})

it('l’agence est nommée, avec les adresses des départements du contrat et du siège, s’il y en a', async () => {
  const dossier = mkdtempSync(join(tmpdir(), 'grille-'))
  cpSync(EXEMPLE, dossier, { recursive: true })
  writeFileSync(join(dossier, 'territoire.yaml'), 'fictif: oui\nechelle: intercommunale\ndepartements: ["08", "10"]\n')
  const agence = async (profil: string[]) =>
    [...(await html(await relire([dossier], { profil }))).matchAll(/<dt>Agence<\/dt><dd>([^<]*)<\/dd>/g)].map(m => m[1])
  const adresses = ['dt08-delegue', 'dt10-delegue', 'cls'].map(nom => `ars-grandest-${nom}@ars.sante.fr`)
  expect(await agence(['grand-est', 'corse'])).toEqual([
    'Agence régionale de santé Corse',
    `Agence régionale de santé Grand Est (${adresses.join(', ')})`,
  ])
  expect(await agence(['national'])).toEqual([])
  rmSync(dossier, { recursive: true })
})

it('plusieurs contrats : un sommaire, et chacun ses lignes', async () => {
  const page = await html(await relire([FAUTIF, EXEMPLE]))
  const sections = page.split('<section').slice(1)
  expect(sections).toHaveLength(2)
  expect(page.match(/<nav [^>]*>[\s\S]*?<\/nav>/)?.[0].match(/<li>/g)).toHaveLength(2)
  for (const section of sections) expect(codes(section)).toContain('ars-signataire')
  expect((await md(await relire([FAUTIF, EXEMPLE]))).match(/^## /gm)).toHaveLength(2)
})

it('sans ce que « grille » ajoute, la grille dit encore ce que dit le rapport', async () => {
  expect(await md(fabriquer([]))).toContain('## Contrat d’essai')
})

describe('validate --format grille', () => {
  const dossier = mkdtempSync(join(tmpdir(), 'grille-'))
  afterAll(() => rmSync(dossier, { recursive: true }))
  const valider = async (...options: string[]) => {
    const io = fausseIo({ dossier })
    const code = await lancer(['validate', join(process.cwd(), EXEMPLE), ...options], io)
    return { code, ...io.ecrit }
  }
  const lire = (nom: string) => readFileSync(join(dossier, nom), 'utf8')

  it('l’extension du fichier choisit la page ou le Markdown', async () => {
    const { code, sortie } = await valider('--format', 'grille:avis.html', '--format', 'grille:avis.md')
    expect({ code, sortie }).toEqual({ code: 0, sortie: '' })
    expect(lire('avis.html')).toMatch(/^<!doctype html>/)
    expect(lire('avis.md')).toMatch(/^# Grille de relecture\n/)
    expect(lire('avis.md')).toContain('**Signataires**')
  })

  it('sans fichier, du Markdown à l’écran ; --sortie vaut « grille:fichier »', async () => {
    expect((await valider('--format', 'grille')).sortie).toMatch(/^# Grille de relecture\n/)
    await valider('--format', 'grille', '--sortie', 'autre.htm')
    expect(lire('autre.htm')).toMatch(/^<!doctype html>/)
  })

  it('refuse une extension qui ne dit pas la forme, sans rien écrire', async () => {
    const { code, erreur } = await valider('--format', 'grille:avis.pdf')
    expect(code).toBe(2)
    expect(erreur).toContain('ne dit pas comment écrire la grille')
    expect(existsSync(join(dossier, 'avis.pdf'))).toBe(false)
  })
})
