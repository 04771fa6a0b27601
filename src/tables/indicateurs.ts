// A row for each indicator, of a fiche or of the contract, and a row for each of its measures, year after year.
import type { Fiche, Indicateur } from '../model/projet.generated.ts'
import { code, deLaFiche, mesure } from './colonnes.ts'
import { type Contrat, nomsDe } from './contrat.ts'
import { type ColonneDe, table } from './table.ts'

type Suivi = { readonly indicateur: Indicateur; readonly fiche?: Fiche }

/** `cible: 800` is `cible: { valeur: 800 }` in short. */
function datee(valeur: Indicateur['cible']): { valeur?: number | string; annee?: number } {
  if (valeur === undefined) return {}
  if (typeof valeur !== 'object') return { valeur }
  const dite = valeur.valeur ?? valeur.texte
  return { ...(dite !== undefined && { valeur: dite }), ...(valeur.annee !== undefined && { annee: valeur.annee }) }
}

function duContrat({ projet }: Contrat): Suivi[] {
  return [
    ...projet.fiches.flatMap(fiche => (fiche.indicateurs ?? []).map(indicateur => ({ indicateur, fiche }))),
    ...(projet.evaluation.indicateurs ?? []).map(indicateur => ({ indicateur })),
  ]
}

const annee = <L>(cle: string, titre: string, sens: string, de: (ligne: L) => number | undefined): ColonneDe<L> => ({
  cle,
  titre,
  genre: 'annee',
  sens,
  de,
})

export const indicateurs = table<Suivi>({
  nom: 'indicateurs',
  titre: 'Indicateurs',
  sens: 'Une ligne par indicateur, des fiches et du contrat entier (sans fiche).',
  lignes: duContrat,
  colonnes: [
    ...deLaFiche<Suivi>(s => s.fiche),
    {
      cle: 'indicateur',
      titre: 'Indicateur (identifiant)',
      genre: 'identifiant',
      sens: 'Son identifiant, unique dans sa fiche.',
      de: s => s.indicateur.id,
    },
    {
      cle: 'libelle',
      titre: 'Indicateur',
      genre: 'texte',
      largeur: 40,
      sens: 'Ce que l’on compte.',
      de: s => s.indicateur.libelle,
    },
    ...code<Suivi>('type', 'Type', 'type_indicateur', 'Processus, résultat ou impact.', s => s.indicateur.type),
    {
      cle: 'unite',
      titre: 'Unité',
      genre: 'texte',
      largeur: 18,
      sens: 'L’unité des valeurs de départ et de la cible.',
      de: s => s.indicateur.unite,
    },
    ...mesure<Suivi>('depart', 'Départ', s => datee(s.indicateur.depart).valeur),
    annee(
      'depart_annee',
      'Année de départ',
      'L’année de la valeur de départ.',
      (s: Suivi) => datee(s.indicateur.depart).annee,
    ),
    ...mesure<Suivi>('cible', 'Cible', s => datee(s.indicateur.cible).valeur),
    annee('cible_annee', 'Année de la cible', 'L’année visée.', (s: Suivi) => datee(s.indicateur.cible).annee),
    { cle: 'source', titre: 'Source', genre: 'texte', sens: 'D’où vient le chiffre.', de: s => s.indicateur.source },
    {
      cle: 'frequence',
      titre: 'Fréquence',
      genre: 'texte',
      sens: 'Quand on le relève.',
      de: s => s.indicateur.frequence?.texte,
    },
    {
      cle: 'responsable',
      titre: 'Responsable',
      genre: 'texte',
      sens: 'Qui le relève.',
      de: (s, c) => nomsDe([s.indicateur.responsable ?? []].flat(), c),
    },
    {
      cle: 'remarque',
      titre: 'Remarque',
      genre: 'prose',
      largeur: 40,
      sens: 'La remarque de l’indicateur.',
      de: s => s.indicateur.remarque?.trimEnd(),
    },
  ],
})

type Mesure = Suivi & { readonly annee: number; readonly id: string; readonly valeur: number | string | undefined }

export const mesures = table<Mesure>({
  nom: 'mesures',
  titre: 'Mesures',
  sens: 'Une ligne par valeur relevée dans le suivi annuel.',
  lignes: contrat => {
    const connus = duContrat(contrat)
    const trouver = (id: string, fiche: Fiche | undefined): Suivi => ({
      indicateur: connus.find(s => s.fiche === fiche && s.indicateur.id === id)?.indicateur ?? {},
      ...(fiche && { fiche }),
    })
    const lues = (annee: number, mesures: Readonly<Record<string, number | string | undefined>> = {}, fiche?: Fiche) =>
      Object.entries(mesures).map(([id, valeur]) => ({ ...trouver(id, fiche), annee, id, valeur }))
    return contrat.projet.suivi.flatMap(an => [
      ...(an.fiches ?? []).flatMap(f => lues(an.annee, f.mesures, contrat.fiche(f.fiche))),
      ...lues(an.annee, an.mesures),
    ])
  },
  colonnes: [
    annee('annee', 'Année', 'L’année du suivi.', (m: Mesure) => m.annee),
    ...deLaFiche<Mesure>(m => m.fiche),
    {
      cle: 'indicateur',
      titre: 'Indicateur (identifiant)',
      genre: 'identifiant',
      sens: 'L’identifiant de l’indicateur mesuré.',
      de: m => m.id,
    },
    {
      cle: 'libelle',
      titre: 'Indicateur',
      genre: 'texte',
      largeur: 40,
      sens: 'Ce que l’on compte.',
      de: m => m.indicateur.libelle,
    },
    {
      cle: 'unite',
      titre: 'Unité',
      genre: 'texte',
      largeur: 18,
      sens: 'L’unité de la valeur.',
      de: m => m.indicateur.unite,
    },
    ...mesure<Mesure>('valeur', 'Valeur', m => m.valeur),
    ...mesure<Mesure>('cible', 'Cible', m => datee(m.indicateur.cible).valeur),
    annee('cible_annee', 'Année de la cible', 'L’année visée.', (m: Mesure) => datee(m.indicateur.cible).annee),
  ],
})
