// The three states, line by line: what each changes is of a kind that was agreed, and nothing in a document to vote or sign was invented.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Projet } from '../../src/model/projet.generated.ts'
import { faits } from '../../src/project/faits.ts'
import { lireProjet } from '../../src/project/read.ts'
import type { Demande, Etat } from '../../src/render/vue/demande.ts'
import { dit, type Ligne, lignes, mots, paroles, precisions, sommes, vocabulaire } from './etats.ts'
import { plein } from './plein.ts'

const MONTANT = /\d[\d ]*(?:,\d+)? €/g
const EXEMPLES = ['pays-de-valdouve', 'ville-de-mirecombe', 'causses-de-brumeval', 'val-de-grisemont']
const A_VOTER_OU_SIGNER = ['deliberation', 'signature'] as const

function lire(exemple: string): Projet {
  return lireProjet(`examples/${exemple}`, { date: '2026-11-22' }).projet
}

/** The complete example while it was being written: clauses, visas, délibérations and a date still to come. */
function enRedaction(): Projet {
  const complet = lire('pays-de-valdouve')
  const { objet: _, revision: __, ...clauses } = complet.contrat.clauses ?? {}
  const acteurs = complet.acteurs.acteurs?.map((a, n) => (n === 0 ? { ...a, deliberation: {} } : a)) ?? []
  const contrat = {
    ...complet.contrat,
    clauses,
    visas: [],
    actes: [{ id: 'a', type: 'contrat' as const }],
    preambule: 'Écrit ensemble. [à compléter : la date du forum]',
  }
  return juger({ ...complet, contrat, acteurs: { acteurs } }, [
    { chemin: '/acteurs/acteurs/0/deliberation/date', note: 'séance de décembre' },
    { chemin: '/contrat/actes/0/lieu' },
    { chemin: '/gouvernance/coordination/etp', note: 'selon le budget' },
  ])
}

function juger({ faits: _, ...contenu }: Projet, aCompleter: Parameters<typeof faits>[1]['aCompleter'] = []): Projet {
  return { ...contenu, faits: faits(contenu, { date: '2026-11-22', phase: 'redaction', fichiers: [], aCompleter }) }
}

/** Lines of one text that the other lacks, each as often as it is missing. */
function enPlus(ici: readonly Ligne[], la: readonly Ligne[]): Ligne[] {
  const comptes = new Map<string, number>()
  for (const { texte } of la) comptes.set(texte, (comptes.get(texte) ?? 0) + 1)
  return ici.filter(({ texte }) => {
    const reste = comptes.get(texte) ?? 0
    comptes.set(texte, reste - 1)
    return reste <= 0
  })
}

/** Numbers of articles, annexes, tables and engagements follow what stands before them. */
function sansNumeros({ texte }: Ligne): string {
  return texte.replace(/^(Article|Annexe|Tableau|Figure) \d+/, '$1').replace(/^\d+\.(?=\d+ – )/, '')
}

const INK = [
  /^Délibération n° (…|\S+) du (…|\d.*)$/,
  /^Fait (à|au|aux|en) …, le …$|^Fait (à|au|aux|en|dans) [^…]+, le …$|^Fait [^…]+, à …$/,
  /^Signé .+, le …$/,
  /^(Nom|Fonction) : …$/,
]

/** The lines that a working document has and this one has not, and the reverse, renumbered ones left out. */
function ecarts(projet: Projet, etat: Exclude<Etat, 'projet'>) {
  const [avant, apres] = (['projet', etat] as const).map(e => lignes(projet, { modele: 'contrat', etat: e }))
  const moins = enPlus(avant ?? [], apres ?? [])
  const plus = enPlus(apres ?? [], avant ?? [])
  const [vers, depuis] = [plus, moins].map(l => new Set(l.map(sansNumeros)))
  const pareil = (l: Ligne, autres: Set<string> | undefined) =>
    /\d/.test(l.texte) && sansNumeros(l) !== l.texte && autres?.has(sansNumeros(l)) === true
  return { moins: moins.filter(l => !pareil(l, vers)), plus: plus.filter(l => !pareil(l, depuis)) }
}

