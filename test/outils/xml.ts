// A small XML reader for tests: well-formed text → nodes, and the few questions the tests ask of them.

export type Noeud = {
  nom: string
  attributs: Record<string, string>
  enfants: (Noeud | string)[]
  parent: Noeud | null
}

const JETON =
  /<\?[^>]*\?>|<!--[\s\S]*?-->|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gy
const ENTITES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Throws where the text is no well-formed XML. */
export function lireXml(texte: string): Noeud {
  const racine: Noeud = { nom: '#racine', attributs: {}, enfants: [], parent: null }
  let ouvert = racine
  JETON.lastIndex = texte.startsWith('\uFEFF') ? 1 : 0
  while (JETON.lastIndex < texte.length) {
    const position = JETON.lastIndex
    const jeton = JETON.exec(texte)
    if (!jeton) throw new Error(`XML mal formé près de « ${texte.slice(position, position + 60)} »`)
    const [, fermante, nom, attributs, vide, contenu] = jeton
    if (contenu !== undefined) ouvert.enfants.push(decoder(contenu))
    if (nom === undefined) continue
    if (fermante) {
      if (ouvert.nom !== nom || !ouvert.parent) throw new Error(`XML mal formé : </${nom}> ferme <${ouvert.nom}>`)
      ouvert = ouvert.parent
    } else {
      const noeud: Noeud = { nom, attributs: lireAttributs(attributs ?? ''), enfants: [], parent: ouvert }
      ouvert.enfants.push(noeud)
      if (!vide) ouvert = noeud
    }
  }
  if (ouvert !== racine) throw new Error(`XML mal formé : <${ouvert.nom}> n’est pas fermé`)
  return racine
}

function lireAttributs(texte: string): Record<string, string> {
  return Object.fromEntries(
    [...texte.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, nom, double, simple]) => [
      nom,
      decoder(double ?? simple ?? ''),
    ]),
  )
}

function decoder(texte: string): string {
  return texte.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (tout, nom: string) => {
    if (nom.startsWith('#x')) return String.fromCodePoint(Number.parseInt(nom.slice(2), 16))
    if (nom.startsWith('#')) return String.fromCodePoint(Number(nom.slice(1)))
    return ENTITES[nom] ?? tout
  })
}

/** Every element below, in the order of the document. */
export function tous(noeud: Noeud, ...noms: string[]): Noeud[] {
  const trouves: Noeud[] = []
  const descendre = (n: Noeud): void => {
    for (const enfant of n.enfants) {
      if (typeof enfant === 'string') continue
      if (noms.length === 0 || noms.includes(enfant.nom)) trouves.push(enfant)
      descendre(enfant)
    }
  }
  descendre(noeud)
  return trouves
}

export function elements(noeud: Noeud | undefined, nom?: string): Noeud[] {
  return (noeud?.enfants ?? []).filter((e): e is Noeud => typeof e !== 'string' && (nom === undefined || e.nom === nom))
}

export function texteDe(noeud: Noeud): string {
  return noeud.enfants.map(e => (typeof e === 'string' ? e : texteDe(e))).join('')
}
