// A document in Word or LibreOffice → its fiches: under headings, in tables of labels, in tables of actions, or in paragraphs under bold words.

import type { BlocLu, ParagrapheLu, TexteLu } from '../bureautique/texte/index.ts'
import { enLigne } from './entetes.ts'
import {
  apport,
  apprendre,
  type Cours,
  type Dite,
  type Etiquette,
  estEtiquetee,
  etiquetteDe,
  lireDonnees,
  lireTableEtiquetee,
  nommee,
  type Sortie,
  trace,
} from './etiquettes.ts'
import { type Contextes, lireLignes } from './lignes.ts'
import type { Apport, Brut, FicheBrute, Morceau } from './morceau.ts'
import { deTableau, nonVides, type Table } from './table.ts'
import { sansFin } from './valeurs/bords.ts'
import { montantDit } from './valeurs/montants.ts'
import { nommeUneFiche, numeroEtTitre } from './valeurs/numero.ts'
import { nommeUnePart } from './valeurs/plan.ts'
import { GROUPES, type Sens } from './vocabulaire.ts'

type Etat = Sortie & {
  readonly blocs: readonly BlocLu[]
  readonly fiches: FicheBrute[]
  readonly contextes: Contextes
  cours: Cours | undefined
  axe: Apport | undefined
  objectif: Apport | undefined
  /** The level of the heading that began the fiche; 0 when none did. */
  niveau: number
}

export function lireDocument(document: TexteLu, contextes: Contextes): Brut {
  const etat: Etat = {
    ...{ blocs: document.blocs, fiches: [], restes: [], reconnus: [], comprises: [], contextes },
    ...{ cours: undefined, axe: contextes.axe, objectif: undefined, niveau: 0 },
  }
  document.blocs.forEach((bloc, n) => {
    if (bloc.genre === 'tableau') unTableau(deTableau(bloc), etat)
    else unParagraphe(bloc, n, etat)
  })
  for (const { texte, auteur, sur, place } of document.commentaires) {
    const dit = `${auteur === null ? '' : `${auteur} : `}${texte}${sur === '' ? '' : ` (sur « ${sur} »)`}`
    etat.restes.push({ texte: dit, prose: dit, place: `${place}, commentaire`, sous: 'Commentaires' })
  }
  const { fiches, restes, reconnus, comprises } = etat
  return { fiches: fiches.filter(f => f.apports.length > 0), restes, reconnus, comprises, avis: document.avis }
}

function ouvrir(place: string, etat: Etat, niveau: number): Cours {
  const apports: Apport[] = []
  etat.fiches.push({ place, apports })
  etat.cours = { apports, etiquette: undefined, attendTitre: false }
  etat.niveau = niveau
  return etat.cours
}

/** The parts of the plan above go last: what the fiche says itself comes first. */
function rattacher({ axe, objectif, cours }: Etat): void {
  if (objectif !== undefined) cours?.apports.push(objectif)
  if (axe !== undefined) cours?.apports.push(axe)
}

function unParagraphe(p: ParagrapheLu, n: number, etat: Etat): void {
  const morceau = { texte: p.texte, prose: p.markdown, place: p.place }
  const titre = estTitre(p)
  const dite = etiquetteDe(p.texte, p.markdown, etat.contextes.lecteur)
  if (estSommaire(p)) laisser(morceau, etat)
  else if (nommeUneFiche(p.texte) && p.texte.length < 250) commencer(morceau, p, etat)
  else if (titre && partDuPlan(p, etat)) return
  else if (dite !== undefined && estEtiquette(p, dite, titre, etat)) poserEtiquette(morceau, dite, etat)
  else if (titre && annonceUneFiche(n, etat)) commencer(morceau, p, etat)
  else dansLaFiche(p, morceau, titre, etat)
}

function dansLaFiche(p: ParagrapheLu, morceau: Morceau, titre: boolean, etat: Etat): void {
  const { cours } = etat
  // A heading above that of the fiche, which says nothing known: the fiche is over.
  if (p.titre !== undefined && p.titre < etat.niveau) etat.cours = undefined
  if (cours === undefined || etat.cours === undefined) laisser(morceau, etat)
  else if (titre && p.texte.length < 120) inconnue(morceau, cours, etat)
  else if (cours.etiquette !== undefined || !nommee(morceau, cours)) ajouter(p, morceau, cours)
}

function laisser({ texte, prose, place }: Morceau, { restes }: Etat): void {
  restes.push({ texte, prose, place })
}

function estSommaire({ style }: ParagrapheLu): boolean {
  return style !== null && /^(?:toc|tm|table des mati|contents|index \d)/i.test(style)
}

/** A heading, or a short paragraph all in bold. */
function estTitre({ titre, markdown, texte, liste }: ParagrapheLu): boolean {
  return (
    titre !== undefined ||
    (texte.length < 160 && liste === undefined && /^\*\*[^*]+\*\*(?:[\s\u00a0]*:)?$/.test(markdown.trim()))
  )
}

