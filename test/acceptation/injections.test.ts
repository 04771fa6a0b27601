// Ten kinds of mistakes put into 1 020 fiches of seventeen projects, one each: every one is found, once, at its place; without them, nothing is said.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifier } from '../../src/index.ts'
import { ecrireProjet, type Fichiers, projet } from '../bench/corpus.ts'

const PROJETS = 17
const FICHES = 60

type Injection = {
  readonly quoi: string
  readonly regle: string
  readonly avant: RegExp
  /** `unique`: a word found nowhere else in the corpus. */
  readonly apres: (trouve: string, unique: string) => string
  /** The line of the remark, from that of what was changed. */
  readonly ou?: (ligne: number) => number
}

const INJECTIONS: readonly Injection[] = [
  { quoi: 'une clé mal écrite', regle: 'cle-inconnue', avant: /^themes:/m, apres: () => 'tehmes:' },
  { quoi: 'une valeur hors liste', regle: 'valeur-inconnue', avant: /^statut: .*$/m, apres: () => 'statut: a-vneir' },
  {
    quoi: 'une référence qui ne mène nulle part',
    regle: 'reference-inconnue',
    avant: /^ {2}- objectif-\d+$/m,
    apres: (_, unique) => `  - ${unique}`,
  },
  {
    quoi: 'un texte au lieu d’une liste',
    regle: 'type-inattendu',
    avant: /^publics:\n(?: {2}- .*\n)+/m,
    apres: () => 'publics: jeunes\n',
  },
  { quoi: 'une clé requise oubliée', regle: 'cle-manquante', avant: /^titre: .*\n/m, apres: () => '', ou: () => 1 },
  { quoi: 'une tabulation', regle: 'tabulation', avant: /^ {2}debut:/m, apres: () => '\tdebut:' },
  {
    quoi: 'deux-points dans un titre',
    regle: 'deux-points-non-proteges',
    avant: /^titre: .*$/m,
    apres: trouve => `${trouve} : suite`,
  },
  {
    quoi: 'un identifiant déjà pris',
    regle: 'identifiant-en-double',
    avant: /^id: .*$/m,
    apres: () => 'id: objectif-2',
  },
  {
    quoi: 'une date qui n’existe pas',
    regle: 'valeur-illisible',
    avant: /^ {6}date: 2027-10$/m,
    apres: () => '      date: 2027-13',
  },
  {
    quoi: 'une clé écrite deux fois',
    regle: 'cle-en-double',
    avant: /^priorite: .*$/m,
    apres: trouve => `${trouve}\n${trouve}`,
    ou: ligne => ligne + 1,
  },
]

type Trouvee = { readonly regle: string; readonly fichier: string; readonly ligne: number }

/** The sixty fiches of a project, each with the mistake of its rank; what is expected of them. */
function injecter(dossier: string, fichiers: Fichiers): { fichiers: Fichiers; attendues: Trouvee[] } {
  const attendues: Trouvee[] = []
  const changes = Object.entries(fichiers).map(([nom, texte]) => {
    const rang = Number(/^fiches\/fiche-(\d+)\.yaml$/.exec(nom)?.[1] ?? 0)
    if (rang === 0) return [nom, texte]
    const { regle, avant, apres, ou = ligne => ligne } = INJECTIONS[(rang - 1) % INJECTIONS.length] as Injection
    const trouve = avant.exec(texte)
    if (trouve === null) throw new Error(`${regle}: nothing to change in ${nom}`)
    attendues.push({ regle, fichier: `${dossier}/${nom}`, ligne: ou(texte.slice(0, trouve.index).split('\n').length) })
    return [nom, texte.replace(avant, mot => apres(mot, `zzz-${rang}-nulle-part`))]
  })
  return { fichiers: Object.fromEntries(changes), attendues }
}

const racine = mkdtempSync(join(tmpdir(), 'cls-injections-'))
afterAll(() => rmSync(racine, { recursive: true, force: true }))
const attendues: Trouvee[] = []
beforeAll(() => {
  for (let rang = 1; rang <= PROJETS; rang++) {
    const nom = `projet-${rang}`
    ecrireProjet(join(racine, 'sain', nom), projet(rang, FICHES))
    const injecte = injecter(nom, projet(rang, FICHES))
    ecrireProjet(join(racine, 'fautif', nom), injecte.fichiers)
    attendues.push(...injecte.attendues)
  }
})

async function actives(dossier: string): Promise<Trouvee[]> {
  const { rapport } = await verifier(['.'], {
    dossier: join(racine, dossier),
    maintenant: new Date('2026-11-22T12:00:00Z'),
  })
  expect(rapport.projets).toHaveLength(PROJETS)
  return rapport.remarques
    .filter(({ etat }) => etat === 'actif')
    .map(({ regle, fichier, ligne }) => ({ regle, fichier, ligne }))
}

const triees = (trouvees: readonly Trouvee[]) => trouvees.map(t => `${t.fichier}:${t.ligne} ${t.regle}`).sort()

it('mille fautes de dix sortes sont toutes dites, une fois chacune, à leur place', { timeout: 120_000 }, async () => {
  for (const { regle } of INJECTIONS)
    expect(attendues.filter(attendue => attendue.regle === regle).length, regle).toBeGreaterThanOrEqual(100)
  expect(triees(await actives('fautif'))).toEqual(triees(attendues))
})

it('sans elles, rien n’est dit', { timeout: 120_000 }, async () => {
  expect(await actives('sain')).toEqual([])
})
