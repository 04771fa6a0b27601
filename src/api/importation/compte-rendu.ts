// What an import does, or would do, in words that a coordinator can finish the work with: what goes where, what to check, what is left.
import { champNomme, tableauNomme } from '../../champs/index.ts'
import { type Changement, direLigne, enLigne, nommer } from '../../echanges/fusion/changement.ts'
import type { Importation } from '../../importation/index.ts'
import { compter, dateEnMots, enumerer } from '../../mots.ts'
import type { Action, Fichier, Plan } from './preparer.ts'

export type Refus = { readonly fichier: string; readonly refus: string }

export type Recit = {
  readonly plan: Plan
  readonly refus: readonly Refus[]
  /** What the contract would have been wrong with, and why. */
  readonly refuses: readonly { readonly fiche: string; readonly quoi: string; readonly pourquoi: string }[]
  /** How the program is called. */
  readonly nom: string
  readonly projet: string
}

const COURT = 140

export function compteRendu(recit: Recit): string {
  const { plan, refus, refuses } = recit
  const parties = [
    ...plan.fichiers.map(f => duFichier(f)),
    ...refus.map(({ fichier, refus: dit }) => `${fichier}\n  N’est pas lu : ${dit}`),
    aVerifier(plan),
    conflits(plan),
    refuses.length === 0
      ? ''
      : titre(
          'Laissé de côté, car le contrat deviendrait faux',
          refuses.map(r => `${r.fiche}, ${r.quoi} : ${r.pourquoi}`),
        ),
    axesAbsents(recit),
    organismesAbsents(recit),
    restesDits(plan),
  ]
  return `${parties.filter(p => p !== '').join('\n\n')}\n`
}

function titre(entete: string, lignes: readonly string[]): string {
  return [`${entete} (${lignes.length})`, ...lignes.map(l => `  · ${l}`)].join('\n')
}

function duFichier({ nom, importation, actions }: Fichier): string {
  const neuves = actions.filter(a => a.neuve).length
  const changees = actions.filter(a => !a.neuve && (a.changements.length > 0 || a.remarques.length > 0)).length
  const memes = actions.length - neuves - changees
  const compte = [
    ...(neuves > 0 ? [compter(neuves, 'fiche nouvelle', 'fiches nouvelles')] : []),
    ...(changees > 0 ? [compter(changees, 'fiche complétée ou changée', 'fiches complétées ou changées')] : []),
    ...(memes > 0 ? [compter(memes, 'fiche sans changement', 'fiches sans changement')] : []),
  ]
  const tete =
    actions.length === 0
      ? `${nom} : aucune action n’y est reconnue. ${CONSEIL}`
      : `${nom} : ${compter(actions.length, 'action lue', 'actions lues')}, ${enumerer(compte)}.`
  return [
    tete,
    ...importation.avis.map(a => `  ${a}`),
    ...inconnus(importation),
    ...actions
      .filter(a => a.neuve || a.changements.length > 0 || a.remarques.length > 0)
      .flatMap(a => ['', ...uneAction(a)]),
  ].join('\n')
}

const CONSEIL =
  'Le programme cherche une ligne de titres (« Action », « Pilote », « Calendrier »…) ou des libellés dans une langue qu’il connaît, le français. L’option --ecrire-correspondances donne un fichier où dire ce que veut dire chaque titre.'

/** Headings that nothing answers to: one line, since one line of correspondences settles them all. */
function inconnus({ comprises }: Importation): string[] {
  const dits = comprises.filter(c => c.sens === undefined && c.entete !== '').map(c => `« ${c.entete} »`)
  return dits.length === 0
    ? []
    : [
        `  ${dits.length < 2 ? 'Titre que' : 'Titres que'} le programme ne connaît pas : ${enumerer(dits, 12)}. Ce qui est dessous va en remarque.`,
      ]
}

function uneAction({ id, neuve, importee, changements, remarques }: Action): string[] {
  const nom = importee.rendue.nom
  const lignes = neuve ? placements(importee) : changements.map(direUn)
  return [
    `  ${nom}  →  ${neuve ? `fiche nouvelle « ${id} »` : `fiche « ${id} »`}`,
    ...lignes.map(l => `    ${l}`),
    ...remarques.map(r => `    En remarque : ${abreger(r.replace(/^Repris de [^,]{1,200}, /, ''))}`),
  ]
}

/** Everything that goes in a new fiche, with where it was read. */
function placements({ rendue, numero }: Action['importee']): string[] {
  const simples = Object.entries(rendue.simples).map(
    ([nom, { texte, provenance }]) =>
      `${champNomme(nom)?.titre ?? nom} : ${abreger(enLigne(champNomme(nom)?.genre === 'date' ? dateEnMots(texte) : texte))}  [${provenance.place}${sureté(provenance.confiance)}]`,
  )
  const rangees = Object.entries(rendue.tableaux).flatMap(([nom, { lignes }]) => {
    const tableau = tableauNomme(nom)
    if (tableau === undefined) return []
    return lignes.map(({ cellules }) => {
      const textes = Object.fromEntries(Object.entries(cellules).map(([c, { texte }]) => [c, texte]))
      const provenance = Object.values(cellules)[0]?.provenance
      return `${tableau.titre} : ${abreger(direLigne(textes, tableau))}  [${provenance?.place ?? ''}${sureté(provenance?.confiance ?? 'sure')}]`
    })
  })
  return [
    ...(numero === undefined ? [] : [`Numéro : ${numero.texte}  [${numero.provenance.place}]`]),
    ...simples,
    ...rangees,
  ]
}

