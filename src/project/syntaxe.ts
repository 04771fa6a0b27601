// The cause of a syntax error that no trap recognised, from the reference parser: loaded only then.
import type { ProblemeSitue } from './fautes.ts'
import type { ProjetLu } from './read.ts'

const SANS_CAUSE = 'yaml-illisible'

/** The same project; its unexplained syntax errors say where and why the reference parser stopped. */
export async function avecCauses(lu: ProjetLu): Promise<ProjetLu> {
  if (!lu.problemes.some(p => p.regle === SANS_CAUSE)) return lu
  const { lireYamlExplique } = await import('../load/yaml/explain.ts')
  const expliquer = async (probleme: ProblemeSitue): Promise<ProblemeSitue> => {
    if (probleme.regle !== SANS_CAUSE) return probleme
    const { fautes } = await lireYamlExplique(probleme.lieu.document.texte)
    const faute = fautes.find(f => f.regle === SANS_CAUSE)
    if (faute === undefined) return probleme
    const { debut, fin, message, conseil } = faute
    return { ...probleme, lieu: { ...probleme.lieu, debut, fin }, message, conseil }
  }
  return { ...lu, problemes: await Promise.all(lu.problemes.map(expliquer)) }
}
