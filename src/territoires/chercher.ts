// The search of a place by what people type: names, abbreviations, codes, whatever the accents and the articles.
import { cleDe, motsUtiles } from './cle.ts'
import { type Coup, coups, coupsFautifs, resteDe, type Sorte, TOUS } from './coups.ts'
import { type Filtre, fouiller, nombreDe, type Trouvaille } from './fouille.ts'
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
/** What is looked for, where, and how many. */
type Champ = { readonly texte: string; readonly limite: number; readonly departements: readonly string[] | undefined }

const LIMITE = 10
/** Longer than any name of a place. */
const TEXTE_LONG = 200
const MOT_PARLANT = 3
const RADICAL = 5
/** Nobody names more at once. */
const PARTIES = 8

/**
 * The places that `texte` may mean, the likeliest first: code, exact name, beginning, words; at equal likeness the most peopled. A kind
 * that is named (« CC », « ville de ») comes first. When nothing answers: a letter or two wrong, several places at once, some of the
 * words. Empty for an empty text.
 */
export function chercher(texte: string, { limite = LIMITE, departements }: Options = {}): readonly Lieu[] {
  const champ: Champ = { texte: texte.slice(0, TEXTE_LONG).trimStart(), limite, departements }
  const ici = dansLeDepartement(champ)
  if (ici.length > 0) return ici
  for (const trouver of [nommees, malEcrites, plusieurs, parUnMot]) {
    const lieux = trouver(champ)
    if (lieux.length > 0) return lieux
  }
  return []
}

function nommees(champ: Champ): Lieu[] {
  return enListe(champ, [
    () => parCode(champ.texte, champ.limite),
    ...coups(champ.texte).map(coup => () => tenter(coup, champ)),
  ])
}

function malEcrites(champ: Champ): Lieu[] {
  return enListe(
    champ,
    coupsFautifs(champ.texte).map(coup => () => tenter(coup, champ)),
  )
}

/** « Allonnes – Coulaines – Le Mans »: a find of each in turn, first those of the départements they share. Nothing when it names one place. */
function plusieurs(champ: Champ): Lieu[] {
  const parties = champ.texte.split(/\s-\s|[–—,;/+&]|\set\s/).filter(partie => cleDe(partie) !== '')
  if (parties.length < 2 || parties.length > PARTIES) return []
  const listes = parties.map(texte => {
    const partie = { ...champ, texte, limite: champ.limite * 3 }
    return [nommees, malEcrites, parUnMot].map(trouver => trouver(partie)).find(({ length }) => length > 0) ?? []
  })
  const voix = (lieu: Lieu) =>
    listes.filter(l => l.some(autre => autre.departements[0] === lieu.departements[0])).length
  const rangees = listes.map(liste => liste.map(lieu => ({ lieu, voix: voix(lieu) })).sort((a, b) => b.voix - a.voix))
  const longueur = Math.max(...listes.map(({ length }) => length))
  const enTour = Array.from({ length: longueur }, (_, n) => rangees.flatMap(rangee => rangee[n]?.lieu ?? []))
  return enListe(champ, [() => enTour.flat()])
}

/** The places that have some of the words, the rarest word first; « craonnais » is of a place that starts so. */
function parUnMot(champ: Champ): Lieu[] {
  const mots = motsUtiles(resteDe(champ.texte)).filter(mot => mot.length >= MOT_PARLANT)
  const connus = mots
    .map(mot => radical(mot, TOUS))
    .map(mot => ({ mot, combien: TOUS.reduce((somme, sorte) => somme + nombreDe(sectionDe(sorte), mot), 0) }))
    .filter(({ combien }) => combien > 0)
  connus.sort((a, b) => a.combien - b.combien)
  return enListe(
    champ,
    connus.map(
      ({ mot }) =>
        () =>
          tenter({ cle: mot, maniere: 'mots', sortes: TOUS }, champ),
    ),
  )
}

