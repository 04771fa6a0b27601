// The form to send to a partner, as its template writes it: every box with its words, what is known already, and what is awaited.
import { describe, expect, it } from 'vitest'
import { CHAMPS as BOITES, TABLEAUX } from '../../src/champs/index.ts'
import type { Projet } from '../../src/model/projet.generated.ts'
import { lireProjet } from '../../src/project/read.ts'
import { composer } from '../../src/render/index.ts'
import { page as enPage } from '../../src/render/page.ts'
import { CHAMPS } from '../../src/render/vue/champs.ts'
import type { Demande } from '../../src/render/vue/demande.ts'
import { partiesDuFormulaire, saisieDe } from '../../src/render/vue/formulaire.ts'
import { lisse } from './affiche.ts'
import { habillage } from './dos/aides.ts'
import { contrat, projet } from './projets.ts'

function page(p: Projet, { etat = 'projet', ...qui }: Partial<Demande> = {}): string {
  return composer(p, { modele: 'fiche-vierge', etat, ...qui }).html.replace(/[\u00A0\u202F]/g, ' ')
}
type Case = { titre: string; etat: string; aide: string; saisie: string; reponse: string }

/** The boxes beside their label, by the name of their field. */
function cases(html: string): Map<string, Case> {
  const lues = html.matchAll(
    /<th data-largeur="22">([^<]*)(?:<p data-role="aide"><strong>([^<]*)<\/strong>([^<]*)<\/p>)?\s*<\/th><td data-champ="([^"]*)" data-saisie="([^"]*)"[^>]*>([\s\S]*?)<\/td>/g,
  )
  return new Map(
    [...lues].map(([, titre = '', etat = '', aide = '', champ = '', saisie = '', reponse = '']) => [
      champ,
      { titre, etat, aide: aide.replace(/^ – /, ''), saisie, reponse: reponse.trim() },
    ]),
  )
}

/** The rows of a table that hold something, cell by cell. */
function lignes(html: string, tableau: string): string[][] {
  const [, corps = ''] = new RegExp(`data-champ="${tableau}">[\\s\\S]*?<tbody>([\\s\\S]*?)</tbody>`).exec(html) ?? []
  return [...corps.matchAll(/<tr data-champ="([^"]*)">([\s\S]*?)<\/tr>/g)].map(([, cle = '', rangee = '']) => [
    cle,
    ...[...rangee.matchAll(/<td>([\s\S]*?)<\/td>/g)].map(([, texte = '']) => texte.replace(/<[^>]+>/g, '').trim()),
  ])
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
const PRS = {
  contrat: contrat({ prs: { objectifs: [{ id: 'x', titre: 'Accès' }] }, articulations: [{ id: 'v', titre: 'Ville' }] }),
}

it('chaque case et chaque tableau de src/champs a sa place, et une seule', () => {
  const parties = partiesDuFormulaire()
  const places = parties.flatMap(({ champs, tableaux }) => [...champs, ...tableaux].map(c => c.nom))
  expect(places.toSorted()).toEqual([...BOITES, ...TABLEAUX].map(c => c.nom).toSorted())
  expect(parties.map(p => p.titre)).not.toContain('Le reste')
})

it('peu de choix se cochent, beaucoup se déroulent, trop s’écrivent', () => {
  const choix = (combien: number) =>
    Array.from({ length: combien }, (_, n) => ({ code: `c${n}`, libelle: `Un choix ${n}` }))
  const publics = BOITES.find(c => c.nom === 'publics')
  const themes = BOITES.find(c => c.nom === 'themes')
  if (!publics || !themes) throw new Error('publics, themes')
  expect([0, 8, 30, 110, 300].map(n => saisieDe(publics, choix(n)))).toEqual([
    undefined,
    'cases',
    'cases',
    'listes',
    'prose',
  ])
  expect([8, 30].map(n => saisieDe(themes, choix(n)))).toEqual(['cases', 'listes'])
})

