// Who owes what: each value « à compléter » has one owner, whatever the project; and the e-mail that asks for it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lancer } from '../../src/commands/program.ts'
import type { Point } from '../../src/index.ts'
import { exporter } from '../../src/index.ts'
import { BIZARRERIES, copie, EXEMPLES, ioDans, JOUR, pointDe } from './outils.ts'

/** Every index in one group, and one only; and as many holes as the consolidated project counts, at least. */
async function verifier(point: Point, dossier: string, projet: string) {
  const rangs = (cle: 'a_completer' | 'absences') => point.qui.flatMap(dette => dette[cle]).sort((a, b) => a - b)
  expect(rangs('a_completer')).toEqual([...point.a_completer.keys()])
  expect(rangs('absences')).toEqual([...point.absences.keys()])
  for (const dette of point.qui) for (const n of dette.a_completer) expect(point.a_completer[n]?.qui).toBe(dette.cle)
  const { faits } = JSON.parse((await exporter(projet, { dossier, maintenant: JOUR })).json)
  const vus = new Set(point.a_completer.map(({ pointeur }) => pointeur))
  expect(faits.a_completer.filter((trou: { chemin: string }) => !vus.has(trou.chemin))).toEqual([])
}

describe('chaque trou a un responsable et un seul', () => {
  it.each([...readdirSync(EXEMPLES).map(e => [EXEMPLES, e]), ...readdirSync(BIZARRERIES).map(p => [BIZARRERIES, p])])(
    '%s%s',
    async (racine, projet) => verifier(await pointDe(racine, projet), racine, projet),
  )

  it('où qu’on écrive « à compléter »', async () => {
    const { dossier, effacer } = copie('val-de-grisemont')
    const fichiers = readdirSync(dossier, { recursive: true, encoding: 'utf8' }).filter(f => f.endsWith('.yaml'))
    const textes = new Map(fichiers.map(f => [f, readFileSync(join(dossier, f), 'utf8')]))
    const tirage = fc.record({
      fichier: fc.constantFrom(...fichiers),
      graine: fc.nat(),
      part: fc.integer({ min: 2, max: 9 }),
    })
    let trous = 0
    try {
      await fc.assert(
        fc.asyncProperty(tirage, async ({ fichier, graine, part }) => {
          const lignes = (textes.get(fichier) ?? '').split('\n')
          const trouees = lignes.map((ligne, n) =>
            (n + graine) % part === 0
              ? ligne.replace(/^(\s*(?:- )?\w+): [^\s|>[{].*$/, '$1: à compléter (demain)')
              : ligne,
          )
          writeFileSync(join(dossier, fichier), trouees.join('\n'))
          const point = await pointDe(dossier, '.')
          trous += point.a_completer.length
          await verifier(point, dossier, '.')
          writeFileSync(join(dossier, fichier), lignes.join('\n'))
        }),
        { numRuns: 25, seed: 20_261_122 },
      )
    } finally {
      effacer()
    }
    expect(trous).toBeGreaterThan(200)
  })

  it('un texte troué deux fois compte deux fois', async () => {
    const { dossier, effacer } = copie('val-de-grisemont')
    const fichier = join(dossier, 'contrat.yaml')
    writeFileSync(
      fichier,
      readFileSync(fichier, 'utf8').replace(
        /^preambule:.*$/m,
        'preambule: "[à compléter : a] et [à compléter]"\nsuite_du_preambule: |',
      ),
    )
    const trous = (await pointDe(dossier, '.')).a_completer.filter(t => t.pointeur === '/contrat/preambule')
    effacer()
    expect(trous.map(({ note, qui }) => [note, qui])).toEqual([
      ['a', 'coordination'],
      [undefined, 'coordination'],
    ])
  })
})

async function courriel(pour: string, projet = 'val-de-grisemont', args: readonly string[] = []) {
  const io = ioDans(EXEMPLES)
  const code = await lancer(['status', projet, '--pour', pour, ...args], io)
  const simple = (texte: string) => texte.replaceAll('\u00a0', ' ')
  return { code, dit: simple(io.ecrit.sortie), erreur: simple(io.ecrit.erreur) }
}

describe('--pour', () => {
  it('écrit le courriel, et dit à part ce qu’il faut y joindre', async () => {
    const { code, dit, erreur } = await courriel('route-partagee')
    expect(code).toBe(0)
    expect(dit).toBe(`Objet : Contrat local de santé du Val de Grisemont : une question pour vous

Bonjour,

Nous préparons le Contrat local de santé du Val de Grisemont (2027-2032). Vous y pilotez une action, et nous vous en remercions. Voici, pour « La Route partagée », ce que nous avons et ce qui nous manque encore.

Action « 2.2 Un siège à partager pour aller se soigner »
Ce que nous avons : axe ou objectif, enjeux, public, pilotage, partenaires (3), calendrier (de septembre 2027 à juin 2032) et résultats attendus.
Ce qui nous manque :
– Budget, Lignes, Assurance des bénévoles, Montant (deux devis attendus en janvier 2027)

Le document joint reprend ce que nous avons : complétez-le là où vous le pouvez, même en partie, et renvoyez-le à cls@val-grisemont.example. Quelques mots en réponse conviennent aussi. Si une question n’est pas pour vous, dites-nous simplement qui pourrait y répondre.

Merci beaucoup pour votre aide.

Bien cordialement,
Coordinatrice du contrat local de santé
Communauté de communes du Val de Grisemont
`)
    expect(erreur).toContain('cls send val-de-grisemont --pour route-partagee')
    expect((await courriel('la route partagée')).dit).toBe(dit)
  })

  it('remercie celui qui ne doit rien', async () => {
    const { code, dit } = await courriel('ars-grand-est')
    expect([code, dit]).toEqual([
      0,
      'Rien n’est attendu de « Agence régionale de santé Grand Est » aujourd’hui : il n’y a pas de message à envoyer, sinon un remerciement.\n',
    ])
  })

  it('ne s’adresse à personne d’inconnu, ni à plusieurs contrats, ni dans un agenda', async () => {
    expect(await courriel('route-partage')).toMatchObject({ code: 2, dit: '' })
    expect((await courriel('route-partage')).erreur).toContain('Vouliez-vous dire « route-partagee » ?')
    expect((await courriel('zzzz')).erreur).toContain('Possibles : cc-grisemont')
    expect((await courriel('x', '.')).erreur).toContain('Nommez-en un')
    expect((await courriel('x', 'val-de-grisemont', ['--format', 'ics'])).erreur).toContain('Un courriel est un texte')
  })

  it('sait écrire à un pilote que nul fichier ne déclare', async () => {
    const { dossier, effacer } = copie('val-de-grisemont')
    const fichier = join(dossier, 'fiches/2.2-transport-solidaire.yaml')
    writeFileSync(fichier, readFileSync(fichier, 'utf8').replace('acteur: route-partagee', 'nom: Les Amis de la route'))
    const io = ioDans(dossier)
    expect(await lancer(['status', '--pour', 'les amis de la route'], io)).toBe(0)
    effacer()
    expect(io.ecrit.sortie).toContain('Les Amis de la route')
    expect(io.ecrit.erreur).toContain('cls send --pour "Les Amis de la route"')
  })
})
