// Names that hurt: orders to the terminal, lines, other directions of writing, bytes that are no text; and files that cannot be read, or go away while they are.
import { Buffer } from 'node:buffer'
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lireProjet } from '../../src/project/read.ts'
import { BASE, cls, FAUTE_DE_BASE, projet, remarques } from './outils.ts'

const windows = process.platform === 'win32'
const FICHE = 'id: autre\ntitre: Autre\nphase: x\n'

describe.skipIf(windows)('le nom d’un fichier', () => {
  it.each([
    ['un retour à la ligne', 'a\nb.yaml'],
    ['un ordre au terminal', 'rouge\u001b[41m\u001b[2J\u0007.yaml'],
    ['un titre de fenêtre', '\u001b]0;titre\u0007.yaml'],
    ['un ordre sur huit bits', '\u009b2J.yaml'],
    ['une écriture retournée', 'contrat\u202elmay.yaml'],
    ['un retour de chariot', 'un\rdeux.yaml'],
    ['240 lettres', `${'x'.repeat(235)}.yaml`],
  ])('%s : jugé, et rien n’en commande le terminal', async (_, nom) => {
    const dossier = projet({ [`fiches/${nom}`]: FICHE, [`racine${nom}`]: 'a: b\n' })
    const { code, sortie, erreur } = await cls(dossier, 'validate')
    expect({ code, erreur }).toEqual({ code: 1, erreur: '' })
    expect(sortie).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
    const trouvees = await remarques(dossier)
    expect(trouvees.filter(r => r.fichier === `fiches/${nom}`)).toMatchObject([{ regle: 'cle-inconnue', ligne: 3 }])
    expect(trouvees).toContainEqual(expect.objectContaining(FAUTE_DE_BASE))
  })

  it('des octets qui ne sont pas un texte : dit, le reste est jugé', async () => {
    const dossier = projet()
    try {
      writeFileSync(
        Buffer.concat([Buffer.from(join(dossier, 'fiches/sant')), Buffer.from([0xe9]), Buffer.from('.yaml')]),
        FICHE,
      )
    } catch {
      return // This disk refuses such names: nothing to test.
    }
    const trouvees = await remarques(dossier)
    expect(trouvees.filter(r => r.fichier.startsWith('fiches/sant'))).toHaveLength(1)
    expect(trouvees).toContainEqual(expect.objectContaining(FAUTE_DE_BASE))
  })

  it('dans un chemin, une valeur, un texte source', async () => {
    const { erreur } = await cls(projet(), 'validate', 'absent\u001b[2J')
    expect(erreur).toContain('n’existe pas')
    expect(erreur).not.toContain('\u001b')
    const dossier = projet({
      'fiches/autre.yaml': 'id: autre\ntitre: Autre\nstatut: "\\e[2J\\u202e"\n# \u009b2J\nphase: "\u202e"\n',
    })
    expect((await cls(dossier, 'validate')).sortie).not.toMatch(/[\u001b\u009b\u202e]/)
  })
})

describe.skipIf(windows)('un fichier qui n’en est pas un', () => {
  it('contrat.yaml est un tube, ou un lien vers un appareil sans fin', async () => {
    const tube = projet({}, {})
    execFileSync('mkfifo', [join(tube, 'contrat.yaml')])
    const lien = projet({}, {})
    symlinkSync('/dev/zero', join(lien, 'contrat.yaml'))
    for (const dossier of [tube, lien])
      expect(await remarques(dossier)).toMatchObject([{ regle: 'fichier-illisible', fichier: 'contrat.yaml' }])
  })

  it('un appareil sans fin, donné en option, est refusé', async () => {
    for (const args of [
      ['validate', '/dev/zero'],
      ['validate', '--reference', '/dev/zero'],
      ['init', 'neuf', '--reponses', '/dev/zero'],
    ])
      expect((await cls(projet(), ...args)).code).toBe(2)
  })
})

describe('un fichier qu’on ne peut pas lire', () => {
  it.skipIf(windows || process.getuid?.() === 0)('sans droit de lecture', async () => {
    const dossier = projet({ 'axes.yaml': 'axes: []\n' })
    execFileSync('chmod', ['000', join(dossier, 'axes.yaml')])
    expect(await remarques(dossier)).toContainEqual(
      expect.objectContaining({ regle: 'fichier-illisible', fichier: 'axes.yaml' }),
    )
  })

  it.each(['absent', 'illisible', 'trop-gros'] as const)('%s au moment de le lire', refus => {
    const dossier = projet({ 'axes.yaml': 'axes: []\n' })
    const lire = (chemin: string) => (chemin.endsWith('axes.yaml') ? { refus } : { octets: readFileSync(chemin) })
    const { documents } = lireProjet(dossier, { date: '2026-11-22', lire })
    expect(documents.find(d => d.fichier === 'axes.yaml')?.fautes).toHaveLength(1)
    expect(documents.find(d => d.fichier === 'fiches/bus.yaml')?.fautes).toEqual([])
  })

  it('retiré entre la liste et la lecture', () => {
    const dossier = projet({ 'axes.yaml': 'axes: []\n' })
    const lire = (chemin: string) => {
      if (chemin.endsWith('acteurs.yaml')) unlinkSync(join(dossier, 'axes.yaml'))
      try {
        return { octets: readFileSync(chemin) }
      } catch {
        return { refus: 'absent' as const }
      }
    }
    const { documents } = lireProjet(dossier, { date: '2026-11-22', lire })
    expect(documents.find(d => d.fichier === 'axes.yaml')?.fautes.map(f => f.regle)).toEqual(['fichier-illisible'])
  })
})

it('mille dossiers vides ne comptent pas', async () => {
  const dossier = projet()
  for (let n = 0; n < 1000; n++) mkdirSync(join(dossier, `annexes/${n}`), { recursive: true })
  expect(await remarques(dossier)).toEqual(await remarques(projet(BASE)))
})
