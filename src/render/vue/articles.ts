// The articles of the contract, in order and numbered: those that have nothing to say are left out, and the numbers follow.
import { type Cle, CONTENUS, ORDRE } from './contenus.ts'
import { periode } from './contexte.ts'
import { type Reperes, rien } from './reperes.ts'

const SEULEMENT_ECRITS: readonly Cle[] = ['communication', 'donnees', 'resiliation', 'litiges']
/** Those for which the tool has a wording of its own, as long as nothing is signed. */
const TEXTES_TYPES: readonly Cle[] = ['objet', 'perimetre', 'engagements', 'duree', 'revision', 'renouvellement']

export type SectionLibre = { readonly titre: string | null; readonly texte: string | null; readonly niveau: number }
export type Article = {
  readonly cle: string
  readonly gabarit: `contrat/articles/${string}`
  readonly numero: number | null
  readonly texte: string | null
  readonly texte_type: boolean
  readonly contenu: unknown
  readonly sections: readonly SectionLibre[]
}

export function articles(r: Reperes): { articles: Article[]; absents: Cle[] } {
  const presents: Article[] = []
  const absents: Cle[] = []
  let numero = 0
  const permis = texteTypePermis(r)
  for (const cle of ORDRE) {
    const texte = clause(r, cle)
    const contenu = CONTENUS[cle](r)
    const vide = texte === null && rien(contenu)
    const manque = vide || (texte === null && SANS_DONNEES.includes(cle))
    const type = permis && manque && TEXTES_TYPES.includes(cle)
    if (manque && !type && !SEULEMENT_ECRITS.includes(cle)) absents.push(cle)
    if (vide && !type) presents.push(...libres(r, cle))
    else {
      numero += 1
      presents.push({
        cle,
        gabarit: `contrat/articles/${cle}`,
        numero,
        texte,
        texte_type: type,
        contenu,
        sections: sections(r, cle, 2),
      })
    }
  }
  const sansPlace = sections(r, undefined, 1)
  return { articles: sansPlace.length > 0 ? [...presents, libre('autres', sansPlace)] : presents, absents }
}

/** Rank of the phase « signature ». */
const RANG_SIGNATURE = 4

/** Only a working document of a contract that is still being written may carry the tool's own wording. */
export function texteTypePermis({ etat, projet }: Reperes): boolean {
  return etat === 'projet' && projet.faits.rang_phase < RANG_SIGNATURE
}

/** Articles whose text is their substance: what else stands in them does not replace it. */
const SANS_DONNEES: readonly Cle[] = ['objet', 'duree', 'revision', 'renouvellement']

function clause({ projet }: Reperes, cle: Cle): string | null {
  const clauses = projet.contrat.clauses as Readonly<Record<string, string | undefined>> | undefined
  return clauses?.[cle] ?? null
}

/** A free section whose part is not in the document stands by itself, at the same place. */
function libres(r: Reperes, apres: Cle): Article[] {
  const orphelines = sections(r, apres, 1)
  return orphelines.length > 0 ? [libre(apres, orphelines)] : []
}

function libre(cle: string, libres: readonly SectionLibre[]): Article {
  return {
    cle: `apres-${cle}`,
    gabarit: 'contrat/articles/libre',
    numero: null,
    texte: null,
    texte_type: false,
    contenu: null,
    sections: libres,
  }
}

export function sections({ projet }: Reperes, apres: string | undefined, niveau: number): SectionLibre[] {
  return (projet.contrat.sections ?? [])
    .filter(s => s.apres === apres)
    .map(({ titre, texte }) => ({ titre: titre ?? null, texte: texte ?? null, niveau }))
}

/** What the wording of the tool needs about the period. */
export function periodeDuContrat(r: Reperes) {
  return periode(r.projet.contrat.periode)
}
