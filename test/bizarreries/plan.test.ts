// Axes, objectives and fiches of every shape: numbers as printed, belongings, levels, and no more than what was written.
import { describe, expect, it } from 'vitest'
import type { Objectif } from '../../src/model/projet.generated.ts'
import { consolide, ficheDe, remarques } from './outils.ts'

function profondeur(objectifs: readonly Objectif[] = []): number {
  return objectifs.length === 0 ? 0 : 1 + Math.max(...objectifs.map(o => profondeur(o.objectifs)))
}

describe('les numéros', () => {
  it('restent tels qu’imprimés : lettre, double, 1.10, ou rien', async () => {
    const { fiches } = await consolide('lettres')
    expect(Object.fromEntries(fiches.map(f => [f.id, f.numero]))).toEqual({
      depistage: '4.1',
      dixieme: '1.10',
      evaluation: 'A',
      'f-mobilite': 'B',
      navette: undefined,
      'objectif-logement': undefined,
      orpheline: '12',
      'sans-numero': undefined,
      'soins-dentaires': '4.1',
    })
  })

  it('des axes et des objectifs ne suivent aucune règle', async () => {
    const lettres = await consolide('lettres')
    expect(lettres.axes.axes?.map(a => a.numero)).toEqual(['A', '2', 'Axe 2 bis', undefined])
    const objectifs = (await consolide('plan-nu')).axes.axes?.flatMap(a => a.objectifs ?? [])
    expect(objectifs?.map(o => o.numero)).toEqual(['1.1', '2', '2', '1.2', '2.1'])
  })

  it('n’attirent qu’un avertissement, et sur le double seulement', async () => {
    const trouvees = (await remarques('lettres')).filter(r => r.regle === 'numero-en-double')
    expect(trouvees.map(r => [r.gravite, r.fichier])).toEqual([
      ['avertissement', 'lettres/fiches/soins-dentaires.yaml'],
    ])
  })
})

describe('les rattachements', () => {
  it('vont de zéro à deux, vers un axe, un objectif ou une catégorie', async () => {
    const lettres = await consolide('lettres')
    expect(ficheDe(lettres, 'orpheline').fait.axes).toEqual([])
    expect(ficheDe(lettres, 'depistage').fait.axes).toEqual(['acces'])
    expect(ficheDe(lettres, 'objectif-logement').fait.axes).toEqual(['determinants'])
    expect(ficheDe(await consolide('deux-contrats'), 'air-au-college').fait.axes).toEqual(['jeunes', 'souffle'])
    expect(ficheDe(await consolide('deux-ars'), 'bus').fait.axes).toEqual(['soins', 'eloignes'])
  })

  it('transmettent publics, thèmes et lieux', async () => {
    const { fait } = ficheDe(await consolide('deux-contrats'), 'air-au-college')
    expect(fait).toMatchObject({
      publics: ['jeunes'],
      themes: ['sante-environnement'],
      champs: ['promotion', 'prevention'],
    })
    const marche = ficheDe(await consolide('deux-contrats'), 'marche-rive-haute').fait
    expect(marche.territoires).toEqual(['99102'])
  })

  it('se croisent dans des facettes', async () => {
    const { fiche } = ficheDe(await consolide('programmation-annuelle'), 'dry-janvier')
    expect(fiche.facettes).toEqual({
      'priorite-prevention': ['addictions'],
      'public-cible': ['jeunes', 'aines'],
      'annee-retenue': ['annee-2025', 'annee-2026'],
    })
  })

  it('laissent une boîte à outils aux communes', async () => {
    const { fiche, fait } = ficheDe(await consolide('programmation-annuelle'), 'cantine')
    expect([fiche.categorie, fait.territoires]).toEqual(['boite-a-outils', ['99501', '99503']])
  })
})

describe('les niveaux', () => {
  it('sont six, ou deux, au-dessus de la fiche ou dedans', async () => {
    const planNu = await consolide('plan-nu')
    expect(ficheDe(planNu, 'dents').fait.axes).toEqual(['prevenir'])
    expect(profondeur(ficheDe(planNu, 'dents').fiche.objectifs)).toBe(3)
    expect(profondeur(ficheDe(planNu, 'fin-de-vie').fiche.objectifs)).toBe(0)
    expect(profondeur(ficheDe(await consolide('fiches-au-dessus'), 'transports').fiche.objectifs)).toBe(2)
  })
})

describe('un plan nu', () => {
  it('tient ses 29 fiches : objectifs, pilotes, dates, et rien de plus', async () => {
    const { fiches, faits } = await consolide('plan-nu')
    expect(fiches).toHaveLength(29)
    expect(fiches.filter(f => f.objectifs).length).toBe(27)
    expect(fiches.every(f => f.calendrier?.debut && f.calendrier.fin && f.pilotes)).toBe(true)
    expect(fiches.filter(f => f.budget ?? f.partenaires ?? f.themes ?? f.indicateurs ?? f.publics)).toEqual([])
    expect(faits).toMatchObject({ themes_connus: false, champs: [], budget: { total: 0 } })
    expect(new Set(fiches.map(f => f.statut))).toContain('a-discuter')
    expect(fiches.filter(f => f.statut === undefined).map(f => f.id)).toEqual(['logement', 'pharmacies'])
  })

  it('n’est repris qu’une fois par rubrique absente', async () => {
    const absences = (await remarques('plan-nu')).filter(r => r.regle === 'champ-de-fiche-absent')
    expect(absences.length).toBeGreaterThan(0)
    expect(new Set(absences.map(r => r.message)).size).toBe(absences.length)
    expect(absences.every(r => r.gravite === 'avertissement' && r.message.includes('29'))).toBe(true)
    expect((await remarques('plan-nu')).filter(r => r.regle === 'fiche-incomplete')).toEqual([])
  })

  it('mêle organismes, services et fonctions parmi les pilotes', async () => {
    const planNu = await consolide('plan-nu')
    expect(ficheDe(planNu, 'accueil-soignants').fiche.pilotes).toEqual([
      { acteur: 'lisiere', service: 'Attractivité' },
      { acteur: 'lisiere', service: 'Petite enfance' },
      'cpts',
      { fonction: 'Secrétaire de mairie' },
      { nom: 'Réseau des conjoints' },
    ])
    expect(ficheDe(planNu, 'evaluer').fiche.pilotes).toEqual([{ nom: 'le contrat local de santé' }])
  })
})
