// Workflow commands: GitHub Actions shows them as annotations on the lines of a pull request. Only what is active, and no more than it keeps.
import type { Gravite, Remarque } from '../model/regle.ts'
import { cheminDuDepot, derniereLigne } from './lieux.ts'
import type { Presentation, Reporter } from './reporter.ts'
import { citer } from './source.ts'

/** What GitHub keeps of each kind, for one step of a job. */
const GARDEES = 10
/** An annotation is read in the margin of a file. */
const LONGUEUR = 4000

const COMMANDES: Readonly<Record<Gravite, string>> = {
  erreur: 'error',
  avertissement: 'warning',
  information: 'notice',
}

export const github: Reporter = {
  nom: 'github',
  presenter: ({ rapport }, presentation) => {
    const actives = rapport.remarques.filter(r => r.etat === 'actif')
    if (actives.length === 0) return ''
    const montrees = premieres(actives)
    const tues = actives.length - montrees.length
    const lignes = [
      '::group::Annotations du contrat',
      ...montrees.map(r => annotation(r, presentation)),
      '::endgroup::',
      ...(tues === 0 ? [] : [suite(tues, presentation)]),
    ]
    return `${lignes.join('\n')}\n`
  },
}

/** The first of each kind. The closing notice takes a place of its own. */
function premieres(actives: readonly Remarque[]): readonly Remarque[] {
  const parmi = (places: Record<Gravite, number>) => actives.filter(({ gravite }) => places[gravite]-- > 0)
  const toutes = parmi({ erreur: GARDEES, avertissement: GARDEES, information: GARDEES })
  if (toutes.length === actives.length) return toutes
  return parmi({ erreur: GARDEES, avertissement: GARDEES, information: GARDEES - 1 })
}

function annotation(r: Remarque, presentation: Presentation): string {
  const proprietes: [string, string | number][] = [
    ['file', cheminDuDepot(r.fichier, presentation)],
    ['line', r.ligne],
    ['endLine', derniereLigne(r)],
    // GitHub takes columns only within one line.
    ...(derniereLigne(r) === r.ligne ? colonnes(r) : []),
    ['title', r.regle],
  ]
  const corps = [r.message, r.conseil && `→ ${r.conseil}`, r.source && citer(r.source)].filter(Boolean).join('\n')
  const dits = proprietes.map(([nom, valeur]) => `${nom}=${enPropriete(String(valeur))}`)
  return `::${COMMANDES[r.gravite]} ${dits.join(',')}::${enDonnees(couper(corps))}`
}

function colonnes({ ligne, colonne, fin }: Remarque): [string, number][] {
  return fin?.ligne === ligne
    ? [
        ['col', colonne],
        ['endColumn', fin.colonne],
      ]
    : [['col', colonne]]
}

function suite(tues: number, { nom }: Presentation): string {
  const autres = tues > 1 ? `${tues} autres remarques` : 'Une autre remarque'
  const phrase = `${autres} : GitHub n’en montre que ${GARDEES} de chaque sorte. Pour les lire toutes : ${nom} validate.`
  return `::notice title=${enPropriete('Contrat local de santé')}::${enDonnees(phrase)}`
}

function couper(texte: string): string {
  const signes = [...texte.slice(0, 2 * LONGUEUR + 2)]
  return signes.length > LONGUEUR ? `${signes.slice(0, LONGUEUR).join('')}…` : texte
}

/** As the runner reads it back: these signs and no others. */
export function enDonnees(texte: string): string {
  return texte.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

export function enPropriete(texte: string): string {
  return enDonnees(texte).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
