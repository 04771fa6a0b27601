// What each article shows beside its own text.
import { libelle } from '../../schema/schemas.ts'
import { planDeFinancement } from './budget.ts'
import { champsPortes } from './figures/matrice.ts'
import { engagements, evaluation, gouvernance } from './gouvernance.ts'
import { montant } from './mots.ts'
import { financeur } from './personnes.ts'
import { programme, recueil } from './programme.ts'
import { label, libelles, type Reperes, rien } from './reperes.ts'
import { territoire } from './territoire.ts'

/** Rows 5 to 18 of the usual plan of a contract, then the four clauses that only the project can write. */
export const ORDRE = [
  'objet',
  'perimetre',
  'programme',
  'sante-mentale',
  'participation',
  'prs',
  'articulations',
  'gouvernance',
  'engagements',
  'financement',
  'duree',
  'evaluation',
  'revision',
  'renouvellement',
  'communication',
  'donnees',
  'resiliation',
  'litiges',
] as const
export type Cle = (typeof ORDRE)[number]
export const CONTENUS: Readonly<Record<Cle, (r: Reperes) => unknown>> = {
  objet: ({ projet }) => ({ exclusions: projet.contrat.exclusions ?? [] }),
  perimetre: territoire,
  programme: r => {
    const contenu = programme(r)
    const corps = r.projet.contrat.mise_en_page?.fiches === 'corps'
    return (
      contenu && { ...contenu, place: placeDesFiches(r), champs: champsPortes(r), recueil: corps ? recueil(r, 3) : [] }
    )
  },
  'sante-mentale': santeMentale,
  participation: r => {
    const { description, publics, fiches } = r.projet.contrat.participation ?? {}
    return { description: description ?? null, publics: libelles('public', publics), fiches: r.fiches(fiches) }
  },
  prs,
  articulations: r => ({
    demarches: (r.projet.contrat.articulations ?? []).map(a => ({
      ancre: r.ancre(a, `demarche-${a.id}`),
      titre: a.titre ?? a.id,
      description: a.description ?? null,
      fiches: r.fiches(r.projet.fiches.filter(f => f.articulations?.includes(a.id)).map(f => f.id)),
    })),
  }),
  gouvernance,
  engagements,
  financement,
  duree: () => null,
  evaluation,
  revision: () => null,
  renouvellement: () => null,
  communication: () => null,
  donnees: () => null,
  resiliation: () => null,
  litiges: () => null,
}

function placeDesFiches({ projet }: Reperes) {
  if (projet.fiches.length === 0) return null
  const place = projet.contrat.mise_en_page?.fiches ?? 'annexe'
  return { en_annexe: place === 'annexe', a_part: place === 'document-separe', ici: place === 'corps' }
}

function santeMentale(r: Reperes) {
  const { description, ptsm, clsm, fiches } = r.projet.contrat.sante_mentale ?? {}
  return {
    description: description ?? null,
    ptsm: {
      titre: ptsm?.titre ?? null,
      prise_en_compte: ptsm?.prise_en_compte ?? null,
      present: ptsm?.titre !== undefined || ptsm?.prise_en_compte !== undefined || null,
    },
    clsm: {
      existe: clsm?.existe === true || null,
      absent: clsm?.existe === false || null,
      inconnu: typeof clsm?.existe === 'string' ? clsm.existe : null,
      description: clsm?.description ?? null,
      present: clsm?.existe !== undefined || clsm?.description !== undefined || null,
    },
    fiches: r.fiches(fiches),
  }
}

function prs(r: Reperes) {
  const { prs: p, socles } = r.projet.contrat
  return {
    titre: p?.titre ?? null,
    description: p?.description ?? null,
    objectifs: (p?.objectifs ?? []).map(o => ({
      titre: o.titre ?? o.id,
      fiches: r.fiches(r.projet.fiches.filter(f => f.prs?.includes(o.id)).map(f => f.id)),
    })),
    socles: (socles ?? []).map(s => ({
      titre: libelle('socle', s.socle),
      retenu: s.retenu === true ? 'Retenu' : s.retenu === false ? 'Non retenu' : (s.retenu ?? null),
      motif: s.motif ?? null,
    })),
  }
}

function financement(r: Reperes) {
  const { description, enveloppes } = r.projet.contrat.financement ?? {}
  const plan = planDeFinancement(r)
  const contenu = {
    description: description ?? null,
    enveloppes: (enveloppes ?? []).map(e => ({
      objet: e.objet ?? null,
      financeur: financeur(r, e.financeur),
      annee: e.annee ?? null,
      nature: label('nature_depense', e.nature),
      etat: label('etat_financement', e.etat),
      montant: montant(e.montant),
      actes: (e.actes ?? []).map(r.acte),
    })),
    plan: plan.present ? plan : null,
  }
  return rien(contenu) ? null : contenu
}
