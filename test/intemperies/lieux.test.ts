// Many projects in one tree, one inside another: each is judged once, for itself.
import { describe, expect, it } from 'vitest'
import { BASE, cls, type Fichiers, projet, remarques } from './outils.ts'

function sous(dossier: string, fichiers: Fichiers): Fichiers {
  return Object.fromEntries(Object.entries(fichiers).map(([nom, texte]) => [`${dossier}/${nom}`, texte]))
}

async function dossiers(racine: string, ...chemins: string[]): Promise<string[]> {
  const { sortie } = await cls(racine, 'validate', ...chemins, '--format', 'json')
  return JSON.parse(sortie).projets.map((p: { dossier: string }) => p.dossier)
}

describe('des projets', () => {
  it('l’un dans l’autre : deux projets, chacun ses remarques', async () => {
    const racine = projet(sous('avenants/deuxieme', BASE))
    expect(await dossiers(racine)).toEqual(['.', 'avenants/deuxieme'])
    expect((await remarques(racine)).map(r => r.fichier)).toEqual([
      'fiches/bus.yaml',
      'avenants/deuxieme/fiches/bus.yaml',
    ])
    expect(await dossiers(racine, 'avenants/deuxieme/fiches')).toEqual(['avenants/deuxieme'])
    expect((await cls(racine, 'export')).erreur).toContain('contient plusieurs contrats')
  })

  it('nommés deux fois, ou par leurs fichiers : jugés une fois', async () => {
    const racine = projet()
    expect(await dossiers(racine, '.', 'contrat.yaml', 'fiches', 'fiches/bus.yaml')).toEqual(['.'])
  })

  it('trois cents dans un arbre : tous, dans l’ordre', async () => {
    const noms = Array.from({ length: 300 }, (_, n) => `dep-${n % 10}/cls-${n}`)
    const contrat = (nom: string) => ({ 'contrat.yaml': `format: 1\nid: ${nom.replace('/', '-')}\ntitre: Essai\n` })
    const racine = projet({}, Object.assign({}, ...noms.map(nom => sous(nom, contrat(nom)))))
    expect(await dossiers(racine)).toEqual(noms.toSorted())
  })

  it('les dossiers qui n’en sont pas (dépendances, dépôt, réglages) ne sont pas parcourus', async () => {
    const caches = ['node_modules/x', '.git/x', '.cls/x'].map(dossier => sous(dossier, BASE))
    expect(await dossiers(projet(Object.assign({}, ...caches)))).toEqual(['.'])
  })
})
