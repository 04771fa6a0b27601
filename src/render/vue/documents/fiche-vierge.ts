// The form that goes out to a partner: each box and table of a fiche, empty or filled with what the project already says.
import {
  CHAMPS,
  type Champ,
  type Contexte,
  clesDeLignes,
  contexteDe,
  enMots,
  type FicheEnMots,
  NOUVELLE,
  TABLEAUX,
  type Tableau,
} from '../../../champs/index.ts'
import type { Projet } from '../../../model/projet.generated.ts'
import { dateEnMots } from '../../../mots.ts'
import type { GenreSaisie } from '../../arbre.ts'
import { periode } from '../contexte.ts'
import type { Compose, Demande, Listes } from '../demande.ts'
import { enRangees, LARGEURS, lignesVides, partiesDuFormulaire, placeVide, saisieDe } from '../formulaire.ts'
import { contact } from '../gouvernance.ts'
import { joindre } from '../mots.ts'
import { type Note, notesDe } from '../notes.ts'
import { designe } from '../personnes.ts'
import { groupes } from '../programme.ts'
import type { Acteur, Fiche, Reperes } from '../reperes.ts'

/** Ids of `demande` are those of the project: see `viser`. */
export function ficheVierge(r: Reperes, projet: Projet, demande: Demande): Compose {
  const { formulaire } = demande
  const acteur = (projet.acteurs.acteurs ?? []).find(a => a.id === demande.pour)
  const choisies = fichesVisees(r, demande)
  const contexte = contexteDe(projet)
  const vierge: Fiche = { id: NOUVELLE, ...(acteur && { pilotes: [acteur.id] }) }
  const fiches = choisies.length > 0 ? choisies : [vierge]
  return {
    vue: {
      etat: r.etat,
      contrat: { titre: projet.contrat.titre ?? projet.contrat.id, periode: periode(r.projet.contrat.periode) },
      destinataire: acteur === undefined ? null : (acteur.nom ?? acteur.id),
      echeance: formulaire?.avant === undefined ? null : dateEnMots(formulaire.avant),
      retour: formulaire?.retour ?? adresseDeRetour(r),
      nom: projet.contrat.mise_en_page?.libelle_fiche ?? 'Fiche action',
      plusieurs: fiches.length > 1,
      fiches: fiches.map(fiche => uneFiche(r, projet, fiche, contexte)),
    },
    avis: sansPilotage(acteur, demande, choisies),
    listes: listesDe(contexte),
    montre: () => false,
  }
}

function sansPilotage(acteur: Acteur | undefined, demande: Demande, choisies: readonly Fiche[]): string[] {
  const nommees = demande.fiche !== undefined || demande.fiches !== undefined
  if (acteur === undefined || nommees || choisies.length > 0) return []
  return [`« ${acteur.nom ?? acteur.id} » ne pilote encore aucune action : le document est une fiche vide à son nom.`]
}

/** Those that are named, else all those that the partner leads, in the order of the plan. */
function fichesVisees(r: Reperes, { fiche, fiches, pour }: Demande): Fiche[] {
  const nommees = fiches ?? (fiche === undefined ? undefined : [fiche])
  if (nommees !== undefined) return nommees.flatMap(id => r.projet.fiches.filter(f => f.id === id).slice(0, 1))
  if (pour === undefined) return []
  return groupes(r)
    .filter(groupe => groupe.id !== 'sorties')
    .flatMap(groupe => groupe.fiches)
    .filter(f => f.pilotes?.some(q => designe(q, pour)))
}

function adresseDeRetour({ projet }: Reperes): string | null {
  const porteur = (projet.acteurs.acteurs ?? []).find(a => projet.faits.porteurs.includes(a.id))
  const { coordination } = projet.gouvernance
  return joindre([coordination?.fonction ?? porteur?.nom, contact(coordination?.contact) ?? contact(porteur?.contact)])
}

/** What boxes to choose in may hold, by the name of their field. */
function listesDe(contexte: Contexte): Listes {
  return Object.fromEntries([
    ...CHAMPS.map(champ => [champ.nom, contexte.choix(champ)] as const),
    ...TABLEAUX.flatMap(t => t.colonnes.map(c => [nomDeListe(c, t), contexte.choix(c, t)] as const)),
  ])
}

function nomDeListe(champ: Champ, tableau?: Tableau): string {
  return tableau === undefined ? champ.nom : `${tableau.nom}.${champ.nom}`
}

