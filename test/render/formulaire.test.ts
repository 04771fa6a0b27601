// The form that goes out to a partner, in Word: three marks a box, what the project says read back whole, LibreOffice included.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import {
  CHAMPS,
  type Champ,
  cleDeTexte,
  clesDeLignes,
  contexteDe,
  enMots,
  idDuSignet,
  marqueDeCase,
  marqueDeChamp,
  sansInvites,
  TABLEAUX,
  type Tableau,
} from '../../src/champs/index.ts'
import { type DemandeDeDocument, rendre } from '../../src/index.ts'
import type { Projet } from '../../src/model/projet.generated.ts'
import { lireProjet } from '../../src/project/read.ts'
import { composer } from '../../src/render/index.ts'
import { word } from '../../src/render/word.ts'
import { ecrireProjet, projet as projetDEssai } from '../bench/corpus.ts'
import { programme } from '../outils/systeme.ts'
import { habillage } from './dos/aides.ts'
import { type Case, casesDuFormulaire, proprietesDe } from './formulaire.ts'
import { verifierDocx } from './openxml.ts'
import { projet } from './projets.ts'

const temporaire = mkdtempSync(join(tmpdir(), 'cls-formulaire-'))
afterAll(() => rmSync(temporaire, { recursive: true, force: true }))

const DATE = '2026-11-22'
const ICI = { date: DATE, dossier: '.', maintenant: new Date('2026-11-22T12:00:00Z') }

function formulaire(dossier: string, options: Partial<DemandeDeDocument> = {}) {
  return rendre('fiche-vierge', dossier, { etat: 'projet', format: 'docx', ...ICI, ...options })
}

async function enWord(p: Projet, fiches: readonly string[]): Promise<Uint8Array> {
  const { arbre, listes } = composer(p, { modele: 'fiche-vierge', etat: 'projet', fiches })
  return word(arbre, { ...habillage(), listes })
}

type Attendue = { readonly marque: string; readonly champ: Champ; readonly tableau?: Tableau; readonly dit: string }

/** Every box of a fiche and every cell of its rows, with what the project says there. */
function attendues(p: Projet, id: string): Attendue[] {
  const fiche = p.fiches.find(f => f.id === id)
  if (!fiche) throw new Error(id)
  const contexte = contexteDe(p)
  const { simples, tableaux } = enMots(fiche, contexte)
  const posees = CHAMPS.filter(champ => simples[champ.nom] || !vide(contexte.choix(champ).length, champ))
  return [
    ...posees.map(champ => ({ marque: marqueDeChamp(id, champ.nom), champ, dit: simples[champ.nom] ?? '' })),
    ...TABLEAUX.flatMap(tableau => {
      const lignes = tableaux[tableau.nom] ?? []
      const cles = clesDeLignes(lignes)
      const vides = lignes.length === 0 ? [['n1', {}] as const] : []
      return [...lignes.map((ligne, n) => [cles[n] ?? '', ligne.cellules] as const), ...vides].flatMap(
        ([cle, cellules]) =>
          tableau.colonnes
            .filter(champ => champ.genre !== 'cle')
            .map(champ => ({
              marque: marqueDeCase(id, tableau.nom, cle, champ.nom),
              champ,
              tableau,
              dit: (cellules as Record<string, string>)[champ.nom] ?? '',
            })),
      )
    }),
  ]
}

const vide = (choix: number, { genre }: Champ) => (genre === 'cases' || genre === 'choix') && choix === 0

/** Faults in French: a mark that misses, a value that does not come back. */
function fautes(p: Projet, cases: ReadonlyMap<string, Case>, ids: readonly string[]): string[] {
  const contexte = contexteDe(p)
  return ids
    .flatMap(id => attendues(p, id))
    .flatMap(({ marque, champ, tableau, dit }) => {
      const lue = cases.get(marque)
      if (lue === undefined) return [`${marque} : aucun contrôle`]
      const cle = (texte: string) => cleDeTexte(texte, champ, contexte, tableau)
      return [
        ...(lue.signet === marque ? [] : [`${marque} : le signet dit ${lue.signet}`]),
        ...(lue.libelle === champ.titre ? [] : [`${marque} : l’intitulé dit ${lue.libelle}`]),
        ...(lue.alias === champ.titre ? [] : [`${marque} : le contrôle s’appelle ${lue.alias}`]),
        ...(cle(sansInvites(lue.texte)) === cle(dit) ? [] : [`${marque} : « ${lue.texte} » au lieu de « ${dit} »`]),
      ]
    })
}

