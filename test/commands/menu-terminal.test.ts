// The menu in a real pseudo-terminal: a choice, then Escape; Ctrl-C; a folder given; a preview that Ctrl-C ends without ending the menu.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AVEC_PSEUDO_TERMINAL, ouvrirTerminal } from '../outils/pseudo-terminal.ts'

const ECHAP = '\x1b'
const CTRL_C = '\x03'
const BAS = '\x1b[B'
const QUESTION = 'Que voulez-vous faire ?'

describe.skipIf(!AVEC_PSEUDO_TERMINAL)('cls seul, dans un terminal', () => {
  let dossier = ''
  beforeAll(() => {
    dossier = mkdtempSync(join(tmpdir(), 'cls-menu-'))
    cpSync('examples/pays-de-valdouve', join(dossier, 'mon cls'), { recursive: true })
  })
  afterAll(() => rmSync(dossier, { recursive: true }))

  it('lance, revient, quitte', async () => {
    const seance = ouvrirTerminal('', dossier)
    await seance.voir(QUESTION)
    await seance.voir('Quitter')
    seance.taper('\r')
    await seance.voir('> cls validate')
    await seance.voir('phase signature')
    await seance.voir(QUESTION)
    await seance.voir('Quitter')
    seance.taper(ECHAP)
    expect(await seance.code).toBe(0)
  }, 60_000)

  it('Ctrl-C s’en va, code 130', async () => {
    const seance = ouvrirTerminal('', dossier, { colonnes: 40 })
    await seance.voir('Quitter')
    seance.taper(CTRL_C)
    await seance.voir('Interrompu.')
    expect(await seance.code).toBe(130)
  }, 60_000)

  it('un dossier donné seul est vérifié, puis le menu reste ; Ctrl-C arrête l’aperçu, pas le menu', async () => {
    const seance = ouvrirTerminal('"mon cls"', dossier)
    await seance.voir('phase signature')
    await seance.voir('Voir le document')
    await seance.voir('Quitter')
    for (let n = 0; n < 12 && !/❯\s+Voir le document[^❯]*$/.test(seance.brut()); n++) {
      const avant = seance.brut().length
      seance.taper(BAS)
      while (seance.brut().length === avant) await new Promise(resoudre => setTimeout(resoudre, 20))
    }
    seance.taper('\r')
    await seance.voir('Ctrl-C pour arrêter')
    seance.taper(CTRL_C)
    await seance.voir(QUESTION)
    await seance.voir('Quitter')
    seance.taper(ECHAP)
    expect(await seance.code).toBe(0)
  }, 60_000)

  it('en lignes simples, sans rien qui se redessine', async () => {
    const seance = ouvrirTerminal('', dossier, { env: { ACCESSIBLE: '1' } })
    await seance.voir('1. Vérifier le contrat')
    await seance.voir('Votre choix')
    seance.taper('1\r')
    await seance.voir('phase signature')
    await seance.voir('Votre choix')
    seance.taper('<\r')
    expect(await seance.code).toBe(0)
    expect(seance.brut()).not.toMatch(/\x1b\[\d*[A-HJK]/)
  }, 60_000)
})
