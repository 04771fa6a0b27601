// Measures as lines of a table: medians, their spread, and what they are worth next to a yardstick.
import { type Mesures, mediane } from './mesure.ts'

export type Repere = { readonly signe: string; readonly nom: string }

/** As one writes it in French; a dash for what could not be known. */
export function nombre(valeur: number, decimales = 0): string {
  return Number.isFinite(valeur) ? valeur.toFixed(decimales).replace('.', ',') : '—'
}

/** `263 (251–290)` */
function etendue(valeurs: readonly number[]): string {
  const milieu = mediane(valeurs)
  if (!Number.isFinite(milieu)) return '—'
  return `${nombre(milieu)} (${nombre(Math.min(...valeurs))}–${nombre(Math.max(...valeurs))})`
}

/** One line a program: wall clock, ratio to each yardstick (wall, then CPU), peak memory. */
export function tableau(titre: string, mesures: Mesures, reperes: readonly Repere[]): string {
  const lignes = [...mesures].map(([nom, passages]) => {
    const rapports = reperes.map(({ nom: repere }) => {
      const etalon = mesures.get(repere) ?? []
      const par = (quoi: 'mur' | 'cpu') => mediane(passages.map(p => p[quoi])) / mediane(etalon.map(p => p[quoi]))
      return `${nombre(par('mur'), 2)} · ${nombre(par('cpu'), 2)}`
    })
    const memoire = mediane(passages.map(p => p.memoire))
    const fin = Number.isFinite(memoire) ? `${nombre(memoire)} Mio` : '—'
    return [nom, etendue(passages.map(p => p.mur)), etendue(passages.map(p => p.cpu)), ...rapports, fin]
  })
  const entete = ['', 'durée (ms)', 'CPU (ms)', ...reperes.map(r => `÷ ${r.signe} (durée · CPU)`), 'mémoire']
  return aligner(titre, [entete, ...lignes])
}

/** The same for work done in this process: CPU only, next to the first one. */
export function tableauIci(titre: string, mesures: ReadonlyMap<string, readonly number[]>): string {
  const etalon = mediane([...mesures.values()][0] ?? [])
  const lignes = [...mesures].map(([nom, valeurs]) => [
    nom,
    etendue(valeurs),
    `× ${nombre(mediane(valeurs) / etalon, 2)}`,
  ])
  return aligner(titre, [['', 'CPU (ms)', ''], ...lignes])
}

function aligner(titre: string, lignes: readonly (readonly string[])[]): string {
  const largeurs = (lignes[0] ?? []).map((_, n) => Math.max(...lignes.map(ligne => (ligne[n] ?? '').length)))
  const corps = lignes.map(ligne =>
    ligne
      .map((cellule, n) => (n === 0 ? cellule.padEnd(largeurs[n] ?? 0) : cellule.padStart(largeurs[n] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
  return `${titre}\n${corps.map(ligne => `  ${ligne}`).join('\n')}\n`
}
