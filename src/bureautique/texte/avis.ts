// What is said of a document that was read: what it holds that is not text, what is read otherwise than it shows.
import { type Constat, constater, type Recueil } from './recueil.ts'
import type { BlocLu } from './texte.ts'

type Dite = (n: number) => string
const plusieurs = (n: number, un: string, autres: string) => (n === 1 ? un : `${n} ${autres}`)

const DITS: Readonly<Record<Constat, Dite>> = {
  image: n => `${plusieurs(n, 'Une image n’est pas lue', 'images ne sont pas lues')} : seul le texte l’est.`,
  objet: n =>
    `${plusieurs(n, 'Un objet incorporé (feuille de calcul, graphique, dessin…) n’est pas lu', 'objets incorporés (feuilles de calcul, graphiques, dessins…) ne sont pas lus')} : demandez-en le contenu en texte s’il compte.`,
  formule: n => `${plusieurs(n, 'Une formule mathématique n’est pas lue', 'formules mathématiques ne sont pas lues')}.`,
  note: n =>
    n === 1
      ? 'Une note de bas de page est lue entre parenthèses, à l’endroit de son appel.'
      : `${n} notes de bas de page sont lues entre parenthèses, à l’endroit de leur appel.`,
  zone: n =>
    n === 1
      ? 'Une zone de texte est lue après le paragraphe qui la porte.'
      : `${n} zones de texte sont lues après les paragraphes qui les portent.`,
  cache: () => 'Du texte masqué n’est pas lu : il ne se voit pas dans le document.',
  barre: () => 'Du texte barré à la main est lu comme les autres mots : vérifiez s’il fallait le retirer.',
  morceau: n =>
    n === 1
      ? 'Un autre document est inséré dans celui-ci et n’est pas lu : demandez-le à part.'
      : `${n} autres documents sont insérés dans celui-ci et ne sont pas lus : demandez-les à part.`,
  symbole: n =>
    `${plusieurs(n, 'Un signe d’une police de symboles n’est pas lu', 'signes de polices de symboles ne sont pas lus')}.`,
  marges: () => 'Les en-têtes et pieds de page ne sont pas lus.',
  macros: () => 'Le document contient des macros : elles ne sont ni lues ni lancées.',
  lien: n =>
    `${plusieurs(n, 'Un contenu lié à un autre fichier n’est pas cherché', 'contenus liés à d’autres fichiers ne sont pas cherchés')} : seul ce que le document contient est lu.`,
  signets: () => 'Le document contient trop de repères emboîtés : les derniers ne sont pas lus.',
  repetition: () => 'Un tableau répète plusieurs fois la même ligne ou la même case : elle n’est lue qu’une fois.',
}

/** In the order of the list above, whatever that of the document. */
export function dire(r: Recueil, blocs: readonly BlocLu[]): string[] {
  if (blocs.length === 0 && (r.constats.get('image') ?? 0) > 0)
    return [
      'Le document ne contient que des images, sans doute des pages numérisées : aucun mot ne peut en être lu. Demandez le fichier d’origine, ou recopiez-en le texte.',
      ...dits(new Map([...r.constats].filter(([constat]) => constat !== 'image'))),
    ]
  return [...(blocs.length === 0 ? ['Le document ne contient aucun texte.'] : []), ...dits(r.constats)]
}

function dits(constats: ReadonlyMap<Constat, number>): string[] {
  return (Object.keys(DITS) as Constat[]).flatMap(constat => {
    const n = constats.get(constat)
    return n === undefined ? [] : DITS[constat](n)
  })
}

/** Once, however often it is met. */
export function unAvis(r: Recueil, constat: Constat): void {
  if (!r.constats.has(constat)) constater(r, constat)
}
