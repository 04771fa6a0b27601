// A file that says how the headings of a plan are to be read: written by a first reading, edited by hand, read again without tolerance.
import { type Importation, SENS, type Sens } from '../../importation/index.ts'
import { lireTexteYaml } from '../../load/documents.ts'
import { UserError } from '../../model/erreur.ts'
import type { Noeud } from '../../model/noeud.ts'
import { plusProche } from '../../proche.ts'

const CLE = 'en-têtes'
const IGNORE = 'remarque'

/** Throws UserError for whatever is not such a file, with its line. */
export function lireCorrespondances(octets: Uint8Array, nom: string): ReadonlyMap<string, Sens | null> {
  const { texte, racine } = lireTexteYaml(octets, nom)
  const refuser = (message: string, ou: Noeud | { readonly debut: number }, conseil?: string): never => {
    const ligne = texte.slice(0, ou.debut).split('\n').length
    throw new UserError(`${nom}, ligne ${ligne}\u00a0: ${message}`, conseil)
  }
  if (racine === null || racine.genre !== 'table')
    throw new UserError(
      `«\u00a0${nom}\u00a0» ne contient pas de correspondances.`,
      'L’option --ecrire-correspondances en fait un modèle.',
    )
  const lues = new Map<string, Sens | null>()
  for (const { cle, place, valeur } of racine.entrees) {
    if (cle !== CLE && cle !== 'en-tetes')
      refuser(`«\u00a0${cle}\u00a0» n’est pas attendu ici.`, place, `Vouliez-vous dire «\u00a0${CLE}\u00a0»\u00a0?`)
    if (valeur.genre !== 'table')
      return refuser(`«\u00a0${CLE}\u00a0» attend des lignes «\u00a0En-tête: champ\u00a0».`, place)
    for (const { cle: entete, valeur: dite } of valeur.entrees) {
      if (dite.genre !== 'texte') return refuser(`«\u00a0${entete}\u00a0» attend un seul mot.`, dite)
      const mot = dite.texte.trim()
      if (mot !== IGNORE && !(SENS as readonly string[]).includes(mot)) {
        const proche = plusProche(mot, SENS)
        refuser(
          `«\u00a0${mot}\u00a0» n’est pas un champ.`,
          dite,
          proche === undefined
            ? `Possibles\u00a0: ${SENS.join(', ')}.`
            : `Vouliez-vous dire «\u00a0${proche}\u00a0»\u00a0?`,
        )
      }
      lues.set(entete, mot === IGNORE ? null : (mot as Sens))
    }
  }
  return lues
}

/** The headings of these files as they were understood, to be corrected by hand. */
export function direCorrespondances(importations: readonly Importation[]): string {
  const vues = new Map<string, string>()
  for (const { entete, sens, confiance } of importations.flatMap(i => i.comprises)) {
    const suite = sens === undefined ? ' # inconnu' : confiance === 'sure' ? '' : ' # à vérifier'
    if (entete !== '' && !vues.has(entete)) vues.set(entete, `${JSON.stringify(entete)}: ${sens ?? IGNORE}${suite}`)
  }
  return [
    `# Comment lire les en-têtes de ${importations.map(i => i.fichier).join(', ')}.`,
    '# À gauche, l’en-tête tel qu’il est écrit ; à droite, le champ de la fiche où va ce qui est dessous.',
    '# « remarque » garde le texte dans la remarque de la fiche. Champs possibles :',
    ...enLignes(SENS.filter(s => s !== IGNORE)).map(l => `#   ${l}`),
    `${CLE}:${vues.size === 0 ? ' {}' : ''}`,
    ...[...vues.values()].map(l => `  ${l}`),
    '',
  ].join('\n')
}

function enLignes(mots: readonly string[]): string[] {
  const lignes: string[] = []
  for (const mot of mots) {
    const derniere = lignes.at(-1)
    if (derniere === undefined || derniere.length + mot.length > 100) lignes.push(mot)
    else lignes[lignes.length - 1] = `${derniere}, ${mot}`
  }
  return lignes
}
