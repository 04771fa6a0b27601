// `cls undo`: the last edits taken back.
import { commande } from './commande.ts'
import { EDITION } from './edition/options.ts'

export const undo = commande({
  nom: 'undo',
  alias: 'annuler',
  resume: 'annuler les dernières modifications faites par ce programme',
  description:
    'Rend les fichiers tels qu’ils étaient, à l’octet près. Seules comptent les modifications faites par add, set, rename, move, ' +
    'renumber, remove et receive ; un fichier que vous avez changé depuis n’est jamais touché. Les cinquante dernières sont gardées.',
  arguments: { nombre: { defaut: '1', resume: 'combien en annuler' } },
  options: { liste: { resume: 'dire ce qui peut être annulé, de la plus récente à la plus ancienne' }, ...EDITION },
  exemples: [
    { ligne: 'undo', resume: 'la dernière' },
    { ligne: 'undo 3', resume: 'les trois dernières' },
    { ligne: 'undo --liste', resume: 'ce qui peut être annulé' },
  ],
  async executer(valeurs, io) {
    const { annulerIci } = await import('./edition/undo.ts')
    return annulerIci(valeurs, io)
  },
})
