// Who decides, follows and does; how the contract is judged; who helps.
import type { ProjetComble } from './combler.ts'
import { frequence, indicateurs } from './indicateurs.ts'
import { compte, date, joindre, montant, part, siren } from './mots.ts'
import { deliberation, nature, signataires } from './parties.ts'
import { financeur, personnes, referents } from './personnes.ts'
import { type Acteur, label, libelles, type Reperes, rien, sauf } from './reperes.ts'

type Contact = NonNullable<Acteur['contact']>
type Coordination = NonNullable<ProjetComble['gouvernance']['coordination']>

export function gouvernance(r: Reperes) {
  const { gouvernance: g } = r.projet
  const contenu = {
    description: g.description ?? null,
    referents: referents(r, g.referents),
    instances: (g.instances ?? []).map(i => ({
      ancre: r.ancre(i, `instance-${i.id}`),
      nom: i.nom ?? i.id,
      missions: i.missions ?? null,
      details: siDit({
        type: sauf(label('type_instance', i.type), i.nom),
        presidence: personnes(r, i.presidence),
        animation: personnes(r, i.animation),
        membres: personnes(r, i.membres),
        frequence: frequence(i.frequence),
        etat: label('etat_instance', i.etat),
        fiches: r.fiches(i.fiches),
      }),
    })),
    coordination: g.coordination === undefined ? null : coordination(r, g.coordination),
  }
  return rien(contenu) ? null : contenu
}

function coordination(r: Reperes, c: Coordination) {
  return {
    description: c.description ?? null,
    details: siDit({
      employeur: financeur(r, c.employeur),
      fonction: c.fonction ?? null,
      etp:
        typeof c.etp === 'number'
          ? compte(c.etp, 'équivalent temps plein', 'équivalents temps plein')
          : (c.etp ?? null),
      contact: contact(c.contact),
      fiches: r.fiches(c.fiches),
      financement: (c.financement ?? []).map(f => ({
        financeur: financeur(r, f.financeur),
        part: part(f.part),
        montant: montant(f.montant),
      })),
    }),
  }
}

function siDit<T>(contenu: T): T | null {
  return rien(contenu) ? null : contenu
}

export function contact(c: Contact | undefined): string | null {
  const adresse = joindre(c?.adresse?.split('\n').map(ligne => ligne.trim()) ?? [])
  return joindre([c?.courriel, c?.telephone, adresse, c?.site], ' – ')
}

export function evaluation(r: Reperes) {
  const { evaluation: e } = r.projet
  const contenu = {
    description: e.description ?? null,
    questions: e.questions ?? [],
    criteres: libelles('critere', e.criteres),
    jalons: (e.jalons ?? []).map(j => ({
      type: label('type_jalon', j.type),
      date: date(j.date),
      texte: j.texte ?? null,
    })),
    indicateurs: indicateurs(r, e.indicateurs),
    fiches: r.fiches(e.fiches),
  }
  return rien(contenu) ? null : { ...contenu, precisions: contenu.jalons.some(j => j.texte !== null) }
}

/** One section for each who commits itself: the signatories in the order of protocol, then the others. */
export function engagements(r: Reperes) {
  const parties = signataires(r)
  const autres = (r.projet.acteurs.acteurs ?? []).filter(a => !parties.includes(a))
  return {
    engagements: [...parties, ...autres]
      .filter(a => a.engagement !== undefined)
      .map((a, rang) => ({
        ancre: r.ancre(a, `engagement-${a.id}`),
        rang: rang + 1,
        nom: a.nom ?? a.id,
        texte: a.engagement ?? null,
      })),
    conditions: r.projet.contrat.conditions_de_reussite ?? [],
  }
}

/** Everybody who is named as a body, signatory or not: what they are, why they are there, how to reach them. */
export function organismes(r: Reperes) {
  const parties = new Set(r.projet.faits.signataires)
  return (r.projet.acteurs.acteurs ?? []).map(a => {
    const signe = parties.has(a.id)
    const { representant } = a
    return {
      nom: a.nom ?? a.id,
      nature: joindre(
        [label('type_acteur', a.type), a.forme === undefined || a.forme === 'autre' ? null : nature(a)],
        ' – ',
      ),
      qualites: libelles('role_acteur', a.en_tant_que).join(', ') || null,
      siren: signe ? null : siren(a.siren),
      membre_de: a.membre_de === undefined ? null : r.acteur(a.membre_de),
      representant: signe ? null : joindre([representant?.fonction, representant?.nom, representant?.mention], ', '),
      deliberation: signe ? null : deliberation(a),
      signature: signe ? null : joindre([a.signature?.lieu, date(a.signature?.date)], ', '),
      adhesion: signe || a.adhesion === undefined ? null : r.acte(a.adhesion),
      contact: contact(a.contact),
    }
  })
}
