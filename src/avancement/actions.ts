// The best next moves, at most three, always in the same order for the same contract: what is broken, what blocks, what others wait for.
import { chemin, valeurA } from '../model/chemin.ts'
import { rang } from '../model/phase.ts'
import type { Remarque } from '../model/regle.ts'
import { compter, dateEnMots } from '../mots.ts'
import { demander } from './demandes.ts'
import { assembleesSansVote, estPassee } from './etapes.ts'
import { NOM_DE_PHASE } from './mots.ts'
import { blocage, estActive, estBloquante } from './passage.ts'
import type { Action, Blocage, Cadre, Commande, Passage } from './point.ts'

export const COMBIEN = 3

/**
 * In this order: files that cannot be read and errors, the fullest file first; warnings that already count, then those of the next
 * phase, the rule that settles most first; those who owe most, and among equals those for whom most partners wait; then the next
 * phase itself, and the next date.
 */
export function actionsDe(cadre: Cadre): Action[] {
  return [...reparer(cadre), ...debloquer(cadre), ...demander(cadre), ...avancer(cadre), ...preparer(cadre)].slice(
    0,
    COMBIEN,
  )
}

function reparer({ lecture, dossier }: Cadre): Action[] {
  const erreurs = lecture.remarques.filter(r => estActive(r) && r.gravite === 'erreur')
  return parPoids(erreurs, r => r.fichier).map(siennes => {
    const [premiere] = siennes as [Remarque, ...Remarque[]]
    const seules = siennes.every(r => r.correction !== undefined)
    return {
      genre: 'reparer',
      titre: `Corriger ${premiere.fichier}`,
      pourquoi: `${compter(siennes.length, 'erreur')}, dont : ${premiere.message}`,
      ...(premiere.conseil === undefined ? {} : { conseil: premiere.conseil }),
      ...(seules ? { commande: ['validate', ...dossier, '--corriger'] } : {}),
      place: { fichier: premiere.fichier, ligne: premiere.ligne },
    }
  })
}

/** What already counts, then what will. A rule broken in many places is one move. */
function debloquer(cadre: Cadre): Action[] {
  const { lecture, passage } = cadre
  const deja = lecture.remarques
    .filter(r => estActive(r) && r.gravite === 'avertissement' && !estDemande(r))
    .map(blocage)
  const ici = parPoids(deja, r => r.regle).map(siennes => unBlocage(siennes, undefined, cadre))
  const bientot = (passage?.bloquants ?? []).filter(b => !estDemande(b))
  const apres = parPoids(bientot, r => r.regle).map(siennes => unBlocage(siennes, passage, cadre))
  return [...ici, ...apres]
}

/** What is still to complete is asked of those who owe it. */
function estDemande({ regle }: Pick<Remarque, 'regle'>): boolean {
  return regle === 'reste-a-completer'
}

function unBlocage(blocages: readonly Blocage[], passage: Passage | undefined, cadre: Cadre): Action {
  const [premier] = blocages as [Blocage, ...Blocage[]]
  const quand = passage === undefined ? 'déjà attendu' : `attendu en phase « ${NOM_DE_PHASE[passage.vers]} »`
  const combien = blocages.length === 1 ? '' : `, et ${compter(blocages.length - 1, 'autre de même', 'autres de même')}`
  const commande = REMEDES[premier.regle]?.(cadre, premier)
  return {
    genre: 'debloquer',
    titre: premier.message,
    pourquoi: `${quand} (${premier.regle})${combien}`,
    ...(premier.conseil === undefined ? {} : { conseil: premier.conseil }),
    ...(commande === undefined ? {} : { commande }),
    place: { fichier: premier.fichier, ligne: premier.ligne },
  }
}

type Remede = (cadre: Cadre, blocage: Blocage) => Commande | undefined

