// XML 1.0 text: escaping, and elements written one a line.

/** What XML 1.0 cannot hold at all, even escaped: controls, lone surrogates, two non-characters. */
const IMPOSSIBLES = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu
const ENTITES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A reader would make spaces or line feeds of these.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** Between two tags: a line feed stays one. */
export function enTexte(texte: string): string {
  return texte.replaceAll(IMPOSSIBLES, '\ufffd').replaceAll(/[&<>\r]/g, signe => ENTITES[signe] ?? signe)
}

/** Between quotation marks. */
export function enAttribut(texte: string): string {
  return texte.replaceAll(IMPOSSIBLES, '\ufffd').replaceAll(/[&<>"\t\n\r]/g, signe => ENTITES[signe] ?? signe)
}

type Attributs = Readonly<Record<string, string | number>>

/** An element that holds elements (already written), each on a line of its own. */
export function element(nom: string, attributs: Attributs, contenu: readonly string[] = []): string {
  const tete = ouverture(nom, attributs)
  return contenu.length === 0 ? `<${tete}/>` : `<${tete}>\n${contenu.join('\n')}\n</${nom}>`
}

/** An element that holds text, as it is. */
export function elementTexte(nom: string, attributs: Attributs, texte: string): string {
  const tete = ouverture(nom, attributs)
  return texte === '' ? `<${tete}/>` : `<${tete}>${enTexte(texte)}</${nom}>`
}

function ouverture(nom: string, attributs: Attributs): string {
  const dits = Object.entries(attributs).map(([cle, valeur]) => ` ${cle}="${enAttribut(String(valeur))}"`)
  return `${nom}${dits.join('')}`
}
