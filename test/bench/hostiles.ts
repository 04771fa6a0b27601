// Hostile inputs measured: the slowest of each kind next to `node -e 0`, and ten thousand files in one folder next to 6 000 in a hundred projects.
import { join } from 'node:path'
import { ecrireHostile, HOSTILES } from '../intemperies/hostiles.ts'
import { ecrireProjet, type Fichiers, projet } from './corpus.ts'
import { mesurer, type Programme } from './mesure.ts'
import { tableau } from './tableau.ts'

const DIX_MILLE = 10_000

/** `n`: `node -e 0`; `cls`: the program. A folder to write in; how many rounds. */
export function tableauHostile(n: Programme, cls: string, temporaire: string, tours: number): string {
  const programmes = HOSTILES.map((cas, rang): Programme => {
    const dossier = join(temporaire, `hostile-${rang}`)
    ecrireHostile(dossier, cas)
    return { nom: cas.nom, args: [cls, 'validate', dossier], codes: [1] }
  })
  return tableau('Entrées hostiles (promis : 4 N et 200 Mio)', mesurer([n, ...programmes], tours), [
    { signe: 'N', nom: n.nom },
  ])
}

/** `dossier`: 6 000 files in 100 projects. */
export function tableauDeDixMille(cls: string, dossier: string, temporaire: string, tours: number): string {
  const six = { nom: '6 000 fichiers, 100 projets', args: [cls, 'validate', dossier] }
  const communs = Object.fromEntries(Object.entries(projet(1)).filter(([nom]) => !nom.startsWith('fiches/')))
  const dix = (nom: string, fichiers: Fichiers): Programme => {
    const ici = join(temporaire, `dix-mille-${nom.replaceAll(/\W+/g, '-')}`)
    ecrireProjet(ici, fichiers)
    return { nom, args: [cls, 'validate', ici], codes: [0, 1] }
  }
  const avec = (texte: (rang: number) => readonly [nom: string, texte: string]): Fichiers => ({
    ...communs,
    ...Object.fromEntries(Array.from({ length: DIX_MILLE }, (_, rang) => texte(rang))),
  })
  const programmes = [
    dix('10 000 fiches', projet(1, DIX_MILLE)),
    dix(
      '10 000 fiches fautives',
      avec(r => [`fiches/f${r}.yaml`, `id: f\ntitre: F\nrattachements: [x${r}]\n`]),
    ),
    dix(
      '10 000 copies',
      avec(r => [`fiches/f${r} (1).yaml`, `id: f${r}\n`]),
    ),
    dix(
      '10 000 fichiers inconnus',
      avec(r => [`f${r}.yaml`, `id: f${r}\n`]),
    ),
    dix(
      '10 000 autres fichiers',
      avec(r => [`fiches/f${r}.txt`, 'rien']),
    ),
  ]
  return tableau('Dix mille fichiers dans un dossier (promis : 2 × 6 000)', mesurer([six, ...programmes], tours), [
    { signe: '6 000', nom: six.nom },
  ])
}
