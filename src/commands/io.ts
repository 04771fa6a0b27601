// All that a command sees of the world: two ways out, one way in, a folder, a clock; made from the real process or, in tests, from strings.

export type Nom = 'cls' | 'clsante'
type Env = Readonly<Record<string, string | undefined>>

export type Io = {
  /** The program's name as it was called: messages repeat it. */
  readonly nom: Nom
  /** Working directory. */
  readonly dossier: string
  readonly env: Env
  readonly maintenant: Date
  /** Colours on stdout, and on stderr. */
  readonly couleur: boolean
  readonly couleurErreur: boolean
  /** Columns to write in. */
  readonly largeur: number
  /** Other threads may be started: not where the program runs inside another. */
  readonly fils: boolean
  /** Somebody sits there: stdin and stdout are both a terminal. Without it nothing is asked. */
  readonly terminal: boolean
  /** What is written on stdout is shown on a screen. */
  readonly ecran: boolean
  sortie(texte: string): void
  erreur(texte: string): void
  sortieBinaire(octets: Uint8Array): void
  readonly entree: NodeJS.ReadableStream
  /** Resolves when nobody reads stdout any more: seen at the first thing written after that. */
  readonly fermeture: Promise<void>
}

export function ioDuProcessus(nom: Nom, processus: NodeJS.Process): Io {
  const { env, stdout, stderr } = processus
  return {
    nom,
    dossier: processus.cwd(),
    env,
    maintenant: new Date(),
    couleur: couleurVoulue(env, stdout.isTTY === true),
    couleurErreur: couleurVoulue(env, stderr.isTTY === true),
    // A window changes size while somebody answers.
    get largeur() {
      return stdout.columns || 80
    },
    fils: true,
    // Opening stdin costs time and keeps a pipe busy: only those who read it pay.
    get terminal() {
      return stdout.isTTY === true && processus.stdin.isTTY === true
    },
    ecran: stdout.isTTY === true,
    sortie: texte => void stdout.write(texte),
    erreur: texte => void stderr.write(texte),
    sortieBinaire: octets => void stdout.write(octets),
    get entree() {
      return processus.stdin
    },
    get fermeture() {
      return new Promise<void>(resoudre => stdout.once('error', () => resoudre()))
    },
  }
}

/** True when the environment asks for plain lines, as a screen reader needs them. */
export function lignesSimples({ ACCESSIBLE }: Env): boolean {
  return ACCESSIBLE !== undefined && ACCESSIBLE !== '' && ACCESSIBLE !== '0'
}

/** As Node decides it: FORCE_COLOR first, then NO_COLOR (no-color.org: when not empty), then the terminal; none for a screen reader. */
export function couleurVoulue(env: Env, terminal: boolean): boolean {
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  if (env.NO_COLOR || lignesSimples(env)) return false
  return terminal && env.TERM !== 'dumb'
}
