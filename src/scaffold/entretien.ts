// What a dialogue gathered → answers: identifiers given, people placed, everything unknown left to complete.
import type { TypeActeur } from '../model/projet.generated.ts'
import { PLAN_PARTIEL } from './defauts.ts'
import type { DiagnosticDit, Entretien, FicheDite, GouvernanceDite, Lieu, TerritoireDit } from './dit.ts'
import { identifiantPour } from './identifiants.ts'
import { finDePeriode, libelleDePeriode } from './periode.ts'
import { A_COMPLETER, type Reponses, type Table } from './reponses.ts'

export function reponsesDe(e: Entretien): Reponses {
  const nommer = nommeur()
  const acteurs = acteursDe(e, nommer)
  const besoins = e.diagnostic.besoins.map((titre, rang) => ({ id: nommer(titre, `besoin-${rang + 1}`), titre }))
  const axes = e.axes.map(({ titre, themes, besoins: rangs }, rang) => ({
    id: nommer(titre, `axe-${rang + 1}`),
    numero: String(rang + 1),
    titre,
    ...siPlein(
      'besoins',
      rangs.flatMap(r => besoins[r]?.id ?? []),
    ),
    ...siPlein('themes', themes),
  }))
  const fiche = e.fiche && ficheDe(e.fiche, axes, acteurs.id, nommer)
  return {
    contrat: contratDe(e),
    territoire: territoireDe(e.territoire),
    acteurs: { acteurs: acteurs.liste },
    diagnostic: diagnosticDe(e.diagnostic, besoins, nommer),
    axes: {
      ...(fiche === undefined ? {} : { programme: PLAN_PARTIEL }),
      ...(axes.length > 0 ? { axes } : {}),
    },
    ...(e.gouvernance === undefined ? {} : { gouvernance: gouvernanceDite(e.gouvernance, acteurs.id) }),
    fiches: fiche === undefined ? [] : [fiche],
  }
}

type Nommer = (nom: string | undefined, sinon: string) => string

/** Gives each its identifier, never twice the same. */
function nommeur(): Nommer {
  const pris = new Set<string>()
  return (nom, sinon) => {
    const id = identifiantPour(nom ?? '', sinon, pris)
    pris.add(id)
    return id
  }
}

function siPlein(cle: string, valeurs: readonly unknown[]): Table {
  return valeurs.length > 0 ? { [cle]: valeurs } : {}
}

