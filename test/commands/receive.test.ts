// `cls receive`: forms filled by hand as Word writes them, what is taken, what is asked, what is kept, and that twice changes nothing.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lancer } from '../../src/commands/program.ts'
import { AVEC_PSEUDO_TERMINAL, ouvrirTerminal, type Seance } from '../outils/pseudo-terminal.ts'
import { fausseIo } from './fausse-io.ts'

const FICHE = 'fiches/rendez-vous-droits.yaml'

let dossier: string
beforeEach(async () => {
  dossier = mkdtempSync(join(tmpdir(), 'cls-retour-'))
  cpSync('examples/pays-de-valdouve', dossier, { recursive: true })
  await cls('send --fiche rendez-vous-droits --pour cpam --sortie partis')
})
afterEach(() => rmSync(dossier, { recursive: true, force: true }))

async function cls(ligne: string) {
  const io = fausseIo({ dossier, maintenant: new Date(2026, 10, 23) })
  const code = await lancer(ligne.split(' '), io)
  const lisible = (texte: string) => texte.replaceAll('\u00a0', ' ').replaceAll(/\s+/g, ' ')
  return { code, sortie: lisible(io.ecrit.sortie), erreur: lisible(io.ecrit.erreur) }
}
const lire = (chemin: string) => readFileSync(join(dossier, chemin), 'utf8')
const parti = () => join(dossier, 'partis', readdirSync(join(dossier, 'partis')).find(f => f.endsWith('.docx')) ?? '')

/** The form that was sent, changed in its very XML. */
function rendre(nom: string, changer: (xml: string) => string, partie = 'word/document.xml'): void {
  const parties = unzipSync(readFileSync(parti()))
  const avant = strFromU8(parties[partie] as Uint8Array)
  const apres = changer(avant)
  expect(apres).not.toBe(avant)
  writeFileSync(join(dossier, nom), zipSync({ ...parties, [partie]: strToU8(apres) }))
}

const PHRASE = 'Chaque mois, dans l’un des trois secteurs'
const ecrire = (texte: string) => (xml: string) => xml.replace(PHRASE, texte)
const sansControles = (xml: string) => xml.replace(/<w:sdtPr>.*?<\/w:sdtPr>/gs, '<w:sdtPr/>')
const sansSignets = (xml: string) => xml.replace(/<w:bookmark(?:Start|End)[^>]*>/g, '')
const modifier = (de: string, a: string) =>
  writeFileSync(
    join(dossier, FICHE),
    lire(FICHE).replace(de, () => a),
  )

describe('ce qui revient', () => {
  it.each([
    ['intact', (xml: string) => `${xml} `],
    ['sans contrôle', sansControles],
    ['sans aucun repère', (xml: string) => sansSignets(sansControles(xml))],
  ])('%s ne change rien, quoi que dise le contrat', async (_, changer) => {
    rendre('retour.docx', changer)
    modifier(PHRASE, 'Toutes les semaines')
    const avant = lire(FICHE)
    const { code, sortie } = await cls('receive retour.docx')
    expect(sortie).toContain('Aucun changement.')
    expect(code).toBe(0)
    expect(lire(FICHE)).toBe(avant)
  })

  it.each([
    ['la case', (xml: string) => xml, 'case, tableau'],
    ['le signet', sansControles, 'signet, tableau'],
    ['l’intitulé', (xml: string) => sansSignets(sansControles(xml)), 'intitulé, tableau'],
  ])('est repris par %s, une seule fois, et undo le rend', async (_, repere, dit) => {
    rendre('retour.docx', xml => repere(ecrire('Tous les mardis')(xml)))
    const avant = lire(FICHE)
    const { code, sortie, erreur } = await cls('receive retour.docx')
    expect(code, erreur).toBe(0)
    expect(sortie).toContain(dit)
    expect(lire(FICHE)).toBe(avant.replace(PHRASE, 'Tous les mardis'))
    const encore = await cls('receive retour.docx')
    expect(encore.erreur).toContain('rien de neuf')
    await cls('undo')
    expect(lire(FICHE)).toBe(avant)
    await cls('receive retour.docx')
    expect(lire(FICHE)).toContain('Tous les mardis')
  })

  it('n’écrit rien à l’essai', async () => {
    rendre('retour.docx', ecrire('Tous les mardis'))
    const avant = lire(FICHE)
    const { sortie } = await cls('receive retour.docx --essai')
    expect(sortie).toContain('1 repris')
    expect(lire(FICHE)).toBe(avant)
    expect(existsSync(join(dossier, '.cls/historique'))).toBe(false)
  })
})

