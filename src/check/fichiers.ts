// Files that the format expects and the project does not have, phase by phase.
import { intervalle } from '../model/date.ts'
import { DUE_DES, nomDePartie, type Partie } from '../model/partie.ts'
import type { EtatDeRegle, RegleJugee } from '../model/rapport.ts'
import type { ProjetLu } from '../project/read.ts'
import { type Constat, lieuDAbsence } from './constat.ts'
import { estPerdue, PROGRAMME, TRANSCRIPTION } from './prudence.ts'

/** Format: « Which file is due when ». */
export function fichierDu(lu: ProjetLu, partie: Partie): Constat | undefined {
  if (partie === 'contrat') return undefined
  const regle = (etat: EtatDeRegle): RegleJugee => ({ id: 'fichier-manquant', etat })
  if (!lu.absentes.includes(partie)) return { regle: regle('satisfaite'), problemes: [] }
  const { faits, contrat } = lu.projet
  if (faits.phase === 'acheve' || !partieDue(lu, partie)) return { regle: regle('sans-objet'), problemes: [] }
  const decisives = partie === 'fiches' ? [TRANSCRIPTION, PROGRAMME] : [TRANSCRIPTION]
  if (contrat.transcription === 'partielle' || decisives.some(at => estPerdue(lu, at)))
    return { regle: regle('non-jugee'), problemes: [] }
  const lieu = lieuDAbsence(lu, [partie])
  const nom = nomDePartie(partie)
  const message = nom.endsWith('/')
    ? `Le dossier « ${nom} » est vide ou absent.`
    : `Le fichier « ${nom} » n’existe pas encore.`
  const conseil = `Créez-le, même bref : « à compléter » y est permis. « ${DUE_DES[partie]} » est la phase à partir de laquelle il est attendu.`
  return {
    regle: regle('satisfaite'),
    problemes: [{ regle: 'fichier-manquant', lieu, message, conseil, due: DUE_DES[partie] }],
  }
}

function partieDue({ projet }: ProjetLu, partie: Partie): boolean {
  if (partie === 'fiches')
    return projet.axes.programme?.etat !== 'a-venir' && projet.axes.programme?.etat !== 'non-transcrit'
  if (partie !== 'suivi') return true
  const debut = intervalle(projet.contrat.periode?.debut ?? '')?.debut
  return debut !== undefined && Number(projet.faits.date.replaceAll('-', '')) >= debut + 10_000
}
