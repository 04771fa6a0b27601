// What a project already says in each box of a fiche: words, a list, or boxes to tick.

import { capitale, date, duree, joindre } from './mots.ts'
import { objectifs, type VueObjectif } from './objectifs.ts'
import { type Personne, personnes, referents } from './personnes.ts'
import { type Fiche, label, type Reperes } from './reperes.ts'
import { nomenclature } from './rubriques.ts'

/** `dessous`: part of what stands above it. */
export type Choix = { readonly libelle: string; readonly coche: boolean; readonly dessous: boolean }
export type Reponse = {
  readonly prose: string | null
  readonly puces: readonly string[]
  readonly objectifs: readonly VueObjectif[]
  readonly choix: readonly Choix[]
  /** One choice a line. */
  readonly colonne: boolean
}
export const VIDE: Reponse = { prose: null, puces: [], objectifs: [], choix: [], colonne: false }

/** `cle`: one of the boxes of `rubriques`. */
export function reponse(r: Reperes, fiche: Fiche, cle: string): Reponse {
  return { ...VIDE, ...REPONSES[cle]?.(r, fiche) }
}

const REPONSES: Readonly<Record<string, (r: Reperes, fiche: Fiche) => Partial<Reponse>>> = {
  titre: (_, f) => texte(f.titre),
  rattachements: (r, f) => ({ choix: rattachements(r, f), colonne: true }),
  enjeux: (_, f) => texte(f.enjeux),
  objectifs: (r, f) => ({ objectifs: objectifs(r, f.objectifs) }),
  description: (_, f) => texte(f.description),
  themes: (r, f) => ({ choix: cocher('themes', faitsDe(r, f)?.themes ?? f.themes) }),
  publics: (r, f) => ({ choix: cocher('publics', faitsDe(r, f)?.publics ?? f.publics) }),
  territoires: (r, f) => ({ puces: (faitsDe(r, f)?.territoires ?? f.territoires ?? []).map(r.lieu) }),
  pilotes: (r, f) => ({ puces: personnes(r, f.pilotes).map(enPuce) }),
  referents: (r, f) => ({ puces: referents(r, f.referents).map(enPuce) }),
  partenaires: (r, f) => ({ puces: personnes(r, f.partenaires).map(enPuce) }),
  calendrier: (_, f) => ({ puces: calendrier(f) }),
  'moyens.humains': (_, f) => texte(f.moyens?.humains),
  'moyens.materiels': (_, f) => texte(f.moyens?.materiels),
  'moyens.financiers': (_, f) => texte(f.moyens?.financiers),
  'budget.commentaire': (_, f) => texte(f.budget?.commentaire),
  resultats_attendus: (_, f) => texte(f.resultats_attendus),
  'participation.degre': (_, f) => ({ choix: cocher('participation.degre', seul(f.participation?.degre)) }),
  'participation.description': (_, f) => texte(f.participation?.description),
  prs: ({ projet }, f) => ({ choix: cocherParmi(projet.contrat.prs?.objectifs, f.prs), colonne: true }),
  articulations: ({ projet }, f) => ({
    choix: cocherParmi(projet.contrat.articulations, f.articulations),
    colonne: true,
  }),
  statut: (_, f) => ({ choix: cocher('statut', seul(f.statut)) }),
  priorite: (_, f) => ({ choix: cocher('priorite', seul(f.priorite)) }),
}

function texte(prose: string | undefined): Partial<Reponse> {
  return { prose: prose ?? null }
}

function seul(code: string | undefined): readonly string[] {
  return code === undefined ? [] : [code]
}

function faitsDe({ projet }: Reperes, { id }: Fiche) {
  return projet.faits.fiches.find(f => f.id === id)
}

function cocher(cle: string, codes: readonly string[] = []): Choix[] {
  return nomenclature(cle).map(({ code, libelle }) => ({ libelle, coche: codes.includes(code), dessous: false }))
}

function cocherParmi(liste: readonly { id: string; titre?: string }[] = [], ids: readonly string[] = []): Choix[] {
  return liste.map(({ id, titre }) => ({ libelle: titre ?? id, coche: ids.includes(id), dessous: false }))
}

/** Axes, their objectives of the first rank, and whatever deeper one the fiche names. */
function rattachements(r: Reperes, { rattachements: siens = [] }: Fiche): Choix[] {
  const axes = new Set(r.projet.faits.fiches.flatMap(f => f.axes))
  return r.plan
    .filter(id => siens.includes(id) || axes.has(id) || r.ascendance(id).length <= 2)
    .map(id => ({ libelle: r.axe(id), coche: siens.includes(id), dessous: r.ascendance(id).length > 1 }))
}

function enPuce({ nom, precisions, contribution }: Personne): string {
  const qui = precisions === null ? nom : `${nom} (${precisions})`
  return contribution === null ? qui : `${qui}\u00A0: ${contribution}`
}

function calendrier({ calendrier: c }: Fiche): string[] {
  const resume = joindre([capitale(duree(c?.debut, c?.fin)), label('recurrence', c?.recurrence), c?.texte], ' – ')
  const etapes = (c?.etapes ?? []).map(e => joindre([e.titre, joindre([date(e.date), e.texte])], '\u00A0: '))
  return [resume, ...etapes].filter(ligne => ligne !== null)
}
