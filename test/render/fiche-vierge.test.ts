// The fiche to send to a partner: every box with its words, what is known already in its place, and what is awaited.
import { describe, expect, it } from 'vitest'
import type { Projet } from '../../src/model/projet.generated.ts'
import { lireProjet } from '../../src/project/read.ts'
import { composer } from '../../src/render/index.ts'
import { CHAMPS } from '../../src/render/vue/champs.ts'
import type { Demande } from '../../src/render/vue/demande.ts'
import { rubriques } from '../../src/render/vue/rubriques.ts'
import { schemaDe } from '../../src/schema/schemas.ts'
import { lisse } from './affiche.ts'
import { contrat, projet } from './projets.ts'

function page(p: Projet, { etat = 'projet', ...qui }: Partial<Demande> = {}): string {
  return composer(p, { modele: 'fiche-vierge', etat, ...qui }).html.replace(/[\u00A0\u202F]/g, ' ')
}
type Rang = { titre: string; aide: string; reponse: string; etat: string; champ: string }

function rangs(html: string): Map<string, Rang> {
  const lus = html.matchAll(
    /<tr data-lignes="\d+"><th>([^<]*)<p data-role="mention">([^<]*)<\/p><\/th><td data-champ="([^"]*)">([\s\S]*?)<\/td><td>([^<]*)<\/td><\/tr>/g,
  )
  return new Map(
    [...lus].map(([, titre = '', aide = '', champ = '', reponse = '', etat = '']) => [
      champ,
      { titre, aide, reponse, etat, champ },
    ]),
  )
}

const AXES = {
  axes: [
    {
      id: 'a',
      numero: '1',
      titre: 'Soins',
      objectifs: [{ id: 'o', titre: 'Attirer', objectifs: [{ id: 'p', titre: 'Loger' }] }],
    },
  ],
}
const ACTEURS = {
  acteurs: [
    { id: 'epci', nom: 'Communauté', en_tant_que: ['porteur' as const], contact: { courriel: 'sante@val.example' } },
    { id: 'asso', nom: 'Association' },
  ],
}

