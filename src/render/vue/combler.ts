// « À compléter »: puts back, where the consolidated project has nothing, the words that a reader must see.
import { chemin, valeurA } from '../../model/chemin.ts'
import type { Projet } from '../../model/projet.generated.ts'

/** A project where a text may stand for a number or a yes or no that is still to come. */
export type Comble<T> = T extends number
  ? number | string
  : T extends boolean
    ? boolean | string
    : T extends string
      ? T
      : T extends readonly (infer E)[]
        ? Comble<E>[]
        : T extends object
          ? { [C in keyof T]: Comble<T[C]> }
          : T
export type ProjetComble = Comble<Omit<Projet, 'faits'>> & { readonly faits: Projet['faits'] }

/** The way prose writes it (format.md), so that templates show both alike. */
export function trou(note?: string): string {
  return note ? `[à compléter : ${note.replace(/\[/g, '(').replace(/\]/g, ')')}]` : '[à compléter]'
}

export function estTrou(valeur: unknown): boolean {
  return typeof valeur === 'string' && /^\s*\[[àa] compl[ée]ter(\s*:[^[\]]*)?\]\s*$/i.test(valeur)
}

/** `ignores`: pointers of values that stay absent, because a dotted line stands for them. */
export function combler(projet: Projet, ignores: (pointeur: string) => boolean = () => false): ProjetComble {
  const copie = structuredClone(projet) as unknown as ProjetComble
  const trous = projet.faits.a_completer
    .filter(({ chemin: ou }) => !ignores(ou))
    .map(({ chemin: ou, note }) => ({ place: chemin(ou), texte: trou(note) }))
  for (const { place, texte } of trous) poser(copie, place, texte)
  return copie
}

function poser(projet: ProjetComble, place: readonly (string | number)[], texte: string): void {
  const parent = valeurA(projet, place.slice(0, -1))
  const cle = place.at(-1)
  if (Array.isArray(parent)) parent.splice(Math.min(Number(cle), parent.length), 0, texte)
  else if (parent !== null && typeof parent === 'object' && cle !== undefined)
    Object.defineProperty(parent, cle, { value: texte, enumerable: true, configurable: true, writable: true })
}