function contratDe({ titre, profils, phase, periode }: Entretien): Table {
  return {
    ...(titre === undefined ? {} : { titre }),
    profil: profils,
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

function territoireDe(t: TerritoireDit): Table {
  return {
    description: t.description ?? A_COMPLETER,
    ...(t.fictif ? { fictif: true } : {}),
    ...(t.echelle === undefined ? {} : { echelle: t.echelle }),
    ...siPlein('departements', t.departements),
    ...siPlein('epci', lieuxDe('siren', t.epci)),
    ...siPlein('communes', lieuxDe('code', t.communes)),
    population: {
      valeur: t.population?.valeur ?? A_COMPLETER,
      annee: t.population?.annee ?? A_COMPLETER,
      source: t.population?.source ?? A_COMPLETER,
    },
    ...siPlein('quartiers_prioritaires', lieuxDe('code', t.quartiers)),
  }
}

function lieuxDe(cle: 'siren' | 'code', liste: readonly Lieu[]): Table[] {
  return liste.map(({ nom, code, population }) => ({
    ...(code === undefined ? {} : { [cle]: code }),
    nom,
    ...(population === undefined ? {} : { population }),
  }))
}

/** The bodies as they will be written, and the identifier of each by its key. */
function acteursDe({ porteur, ars, acteurs, territoire: { epci, departements } }: Entretien, nommer: Nommer) {
  const siren = epci.length === 1 ? epci[0]?.code : epci.find(l => l.nom === porteur.nom)?.code
  const [seul, autre] = departements
  const ou = seul !== undefined && autre === undefined ? `-${seul.toLowerCase()}` : ''
  const situes = [
    {
      cle: 'porteur',
      id: nommer(porteur.nom, 'porteur'),
      nom: porteur.nom ?? A_COMPLETER,
      type: porteur.forme === 'agence' || porteur.forme === 'autre' ? 'autre' : 'collectivite',
      ...(porteur.forme === undefined ? {} : { forme: porteur.forme }),
      en_tant_que: ['porteur'],
      ...(siren === undefined ? {} : { siren }),
    },
    ...ars.map((nom, rang) => ({
      cle: `ars.${rang}`,
      id: nommer(nom, 'ars'),
      nom,
      type: 'ars',
      en_tant_que: ['signataire'],
    })),
    ...acteurs.map(({ cle, type, nom, signe }) => ({
      cle,
      id: DU_DEPARTEMENT.has(type) && ou !== '' ? nommer(`${type}${ou}`, type) : nommer(nom, type),
      nom,
      type,
      en_tant_que: [signe ? 'signataire' : 'partenaire'],
    })),
  ]
  const ids = new Map(situes.map(a => [a.cle, a.id]))
  return { liste: situes.map(({ cle: _, ...acteur }) => acteur), id: (cle: string) => ids.get(cle) }
}

/** One for each département: `prefecture-44` says it all. */
const DU_DEPARTEMENT = new Set<TypeActeur>(['prefecture', 'departement', 'cpam', 'caf'])

function diagnosticDe({ methode, source, constats }: DiagnosticDit, besoins: readonly Table[], nommer: Nommer): Table {
  return {
    methode: methode ?? A_COMPLETER,
    ...(source === undefined
      ? {}
      : { sources: [{ id: nommer(source.titre, 'source-1'), titre: source.titre, date: source.date ?? A_COMPLETER }] }),
    ...siPlein(
      'constats',
      constats.map((titre, rang) => ({ id: nommer(titre, `constat-${rang + 1}`), titre, texte: A_COMPLETER })),
    ),
    ...siPlein('besoins', besoins),
  }
}

type Identifier = (cle: string) => string | undefined

function gouvernanceDite(g: GouvernanceDite, identifier: Identifier): Table {
  const ids = (cles: readonly string[]) => cles.flatMap(cle => identifier(cle) ?? [])
  const membres = ids(g.copil)
  const instance = (type: string, nom: string, reste: Table) => ({
    id: type,
    type,
    nom,
    missions: A_COMPLETER,
    ...siPlein('membres', membres),
    ...reste,
    etat: 'a-creer',
  })
  const employeur = g.employeur === undefined ? undefined : identifier(g.employeur)
  return {
    instances: [
      instance('copil', 'Comité de pilotage', { frequence: { texte: g.frequence ?? A_COMPLETER } }),
      ...(g.cotech === false ? [] : [instance('cotech', 'Comité technique', {})]),
    ],
    coordination: {
      ...(employeur === undefined ? {} : { employeur }),
      fonction: 'Coordination du contrat local de santé',
      etp: g.etp ?? A_COMPLETER,
      ...siPlein(
        'financement',
        ids(g.financeurs).map(financeur => ({ financeur, part: A_COMPLETER })),
      ),
    },
  }
}

function ficheDe(
  f: FicheDite,
  axes: readonly { readonly id: string }[],
  identifier: Identifier,
  nommer: Nommer,
): Table {
  const rattachement = f.axe === undefined ? undefined : axes[f.axe]?.id
  const conduite = f.pilote === undefined ? undefined : identifier(f.pilote)
  return {
    id: nommer(f.titre, 'premiere-fiche'),
    numero: f.axe === undefined ? '1' : `${f.axe + 1}.1`,
    titre: f.titre,
    ...(rattachement === undefined ? {} : { rattachements: [rattachement] }),
    description: f.description ?? A_COMPLETER,
    ...siPlein('themes', f.themes),
    ...siPlein('publics', f.publics),
    ...(conduite === undefined ? {} : { pilotes: [{ acteur: conduite }] }),
    ...siPlein(
      'partenaires',
      f.partenaires.flatMap(cle => identifier(cle) ?? []).map(acteur => ({ acteur })),
    ),
    ...(f.debut === undefined ? {} : { calendrier: { debut: f.debut } }),
  }
}
