// Things put together by what they share, in the order in which they come.

/** Every key of `dabord` has its list, empty or not, before the others. */
export function grouper<T>(liste: readonly T[], cle: (chose: T) => string, dabord: readonly string[] = []) {
  const groupes = new Map<string, T[]>(dabord.map(nom => [nom, []]))
  for (const chose of liste) {
    const nom = cle(chose)
    const memes = groupes.get(nom)
    if (memes === undefined) groupes.set(nom, [chose])
    else memes.push(chose)
  }
  return groupes as ReadonlyMap<string, readonly T[]>
}
