// The chapters about hostile inputs: each next to `node -e 0`, and ten thousand files in one folder next to 6 000 in a hundred projects.
import { join } from 'node:path'
import { ecrireHostile, HOSTILES } from '../intemperies/hostiles.ts'
import { ecrireProjet, type Fichiers, projet } from './corpus.ts'
import { type Mesures, mediane, mesurer, type Passage, type Programme } from './mesure.ts'
import { type Chapitre, type Releve, relever } from './releve.ts'
import { tableau } from './tableau.ts'
import { type Banc, CLS, corpus, N } from './valider.ts'

const DIX_MILLE = 10_000

/** Judged by the slowest and by the biggest of all. */
export function entreesHostiles({ temporaire, rapide }: Banc): Chapitre {
  const programmes = HOSTILES.map((cas, rang): Programme => {
    const dossier = join(temporaire, `hostile-${rang}`)
    ecrireHostile(dossier, cas)
    return { nom: cas.nom, args: [CLS, 'validate', dossier], codes: [1] }
  })
  const mesures = mesurer([N, ...programmes], rapide ? 1 : 5)
  const detail = tableau('Entrées hostiles', mesures, [{ signe: 'N', nom: N.nom }])
  return { detail, releves: { hostiles: lePire(mesures, programmes, N.nom) } }
}

export function dixMille(banc: Banc): Chapitre {
  const six = { nom: '6 000 fichiers, 100 projets', args: [CLS, 'validate', corpus(banc, 100)] }
  const programmes = dixMilles(banc)
  const mesures = mesurer([six, ...programmes], 5, 0)
  const detail = tableau('Dix mille fichiers dans un dossier', mesures, [{ signe: '6 000', nom: six.nom }])
  return { detail, releves: { 'dix-mille': lePire(mesures, programmes, six.nom) } }
}

function dixMilles({ temporaire }: Banc): Programme[] {
  const communs = Object.fromEntries(Object.entries(projet(1)).filter(([nom]) => !nom.startsWith('fiches/')))
  const avec = (fichier: (rang: number) => readonly [nom: string, texte: string]): Fichiers => ({
    ...communs,
    ...Object.fromEntries(Array.from({ length: DIX_MILLE }, (_, rang) => fichier(rang))),
  })
  const cas: Readonly<Record<string, Fichiers>> = {
    '10 000 fiches': projet(1, DIX_MILLE),
    '10 000 fiches fautives': avec(r => [`fiches/f${r}.yaml`, `id: f\ntitre: F\nrattachements: [x${r}]\n`]),
    '10 000 copies': avec(r => [`fiches/f${r} (1).yaml`, `id: f${r}\n`]),
    '10 000 fichiers inconnus': avec(r => [`f${r}.yaml`, `id: f${r}\n`]),
    '10 000 autres fichiers': avec(r => [`fiches/f${r}.txt`, 'rien']),
  }
  return Object.entries(cas).map(([nom, fichiers], rang) => {
    const dossier = join(temporaire, `dix-mille-${rang}`)
    ecrireProjet(dossier, fichiers)
    return { nom, args: [CLS, 'validate', dossier], codes: [0, 1] }
  })
}

function lePire(mesures: Mesures, programmes: readonly Programme[], etalon: string): Releve {
  const pire = (quoi: keyof Passage) =>
    programmes
      .map(({ nom }) => ({ nom, valeur: mediane((mesures.get(nom) ?? []).map(passage => passage[quoi])) }))
      .reduce((a, b) => (b.valeur > a.valeur ? b : a)).nom
  const { memoire } = relever(mesures, pire('memoire'), etalon)
  return { ...relever(mesures, pire('mur'), etalon), ...(memoire !== undefined && { memoire }) }
}
