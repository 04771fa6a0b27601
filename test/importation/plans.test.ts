// Ten plans made by hand, as messy as real ones: nine fields in ten are placed, none in a wrong place, nothing is lost.
import { describe, expect, it } from 'vitest'
import { type Importee, tracesDe } from '../../src/importation/index.ts'
import { attendu, type FicheAttendue, lirePlan, PLANS } from './plans.ts'

/** « enjeux : Le délai… », one for each box and each row of a fiche. */
function champsDe(fiche: FicheAttendue): string[] {
  return Object.entries(fiche).flatMap(([nom, valeur]) => {
    if (nom === 'en_remarque') return []
    if (typeof valeur === 'string') return [`${nom} = ${valeur}`]
    return valeur.map(ligne => `${nom} = ${JSON.stringify(Object.entries(ligne).sort())}`)
  })
}

function lus({ numero, rendue }: Importee): FicheAttendue {
  const textes = (cellules: Importee['rendue']['simples']) =>
    Object.fromEntries(Object.entries(cellules).map(([nom, { texte }]) => [nom, texte]))
  return {
    ...(numero && { numero: numero.texte }),
    ...textes(rendue.simples),
    ...Object.fromEntries(
      Object.entries(rendue.tableaux).map(([nom, t]) => [nom, t.lignes.map(l => textes(l.cellules))]),
    ),
  }
}

describe.each(PLANS)('%s', fichier => {
  const importation = lirePlan(fichier)
  const { fiches, restes } = attendu(fichier)

  it('place au moins neuf champs sur dix, et aucun à une mauvaise place', () => {
    const places = importation.fiches.flatMap((f, n) => champsDe(lus(f)).map(c => `${n} ${c}`))
    const voulus = fiches.flatMap((f, n) => champsDe(f).map(c => `${n} ${c}`))
    expect(places.filter(p => !voulus.includes(p))).toEqual([])
    expect(voulus.filter(v => places.includes(v)).length / voulus.length).toBeGreaterThanOrEqual(0.9)
  })

  it('garde le reste en remarque ou à part', () => {
    expect(importation.fiches.map(f => f.rendue.mots.map(m => m.texte))).toEqual(fiches.map(f => f.en_remarque ?? []))
    expect(importation.restes.map(r => r.texte)).toEqual(restes)
  })

  it('dit de chaque morceau ce qu’il est devenu, et d’où vient chaque texte', () => {
    const traces = tracesDe(importation)
    expect(new Set(traces.map(t => t.place)).size).toBe(traces.length)
    for (const { rendue } of importation.fiches)
      for (const { provenance } of Object.values(rendue.simples))
        expect(provenance.place).toMatch(/case|paragraphe|tableau|nom/)
  })
})

it('compte dix plans, de tous les formats', () => {
  expect(PLANS.length).toBeGreaterThanOrEqual(10)
  expect(new Set(PLANS.map(p => p.split('.').at(-1)))).toEqual(new Set(['xlsx', 'csv', 'ods', 'odt', 'docx']))
})
