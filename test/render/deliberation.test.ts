// The draft délibération: for one body, what the contract says of it and nothing else, in the three states.
import { describe, expect, it } from 'vitest'
import type { Projet } from '../../src/model/projet.generated.ts'
import { lireProjet } from '../../src/project/read.ts'
import { composer } from '../../src/render/index.ts'
import type { Etat } from '../../src/render/vue/demande.ts'
import { lisse } from './affiche.ts'
import { contrat, type Parties, projet } from './projets.ts'

const EPCI = { id: 'epci', nom: 'Communauté du Val', type: 'collectivite' as const, en_tant_que: ['porteur' as const] }
const CPAM = { id: 'cpam', nom: 'Caisse', type: 'cpam' as const, en_tant_que: ['signataire' as const] }

function page(p: Projet, pour: string, etat: Etat = 'projet'): string {
  return composer(p, { modele: 'deliberation', etat, pour }).html.replace(/[\u00A0\u202F]/g, ' ')
}
const un = (parties: Parties = {}) => projet({ acteurs: { acteurs: [EPCI, CPAM] }, ...parties })

describe('ce qui reste à voter et à signer', () => {
  it('est en pointillés : numéro, date, présences, votes, lieu, nom', () => {
    const lignes = [...page(un(), 'epci').matchAll(/<p data-role="pointilles">(.*?)<\/p>/g)].map(([, l = '']) =>
      l.replace(/<[^>]*>/g, ''),
    )
    expect(lignes).toEqual([
      'Délibération n° …',
      'Séance du …',
      'Rapporteur : …',
      'Membres en exercice : … Présents : …',
      'Représentés : … Votants : …',
      '[texte type] Article 3 – Personne autorisée à signer le contrat : …',
      'Pour : … Contre : … Abstentions : …',
      'Fait à …, le …',
      'Nom : …',
    ])
  })

  it('ce que le projet sait remplace les pointillés', () => {
    const acteurs = [
      { ...EPCI, deliberation: { reference: '12', date: '2026-04-08' }, representant: { fonction: 'Maire', nom: 'A. Val' } },
    ] // biome-ignore format: one body
    const texte = page(projet({ acteurs: { acteurs } }), 'epci', 'deliberation')
    for (const dit of [
      'Délibération n° 12<',
      'Séance du 8 avril 2026<',
      'signer le contrat : Maire, A. Val.',
      '<p>A. Val</p>',
    ])
      expect(texte).toContain(dit)
    expect(texte).not.toContain('Nom : …')
  })

  it('les textes propres à l’assemblée lui sont laissés, et ne sont jamais inventés', () => {
    expect(page(un(), 'epci')).toContain('Vu <em data-a-completer>à compléter par le service des assemblées')
    for (const etat of ['deliberation', 'signature'] as const) {
      const texte = page(un(), 'epci', etat)
      expect(texte).toContain('<p data-role="pointilles">Vu …</p>')
      expect(texte).not.toMatch(/à compléter|texte type|\bL\. ?\d|\bloi\b|\bcode\b/i)
    }
  })

  it('un organisme sans assemblée d’élus décide, et ne vote pas', () => {
    const texte = page(un(), 'cpam')
    expect(texte).toContain('<h1>Projet de décision de l’instance compétente</h1>')
    expect(texte).toContain('L’instance compétente décide :')
    expect(texte).not.toMatch(/élibér|Votants|Abstentions|assemblée/)
  })
})

