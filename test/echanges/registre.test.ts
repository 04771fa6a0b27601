// The register: what is written is read back whole, and nothing that somebody else put there is believed.
import { expect, test } from 'vitest'
import { lireEnvoi } from '../../src/echanges/registre/lecture.ts'
import { type Envoi, ecrireEnvoi, prochainId } from '../../src/echanges/registre/registre.ts'

const ENVOI: Envoi = {
  id: '2026-11-23-2',
  date: '2026-11-23',
  avant: '2026-12-15',
  par: 'pilote',
  destinataire: { acteur: 'ch-valdouve', nom: 'Centre hospitalier de Valdouve' },
  fichiers: ['fiches-centre-hospitalier-de-valdouve.docx'],
  fiches: {
    'bus-sante': {
      simples: { titre: 'Un bus santé', enjeux: 'Des bourgs **loin** de tout.\n\n- l’île' },
      tableaux: {
        budget: [{ cle: 'vehicule', cellules: { libelle: 'Véhicule', montant: '60 000 €' } }, { cellules: {} }],
      },
    },
  },
  retours: [
    {
      date: '2026-12-02',
      fichier: 'retours/fiches CH.docx',
      empreinte: 'ab'.repeat(32),
      fiches: ['bus-sante'],
      pris: 3,
      gardes: 1,
      decisions: [
        {
          fiche: 'bus-sante',
          champ: 'budget',
          ligne: 'vehicule',
          colonne: 'montant',
          choix: 'garder',
          texte: '70 000 €',
        },
      ],
    },
  ],
}

test('ce qui est écrit est relu tel quel', () => {
  expect(lireEnvoi(ecrireEnvoi(ENVOI), ENVOI.id)).toEqual(ENVOI)
  const { avant: _, ...sansDate } = ENVOI
  expect(lireEnvoi(ecrireEnvoi(sansDate), ENVOI.id)).toEqual(sansDate)
})

test('la place d’une ligne et les tableaux vides ne sont pas gardés', () => {
  const fiches = {
    f: { simples: {}, tableaux: { etapes: [], pilotes: [{ cellules: { organisme: 'CH' }, ou: ['pilotes', 0] }] } },
  }
  expect(lireEnvoi(ecrireEnvoi({ ...ENVOI, fiches }), ENVOI.id)).toMatchObject({
    fiches: { f: { tableaux: { pilotes: [{ cellules: { organisme: 'CH' } }] } } },
  })
  expect(ecrireEnvoi({ ...ENVOI, fiches })).not.toMatch(/etapes|"ou"/)
})

const change = (sur: object) => JSON.stringify({ ...JSON.parse(ecrireEnvoi(ENVOI)), ...sur })

test.each([
  ['rien', ''],
  ['pas du JSON', '{'],
  ['une liste', '[]'],
  ['null', 'null'],
  ['sans format', change({ format: undefined })],
  ['un identifiant qui mène ailleurs', change({ id: '../../contrat' })],
  ['une date qui n’en est pas une', change({ date: 'hier' })],
  ['un jour qui n’existe pas', change({ date: '2026-13-45' })],
  ['un nombre pour une date', change({ avant: 20261215 })],
  ['une coupe inconnue', change({ par: 'mouton' })],
  ['personne', change({ destinataire: null })],
  ['un texte pour une liste de fichiers', change({ fichiers: 'a.docx' })],
  ['un fichier qui n’est pas un texte', change({ fichiers: [1] })],
  ['une liste de fiches', change({ fiches: [] })],
  ['une fiche qui n’en est pas une', change({ fiches: { f: 3 } })],
  ['une case qui n’est pas un texte', change({ fiches: { f: { simples: { titre: 1 }, tableaux: {} } } })],
  ['une ligne qui n’en est pas une', change({ fiches: { f: { simples: {}, tableaux: { budget: [null] } } } })],
  ['une empreinte qui n’en est pas une', change({ retours: [{ ...ENVOI.retours[0], empreinte: 'x' }] })],
  ['un compte négatif', change({ retours: [{ ...ENVOI.retours[0], pris: -1 }] })],
  [
    'une décision inconnue',
    change({ retours: [{ ...ENVOI.retours[0], decisions: [{ fiche: 'f', champ: 'c', choix: 'x' }] }] }),
  ],
])('n’est pas pris : %s', (_, texte) => {
  expect(lireEnvoi(texte, ENVOI.id)).toHaveProperty('refus')
})

test('un format plus récent et un nom de fichier changé se disent', () => {
  expect(lireEnvoi(change({ format: 2 }), ENVOI.id)).toEqual({ refus: expect.stringContaining('plus récente') })
  expect(lireEnvoi(ecrireEnvoi(ENVOI), '2026-11-23-3')).toEqual({ refus: expect.stringContaining('2026-11-23-2') })
})

test('une clé réservée par le langage ne fait aucun mal', () => {
  const texte = ecrireEnvoi(ENVOI).replace('"bus-sante"', '"__proto__"')
  const lu = lireEnvoi(texte, ENVOI.id)
  expect('refus' in lu ? [] : Object.keys(lu.fiches)).toEqual(['__proto__'])
  expect(({} as { simples?: unknown }).simples).toBeUndefined()
})

test('les identifiants se suivent dans la journée', () => {
  expect(prochainId('2026-11-23', [])).toBe('2026-11-23-1')
  expect(prochainId('2026-11-23', ['2026-11-23-1', '2026-11-23-9', '2026-11-22-40', '2026-11-23-x'])).toBe(
    '2026-11-23-10',
  )
})
