// A real editor without its window: drives yaml-language-server over stdio, with the settings that VS Code gives it.
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const SERVEUR = join(import.meta.dirname, '../../node_modules/yaml-language-server/bin/yaml-language-server')

type Message = { id?: number; method?: string; params?: Record<string, unknown>; result?: unknown; error?: unknown }
type Position = { readonly line: number; readonly character: number }
type Etendue = { readonly start: Position; readonly end: Position }
type Diagnostic = { range: Etendue; message: string }
export type Proposition = {
  readonly label: string
  readonly kind?: number
  readonly documentation?: string | { readonly value: string }
  readonly insertText: string
  readonly textEdit?: { readonly range: Etendue; readonly newText: string }
}
export type Remarque = { readonly ligne: number; readonly message: string }

/** `fermer` ends the process; nothing is kept on the disk. */
export type Editeur = {
  diagnostics(fichier: string, texte?: string): Promise<readonly Remarque[]>
  survoler(fichier: string, texte: string, ou: Position): Promise<string>
  /** What is proposed at `|` in this text, opened under this name (the file need not exist). */
  proposer(fichier: string, texte: string): Promise<readonly Proposition[]>
  fermer(): void
}

/** Starts the server on a folder. `reglages`: the text of its `.vscode/settings.json`. */
export async function ouvrirEditeur(racine: string, reglages: string): Promise<Editeur> {
  const processus = spawn(process.execPath, [SERVEUR, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const { envoyer, demander, attendre } = protocole(
    processus,
    sections(JSON.parse(reglages) as Record<string, unknown>),
  )
  await demander('initialize', { processId: null, locale: 'fr', rootUri: uri(racine), capabilities: CAPACITES })
  envoyer({ method: 'initialized', params: {} })
  const versions = new Map<string, number>()
  /** Opened once, changed afterwards. */
  const montrer = (fichier: string, text: string) => {
    const version = (versions.get(fichier) ?? 0) + 1
    versions.set(fichier, version)
    const textDocument = { uri: uri(fichier), languageId: 'yaml', version, text }
    if (version === 1) envoyer({ method: 'textDocument/didOpen', params: { textDocument } })
    else envoyer({ method: 'textDocument/didChange', params: { textDocument, contentChanges: [{ text }] } })
  }
  const sur = (fichier: string, position: Position) => ({ textDocument: { uri: uri(fichier) }, position })
  return {
    async diagnostics(fichier, texte = readFileSync(fichier, 'utf8')) {
      const reponse = attendre<Diagnostic[]>(uri(fichier))
      montrer(fichier, texte)
      return (await reponse).map(d => ({ ligne: d.range.start.line + 1, message: d.message }))
    },
    async survoler(fichier, texte, ou) {
      montrer(fichier, texte)
      const reponse = await demander<{ contents: { value: string } } | null>('textDocument/hover', sur(fichier, ou))
      return reponse?.contents.value ?? ''
    },
    async proposer(fichier, texte) {
      const { avant, entier } = curseur(texte)
      montrer(fichier, entier)
      const ou = { line: avant.split('\n').length - 1, character: avant.length - avant.lastIndexOf('\n') - 1 }
      const { items } = await demander<{ items: Proposition[] }>('textDocument/completion', sur(fichier, ou))
      return items
    },
    fermer: () => void processus.kill(),
  }
}

const CAPACITES = {
  workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
  textDocument: {
    publishDiagnostics: {},
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'] } },
  },
}

/** The flat keys of VS Code (`yaml.format.enable`) → what each section holds. The rest is what its extension sets by itself. */
function sections(reglages: Record<string, unknown>): Record<string, unknown> {
  const yaml: Record<string, unknown> = { validate: true, hover: true, completion: true, yamlVersion: '1.2' }
  for (const [cle, valeur] of Object.entries(reglages)) {
    const [section, nom = '', ...suite] = cle.split('.')
    if (section === 'yaml')
      yaml[nom] = suite.length === 0 ? valeur : { ...(yaml[nom] as object), [suite.join('.')]: valeur }
  }
  return { yaml, editor: { tabSize: 2, insertSpaces: true }, '[yaml]': reglages['[yaml]'] }
}

/** `Content-Length` frames, numbered requests, and answers to what the server asks. */
function protocole(processus: ChildProcess, reglages: Record<string, unknown>) {
  const attentes = new Map<number | string, (valeur: unknown) => void>()
  let tampon = Buffer.alloc(0)
  const envoyer = (message: Message) => {
    const texte = JSON.stringify({ jsonrpc: '2.0', ...message })
    processus.stdin?.write(`Content-Length: ${Buffer.byteLength(texte)}\r\n\r\n${texte}`)
  }
  const recevoir = ({ id, method, params, result }: Message) => {
    const demandes = (params?.items ?? []) as { section: string }[]
    if (method === 'workspace/configuration')
      envoyer({ id: id as number, result: demandes.map(d => reglages[d.section] ?? null) })
    else if (method === 'textDocument/publishDiagnostics') attentes.get(String(params?.uri))?.(params?.diagnostics)
    else if (method !== undefined && id !== undefined) envoyer({ id, result: null })
    else if (id !== undefined) attentes.get(id)?.(result)
  }
  processus.stdout?.on('data', (morceau: Buffer) => {
    tampon = Buffer.concat([tampon, morceau])
    for (let tete = tampon.indexOf('\r\n\r\n'); tete >= 0; tete = tampon.indexOf('\r\n\r\n')) {
      const fin = tete + 4 + Number(/Content-Length: (\d+)/.exec(tampon.toString('utf8', 0, tete))?.[1])
      if (tampon.length < fin) return
      recevoir(JSON.parse(tampon.toString('utf8', tete + 4, fin)) as Message)
      tampon = tampon.subarray(fin)
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
  return { envoyer, demander, attendre }
}

function uri(chemin: string): string {
  return pathToFileURL(chemin).href
}

/** The text without its `|`, and what stands before it. */
function curseur(texte: string): { readonly avant: string; readonly entier: string } {
  const ou = texte.lastIndexOf('|')
  return { avant: texte.slice(0, ou), entier: texte.slice(0, ou) + texte.slice(ou + 1) }
}

/** The text after a proposition is accepted, its fields left as they come (`${1:mot}` gives « mot », `$1` nothing). */
export function accepter(texte: string, { textEdit, insertText }: Proposition): string {
  const { avant, entier } = curseur(texte)
  const marge = /[^\n]*$/.exec(avant)?.[0].match(/^ */)?.[0] ?? ''
  const neuf = (textEdit?.newText ?? insertText)
    .replace(/(?<!\\)\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1')
    .replace(/(?<!\\)\$\{\d+\|([^,|}]*)[^}]*\}/g, '$1')
    .replace(/(?<!\\)\$(\d+|\{\d+\})/g, '')
    .replace(/\\([\\$}])/g, '$1')
    // As VS Code does: the following lines take the margin of the line that is completed.
    .replaceAll('\n', `\n${marge}`)
  if (textEdit === undefined) return avant + neuf + entier.slice(avant.length)
  const rang = ({ line, character }: Position) =>
    entier
      .split('\n')
      .slice(0, line)
      .reduce((somme, ligne) => somme + ligne.length + 1, 0) + character
  return entier.slice(0, rang(textEdit.range.start)) + neuf + entier.slice(rang(textEdit.range.end))
}
