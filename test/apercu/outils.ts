// A preview that runs inside the tests: its address, what it writes, and how to end it.
import { cpSync, mkdtempSync, realpathSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lancer } from '../../src/commands/program.ts'
import { dossierDe } from '../../src/resources.ts'
import { type FausseIo, fausseIo } from '../commands/fausse-io.ts'

export type Apercu = {
  readonly adresse: string
  readonly io: FausseIo
  /** Nobody reads any more: gives the exit code. */
  readonly finir: () => Promise<number>
}

/** A copy of an example, to be written to. */
export function copie(exemple: string): string {
  const dossier = realpathSync(mkdtempSync(join(tmpdir(), 'apercu-')))
  cpSync(join(dossierDe('examples'), exemple), dossier, { recursive: true })
  return dossier
}

export async function ouvrirApercu(dossier: string, ...args: string[]): Promise<Apercu> {
  let fermer = () => {}
  const fermeture = new Promise<void>(resoudre => {
    fermer = resoudre
  })
  const io = fausseIo({ dossier, fermeture, maintenant: new Date() })
  const fin = lancer(['preview', '--date', '2026-11-22', ...args], io)
  const finir = () => {
    fermer()
    return fin
  }
  let arrete = false
  void fin.then(() => {
    arrete = true
  })
  while (!io.ecrit.sortie.includes('\n')) {
    if (arrete) throw new Error(`L’aperçu ne s’est pas ouvert : ${io.ecrit.erreur}`)
    await new Promise(resoudre => setTimeout(resoudre, 20))
  }
  return { adresse: io.ecrit.sortie.trim(), io, finir }
}

export type Reponse = { readonly code: number; readonly entetes: Record<string, string>; readonly corps: string }

/** A request as it is written, without what a client would put right (`..` in paths, Host). */
export function demander(
  adresse: string,
  { chemin, ...options }: { chemin?: string; method?: string; headers?: Record<string, string> } = {},
): Promise<Reponse> {
  const { hostname, port, pathname, search } = new URL(adresse)
  return new Promise((resoudre, rejeter) => {
    request({ hostname, port, path: chemin ?? pathname + search, agent: false, ...options }, reponse => {
      let corps = ''
      reponse.on('data', morceau => {
        corps += morceau
      })
      reponse.on('end', () =>
        resoudre({ code: reponse.statusCode ?? 0, entetes: reponse.headers as Record<string, string>, corps }),
      )
    })
      .on('error', rejeter)
      .end()
  })
}
