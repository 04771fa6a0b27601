// The engine of the conversation: from the answers given so far to the question to ask, one back, or any step already reached.
import { convient, ETAPES, type Etape, type Question, type Recueil, type Valeur } from './question.ts'

/** The questions of each step, given what is answered: a question that does not apply is not there. */
export type Parcours = Readonly<Record<Etape, (recueil: Recueil) => readonly Question[]>>
/** `ici`: the question being asked; `brouillons`: long texts left before their end, by question. */
export type Etat = {
  readonly recueil: Recueil
  readonly ici?: string | undefined
  readonly brouillons?: Readonly<Record<string, string>>
}

type Situee = Question & { readonly etape: Etape }
export type EtapeVue = { readonly etape: Etape; readonly titre: string; readonly rang: number; readonly id: string }

function questions(parcours: Parcours, recueil: Recueil): readonly Situee[] {
  return ETAPES.flatMap(([etape]) => parcours[etape](recueil).map(q => ({ ...q, etape })))
}

/** The answer to a question; nothing when there is none that still suits it. */
export function reponse(question: Question, { recueil }: Etat): Valeur | undefined {
  const valeur = Object.hasOwn(recueil, question.id) ? recueil[question.id] : undefined
  return valeur !== undefined && convient(question, valeur) ? valeur : undefined
}

/** The question to ask: the one left, else the first without an answer. */
export function courante(parcours: Parcours, etat: Etat): Situee {
  const liste = questions(parcours, etat.recueil)
  const premiere = liste.findIndex(q => reponse(q, etat) === undefined)
  const la = liste.findIndex(q => q.id === etat.ici)
  const rang = la === -1 || (premiere !== -1 && la > premiere) ? premiere : la
  return (liste[rang] ?? liste.at(-1)) as Situee
}

/** Answers the current question, and goes on to the next one. */
export function repondre(parcours: Parcours, etat: Etat, valeur: Valeur): Etat {
  const { id } = courante(parcours, etat)
  const recueil = suivreLesDefauts(parcours, etat.recueil, { ...etat.recueil, [id]: valeur })
  const liste = questions(parcours, recueil)
  const { [id]: _fini, ...brouillons } = etat.brouillons ?? {}
  return { recueil, brouillons, ici: liste[liste.findIndex(q => q.id === id) + 1]?.id }
}

/** One question back; nothing at the first one. */
export function reculer(parcours: Parcours, etat: Etat): Etat | undefined {
  const liste = questions(parcours, etat.recueil)
  const { id } = courante(parcours, etat)
  const avant = liste[liste.findIndex(q => q.id === id) - 1]
  return avant && { ...etat, ici: avant.id }
}

/** The steps that can be reached: those whose questions before are all answered. */
export function etapesAtteintes(parcours: Parcours, etat: Etat): readonly EtapeVue[] {
  const liste = questions(parcours, etat.recueil)
  const premiere = liste.findIndex(q => reponse(q, etat) === undefined)
  const limite = premiere === -1 ? liste.length - 1 : premiere
  return ETAPES.flatMap(([etape, titre], n) => {
    const debut = liste.findIndex(q => q.etape === etape)
    const id = liste[debut]?.id
    return id === undefined || debut > limite ? [] : [{ etape, titre, rang: n + 1, id }]
  })
}

/** Where one had got to: the first question without an answer. */
export function pointe(parcours: Parcours, etat: Etat): Situee {
  return courante(parcours, { recueil: etat.recueil })
}

/** An answer that was only the proposal follows it when an earlier answer changes the proposal. */
function suivreLesDefauts(parcours: Parcours, avant: Recueil, apres: Recueil): Recueil {
  const anciens = new Map(questions(parcours, avant).map(q => [q.id, q.defaut]))
  let recueil = apres
  for (;;) {
    const perimee = questions(parcours, recueil).find(({ id, defaut }) => {
      const donnee = recueil[id]
      if (defaut === undefined || donnee === undefined || donnee === null || avant[id] !== donnee) return false
      return egales(anciens.get(id), donnee) && !egales(defaut, donnee)
    })
    if (perimee?.defaut === undefined) return recueil
    recueil = { ...recueil, [perimee.id]: perimee.defaut }
  }
}

function egales(a: Valeur | undefined, b: Valeur): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** The answers to the questions that still apply, and that suit them: what something is built from. */
export function utiles(parcours: Parcours, recueil: Recueil): Recueil {
  const gardees = questions(parcours, recueil).flatMap(q => {
    const valeur = reponse(q, { recueil })
    return valeur === undefined ? [] : [[q.id, valeur] as const]
  })
  return Object.fromEntries(gardees)
}
