// A date as people write it (« mars 2027 », « 15/03/2027 », « 3e trimestre 2027 », « de mars à juin 2027 ») → as the files do.
import { sansAccents } from '../mots.ts'

const MOIS = 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(' ')
const ORDINAUX: Readonly<Record<string, string>> = {
  premier: '1',
  deuxieme: '2',
  second: '2',
  troisieme: '3',
  quatrieme: '4',
}

/** ISO, as precise as what was written, or a window `a/b`; nothing when it is no date, or one that only words can say (« printemps 2027 »). */
export function dateDite(texte: string): string | undefined {
  const mots = sansAccents(texte)
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/^(?:en|le|au|a partir de|a compter de|des|vers|fin|courant) (?=\S)/, m =>
      /^(?:vers|fin|courant) /.test(m) ? m : '',
    )
    .replace(/[.,;]$/, '')
    .trim()
  return fenetre(mots) ?? une(mots)
}

/** « de mars a juin 2027 », « du 1er mars 2027 au 30 juin 2027 », « 2027-2028 », « 2027-03/2027-06 ». */
function fenetre(mots: string): string | undefined {
  const trouve =
    /^(?:de|d'|d’|du|entre) ?(.{2,30}?) (?:a|au|et|jusqu'a|jusqu’a|jusqu'au|jusqu’au) (.{4,30})$/.exec(mots) ??
    /^(\d{4}) ?(?:-|–|\/|a) ?(\d{4})$/.exec(mots) ??
    /^([\d-]{4,10}|\d{4}-[ts]\d)\/([\d-]{4,10}|\d{4}-[ts]\d)$/.exec(mots)
  if (!trouve) return undefined
  const fin = une(trouve[2] ?? '')
  const annee = fin?.slice(0, 4) ?? ''
  const debut = une(trouve[1] ?? '') ?? une(`${trouve[1]} ${annee}`)
  return debut === undefined || fin === undefined || debut.slice(0, 4) > annee ? undefined : `${debut}/${fin}`
}

function une(texte: string): string | undefined {
  const mots = texte.trim()
  if (/^\d{4}$/.test(mots)) return annee(mots)
  const iso = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(mots)
  if (iso) return dater(iso[1], Number(iso[2]), iso[3] === undefined ? undefined : Number(iso[3]))
  const chiffres = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(mots)
  if (chiffres) return dater(chiffres[3], Number(chiffres[2]), Number(chiffres[1]))
  const deux = /^(\d{1,2})[/.-](\d{4})$/.exec(mots)
  if (deux) return dater(deux[2], Number(deux[1]))
  return partie(mots) ?? enMots(mots)
}

/** « 3e trimestre 2027 », « T3 2027 », « 2027-t3 », « premier semestre 2027 », « S1 2027 ». */
function partie(mots: string): string | undefined {
  const [, a, genre, n] = /^(\d{4})-([ts])([1-4])$/.exec(mots) ?? []
  const court = /^([ts]) ?([1-4]) (?:de )?(\d{4})$/.exec(mots)
  const long =
    /^(?:le )?(\d|premier|deuxieme|second|troisieme|quatrieme)(?:er|e|eme|nd)? (trimestre|semestre) (?:de )?(\d{4})$/.exec(
      mots,
    )
  const rang = n ?? court?.[2] ?? ORDINAUX[long?.[1] ?? ''] ?? long?.[1]
  const sorte = (genre ?? court?.[1] ?? long?.[2] ?? '').charAt(0).toUpperCase()
  const quand = annee(a ?? court?.[3] ?? long?.[3] ?? '')
  if (rang === undefined || quand === undefined || Number(rang) < 1 || Number(rang) > (sorte === 'S' ? 2 : 4))
    return undefined
  return `${quand}-${sorte}${rang}`
}

/** « mars 2027 », « 15 mars 2027 », « 1er mars 2027 », « sept. 2027 », « lundi 15 mars 2027 ». */
function enMots(mots: string): string | undefined {
  const trouve = /^(?:[a-z]+di |dimanche )?(?:(\d{1,2})(?:er)? )?([a-z]{3,9})\.? (\d{4})$/.exec(mots)
  if (!trouve) return undefined
  const [, jour, nom = '', an] = trouve
  // An abbreviation is the beginning of one month only: « jui » says nothing.
  const [mois, autre] = MOIS.filter(m => m.startsWith(nom))
  const rang = mois === undefined || autre !== undefined ? -1 : MOIS.indexOf(mois)
  return rang < 0 ? undefined : dater(an, rang + 1, jour === undefined ? undefined : Number(jour))
}

function annee(texte: string): string | undefined {
  return /^(?:19|20|21)\d\d$/.test(texte) ? texte : undefined
}

function dater(an: string | undefined, mois: number, jour?: number): string | undefined {
  const quand = annee(an ?? '')
  if (quand === undefined || mois < 1 || mois > 12) return undefined
  const debut = `${quand}-${String(mois).padStart(2, '0')}`
  if (jour === undefined) return debut
  const reel = new Date(Date.UTC(Number(quand), mois - 1, jour))
  return jour >= 1 && reel.getUTCMonth() === mois - 1 ? `${debut}-${String(jour).padStart(2, '0')}` : undefined
}