describe.each(A_VOTER_OU_SIGNER)('à l’état « %s », ligne à ligne', etat => {
  it.each(EXEMPLES)('%s : ne perd que des textes types et des trous, ne gagne que des pointillés', exemple => {
    const { moins, plus } = ecarts(lire(exemple), etat)
    const perdues = moins.filter(({ texte, titre }) => !titre && !/\[texte type\]|à compléter/.test(texte))
    expect(perdues.map(l => l.texte)).toEqual([])
    // An article that was nothing but the tool's wording goes with its heading.
    const vides = moins.filter(l => l.titre).length
    expect(vides).toBeLessThanOrEqual(moins.filter(l => l.texte.includes('[texte type]')).length)
    for (const { texte, pointilles } of plus) {
      expect(pointilles, texte).toBe(true)
      expect(
        INK.some(i => i.test(texte)),
        texte,
      ).toBe(true)
    }
  })

  it('l’exemple complet en cours d’écriture : tout ce qui change, et rien d’autre', () => {
    const { moins, plus } = ecarts(enRedaction(), etat)
    const genre = ({ texte, titre }: Ligne) => {
      if (texte.includes('[texte type]')) return 'texte type'
      if (texte.includes('à compléter')) return 'à compléter'
      return titre ? `titre ${texte.replace(/ \d+/, '')}` : texte
    }
    expect(new Set(moins.map(genre))).toEqual(
      new Set(['texte type', 'à compléter', 'titre Visas', 'titre Article – Révision']),
    )
    expect(plus.filter(l => l.pointilles).map(l => l.texte)).toEqual(['Délibération n° … du …', 'Fait à …, le …'])
    // What stood beside a hole stays, without it.
    const troues = moins.filter(l => l.texte.includes('à compléter'))
    for (const { texte } of plus.filter(l => !l.pointilles))
      expect(
        troues.some(l => l.texte.startsWith(texte)),
        texte,
      ).toBe(true)
  })
})

describe('les pointillés sont là où l’encre viendra, et nulle part ailleurs', () => {
  it.each(EXEMPLES)('%s', exemple => {
    const p = lire(exemple)
    const signataires = (p.acteurs.acteurs ?? []).filter(a => p.faits.signataires.includes(a.id))
    const assemblees = signataires.filter(a => ['collectivite', 'departement', 'region'].includes(a.type ?? ''))
    const attendues = {
      deliberations: assemblees.filter(a => !a.deliberation?.reference || !a.deliberation.date).length,
      noms: signataires.filter(a => !a.representant?.nom).length,
      lieux: p.faits.signe && p.contrat.actes?.some(a => a.lieu && a.date) ? 0 : 1,
    }
    for (const etat of A_VOTER_OU_SIGNER) {
      const trouvees = lignes(p, { modele: 'contrat', etat }).filter(l => l.pointilles || l.texte.includes('…'))
      const combien = (debut: string) => trouvees.filter(l => l.pointilles && l.texte.startsWith(debut)).length
      expect({ deliberations: combien('Délib'), noms: combien('Nom'), lieux: combien('Fait') }).toEqual(attendues)
      const sues = paroles(p)
      for (const { texte, pointilles } of trouvees) if (!pointilles) expect(sues).toContain(texte)
    }
  })
})