describe('là où le contrat a changé aussi', () => {
  beforeEach(() => {
    rendre('retour.docx', ecrire('Tous les mardis'))
    modifier(PHRASE, 'Chaque semaine')
  })

  it('sans terminal ni consigne, rien n’est écrit et le code est 1', async () => {
    const avant = lire(FICHE)
    const { code, erreur } = await cls('receive retour.docx')
    expect(code).toBe(1)
    expect(erreur).toContain('Il reste 1 différence à décider')
    expect(lire(FICHE)).toBe(avant)
  })

  it('garder, prendre, marquer : chacun une fois pour toutes', async () => {
    const avant = lire(FICHE)
    expect((await cls('receive retour.docx --conflits garder')).code).toBe(0)
    expect(lire(FICHE)).toBe(avant)
    expect((await cls('receive retour.docx')).sortie).toContain('décidé une autre fois')
    await cls('undo')
    await cls('receive retour.docx --conflits marquer')
    expect(lire(FICHE)).toContain('Chaque semaine')
    expect(lire(FICHE)).toMatch(
      /remarque: \|\n {2}Reçu le 23\/11\/2026 de Caisse primaire d’assurance maladie – Description.*Tous les mardis/,
    )
    const note = lire(FICHE)
    await cls('receive retour.docx')
    expect(lire(FICHE)).toBe(note)
    await cls('undo')
    await cls('receive retour.docx --conflits prendre')
    expect(lire(FICHE)).toBe(avant.replace('Chaque semaine', 'Tous les mardis'))
  })

  it('deux partenaires qui disent autre chose : le second attend', async () => {
    modifier('Chaque semaine', PHRASE)
    rendre('autre.docx', ecrire('Tous les jeudis'))
    const { code, sortie } = await cls('receive autre.docx retour.docx')
    expect(code).toBe(1)
    expect(sortie).toContain('1 repris, 1 à décider')
    expect(lire(FICHE)).toContain('Tous les jeudis')
  })
})

