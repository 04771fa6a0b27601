// The contract as a whole: articles in order and numbered, nothing empty, the three states, what goes where.
import { describe, expect, it } from 'vitest'
import { lireProjet } from '../../src/project/read.ts'
import { composer } from '../../src/render/index.ts'
import type { Etat } from '../../src/render/vue/demande.ts'
import { plein } from './plein.ts'
import { contrat, html, projet, titres } from './projets.ts'

const CLAUSES = { objet: 'L’objet.', duree: 'La durée.', revision: 'La révision.' }
const ARS = { id: 'ars', nom: 'Agence régionale', type: 'ars' as const, en_tant_que: ['signataire' as const] }
const EPCI = { id: 'epci', nom: 'Communauté du Val', type: 'collectivite' as const, en_tant_que: ['porteur' as const] }

describe('les articles', () => {
  it('se suivent sans trou, dans l’ordre du contrat, entre le diagnostic et les signatures', () => {
    const suite = titres(html(plein()))
    const articles = suite.filter(t => t.startsWith('Article '))
    expect(articles.map(t => Number(/\d+/.exec(t)?.[0]))).toEqual(Array.from({ length: 18 }, (_, n) => n + 1))
    expect(articles[0]).toBe('Article 1 – Objet et champ du contrat')
    expect(articles[17]).toBe('Article 18 – Litiges')
    expect(suite[suite.indexOf(articles[0] ?? '') - 1]).toBe('Contexte et diagnostic partagé')
    expect(suite.slice(suite.indexOf(articles[17] ?? '') + 1).slice(0, 2)).toEqual(['Liste des annexes', 'Signatures'])
  })

  it('absents, ne laissent ni trou ni titre vide, et sont annoncés', () => {
    const p = projet({ contrat: contrat({ clauses: CLAUSES }) })
    const { html: page, avis } = composer(p, { modele: 'contrat', etat: 'deliberation' })
    expect(titres(page)).toEqual([
      'Contrat local de santé d’essai',
      'Article 1 – Objet et champ du contrat',
      'Article 2 – Durée et prise d’effet',
      'Article 3 – Révision',
    ])
    expect(page).not.toContain('<h2')
    expect(page).not.toContain('<table')
    expect(avis.filter(a => a.startsWith('L’article'))).toHaveLength(11)
    expect(avis.join()).toContain('Renouvellement')
    expect(avis.join()).not.toContain('Litiges')
  })

  it('communication, données, résiliation et litiges n’existent que si le projet les écrit', () => {
    expect(html(projet({}))).not.toMatch(/Communication|confidentialité|Résiliation|Litiges/)
    expect(html(projet({ contrat: contrat({ clauses: { litiges: 'Le juge.' } }) }))).toContain('– Litiges')
  })

  it('les renvois mènent à des ancres du document, quelle que soit la place des fiches', () => {
    for (const fiches of ['annexe', 'corps', 'document-separe'] as const) {
      const p = plein()
      const page = html({ ...p, contrat: { ...p.contrat, mise_en_page: { fiches } } })
      const ancres = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
      const renvois = [...page.matchAll(/href="#([^"]+)" data-renvoi/g)].map(([, id = '']) => id)
      expect(renvois.filter(r => !ancres.has(r))).toEqual([])
      expect(renvois.some(r => r.startsWith('fiche-'))).toBe(fiches !== 'document-separe')
      expect(ancres.has('fiche-fiches-0')).toBe(fiches !== 'document-separe')
    }
  })
})

