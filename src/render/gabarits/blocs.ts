// Braces and blocks left open in a template: each is told, then mended, so that the rest of the template can still be read.
import { plusProche } from '../../proche.ts'

export type FauteSituee = { readonly ligne: number; readonly message: string }
export type Mende = {
  /** The same lines, where every block is closed. */
  readonly texte: string
  readonly fautes: readonly FauteSituee[]
  /** Lines where a loop that was left open makes every name doubtful. */
  readonly troubles: readonly { readonly de: number; readonly a: number }[]
}
type Ouvert = { readonly nom: string; readonly ligne: number }
type Etat = {
  sortie: string
  readonly ouverts: Ouvert[]
  readonly fautes: FauteSituee[]
  readonly troubles: { de: number; a: number }[]
}

export function fermerBlocs(texte: string): Mende {
  const etat: Etat = { sortie: '', ouverts: [], fautes: [], troubles: [] }
  let ici = 0
  let ligne = 1
  const avancer = (jusqua: number, garder = true) => {
    const passe = texte.slice(ici, jusqua)
    etat.sortie += garder ? passe : passe.replace(/[^\n]/g, '')
    ligne += passe.split('\n').length - 1
    ici = jusqua
  }
  for (let debut = texte.indexOf('{{'); debut !== -1 && etat.fautes.length < FAUTES; debut = texte.indexOf('{{', ici)) {
    avancer(debut)
    const fin = finDe(texte, debut)
    if (fin === undefined) {
      etat.fautes.push({ ligne, message: 'Les accolades ouvertes ici ne sont pas fermées : il manque }}.' })
      avancer(repriseApres(texte, debut), false)
    } else {
      const garde = etiquette(etat, texte.slice(debut, fin), ligne)
      avancer(fin, garde)
    }
  }
  avancer(texte.length)
  while (etat.ouverts.length > 0) fermerDOffice(etat, ligne)
  return { texte: etat.sortie, fautes: etat.fautes, troubles: etat.troubles }
}

/** Beyond so many, the rest would teach nothing more. */
const FAUTES = 200

/** Past the closing braces; nothing when others open before. */
function finDe(texte: string, debut: number): number | undefined {
  const commentaire = /^\{\{~?!(--)?/.exec(texte.slice(debut, debut + 6))
  const signe = commentaire ? (commentaire[1] ? '--}}' : '}}') : texte.startsWith('{{{', debut) ? '}}}' : '}}'
  const fin = texte.indexOf(signe, debut + 2)
  if (fin === -1) return undefined
  const suivante = texte.indexOf('{{', debut + (signe === '}}}' ? 3 : 2))
  return !commentaire && suivante !== -1 && suivante < fin ? undefined : fin + signe.length
}

/** After braces that nothing closes: the next tag, line or braces. */
function repriseApres(texte: string, debut: number): number {
  const suite = texte.slice(debut + 2, debut + 500).search(/[<\n]|\{\{/)
  return suite === -1 ? Math.min(texte.length, debut + 500) : debut + 2 + suite
}

/** Opens or closes a block; false when these braces must be left out of the mended text. */
function etiquette(etat: Etat, accolades: string, ligne: number): boolean {
  const [, signe = '', nom = ''] = /^\{\{~?\s*([#^/]?)[*>]?\s*([^\s}~|]*)/.exec(accolades) ?? []
  const dernier = etat.ouverts.at(-1)
  if (signe === '#' || (signe === '^' && nom !== '')) etat.ouverts.push({ nom, ligne })
  else if ((signe === '' && nom === 'else') || (signe === '^' && nom === '')) {
    if (dernier !== undefined) return true
    etat.fautes.push({ ligne, message: '{{else}} se trouve hors de tout bloc.' })
    return false
  } else if (signe === '/') return fermer(etat, nom, ligne)
  return true
}

function fermer(etat: Etat, nom: string, ligne: number): boolean {
  if (etat.ouverts.some(o => o.nom === nom)) {
    while (etat.ouverts.at(-1)?.nom !== nom) fermerDOffice(etat, ligne)
    etat.ouverts.pop()
    return true
  }
  const dernier = etat.ouverts.at(-1)
  const voulu = dernier !== undefined && plusProche(nom, [dernier.nom]) !== undefined
  const conseil = voulu ? ` Vouliez-vous dire {{/${dernier.nom}}} ?` : ''
  etat.fautes.push({ ligne, message: `{{/${nom}}} ne ferme rien : {{#${nom}}} n’est pas ouvert.${conseil}` })
  if (voulu) etat.sortie += `{{/${etat.ouverts.pop()?.nom}}}`
  return false
}

function fermerDOffice(etat: Etat, ligne: number): void {
  const ouvert = etat.ouverts.pop()
  if (ouvert === undefined) return
  etat.fautes.push({
    ligne: ouvert.ligne,
    message: `{{#${ouvert.nom}}} n’est jamais fermé : il manque {{/${ouvert.nom}}}.`,
  })
  etat.sortie += `{{/${ouvert.nom}}}`
  if (ouvert.nom === 'each' || ouvert.nom === 'with') etat.troubles.push({ de: ouvert.ligne, a: ligne })
}