describe('ce qui est écrit hors des cases', () => {
  const AJOUTS = {
    'l’intitulé d’une case': ['Enjeux', 'Enjeux (à revoir avec la CAF)'],
    'l’en-tête d’une colonne': ['Ce qu’il apporte', 'Ce qu’il apporte, en nature'],
    'le titre d’un tableau': ['Partenaires', 'Partenaires : il en manque deux'],
    'les consignes': ['Avant le', 'Avant le (plutôt en juin)'],
  } as const

  it.each(Object.entries(AJOUTS))('%s : c’est dit, et gardé dans la remarque', async (_, [imprime, ecrit]) => {
    rendre('retour.docx', xml => xml.replace(`<w:t>${imprime}</w:t>`, `<w:t>${ecrit}</w:t>`))
    const { code, sortie } = await cls('receive retour.docx')
    expect(code).toBe(0)
    expect(sortie).toMatch(/écrit hors des cases : /)
    expect(sortie.match(/hors des cases/g)).toHaveLength(1)
    expect(lire(FICHE)).toContain(ecrit)
    const note = lire(FICHE)
    await cls('receive retour.docx')
    expect(lire(FICHE)).toBe(note)
  })

  it('une colonne que le partenaire ajoute n’est pas perdue', async () => {
    const cellule = (texte: string) => `<w:tc><w:p><w:r><w:t>${texte}</w:t></w:r></w:p></w:tc></w:tr>`
    rendre('retour.docx', xml => {
      const [table = ''] = /<w:tbl>(?:(?!<w:tbl>).)*?droits\.partenaires\.r1\..*?<\/w:tbl>/s.exec(xml) ?? []
      return xml.replace(
        table,
        table.replace('</w:tr>', cellule('Depuis')).replace(/<\/w:tr>(?!.*<\/w:tr>)/s, cellule('2019')),
      )
    })
    const { sortie } = await cls('receive retour.docx')
    expect(sortie).toContain('Partenaires, écrit hors des cases : Depuis')
    expect(sortie).toContain('Partenaires, écrit hors des cases : 2019')
  })

  it('de plusieurs fiches, ce qui n’est d’aucune est dit pour tout le fichier', async () => {
    rmSync(join(dossier, 'partis'), { recursive: true })
    await cls('send --pour ch-valdouve --sortie partis')
    rendre('retour.docx', xml => xml.replace('<w:t>Avant le</w:t>', '<w:t>Avant le (en juin)</w:t>'))
    const { sortie } = await cls('receive retour.docx')
    expect(sortie).toMatch(/Écrit hors des cases \(tableau 1, [^)]*\) : Avant le \(en juin\)/)
  })

  it('d’un formulaire qui ne dit pas ce qu’il portait, les titres ne sont pas jugés', async () => {
    const parties = unzipSync(readFileSync(parti()))
    const [proprietes, corps] = ['docProps/custom.xml', 'word/document.xml']
    const texte = (nom: string) => strFromU8(parties[nom] as Uint8Array)
    expect(texte(proprietes)).toContain('cls-imprimes-1')
    const sans = texte(proprietes).replaceAll('cls-imprimes-', 'autre-')
    const change = texte(corps).replace('<w:t>Enjeux</w:t>', '<w:t>Nos enjeux</w:t>')
    writeFileSync(
      join(dossier, 'retour.docx'),
      zipSync({ ...parties, [proprietes]: strToU8(sans), [corps]: strToU8(change) }),
    )
    expect((await cls('receive retour.docx')).sortie).not.toContain('hors des cases')
  })
})

