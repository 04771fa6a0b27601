// Tabs where YAML counts spaces.
import type { Correction, Retouche } from '../../../model/correction.ts'
import { couperEnLignes, decouper, estEntete, ressembleACle } from '../lignes.ts'
import { retoucher } from '../retouches.ts'
import { type Cas, lignesProches, type Piege } from './cas.ts'

export const tabulation: Piege = cas => {
  for (const ligne of lignesProches(cas, 2)) {
    const source = cas.copie.slice(ligne.debut, ligne.fin)
    const trouve = /^([ ]*(?:-[ \t]*)*?)(\t+)/.exec(source)
    if (trouve === null) continue
    const debut = ligne.debut + (trouve[1] ?? '').length
    const fin = debut + (trouve[2] ?? '').length
    const autres = cas.lignes.filter(autre => /^ *\t/.test(cas.copie.slice(autre.debut, autre.fin))).length - 1
    const suite = autres > 0 ? ` ; ${autres} autre${autres > 1 ? 's lignes sont' : ' ligne est'} dans ce cas` : ''
    const faute = {
      regle: 'tabulation',
      debut,
      fin,
      message: `Le décalage de cette ligne est fait d’une tabulation ; YAML n’accepte que des espaces${suite}.`,
      conseil:
        'Remplacez chaque tabulation du début de ligne par deux espaces (réglez l’éditeur sur « indenter avec des espaces »).',
      bloquant: true,
      pistes: pistes(cas),
    }
    return { faute, remplacements: [] }
  }
  return null
}

/** Every tabulation of the file's margins, as wide as editors show them; the file's own step first. */
function pistes(cas: Cas): Correction[] {
  const pas = Math.min(...cas.lignes.map(ligne => (ligne.bloc || ligne.decalage === 0 ? 99 : ligne.decalage)))
  return (pas === 4 ? [4, 2, 8] : [2, 4, 8])
    .map(largeur => retouches(cas, largeur))
    .filter(piste => !avaleUneCle(cas, piste))
}

/** A key that would go on with the prose above it. */
function avaleUneCle(cas: Cas, piste: Correction): boolean {
  const copie = retoucher(cas.copie, piste)
  const neuves = couperEnLignes(copie)
  return cas.lignes.some((ligne, i) => {
    const neuve = neuves[i]
    return !ligne.bloc && neuve?.bloc === true && ressembleACle(decouper(copie, { ...neuve, bloc: false }).cle)
  })
}

function retouches(cas: Cas, largeur: number): Retouche[] {
  const touches: Retouche[] = []
  let prose = false
  for (const ligne of cas.lignes) {
    if (ligne.bloc || ligne.contenu === '') continue
    const source = cas.copie.slice(ligne.debut, ligne.fin)
    // Under a `|`, shifted by tabulations: only the margin is ours, a dash there is text.
    prose &&= source.startsWith('\t')
    const marge = (prose ? /^[ \t]*/ : /^[ \t]*(?:-[ \t]+)*/).exec(source)?.[0] ?? ''
    const premiere = marge.indexOf('\t')
    if (premiere >= 0)
      touches.push({
        debut: ligne.debut + premiere,
        fin: ligne.debut + marge.length,
        texte: etaler(marge, largeur).slice(premiere),
      })
    prose ||= estEntete(cas.copie, ligne)
  }
  return touches
}

/** Each tabulation goes to the next stop. */
function etaler(marge: string, largeur: number): string {
  let resultat = ''
  for (const signe of marge) resultat += signe === '\t' ? ' '.repeat(largeur - (resultat.length % largeur)) : signe
  return resultat
}
