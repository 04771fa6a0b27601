// What stands inside a paragraph of Word: runs, links, fields, controls, notes, and the boxes that hang there.
import { elements, enfant, estBlanc, type Noeud, valeur } from '../../archive/noeud.ts'
import { unAvis } from '../avis.ts'
import { constater } from '../recueil.ts'
import { estPoliceDeSignes, signe, traduire } from '../symboles.ts'
import { accroche, branche } from './accroches.ts'
import { allume, type Cadre, dansLeSuivi, type Forme, type Lecture, mots, retire, signature } from './lecture.ts'
import { controle, repere } from './reperes.ts'

export function enLigne(l: Lecture, noeud: Noeud, cadre: Cadre): void {
  for (const e of elements(noeud)) unElement(l, e, cadre)
}

function unElement(l: Lecture, e: Noeud, cadre: Cadre): void {
  if (repere(l, e)) return
  switch (e.nom) {
    case 'w:r':
      passage(l, e, cadre)
      break
    case 'w:pPr':
    case 'w:rPr':
      return
    case 'w:sdt':
      controle(l, e, contenu => enLigne(l, contenu, cadre))
      break
    case 'w:hyperlink':
      enLigne(l, e, { ...cadre, lien: adresse(l, e) ?? cadre.lien })
      break
    case '?:oMath':
    case '?:oMathPara':
      constater(l.r, 'formule')
      break
    case 'mc:AlternateContent':
      enLigne(l, branche(e), cadre)
      break
    case 'w:subDoc':
      constater(l.r, 'lien')
      break
    default:
      enLigne(l, e, dansLeSuivi(cadre, e))
  }
}

/** Only what a contract may link to. */
function adresse(l: Lecture, lien: Noeud): string | null {
  const relation = l.relations.get(lien.attributs['r:id'] ?? '')
  return relation?.externe && /^(?:https?:\/\/|mailto:)[^\s()<>]+$/i.test(relation.cible) ? relation.cible : null
}

function passage(l: Lecture, run: Noeud, cadre: Cadre): void {
  const forme = formeDe(l, enfant(run, 'w:rPr'))
  if (forme.cache) {
    if (enfant(run, 'w:t')) unAvis(l.r, 'cache')
    for (const e of elements(run, 'w:fldChar')) champ(l, e)
    return
  }
  if (forme.barre) unAvis(l.r, 'barre')
  const { suivi } = forme
  contenu(l, run, suivi && cadre.suivi === null ? { ...cadre, suivi } : cadre, forme)
}

const SIMPLE: Forme = { gras: false, italique: false, police: undefined, cache: false, barre: false, suivi: undefined }

/** Runs share the properties that a file says over and over: read once. */
function formeDe(l: Lecture, rPr: Noeud | undefined): Forme {
  if (rPr === undefined) return SIMPLE
  const connue = l.formes.get(rPr)
  if (connue !== undefined) return connue
  const style = l.styles.mot(valeur(enfant(rPr, 'w:rStyle')))
  const [gras, italique, change] = [enfant(rPr, 'w:b'), enfant(rPr, 'w:i'), enfant(rPr, 'w:rPrChange')]
  const polices = enfant(rPr, 'w:rFonts')?.attributs
  const forme: Forme = {
    gras: gras ? allume(gras) : style.gras,
    italique: italique ? allume(italique) : style.italique,
    police: polices?.['w:ascii'] ?? polices?.['w:hAnsi'],
    cache: allume(enfant(rPr, 'w:vanish')),
    barre: allume(enfant(rPr, 'w:strike')) || allume(enfant(rPr, 'w:dstrike')),
    suivi: change && { genre: 'forme', ...signature(change), quitte: false },
  }
  l.formes.set(rPr, forme)
  return forme
}

function contenu(l: Lecture, run: Noeud, cadre: Cadre, forme: Forme): void {
  for (const e of elements(run)) {
    if (e.nom === 'w:t') mots(l, cadre, forme, lettres(e, forme))
    else if (e.nom !== 'w:rPr') autre(l, e, cadre, forme)
  }
}

