// Pieces of a paragraph → plain words, and the Markdown of a contract's prose: what was typed reads the same, bold and italic stay.

export type Morceau = {
  texte: string
  readonly gras: boolean
  readonly italique: boolean
  readonly lien: string | null
}

export function brut(morceaux: readonly Morceau[]): string {
  let texte = ''
  for (const morceau of morceaux) texte += morceau.texte
  return texte
}

/** One Markdown line a line of the paragraph; lists typed by hand stay lists, and other lines become paragraphs of their own. */
export function enMarkdown(morceaux: readonly Morceau[]): string {
  const [seul, autre] = morceaux
  // Most paragraphs: one piece, one line, no form.
  if (seul !== undefined && autre === undefined && !estForme(seul) && !/[\n\t]/.test(seul.texte))
    return ligneNue(seul.texte)
  let texte = ''
  for (const ligne of lignes(morceaux)) {
    const ecrite = uneLigne(ligne)
    if (ecrite !== '')
      texte += texte === '' ? ecrite : `${ITEM.test(ecrite) && dernierItem(texte) ? '\n' : '\n\n'}${ecrite}`
  }
  return texte
}

/** What begins an item, whoever typed it. */
const ITEM = /^(?:- |\d{1,3}[.)] )/
const dernierItem = (texte: string) => ITEM.test(texte.slice(texte.lastIndexOf('\n') + 1))

function lignes(morceaux: readonly Morceau[]): Morceau[][] {
  const lues: Morceau[][] = [[]]
  for (const morceau of morceaux) {
    const [debut = '', ...suite] = morceau.texte.split('\n')
    lues.at(-1)?.push({ ...morceau, texte: debut })
    for (const texte of suite) lues.push([{ ...morceau, texte }])
  }
  return lues
}