function sureté(confiance: 'sure' | 'probable' | 'a-verifier'): string {
  return confiance === 'sure' ? '' : confiance === 'probable' ? ', probable' : ', à vérifier'
}

function direUn(c: Changement): string {
  const place = c.provenance === undefined ? '' : `  [${c.provenance.place}]`
  const avant = abreger(enLigne(c.avant))
  const apres = abreger(enLigne(c.apres))
  if (c.geste === 'ajout') return `${nommer(c)} : + ${apres}${place}`
  if (c.geste === 'retrait') return `${nommer(c)} : − ${avant}`
  return avant === '' ? `${nommer(c)} : ${apres}${place}` : `${nommer(c)} : « ${avant} » → « ${apres} »${place}`
}

function abreger(texte: string): string {
  return texte.length <= COURT ? texte : `${texte.slice(0, COURT - 1).trimEnd()}…`
}

function aVerifier({ fichiers }: Plan): string {
  const lignes = fichiers.flatMap(({ actions }) =>
    actions.flatMap(({ importee }) => {
      const doutes = Object.entries(importee.rendue.simples).filter(([, r]) => r.provenance.confiance === 'a-verifier')
      const mots = importee.rendue.mots.filter(m => m.champ !== undefined)
      return [
        ...doutes.map(
          ([nom, r]) =>
            `${importee.rendue.nom}, ${champNomme(nom)?.titre ?? nom} : seule une partie a été comprise, « ${abreger(enLigne(r.texte))} » [${r.provenance.place}]`,
        ),
        ...mots
          .filter(m => !doutes.some(([nom]) => nom === m.champ))
          .map(
            m =>
              `${importee.rendue.nom}, ${m.sur ?? m.champ} : « ${abreger(enLigne(m.texte))} » n’a pas pu être lu ; gardé en remarque [${m.place}]`,
          ),
      ]
    }),
  )
  return lignes.length === 0 ? '' : titre('À vérifier', lignes)
}

function conflits({ fichiers }: Plan): string {
  const lignes = fichiers.flatMap(({ actions }) =>
    actions.flatMap(({ importee, changements }) =>
      changements.filter(c => c.verdict === 'conflit').map(c => `${importee.rendue.nom}, ${direUn(c)}`),
    ),
  )
  return lignes.length === 0 ? '' : titre('Le contrat et le fichier ne disent pas la même chose', lignes)
}

function axesAbsents({ plan, nom, projet }: Recit): string {
  const axes = [...new Set(plan.fichiers.flatMap(f => f.actions.flatMap(a => a.importee.axesInconnus)))]
  if (axes.length === 0) return ''
  const lignes = axes.map(a => `« ${enLigne(a)} » : ${nom} add axe "${sansNumero(a)}"${ou(projet)}`)
  return `${titre('Axes que le contrat n’a pas', lignes)}\n  Ajoutez-les, puis importez de nouveau : les fiches s’y rattacheront.`
}

function sansNumero(axe: string): string {
  return enLigne(axe)
    .replace(/^(?:axe|orientation)\s*(?:n\s*°\s*)?[\dIVX]*\s*[:.–-]?\s*/i, '')
    .replaceAll('"', '')
}

function organismesAbsents({ plan, nom, projet }: Recit): string {
  const noms = [...new Set(plan.fichiers.flatMap(f => f.actions.flatMap(a => a.importee.inconnus)))].filter(
    n => n !== '',
  )
  if (noms.length === 0) return ''
  const [premier = ''] = noms
  const entete = titre(
    'Organismes qui ne sont pas dans acteurs.yaml',
    noms.map(n => `« ${abreger(enLigne(n))} »`),
  )
  return `${entete}\n  Ils restent écrits par leur nom dans les fiches. Pour en déclarer un : ${nom} add acteur "${enLigne(premier).replaceAll('"', '')}"${ou(projet)}`
}

function ou(projet: string): string {
  return projet === '.' ? '' : ` --projet "${projet}"`
}

function restesDits({ fichiers }: Plan): string {
  const lignes = fichiers.flatMap(f =>
    f.importation.restes.map(r => `${abreger(enLigne(r.texte))}  [${f.nom}, ${r.place}]`),
  )
  if (lignes.length === 0) return ''
  return titre(
    'Textes qui ne sont d’aucune fiche',
    lignes.length > 30 ? [...lignes.slice(0, 30), `et ${lignes.length - 30} autres`] : lignes,
  ).replace(/\(\d+\)/, `(${lignes.length})`)
}

/** The whole of what belongs to no fiche, for the side file. */
export function direRestes({ fichiers }: Plan): string {
  return fichiers
    .filter(f => f.importation.restes.length > 0)
    .map(f =>
      [
        `# Ce qui, dans ${f.nom}, n’est d’aucune fiche`,
        '',
        ...f.importation.restes.map(
          r => `- ${r.sous === undefined ? '' : `${r.sous} : `}${r.prose.replaceAll('\n', '\n  ')} _(${r.place})_`,
        ),
        '',
      ].join('\n'),
    )
    .join('\n')
}
