// What follows from a project: the facts that profiles judge, that rules read, that documents print.
import nomenclatures from '../../schemas/nomenclatures.schema.json' with { type: 'json' }
import { intervalle } from '../model/date.ts'
import { type Phase, rang } from '../model/phase.ts'
import type { Champ, Contrat, Faits, Fiche, Projet, Socle, Theme, TypeActeur } from '../model/projet.generated.ts'
import { budget, budgetDeFiche } from './budget.ts'
import { coordination } from './coordination.ts'
import { type Heritage, heritage } from './heritage.ts'
import { type Vigueur, vigueur } from './vigueur.ts'

type Contenu = Omit<Projet, 'faits'>
export type Jugement = {
  /** AAAA-MM-JJ. */
  readonly date: string
  readonly phase: Phase
  readonly fichiers: readonly string[]
  readonly aCompleter: readonly { readonly chemin: string; readonly note?: string }[]
}

const theme = nomenclatures.$defs.theme
const champsDe = theme['x-champs'] as Readonly<Partial<Record<Theme, Champ[]>>>
const soclesDe = theme['x-socles'] as Readonly<Partial<Record<Theme, Socle[]>>>

/** The facts of a project whose values are all of the right shape (see schemas/faits.schema.json for each). */
export function faits(projet: Contenu, { date, phase, fichiers, aCompleter }: Jugement): Faits {
  const { contrat, acteurs, territoire } = projet
  const herites = heritage(projet.axes)
  const envigueur = vigueur(contrat, date)
  const fiches = projet.fiches.map(fiche => faitsDeFiche(fiche, herites, envigueur))
  const actives = fiches.filter(f => f.active)
  const signature = dateDeSignature(projet, phase)
  const liste = acteurs.acteurs ?? []
  const signataires = liste.filter(estSignataire)
  return {
    date,
    phase,
    rang_phase: rang(phase),
    signe: signature !== undefined,
    ...(signature === undefined ? {} : { signature }),
    jour_juge: signature?.jour ?? Number(date.replaceAll('-', '')),
    ...periodeConvenue(contrat),
    fichiers: [...fichiers],
    transcription: contrat.transcription ?? 'complete',
    programme: projet.axes.programme?.etat ?? 'complet',
    champs: uniques(actives.flatMap(f => f.champs)),
    themes: uniques(actives.flatMap(f => f.themes)),
    themes_connus: actives.length > 0 && actives.every(f => f.themes.length > 0 || f.champs.length > 0),
    socles: uniques(actives.flatMap(f => f.socles)),
    socles_ecartes: soclesEcartes(contrat),
    types_acteurs: types(liste),
    porteurs: liste.filter(a => a.en_tant_que?.includes('porteur')).map(a => a.id),
    signataires: signataires.map(a => a.id),
    types_signataires: types(signataires),
    articles_cites: articlesCites(contrat),
    quartiers_prioritaires: territoire.quartiers_prioritaires?.length ?? 0,
    departements: territoire.departements ?? [],
    ...coordination(projet),
    budget: budget(
      projet.fiches.filter((_, n) => fiches[n]?.active),
      (contrat.financement?.enveloppes ?? []).filter(e => envigueur.acte(e.actes)),
    ),
    fiches,
    a_completer: aCompleter.map(({ chemin, note }) => ({ chemin, ...(note ? { note } : {}) })),
  }
}

function uniques<T>(valeurs: readonly T[]): T[] {
  return [...new Set(valeurs)]
}

type Acteur = NonNullable<Projet['acteurs']['acteurs']>[number]

function types(acteurs: readonly Acteur[]): TypeActeur[] {
  return uniques(acteurs.flatMap(a => a.type ?? []))
}

/** « a porteur signs unless `signe: non` » (format); a financeur or a partner does not. */
export function estSignataire({ en_tant_que = [], signe }: Acteur): boolean {
  return signe ?? en_tant_que.some(role => role === 'porteur' || role === 'signataire' || role === 'cosignataire')
}

