// One mistake, one remark: a length that a region does not want silences the rule that finds it unusual, and nothing else does.
import { afterEach, expect, it } from 'vitest'
import { type Atelier, ouvrir } from '../acceptation/outils/atelier.ts'

let atelier: Atelier | undefined
afterEach(() => atelier?.fermer())

async function juger(annees: string, profil: readonly string[], ecart = '') {
  atelier = ouvrir(undefined)
  const [debut, fin] = annees.split('-')
  atelier.ecrire(
    'contrat.yaml',
    `format: 1\nid: essai\ntitre: Essai\nperiode: { debut: ${debut}, fin: ${fin} }\n${ecart}`,
  )
  const { remarques, projet } = await atelier.juger({ profil })
  const deLaPeriode = remarques.filter(({ regle }) => /^(duree|fin)-/.test(regle))
  return {
    remarques: deLaPeriode.map(({ regle, etat, ligne }) => `${regle} ${etat} ${ligne}`),
    inhabituelle: projet.regles.find(({ id }) => id === 'duree-inhabituelle')?.etat,
  }
}

const PACA = 'provence-alpes-cote-d-azur'

it.each([
  ['2026-2027', ['national'], ['duree-inhabituelle actif 4'], 'remarque'],
  ['2026-2027', [PACA], [`duree-${PACA} actif 4`], 'non-jugee'],
  ['2026-2029', [PACA], [`duree-${PACA} actif 4`], 'satisfaite'],
  ['2026-2030', [PACA], [], 'satisfaite'],
  ['2026-2035', ['hauts-de-france'], ['fin-avec-le-prs actif 4'], 'non-jugee'],
  ['2027-2028', ['hauts-de-france'], ['duree-inhabituelle actif 4'], 'remarque'],
  ['2026-2027', [PACA, 'national'], [`duree-${PACA} actif 4`], 'non-jugee'],
] as const)('%s, profil %s', async (annees, profil, attendues, inhabituelle) => {
  expect(await juger(annees, profil)).toEqual({ remarques: attendues, inhabituelle })
})

it('un écart motivé ne réveille pas l’autre règle', async () => {
  const ecart = `ecarts_motives:\n  - { regle: duree-${PACA}, motif: Convenu avec l’ARS }\n`
  expect(await juger('2026-2027', [PACA], ecart)).toEqual({
    remarques: [`duree-${PACA} ecart-motive 4`],
    inhabituelle: 'non-jugee',
  })
})

it.each([
  [['ile-de-france'], ['prefecture-signataire']],
  [['hauts-de-france'], ['prefecture-hauts-de-france']],
  [['ile-de-france', 'hauts-de-france'], ['prefecture-hauts-de-france']],
  [['hauts-de-france', 'ile-de-france'], ['prefecture-hauts-de-france']],
])('sans la préfecture, un contrat de %s n’a qu’une remarque', async (profil, attendues) => {
  atelier = ouvrir(undefined)
  atelier.ecrire('contrat.yaml', 'format: 1\nid: essai\ntitre: Essai\nphase: redaction\n')
  atelier.ecrire('acteurs.yaml', 'acteurs: [{ id: ars, nom: ARS, type: ars, en_tant_que: [signataire] }]\n')
  const { remarques } = await atelier.juger({ profil })
  expect(remarques.map(({ regle }) => regle).filter(id => id.startsWith('prefecture'))).toEqual(attendues)
})

it.each([
  ['0,3', ['coordination-mi-temps']],
  ['0,8', ['coordination-plein-temps']],
])('à %s ETP, deux ARS n’ont qu’une remarque', async (etp, attendues) => {
  atelier = ouvrir(undefined)
  atelier.ecrire('contrat.yaml', 'format: 1\nid: essai\ntitre: Essai\nphase: programmation\n')
  atelier.ecrire('gouvernance.yaml', `coordination: { fonction: Coordinatrice, etp: "${etp}" }\n`)
  const { remarques } = await atelier.juger({ profil: ['grand-est', 'bourgogne-franche-comte'] })
  expect(remarques.map(({ regle }) => regle).filter(id => id.endsWith('-temps'))).toEqual(attendues)
})
