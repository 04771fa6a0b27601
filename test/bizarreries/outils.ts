// What the tests of oddities share: where the fixture projects lie, their verdict and their consolidated project on a given day.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { exporter, type Jugement, verifier } from '../../src/index.ts'
import type { Projet } from '../../src/model/projet.generated.ts'

const DOSSIER = fileURLToPath(new URL('projets/', import.meta.url))
export const PROJETS = readdirSync(DOSSIER).sort()

type Jour = { readonly phase?: string; readonly date?: string }

/** Every remark on one fixture project, whatever its state. */
export async function remarques(projet: string, jour: Jour = {}) {
  const { rapport } = await verifier([projet], jugement(jour))
  return rapport.remarques
}

export async function consolide(projet: string, jour: Jour = {}): Promise<Projet> {
  return JSON.parse((await exporter(projet, jugement(jour))).json)
}

/** A fiche of the consolidated project, and what was derived for it. */
export function ficheDe(projet: Projet, id: string) {
  const rang = projet.fiches.findIndex(f => f.id === id)
  const [fiche, fait] = [projet.fiches[rang], projet.faits.fiches[rang]]
  if (fiche === undefined || fait === undefined)
    throw new Error(`Pas de fiche « ${id} » dans « ${projet.contrat.id} ».`)
  return { fiche, fait }
}

function jugement(jour: Jour): Jugement {
  return { dossier: DOSSIER, maintenant: new Date(2026, 10, 22), ...jour }
}

/** What the comments of all fixtures say, and where. */
export function commentaires(): readonly { readonly fichier: string; readonly texte: string }[] {
  return readdirSync(DOSSIER, { recursive: true, encoding: 'utf8' })
    .filter(fichier => fichier.endsWith('.yaml'))
    .flatMap(fichier =>
      readFileSync(join(DOSSIER, fichier), 'utf8')
        .split('\n')
        .flatMap(ligne => (/(?:^|\s)#\s(.*)$/.exec(ligne)?.[1] ?? []) as string | [])
        .map(texte => ({ fichier, texte })),
    )
}
