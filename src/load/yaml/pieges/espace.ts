// A key's colon without the space that must follow it.
import { extrait, type Trouvaille } from '../faute.ts'
import { decouper } from '../lignes.ts'
import { inserer } from '../retouches.ts'
import { lignesProches, type Piege } from './cas.ts'

const COLLEE = /^((?:-[ \t]+)*)([a-z_][\w-]*:)(?=[^\s/])/i

/** `titre:Bonjour` between other keys. */
export const espaceApresDeuxPoints: Piege = cas => {
  for (const ligne of lignesProches(cas, 3)) {
    const trouve = ligne.bloc ? null : COLLEE.exec(ligne.contenu)
    if (trouve === null || decouper(cas.copie, ligne).cle !== null) continue
    const debut = ligne.debut + ligne.decalage + (trouve[1] ?? '').length
    return espaceManquante(cas.texte, cas.copie, debut, (trouve[2] ?? '').length, ligne.fin)
  }
  return null
}

/** The letter after the colon becomes a space in the copy: the value is read, `tree.ts` gives its first letter back. */
export function espaceManquante(
  texte: string,
  copie: string,
  debut: number,
  longueur: number,
  fin: number,
): Trouvaille {
  const place = debut + longueur
  const cle = texte.slice(debut, place)
  const ambigue =
    /["'[{|>#&*!@`%]/.test(copie[place] ?? '') ||
    copie.slice(place, fin).trimEnd().length < 2 ||
    / /.test(copie[place + 1] ?? '')
  return {
    faute: {
      regle: 'espace-apres-deux-points',
      debut: place - 1,
      fin: place,
      message: `Il manque une espace après les deux-points de « ${extrait(cle)} » : la clé et sa valeur ne font qu’un seul mot.`,
      conseil: `Ajoutez une espace : « ${extrait(`${cle} ${texte.slice(place, fin)}`)} ».`,
      bloquant: ambigue,
      pistes: /[|>#&*!@`%]/.test(copie[place] ?? '') ? [] : [inserer(place, ' ')],
    },
    remplacements: ambigue ? [] : [{ debut: place, texte: ' ' }],
  }
}