describe('une fiche vide', () => {
  const p = projet({ axes: AXES, acteurs: ACTEURS, ...PRS })
  const html = page(p)
  const lues = cases(html)

  it('a chaque case, avec une aide sans mot d’informatique', () => {
    expect([...lues.keys()].toSorted()).toEqual(BOITES.map(c => c.nom).toSorted())
    for (const [nom, { titre, aide }] of lues) {
      expect(titre, nom).toBe(BOITES.find(c => c.nom === nom)?.titre)
      expect(aide, nom).toMatch(/^\p{Lu}.{5,}\.$/u)
      expect(`${titre} ${aide}`, nom).not.toMatch(/`|yaml|identifiant|code|liste fermée|null/i)
    }
    for (const { nom, colonnes } of TABLEAUX) {
      expect(lignes(html, nom)).toEqual([])
      for (const { titre } of colonnes.filter(c => c.genre !== 'cle')) expect(html).toContain(`>${titre}</th>`)
    }
    expect(html.match(/<tr data-ajouts="\d"><\/tr>/g)).toHaveLength(TABLEAUX.length)
  })

  it('dit ce qui est attendu, et laisse de la place pour l’écrire', () => {
    expect(lues.get('enjeux')?.etat).toBe('À remplir')
    expect(lues.get('statut')?.etat).toBe('Facultatif')
    for (const { reponse } of lues.values()) expect(reponse).toBe('')
    expect(html).toMatch(/<tr data-lignes="4"><th[^>]*>Enjeux/)
  })

  it('dit de quel contrat il s’agit, à qui la renvoyer et comment la remplir', () => {
    expect(html).toContain('Contrat local de santé d’essai')
    expect(html).toContain('<td>Communauté, sante@val.example</td>')
    expect(html).toContain('N’enlevez pas les cadres')
    expect(page(projet({}))).toContain('À renvoyer à</th><td><p data-role="pointilles">…</p></td>')
    const formulaire = { avant: '2027-01-15', retour: 'ici@val.example', proprietes: {} }
    expect(page(p, { formulaire })).toMatch(/ici@val\.example<\/td>[\s\S]*Avant le<\/th><td>15 janvier 2027</)
  })

  it('se lit aussi comme une page, ses choix montrés', () => {
    const { arbre, listes } = composer(p, { modele: 'fiche-vierge', etat: 'projet' })
    const montree = enPage(arbre, { ...habillage(), listes })
    expect(montree).toContain('<span class="case">☐\u00A01 – Soins</span>')
    expect(montree).toContain('id="fiche-nouvelle.enjeux"')
    expect(montree).toContain('id="fiche-nouvelle.budget.n1.montant"')
  })

  it('ne propose pas de choisir parmi rien', () => {
    const sans = [...cases(page(projet({}))).keys()]
    expect(sans).not.toContain('prs')
    expect(sans).not.toContain('rattachements')
    expect(sans).toContain('themes')
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
    budget: { lignes: [{ id: 'bus', libelle: 'Bus', montant: 1000, annee: 2027 }] },
    indicateurs: [{ libelle: 'Passages', cible: 800 }],
  }
  const autre = { id: 'forum', titre: 'Forum', pilotes: ['asso'] }
  const p = projet({ axes: AXES, acteurs: ACTEURS, fiches: [autre, fiche] })

  it('montre ce que le projet sait, sans rien en demander de plus', () => {
    const html = page(p, { fiche: 'bus' })
    const lues = cases(html)
    const dit = (nom: string) => [lues.get(nom)?.reponse, lues.get(nom)?.etat]
    expect(dit('titre')).toEqual(['Bus', ''])
    expect(dit('enjeux')).toEqual(['<p>Loin.</p>', ''])
    expect(dit('rattachements')).toEqual(['Loger', ''])
    expect(dit('publics')).toEqual(['Adolescents et jeunes', ''])
    expect(dit('calendrier-debut')).toEqual(['2027', ''])
    expect(dit('description')).toEqual(['', 'À remplir'])
    expect(lignes(html, 'pilotes')).toEqual([['r1', 'Association', 'Accueil', '']])
    expect(lignes(html, 'partenaires')).toEqual([['r1', 'Mairie', 'prête la salle', '', '']])
    expect(lignes(html, 'etapes')).toEqual([['r1', 'Achat', 'mars 2027', '']])
    expect(lignes(html, 'budget')).toEqual([['bus', 'Bus', '2027', '1 000 €', '', '', '']])
    expect(lignes(html, 'indicateurs')[0]).toEqual(['r1', 'Passages', '', '', '', '', '800', '', '', ''])
  })

  it('sous des lignes remplies, n’en offre une autre que pour ses listes à dérouler', () => {
    const html = page(p, { fiche: 'bus' })
    const ajouts = (tableau: string) =>
      new RegExp(`data-champ="${tableau}">(?:(?!</table>)[\\s\\S])*?data-ajouts="(\\d)"`).exec(html)?.[1]
    expect(['pilotes', 'partenaires', 'etapes', 'budget', 'indicateurs'].map(ajouts)).toEqual([
      ...[undefined, undefined, undefined],
      ...['1', '1'],
    ])
    expect(['objectifs', 'referents'].map(ajouts)).toEqual(['3', '2'])
  })

  it('chaque case a le signet de la fiche et du champ, comme dans le contrat', () => {
    const { arbre } = composer(p, { modele: 'fiche-vierge', etat: 'projet', fiche: 'bus' })
    const marques = new Set(JSON.stringify(arbre).match(/(?<="id":")fiche-bus\.[^"]+/g))
    const communs = ['enjeux', 'description', 'publics', 'territoires', 'resultats-attendus']
    for (const champ of communs) expect(Object.keys(CHAMPS)).toContain(`fiche-*.${champ}`)
    for (const champ of communs) expect([...marques]).toContain(`fiche-bus.${champ}`)
    for (const marque of [
      'budget.bus.montant',
      'referents.n1.service',
      'pilotes.r1.service',
      'indicateurs.r1.cible-annee',
    ])
      expect([...marques]).toContain(`fiche-bus.${marque}`)
  })

  it('ce qui reste à compléter est une case à remplir, avec la note du projet', () => {
    const q = projet(
      { fiches: [{ id: 'f', titre: 'F' }] },
      {
        aCompleter: [
          { chemin: '/fiches/0/enjeux', note: 'demander à la CPAM' },
          { chemin: '/fiches/0/moyens/materiels', note: 'deux jours ?' },
          { chemin: '/fiches/0/budget/lignes/0/montant', note: 'devis en mars' },
          { chemin: '/fiches/0/calendrier/texte' },
        ],
      },
    )
    const html = page(q, { fiche: 'f', etat: 'deliberation' })
    const lues = cases(html)
    expect(lues.get('enjeux')).toMatchObject({
      aide: expect.stringContaining('Reste à préciser : demander à la CPAM'),
      reponse: '',
    })
    // Nobody writes « à compléter » where nothing is awaited.
    for (const nom of ['enjeux', 'moyens-materiels', 'calendrier-texte']) expect(lues.get(nom)?.etat).toBe('À remplir')
    const notes = [...lues].filter(([, l]) => l.aide.includes('Reste à préciser')).map(([nom]) => nom)
    expect(notes).toEqual(['enjeux', 'moyens-materiels'])
    expect(html).toMatch(
      /<h4>Budget<\/h4>\s*<p[^>]*><strong>À remplir<\/strong>.*Reste à préciser : devis en mars<\/p>/,
    )
    expect(composer(q, { modele: 'fiche-vierge', etat: 'deliberation', fiche: 'f' }).avis).toEqual([])
  })

  it('pour un partenaire : toutes celles qu’il pilote, sinon une fiche vide à son nom', () => {
    const html = page(p, { pour: 'asso' })
    expect(html).toContain('Adressé à</th><td>Association</td>')
    const sections = (texte: string) => [...texte.matchAll(/<section id="(fiche-\w+)" data-fiche/g)].map(([, id]) => id)
    expect(sections(html)).toEqual(['fiche-bus', 'fiche-forum'])
    expect(html).toContain('<a href="#fiche-forum" data-renvoi>')
    const vide = composer(p, { modele: 'fiche-vierge', etat: 'projet', pour: 'epci' })
    expect(vide.avis.join()).toContain('« Communauté » ne pilote encore aucune action')
    expect(lignes(vide.html, 'pilotes')).toEqual([['r1', 'Communauté', '', '']])
    expect(sections(page(p, { fiches: ['forum', 'bus'], pour: 'epci' }))).toEqual(['fiche-forum', 'fiche-bus'])
  })
})

it('chaque fiche des exemples y est tout entière : textes, listes, montants, indicateurs', () => {
  for (const exemple of ['pays-de-valdouve', 'causses-de-brumeval']) {
    const p = lireProjet(`examples/${exemple}`, { date: '2026-11-22' }).projet
    const html = lisse(page(p, { fiches: p.fiches.map(f => f.id) }))
    for (const f of p.fiches) {
      const attendus = [
        f.titre,
        ...(f.partenaires ?? []).flatMap(q => (typeof q === 'string' ? [] : [q.contribution, q.nom])),
        ...(f.calendrier?.etapes ?? []).map(e => e.titre),
        ...(f.budget?.lignes ?? []).map(l => l.libelle),
        ...(f.indicateurs ?? []).map(i => i.libelle),
      ]
      for (const texte of attendus.filter(t => t !== undefined).map(lisse))
        expect(html.includes(texte), texte).toBe(true)
    }
  }
})

it('le titre du contrat sans fiche ni axe suffit', () => {
  expect(page(projet({ contrat: contrat({ titre: 'Seul' }) }))).toContain('Seul')
})
