// Bookmark names: Word takes forty letters, digits and underscores, without regard to case; our ids are longer and richer.

const MAX = 40

/** Same ids in the same order, same names. An id that is already a good name keeps it, as far as it is free. */
export function nommeur(): (id: string) => string {
  const noms = new Map<string, string>()
  const pris = new Set<string>()
  return id => {
    const deja = noms.get(id)
    if (deja !== undefined) return deja
    const simple = id
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/[^A-Za-z0-9_]/g, '_')
    const lettre = /^[A-Za-z]/.test(simple) ? simple : `s_${simple}`
    let nom = lettre.length <= MAX ? lettre : `${lettre.slice(0, MAX - 9)}_${empreinte(id)}`
    for (let n = 2; pris.has(nom.toLowerCase()); n++) nom = `${lettre.slice(0, MAX - 14)}_${empreinte(id)}_${n}`
    pris.add(nom.toLowerCase())
    noms.set(id, nom)
    return nom
  }
}

/** FNV-1a, 32 bits, eight digits: enough to tell two long ids apart; the counter above settles the rest. */
function empreinte(texte: string): string {
  let somme = 0x811c9dc5
  for (const signe of texte) somme = Math.imul(somme ^ (signe.codePointAt(0) ?? 0), 0x01000193)
  return (somme >>> 0).toString(16).padStart(8, '0')
}
