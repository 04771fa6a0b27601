// `--corriger`: safe repairs made in the files, or shown, before the contract is judged; loaded only when it is asked.
import type { Corrige, DemandeDeCorrection, Empeche } from '../index.ts'
import { compter } from '../mots.ts'
import { paint } from '../paint.ts'
import { desarmer } from './formats.ts'
import type { Io } from './io.ts'

/** Repairs, and says what was done. `fini`: the exit code, when no report comes next. `empeche`: a file could not be written. */
export async function corrigerDabord(
  chemins: readonly string[],
  demande: Omit<DemandeDeCorrection, 'couleur'>,
  io: Io,
): Promise<{ readonly fini?: number; readonly empeche: boolean }> {
  const { corriger } = await import('../index.ts')
  const faits = await corriger(chemins, { ...demande, couleur: io.couleur })
  const nombre = (liste: (fait: Corrige) => readonly unknown[]) =>
    faits.reduce((somme, fait) => somme + liste(fait).length, 0)
  const comptes = {
    corrections: nombre(f => f.reparations),
    modelines: nombre(f => f.modelines),
    schemas: nombre(f => f.schemas),
  }
  const quelqueChose = Object.values(comptes).some(n => n > 0)
  if (demande.essai) {
    for (const texte of faits.flatMap(f => [...f.differences, ...entretien(f)])) io.sortie(desarmer(texte, io))
    io.erreur(`${annonce(comptes, A_FAIRE)}${quelqueChose ? suite(io) : ''}\n`)
    return { fini: quelqueChose ? 1 : 0, empeche: false }
  }
  const { chemin, avertissement } = paint(io.couleurErreur)
  for (const { fichier, ligne, quoi } of faits.flatMap(f => f.reparations))
    io.erreur(desarmer(`${chemin(fichier)}, ligne ${ligne} : ${quoi}\n`, io))
  const empeches = faits.flatMap(f => f.empeches)
  for (const phrase of new Set(empeches.map(refus))) io.erreur(`${avertissement(phrase)}\n`)
  io.erreur(`${annonce(comptes, FAIT)}\n\n`)
  return { empeche: empeches.length > 0 }
}

type Comptes = { readonly corrections: number; readonly modelines: number; readonly schemas: number }
type Mots = {
  readonly faire: readonly [string, string]
  readonly ajouter: string
  readonly ecrire: readonly [string, string]
}
const A_FAIRE: Mots = { faire: ['à faire', 'à faire'], ajouter: 'à ajouter', ecrire: ['à écrire', 'à écrire'] }
const FAIT: Mots = { faire: ['faite', 'faites'], ajouter: 'ajoutée', ecrire: ['écrite', 'écrites'] }

function annonce({ corrections, modelines, schemas }: Comptes, { faire, ajouter, ecrire }: Mots): string {
  const accord = (n: number, [un, plusieurs]: readonly [string, string]) => (n > 1 ? plusieurs : un)
  const phrases = [
    corrections > 0 && `${compter(corrections, 'correction')} ${accord(corrections, faire)}.`,
    modelines > 0 && `Pour l’éditeur : une première ligne ${ajouter} à ${compter(modelines, 'fichier')}.`,
    schemas > 0 &&
      `Pour l’éditeur : ${compter(schemas, 'copie')} de schéma ${accord(schemas, ecrire)} dans .cls/schemas.`,
  ].filter(Boolean)
  return phrases.length > 0 ? phrases.join('\n') : 'Il n’y a rien à corriger automatiquement.'
}

/** Upkeep has no difference worth reading: the names of the files say it. */
function entretien({ modelines, schemas }: Corrige): string[] {
  const liste = (titre: string, fichiers: readonly string[]) =>
    fichiers.length === 0 ? [] : [`${titre} :\n${fichiers.map(fichier => `  ${fichier}\n`).join('')}`]
  return [
    ...liste('Première ligne à ajouter (« # yaml-language-server: $schema=… »)', modelines),
    ...liste('Copie de schéma à écrire', schemas),
  ]
}

function suite({ nom }: Io): string {
  return `\nRien n’a été écrit. Pour le faire, la même commande sans --essai : « ${nom} validate --corriger ».`
}

const CAUSES: Readonly<Record<Empeche['cause'], string>> = {
  lien: 'passe par un lien vers un autre endroit du disque : il n’a pas été touché.',
  'lecture-seule': 'est en lecture seule : il n’a pas été corrigé. Retirez cette protection, puis recommencez.',
  change: 'a changé pendant la correction : il n’a pas été touché. Relancez la commande.',
  occupe: 'est ouvert dans un autre programme : il n’a pas été corrigé. Fermez-le, puis recommencez.',
  interdit:
    'n’a pas pu être écrit : il est ouvert dans un autre programme, ou l’écriture y est interdite. Il est resté tel quel.',
  plein: 'n’a pas pu être écrit : le disque est plein. Il est resté tel quel.',
  autre: 'n’a pas pu être écrit : le système a refusé. Il est resté tel quel.',
}

/** The copies of schemas are told of together. */
export function refus({ fichier, cause }: Empeche): string {
  const nom = fichier.replace(/(\.cls\/schemas)\/[^/]+$/, '$1')
  return `« ${nom} » ${CAUSES[cause]}`
}
