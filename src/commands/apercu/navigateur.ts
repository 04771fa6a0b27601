// Opens an address of ours in the browser that the system prefers.
import { spawn } from 'node:child_process'

/** `dire`: told, in a sentence, when it cannot be done; the preview goes on. */
export function ouvrirNavigateur(adresse: string, dire: (phrase: string) => void, systeme = process.platform): void {
  const [programme, ...args] = commandeDe(systeme)
  const enfant = spawn(programme, [...args, adresse], { stdio: 'ignore', detached: true, windowsHide: true })
  const echec = () => dire('Le navigateur ne s’est pas ouvert : recopiez-y l’adresse ci-dessus.')
  enfant.once('error', echec)
  enfant.once('exit', code => {
    // Windows answers anything.
    if (code !== 0 && systeme !== 'win32') echec()
  })
  enfant.unref()
}

export function commandeDe(systeme: NodeJS.Platform): readonly [string, ...string[]] {
  if (systeme === 'win32') return ['rundll32.exe', 'url.dll,FileProtocolHandler']
  return systeme === 'darwin' ? ['open'] : ['xdg-open']
}
