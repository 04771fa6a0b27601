// `cls preview` in real Chromium: it is read and walked by the keyboard, follows what is saved, obeys no hostile text, and breaks no rule of axe.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Browser, chromium, type FrameLocator, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { programme } from '../outils/systeme.ts'
import { type Apercu, copie, ouvrirApercu } from './outils.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const REGLES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'RGAAv4', 'best-practice']
const executable = programme('chromium')

describe.skipIf(!executable)(
  'l’aperçu dans Chromium',
  () => {
    const dossier = copie('ville-de-mirecombe')
    const fiche = join(dossier, 'fiches/2-1-1-centre-sante-erables.yaml')
    const sain = readFileSync(fiche, 'utf8')
    const fautif = sain.replace(/^pilotes:/m, 'pilote:')
    let apercu: Apercu
    let navigateur: Browser

    beforeAll(async () => {
      writeFileSync(fiche, fautif)
      apercu = await ouvrirApercu(dossier)
      navigateur = await chromium.launch({ executablePath: executable as string, args: ['--no-sandbox'] })
    }, 60_000)
    afterAll(async () => {
      await navigateur?.close()
      await apercu?.finir()
      rmSync(dossier, { recursive: true, force: true })
    })

    type Options = { largeur?: number; sombre?: boolean; question?: string }
    /** `bruits`: what the console and the network complained of, dialogs, and requests that went elsewhere. */
    async function ouvrir({ largeur = 1280, sombre = false, question = '' }: Options = {}) {
      const page = await navigateur.newPage({
        viewport: { width: largeur, height: 800 },
        colorScheme: sombre ? 'dark' : 'light',
        reducedMotion: 'reduce',
      })
      const bruits: string[] = []
      page.on('console', message => void bruits.push(message.text()))
      page.on('pageerror', erreur => void bruits.push(String(erreur)))
      page.on('dialog', boite => {
        bruits.push(`boîte : ${boite.message()}`)
        void boite.dismiss()
      })
      page.on('request', demande => {
        if (!demande.url().startsWith(apercu.adresse) && !demande.url().startsWith('data:')) bruits.push(demande.url())
      })
      await page.goto(apercu.adresse + question)
      await aJour(page)
      return { page, bruits, cadre: page.frameLocator('#cadre iframe:not(.attente)') }
    }
    const aJour = (page: Page) => page.locator('#statut', { hasText: /jour à/ }).waitFor()
    const statut = (page: Page) => page.locator('#statut').textContent()
    /** The id of what has the focus, in the page or in the document. */
    const actif = (page: Page) =>
      page.evaluate<string>(`(() => {
        const ici = document.activeElement
        return ici.localName === 'iframe' ? 'document:' + ici.contentDocument.activeElement.id : ici.id
      })()`)
    async function violations(page: Page): Promise<string[]> {
      await page.evaluate(axe)
      const options = JSON.stringify({ runOnly: { type: 'tag', values: REGLES }, iframes: false })
      const { violations, passes } = await page.evaluate<Bilan>(`axe.run(document, ${options})`)
      expect(passes.length).toBeGreaterThan(15)
      return violations.map(({ id, nodes }) => `${id} : ${nodes.map(({ html }) => html).join(' ')}`)
    }
    type Bilan = { violations: { id: string; nodes: { html: string }[] }[]; passes: unknown[] }

    it.each<[string, Options]>([
      ['large', {}],
      ['large et sombre', { sombre: true }],
      ['à 320 pixels', { largeur: 320 }],
      ['à 200 % (640 pixels)', { largeur: 640, sombre: true }],
    ])('aucune faute pour axe, rien qui dépasse : %s', async (_, options) => {
      const { page, bruits } = await ouvrir(options)
      await page.locator('#plan summary').click()
      await page.locator('#actives button').first().click()
      expect(await violations(page)).toEqual([])
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
        options.largeur ?? 1280,
      )
      expect(bruits).toEqual([])
      await page.close()
    })

    it('aucune faute pour axe dans le document lui-même', async () => {
      const page = await navigateur.newPage()
      await page.goto(`${apercu.adresse}document?modele=contrat&etat=projet`)
      expect(await violations(page)).toEqual([])
      await page.close()
    })

    it('une remarque choisie mène à son passage, dit le fichier et la ligne ; Échap ramène à elle', async () => {
      const { page, cadre } = await ouvrir()
      const bouton = page.locator('#actives button', { hasText: 'pilote' })
      await bouton.click()
      expect(await actif(page)).toBe('document:fiche-centre-sante-erables')
      expect(await visible(cadre, '#fiche-centre-sante-erables h2, #fiche-centre-sante-erables h3')).toBe(true)
      const ligne = fautif.split('\n').findIndex(l => l.startsWith('pilote:')) + 1
      expect(await page.locator('#source').textContent()).toBe(
        `Écrit dans fiches/2-1-1-centre-sante-erables.yaml, ligne ${ligne}.`,
      )
      expect(await page.locator('[aria-current=true] .conseil').textContent()).toMatch(/pilotes/)
      await page.keyboard.press('Escape')
      expect(await bouton.evaluate(element => element === element.ownerDocument.activeElement)).toBe(true)
      await page.close()
    })

    it('au clavier seul : liens d’accès, choix, plan, remarques, avec le focus visible', async () => {
      const { page } = await ouvrir()
      const suite: string[] = []
      for (let n = 0; n < 8; n++) {
        await page.keyboard.press('Tab')
        suite.push(
          await page.evaluate<string>(`(() => {
            const ici = document.activeElement
            const cerne = getComputedStyle(ici).outlineStyle !== 'none' || ici.localName === 'iframe'
            return (ici.id || ici.textContent) + (cerne ? '' : ' (sans cerne)')
          })()`),
        )
      }
      expect(suite.slice(0, 6)).toEqual([
        'Aller au document',
        'Aller aux remarques',
        'modele',
        'etat',
        'seul',
        'Plan du document',
      ])
      await page.locator('.acces a').nth(1).focus()
      await page.keyboard.press('Enter')
      expect(await actif(page)).toBe('remarques')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      expect(await actif(page)).toMatch(/^document:\S/)
      await page.keyboard.press('Escape')
      await page.locator('#plan summary').focus()
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      expect(await actif(page)).toMatch(/^document:\S/)
      await page.close()
    })

    it('un clic dans le document dit où le passage est écrit', async () => {
      const { page, cadre } = await ouvrir()
      await cadre.locator('#fiche-centre-sante-erables').getByText('Aucun médecin ne reçoit').click()
      const ligne = fautif.split('\n').findIndex(l => l.startsWith('enjeux:')) + 1
      await page.locator('#source', { hasText: 'Écrit' }).waitFor()
      expect(await page.locator('#source').textContent()).toBe(
        `Écrit dans fiches/2-1-1-centre-sante-erables.yaml, ligne ${ligne}.`,
      )
      await page.close()
    })

    it('un enregistrement met la page à jour, sans perdre ni la place ni le focus', async () => {
      const { page, cadre, bruits } = await ouvrir()
      expect(await statut(page)).toMatch(/^À jour à .*\s: [12] remarque/)
      const repere = cadre.locator('#fiche-centre-sante-erables')
      await page.locator('#actives button', { hasText: 'pilote' }).click()
      const avant = await repere.evaluate(element => element.getBoundingClientRect().top)
      writeFileSync(fiche, fautif.replace('Aucun médecin ne reçoit', 'Presque aucun médecin ne reçoit'))
      await cadre.getByText('Presque aucun médecin').waitFor()
      await page.locator('#statut', { hasText: 'Mis à jour' }).waitFor()
      expect(Math.abs((await repere.evaluate(element => element.getBoundingClientRect().top)) - avant)).toBeLessThan(3)
      expect(await actif(page)).toBe('document:fiche-centre-sante-erables')
      expect(await page.locator('#cadre iframe').count()).toBe(1)
      const bouton = page.locator('#actives button', { hasText: 'pilote' })
      await bouton.focus()
      writeFileSync(fiche, `# Un commentaire\n${fautif}`)
      const plusBas = fautif.split('\n').findIndex(l => l.startsWith('pilote:')) + 2
      await page.locator('#actives', { hasText: `ligne ${plusBas} ` }).waitFor()
      expect(await bouton.evaluate(element => element === element.ownerDocument.activeElement)).toBe(true)
      writeFileSync(fiche, sain)
      await page.locator('#actives button', { hasText: 'pilote' }).waitFor({ state: 'detached' })
      expect(await statut(page)).toMatch(/^Mis à jour à .*\s: (aucune|\d) remarque/)
      expect(await page.evaluate<boolean>(`document.activeElement.closest('#remarques') !== null`)).toBe(true)
      expect(bruits).toEqual([])
      writeFileSync(fiche, fautif)
      await page.close()
    })

    it('le document et l’état se choisissent, et l’adresse s’en souvient', async () => {
      const { page, cadre } = await ouvrir()
      await page.selectOption('#modele', 'fiches')
      await page.selectOption('#etat', 'deliberation')
      await cadre.locator('body[data-etat=deliberation]').waitFor()
      expect(await cadre.locator('#visas').count()).toBe(0)
      const { page: autre, cadre: second } = await ouvrir({ question: new URL(page.url()).search })
      await second.locator('body[data-etat=deliberation]').waitFor()
      expect(await autre.locator('#modele').inputValue()).toBe('fiches')
      await autre.selectOption('#etat', 'signature')
      await autre.locator('.panne').waitFor()
      expect(await autre.locator('#cadre').textContent()).toBe('Ce document ne peut pas encore être montré.')
      await autre.close()
      await page.close()
    })

    it('un texte hostile reste du texte : rien ne s’exécute, rien ne part', async () => {
      const attaque = '<img src=x onerror=alert(1)><script>alert(2)</script>'
      const liens =
        '[un lien](javascript:alert(3)) [un autre](data:text/html,<script>alert(4)</script>) [dehors](https://exemple.test/)'
      writeFileSync(
        fiche,
        fautif
          .replace(/^titre: .*/m, `titre: '${attaque}'`)
          .replace(/^enjeux: \|\n.*/m, `enjeux: |\n  ${attaque} ${liens}`)
          .replace(/^pilote:/m, `'${attaque}': 1\npilote:`),
      )
      const { page, cadre, bruits } = await ouvrir()
      await page.locator('#actives button', { hasText: 'onerror' }).first().click()
      const section = cadre.locator('#fiche-centre-sante-erables')
      expect(await section.textContent()).toContain('onerror=alert(1)')
      expect(await section.locator('script, img').count()).toBe(0)
      expect(await section.locator('a[href^="javascript"], a[href^="data"]').count()).toBe(0)
      expect(await section.getByText('dehors').getAttribute('target')).toBe('_blank')
      expect(await page.locator('#remarques img, #remarques script, #plan img').count()).toBe(0)
      const execute = await page.evaluate<boolean>(`(() => {
        const contenu = document.querySelector('#cadre iframe').contentDocument
        const essai = contenu.createElement('script')
        try {
          essai.textContent = 'parent.atteint = true'
          contenu.body.append(essai)
        } catch {}
        return 'atteint' in globalThis
      })()`)
      expect(execute).toBe(false)
      expect(bruits.filter(bruit => /boîte|alert\(\d\)$|^https?:/.test(bruit))).toEqual([])
      writeFileSync(fiche, fautif)
      await page.close()
    })

    it('un fichier illisible : dit, le dernier document reste, puis tout revient', async () => {
      const { page, cadre } = await ouvrir()
      writeFileSync(fiche, sain.replace(/^titre: .*/m, 'titre: "jamais fermé'))
      await page.locator('.panne').waitFor()
      expect(await page.locator('.panne').textContent()).toMatch(/ne se lit plus.*Document de \d+\sh\s\d\d\./)
      expect(await cadre.getByText('Aucun médecin ne reçoit').count()).toBeGreaterThan(0)
      expect(await violations(page)).toEqual([])
      writeFileSync(fiche, fautif)
      await page.locator('.panne').waitFor({ state: 'detached' })
      await page.close()
    })

    it('dit quand il est arrêté', async () => {
      const autre = await ouvrirApercu(dossier)
      const page = await navigateur.newPage()
      await page.goto(autre.adresse)
      await aJour(page)
      await autre.finir()
      await page.locator('#statut', { hasText: 'L’aperçu ne répond plus' }).waitFor()
      await page.close()
    })
  },
  120_000,
)

async function visible(cadre: FrameLocator, selecteur: string): Promise<boolean> {
  return cadre
    .locator(selecteur)
    .first()
    .evaluate(element => {
      const { top, bottom } = element.getBoundingClientRect()
      return top >= 0 && bottom <= element.ownerDocument.defaultView.innerHeight
    })
}
