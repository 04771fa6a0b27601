// Hostile projects: BASE and one thing that hurts programs. For each, the one remark that names it, and where. Read by the tests and by the bench.
import { Buffer } from 'node:buffer'
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { BASE, type Fichiers } from './base.ts'

/** `ligne`: of the first remark on `fichier`; `suite`: how many more there are on it (none if absent). */
export type Hostile = {
  readonly nom: string
  readonly fichiers?: () => Fichiers
  readonly poser?: (dossier: string) => void
  readonly regle: string
  readonly fichier: string
  readonly ligne?: number
  readonly suite?: number
}

/** Writes BASE, and the hostile thing, into a folder. */
export function ecrireHostile(dossier: string, { fichiers, poser }: Hostile): void {
  for (const [nom, contenu] of Object.entries({ ...BASE, ...fichiers?.() })) {
    mkdirSync(dirname(join(dossier, nom)), { recursive: true })
    writeFileSync(join(dossier, nom), contenu)
  }
  poser?.(dossier)
}

const M = 1_000_000
const FICHE = 'id: autre\ntitre: Autre\n'
const suite = (n: number, ligne: (rang: number) => string) => Array.from({ length: n }, (_, r) => ligne(r)).join('')
const axes = (nom: string, regle: string, contenu: () => string | Uint8Array, ligne = 1): Hostile => ({
  nom,
  fichiers: () => ({ 'axes.yaml': contenu() }),
  regle,
  fichier: 'axes.yaml',
  ligne,
})
const fiche = (nom: string, regle: string, contenu: () => string, ligne = 1): Hostile => ({
  nom,
  fichiers: () => ({ 'fiches/autre.yaml': FICHE + contenu() }),
  regle,
  fichier: 'fiches/autre.yaml',
  ligne,
})

/** Thirty floors of ten aliases each: unfolded, 10³⁰ elements. */
const BOMBE = suite(30, n => `  r${n + 1}: &r${n + 1} [${Array(10).fill(`*r${n}`).join(', ')}]\n`)
const CONFLIT = '<<<<<<< HEAD\nenjeux: Un\n=======\nenjeux: Deux\n>>>>>>> relecture\n'
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])
const UTF16 = '  - id: sante\n    titre: Santé\n'

const EMBOITES: readonly Hostile[] = [
  { ...axes('bombe d’alias', 'ancre-refusee', () => `axes:\n  r0: &r0 [rire]\n${BOMBE}`, 2), suite: 1 },
  axes('10 000 crochets', 'trop-imbrique', () => `axes: ${'['.repeat(10_000)}`),
  axes('10 000 crochets fermés', 'trop-imbrique', () => `axes: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`),
  axes('10 000 accolades', 'trop-imbrique', () => `axes: ${'{a: '.repeat(10_000)}`),
  axes('10 000 tirets', 'trop-imbrique', () => `axes:\n${'- '.repeat(10_000)}a\n`, 2),
  axes('10 000 clés composées', 'trop-imbrique', () => `${'? '.repeat(10_000)}a\n`),
  axes('1 300 décalages', 'trop-imbrique', () => suite(1300, n => `${' '.repeat(n)}a:\n`), 100),
]

const GROS: readonly Hostile[] = [
  axes('fichier de 50 Mo', 'fichier-trop-gros', () => 'a'.repeat(50 * M)),
  axes('ligne de 5 Mo', 'fichier-trop-gros', () => `titre: ${'a'.repeat(5 * M)}\n`),
  axes('guillemet ouvert de 4 Mo', 'fichier-trop-gros', () => `titre: "${'un mot \n'.repeat(M / 2)}`),
  axes('guillemet ouvert de 0,2 Mo', 'non-ferme', () => `titre: "${'un mot \n'.repeat(25_000)}`),
  fiche('200 000 clés', 'fichier-trop-gros', () => suite(200_000, r => `cle${r}: a\n`)),
  fiche('100 000 éléments', 'fichier-trop-gros', () => `themes:\n${'  - prevention\n'.repeat(100_000)}`),
  fiche('100 000 éléments en ligne', 'fichier-trop-gros', () => `themes: [${'prevention, '.repeat(100_000)}]\n`),
  fiche('50 000 clés en double', 'fichier-trop-gros', () => 'enjeux: a\n'.repeat(50_000)),
  axes('100 000 ancres', 'fichier-trop-gros', () => `axes:\n${suite(100_000, r => `  - &a${r} b\n`)}`),
]

const ENCODAGES: readonly Hostile[] = [
  axes('image renommée', 'fichier-illisible', () => Buffer.concat([PNG, Buffer.alloc(M, 0xa5)])),
  axes('octets sans suite', 'fichier-illisible', () => Uint8Array.from({ length: M }, (_, i) => (i * 37) % 32)),
  axes('4 Mo de zéros', 'fichier-trop-gros', () => new Uint8Array(4 * M)),
  axes('zéros', 'fichier-vide', () => new Uint8Array(M)),
  axes('un zéro dans un texte', 'caractere-de-controle', () => 'remarque: Un\0mot\n'),
  axes('UTF-16 avec marque', 'encodage', () => Buffer.from('\ufeffremarque: Été\n', 'utf16le')),
  axes('UTF-16 sans marque', 'encodage', () => Buffer.from('remarque: Un long texte d’été\n', 'utf16le')),
  axes('UTF-16 de 0,9 Mo', 'fichier-trop-gros', () => Buffer.from(`\ufeffaxes:\n${UTF16.repeat(16_000)}`, 'utf16le')),
  fiche('conflits de Git', 'conflit-de-versions', () => CONFLIT.repeat(20), 3),
]

