// The shell of a document, marked as ours: made by docx, or copied from one that docx made when the program was built.
import { type Parties, partie, texteDePartie } from '../../bureautique/archive/parties.ts'
import { COQUES, type Marques, type SorteDeCoque } from './coques.ts'

export async function coqueDe(sorte: SorteDeCoque, marques: Marques): Promise<Parties> {
  const prete = COQUES[sorte]
  if (prete === undefined) return (await import('./coque-neuve.ts')).coqueNeuve(sorte, marques)
  return Object.fromEntries(Object.entries(prete).map(([nom, texte]) => [nom, partie(marquer(texte, marques))]))
}

/** Private use, so that nobody writes them; colours that nothing else wears. */
const PLACES: Marques = {
  tete: '\uE0A1',
  titre: '\uE0A2',
  sujet: '\uE0A3',
  auteur: '\uE0A4',
  programme: '\uE0A5',
  couleur: 'A1B2C3',
  filet: 'D4E5F6',
}

/** A shell as it waits in the program: its parts as texts, signs where the marks will stand. */
export async function coqueAMarquer(sorte: SorteDeCoque): Promise<Readonly<Record<string, string>>> {
  const { coqueNeuve } = await import('./coque-neuve.ts')
  const parties = await coqueNeuve(sorte, PLACES)
  return Object.fromEntries(Object.keys(parties).map(nom => [nom, texteDePartie(parties, nom)]))
}

function marquer(texte: string, marques: Marques): string {
  return texte.replace(/[\uE0A1-\uE0A5]|A1B2C3|D4E5F6/g, place => {
    const [nom] = Object.entries(PLACES).find(([, signe]) => signe === place) ?? []
    return echapper(marques[nom as keyof Marques])
  })
}

/** As docx writes texts. */
function echapper(texte: string): string {
  return texte.replace(/[&<>"']/g, signe => ENTITES[signe] ?? signe)
}
const ENTITES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}
