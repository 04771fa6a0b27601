// What the tests of editing share: a disk that is a table, projects made at random in every manner of writing, and their editing.
import { dirname, join, sep } from 'node:path'
import fc from 'fast-check'
import type { Demande } from '../../src/api/edition/demandes.ts'
import { type Edite, editer } from '../../src/api/edition/editer.ts'
import type { Disque } from '../../src/load/disque/disque.ts'
import { estUserError } from '../../src/model/erreur.ts'
import { lireProjet, type ProjetLu } from '../../src/project/read.ts'

export const DOSSIER = join(sep, 'contrat')
export const MAINTENANT = new Date('2026-11-22T12:00:00Z')
export type Fichiers = Map<string, Uint8Array>

/** A disk of its own. `avant`, called before each thing written, may throw: the program then dies there. */
export function disqueDe(fichiers: Fichiers, avant: (geste: string) => void = () => undefined): Disque {
  const faute = (code: string) => Object.assign(new Error(code), { code })
  return {
    lire: chemin => {
      const octets = fichiers.get(chemin)
      return octets === undefined ? { refus: 'absent' } : { octets }
    },
    lister: dossier => {
      const noms = new Map<string, 'fichier' | 'dossier'>()
      for (const chemin of fichiers.keys()) {
        if (!chemin.startsWith(dossier + sep)) continue
        const [nom = '', ...dessous] = chemin.slice(dossier.length + 1).split(sep)
        noms.set(nom, dessous.length > 0 ? 'dossier' : 'fichier')
      }
      return [...noms].map(([nom, genre]) => ({ nom, genre })).sort((a, b) => (a.nom < b.nom ? -1 : 1))
    },
    etat: chemin => {
      const octets = fichiers.get(chemin)
      if (octets !== undefined) return { genre: 'fichier', mode: 0o100644, date: 0, taille: octets.length }
      const dossier = [...fichiers.keys()].some(f => f.startsWith(chemin + sep))
      return dossier ? { genre: 'dossier', mode: 0o40755, date: 0, taille: 0 } : undefined
    },
    ecrire: (chemin, octets) => {
      avant(`ecrire ${chemin}`)
      if (fichiers.has(chemin)) throw faute('EEXIST')
      fichiers.set(chemin, octets)
    },
    renommer: (de, vers) => {
      avant(`renommer ${de} ${vers}`)
      const dedans = [...fichiers].filter(([f]) => f === de || f.startsWith(de + sep))
      if (dedans.length === 0) throw faute('ENOENT')
      for (const [f, octets] of dedans) {
        fichiers.delete(f)
        fichiers.set(vers + f.slice(de.length), octets)
      }
    },
    supprimer: chemin => {
      avant(`supprimer ${chemin}`)
      if (!fichiers.delete(chemin)) throw faute('ENOENT')
    },
    creerDossier: () => undefined,
    retirerDossier: () => undefined,
  }
}

export function fichiersDe(textes: Readonly<Record<string, string>>): Fichiers {
  return new Map(Object.entries(textes).map(([f, t]) => [join(DOSSIER, ...f.split('/')), Buffer.from(t)]))
}