describe('rien n’est inventé dans un document à voter ou à signer', () => {
  const connus = vocabulaire()
  const demandes = (p: Projet): Demande[] =>
    A_VOTER_OU_SIGNER.flatMap(etat => [
      { modele: 'contrat' as const, etat },
      { modele: 'fiches' as const, etat },
      ...p.faits.signataires.slice(0, 4).map(pour => ({ modele: 'deliberation' as const, etat, pour })),
      ...p.fiches.slice(0, 3).map(f => ({ modele: 'fiche-vierge' as const, etat, fiche: f.id })),
    ])

  it.each(EXEMPLES)('%s : chaque montant, date, article, numéro, année vient du projet', exemple => {
    const p = lire(exemple)
    const [dites, totaux] = [paroles(p), sommes(p)]
    for (const demande of demandes(p))
      for (const { texte } of lignes(p, demande))
        for (const precision of precisions(texte))
          expect(
            dit(dites, precision) || totaux.has(precision),
            `${demande.modele} : ${precision} dans « ${texte} »`,
          ).toBe(true)
  })

  it.each(EXEMPLES)('%s : chaque nom et chaque mot vient du projet, d’un gabarit ou d’un libellé', exemple => {
    const p = lire(exemple)
    const dits = new Set(mots(paroles(p)))
    for (const demande of demandes(p)) {
      const inconnus = lignes(p, demande).flatMap(({ texte }) =>
        mots(texte).filter(m => !dits.has(m) && !connus.has(m)),
      )
      expect([...new Set(inconnus)]).toEqual([])
    }
  })

  it('un montant, une loi ou un nom venus d’ailleurs seraient vus', () => {
    expect(mots('Mme Tartempion').filter(m => !connus.has(m))).toEqual(['mme', 'tartempion'])
    const p = lire('pays-de-valdouve')
    const texte = 'Le 3 mai 1999, 12 345 678 € au titre de l’article L. 9999-1 de la loi n° 1999-1, soit 77 %.'
    expect(precisions(texte)).toEqual(['12 345 678 €', '3 mai 1999', 'L. 9999-1', '1999-1', '77', '1999', '1999'])
    for (const precision of precisions(texte))
      expect(dit(paroles(p), precision) || sommes(p).has(precision)).toBe(false)
  })
})

/** The same project without some of its keys, wherever they are; what holds it together stays. */
function amputer<T>(valeur: T, garder: () => boolean): T {
  if (Array.isArray(valeur)) return valeur.filter(() => garder()).map(v => amputer(v, garder)) as T
  if (valeur === null || typeof valeur !== 'object') return valeur
  const reste = Object.entries(valeur).filter(([cle]) => ['id', 'format', 'titre', 'annee'].includes(cle) || garder())
  return Object.fromEntries(reste.map(([cle, v]) => [cle, amputer(v, garder)])) as T
}

describe('quoi qu’il manque au projet', () => {
  const depart = [lire('pays-de-valdouve'), plein(), enRedaction()].map(({ faits: _, ...contenu }) => ({
    ...contenu,
    contrat: { ...contenu.contrat, preambule: 'Ensemble.' },
  }))
  const projet = fc
    .tuple(fc.constantFrom(...depart), fc.infiniteStream(fc.integer({ min: 0, max: 11 })))
    .map(([contenu, hasard]) => {
      const { contrat, acteurs, fiches, ...parties } = contenu
      const garder = () => hasard.next().value !== 0
      const ampute = amputer({ ...parties, contrat, acteurs, fiches }, garder)
      return juger({
        ...contenu,
        ...ampute,
        fiches: ampute.fiches ?? [],
        acteurs: ampute.acteurs ?? {},
        contrat: ampute.contrat ?? contrat,
        territoire: ampute.territoire ?? {},
        diagnostic: ampute.diagnostic ?? {},
        axes: ampute.axes ?? {},
        gouvernance: ampute.gouvernance ?? {},
        evaluation: ampute.evaluation ?? {},
        suivi: ampute.suivi ?? [],
      } as Projet)
    })

  it('un document à voter ou à signer n’a ni trou, ni texte type, ni somme que le projet n’ait pas', () => {
    fc.assert(
      fc.property(projet, fc.constantFrom(...A_VOTER_OU_SIGNER), fc.nat(), (p, etat, n) => {
        const pour = p.acteurs.acteurs?.[n % Math.max(1, p.acteurs.acteurs.length)]?.id
        const demandes: Demande[] = [
          { modele: 'contrat', etat },
          { modele: 'fiche-vierge', etat, ...(pour === undefined ? {} : { pour }) },
          ...(pour === undefined ? [] : [{ modele: 'deliberation' as const, etat, pour }]),
        ]
        const permis = new Set([...(paroles(p).match(MONTANT) ?? []), ...sommes(p)])
        for (const demande of demandes) {
          for (const { texte } of lignes(p, demande)) {
            expect(texte).not.toMatch(/à compléter|texte type/i)
            for (const montant of texte.match(MONTANT) ?? [])
              expect(permis.has(montant), `${demande.modele} : « ${texte} »`).toBe(true)
          }
        }
      }),
      { numRuns: 12 },
    )
  })
})
