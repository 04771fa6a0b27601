// What tests of the three states read: the lines of a document, its numbers, dates, amounts and law, and all that a project may make it say.
import { readdirSync, readFileSync } from 'node:fs'
import type { Projet } from '../../src/model/projet.generated.ts'
import type { Bloc } from '../../src/render/arbre.ts'
import { texteDe } from '../../src/render/arbre.ts'
import { composer } from '../../src/render/index.ts'
import type { Demande } from '../../src/render/vue/demande.ts'
import { affichage, feuilles, lisse } from './affiche.ts'

export type Ligne = { readonly texte: string; readonly pointilles: boolean; readonly titre: boolean }

/** In reading order: headings, paragraphs, captions, each paragraph of a cell. */
export function lignesDe(blocs: readonly Bloc[]): Ligne[] {
  const ligne = (texte: string, role: Partial<Ligne> = {}): Ligne[] =>
    texte === '' ? [] : [{ texte, pointilles: false, titre: false, ...role }]
  return blocs.flatMap(bloc => {
    switch (bloc.genre) {
      case 'section':
        return lignesDe(bloc.enfants)
      case 'liste':
        return bloc.elements.flatMap(e => lignesDe(e.enfants))
      case 'tableau': {
        const cellules = [...bloc.entete, ...bloc.corps].flatMap(r => r.cellules)
        return [...ligne(lisse(texteDe(bloc.legende ?? []))), ...cellules.flatMap(c => lignesDe(c.enfants))]
      }
      case 'figure':
        return ligne(lisse(texteDe(bloc.legende ?? [])))
      case 'titre':
        return ligne(lisse(texteDe(bloc.enfants)), { titre: true })
      default:
        return ligne(lisse(texteDe(bloc.enfants)), { pointilles: bloc.role === 'pointilles' })
    }
  })
}

export function lignes(projet: Projet, demande: Demande): Ligne[] {
  return lignesDe(composer(projet, demande).arbre)
}

const MOIS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre'

/** What must come from somewhere: amounts, dates in words, articles of codes, numbers of laws, percentages, years. */
export function precisions(texte: string): string[] {
  return [
    ...(texte.match(/\d[\d ]*(?:,\d+)? €/g) ?? []),
    ...(texte.match(new RegExp(`(?:\\d{1,2}(?:er)? )?(?:${MOIS}) \\d{4}`, 'g')) ?? []),
    ...(texte.match(/\b[LRD]\. ?\d+(?:-\d+)*/g) ?? []),
    ...[...texte.matchAll(/n° ([\w-]*\d[\w-]*)/g)].map(([, numero = '']) => numero),
    ...[...texte.matchAll(/(\d[\d ]*(?:,\d+)?) %/g)].map(([, part = '']) => part),
    ...(texte.match(/\b(?:19|20|21)\d\d\b/g) ?? []),
  ].map(lisse)
}

/** Every sum that lines of money may make: by any choice of who, when, how sure and for what. */
export function sommes(projet: Projet): Set<string> {
  const lignes = [
    ...projet.fiches.flatMap((f, n) =>
      (f.budget?.lignes ?? []).map(l => ({ ...l, fiche: f.id, active: projet.faits.fiches[n]?.active !== false })),
    ),
    ...(projet.contrat.financement?.enveloppes ?? []).map(e => ({ ...e, fiche: undefined, active: true })),
    // A total without lines counts as one.
    ...projet.fiches.flatMap((f, n) =>
      (f.budget?.lignes ?? []).some(l => typeof l.montant === 'number')
        ? []
        : [{ montant: f.budget?.total, fiche: f.id, active: projet.faits.fiches[n]?.active !== false }],
    ),
  ] as readonly Record<string, unknown>[]
  const axes = ['financeur', 'annee', 'etat', 'fiche']
  const totaux = new Map<string, number>()
  for (const ligne of lignes) {
    if (typeof ligne.montant !== 'number') continue
    for (let choix = 0; choix < 2 ** axes.length; choix++)
      for (const actives of ligne.active ? ['toutes', 'actives'] : ['toutes']) {
        const cle = JSON.stringify([actives, ...axes.map((axe, n) => (choix & (1 << n) ? valeurDe(ligne[axe]) : '*'))])
        totaux.set(cle, (totaux.get(cle) ?? 0) + ligne.montant)
      }
  }
  return new Set([...totaux.values()].map(euros))
}

/** Nobody, or a body without a name, are the same. */
function valeurDe(valeur: unknown): unknown {
  return (typeof valeur === 'object' ? (valeur as { nom?: string } | null)?.nom : valeur) ?? null
}

function euros(n: number): string {
  const [entier = '', decimales = ''] = (Math.round(n * 100) / 100).toFixed(2).split('.')
  return `${entier.replace(/\B(?=(\d{3})+$)/g, ' ')}${decimales === '00' ? '' : `,${decimales}`} €`
}

/** All the words of the project, as a reader sees them. */
export function paroles(projet: Projet): string {
  return feuilles(projet)
    .filter(({ at }) => at.length > 1)
    .flatMap(feuille => {
      const texte = lisse(String(feuille.valeur))
      // A window of time shows its two ends.
      const bouts = /^\d{4}[^/ ]*\/\d{4}[^/ ]*$/.test(texte) ? texte.split('/') : []
      return [feuille.valeur, ...bouts].map(valeur => affichage(projet, { ...feuille, valeur })).concat(texte)
    })
    .concat(projet.faits.a_completer.map(t => t.note ?? ''))
    .join('\n')
}

/** Whether a text says it whole: « 77 » is not in « 770 ». */
export function dit(texte: string, precision: string): boolean {
  for (let rang = texte.indexOf(precision); rang >= 0; rang = texte.indexOf(precision, rang + 1))
    if (
      !/[\d,]$/.test(texte.slice(0, rang)) &&
      !/^[\d,]?\d/.test(texte.slice(rang + precision.length, rang + precision.length + 2))
    )
      return true
  return false
}

/** The words that templates and labels bring, whoever the contract is for. */
export function vocabulaire(): Set<string> {
  const fichiers = (dossier: string, fin: string) =>
    (readdirSync(dossier, { recursive: true }) as string[]).filter(f => f.endsWith(fin)).map(f => `${dossier}/${f}`)
  const textes = [
    ...fichiers('templates', '.hbs').map(f => readFileSync(f, 'utf8').replace(/<[^>]*>/g, ' ')),
    readFileSync('schemas/nomenclatures.schema.json', 'utf8'),
    readFileSync('schemas/fiche.schema.json', 'utf8'),
    // What the view says itself stands between quotes.
    ...[...fichiers('src/render/vue', '.ts'), 'src/champs/liste.ts'].map(f =>
      (readFileSync(f, 'utf8').match(/'[^'\n]*'|`[^`]*`/g) ?? []).join(' '),
    ),
    readFileSync('src/mots.ts', 'utf8'),
  ]
  return new Set(mots(textes.join(' ')))
}

export function mots(texte: string): string[] {
  return (
    texte
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}{2,}/gu) ?? []
  )
}
