// A new project: without fault for every profile, faithful to its answers, and pleasant to open.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lireYaml } from '../../src/load/yaml/read.ts'
import type { Noeud } from '../../src/model/noeud.ts'
import type { Genre } from '../../src/model/partie.ts'
import { PHASES } from '../../src/model/phase.ts'
import { profils } from '../../src/profiles/index.ts'
import { lireProjet } from '../../src/project/read.ts'
import { dossierDe } from '../../src/resources.ts'
import type { Entretien } from '../../src/scaffold/dit.ts'
import { reponsesDe } from '../../src/scaffold/entretien.ts'
import { CHEMINS_FIXES, echafauder } from '../../src/scaffold/fichiers.ts'
import { lireGabarit } from '../../src/scaffold/gabarit.ts'
import { verifierForme } from '../../src/schema/forme.ts'
import { lu, remarques, reponses } from './projet-neuf.ts'

const GENRES: readonly Genre[] = [
  ...(['contrat', 'territoire', 'acteurs', 'diagnostic', 'axes'] as const),
  ...(['gouvernance', 'evaluation', 'fiche', 'suivi'] as const),
]
const PROFILS_ET_PHASES = profils().flatMap(({ nom }) => PHASES.slice(0, 4).map(phase => [nom, phase] as const))

const ENTRETIEN: Entretien = {
  titre: 'Contrat local de santé du Pays d’Aure',
  profils: ['grand-est'],
  territoire: {
    fictif: true,
    echelle: 'intercommunale',
    departements: ['08'],
    epci: [{ nom: 'Communauté de communes d’Aure', code: '200000009' }],
    communes: [{ nom: 'Aure', code: '08999', population: 900 }],
    quartiers: [{ nom: 'Les Tilleuls', code: 'QN00899M' }],
    population: { valeur: 41200, annee: 2022 },
  },
  porteur: { nom: 'Communauté de communes d’Aure', forme: 'communaute-de-communes' },
  ars: ['Agence régionale de santé Grand Est'],
  acteurs: [
    { cle: 'prefecture', type: 'prefecture', nom: 'Préfecture de département', signe: true },
    { cle: 'hopital', type: 'hopital-proximite', nom: 'Hôpital local : « Les Aulnes »', signe: false },
  ],
  phase: 'redaction',
  periode: { debut: '2027-01-01', annees: 5 },
  diagnostic: {
    methode: 'Vingt entretiens.\n\nTrois ateliers.',
    source: { titre: 'Portrait de santé', date: '2025' },
    constats: ['Des médecins en moins'],
    besoins: ['Un médecin pour chacun', 'Un car le soir'],
  },
  axes: [{ titre: 'Accéder aux soins', themes: ['acces-aux-soins'], besoins: [1] }],
  gouvernance: {
    copil: ['porteur', 'ars.0'],
    frequence: 'deux fois par an',
    cotech: true,
    employeur: 'porteur',
    etp: 0.5,
    financeurs: ['porteur', 'ars.0'],
  },
  fiche: {
    titre: 'Con',
    axe: 0,
    pilote: 'hopital',
    partenaires: ['prefecture'],
    themes: [],
    publics: ['tous'],
    debut: '2027',
  },
}

describe('ce qui est écrit sans réponse', () => {
  it.each(PROFILS_ET_PHASES)('n’a pas d’erreur : %s, %s', async (profil, phase) => {
    const { erreurs } = await remarques(reponses(`contrat:\n  profil: [${profil}]\n  phase: ${phase}\n`))
    expect(erreurs).toEqual([])
  })

  it('nomme l’ARS de la région, et laisse le reste à compléter', async () => {
    const { projet } = await lu(reponses('contrat:\n  profil: [occitanie]\n'))
    expect(projet.acteurs.acteurs?.map(a => a.nom)).toEqual([undefined, 'Agence régionale de santé Occitanie'])
    expect(projet.contrat.id).toBe('mon-contrat')
    expect(projet.faits.a_completer.map(a => a.chemin)).toContain('/contrat/titre')
  })
})

