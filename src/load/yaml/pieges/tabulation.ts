// Tabs where YAML counts spaces.
import { lignesProches, type Piege } from './cas.ts'

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
    }
    return { faute, remplacements: [] }
  }
  return null
}