describe('les trois états', () => {
  it('projet : un texte type, marqué, remplit ce qui manque avant la signature', () => {
    const page = html(projet({}))
    expect(titres(page).filter(t => t.startsWith('Article'))).toEqual([
      'Article 1 – Objet et champ du contrat',
      'Article 2 – Périmètre et population',
      'Article 3 – Engagements des signataires',
      'Article 4 – Durée et prise d’effet',
      'Article 5 – Révision',
      'Article 6 – Renouvellement',
    ])
    // Six articles, of which one has two paragraphs, and five visas.
    expect(page.match(/<em data-texte-type>\[texte type\]<\/em>/g)).toHaveLength(12)
  })

  it('projet en phase de signature, délibération, signature : aucun texte type', () => {
    expect(html(projet({}, { phase: 'signature' }))).not.toContain('data-texte-type')
    expect(html(projet({}), 'deliberation')).not.toContain('data-texte-type')
    expect(html(projet({}), 'signature')).not.toContain('data-texte-type')
  })

  it('le texte type n’engage ni somme, ni préavis, ni tribunal, et seuls les visas citent un texte', () => {
    const page = html(projet({}))
    expect(page).not.toMatch(/€|préavis|tribunal/i)
    expect(page.slice(page.indexOf('id="article-objet"'))).not.toMatch(/\bL\. ?\d|\bloi\b|\bcode\b/i)
  })

  it('à compléter se voit avec sa note, à sa place', () => {
    const p = projet(
      { contrat: contrat({ periode: { debut: '2027' } }), gouvernance: { coordination: { fonction: 'Coordination' } } },
      {
        aCompleter: [
          { chemin: '/gouvernance/coordination/etp', note: 'voir [le budget]' },
          { chemin: '/contrat/periode/fin' },
        ],
      },
    )
    const page = html(p)
    expect(page).toContain('<td><em data-a-completer>à compléter : voir (le budget)</em></td>')
    expect(page).toContain('<p>Période de 2027 à <em data-a-completer>à compléter</em></p>')
  })

  it('les champs de signature deviennent des pointillés, le reste est annoncé', () => {
    const acteurs = { acteurs: [ARS, EPCI] }
    const actes = [{ id: 'acte', type: 'contrat' as const, lieu: 'Val' }]
    const aCompleter = [
      { chemin: '/acteurs/acteurs/1/deliberation/reference', note: 'vote de mars' },
      { chemin: '/contrat/preambule' },
    ]
    const p = projet(
      { acteurs: { acteurs: [ARS, { ...EPCI, deliberation: {} }] }, contrat: contrat({ actes }) },
      { aCompleter },
    )
    expect(html(p)).toContain('<em data-a-completer>à compléter : vote de mars</em>')
    const page = html(p, 'signature')
    const { avis } = composer(p, { modele: 'contrat', etat: 'signature' })
    expect(page).not.toContain('vote de mars')
    expect(page).toContain('<p data-role="pointilles">Délibération n° … du …</p>')
    expect(page).toContain('<p data-role="pointilles">Fait à Val, le …</p>')
    expect(avis.at(-1)?.replaceAll('\u00A0', ' ')).toBe(
      'Une valeur est encore « à compléter » dans ce document, qui n’est plus un projet : contrat › preambule.',
    )
    expect(html(projet({ acteurs }), 'signature')).toContain('<p data-role="pointilles">Fait à …, le …</p>')
  })

  it('le lieu et le logo se disent comme on parle', () => {
    const p = projet({
      acteurs: { acteurs: [{ ...EPCI, signature: { lieu: 'Les Herbiers', date: '2026-05-03' } }] },
      contrat: contrat({
        actes: [{ id: 'a', type: 'contrat', lieu: 'Le Mans', date: '2026-05-02' }],
        mise_en_page: { logos: [`images/logo-${EPCI.id}.png`, 'images/logo-sante.png'] },
      }),
    })
    const page = html(p, 'signature')
    expect(page).toContain('<p>Fait au Mans, le 2 mai 2026.</p>')
    expect(page).toContain('<p>Signé aux Herbiers, le 3 mai 2026</p>')
    expect(page).toMatch(/alt="Logo (de la|du) [A-Z][^"]*".*alt="Logo sante"/)
  })

  it('d’une délibération à moitié connue, l’autre moitié est en pointillés', () => {
    const partie = (deliberation: { reference?: string; date?: string }) => {
      const page = html(projet({ acteurs: { acteurs: [{ ...EPCI, deliberation }] } }), 'deliberation')
      return /<p data-role="pointilles">(Délib[^<]*)<\/p>/.exec(page)?.[1]
    }
    expect(partie({ reference: '12' })).toBe('Délibération n° 12 du …')
    expect(partie({ date: '2026-04-08' })).toBe('Délibération n° … du 8 avril 2026')
    expect(partie({ reference: '12', date: '2026-04-08' })).toBeUndefined()
  })

  it('ce qui est connu remplace les pointillés', () => {
    const epci = {
      ...EPCI,
      deliberation: { reference: '2026-12', date: '2026-04-08' },
      representant: { nom: 'A. Val' },
    }
    const p = projet({
      acteurs: { acteurs: [epci] },
      contrat: contrat({ actes: [{ id: 'a', type: 'contrat', lieu: 'Val', date: '2026-05-02' }] }),
    })
    const page = html(p, 'signature')
    expect(page).not.toContain('pointilles')
    expect(page).toContain('<p>Fait à Val, le 2 mai 2026.</p>')
    expect(page).toContain('Délibération n° 2026-12 du 8 avril 2026')
  })
})

