// `cls preview`, asked by hand: who is answered, with what; what is refused; what it does when the project breaks; how it ends.
import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { get, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { commandeDe } from '../../src/commands/apercu/navigateur.ts'
import { lancer } from '../../src/commands/program.ts'
import { fausseIo } from '../commands/fausse-io.ts'
import { type Apercu, copie, demander, ouvrirApercu } from './outils.ts'

const dossier = copie('ville-de-mirecombe')
let apercu: Apercu
beforeAll(async () => {
  apercu = await ouvrirApercu(dossier)
})
afterAll(async () => {
  expect(await apercu.finir()).toBe(0)
  rmSync(dossier, { recursive: true, force: true })
})

const ici = (suite: string) => `${apercu.adresse}${suite}`
const port = () => new URL(apercu.adresse).port
const etat = async (question = '') => JSON.parse((await demander(ici(`etat${question}`))).corps)

describe('répond', () => {
  it('l’adresse sur la sortie, seule ; le reste à côté', () => {
    expect(apercu.io.ecrit.sortie).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{22}\/\n$/)
    expect(apercu.io.ecrit.erreur).toMatch(/^Aperçu de « .*Mirecombe »[\s\S]*Ctrl-C pour arrêter\.\n$/)
  })

  it.each([
    ['', 'text/html', /<main id="document"/],
    ['apercu.js', 'text/javascript', /EventSource/],
    ['cadre.js', 'text/javascript', /iframe/],
    ['remarques.js', 'text/javascript', /gravite/],
    ['apercu.css', 'text/css', /prefers-color-scheme/],
    ['etat', 'application/json', /"version":1/],
    ['document?modele=fiches&etat=deliberation', 'text/html', /<body data-etat="deliberation">/],
    ['source?id=rien&id=fiche-centre-sante-erables', 'application/json', /2-1-1-centre-sante-erables\.yaml","ligne":1/],
  ])('%s', async (chemin, type, motif) => {
    const { code, entetes, corps } = await demander(ici(chemin))
    expect(code).toBe(200)
    expect(entetes['content-type']).toBe(`${type}; charset=utf-8`)
    expect(corps).toMatch(motif)
    expect(entetes).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(entetes['content-security-policy']).toMatch(/^default-src 'none'; /)
    expect(entetes['content-security-policy']).toMatch(
      chemin.startsWith('document') ? /frame-ancestors 'self'$/ : /frame-ancestors 'none'/,
    )
    expect(entetes['content-security-policy']).not.toMatch(/unsafe/)
    expect(entetes).not.toHaveProperty('access-control-allow-origin')
    const muet = await demander(ici(chemin), { method: 'HEAD' })
    expect(muet).toMatchObject({ code: 200, corps: '' })
  })

  it('la même page que « render --format html »', async () => {
    const io = fausseIo({ dossier })
    await lancer(['render', 'contrat', '--format', 'html', '--date', '2026-11-22', '--sortie', '-'], io)
    expect((await demander(ici('document'))).corps).toBe(Buffer.concat(io.ecrit.octets).toString())
  })
})

describe('refuse', () => {
  it.each([
    ['un autre nom que le sien (un site qui se ferait passer pour cette machine)', { Host: 'mechant.test' }],
    ['un autre port', { Host: '127.0.0.1:1' }],
    ['un nom qui commence pareil', { Host: '127.0.0.1.mechant.test' }],
    ['une demande venue d’un autre site', { 'Sec-Fetch-Site': 'cross-site' }],
  ])('%s : 403', async (_, headers) => {
    expect((await demander(ici(''), { headers })).code).toBe(403)
  })
  it('mais « localhost » est aussi son nom', async () => {
    expect((await demander(ici(''), { headers: { Host: `localhost:${port()}` } })).code).toBe(200)
  })
  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s : 405', async method => {
    const { code, entetes } = await demander(ici(''), { method })
    expect([code, entetes.allow]).toEqual([405, 'GET, HEAD'])
  })
  it.each(['/', '/etat', `/${'A'.repeat(22)}/`, '/%2e%2e/etc/passwd'])('sans la clé : %s, 404', async chemin => {
    expect((await demander(ici(''), { chemin })).code).toBe(404)
  })
  it.each([
    '../package.json',
    '..%2fpackage.json',
    '../../../../etc/passwd',
    '..\\..\\contrat.yaml',
    'contrat.yaml',
    'apercu.html',
    './apercu.js',
    '/etat',
    'document/../../x',
    'document?modele=../../x',
    'etat?etat=toString',
    '__proto__',
    'constructor',
  ])('ce qui n’est pas dans sa liste : %s, 404', async chemin => {
    const { code, corps } = await demander(ici(''), { chemin: new URL(apercu.adresse).pathname + chemin })
    expect(code).toBe(404)
    expect(corps.length).toBeLessThan(200)
  })
  it('un port pris, un port qui n’en est pas un, un dossier sans contrat : une phrase, code 2', async () => {
    const dire = async (...args: string[]) => {
      const io = fausseIo({ dossier })
      expect(await lancer(['preview', ...args], io)).toBe(2)
      expect(io.ecrit.sortie).toBe('')
      return io.ecrit.erreur
    }
    expect(await dire('--port', port())).toMatch(/n’est pas libre : un autre programme s’en sert/)
    expect(await dire('--port', '70000')).toMatch(/n’est pas un nombre de 0 à 65535/)
    expect(await dire('fiches/absent')).toMatch(/n’existe pas/)
  })
})

