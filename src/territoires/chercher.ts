// The search of a place by what people type: names, abbreviations, codes, whatever the accents and the articles.
import { cleDe, motsUtiles, sansArticle } from './cle.ts'
import { type Filtre, fouiller, type Maniere, nombreDe, type Trouvaille } from './fouille.ts'
import { type Genre, genreDe } from './genres.ts'
import type { Lieu } from './lieu.ts'
import { lieuDe, parCode } from './places.ts'
import { voisines } from './presque.ts'
import { departement, departementDe, epci, epciDe, natureDe, registre } from './registre.ts'

export type Options = {
  /** How many answers at most; 10 unless told. */
  readonly limite?: number
  /** Only the places that touch one of these. */
  readonly departements?: readonly string[]
}
type Sorte = Lieu['sorte']
/** One look at some sections: their finds are put together, the most peopled first. */
type Coup = {
  readonly cle: string
  readonly maniere: Maniere | 'presque' | 'siege'
  readonly sortes: readonly Sorte[]
  readonly natures?: readonly string[]
}

const LIMITE = 10
const MOT_PARLANT = 3
const MANIERES: readonly Maniere[] = ['exacte', 'debut', 'mots']
const LIEUX: readonly Sorte[] = ['epci', 'commune']
const TOUS: readonly Sorte[] = [...LIEUX, 'departement']

/**
 * The places that `texte` may mean, the likeliest first: code, exact name, beginning, words; at equal likeness the most peopled. A kind
 * that is named (« CC », « ville de ») comes first. Some of the words, or a letter or two wrong, when nothing else answers. Empty for an
 * empty text.
 */
export function chercher(texte: string, { limite = LIMITE, departements }: Options = {}): readonly Lieu[] {
  const dedans = (codes: readonly string[]) => departements === undefined || codes.some(d => departements.includes(d))
  const filtre: Filtre = code => departements === undefined || dedans(ouEst(code))
  const trouves = new Map<string, Lieu>()
  const verser = (lieux: readonly Lieu[]) => {
    for (const lieu of lieux) {
      const id = `${lieu.sorte} ${lieu.code}`
      if (trouves.size < limite && !trouves.has(id) && dedans(lieu.departements)) trouves.set(id, lieu)
    }
    return trouves.size >= limite
  }
  if (departements === undefined) verser(dansLeDepartement(texte, limite))
  verser(parCode(texte, limite))
  for (const groupe of groupes(texte)) {
    if (trouves.size > 0 && groupe.suppletif) break
    for (const coup of groupe.coups) if (verser(tenter(coup, limite, filtre))) break
  }
  return [...trouves.values()]
}

