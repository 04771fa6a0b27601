// Who signs, who pays, on which territory, under which words.
import { describe, expect, it } from 'vitest'
import { consolide, ficheDe, remarques } from './outils.ts'

describe('les signataires', () => {
  it('sont cinquante, dont quatre plus tard', async () => {
    const { acteurs, faits } = await consolide('cinquante-signataires')
    expect(faits.signataires).toHaveLength(50)
    expect(acteurs.acteurs?.filter(a => a.adhesion === 'avenant-1').map(a => a.id)).toEqual([
      ...['dac', 'ordre', 'mutualite', 'clinique'],
    ])
    expect(acteurs.acteurs?.filter(a => a.forme === 'commune')).toHaveLength(28)
  })

  it('peuvent être deux ARS, deux MSA, deux départements', async () => {
    const { acteurs, contrat, territoire } = await consolide('deux-ars')
    const nombre = (type: string) => acteurs.acteurs?.filter(a => a.type === type).length
    expect([nombre('ars'), nombre('msa'), nombre('departement')]).toEqual([2, 2, 2])
    expect(contrat.profil).toEqual(['national', 'pays-de-la-loire'])
    expect([territoire.regions, territoire.departements]).toEqual([
      ['52', '53'],
      ['99', '96', '90'],
    ])
  })

  it('n’ont ni CPAM ni département outre-mer', async () => {
    const { faits } = await consolide('outre-mer')
    expect(faits.types_signataires).toEqual(['collectivite', 'ars', 'cgss'])
    expect(faits.departements).toEqual([])
  })

  it('sont portés par une association, une agence, un syndicat, deux collectivités ou trois', async () => {
    const porteurs = async (projet: string) => (await consolide(projet)).faits.porteurs
    expect(await porteurs('archipel')).toEqual(['ilots-solidaires'])
    expect(await porteurs('deux-ars')).toEqual(['agence'])
    expect(await porteurs('lettres')).toEqual(['pays'])
    expect(await porteurs('deux-contrats')).toEqual(['ville', 'rives'])
    expect(await porteurs('prefiguration')).toEqual(['amont', 'aval', 'plateau'])
    expect(await porteurs('cadre-sans-plan')).toEqual(['ccas'])
  })

  it('se partagent deux contrats dans un document', async () => {
    const { contrat, faits } = await consolide('deux-contrats')
    expect(contrat.actes?.filter(a => a.type === 'contrat').map(a => a.acteurs)).toEqual([
      ['ars', 'ville', 'hopital'],
      ['ars', 'rives', 'hopital'],
    ])
    expect(faits.signature?.jour).toBe(20180702)
  })
})

describe('l’argent', () => {
  it('tient en enveloppes par financeur, sans fiche ni année', async () => {
    const { budget } = (await consolide('deux-contrats')).faits
    expect(budget.par_financeur).toEqual([
      { financeur: 'ars', montant: 342_000 },
      { financeur: 'ville', montant: 583_000 },
      { financeur: 'caf', montant: 25_000 },
    ])
    expect([budget.par_annee, budget.sans_annee]).toEqual([[{ annee: 2021, montant: 25_000 }], 925_000])
  })

  it('attend la convention qui l’apporte', async () => {
    expect((await consolide('archipel')).faits.budget).toMatchObject({ total: 40_000, sans_financeur: 0 })
  })

  it('peut être en nature, à trouver, à compléter, partagé inégalement', async () => {
    const projet = await consolide('programmation-annuelle')
    expect(projet.faits.budget.par_annee).toEqual([
      { annee: 2025, montant: 100_000 },
      { annee: 2026, montant: 103_500 },
    ])
    expect(ficheDe(projet, 'village-sante').fiche.budget?.lignes?.map(l => [l.nature, l.montant, l.etat])).toEqual([
      ['valorisation', undefined, undefined],
      [undefined, 3500, 'a-trouver'],
      [undefined, undefined, undefined],
    ])
    expect(projet.gouvernance.coordination?.financement?.map(f => f.part)).toEqual([50, 33.33, 16.67])
    expect(projet.faits).toMatchObject({ etp: 0.5, coordination_financeurs: ['ars', 'collectivite'] })
  })
})

describe('les mots', () => {
  it('d’une référence fausse sont reproduits tels quels', async () => {
    const visa = (await consolide('lettres')).contrat.visas?.[0]
    expect(visa).toMatchObject({ reference: { type: 'decret', numero: '2010-2514', date: '2010-05-18' } })
    const dites = (await remarques('lettres')).filter(r => r.chemin.startsWith('/visas'))
    expect(dites.every(r => r.gravite === 'information')).toBe(true)
  })

  it('d’un ancien article sont jugés à leur date', async () => {
    expect((await consolide('archive')).faits).toMatchObject({ articles_cites: ['L1434-17'], jour_juge: 20140301 })
  })

  it('d’un titre se lisent en deux langues', async () => {
    expect((await consolide('deux-ars')).contrat.titres?.[0]?.langue).toBe('br')
  })

  it('d’une mesure ou d’une cible peuvent n’être que des mots', async () => {
    const { diagnostic } = await consolide('deux-ars')
    expect(diagnostic.constats?.[0]?.mesures?.map(m => m.valeur)).toEqual([6.4, '× 5,5'])
    const { fiche } = ficheDe(await consolide('lettres'), 'sans-numero')
    expect(fiche.indicateurs?.[0]?.cible).toBe('une par commune et par an')
  })

  it('d’une fréquence disent un minimum, ou rien de chiffré', async () => {
    const frequence = async (projet: string) => (await consolide(projet)).gouvernance.instances?.[0]?.frequence
    expect(await frequence('outre-mer')).toEqual({ texte: 'au moins deux fois par an', minimum: 2, par: 'an' })
    expect(await frequence('lettres')).toEqual({ texte: 'chaque trimestre et une fois l’an en séance plénière' })
  })
})