describe.skipIf(!AVEC_PSEUDO_TERMINAL)('les questions, dans un terminal', () => {
  const [BAS, ENTREE, ECHAP, CTRL_C] = ['\x1b[B', '\r', '\x1b', '\x03']
  /** Words of three boxes: as sent, as the partner says them, as the contract says them by now. */
  const TROIS = [
    ['Une personne éligible sur trois', 'Une personne éligible sur quatre', 'Un habitant éligible sur trois'],
    [PHRASE, 'Tous les mardis', 'Chaque semaine'],
    ['le premier mardi du mois', 'le second mardi du mois', 'le premier jeudi du mois'],
  ] as const
  beforeEach(() => {
    rendre('retour.docx', xml => TROIS.reduce((texte, [de, a]) => texte.replace(de, a), xml))
    for (const [de, , ici] of TROIS) modifier(de, ici)
  })
  const dit = (rang: 0 | 1 | 2) => TROIS[rang].filter(texte => lire(FICHE).includes(texte))

  const repondre = async ({ voir, taper }: Seance, rang: string, touches: string) => {
    await voir(`(${rang})`)
    await voir('Décider plus tard')
    await voir('naviguer')
    taper(touches)
  }

  it('Ctrl-C garde ce qui est choisi : la même commande reprend, Échap y revient', async () => {
    const avant = lire(FICHE)
    const premiere = ouvrirTerminal('receive retour.docx', dossier)
    await repondre(premiere, '1 sur 3', BAS + ENTREE)
    await repondre(premiere, '2 sur 3', ENTREE)
    await repondre(premiere, '3 sur 3', CTRL_C)
    await premiere.voir('Vos 2 choix sont gardés')
    expect(await premiere.code).toBe(130)
    expect(lire(FICHE)).toBe(avant)

    const seconde = ouvrirTerminal('receive retour.docx', dossier)
    await seconde.voir('Vos 2 choix de la dernière fois sont repris')
    await repondre(seconde, '3 sur 3', ECHAP)
    await repondre(seconde, '2 sur 3', ENTREE)
    await repondre(seconde, '3 sur 3', BAS + ENTREE)
    await seconde.voir('2 repris, 1 gardé')
    expect(await seconde.code).toBe(0)
    expect([dit(0), dit(1), dit(2)]).toEqual([[TROIS[0][1]], [TROIS[1][2]], [TROIS[2][1]]])
    expect(existsSync(join(dossier, '.cls/conflits.json'))).toBe(false)
  }, 60_000)

  it('en lignes simples, on revient par « < », et c’est ce qui est dit', async () => {
    const seance = ouvrirTerminal('receive retour.docx', dossier, { env: { ACCESSIBLE: '1' } })
    await seance.voir('(1 sur 3) Pourquoi : « < » revient à la question d’avant.')
    await seance.voir('par son numéro :')
    seance.taper(`2${ENTREE}`)
    await seance.voir('(2 sur 3)')
    await seance.voir('par son numéro :')
    seance.taper(`<${ENTREE}`)
    await seance.voir('(1 sur 3)')
    await seance.voir('par son numéro :')
    seance.taper(CTRL_C)
    await seance.voir('Interrompu : rien n’a été écrit.')
    expect(await seance.code).toBe(130)
    expect(seance.brut()).not.toContain('Échap')
  }, 60_000)

  it('ce qui est remis à plus tard, celle-ci et les suivantes, est redemandé', async () => {
    const seance = ouvrirTerminal('receive retour.docx', dossier)
    await seance.voir('celle-ci et des suivantes')
    seance.taper(BAS + ENTREE)
    await repondre(seance, '2 sur 3', BAS.repeat(4) + ENTREE)
    await seance.voir('Il reste 2 différences à décider')
    expect(await seance.code).toBe(1)
    expect([dit(0), dit(1), dit(2)]).toEqual([[TROIS[0][1]], [TROIS[1][2]], [TROIS[2][2]]])
    expect(existsSync(join(dossier, '.cls/conflits.json'))).toBe(false)
    const encore = ouvrirTerminal('receive retour.docx', dossier)
    await encore.voir('2 réponses touchent')
    await encore.voir('(1 sur 2)')
    encore.taper(CTRL_C)
    expect(await encore.code).toBe(130)
  }, 60_000)
})