describe('tient bon', () => {
  it('des clients qui n’achèvent pas leur demande n’empêchent pas les autres, et leur nombre est borné', async () => {
    const lents = Array.from({ length: 60 }, () => connect(Number(port()), '127.0.0.1').on('error', () => {}))
    for (const lent of lents) lent.write('GET / HTTP/1.1\r\nHost: ')
    await vi.waitUntil(() => lents.filter(lent => lent.destroyed || lent.readyState === 'closed').length >= 12, {
      timeout: 10_000,
    })
    for (const lent of lents.splice(20)) lent.destroy()
    await vi.waitUntil(async () => (await demander(ici('apercu.css')).catch(() => undefined))?.code === 200, {
      timeout: 10_000,
    })
    for (const lent of lents) lent.destroy()
  })

  it('le nombre de pages qui suivent est borné', async () => {
    const fils: IncomingMessage[] = []
    for (let n = 0; n < 12; n++) fils.push(await suivre())
    expect((await suivre()).statusCode).toBe(503)
    for (const fil of fils) fil.destroy()
    await vi.waitUntil(async () => {
      const fil = await suivre()
      fil.destroy()
      return fil.statusCode === 200
    })
  })
})

function suivre(): Promise<IncomingMessage> {
  return new Promise(resoudre => get(ici('evenements'), { agent: false }, resoudre))
}

