// The whole contract: what precedes the articles, the articles, the signatures, the annexes.
import type { Projet } from '../../../model/projet.generated.ts'
import type { Dessin, Dessins } from '../../dessins/dessin.ts'
import { articles, periodeDuContrat, sections } from '../articles.ts'
import { avisDAbsence, avisDeSigles, avisSansEngagement, avisSansSignataire } from '../avis.ts'
import { ORDRE } from '../contenus.ts'
import { contexte, couverture, editos, sources } from '../contexte.ts'
import type { Compose, Demande } from '../demande.ts'
import { budget } from '../figures/budget.ts'
import { gouvernance } from '../figures/gouvernance.ts'
import { matriceDesChamps } from '../figures/matrice.ts'
import { type Glossaire, glossaire } from '../glossaire.ts'
import { organismes } from '../gouvernance.ts'
import { actes, parties, signatures } from '../parties.ts'
import { recueil } from '../programme.ts'
import type { Reperes } from '../reperes.ts'
import { communes } from '../territoire.ts'
import { visas } from '../visas.ts'

export function contrat(r: Reperes, projet: Projet, demande: Demande): Compose {
  const { articles: presents, absents } = articles(r)
  const sigles = glossaire(partiesImprimees(r))
  const sansPartie = r.etat === 'projet' ? [] : avisSansSignataire(projet)
  return {
    vue: { ...vueDuContrat(r, presents, annexes(r, sigles.entrees)), signatures: signatures(r, demande.signatures) },
    avis: [
      ...absents.map(avisDAbsence),
      ...sansPartie,
      ...avisSansEngagement(projet),
      ...avisDeSigles(sigles.inconnus),
    ],
    dessins: dessins(r),
  }
}

/** None where the contract wants none: the names stay, so that templates hold. */
function dessins(r: Reperes): Dessins {
  const illustre = r.projet.contrat.mise_en_page?.illustrations !== false
  const siVoulu = (faire: () => Dessin | null) => () => (illustre ? faire() : null)
  return {
    champs: siVoulu(() => matriceDesChamps(r)),
    gouvernance: siVoulu(() => gouvernance(r)),
    budget: siVoulu(() => budget(r)?.dessin ?? null),
  }
}

function vueDuContrat(r: Reperes, presents: ReturnType<typeof articles>['articles'], lesAnnexes: readonly Annexe[]) {
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
    annexes: lesAnnexes,
    /** Numbers of the annexes that are there, for cross-references. */
    annexe: Object.fromEntries(ANNEXES.map(cle => [cle, lesAnnexes.find(a => a.cle === cle)?.numero ?? null])),
  }
}

/** In their order; documents that are only named come last. */
const ANNEXES = ['fiches', 'communes', 'organismes', 'sources', 'glossaire', 'actes'] as const
type Annexe = ReturnType<typeof annexes>[number]

/** Numbered as they come; only those that have something to show. */
function annexes(r: Reperes, sigles: Glossaire['entrees']) {
  const { contrat } = r.projet
  const enAnnexe = (contrat.mise_en_page?.fiches ?? 'annexe') === 'annexe'
  const contenus: Readonly<Record<(typeof ANNEXES)[number], readonly unknown[]>> = {
    fiches: enAnnexe ? recueil(r, 2, { titres: false }) : [],
    communes: communes(r),
    organismes: organismes(r),
    sources: sources(r),
    glossaire: sigles,
    actes: actes(r),
  }
  const toutes = [
    ...ANNEXES.map(cle => ({ cle, titre: TITRES[cle], contenu: contenus[cle] })),
    ...(contrat.annexes ?? []).map(a => {
      const titre = a.titre ?? a.fichier ?? null
      return { cle: 'jointe', titre, contenu: [{ titre }] }
    }),
  ]
  return toutes
    .filter(({ contenu }) => contenu.length > 0)
    .map(({ cle, titre, contenu }, rang, liste) => {
      // Documents that are only named share a page.
      const saut = cle !== 'jointe' || liste[rang - 1]?.cle !== 'jointe'
      return { cle, gabarit: `contrat/annexes/${cle}` as const, titre, numero: rang + 1, saut, contenu }
    })
}

const TITRES: Readonly<Record<(typeof ANNEXES)[number], string>> = {
  fiches: 'Fiches actions',
  communes: 'Communes du territoire',
  organismes: 'Organismes signataires et partenaires',
  sources: 'Sources du diagnostic',
  glossaire: 'Sigles employés',
  actes: 'Actes du contrat',
}

/** What the document prints: yearly follow-up never, fiches unless they are in a book of their own. */
function partiesImprimees({ projet: { faits: _, suivi: __, fiches, ...reste } }: Reperes) {
  return reste.contrat.mise_en_page?.fiches === 'document-separe' ? reste : { ...reste, fiches }
}
