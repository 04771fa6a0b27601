// One script for each shell, from the tree of commands; words of the project are asked of the program when Tab is pressed.
import { NOMS_DE_PROFILS } from '../../profiles/index.ts'
import type { Commande } from '../commande.ts'
import type { Nom } from '../io.ts'
import { arbre, type CommandeDite } from './arbre.ts'
import { bash } from './bash.ts'
import { fish } from './fish.ts'
import { powershell } from './powershell.ts'
import { zsh } from './zsh.ts'

const SCRIPTS = { bash, zsh, fish, powershell } satisfies Record<
  string,
  (commandes: readonly CommandeDite[], nom: Nom) => string
>

/** The script for this shell. `nom`: the program as it was called, for the lines that say where to put it. */
export async function script(shell: keyof typeof SCRIPTS, nom: Nom, commandes: readonly Commande[]): Promise<string> {
  const { MODELES, schemaPublie, schemasPublies } = await import('../../index.ts')
  const listes = {
    modele: MODELES,
    thème: themesDe(schemaPublie('nomenclatures', { dossier: '.', maintenant: new Date(0) })),
    profil: NOMS_DE_PROFILS,
    'schema nom': schemasPublies().flatMap(groupe => groupe.schemas.map(s => s.nom)),
    'help commande': commandes.flatMap(c => (c.alias ? [c.nom, c.alias] : [c.nom])),
  }
  return SCRIPTS[shell](arbre(commandes, listes), nom)
}

function themesDe(nomenclatures: string): readonly string[] {
  return (JSON.parse(nomenclatures) as { $defs: { theme: { enum: string[] } } }).$defs.theme.enum
}
