// Fields: a bookmark around a whole value, from its first paragraph to its last, so that a document that comes back can be read.
// LibreOffice 7.4, saving it, repeats the start in each paragraph: a value goes from the first start of a name to its last end.
import { type Atelier, noter } from './atelier.ts'
import { debutDeSignet, finDeSignet } from './xml.ts'

/** Calls `ecrire`, which adds blocks, and puts the bookmark around them; around the next paragraph when it adds none. */
export function entourer(atelier: Atelier, id: string, ecrire: () => void): void {
  const marque = ouvrir(atelier, id)
  ecrire()
  if (atelier.ouvertures.endsWith(marque.debut)) {
    atelier.ouvertures = atelier.ouvertures.slice(0, -marque.debut.length)
    noter(atelier, id)
  } else {
    const rang = atelier.blocs.length - 1
    atelier.blocs[rang] = avantLaFin(atelier.blocs[rang] ?? '', marque.fin)
  }
}

/** The same around text that `ecrire` gives back, whose last paragraph takes the end. */
export function entourerTexte(atelier: Atelier, id: string, ecrire: () => string): string {
  const { fin } = ouvrir(atelier, id)
  return avantLaFin(ecrire(), fin)
}

function ouvrir(atelier: Atelier, id: string): { debut: string; fin: string } {
  const numero = atelier.numeroDeSignet++
  const debut = debutDeSignet(numero, atelier.noms.nom(id))
  atelier.ouvertures += debut
  return { debut, fin: finDeSignet(numero) }
}

function avantLaFin(xml: string, marque: string): string {
  const fin = xml.lastIndexOf('</w:p>')
  return xml.slice(0, fin) + marque + xml.slice(fin)
}
