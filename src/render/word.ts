// A checked tree → a .docx: a shell (styles, header, footer, properties), into which the walker's text is put.

import { fermer, fermerVite, type Parties, partie, texteDePartie } from '../bureautique/archive/parties.ts'
import type { Bloc } from './arbre.ts'
import { nuancesDe } from './couleur.ts'
import { couleurPrincipale, type Habillage, imagier } from './habillage.ts'
import { assembler } from './word/assemblage.ts'
import { coqueDe } from './word/coque.ts'
import type { Marques } from './word/coques.ts'
import { dessinerFiligrane } from './word/filigrane.ts'
import { A4 } from './word/mesures.ts'
import { stylesDeTableaux } from './word/styles-tableaux.ts'
import { propre, sansSignes } from './word/xml.ts'

export type { Habillage } from './habillage.ts'

/** A checked tree → a .docx. Same tree, same dress: same bytes. */
export async function word(arbre: readonly Bloc[], habillage: Habillage): Promise<Uint8Array> {
  const nuances = nuancesDe(couleurPrincipale(habillage))
  const coque = await coqueDe(habillage.etat === 'projet' ? 'projet' : 'final', marques(habillage))
  const tenue = habillage.charte && (await import('./charte/vetir.ts')).vetir(arbre, coque, habillage.charte, habillage)
  const page = tenue ?? { format: A4, premiere: false }
  const parties = assembler(arbre, tenue?.coque ?? coque, imagier(habillage), {
    ...page,
    nuances,
    lignes: habillage.lignes === true,
    dessins: habillage.dessins ?? {},
    listes: habillage.listes ?? {},
    proprietes: habillage.proprietes ?? {},
  })
  // A form is mailed, and lives until it comes back.
  const clore = Object.keys(habillage.listes ?? {}).length > 0 ? fermerVite : fermer
  return clore({ ...parties, ...retouches(parties, habillage) }, habillage.date)
}

/** What the shell says and wears. */
function marques(habillage: Habillage): Marques {
  const { titre, edition, sujet, auteur, programme } = habillage
  return {
    tete: sansSignes([titre, edition].filter(Boolean).join(' — ')),
    titre: sansSignes(titre),
    sujet: sansSignes(sujet ?? 'Contrat local de santé'),
    auteur: sansSignes(auteur ?? programme),
    programme: sansSignes(programme),
    couleur: couleurPrincipale(habillage),
    filet: nuancesDe(couleurPrincipale(habillage)).filet,
  }
}

/** What `docx` takes from the clock or from chance, or leaves out: dates, ids of the watermark, language, table styles. */
function retouches(parties: Parties, habillage: Habillage): Parties {
  const jour = `${habillage.date.toISOString().slice(0, 19)}Z`
  const application = `<Application>${propre(habillage.programme)}</Application>`
  const langue = '<w:themeFontLang w:val="fr-FR"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
  const tableaux = `${stylesDeTableaux(couleurPrincipale(habillage)).join('')}</w:styles>`
  const resultat: Parties = {}
  const retoucher = (nom: string, faire: (xml: string) => string) => {
    resultat[nom] = partie(faire(texteDePartie(parties, nom)))
  }
  retoucher('docProps/core.xml', xml =>
    xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, (_, balise) => balise + jour),
  )
  retoucher('docProps/app.xml', xml =>
    xml.replace(/<Properties([^>]*?)\/>/, (_, a) => `<Properties${a}>${application}</Properties>`),
  )
  retoucher('word/settings.xml', xml => xml.replace('</w:settings>', langue))
  retoucher('word/styles.xml', xml =>
    xml
      .replace('</w:styles>', () => tableaux)
      .replace('<w:name w:val="Table Heading"/>', '$&<w:aliases w:val="En-tête de tableau"/>'),
  )
  for (const [i, nom] of Object.keys(parties)
    .filter(nom => /^word\/header\d+\.xml$/.test(nom))
    .entries())
    retoucher(nom, xml =>
      dessinerFiligrane(xml.replace(/PowerPlusWaterMarkObject[^"]*/g, `PowerPlusWaterMarkObject${i + 1}`), i + 1),
    )
  return resultat
}
