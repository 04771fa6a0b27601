// The summary by project: only for several, the worst first, forty lines at most, each count the one of its own project.
import { describe, expect, it } from 'vitest'
import type { Rapport } from '../../src/model/rapport.ts'
import { depot, projet, rapport, valider } from './outils.ts'

const tableau = (sortie: string) => {
  const lignes = sortie.split('\n')
  const debut = lignes.findIndex(l => /^projet {2,}phase {2,}erreurs {2,}avertissements {2,}à venir$/.test(l))
  return debut < 0 ? undefined : lignes.slice(debut + 1, lignes.indexOf('', debut))
}
const deux = 'id: b\ntitre: B\nthemes:\n  - acces-soins\n  - acces-soin\npublics: [enfant]\n'

describe('le tableau des contrats', () => {
  it('met le pire en tête, et le compte de chacun est le sien, même l’un dans l’autre', async () => {
    const ici = depot({
      ...projet('nord'),
      ...projet('nord/dedans', { faute: true }),
      ...projet('sud', { faute: true }),
      'sud/fiches/b.yaml': deux,
      ...projet('avance', { contrat: 'profil: [national]\n' }),
    })
    const [{ sortie }, json] = [await valider(ici), await rapport(ici)]
    const lignes = tableau(sortie) ?? []
    expect(lignes.map(l => l.split(/ {2,}/)[0])).toEqual(['sud', 'nord/dedans', 'avance', 'nord'])
    for (const ligne of lignes) {
      const [nom = '', phase, ...nombres] = ligne.split(/ {2,}/)
      expect([nom, phase, ...nombres.map(Number)]).toEqual([nom, 'preparation', ...comptes(json, nom)])
    }
    expect(sortie).toMatch(/4 contrats vérifiés\.\n.*erreurs.*\n(?:.* se corrige.*\n)?$/)
  })

  it('n’est pas montré pour un seul contrat', async () => {
    expect(tableau((await valider(depot(projet('nord', { faute: true })))).sortie)).toBeUndefined()
  })

  it('s’arrête à quarante lignes, puis compte les autres', async () => {
    const noms = Array.from({ length: 43 }, (_, n) => `contrat-${String(n).padStart(2, '0')}`)
    const ici = depot(Object.assign({}, ...noms.map(nom => projet(nom, { faute: nom === 'contrat-42' }))))
    const lignes = tableau((await valider(ici)).sortie) ?? []
    expect(lignes).toHaveLength(41)
    expect(lignes[0]).toMatch(/^contrat-42 /)
    expect(lignes[1]).toMatch(/^contrat-00 /)
    expect(lignes[40]).toBe('… et 3 autres contrats.')
  })

  it('tient dans la largeur, en gardant la fin des chemins', async () => {
    const loin = `${'dossier-au-nom-bien-long/'.repeat(5)}nord`
    const { sortie } = await valider(depot({ ...projet(loin), ...projet('sud') }))
    const lignes = tableau(sortie) ?? []
    expect(lignes.some(l => /^….*\/nord /.test(l))).toBe(true)
    for (const ligne of lignes) expect([...ligne].length).toBeLessThanOrEqual(80)
  })
})

/** Counted another way: from the longest name of a project that begins the file's. */
function comptes({ projets, remarques }: Rapport, dossier: string): number[] {
  const siennes = remarques.filter(r => {
    const siens = projets.map(p => p.dossier).filter(nom => r.fichier.startsWith(`${nom}/`))
    return siens.sort((a, b) => b.length - a.length)[0] === dossier
  })
  const actives = (gravite: string) => siennes.filter(r => r.etat === 'actif' && r.gravite === gravite).length
  return [actives('erreur'), actives('avertissement'), siennes.filter(r => r.etat === 'a-venir').length]
}