/** « Saint-Nazaire (Loire-Atlantique, 44) », « langres 52 »: as `libelle` writes it, or nearly. */
function dansLeDepartement(texte: string, limite: number): readonly Lieu[] {
  const [, nom = '', code = ''] =
    /^(.*?[^\s(,\d][^\s(,]*)(?:\s*\([^()]*,)?[\s(]+(\d[\dAB]\d?)\)?$/i.exec(texte.trim()) ?? []
  return departement(code.toUpperCase()) ? chercher(nom, { limite, departements: [code.toUpperCase()] }) : []
}

function ouEst(code: string): readonly string[] {
  if (code.length <= 3) return [code]
  return code.length === 9 ? (epci(code)?.departements ?? []) : [departementDe(code)]
}

type Groupe = {
  readonly coups: readonly Coup[]
  /** Only when nothing was found before. */
  readonly suppletif: boolean
}

/** What to look for, in order. The last word may be unfinished: « st » is « saint », or the beginning of « strasbourg ». */
function groupes(texte: string): Groupe[] {
  const cles = [...new Set([cleDe(texte), cleDe(texte, false)])].filter(cle => cle !== '')
  const [cle = ''] = cles
  const genre = genreDe(cle)
  // After « l’ » or « saint- » the word is whole.
  const fin = /[\s'’-]$/.test(texte) ? ' ' : ''
  const exactes = cles.flatMap(c => partout(c, 'exacte'))
  const autres = [...cles.flatMap(c => partout(c + fin, 'debut')), ...cles.flatMap(c => partout(c, 'mots'))]
  const reste = sansArticle(genre?.reste || cle)
  return [
    { coups: [...exactes, ...(genre === undefined ? [] : parGenre(genre)), ...autres], suppletif: false },
    { coups: [{ cle: reste, maniere: 'presque', sortes: TOUS }], suppletif: true },
    { coups: rares(reste).map(mot => ({ cle: mot, maniere: 'mots', sortes: LIEUX })), suppletif: true },
  ]
}

/** The words that some place has, the rarest first. */
function rares(cle: string): string[] {
  return motsUtiles(cle)
    .filter(mot => mot.length >= MOT_PARLANT)
    .map(mot => ({ mot, combien: LIEUX.reduce((somme, sorte) => somme + nombreDe(sectionDe(sorte), mot), 0) }))
    .filter(({ combien }) => combien > 0)
    .sort((a, b) => a.combien - b.combien)
    .map(({ mot }) => mot)
}

function partout(cle: string, maniere: Maniere): Coup[] {
  if (maniere === 'exacte') return [{ cle, maniere, sortes: TOUS }]
  return [
    { cle, maniere, sortes: LIEUX },
    { cle, maniere, sortes: ['departement'] },
  ]
}

/** The kind that is named, by its name, then by the commune that is in it; then the other kinds. */
function parGenre({ sorte, natures, reste }: Genre): Coup[] {
  const autres: readonly Sorte[] = sorte === 'epci' ? ['commune'] : ['epci']
  const cle = sansArticle(reste)
  // Nothing but a kind was typed: the most peopled of that kind.
  if (cle === '') return [{ cle, maniere: 'tout', sortes: [sorte], ...(natures.length > 0 && { natures }) }]
  const aussi: Coup[] = sorte === 'epci' ? [{ cle, maniere: 'siege', sortes: ['epci'], natures }] : []
  return [
    ...(sorte === 'epci' ? MANIERES.map(maniere => ({ cle, maniere, sortes: [sorte], natures })) : []),
    ...aussi,
    ...MANIERES.map(maniere => ({ cle, maniere, sortes: [sorte] })),
    ...MANIERES.map(maniere => ({ cle, maniere, sortes: autres })),
  ]
}

function tenter(coup: Coup, limite: number, filtre: Filtre): Lieu[] {
  const { natures } = coup
  const admis: Filtre = natures === undefined ? filtre : code => filtre(code) && natures.includes(natureDe(code))
  if (coup.maniere === 'siege') return lieuxDuSiege(coup.cle, limite).filter(({ code }) => admis(code))
  const trouves = coup.sortes.flatMap(sorte =>
    trouvaillesDe(coup, sectionDe(sorte), limite, admis).flatMap(({ code, autrefois, ecart = 0 }) => {
      const lieu = lieuDe(sorte, code, autrefois)
      return lieu === undefined ? [] : [{ lieu, ecart }]
    }),
  )
  return trouves.sort((a, b) => a.ecart - b.ecart || poids(b.lieu) - poids(a.lieu)).map(({ lieu }) => lieu)
}

function trouvaillesDe({ cle, maniere }: Coup, section: string, limite: number, filtre: Filtre): readonly Trouvaille[] {
  if (maniere === 'presque') return voisines(section, cle, limite, filtre)
  return maniere === 'siege' ? [] : fouiller(section, cle, maniere, limite, filtre)
}

/** « CA de Saint-Nazaire » is the intercommunality that the commune belongs to, whatever its name. */
function lieuxDuSiege(cle: string, limite: number): Lieu[] {
  const communes = fouiller(sectionDe('commune'), cle, 'exacte', limite, () => true)
  return communes.flatMap(({ code }) => lieuDe('epci', epciDe(code)?.siren ?? '') ?? [])
}

/** Today's places before those of old. */
function poids({ population = 0, autrefois }: Lieu): number {
  return autrefois === undefined ? population + 1 : -1 / (1 + population)
}

function sectionDe(sorte: Sorte): string {
  const { cles } = registre()
  return sorte === 'epci' ? cles.epci : sorte === 'commune' ? cles.communes : cles.departements
}