describe('ce qui est écrit après un entretien', () => {
  it.each(PROFILS_ET_PHASES)('n’a pas d’erreur : %s, %s', async (profil, phase) => {
    const { erreurs } = await remarques(reponsesDe({ ...ENTRETIEN, profils: [profil], phase }))
    expect(erreurs).toEqual([])
  })

  it('n’a pas d’erreur pour un contrat déjà signé que l’on recopie', async () => {
    const { erreurs } = await remarques(reponsesDe({ ...ENTRETIEN, phase: 'mise-en-oeuvre' }))
    expect(erreurs).toEqual([])
  })

  it('n’a pas d’erreur quand presque rien n’est su', async () => {
    const rien: Entretien = {
      profils: ['national'],
      territoire: { fictif: false, departements: [], epci: [], communes: [], quartiers: [] },
      porteur: {},
      ars: ['Agence régionale de santé'],
      acteurs: [],
      phase: 'preparation',
      diagnostic: { constats: [], besoins: [] },
      axes: [],
    }
    const { erreurs } = await remarques(reponsesDe(rien))
    expect(erreurs).toEqual([])
  })

  it('dit ce qui a été répondu', async () => {
    const { projet, problemes, documents } = await lu(reponsesDe(ENTRETIEN))
    expect(problemes).toEqual([])
    expect(projet.acteurs.acteurs?.map(a => a.id)).toEqual([
      'cc-aure',
      'ars-grand-est',
      'prefecture-08',
      'hopital-local-les-aulnes',
    ])
    expect(projet.contrat).toMatchObject({
      id: 'cls-pays-d-aure',
      periode: { libelle: '2027-2031', debut: '2027-01-01', fin: '2031-12-31' },
    })
    expect(projet.territoire).toMatchObject({
      fictif: true,
      population: { valeur: 41200, annee: 2022 },
      communes: [{ code: '08999', population: 900 }],
      quartiers_prioritaires: [{ code: 'QN00899M', nom: 'Les Tilleuls' }],
    })
    expect(projet.fiches).toMatchObject([
      {
        id: 'con',
        numero: '1.1',
        rattachements: ['acceder-aux-soins'],
        pilotes: [{ acteur: 'hopital-local-les-aulnes' }],
        partenaires: [{ acteur: 'prefecture-08' }],
        publics: ['tous'],
        calendrier: { debut: '2027' },
      },
    ])
    expect(projet.diagnostic).toMatchObject({
      methode: 'Vingt entretiens.\n\nTrois ateliers.',
      sources: [{ titre: 'Portrait de santé', date: '2025' }],
      constats: [{ titre: 'Des médecins en moins' }],
      besoins: [{ id: 'un-medecin-pour-chacun' }, { id: 'un-car-le-soir' }],
    })
    expect(projet.axes.axes).toMatchObject([{ besoins: ['un-car-le-soir'] }])
    expect(projet.gouvernance).toMatchObject({
      instances: [
        { type: 'copil', membres: ['cc-aure', 'ars-grand-est'], frequence: { texte: 'deux fois par an' } },
        {},
      ],
      coordination: {
        employeur: 'cc-aure',
        etp: 0.5,
        financement: [{ financeur: 'cc-aure' }, { financeur: 'ars-grand-est' }],
      },
    })
    expect(documents.map(d => d.fichier)).toContain('fiches/fiche-con.yaml')
  })
})

