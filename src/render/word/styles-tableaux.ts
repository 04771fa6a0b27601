// Table styles, which `docx` has no words for: written beside the others, as text.
import { nuancesDe } from '../couleur.ts'

export function stylesDeTableaux(couleur: string): string[] {
  const cadre = (bords: Record<string, string>) =>
    `<w:tblBorders>${Object.entries(bords)
      .map(([cote, valeur]) => `<w:${cote} ${valeur}/>`)
      .join('')}</w:tblBorders>`
  const fin = `w:val="single" w:sz="4" w:space="0" w:color="${nuancesDe(couleur).filet}"`
  const fort = `w:val="single" w:sz="8" w:space="0" w:color="${couleur}"`
  const plein = { top: fin, left: fin, bottom: fin, right: fin, insideH: fin, insideV: fin }
  return [
    tableau('TableauDonnees', 'Tableau de données', cadre({ top: fort, bottom: fort, insideH: fin })),
    tableau('TableauBudget', 'Tableau de budget', cadre({ top: fort, bottom: fort, insideH: fin })),
    tableau('TableauFiche', 'Tableau de fiche', cadre(plein)),
    tableau('TableauCleValeur', 'Tableau clé-valeur', cadre({ top: fin, bottom: fin, insideH: fin })),
    tableau('TableauSignatures', 'Tableau de signatures', ''),
  ]
}

function tableau(id: string, nom: string, bords: string): string {
  const marges = `<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="100" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar>`
  return `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${nom}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/><w:tblPr>${bords}${marges}</w:tblPr></w:style>`
}
