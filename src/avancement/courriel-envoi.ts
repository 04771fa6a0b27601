// The e-mail that goes with forms: what is joined, what each fiche still misses, before when and where to send it back.
import type { Projet } from '../model/projet.generated.ts'
import { compter, dateEnMots, enumerer } from '../mots.ts'
import { A_QUELQUUN_D_AUTRE, adresseDeRetour, blocDeFiche, introduction, signature } from './courriel-phrases.ts'
import type { Annonce } from './point.ts'

export type EnvoiAAnnoncer = {
  /** The id of a declared actor; `nom`, of anybody. */
  readonly acteur?: string
  readonly nom: string
  /** They lead what is sent to them. */
  readonly pilote: boolean
  /** By id, in order. */
  readonly fiches: readonly string[]
  /** Names of the files to join. */
  readonly fichiers: readonly string[]
  readonly avant?: string
}

/** Ready to paste; whatever is missing is said, whoever owes it. */
export function courrielDEnvoi(annonce: Annonce, projet: Projet, envoi: EnvoiAAnnoncer) {
  const { acteur, nom, pilote, fiches, fichiers, avant } = envoi
  const a = projet.acteurs.acteurs?.find(({ id }) => id === acteur)?.contact?.courriel
  const siennes = projet.fiches
    .filter(({ id }) => fiches.includes(id))
    .map(fiche => ({
      fiche,
      trous: annonce.a_completer.filter(trou => trou.fiche === fiche.id),
      vides: annonce.absences.filter(absence => absence.fiche === fiche.id),
    }))
  const encore = siennes.some(({ trous, vides }) => trous.length + vides.length > 0)
    ? ' et ce qui nous manque encore'
    : ''
  const quand = avant === undefined ? '' : `, réponse souhaitée avant ${dateEnMots(avant, 'le')}`
  return {
    objet: `${annonce.titre} : ${compter(fiches.length, 'fiche')} à ${encore === '' ? 'relire' : 'compléter'}${quand}`,
    ...(a === undefined ? {} : { a }),
    corps: [
      'Bonjour,',
      `${introduction(annonce, pilote ? fiches.length : 0)} Voici, pour « ${nom} », ce que nous avons${encore}.`,
      ...siennes.map(({ fiche, ...manque }) => blocDeFiche(fiche, manque, annonce)),
      retour(projet, fichiers, avant),
      'Merci beaucoup pour votre aide.',
      signature(projet),
    ].join('\n\n'),
  }
}

function retour(projet: Projet, fichiers: readonly string[], avant: string | undefined): string {
  const noms = enumerer(fichiers.map(nom => `« ${nom} »`))
  const adresse = adresseDeRetour(projet)
  const ou = adresse === undefined ? 'en réponse à ce message' : `à ${adresse}`
  const quand = avant === undefined ? 'dès que vous le pouvez' : `avant ${dateEnMots(avant, 'le')}`
  return `${joint(fichiers, noms)} : complétez ce que vous pouvez, même en partie, corrigez ce qui n’est plus juste, enregistrez, et renvoyez le fichier ${quand}, ${ou}. Quelques mots en réponse conviennent aussi. ${A_QUELQUUN_D_AUTRE}`
}

function joint(fichiers: readonly string[], noms: string): string {
  const choix = fichiers.some(nom => nom.endsWith('.docx')) && fichiers.some(nom => nom.endsWith('.xlsx'))
  if (choix)
    return `Les documents joints (${noms}) disent la même chose, en Word et en Excel. Prenez celui que vous préférez`
  return fichiers.length > 1
    ? `Les documents joints (${noms}) reprennent ce que nous avons`
    : `Le document joint (${noms}) reprend ce que nous avons`
}

/** Where to send a form back, as its first page says it. */
export function retourDe(projet: Projet): string | undefined {
  const { coordination } = projet.gouvernance
  const dits = [coordination?.fonction, adresseDeRetour(projet)].filter(dit => dit !== undefined)
  return dits.length === 0 ? undefined : dits.join(', ')
}