/** A command that helps more than opening the file. */
const REMEDES: Readonly<Record<string, Remede>> = {
  'deliberation-absente': ({ lecture: { projet }, dossier }) => {
    // Once signed, nobody votes again: the reference of the vote is all that is asked for.
    if (rang(projet.faits.phase) > rang('signature')) return undefined
    const [premiere] = assembleesSansVote(projet)
    return premiere && ['render', 'deliberation', ...dossier, '--pour', premiere.id]
  },
  'axe-sans-fiche': ficheDeLAxe,
  'objectif-sans-fiche': ficheDeLAxe,
  cotech: ({ dossier }) => ['add', 'instance', '--type', 'cotech', ...enOption(dossier)],
  'fiche-incomplete': (cadre, { fichier }) => ficheVierge(cadre, fichier),
  'fiche-sans-indicateur': (cadre, { fichier }) => ficheVierge(cadre, fichier),
}

/** The axis or the objective that the remark speaks of: at its title, its name or itself. */
function ficheDeLAxe({ lecture: { projet }, dossier }: Cadre, { chemin: ou }: Blocage): Commande | undefined {
  const at = chemin(ou)
  const ids = [at, at.slice(0, -1)].map(place => valeurA(projet.axes, [...place, 'id']))
  const id = ids.find(trouve => typeof trouve === 'string')
  return id === undefined ? undefined : ['add', 'fiche', '--axe', String(id), ...enOption(dossier)]
}

/** Commands that change a contract are told where it is by an option. */
function enOption([dossier]: readonly string[]): Commande {
  return dossier === undefined ? [] : ['--projet', dossier]
}

function ficheVierge({ lecture: { projet, fichierDe }, dossier }: Cadre, fichier: string): Commande | undefined {
  const fiche = projet.fiches.find((_, n) => fichierDe('fiches', n) === fichier)
  return fiche && ['render', 'fiche-vierge', ...dossier, '--fiche', fiche.id]
}

/** Only when nothing stands in the way. */
function avancer({ lecture, passage, non_lus, dossier }: Cadre): Action[] {
  const retenu = lecture.remarques.some(r => estActive(r) && estBloquante(r)) || non_lus.length > 0
  if (passage === undefined || passage.bloquants.length > 0 || retenu) return []
  const place = lecture.situer('/contrat/phase')?.place
  const ici = place && { place }
  if (passage.vers === 'mise-en-oeuvre' && !estPassee(lecture.projet.faits.signature?.date, lecture.projet))
    return [
      {
        genre: 'avancer',
        titre: 'Faire signer le contrat',
        pourquoi: 'rien ne s’y oppose dans les fichiers',
        conseil:
          'Écrivez le document à signer ; une fois signé, notez la date de l’acte et « phase: mise-en-oeuvre » dans contrat.yaml.',
        commande: ['render', 'contrat', ...dossier, '--etat', 'signature'],
        ...ici,
      },
    ]
  return [
    {
      genre: 'avancer',
      titre: `Passer en phase « ${NOM_DE_PHASE[passage.vers]} » quand le moment est venu`,
      pourquoi: 'rien ne s’y oppose dans les fichiers',
      commande: ['set', 'contrat.phase', passage.vers, ...enOption(dossier)],
      ...ici,
    },
  ]
}

function preparer({ echeances }: Cadre): Action[] {
  const prochaine = echeances.find(({ passee }) => !passee)
  if (prochaine === undefined) return []
  const pourquoi = `prochaine date du contrat : ${dateEnMots(prochaine.date)}`
  return [{ genre: 'preparer', titre: prochaine.titre, pourquoi }]
}

/** The biggest groups first; among equals, in the order in which they came. */
function parPoids<T>(liste: readonly T[], cle: (chose: T) => string): (readonly T[])[] {
  const groupes = new Map<string, T[]>()
  for (const chose of liste) groupes.set(cle(chose), [...(groupes.get(cle(chose)) ?? []), chose])
  return [...groupes.values()].sort((a, b) => b.length - a.length)
}