describe('le formulaire dans Word', () => {
  it.each(['pays-de-valdouve', 'causses-de-brumeval'])(
    '%s : chaque case a ses trois marques et sa valeur',
    async nom => {
      const dossier = `examples/${nom}`
      const p = lireProjet(dossier, { date: DATE }).projet
      const ids = p.fiches.slice(0, 5).map(f => f.id)
      const { octets } = await formulaire(dossier, { fiches: ids })
      expect(fautes(p, casesDuFormulaire(octets), ids)).toEqual([])
      expect(await verifierDocx(octets)).toEqual([])
    },
  )

  it('soixante fiches : les mêmes marques, toutes différentes, et les mêmes octets', async () => {
    const dossier = join(temporaire, 'soixante')
    ecrireProjet(dossier, projetDEssai(1, 60))
    const p = lireProjet(dossier, { date: DATE }).projet
    const ids = p.fiches.map(f => f.id)
    expect(ids).toHaveLength(60)
    const [octets, deux] = [await enWord(p, ids), await enWord(p, ids)]
    expect(Buffer.compare(octets, deux)).toBe(0)
    const xml = strFromU8(unzipSync(octets)['word/document.xml'] ?? new Uint8Array())
    const lus = (motif: RegExp) => [...xml.matchAll(motif)].map(([, nom]) => nom ?? '')
    const abreges = proprietesDe(octets)
    const marques = ids.flatMap(id => attendues(p, id)).map(a => a.marque)
    const [tags, signets] = [lus(/<w:tag w:val="([^"]+)"/g), lus(/<w:bookmarkStart w:id="\d+" w:name="([^"]+)"/g)]
    const enId = (nom: string) => idDuSignet(nom, abreges) ?? nom
    const connus = new Set(signets.map(enId))
    const tenus = new Set(tags.map(tag => (tag.includes('___') ? enId(tag) : tag)))
    expect(marques.filter(m => !tenus.has(m) || !connus.has(m))).toEqual([])
    for (const noms of [tags, signets, lus(/<w:id w:val="(\d+)"/g)]) expect(new Set(noms).size).toBe(noms.length)
    expect(signets.filter(nom => nom.length > 40)).toEqual([])
    expect(tags.filter(tag => tag.length > 64)).toEqual([])
  })

  it('une case vide invite, et se lit vide ; une case remplie ne peut pas s’enlever', async () => {
    const p = projet({
      axes: { axes: [{ id: 'a', titre: 'Soins' }] },
      fiches: [{ id: 'f', titre: 'Une fiche', statut: 'a-venir', enjeux: 'Un.\n\n- **deux**' }],
    })
    const cases = casesDuFormulaire(await enWord(p, ['f']))
    const dit = (nom: string) => cases.get(`fiche-f.${nom}`)
    expect(dit('description')).toMatchObject({ invite: true, texte: '', genre: 'richText' })
    expect(dit('budget-total')).toMatchObject({ invite: true, genre: 'text' })
    expect(dit('statut')).toMatchObject({ invite: false, texte: 'À venir', genre: 'dropDownList' })
    expect(dit('priorite')).toMatchObject({ invite: true, genre: 'dropDownList' })
    expect(dit('rattachements')?.texte).toBe('☐\u00A0Soins')
    expect(dit('enjeux')?.texte).toBe('Un.\n- deux')
    expect(dit('budget.n1.nature')).toMatchObject({ invite: true, genre: 'dropDownList' })
    expect(dit('budget.n3.nature')).toBeDefined()
    expect(dit('budget.n4.nature')).toBeUndefined()
  })

  it('dit de lui-même ce qu’on lui fait dire, à qui le renvoyer et avant quand', async () => {
    const { octets, avis } = await formulaire('examples/pays-de-valdouve', {
      fiches: ['bus-sante', '1.2.1'],
      formulaire: { avant: '2027-01-15', retour: 'cls@ailleurs.example', proprietes: { 'cls-envoi': 'a & « b »' } },
    })
    expect(proprietesDe(octets).get('cls-envoi')).toBe('a & « b »')
    const texte = strFromU8(unzipSync(octets)['word/document.xml'] ?? new Uint8Array())
    expect(texte.replaceAll('\u00A0', ' ')).toContain('15 janvier 2027')
    expect(texte).toContain('cls@ailleurs.example')
    expect(texte.match(/fiche-bus-sante\.titre/g)).toHaveLength(1)
    expect(avis).toEqual([])
  })
})

const soffice = programme('soffice')

describe.runIf(soffice)('LibreOffice, enregistrant le formulaire', () => {
  it('garde chaque signet et chaque texte, en .docx comme en .odt', { timeout: 120_000 }, async () => {
    const { octets } = await formulaire('examples/pays-de-valdouve', { fiches: ['bus-sante'] })
    const avant = casesDuFormulaire(octets)
    writeFileSync(join(temporaire, 'parti.docx'), octets)
    for (const format of ['docx', 'odt']) {
      const profil = `-env:UserInstallation=file://${join(temporaire, 'profil')}`
      const sortie = join(temporaire, format)
      const args = [profil, '--headless', '--convert-to', format, '--outdir', sortie, join(temporaire, 'parti.docx')]
      execFileSync(soffice ?? '', args, { stdio: 'ignore' })
      const revenu = unzipSync(readFileSync(join(sortie, `parti.${format}`)))
      const xml = strFromU8(revenu[format === 'odt' ? 'content.xml' : 'word/document.xml'] ?? new Uint8Array())
      const proprietes = strFromU8(revenu[format === 'odt' ? 'meta.xml' : 'docProps/custom.xml'] ?? new Uint8Array())
      const signets = new Set([...xml.matchAll(/(?:w|text):name="([^"]+)"/g)].map(([, nom]) => nom))
      const mots = lisse(xml.replace(/<[^>]+>/g, ' '))
      for (const [nom] of proprietesDe(octets)) expect(proprietes, nom).toContain(`"${nom}"`)
      const noms = [
        ...strFromU8(unzipSync(octets)['word/document.xml'] ?? new Uint8Array()).matchAll(/w:name="([^"]+)"/g),
      ]
      expect(noms.map(([, nom]) => nom).filter(nom => !signets.has(nom))).toEqual([])
      const perdus = [...avant.values()].flatMap(c => c.texte.split('\n')).filter(ligne => !mots.includes(lisse(ligne)))
      expect(perdus).toEqual([])
    }
  })
})

/** Letters and figures only: programs part words, escape signs and space them as they like. */
function lisse(texte: string): string {
  return texte.replace(/&[a-z]+;|&#x?[0-9a-f]+;/gi, '').replace(/[&<>"'’\s\u00A0\u202F-]/g, '')
}
