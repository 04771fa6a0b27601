// The governance diagram, from gouvernance.yaml: instances by what they do, and the coordination.
import type { Dessin } from '../../dessins/dessin.ts'
import { dessinerGouvernance, type InstanceDessinee, type NiveauDeGouvernance } from '../../dessins/gouvernance.ts'
import { frequence } from '../indicateurs.ts'
import { compte, enumerer, joindre, nombre } from '../mots.ts'
import { financeur, personnes } from '../personnes.ts'
import type { Reperes } from '../reperes.ts'

/** Our reading of the nomenclature: whoever is not known to decide or to follow, acts. */
const NIVEAUX = [
  { titre: 'Décider', types: ['copil', 'comite-elus', 'comite-financeurs'] },
  { titre: 'Suivre', types: ['cotech', 'equipe-projet'] },
  { titre: 'Agir', types: null },
] as const
/** On each level: beyond, the text of the contract tells the rest. */
const INSTANCES_MAX = 6

type Instance = NonNullable<Reperes['projet']['gouvernance']['instances']>[number]

/** Null under two boxes: one box is no diagram. */
export function gouvernance(r: Reperes, details = 3): Dessin | null {
  const { instances = [] } = r.projet.gouvernance
  const connus = NIVEAUX.flatMap(({ types }) => types ?? []) as readonly string[]
  const niveaux = NIVEAUX.map(({ titre, types }) => ({
    titre,
    instances: instances.filter(i =>
      types === null ? !connus.includes(i.type ?? '') : (types as readonly string[]).includes(i.type ?? ''),
    ),
  })).filter(n => n.instances.length > 0)
  const animation = coordination(r)
  if (instances.length + (animation === null ? 0 : 1) < 2) return null
  const dessines = niveaux.map(({ titre, instances: liste }) => ({
    titre,
    instances: limiter(liste.map(i => uneInstance(r, i, details))),
  }))
  return {
    texte: raconter(
      niveaux.map(n => ({ titre: n.titre, noms: n.instances.map(i => i.nom ?? i.id) })),
      animation,
    ),
    scene: largeur => dessinerGouvernance({ niveaux: dessines as NiveauDeGouvernance[], animation, details }, largeur),
  }
}

function limiter(instances: readonly InstanceDessinee[]): InstanceDessinee[] {
  if (instances.length <= INSTANCES_MAX) return [...instances]
  const reste = instances.length - INSTANCES_MAX + 1
  return [
    ...instances.slice(0, INSTANCES_MAX - 1),
    { nom: compte(reste, 'autre instance', 'autres instances'), lignes: ['décrites dans le texte'], aCreer: false },
  ]
}

function uneInstance(r: Reperes, i: Instance, details: number): InstanceDessinee {
  const noms = (qui: Instance['presidence']) =>
    enumerer(
      personnes(r, qui).map(p => p.nom),
      3,
    )
  const presidence = i.presidence?.length ? `Présidence\u00A0: ${noms(i.presidence)}` : null
  const animation = i.animation?.length ? `Animation\u00A0: ${noms(i.animation)}` : null
  const membres = i.membres?.length ? compte(i.membres.length, 'membre') : null
  const quand = frequence(i.frequence)
  // On one line, how often says more than the beginning of a long name.
  const qui = details > 1 || quand === null ? (presidence ?? animation) : null
  const lignes = [qui, quand, i.etat === 'a-creer' ? 'à créer' : membres]
  return { nom: i.nom ?? i.id, lignes: lignes.filter(l => l !== null), aCreer: i.etat === 'a-creer' }
}

function coordination(r: Reperes): InstanceDessinee | null {
  const c = r.projet.gouvernance.coordination
  if (c === undefined) return null
  const temps = typeof c.etp === 'number' ? `${nombre(c.etp)}\u00A0équivalent temps plein` : null
  const lignes = [financeur(r, c.employeur), temps].filter(l => l !== null)
  return c.fonction === undefined && lignes.length === 0
    ? null
    : { nom: c.fonction ?? 'Coordination du contrat', lignes, aCreer: false }
}

function raconter(
  niveaux: readonly { readonly titre: string; readonly noms: readonly string[] }[],
  animation: InstanceDessinee | null,
): string {
  const VERBES: Readonly<Record<string, string>> = { Décider: 'décident', Suivre: 'suivent', Agir: 'agissent' }
  const dits = niveaux.map(({ titre, noms }) => `${VERBES[titre] ?? titre}\u00A0: ${enumerer(noms, INSTANCES_MAX)}`)
  const qui = animation === null ? null : `coordonne\u00A0: ${joindre([animation.nom, animation.lignes[0]])}`
  return `Dans la gouvernance du contrat, ${[...dits, qui].filter(Boolean).join('\u00A0; ')}.`
}
