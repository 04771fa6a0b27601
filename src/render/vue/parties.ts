// Who signs, in the order of protocol: the parties at the head of the contract, the signature blocks at its end.
import { estTrou } from './combler.ts'
import type { Signatures } from './demande.ts'
import { date, duDate, a as enCeLieu, joindre, leDate, siren } from './mots.ts'
import { type Acte, type Acteur, label, libelles, type Reperes, sauf } from './reperes.ts'

/**
 * Our order, since none is written for these contracts: the State, the ARS, who carries the contract, the other authorities,
 * Région, Département, health insurance and social security, then everybody else; associate signatories last.
 */
const RANGS: Readonly<Record<string, number>> = { prefecture: 0, ars: 1, collectivite: 3, region: 4, departement: 5 }
const PORTEUR = 2
const SECURITE_SOCIALE = 6
const CAISSES = ['cpam', 'cgss', 'msa', 'caf', 'carsat', 'regime-special']
const AUTRES = 7

export function signataires({ projet }: Reperes): Acteur[] {
  const ids = new Set(projet.faits.signataires)
  const liste = (projet.acteurs.acteurs ?? []).filter(a => ids.has(a.id))
  return liste
    .map((acteur, place) => ({ acteur, place }))
    .sort((a, b) => rangDe(a.acteur) - rangDe(b.acteur) || a.place - b.place)
    .map(({ acteur }) => acteur)
}

function rangDe({ type, en_tant_que: roles = [] }: Acteur): number {
  const propre = type === undefined ? AUTRES : CAISSES.includes(type) ? SECURITE_SOCIALE : (RANGS[type] ?? AUTRES)
  const rang = roles.includes('porteur') ? Math.min(propre, PORTEUR) : propre
  return estAssocie({ en_tant_que: roles }) ? rang + 10 : rang
}

function estAssocie({ en_tant_que: roles = [] }: Pick<Acteur, 'en_tant_que'>): boolean {
  return roles.includes('cosignataire') && !roles.includes('porteur') && !roles.includes('signataire')
}

export function parties(r: Reperes) {
  const tous = signataires(r)
  const partie = (acteur: Acteur) => unePartie(r, acteur)
  return {
    principales: tous.filter(a => !estAssocie(a)).map(partie),
    associees: tous.filter(estAssocie).map(partie),
  }
}

function unePartie(r: Reperes, acteur: Acteur) {
  const { representant } = acteur
  return {
    nom: acteur.nom ?? acteur.id,
    nature: joindre([sauf(nature(acteur), acteur.nom), siren(acteur.siren) && `SIREN ${siren(acteur.siren)}`], ' – '),
    porteur: acteur.en_tant_que?.includes('porteur') ?? false,
    qualites: libelles('role_acteur', acteur.en_tant_que),
    membre_de: acteur.membre_de === undefined ? null : r.acteur(acteur.membre_de),
    representant: joindre([representant?.fonction, representant?.nom, representant?.mention], ', '),
    ...actesDAssemblee(r, acteur),
    adhesion: acteur.adhesion === undefined ? null : r.acte(acteur.adhesion),
  }
}

/** Once the document leaves the office, what an assembly has not said yet of its délibération is a dotted line. */
function actesDAssemblee(r: Reperes, acteur: Acteur) {
  const { reference, date: jour } = numeroDeDeliberation(acteur)
  const attendue = r.etat !== 'projet' && delibere(acteur) && (reference === null || jour === null)
  return {
    deliberation: attendue ? null : deliberation(acteur),
    deliberation_attendue: attendue ? `Délibération n°\u00A0${reference ?? '…'} ${jour ?? 'du …'}` : null,
  }
}

/** Whether it decides by délibération of an assembly of elected people. */
export function delibere({ type }: Acteur): boolean {
  return type === 'collectivite' || type === 'departement' || type === 'region'
}

/** What a body is: its form says more than its type, when there is one; « autre » says nothing. */
export function nature({ type, forme }: Acteur): string | null {
  if (forme !== undefined && forme !== 'autre') return label('forme_acteur', forme)
  return label('type_acteur', type)
}

export function deliberation({ deliberation: d }: Acteur): string | null {
  if (d?.reference === undefined && d?.date === undefined) return null
  const numero = d.reference === undefined ? null : estTrou(d.reference) ? d.reference : `n°\u00A0${d.reference}`
  const jour = d.date !== undefined && estTrou(d.date) ? `du ${d.date}` : duDate(d.date)
  return joindre(['Délibération', numero, jour], ' ')
}

/** The same in two pieces: its number, and the day of the meeting. */
export function numeroDeDeliberation({ deliberation: d }: Acteur) {
  return { reference: d?.reference ?? null, date: duDate(d?.date) }
}

const FONDATEURS = ['contrat', 'prefiguration', 'convention-cadre']

/** The act by which the contract is made; the first one declared when several are of that kind. */
export function acteFondateur({ projet }: Reperes): Acte | undefined {
  return (projet.contrat.actes ?? []).find(a => FONDATEURS.includes(a.type ?? ''))
}

export function signatures(r: Reperes, mode: Signatures = 'ensemble') {
  const acte = acteFondateur(r)
  const liste = signataires(r)
  const ou = (lieu: string | undefined) => (lieu === undefined ? null : enCeLieu(lieu))
  const { titre, id, edition } = r.projet.contrat
  return {
    separees: mode === 'separees',
    titre: titre ?? id,
    edition: edition ?? null,
    /** « à Langres », « au Mans ». */
    lieu: ou(acte?.lieu),
    date: leDate(acte?.date),
    nombre: liste.length,
    blocs: liste.map((acteur, place) => ({
      rang: place + 1,
      ancre: r.ancre({}, `signature-${acteur.id}`),
      nom: acteur.nom ?? acteur.id,
      fonction: acteur.representant?.fonction ?? null,
      personne: acteur.representant?.nom ?? null,
      mention: acteur.representant?.mention ?? null,
      deliberation: deliberation(acteur),
      /** A body that decides by délibération, whatever the state: its page leaves room for the reference. */
      delibere: delibere(acteur),
      lieu: ou(acteur.signature?.lieu),
      date: leDate(acteur.signature?.date),
    })),
  }
}

/** Every legal act, once there is more to say of them than where and when the contract was signed. */
export function actes(r: Reperes) {
  const liste = r.projet.contrat.actes ?? []
  const fondateur = acteFondateur(r)
  const simple = ({ objet, acteurs, territoires, effet, complete }: Acte) =>
    objet === undefined && !acteurs?.length && !territoires?.length && effet === undefined && complete === undefined
  if (liste.every(a => a === fondateur && simple(a))) return []
  return liste.map(a => ({
    type: label('type_acte', a.type) ?? a.id,
    objet: a.objet ?? null,
    complete: a.complete === undefined ? null : r.acte(a.complete),
    acteurs: (a.acteurs ?? []).map(r.acteur),
    territoires: (a.territoires ?? []).map(r.lieu),
    effet: label('effet_acte', a.effet),
    quand: joindre([a.lieu, date(a.date)], ', '),
  }))
}
