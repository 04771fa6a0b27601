// The names that a project gives to things, both ways: what a form shows for an id, and the id that a person means by a name.
import type { Genre as GenreDeFichier } from '../model/partie.ts'
import type { Projet } from '../model/projet.generated.ts'
import { certain } from '../proche.ts'
import { schemaA } from '../schema/schemas.ts'
import type { Champ, Tableau } from './champ.ts'
import { simplifier } from './normal.ts'

export type Choix = { readonly code: string; readonly libelle: string }

export type Contexte = {
  /** What a box of a closed list may hold; those of a fiche, or of a row of one of its tables. */
  readonly choix: (champ: Champ, tableau?: Tableau) => readonly Choix[]
  readonly acteurs: readonly Choix[]
  /** The code that a text means: exactly, but for case, accents, blanks and dashes, or but for a certain slip. */
  readonly trouver: (texte: string, parmi: readonly Choix[]) => string | undefined
}

/** Reads the names once; choices are made when they are asked for. */
export function contexteDe(projet: Projet): Contexte {
  const acteurs = (projet.acteurs.acteurs ?? []).map(({ id, nom }) => ({ code: id, libelle: nom ?? id }))
  const listes = new Map<string, readonly Choix[]>()
  const index = new Map<readonly Choix[], ReadonlyMap<string, string | null>>()
  return {
    acteurs,
    choix: (champ, tableau) => {
      const cle = tableau === undefined ? champ.nom : `${tableau.nom}.${champ.nom}`
      const connue = listes.get(cle) ?? DU_PROJET[cle]?.(projet) ?? nomenclature(champ, tableau)
      listes.set(cle, connue)
      return connue
    },
    trouver: (texte, parmi) => {
      const connus = index.get(parmi) ?? parSimple(parmi)
      index.set(parmi, connus)
      const exact = connus.get(simplifier(texte))
      // A name that two things bear means neither.
      if (exact !== undefined) return exact ?? undefined
      const proche = certain(
        texte,
        parmi.map(c => c.libelle),
      )
      return parmi.find(c => c.libelle === proche)?.code
    },
  }
}

function parSimple(parmi: readonly Choix[]): ReadonlyMap<string, string | null> {
  const trouves = new Map<string, string | null>()
  const noter = (mot: string, code: string) => {
    const deja = trouves.get(mot)
    if (mot !== '') trouves.set(mot, deja === undefined || deja === code ? code : null)
  }
  for (const { code, libelle } of parmi) noter(simplifier(libelle), code)
  const libelles = new Set(trouves.keys())
  for (const { code } of parmi) if (!libelles.has(simplifier(code))) noter(simplifier(code), code)
  return trouves
}

const DU_PROJET: Readonly<Record<string, (projet: Projet) => readonly Choix[]>> = {
  rattachements: ({ axes }) => duPlan(axes.axes),
  territoires: ({ territoire }) => [
    { code: 'tout', libelle: 'Tout le territoire' },
    ...(territoire.unites ?? []).map(u => ({ code: u.id, libelle: u.nom ?? u.id })),
    ...(territoire.quartiers_prioritaires ?? []).flatMap(q => nomme(q.code, q.nom)),
    ...(territoire.communes ?? []).flatMap(c => nomme(c.code, c.nom)),
  ],
  prs: ({ contrat }) => (contrat.prs?.objectifs ?? []).flatMap(o => nomme(o.id, o.titre)),
  articulations: ({ contrat }) => (contrat.articulations ?? []).flatMap(a => nomme(a.id, a.titre)),
}

function nomme(code: string | undefined, nom: string | undefined): Choix[] {
  return code === undefined ? [] : [{ code, libelle: nom ?? code }]
}

type Axe = NonNullable<Projet['axes']['axes']>[number]
type Objectif = NonNullable<Axe['objectifs']>[number]

/** Axes, and below each its objectives, as the plan lists them. */
function duPlan(axes: readonly Axe[] | undefined): Choix[] {
  const ici = ({ id, numero, titre }: Pick<Objectif, 'id' | 'numero' | 'titre'>) =>
    nomme(id, [numero, titre].filter(m => m !== undefined).join(' – ') || undefined)
  const objectifs = (liste: readonly Objectif[] | undefined): Choix[] =>
    (liste ?? []).flatMap(o => [...ici(o), ...objectifs(o.objectifs)])
  return (axes ?? []).flatMap(axe => [...ici(axe), ...objectifs(axe.objectifs), ...duPlan(axe.axes)])
}

/** The closed list that the schema gives to a box. */
function nomenclature({ cles }: Champ, tableau?: Tableau): readonly Choix[] {
  const genre: GenreDeFichier = 'fiche'
  const at = tableau === undefined ? [...cles] : [...tableau.cles, 0, ...cles]
  const schema = schemaA(genre, at)?.schema
  const liste = schema?.enum ? schema : schemaA(genre, [...at, 0])?.schema
  return (liste?.enum ?? []).map((code, n) => ({
    code: String(code),
    libelle: liste?.enumDescriptions?.[n] ?? String(code),
  }))
}
