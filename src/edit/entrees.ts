// One key of a mapping written, changed or taken away, in lines or between braces; everything around it stays as it is.
import type { Chemin } from '../model/chemin.ts'
import type { Retouche } from '../model/correction.ts'
import type { Entree, Etendue, NoeudTable, NoeudTexte } from '../model/noeud.ts'
import { finDeLigne } from './brut.ts'
import { boutDeLigne, colonne, debutDeLigne, finDeValeur, ligneSuivante } from './lignes.ts'
import { type Ecrit, indenter, lignesDEntree, type Plume } from './plume.ts'

export type Neuve = { readonly cle: string; readonly valeur: unknown; readonly at: Chemin }

/** After the colon of a key. */
export function apresSigne(texte: string, { place }: Entree): number {
  return place.fin + (/^[ \t]*:/.exec(texte.slice(place.fin, place.fin + 200))?.[0].length ?? 0)
}

/** A key that the table does not have, after the one that usually stands before it. `at`: the path of the new value. */
export function insererEntree(texte: string, table: NoeudTable, neuve: Neuve, plume: Plume): Retouche {
  const voisine = voisineDe(table, neuve, plume)
  const { cle, valeur, at } = neuve
  if (table.accolades) {
    const place = voisine?.valeur.fin ?? table.debut + 1
    const ecrite = `${plume.enLigne(cle)}: ${plume.enLigne(valeur)}`
    return inserer(place, voisine === undefined ? ` ${ecrite} ` : `, ${ecrite}`)
  }
  const lignes = lignesDEntree(cle, plume.enBloc(valeur, at))
  const commentee = at.length === 1 ? placeCommentee(texte, table, cle) : undefined
  const place =
    commentee ?? (voisine === undefined ? texte.length : boutDeLigne(texte, finDeValeur(texte, voisine.valeur)))
  const retrait = voisine === undefined ? 0 : colonne(texte, (table.entrees[0] as Entree).place.debut)
  return inserer(place, dessous(texte, indenter(lignes, retrait)))
}

/** The last of those that the schema puts before it; else the last of all. */
function voisineDe({ entrees }: NoeudTable, { cle, at }: Neuve, plume: Plume): Entree | undefined {
  const ordre = plume.ordre(at.slice(0, -1))
  const rang = ordre.indexOf(cle)
  const avant = entrees.filter(e => ordre.includes(e.cle) && ordre.indexOf(e.cle) < rang)
  const plusProche = avant.reduce<Entree | undefined>(
    (m, e) => (m === undefined || ordre.indexOf(e.cle) > ordre.indexOf(m.cle) ? e : m),
    undefined,
  )
  return plusProche ?? entrees.at(-1)
}

/** Below the example that `init` left in comments for this key (`# pilotes:`), when it stands between two keys. */
function placeCommentee(texte: string, { entrees }: NoeudTable, cle: string): number | undefined {
  const exemple = new RegExp(`^# ?${cle}:[^\r\n]*$`, 'm').exec(texte)
  if (exemple === null) return undefined
  let fin = boutDeLigne(texte, exemple.index)
  for (let ici = ligneSuivante(texte, fin); texte[ici] === '#'; ici = ligneSuivante(texte, ici))
    fin = boutDeLigne(texte, ici)
  const dedans = entrees.some(e => exemple.index > e.place.debut && exemple.index < finDeValeur(texte, e.valeur))
  return dedans ? undefined : fin
}

/** Another value for a key that is there; what is a list or a table is replaced whole. */
export function remplacerEntree(
  texte: string,
  table: NoeudTable,
  entree: Entree,
  { valeur, at }: Omit<Neuve, 'cle'>,
  plume: Plume,
): Retouche[] {
  const ancien = entree.valeur
  if (table.accolades) return [{ ...etendue(ancien), texte: espacer(texte, ancien.debut, plume.enLigne(valeur)) }]
  const ecrit = plume.enBloc(valeur, at)
  const retrait = colonne(texte, entree.place.debut) + 2
  if (ancien.genre === 'texte' && ancien.fin > ancien.debut) return remplacerTexte(texte, ancien, ecrit, retrait)
  const signe = apresSigne(texte, entree)
  const vide = ancien.genre === 'texte'
  return surDeuxLieux(texte, { debut: signe, fin: vide ? signe : finDeValeur(texte, ancien) }, espace(ecrit), retrait)
}

/** Another text in place of one: its quotes kept, the comment of its line too. `retrait`: of the lines of a long text. */
export function remplacerTexte(texte: string, ancien: NoeudTexte, ecrit: Ecrit, retrait: number): Retouche[] {
  if (ancien.style !== 'bloc')
    return surDeuxLieux(texte, ancien, { ...ecrit, tete: memesGuillemets(texte[ancien.debut], ecrit) }, retrait)
  const tete = /^[|>][\d+-]*/.exec(texte.slice(ancien.debut, ancien.debut + 4))?.[0].length ?? 1
  const bout = boutDeLigne(texte, ancien.debut)
  return [
    { debut: ancien.debut, fin: ancien.debut + tete, texte: ecrit.tete },
    { debut: bout, fin: Math.max(bout, ancien.fin), texte: dessous(texte, indenter(ecrit.suite, retrait)) },
  ]
}

