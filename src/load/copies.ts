// Tells the copies that computers leave beside a file, so that they are neither read as new fiches nor hidden.

/** What Explorer, Dropbox and mail programs leave behind when they duplicate a file. */
const COPIE = / - (copie|copy)( \(\d+\))?\.|^(copie|copy) (de|of) |conflicted copy|copie en conflit/i
/** Finder, browsers and OneDrive (the name of the computer) are less clear: a copy only if the original lies beside it. */
const PEUT_ETRE_COPIE =
  /( \(\d+\)| \d+| (copie|copy)( \d+)?| \(conflit [^)]*\)|-(DESKTOP|LAPTOP|PC|PORTABLE|POSTE)[- ][^.]{1,40}|-\w{1,20}-(PC|PORTABLE))\.ya?ml$/i

/** `voisins`: the names of the same folder. */
export function estCopie(nom: string, voisins: ReadonlySet<string>): boolean {
  const original = nom.replace(PEUT_ETRE_COPIE, '.yaml')
  return COPIE.test(nom) || (original !== nom && voisins.has(original))
}
