// Who may ask the preview's server for what: decided on the request alone, before anything is read or made.
import { timingSafeEqual } from 'node:crypto'

export type Demande = {
  readonly method?: string | undefined
  readonly url?: string | undefined
  readonly headers: { readonly host?: string | undefined; readonly 'sec-fetch-site'?: string | string[] | undefined }
}
export type Accord = { readonly route: string; readonly parametres: URLSearchParams }
export type Refus = { readonly code: 403 | 404 | 405; readonly phrase: string }

/**
 * Only GET and HEAD, from a page that was opened at our own address (a site whose name was made to lead to 127.0.0.1 still
 * sends its own name), with the key that stands in that address: on a shared machine, 127.0.0.1 is everybody's.
 */
export function accorder({ method, url = '/', headers }: Demande, port: number, jeton: string): Accord | Refus {
  const hotes = ['127.0.0.1', 'localhost'].flatMap(nom => [`${nom}:${port}`, ...(port === 80 ? [nom] : [])])
  if (!hotes.includes((headers.host ?? '').toLowerCase()))
    return { code: 403, phrase: 'Cet aperçu ne répond qu’à l’adresse affichée dans le terminal.' }
  if (method !== 'GET' && method !== 'HEAD') return { code: 405, phrase: 'Cet aperçu se lit, et ne reçoit rien.' }
  if (headers['sec-fetch-site'] === 'cross-site')
    return { code: 403, phrase: 'Un autre site ne peut pas ouvrir cet aperçu : recopiez son adresse.' }
  const question = url.indexOf('?')
  const chemin = question === -1 ? url : url.slice(0, question)
  const [vide, cle = '', ...reste] = chemin.split('/')
  if (vide !== '' || !memeCle(cle, jeton) || reste.length !== 1)
    return { code: 404, phrase: 'Rien ici : reprenez l’adresse affichée dans le terminal, en entier.' }
  return { route: reste[0] ?? '', parametres: new URLSearchParams(question === -1 ? '' : url.slice(question + 1)) }
}

/** In the same time whatever is wrong with it. */
function memeCle(proposee: string, jeton: string): boolean {
  const [a, b] = [Buffer.from(proposee), Buffer.from(jeton)]
  return a.length === b.length && timingSafeEqual(a, b)
}