it('rien ne se perd : ligne copiée, ligne ôtée, croix, texte de trop, date en mots, modification suivie', async () => {
  rendre('retour.docx', xml => {
    const ligne = /<w:tr>(?:(?!<w:tr>).)*?droits\.partenaires\.r1\.organisme.*?<\/w:tr>/s.exec(xml)?.[0] ?? ''
    const copie = ligne.replace(/<w:t(?: [^>]*)?>[^<]*<\/w:t>/, '<w:t>Emmaüs Valdouve</w:t>')
    const otee = /<w:tr>(?:(?!<w:tr>).)*?droits\.partenaires\.r2\.organisme.*?<\/w:tr>/s.exec(xml)?.[0] ?? ''
    const suivi =
      '<w:ins w:id="9001" w:author="Partenaire" w:date="2026-11-20T10:00:00Z"><w:r><w:t xml:space="preserve"> Et après.</w:t></w:r></w:ins>'
    return xml
      .replace(ligne, ligne + copie)
      .replace(otee, '')
      .replace(/(calendrier-debut".*?<w:t(?: [^>]*)?>)[^<]*(<\/w:t>)/s, '$1au printemps\u00a0prochain$2')
      .replace(/(droits\.publics".*?)☐/s, '$1X')
      .replace('trois fois son histoire.</w:t></w:r>', m => m + suivi)
      .replace(
        /(<w:p>(?:(?!<w:p>).)*?<w:t>Objectifs<\/w:t>)/s,
        '<w:p><w:r><w:t>Attendons le vote du budget.</w:t></w:r></w:p>$1',
      )
  })
  const { code, sortie } = await cls('receive retour.docx --rapport rapport.md')
  expect(code).toBe(0)
  const fiche = lire(FICHE)
  expect(fiche).toContain('  - nom: Emmaüs Valdouve\n')
  expect(fiche).not.toContain('acteur: msa\n    contribution: tient la permanence')
  expect(fiche).toMatch(/publics:(?:\n {2}- .*)*\n {2}- tous\n/)
  expect(fiche).toContain('trois fois son histoire. Et après.\n')
  expect(fiche).toContain('debut: 2027-01\n')
  expect(fiche).toMatch(/– Début\s: «\sau printemps\sprochain\s» \(on attend une date/)
  expect(fiche).toContain('Attendons le vote du budget.')
  for (const dit of ['Emmaüs Valdouve', 'printemps', 'Attendons', 'modification suivie de Partenaire']) {
    expect(sortie).toContain(dit)
    expect(lire('rapport.md')).toContain(dit)
  }
  expect((await cls('validate')).code).toBe(0)
})

describe('ce qui n’est pas un formulaire de ce contrat', () => {
  it.each([
    [
      'd’un autre contrat',
      (xml: string) => xml.replace(/(cls-contrat"><vt:lpwstr>)[^<]*/, '$1autre-cls'),
      'celui d’un autre contrat (« autre-cls »)',
    ],
    ['plus récent', (xml: string) => xml.replace(/(cls-formulaire"><vt:lpwstr>)1/, '$12'), 'une version plus récente'],
    [
      'd’un format inconnu',
      (xml: string) => xml.replace(/(cls-formulaire"><vt:lpwstr>)1/, '$1zéro'),
      'un format que ce programme ne connaît pas',
    ],
  ])('%s', async (_, changer, dit) => {
    rendre('retour.docx', changer, 'docProps/custom.xml')
    const avant = lire(FICHE)
    const { code, sortie } = await cls('receive retour.docx')
    expect(sortie).toContain(dit)
    expect(code).toBe(1)
    expect(lire(FICHE)).toBe(avant)
  })

  it('sans registre, les empreintes du formulaire disent ce qui a changé', async () => {
    rendre('retour.docx', ecrire('Tous les mardis'))
    rmSync(join(dossier, '.cls/envois'), { recursive: true })
    const { code, sortie } = await cls('receive retour.docx')
    expect(sortie).toContain('n’est pas dans le registre')
    expect(sortie).toContain('1 repris')
    expect(code).toBe(0)
    expect((await cls('receive retour.docx')).erreur).toContain('rien de neuf')
  })

  it('un dossier mêlé : une phrase pour chaque autre fichier', async () => {
    rendre('retour.docx', ecrire('Tous les mardis'))
    writeFileSync(join(dossier, 'partis', 'scan.pdf'), '%PDF-1.7\n')
    writeFileSync(join(dossier, 'partis', '~$fiche.docx'), 'verrou')
    cpSync(join(dossier, 'retour.docx'), join(dossier, 'partis', 'zz.docx'))
    const { code, sortie } = await cls('receive partis retour.docx')
    expect(code).toBe(0)
    expect(sortie).toMatch(/scan\.pdf : .*PDF/)
    expect(sortie).not.toContain('~$fiche')
    expect(sortie).toContain('C’est le même fichier que')
    expect(lire(FICHE)).toContain('Tous les mardis')
  })

  it.each([
    ['receive', 'Il manque le fichier'],
    ['receive absent.docx', 'n’existe pas'],
  ])('%s', async (ligne, dit) => {
    const { code, erreur } = await cls(ligne)
    expect(code).toBe(2)
    expect(erreur).toContain(dit)
  })
})
