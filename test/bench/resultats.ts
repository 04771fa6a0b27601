// The dated page of the bench: each target beside what was measured, a verdict, and the tables it comes from.
import type { Cible, IdCible } from './cibles.ts'
import type { Rapport, Releve } from './releve.ts'
import { nombre } from './tableau.ts'

export type Contexte = {
  /** AAAA-MM-JJ */
  readonly date: string
  readonly node: string
  readonly systeme: string
  /** Processors and memory. */
  readonly machine: string
  /** Average load of the last minute, before the first run: what else was going on. */
  readonly charge: string
  /** Versions of the yardsticks, and what each stands for; an absent one says so. */
  readonly etalons: readonly string[]
}

/** Markdown. `releves` may lack a target: it is then “non mesuré”. */
export function resultats(
  contexte: Contexte,
  cibles: readonly (Cible & { readonly id: IdCible })[],
  releves: Readonly<Partial<Record<IdCible, Releve>>>,
  details: readonly string[],
): string {
  const lignes = cibles.map(cible => {
    const releve = releves[cible.id] ?? {}
    return [
      cible.nom,
      cible.source,
      demande(cible),
      vise(cible),
      mesure(cible, releve),
      memoire(releve),
      verdict(cible, releve),
    ]
  })
  const entete = ['Ce qui est mesuré', 'Source', 'Demandé', 'Visé', 'Mesuré', 'Mémoire', 'Verdict']
  return `# Vitesse et mémoire

Page écrite par \`npm run bench\` (\`-- --grand\` pour les 60 000 fichiers) : ne pas la corriger à la main.

${enTete(contexte)}

A et C lisent les mêmes fichiers YAML et en jugent la forme, avec les mêmes schémas ; ils s’arrêtent là. \`cls\` juge en plus la cohérence du
contrat et ce que demandent la loi et la région, et dit tout avec sa place. Sur un grand dépôt, il fait travailler plusieurs processeurs à
la fois ; le temps de processeur les compte tous.

## Ce qui est demandé, ce qui est mesuré

${[entete, entete.map(() => '---'), ...lignes].map(cellules => `| ${cellules.join(' | ')} |`).join('\n')}

Un rapport est celui des médianes de passages alternés : durée, puis temps de processeur (CPU). Entre parenthèses, le passage le plus court
et le plus long, rapportés à la médiane de l’étalon. La mémoire est le pic du programme. C’est la durée qui est jugée ; face à \`docx\` seul,
c’est le temps de processeur, du démarrage au fichier écrit. Celui de C n’est connu qu’au centième de seconde.

## Le détail

Médiane (minimum–maximum).

\`\`\`text
${details.join('\n').trimEnd()}
\`\`\`
`
}

/** When, where and against what, as a list. */
export function enTete({ date, node, systeme, machine, charge, etalons }: Contexte): string {
  const lieu = [`Date : ${date}`, `Node : ${node}`, `Système : ${systeme}`, `Machine : ${machine}`]
  return [...lieu, `Charge au départ : ${charge}`, ...etalons].map(ligne => `- ${ligne}`).join('\n')
}

/** The duration where there is one, else the CPU. */
function juge({ mur, cpu }: Releve): Rapport | undefined {
  return mur ?? cpu
}

/** `tenu`, `**pas tenu**` or `non mesuré` for what must hold, then what became of the aim. */
export function verdict(cible: Cible, releve: Releve): string {
  const valeurs = [juge(releve)?.mediane, releve.memoire]
  const etat = (bornes: readonly (number | undefined)[]): 'oui' | 'non' | 'inconnu' | undefined => {
    const posees = bornes.flatMap((borne, n) => (borne === undefined ? [] : [{ borne, valeur: valeurs[n] }]))
    if (posees.length === 0) return undefined
    if (posees.some(({ borne, valeur }) => valeur !== undefined && valeur > borne)) return 'non'
    return posees.some(({ valeur }) => valeur === undefined) ? 'inconnu' : 'oui'
  }
  const du = etat([cible.max, cible.memoire])
  const espere = etat([cible.vise, cible.memoireVisee])
  const dits = [
    du && { oui: 'tenu', non: '**pas tenu**', inconnu: 'non mesuré' }[du],
    espere &&
      { oui: 'visée atteinte', non: 'visée manquée', inconnu: du === 'inconnu' ? undefined : 'visée non mesurée' }[
        espere
      ],
  ]
  return dits.filter(dit => dit !== undefined).join(', ')
}

function demande({ etalon, max, memoire }: Cible): string {
  return bornes(etalon, max, memoire)
}

function vise({ etalon, vise, memoireVisee }: Cible): string {
  return bornes(etalon, vise, memoireVisee)
}

function bornes(etalon: string, rapport: number | undefined, memoire: number | undefined): string {
  const dites = [
    ...(rapport === undefined ? [] : [`≤\u00a0${court(rapport)}\u00a0${etalon}`]),
    ...(memoire === undefined ? [] : [`≤\u00a0${memoire}\u00a0Mio`]),
  ]
  return dites.join(', ') || '—'
}

function mesure({ etalon }: Cible, { mur, cpu }: Releve): string {
  const dit = (r: Rapport) => `${nombre(r.mediane, 2)}\u00a0${etalon} (${nombre(r.min, 2)}–${nombre(r.max, 2)})`
  if (mur === undefined) return cpu === undefined ? 'non mesuré' : `CPU\u00a0: ${dit(cpu)}`
  return `${dit(mur)}${cpu === undefined ? '' : `, CPU ${nombre(cpu.mediane, 2)}`}`
}

function memoire({ memoire }: Releve): string {
  return memoire === undefined ? '—' : `${nombre(memoire)}\u00a0Mio`
}

/** `1,25`, `11`. */
function court(valeur: number): string {
  return String(valeur).replace('.', ',')
}
