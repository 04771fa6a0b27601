// The chapters about `cls validate`, and starting: one file, 60, 60 with mistakes, 6 000, 60 000.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { abimer, ecrireCorpus, ecrireProjet, projet } from './corpus.ts'
import { type Mesures, mesurer, type Programme } from './mesure.ts'
import { A, C, type Pair } from './pairs.ts'
import { type Chapitre, relever } from './releve.ts'
import { type Repere, tableau } from './tableau.ts'

export const CLS = join(import.meta.dirname, '../../bin/cls.cjs')
export const N: Programme = { nom: 'node -e 0 (N)', args: ['-e', '0'] }
const VALIDATE = 'cls validate'

/** A folder to write in, the other judges, and whether time is short. */
export type Banc = { readonly temporaire: string; readonly pairs: readonly Pair[]; readonly rapide: boolean }

export function demarrer({ rapide }: Banc): Chapitre {
  const version = { nom: 'cls --version', args: [CLS, '--version'] }
  const mesures = mesurer([N, version], rapide ? 11 : 31)
  const detail = tableau('Démarrer', mesures, [{ signe: 'N', nom: N.nom }])
  return { detail, releves: { version: relever(mesures, version.nom, N.nom) } }
}

export function unFichier(banc: Banc): Chapitre {
  const dossier = join(banc.temporaire, 'un')
  ecrireProjet(dossier, { 'contrat.yaml': projet(1)['contrat.yaml'] ?? '' })
  // Alone, it refers to what other files declare.
  const valider = { nom: VALIDATE, args: [CLS, 'validate', dossier], codes: [0, 1] }
  const { mesures, detail } = comparer(banc, '1 fichier', dossier, [valider], banc.rapide ? 5 : 41)
  return { detail, releves: { un: relever(mesures, VALIDATE, N.nom) } }
}

export function soixante(banc: Banc): Chapitre {
  const dossier = join(banc.temporaire, 'soixante')
  ecrireProjet(dossier, projet(1))
  const valider = { nom: VALIDATE, args: [CLS, 'validate', dossier] }
  const relire = { nom: 'cls validate --relecture', args: [...valider.args, '--relecture'] }
  const titre = '60 fichiers (1 projet)'
  const { mesures, detail } = comparer(banc, titre, dossier, [valider, relire], banc.rapide ? 5 : 21)
  return { detail, releves: { soixante: relever(mesures, VALIDATE, N.nom) } }
}

/** The other judges stop at the first file they cannot read: only our own clean run is a yardstick here. */
export function fautifs({ temporaire, rapide }: Banc): Chapitre {
  const [sain, abime] = [join(temporaire, 'sain'), join(temporaire, 'abime')]
  ecrireProjet(sain, projet(1))
  ecrireProjet(abime, abimer(projet(1)))
  const net = { nom: 'cls validate, fichiers sains', args: [CLS, 'validate', sain] }
  const fautif = { nom: 'cls validate, un sur vingt fautif', args: [CLS, 'validate', abime], codes: [1] }
  const mesures = mesurer([net, fautif], rapide ? 5 : 15)
  const detail = tableau('60 fichiers, dont un sur vingt fautif', mesures, [{ signe: 'sain', nom: net.nom }])
  return { detail, releves: { fautif: relever(mesures, fautif.nom, net.nom) } }
}

export function sixMille(banc: Banc): Chapitre {
  const dossier = corpus(banc, 100)
  const valider = { nom: VALIDATE, args: [CLS, 'validate', dossier] }
  const { mesures, detail } = comparer(banc, '6 000 fichiers (100 projets)', dossier, [valider], 5)
  const releves = { 'six-mille': relever(mesures, VALIDATE, A), 'six-mille-natif': relever(mesures, VALIDATE, C) }
  return { detail, releves }
}

/** Long: two runs, and none to warm the disk up, since it has just been written. */
export function soixanteMille(banc: Banc): Chapitre {
  const petit = { nom: 'cls validate, 6 000 fichiers', args: [CLS, 'validate', corpus(banc, 100)] }
  const grand = { nom: 'cls validate, 60 000 fichiers', args: [CLS, 'validate', corpus(banc, 1000)] }
  const mesures = mesurer([petit, grand], 2, 0)
  const detail = tableau('60 000 fichiers (1 000 projets)', mesures, [{ signe: '6 000', nom: petit.nom }])
  return { detail, releves: { 'soixante-mille': relever(mesures, grand.nom, petit.nom) } }
}

/** The folder of so many projects of 60 files, written the first time. */
export function corpus({ temporaire }: Banc, projets: number): string {
  const dossier = join(temporaire, `corpus-${projets}`)
  if (!existsSync(dossier)) ecrireCorpus(dossier, projets)
  return dossier
}

function comparer(
  { pairs }: Banc,
  titre: string,
  dossier: string,
  notres: readonly Programme[],
  tours: number,
): { readonly mesures: Mesures; readonly detail: string } {
  const leurs = pairs.map(pair => ({ signe: pair.signe, programme: pair.juger(dossier) }))
  const mesures = mesurer([N, ...notres, ...leurs.map(({ programme }) => programme)], tours)
  const reperes: Repere[] = [
    { signe: 'N', nom: N.nom },
    ...leurs.map(({ signe, programme }) => ({ signe, nom: programme.nom })),
  ]
  return { mesures, detail: tableau(titre, mesures, reperes) }
}