const PUCE = /^[•▪◦‣·●■□–—-][ \t\u00A0]+/
const SUSPECT = /[\\*_`<[\]&#>+=~|]|^-|^\d+[.)]/

function uneLigne(morceaux: readonly Morceau[]): string {
  const texte = brut(morceaux).replaceAll('\t', ' ')
  return morceaux.some(estForme) ? avecFormes(texte, morceaux) : ligneNue(texte)
}

const estForme = ({ gras, italique, lien }: Morceau) => gras || italique || lien !== null

function ligneNue(texte: string): string {
  const net = texte.trim()
  const puce = PUCE.exec(net)?.[0] ?? ''
  const reste = net.slice(puce.length)
  return reste === '' ? '' : (puce === '' ? '' : '- ') + (SUSPECT.test(reste) ? proteger(reste, puce === '') : reste)
}

/** [start, end[ in the plain text of the line. */
type Etendue = { readonly sorte: 'gras' | 'italique' | 'lien'; debut: number; fin: number; readonly cible: string }

function avecFormes(texte: string, morceaux: readonly Morceau[]): string {
  const debut = texte.length - texte.trimStart().length
  const fin = texte.trimEnd().length
  const puce = PUCE.exec(texte.slice(debut, fin))?.[0].length ?? 0
  if (debut + puce >= fin) return ''
  const bornes = (e: Etendue) => ({ ...e, debut: Math.max(e.debut, debut + puce), fin: Math.min(e.fin, fin) })
  const liens = etendues(morceaux, 'lien').map(bornes)
  const gras = etendues(morceaux, 'gras').map(bornes)
  const italique = etendues(morceaux, 'italique').map(bornes)
  const gardees: Etendue[] = []
  for (const entiere of [...gras, ...italique].sort((a, b) => a.debut - b.debut || b.fin - a.fin))
    for (const e of couper(entiere, gardees.slice(-VOISINES))) {
      const serree = serrer(texte, e)
      const voisines = gardees.slice(-VOISINES)
      if (serree && voisines.every(autre => compatibles(autre, serree))) gardees.push(serree)
    }
  return (puce > 0 ? '- ' : '') + poser(texte.slice(0, fin), debut + puce, [...liens, ...gardees], puce === 0)
}

/** Enough to know the neighbours: two kinds, sorted by their start. */
const VOISINES = 8

/** In two where it outlasts another one that began before it: marks close in the order in which they opened. */
function couper(e: Etendue, avant: readonly Etendue[]): Etendue[] {
  const croisee = avant.find(a => a.debut < e.debut && e.debut < a.fin && a.fin < e.fin)
  return croisee
    ? [
        { ...e, fin: croisee.fin },
        { ...e, debut: croisee.fin },
      ]
    : [e]
}

/** The one inside the other, or apart with something between; a mark that closes where another opens would read as one. */
function compatibles(a: Etendue, b: Etendue): boolean {
  if (a.fin < b.debut || b.fin < a.debut) return true
  return (a.debut <= b.debut && b.fin <= a.fin) || (b.debut <= a.debut && a.fin <= b.fin)
}

/** Where a form lasts, pieces after pieces; a link takes no other form. */
function etendues(morceaux: readonly Morceau[], sorte: Etendue['sorte']): Etendue[] {
  const lues: Etendue[] = []
  let place = 0
  for (const morceau of morceaux) {
    const { texte, lien } = morceau
    const cible = sorte === 'lien' ? (lien ?? '') : ''
    const porte = sorte === 'lien' ? lien !== null && lien !== texte.trim() : morceau[sorte] && lien === null
    const avant = lues.at(-1)
    if (porte && avant?.fin === place && avant.cible === cible) avant.fin = place + texte.length
    else if (porte) lues.push({ sorte, debut: place, fin: place + texte.length, cible })
    place += texte.length
  }
  return lues
}

const BLANC = /^\s?$/
const SIGNE = /^[\p{P}\p{S}]$/u

/** A mark of emphasis opens before, and closes after, a letter, unless what is around is no letter either (CommonMark, 6.2). */
function serrer(texte: string, e: Etendue): Etendue | null {
  let { debut, fin } = e
  const ouvre = () => {
    const [avant, apres] = [texte[debut - 1] ?? '', texte[debut] ?? '']
    return !BLANC.test(apres) && (!SIGNE.test(apres) || BLANC.test(avant) || SIGNE.test(avant))
  }
  const ferme = () => {
    const [avant, apres] = [texte[fin - 1] ?? '', texte[fin] ?? '']
    return !BLANC.test(avant) && (!SIGNE.test(avant) || BLANC.test(apres) || SIGNE.test(apres))
  }
  while (debut < fin && !ouvre()) debut++
  while (fin > debut && !ferme()) fin--
  return debut < fin ? { ...e, debut, fin } : null
}

const MARQUES = { gras: '**', italique: '*', lien: '' } as const

function poser(texte: string, depuis: number, etendues: readonly Etendue[], debutDeLigne: boolean): string {
  const ouvertes = [...etendues].sort((a, b) => a.debut - b.debut || b.fin - a.fin)
  const fermees: Etendue[] = []
  let ecrit = ''
  let place = depuis
  const avancer = (jusque: number, marque: boolean) => {
    const morceau = texte.slice(place, jusque)
    const net = SUSPECT.test(morceau) ? proteger(morceau, debutDeLigne && ecrit === '') : morceau
    // Before a mark of ours, a backslash would hide it, and an exclamation mark make a picture of a link.
    ecrit += marque ? net.replace(/[\\!]$/, '\\$&') : net
    place = jusque
  }
  const fermer = (jusque: number) => {
    for (let e = fermees.at(-1); e && e.fin <= jusque; e = fermees.at(-1)) {
      avancer(e.fin, true)
      ecrit += e.sorte === 'lien' ? `](${e.cible})` : MARQUES[e.sorte]
      fermees.pop()
    }
  }
  for (const e of ouvertes) {
    fermer(e.debut)
    avancer(e.debut, true)
    ecrit += e.sorte === 'lien' ? '[' : MARQUES[e.sorte]
    fermees.push(e)
  }
  fermer(texte.length)
  avancer(texte.length, false)
  return ecrit
}

/** A backslash before what Markdown would read as its own; « 3 * 4 », « a_b » and « [à compléter] » are words. */
function proteger(texte: string, debutDeLigne: boolean): string {
  const dedans = texte.replace(
    /\\(?=[!-/:-@[-`{-~])|`|\](?=[(:[])|<(?=[a-z][a-z0-9+.-]{0,30}:|[^<>\s@]{1,100}@)|&(?=#?\w{1,40};)|\*+|_+/gi,
    (signe, place: number) => (signe[0] === '*' || signe[0] === '_' ? etoiles(texte, signe, place) : `\\${signe}`),
  )
  return debutDeLigne
    ? dedans
        .replace(/^(?:#{1,6}(?=\s|$)|>|[-+](?=\s|$)|-(?=[-\s]*$)|=(?==*$))/, '\\$&')
        .replace(/^(\d{4,9})([.)])(?=\s|$)|^(\d{1,3})([.)])$/, '$1$3\\$2$4')
    : dedans
}

function etoiles(texte: string, signe: string, place: number): string {
  const [avant, apres] = [texte[place - 1] ?? '', texte[place + signe.length] ?? '']
  if (avant !== '' && apres !== '' && BLANC.test(avant) && BLANC.test(apres) && signe.length === 1) return signe
  if (signe[0] === '_' && /[\p{L}\p{N}]/u.test(avant) && /[\p{L}\p{N}]/u.test(apres)) return signe
  return signe.replaceAll(signe[0] as string, `\\${signe[0]}`)
}
