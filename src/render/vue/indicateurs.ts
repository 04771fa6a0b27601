// Indicators as rows of a table.
import type { ProjetComble } from './combler.ts'
import { compte, joindre, nombre } from './mots.ts'
import { enUneLigne, personne } from './personnes.ts'
import { type Indicateur, label, type Reperes } from './reperes.ts'

type ValeurDatee = NonNullable<Indicateur['cible']>
type Frequence = NonNullable<NonNullable<ProjetComble['gouvernance']['instances']>[number]['frequence']>

export function indicateurs(r: Reperes, liste: readonly Indicateur[] | undefined) {
  return (liste ?? []).map(i => ({
    libelle: i.libelle ?? null,
    type: label('type_indicateur', i.type),
    unite: i.unite ?? null,
    depart: valeurDatee(i.depart),
    cible: valeurDatee(i.cible),
    source: joindre(
      [i.source, i.responsable === undefined ? null : enUneLigne(personne(r, i.responsable, null))],
      ' – ',
    ),
    frequence: frequence(i.frequence),
  }))
}

function valeurDatee(valeur: ValeurDatee | undefined): string | null {
  if (valeur === undefined) return null
  if (typeof valeur !== 'object') return nombre(valeur)
  const chiffre = typeof valeur.valeur === 'boolean' ? null : nombre(valeur.valeur)
  const dit = joindre([chiffre, valeur.texte], ', ')
  if (valeur.annee === undefined) return dit
  return dit === null ? String(valeur.annee) : `${dit} (${valeur.annee})`
}

/** In words when they are given; the number says the same, for machines. */
export function frequence(f: Frequence | undefined): string | null {
  if (f === undefined) return null
  if (f.texte !== undefined) return f.texte
  const combien = f.minimum === undefined ? null : `au moins ${compte(f.minimum, 'fois', 'fois')}`
  const par =
    f.par === 'contrat' ? 'sur la durée du contrat' : f.par === undefined ? null : `par ${label('unite_temps', f.par)}`
  return joindre([combien, par], ' ')
}
