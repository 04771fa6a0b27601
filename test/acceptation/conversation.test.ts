// The acceptance of the conversation: the real program, in a real pseudo-terminal, from an empty folder to a Word document.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { AVEC_PSEUDO_TERMINAL, ouvrirTerminal, type Seance } from '../outils/pseudo-terminal.ts'

const CLS = join(import.meta.dirname, '../../bin/cls.cjs')
const atelier = mkdtempSync(join(tmpdir(), 'conversation-'))
afterAll(() => rmSync(atelier, { recursive: true, force: true }))
const dossierNeuf = (nom: string) => mkdtempSync(join(atelier, nom))

const ECHAP = '\x1b'
const CTRL_C = '\x03'
const CTRL_D = '\x04'
const BAS = '\x1b[B'

/** A question, and the keys that answer it. */
type Tour = readonly [question: string, touches: string]

async function jouer(seance: Seance, tours: readonly Tour[]): Promise<void> {
  for (const [question, touches] of tours) {
    await seance.voir(question)
    seance.taper(touches)
  }
}

const cls = (args: readonly string[], cwd: string) =>
  spawnSync(process.execPath, [CLS, ...args], { cwd, encoding: 'utf8', timeout: 60_000 })

describe.skipIf(!AVEC_PSEUDO_TERMINAL)('cls init dans un pseudo-terminal', () => {
  it('fait un projet du Grand Est, deux retours, trois oublis, une interruption et une fenêtre fermée compris', async () => {
    const dossier = dossierNeuf('grand-est')
    const premiere = ouvrirTerminal('init', dossier)
    await jouer(premiere, [
      ['? Dans quel dossier', '\r'],
      ['? Quel est le territoire', 'cc grand langres'],
      ['CC du Grand Langres (Haute-Marne, 52)', '\r'],
      ['? Un autre lieu', '\r'],
      ['? À quelle échelle', '\r'],
      ['? Quartiers prioritaires', '\r'],
      ['c’est fini.', '\x1b[200~Un territoire rural été comme hiver.\r\nÀ une heure de Dijon.\x1b[201~'],
      ['À une heure de Dijon.', CTRL_D],
      ['? Quelles règles', ECHAP],
      ['c’est fini. Un territoire rural', CTRL_D],
      ['? Quelles règles', '\r'],
      ['? Titre du contrat', ECHAP],
      ['? Quelles règles', '\r'],
      ['? Titre du contrat', '\r'],
      ['? Où en êtes-vous', `${BAS.repeat(3)}\r`],
      ['? Qui porte', 'PETR de l’'],
      ['PETR de l’', CTRL_C],
      ['cls init --reprendre mon-cls', ''],
    ])
    expect(await premiere.code).toBe(130)

    const deuxieme = ouvrirTerminal('init --reprendre', dossier)
    await jouer(deuxieme, [
      ['Nous reprenons la conversation', ''],
      ['? Qui porte', '\r'],
      ['? Quelle est la forme', '\r'],
      ['? Qui d’autre prend part', ' \r'],
      ['? Nom exact', 'Préfecture de la Haute-Marne\r'],
      ['? Qui d’autre signera', ' \r'],
      ['? Quand le contrat', 'mars 2027\r'],
      ['? Pour combien', '5\r'],
    ])
    await deuxieme.voir('Étape 5 sur 9')
    deuxieme.fermer()
    await deuxieme.code

    const derniere = ouvrirTerminal('init', dossier)
    await jouer(derniere, [
      ['? Une conversation attend', '\r'],
      ['c’est fini.', '\r'],
      ['? Sur quelle étude', 'Portrait de santé\r'],
      ['? De quand date', '2025\r'],
      ['? Quel est le principal constat', '\r'],
      ['? Quel est le premier besoin', 'Un médecin pour chacun\r'],
      ['? Un 2e besoin', '\r'],
      ['? Titre du premier axe', 'Accéder aux soins\r'],
      ['? Thèmes de l’axe 1', ' \r'],
      ['? À quels besoins', ' \r'],
      ['? Titre de l’axe 2', '\r'],
      ['? Qui siège', '\r'],
      ['? Combien de fois', '\r'],
      ['? Y aura-t-il', '\r'],
      ['? Qui emploie', '\r'],
      ['? Quel temps', '0,5\r'],
      ['? Qui finance', ` ${BAS} \r`],
      ['? Titre d’une première action', 'Un bus santé\r'],
      ['? De quel axe', '\r'],
      ['c’est fini.', `Le bus passe.\r${CTRL_D}`],
      ['? Qui conduit', '\r'],
      ['? Qui d’autre y contribue', '\r'],
      ['? Thèmes de cette action', '\r'],
      ['? Pour quels publics', ' \r'],
      ['? Quand commence cette action', '2028\r'],
      ['3 réponses restent à compléter', ''],
      ['? Écrire le projet', '\r'],
      ['C’est écrit', ''],
    ])
    expect(await derniere.code).toBe(0)

    const projet = join(dossier, 'mon-cls')
    expect(existsSync(join(projet, '.cls/entretien.json'))).toBe(false)
    const territoire = readFileSync(join(projet, 'territoire.yaml'), 'utf8')
    expect(territoire).toContain('Un territoire rural été comme hiver.\n\n  À une heure de Dijon.')
    expect(territoire).toContain('siren: "200072999"')
    expect(readFileSync(join(projet, 'contrat.yaml'), 'utf8')).toMatch(
      /profil:\n {2}- grand-est[\s\S]*phase: redaction/,
    )
    expect(readFileSync(join(projet, 'diagnostic.yaml'), 'utf8')).toContain('methode: à compléter')
    const verdict = cls(['validate', 'mon-cls', '--format', 'json'], dossier)
    const { remarques } = JSON.parse(verdict.stdout) as {
      remarques: { gravite: string; etat: string; regle: string }[]
    }
    expect(remarques.filter(r => r.gravite === 'erreur' && r.etat === 'actif')).toEqual([])
    expect(verdict.status).toBe(0)
    expect(cls(['render', 'contrat', 'mon-cls', '--sortie', 'contrat.docx'], dossier).status).toBe(0)
    expect(readFileSync(join(dossier, 'contrat.docx')).subarray(0, 2).toString()).toBe('PK')
  }, 120_000)

  it('dans 40 colonnes, et en lignes simples : rien n’est redessiné ni plus large, Ctrl-D garde tout', async () => {
    const dossier = dossierNeuf('accessible')
    const seance = ouvrirTerminal('init', dossier, { env: { ACCESSIBLE: '1' }, colonnes: 40 })
    await jouer(seance, [
      ['Votre réponse :', 'contrat été\r'],
      ['Noté : contrat été.', ''],
      ['je l’écrirai moi-même) :', 'st nazaire\r'],
      ['1. Saint-Nazaire (Loire-Atlantique, 44)', '1\r'],
      ['« retirer » :', '\r'],
      ['par son numéro :', '12\r'],
      ['Écrivez un numéro entre 1 et 7', '\r'],
      ['Quartiers prioritaires', '<\r'],
      ['par son numéro :', CTRL_D],
      ['cls init --reprendre "contrat été"', ''],
    ])
    expect(await seance.code).toBe(130)
    const texte = seance.brut().replace(/\x1b\[\?2004[hl]/g, '')
    expect(texte).not.toContain(ECHAP)
    const larges = texte.split(/\r?\n/).filter(ligne => [...ligne].length > 40 && !ligne.includes('cls init'))
    expect(larges).toEqual([])
    expect(readdirSync(join(dossier, 'contrat été'))).toEqual(['.cls'])
  }, 60_000)

  it('ne laisse rien derrière soi quand rien n’a été répondu', async () => {
    const dossier = dossierNeuf('rien')
    const seance = ouvrirTerminal('init', dossier, { colonnes: 40 })
    await jouer(seance, [
      ['? Dans quel dossier', '\r'],
      ['? Quel est le territoire', CTRL_C],
      ['rien n’a été écrit', ''],
    ])
    expect(await seance.code).toBe(130)
    expect(readdirSync(dossier)).toEqual([])
  }, 60_000)
})
