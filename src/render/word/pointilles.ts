// Dotted lines that a pen will fill: each « … » of the text becomes a dotted leader, the whole line shared between them.
import type { EnLigne, Paragraphe } from '../arbre.ts'
import { type Atelier, paragraphe } from './atelier.ts'
import { enLigne } from './enligne.ts'

export function pointilles(atelier: Atelier, { enfants }: Paragraphe): void {
  for (const ligne of lignes(enfants)) {
    const nombre = Math.max(1, compter(ligne))
    const arrets = Array.from({ length: nombre }, (_, i) => Math.round((atelier.largeur * (i + 1)) / nombre))
    const tabs = arrets.map(
      arret => `<w:tab w:val="left" w:leader="dot" w:pos="${arret - (arret === atelier.largeur ? 20 : 0)}"/>`,
    )
    const avecPoints = compter(ligne) === 0 ? [...ligne, POINTS] : ligne
    const xml = enLigne(atelier, avecPoints).replace(/<w:t(?: [^<>]*)?>([^<]*…[^<]*)(?=<)/g, (_, texte: string) =>
      texte
        .split('…')
        .map(bout => `<w:t xml:space="preserve">${bout}`)
        .join('</w:t><w:tab/>'),
    )
    paragraphe(atelier, 'Pointilles', xml, { tabulations: `<w:tabs>${tabs.join('')}</w:tabs>` })
  }
}

const POINTS: EnLigne = { genre: 'texte', texte: ' …' }

function lignes(enfants: readonly EnLigne[]): EnLigne[][] {
  const resultat: EnLigne[][] = [[]]
  for (const enfant of enfants) {
    if (enfant.genre === 'saut') resultat.push([])
    else resultat.at(-1)?.push(enfant)
  }
  return resultat
}

function compter(enfants: readonly EnLigne[]): number {
  return enfants.reduce(
    (n, e) => n + (e.genre === 'texte' ? e.texte.split('…').length - 1 : 'enfants' in e ? compter(e.enfants) : 0),
    0,
  )
}
