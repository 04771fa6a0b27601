// The rules on writing: silent unless asked for, then told apart in the report; the examples of the shop window are well written.
import { describe, expect, it } from 'vitest'
import { regle } from '../../src/catalogue.ts'
import { expliquer, presenter, verifier } from '../../src/index.ts'
import type { Rapport } from '../../src/model/rapport.ts'
import { RELECTURES } from '../../src/rules/relecture/index.ts'
import { AUJOURDHUI, EXEMPLES, ouvrir } from './outils/atelier.ts'

const ids = RELECTURES.map(({ id }) => id)
const deLecture = ({ remarques }: Rapport) => remarques.map(r => r.regle).filter(id => ids.includes(id))

async function juger(dossier: string, chemin: string, ecriture: boolean): Promise<Rapport> {
  const jugement = { dossier, date: AUJOURDHUI, maintenant: new Date(`${AUJOURDHUI}T12:00:00`), ecriture }
  const cite = await verifier([chemin], jugement)
  return JSON.parse(await presenter(cite, { format: 'json', couleur: false, nom: 'cls', largeur: 100 }))
}

/** A contract with something to say again, judged from its own folder. */
async function essai(contrat: string, ecriture: boolean): Promise<Rapport> {
  const atelier = ouvrir(undefined)
  atelier.ecrire('contrat.yaml', `format: 1\nid: essai\ntitre: Essai\nphase: preparation\n${contrat}`)
  const rapport = await juger(atelier.dossier, '.', ecriture)
  atelier.fermer()
  return rapport
}

const FAUTIF = "preambule: L'accueil, la prévention, etc.\n"

describe('la relecture', () => {
  it('ne dit rien, et ne figure pas au rapport, si on ne la demande pas', async () => {
    const rapport = await essai(FAUTIF, false)
    expect(deLecture(rapport)).toEqual([])
    expect(rapport.projets[0]?.regles.filter(({ id }) => ids.includes(id))).toEqual([])
  })

  it('parle quand on la demande, et dit de chaque règle ce qu’elle a conclu', async () => {
    const rapport = await essai(FAUTIF, true)
    expect(deLecture(rapport).sort()).toEqual(['et-caetera', 'typographie'])
    expect(rapport.projets[0]?.regles.filter(({ id }) => ids.includes(id)).map(({ id }) => id)).toEqual(ids)
    expect(rapport.totaux.informations).toBeGreaterThanOrEqual(2)
  })

  it('se laisse écarter avec un motif, qu’on la demande ou non', async () => {
    const ecart = `ecarts_motives:\n  - { regle: et-caetera, motif: Le vœu est cité tel quel, auteur: la coordinatrice, date: ${AUJOURDHUI} }\n`
    const sans = await essai(FAUTIF + ecart, false)
    expect(sans.remarques.filter(r => r.regle.startsWith('ecart-'))).toEqual([])
    const avec = await essai(FAUTIF + ecart, true)
    expect(avec.remarques.find(r => r.regle === 'et-caetera')?.etat).toBe('ecart-motive')
  })

  it('est au catalogue : « explain » en parle', () => {
    expect(ids.filter(id => regle(id) === undefined)).toEqual([])
    const page = expliquer('typographie', { couleur: false, nom: 'cls', largeur: 100 })
    expect(page).toContain('règle de l’outil')
  })

  it.each(EXEMPLES)('ne trouve rien à redire à examples/%s', async nom => {
    const rapport = await juger(process.cwd(), `examples/${nom}`, true)
    expect(rapport.projets).toHaveLength(1)
    expect(
      rapport.remarques.filter(r => ids.includes(r.regle)).map(r => `${r.fichier}:${r.ligne} ${r.message}`),
    ).toEqual([])
  })
})
