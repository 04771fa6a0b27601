// Which fiche of the contract an action of a file is: the one it was imported as, else by identifier, number and title, title.
import { simplifier } from '../../champs/index.ts'
import type { Importee } from '../../importation/index.ts'
import type { Projet } from '../../model/projet.generated.ts'
import type { Souvenir } from './memoire.ts'

type Fiche = Projet['fiches'][number]
type Nommee = { readonly numero: string; readonly titre: string }

export function nomDe({ numero, titre }: Importee): Nommee {
  return { numero: numero?.texte ?? '', titre }
}

/** The id of the only fiche it can be; nothing for one that the contract does not have. */
export function ficheDe(
  importee: Importee,
  fiches: readonly Fiche[],
  souvenirs: readonly Souvenir[],
): { readonly id: string; readonly souvenir?: Souvenir } | undefined {
  const ici = nomDe(importee)
  const presents = souvenirs.filter(s => fiches.some(f => f.id === s.fiche))
  const souvenir = laSeule(ici, presents, true)
  if (souvenir !== undefined) return { id: souvenir.fiche, souvenir }
  const id = importee.identifiant
  const connues = fiches.map(f => ({ id: f.id, numero: f.numero ?? '', titre: f.titre ?? '' }))
  const trouvee = connues.find(f => f.id === id) ?? laSeule(ici, connues, ici.titre === '')
  return trouvee && { id: trouvee.id }
}

/** By number and title, else by title, else (`parNumero`) by number: never one of two. */
function laSeule<T extends Nommee>({ numero, titre }: Nommee, parmi: readonly T[], parNumero: boolean): T | undefined {
  const memeTitre = (t: T) => titre !== '' && simplifier(t.titre) === simplifier(titre)
  const memeNumero = (t: T) => numero !== '' && t.numero === numero
  const manieres = [(t: T) => memeTitre(t) && memeNumero(t), memeTitre, ...(parNumero ? [memeNumero] : [])]
  for (const maniere of manieres) {
    const [seule, autre] = parmi.filter(maniere)
    if (seule !== undefined) return autre === undefined ? seule : undefined
  }
  return undefined
}
