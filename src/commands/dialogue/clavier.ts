// The keyboard, held for the length of a conversation: nothing typed between two questions is lost, and Escape is known at once.
import { StringDecoder } from 'node:string_decoder'
import { decouper, ECHAP, type Jeton } from './jetons.ts'

/** `fin`: nobody can answer any more. */
export type Frappe = Jeton | { readonly sorte: 'fin' }
export type Clavier = {
  /** Hands over what is typed, in order, one at a time, until the function returned is called. */
  ecouter(recevoir: (frappe: Frappe) => void): () => void
  fermer(): void
}

type Entree = NodeJS.ReadableStream & { readonly isTTY?: boolean; setRawMode?(brut: boolean): unknown }

/** Longer than what separates the characters of an arrow, shorter than a hesitation. */
const ATTENTE_ECHAP = 60

export function ouvrirClavier(entree: Entree): Clavier {
  const decodeur = new StringDecoder('utf8')
  const file: Frappe[] = []
  let attente = ''
  let minuterie: NodeJS.Timeout | undefined
  let recevoir: ((frappe: Frappe) => void) | undefined
  let suspendu = false

  function livrer(): void {
    while (!suspendu && recevoir !== undefined) {
      const frappe = file.shift()
      if (frappe === undefined) return
      recevoir(frappe)
      if (frappe.sorte === 'touche' && /^[\r\n]$/.test(frappe.texte)) respirer()
    }
  }
  /** What follows Enter is for the next question, once it is asked. */
  function respirer(): void {
    suspendu = true
    setImmediate(() =>
      setImmediate(() => {
        suspendu = false
        livrer()
      }),
    )
  }
  function arriver(morceau: Buffer | string): void {
    clearTimeout(minuterie)
    const { jetons, reste } = decouper(attente, typeof morceau === 'string' ? morceau : decodeur.write(morceau))
    attente = reste
    file.push(...jetons)
    if (reste === ECHAP) minuterie = setTimeout(echapper, ATTENTE_ECHAP)
    livrer()
  }
  function echapper(): void {
    attente = ''
    file.push({ sorte: 'touche', texte: ECHAP })
    livrer()
  }
  function finir(): void {
    file.push({ sorte: 'fin' })
    livrer()
  }

  entree.setRawMode?.(true)
  entree.on('data', arriver)
  for (const fin of ['end', 'close', 'error']) entree.on(fin, finir)
  entree.resume()
  return {
    ecouter(fonction) {
      recevoir = fonction
      livrer()
      return () => {
        recevoir = undefined
      }
    },
    fermer() {
      clearTimeout(minuterie)
      recevoir = undefined
      entree.removeListener('data', arriver)
      for (const fin of ['end', 'close', 'error']) entree.removeListener(fin, finir)
      entree.setRawMode?.(false)
      entree.pause()
    },
  }
}
