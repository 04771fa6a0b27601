// Motivated gaps judged: a rule that does not exist or cannot be waived, a gap that waives nothing any more, when nothing may be said, and who reads them.
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, expect, it } from 'vitest'
import { presenter, rendre, verifier } from '../../src/index.ts'
import { type Atelier, AUJOURDHUI, ouvrir } from '../acceptation/outils/atelier.ts'

let atelier: Atelier
afterEach(() => atelier.fermer())

/** The remarks about gaps of a small contract whose period is inverted when `faute` says so, as `line regle message`. */
async function dites(ecarts: readonly string[], { faute = false, suite = '', phase = 'preparation' } = {}) {
  atelier = ouvrir(undefined)
  const periode = faute ? 'debut: 2030, fin: 2026' : 'debut: 2026, fin: 2030'
  const tete = `format: 1\nid: essai\ntitre: Essai\nperiode: { ${periode} }\n${suite}`
  atelier.ecrire(
    'contrat.yaml',
    `${tete}ecarts_motives:\n${ecarts.map(e => `  - { motif: Convenu., ${e} }\n`).join('')}`,
  )
  const { projet, remarques } = await atelier.juger({ date: AUJOURDHUI, phase })
  const siennes = remarques.filter(r => /^ecart-in/.test(r.regle))
  return {
    siennes,
    lignes: siennes.map(r => `${r.ligne} ${r.regle} ${r.gravite} ${r.etat}`),
    etatDe: (id: string) => projet.regles.find(r => r.id === id)?.etat,
    etats: Object.fromEntries(projet.regles.filter(r => /^ecart-in/.test(r.id)).map(r => [r.id, r.etat])),
    autres: remarques.filter(r => r.regle === 'dates-inversees').map(r => r.etat),
  }
}

it('un écart qui sert ne fait rien dire', async () => {
  const { lignes, etats, autres } = await dites(['regle: dates-inversees'], { faute: true })
  expect(lignes).toEqual([])
  expect(autres).toEqual(['ecart-motive'])
  expect(etats).toEqual({ 'ecart-inconnu': 'satisfaite', 'ecart-inutile': 'satisfaite' })
})

it('une règle inconnue est située sur son nom, avec le nom le plus proche', async () => {
  const { siennes, lignes } = await dites(['regle: date-inversee', 'regle: tout-autre-chose'])
  expect(lignes).toEqual(['6 ecart-inconnu avertissement actif', '7 ecart-inconnu avertissement actif'])
  expect(siennes[0]).toMatchObject({ chemin: '/ecarts_motives/0/regle', colonne: 31, fin: { ligne: 6, colonne: 44 } })
  expect(siennes[0]?.conseil).toBe('Vouliez-vous dire « dates-inversees » ?')
  expect(siennes[1]?.conseil).toMatch(/^Reprenez le nom/)
})

it.each(['cle-inconnue', 'yaml-illisible', 'fichier-manquant', 'ecart-inutile'])(
  '%s ne peut pas être écartée, et le message le dit',
  async regle => {
    const { siennes, lignes } = await dites([`regle: ${regle}`])
    expect(lignes).toEqual(['6 ecart-inconnu avertissement actif'])
    expect(siennes[0]?.message).toBe(`L’écart à « ${regle} » n’écarte rien : cette règle ne peut pas être écartée.`)
  },
)

it('un écart qui n’écarte plus rien est une information', async () => {
  const { siennes, lignes } = await dites(['regle: dates-inversees'])
  expect(lignes).toEqual(['6 ecart-inutile information actif'])
  expect(siennes[0]?.message).toContain('n’a rien à redire')
})

it('un écart limité à un autre endroit ne sert à rien, celui du bon endroit sert', async () => {
  const ecarts = ['regle: dates-inversees, chemin: /axes', 'regle: dates-inversees, chemin: /contrat/periode']
  const { siennes, lignes } = await dites(ecarts, { faute: true })
  expect(lignes).toEqual(['6 ecart-inutile information actif'])
  expect(siennes[0]?.message).toContain('« /axes »')
})

it('la règle d’un autre profil n’est pas jugée ici', async () => {
  const { siennes } = await dites(['regle: duree-provence-alpes-cote-d-azur'])
  expect(siennes.map(r => r.message)).toEqual([
    'La règle « duree-provence-alpes-cote-d-azur » n’est pas dans le profil « national » : cet écart n’écarte rien.',
  ])
})

it.each([
  ['expiré', ['regle: dates-inversees, expire: 2026-11-21'], {}],
  ['dont la règle n’a pas pu être jugée', ['regle: axe-sans-fiche'], {}],
  ['d’un contrat en partie illisible', ['regle: dates-inversees'], { suite: 'statut: inventé\n' }],
  ['d’un contrat achevé', ['regle: dates-inversees'], { phase: 'acheve' }],
])('rien n’est dit d’un écart %s', async (_, ecarts, options) => {
  expect((await dites(ecarts, options)).lignes).toEqual([])
})

it('une règle qui n’est pas encore due est déjà écartée', async () => {
  const regle = 'articulation-prs'
  const { lignes, etatDe } = await dites([`regle: ${regle}`])
  expect([lignes, etatDe(regle)]).toEqual([[], 'ecart-motive'])
})

it.each(['projet', 'deliberation', 'signature'] as const)(
  'le motif est dans la grille du relecteur, jamais dans le document (%s)',
  async etat => {
    atelier = ouvrir('pays-de-valdouve')
    const motif = 'Motif zélé convenu à huis clos'
    const ecart = `ecarts_motives:\n  - { regle: copil, motif: ${motif}, auteur: Délégation zélée, date: 2026-01 }\n`
    atelier.ecrire('contrat.yaml', `${atelier.lire('contrat.yaml')}\n${ecart}`)
    const jugement = { dossier: atelier.dossier, date: AUJOURDHUI, maintenant: new Date(`${AUJOURDHUI}T12:00:00`) }
    for (const modele of ['contrat', 'fiches'])
      for (const format of ['html', 'docx'] as const) {
        const { octets } = await rendre(modele, '.', { ...jugement, format, etat })
        const parties = format === 'html' ? [octets] : Object.values(unzipSync(octets))
        const texte = parties.map(partie => strFromU8(partie)).join('\n')
        expect(texte).toContain('Valdouve')
        expect(texte).not.toMatch(/zélé|huis clos/)
      }
    const cite = await verifier(['.'], { ...jugement, grille: true })
    const grille = await presenter(cite, { format: 'grille', couleur: false, nom: 'cls', largeur: 100 })
    expect(grille).toContain(motif)
    expect(grille).toContain('Délégation zélée')
  },
)