/** An axis or an objective of the plan: it holds for what follows, unless the fiche has only begun. */
function partDuPlan(p: ParagrapheLu, etat: Etat): boolean {
  const { cours, contextes } = etat
  const genre = nommeUnePart(p.texte) ?? (contextes.dansLePlan(p.texte) ? 'axe' : undefined)
  if (genre === undefined) return false
  const commencee = cours !== undefined && cours.apports.filter(a => a.libelle !== '' && a.par === 'libelle').length < 2
  const dessous = p.titre === undefined || p.titre > etat.niveau
  if (cours !== undefined && commencee && dessous && cours.apports.some(a => a.sens === 'titre')) return false
  const sens: Sens = genre === 'axe' ? 'rattachements' : 'objectif-strategique'
  const morceau = { texte: p.texte, prose: p.texte, place: p.place }
  const dit = apport(morceau, { sens, libelle: genre === 'axe' ? 'Axe' : 'Objectif', confiance: 'sure' }, 'position')
  if (genre === 'axe') {
    etat.axe = dit
    etat.objectif = undefined
  } else etat.objectif = dit
  etat.cours = undefined
  etat.reconnus.push(trace(morceau, genre === 'axe' ? 'axe' : 'objectif du plan'))
  return true
}

/** Words that are a label for sure where they stand: a heading, bold, before a colon, or alone within a fiche. */
function estEtiquette(p: ParagrapheLu, dite: Dite, titre: boolean, { cours }: Etat): boolean {
  if (dite.suite === '' && titre) return true
  if (p.liste !== undefined && !/:[\s\u00a0]*$/.test(p.texte)) return false
  const gras = /^\*\*[^*]{2,70}\*\*/.test(p.markdown)
  if (gras || /^[^:\n]{2,70}:[\s\u00a0]*$/.test(p.texte)) return true
  if (dite.suite !== '') return dite.confiance === 'sure' && (cours !== undefined || dite.sens === 'titre')
  return cours !== undefined && dite.confiance === 'sure' && dite.sens !== 'titre' && /^\p{Lu}/u.test(p.texte)
}

function poserEtiquette(morceau: Morceau, dite: Dite, etat: Etat): void {
  const { sens, libelle, confiance } = dite
  if (sens === 'titre' && (etat.cours === undefined || dejaRemplie(etat.cours))) {
    ouvrir(morceau.place, etat, 0)
    rattacher(etat)
  }
  const { cours } = etat
  if (cours === undefined) {
    laisser(morceau, etat)
    return
  }
  cours.etiquette = { sens, libelle, confiance }
  cours.attendTitre = false
  apprendre(cours.etiquette, morceau, etat)
  if (dite.suite === '') etat.reconnus.push(trace(morceau, 'libellé'))
  else cours.apports.push({ ...apport(morceau, cours.etiquette, 'libelle'), texte: dite.suite, prose: dite.prose })
}

function dejaRemplie({ apports }: Cours): boolean {
  return apports.some(
    a => a.sens !== 'titre' && a.sens !== 'numero' && a.sens !== 'rattachements' && a.sens !== 'objectif-strategique',
  )
}

function commencer(morceau: Morceau, p: ParagrapheLu, etat: Etat): void {
  const dit = numeroEtTitre(enLigne(p.texte))
  const deja = etat.cours?.apports.find(a => a.sens === 'titre' || a.sens === 'numero')
  const memeNumero =
    deja !== undefined && numeroEtTitre(enLigne(deja.texte)).numero === dit.numero && dit.numero !== undefined
  const cours =
    etat.cours !== undefined && memeNumero && !dejaRemplie(etat.cours)
      ? etat.cours
      : ouvrir(p.place, etat, p.titre ?? 0)
  if (nommeUneFiche(p.texte)) nommee(morceau, cours)
  else cours.apports.push(apport(morceau, { sens: 'titre', libelle: '', confiance: 'probable' }, 'position'))
  rattacher(etat)
}

/** After this heading, and before another that is no label, at least two labels: it is the name of a fiche. */
function annonceUneFiche(n: number, { blocs, contextes: { lecteur }, cours }: Etat): boolean {
  const ici = blocs[n] as ParagrapheLu
  const vues = new Set<Sens | undefined>()
  let premier = 0
  for (let k = n + 1; k < blocs.length && k < n + 40; k++) {
    const bloc = blocs[k] as BlocLu
    if (bloc.genre === 'tableau') {
      const table = deTableau(bloc)
      if (estEtiquetee(table, lecteur)) {
        premier ||= k - n
        vues.add('titre').add('enjeux')
      }
      continue
    }
    const dite = etiquetteDe(bloc.texte, bloc.markdown, lecteur)
    const titre = estTitre(bloc)
    if (dite !== undefined && (titre || dite.suite !== '' || /:\s*$/.test(bloc.texte) || bloc.texte.length < 50)) {
      premier ||= k - n
      vues.add(dite.sens)
    } else if (titre || nommeUneFiche(bloc.texte)) break
  }
  if (vues.size < 2) return false
  if (cours === undefined) return true
  // Within a fiche, a bold line names another one only when the labels begin again.
  const connues = new Set(cours.apports.map(a => a.sens))
  const reprise = [...vues].some(s => s !== undefined && connues.has(s))
  return premier <= 3 && reprise && (ici.titre === undefined || connues.size > 2)
}