describe('chaque chose à sa place', () => {
  it('les signataires viennent dans l’ordre du protocole, les associés en dernier', () => {
    const acteurs = [
      { ...ARS, id: 'asso', nom: 'Asso', type: 'association' as const, en_tant_que: ['cosignataire' as const] },
      { ...ARS, id: 'cpam', nom: 'Caisse', type: 'cpam' as const },
      { ...ARS, id: 'dep', nom: 'Département', type: 'departement' as const },
      { ...ARS, id: 'commune', nom: 'Commune', type: 'collectivite' as const },
      EPCI,
      ARS,
      { ...ARS, id: 'pref', nom: 'Préfecture', type: 'prefecture' as const },
      { ...ARS, id: 'ami', nom: 'Ami', en_tant_que: ['partenaire' as const] },
    ]
    const page = html(projet({ acteurs: { acteurs } }))
    const noms = [...page.matchAll(/<p data-role="partie"><strong>([^<]*)/g)].map(([, nom]) => nom)
    expect(noms).toEqual([
      'Préfecture',
      'Agence régionale',
      'Communauté du Val',
      'Commune',
      'Département',
      'Caisse',
      'Asso',
    ])
    expect(page).toMatch(/cosignataires associés :<\/p>\s*<p data-role="partie"><strong>Asso/)
  })

  it('une section libre suit sa partie ; sans elle, elle tient seule à la même place', () => {
    const sections = [
      { titre: 'Après l’objet', apres: 'objet' as const, texte: 'Un.' },
      { titre: 'Après la gouvernance', apres: 'gouvernance' as const, texte: 'Deux.' },
      { titre: 'Sans place', texte: 'Trois.' },
    ]
    const page = html(projet({ contrat: contrat({ clauses: CLAUSES, sections }) }), 'deliberation')
    expect(page).toMatch(
      /id="article-objet">[\s\S]*<h2>Après l’objet<\/h2>[\s\S]*<\/section>[\s\S]*<h1>Après la gouvernance<\/h1>/,
    )
    expect(titres(page)).toEqual([
      'Contrat local de santé d’essai',
      'Article 1 – Objet et champ du contrat',
      'Après la gouvernance',
      'Article 2 – Durée et prise d’effet',
      'Article 3 – Révision',
      'Sans place',
    ])
  })

  it('chaque fiche paraît une fois : sous son premier axe, sa catégorie hors axes, à part, ou parmi les sorties', () => {
    const axes = {
      axes: [
        { id: 'a', numero: '1', titre: 'Soins' },
        { id: 'b', numero: '2', titre: 'Santé mentale' },
      ],
      categories: [{ id: 'g', titre: 'Généralistes', hors_axes: true }],
    }
    const fiches = [
      { id: 'f1', numero: '1.10', titre: 'Dix', rattachements: ['a', 'b'] },
      { id: 'f2', numero: '1.9', titre: 'Neuf', rattachements: ['a'] },
      { id: 'f3', titre: 'Hors', rattachements: ['b'], categorie: 'g' },
      { id: 'f4', titre: 'Seule' },
      { id: 'f5', titre: 'Partie', rattachements: ['a'], sortie: { date: '2029', motif: 'pérennisée' } },
    ]
    const page = html(projet({ axes, fiches }), 'projet', 'fiches')
    expect(titres(page).slice(1)).toEqual([
      'Axe 1 – Soins',
      'Généralistes',
      'Autres actions',
      'Actions sorties du contrat',
    ])
    expect([...page.matchAll(/ id="(fiche-\w+)"/g)].map(([, id]) => id)).toEqual([
      'fiche-f2',
      'fiche-f1',
      'fiche-f3',
      'fiche-f4',
      'fiche-f5',
    ])
  })

  it('en annexe, chaque fiche commence une page, la première suit le titre de l’annexe', () => {
    const axes = { axes: [{ id: 'a' }, { id: 'b' }] }
    const fiches = [
      { id: 'f1', rattachements: ['a'] },
      { id: 'f2', rattachements: ['b'] },
    ]
    const page = html(projet({ axes, fiches }))
    expect(page).toContain('<section id="fiche-f1" data-fiche>')
    expect(page).toContain('<section id="fiche-f2" data-fiche data-saut>')
  })

  it('les conditions, les exclusions, le CLSM, les socles, la fréquence et le hors périmètre se disent en toutes lettres', () => {
    const page = html(
      projet({
        contrat: contrat({
          exclusions: ['Les urgences'],
          conditions_de_reussite: ['Un élu par commune'],
          sante_mentale: { clsm: { existe: false } },
          socles: [{ socle: 'parcours', retenu: false, motif: 'Porté ailleurs.' }],
        }),
        territoire: { unites: [{ id: 'u', nom: 'Île', hors_perimetre: true }] },
        gouvernance: { instances: [{ id: 'i', nom: 'Comité', frequence: { minimum: 2, par: 'contrat' } }] },
        axes: { programme: { etat: 'partiel', motif: 'En cours.' } },
      }),
    )
    for (const dit of [
      'Ce que le contrat ne fait pas</h2>\n<ul><li>Les urgences',
      'Conditions de réussite',
      'Il n’existe pas de conseil local de santé mentale',
      '<td>Non retenu</td>',
      'hors du périmètre du contrat',
      'au moins 2 fois sur la durée du contrat',
      'État du programme : Partiel.',
    ])
      expect(page).toContain(dit)
  })

  it('les totaux du plan de financement sont ceux des faits', () => {
    const p = lireProjet('examples/pays-de-valdouve', { date: '2026-11-22' }).projet
    const page = html(p)
    const plan = page.slice(page.indexOf('Plan de financement par financeur'))
    const euros = (n: number) => `${String(n).replace(/\B(?=(\d{3})+$)/g, ' ')} €`
    expect(plan).toContain(`<th data-nombre>${euros(p.faits.budget.total)}</th>`)
    for (const { montant } of p.faits.budget.par_annee) expect(plan).toContain(`<th data-nombre>${euros(montant)}</th>`)
    for (const { montant } of p.faits.budget.par_financeur) expect(plan).toContain(`<strong>${euros(montant)}</strong>`)
  })
})

