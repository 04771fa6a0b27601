// One line a fiche, as a steering committee reads them: who, with whom, when, how much, where it stands, by what it is judged.
import { moisCourts } from './figures/calendrier.ts'
import { capitale, compte, duree, enumerer, joindre, montant, nombre } from './mots.ts'
import { personnes } from './personnes.ts'
import { type Groupe, groupes } from './programme.ts'
import { type Fiche, type Indicateur, label, type Reperes } from './reperes.ts'

/** Partners named before « et 3 autres ». */
const PARTENAIRES = 2
const COLONNES = ['numero', 'pilotes', 'partenaires', 'quand', 'indicateur', 'budget', 'statut'] as const
type Colonne = (typeof COLONNES)[number]

export type LigneDAction = {
  readonly titre: string
  readonly numero: string | null
  readonly pilotes: readonly string[]
  readonly partenaires: string | null
  readonly quand: string | null
  readonly indicateur: string | null
  readonly budget: string | null
  readonly statut: string | null
}
export type TableDActions = ReturnType<typeof lignesDAction>

/** Those that left the contract are shown, not counted. A column that nobody fills is not shown. */
export function lignesDAction(r: Reperes) {
  const faits = new Map(r.projet.faits.fiches.map(f => [f.id, f]))
  const euros = (f: Fiche) => faits.get(f.id)?.budget
  const suivi = dernierSuivi(r)
  const tous = groupes(r).map(groupe => ({
    titre: groupe.titre,
    couleur: groupe.couleur,
    bilan: joindre([compte(groupe.fiches.length, 'action'), montant(somme(groupe.fiches.map(euros)))]),
    compte: groupe.id !== 'sorties',
    axe: groupe.id.startsWith('axe-'),
    lignes: groupe.fiches.map(f => ligne(r, f, { budget: euros(f), suivi: suivi.get(f.id) })),
  }))
  const lignes = tous.flatMap(g => g.lignes)
  const comptees = groupes(r)
    .filter(g => g.id !== 'sorties')
    .flatMap((g: Groupe) => g.fiches)
  const colonnes = Object.fromEntries(COLONNES.map(c => [c, lignes.some(l => plein(l[c]))])) as Record<Colonne, boolean>
  const apresBudget = Number(colonnes.statut)
  return {
    groupes: tous,
    colonnes,
    nombre: comptees.length,
    total: montant(somme(comptees.map(euros))),
    /** Spans of the band, and of the words « Total ». */
    etendue: 1 + COLONNES.filter(c => colonnes[c]).length,
    avant: 1 + COLONNES.filter(c => colonnes[c] && c !== 'budget' && c !== 'statut').length,
    apres: apresBudget > 0,
  }
}

const plein = (valeur: string | readonly string[] | null) => valeur !== null && valeur.length > 0

function somme(valeurs: readonly (number | undefined)[]): number | undefined {
  const connues = valeurs.filter(v => v !== undefined)
  return connues.length === 0 ? undefined : Math.round(connues.reduce((a, b) => a + b, 0) * 100) / 100
}

type Suivi = { readonly statut?: string; readonly avancement?: number | string }

/** What the latest year of follow-up says of each fiche. */
function dernierSuivi({ projet }: Reperes): Map<string, Suivi> {
  const annees = [...projet.suivi].sort((a, b) => Number(a.annee) - Number(b.annee))
  return new Map(annees.flatMap(({ fiches = [] }) => fiches.map(f => [f.fiche, f as Suivi] as const)))
}

function ligne(
  r: Reperes,
  f: Fiche,
  { budget, suivi }: { budget: number | undefined; suivi: Suivi | undefined },
): LigneDAction {
  const { calendrier: c } = f
  const part = typeof suivi?.avancement === 'number' ? `${nombre(suivi.avancement)}\u00A0%` : null
  return {
    titre: f.titre ?? f.id,
    numero: f.numero ?? null,
    pilotes: [...new Set(personnes(r, f.pilotes).map(p => p.nom))],
    partenaires: enumerer([...new Set(personnes(r, f.partenaires).map(p => p.nom))], PARTENAIRES) || null,
    quand: moisCourts(c?.debut, c?.fin) ?? capitale(duree(c?.debut, c?.fin)) ?? c?.texte ?? null,
    indicateur: indicateur(f.indicateurs),
    budget: montant(budget),
    statut: joindre([label('statut', suivi?.statut ?? f.statut), part]),
  }
}

/** A result before a process; with its target. */
function indicateur(liste: readonly Indicateur[] | undefined): string | null {
  const choisi = liste?.find(i => i.type === 'resultat') ?? liste?.[0]
  if (choisi === undefined) return null
  return joindre([choisi.libelle ?? choisi.id, cible(choisi)], '\u00A0: ')
}

function cible({ cible: c, unite }: Indicateur): string | null {
  if (c === undefined) return null
  if (typeof c !== 'object') return joindre([nombre(c), typeof c === 'number' && unite], '\u00A0')
  const valeur = typeof c.valeur === 'number' ? joindre([nombre(c.valeur), unite], '\u00A0') : (c.texte ?? null)
  return joindre([valeur, c.annee === undefined ? null : `en ${c.annee}`], ' ')
}
