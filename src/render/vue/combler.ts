// « À compléter »: puts back, where the consolidated project has nothing, the words that a reader must see.
import { chemin } from '../../model/chemin.ts'
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
  const trous = projet.faits.a_completer.filter(({ chemin: ou }) => !ignores(ou))
  return trous.reduce<unknown>((p, { chemin: ou, note }) => avecTrou(p, chemin(ou), trou(note)), projet) as ProjetComble
}

/** The same value, with `texte` at a place of it; only what leads there is copied. */
function avecTrou(valeur: unknown, [cle, ...suite]: readonly (string | number)[], texte: string): unknown {
  if (valeur === null || typeof valeur !== 'object' || cle === undefined) return valeur
  if (Array.isArray(valeur) && suite.length === 0) return valeur.toSpliced(Number(cle), 0, texte)
  const dedans = Object.hasOwn(valeur, cle) ? (valeur as Readonly<Record<string | number, unknown>>)[cle] : undefined
  if (suite.length > 0 && dedans === undefined) return valeur
  const neuf = suite.length === 0 ? texte : avecTrou(dedans, suite, texte)
  if (Array.isArray(valeur)) return valeur.with(Number(cle), neuf)
  // Defined rather than assigned: a key may be `__proto__`.
  return Object.defineProperty({ ...valeur }, cle, {
    value: neuf,
    enumerable: true,
    configurable: true,
    writable: true,
  })
}
