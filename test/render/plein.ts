// A project where every key of the schemas has a value of its own, so that nothing can be left out of a document unseen.
import type { Chemin } from '../../src/model/chemin.ts'
import { type Genre, PARTIES } from '../../src/model/partie.ts'
import type { Projet } from '../../src/model/projet.generated.ts'
import { faits } from '../../src/project/faits.ts'
import { element, propriete, type Situe, schemaDe } from '../../src/schema/schemas.ts'

/** The place of what each kind of reference names. */
const CIBLES: Readonly<Record<string, string>> = {
  acteur: 'acteurs-acteurs-0',
  axe: 'axes-axes-0',
  objectif: 'axes-axes-0-objectifs-0',
  fiche: 'fiches-0',
  besoin: 'diagnostic-besoins-0',
  constat: 'diagnostic-constats-0',
  source: 'diagnostic-sources-0',
  prs: 'contrat-prs-objectifs-0',
  articulation: 'contrat-articulations-0',
  acte: 'contrat-actes-0',
  unite: 'territoire-unites-0',
  territoire: 'territoire-unites-0',
  categorie: 'axes-categories-0',
  indicateur: 'evaluation-indicateurs-0',
}

export function plein(): Projet {
  let compteur = 0
  const suivant = () => (compteur += 1)
  const remplir = (situe: Situe, at: Chemin): unknown => {
    const { schema } = situe
    if (schema['x-reference']) return CIBLES[schema['x-reference'][0] ?? '']
    if (schema.enum) return schema.enum[0]
    const dedans = element(situe)
    if (dedans) return [remplir(dedans, [...at, 0])]
    if (schema.properties) {
      const cles = Object.keys(schema.properties).filter(cle => !tropProfond([...at, cle]))
      return Object.fromEntries(
        cles.map(cle => [cle, cle === 'id' ? at.join('-') : remplir(propriete(situe, cle) as Situe, [...at, cle])]),
      )
    }
    if (typeof schema.additionalProperties === 'object')
      return parCle(at, remplir(propriete(situe, 'x') as Situe, [...at, 'x']))
    return scalaire(situe, at, suivant())
  }
  const partie = (genre: Genre, at: Chemin) => remplir(schemaDe(genre), at) as Record<string, unknown>
  const parties = Object.fromEntries(
    PARTIES.map(p => [p, p === 'fiches' || p === 'suivi' ? [] : partie(p as Genre, [p])]),
  )
  const { sortie: _, ...premiere } = partie('fiche', ['fiches', 0])
  const { libelle: __, ...seconde } = partie('fiche', ['fiches', 1])
  const contenu = {
    ...parties,
    format: 1,
    fiches: [premiere, seconde],
    suivi: [partie('suivi', ['suivi', 0])],
  } as unknown as Omit<Projet, 'faits'>
  const invite = partie('acteurs', ['invites']).acteurs as [Record<string, unknown>]
  contenu.acteurs.acteurs?.push({ ...invite[0], signe: false } as never)
  const contrat = { ...contenu.contrat, mise_en_page: { ...contenu.contrat.mise_en_page, fiches: 'annexe' as const } }
  return {
    ...contenu,
    contrat,
    faits: faits(
      { ...contenu, contrat },
      { date: '2026-11-22', phase: 'redaction', fichiers: [...PARTIES], aCompleter: [] },
    ),
  }
}

/** Axes hold axes and objectives hold objectives: once is enough. */
function tropProfond(at: Chemin): boolean {
  return at.filter(cle => cle === 'axes').length > 3 || at.filter(cle => cle === 'objectifs').length > 2
}

function parCle(at: Chemin, valeur: unknown): Record<string, unknown> {
  const cle = at.at(-1) === 'couleurs' ? 'axes-axes-0' : at.at(-1) === 'facettes' ? 'axes-facettes-0' : 'cle'
  return { [cle]: at.at(-1) === 'facettes' ? ['axes-facettes-0-valeurs-0'] : valeur }
}

function scalaire({ schema, source }: Situe, at: Chemin, n: number): unknown {
  const cle = String(at.at(-1))
  if (schema.title === 'Couleur') return '1F4E79'
  if (cle === 'code' && at.includes('communes')) return '44999'
  if (cle === 'annee') return 2000 + n
  switch (schema['x-lecture']) {
    case 'nombre':
      return n + 0.5
    case 'montant':
      return 100_000 + n
    case 'part':
      return n + 0.25
    case 'entier':
      return 1000 + n
    case 'date':
      return `${2100 + n}-03-1${n % 10}`
    case 'booleen':
      return true
    default:
      return `${source === 'commun' ? cle.replace(/[_\d]/g, '') || 'mot' : cle} ${MOTS[n % MOTS.length]}${n}`
  }
}

const MOTS = ['érable', 'bouleau', 'chêne', 'tilleul', 'saule']
