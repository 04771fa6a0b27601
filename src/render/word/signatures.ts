// Signature blocks: two a row, never split across pages, with room to sign below each.
import type { Bloc, Cellule, Section } from '../arbre.ts'
import { type Atelier, deposer, noter, separer } from './atelier.ts'
import { hauteurs } from './hauteurs.ts'
import { MARGE_CELLULE } from './mesures.ts'
import { contenuDe, proprietesTableau } from './tableau.ts'

/** Three centimetres to sign and stamp. */
const PLACE_POUR_SIGNER = 1700

type Ecrire = (atelier: Atelier, blocs: readonly Bloc[]) => void

export function signatures(atelier: Atelier, section: Section, ecrire: Ecrire): void {
  let groupe: Section[] = []
  const poser = () => {
    if (groupe.length > 0) tableDesSignatures(atelier, groupe, ecrire)
    groupe = []
  }
  for (const bloc of section.enfants) {
    if (bloc.genre === 'section' && bloc.roles.includes('signature')) groupe.push(bloc)
    else {
      poser()
      ecrire(atelier, [bloc])
    }
  }
  poser()
}

function tableDesSignatures(atelier: Atelier, blocs: readonly Section[], ecrire: Ecrire): void {
  if (atelier.apresTableau) separer(atelier)
  const gauche = Math.floor(atelier.largeur / 2)
  const largeurs = [gauche, atelier.largeur - gauche]
  const rangees: string[] = []
  for (let i = 0; i < blocs.length; i += 2) {
    const paire = blocs.slice(i, i + 2)
    const cellules = paire.map((bloc, c) => uneSignature(atelier, bloc, largeurs[c] ?? gauche, ecrire)).join('')
    const cadre = { largeur: gauche - 2 * MARGE_CELLULE, image: atelier.image, format: atelier.format }
    const haut = Math.max(...paire.map(({ enfants }) => hauteurs(enfants, cadre))) + PLACE_POUR_SIGNER
    // A last block alone leaves the rest of its row out of the table, rather than an empty cell.
    const seul = paire.length === 1 ? `<w:gridAfter w:val="1"/><w:wAfter w:w="${largeurs[1]}" w:type="dxa"/>` : ''
    rangees.push(
      `<w:tr><w:trPr>${seul}<w:cantSplit/><w:trHeight w:val="${Math.round(haut)}" w:hRule="atLeast"/></w:trPr>${cellules}</w:tr>`,
    )
  }
  const proprietes = proprietesTableau({
    style: 'TableauSignatures',
    largeur: atelier.largeur,
    premiereLigne: false,
    premiereColonne: false,
    titre: blocs.length === 1 ? 'Place pour signer' : 'Signatures : un emplacement par signataire, deux par ligne',
  })
  const grille = largeurs.map(largeur => `<w:gridCol w:w="${largeur}"/>`).join('')
  deposer(atelier, `<w:tbl>${proprietes}<w:tblGrid>${grille}</w:tblGrid>${rangees.join('')}</w:tbl>`, true)
}

function uneSignature(atelier: Atelier, bloc: Section, largeur: number, ecrire: Ecrire): string {
  noter(atelier, bloc.id)
  const place: Cellule = {
    ligne: bloc.ligne,
    entete: false,
    nombre: false,
    colonnes: 1,
    rangees: 1,
    enfants: bloc.enfants,
  }
  const contenu = contenuDe(atelier, place, {
    largeur,
    encre: null,
    style: 'TexteSignature',
    ecrire: (a, { enfants }) => ecrire(a, enfants),
  })
  return `<w:tc><w:tcPr><w:tcW w:w="${largeur}" w:type="dxa"/></w:tcPr>${contenu}</w:tc>`
}