/** The longest beginning of the word that some place has. */
function radical(mot: string, sortes: readonly Sorte[]): string {
  const connu = (debut: string) => sortes.some(sorte => sectionDe(sorte).includes(` ${debut}`))
  const longueurs = Array.from({ length: Math.max(1, mot.length - RADICAL + 1) }, (_, n) => mot.length - n)
  return longueurs.map(longueur => mot.slice(0, longueur)).find(connu) ?? mot
}

/** « Saint-Nazaire (Loire-Atlantique, 44) », « langres 52 »: as `libelle` writes it, or nearly. */
function dansLeDepartement({ texte, limite, departements }: Champ): Lieu[] {
  const [, nom = '', numero = ''] =
    /^(.*?[^\d\s(,])(?:\s*\([^()]*,\s*|\s*[\s(,]\s*)(\d[\dAB]\d?)(?:\)(?:, qui comprend .*)?)?\s*$/i.exec(texte) ?? []
  const code = numero.toUpperCase()
  if (departements !== undefined || departement(code) === undefined) return []
  return nommees({ texte: nom, limite, departements: [code] })
}

/** Each place once, until there are enough. */
function enListe({ limite, departements }: Champ, essais: readonly (() => readonly Lieu[])[]): Lieu[] {
  const dedans = (lieu: Lieu) => departements === undefined || lieu.departements.some(d => departements.includes(d))
  const trouves = new Map<string, Lieu>()
  for (const essai of essais) {
    for (const lieu of essai()) {
      const id = `${lieu.sorte} ${lieu.code}`
      if (trouves.size < limite && !trouves.has(id) && dedans(lieu)) trouves.set(id, lieu)
    }
    if (trouves.size >= limite) break
  }
  return [...trouves.values()]
}

function tenter(coup: Coup, { limite, departements }: Champ): Lieu[] {
  const { natures, auPlus = limite } = coup
  const admis: Filtre = code =>
    (departements === undefined || departementsDe(code).some(d => departements.includes(d))) &&
    (natures === undefined || natures.includes(natureDe(code)))
  if (coup.maniere === 'siege') return lieuxDuSiege(coup.cle, limite).filter(({ code }) => admis(code))
  const trouves = coup.sortes.flatMap(sorte =>
    trouvaillesDe(coup, sectionDe(sorte), limite, admis).flatMap(({ code, autrefois, ecart = 0 }) => {
      const lieu = lieuDe(sorte, code, autrefois)
      return lieu === undefined ? [] : [{ lieu, ecart }]
    }),
  )
  return trouves
    .sort((a, b) => a.ecart - b.ecart || poids(b.lieu) - poids(a.lieu))
    .slice(0, auPlus)
    .map(({ lieu }) => lieu)
}

function trouvaillesDe(
  { cle, maniere, sortes }: Coup,
  section: string,
  limite: number,
  filtre: Filtre,
): readonly Trouvaille[] {
  if (maniere === 'presque') return voisines(section, cle, limite, filtre)
  if (maniere === 'radical') return fouiller(section, radical(cle, sortes), 'mots', limite, filtre)
  return maniere === 'siege' ? [] : fouiller(section, cle, maniere, limite, filtre)
}

/** « CA de Saint-Nazaire » is the intercommunality that the commune belongs to, whatever its name. */
function lieuxDuSiege(cle: string, limite: number): Lieu[] {
  const communes = fouiller(sectionDe('commune'), cle, 'exacte', limite, () => true)
  return communes.flatMap(({ code }) => lieuDe('epci', epciDe(code)?.siren ?? '') ?? [])
}

function departementsDe(code: string): readonly string[] {
  if (code.length <= 3) return [code]
  return code.length === 9 ? (epci(code)?.departements ?? []) : [departementDe(code)]
}

/** Today's places before those of old. */
function poids({ population = 0, autrefois }: Lieu): number {
  return autrefois === undefined ? population + 1 : -1 / (1 + population)
}

function sectionDe(sorte: Sorte): string {
  const { cles } = registre()
  return sorte === 'epci' ? cles.epci : sorte === 'commune' ? cles.communes : cles.departements
}
