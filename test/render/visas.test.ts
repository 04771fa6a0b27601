// « Vu »: the project's own as they are, well formed; those of the tool only while the contract is being written.
import { describe, expect, it } from 'vitest'
import { contrat, html, projet } from './projets.ts'

const vus = (page: string) => [...page.matchAll(/<p data-role="vu">(.*?)<\/p>/g)].map(([, texte = '']) => texte)
const MARQUE = '<em data-texte-type>[texte type]</em> '
const EPCI = { id: 'epci', nom: 'Communauté du Val', type: 'collectivite' as const, en_tant_que: ['porteur' as const] }

describe('les visas du projet', () => {
  it('sont écrits tels quels, un point-virgule à la fin', () => {
    const visas = [
      'Vu le code de la santé publique ;',
      'Vu la loi n° 2010-2514',
      'le décret du 18 mai 2010',
      { texte: 'Vu l’avis de la conférence.' },
    ]
    expect(vus(html(projet({ contrat: contrat({ visas }) })))).toEqual([
      'Vu le code de la santé publique ;',
      'Vu la loi n° 2010-2514 ;',
      'Vu le décret du 18 mai 2010 ;',
      'Vu l’avis de la conférence.',
    ])
  })

  it('une référence sans texte devient une phrase', () => {
    const visas = [
      { reference: { type: 'code' as const, titre: 'Code de la santé publique', numero: 'L. 1434-10' } },
      { reference: { type: 'code' as const, titre: 'Code de la santé publique', numero: 'L. 1434-2 et L. 1434-10' } },
      { reference: { type: 'arrete' as const, date: '2023-10-31', titre: 'portant adoption du PRS' } },
      { reference: { type: 'autre' as const, titre: 'la charte' } },
    ]
    expect(vus(html(projet({ contrat: contrat({ visas }) })))).toEqual([
      'Vu le code de la santé publique, et notamment son article L. 1434-10 ;',
      'Vu le code de la santé publique, et notamment ses articles L. 1434-2 et L. 1434-10 ;',
      'Vu l’arrêté du 31 octobre 2023 portant adoption du PRS ;',
      'Vu la charte ;',
    ])
  })

  it('un considérant reçoit son premier mot', () => {
    const considerants = ['deux cabinets ont fermé', 'Considérant la demande des élus']
    expect(vus(html(projet({ contrat: contrat({ visas: ['Vu x'], considerants }) }))).slice(1)).toEqual([
      'Considérant que deux cabinets ont fermé ;',
      'Considérant la demande des élus ;',
    ])
  })
})

describe('les visas de l’outil', () => {
  it('sont marqués, et se taisent dès que le projet a les siens, ou que le document n’est plus un projet', () => {
    const proposes = vus(html(projet({})))
    expect(proposes).toHaveLength(5)
    for (const visa of proposes) expect(visa.startsWith(MARQUE)).toBe(true)
    expect(vus(html(projet({ contrat: contrat({ visas: ['Vu x'] }) })))).toEqual(['Vu x ;'])
    expect(vus(html(projet({}), 'deliberation'))).toEqual([])
    expect(vus(html(projet({}), 'signature'))).toEqual([])
    expect(vus(html(projet({}, { phase: 'signature' })))).toEqual([])
  })

  it('citent l’article des zones sous-dotées, celui du PTSM et les délibérations quand le projet y appelle', () => {
    const [code, ...suite] = vus(
      html(
        projet({
          contrat: contrat({ sante_mentale: { ptsm: { titre: 'PTSM' } } }),
          territoire: { milieux: ['sous-dense'] },
          acteurs: {
            acteurs: [
              { ...EPCI, deliberation: { reference: '12', date: '2026-09-24' } },
              { ...EPCI, id: 'dep', nom: 'Département', type: 'departement', en_tant_que: ['signataire'] },
              { ...EPCI, id: 'cpam', nom: 'Caisse', type: 'cpam', en_tant_que: ['signataire'] },
            ],
          },
        }),
      ),
    )
    expect(code).toContain('articles L. 1434-2, L. 1434-4, L. 1434-10 et L. 3221-2 ;')
    expect(suite.slice(-2)).toEqual([
      `${MARQUE}Vu la délibération n° 12 du 24 septembre 2026 (Communauté du Val) ;`,
      `${MARQUE}Vu la délibération <em data-a-completer>à compléter : numéro et date</em> (Département) ;`,
    ])
  })
})
