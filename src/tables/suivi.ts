// What the yearly follow-up says: a row for each fiche and year, and a row for each expense.
import type { Fiche, Suivi } from '../model/projet.generated.ts'
import { code, deLaFiche } from './colonnes.ts'
import type { Contrat } from './contrat.ts'
import { table } from './table.ts'

type Annuel = NonNullable<Suivi['fiches']>[number] & { readonly annee: number; readonly laquelle: Fiche | undefined }

function parAn({ projet, fiche }: Contrat): Annuel[] {
  return projet.suivi.flatMap(({ annee, fiches }) =>
    (fiches ?? []).map(f => ({ ...f, annee, laquelle: fiche(f.fiche) })),
  )
}

export const suivi = table<Annuel>({
  nom: 'suivi',
  titre: 'Suivi',
  sens: 'Une ligne par fiche et par année de suivi.',
  lignes: parAn,
  colonnes: [
    { cle: 'annee', titre: 'Année', genre: 'annee', sens: 'L’année du suivi.', de: s => s.annee },
    ...deLaFiche<Annuel>(s => s.laquelle),
    ...code<Annuel>('statut', 'Statut de l’année', 'statut', 'Où en était l’action cette année-là.', s => s.statut),
    {
      cle: 'avancement',
      titre: 'Avancement (%)',
      genre: 'nombre',
      sens: 'En pour cent : 40 veut dire 40 %.',
      de: s => s.avancement,
    },
    {
      cle: 'commentaire',
      titre: 'Commentaire',
      genre: 'prose',
      sens: 'Ce qui est dit de l’année.',
      de: s => s.commentaire?.trimEnd(),
    },
  ],
})

type Depense = NonNullable<Annuel['depenses']>[number] & Pick<Annuel, 'annee' | 'laquelle'>

const ligneDe = ({ ligne, laquelle }: Depense) => laquelle?.budget?.lignes?.find(l => l.id === ligne)

export const depenses = table<Depense>({
  nom: 'depenses',
  titre: 'Dépenses',
  sens: 'Une ligne par dépense relevée dans le suivi annuel, à côté de ce qui était prévu.',
  lignes: contrat =>
    parAn(contrat).flatMap(({ annee, laquelle, depenses }) => (depenses ?? []).map(d => ({ ...d, annee, laquelle }))),
  colonnes: [
    { cle: 'annee', titre: 'Année', genre: 'annee', sens: 'L’année du suivi.', de: d => d.annee },
    ...deLaFiche<Depense>(d => d.laquelle),
    {
      cle: 'ligne',
      titre: 'Ligne (identifiant)',
      genre: 'identifiant',
      sens: 'L’identifiant de la ligne de budget.',
      de: d => d.ligne,
    },
    {
      cle: 'libelle',
      titre: 'Dépense',
      genre: 'texte',
      largeur: 34,
      sens: 'Ce qui est payé.',
      de: d => ligneDe(d)?.libelle,
    },
    {
      cle: 'montant',
      titre: 'Dépensé (€)',
      genre: 'montant',
      sens: 'Ce qui a été dépensé cette année-là, en euros.',
      de: d => d.montant,
    },
    {
      cle: 'prevu',
      titre: 'Prévu (€)',
      genre: 'montant',
      sens: 'Le montant de la ligne de budget, en euros.',
      de: d => ligneDe(d)?.montant,
    },
    {
      cle: 'remarque',
      titre: 'Remarque',
      genre: 'prose',
      largeur: 40,
      sens: 'La remarque de la dépense.',
      de: d => d.remarque?.trimEnd(),
    },
  ],
})
