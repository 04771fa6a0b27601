// What `cls templates` says of templates: whose each is, what was copied, what is wrong, and what to do next.

import type { Copies, FauteSituee, GroupeDeGabarits } from '../index.ts'
import { compter } from '../mots.ts'
import { paint } from '../paint.ts'
import type { Io } from './io.ts'

const ETATS = {
  livre: '',
  identique: 'copié dans ce contrat, pas encore changé',
  change: 'celui de ce contrat',
  perime: 'celui de ce contrat ; le gabarit livré a changé depuis la copie',
  nouveau: 'propre à ce contrat',
} as const

export function direListe(groupes: readonly GroupeDeGabarits[], io: Io): void {
  const { titre, code, discret, avertissement } = paint(io.couleur)
  const large = Math.max(...groupes.flatMap(g => g.gabarits.map(({ nom }) => nom.length)))
  for (const { dossier, gabarits } of groupes) {
    io.sortie(`${titre(dossier)}\n`)
    for (const { nom, quoi, etat } of gabarits) {
      const marque =
        etat === 'livre' ? '' : etat === 'perime' ? avertissement(` [${ETATS[etat]}]`) : discret(` [${ETATS[etat]}]`)
      io.sortie(`  ${code(nom)}${' '.repeat(large - nom.length)}  ${quoi}${marque}\n`)
    }
    io.sortie('\n')
  }
  io.sortie(`Pour en changer un : ${code(`${io.nom} templates --copier contrat/articles/gouvernance`)}\n`)
}

export function direCopies({ ecrits, gardes }: Copies, io: Io): void {
  const { chemin, avertissement, code } = paint(io.couleurErreur)
  for (const fichier of ecrits) io.erreur(`Écrit : ${chemin(fichier)}\n`)
  for (const fichier of gardes) io.erreur(`${avertissement(`« ${fichier} » existe déjà : il n’a pas été touché.`)}\n`)
  if (ecrits.length > 0)
    io.erreur(
      `\nOuvrez ${ecrits.length > 1 ? 'ces fichiers' : 'ce fichier'}, changez-en les mots, puis lancez ${code(`${io.nom} templates --verifier`)} et ${code(`${io.nom} render`)}.\n`,
    )
}

export function direFautes({ gabarits, fautes }: { gabarits: number; fautes: readonly FauteSituee[] }, io: Io): number {
  const { chemin, succes, discret } = paint(io.couleur)
  if (gabarits === 0) {
    io.sortie(`Ce contrat n’a pas de gabarits à lui : ses documents suivent ceux du programme.\n`)
    return 0
  }
  for (const { fichier, ligne, message } of fautes) io.sortie(`${chemin(`${fichier}:${ligne}`)}  ${message}\n`)
  const regardes = compter(gabarits, 'gabarit')
  if (fautes.length === 0) io.sortie(`${succes(`Aucune faute dans ${regardes}.`)}\n`)
  else
    io.sortie(
      `\n${compter(fautes.length, 'faute')} dans ${regardes}. ${discret('Ce qu’un gabarit peut contenir :')} ${io.nom} templates --vocabulaire\n`,
    )
  return fautes.length === 0 ? 0 : 1
}
