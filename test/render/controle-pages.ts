// Checks of a .docx, pages: sections whose sizes agree, tables that stay on the page, headings and captions that are not left behind.
import { elements, type Noeud, texteDe, tous } from '../outils/xml.ts'
import { dansLeCorps } from './controle-champs.ts'

type Page = { readonly largeur: number }

/** Everything wrong with sections and what they hold, in French. */
export function controlerPages(corps: Noeud, relations: Noeud | undefined): string[] {
  const blocs = elements(dansLeCorps(corps))
  const ids = new Set(relations ? tous(relations, 'Relationship').map(r => r.attributs.Id) : [])
  const sections = tous(corps, 'w:sectPr')
  const pages = pagesDe(blocs)
  return [
    ...(blocs.at(-1)?.nom === 'w:sectPr' ? [] : ['Le document ne finit pas par les propriétés de sa dernière section']),
    ...sections.flatMap(section => uneSection(section, ids)),
    ...blocs.flatMap((bloc, i) => (bloc.nom === 'w:tbl' ? largeurDuTableau(bloc, pages[i]) : [])),
    ...blocs.flatMap((bloc, i) => legendeTenue(bloc, blocs[i + 1])),
  ]
}

function uneSection(section: Noeud, relations: ReadonlySet<string | undefined>): string[] {
  const nombre = (nom: string, attribut: string) => Number(elements(section, nom)[0]?.attributs[attribut])
  const [largeur, hauteur] = [nombre('w:pgSz', 'w:w'), nombre('w:pgSz', 'w:h')]
  const couchee = elements(section, 'w:pgSz')[0]?.attributs['w:orient'] === 'landscape'
  const utile = largeur - nombre('w:pgMar', 'w:left') - nombre('w:pgMar', 'w:right')
  const haut = hauteur - nombre('w:pgMar', 'w:top') - nombre('w:pgMar', 'w:bottom')
  const bandeaux = [...elements(section, 'w:headerReference'), ...elements(section, 'w:footerReference')]
  const sortes = bandeaux.map(b => `${b.nom} ${b.attributs['w:type']}`)
  return [
    ...(couchee === largeur > hauteur ? [] : ['Une section dit une orientation et a les mesures de l’autre']),
    ...(utile > 2000 && haut > 2000 ? [] : ['Une section n’a pas de place entre ses marges']),
    ...(new Set(sortes).size === sortes.length ? [] : ['Une section a deux en-têtes ou deux pieds de la même sorte']),
    ...bandeaux
      .filter(b => !relations.has(b.attributs['r:id']))
      .map(() => 'Une section a un en-tête ou un pied inconnu'),
    ...(sortes.some(s => s.endsWith(' first')) && elements(section, 'w:titlePg').length === 0
      ? ['Une section a un en-tête de première page et n’en tient pas compte']
      : []),
  ]
}

/** The page that each block stands on: the next section's properties. */
function pagesDe(blocs: readonly Noeud[]): Page[] {
  let page: Page = { largeur: 0 }
  const pages = [...blocs].reverse().map(bloc => {
    const section = bloc.nom === 'w:sectPr' ? bloc : tous(bloc, 'w:sectPr')[0]
    const attribut = (nom: string, cle: string) => Number(section && elements(section, nom)[0]?.attributs[cle])
    if (section)
      page = { largeur: attribut('w:pgSz', 'w:w') - attribut('w:pgMar', 'w:left') - attribut('w:pgMar', 'w:right') }
    return page
  })
  return pages.reverse()
}

function largeurDuTableau(tbl: Noeud, page: Page | undefined): string[] {
  const grille = elements(elements(tbl, 'w:tblGrid')[0], 'w:gridCol').map(c => Number(c.attributs['w:w']))
  const somme = grille.reduce((a, b) => a + b, 0)
  const dite = Number(tous(tbl, 'w:tblW')[0]?.attributs['w:w'])
  return [
    ...(somme === dite ? [] : [`Un tableau de largeur ${dite} a des colonnes de ${somme}`]),
    ...(grille.every(l => l > 0) ? [] : ['Un tableau a une colonne sans largeur']),
    ...(page && somme > page.largeur ? [`Un tableau dépasse la page : ${texteDe(tbl).slice(0, 40)}`] : []),
  ]
}

/** A caption keeps with its table; a heading keeps with what follows, by its style. */
function legendeTenue(bloc: Noeud, suivant: Noeud | undefined): string[] {
  const pPr = elements(bloc, 'w:pPr')[0]
  if (elements(pPr, 'w:pStyle')[0]?.attributs['w:val'] !== 'Caption') return []
  const tenue = elements(pPr, 'w:keepNext').length > 0
  return [
    ...(tenue ? [] : [`Une légende peut quitter son tableau : ${texteDe(bloc).slice(0, 40)}`]),
    ...(suivant?.nom === 'w:tbl' ? [] : [`Une légende n’est suivie d’aucun tableau : ${texteDe(bloc).slice(0, 40)}`]),
  ]
}

/** Headings never stay alone at the foot of a page. */
export function controlerTitres(styles: Noeud | undefined): string[] {
  return (styles ? tous(styles, 'w:style') : [])
    .filter(s => /^Heading\d$/.test(s.attributs['w:styleId'] ?? '') && tous(s, 'w:outlineLvl').length > 0)
    .filter(s => tous(s, 'w:keepNext').length === 0)
    .map(s => `Un style de titre laisse un titre seul en bas de page : ${s.attributs['w:styleId']}`)
}
