// An import worked out and nothing written: for each action of each file, its fiche, what changes in it, and what there is to look at.
import { type Contexte, enMots, type FicheEnMots, type FicheRendue, type MotDeCote } from '../../champs/index.ts'
import { appliquer, type Ecart, ecartsEntre } from '../../echanges/fusion/appliquer.ts'
import { type Changement, enLigne, nommer } from '../../echanges/fusion/changement.ts'
import { fusionner } from '../../echanges/fusion/fusion.ts'
import type { Importation, Importee } from '../../importation/index.ts'
import type { Projet } from '../../model/projet.generated.ts'
import { identifiantPour } from '../../scaffold/identifiants.ts'
import { enMotsSeuls, type Memoire, type Souvenir } from './memoire.ts'
import { ficheDe, nomDe } from './rapprocher.ts'

export type Conflits = 'garder' | 'prendre' | 'marquer'

export type Source = { readonly nom: string; readonly importation: Importation; readonly memoire: Memoire }

export type Action = {
  readonly id: string
  readonly neuve: boolean
  readonly importee: Importee
  /** What is to be done; `deja` is left out. */
  readonly changements: readonly Changement[]
  readonly remarques: readonly string[]
}

export type Fichier = Source & { readonly actions: readonly Action[] }

export type Neuve = { readonly id: string; readonly titre: string; readonly numero?: string }

export type Plan = {
  readonly fichiers: readonly Fichier[]
  readonly neuves: readonly Neuve[]
  readonly lot: readonly {
    readonly fiche: string
    readonly ecarts: readonly Ecart[]
    readonly remarques: readonly string[]
  }[]
  readonly souvenirs: readonly { readonly source: Source; readonly fiches: readonly Souvenir[] }[]
}

type Cours = { readonly depart: FicheEnMots; actuelle: FicheEnMots; readonly remarques: string[] }
type Etat = {
  readonly projet: Projet
  readonly contexte: Contexte
  readonly conflits: Conflits
  readonly cours: Map<string, Cours>
  readonly neuves: Map<string, Neuve>
  readonly pris: Set<string>
}

const VIDE: FicheEnMots = { simples: {}, tableaux: {} }

export function preparer(sources: readonly Source[], projet: Projet, contexte: Contexte, conflits: Conflits): Plan {
  const etat: Etat = {
    ...{ projet, contexte, conflits, cours: new Map(), neuves: new Map() },
    pris: new Set(idsDe(projet)),
  }
  const fichiers = sources.map(source => ({
    ...source,
    actions: source.importation.fiches.map(i => uneAction(i, source, etat)),
  }))
  const lot = [...etat.cours].map(([fiche, { depart, actuelle, remarques }]) => ({
    fiche,
    ecarts: ecartsEntre(depart, actuelle),
    remarques,
  }))
  return {
    fichiers,
    neuves: [...etat.neuves.values()],
    lot: lot.filter(l => l.ecarts.length > 0 || l.remarques.length > 0),
    souvenirs: fichiers.map(({ actions, ...source }) => ({ source, fiches: souvenirsDe(actions, source) })),
  }
}

function idsDe({ fiches, axes, acteurs }: Projet): string[] {
  return [...fiches, ...(axes.axes ?? []), ...(acteurs.acteurs ?? [])].map(c => c.id)
}

function uneAction(importee: Importee, source: Source, etat: Etat): Action {
  const trouvee = ficheDe(importee, etat.projet.fiches, source.memoire.souvenirs)
  const deja = [...etat.neuves.values()].find(
    n => n.titre === importee.titre && (n.numero ?? '') === nomDe(importee).numero,
  )
  const id = trouvee?.id ?? deja?.id ?? nouvelle(importee, etat)
  const neuve = trouvee === undefined
  const cours = coursDe(id, neuve, importee, etat)
  const base = trouvee?.souvenir?.mots ?? (neuve ? VIDE : null)
  const rendue = enPartie(importee.rendue, base !== null && !neuve)
  const changements = fusionner(base, rendue, cours.actuelle, etat.contexte)
    .filter(c => c.verdict !== 'deja')
    .map(c =>
      c.verdict === 'conflit' && c.avant === '' && (neuve || c.geste === 'case')
        ? { ...c, verdict: 'propre' as const }
        : c,
    )
  const pris = changements.filter(
    c => c.verdict === 'propre' || (c.verdict === 'conflit' && etat.conflits === 'prendre'),
  )
  cours.actuelle = appliquer(cours.actuelle, pris)
  const anciennes = new Set(trouvee?.souvenir?.remarques)
  const remarques = [
    ...autrement(id, importee, etat).map(dit => `Repris de ${source.nom}\u00a0: ${dit}`),
    ...importee.rendue.mots.map(mot => direMot(mot, source.nom)),
    ...(etat.conflits === 'marquer'
      ? changements.filter(c => c.verdict === 'conflit').map(c => direConflit(c, source.nom))
      : []),
  ].filter(r => !anciennes.has(r))
  cours.remarques.push(...remarques.filter(r => !cours.remarques.includes(r)))
  return { id, neuve, importee, changements, remarques }
}

