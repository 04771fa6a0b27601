// The calendar that `cls status --format ics` writes, read back by an independent parser.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { moisAvant } from '../../src/avancement/echeances.ts'
import { calendrier } from '../../src/avancement/presentations/calendrier.ts'
import { lancer } from '../../src/commands/program.ts'
import { BIZARRERIES, copie, EXEMPLES, ioDans, pointDe } from './outils.ts'

const AFFICHAGE = { nom: 'cls', largeur: 80, couleur: false }

async function ics(dossier: string, args: readonly string[], env = {}): Promise<string> {
  const io = ioDans(dossier, { env })
  expect(await lancer(['status', ...args, '--format', 'ics'], io), io.ecrit.erreur).toBe(0)
  return io.ecrit.sortie
}

function lus(texte: string): ICAL.Event[] {
  return new ICAL.Component(ICAL.parse(texte)).getAllSubcomponents('vevent').map(c => new ICAL.Event(c))
}

describe('un agenda', () => {
  it.each([...readdirSync(EXEMPLES).map(e => [EXEMPLES, e]), ...readdirSync(BIZARRERIES).map(p => [BIZARRERIES, p])])(
    'se lit, tient ses lignes, donne chaque date une fois : %s%s',
    async (racine, projet) => {
      const texte = await ics(racine, [projet])
      const lignes = texte.split('\r\n')
      expect(lignes.pop()).toBe('')
      for (const ligne of lignes) {
        expect(Buffer.byteLength(ligne)).toBeLessThanOrEqual(75)
        expect(ligne).not.toMatch(/[\r\n]/)
      }
      const { echeances } = await pointDe(racine, projet)
      const evenements = lus(texte)
      expect(evenements.map(e => e.startDate.toString())).toEqual(echeances.map(({ jour }) => jour))
      expect(evenements.map(e => e.summary)).toEqual(echeances.map(({ titre }) => titre))
      expect(new Set(evenements.map(e => e.uid)).size).toBe(evenements.length)
      for (const e of evenements) {
        expect(e.startDate.isDate).toBe(true)
        expect(e.duration.toString()).toBe('P1D')
      }
    },
  )

  it('plusieurs contrats n’ont qu’un agenda, et aucun nom en double', async () => {
    const evenements = lus(await ics(EXEMPLES, []))
    expect(new Set(evenements.map(e => e.uid)).size).toBe(evenements.length)
    expect(evenements.filter(e => e.summary.startsWith('Terme du contrat – '))).toHaveLength(4)
  })

  it('le même contrat donne les mêmes octets, à la date de SOURCE_DATE_EPOCH', async () => {
    const env = { SOURCE_DATE_EPOCH: '1700000000' }
    const texte = await ics(EXEMPLES, ['val-de-grisemont'], env)
    expect(texte).toContain('DTSTAMP:20231114T221320Z\r\n')
    expect(await ics(EXEMPLES, ['val-de-grisemont', '--date', '2030-01-01'], env)).toBe(texte)
    expect(await ics(EXEMPLES, ['val-de-grisemont'])).toContain('DTSTAMP:20261122T000000Z\r\n')
  })

  it('les réunions datées des instances', async () => {
    const { dossier, effacer } = copie('val-de-grisemont')
    const fichier = join(dossier, 'gouvernance.yaml')
    const reunions =
      'reunions: [{ date: 2027-03-15, objet: bilan, lieu: Grisemont }, { date: 2027-T4 }, { objet: sans date }]'
    writeFileSync(fichier, readFileSync(fichier, 'utf8').replace('- id: copil\n', `- id: copil\n    ${reunions}\n`))
    const evenements = lus(await ics(dossier, ['.'])).filter(e => e.uid.includes('reunion'))
    const { comptes } = await pointDe(dossier, '.')
    effacer()
    expect(comptes.erreurs).toBe(0)
    expect(evenements.map(e => [e.startDate.toString(), e.summary.replaceAll('\u00a0', ' ')])).toEqual([
      ['2027-03-15', 'Comité de pilotage : bilan'],
      ['2027-12-31', 'Comité de pilotage'],
    ])
    expect(evenements[0]?.description.replaceAll('\u00a0', ' ')).toContain('Lieu : Grisemont.')
  })

  it('une date sans jour est posée au dernier, et le dit', async () => {
    const evenements = lus(await ics(EXEMPLES, ['pays-de-valdouve']))
    const bilan = evenements.find(e => e.uid.endsWith('-jalon-bilan-annuel-1@contrat-local-sante.example'))
    expect(bilan?.startDate.toString()).toBe('2028-03-31')
    expect(bilan?.description.replaceAll('\u00a0', ' ')).toContain('Le contrat dit « mars 2028 », sans jour précis')
    const suite = evenements.find(e => e.uid.includes('renouvellement'))
    expect(suite?.startDate.toString()).toBe('2031-04-30')
    expect(suite?.description).toContain('aucun texte ne le fixe')
  })

  it('garde virgules, points-virgules, barres, retours et signes hors du latin', async () => {
    const point = await pointDe(EXEMPLES, 'val-de-grisemont')
    const titre = `a, b ; c \\ d « é » ${'🚌 santé '.repeat(20)}`.trim()
    const [premiere] = point.echeances
    if (premiere === undefined) throw new Error('aucune date')
    const une = { ...premiere, titre, description: 'un\r\ndeux\u0007\nDTEND:19700101' }
    const [evenement] = lus(calendrier([{ ...point, echeances: [une] }], AFFICHAGE))
    expect(evenement?.summary).toBe(titre)
    expect(evenement?.description).toContain('un\ndeux \nDTEND:19700101')
    expect(evenement?.endDate.toString()).not.toContain('1970')
  })
})

it('huit mois avant la fin : le même jour, ou le dernier d’un mois plus court', () => {
  expect(moisAvant(20311231, 8)).toBe('2031-04-30')
  expect(moisAvant(20281031, 8)).toBe('2028-02-29')
  expect(moisAvant(20280415, 8)).toBe('2027-08-15')
  expect(moisAvant(331, 8)).toBeUndefined()
})
