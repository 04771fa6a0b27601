// Programs of the machine that a few tests need (LibreOffice, poppler, Chromium): absent, the tests say so and are skipped, except in CI.
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Where a program lies, or null after one clear line. With CI=true its absence is a failure: a skipped proof proves nothing. */
export function programme(nom: string): string | null {
  const trouve = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap(dossier => candidats(dossier, nom))
    .find(executable)
  if (trouve) return trouve
  if (process.env.CI === 'true')
    throw new Error(`Le programme « ${nom} » manque : en intégration continue, ses tests sont obligatoires.`)
  console.warn(`« ${nom} » n’est pas installé : les tests qui en ont besoin sont passés.`)
  return null
}

function candidats(dossier: string, nom: string): string[] {
  return process.platform === 'win32'
    ? [join(dossier, `${nom}.exe`), join(dossier, `${nom}.com`)]
    : [join(dossier, nom)]
}

function executable(chemin: string): boolean {
  try {
    accessSync(chemin, constants.X_OK)
    return true
  } catch {
    return false
  }
}
