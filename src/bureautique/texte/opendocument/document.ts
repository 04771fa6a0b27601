// An OpenDocument text → what it says.

import { elements, enfant, type Noeud, texteDe, tous } from '../../archive/noeud.ts'
import type { Paquet } from '../../archive/paquet.ts'
import { unAvis } from '../avis.ts'
import { finir, reunir } from '../finir.ts'
import { nouveauRecueil } from '../recueil.ts'
import type { TexteLu } from '../texte.ts'
import { lireBlocs } from './corps.ts'
import { type Lecture, lireRegions } from './lecture.ts'
import { lireStyles } from './styles.ts'

/** Null when the package holds no text. */
export function lireOpenDocument(paquet: Paquet): TexteLu | null {
  const contenu = paquet.xml('content.xml')
  const corps = enfant(enfant(contenu ?? undefined, 'office:body'), 'office:text')
  if (!contenu || !corps) return null
  const styles = paquet.xml('styles.xml')
  const l: Lecture = {
    r: nouveauRecueil(),
    styles: lireStyles(contenu, styles),
    regions: lireRegions(corps),
    suivis: [],
    signets: new Map(),
    annotations: new Map(),
    zones: [],
    comptes: new Map(),
    derniereListe: '',
    invite: null,
  }
  lireBlocs(l, corps)
  if (paquet.noms.some(nom => /^(?:Basic|Scripts)\/.*\.(?:xml|py|js|bsh)$/i.test(nom))) unAvis(l.r, 'macros')
  if (styles && tous(styles, 'style:header', 'style:footer').some(ecrit)) unAvis(l.r, 'marges')
  const gardees = reunir(l.r.marques)
  l.r.marques.splice(0, l.r.marques.length, ...gardees)
  return finir(l.r, 'odt', lireProprietes(paquet.xml('meta.xml')))
}

const ecrit = (marge: Noeud) => /[^\W\d]/.test(texteDe(marge))

function lireProprietes(racine: Noeud | null): Map<string, string> {
  const meta = enfant(racine ?? undefined, 'office:meta')
  return new Map(
    elements(meta, 'meta:user-defined').flatMap(propriete => {
      const nom = propriete.attributs['meta:name']
      return nom === undefined ? [] : [[nom, texteDe(propriete)] as const]
    }),
  )
}
