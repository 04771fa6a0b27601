// Those who wait for news of the preview: server-sent events, a bounded number of them.
import type { ServerResponse } from 'node:http'

export type Abonnes = {
  /** False when there are too many already. */
  readonly ajouter: (reponse: ServerResponse, version: number) => boolean
  readonly annoncer: (version: number) => void
}

const AU_PLUS = 12
/** A silent connection is taken for a dead one; a line that says nothing keeps it. */
const BATTEMENT = 15_000

export function abonner(): Abonnes {
  const abonnes = new Set<ServerResponse>()
  const battre = setInterval(() => {
    for (const abonne of abonnes) abonne.write(':\n\n')
  }, BATTEMENT)
  battre.unref()
  return {
    ajouter(reponse, version) {
      if (abonnes.size >= AU_PLUS) return false
      abonnes.add(reponse)
      reponse.once('close', () => abonnes.delete(reponse))
      reponse.write(`retry: 1000\n${evenement(version)}`)
      return true
    },
    annoncer(version) {
      for (const abonne of abonnes) {
        // Whoever does not read what it is sent is not waited for.
        if (abonne.writableLength > 65_536) abonne.destroy()
        else abonne.write(evenement(version))
      }
    },
  }
}

function evenement(version: number): string {
  return `event: version\ndata: ${version}\n\n`
}