function memesGuillemets(premier: string | undefined, { tete, suite }: Ecrit): string {
  if (suite.length > 0 || /^[["{]/.test(tete)) return tete
  if (premier === "'") return `'${tete.replaceAll("'", "''")}'`
  return premier === '"' ? `"${tete}"` : tete
}

/** What goes on the line takes the place of the old; what goes below stands after the comment of the line. */
function surDeuxLieux(texte: string, { debut, fin }: Etendue, { tete, suite }: Ecrit, retrait: number): Retouche[] {
  if (suite.length === 0) return [{ debut, fin, texte: tete }]
  const bout = boutDeLigne(texte, fin)
  const lignes = dessous(texte, indenter(suite, retrait))
  // Nothing on the line of the key: the blank after its colon goes too.
  let blanc = 0
  while (tete === '' && texte[debut - 1 - blanc] === ' ') blanc++
  if (texte.slice(fin, bout).trim() === '') return [{ debut: debut - blanc, fin: bout, texte: tete + lignes }]
  return [
    { debut, fin, texte: tete },
    { debut: bout, fin: bout, texte: lignes },
  ]
}

/** A key and its value taken away. The last one of a table leaves `{}`; use what holds the table instead where that says nothing. */
export function retirerEntree(texte: string, table: NoeudTable, rang: number): Retouche {
  const entree = table.entrees[rang] as Entree
  const [avant, apres] = [table.entrees[rang - 1], table.entrees[rang + 1]]
  if (table.accolades) {
    const choses = table.entrees.map(e => ({ debut: e.place.debut, fin: Math.max(e.place.fin, e.valeur.fin) }))
    return entreVirgules(texte, table.debut, choses, rang)
  }
  const fin = finDeValeur(texte, entree.valeur)
  const debut = debutDeLigne(texte, entree.place.debut)
  if (texte.slice(debut, entree.place.debut).trim() === '') return lignesEntieres(texte, debut, fin)
  // On the line of a dash: the next key takes its place, unless a comment stands between them.
  const suivante = apres?.place.debut
  if (avant !== undefined || suivante === undefined) return { debut: entree.place.debut, fin, texte: '{}' }
  const nu = texte.slice(fin, suivante).trim() === ''
  return { debut: entree.place.debut, fin: nu ? suivante : Math.max(fin, entree.place.debut), texte: '' }
}

/** One of the things between braces or brackets taken away, with one comma; comments stay. `debut`: of what holds them. */
export function entreVirgules(texte: string, debut: number, choses: readonly Etendue[], rang: number): Retouche {
  const ici = choses[rang] as Etendue
  const [avant, apres] = [choses[rang - 1], choses[rang + 1]]
  if (apres !== undefined) {
    const entre = texte.slice(ici.fin, apres.debut)
    const virgule = /^\s*,[ \t]*/.exec(entre)?.[0].length ?? entre.length
    return { debut: ici.debut, fin: entre.includes('#') ? ici.fin + virgule : apres.debut, texte: '' }
  }
  const place = avant?.fin ?? debut + 1
  return { debut: texte.slice(place, ici.debut).includes('#') ? ici.debut : place, fin: ici.fin, texte: '' }
}

/** Whole lines, with their last break; without a line below, the break above goes. One of two empty lines that would meet goes too. */
export function lignesEntieres(texte: string, debut: number, fin: number): Retouche {
  const suite = ligneSuivante(texte, fin)
  if (suite === boutDeLigne(texte, fin) && debut > 0)
    return { debut: debut - (texte.startsWith('\r\n', debut - 2) ? 2 : 1), fin: suite, texte: '' }
  return { debut, fin: suite, texte: '' }
}

/** New lines below a place where a line ends. */
export function dessous(texte: string, lignes: readonly string[]): string {
  const saut = finDeLigne(texte)
  return lignes.map(ligne => saut + ligne).join('')
}

export function inserer(place: number, texte: string): Retouche {
  return { debut: place, fin: place, texte }
}

function espace(ecrit: Ecrit): Ecrit {
  return ecrit.tete === '' ? ecrit : { ...ecrit, tete: ` ${ecrit.tete}` }
}

/** Between braces, `cle:` takes a space before its value. */
function espacer(texte: string, place: number, ecrit: string): string {
  return texte[place - 1] === ':' ? ` ${ecrit}` : ecrit
}

function etendue({ debut, fin }: Etendue): Etendue {
  return { debut, fin }
}
