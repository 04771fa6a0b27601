// The blocks of a header, as read → as written in this document: names of styles, numbers of relations and drawings, words of the fields.

import { creer, elements, type Noeud, valeur } from '../../bureautique/archive/noeud.ts'
import { ecrireXml } from './ecrire.ts'
import type { Sorte } from './lus.ts'

export type Realisation = {
  readonly style: (id: string, sorte: Sorte) => string | null
  /** The relation of an image (by its number) or of a link (by its address), in the part being written. */
  readonly relation: (sorte: 'image' | 'lien', cible: string) => string
  /** A number for a drawing, unique in the document. */
  readonly numero: () => number
  /** What a field shows until Word computes it. */
  readonly montrer: (instruction: string) => string
  /** The field that is written for one of the charte. */
  readonly vivant: (instruction: string) => string
}

const STYLES: Readonly<Record<string, Sorte>> = {
  'w:pStyle': 'paragraph',
  'w:rStyle': 'character',
  'w:tblStyle': 'table',
}
const DECOR = 'http://schemas.microsoft.com/office/drawing/2017/decorative'

export function ecrireBlocs(blocs: readonly Noeud[], realisation: Realisation): string {
  return blocs
    .flatMap(bloc => realiser(bloc, realisation))
    .map(ecrireXml)
    .join('')
}

function realiser(noeud: Noeud, r: Realisation): Noeud[] {
  const { nom, attributs } = noeud
  if (nom === 'cls:champ')
    return champ(
      attributs.instruction ?? '',
      elements(noeud).flatMap(e => realiser(e, r)),
      r,
    )
  if (nom === 'cls:decor') return [decoratif()]
  const sorte = STYLES[nom]
  if (sorte) {
    const dit = valeur(noeud) ?? ''
    const style = dit === 'cls:Separateur' ? 'Separateur' : r.style(dit, sorte)
    return style === null ? [] : [creer(nom, { 'w:val': style })]
  }
  const enfants = noeud.enfants.flatMap((e): (Noeud | string)[] => (typeof e === 'string' ? [e] : realiser(e, r)))
  return [
    creer(
      nom,
      Object.fromEntries(Object.entries(attributs).map(([cle, dit]) => [cle, attribut(nom, cle, dit, r)])),
      enfants,
    ),
  ]
}

function attribut(nom: string, cle: string, dit: string, { relation, numero }: Realisation): string {
  if (nom === 'wp:docPr' && cle === 'id') return String(numero())
  if (cle === 'r:embed') return relation('image', dit.slice('image:'.length))
  if (cle === 'r:id') return relation('lien', dit.slice('lien:'.length))
  return dit
}

function champ(voulue: string, rPr: readonly Noeud[], { montrer, vivant }: Realisation): Noeud[] {
  const instruction = vivant(voulue)
  const run = (dedans: Noeud) => creer('w:r', {}, [...rPr, dedans])
  const marque = (sorte: string) => run(creer('w:fldChar', { 'w:fldCharType': sorte }))
  const texte = montrer(instruction)
  return [
    marque('begin'),
    run(creer('w:instrText', { 'xml:space': 'preserve' }, [` ${instruction} `])),
    marque('separate'),
    ...(texte === '' ? [] : [run(creer('w:t', { 'xml:space': 'preserve' }, [texte]))]),
    marque('end'),
  ]
}

function decoratif(): Noeud {
  const marque = creer('adec:decorative', { 'xmlns:adec': DECOR, val: '1' })
  return creer('a:extLst', {}, [creer('a:ext', { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' }, [marque])])
}
