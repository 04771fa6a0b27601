// A row for each contract: what it is, who carries it, and its great numbers.
import { code, date } from './colonnes.ts'
import type { Contrat } from './contrat.ts'
import { type ColonneDe, table } from './table.ts'

const nombre = (
  cle: string,
  titre: string,
  sens: string,
  de: (c: Contrat) => number | undefined,
): ColonneDe<Contrat> => ({
  cle,
  titre,
  genre: 'nombre',
  largeur: 12,
  sens,
  de,
})

export const contrats = table<Contrat>({
  nom: 'contrats',
  titre: 'Contrats',
  sens: 'Une ligne par contrat.',
  lignes: contrat => [contrat],
  colonnes: [
    { cle: 'dossier', titre: 'Dossier', genre: 'texte', sens: 'Où sont ses fichiers.', de: c => c.dossier },
    ...code<Contrat>(
      'nature',
      'Nature',
      'nature',
      'Contrat, préfiguration ou convention-cadre.',
      c => c.projet.contrat.nature,
    ),
    ...code<Contrat>('phase', 'Phase', 'phase', 'Où en est le contrat.', c => c.projet.faits.phase),
    {
      cle: 'profils',
      titre: 'Profils',
      genre: 'texte',
      sens: 'Les règles qui s’y appliquent.',
      de: c => c.projet.contrat.profil ?? ['national'],
    },
    {
      cle: 'periode',
      titre: 'Période',
      genre: 'texte',
      largeur: 14,
      sens: 'La période telle qu’elle est écrite.',
      de: c => c.projet.contrat.periode?.libelle,
    },
    ...date<Contrat>('debut', 'Début', 'premier', c => c.projet.contrat.periode?.debut),
    ...date<Contrat>(
      'fin',
      'Fin',
      'dernier',
      c => c.projet.contrat.periode?.fin_effective ?? c.projet.contrat.periode?.fin,
    ),
    {
      cle: 'signe',
      titre: 'Signé',
      genre: 'oui-non',
      sens: '« oui » quand sa date de signature est passée.',
      de: c => c.projet.faits.signe,
    },
    ...date<Contrat>('signature', 'Signature', 'premier', c => c.projet.faits.signature?.date),
    {
      cle: 'departements',
      titre: 'Départements',
      genre: 'texte',
      largeur: 13,
      sens: 'Les codes des départements.',
      de: c => c.projet.faits.departements,
    },
    nombre(
      'population',
      'Population (habitants)',
      'La population du périmètre.',
      c => c.projet.territoire.population?.valeur,
    ),
    {
      cle: 'population_annee',
      titre: 'Année de la population',
      genre: 'annee',
      sens: 'L’année de ce chiffre.',
      de: c => c.projet.territoire.population?.annee,
    },
    {
      cle: 'porteurs',
      titre: 'Porteurs',
      genre: 'texte',
      sens: 'Qui porte le contrat.',
      de: c => c.projet.faits.porteurs.map(id => c.acteur(id)?.nom ?? id),
    },
    nombre(
      'signataires',
      'Signataires (nombre)',
      'Combien d’organismes le signent.',
      c => c.projet.faits.signataires.length,
    ),
    nombre(
      'acteurs',
      'Acteurs (nombre)',
      'Combien d’organismes y sont déclarés.',
      c => c.projet.acteurs.acteurs?.length ?? 0,
    ),
    nombre('axes', 'Axes (nombre)', 'Combien d’axes au premier rang du plan.', c => c.projet.axes.axes?.length ?? 0),
    nombre(
      'fiches',
      'Fiches (nombre)',
      'Combien de fiches actions, celles qui sont sorties du contrat comprises.',
      c => c.projet.fiches.length,
    ),
    {
      cle: 'budget',
      titre: 'Budget (€)',
      genre: 'montant',
      sens: 'En euros : tout ce que dit la feuille « Budget ».',
      de: c => c.projet.faits.budget.total,
    },
    nombre(
      'coordination_etp',
      'Coordination (ETP)',
      'Le temps de coordination, en équivalents temps plein.',
      c => c.projet.faits.etp,
    ),
  ],
})