describe('un enregistrement', () => {
  const fiche = join(dossier, 'fiches/2-1-1-centre-sante-erables.yaml')
  const sain = readFileSync(fiche, 'utf8')
  /** Once the state answers this. */
  const jusqua = async (motif: (e: Awaited<ReturnType<typeof etat>>) => boolean, question = '') => {
    let vu = await etat(question)
    const encore = async () => {
      vu = await etat(question)
      return motif(vu)
    }
    await vi.waitUntil(encore, { timeout: 15_000, interval: 50 })
    return vu
  }

  it('est annoncé ; la remarque sait où elle est dans le document, et dans lequel', async () => {
    const fil = await suivre()
    let recu = ''
    fil.on('data', morceau => {
      recu += morceau
    })
    const { version } = await etat()
    writeFileSync(fiche, sain.replace(/^themes:/m, 'theme:'))
    const { remarques } = await jusqua(e => e.remarques.some((r: { regle: string }) => r.regle === 'cle-inconnue'))
    const faute = remarques.find((r: { regle: string }) => r.regle === 'cle-inconnue')
    expect(faute).toMatchObject({
      fichier: 'fiches/2-1-1-centre-sante-erables.yaml',
      ancre: 'fiche-centre-sante-erables',
      etat: 'actif',
    })
    expect(faute.ligne).toBe(sain.split('\n').findIndex(ligne => ligne.startsWith('themes:')) + 1)
    await vi.waitUntil(() => recu.includes(`data: ${version + 1}\n`))
    fil.destroy()
    writeFileSync(fiche, sain)
    await jusqua(e => !e.remarques.some((r: { regle: string }) => r.regle === 'cle-inconnue'))
  })

  it('un fichier illisible : la remarque est dite, le dernier bon document reste, puis tout revient', async () => {
    const avant = await etat()
    writeFileSync(fiche, sain.replace(/^titre: .*/m, 'titre: "jamais fermé'))
    const casse = await jusqua(e => e.pannes.length > 0)
    expect(casse.pannes[0].message).toMatch(/ne se lit plus : le document montré est celui d’avant/)
    expect(
      casse.remarques.some((r: { fichier: string }) => r.fichier === 'fiches/2-1-1-centre-sante-erables.yaml'),
    ).toBe(true)
    expect(casse.document).toMatchObject({
      empreinte: avant.document.empreinte,
      heure: expect.stringMatching(/^\d+\u00a0h\u00a0\d\d$/),
    })
    expect((await demander(ici('document'))).corps).toContain('Une antenne du centre municipal de santé aux Érables')
    writeFileSync(fiche, sain)
    const apres = await jusqua(e => e.pannes.length === 0)
    expect(apres.document).toEqual({ empreinte: avant.document.empreinte })
  })

  it('contrat.yaml mis ailleurs : dit, et le dernier bon document reste', async () => {
    const avant = await etat()
    renameSync(join(dossier, 'contrat.yaml'), join(dossier, 'contrat.txt'))
    const sans = await jusqua(e => e.pannes.length > 0)
    expect(sans.pannes[0].message).toMatch(/Aucun contrat dans/)
    expect(sans.document.empreinte).toBe(avant.document.empreinte)
    renameSync(join(dossier, 'contrat.txt'), join(dossier, 'contrat.yaml'))
    await jusqua(e => e.pannes.length === 0)
  })

  it('un gabarit faux : sa faute est dite avec sa ligne, et le dernier bon document reste', async () => {
    const avant = await etat()
    mkdirSync(join(dossier, 'gabarits/contrat'), { recursive: true })
    writeFileSync(
      join(dossier, 'gabarits/contrat/preambule.hbs'),
      '<section id="preambule">\n<h7>Non</h7>\n</section>\n',
    )
    const { pannes, document } = await jusqua(e => e.pannes.length > 0)
    expect(pannes[0].message).toMatch(/contrat\/preambule.*ligne 2/)
    expect(document.empreinte).toBe(avant.document.empreinte)
    rmSync(join(dossier, 'gabarits'), { recursive: true })
    const { document: apres } = await jusqua(e => e.pannes.length === 0)
    expect(apres).toEqual({ empreinte: avant.document.empreinte })
  })

  it('un document à signer qui ne peut pas l’être encore dit pourquoi', async () => {
    writeFileSync(fiche, sain.replace(/^themes:/m, 'theme:'))
    const { pannes, document } = await jusqua(e => e.pannes.length > 0, '?etat=signature')
    expect(pannes[0].message).toMatch(/^Le document à signer n’est pas écrit : 1 erreur/)
    expect(document === null || typeof document.heure === 'string').toBe(true)
    writeFileSync(fiche, sain)
    await jusqua(e => e.pannes.length === 0, '?etat=signature')
  })
})

describe('la fin', () => {
  it('Ctrl-C : tout de suite, code 130, et rien de nouveau dans le dossier', async () => {
    const avant = readdirSync(dossier, { recursive: true }).sort()
    const enfant = spawn(process.execPath, [join(import.meta.dirname, '../../bin/cls.cjs'), 'apercu', '--port', '0'], {
      cwd: dossier,
    })
    const adresse = await new Promise<string>(resoudre =>
      enfant.stdout.once('data', donnees => resoudre(String(donnees).trim())),
    )
    const fil = await new Promise<IncomingMessage>(resoudre => get(`${adresse}evenements`, resoudre))
    fil.on('error', () => {})
    const fin = new Promise(resoudre => enfant.once('exit', (code, signal) => resoudre(code ?? signal)))
    enfant.kill('SIGINT')
    expect(await fin).toBe(process.platform === 'win32' ? 'SIGINT' : 130)
    expect(readdirSync(dossier, { recursive: true }).sort()).toEqual(avant)
  })

  it('le navigateur n’est ouvert que par --ouvrir, par le programme du système', () => {
    expect(commandeDe('linux')).toEqual(['xdg-open'])
    expect(commandeDe('darwin')).toEqual(['open'])
    expect(commandeDe('win32')[0]).toBe('rundll32.exe')
  })
})
