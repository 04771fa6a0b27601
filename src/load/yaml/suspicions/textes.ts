// Texts the parser accepted, but that probably do not say what their author typed.
import type { Correction } from '../../../model/correction.ts'
import type { NoeudTexte } from '../../../model/noeud.ts'
import type { Chantier } from '../chantier.ts'
import { entreGuillemets, extrait } from '../faute.ts'
import { finDeLigne } from '../passages.ts'
import { espaceManquante } from '../pieges/espace.ts'
import { espaceInsecable } from '../pieges/insecable.ts'
import { PUCE, puceA, tiretColleA } from '../pieges/puce.ts'
import { citer, inserer } from '../retouches.ts'

/** `depuis`: end of the key before this value, -1 for an item or the root. */
export function observerTexte(c: Chantier, noeud: NoeudTexte, depuis: number, multiligne: boolean): void {
  observerDiese(c, noeud)
  if (multiligne) observerSousListe(c, noeud)
  if (c.trouvaille !== null) return
  const premier = c.copie.charCodeAt(noeud.debut)
  if (premier === 0xa0 || premier === 0x202f) c.trouvaille = espaceInsecable(c.copie, noeud.debut, 1)
  const seul =
    depuis < 0
      ? noeud.debut === 0 || c.evenements.length < 4
      : noeud.debut - depuis > 2 && /[\r\n]/.test(c.copie.slice(depuis, noeud.debut))
  if (seul) observerTexteSeul(c, noeud, premier)
}

/** A text that stands under its key, where a list or keys were probably meant. */
function observerTexteSeul(c: Chantier, noeud: NoeudTexte, premier: number): void {
  const source = c.copie.slice(noeud.debut, noeud.fin)
  if ((premier > 127 || premier === 42) && PUCE.test(source)) c.trouvaille = puceA(c.copie, noeud.debut)
  else if (premier === 45 && /^-\p{L}/u.test(source))
    c.fautes.push(tiretColleA(noeud.debut, noeud.texte, tiretsColles(c.texte, noeud)))
  const collee = /^([a-z_][a-z0-9_]*)([\u00a0\u202f]*)(:[\u00a0\u202f]|:(?=[^\s/]))/.exec(source)
  if (collee === null) return
  const [, cle = '', avant = '', signe = ''] = collee
  if (avant !== '') c.trouvaille = espaceInsecable(c.copie, noeud.debut + cle.length, avant.length)
  else if (signe.length > 1) c.trouvaille = espaceInsecable(c.copie, noeud.debut + cle.length + 1, 1)
  else
    c.trouvaille = espaceManquante(
      c.texte,
      c.copie,
      noeud.debut,
      cle.length + 1,
      Math.min(noeud.fin, finDeLigne(c.copie, noeud.debut)),
    )
}

/** A space after each dash, when every line of the text starts with one. */
function tiretsColles(texte: string, { debut, fin }: NoeudTexte): Correction[] {
  const places: number[] = []
  for (const { 0: ligne, index } of texte.slice(debut, fin).matchAll(/[^\r\n]+/g)) {
    const tiret = /^[ \t]*-(?=\p{L})/u.exec(ligne)
    if (tiret === null && !/^\s*(?:- |$)/.test(ligne)) return []
    if (tiret !== null) places.push(debut + index + tiret[0].length)
  }
  return [places.flatMap(place => inserer(place, ' '))]
}

/** `Action #1`: the rest of the line is a comment. `Action # commentaire` is one on purpose. */
function observerDiese(c: Chantier, noeud: NoeudTexte): void {
  let i = noeud.fin
  while (c.copie.charCodeAt(i) === 32 || c.copie.charCodeAt(i) === 9) i++
  if (i > noeud.fin && c.copie.charCodeAt(i) === 35) diese(c, i, noeud.debut)
}

/** `Action #1 du plan`: a short number after words is no comment; nor is a colour alone. The rest may be one. */
function dieseDeTexte(texte: string, debut: number, place: number, fin: number): Correction[] {
  const vrai = /[ \t]#(?:[ \t]|$)/m.exec(texte.slice(place, fin))
  const bout = vrai === null ? fin : place + texte.slice(place, place + vrai.index).trimEnd().length
  const avant = texte.slice(debut, place)
  const suite = texte.slice(place, bout)
  const estTexte =
    debut === place
      ? /^#(?=.*[a-f])[\da-f]{6}$/i.test(suite)
      : estDeProse(avant.trimEnd()) && /^#\d{1,3}(?![\p{L}\p{N}])/u.test(suite)
  return estTexte && !/[\r\n]/.test(avant) ? citer(texte, debut, bout) : []
}

/** Several words, or a capital. */
function estDeProse(texte: string): boolean {
  const lettre = texte.search(/\p{L}/u)
  return lettre >= 0 && (/\p{Lu}/u.test(texte) || /\s/.test(texte.slice(lettre)))
}

/** `couleur: #1F4E79`: nothing is left of the value. The cursor is just after the colon or the dash. */
export function observerVide(c: Chantier): void {
  let i = c.curseur
  while (c.copie.charCodeAt(i) === 32 || c.copie.charCodeAt(i) === 9) i++
  if (i > c.curseur && c.curseur > 0 && c.copie.charCodeAt(i) === 35) diese(c, i, i)
}

function diese(c: Chantier, place: number, debut: number): void {
  if (!/^#[\p{L}\p{N}]/u.test(c.copie.slice(place, place + 3))) return
  const fin = place + c.texte.slice(place, finDeLigne(c.texte, place)).trimEnd().length
  c.fautes.push({
    regle: 'diese-mange-le-texte',
    debut: place,
    fin,
    message: `« ${extrait(c.texte.slice(place, fin))} » est perdu : après une espace, le signe # commence un commentaire.`,
    conseil: `Si c’est du texte, mettez la valeur entre guillemets : ${entreGuillemets(c.texte.slice(debut, fin))} ; si c’est un commentaire, ajoutez une espace après le #.`,
    bloquant: false,
    incomplete: true,
    pistes: dieseDeTexte(c.texte, debut, place, fin),
  })
}

/** A list shifted under a text joins it: `- a` then `  - b` reads « a - b ». */
function observerSousListe(c: Chantier, noeud: NoeudTexte): void {
  const trouve = /[\r\n][ \t]*-(?=[ \t\r\n]|$)/.exec(c.copie.slice(noeud.debut, noeud.fin))
  if (trouve === null) return
  const debut = noeud.debut + trouve.index + trouve[0].lastIndexOf('-')
  c.fautes.push({
    regle: 'liste-dans-un-texte',
    debut,
    fin: debut + 1,
    message: `Ce tiret ne commence pas une liste : il suit un texte, et YAML lit en une seule ligne « ${extrait(noeud.texte)} ».`,
    conseil:
      'Alignez les tirets les uns sous les autres, ou mettez d’abord une clé (« titre: … ») puis la liste sous une autre clé.',
    bloquant: false,
  })
}
