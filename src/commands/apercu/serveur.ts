// The preview's server: a closed list of answers, made from what is in the shop window; no path of the disk is ever asked for.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ChoixDApercu } from '../../index.ts'
import { UserError } from '../../model/erreur.ts'
import { lire } from '../../resources.ts'
import { type Abonnes, abonner } from './abonnes.ts'
import { COMMUNS, POLITIQUE_DE_LA_PAGE, politiqueDuDocument } from './entetes.ts'
import { etatDe } from './etat.ts'
import { accorder } from './garde.ts'
import type { Vitrine } from './vitrine.ts'

export type Serveur = { readonly adresse: string; readonly annoncer: () => void; readonly fermer: () => void }
type Reponse = { readonly type: string; readonly corps: string; readonly politique?: string }
type Route = (parametres: URLSearchParams) => Promise<Reponse | undefined> | Reponse | undefined

const CONNEXIONS = 48
/** In milliseconds: to send a request, and to stay without a sign. */
const PATIENCE = { requete: 10_000, silence: 60_000 }

export type Offre = {
  readonly port: number
  /** The key without which nothing is answered. */
  readonly jeton: string
  /** The documents among which the page lets choose. */
  readonly modeles: readonly string[]
  /** What an address asks for; nothing when it asks for what does not exist. */
  readonly choisir: (parametres: URLSearchParams) => ChoixDApercu | undefined
}

/** Throws UserError when the port cannot be had. */
export async function servir(vitrine: Vitrine, { port, jeton, ...offre }: Offre): Promise<Serveur> {
  const abonnes = abonner()
  const routes = routesDe(vitrine, offre)
  const serveur = createServer(
    { requestTimeout: PATIENCE.requete, headersTimeout: PATIENCE.requete, maxHeaderSize: 16_384 },
    (demande, reponse) => void repondre(demande, reponse).catch(erreur => reponse.destroy(erreur)),
  )
  serveur.maxConnections = CONNEXIONS
  serveur.timeout = PATIENCE.silence
  const obtenu = await ecouter(serveur, port)

  async function repondre(demande: IncomingMessage, reponse: ServerResponse): Promise<void> {
    const accord = accorder(demande, obtenu, jeton)
    if ('code' in accord) return refuser(reponse, accord.code, accord.phrase)
    if (accord.route === 'evenements') return suivre(demande, reponse, abonnes, vitrine)
    const faite = await routes.get(accord.route)?.(accord.parametres)
    if (faite === undefined) return refuser(reponse, 404, 'Rien ici.')
    const { type, corps, politique = "default-src 'none'; frame-ancestors 'none'" } = faite
    reponse.writeHead(200, {
      ...COMMUNS,
      'Content-Type': `${type}; charset=utf-8`,
      'Content-Security-Policy': politique,
    })
    reponse.end(demande.method === 'HEAD' ? undefined : corps)
  }

  return {
    adresse: `http://127.0.0.1:${obtenu}/${jeton}/`,
    annoncer: () => abonnes.annoncer(vitrine.version()),
    fermer: () => {
      serveur.close()
      serveur.closeAllConnections()
    },
  }
}

function routesDe(vitrine: Vitrine, { modeles, choisir }: Pick<Offre, 'modeles' | 'choisir'>): Map<string, Route> {
  const piece = (nom: string, type: string, politique?: string): Route => {
    const corps = lire('templates', `apercu/${nom}`)
    return () => ({ type, corps, ...(politique && { politique }) })
  }
  return new Map<string, Route>([
    ['', piece('apercu.html', 'text/html', POLITIQUE_DE_LA_PAGE)],
    ['apercu.css', piece('apercu.css', 'text/css')],
    ...['apercu.js', 'cadre.js', 'remarques.js'].map(nom => [nom, piece(nom, 'text/javascript')] as const),
    [
      'etat',
      async parametres => {
        const choix = choisir(parametres)
        return choix && { type: 'application/json', corps: JSON.stringify(await etatDe(vitrine, choix, modeles)) }
      },
    ],
    [
      'document',
      async parametres => {
        const choix = choisir(parametres)
        const html = choix && (await vitrine.voir(choix)).montree?.page.html
        return html === undefined ? undefined : { type: 'text/html', corps: html, politique: politiqueDuDocument(html) }
      },
    ],
    [
      'source',
      parametres => ({
        type: 'application/json',
        corps: JSON.stringify(premiereSource(vitrine, parametres.getAll('id').slice(0, 30))),
      }),
    ],
  ])
}

/** Of the nearest place that is written somewhere; ids come nearest first. */
function premiereSource(vitrine: Vitrine, ids: readonly string[]) {
  const lecture = vitrine.lecture()
  for (const id of ids) {
    const source = lecture?.source(id)
    if (source !== undefined) return source
  }
  return null
}

function suivre(demande: IncomingMessage, reponse: ServerResponse, abonnes: Abonnes, vitrine: Vitrine): void {
  if (demande.method === 'HEAD') {
    refuser(reponse, 405, 'Ce fil se suit.')
    return
  }
  reponse.setHeader('Content-Type', 'text/event-stream; charset=utf-8')
  for (const [nom, valeur] of Object.entries(COMMUNS)) reponse.setHeader(nom, valeur)
  if (abonnes.ajouter(reponse, vitrine.version())) return
  reponse.writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8' })
  reponse.end('Trop de pages suivent déjà cet aperçu.\n')
}

function refuser(reponse: ServerResponse, code: number, phrase: string): void {
  const permis = code === 405 ? { Allow: 'GET, HEAD' } : {}
  const politique = "default-src 'none'; frame-ancestors 'none'"
  reponse.writeHead(code, {
    ...COMMUNS,
    ...permis,
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Security-Policy': politique,
  })
  reponse.end(`${phrase}\n`)
}

/** This machine only: no other can reach 127.0.0.1. */
function ecouter(serveur: Server, port: number): Promise<number> {
  return new Promise((resoudre, rejeter) => {
    serveur.once('error', (erreur: NodeJS.ErrnoException) => rejeter(refusDePort(erreur, port)))
    serveur.listen({ port, host: '127.0.0.1' }, () => resoudre((serveur.address() as AddressInfo).port))
  })
}

function refusDePort({ code }: NodeJS.ErrnoException, port: number): Error {
  const causes: Record<string, string> = {
    EADDRINUSE: 'un autre programme s’en sert déjà (peut-être un autre aperçu)',
    EACCES: 'le système le réserve',
  }
  return new UserError(
    `Le port ${port} n’est pas libre : ${causes[code ?? ''] ?? `le système l’a refusé (${code})`}.`,
    'Donnez un autre nombre à --port, ou retirez cette option : un port libre sera choisi.',
  )
}
