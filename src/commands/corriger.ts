// `--corriger`: safe repairs made in the files, or shown, before the contract is judged; loaded only when it is asked.
import type { Corrige, DemandeDeCorrection, Empeche } from '../index.ts'
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
  const compte = (liste: (fait: Corrige) => readonly unknown[]) =>
    faits.reduce((somme, fait) => somme + liste(fait).length, 0)
  const [corrections, modelines, schemas] = [
    compte(f => f.reparations),
    compte(f => f.modelines),
    compte(f => f.schemas),
  ]
  const quelqueChose = corrections + modelines + schemas > 0
  if (demande.essai) {
    for (const texte of faits.flatMap(f => [...f.differences, ...entretien(f)])) io.sortie(desarmer(texte, io))
    io.erreur(`${annonce(corrections, modelines, schemas, true)}${quelqueChose ? suite(io) : ''}\n`)
    return { fini: quelqueChose ? 1 : 0, empeche: false }
  }
  const { succes, chemin, avertissement } = paint(io.couleurErreur)
  const tete = annonce(corrections, modelines, schemas, false)
  io.erreur(`${quelqueChose ? succes(tete) : tete}\n`)
  for (const { fichier, ligne, quoi } of faits.flatMap(f => f.reparations))
    io.erreur(desarmer(`  ${chemin(fichier)}, ligne ${ligne} : ${quoi}\n`, io))
  const empeches = faits.flatMap(f => f.empeches)
  for (const phrase of new Set(empeches.map(refus))) io.erreur(`${avertissement(phrase)}\n`)
  io.erreur('\n')
  return { empeche: empeches.length > 0 }
}

function annonce(corrections: number, modelines: number, schemas: number, essai: boolean): string {
  const s = (n: number) => (n > 1 ? 's' : '')
  const [faite, ajoutee, ecrite] = essai ? ['à faire', 'à ajouter', 'à écrire'] : ['faite', 'ajoutée', 'écrite']
  const accord = (mot: string, n: number) => (essai ? mot : `${mot}${s(n)}`)
  const phrases = [
    corrections > 0 && `${corrections} correction${s(corrections)} ${accord(faite, corrections)}.`,
    modelines > 0 &&
      `Pour l’éditeur, une première ligne ${accord(ajoutee, 1)} à ${modelines} fichier${s(modelines)} (le schéma à suivre).`,
    schemas > 0 &&
      `Pour l’éditeur, ${schemas} copie${s(schemas)} de schéma ${accord(ecrite, schemas)} dans .cls/schemas.`,
  ].filter(Boolean)
  return phrases.length > 0 ? phrases.join('\n') : 'Rien ne se corrige tout seul.'
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
function refus({ fichier, cause }: Empeche): string {
  const nom = fichier.replace(/(\.cls\/schemas)\/[^/]+$/, '$1')
  return `« ${nom} » ${CAUSES[cause]}`
}