/** What stands in a run and is no plain text. */
function autre(l: Lecture, e: Noeud, cadre: Cadre, forme: Forme): void {
  const dire = (texte: string) => mots(l, cadre, forme, texte)
  switch (e.nom) {
    case 'w:delText':
      if (retire(cadre)) dire(lettres(e, forme))
      break
    case 'w:tab':
    case 'w:ptab':
      dire('\t')
      break
    case 'w:br':
      if (!/^(page|column)$/.test(e.attributs['w:type'] ?? '')) dire('\n')
      break
    case 'w:cr':
      dire('\n')
      break
    case 'w:noBreakHyphen':
      dire('\u2011')
      break
    case 'w:sym':
      dire(symbole(l, e))
      break
    case 'w:fldChar':
      dire(valeurDeFormulaire(enfant(e, 'w:ffData')))
      champ(l, e)
      break
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      note(l, e, dire)
      break
    case 'mc:AlternateContent':
      contenu(l, branche(e), cadre, forme)
      break
    case 'w:ruby':
      for (const base of elements(e, 'w:rubyBase')) enLigne(l, base, cadre)
      break
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      if (!retire(cadre)) accroche(l, e)
      break
    default:
      repere(l, e)
  }
}

/** Without `xml:space`, blanks at both ends are those of the file, not of the text; a soft hyphen is no letter. */
function lettres(t: Noeud, { police }: Forme): string {
  const brut =
    t.enfants.length === 1 && typeof t.enfants[0] === 'string'
      ? t.enfants[0]
      : t.enfants.filter(e => typeof e === 'string').join('')
  const net = (t.attributs['xml:space'] === 'preserve' ? brut : rogner(brut))
    .replace(/[\r\n\t]/g, ' ')
    .replaceAll('\u00AD', '')
  return police !== undefined && estPoliceDeSignes(police) ? traduire(police, net) : net
}

/** Not a non-breaking space, which is a letter for XML. */
function rogner(texte: string): string {
  let debut = 0
  let fin = texte.length
  while (debut < fin && estBlanc(texte.charCodeAt(debut))) debut++
  while (fin > debut && estBlanc(texte.charCodeAt(fin - 1))) fin--
  return texte.slice(debut, fin)
}

function symbole(l: Lecture, { attributs }: Noeud): string {
  const code = Number.parseInt(attributs['w:char'] ?? '', 16)
  const trouve = Number.isNaN(code) || code > 0xffff || code < 0x20 ? null : signe(attributs['w:font'] ?? '', code)
  if (trouve === null) constater(l.r, 'symbole')
  return trouve ?? ''
}

/** The instruction of a field is not read, its result is. */
function champ({ champs }: Lecture, e: Noeud): void {
  if (!champs) return
  const type = e.attributs['w:fldCharType']
  if (type === 'begin') champs.push('instruction')
  if (type === 'separate' && champs.length > 0) champs[champs.length - 1] = 'resultat'
  if (type === 'end') champs.pop()
}

/** A box or a list of the forms of Word 97 keeps what was chosen in the field itself. */
function valeurDeFormulaire(donnees: Noeud | undefined): string {
  const coche = enfant(donnees, 'w:checkBox')
  if (coche) return allume(enfant(coche, 'w:checked') ?? enfant(coche, 'w:default')) ? '☒' : '☐'
  const liste = enfant(donnees, 'w:ddList')
  const choix = elements(liste, 'w:listEntry')
  return valeur(choix[Number(valeur(enfant(liste, 'w:result') ?? enfant(liste, 'w:default')) ?? 0)]) ?? ''
}

function note(l: Lecture, e: Noeud, dire: (texte: string) => void): void {
  const genre = e.nom === 'w:footnoteReference' ? 'footnote' : 'endnote'
  const texte = l.notes.get(`${genre}:${e.attributs['w:id']}`)
  if (!texte) return
  constater(l.r, 'note')
  dire(` (note\u00A0: ${texte})`)
}
