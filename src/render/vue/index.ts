// The consolidated project → the view that templates read: plain data, every part present, null when absent, all in words.
import type { Projet } from '../../model/projet.generated.ts'
import { libelle } from '../../schema/schemas.ts'
import { articles, periodeDuContrat, sections } from './articles.ts'
import { combler } from './combler.ts'
import { type Cle, ORDRE } from './contenus.ts'
import { contexte, couverture, editos, sources, visas } from './contexte.ts'
import { organismes } from './gouvernance.ts'
import { actes, parties, signatures } from './parties.ts'
import { recueil } from './programme.ts'
import { type Etat, type Modele, type Reperes, reperes } from './reperes.ts'
import { communes } from './territoire.ts'

export type { Etat, Modele } from './reperes.ts'

export type Vue = ReturnType<typeof vueDuContrat> | ReturnType<typeof vueDesFiches>

/** What is known on the day of signature only: dotted lines stand for it once the document leaves the office. */
const CHAMP_DE_SIGNATURE =
  /^\/acteurs\/acteurs\/\d+\/(deliberation|signature|representant)\/\w+$|^\/contrat\/actes\/\d+\/(date|lieu)$/

/** `avis`: what the document does not say, in sentences for whoever asked for it. */
export function vue(projet: Projet, modele: Modele, etat: Etat): { vue: Vue; avis: string[] } {
  const enPointilles = (pointeur: string) => etat !== 'projet' && CHAMP_DE_SIGNATURE.test(pointeur)
  const r = reperes(combler(projet, enPointilles), etat, modele)
  const restants = projet.faits.a_completer.filter(({ chemin }) => !enPointilles(chemin))
  const trous = etat === 'projet' ? [] : avisDeTrous(restants)
  if (modele === 'fiches') return { vue: vueDesFiches(r), avis: trous }
  const { articles: presents, absents } = articles(r)
  return { vue: vueDuContrat(r, presents), avis: [...absents.map(avisDAbsence), ...trous] }
}

function avisDAbsence(cle: Cle): string {
  return `L’article « ${libelle('partie_contrat', cle)} » n’est pas écrit\u00A0: il n’est pas dans le document. ${REMEDE[cle] ?? `Écrivez-le dans contrat.yaml, sous clauses, ${cle}.`}`
}

const REMEDE: Readonly<Partial<Record<Cle, string>>> = {
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

const CITES = 5

function avisDeTrous(restants: Projet['faits']['a_completer']): string[] {
  if (restants.length === 0) return []
  const cites = restants.slice(0, CITES).map(({ chemin }) => chemin.slice(1).replaceAll('/', ' › '))
  const suite = restants.length > CITES ? '…' : ''
  const combien = restants.length === 1 ? 'Une valeur est encore' : `${restants.length} valeurs sont encore`
  return [
    `${combien} «\u00A0à compléter\u00A0» dans ce document, qui n’est plus un projet\u00A0: ${cites.join(', ')}${suite}.`,
  ]
}

function vueDuContrat(r: Reperes, presents: ReturnType<typeof articles>['articles']) {
  const { contrat } = r.projet
  const corps = contrat.mise_en_page?.fiches === 'corps'
  return {
    modele: 'contrat' as const,
    etat: r.etat,
    couverture: couverture(r),
    niveaux: corps ? 3 : 2,
    editos: editos(r),
    parties: parties(r),
    ...visas(r),
    preambule: contrat.preambule ?? null,
    apres_preambule: sections(r, 'preambule', contrat.preambule === undefined ? 1 : 2),
    contexte: contexte(r),
    apres_contexte: sections(r, 'diagnostic', contexte(r) === null ? 1 : 2),
    periode: periodeDuContrat(r),
    articles: presents,
    /** Numbers of the articles that are there, for cross-references. */
    renvois: Object.fromEntries(
      ORDRE.map(cle => [cle.replaceAll('-', '_'), presents.find(a => a.cle === cle)?.numero ?? null]),
    ),
    signatures: signatures(r),
    annexes: annexes(r),
  }
}

/** Numbered as they come; only those that have something to show. */
function annexes(r: Reperes) {
  const { contrat } = r.projet
  const enAnnexe = (contrat.mise_en_page?.fiches ?? 'annexe') === 'annexe'
  const toutes = [
    { cle: 'fiches', contenu: enAnnexe ? recueil(r, 2) : [] },
    { cle: 'communes', contenu: communes(r) },
    { cle: 'organismes', contenu: organismes(r) },
    { cle: 'sources', contenu: sources(r) },
    { cle: 'actes', contenu: actes(r) },
    ...(contrat.annexes ?? []).map(a => ({ cle: 'jointe', contenu: [{ titre: a.titre ?? a.fichier ?? null }] })),
  ]
  return toutes
    .filter(({ contenu }) => contenu.length > 0)
    .map(({ cle, contenu }, rang) => ({ cle, gabarit: `contrat/annexes/${cle}`, numero: rang + 1, contenu }))
}

function vueDesFiches(r: Reperes) {
  return { modele: 'fiches' as const, etat: r.etat, couverture: couverture(r), niveaux: 2, groupes: recueil(r, 2) }
}