function uneFiche(r: Reperes, projet: Projet, fiche: Fiche, contexte: Contexte) {
  // Its own words, without those that stand in a document for what is still to come.
  const mots = enMots(projet.fiches.find(f => f.id === fiche.id) ?? (fiche as Projet['fiches'][number]), contexte)
  const notes = notesDe(projet, fiche.id)
  return {
    ancre: r.ancre(fiche, `fiche-${fiche.id}`),
    nom: r.nomDeFiche(fiche),
    titre:
      fiche.id === NOUVELLE && !projet.fiches.some(f => f.id === NOUVELLE) ? 'nouvelle action' : (fiche.titre ?? null),
    chapitres: partiesDuFormulaire().map(({ titre, champs, tableaux }) => ({
      titre,
      rangees: rangees(champs.flatMap(champ => uneCase(champ, { mots, contexte, notes }))),
      tableaux: tableaux.map(tableau => unTableau(tableau, { mots, contexte, notes })),
    })),
  }
}

function rangees(cases: readonly ReturnType<typeof uneCase>[number][]) {
  const toutes = enRangees(cases)
  const serre = toutes.some(rangee => rangee.length > 1)
  return toutes.map(rangee => ({
    ecriture: Math.max(0, ...rangee.map(({ ecriture }) => ecriture ?? 0)) || null,
    cases: rangee.map(une => ({ ...une, cote: rangee.length > 1, etendue: serre && rangee.length === 1 ? 3 : null })),
  }))
}

type Dit = { readonly mots: FicheEnMots; readonly contexte: Contexte; readonly notes: ReadonlyMap<string, Note> }

function uneCase(champ: Champ, { mots, contexte, notes }: Dit) {
  const texte = mots.simples[champ.nom] ?? ''
  // A choice among nothing is not asked; what was said all the same stays.
  const genre = saisieDe(champ, contexte.choix(champ)) ?? (texte === '' ? undefined : 'prose')
  if (genre === undefined) return []
  const note = notes.get(champ.nom)
  return [
    {
      titre: champ.titre,
      ...saisie(champ, genre),
      ...reponse(champ, texte),
      // What is there says better than a help what is awaited.
      aide: texte === '' ? champ.aide : null,
      signe: signe(texte !== '', champ.attendu || note !== undefined),
      note: note?.mots ?? null,
      ecriture: texte === '' ? placeVide(champ) : null,
    },
  ]
}

function unTableau(tableau: Tableau, { mots, contexte, notes }: Dit) {
  const lignes = mots.tableaux[tableau.nom] ?? []
  const cles = clesDeLignes(lignes)
  const colonnes = tableau.colonnes.filter(({ genre }) => genre !== 'cle')
  const note = notes.get(tableau.nom)
  return {
    titre: tableau.titre,
    champ: tableau.nom,
    aide: tableau.aide,
    signe: signe(lignes.length > 0, tableau.attendu || note !== undefined),
    note: note?.mots ?? null,
    colonnes: colonnes.map(champ => ({
      titre: champ.titre,
      largeur: LARGEURS[tableau.nom]?.[champ.nom] ?? null,
      nombre: NOMBRES.has(champ.genre),
      ...saisie(champ, saisieDe(champ, contexte.choix(champ, tableau)) ?? 'ligne', tableau),
    })),
    lignes: lignes.map(({ cellules }, n) => ({
      cle: cles[n] ?? '',
      cases: colonnes.map(({ nom, genre }) => {
        const dit = cellules[nom] ?? null
        return { prose: genre === 'prose' ? dit : null, texte: genre === 'prose' ? null : dit }
      }),
    })),
    vides: lignesVides(tableau, lignes.length),
  }
}

const NOMBRES: ReadonlySet<string> = new Set(['annee', 'montant', 'valeur'])

/** How it is filled; `champ`: its mark, without what stands around. */
function saisie(champ: Champ, genre: GenreSaisie, tableau?: Tableau) {
  const enListe = genre === 'choix' || genre === 'cases' || genre === 'listes'
  return { champ: champ.nom, saisie: genre, liste: enListe ? nomDeListe(champ, tableau) : null }
}

/** What is there already: prose, or the lines of an answer. */
function reponse({ genre }: Champ, texte: string) {
  const prose = genre === 'prose' && texte !== '' ? texte : null
  return { prose, valeurs: prose === null && texte !== '' ? texte.split('\n') : [] }
}

function signe(rempli: boolean, attendu: boolean): string {
  return rempli ? 'À relire' : attendu ? 'À remplir' : 'Facultatif'
}
