// The dates of contracts as a calendar (RFC 5545): whole days, folded lines, names that never change, the same bytes for the same project.
import { dateEnMots } from '../../mots.ts'
import { NOM_D_ECHEANCE } from '../mots.ts'
import type { Echeance, Point } from '../point.ts'
import type { Affichage } from './affichage.ts'

/** « Lines of text SHOULD NOT be longer than 75 octets, excluding the line break » (RFC 5545, 3.1). */
const OCTETS = 75

export function calendrier(points: readonly Point[], { horodatage }: Affichage): string {
  const [seul, autre] = points
  const nom = seul !== undefined && autre === undefined ? seul.titre : 'Contrats locaux de santé'
  const evenements = points.flatMap(point => {
    const fait = instant(horodatage ?? new Date(`${point.date}T00:00:00Z`))
    return point.echeances.flatMap(echeance => evenement(echeance, point, fait, autre !== undefined))
  })
  const lignes = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//contrat-local-sante//cls status//FR',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${echapper(nom)}`,
    ...evenements,
    'END:VCALENDAR',
  ]
  return lignes
    .flatMap(replier)
    .map(ligne => `${ligne}\r\n`)
    .join('')
}

function evenement(echeance: Echeance, point: Point, fait: string, plusieurs: boolean): string[] {
  const { id, genre, titre, jour } = echeance
  const debut = jour.replaceAll('-', '')
  const nom = plusieurs ? `${titre} – ${point.territoire || point.titre}` : titre
  return [
    'BEGIN:VEVENT',
    // The same wherever the contract lies; one without an id takes the name of its folder.
    `UID:${identifiant(point.id || point.dossier)}-${identifiant(id)}@contrat-local-sante.example`,
    `DTSTAMP:${fait}`,
    `DTSTART;VALUE=DATE:${debut}`,
    `DTEND;VALUE=DATE:${lendemain(jour)}`,
    `SUMMARY:${echapper(nom)}`,
    `DESCRIPTION:${echapper(description(echeance, point))}`,
    `CATEGORIES:${echapper(NOM_D_ECHEANCE[genre])}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

function description({ description: dit, date, approximatif }: Echeance, { titre }: Point): string {
  const honnete = approximatif
    ? `Le contrat dit « ${dateEnMots(date)} », sans jour précis : l’événement est posé au dernier jour de cette période.`
    : ''
  return [titre, dit, honnete].filter(Boolean).join('\n')
}

/** Letters, figures and hyphens only: what every calendar program keeps. */
function identifiant(texte: string): string {
  return texte
    .normalize('NFD')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .toLowerCase()
}

function instant(date: Date): string {
  return date.toISOString().replaceAll(/[-:]|\.\d+/g, '')
}

/** The end of a whole day is the day after, not included. */
function lendemain(jour: string): string {
  const date = new Date(`${jour}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, 10).replaceAll('-', '')
}

/** RFC 5545, 3.3.11; control characters, which it forbids, become spaces. */
function echapper(texte: string): string {
  return texte
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replaceAll(/[\\;,]/g, signe => `\\${signe}`)
    .replaceAll('\n', '\\n')
}

/** Cut between characters, never inside one: what follows begins with a space, which counts. */
function replier(ligne: string): string[] {
  const lignes: string[] = []
  let ici = ''
  let octets = 0
  for (const signe of ligne) {
    const poids = Buffer.byteLength(signe)
    if (octets + poids > OCTETS) {
      lignes.push(ici)
      ici = ' '
      octets = 1
    }
    ici += signe
    octets += poids
  }
  return [...lignes, ici]
}
