// Acts, dates and generations: what is in force, since when, and what is only announced.
import { describe, expect, it } from 'vitest'
import { consolide, ficheDe, remarques } from './outils.ts'

const actives = async (projet: string, date: string) =>
  (await consolide(projet, { date })).faits.fiches.filter(f => f.active).map(f => f.id)

describe('une convention-cadre et onze conventions', () => {
  it('réveille chaque fiche à la signature de l’île', async () => {
    expect(await actives('archipel', '2024-09-19')).toEqual([])
    expect(await actives('archipel', '2024-09-20')).toEqual(['consultations-sur-place', 'psychologue'])
    expect(await actives('archipel', '2025-09-29')).not.toContain('canot')
    expect(await actives('archipel', '2025-09-30')).toContain('canot')
    expect(await actives('archipel', '2030-01-01')).not.toContain('evacuation-noire')
  })

  it('dit dans quelles îles une fiche commune est en vigueur', async () => {
    const lieux = async (date: string, id: string) => ficheDe(await consolide('archipel', { date }), id).fait
    expect(await lieux('2024-10-30', 'consultations-sur-place')).toMatchObject({
      territoires: ['ile-grande', 'ile-basse'],
      territoires_actifs: ['ile-grande'],
    })
    expect(await lieux('2024-10-31', 'consultations-sur-place')).not.toHaveProperty('territoires_actifs')
    expect((await lieux('2025-01-31', 'psychologue')).territoires_actifs).toEqual([
      ...['ile-grande', 'ile-basse', 'ile-longue', 'ile-ronde', 'ile-blanche'],
    ])
  })

  it('garde les dates comme écrites, et ce qui reste à compléter', async () => {
    const { contrat, faits } = await consolide('archipel')
    expect(contrat.actes?.map(a => a.date)).toEqual([
      ...['2024-03-14', '2024-09-20', '2024-10', '2024-11-05', '2025-01-15', '2025-01-16', '2025-S1', '2025-T3'],
      ...['2025-10-02', '2026-02', undefined, undefined],
    ])
    expect(faits.a_completer).toEqual([
      { chemin: '/contrat/actes/10/date', note: 'le conseil municipal vote en janvier' },
    ])
    expect(faits).toMatchObject({ signature: { date: '2024-03-14', jour: 20240314 }, duree: 5 })
  })

  it('laisse à chaque convention ses signataires', async () => {
    const { contrat } = await consolide('archipel')
    expect(contrat.actes?.find(a => a.id === 'convention-aux-oiseaux')).toMatchObject({
      complete: 'cadre',
      acteurs: ['ars', 'ilots-solidaires', 'conservatoire'],
      territoires: ['ile-aux-oiseaux'],
    })
  })
})

describe('des dates qui ne tombent pas juste', () => {
  it('juge un contrat 2023-2027 à sa signature de 2025', async () => {
    const { contrat, faits } = await consolide('plan-nu')
    expect(contrat.periode).toEqual({ libelle: '2023-2027', debut: '2023', fin: '2027' })
    expect(faits).toMatchObject({ signe: true, signature: { date: '2025-06', jour: 20250601 }, duree: 5 })
  })

  it('garde deux durées contradictoires', async () => {
    const { contrat, faits } = await consolide('outre-mer')
    expect(contrat.clauses?.duree).toContain('trois ans')
    expect(faits.duree).toBe(2)
  })

  it('garde une délibération par collectivité et un acte sans jour', async () => {
    const { acteurs, faits } = await consolide('prefiguration')
    expect(acteurs.acteurs?.flatMap(a => a.deliberation?.date ?? [])).toEqual(['2011-12-14', '2011-12-18'])
    expect(faits).toMatchObject({ signature: { date: '2012-03', jour: 20120301 }, duree: 1 })
  })

  it('garde les générations, les prorogations et les trous', async () => {
    expect((await consolide('archipel')).contrat.precedents?.[0]?.periode?.fin_effective).toBe('2022-06')
    expect((await consolide('outre-mer')).contrat.precedents?.[0]?.periode?.fin).toBe('2017')
    expect((await consolide('deux-contrats')).contrat.periode?.fin_effective).toBe('2024-12-31')
  })
})

describe('ce qui n’est pas encore écrit, ou plus', () => {
  it('ne reproche aucune absence à une archive', async () => {
    expect((await remarques('archive')).filter(r => r.gravite !== 'information')).toEqual([])
    expect((await consolide('archive')).faits).toMatchObject({
      programme: 'non-transcrit',
      fichiers: ['contrat', 'territoire', 'acteurs', 'axes'],
    })
  })

  it('n’exige pas les fiches d’un plan à venir, ni ne complète celles en rédaction', async () => {
    const absents = (await remarques('cadre-sans-plan')).filter(r => r.message.includes('fiches/'))
    expect(absents).toEqual([])
    const plaintes = (await remarques('cinquante-signataires')).filter(r => r.fichier.includes('/fiches/'))
    expect(plaintes).toEqual([])
  })

  it('compte à part ce qui est sorti', async () => {
    const { faits } = await consolide('deux-contrats')
    expect(faits.fiches.find(f => f.id === 'point-ecoute')).toMatchObject({ active: false, budget: 12000 })
    expect(faits.budget.total).toBe(342_000 + 583_000 + 25_000)
  })
})
