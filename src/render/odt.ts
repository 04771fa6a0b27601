// An OpenDocument text as LibreOffice writes it, without what it draws by lot: the same document gives the same bytes.
import { fermer, ouvrir, partie, texteDePartie } from '../bureautique/archive/parties.ts'

/** `octets`: the .odt. Lists are named in their order, the marks of its revisions are zero, and its parts carry `date`. */
export function figerOdt(octets: Uint8Array, date: Date): Uint8Array {
  const parties = ouvrir(octets)
  parties['content.xml'] = partie(nommerLesListes(texteDePartie(parties, 'content.xml')))
  parties['settings.xml'] = partie(
    texteDePartie(parties, 'settings.xml').replaceAll(/(config:name="Rsid(?:Root)?"[^>]*>)\d+/g, '$10'),
  )
  return fermer(parties, date)
}

function nommerLesListes(xml: string): string {
  const noms = new Map<string, string>()
  return xml.replaceAll(/((?:xml:id|text:continue-list)=")(list\d+)(?=")/g, (_, avant: string, nom: string) => {
    const neuf = noms.get(nom) ?? `liste${noms.size + 1}`
    noms.set(nom, neuf)
    return avant + neuf
  })
}
