// A form as Word would read it: for each box, its three marks and what it holds.
import { idDuSignet } from '../../src/champs/index.ts'
import { elements, type Noeud, texteDe, tous } from '../outils/xml.ts'
import { partiesXml } from './openxml.ts'

export type Case = {
  readonly tag: string
  /** The id behind the bookmark that stands around its control. */
  readonly signet: string | undefined
  readonly alias: string
  /** The words beside it, or above its column. */
  readonly libelle: string
  /** As a reader takes it, what only invites left out. */
  readonly texte: string
  readonly invite: boolean
  readonly genre: string
}

/** Custom properties, by name. */
export function proprietesDe(octets: Uint8Array): Map<string, string> {
  const proprietes = partiesXml(octets)['docProps/custom.xml']
  return new Map((proprietes ? tous(proprietes, 'property') : []).map(p => [p.attributs.name ?? '', texteDe(p)]))
}

/** By the mark that its control bears. */
export function casesDuFormulaire(octets: Uint8Array): Map<string, Case> {
  const corps = partiesXml(octets)['word/document.xml']
  const abreges = proprietesDe(octets)
  const lues = new Map<string, Case>()
  for (const tableau of corps ? tous(corps, 'w:tbl') : []) {
    const [entete, ...suite] = elements(tableau, 'w:tr')
    const titres = entete && tous(entete, 'w:tblHeader').length > 0 ? elements(entete, 'w:tc').map(premiersMots) : []
    for (const rangee of titres.length > 0 ? suite : elements(tableau, 'w:tr')) {
      const cellules = elements(rangee, 'w:tc')
      for (const [rang, cellule] of cellules.entries()) {
        const libelle = titres[rang] ?? (rang > 0 ? premiersMots(cellules[rang - 1] as Noeud) : '')
        const lue = uneCase(cellule, libelle, abreges)
        if (lue) lues.set(lue.tag, lue)
      }
    }
  }
  return lues
}

function uneCase(cellule: Noeud, libelle: string, abreges: ReadonlyMap<string, string>): Case | undefined {
  const proprietes = tous(cellule, 'w:sdtPr').find(p => elements(p, 'w:tag').length > 0)
  const controle = proprietes?.parent
  if (!proprietes || !controle) return undefined
  const dit = (nom: string) => elements(proprietes, nom)[0]?.attributs['w:val'] ?? ''
  const voisins = elements(controle.parent as Noeud).filter(n => n.nom !== 'w:pPr' && n.nom !== 'w:tcPr')
  const ici = voisins.indexOf(controle)
  const [avant, apres] = [voisins[ici - 1], voisins[ici + 1]]
  const entoure = avant?.nom === 'w:bookmarkStart' && avant.attributs['w:id'] === apres?.attributs['w:id']
  const signet = entoure ? idDuSignet(avant.attributs['w:name'] ?? '', abreges) : undefined
  const tag = dit('w:tag')
  const genre =
    elements(proprietes)
      .at(-1)
      ?.nom.replace(/^w(14)?:/, '') ?? ''
  const invite = tous(proprietes, 'w:showingPlcHdr').length > 0
  return {
    tag: tag.includes('___') ? (idDuSignet(tag, abreges) ?? '') : tag,
    signet,
    alias: dit('w:alias'),
    libelle,
    texte: invite ? '' : texte(controle),
    invite,
    genre,
  }
}

/** Paragraphs and line breaks, a line each; an item of a list as Markdown writes it. */
function texte(noeud: Noeud): string {
  const lignes = tous(noeud, 'w:p').length > 0 ? tous(noeud, 'w:p') : [noeud]
  return lignes
    .map(ligne => {
      const mots = tous(ligne, 'w:t', 'w:br', 'w:tab')
        .filter(n => !estInvite(n) && n.parent?.nom !== 'w:tabs')
        .map(n => (n.nom === 'w:t' ? texteDe(n) : n.nom === 'w:tab' ? '\t' : '\n'))
        .join('')
      return tous(ligne, 'w:numPr').length > 0 ? `- ${mots}` : mots
    })
    .filter(ligne => ligne !== '')
    .join('\n')
}

function estInvite(noeud: Noeud): boolean {
  const rPr = noeud.parent && elements(noeud.parent, 'w:rPr')[0]
  return rPr ? elements(rPr, 'w:rStyle').some(s => s.attributs['w:val'] === 'PlaceholderText') : false
}

function premiersMots(cellule: Noeud): string {
  const [premier] = tous(cellule, 'w:p')
  return premier ? tous(premier, 'w:t').map(texteDe).join('') : ''
}
