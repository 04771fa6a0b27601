// Projects changed at random, but always the same way for one seed: what the obligations read (actors, themes, dates, phases…), and anything else.
import nomenclatures from '../../schemas/nomenclatures.schema.json' with { type: 'json' }

// biome-ignore lint/suspicious/noExplicitAny: a test breaks the project on purpose, in ways its type forbids.
type Libre = any

/** A number from 0 to n - 1. */
export type Hasard = (n: number) => number

/** The same draws for the same seed (mulberry32). */
export function hasard(graine: number): Hasard {
  let a = graine >>> 0
  return n => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = Math.imul(a ^ (a >>> 15), a | 1)
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % n
  }
}

const { phase, theme, type_acteur, role_acteur, type_instance, etat_programme, echelle, champ, nature, socle } =
  nomenclatures.$defs
/** Days around which the law changed, and partial dates that hold one. */
const DATES = [
  ...['2009-07-22', '2016', '2016-01-26', '2016-01-27', '2021-12', '2022', '2022-02-21', '2022-02-22', '2022-03'],
  ...['2025-06-30', '2027-01-01', '2029', 'à compléter', 'bientôt'],
]
const MILIEUX = ['ars', 'collectivite', 'prefecture', 'cpam']
const AILLEURS = ['01', '29', '44', '59', '62', '75', '93', '971', '974', '978', '2A']

type Geste = (projet: Libre, tirer: Hasard) => void
const un = <T>(liste: readonly T[], tirer: Hasard): T | undefined => liste[tirer(Math.max(1, liste.length))]
const acteur = (p: Libre, tirer: Hasard): Libre => un(p.acteurs.acteurs ?? [], tirer) ?? {}
const porteur = (p: Libre, tirer: Hasard): Libre =>
  un([...p.fiches, ...p.fiches, ...(p.axes.axes ?? [])] as Libre[], tirer) ?? {}

const financer: Geste = (p, t) => {
  const [ars, autre] = [p.acteurs.acteurs?.find((a: Libre) => a.type === 'ars')?.id, acteur(p, t).id]
  const part = () => un([undefined, 30, 49, 50, 51, '50 %', 100], t)
  const financement = [
    ...(ars === undefined || t(3) === 0 ? [] : [{ financeur: ars, part: part() }]),
    ...(autre === undefined ? [] : [{ financeur: autre, part: part() }]),
  ]
  p.gouvernance.coordination = { ...p.gouvernance.coordination, etp: un([0.2, '0,3', 0.5, 1], t), financement }
}

