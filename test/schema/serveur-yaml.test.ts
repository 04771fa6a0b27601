// A real editor: yaml-language-server, which VS Code runs, on a project that `init` has just made, through the modelines it wrote.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { echafauder } from '../../src/scaffold/index.ts'

type Message = { id?: number; method?: string; params?: Record<string, unknown>; result?: unknown }
type Diagnostic = { range: { start: { line: number } }; message: string }

/** Just enough of the language server protocol to open a file, read its diagnostics and hover. */
function client(processus: ChildProcess, racine: string) {
  const attentes = new Map<number | string, (valeur: unknown) => void>()
  let tampon = Buffer.alloc(0)
  const envoyer = (message: Message) => {
    const texte = JSON.stringify({ jsonrpc: '2.0', ...message })
    processus.stdin?.write(`Content-Length: ${Buffer.byteLength(texte)}\r\n\r\n${texte}`)
  }
  const recevoir = ({ id, method, params, result }: Message) => {
    if (method === 'workspace/configuration' && id !== undefined)
      envoyer({ id, result: ((params?.items ?? []) as unknown[]).map(() => null) })
    else if (method === 'client/registerCapability' && id !== undefined) envoyer({ id, result: null })
    else if (method === 'textDocument/publishDiagnostics') attentes.get(String(params?.uri))?.(params?.diagnostics)
    else if (id !== undefined) attentes.get(id)?.(result)
  }
  processus.stdout?.on('data', (morceau: Buffer) => {
    tampon = Buffer.concat([tampon, morceau])
    for (;;) {
      const tete = tampon.indexOf('\r\n\r\n')
      if (tete < 0) return
      const longueur = Number(/Content-Length: (\d+)/.exec(tampon.toString('utf8', 0, tete))?.[1])
      if (tampon.length < tete + 4 + longueur) return
      recevoir(JSON.parse(tampon.toString('utf8', tete + 4, tete + 4 + longueur)) as Message)
      tampon = tampon.subarray(tete + 4 + longueur)
    }
  })
  const attendre = <T>(cle: number | string) => new Promise<T>(resoudre => attentes.set(cle, v => resoudre(v as T)))
  let numero = 0
  const demander = <T>(method: string, params: Record<string, unknown>) => {
    const id = ++numero
    const reponse = attendre<T>(id)
    envoyer({ id, method, params })
    return reponse
  }
  return {
    async ouvrir() {
      const rootUri = pathToFileURL(racine).href
      await demander('initialize', {
        processId: null,
        rootUri,
        capabilities: { textDocument: { publishDiagnostics: {} } },
      })
      envoyer({ method: 'initialized', params: {} })
    },
    async diagnostics(fichier: string): Promise<{ ligne: number; message: string }[]> {
      const uri = pathToFileURL(fichier).href
      const reponse = attendre<Diagnostic[]>(uri)
      envoyer({
        method: 'textDocument/didOpen',
        params: { textDocument: { uri, languageId: 'yaml', version: 1, text: readFileSync(fichier, 'utf8') } },
      })
      return (await reponse).map(d => ({ ligne: d.range.start.line + 1, message: d.message }))
    },
    async survol(fichier: string, line: number, character: number): Promise<string> {
      const textDocument = { uri: pathToFileURL(fichier).href }
      const reponse = await demander<{ contents: { value: string } } | null>('textDocument/hover', {
        textDocument,
        position: { line, character },
      })
      return reponse?.contents.value ?? ''
    },
  }
}

const racine = mkdtempSync(join(tmpdir(), 'cls-editeur-'))
const serveur = spawn(process.execPath, [
  join(import.meta.dirname, '../../node_modules/yaml-language-server/bin/yaml-language-server'),
  '--stdio',
])
const editeur = client(serveur, racine)
const ecrire = (chemin: string, contenu: string) => {
  mkdirSync(dirname(join(racine, chemin)), { recursive: true })
  writeFileSync(join(racine, chemin), contenu)
  return join(racine, chemin)
}
const { fichiers } = echafauder({
  contrat: { titre: 'Contrat d’essai' },
  acteurs: { acteurs: [{ id: 'mairie', nom: 'Mairie' }] },
})

beforeAll(async () => {
  for (const { chemin, contenu } of fichiers) ecrire(chemin, contenu)
  await editeur.ouvrir()
}, 30_000)
afterAll(() => {
  serveur.kill()
  rmSync(racine, { recursive: true })
})

describe('dans l’éditeur', () => {
  it.each(fichiers.map(f => f.chemin).filter(chemin => chemin.endsWith('.yaml')))(
    '%s, tel qu’écrit par init, n’a aucune faute',
    async chemin => {
      expect(await editeur.diagnostics(join(racine, chemin))).toEqual([])
    },
  )

  const FICHE = [
    '# yaml-language-server: $schema=../.cls/schemas/fiche.schema.json',
    'id: bus',
    'titre: Un bus santé',
    'numero: 1.10',
    'themes:',
    '  - prevension',
    'pilote:',
    '  - mairie',
    'pilotes:',
    '  - mairie',
    'budget:',
    '  total: 60 000 €',
    '',
  ].join('\n')

  it('les fautes se voient à leur ligne, les valeurs à la française sont admises', async () => {
    const vues = await editeur.diagnostics(ecrire('fiches/bus.yaml', FICHE))
    expect(vues.map(d => d.ligne)).toEqual([6, 7])
    expect(vues[0]?.message).toContain('"prevention"')
    expect(vues[1]?.message).toContain('pilote')
  })

  it('le survol d’une clé dit en français ce qu’elle est', async () => {
    expect(await editeur.survol(join(racine, 'fiches/bus.yaml'), 8, 2)).toContain('Qui conduit l’action.')
  })
})
