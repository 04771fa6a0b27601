// An Io made of strings: what a command wrote can be read back, and nobody sits at the terminal.
import { Readable } from 'node:stream'
import type { Io } from '../../src/commands/io.ts'

export type FausseIo = Io & { readonly ecrit: { sortie: string; erreur: string; octets: Uint8Array[] } }

export function fausseIo(remplace: Partial<Io> = {}): FausseIo {
  const ecrit = { sortie: '', erreur: '', octets: [] as Uint8Array[] }
  return {
    nom: 'cls',
    dossier: '/nulle-part',
    env: {},
    maintenant: new Date('2026-03-15T12:00:00Z'),
    couleur: false,
    couleurErreur: false,
    largeur: 80,
    terminal: false,
    ecran: false,
    fils: false,
    sortie: texte => {
      ecrit.sortie += texte
    },
    erreur: texte => {
      ecrit.erreur += texte
    },
    sortieBinaire: octets => void ecrit.octets.push(octets),
    entree: Readable.from([]),
    fermeture: new Promise(() => undefined),
    ...remplace,
    ecrit,
  }
}