const GESTES: readonly Geste[] = [
  (p, t) => Object.assign(acteur(p, t), { type: un([...type_acteur.enum, ...MILIEUX, ...MILIEUX], t) }),
  (p, t) => Object.assign(acteur(p, t), { en_tant_que: [un(role_acteur.enum, t)] }),
  (p, t) => Object.assign(acteur(p, t), { signe: t(2) === 0 }),
  (p, t) => Object.assign(acteur(p, t), { signature: { date: un(DATES, t) } }),
  (p, t) => Object.assign(acteur(p, t), { deliberation: { date: un(DATES, t) } }),
  (p, t) => p.acteurs.acteurs?.splice(t(p.acteurs.acteurs.length), 1),
  (p, t) => {
    const type = un(MILIEUX, t)
    for (const a of p.acteurs.acteurs ?? []) if (a.type === type) a.type = 'autre'
  },
  (p, t) => Object.assign(porteur(p, t), { themes: [un(theme.enum, t), un(theme.enum, t)] }),
  (p, t) => Object.assign(porteur(p, t), { champs: [un(champ.enum, t)] }),
  (p, t) => delete porteur(p, t)[t(2) === 0 ? 'themes' : 'champs'],
  (p, t) => {
    const seul = un(theme.enum, t)
    for (const f of [...p.fiches, ...(p.axes.axes ?? [])]) f.themes = [seul]
  },
  (p, t) => Object.assign(p.contrat, { phase: un(phase.enum, t) }),
  (p, t) => Object.assign(p.contrat, { nature: un(nature.enum, t) }),
  (p, t) => Object.assign(p.contrat, { transcription: t(3) === 0 ? 'partielle' : 'complete' }),
  (p, t) => Object.assign(p.contrat, { actes: [{ id: 'contrat', type: 'contrat', date: un(DATES, t) }] }),
  p => delete p.contrat.actes,
  (p, t) => Object.assign(p.contrat, { periode: { debut: un(DATES, t), fin: `${2024 + t(9)}-12-31` } }),
  (p, t) => {
    const debut = 2018 + t(8)
    p.contrat.periode = { debut: `${debut}`, fin: `${debut + t(7)}` }
  },
  (p, t) => Object.assign(p.contrat, { visas: [`Vu l’article L. ${un(['1434-10', '1434-17', '1435-1'], t)}`] }),
  (p, t) => Object.assign(p.contrat, { socles: [{ socle: un(socle.enum, t), retenu: false, motif: 'Non.' }] }),
  (p, t) => Object.assign(p.contrat, { socles: [{ socle: un(socle.enum, t), retenu: t(2) === 0 }] }),
  (p, t) => Object.assign(p.contrat, { mise_en_page: { fiches: un(['annexe', 'corps', 'document-separe'], t) } }),
  (p, t) => {
    const volet = { description: 'Un volet.' }
    p.contrat.sante_mentale = un([undefined, {}, volet, { ...volet, ptsm: {} }, { ptsm: { titre: 'PTSM' } }], t)
  },
  (p, t) => delete p.contrat[un(['prs', 'participation', 'sante_mentale'], t) as string],
  (p, t) => Object.assign(p.territoire, { population: { valeur: un([1, 49_999, 50_000, '50 000', 'beaucoup'], t) } }),
  (p, t) => Object.assign(p.territoire, { echelle: un(echelle.enum, t) }),
  (p, t) => Object.assign(p.territoire, { departements: [un(AILLEURS, t), un(AILLEURS, t)] }),
  (p, t) => Object.assign(p.territoire, { quartiers_prioritaires: t(2) === 0 ? [] : [{ nom: 'Les Tilleuls' }] }),
  (p, t) => Object.assign(un(p.gouvernance.instances ?? [], t) ?? {}, { type: un(type_instance.enum, t) }),
  p => delete p.gouvernance.instances,
  financer,
  financer,
  (p, t) => delete p.gouvernance.coordination?.[un(['etp', 'financement', 'fonction', 'employeur'], t) as string],
  p => delete p.gouvernance.coordination,
  p => delete p.diagnostic.sources,
  (p, t) => delete (un(p.diagnostic.sources ?? [], t) as Libre | undefined)?.date,
  (p, t) => delete (un(p.diagnostic.constats ?? [], t) as Libre | undefined)?.mesures,
  (p, t) => {
    for (const partie of un([['evaluation'], ['diagnostic'], ['gouvernance', 'evaluation']], t) ?? []) p[partie] = {}
  },
  p => Object.assign(p, { evaluation: { criteres: ['efficacite'] } }),
  p => delete p.axes.programme,
  (p, t) => Object.assign(p.axes, { programme: { etat: un(etat_programme.enum, t), motif: 'En cours.' } }),
  p => p.fiches.splice(0),
]

const VALEURS: readonly unknown[] = ['à compléter', '', 'x', 0, -1, 1e9, true, null, [], {}, [[]], '2022-02', 'non']

/** Anything, anywhere: a key taken away, misspelt, or given another value; an element taken away or repeated. */
function nImporteOu(projet: Libre, tirer: Hasard): void {
  const places: { readonly dans: Libre; readonly cle: string | number }[] = []
  const parcourir = (dans: Libre): void => {
    for (const cle of Array.isArray(dans) ? dans.keys() : Object.keys(dans)) {
      if (['format', 'faits', 'id', 'annee'].includes(String(cle))) continue
      if (dans !== projet) places.push({ dans, cle })
      if (dans[cle] !== null && typeof dans[cle] === 'object') parcourir(dans[cle])
    }
  }
  parcourir(projet)
  const { dans, cle } = un(places, tirer) ?? {}
  if (dans === undefined || cle === undefined) return
  const geste = tirer(4)
  if (geste === 0) dans[cle] = un(VALEURS, tirer)
  else if (Array.isArray(dans))
    geste === 1 ? dans.push(structuredClone(dans[cle as number])) : dans.splice(cle as number, 1)
  else {
    if (geste === 1) dans[`${String(cle)}s`] = dans[cle]
    delete dans[cle]
  }
}

/** One to eight changes, two thirds of them to what obligations read. */
export function abimer(projet: Libre, tirer: Hasard): void {
  for (let n = 1 + tirer(8); n > 0; n -= 1) {
    const geste = tirer(3) === 0 ? nImporteOu : (un(GESTES, tirer) ?? nImporteOu)
    geste(projet, tirer)
  }
}
