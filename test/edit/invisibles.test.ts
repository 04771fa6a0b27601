// Characters that nobody sees, written as they are read: the lines that hold them are repaired too, at the next reading.
import { describe, expect, it } from 'vitest'
import { corrige, SAIN } from './outils.ts'

const CONTRAT = String(SAIN['contrat.yaml'])
const SAUTS = ['\n', '\r\n'] as const

describe('les caractères invisibles', () => {
  for (const saut of SAUTS) {
    const lignes = (texte: string) => texte.replaceAll('\n', saut)
    it(`deviennent ce qui en est lu (${JSON.stringify(saut)})`, async () => {
      const avant = CONTRAT.replace('Contrat d’essai', 'Contrat\u000bd’essai').replace('profil', '\u000cprofil')
      expect(await corrige('contrat.yaml', lignes(avant))).toBe(lignes(CONTRAT))
    })

    it(`laissent réparer le reste de leur ligne (${JSON.stringify(saut)})`, async () => {
      const avant = CONTRAT.replace('Contrat d’essai', 'Contrat\u000b: essai')
      const apres = CONTRAT.replace('Contrat d’essai', '"Contrat : essai"')
      expect(await corrige('contrat.yaml', lignes(avant))).toBe(lignes(apres))
    })
  }
})
