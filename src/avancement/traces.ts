// What the files of a contract show of each step: counts, dates, acts; never more than they say.
import type { Projet } from '../model/projet.generated.ts'
import { compter, dateEnMots, enNombre, enumerer } from '../mots.ts'
import { libelle } from '../schema/schemas.ts'

type Traces = (projet: Projet) => string[]

/** By the id of the step. Nothing when the files say nothing of it. */
export const TRACES: Readonly<Record<string, Traces>> = {
  cadrage: ({ contrat, gouvernance }) => [
    ...actes(contrat, ['prefiguration', 'convention-cadre']),
    ...((gouvernance.coordination?.financement ?? []).length > 0 ? ['financement du poste écrit'] : []),
  ],
  coordonnateur: ({ gouvernance: { coordination } }) => {
    const dits = [
      coordination?.fonction,
      coordination?.etp === undefined ? undefined : `${enNombre(coordination.etp)} ETP`,
    ]
    const poste = dits.filter(dit => dit !== undefined).join(', ')
    return poste === '' ? [] : [`poste décrit : ${poste}`]
  },
  diagnostic: ({ diagnostic }) =>
    comptes([
      [diagnostic.constats, 'constat'],
      [diagnostic.besoins, 'besoin'],
      [diagnostic.sources, 'source'],
    ]),
  priorisation: ({ axes, diagnostic }) => {
    const classes = (diagnostic.besoins ?? []).filter(besoin => besoin.priorite !== undefined).length
    return [
      ...comptes([[axes.axes, 'axe']]),
      ...(classes === 0 ? [] : [`${compter(classes, 'besoin classé', 'besoins classés')} par priorité`]),
    ]
  },
  concertation: ({ fiches, axes, gouvernance }) => {
    const prevues = axes.programme?.fiches_prevues
    const ecrites = compter(fiches.length, 'fiche action', 'fiches actions')
    const groupes = (gouvernance.instances ?? []).filter(({ type }) => type === 'groupe-de-travail')
    return [
      ...(fiches.length === 0 ? [] : [prevues === undefined ? ecrites : `${ecrites} sur ${prevues} prévues`]),
      ...comptes([[groupes, 'groupe de travail', 'groupes de travail']]),
    ]
  },
  redaction: ({ contrat, faits }) => [
    ...(contrat.edition === undefined ? [] : [`édition : ${contrat.edition}`]),
    ...(faits.a_completer.length === 0 ? [] : [`${compter(faits.a_completer.length, 'valeur')} à compléter`]),
  ],
  validation: ({ acteurs, faits }) => {
    const signataires = (acteurs.acteurs ?? []).filter(({ id }) => faits.signataires.includes(id))
    const votes = signataires.filter(({ deliberation }) => deliberation?.date !== undefined)
    if (votes.length > 3) return [`${compter(votes.length, 'délibération citée', 'délibérations citées')}`]
    return votes.map(
      ({ nom, id, deliberation }) => `délibération de « ${nom ?? id} » (${dateEnMots(deliberation?.date ?? '')})`,
    )
  },
  signature: ({ contrat, acteurs, faits }) => [
    ...actes(contrat, ['contrat']),
    ...(contrat.actes?.some(acte => acte.type === 'contrat') || faits.signature === undefined
      ? []
      : [`date retenue : ${dateEnMots(faits.signature.date)}`]),
    ...((acteurs.acteurs ?? []).length === 0 ? [] : comptes([[faits.signataires, 'signataire']])),
  ],
  'mise-en-oeuvre': projet => [...statuts(projet), ...actes(projet.contrat, ['convention-application'])],
  suivi: ({ suivi, evaluation }) => [
    ...(suivi.length === 0 ? [] : [`suivi écrit : ${enumerer(suivi.map(({ annee }) => String(annee)))}`]),
    ...jalons(evaluation, ['bilan-annuel']),
  ],
  evaluation: ({ evaluation }) => jalons(evaluation, ['mi-parcours', 'finale']),
  renouvellement: ({ contrat }) => [
    ...actes(contrat, ['avenant', 'prorogation']),
    ...(contrat.periode?.fin_effective === undefined
      ? []
      : [`prolongé jusqu’au terme suivant : ${dateEnMots(contrat.periode.fin_effective)}`]),
  ],
}

type Compte = readonly [liste: readonly unknown[] | undefined, un: string, plusieurs?: string]

function comptes(listes: readonly Compte[]): string[] {
  return listes.flatMap(([liste = [], un, plusieurs]) =>
    liste.length === 0
      ? []
      : [plusieurs === undefined ? compter(liste.length, un) : compter(liste.length, un, plusieurs)],
  )
}

/** The first ones, with their dates, and how many there are in all. */
function actes({ actes: tous = [] }: Projet['contrat'], types: readonly string[]): string[] {
  const siens = tous.filter(({ type }) => types.includes(type ?? ''))
  const noms = siens.map(({ type, objet, date }) => {
    const nom = [libelle('type_acte', type ?? ''), objet].filter(dit => dit !== undefined).join(', ')
    return `${nom.charAt(0).toLowerCase()}${nom.slice(1)} (${date === undefined ? 'sans date' : dateEnMots(date)})`
  })
  return noms.length > 3 ? [...noms.slice(0, 2), `et ${noms.length - 2} autres actes`] : noms
}

function jalons({ jalons: tous = [] }: Projet['evaluation'], types: readonly string[]): string[] {
  const siens = tous.filter(({ type, date }) => types.includes(type ?? '') && date !== undefined)
  return types.flatMap(type => {
    const dates = siens.filter(jalon => jalon.type === type).map(({ date = '' }) => dateEnMots(date))
    return dates.length === 0 ? [] : [`${libelle('type_jalon', type).toLowerCase()} : ${enumerer(dates, 6)}`]
  })
}

/** As the last year followed says it, else as the fiches do. */
function statuts({ suivi, fiches }: Projet): string[] {
  const derniere = suivi.at(-1)
  const dits = (derniere?.fiches ?? fiches).flatMap(({ statut }) => statut ?? [])
  const parStatut = new Map<string, number>()
  for (const statut of dits) parStatut.set(statut, (parStatut.get(statut) ?? 0) + 1)
  const mots = [...parStatut].map(([statut, n]) => `${libelle('statut', statut).toLowerCase()} (${n})`)
  if (mots.length === 0) return []
  return [`${derniere?.fiches === undefined ? 'statut des fiches' : `suivi de ${derniere.annee}`} : ${mots.join(', ')}`]
}