describe('un projet fautif se lit quand même', () => {
  it('deux choses de même identifiant ont chacune leur ancre', () => {
    const fiches = [
      { id: 'f', titre: 'Une' },
      { id: 'f', titre: 'Autre', liees: ['f'] },
    ]
    const page = html(projet({ fiches, diagnostic: { constats: [{ id: 'c' }, { id: 'c' }] } }))
    for (const ancre of ['fiche-f', 'fiche-f-2', 'constat-c', 'constat-c-2']) expect(page).toContain(` id="${ancre}"`)
    expect(page).toContain('<li><a href="#fiche-f" data-renvoi>Fiche action – Une</a></li>')
  })

  it('un identifiant peut être un mot que tout objet connaît', () => {
    const axes = {
      axes: [{ id: 'constructor', titre: 'Axe' }],
      facettes: [{ id: 'constructor', valeurs: [{ id: 'v' }] }],
    }
    const fiches = [{ id: 'constructor', titre: 'Fiche', rattachements: ['constructor'], facettes: {} }]
    const page = html(projet({ axes, fiches, contrat: contrat({ mise_en_page: { couleurs: {} } }) }))
    expect(page).toContain('<tr data-bande="1F4E79">')
  })

  it('un passage à compléter dans un texte est annoncé, avec l’identifiant de sa fiche', () => {
    const p = projet({ fiches: [{ id: 'bus', description: 'Tournées. [à compléter : nombre]' }] })
    expect(composer(p, { modele: 'fiches', etat: 'deliberation' }).avis.join()).toContain('fiches › bus › description')
    expect(composer(p, { modele: 'fiches', etat: 'projet' }).avis).toEqual([])
    expect(composer(projet({}), { modele: 'fiches', etat: 'projet' }).avis.join()).toContain('Le recueil est vide')
  })
})

describe('instantanés', () => {
  const { projet: p } = lireProjet('examples/causses-de-brumeval', { date: '2026-11-22' })
  const page = (etat: Etat) => composer(p, { modele: 'contrat', etat }).html.split('\n')

  it('le contrat à l’état de projet', async () => {
    await expect(page('projet').join('\n')).toMatchFileSnapshot('attendu/contrat-projet.html')
  })

  it.each(['deliberation', 'signature'] as const)('ce que l’état « %s » y change', async etat => {
    const [avant, apres] = [page('projet'), page(etat)]
    const moins = avant.filter(l => !apres.includes(l)).map(l => `- ${l}`)
    const plus = apres.filter(l => !avant.includes(l)).map(l => `+ ${l}`)
    expect(plus.length).toBeGreaterThan(0)
    await expect(`${[...moins, ...plus].join('\n')}\n`).toMatchFileSnapshot(`attendu/contrat-${etat}.diff`)
  })

  it('le recueil des fiches', async () => {
    await expect(composer(p, { modele: 'fiches', etat: 'projet' }).html).toMatchFileSnapshot(
      'attendu/fiches-projet.html',
    )
  })
})