/** An identifier or a number that the fiche does not have. */
function autrement(id: string, { identifiant, numero }: Importee, { projet, neuves }: Etat): string[] {
  const actuel = projet.fiches.find(f => f.id === id)?.numero ?? neuves.get(id)?.numero
  return [
    ...(identifiant !== undefined && identifiant !== id ? [`identifiant «\u00a0${identifiant}\u00a0»`] : []),
    ...(numero !== undefined && numero.texte !== actuel ? [`numéro «\u00a0${numero.texte}\u00a0»`] : []),
  ]
}

/** A file that was never imported says nothing of what the contract has besides. */
function enPartie(rendue: FicheRendue, entier: boolean): FicheRendue {
  const tableaux = Object.entries(rendue.tableaux).map(([nom, { lignes }]) => [nom, { lignes, entier }])
  return { ...rendue, tableaux: Object.fromEntries(tableaux) }
}

function nouvelle(importee: Importee, etat: Etat): string {
  const { numero, titre } = nomDe(importee)
  const voulu = importee.identifiant
  const libre = voulu !== undefined && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(voulu) && !etat.pris.has(voulu)
  const id = libre ? voulu : identifiantPour(titre === '' ? `fiche ${numero}` : titre, 'fiche', etat.pris)
  etat.pris.add(id)
  etat.neuves.set(id, { id, titre: titre === '' ? `Fiche ${numero}` : titre, ...(numero !== '' && { numero }) })
  return id
}

function coursDe(id: string, neuve: boolean, { titre }: Importee, etat: Etat): Cours {
  const deja = etat.cours.get(id)
  if (deja !== undefined) return deja
  const fiche = etat.projet.fiches.find(f => f.id === id)
  const dite = etat.neuves.get(id)?.titre ?? titre
  const depart =
    neuve || fiche === undefined ? { simples: { titre: dite }, tableaux: {} } : enMots(fiche, etat.contexte)
  const cours = { depart, actuelle: depart, remarques: [] }
  etat.cours.set(id, cours)
  return cours
}

/** « Repris de plan.xlsx, feuille « Plan », case I5, « Observations » : Voir avec le maire. » On one line: a remark is read by lines. */
export function direMot({ sur, texte, place }: MotDeCote, source: string): string {
  const titre = sur === undefined || sur === '' ? '' : `, «\u00a0${sur}\u00a0»`
  return `Repris de ${source}, ${place}${titre}\u00a0: ${enLigne(texte)}`
}

function direConflit(c: Changement, source: string): string {
  const place = c.provenance === undefined ? '' : `, ${c.provenance.place}`
  const dit = c.apres === '' ? 'rien' : `«\u00a0${enLigne(c.apres)}\u00a0»`
  return `À trancher, ${nommer(c)}\u00a0: ${source}${place} dit ${dit}.`
}

/** Several rows of a file may be of one fiche: what they say is remembered together. */
function souvenirsDe(actions: readonly Action[], { memoire }: Source): readonly Souvenir[] {
  const parFiche = new Map<string, Souvenir>()
  for (const { id, importee } of actions) {
    const { simples, tableaux } = enMotsSeuls(importee.rendue)
    const deja = parFiche.get(id)
    const ancien = memoire.souvenirs.find(s => s.fiche === id)
    const mots = {
      simples: { ...deja?.mots.simples, ...simples },
      tableaux: { ...deja?.mots.tableaux, ...tableaux },
    }
    const remarques = [...new Set([...(ancien?.remarques ?? []), ...(deja?.remarques ?? [])])]
    parFiche.set(id, { fiche: id, ...(deja ?? nomDe(importee)), mots, remarques })
  }
  for (const { id, remarques } of actions) {
    const ici = parFiche.get(id)
    if (ici !== undefined)
      parFiche.set(id, { ...ici, fiche: id, remarques: [...new Set([...ici.remarques, ...remarques])] })
  }
  return [...parFiche.values()]
}
