// The form that goes out to a partner: each box and table of a fiche, empty or filled with what the project already says.
import { CHAMPS, type Contexte, contexteDe, enMots, NOUVELLE, TABLEAUX } from '../../../champs/index.ts'
import type { Projet } from '../../../model/projet.generated.ts'
import { dateEnMots } from '../../../mots.ts'
import { chapitresDe, type Dit, nomDeListe, type Trame, trameDe } from '../cases.ts'
import { periode } from '../contexte.ts'
import type { Compose, Demande, Listes } from '../demande.ts'
import { contact } from '../gouvernance.ts'
import { joindre } from '../mots.ts'
import { notesDe } from '../notes.ts'
import { designe } from '../personnes.ts'
import { groupes } from '../programme.ts'
import type { Acteur, Fiche, Reperes } from '../reperes.ts'

/** Ids of `demande` are those of the project: see `viser`. */
export function ficheVierge(r: Reperes, projet: Projet, demande: Demande): Compose {
  const { formulaire } = demande
  const acteur = (projet.acteurs.acteurs ?? []).find(a => a.id === demande.pour)
  const choisies = fichesVisees(r, demande)
  const contexte = contexteDe(projet)
  const trame = trameDe(contexte)
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
      fiches: fiches.map(fiche => uneFiche(r, fiche, trame, ceQueDit(fiche, { projet, demande, contexte }))),
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

type Ou = { readonly projet: Projet; readonly demande: Demande; readonly contexte: Contexte }

/** Its own words, without those that stand in a document for what is still to come. */
function ceQueDit(fiche: Fiche, { projet, demande, contexte }: Ou): UneFiche {
  const { id } = fiche
  const sienne = projet.fiches.find(f => f.id === id)
  const { mots = {} } = demande.formulaire ?? {}
  return {
    mots:
      Object.hasOwn(mots, id) && mots[id] ? mots[id] : enMots(sienne ?? (fiche as Projet['fiches'][number]), contexte),
    notes: notesDe(projet, id),
    neuve: sienne === undefined,
  }
}

type UneFiche = Dit & { readonly neuve: boolean }

function uneFiche(r: Reperes, fiche: Fiche, trame: Trame, { neuve, ...dit }: UneFiche) {
  return {
    ancre: r.ancre(fiche, `fiche-${fiche.id}`),
    nom: r.nomDeFiche(fiche),
    titre: fiche.id === NOUVELLE && neuve ? 'nouvelle action' : (fiche.titre ?? null),
    chapitres: chapitresDe(trame, dit),
  }
}
