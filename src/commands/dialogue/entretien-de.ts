// The answers of a conversation → what the library builds a project from: texts read, what is not known left out.
import type { Entretien } from '../../index.ts'
import { PHASES, type Phase } from '../../model/phase.ts'
import type { Echelle, FormeActeur, Public, Theme } from '../../model/projet.generated.ts'
import { nomDe, nomsDesArs, organismes } from './etapes/acteurs.ts'
import { profilsChoisis } from './etapes/profil.ts'
import { territoireChoisi } from './etapes/territoire.ts'
import type { Recueil } from './question.ts'
import { listeDe, proseDonnee, serieDe, texteDe } from './recueil.ts'
import { date, departements, entier, habitants, lieux, nombre, quartiers } from './saisies.ts'

/** `recueil`: holds no answer to a question that does not apply (see `utiles`). */
export function entretienDe(recueil: Recueil): Entretien {
  const texte = (id: string) => texteDe(recueil, id)
  const phase = texte('phase')
  const signent = listeDe(recueil, 'signataires')
  return {
    titre: texte('titre'),
    profils: profilsChoisis(recueil),
    phase: PHASES.find(p => p === phase) ?? ('preparation' satisfies Phase),
    periode: periodeDe(recueil),
    territoire: territoireDe(recueil),
    porteur: { nom: texte('porteur'), forme: texte('porteur.forme') as FormeActeur | undefined },
    ars: nomsDesArs(recueil),
    acteurs: organismes(recueil).map(({ type }) => ({
      cle: type,
      type,
      nom: nomDe(recueil, type),
      signe: signent.includes(type),
    })),
    diagnostic: diagnosticDe(recueil),
    axes: serieDe(recueil, 'axe').map((titre, n) => ({
      titre,
      themes: listeDe(recueil, `axe.${n + 1}.themes`) as readonly Theme[],
      besoins: listeDe(recueil, `axe.${n + 1}.besoins`).map(Number),
    })),
    gouvernance: gouvernanceDe(recueil),
    fiche: ficheDe(recueil),
  }
}

function periodeDe(recueil: Recueil): Entretien['periode'] {
  const debut = date(texteDe(recueil, 'debut') ?? '').valeur
  return debut === undefined ? undefined : { debut, annees: entier(texteDe(recueil, 'duree') ?? '', 1, 15).valeur }
}

function territoireDe(recueil: Recueil): Entretien['territoire'] {
  const choisi = territoireChoisi(recueil)
  const texte = (id: string) => texteDe(recueil, id) ?? ''
  const commun = {
    description: proseDonnee(recueil, 'territoire.description'),
    echelle: texteDe(recueil, 'echelle') as Echelle | undefined,
    quartiers: quartiers(texte('quartiers')).valeur ?? [],
  }
  if (choisi !== undefined)
    return {
      ...commun,
      fictif: false,
      departements: choisi.departements,
      epci: choisi.epci.map(({ siren, ...e }) => ({ nom: e.nom, code: siren })),
      communes: choisi.communes,
      population: choisi.population,
    }
  const sorte = texte('lieux.sorte') === 'commune' ? 'commune' : 'epci'
  const ecrits = lieux(texte('lieux.noms'), sorte).valeur ?? []
  const valeur = habitants(texte('population')).valeur
  return {
    ...commun,
    fictif: texte('fictif') === 'oui',
    departements: departements(texte('departements')).valeur ?? [],
    epci: sorte === 'epci' ? ecrits : [],
    communes: sorte === 'commune' ? ecrits : [],
    population:
      valeur === undefined ? undefined : { valeur, annee: entier(texte('population.annee'), 1900, 2100).valeur },
  }
}

function diagnosticDe(recueil: Recueil): Entretien['diagnostic'] {
  const titre = texteDe(recueil, 'source')
  return {
    methode: proseDonnee(recueil, 'diagnostic.methode'),
    source: titre === undefined ? undefined : { titre, date: date(texteDe(recueil, 'source.date') ?? '').valeur },
    constats: serieDe(recueil, 'constat'),
    besoins: serieDe(recueil, 'besoin'),
  }
}

function gouvernanceDe(recueil: Recueil): Entretien['gouvernance'] {
  const cotech = texteDe(recueil, 'cotech')
  return {
    copil: listeDe(recueil, 'copil'),
    frequence: texteDe(recueil, 'copil.frequence'),
    cotech: cotech === undefined ? undefined : cotech === 'oui',
    employeur: texteDe(recueil, 'employeur'),
    etp: nombre(texteDe(recueil, 'etp') ?? '', 0, 10).valeur,
    financeurs: listeDe(recueil, 'financeurs'),
  }
}

function ficheDe(recueil: Recueil): Entretien['fiche'] {
  const titre = texteDe(recueil, 'fiche')
  if (titre === undefined) return undefined
  const axe = texteDe(recueil, 'fiche.axe')
  return {
    titre,
    description: proseDonnee(recueil, 'fiche.description'),
    axe: axe === undefined ? undefined : Number(axe) - 1,
    pilote: texteDe(recueil, 'fiche.pilote'),
    partenaires: listeDe(recueil, 'fiche.partenaires'),
    themes: listeDe(recueil, 'fiche.themes') as readonly Theme[],
    publics: listeDe(recueil, 'fiche.publics') as readonly Public[],
    debut: date(texteDe(recueil, 'fiche.debut') ?? '').valeur,
  }
}
