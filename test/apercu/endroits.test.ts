// From a place of the files to a place of the document, and back.

import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exporter, lireApercu } from '../../src/index.ts'
import { chemin } from '../../src/model/chemin.ts'
import { ancreDe, type Endroit, origineDe } from '../../src/render/endroits.ts'
import { dossierDe } from '../../src/resources.ts'

const jugement = { dossier: dossierDe('examples'), maintenant: new Date('2026-11-22T12:00:00Z') }
const endroit = (partie: Endroit['partie'], pointeur: string, ...ids: (string | undefined)[]): Endroit => ({
  partie,
  chemin: chemin(pointeur),
  ids,
})

describe('une remarque', () => {
  it.each<[Endroit, string[], string | undefined]>([
    [endroit('fiches', '/enjeux', 'bus'), ['fiche-bus', 'fiche-bus.enjeux'], 'fiche-bus.enjeux'],
    [
      endroit('fiches', '/resultats_attendus', 'bus'),
      ['fiche-bus', 'fiche-bus.resultats-attendus'],
      'fiche-bus.resultats-attendus',
    ],
    [endroit('fiches', '/priorite', 'bus'), ['fiche-bus.avancement'], 'fiche-bus.avancement'],
    [endroit('fiches', '/themes/0', 'bus'), ['fiche-bus.classement', 'fiche-bus'], 'fiche-bus.classement'],
    [endroit('fiches', '/inventee', 'bus'), ['fiche-bus'], 'fiche-bus'],
    [endroit('fiches', '', 'bus'), ['fiche-bus'], 'fiche-bus'],
    [endroit('fiches', '/enjeux', 'bus'), ['fiche-train'], undefined],
    [endroit('fiches', '/id'), ['fiche-undefined'], undefined],
    [
      endroit('diagnostic', '/constats/2/chiffres/0', undefined, undefined, 'logement'),
      ['diagnostic', 'constat-logement'],
      'constat-logement',
    ],
    [endroit('axes', '/axes/0/axes/1/titre', undefined, undefined, 'a', undefined, 'b'), ['axe-a', 'axe-b'], 'axe-b'],
    [
      endroit('axes', '/axes/0/axes/1/titre', undefined, undefined, 'a', undefined, 'b'),
      ['axe-a', 'article-programme'],
      'axe-a',
    ],
    [endroit('contrat', '/clauses/duree'), ['article-duree', 'couverture'], 'article-duree'],
    [endroit('contrat', '/visas/3'), ['visas', 'couverture'], 'visas'],
    [endroit('contrat', '/titre'), ['couverture'], 'couverture'],
    [endroit('suivi', '/annee'), ['couverture'], undefined],
    [endroit('contrat', '/__proto__/x'), ['couverture'], 'couverture'],
  ])('%j', (ou, presentes, attendue) => {
    expect(ancreDe(ou, new Set(presentes))).toBe(attendue)
  })
})

describe('le contrat de Valdouve', async () => {
  const lecture = await lireApercu('pays-de-valdouve', jugement)
  const projet = JSON.parse((await exporter('pays-de-valdouve', jugement)).json)
  const { html } = await lecture.page({ modele: 'contrat', etat: 'projet' })
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id).filter(id => !id.startsWith('_Toc'))

  it('chaque fiche, chaque constat, chaque axe et chaque champ mène à sa ligne', () => {
    const noms = ids.filter(id => /^(fiche|constat|axe|instance|engagement)-/.test(id))
    expect(noms.length).toBeGreaterThan(150)
    expect(noms.filter(id => lecture.source(id) === undefined)).toEqual([])
    const champs = noms.filter(id => id.startsWith('fiche-') && id.includes('.'))
    expect(champs.filter(id => origineDe(id, projet)?.length !== 3)).toEqual([])
  })

  it('ce qui vient d’une seule partie y mène', () => {
    expect(origineDe('article-duree', projet)).toEqual(['contrat', 'clauses', 'duree'])
    expect(origineDe('visas', projet)).toEqual(['contrat', 'visas'])
    expect(origineDe('article-gouvernance', projet)).toEqual(['gouvernance'])
    expect(origineDe('coordination', projet)).toEqual(['gouvernance', 'coordination'])
    for (const id of ['annexe-3', '_Toc1', 'constructor', '', 'fiche-', 'fiche-inconnue.titre', 'axe-__proto__'])
      expect([id, origineDe(id, projet)]).toEqual([id, undefined])
    expect(lecture.source('visas')).toEqual({ fichier: 'pays-de-valdouve/contrat.yaml', ligne: expect.any(Number) })
  })

  it('et revient au même endroit', () => {
    // Two lines under the table of a budget, which has a place of its own.
    for (const id of ids.filter(id => /^fiche-.*\.(?!taxe|commentaire)/.test(id))) {
      const [, rang, champ] = origineDe(id, projet) ?? []
      const ou = { partie: 'fiches' as const, chemin: [champ as string], ids: [projet.fiches[rang as number].id] }
      expect(ancreDe(ou, new Set(ids))).toBe(id)
    }
  })

  it('les dossiers se nomment comme dans les remarques', () => {
    const { fichier } = lecture.source('fiche-bus-sante') ?? {}
    expect(fichier).toBe(join('pays-de-valdouve', 'fiches', 'bus-sante.yaml').replaceAll('\\', '/'))
  })
})
