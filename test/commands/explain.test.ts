// `cls explain`: the page of a profile, with the addresses of its agency, and the rules of a team in its own project.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { identifiantsDeRegles } from '../../src/catalogue.ts'
import { lancer } from '../../src/commands/program.ts'
import { NOMS_DE_PROFILS, profils } from '../../src/profiles/index.ts'
import { fausseIo } from './fausse-io.ts'

const EQUIPE = 'test/profils/equipe/projet'

async function expliquer(nom: string, dossier = '/nulle-part') {
  const io = fausseIo({ dossier, largeur: 200 })
  const code = await lancer(['explain', nom], io)
  const simple = (texte: string) => texte.replaceAll('\u00a0', ' ')
  return { code, page: simple(io.ecrit.sortie), erreur: simple(io.ecrit.erreur) }
}

describe('un profil', () => {
  it.each(profils().map(p => [p.nom, p] as const))(
    '%s : son agence, ses départements, ses règles, ses adresses',
    async (nom, p) => {
      const { code, page } = await expliquer(nom)
      expect(code).toBe(0)
      for (const dit of [p.titre, p.ars ?? '', p.departements?.join(', ') ?? '', `profil: [${nom}]`])
        expect(page).toContain(dit)
      for (const { departement = 'siège', courriel } of p.contacts ?? [])
        expect(page).toMatch(new RegExp(`^ {2}${departement} +${courriel.replaceAll('.', '\\.')}$`, 'm'))
      expect(page.includes('À qui écrire')).toBe(p.contacts !== undefined)
      const propres = p.obligations.filter(({ id }) => page.includes(`  ${id} `)).length
      const communes = Number(/Et (\d+) règles nationales/.exec(page)?.[1] ?? 0)
      expect(propres + communes).toBe(p.obligations.length)
    },
  )

  it('ne porte pas le nom d’une règle', () => {
    expect(NOMS_DE_PROFILS.filter(nom => identifiantsDeRegles().includes(nom))).toEqual([])
  })

  it('mal nommé, il est proposé', async () => {
    const { code, erreur } = await expliquer('grand-es')
    expect(code).toBe(2)
    expect(erreur).toContain('Vouliez-vous dire « grand-est » ?')
  })
})

describe('une règle de l’équipe', () => {
  it('s’explique dans le dossier de son contrat, et au-dessous', async () => {
    for (const ou of [EQUIPE, join(EQUIPE, 'profils')]) {
      const { code, page } = await expliquer('copil-deux-fois-par-an', join(process.cwd(), ou))
      expect(code).toBe(0)
      expect(page).toMatch(/^copil-deux-fois-par-an — Le comité de pilotage se réunit/)
    }
    const presque = await expliquer('copil-deux-fois-par-ann', join(process.cwd(), EQUIPE))
    expect(presque.erreur).toContain('Vouliez-vous dire « copil-deux-fois-par-an » ?')
  })

  it('ailleurs, elle est inconnue, et la phrase dit d’où la demander', async () => {
    const ailleurs = mkdtempSync(join(tmpdir(), 'explain-'))
    mkdirSync(join(ailleurs, 'vide'))
    const { code, erreur } = await expliquer('copil-deux-fois-par-an', join(ailleurs, 'vide'))
    rmSync(ailleurs, { recursive: true })
    expect(code).toBe(2)
    expect(erreur).toContain('Une règle de votre équipe s’explique depuis le dossier de son contrat.')
  })

  it('une règle du programme s’explique sans que le contrat soit lu', async () => {
    expect((await expliquer('axe-sans-fiche', '/nulle-part')).code).toBe(0)
  })
})
