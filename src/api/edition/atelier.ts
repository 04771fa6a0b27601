// A project under one edit, in memory: its texts as they become, what it was read as, and what it would be read as.
import { join, sep } from 'node:path'
import {
  type Brut,
  enOctets,
  entier,
  finDeLigne,
  lireBrut,
  type Piece,
  retoucher,
  retouchesDe,
} from '../../edit/index.ts'
import type { Document, Lecteur, Listeur } from '../../load/documents.ts'
import type { Entree } from '../../load/files.ts'
import { relireYaml } from '../../load/yaml/read.ts'
import type { Retouche } from '../../model/correction.ts'
import { UserError } from '../../model/erreur.ts'
import type { Noeud } from '../../model/noeud.ts'
import { type Genre, PARTIES } from '../../model/partie.ts'
import { type Connus, lireProjet, type ProjetLu, rienDeConnu } from '../../project/read.ts'

/** Where files are read: the disk, or in tests a table. */
export type Source = { readonly lire: Lecteur; readonly lister: Listeur }

/** One file of an edit. `avant`, `apres`: null where there is none. `ancien`: its former name, when it only changes name (and a few lines). */
export type FichierEdite = {
  readonly fichier: string
  readonly avant: Uint8Array | null
  readonly apres: Uint8Array | null
  readonly texte: string
  readonly retouches: readonly Retouche[]
  readonly ancien?: string
}

type Ouvrage = {
  readonly avant: Brut | undefined
  readonly ancien: string | undefined
  pieces: readonly Piece[]
  texte: string
}

export type Atelier = {
  readonly dossier: string
  /** The project as it was. */
  readonly lu: ProjetLu
  /** Its documents that can be edited, under their present names. */
  readonly fichiers: () => readonly string[]
  readonly genreDe: (fichier: string) => Genre
  /** The text as it now is. Throws UserError for a file that cannot be edited. */
  readonly texteDe: (fichier: string) => string
  /** Its tree; null for a file that holds nothing but comments. */
  readonly arbreDe: (fichier: string) => Noeud | null
  readonly retoucher: (fichier: string, retouches: readonly Retouche[]) => void
  readonly creer: (fichier: string, texte: string) => void
  readonly supprimer: (fichier: string) => void
  readonly renommer: (fichier: string, neuf: string) => void
  readonly existe: (fichier: string) => boolean
  /** All that a folder of the project holds. */
  readonly nomsDans: (sousDossier: string) => readonly string[]
  readonly avis: string[]
  readonly finir: () => readonly FichierEdite[]
  /** The project as it would be. */
  readonly relire: () => ProjetLu
}

