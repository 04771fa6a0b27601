// What the document leaves out or leaves open, in sentences for whoever asked for it.
import { type Chemin, chemin, valeurA } from '../../model/chemin.ts'
import type { Projet } from '../../model/projet.generated.ts'
import { enumerer } from '../../mots.ts'
import { libelle } from '../../schema/schemas.ts'
import type { Cle } from './contenus.ts'
import type { Demande } from './demande.ts'

/** Names in a sentence: beyond, only how many more. */
const CITES = 5
const SIGLES_CITES = 12

const REMEDES: Readonly<Partial<Record<Cle, string>>> = {
  perimetre:
    'Décrivez le périmètre dans territoire.yaml, ou écrivez l’article dans contrat.yaml, sous clauses, perimetre.',
  programme: 'Écrivez les axes dans axes.yaml et les actions dans fiches/.',
  'sante-mentale': 'Écrivez-le dans contrat.yaml, sous sante_mentale.',
  participation: 'Écrivez-le dans contrat.yaml, sous participation.',
  prs: 'Écrivez-le dans contrat.yaml, sous prs.',
  articulations: 'Nommez les autres démarches dans contrat.yaml, sous articulations.',
  gouvernance: 'Écrivez-le dans gouvernance.yaml.',
  engagements:
    'Écrivez ceux de chaque signataire dans acteurs.yaml, ou l’article dans contrat.yaml, sous clauses, engagements.',
  financement: 'Écrivez-le dans contrat.yaml, sous financement, et dans le budget des fiches.',
  evaluation: 'Écrivez-le dans evaluation.yaml.',
}

export function avisDAbsence(cle: Cle): string {
  const remede = REMEDES[cle] ?? `Écrivez-le dans contrat.yaml, sous clauses, ${cle}.`
  return `L’article «\u00A0${libelle('partie_contrat', cle)}\u00A0» n’est pas écrit\u00A0: il n’est pas dans le document. ${remede}`
}

export function avisSansSignataire({ faits }: Projet): string[] {
  if (faits.signataires.length > 0) return []
  return [
    'Aucun signataire n’est déclaré\u00A0: le document n’a ni parties, ni signatures. Donnez à chacun sa qualité dans acteurs.yaml, sous en_tant_que.',
  ]
}

/** Some signatories commit themselves in their own words: those who do not stand out. */
export function avisSansEngagement({ acteurs, faits }: Projet): string[] {
  const signataires = (acteurs.acteurs ?? []).filter(a => faits.signataires.includes(a.id))
  const muets = signataires.filter(a => a.engagement === undefined).map(a => a.nom ?? a.id)
  if (muets.length === 0 || muets.length === signataires.length) return []
  const sujet = muets.length === 1 ? 'Un signataire n’a' : `${muets.length} signataires n’ont`
  return [
    `${sujet} pas d’engagement propre dans le contrat\u00A0: ${enumerer(muets, CITES)}. Écrivez-le dans acteurs.yaml, sous engagement.`,
  ]
}

export function avisDeSigles(sigles: readonly string[]): string[] {
  if (sigles.length === 0) return []
  const [quoi, conseil] =
    sigles.length === 1
      ? ['Un sigle n’est écrit en toutes lettres nulle part', 'il manque au glossaire. Écrivez-le']
      : [
          `${sigles.length} sigles ne sont écrits en toutes lettres nulle part`,
          'ils manquent au glossaire. Écrivez-les',
        ]
  return [
    `${quoi}\u00A0: ${enumerer(sigles, SIGLES_CITES)}\u00A0; ${conseil} une fois ainsi\u00A0: agence régionale de santé (ARS).`,
  ]
}

export function avisSansFiche({ fiches }: Projet): string[] {
  return fiches.length > 0 ? [] : ['Le recueil est vide\u00A0: aucune fiche action n’est écrite dans fiches/.']
}

/** Where something is still « à compléter »: whole values, and passages of prose. */
export function trousDe({ faits, suivi: _, ...contenu }: Projet): Chemin[] {
  const passages: Chemin[] = []
  const visiter = (valeur: unknown, at: Chemin): void => {
    if (typeof valeur === 'string' && /\[[àa] compl[ée]ter\s*[:\]]/i.test(valeur)) passages.push(at)
    if (valeur === null || typeof valeur !== 'object') return
    for (const [cle, v] of Object.entries(valeur)) {
      if (cle !== 'remarque' && cle !== 'ecarts_motives') visiter(v, [...at, Array.isArray(valeur) ? Number(cle) : cle])
    }
  }
  visiter(contenu, [])
  return [...faits.a_completer.map(t => chemin(t.chemin)).filter(([partie]) => partie !== 'suivi'), ...passages]
}

export function avisDeTrous(places: readonly Chemin[], projet: Projet): string[] {
  if (places.length === 0) return []
  const cites = places.slice(0, CITES).map(at => nommer(at, projet))
  const suite = places.length > CITES ? '…' : ''
  const combien = places.length === 1 ? 'Une valeur est encore' : `${places.length} valeurs sont encore`
  return [
    `${combien} «\u00A0à compléter\u00A0» dans ce document, qui n’est plus un projet\u00A0: ${cites.join(', ')}${suite}.`,
  ]
}

/** `fiches › bus-sante › budget › total`: ids where there are, ranks from one elsewhere. */
function nommer(at: Chemin, projet: Projet): string {
  return at
    .map((cle, n) => {
      const id = typeof cle === 'number' ? valeurA(projet, [...at.slice(0, n + 1), 'id']) : undefined
      return typeof id === 'string' ? id : typeof cle === 'number' ? String(cle + 1) : cle
    })
    .join(' › ')
}

/** What was asked and cannot be: said, never done in silence. */
export function avisDeSouhaits({ modele, etat, signatures, lignes }: Demande, format: 'docx' | 'html'): string[] {
  return [
    ...(signatures === 'separees' && modele !== 'contrat'
      ? ['Les pages de signature séparées ne valent que pour le contrat\u00A0: ce document n’en a pas.']
      : []),
    ...(lignes && etat !== 'projet'
      ? ['Les lignes ne sont pas numérotées\u00A0: elles ne le sont que dans un document de travail (--etat projet).']
      : []),
    ...(lignes && etat === 'projet' && format === 'html'
      ? [
          'Les lignes ne sont pas numérotées\u00A0: elles ne le sont que dans Word, car une page web n’a pas de lignes fixes.',
        ]
      : []),
  ]
}

/** `chemins`: as the contract or a template writes them. */
export function avisDImages(chemins: readonly string[]): string[] {
  if (chemins.length === 0) return []
  const nommees = chemins.map(chemin => `«\u00A0${chemin}\u00A0»`).join(', ')
  const une = chemins.length === 1
  return [
    `${une ? `L’image ${nommees} n’est` : `Ces images ne sont`} pas dans le document${une ? '' : `\u00A0: ${nommees}`}. Une image est un fichier PNG ou JPEG entier, dans le dossier du contrat, de moins de 5\u00A0Mo et de 64\u00A0millions de points.`,
  ]
}
