// The sentences that the e-mails of this program share: who writes, of what contract, what a fiche says and misses, where to answer.
import type { Fiche, Projet } from '../model/projet.generated.ts'
import { dateEnMots, enumerer } from '../mots.ts'
import type { Absence, Annonce, Trou } from './point.ts'

export function introduction({ titre, phase, periode }: Annonce, fiches: number): string {
  const annees = periode.libelle === undefined || titre.includes(periode.libelle) ? '' : ` (${periode.libelle})`
  const verbe = phase === 'mise-en-oeuvre' || phase === 'evaluation' || phase === 'acheve' ? 'suivons' : 'préparons'
  const role =
    fiches === 0
      ? 'Vous y prenez part'
      : fiches === 1
        ? 'Vous y pilotez une action'
        : 'Vous y pilotez plusieurs actions'
  const nom = titre.startsWith('Contrat') ? titre : `contrat « ${titre} »`
  return `Nous ${verbe} le ${nom}${annees}. ${role}, et nous vous en remercions.`
}

/** What a fiche says, and what it misses. */
export type Manque = { readonly trous: readonly Trou[]; readonly vides: readonly Absence[] }

export function blocDeFiche(fiche: Fiche, { trous, vides }: Manque, { matrice }: Annonce): string {
  const ligne = matrice.fiches.find(({ id }) => id === fiche.id)
  const remplis = matrice.champs
    .filter(({ attendu }, n) => attendu && ligne?.cases[n] === '+')
    .map(({ cle, nom }) => precise(cle, nom, fiche))
  const manque = [...trous.map(trou => `– ${enLigne(trou)}`), ...vides.map(({ nom }) => `– ${capitale(nom)}`)]
  const nom = `Action « ${[fiche.numero, fiche.titre ?? fiche.id].filter(Boolean).join(' ')} »`
  if (manque.length === 0) return `${nom}\nRien n’y manque à nos yeux : une relecture suffit.`
  return [
    nom,
    ...(remplis.length === 0 ? [] : [`Ce que nous avons : ${enumerer(remplis)}.`]),
    'Ce qui nous manque :',
    ...manque,
  ].join('\n')
}

/** « partenaires (4) », « calendrier (de mars 2027 à juin 2028) ». */
function precise(cle: string, nom: string, { partenaires = [], calendrier }: Fiche): string {
  if (cle === 'partenaires') return `${nom} (${partenaires.length})`
  const { debut, fin } = calendrier ?? {}
  if (cle !== 'calendrier' || debut === undefined || fin === undefined) return nom
  return `${nom} (${dateEnMots(debut, 'du')} ${dateEnMots(fin, 'au')})`
}

export function enLigne({ champ, note }: { readonly champ: string; readonly note?: string }): string {
  // « En mots » is how the file calls it, and nothing for who reads a letter.
  return `${champ.replace(/ › En mots$/, '').replaceAll(' › ', ', ')}${note === undefined ? '' : ` (${note})`}`
}

function capitale(texte: string): string {
  return `${texte.charAt(0).toUpperCase()}${texte.slice(1)}`
}

/** The address to answer to, when the contract gives one. */
export function adresseDeRetour({ gouvernance, acteurs, faits }: Projet): string | undefined {
  const porteur = (acteurs.acteurs ?? []).find(({ id }) => faits.porteurs.includes(id))
  return gouvernance.coordination?.contact?.courriel ?? porteur?.contact?.courriel
}

export const A_QUELQUUN_D_AUTRE = 'Si une question n’est pas pour vous, dites-nous simplement qui pourrait y répondre.'

export function conclusion(projet: Projet, fiches: number): string {
  const adresse = adresseDeRetour(projet)
  const ou = adresse === undefined ? 'en réponse à ce message' : `à ${adresse}`
  const comment =
    fiches === 0
      ? `Quelques mots suffisent, ${ou}.`
      : `Le document joint reprend ce que nous avons : complétez-le là où vous le pouvez, même en partie, et renvoyez-le ${ou}. Quelques mots en réponse conviennent aussi.`
  return `${comment} ${A_QUELQUUN_D_AUTRE}`
}

export function signature({ gouvernance: { coordination }, acteurs, faits }: Projet): string {
  const noms = new Map((acteurs.acteurs ?? []).map(({ id, nom }) => [id, nom ?? id]))
  const { fonction, employeur } = coordination ?? {}
  const ou = typeof employeur === 'object' ? employeur.nom : (employeur ?? faits.porteurs[0])
  const structure = ou === undefined ? undefined : (noms.get(ou) ?? ou)
  return ['Bien cordialement,', fonction ?? 'La coordination du contrat', structure].filter(Boolean).join('\n')
}
