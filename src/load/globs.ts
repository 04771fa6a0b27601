// Patterns of folders (`archives/**`, `*/brouillons`): `*` inside a name, `**` across folders, matched without backtracking into what was already passed.

/** Does one of these patterns reach a folder, or one that holds it? All are relative to the same place, with `/`. */
export function couvreur(motifs: readonly string[]): (dossier: string) => boolean {
  const voulus = [...new Set(motifs)].map(decouper).filter(noms => noms.length > 0)
  return dossier => {
    const noms = decouper(dossier)
    return voulus.some(motif => suivre(motif, noms))
  }
}

function decouper(chemin: string): string[] {
  return chemin.split(/[/\\]/).filter(nom => nom !== '' && nom !== '.')
}

/** What lies under a folder that matches goes with it: the pattern may end before the path does. */
function suivre(motif: readonly string[], noms: readonly string[]): boolean {
  let m = 0
  let reprise: { readonly motif: number; nom: number } | undefined
  for (let n = 0; ; ) {
    if (m === motif.length) return true
    if (motif[m] === '**') {
      reprise = { motif: ++m, nom: n }
    } else if (n === noms.length) {
      return false
    } else if (ressemble(motif[m] as string, noms[n] as string)) {
      m++
      n++
    } else if (reprise !== undefined) {
      // The latest `**` takes one folder more; earlier ones need not be tried again.
      m = reprise.motif
      n = ++reprise.nom
    } else {
      return false
    }
  }
}

/** One name against one part of a pattern: each piece between stars is looked for once, after the one before. */
function ressemble(motif: string, nom: string): boolean {
  const [debut = '', ...suite] = motif.split('*')
  const fin = suite.pop()
  if (fin === undefined) return motif === nom
  if (nom.length < debut.length + fin.length || !nom.startsWith(debut) || !nom.endsWith(fin)) return false
  let place = debut.length
  for (const morceau of suite) {
    const trouve = nom.indexOf(morceau, place)
    if (trouve < 0) return false
    place = trouve + morceau.length
  }
  return place <= nom.length - fin.length
}
