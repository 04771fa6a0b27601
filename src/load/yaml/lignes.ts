// A document cut into lines, as a person sees it: which lines are prose of a `|` block, where a key and its value stand.

export type Ligne = {
  readonly debut: number
  /** End of the line, its break excluded. */
  readonly fin: number
  /** Spaces before the first other character. */
  readonly decalage: number
  /** The line without its leading and trailing blanks. */
  readonly contenu: string
  /** Prose under a `|` or `>`. */
  readonly bloc: boolean
}

/** `- cle: valeur`: columns and offsets of its pieces; `valeur` excludes a trailing comment. */
export type Morceaux = {
  readonly debut: number
  /** Column where the key starts (after the dashes), or the last dash when there is no key. */
  readonly colonne: number
  readonly cle: string | null
  readonly deuxPoints: number
  readonly valeur: number
  readonly fin: number
}

export function couperEnLignes(texte: string): Ligne[] {
  const lignes: Ligne[] = []
  let limite = -1
  for (const trouve of texte.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/g)) {
    const ligne = trouve[1] ?? ''
    const debut = trouve.index
    if (debut === texte.length && lignes.length > 0) break
    const decalage = /^ */.exec(ligne)?.[0].length ?? 0
    const contenu = sansBlancsFinals(ligne.slice(decalage))
    const bloc = limite >= 0 && (contenu === '' || decalage >= limite)
    const nouvelle = { debut, fin: debut + ligne.length, decalage, contenu, bloc }
    lignes.push(nouvelle)
    if (!bloc) limite = estEntete(texte, nouvelle) ? decouper(texte, nouvelle).colonne + 1 : -1
  }
  return lignes
}

/** Without the spaces and tabs at its end; in one pass, whatever stands there. */
export function sansBlancsFinals(texte: string): string {
  let fin = texte.length
  while (fin > 0 && (texte[fin - 1] === ' ' || texte[fin - 1] === '\t')) fin--
  return texte.slice(0, fin)
}

/** Announces a block of prose: `texte: |`, `- >-`. */
export function estEntete(texte: string, ligne: Ligne): boolean {
  if (ligne.bloc || ligne.contenu.startsWith('#') || !/[|>]/.test(ligne.contenu)) return false
  const { valeur, fin } = decouper(texte, ligne)
  return fin - valeur < 4 && /^[|>][-+0-9]{0,2}$/.test(texte.slice(valeur, fin))
}

export function decouper(texte: string, ligne: Ligne): Morceaux {
  const source = texte.slice(ligne.debut, ligne.fin)
  const tirets = /^[ \t]*(?:-[ \t]+)*/.exec(source)?.[0].length ?? 0
  const reste = source.slice(tirets)
  const fin = ligne.debut + tirets + sansCommentaire(reste).length
  const debut = ligne.debut + tirets
  const cle = lireCle(reste.slice(0, fin - debut))
  if (cle === null) {
    const tiret = source.lastIndexOf('-', tirets - 1)
    const colonne = tirets > ligne.decalage ? tiret : tirets
    return { debut, colonne, cle: null, deuxPoints: -1, valeur: debut, fin }
  }
  const deuxPoints = texte.indexOf(':', debut + cle.length)
  let valeur = deuxPoints + 1
  while (valeur < fin && /[ \t]/.test(texte[valeur] ?? '')) valeur++
  return { debut, colonne: tirets, cle, deuxPoints, valeur: Math.min(valeur, Math.max(fin, deuxPoints + 1)), fin }
}

/** What stands before the first colon followed by a blank; null when there is none. */
function lireCle(reste: string): string | null {
  const citee = /^(?:"[^"]*"|'[^']*')/.exec(reste)?.[0]
  if (citee !== undefined) return /^\s*:(?:\s|$)/.test(reste.slice(citee.length, citee.length + 9)) ? citee : null
  if (/^[[{"'#]/.test(reste)) return null
  const deuxPoints = reste.search(/:(?:[ \t]|$)/)
  return deuxPoints < 1 ? null : reste.slice(0, deuxPoints).trimEnd()
}

function sansCommentaire(reste: string): string {
  const quote = reste.search(/[ \t]#/)
  return (quote < 0 || /^\S*["']/.test(reste) ? reste : reste.slice(0, quote)).trimEnd()
}

/** Index of the line that holds an offset; the last line with content before it when that one is blank. */
export function ligneFautive(lignes: readonly Ligne[], place: number): number {
  let i = lignes.findLastIndex(ligne => ligne.debut <= place)
  while (i > 0 && lignes[i]?.contenu === '') i--
  return Math.max(i, 0)
}

/** Looks like a key of ours (`date_debut:`), where `Remarque : …` looks like prose. */
export function ressembleACle(cle: string | null): boolean {
  return cle !== null && /^[a-z_][a-z0-9_-]*$/.test(cle)
}
