// A snippet as an editor inserts it, and the places where people would ask for it.
import { basename } from 'node:path'
import type { Extrait } from '../../src/scaffold/extraits.ts'

/** The text inserted: each blank with what it first holds, each list with its first choice. */
export function etendre({ corps }: Extrait, fichier: string): string {
  return corps
    .join('\n')
    .replace(/\$\{TM_FILENAME_BASE\}/g, basename(fichier, '.yaml'))
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace('$0', '')
    .replaceAll('\\$', '$')
}

type Place = { readonly fichier: string; readonly texte: (extrait: string) => string }

const FICHE = 'id: essai\ntitre: Essai\n'

/** By word. */
export const OU: Readonly<Record<string, readonly Place[]>> = {
  fiche: [{ fichier: 'fiches/bus-sante.yaml', texte: extrait => extrait }],
  axe: [dans('axes.yaml', 'axes:\n')],
  objectif: [
    dans('axes.yaml', 'axes:\n  - id: a\n    titre: A\n    objectifs:\n'),
    dans('fiches/essai.yaml', `${FICHE}objectifs:\n`),
  ],
  indicateur: [dans('fiches/essai.yaml', `${FICHE}indicateurs:\n`), dans('evaluation.yaml', 'indicateurs:\n')],
  ligne: [dans('fiches/essai.yaml', `${FICHE}budget:\n  lignes:\n`)],
  etape: [dans('fiches/essai.yaml', `${FICHE}calendrier:\n  etapes:\n`)],
  acteur: [dans('acteurs.yaml', 'acteurs:\n  - id: porteur\n    nom: P\n  - id: ars\n    nom: A\n', '  ')],
  instance: [dans('gouvernance.yaml', 'instances:\n')],
  constat: [dans('diagnostic.yaml', 'constats:\n')],
  besoin: [dans('diagnostic.yaml', 'besoins:\n')],
}

/** Under these lines, indented from the last one, as an editor does. */
function dans(fichier: string, avant: string, retrait = `${/( *)\S*\n$/.exec(avant)?.[1] ?? ''}  `): Place {
  return { fichier, texte: extrait => avant + extrait.replace(/^(?=.)/gm, retrait) }
}