/** The files of the contract itself, by their path in it. */
export function contenuDe(fichiers: Fichiers): Record<string, string> {
  const prive = join(DOSSIER, '.cls')
  return Object.fromEntries(
    [...fichiers]
      .filter(([f]) => !f.startsWith(prive))
      .map(
        ([f, octets]) =>
          [f.slice(DOSSIER.length + 1).replaceAll(sep, '/'), Buffer.from(octets).toString('utf8')] as const,
      )
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

export function ouDe(disque: Disque, essai = false) {
  return { projet: DOSSIER, dossier: dirname(DOSSIER), maintenant: MAINTENANT, essai, couleur: false, disque }
}

/** What an edit did, or the sentence that refused it; anything else is thrown. */
export function tenter(demande: Demande, disque: Disque): Edite | string {
  try {
    return editer(demande, ouDe(disque))
  } catch (erreur) {
    if (estUserError(erreur)) return erreur.message
    throw erreur
  }
}

export function lireIci(disque: Disque): ProjetLu {
  return lireProjet(DOSSIER, { date: '2026-11-22', lire: disque.lire, lister: disque.lister })
}

/** In each manner: quotes, braces, comments, blank lines, line ends, byte order mark, no last line break. */
export type Maniere = {
  readonly crochets: boolean
  readonly guillemet: '' | '"' | "'"
  readonly commentaires: boolean
  readonly aere: boolean
  readonly colle: boolean
  readonly saut: '\n' | '\r\n'
  readonly marque: boolean
  readonly sansFin: boolean
}

export const maniere: fc.Arbitrary<Maniere> = fc.record({
  crochets: fc.boolean(),
  guillemet: fc.constantFrom('', '"', "'"),
  commentaires: fc.boolean(),
  aere: fc.boolean(),
  colle: fc.boolean(),
  saut: fc.constantFrom('\n', '\r\n'),
  marque: fc.boolean(),
  sansFin: fc.boolean(),
})

export type Plan = {
  readonly axes: number
  readonly objectifs: number
  readonly fiches: number
  readonly manieres: readonly Maniere[]
}

export const plan: fc.Arbitrary<Plan> = fc.record({
  axes: fc.integer({ min: 1, max: 3 }),
  objectifs: fc.integer({ min: 0, max: 2 }),
  fiches: fc.integer({ min: 0, max: 3 }),
  manieres: fc.array(maniere, { minLength: 5, maxLength: 5 }),
})

/** A project without fault, written in these manners. */
export function projetDe({ axes, objectifs, fiches, manieres }: Plan): Fichiers {
  const m = (n: number) => manieres[n % manieres.length] as Maniere
  const textes: Record<string, string> = {
    'contrat.yaml': mettre(['format: 1', 'id: essai', `titre: ${cite('Contrat d’essai', m(0))}`], m(0)),
    'acteurs.yaml': mettre(
      [
        'acteurs:',
        ...[1, 2, 3].flatMap(n => element(m(1), [`id: ${cite(`acteur-${n}`, m(1))}`, `nom: Acteur ${n} # le ${n}`], n)),
      ],
      m(1),
    ),
    'diagnostic.yaml': mettre(
      ['besoins:', ...[1, 2].flatMap(n => element(m(2), [`id: besoin-${n}`, `titre: Besoin ${n}`], n))],
      m(2),
    ),
    'axes.yaml': mettre(lignesDAxes(axes, objectifs, m(3)), m(3)),
  }
  for (let n = 1; n <= fiches; n++)
    textes[`fiches/fiche-${n}.yaml`] = mettre(lignesDeFiche(n, { axes, objectifs, fiches }, m(n)), m(n))
  return fichiersDe(textes)
}

function lignesDAxes(axes: number, objectifs: number, m: Maniere): string[] {
  const lignes = ['axes:']
  for (let a = 1; a <= axes; a++) {
    const siens = Array.from({ length: objectifs }, (_, o) => o + 1).flatMap(o =>
      element(m, [`id: objectif-${a}-${o}`, `numero: "${a}.${o}"`, `titre: Objectif ${a} ${o}`], o),
    )
    const corps = [
      `id: axe-${a}`,
      `numero: "${a}"`,
      `titre: ${cite(`Axe ${a}`, m)}`,
      `besoins: ${liste([`besoin-${1 + (a % 2)}`], { ...m, crochets: true })}`,
    ]
    lignes.push(...element(m, [...corps, ...(siens.length > 0 ? ['objectifs:', ...siens] : [])], a))
  }
  return lignes
}

function lignesDeFiche(n: number, { axes, objectifs, fiches }: Omit<Plan, 'manieres'>, m: Maniere): string[] {
  const axe = 1 + (n % axes)
  const tenant = objectifs > 0 && n % 2 === 0 ? `objectif-${axe}-1` : `axe-${axe}`
  return [
    `id: fiche-${n}`,
    `numero: "${axe}.${n}"`,
    `titre: ${cite(`Fiche ${n}`, m)}`,
    ...enListe('rattachements', [tenant], m),
    ...(m.commentaires ? ['# Pourquoi'] : []),
    ...['enjeux: |', '  Un texte : long', '', '  # pas un commentaire'],
    ...['pilotes:', ...element(m, [`acteur: acteur-${1 + (n % 3)}`, 'fonction: Direction'], 1)],
    ...enListe('themes', ['prevention', 'precarite'], m),
    ...['indicateurs:', ...element(m, [`id: passages`, 'libelle: Passages'], 1)],
    ...(fiches > 1
      ? enListe(
          'liees',
          [`fiche-${1 + (n % fiches)}`].filter(l => l !== `fiche-${n}`),
          m,
        )
      : []),
  ]
}

function element(m: Maniere, [premiere = '', ...autres]: readonly string[], rang: number): string[] {
  const retrait = m.colle ? '' : '  '
  const dessus = [
    ...(m.aere && rang > 1 ? [''] : []),
    ...(m.commentaires ? [`${retrait}# n° ${rang}\tavec une tabulation`] : []),
  ]
  return [...dessus, `${retrait}- ${premiere}`, ...autres.map(l => (l === '' ? '' : `${retrait}  ${l}`))]
}

function enListe(cle: string, mots: readonly string[], m: Maniere): string[] {
  if (m.crochets || mots.length === 0) return [`${cle}: ${liste(mots, m)}${m.commentaires ? ' # liste' : ''}`]
  return [`${cle}:`, ...mots.map(mot => `${m.colle ? '' : '  '}- ${cite(mot, m)}`)]
}

function liste(mots: readonly string[], m: Maniere): string {
  return `[${mots.map(mot => cite(mot, m)).join(', ')}]`
}

function cite(mot: string, { guillemet }: Maniere): string {
  return `${guillemet}${mot}${guillemet}`
}

function mettre(lignes: readonly string[], { saut, marque, sansFin, commentaires }: Maniere): string {
  const toutes = [...(commentaires ? ['# En tête', ''] : []), ...lignes]
  return `${marque ? '\ufeff' : ''}${toutes.join(saut)}${sansFin ? '' : saut}`
}

/** Any edit of a project of this shape: most are possible, some must be refused. */
export const demande: fc.Arbitrary<Demande> = fc.oneof(
  fc.record({
    geste: fc.constant('ajouter' as const),
    quoi: fc.constantFrom(
      'fiche' as const,
      'axe' as const,
      'objectif' as const,
      'acteur' as const,
      'instance' as const,
      'besoin' as const,
    ),
    titre: fc.constantFrom('Un bus santé', 'Axe : « à revoir »', 'CON', 'L’été # 3'),
    axe: fc.constantFrom('axe-1', '1', 'objectif-1-1', 'axe-2'),
  }),
  fc.record({
    geste: fc.constant('ajouter' as const),
    quoi: fc.constantFrom('indicateur' as const),
    titre: fc.constantFrom('Rendez-vous', 'Passages par an'),
    fiche: fc.constantFrom('fiche-1', 'fiche-2'),
  }),
  fc.record({
    geste: fc.constant('ajouter' as const),
    quoi: fc.constant('fiche' as const),
    titre: fc.constant('Copie'),
    comme: fc.constantFrom('fiche-1', 'fiche-2'),
  }),
  fc.record({
    geste: fc.constant('modifier' as const),
    adresse: fc.constantFrom(
      'fiche-1.titre',
      'contrat.titre',
      'fiche-1.themes',
      'fiche-2.enjeux',
      'axe-1.titre',
      'axe-1.themes',
      'acteur-2.nom',
      'fiche-1.calendrier.debut',
      'fiche-1.indicateurs.passages.cible.valeur',
      'contrat.periode.debut',
      'besoin-1.priorite',
    ),
    valeurs: fc.constantFrom(
      ['2027'],
      ['Un titre : neuf'],
      ['prevention', 'jeunesse'],
      ['haute'],
      ['ligne\nautre\n'],
      ['precarite', 'prevention', 'acces-aux-soins'],
    ),
    mode: fc.constantFrom('remplacer' as const, 'ajouter' as const, 'retirer' as const),
  }),
  fc.record({
    geste: fc.constant('renommer' as const),
    ancien: fc.constantFrom(
      'acteur-1',
      'acteur-2',
      'axe-1',
      'fiche-1',
      'objectif-1-1',
      'besoin-2',
      '1',
      'fiche-1.passages',
    ),
    nouveau: fc.constantFrom('neuf', 'acteur-2', '2027', 'aux', 'oui', 'axe-1'),
  }),
  fc.record({
    geste: fc.constant('deplacer' as const),
    quoi: fc.constantFrom('fiche-1', 'fiche-2', 'objectif-1-1', 'axe-2', 'axe-1'),
    vers: fc.constantFrom('axe-1', 'axe-2', 'objectif-1-1', 'objectif-2-1'),
  }),
  fc.record({
    geste: fc.constant('deplacer' as const),
    quoi: fc.constantFrom('objectif-1-1', 'axe-1', 'axe-2', 'objectif-1-2'),
    apres: fc.constantFrom('axe-3', 'axe-2', 'objectif-1-2', 'objectif-2-1'),
  }),
  fc.record({
    geste: fc.constant('renumeroter' as const),
    quoi: fc.constantFrom('tout' as const, 'axes' as const, 'fiches' as const),
  }),
  fc.record({
    geste: fc.constant('supprimer' as const),
    quoi: fc.constantFrom(
      'acteur-1',
      'acteur-3',
      'axe-1',
      'axe-3',
      'fiche-1',
      'fiche-2',
      'objectif-1-1',
      'besoin-1',
      'fiche-1.themes',
      'fiche-1.indicateurs.passages',
      'fiche-1.enjeux',
    ),
    avecRenvois: fc.boolean(),
  }),
)
