// A fiche to send to a partner: its boxes, empty or filled with what the project already says, and what is awaited in each.
import { chemin } from '../../../model/chemin.ts'
import type { Projet } from '../../../model/projet.generated.ts'
import { dateEnMots } from '../../../mots.ts'
import { budgetDeLaFiche } from '../budget.ts'
import { periode } from '../contexte.ts'
import type { Compose, Demande } from '../demande.ts'
import { contact } from '../gouvernance.ts'
import { indicateurs } from '../indicateurs.ts'
import { joindre } from '../mots.ts'
import { designe } from '../personnes.ts'
import { couleurDeLaFiche, groupes } from '../programme.ts'
import type { Acteur, Fiche, Reperes } from '../reperes.ts'
import { type Reponse, reponse, VIDE } from '../reponses.ts'
import { rubriques } from '../rubriques.ts'

/** `demande.fiche` and `demande.pour` are ids of the project: see `viser`. */
export function ficheVierge(r: Reperes, projet: Projet, demande: Demande): Compose {
  const acteur = (r.projet.acteurs.acteurs ?? []).find(a => a.id === demande.pour)
  const { formulaire } = demande
  const choisies = fichesVisees(r, demande)
  const vierge: Fiche = { id: NOUVELLE, ...(acteur && { pilotes: [acteur.id] }) }
  const fiches = choisies.length > 0 ? choisies : [vierge]
  return {
    vue: {
      etat: r.etat,
      contrat: { titre: r.projet.contrat.titre ?? r.projet.contrat.id, periode: periode(r.projet.contrat.periode) },
      destinataire: acteur === undefined ? null : (acteur.nom ?? acteur.id),
      echeance: formulaire?.avant === undefined ? null : dateEnMots(formulaire.avant),
      retour: formulaire?.retour ?? adresseDeRetour(r),
      nom: r.projet.contrat.mise_en_page?.libelle_fiche ?? 'Fiche action',
      plusieurs: fiches.length > 1,
      fiches: fiches.map(fiche => uneFiche(r, projet, fiche)),
    },
    avis:
      acteur && demande.fiche === undefined && demande.fiches === undefined && choisies.length === 0
        ? [avisSansPilotage(acteur)]
        : [],
    montre: () => false,
  }
}

function avisSansPilotage({ nom, id }: Acteur): string {
  return `« ${nom ?? id} » ne pilote encore aucune action : le document est une fiche vide à son nom.`
}

/** The one that is named, else all those that the partner leads, in the order of the plan. */
function fichesVisees(r: Reperes, { fiche, fiches, pour }: Demande): Fiche[] {
  if (fiches !== undefined) return fiches.flatMap(id => r.projet.fiches.filter(f => f.id === id).slice(0, 1))
  if (fiche !== undefined) return r.projet.fiches.filter(f => f.id === fiche).slice(0, 1)
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

const LIGNES_LIBRES = 3
/** What the bookmarks of an empty fiche are named after. */
const NOUVELLE = 'nouvelle'

function uneFiche(r: Reperes, projet: Projet, fiche: Fiche) {
  const ancre = r.ancre(fiche, `fiche-${fiche.id}`)
  const notes = notesDe(projet, fiche.id)
  const lignes = budgetDeLaFiche(r, fiche)
  const vides = (combien: number) => Array.from({ length: Math.max(2, LIGNES_LIBRES - combien) }, () => null)
  const mesures = indicateurs(r, fiche.indicateurs)
  return {
    ancre,
    nom: r.nomDeFiche(fiche),
    titre: fiche.id === NOUVELLE && !r.projet.fiches.includes(fiche) ? 'nouvelle action' : (fiche.titre ?? null),
    couleur: couleurDeLaFiche(r, fiche),
    champs: rubriques().map(champ => {
      const donne = reponse(r, fiche, champ.cle)
      return {
        ...champ,
        ...VIDE,
        ...donne,
        etat: estRempli(donne) ? 'À relire' : champ.attendu ? 'À remplir' : 'Facultatif',
        note: joindre(notes.get(champ.cle) ?? [], ' ; '),
      }
    }),
    budget: {
      ...lignes,
      vides: vides(lignes.lignes.length),
      note: joindre(notes.get('budget') ?? [], ' ; '),
    },
    indicateurs: {
      mesures,
      vides: vides(mesures.length),
      note: joindre(notes.get('indicateurs') ?? [], ' ; '),
    },
  }
}

function estRempli(reponse: Reponse): boolean {
  const { prose, puces, objectifs, choix } = reponse
  return prose !== null || puces.length > 0 || objectifs.length > 0 || choix.some(c => c.coche)
}

/** What the project itself notes of its holes in a fiche: « voir le budget », by key. */
function notesDe({ faits, fiches }: Projet, id: string): Map<string, string[]> {
  const rang = fiches.findIndex(f => f.id === id)
  const notes = new Map<string, string[]>()
  const connues = new Set(rubriques().map(({ cle }) => cle))
  for (const { chemin: ou, note } of faits.a_completer) {
    const [partie, n, cle, sous] = chemin(ou)
    if (partie !== 'fiches' || n !== rang || note === undefined) continue
    const dedans = `${cle}.${sous}`
    const nom = connues.has(dedans) ? dedans : String(cle)
    notes.set(nom, [...(notes.get(nom) ?? []), note])
  }
  return notes
}