/** `connus`: what was read of it before, still good for the files that have not changed since. */
export function ouvrir(dossier: string, source: Source, date: string, connus: Connus = rienDeConnu()): Atelier {
  const octets = new Map<string, Uint8Array>()
  const lire: Lecteur = chemin => {
    const lu = source.lire(chemin)
    if ('octets' in lu) octets.set(chemin, lu.octets)
    return lu
  }
  const lu = lireProjet(dossier, { date, lire, lister: source.lister, connus })
  const documents = new Map(lu.documents.map(d => [d.fichier, d]))
  const ouvrages = new Map<string, Ouvrage>()
  const supprimes = new Set<string>()
  const arbres = new Map<string, Noeud | null>()
  const complet = (fichier: string) => join(dossier, ...fichier.split('/'))

  const ouvrage = (fichier: string): Ouvrage => {
    const connu = ouvrages.get(fichier)
    if (connu !== undefined) return connu
    const avant = brutDe(fichier, documents.get(fichier), octets.get(complet(fichier)))
    const neuf = { avant, ancien: fichier, pieces: entier(avant.texte), texte: avant.texte }
    const document = documents.get(fichier)
    if (document?.texte === avant.texte) arbres.set(fichier, document.arbre())
    ouvrages.set(fichier, neuf)
    return neuf
  }
  const change = (fichier: string, ouvre: Ouvrage) => ouvre.avant?.texte !== ouvre.texte || ouvre.ancien !== fichier

  const atelier: Atelier = {
    dossier,
    lu,
    avis: [],
    fichiers: () => [
      ...[...documents.values()]
        .filter(d => d.genre !== 'cls' && d.lisible && !supprimes.has(d.fichier))
        .map(d => d.fichier),
      ...[...ouvrages.keys()].filter(f => !documents.has(f)),
    ],
    genreDe,
    texteDe: fichier => ouvrage(fichier).texte,
    arbreDe: fichier => {
      const { texte } = ouvrage(fichier)
      if (!arbres.has(fichier)) arbres.set(fichier, relireYaml(texte))
      return arbres.get(fichier) ?? null
    },
    retoucher: (fichier, retouches) => {
      const ici = ouvrage(fichier)
      const triees = retouches.toSorted((a, b) => a.debut - b.debut || a.fin - b.fin)
      ici.pieces = retoucher(ici.pieces, triees)
      ici.texte = ici.pieces
        .map(p => ('ajout' in p ? p.ajout : (ici.avant?.texte ?? '').slice(p.debut, p.fin)))
        .join('')
      arbres.delete(fichier)
    },
    creer: (fichier, texte) => {
      const saut = finDeLigne(documents.get('contrat.yaml')?.texte ?? '')
      const ecrit = saut === '\n' ? texte : texte.replaceAll('\n', saut)
      ouvrages.set(fichier, { avant: undefined, ancien: undefined, pieces: [{ ajout: ecrit }], texte: ecrit })
    },
    supprimer: fichier => {
      ouvrage(fichier)
      ouvrages.delete(fichier)
      supprimes.add(fichier)
    },
    renommer: (fichier, neuf) => {
      const ici = ouvrage(fichier)
      ouvrages.delete(fichier)
      supprimes.add(fichier)
      ouvrages.set(neuf, ici)
    },
    existe: fichier => documents.has(fichier) || ouvrages.has(fichier),
    nomsDans: sousDossier => [
      ...source.lister(complet(sousDossier)).map(e => e.nom),
      ...[...ouvrages.keys()].filter(f => f.startsWith(`${sousDossier}/`)).map(f => f.slice(sousDossier.length + 1)),
    ],
    finir: () => [
      ...[...ouvrages]
        .filter(([fichier, o]) => change(fichier, o))
        .map(([fichier, o]): FichierEdite => {
          const apres = enOctets({ marque: o.avant?.marque ?? false, texte: o.texte })
          const deja = o.ancien === fichier ? (octets.get(complet(fichier)) ?? null) : null
          const texte = o.avant?.texte ?? ''
          const ancien = o.ancien === undefined || o.ancien === fichier ? {} : { ancien: o.ancien }
          return { fichier, avant: deja, apres, texte, retouches: retouchesDe(o.pieces, texte), ...ancien }
        }),
      ...[...supprimes].map((fichier): FichierEdite => {
        const texte = documents.get(fichier)?.texte ?? ''
        const retouches = [{ debut: 0, fin: texte.length, texte: '' }]
        return { fichier, avant: octets.get(complet(fichier)) ?? null, apres: null, texte, retouches }
      }),
    ],
    relire: () => lireProjet(dossier, { date, connus, ...avecChangements(dossier, source, atelier.finir()) }),
  }
  return atelier
}

/** The same files once an edit is made. */
export function avecChangements(
  dossier: string,
  { lire, lister }: Source,
  faits: readonly Pick<FichierEdite, 'fichier' | 'apres'>[],
): Source {
  const parChemin = new Map(faits.map(f => [join(dossier, ...f.fichier.split('/')), f.apres]))
  return {
    lire: chemin => {
      const apres = parChemin.get(chemin)
      return apres === undefined ? lire(chemin) : apres === null ? { refus: 'absent' } : { octets: apres }
    },
    lister: ici => {
      const entrees = new Map(lister(ici).map(e => [e.nom, e]))
      for (const [chemin, apres] of parChemin) {
        if (!chemin.startsWith(ici + sep)) continue
        const [nom = '', ...dessous] = chemin.slice(ici.length + 1).split(sep)
        const entree: Entree = { nom, genre: dessous.length > 0 ? 'dossier' : 'fichier' }
        if (apres !== null) entrees.set(nom, entree)
        else if (dessous.length === 0) entrees.delete(nom)
      }
      return [...entrees.values()].sort((a, b) => (a.nom < b.nom ? -1 : 1))
    },
  }
}

export function genreDe(fichier: string): Genre {
  if (fichier.startsWith('fiches/')) return 'fiche'
  if (fichier.startsWith('suivi/')) return 'suivi'
  return PARTIES.find((p): p is Exclude<typeof p, 'fiches'> => fichier === `${p}.yaml`) ?? 'cls'
}

/** The file as a text whose places are those of its document. Throws UserError when it cannot be changed without risk. */
function brutDe(fichier: string, document: Document | undefined, octets: Uint8Array | undefined): Brut {
  const faute = document?.fautes.find(f => f.bloquant === true && f.regle !== 'fichier-vide')
  const brut = octets === undefined ? undefined : lireBrut(octets)
  if (brut !== undefined && faute === undefined && brut.texte.length === document?.texte.length) return brut
  const dite = faute ?? document?.fautes[0]
  const ligne = dite === undefined ? '' : `, ligne ${(document?.texte ?? '').slice(0, dite.debut).split('\n').length}`
  throw new UserError(
    `« ${fichier} » ne peut pas être modifié tant qu’il n’est pas lisible${ligne} : ${dite?.message ?? 'il n’a pas pu être lu.'}`,
    dite?.conseil ?? 'Lancez « validate » pour savoir ce qui l’empêche.',
  )
}
