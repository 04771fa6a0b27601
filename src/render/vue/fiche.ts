// One fiche action, ready to be laid out: labels, titles, amounts and dates in words, what it inherits included.
import { encreSur, estCouleur } from '../couleur.ts'
import { budgetDeLaFiche } from './budget.ts'
import { indicateurs } from './indicateurs.ts'
import { capitale, date, duree, joindre } from './mots.ts'
import { objectifs } from './objectifs.ts'
import { personnes, referents } from './personnes.ts'
import { type FaitsDeFiche, type Fiche, label, libelles, type Reperes, rien } from './reperes.ts'

export type VueFiche = ReturnType<typeof vueFiche>

/** `couleur`: of the band; `niveau`: of its heading in the document; `saut`: on a new page. */
type Place = { readonly couleur: string; readonly niveau: number; readonly saut: boolean }

export function vueFiche(r: Reperes, fiche: Fiche, { couleur, niveau, saut }: Place) {
  const faits = r.faitsDe(fiche)
  const bande = estCouleur(couleur) ? couleur : '1F3864'
  return {
    ancre: r.ancre(fiche, `fiche-${fiche.id}`),
    niveau,
    saut,
    nom: r.nomDeFiche(fiche),
    titre: fiche.titre ?? null,
    couleur: bande,
    encre: encreSur(bande),
    rattachements: (fiche.rattachements ?? []).map(id => lignee(r, id)),
    categorie: fiche.categorie === undefined ? null : r.titre('categories', fiche.categorie),
    attente: enAttente(r, fiche),
    sortie: sortie(fiche),
    enjeux: fiche.enjeux ?? null,
    objectifs: objectifs(r, fiche.objectifs),
    description: fiche.description ?? null,
    publics: libelles('public', faits?.publics ?? fiche.publics),
    territoires: (faits?.territoires ?? fiche.territoires ?? []).map(r.lieu),
    pilotes: personnes(r, fiche.pilotes),
    referents: referents(r, fiche.referents),
    partenaires: personnes(r, fiche.partenaires),
    calendrier: calendrier(fiche),
    moyens: moyens(fiche),
    budget: budgetDeLaFiche(r, fiche),
    resultats: fiche.resultats_attendus ?? null,
    indicateurs: indicateurs(r, fiche.indicateurs),
    classement: classement(fiche, faits),
    prs: (fiche.prs ?? []).map(id => r.titre('prs', id)),
    avancement: fiche.statut !== undefined || fiche.priorite !== undefined,
    statut: label('statut', fiche.statut),
    priorite: label('priorite', fiche.priorite),
    participation: {
      degre: label('degre_participation', fiche.participation?.degre),
      description: fiche.participation?.description ?? null,
      present: fiche.participation?.degre !== undefined || fiche.participation?.description !== undefined,
    },
    articulations: (fiche.articulations ?? []).map(id => r.titre('articulations', id)),
    facettes: facettes(r, fiche),
    actes: (fiche.actes ?? []).map(r.acte),
    depend_de: r.fiches(fiche.depend_de),
    liees: r.fiches(fiche.liees),
    annexes: (fiche.annexes ?? []).map(a => a.titre ?? a.fichier ?? ''),
  }
}

/** Themes and fields, inherited ones included, then what statistics ask for. */
function classement(fiche: Fiche, faits: FaitsDeFiche | undefined) {
  return [
    { quoi: 'Thèmes', valeurs: libelles('theme', faits?.themes ?? fiche.themes) },
    { quoi: 'Champs du contrat', valeurs: libelles('champ', faits?.champs ?? fiche.champs) },
    { quoi: 'Déterminants de la santé', valeurs: libelles('determinant', fiche.determinants) },
    { quoi: 'Niveau visé', valeurs: fiche.levier === undefined ? [] : libelles('levier', [fiche.levier]) },
  ].filter(({ valeurs }) => valeurs.length > 0)
}

/** The axis, and the objectives down to what the fiche is attached to. */
function lignee(r: Reperes, id: string) {
  const [axe = id, ...suite] = r.ascendance(id).map(r.axe)
  return { axe, suite: joindre(suite, ' › ') }
}

function enAttente({ projet, acte, faitsDe }: Reperes, fiche: Fiche): string[] {
  const faits = faitsDe(fiche)
  if (faits?.active !== false || fiche.sortie !== undefined) return []
  const suspensifs = (projet.contrat.actes ?? []).filter(a => a.effet === 'suspensif' && fiche.actes?.includes(a.id))
  return suspensifs.map(a => acte(a.id))
}

function sortie({ sortie }: Fiche) {
  if (sortie === undefined) return null
  return { date: date(sortie.date), motif: sortie.motif ?? null, suite: sortie.suite ?? null }
}

function calendrier({ calendrier: c }: Fiche) {
  const periode = capitale(duree(c?.debut, c?.fin))
  const recurrence = label('recurrence', c?.recurrence)
  const etapes = (c?.etapes ?? []).map(e => ({ titre: e.titre ?? null, quand: joindre([date(e.date), e.texte], ', ') }))
  const texte = c?.texte ?? null
  return {
    resume: joindre([periode, recurrence, texte], ' – '),
    etapes,
    present: !rien([...etapes, periode, recurrence, texte].filter(x => x !== null)),
  }
}

function moyens({ moyens: m }: Fiche) {
  const dits = { humains: m?.humains ?? null, materiels: m?.materiels ?? null, financiers: m?.financiers ?? null }
  return { ...dits, present: !rien(dits) }
}

/** By own key only: an id may be a word that every object answers to. */
export function valeursDe({ facettes = {} }: Fiche, id: string): readonly string[] {
  return Object.hasOwn(facettes, id) ? (facettes[id] ?? []) : []
}

/** Values in the other classifications: « Approche par population : Aînés ». */
function facettes({ projet }: Reperes, fiche: Fiche) {
  return (projet.axes.facettes ?? []).flatMap(facette => {
    const choisies = valeursDe(fiche, facette.id)
    const valeurs = choisies.map(id => facette.valeurs?.find(v => v.id === id)?.titre ?? id)
    return valeurs.length === 0
      ? []
      : [{ id: facette.id, titre: facette.titre ?? facette.id, valeurs: valeurs.join(', ') }]
  })
}