const ESPACES: readonly Hostile[] = [
  fiche('0,9 Mo d’espaces dans une ligne', 'cle-inconnue', () => `cle:${' '.repeat(0.9 * M)}x\n`, 3),
  fiche('0,9 Mo d’espaces avant un dièse', 'diese-mange-le-texte', () => `enjeux: a${' '.repeat(0.9 * M)}#x\n`, 3),
  fiche(
    '0,9 Mo d’espaces après un guillemet',
    'guillemets-incomplets',
    () => `enjeux: "a"${' '.repeat(0.9 * M)}x\n`,
    3,
  ),
]

const LIEUX: readonly Hostile[] = [
  {
    nom: 'boucle de liens',
    poser: dossier => {
      symlinkSync('..', join(dossier, 'fiches/boucle'))
      symlinkSync('axes.yaml', join(dossier, 'axes.yaml'))
    },
    regle: 'fichier-illisible',
    fichier: 'axes.yaml',
    ligne: 1,
  },
  ...['../../etc/passwd', '/etc/passwd', 'C:\\Windows\\win.ini', 'lien/passwd', '..', `${'x'.repeat(300)}.png`].map(
    (chemin): Hostile => ({
      nom: `image « ${chemin.slice(0, 20)} »`,
      fichiers: () => ({ 'contrat.yaml': `${BASE['contrat.yaml']}mise_en_page:\n  logos:\n    - '${chemin}'\n` }),
      poser: dossier => symlinkSync('/etc', join(dossier, 'lien')),
      regle: /^(lien|x)/.test(chemin) ? 'fichier-introuvable' : 'forme-inattendue',
      fichier: 'contrat.yaml',
      ligne: 6,
    }),
  ),
  ...['./../../etc/passwd', './profils/../../x.yaml', './profils/lien.yaml'].map(
    (profil): Hostile => ({
      nom: `profil « ${profil} »`,
      fichiers: () => ({ 'contrat.yaml': `${BASE['contrat.yaml']}profil:\n  - ${profil}\n` }),
      poser: dossier => {
        mkdirSync(join(dossier, 'profils'))
        symlinkSync('/etc/passwd', join(dossier, 'profils/lien.yaml'))
      },
      regle: profil.endsWith('.yaml') ? 'profil-inconnu' : 'forme-inattendue',
      fichier: 'contrat.yaml',
      ligne: 5,
    }),
  ),
  {
    nom: 'tube nommé',
    poser: dossier => execFileSync('mkfifo', [join(dossier, 'axes.yaml')]),
    regle: 'fichier-illisible',
    fichier: 'axes.yaml',
    ligne: 1,
  },
]

const PROFIL = 'profils/mon-departement.yaml'
const TEXTE = readFileSync(join(import.meta.dirname, '../profils/equipe/projet', PROFIL), 'utf8')
const DEBUT = TEXTE.slice(0, TEXTE.indexOf('    if:'))
const REGLE = /^ {2}(copil-[a-z-]+):\n( {4}x-regle:[\s\S]*)/m.exec(DEBUT)
const [, ID = '', ANNOTATION = ''] = REGLE ?? []

/** A profile whose rules have each this body; the second is `r1`. */
const profil = (nom: string, regles: readonly string[], suite = 0, regle = 'profil-mal-forme'): Hostile => ({
  nom,
  fichiers: () => ({
    'contrat.yaml': `${BASE['contrat.yaml']}profil:\n  - ./${PROFIL}\n`,
    [PROFIL]: `${DEBUT}${regles[0]}${regles
      .slice(1)
      .map((corps, n) => `  r${n + 1}:\n${ANNOTATION.replace(ID, `r${n + 1}`)}${corps}`)
      .join('')}`,
  }),
  regle,
  fichier: PROFIL,
  suite,
})
const renvoi = (n: number, mot = 'allOf') => `    ${mot}: [{ $ref: "#/$defs/r${n}" }, { $ref: "#/$defs/r${n}" }]\n`

const TYPE = '    type: object\n'

const PROFILS: readonly Hostile[] = [
  profil('profil aux renvois qui se multiplient', [...Array.from({ length: 60 }, (_, n) => renvoi(n + 1)), TYPE], 60),
  profil(
    'profil aux choix qui se multiplient',
    [...Array.from({ length: 60 }, (_, n) => renvoi(n + 1, 'anyOf')), '    type: string\n'],
    60,
  ),
  profil('profil qui renvoie à soi-même', ['    $ref: "#/$defs/r1"\n', '    $ref: "#/$defs/r1"\n']),
  profil('profil de 60 000 valeurs', [`    enum: [${suite(60_000, n => `a${n}, `)}]\n`], 0, 'fichier-trop-gros'),
  profil('profil de mille niveaux', [`    not: ${'{ not: '.repeat(1000)}{}${' }'.repeat(1000)}\n`], 0, 'trop-imbrique'),
]

export const HOSTILES: readonly Hostile[] = [
  ...EMBOITES,
  ...GROS,
  ...ENCODAGES,
  ...ESPACES,
  ...(process.platform === 'win32' ? [] : LIEUX),
  ...PROFILS,
]
