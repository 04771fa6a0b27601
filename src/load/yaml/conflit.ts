// What Git leaves in a file when two people changed the same lines: markers that are no YAML, and two versions in a row.
import { extrait, type FauteYaml } from './faute.ts'

/** At the start of a line, as Git writes them; `|||||||` comes with its `diff3` style. */
const REPERE = /(?<![^\r\n])(<{7}|>{7}|={7}|\|{7})(?:[ \t]([^\r\n]*))?(?![^\r\n])/g
const APERCUS = ['<<<<<<<', '>>>>>>>', '======='] as const

/** One fault for the whole file, at its first marker; nothing when there is none. What stands between them is not judged. */
export function conflit(texte: string): FauteYaml | null {
  if (!APERCUS.some(apercu => texte.includes(apercu))) return null
  const reperes = [...texte.matchAll(REPERE)]
  const [premier] = reperes
  if (premier === undefined) return null
  const noms = [nomDe(reperes, '<'), nomDe(reperes, '>')].flatMap(nom => (nom === '' ? [] : `« ${nom} »`))
  const nombre = reperes.filter(([, signe]) => signe?.[0] === '<').length
  const vu = nombre > 1 ? `${nombre} conflits` : 'un conflit'
  return {
    regle: 'conflit-de-versions',
    debut: premier.index,
    fin: premier.index + premier[0].length,
    message: `Git a laissé ici ${vu} : deux versions du fichier se suivent${noms.length === 2 ? `, ${noms.join(' et ')}` : ''}. Rien n’en est jugé.`,
    conseil:
      'Gardez la bonne version de chaque passage, supprimez l’autre et les repères (« <<<<<<< », « ======= », « >>>>>>> »), puis enregistrez.',
    bloquant: true,
  }
}

/** What Git calls one side: « HEAD », a branch. */
function nomDe(reperes: readonly RegExpMatchArray[], signe: string): string {
  return extrait(reperes.find(([, trouve]) => trouve?.[0] === signe)?.[2] ?? '')
}
