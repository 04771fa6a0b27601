// Several bodies in one cell (« ARS / CPAM ; Ville de X (service santé) ») → one each, known by name, acronym or identifier of the project.

import { type Contexte, simplifier } from '../../champs/index.ts'
import { sansFin } from './bords.ts'

export type Organisme = {
  readonly nom: string
  readonly service?: string
  readonly fonction?: string
  readonly contribution?: string
  /** The project declares it. */
  readonly connu: boolean
}

const SERVICE =
  /^(?:service|direction|p[ôo]le|d[ée]partement (?:de|des|du)|unit[ée]|mission (?:sant|soci)|bureau|cellule|d[ée]l[ée]gation|antenne)(?![a-zà-ÿ])/i
const FONCTION =
  /^(?:charg[ée]|coordinat|coordonnat|direct(?:eur|rice)|r[ée]f[ée]rent|responsable|m[ée]decin|vice-pr[ée]sident|[ée]lue?s? |conseill[eè]re? (?:municipal|communautaire|d[ée]partemental)|adjointe?|infirmi|pr[ée]sident|technicien|animat|chef|cheffe|maire(?!ie)|psychologue)/i
const TETE =
  /^(?:l[ae’']s? ?)?(?:ville|commune|mairie|communaut[ée]|m[ée]tropole|agglom[ée]ration|conseil|d[ée]partement|r[ée]gion|pr[ée]fecture|association|centre|maison|mission|caisse|agence|h[ôo]pital|clinique|ccas|cias|universit[ée]|[ée]ducation|acad[ée]mie|r[ée]seau|f[ée]d[ée]ration|mutualit[ée]|comit[ée]|[A-ZÉ]{2,7}(?![a-zà-ÿ]))/

/** `avecApports`: what stands after a colon or in brackets may be what a partner brings. */
export function organismesDits(texte: string, contexte: Contexte, avecApports: boolean): readonly Organisme[] {
  return lignesDe(texte).flatMap(ligne => {
    const deux = avecApports ? /^([^:]{2,90}?) ?: (\S.*)$/.exec(ligne) : null
    if (deux !== null) return [{ ...un(deux[1] ?? '', contexte, false), contribution: deux[2] ?? '' }]
    return parties(ligne, contexte).map(p => un(p, contexte, avecApports))
  })
}

function lignesDe(texte: string): string[] {
  return texte
    .replace(/[\u00a0\u202f]/g, ' ')
    .split(/\n|;/)
    .map(l =>
      sansFin(
        l
          .trim()
          .replace(/^[-*•–·▪➢]/, '')
          .trimStart(),
        '.,',
      ),
    )
    .filter(l => l !== '')
}

/** Commas and slashes outside of brackets part; « et » and a dash only between two bodies. */
function parties(ligne: string, contexte: Contexte): string[] {
  const coupees = couper(ligne, /^ ?[/,] ?|^ \+ | ^& /)
  const rendues: string[] = []
  for (const partie of coupees) {
    const dernier = rendues.at(-1)
    // « Conseil départemental, direction de l’autonomie » is one.
    if (
      dernier !== undefined &&
      (SERVICE.test(partie) || FONCTION.test(partie)) &&
      acteurDit(partie, contexte) === undefined
    )
      rendues[rendues.length - 1] = `${dernier} (${partie})`
    else rendues.push(partie)
  }
  return rendues.flatMap(p => {
    if (acteurDit(p, contexte) !== undefined) return [p]
    const deux = couper(p, /^ et (?:l[ae]s? |l['’])?|^ & |^ [-–] /)
    const bodies = deux.every(d => acteurDit(d, contexte) !== undefined || TETE.test(d))
    if (deux.length > 1 && bodies) return deux
    const tiret = / [-–] /.exec(p)
    if (tiret === null) return [p]
    const [devant, dit] = [p.slice(0, tiret.index), p.slice(tiret.index + 3)]
    return SERVICE.test(dit) || FONCTION.test(dit) ? [`${devant} (${dit})`] : [p]
  })
}

/** Cuts where `signe` matches, outside of brackets. */
function couper(texte: string, signe: RegExp): string[] {
  const parts: string[] = []
  let [debut, dedans] = [0, 0]
  for (let n = 0; n < texte.length; n++) {
    const c = texte[n]
    if (c === '(') dedans++
    else if (c === ')') dedans = Math.max(0, dedans - 1)
    else if (dedans === 0 && (c === ' ' || c === '/' || c === ',')) {
      const trouve = signe.exec(texte.slice(n, n + 12))?.[0]
      if (trouve === undefined || /^\d,\d/.test(texte.slice(Math.max(0, n - 1), n + 2))) continue
      parts.push(texte.slice(debut, n))
      n += trouve.length - 1
      debut = n + 1
    }
  }
  return [...parts, texte.slice(debut)].map(p => p.trim()).filter(p => p !== '')
}

function un(texte: string, contexte: Contexte, avecApports: boolean): Organisme {
  const entier = acteurDit(texte, contexte)
  if (entier !== undefined) return { nom: entier, connu: true }
  const entre = /^(.+?) ?\(([^()]+)\)$/.exec(texte)
  // Somebody named by what they do, without their body.
  if (entre === null)
    return FONCTION.test(texte) ? { nom: '', fonction: texte, connu: true } : { nom: texte, connu: false }
  const [, devant = '', dedans = ''] = entre
  const connu = acteurDit(devant, contexte) ?? acteurDit(dedans, contexte)
  const nom = acteurDit(devant, contexte)
  if (SERVICE.test(dedans)) return { nom: nom ?? devant, service: dedans, connu: nom !== undefined }
  if (FONCTION.test(dedans)) return { nom: nom ?? devant, fonction: dedans, connu: nom !== undefined }
  // « Caisse d’allocations familiales (CAF) »: the name and its acronym.
  if (/^[A-ZÉ0-9]{2,8}$/.test(dedans))
    return connu !== undefined ? { nom: connu, connu: true } : { nom: texte, connu: false }
  if (nom !== undefined || (avecApports && dedans.split(' ').length >= 3))
    return {
      nom: nom ?? devant,
      connu: nom !== undefined,
      ...(avecApports ? { contribution: dedans } : { service: dedans }),
    }
  return { nom: texte, connu: false }
}

/** The name of the only declared body that a text means: its name, its identifier, or an acronym, with or without what follows it in the name. */
export function acteurDit(texte: string, contexte: Contexte): string | undefined {
  const nu = texte.replace(/^(?:l[ae]s? |l['’])/i, '').trim()
  if (nu === '') return undefined
  const code = contexte.trouver(nu, contexte.acteurs)
  if (code !== undefined) return contexte.acteurs.find(a => a.code === code)?.libelle
  const [tete = '', ...suite] = nu.split(' ')
  if (!/^[A-ZÉÈ0-9]{2,8}$/.test(tete)) return undefined
  const mots = mots_(suite.join(' '))
  const trouves = contexte.acteurs.filter(
    a => sigles(a).has(tete.toLowerCase()) && mots.every(m => mots_(`${a.libelle} ${a.code}`).includes(m)),
  )
  return trouves.length === 1 ? trouves[0]?.libelle : undefined
}

function mots_(texte: string): string[] {
  return simplifier(texte)
    .split(' ')
    .filter(m => m.length > 1 && !/^(?:de|des|du|la|le|les|et|en|sur|aux|au)$/.test(m))
}

const connus = new WeakMap<object, ReadonlySet<string>>()

/** Its acronyms: in capitals in its name, the first letters of its words, the first part of its identifier. */
function sigles(acteur: { readonly code: string; readonly libelle: string }): ReadonlySet<string> {
  const deja = connus.get(acteur)
  if (deja !== undefined) return deja
  const initiales = mots_(acteur.libelle.replace(/['’]/g, ' '))
    .map(m => m[0])
    .join('')
  const trouves = new Set([
    ...(acteur.libelle.match(/\b[A-Z]{2,8}\b/g) ?? []).map(m => m.toLowerCase()),
    acteur.code.split('-')[0] ?? '',
    acteur.code,
  ])
  for (let n = 3; n <= Math.min(6, initiales.length); n++) trouves.add(initiales.slice(0, n))
  connus.set(acteur, trouves)
  return trouves
}
