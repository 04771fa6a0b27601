// The documents made for somebody, as files: valid for Word on every example and in every state, the same bytes twice, named after their addressee.
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type DemandeDeDocument, exporter, rendre } from '../../src/index.ts'
import { dossierDe } from '../../src/resources.ts'
import { verifierDocx } from './openxml.ts'

const EXEMPLES = ['pays-de-valdouve', 'ville-de-mirecombe', 'causses-de-brumeval', 'val-de-grisemont']
const JUGEMENT = { date: '2026-11-22', dossier: '.', maintenant: new Date('2026-11-22T12:00:00Z') }

function ecrire(exemple: string, modele: string, options: Partial<DemandeDeDocument> = {}) {
  return rendre(modele, join(dossierDe('examples'), exemple), {
    etat: 'projet',
    format: 'docx',
    ...JUGEMENT,
    ...options,
  })
}

async function signataires(exemple: string): Promise<string[]> {
  const { json } = await exporter(join(dossierDe('examples'), exemple), JUGEMENT)
  return JSON.parse(json).faits.signataires
}

describe('les documents écrits pour quelqu’un', () => {
  it.each(EXEMPLES)('%s : valides pour Word', async exemple => {
    const [premier = '', second = ''] = await signataires(exemple)
    for (const [modele, options] of [
      ['deliberation', { pour: premier }],
      ['deliberation', { pour: second, etat: 'deliberation' }],
      ['fiche-vierge', {}],
      ['fiche-vierge', { pour: premier, etat: 'signature' }],
    ] as const) {
      const { octets } = await ecrire(exemple, modele, options)
      expect(await verifierDocx(octets), `${modele} ${JSON.stringify(options)}`).toEqual([])
    }
  })

  it('sont nommés d’après celui à qui ils s’adressent', async () => {
    const nom = async (...demande: Parameters<typeof ecrire>) => (await ecrire(...demande)).nomPropose
    expect(await nom('pays-de-valdouve', 'délibération', { pour: 'Ville de Valdouve' })).toBe(
      'pays-de-valdouve-2027-deliberation-commune-valdouve-projet.docx',
    )
    expect(await nom('pays-de-valdouve', 'fiche-vierge', { fiche: '1.2.1', format: 'html' })).toBe(
      'pays-de-valdouve-2027-fiche-vierge-bus-sante-projet.html',
    )
  })

  it('un formulaire n’a pas de filigrane, une délibération de travail en a un', async () => {
    const etat = async (modele: string, pour?: string) => {
      const { octets } = await ecrire('pays-de-valdouve', modele, { format: 'html', ...(pour && { pour }) })
      return /<body data-etat="(\w+)">/.exec(new TextDecoder().decode(octets))?.[1]
    }
    expect(await etat('deliberation', 'msa')).toBe('projet')
    expect(await etat('fiche-vierge')).toBe('deliberation')
  })

  it('le même projet, le même jour, donne les mêmes octets', async () => {
    const [un, deux] = [
      await ecrire('val-de-grisemont', 'fiche-vierge'),
      await ecrire('val-de-grisemont', 'fiche-vierge'),
    ]
    expect(Buffer.compare(un.octets, deux.octets)).toBe(0)
  })
})
