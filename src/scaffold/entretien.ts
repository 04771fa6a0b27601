// What a dialogue gathered → answers: identifiers given, people placed, everything unknown left to complete.
import type { Phase } from '../model/phase.ts'
import type { Echelle, FormeActeur, Theme, TypeActeur } from '../model/projet.generated.ts'
import { PLAN_PARTIEL } from './defauts.ts'
import { identifiantPour } from './identifiants.ts'
import { finDePeriode, libelleDePeriode } from './periode.ts'
import { A_COMPLETER, type Reponses, type Table } from './reponses.ts'

/** As people answer: what they do not know is absent. */
export type Entretien = {
  readonly titre?: string | undefined
  readonly profil: string
  readonly fictif: boolean
  readonly echelle?: Echelle | undefined
  readonly departements: readonly string[]
  readonly epci: readonly Lieu[]
  readonly communes: readonly Lieu[]
  readonly population?: { readonly valeur: number; readonly annee?: number | undefined } | undefined
  readonly porteur: { readonly nom?: string | undefined; readonly forme?: FormeActeur | undefined }
  readonly ars: string
  readonly acteurs: readonly { readonly type: TypeActeur; readonly nom: string; readonly signe: boolean }[]
  readonly phase: Phase
  readonly periode?: { readonly debut: string; readonly annees?: number | undefined } | undefined
  readonly axes: readonly { readonly titre: string; readonly themes: readonly Theme[] }[]
  readonly fiche?: FicheDite | undefined
}
/** `code`: the SIREN of an EPCI, the official code of a commune. */
export type Lieu = { readonly nom: string; readonly code?: string | undefined }
export type FicheDite = {
  readonly titre: string
  /** Rank in `axes`. */
  readonly axe?: number | undefined
  /** Rank among the carrier, the ARS, then `acteurs`. */
  readonly pilote?: number | undefined
  readonly themes: readonly Theme[]
}

export function reponsesDe(e: Entretien): Reponses {
  const pris = new Set<string>()
  const nommer = (nom: string | undefined, sinon: string) => {
    const id = identifiantPour(nom ?? '', sinon, pris)
    pris.add(id)
    return id
  }
  const acteurs = acteursDe(e, nommer)
  const axes = e.axes.map(({ titre, themes }, rang) => ({
    id: nommer(titre, `axe-${rang + 1}`),
    numero: String(rang + 1),
    titre,
    ...(themes.length > 0 ? { themes } : {}),
  }))
  const fiche = e.fiche && ficheDe(e.fiche, axes, acteurs, nommer)
  return {
    contrat: contratDe(e),
    territoire: territoireDe(e),
    acteurs: { acteurs },
    axes: {
      ...(fiche === undefined ? {} : { programme: PLAN_PARTIEL }),
      ...(axes.length > 0 ? { axes } : {}),
    },
    fiches: fiche === undefined ? [] : [fiche],
  }
}

function contratDe({ titre, profil, phase, periode }: Entretien): Table {
  return {
    ...(titre === undefined ? {} : { titre }),
    profil: [profil],
    phase,
    // Somebody who copies a signed contract begins with a part of it.
    ...(phase === 'mise-en-oeuvre' ? { transcription: 'partielle' } : {}),
    ...(periode === undefined ? {} : { periode: periodeDe(periode) }),
  }
}

function periodeDe({ debut, annees }: NonNullable<Entretien['periode']>): Table {
  const fin = annees === undefined ? undefined : finDePeriode(debut, annees)
  return fin === undefined ? { debut, fin: A_COMPLETER } : { libelle: libelleDePeriode(debut, fin), debut, fin }
}

function territoireDe(e: Entretien): Table {
  const lieux = (cle: 'siren' | 'code', liste: readonly Lieu[]) =>
    liste.map(({ nom, code }) => ({ ...(code === undefined ? {} : { [cle]: code }), nom }))
  return {
    description: A_COMPLETER,
    ...(e.fictif ? { fictif: true } : {}),
    ...(e.echelle === undefined ? {} : { echelle: e.echelle }),
    ...(e.departements.length > 0 ? { departements: e.departements } : {}),
    ...(e.epci.length > 0 ? { epci: lieux('siren', e.epci) } : {}),
    ...(e.communes.length > 0 ? { communes: lieux('code', e.communes) } : {}),
    population: {
      valeur: e.population?.valeur ?? A_COMPLETER,
      annee: e.population?.annee ?? A_COMPLETER,
      source: A_COMPLETER,
    },
  }
}

type Nommer = (nom: string | undefined, sinon: string) => string

function acteursDe({ porteur, ars, acteurs, epci, departements }: Entretien, nommer: Nommer) {
  const siren = epci.find(l => l.nom === porteur.nom)?.code
  const [seul, autre] = departements
  const ou = seul !== undefined && autre === undefined ? `-${seul.toLowerCase()}` : ''
  return [
    {
      id: nommer(porteur.nom, 'porteur'),
      nom: porteur.nom ?? A_COMPLETER,
      type: porteur.forme === 'agence' || porteur.forme === 'autre' ? 'autre' : 'collectivite',
      ...(porteur.forme === undefined ? {} : { forme: porteur.forme }),
      en_tant_que: ['porteur'],
      ...(siren === undefined ? {} : { siren }),
    },
    { id: nommer(ars, 'ars'), nom: ars, type: 'ars', en_tant_que: ['signataire'] },
    ...acteurs.map(({ type, nom, signe }) => ({
      id: DU_DEPARTEMENT.has(type) && ou !== '' ? nommer(`${type}${ou}`, type) : nommer(nom, type),
      nom,
      type,
      en_tant_que: [signe ? 'signataire' : 'partenaire'],
    })),
  ]
}

/** One for each département: `prefecture-44` says it all. */
const DU_DEPARTEMENT = new Set<TypeActeur>(['prefecture', 'departement', 'cpam', 'caf'])

function ficheDe(
  { titre, axe, pilote, themes }: FicheDite,
  axes: readonly { readonly id: string }[],
  acteurs: readonly { readonly id: string }[],
  nommer: Nommer,
): Table {
  const rattachement = axe === undefined ? undefined : axes[axe]?.id
  const conduite = pilote === undefined ? undefined : acteurs[pilote]?.id
  return {
    id: nommer(titre, 'premiere-fiche'),
    numero: axe === undefined ? '1' : `${axe + 1}.1`,
    titre,
    ...(rattachement === undefined ? {} : { rattachements: [rattachement] }),
    description: A_COMPLETER,
    ...(themes.length > 0 ? { themes } : {}),
    ...(conduite === undefined ? {} : { pilotes: [{ acteur: conduite }] }),
  }
}
