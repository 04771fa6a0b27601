// The consolidated project → the view that templates read: plain data, every part present, null when absent, all in words.
import { pointeur } from '../../model/chemin.ts'
import type { Projet } from '../../model/projet.generated.ts'
import { articles, periodeDuContrat, sections } from './articles.ts'
import { avisDAbsence, avisDeTrous, avisSansFiche, avisSansSignataire, trousDe } from './avis.ts'
import { combler } from './combler.ts'
import { ORDRE } from './contenus.ts'
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
  const trous =
    etat === 'projet'
      ? []
      : avisDeTrous(
          trousDe(projet).filter(at => !enPointilles(pointeur(at))),
          projet,
        )
  if (modele === 'fiches') return { vue: vueDesFiches(r), avis: [...avisSansFiche(projet), ...trous] }
  const { articles: presents, absents } = articles(r)
  const sansPartie = etat === 'projet' ? [] : avisSansSignataire(projet)
  return { vue: vueDuContrat(r, presents), avis: [...absents.map(avisDAbsence), ...sansPartie, ...trous] }
}

function vueDuContrat(r: Reperes, presents: ReturnType<typeof articles>['articles']) {
  const { projet } = r
  const { contrat } = projet
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
    convention: projet.faits.signataires.length > 0 && presents.length > 0,
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
    .map(({ cle, contenu }, rang, liste) => {
      // Documents that are only named share a page.
      const saut = cle !== 'jointe' || liste[rang - 1]?.cle !== 'jointe'
      return { cle, gabarit: `contrat/annexes/${cle}`, numero: rang + 1, saut, contenu }
    })
}

function vueDesFiches(r: Reperes) {
  return { modele: 'fiches' as const, etat: r.etat, couverture: couverture(r), niveaux: 2, groupes: recueil(r, 2) }
}
