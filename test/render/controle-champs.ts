// Checks of a .docx, fields and bookmarks: balanced, filled with what they point to, numbered in order.
import { elements, type Noeud, texteDe, tous } from '../outils/xml.ts'

type Champ = { readonly instruction: string; readonly resultat: string; readonly ferme: boolean }

/** Everything wrong with the fields and bookmarks of the body, in French. */
export function controlerChamps(corps: Noeud): string[] {
  const { champs, fautes } = lireChamps(corps)
  const { textes, desordres } = lireSignets(corps)
  return [...fautes, ...desordres, ...champs.flatMap(champ => renvoiFidele(champ, textes)), ...numerosEnOrdre(champs)]
}

/** Listed names of shortened bookmarks: each once, each used. */
export function controlerProprietes(corps: Noeud, proprietes: Noeud | undefined): string[] {
  const listes = proprietes ? tous(proprietes, 'property') : []
  const signets = tous(corps, 'w:bookmarkStart').map(b => b.attributs['w:name'] ?? '')
  const rangs = listes.map(p => Number(p.attributs.pid))
  const abreges = signets.filter(nom => nom.includes('___')).map(nom => nom.slice(0, nom.indexOf('___') + 9))
  // Those that name no bookmark are what a form says of itself.
  const noms = new Set(listes.map(p => p.attributs.name).filter(nom => nom?.includes('___')))
  return [
    ...(rangs.every((pid, i) => pid === i + 2) ? [] : ['Les propriétés du document ne se suivent pas']),
    ...[...noms].filter(nom => !abreges.includes(nom ?? '')).map(nom => `Propriété qui ne nomme aucun signet : ${nom}`),
    ...abreges.filter(nom => !noms.has(nom)).map(nom => `Signet abrégé que rien ne nomme : ${nom}`),
  ]
}

function lireChamps(corps: Noeud): { champs: Champ[]; fautes: string[] } {
  const ouverts: { instruction: string; resultat: string; separe: boolean }[] = []
  const champs: Champ[] = []
  const fautes: string[] = []
  for (const noeud of tous(corps, 'w:fldChar', 'w:instrText', 'w:t')) {
    const dernier = ouverts.at(-1)
    const sorte = noeud.attributs['w:fldCharType']
    if (sorte === 'begin') ouverts.push({ instruction: '', resultat: '', separe: false })
    else if (sorte === 'separate' && dernier && !dernier.separe) dernier.separe = true
    else if (sorte === 'end' && dernier?.separe) champs.push({ ...dernier, ferme: ouverts.pop() !== undefined })
    else if (noeud.nom === 'w:fldChar') fautes.push(`Un champ est mal formé : « ${sorte} » inattendu`)
    else if (noeud.nom === 'w:instrText' && dernier) dernier.instruction += texteDe(noeud)
    else for (const champ of ouverts) champ.resultat += texteDe(noeud)
  }
  for (const { instruction } of ouverts) fautes.push(`Un champ n’est jamais fermé : ${instruction.trim()}`)
  const muets = champs.filter(({ resultat }) => resultat.trim() === '')
  return { champs, fautes: [...fautes, ...muets.map(c => `Un champ ne montre rien : ${c.instruction.trim()}`)] }
}

/** The words inside each bookmark; ends that come before their start, or without one. */
function lireSignets(corps: Noeud): { textes: Map<string, string>; desordres: string[] } {
  const ouverts = new Map<string, string>()
  const textes = new Map<string, string>()
  const desordres: string[] = []
  for (const noeud of tous(corps, 'w:bookmarkStart', 'w:bookmarkEnd', 'w:t')) {
    const { 'w:id': numero = '', 'w:name': nom = '' } = noeud.attributs
    if (noeud.nom === 'w:bookmarkStart') {
      ouverts.set(numero, nom)
      textes.set(nom, '')
    } else if (noeud.nom === 'w:bookmarkEnd') {
      if (!ouverts.delete(numero)) desordres.push(`Un signet finit sans avoir commencé : ${numero}`)
    } else for (const signet of ouverts.values()) textes.set(signet, `${textes.get(signet)}${texteDe(noeud)}`)
  }
  return { textes, desordres }
}

/** What Word would show once its fields are updated is what is shown already. */
function renvoiFidele({ instruction, resultat }: Champ, textes: ReadonlyMap<string, string>): string[] {
  const [, sorte, cible = ''] = /^\s*((?:PAGE)?REF)\s+(\S+)/.exec(instruction) ?? []
  if (sorte === 'PAGEREF') return /^\d+$/.test(resultat) ? [] : [`Un numéro de page n’en est pas un : ${resultat}`]
  const dit = sorte === 'REF' ? textes.get(cible) : undefined
  return dit === undefined || dit.trim() === resultat.trim()
    ? []
    : [`Un renvoi dit « ${resultat} » au lieu de « ${dit} »`]
}

/** Tables and figures: 1, 2, 3… in the order of the document. */
function numerosEnOrdre(champs: readonly Champ[]): string[] {
  const comptes = new Map<string, number>()
  return champs.flatMap(({ instruction, resultat }) => {
    const suite = /^\s*SEQ\s+(\S+)/.exec(instruction)?.[1]
    if (suite === undefined) return []
    const attendu = (comptes.get(suite) ?? 0) + 1
    comptes.set(suite, attendu)
    return Number(resultat) === attendu ? [] : [`${suite} ${resultat} : on attend ${attendu}`]
  })
}

/** Nothing that hides or turns round what a reader believes to read. */
export function controlerSignes(nom: string, partie: Noeud): string[] {
  const textes = tous(partie, 'w:t', 'dc:title', 'wp:docPr').map(n => `${texteDe(n)}${n.attributs.descr ?? ''}`)
  const tourne = textes.find(t => /[\u202A-\u202E\u2066-\u2069\uFEFF\u0080-\u009F\u007F]/.test(t))
  return tourne === undefined ? [] : [`Signe qui ne se voit pas et trompe dans ${nom} : ${JSON.stringify(tourne)}`]
}

export const dansLeCorps = (corps: Noeud): Noeud | undefined => elements(elements(corps)[0], 'w:body')[0]
