// What changes in a file, as people read it: lines taken away (-) and put in (+), with the lines around them.
import type { Retouche } from '../model/correction.ts'
import { type Palette, paint } from '../paint.ts'
import { episser } from './pieces.ts'
import { debutsDeLigne, ligneDe } from './places.ts'

type Changement = { readonly ligne: number; readonly retirees: readonly string[]; readonly mises: readonly string[] }

const CONTEXTE = 2

/** A unified difference of one file, in French; `devenu`: how the second one is called. `retouches`: of this text, in order, none over another. */
export function differences(
  fichier: string,
  texte: string,
  retouches: readonly Retouche[],
  { couleur, devenu = `${fichier} (corrigé)` }: { readonly couleur: boolean; readonly devenu?: string },
): string {
  const palette = paint(couleur)
  const lignes = enLignes(texte)
  const blocs = regrouper(changements(texte, lignes, retouches))
  let decalage = 0
  const morceaux = blocs.map(bloc => {
    const dit = morceau(bloc, lignes, decalage, palette)
    for (const { retirees, mises } of bloc) decalage += mises.length - retirees.length
    return dit
  })
  const tete = [palette.chemin(`--- ${fichier}`), palette.chemin(`+++ ${devenu}`)]
  return `${[...tete, ...morceaux].join('\n')}\n`
}

/** Each with its line break; a text that ends its last line has an empty one more. */
function enLignes(texte: string): string[] {
  const debuts = debutsDeLigne(texte)
  return debuts.map((debut, n) => texte.slice(debut, debuts[n + 1] ?? texte.length))
}

function changements(texte: string, lignes: readonly string[], retouches: readonly Retouche[]): Changement[] {
  const debuts = debutsDeLigne(texte)
  const groupes: { de: number; a: number; retouches: Retouche[] }[] = []
  for (const retouche of retouches) {
    const de = ligneDe(debuts, retouche.debut)
    const a = ligneDe(debuts, retouche.fin)
    const dernier = groupes.at(-1)
    if (dernier !== undefined && de <= dernier.a + 1) {
      dernier.a = Math.max(a, dernier.a)
      dernier.retouches.push(retouche)
    } else groupes.push({ de, a, retouches: [retouche] })
  }
  return groupes.map(({ de, a, retouches: siennes }) => {
    const debut = debuts[de] as number
    const avant = lignes.slice(de, a + 1)
    const apres = episser(avant.join(''), siennes, debut)
    return rogner(de, avant, enLignes(apres))
  })
}

/** Without the lines that are the same before and after, at both ends. */
function rogner(ligne: number, toutAvant: readonly string[], toutApres: readonly string[]): Changement {
  const [avant, apres] = [toutAvant, toutApres].map(lignes => lignes.filter(l => l !== '')) as [string[], string[]]
  let tete = 0
  while (tete < avant.length && tete < apres.length && avant[tete] === apres[tete]) tete++
  let queue = 0
  const reste = Math.min(avant.length, apres.length) - tete
  while (queue < reste && avant.at(-1 - queue) === apres.at(-1 - queue)) queue++
  const milieu = (lignes: readonly string[]) => lignes.slice(tete, lignes.length - queue)
  return { ligne: ligne + tete, retirees: milieu(avant), mises: milieu(apres) }
}

/** Changes whose surroundings meet are shown together. */
function regrouper(changements: readonly Changement[]): Changement[][] {
  const blocs: Changement[][] = []
  for (const changement of changements) {
    const dernier = blocs.at(-1)?.at(-1)
    const fin = dernier === undefined ? Number.NEGATIVE_INFINITY : dernier.ligne + dernier.retirees.length
    if (changement.ligne - fin <= 2 * CONTEXTE) blocs.at(-1)?.push(changement)
    else blocs.push([changement])
  }
  return blocs
}

function morceau(bloc: readonly Changement[], lignes: readonly string[], decalage: number, palette: Palette): string {
  const [premier] = bloc as [Changement]
  const dernier = bloc.at(-1) as Changement
  const debut = Math.max(0, premier.ligne - CONTEXTE)
  const pleines = lignes.at(-1) === '' ? lignes.length - 1 : lignes.length
  const fin = Math.min(pleines, dernier.ligne + dernier.retirees.length + CONTEXTE)
  const corps: string[] = []
  let ici = debut
  const garder = (jusqua: number) => {
    for (; ici < jusqua; ici++) corps.push(...montrer(' ', lignes[ici] ?? '', t => t))
  }
  for (const { ligne, retirees, mises } of bloc) {
    garder(ligne)
    corps.push(...retirees.flatMap(l => montrer('-', l, palette.erreur)))
    corps.push(...mises.flatMap(l => montrer('+', l, palette.succes)))
    ici = ligne + retirees.length
  }
  garder(fin)
  const gain = bloc.reduce((somme, { retirees, mises }) => somme + mises.length - retirees.length, 0)
  const [avant, apres] = [fin - debut, fin - debut + gain]
  const place = (ligne: number, nombre: number) => `${nombre === 0 ? ligne : ligne + 1},${nombre}`
  const tete = `@@ -${place(debut, avant)} +${place(debut + decalage, apres)} @@ ligne ${premier.ligne + 1}`
  return [palette.discret(tete), ...corps].join('\n')
}

/** Nothing of a file may drive the terminal; what indents a changed line is shown when it is no space. */
function montrer(signe: string, ligne: string, peindre: (texte: string) => string): string[] {
  const nue = ligne.replace(/(\r\n|\n|\r)$/, '')
  const visible =
    signe === ' '
      ? nue
      : nue.replace(/^[\s\u00a0\u202f]+/, tete => tete.replaceAll('\t', '→').replaceAll(/[^ →]/g, '·'))
  const sure = visible.replaceAll(/(?!\t)\p{Cc}/gu, '\ufffd')
  return [peindre(`${signe}${sure}`), ...(nue === ligne ? ['\\ Pas de fin de ligne à la fin du fichier'] : [])]
}