describe('un projet complet donné en réponses', () => {
  it.each(readdirSync(dossierDe('examples')))('revient égal : %s', async nom => {
    const { faits: _, ...projet } = lireProjet(join(dossierDe('examples'), nom), { date: '2026-11-22' }).projet
    const { faits: __, ...relu } = (await lu(reponses(JSON.stringify(projet)))).projet
    const { gouvernance, evaluation, ...autres } = projet
    expect(relu).toMatchObject(autres)
    for (const partie of [{ gouvernance }, { evaluation }]) {
      if (Object.keys(Object.values(partie)[0] ?? {}).length > 0) expect(relu).toMatchObject(partie)
    }
  })

  it('garde les notes « à compléter »', async () => {
    const yaml = 'fiches:\n  - titre: Bus\n    budget:\n      total: À compléter (demander à la CPAM)\n'
    const { projet } = await lu(reponses(yaml))
    expect(projet.faits.a_completer).toContainEqual({
      chemin: '/fiches/0/budget/total',
      note: 'demander à la CPAM',
    })
  })
})

describe('les fichiers', () => {
  const { fichiers } = echafauder(reponsesDe(ENTRETIEN))
  const yaml = fichiers.filter(f => f.chemin.endsWith('.yaml'))

  it('sont ceux d’un projet, contrat.yaml le dernier', () => {
    const chemins = fichiers.map(f => f.chemin)
    expect(chemins.at(-1)).toBe('contrat.yaml')
    const necessaires = fichiers.filter(f => !f.confort).map(f => f.chemin)
    expect(necessaires.filter(c => c !== 'fiches/fiche-con.yaml').toSorted()).toEqual(CHEMINS_FIXES.toSorted())
    expect(fichiers.filter(f => f.confort).map(f => f.chemin)).toContain('.vscode/settings.json')
  })

  it('commencent par le chemin de leur schéma, qui existe', () => {
    const chemins = new Set(fichiers.map(f => f.chemin))
    for (const { chemin, contenu } of yaml) {
      const schema = /^# yaml-language-server: \$schema=(\S+)\n/.exec(contenu)?.[1] ?? ''
      expect(chemins).toContain(new URL(schema, `file:///${chemin}`).pathname.slice(1))
    }
  })

  it('ne contiennent ni accolades ni crochets hors des explications', () => {
    for (const { contenu } of yaml) {
      const racine = lireYaml(contenu).racine
      expect(racine && enAccolades(racine)).toBe(false)
    }
  })

  it('montrent des schémas qui se suffisent', () => {
    const schemas = fichiers.filter(f => f.chemin.startsWith('.cls/schemas/'))
    const noms = schemas.map(f => f.chemin.slice('.cls/schemas/'.length))
    for (const { contenu } of schemas) {
      expect(JSON.parse(contenu)).not.toHaveProperty('$id')
      for (const [, cible = ''] of contenu.matchAll(/"\$ref": "([^#"]*)#/g))
        if (cible !== '') expect(noms).toContain(cible)
    }
  })
})

function enAccolades(noeud: Noeud): boolean {
  if (noeud.genre === 'texte') return false
  return (
    noeud.accolades || (noeud.genre === 'liste' ? noeud.elements : noeud.entrees.map(e => e.valeur)).some(enAccolades)
  )
}

describe.each(GENRES)('les explications de %s', genre => {
  const { entete, rubriques } = lireGabarit(genre)

  it('tiennent dans la page et sont des commentaires', () => {
    const lignes = [...entete, ...rubriques.flatMap(r => r.explication)]
    expect(lignes.filter(l => l !== '' && !/^#( |$)/.test(l))).toEqual([])
    expect(lignes.filter(l => l.length > 120)).toEqual([])
  })

  it('ont des exemples justes, une fois le « # » effacé', () => {
    const texte = `${rubriques.flatMap(r => r.exemple).join('\n')}\n`
    const { racine, fautes } = lireYaml(texte)
    expect(fautes).toEqual([])
    expect(verifierForme(genre, racine as Noeud, texte).problemes).toEqual([])
    expect(racine?.genre === 'table' && racine.entrees.map(e => e.cle)).toEqual(rubriques.map(r => r.cle))
  })
})