function inconnue(morceau: Morceau, cours: Cours, etat: Etat): void {
  if (nommee(morceau, cours)) return
  cours.etiquette = { sens: undefined, libelle: sansFin(enLigne(morceau.texte), ':'), confiance: 'sure' }
  etat.reconnus.push(trace(morceau, 'libellé'))
  apprendre(cours.etiquette, morceau, etat)
}

/** One more paragraph under the same label; items of a list stay together. */
function ajouter(p: ParagrapheLu, morceau: Morceau, cours: Cours): void {
  const etiquette = cours.etiquette ?? { sens: undefined, libelle: '', confiance: 'sure' as const }
  const dernier = cours.apports.at(-1)
  const memes =
    dernier !== undefined &&
    dernier.rangee === undefined &&
    dernier.libelle === etiquette.libelle &&
    dernier.sens === etiquette.sens
  if (!memes || dernier === undefined || dernier.par === 'position') {
    cours.apports.push(apport(morceau, etiquette, cours.etiquette === undefined ? 'position' : 'libelle'))
    return
  }
  const saut = p.liste !== undefined && /(?:^|\n) *(?:- |\d+\. )[^\n]*$/.test(dernier.prose) ? '\n' : '\n\n'
  cours.apports[cours.apports.length - 1] = {
    ...dernier,
    texte: `${dernier.texte}\n${morceau.texte}`,
    prose: `${dernier.prose}${saut}${morceau.prose}`,
    morceaux: [...dernier.morceaux, morceau],
  }
}

function unTableau(table: Table, etat: Etat): void {
  const { contextes, cours } = etat
  const { lecteur } = contextes
  const groupe = GROUPES[cours?.etiquette?.sens as Sens]
  const etiquetee = estEtiquetee(table, lecteur)
  const donnees =
    cours === undefined || etiquetee ? undefined : lireDonnees(table, groupe, lecteur, cours.apports.length)
  if (etiquetee) tableEtiquetee(table, etat)
  else if (cours !== undefined && donnees !== undefined) {
    cours.apports.push(...donnees.apports)
    etat.reconnus.push(...donnees.reconnus)
  } else if (!lesActions(table, etat)) autre(table, etat)
}

/** A row an action. */
function lesActions(table: Table, etat: Etat): boolean {
  const plan = lireLignes(table, { ...etat.contextes, ...(etat.axe && { axe: etat.axe }) })
  if (plan === undefined || plan.fiches.length === 0) return false
  etat.fiches.push(...plan.fiches)
  etat.restes.push(...plan.restes)
  etat.reconnus.push(...plan.reconnus)
  for (const { entete: libelle, sens, confiance, place } of plan.comprises)
    apprendre({ libelle, sens, confiance }, { texte: '', prose: '', place }, etat)
  etat.cours = undefined
  return true
}

function tableEtiquetee(table: Table, etat: Etat): void {
  const { lecteur } = etat.contextes
  const nomme = table.lignes.some(l =>
    nonVides(l).some(c => nommeUneFiche(c.texte) || etiquetteDe(c.texte, c.prose, lecteur)?.sens === 'titre'),
  )
  if (etat.cours === undefined || (nomme && dejaRemplie(etat.cours))) {
    const cours = ouvrir(table.lignes[0]?.[0]?.place ?? table.nom, etat, 0)
    lireTableEtiquetee(table, cours, etat, etat.contextes)
    rattacher(etat)
  } else lireTableEtiquetee(table, etat.cours, etat, etat.contextes)
}

/** A table with a number and a title, rows of words and amounts, or what nobody can tell. */
function autre(table: Table, etat: Etat): void {
  const fiche = table.lignes.flatMap(nonVides).find(c => nommeUneFiche(c.texte))
  if (fiche !== undefined && (etat.cours === undefined || dejaRemplie(etat.cours))) {
    ouvrir(fiche.place, etat, 0)
    rattacher(etat)
  }
  const { cours } = etat
  if (fiche !== undefined && cours !== undefined) {
    lireTableEtiquetee(table, cours, etat, etat.contextes)
    return
  }
  for (const ligne of table.lignes) {
    const cellules = nonVides(ligne)
    const [libelle, montant, trop] = cellules
    if (cours === undefined) {
      for (const c of cellules) laisser(c, etat)
    } else if (
      GROUPES[cours.etiquette?.sens as Sens] === 'budget' &&
      libelle &&
      montant &&
      trop === undefined &&
      montantDit(montant.texte) !== undefined
    ) {
      const rangee = cours.apports.length + 0.5
      cours.apports.push(
        apport(libelle, { sens: 'budget.libelle', libelle: '', confiance: 'probable' }, 'position', rangee),
      )
      cours.apports.push(
        apport(montant, { sens: 'budget.montant', libelle: '', confiance: 'probable' }, 'position', rangee),
      )
    } else
      for (const c of cellules)
        cours.apports.push(apport(c, { ...SANS, libelle: cours.etiquette?.libelle ?? '' }, 'position'))
  }
}

const SANS: Etiquette = { sens: undefined, libelle: '', confiance: 'sure' }
