// The wrong example of each obligation breaks it, the right one meets it, and both have the shape of the file they name.
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import nomenclatures from '../../schemas/nomenclatures.schema.json' with { type: 'json' }
import { lireSchemas } from '../../src/build/sources.ts'
import { ENTREES, selonAjv, selonCfworker } from './outils.ts'

type Table = Readonly<Record<string, unknown>>
type Acteur = { readonly id: string; readonly type: string; readonly en_tant_que: readonly string[] }
type Parties = {
  contrat: { visas?: string[]; periode?: { debut: string; fin: string } }
  territoire: { quartiers_prioritaires?: unknown[] }
  acteurs: { acteurs?: Acteur[] }
  gouvernance: { coordination?: { etp?: string; financement?: { financeur: string; part: string }[] } }
  fiches: { themes: string[] }[]
  readonly [partie: string]: unknown
}

const ajv = new Ajv2020({ strict: false, schemas: Object.values(lireSchemas()) })

/** `# acteurs.yaml` opens a file, whose content follows. */
function fichiers(exemple: string): { nom: string; valeur: Table }[] {
  return exemple
    .split(/^(?=# \S+\.yaml$)/m)
    .map(texte => ({ nom: /^# (\S+)\.yaml/.exec(texte)?.[1] ?? '', valeur: parse(texte) as Table }))
}

function consolider(exemple: string): unknown {
  const parties: Parties = {
    contrat: {},
    territoire: {},
    acteurs: {},
    diagnostic: {},
    axes: {},
    gouvernance: {},
    evaluation: {},
    fiches: [],
    suivi: [],
  }
  for (const { nom, valeur } of fichiers(exemple)) {
    if (nom.startsWith('fiches/')) parties.fiches.push(valeur as { themes: string[] })
    else Object.assign(parties, { [nom]: valeur })
  }
  return { ...parties, faits: faitsDe(parties) }
}

/** The few facts that the examples need, derived apart from the program. */
function faitsDe({
  contrat,
  territoire,
  acteurs: { acteurs = [] },
  gouvernance: { coordination },
  fiches,
}: Parties): Table {
  const themes = fiches.flatMap(fiche => fiche.themes)
  const relies = (table: Readonly<Record<string, readonly string[]>>) => themes.flatMap(theme => table[theme] ?? [])
  const type = (id: string) => acteurs.find(acteur => acteur.id === id)?.type
  const parts = new Map(
    coordination?.financement?.map(({ financeur, part }) => [type(financeur), Number.parseInt(part, 10)]),
  )
  const ecart = (parts.get('ars') ?? Number.NaN) - (parts.get('collectivite') ?? Number.NaN)
  const { debut, fin } = contrat.periode ?? {}
  return {
    quartiers_prioritaires: territoire.quartiers_prioritaires?.length ?? 0,
    ...(debut === undefined || fin === undefined
      ? {}
      : { fin: Number(fin.replaceAll('-', '')), duree: Number.parseInt(fin, 10) - Number.parseInt(debut, 10) + 1 }),
    ...(Number.isNaN(ecart) ? {} : { coordination_ecart: ecart }),
    jour_juge: 20261122,
    themes_connus: true,
    fiches: fiches.map(fiche => ({ active: true, themes: fiche.themes })),
    champs: relies(nomenclatures.$defs.theme['x-champs']),
    socles: relies(nomenclatures.$defs.theme['x-socles']),
    socles_ecartes: [],
    types_acteurs: acteurs.map(acteur => acteur.type),
    types_signataires: acteurs.map(acteur => acteur.type),
    articles_cites: (contrat.visas ?? [])
      .flatMap(visa => visa.match(/L\. 1434-\d+/g) ?? [])
      .map(a => a.replace('. ', '')),
    coordination_financeurs: (coordination?.financement ?? []).map(({ financeur }) => type(financeur)),
    ...(coordination?.etp === undefined ? {} : { etp: Number(coordination.etp.replace(',', '.')) }),
  }
}

describe.each(
  ENTREES.map(({ id, entree }) => [id, entree['x-regle'].exemple as Record<'faux' | 'juste', string>] as const),
)('l’exemple de %s', (id, exemple) => {
  it.each([
    ['faux', 'remarque'],
    ['juste', 'satisfaite'],
  ] as const)('%s : %s', (sorte, verdict) => {
    const projet = consolider(exemple[sorte])
    expect(selonAjv(id, projet)).toBe(verdict)
    expect(selonCfworker(id, projet)).toBe(verdict)
  })
  it.each(['faux', 'juste'] as const)('%s a la forme du fichier qu’il nomme', sorte => {
    for (const { nom, valeur } of fichiers(exemple[sorte])) {
      const genre = nom.startsWith('fiches/') ? 'fiche' : nom
      const valide = ajv.getSchema(`https://contrat-local-sante.example/schemas/1/${genre}.schema.json`)
      expect(valide?.(valeur) ? [] : [nom, valide?.errors]).toEqual([])
    }
  })
})