describe('une fiche vide', () => {
  const html = page(projet({ axes: AXES, acteurs: ACTEURS }))
  const lus = rangs(html)

  it('a chaque rubrique, avec une aide sans mot d’informatique, et une place pour écrire', () => {
    expect([...lus.keys()]).toEqual(rubriques().map(c => c.champ))
    for (const { titre, aide, champ: id } of lus.values()) {
      expect(titre, id).toMatch(/^\p{Lu}/u)
      expect(aide, id).toMatch(/^\p{Lu}.{8,}\.$/u)
      expect(`${titre} ${aide}`, id).not.toMatch(/`|yaml|identifiant|code|liste fermée|null/i)
    }
    for (const { lignes } of rubriques()) expect(lignes).toBeGreaterThanOrEqual(2)
    expect(html.match(/<tr data-lignes="2"><td>/g)).toHaveLength(6)
  })

  it('propose les axes, ne coche rien, et dit ce qui est attendu', () => {
    expect(lus.get('rattachements')?.reponse).toBe('<p>☐ Axe 1 – Soins<br>\u2003\u2003☐ Attirer</p>')
    for (const { reponse } of lus.values()) expect(reponse).not.toContain('☒')
    expect(lus.get('enjeux')?.etat).toBe('À remplir')
    expect(lus.get('statut')?.etat).toBe('Facultatif')
    expect(new Set([...lus.values()].map(l => l.etat))).toEqual(new Set(['À remplir', 'Facultatif']))
  })

  it('dit de quel contrat il s’agit, et à qui la renvoyer', () => {
    expect(html).toContain('Contrat local de santé d’essai')
    expect(html).toContain('<td>Communauté, sante@val.example</td>')
    expect(page(projet({}))).toContain('À renvoyer à</th><td><p data-role="pointilles">…</p></td>')
  })
})

describe('une fiche déjà commencée', () => {
  const fiche = {
    id: 'bus',
    numero: '1.1',
    titre: 'Bus',
    rattachements: ['p'],
    enjeux: 'Loin.',
    publics: ['jeunes' as const],
    pilotes: [{ acteur: 'asso', service: 'Accueil' }],
    partenaires: [{ nom: 'Mairie', contribution: 'prête la salle' }],
    calendrier: { debut: '2027', fin: '2028', etapes: [{ titre: 'Achat', date: '2027-03' }] },
    budget: { lignes: [{ libelle: 'Bus', montant: 1000, annee: 2027 }] },
    indicateurs: [{ libelle: 'Passages', cible: 800 }],
  }
  const autre = { id: 'forum', titre: 'Forum', pilotes: ['asso'] }
  const p = projet({ axes: AXES, acteurs: ACTEURS, fiches: [autre, fiche] })

  it('montre ce que le projet sait, à relire', () => {
    const html = page(p, { fiche: 'bus' })
    const lus = rangs(html)
    const dit = (cle: string) => [lus.get(cle)?.reponse, lus.get(cle)?.etat]
    expect(dit('titre')).toEqual([expect.stringContaining('<p>Bus</p>'), 'À relire'])
    expect(dit('enjeux')).toEqual([expect.stringContaining('<p>Loin.</p>'), 'À relire'])
    expect(dit('rattachements')[0]).toContain('☒ Loger')
    expect(dit('publics')[0]).toMatch(/☐ Enfants\u2003☒ Adolescents et jeunes/)
    expect(dit('pilotes')[0]).toContain('<li>Association (Accueil)</li>')
    expect(dit('partenaires')[0]).toContain('<li>Mairie : prête la salle</li>')
    expect(dit('calendrier')[0]).toContain('<li>De 2027 à 2028</li><li>Achat : mars 2027</li>')
    expect(dit('description')).toEqual(['', 'À remplir'])
    expect(html).toContain('<td>Bus</td><td>2027</td>')
    expect(html).toContain('<td>Passages</td>')
  })

  it('chaque rubrique a le signet de la fiche et de la clé, comme dans le contrat', () => {
    const { arbre } = composer(p, { modele: 'fiche-vierge', etat: 'projet', fiche: 'bus' })
    const marques = new Set(JSON.stringify(arbre).match(/(?<="id":")fiche-bus\.[^"]+/g))
    const proprietes = schemaDe('fiche').schema.properties ?? {}
    expect([...marques].sort()).toEqual(
      [...rubriques().map(c => c.champ), 'budget', 'indicateurs'].map(champ => `fiche-bus.${champ}`).sort(),
    )
    for (const { cle } of rubriques()) expect(Object.keys(proprietes)).toContain(cle.split('.')[0])
    const communs = ['enjeux', 'objectifs', 'description', 'publics', 'pilotes', 'partenaires', 'resultats-attendus']
    for (const champ of communs) expect(Object.keys(CHAMPS)).toContain(`fiche-*.${champ}`)
    for (const champ of communs) expect([...marques]).toContain(`fiche-bus.${champ}`)
  })

  it('ce qui reste à compléter est une case à remplir, avec la note du projet', () => {
    const q = projet(
      { fiches: [{ id: 'f', titre: 'F' }] },
      {
        aCompleter: [
          { chemin: '/fiches/0/enjeux', note: 'demander à la CPAM' },
          { chemin: '/fiches/0/moyens/humains', note: 'deux jours ?' },
          { chemin: '/fiches/0/budget/lignes/0/montant', note: 'devis en mars' },
        ],
      },
    )
    const lus = rangs(page(q, { fiche: 'f', etat: 'deliberation' }))
    expect(lus.get('enjeux')).toMatchObject({
      aide: expect.stringContaining('Reste à préciser : demander à la CPAM'),
      reponse: '',
    })
    expect(lus.get('enjeux')?.etat).toBe('À remplir')
    const notes = [...lus.values()].filter(l => l.aide.includes('Reste à préciser')).map(l => l.champ)
    expect(notes).toEqual(['enjeux', 'moyens-humains'])
    expect(page(q, { fiche: 'f' })).toMatch(/à trouver\. Reste à préciser : devis en mars<\/p>/)
    expect(composer(q, { modele: 'fiche-vierge', etat: 'deliberation', fiche: 'f' }).avis).toEqual([])
  })

  it('pour un partenaire : toutes celles qu’il pilote, sinon une fiche vide à son nom', () => {
    const html = page(p, { pour: 'asso' })
    expect(html).toContain('Adressé à</th><td>Association</td>')
    expect(
      [...html.matchAll(/<section data-saut>\n<h2>[^<]*<\/h2>\n<section id="(fiche-\w+)" data-fiche>/g)].map(
        ([, id]) => id,
      ),
    ).toEqual(['fiche-bus', 'fiche-forum'])
    expect(html).toContain('<a href="#fiche-forum" data-renvoi>')
    const vide = composer(p, { modele: 'fiche-vierge', etat: 'projet', pour: 'epci' })
    expect(vide.avis.join()).toContain('« Communauté » ne pilote encore aucune action')
    expect(rangs(vide.html).get('pilotes')?.reponse).toContain('<li>Communauté</li>')
  })
})

it('chaque fiche des exemples y est tout entière : textes, listes, montants, indicateurs', () => {
  for (const exemple of ['pays-de-valdouve', 'causses-de-brumeval']) {
    const p = lireProjet(`examples/${exemple}`, { date: '2026-11-22' }).projet
    for (const f of p.fiches) {
      const html = page(p, { fiche: f.id })
      const attendus = [
        f.titre,
        ...(f.partenaires ?? []).flatMap(q => (typeof q === 'string' ? [] : [q.contribution, q.nom])),
        ...(f.calendrier?.etapes ?? []).map(e => e.titre),
        ...(f.budget?.lignes ?? []).map(l => l.libelle),
        ...(f.indicateurs ?? []).map(i => i.libelle),
      ]
        .filter(t => t !== undefined)
        .map(lisse)
      for (const texte of attendus) expect(html, `${f.id} : ${texte}`).toContain(texte)
      expect(rangs(html).get('rattachements')?.reponse).toContain('☒')
    }
  }
})

it('le titre du contrat sans fiche ni axe suffit', () => {
  expect(page(projet({ contrat: contrat({ titre: 'Seul' }) }))).toContain('Seul')
})
