// Circles in a chain of references: a depends on b, which depends on c, which depends on a.

/** Each circle of two or more, once, starting from its first member in the given order. */
export function cycles(liens: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const ordre = new Map([...liens.keys()].map((id, rang) => [id, rang]))
  const trouves = new Map<string, readonly string[]>()
  const finis = new Set<string>()
  for (const depart of liens.keys()) parcourir(depart)
  return [...trouves.values()]

  /** Depth first without recursion: a chain may be as long as the contract has fiches. */
  function parcourir(depart: string) {
    const pile = [{ id: depart, suite: [...(liens.get(depart) ?? [])] }]
    while (pile.length > 0) {
      const sommet = pile.at(-1)
      const suivant = sommet?.suite.shift()
      if (sommet === undefined || finis.has(sommet.id) || suivant === undefined) {
        finis.add(pile.pop()?.id ?? '')
        continue
      }
      const retour = pile.findIndex(({ id }) => id === suivant)
      if (retour === -1) pile.push({ id: suivant, suite: [...(liens.get(suivant) ?? [])] })
      else if (suivant !== sommet.id) noter(pile.slice(retour).map(({ id }) => id))
    }
  }

  function noter(cycle: readonly string[]) {
    const debut = cycle.reduce((premier, id, rang) => (rangDe(id) < rangDe(cycle[premier]) ? rang : premier), 0)
    const tourne = [...cycle.slice(debut), ...cycle.slice(0, debut)]
    trouves.set(tourne.join(' '), tourne)
  }

  function rangDe(id: string | undefined): number {
    return ordre.get(id ?? '') ?? 0
  }
}
