// The reviewer's grid in Word: every obligation of the project's profiles, where it is met, and an empty column for the opinion.
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { rendre, verifier } from '../../src/index.ts'
import { dossierDe } from '../../src/resources.ts'
import { elements, texteDe, tous } from '../outils/xml.ts'
import { partiesXml, verifierDocx } from './openxml.ts'

const JUGEMENT = { dossier: dossierDe('examples'), maintenant: new Date('2026-11-22T12:00:00Z') }
const EXEMPLES = ['pays-de-valdouve', 'ville-de-mirecombe', 'causses-de-brumeval', 'val-de-grisemont']

it.each(EXEMPLES)('%s : chaque exigence a sa rangée, l’avis est à remplir, le fichier est valide', async exemple => {
  const dossier = join(JUGEMENT.dossier, exemple)
  const { octets, avis, nomPropose } = await rendre('grille', dossier, { ...JUGEMENT, etat: 'projet', format: 'docx' })
  expect(avis).toEqual([])
  expect(nomPropose).toContain('-grille-')
  const corps = partiesXml(octets)['word/document.xml']
  const rangees = (corps ? tous(corps, 'w:tr') : []).map(rangee => elements(rangee, 'w:tc').map(texteDe))
  const six = rangees.filter(cellules => cellules.length === 6 && cellules[5] !== 'Avis du relecteur')
  expect(six.map(cellules => cellules[5]).join('')).toBe('')

  const { relectures } = await verifier([dossier], { ...JUGEMENT, grille: true })
  const exigences = [...(relectures?.values() ?? [])].flatMap(r => r.exigences.map(({ id }) => id))
  expect(exigences.length).toBeGreaterThan(10)
  for (const id of exigences)
    expect(
      six.filter(([demande = '']) => new RegExp(`${id}(, note \\d+)?$`).test(demande)),
      id,
    ).toHaveLength(1)
  expect(await verifierDocx(octets)).toEqual([])
})
