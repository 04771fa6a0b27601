// The whole contract: what precedes the articles, the articles, the signatures, the annexes.
import type { Projet } from '../../../model/projet.generated.ts'
import { articles, periodeDuContrat, sections } from '../articles.ts'
import { avisDAbsence, avisSansSignataire } from '../avis.ts'
import { ORDRE } from '../contenus.ts'
import { contexte, couverture, editos, sources, visas } from '../contexte.ts'
import type { Compose } from '../demande.ts'
import { organismes } from '../gouvernance.ts'
import { actes, parties, signatures } from '../parties.ts'
import { recueil } from '../programme.ts'
import type { Reperes } from '../reperes.ts'
import { communes } from '../territoire.ts'

export function contrat(r: Reperes, projet: Projet): Compose {
  const { articles: presents, absents } = articles(r)
  const sansPartie = r.etat === 'projet' ? [] : avisSansSignataire(projet)
  return { vue: vueDuContrat(r, presents), avis: [...absents.map(avisDAbsence), ...sansPartie] }
}

function vueDuContrat(r: Reperes, presents: ReturnType<typeof articles>['articles']) {
  const { contrat, faits } = r.projet
  const corps = contrat.mise_en_page?.fiches === 'corps'
  return {
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
    convention: faits.signataires.length > 0 && presents.length > 0,
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
