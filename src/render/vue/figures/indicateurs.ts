// Where indicators stand between their start and their target, once something was measured.
import type { Dessin, Graphique } from '../../dessins/dessin.ts'
import { dessinerGraphique } from '../../dessins/graphique.ts'
import { compte, joindre, nombre } from '../mots.ts'
import type { Indicateur, Reperes } from '../reperes.ts'

const BARRES_MAX = 18

export type IndicateurSuivi = {
  readonly libelle: string
  readonly depart: string | null
  readonly mesure: string
  readonly annee: number
  readonly cible: string
  /** Percent of the way from start to target. */
  readonly part: number
  readonly chemin: string
}

/** Those with a target in figures and at least one measure, in the order of the fiches; the latest measure counts. */
export function indicateursSuivis({ projet }: Reperes): IndicateurSuivi[] {
  const suivi = [...projet.suivi].sort((a, b) => Number(a.annee) - Number(b.annee))
  const derniere = (de: (annee: (typeof suivi)[number]) => Readonly<Record<string, unknown>> | undefined, id: string) =>
    suivi
      .map(s => ({ annee: Number(s.annee), valeur: propre(de(s), id) }))
      .filter((m): m is { annee: number; valeur: number } => typeof m.valeur === 'number')
      .at(-1)
  const desFiches = projet.fiches.flatMap(fiche =>
    (fiche.indicateurs ?? []).flatMap(i =>
      un(
        i,
        derniere(s => s.fiches?.find(f => f.fiche === fiche.id)?.mesures, i.id ?? ''),
        fiche.numero,
      ),
    ),
  )
  const duContrat = (projet.evaluation.indicateurs ?? []).flatMap(i =>
    un(
      i,
      derniere(s => s.mesures, i.id ?? ''),
      undefined,
    ),
  )
  return [...desFiches, ...duContrat]
}

function propre(table: Readonly<Record<string, unknown>> | undefined, id: string): unknown {
  return table !== undefined && Object.hasOwn(table, id) ? table[id] : undefined
}

function un(
  i: Indicateur,
  mesure: { annee: number; valeur: number } | undefined,
  numero: string | undefined,
): IndicateurSuivi[] {
  const [depart, cible] = [chiffre(i.depart), chiffre(i.cible)]
  if (mesure === undefined || cible === null || cible === (depart ?? 0)) return []
  const base = depart ?? 0
  const part = Math.round(((mesure.valeur - base) / (cible - base)) * 100)
  const unite = i.unite === undefined ? '' : `\u00A0${i.unite}`
  return [
    {
      libelle: joindre([numero, i.libelle ?? i.id], '\u00A0– ') ?? '',
      depart: depart === null ? null : `${nombre(depart)}${unite}`,
      mesure: `${nombre(mesure.valeur)}${unite}`,
      annee: mesure.annee,
      cible: `${nombre(cible)}${unite}`,
      part,
      chemin: `${nombre(part)}\u00A0%`,
    },
  ]
}

function chiffre(valeur: Indicateur['cible']): number | null {
  const v = typeof valeur === 'object' ? valeur.valeur : valeur
  return typeof v === 'number' ? v : null
}

export function avancement(r: Reperes): Dessin | null {
  const suivis = indicateursSuivis(r)
  if (suivis.length === 0) return null
  const montres = suivis.slice(0, BARRES_MAX)
  const graphique: Graphique = {
    sorte: 'barres',
    empile: false,
    titre: 'Indicateur',
    format: '0" %"',
    categories: montres.map(s => s.libelle),
    series: [{ nom: 'Chemin parcouru vers la cible', couleur: '1F3864', valeurs: montres.map(s => s.part) }],
  }
  const atteints = suivis.filter(s => s.part >= 100).length
  const reste = suivis.length - montres.length
  return {
    texte: `Chemin parcouru vers les cibles par ${compte(suivis.length, 'indicateur mesuré', 'indicateurs mesurés')}\u00A0: ${compte(atteints, 'cible atteinte', 'cibles atteintes')}.${reste > 0 ? ` Les ${reste} derniers sont dans le tableau seulement.` : ''}`,
    scene: largeur => dessinerGraphique(graphique, largeur, 0),
    graphique,
  }
}
