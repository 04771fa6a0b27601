// Reads one value typed by a French hand: 60 000 €, 5,9, 50 %, 15/03/2026, oui, « à compléter (demander à la CPAM) ».
import { retenue } from '../model/memoire.ts'
import type { Lecture } from './schemas.ts'

const A_COMPLETER = /^\s*[àa] compl[ée]ter\s*(?:\(([\s\S]*)\)\s*)?(?:\.\s*)?$/iu
const ESPACES = /[\s\u00a0\u202f\u2009]/g

/** `à compléter` (any case, with or without accents) → its note, empty when there is none; nothing for any other text. */
export function aCompleter(texte: string): { readonly note: string } | undefined {
  const trouve = peutEtreACompleter(texte) ? A_COMPLETER.exec(texte.normalize('NFC')) : null
  return trouve === null ? undefined : { note: (trouve[1] ?? '').trim() }
}

/** Most texts are told apart by their first letter: neither a blank nor an « a ». */
function peutEtreACompleter(texte: string): boolean {
  const premiere = texte.charCodeAt(0)
  const blanc = premiere < 33 || premiere === 0xa0 || premiere >= 0x1680
  return blanc || premiere === 97 || premiere === 65 || premiere === 0xe0 || premiere === 0xc0
}

/** Why a value could not be read: what was expected, for the message. */
export type Illisible = { readonly illisible: string }

export type Lue = string | number | boolean | Illisible

/** The text of a scalar → its value by the way of reading that the schema gives. `cite` texts are read alike, save for `valeur`. */
export function lireValeur(lecture: Lecture, texte: string): Lue {
  switch (lecture) {
    case 'texte':
    case 'prose':
    case 'identifiant':
      return texte
    case 'nombre':
      return lireNombre(texte)
    case 'montant':
      return lireMontant(texte)
    case 'part':
      return lireNombre(sansPourcent(texte))
    case 'entier':
      return lireEntier(texte)
    case 'valeur':
      return lireValeurLibre(texte)
    case 'date':
      return lireDate(texte)
    case 'booleen':
      return lireBooleen(texte)
  }
}

function sansPourcent(texte: string): string {
  const nu = texte.trim()
  return nu.endsWith('%') ? nu.slice(0, -1) : nu
}

function lireNombre(texte: string): number | Illisible {
  if (/^\d{1,15}$/.test(texte)) return Number(texte)
  const nu = texte.replace(ESPACES, '').replace(/[−–]/, '-')
  if (/^[-+]?\d+([.,]\d+)?$/.test(nu)) return Number(nu.replace(',', '.'))
  if (/^[-+]?\d{1,3}(\.\d{3})+(,\d+)?$/.test(nu)) return Number(nu.replaceAll('.', '').replace(',', '.'))
  return { illisible: 'un nombre, par exemple 12 400 ou 5,9' }
}

/** In euros; `k€` and `M€` are multiplied out. `1.250` could mean 1,25 or 1 250: refused rather than guessed. */
function lireMontant(texte: string): number | Illisible {
  if (/^\d{1,15}$/.test(texte)) return Number(texte)
  const nu = texte.trim()
  const unite = /(?:k€|M€|€|EUR|euros?)$/i.exec(nu)?.[0] ?? ''
  const chiffres = nu.slice(0, nu.length - unite.length)
  if (/^\d{1,3}\.\d{3}$/.test(chiffres.replace(ESPACES, '')))
    return { illisible: 'un montant sans ambiguïté : 1 250 € ou 1,25 €' }
  const nombre = lireNombre(chiffres)
  if (typeof nombre !== 'number') return { illisible: 'un montant en euros, par exemple 60 000 €' }
  const facteur = /^k/i.test(unite) ? 1_000 : /^m/i.test(unite) ? 1_000_000 : 1
  return Math.round(nombre * facteur * 100) / 100
}

function lireEntier(texte: string): number | Illisible {
  const nombre = lireNombre(texte)
  return typeof nombre === 'number' && Number.isSafeInteger(nombre)
    ? nombre
    : { illisible: 'un nombre entier, par exemple 2026 ou 12 400' }
}

function lireValeurLibre(texte: string): number | string {
  const nombre = lireNombre(sansPourcent(texte))
  return typeof nombre === 'number' && !/^0\d/.test(texte) && !/%/.test(texte) ? nombre : texte
}

function lireBooleen(texte: string): boolean | Illisible {
  if (/^(oui|true|vrai)$/i.test(texte.trim())) return true
  if (/^(non|false|faux)$/i.test(texte.trim())) return false
  return { illisible: '« oui » ou « non »' }
}

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?|-(T[1-4])|-(S[12]))?$/
const FRANCAISE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/

/** → ISO, as long as what was written (`2026`, `2026-03`, `2026-T3`), or a window `a/b`. */
const lireDate = retenue(lireUneDate)

function lireUneDate(texte: string): string | Illisible {
  const nu = texte.trim()
  const francaise = FRANCAISE.exec(nu)
  if (francaise) {
    const [, jour = '', mois = '', annee = ''] = francaise
    return jourReel(`${annee}-${mois.padStart(2, '0')}-${jour.padStart(2, '0')}`)
  }
  const [debut = '', fin, ...reste] = nu.split('/')
  if (reste.length > 0) return DATE_ATTENDUE
  const un = uneDate(debut)
  if (fin === undefined || typeof un !== 'string') return un
  const deux = uneDate(fin)
  return typeof deux === 'string' ? `${un}/${deux}` : deux
}

const DATE_ATTENDUE: Illisible = {
  illisible: 'une date : 2026, 2026-03, 2026-03-15, 15/03/2026, 2026-T3 (trimestre) ou 2026-S1 (semestre)',
}

function uneDate(texte: string): string | Illisible {
  const nu = texte.trim()
  if (!ISO.test(nu)) return DATE_ATTENDUE
  return nu.length === 10 ? jourReel(nu) : moisReel(nu)
}

function moisReel(texte: string): string | Illisible {
  const mois = /^\d{4}-(\d{2})$/.exec(texte)?.[1]
  return mois === undefined || (Number(mois) >= 1 && Number(mois) <= 12)
    ? texte
    : { illisible: `un mois qui existe (${mois} n’en est pas un)` }
}

function jourReel(iso: string): string | Illisible {
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso)
    ? iso
    : { illisible: `un jour qui existe au calendrier (${iso.split('-').reverse().join('/')} n’existe pas)` }
}
