// Acronyms: the sense that the project gives, else the words of the nomenclatures, else nothing but a notice.
import { describe, expect, it } from 'vitest'
import { composer } from '../../src/render/index.ts'
import { glossaire } from '../../src/render/vue/glossaire.ts'
import { contrat, html, type Parties, projet } from './projets.ts'

function sens(parties: Parties): Record<string, string> {
  const { faits: _, ...contenu } = projet(parties)
  return Object.fromEntries(glossaire(contenu).entrees.map(e => [e.sigle, e.sens]))
}
const dans = (preambule: string) => sens({ contrat: contrat({ preambule }) })

describe('le sens d’un sigle', () => {
  it.each([
    ['Le plan alimentaire territorial (PAT) commence.', 'PAT', 'Plan alimentaire territorial'],
    ['PAT (plan alimentaire territorial) voté.', 'PAT', 'Plan alimentaire territorial'],
    ['Le PAT : un plan alimentaire territorial.', 'PAT', 'Plan alimentaire territorial'],
    ['une équipe d’appui départementale de soins (EADS)', 'EADS', 'Équipe d’appui départementale de soins'],
    ['le Comité de Pilotage (COPIL) se réunit', 'COPIL', 'Comité de Pilotage'],
    ['le **plan alimentaire\nterritorial** (PAT)', 'PAT', 'Plan alimentaire territorial'],
  ])('%s', (texte, sigle, attendu) => {
    expect(dans(texte)[sigle]).toBe(attendu)
  })

  it('vient du nom d’un organisme, des nomenclatures, ou d’un texte qui le dit sans le sigle', () => {
    expect(sens({ acteurs: { acteurs: [{ id: 'm', nom: 'Mission locale rurale du Val' }] }, fiches: [{ id: 'f', titre: 'La MLR' }] })).toEqual({
      MLR: 'Mission locale rurale',
    }) // biome-ignore format: one thought a line
    expect(dans('La CPAM et le PTSM.')).toEqual({
      CPAM: 'Caisse primaire d’assurance maladie',
      PTSM: 'Projet territorial de santé mentale',
    })
    expect(dans('Les quartiers prioritaires de la politique de la ville. Un quartier prioritaire de la politique de la ville, un QPV.')).toEqual({
      QPV: 'Quartier prioritaire de la politique de la ville',
    }) // biome-ignore format: one thought a line
  })

  it('n’est jamais deviné', () => {
    const { faits: _, ...contenu } = projet({
      contrat: contrat({
        preambule:
          'L’évaluation du premier contrat invite l’EPCI à agir. Les élus (CQFD) et la vie (AB, CD). Le SAMU en 2026, partie IV.',
      }),
    })
    expect(glossaire(contenu)).toEqual({ entrees: [], inconnus: ['AB', 'CQFD', 'EPCI'] })
  })
})

describe('dans le contrat', () => {
  const p = projet({
    contrat: contrat({ preambule: 'Le plan alimentaire territorial (PAT).' }),
    fiches: [{ id: 'f', titre: 'Un XYZQ', remarque: 'ABCD' }],
  })

  it('une annexe les réunit, dans l’ordre ; ceux qui manquent sont annoncés', () => {
    expect(html(p)).toContain('– Sigles employés</h1>')
    expect(html(p)).toContain('<tr><td><strong>PAT</strong></td><td>Plan alimentaire territorial</td></tr>')
    const { avis } = composer(p, { modele: 'contrat', etat: 'projet' })
    expect(avis.at(-1)?.replaceAll('\u00A0', ' ')).toBe(
      'Un sigle n’est écrit en toutes lettres nulle part : XYZQ ; il manque au glossaire. Écrivez-le une fois ainsi : agence régionale de santé (ARS).',
    )
  })

  it('les fiches d’un recueil à part n’y comptent pas', () => {
    const q = { ...p, contrat: { ...p.contrat, mise_en_page: { fiches: 'document-separe' as const } } }
    expect(composer(q, { modele: 'contrat', etat: 'projet' }).avis.join()).not.toContain('XYZQ')
  })

  it('chaque annexe est dans la liste, à son numéro, et citée là où l’on en parle', () => {
    const q = projet({
      territoire: { communes: [{ code: '44999', nom: 'Valdouve' }] },
      diagnostic: { sources: [{ id: 's', titre: 'Portrait' }], methode: 'Lue.' },
      fiches: [{ id: 'f', titre: 'Une' }],
      contrat: contrat({ annexes: [{ titre: 'Carte' }, { titre: 'Charte' }] }),
    })
    const page = html(q)
    const titres = [...page.matchAll(/<h1>Annexe (\d+) – ([^<]+)<\/h1>/g)].map(([, n, titre]) => `${n} ${titre}`)
    expect(titres).toEqual([
      '1 Fiches actions',
      '2 Communes du territoire',
      '3 Sources du diagnostic',
      '4 Carte',
      '5 Charte',
    ])
    for (const n of [1, 2, 3, 4, 5]) expect(page).toContain(`<li><a href="#annexe-${n}" data-renvoi>Annexe ${n}</a> – `)
    for (const n of [1, 2, 3]) expect(page).toContain(` en <a href="#annexe-${n}" data-renvoi>annexe ${n}</a>`)
  })
})

it('les signataires sans engagement propre sont annoncés quand d’autres en ont', () => {
  const un = { id: 'a', nom: 'Agence', en_tant_que: ['signataire' as const], engagement: 'Finance.' }
  const acteurs = [un, { ...un, id: 'b', nom: 'Val', engagement: undefined }]
  const sans = acteurs.map(({ engagement: _, ...a }) => a)
  const avis = (liste: typeof sans) =>
    composer(projet({ acteurs: { acteurs: liste } }), { modele: 'contrat', etat: 'projet' }).avis.join()
  expect(avis([un, sans[1] ?? un])).toMatch(/Un signataire n’a pas d’engagement propre dans le contrat\s: Val\. /)
  expect(avis(sans)).not.toContain('engagement propre')
  expect(html(projet({ acteurs: { acteurs: [un] } }), 'deliberation')).toContain(
    '<section id="engagement-a">\n<h3>1.1 – Agence</h3>',
  )
})
