// A small project with one misspelt theme: what stays reported of it shows that the other files are still checked.

export type Fichiers = Readonly<Record<string, string | Uint8Array>>

export const BASE: Fichiers = {
  'contrat.yaml': 'format: 1\nid: essai\ntitre: Contrat d’essai\n',
  'territoire.yaml': 'fictif: oui\nechelle: communale\n',
  'acteurs.yaml': 'acteurs:\n  - id: mairie\n    nom: Ville de Grand-Val\n',
  'fiches/bus.yaml': 'id: bus\ntitre: Un bus\nthemes:\n  - prevension\n',
}

/** What is reported of BASE whatever happens to another file: one misspelt theme. */
export const FAUTE_DE_BASE = { regle: 'valeur-inconnue', fichier: 'fiches/bus.yaml', ligne: 4 }
