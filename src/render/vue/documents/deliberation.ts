// A draft délibération for one assembly: what the contract is, what it asks of this body, and what remains to be voted and signed.
import type { Chemin } from '../../../model/chemin.ts'
import type { Projet } from '../../../model/projet.generated.ts'
import { articles } from '../articles.ts'
import { partDansLaFiche, partParAnnee } from '../budget.ts'
import { periode } from '../contexte.ts'
import type { Compose, Demande } from '../demande.ts'
import { enumerer, joindre, montant, part, siren } from '../mots.ts'
import { delibere, nature, numeroDeDeliberation, signataires } from '../parties.ts'
import { designe, personnes } from '../personnes.ts'
import { groupes } from '../programme.ts'
import { type Acteur, type Fiche, label, libelles, type Reperes, sauf } from '../reperes.ts'
import { visas } from '../visas.ts'

/** `demande.pour` is the id of a declared body: see `viser`. */
export function deliberation(r: Reperes, projet: Projet, { pour = '' }: Demande): Compose {
  const acteur = (r.projet.acteurs.acteurs ?? []).find(a => a.id === pour)
  if (acteur === undefined) throw new Error(`No body has the id ${pour}.`)
  const rang = (projet.acteurs.acteurs ?? []).findIndex(a => a.id === pour)
  return {
    vue: vueDeLaDeliberation(r, acteur),
    avis: [
      ...(projet.faits.signataires.includes(pour) ? [] : [avisSansSignature(acteur)]),
      delibere(acteur)
        ? 'Faites relire ce projet par le service des assemblées : les textes propres à l’assemblée, le vote et les dates n’y sont pas.'
        : 'Faites relire ce projet par l’organisme : les textes qui lui sont propres et la date de sa décision n’y sont pas.',
    ],
    montre: at => estMontre(at, rang),
  }
}

function avisSansSignature({ nom, id }: Acteur): string {
  return `« ${nom ?? id} » n’est pas signataire du contrat : vérifiez qu’une décision lui est bien demandée.`
}

/** The holes that this document would show. */
function estMontre([partie, cle, rang]: Chemin, acteur: number): boolean {
  if (partie === 'acteurs') return rang === acteur
  return partie === 'contrat' && ['titre', 'periode', 'visas', 'considerants', 'clauses'].includes(String(cle))
}

function vueDeLaDeliberation(r: Reperes, acteur: Acteur) {
  const { contrat } = r.projet
  const assemblee = delibere(acteur)
  const { dates, libelle } = periode(contrat.periode)
  const axes = actionsParAxe(r, acteur.id)
  const montants = axes.some(({ actions }) => actions.some(a => a.montant !== null))
  const { date, reference } = numeroDeDeliberation(acteur)
  return {
    etat: r.etat,
    /** The tool's own wording is marked as such in a working document. */
    marquee: r.etat === 'projet',
    assemblee,
    nom: acteur.nom ?? acteur.id,
    nature: sauf(nature(acteur), acteur.nom),
    siren: siren(acteur.siren),
    reference,
    seance: date,
    contrat: {
      titre: contrat.titre ?? contrat.id,
      nature: (label('nature', contrat.nature ?? 'contrat') ?? '').toLowerCase(),
      quand: dates ?? libelle,
      objet: articles(r).articles.find(a => a.cle === 'objet')?.texte ?? null,
      parties: enumerer(signataires(r).map(a => a.nom ?? a.id)) || null,
    },
    // The délibérations of the others come after this one, or beside it.
    ...visas(r, { sansDeliberations: true }),
    qualites: libelles('role_acteur', acteur.en_tant_que),
    axes,
    montants,
    colonnes: montants ? 4 : 3,
    instances: instances(r, acteur.id),
    poste: poste(r, acteur.id),
    engagement: acteur.engagement ?? null,
    plan: partParAnnee(r, acteur.id),
    representant: acteur.representant?.fonction ?? null,
    personne: acteur.representant?.nom ?? null,
    signataire: joindre([acteur.representant?.fonction, acteur.representant?.nom]),
  }
}

/** Each action where the body has a part, under its axis, with what it does there and what it pays. */
function actionsParAxe(r: Reperes, id: string) {
  return groupes(r)
    .filter(groupe => groupe.id !== 'sorties')
    .map(({ titre, fiches }) => {
      const actions = fiches.map(fiche => uneAction(r, fiche, id)).filter(a => a.roles.length > 0)
      return { titre, actions }
    })
    .filter(({ actions }) => actions.length > 0)
}

function uneAction(r: Reperes, fiche: Fiche, id: string) {
  const apport = partDansLaFiche(fiche, id)
  const finance = fiche.budget?.lignes?.some(l => l.financeur === id) ?? false
  const dit = (role: string, liste: Fiche['pilotes']) =>
    personnes(
      r,
      liste?.filter(q => designe(q, id)),
    ).map(p => ({ role, precisions: p.precisions, contribution: p.contribution }))
  return {
    numero: fiche.numero ?? null,
    titre: fiche.titre ?? fiche.id,
    roles: [
      ...dit('Pilote', fiche.pilotes),
      ...dit('Partenaire', fiche.partenaires),
      ...(finance ? [{ role: 'Financeur', precisions: null, contribution: null }] : []),
    ],
    montant: apport,
  }
}

/** Where the body sits. */
function instances(r: Reperes, id: string) {
  return (r.projet.gouvernance.instances ?? []).flatMap(i => {
    const role = i.presidence?.some(q => designe(q, id))
      ? 'présidence'
      : i.animation?.some(q => designe(q, id))
        ? 'animation'
        : i.membres?.some(q => designe(q, id))
          ? 'membre'
          : null
    return role === null ? [] : [`${i.nom ?? i.id} (${role})`]
  })
}

/** Its share of the coordinator's post, and whether it is the employer. */
function poste(r: Reperes, id: string) {
  const c = r.projet.gouvernance.coordination
  const parts = (c?.financement ?? []).filter(f => f.financeur === id)
  return {
    employeur: c?.employeur === id,
    parts: parts.flatMap(f => part(f.part) ?? montant(f.montant) ?? []),
  }
}