describe('ce qui vient du projet', () => {
  const p = un({
    contrat: contrat({
      periode: { debut: '2027', fin: '2031' },
      clauses: { objet: 'Agir ensemble.' },
      visas: [
        'Vu la loi n° 1',
        'Vu la délibération n° 7 de la Ville',
        { texte: 'Vu le vote', reference: { type: 'deliberation' } },
      ],
      financement: { enveloppes: [{ financeur: 'epci', montant: 500, annee: 2028 }] },
    }),
    axes: { axes: [{ id: 'a', numero: '1', titre: 'Soins' }] },
    gouvernance: {
      instances: [
        { id: 'i', nom: 'Comité', presidence: ['epci'] },
        { id: 'j', nom: 'Groupe', membres: ['cpam'] },
      ],
      coordination: { employeur: 'epci', financement: [{ financeur: 'epci', part: 50 }] },
    },
    fiches: [
      { id: 'f', numero: '1.1', titre: 'Bus', rattachements: ['a'], pilotes: [{ acteur: 'epci', service: 'Santé' }] },
      {
        id: 'g',
        titre: 'Forum',
        rattachements: ['a'],
        partenaires: [{ acteur: 'epci', contribution: 'prête la salle' }, 'cpam'],
        budget: {
          lignes: [
            { financeur: 'epci', montant: 1000, annee: 2027, etat: 'acquis' },
            { financeur: 'cpam', montant: 7777 },
          ],
        },
      },
      { id: 'h', titre: 'Ailleurs', rattachements: ['a'], pilotes: ['cpam'] },
      { id: 's', titre: 'Sortie', pilotes: ['epci'], sortie: { date: '2028' } },
    ],
  })
  const texte = page(p, 'epci')

  it('l’objet, la période, les parties, les instances, le poste', () => {
    for (const dit of [
      'couvre la période de 2027 à 2031.',
      'Parties au contrat : Communauté du Val et Caisse.',
      '<p>Agir ensemble.</p>',
      '<li>Comité (présidence)</li>',
      'emploie la personne qui coordonne le contrat et finance son poste : 50 %.',
    ])
      expect(texte).toContain(dit)
    expect(texte).not.toContain('Groupe')
  })

  it('ses actions et leur axe, avec sa part et ce qu’il y met ; rien de celles des autres', () => {
    expect(texte).toContain('<tr><th colspan="4">Axe 1 – Soins</th></tr>')
    expect(texte).toContain('<td>1.1</td><td>Bus</td><td>Pilote (Santé)</td><td data-nombre></td>')
    expect(texte).toContain(
      '<td>Forum</td><td>Partenaire : prête la salle<br>Financeur</td><td data-nombre>1 000 €</td>',
    )
    expect(texte).not.toMatch(/Ailleurs|Sortie|7 777/)
  })

  it('ses montants, par année et par état', () => {
    expect(texte).toContain('<th>Acquis</th><th>État non précisé</th><th>Total</th>')
    expect(texte).toContain('<td>2027</td><td data-nombre>1 000 €</td><td data-nombre></td>')
    expect(texte).toContain('<th data-nombre>1 500 €</th></tr>')
    expect(page(p, 'cpam')).toContain('<th data-nombre>7 777 €</th></tr>')
  })

  it('ses visas, sans les délibérations, qui viendront après celle-ci', () => {
    const visas = [...texte.matchAll(/<p data-role="vu">(.*?)<\/p>/g)].map(([, v]) => v)
    expect(visas.slice(0, 2)).toEqual(['Vu la loi n° 1 ;', expect.stringContaining('Vu le projet de contrat')])
    expect(texte).not.toContain('n° 7')
  })
})

describe('les avis', () => {
  const avis = (p: Projet, pour: string, etat: Etat = 'projet') =>
    composer(p, { modele: 'deliberation', etat, pour }).avis.join('\n')

  it('un organisme qui ne signe pas, la relecture par le service', () => {
    const p = projet({ acteurs: { acteurs: [EPCI, { ...CPAM, en_tant_que: ['partenaire'] }] } })
    expect(avis(p, 'cpam')).toMatch(/n’est pas signataire du contrat[\s\S]*relire ce projet par l’organisme/)
    expect(avis(p, 'epci')).toMatch(/^Faites relire ce projet par le service des assemblées/)
  })

  it('ne parlent que de ce que le document montre', () => {
    const aCompleter = [{ chemin: '/contrat/periode/fin' }, { chemin: '/gouvernance/description' }]
    const p = projet({ acteurs: { acteurs: [EPCI] } }, { aCompleter })
    expect(avis(p, 'epci', 'signature')).toContain('contrat › periode › fin')
    expect(avis(p, 'epci', 'signature')).not.toContain('gouvernance')
  })
})

it('dans l’exemple complet, chaque montant et chaque nom vient du projet', () => {
  const p = lireProjet('examples/pays-de-valdouve', { date: '2026-11-22' }).projet
  for (const id of p.faits.signataires) {
    const texte = page(p, id, 'deliberation')
    const total = p.faits.budget.par_financeur.find(f => f.financeur === id)?.montant
    const euros = (n: number) => `${String(n).replace(/\B(?=(\d{3})+$)/g, ' ')} €`
    if (total === undefined) expect(texte).not.toContain('€')
    else expect(texte).toContain(`<th data-nombre>${euros(total)}</th></tr>`)
    expect(texte).not.toMatch(/à compléter|texte type/)
    const siennes = p.fiches.filter(f => f.pilotes?.some(q => (typeof q === 'string' ? q : q.acteur) === id))
    for (const { titre = '' } of siennes) expect(texte).toContain(lisse(titre))
  }
})
