// What a fiche in the making holds: texts in boxes, rows in tables, remarks; each thing goes in with where it comes from.
import {
  CHAMPS,
  type Confiance,
  type Contexte,
  champNomme,
  type LigneRendue,
  lireChamp,
  type MotDeCote,
  type Rendu,
  tableauNomme,
} from '../champs/index.ts'
import type { Apport } from './morceau.ts'

export type Boite = {
  readonly contexte: Contexte
  /** Adds a text to a box; false when it would not be read there, or when a box of one line is taken by other words. */
  readonly mettre: (champ: string, texte: string, apport: Apport, confiance?: Confiance) => boolean
  /** Adds a row; false when one of its cells would not be read. */
  readonly ajouter: (
    tableau: string,
    cellules: Readonly<Record<string, string>>,
    apport: Apport,
    confiance?: Confiance,
  ) => boolean
  readonly noter: (apport: Apport, champ?: string) => void
  readonly axesInconnus: Set<string>
  readonly inconnus: Set<string>
  numero?: Rendu
  identifiant?: string
  readonly finir: () => {
    readonly simples: Readonly<Record<string, Rendu>>
    readonly tableaux: Readonly<Record<string, readonly LigneRendue[]>>
    readonly mots: readonly MotDeCote[]
  }
}

const RANG: Readonly<Record<Confiance, number>> = { 'a-verifier': 0, probable: 1, sure: 2 }

export function moinsSure(a: Confiance, b: Confiance = 'sure'): Confiance {
  return RANG[a] < RANG[b] ? a : b
}

/** Where an apport stands: its first piece, and how many follow. */
export function placeDe({ morceaux }: Apport): string {
  const [premier] = morceaux
  const autres = morceaux.length - 1
  return `${premier?.place ?? ''}${autres > 0 ? ` et ${autres === 1 ? 'la suivante' : `les ${autres} suivantes`}` : ''}`
}

export function rendu(texte: string, apport: Apport, confiance?: Confiance): Rendu {
  return {
    texte,
    provenance: { par: apport.par, place: placeDe(apport), confiance: moinsSure(apport.confiance, confiance) },
  }
}

export function boiteVide(contexte: Contexte): Boite {
  const simples = new Map<string, Rendu>()
  const tableaux = new Map<string, LigneRendue[]>()
  const mots: MotDeCote[] = []
  return {
    contexte,
    axesInconnus: new Set(),
    inconnus: new Set(),
    mettre: (nom, texte, apport, confiance) => {
      const champ = champNomme(nom)
      if (champ === undefined || texte.trim() === '') return false
      const deja = simples.get(nom)
      const colle =
        champ.genre === 'prose'
          ? '\n\n'
          : champ.genre === 'cases'
            ? '\n'
            : nom === 'calendrier-texte'
              ? ' ; '
              : undefined
      if (deja !== undefined && colle === undefined) return deja.texte === texte
      const entier = deja === undefined || deja.texte === texte ? texte : `${deja.texte}${colle}${texte}`
      if ('doute' in lireChamp(entier, champ, contexte)) return false
      const neuf = rendu(entier, apport, confiance)
      simples.set(nom, deja === undefined ? neuf : joindre(deja, neuf))
      return true
    },
    ajouter: (nom, cellules, apport, confiance) => {
      const tableau = tableauNomme(nom)
      if (tableau === undefined) return false
      const lisibles = tableau.colonnes.every(c => {
        const texte = cellules[c.nom]
        return texte === undefined || !('doute' in lireChamp(texte, c, contexte, tableau))
      })
      if (!lisibles) return false
      const rendues = Object.entries(cellules)
        .filter(([, texte]) => texte.trim() !== '')
        .map(([colonne, texte]) => [colonne, rendu(texte, apport, confiance)] as const)
      if (rendues.length === 0) return false
      const lignes = tableaux.get(nom) ?? []
      lignes.push({ cellules: Object.fromEntries(rendues) })
      tableaux.set(nom, lignes)
      return true
    },
    noter: (apport, champ) => {
      const { libelle } = apport
      mots.push({
        genre: 'hors-case',
        texte: apport.prose,
        ...(libelle !== '' && { sur: libelle }),
        ...(champ !== undefined && { champ }),
        place: placeDe(apport),
      })
    },
    finir: () => {
      const attache = simples.get('rattachements')
      if (attache !== undefined) simples.set('rattachements', { ...attache, texte: lesPlusPrecis(attache.texte) })
      const presents = CHAMPS.flatMap(({ nom }) =>
        simples.has(nom) ? [[nom, simples.get(nom) as Rendu] as const] : [],
      )
      return { simples: Object.fromEntries(presents), tableaux: Object.fromEntries(tableaux), mots }
    },
  }
}

/** « 1 – Accès aux soins » goes where « 1.2 – Aller vers » stands: an objective says its axis. */
function lesPlusPrecis(texte: string): string {
  const libelles = [...new Set(texte.split('\n'))]
  const numero = (l: string) => /^([\w.]+) – /.exec(l)?.[1]
  return libelles
    .filter(l => numero(l) === undefined || !libelles.some(autre => numero(autre)?.startsWith(`${numero(l)}.`)))
    .join('\n')
}

function joindre(deja: Rendu, neuf: Rendu): Rendu {
  const { par, place, confiance } = deja.provenance
  const places = place === neuf.provenance.place ? place : `${place} ; ${neuf.provenance.place}`
  return {
    texte: neuf.texte,
    provenance: { par, place: places, confiance: moinsSure(confiance, neuf.provenance.confiance) },
  }
}
