// A collectivité's own Word file → what its look is made of: styles, theme, page, headers, footers, logo.

import { enfant, texteDe, tous } from '../../bureautique/archive/noeud.ts'
import { UserError } from '../../model/erreur.ts'
import { dire } from './avis.ts'
import { type Contexte, type Ecart, nettoyer, sansVides } from './blocs.ts'
import { lireCouleurs } from './couleurs.ts'
import { album } from './images.ts'
import { lireStyles } from './lus.ts'
import type { Bandeaux, Charte } from './modele.ts'
import { ouvrirPaquet, type Paquet } from './paquet.ts'
import { allume } from './proprietes.ts'
import { lirePage, type References, SORTES } from './sections.ts'
import { lireTheme } from './theme.ts'

/**
 * Reads a .docx or a .dotx. Taken: styles (matched with ours by name), theme, size and margins of the page, headers and footers
 * with their images. Left: the text, the numbering of headings, embedded typefaces, and whatever runs, fetches or embeds.
 * Throws UserError when the file is no Word document, is protected, or cannot be opened safely.
 */
export function lireCharte(octets: Uint8Array): Charte {
  const paquet = ouvrirPaquet(octets)
  const document = paquet.xml(paquet.principale)
  const page = document && lirePage(document)
  if (!document || !page)
    throw new UserError(
      'La charte n’a pas de mise en page : ce n’est pas un document Word complet.',
      'Ouvrez-la dans Word, enregistrez-la de nouveau au format .docx, puis recommencez.',
    )
  const ecarts = new Map<Ecart, Set<string>>()
  const constater = (quoi: Ecart, detail = '') => ecarts.set(quoi, (ecarts.get(quoi) ?? new Set()).add(detail))
  const { images, ranger } = album()
  const partieDe = (sorte: string) => {
    const liee = [...paquet.relations(paquet.principale).values()].find(r => r.sorte === sorte && !r.externe)
    return liee ? paquet.xml(liee.cible) : null
  }
  const reglages = partieDe('settings')
  const paires = allume(enfant(reglages ?? undefined, 'w:evenAndOddHeaders'))
  const lire = (refs: References) => bandeaux(refs, paires, paquet, { ranger, constater })
  const [entetes, pieds] = [lire(page.entetes), lire(page.pieds)]
  const styles = lireStyles(partieDe('styles'), partieDe('numbering'))
  const theme = lireTheme(partieDe('theme'))
  const charte = {
    styles,
    theme,
    page,
    entetes,
    pieds,
    images,
    margesEnMiroir: allume(enfant(reglages ?? undefined, 'w:mirrorMargins')),
    couleurs: lireCouleurs(styles, theme),
    manque: manque(entetes, pieds),
  }
  const ecrit = texteDe(enfant(document, 'w:body') ?? document).trim() !== ''
  return { ...charte, avis: dire(charte, { ecarts, paquet, ecrit }) }
}

type Outils = { readonly ranger: (octets: Uint8Array) => number | null; readonly constater: Contexte['constater'] }

function bandeaux(refs: References, paires: boolean, paquet: Paquet, outils: Outils): Bandeaux {
  const lus: Bandeaux = {}
  for (const sorte of SORTES) {
    const cible = refs[sorte] === undefined ? undefined : paquet.relations(paquet.principale).get(refs[sorte])
    const racine = cible && !cible.externe ? paquet.xml(cible.cible) : null
    if (!cible || !racine || (sorte === 'even' && !paires)) continue
    const blocs = sansVides(nettoyer(racine, contexte(paquet, cible.cible, outils)))
    // A first page may be bare on purpose; elsewhere an empty header is no header.
    if (blocs.length > 0 || sorte === 'first') lus[sorte] = blocs
  }
  return lus
}

function contexte(paquet: Paquet, partie: string, { ranger, constater }: Outils): Contexte {
  const relations = paquet.relations(partie)
  return {
    constater,
    image: id => {
      const liee = relations.get(id)
      const octets = liee && !liee.externe && liee.sorte === 'image' ? paquet.octets(liee.cible) : null
      const rang = octets && ranger(octets)
      if (rang === null) constater('images')
      return rang
    },
    lien: id => {
      const liee = relations.get(id)
      const adresse = liee?.externe && liee.sorte === 'hyperlink' ? liee.cible : ''
      if (/^(https?:\/\/|mailto:)[^\s\\]{1,500}$/i.test(adresse)) return adresse
      if (liee) constater('liens')
      return null
    },
  }
}

function manque(entetes: Bandeaux, pieds: Bandeaux): Charte['manque'] {
  const champs = [...(entetes.default ?? []), ...(pieds.default ?? [])].flatMap(bloc =>
    tous({ nom: '', attributs: {}, enfants: [bloc] }, 'cls:champ').map(({ attributs }) => attributs.instruction ?? ''),
  )
  return {
    titre: !champs.some(champ => champ.startsWith('TITLE')) && entetes.default !== undefined,
    page: !champs.some(champ => champ.startsWith('PAGE')) && pieds.default !== undefined,
  }
}