function faitsDeFiche(fiche: Fiche, herites: Heritage, envigueur: Vigueur): Faits['fiches'][number] {
  const axes = uniques((fiche.rattachements ?? []).flatMap(id => herites.axesDe(id)))
  const sources = (fiche.rattachements ?? []).map(id => herites.de(id))
  const herite = <T>(propre: readonly T[] | undefined, cle: 'themes' | 'champs' | 'publics' | 'territoires') =>
    uniques(propre ?? sources.flatMap(s => s[cle] as readonly T[]))
  const themes = herite<Theme>(fiche.themes, 'themes')
  const deduits = uniques(themes.flatMap(t => champsDe[t] ?? []))
  const champsHerites = fiche.themes === undefined ? herite<Champ>(undefined, 'champs') : []
  const territoires = herite(fiche.territoires, 'territoires')
  const { active, territoires_actifs } = envigueur.fiche(fiche, territoires)
  const montant = budgetDeFiche(fiche)
  return {
    id: fiche.id,
    active,
    axes,
    themes,
    champs: fiche.champs ?? (champsHerites.length > 0 ? champsHerites : deduits),
    socles: uniques(themes.flatMap(t => soclesDe[t] ?? [])),
    publics: herite(fiche.publics, 'publics'),
    territoires,
    ...(territoires_actifs === undefined ? {} : { territoires_actifs }),
    ...(montant === undefined ? {} : { budget: montant }),
  }
}

const FONDATEURS = ['contrat', 'prefiguration', 'convention-cadre']

/** Design §6, « Time »: the earliest founding act; else the latest signature; else, once in force, the latest délibération or the start of the period. */
function dateDeSignature({ contrat, acteurs }: Contenu, phase: Phase): Faits['signature'] {
  const dates = (textes: readonly (string | undefined)[]) =>
    textes
      .flatMap(date => (date === undefined ? [] : [{ date, jour: intervalle(date)?.debut ?? 0 }]))
      .filter(d => d.jour > 0)
      .sort((a, b) => a.jour - b.jour)
  const liste = acteurs.acteurs ?? []
  const acte = dates((contrat.actes ?? []).filter(a => FONDATEURS.includes(a.type ?? '')).map(a => a.date))[0]
  const signee = dates(liste.map(a => a.signature?.date)).at(-1)
  if (acte ?? signee) return acte ?? signee
  if (rang(phase) < rang('mise-en-oeuvre')) return undefined
  return dates(liste.map(a => a.deliberation?.date)).at(-1) ?? dates([contrat.periode?.debut])[0]
}

/** Nothing follows from a period whose dates are reversed: `dates-inversees` says so. */
function periodeConvenue({ periode }: Contrat): Pick<Faits, 'duree' | 'fin'> {
  const debut = intervalle(periode?.debut ?? '')?.debut
  const fin = intervalle(periode?.fin ?? '')?.fin
  if (fin === undefined) return {}
  if (debut === undefined) return { fin }
  return fin < debut ? {} : { fin, duree: Math.round((jours(fin) - jours(debut) + 1) / 365.25) }
}

function jours(aaaammjj: number): number {
  return Date.UTC(Math.floor(aaaammjj / 10_000), (Math.floor(aaaammjj / 100) % 100) - 1, aaaammjj % 100) / 86_400_000
}

function soclesEcartes({ socles = [] }: Contrat): Socle[] {
  return socles.filter(s => s.retenu === false && s.motif !== undefined).map(s => s.socle)
}

/** Articles of code in the visas: « L. 1434-10 », `L1434-10`, « articles L. 1434-2 et L. 1434-10 » → L1434-2, L1434-10. */
function articlesCites({ visas = [] }: Contrat): string[] {
  const textes = visas.flatMap(v => (typeof v === 'string' ? [v] : [v.texte ?? '', v.reference?.numero ?? '']))
  const trouves = textes.flatMap(t => [...t.matchAll(/\b([LRD])\.?\s*(\d{1,4}(?:-\d+)*)/g)])
  return uniques(trouves.map(([, lettre, numero]) => `${lettre}${numero}`))
}
