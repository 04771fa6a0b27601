// Properties as a charte writes them → the same, rebuilt from what is allowed, in the order that Word wants.

import { creer, elements, type Noeud, valeur } from '../../bureautique/archive/noeud.ts'
import { FEUILLES, GROUPES, VALEURS } from './admis.ts'

type Attribut = { readonly nom: string; readonly motif: RegExp; readonly requis: boolean }

const FORMES: ReadonlyMap<string, readonly Attribut[]> = new Map(
  Object.entries(FEUILLES).map(([nom, mots]) => [nom, mots.split(' ').map(attribut)]),
)

function attribut(mot: string): Attribut {
  const deux = mot.indexOf(':')
  const [nom, genre] = [mot.slice(0, deux), mot.slice(deux + 1)]
  return { nom: nom.replace('!', ''), motif: VALEURS[genre] ?? new RegExp(`^(?:${genre})$`), requis: nom.endsWith('!') }
}

/** A group (`w:rPr`, `w:pPr`, `w:tblPr`…) without what is not allowed; null when nothing is left. */
export function proprietes(noeud: Noeud | undefined): Noeud | null {
  if (!noeud) return null
  const groupe = noeud.nom.slice(2)
  const dedans = (GROUPES[groupe] ?? []).flatMap(nom => {
    const trouves = elements(noeud).filter(e => memeNom(e.nom) === `w:${nom}`)
    return (groupe === 'tabs' ? trouves : trouves.slice(0, 1)).flatMap(e => propriete(groupe, e) ?? [])
  })
  return dedans.length === 0 ? null : creer(noeud.nom, {}, dedans)
}

/** Sides by their newer names mean the same in a page written from left to right. */
const memeNom = (nom: string) => (nom === 'w:start' ? 'w:left' : nom === 'w:end' ? 'w:right' : nom)

/** One property of a group, or one child of a run (`r`); null when it says nothing that is allowed. */
export function propriete(groupe: string, noeud: Noeud): Noeud | null {
  const nom = memeNom(noeud.nom).slice(2)
  if (GROUPES[nom]) return proprietes(noeud)
  const forme = FORMES.get(`${groupe}/${nom}`) ?? FORMES.get(/Mar$/.test(groupe) ? `Mar/${nom}` : nom) ?? []
  if (forme.length === 1 && forme[0]?.motif === VALEURS.B) return interrupteur(groupe, nom, noeud)
  const attributs: Record<string, string> = {}
  for (const { nom: cle, motif, requis } of forme) {
    const dit = valeurDe(noeud, nom, cle)
    if (dit !== undefined && motif.test(dit)) attributs[`w:${cle}`] = dit
    else if (requis) return null
  }
  const parle = Object.keys(attributs).length > 0 || forme.some(({ nom: cle }) => cle === 'val')
  return parle ? creer(`w:${nom}`, attributs) : null
}

/** On is said by the name alone: rows and cells take neither `true` nor `1` (ST_OnOffOnly, ECMA-376 §22.9.2.8). */
function interrupteur(groupe: string, nom: string, noeud: Noeud): Noeud | null {
  if (!VALEURS.B?.test(valeur(noeud) ?? '1')) return null
  if (allume(noeud)) return creer(`w:${nom}`)
  return groupe === 'trPr' || groupe === 'tcPr' ? null : creer(`w:${nom}`, { 'w:val': '0' })
}

function valeurDe({ attributs }: Noeud, nom: string, cle: string): string | undefined {
  const dit = attributs[`w:${cle}`]
  if (nom === 'ind' && dit === undefined && (cle === 'left' || cle === 'right'))
    return attributs[cle === 'left' ? 'w:start' : 'w:end']
  if ((nom === 'jc' || nom === 'tab') && cle === 'val') return dit === 'start' ? 'left' : dit === 'end' ? 'right' : dit
  return dit
}

/** `w:b`, `w:b w:val="1"`: on; absent or `0`: off. */
export function allume(noeud: Noeud | undefined): boolean {
  return noeud !== undefined && !/^(0|false|off)$/.test(noeud.attributs['w:val'] ?? '1')
}

/** A group made of what stands already, then of what it lacks, in the order that Word wants; null when there is nothing. */
export function completer(
  nom: 'w:pPr' | 'w:rPr',
  present: readonly Noeud[],
  manque: readonly Noeud[] = [],
): Noeud | null {
  const deja = new Set(present.map(p => p.nom))
  const ordre = ORDRES[nom]
  const tout = [...present, ...manque.filter(p => !deja.has(p.nom))]
  const rang = (p: Noeud) => ordre.indexOf(p.nom) + 1 || ordre.length + 1
  return tout.length === 0
    ? null
    : creer(
        nom,
        {},
        tout.sort((a, b) => rang(a) - rang(b)),
      )
}

const ORDRES = {
  'w:pPr': ['w:pStyle', ...(GROUPES.pPr ?? []).map(p => `w:${p}`), 'w:outlineLvl'],
  'w:rPr': ['w:rStyle', ...(GROUPES.rPr ?? []).map(p => `w:${p}`), 'w:lang'],
}
