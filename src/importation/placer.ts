// What each kind of heading does with the text under it. An answer: is all of the text in boxes? If not, it is quoted in the remark as well.
import { champNomme, dateDite, tableauNomme } from '../champs/index.ts'
import { type Boite, moinsSure, rendu } from './boite.ts'
import type { Apport } from './morceau.ts'
import { surUneLigne } from './valeurs/bords.ts'
import { calendrierDit } from './valeurs/calendrier.ts'
import { casesDites, choixDit } from './valeurs/choix.ts'
import { indicateursDits, objectifsDits } from './valeurs/listes.ts'
import { montantDit, partsDites } from './valeurs/montants.ts'
import { numeroDit, numeroEtTitre } from './valeurs/numero.ts'
import { acteurDit, organismesDits } from './valeurs/organismes.ts'
import { rattachementDit } from './valeurs/plan.ts'
import type { Sens } from './vocabulaire.ts'

type Geste = (apport: Apport, boite: Boite) => boolean

/** True when every word is in a box; false when the remark must keep them. */
export function placer(apport: Apport, boite: Boite): boolean {
  if (apport.sens === undefined || apport.sens === 'remarque') return false
  const geste = GESTES[apport.sens]
  if (geste !== undefined) return geste(apport, boite)
  const champ = champNomme(apport.sens)
  if (champ === undefined) return false
  if (champ.genre === 'prose') return boite.mettre(champ.nom, apport.prose, apport)
  if (champ.genre === 'cases') return cases(champ.nom)(apport, boite)
  if (champ.genre === 'choix') return choix(champ.nom)(apport, boite)
  return boite.mettre(champ.nom, apport.texte, apport)
}

const titre: Geste = (apport, boite) => {
  const { numero, titre } = numeroEtTitre(surUneLigne(apport.texte))
  if (numero !== undefined) boite.numero ??= rendu(numero, apport)
  return titre === '' ? numero !== undefined && boite.numero?.texte === numero : boite.mettre('titre', titre, apport)
}

const numero: Geste = (apport, boite) => {
  const dit = numeroDit(apport.texte)
  if (dit === undefined) return titre(apport, boite)
  if (boite.numero !== undefined && boite.numero.texte !== dit) return false
  boite.numero = rendu(dit, apport)
  return true
}

const rattachements: Geste = (apport, boite) => {
  const entier = rattachementDit(apport.texte, boite.contexte)
  if (entier !== undefined) return boite.mettre('rattachements', entier, apport)
  const parties = apport.texte
    .split(/\n|;/)
    .map(p => p.trim())
    .filter(p => p !== '')
  const lus = parties.map(p => rattachementDit(p, boite.contexte))
  for (const [n, lu] of lus.entries()) {
    if (lu !== undefined) boite.mettre('rattachements', lu, apport)
    else if (apport.sens === 'rattachements') boite.axesInconnus.add(parties[n] ?? '')
  }
  return lus.every(l => l !== undefined)
}

function cases(nom: string): Geste {
  return (apport, boite) => {
    const champ = champNomme(nom)
    if (champ === undefined) return false
    const { libelles, tous } = casesDites(apport.texte, champ, boite.contexte)
    const mis = libelles.length > 0 && boite.mettre(nom, libelles.join('\n'), apport, tous ? undefined : 'a-verifier')
    return mis && tous
  }
}

function choix(nom: string): Geste {
  return (apport, boite) => {
    const champ = champNomme(nom)
    const libelle = champ && choixDit(surUneLigne(apport.texte), champ, boite.contexte)
    return libelle !== undefined && boite.mettre(nom, libelle, apport)
  }
}

function organismes(tableau: 'pilotes' | 'partenaires' | 'referents', type?: string): Geste {
  return (apport, boite) => {
    const dits = organismesDits(apport.texte, boite.contexte, tableau === 'partenaires')
    const mis = dits.map(({ nom, service = '', fonction = '', contribution = '', connu }) => {
      if (!connu) boite.inconnus.add(nom)
      const cellules = { organisme: nom, service, fonction, contribution, ...(type !== undefined && { type }) }
      return boite.ajouter(tableau, vides(cellules), apport, connu ? undefined : 'probable')
    })
    return mis.length > 0 && mis.every(Boolean)
  }
}

function vides(cellules: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(cellules).filter(([, t]) => t !== ''))
}

function objectifs(niveau?: string): Geste {
  return (apport, boite) => {
    const { elements, deduit } = objectifsDits(apport.prose)
    const mis = elements.map(e => {
      const dit = e.niveau ?? niveau
      return boite.ajouter(
        'objectifs',
        vides({ niveau: deduit && niveau ? niveau : (dit ?? ''), titre: surUneLigne(e.texte) }),
        apport,
        deduit ? 'a-verifier' : undefined,
      )
    })
    return mis.length > 0 && mis.every(Boolean)
  }
}

const indicateurs: Geste = (apport, boite) => {
  const mis = indicateursDits(apport.prose).map(({ texte, niveau = '' }) =>
    boite.ajouter('indicateurs', vides({ libelle: surUneLigne(texte), type: niveau }), apport),
  )
  return mis.length > 0 && mis.every(Boolean)
}

const calendrier: Geste = (apport, boite) => {
  const { debut, fin, texte, etapes = [] } = calendrierDit(apport.texte)
  const mis = [
    ...(debut === undefined ? [] : [boite.mettre('calendrier-debut', debut, apport)]),
    ...(fin === undefined ? [] : [boite.mettre('calendrier-fin', fin, apport)]),
    ...(texte === undefined ? [] : [boite.mettre('calendrier-texte', texte, apport)]),
    ...etapes.map(e => boite.ajouter('etapes', e, apport)),
  ]
  return mis.length > 0 && mis.every(Boolean)
}

/** A date, or words that go with the words of the calendar, under their own heading. */
function borne(nom: 'calendrier-debut' | 'calendrier-fin', mot: string): Geste {
  return (apport, boite) => {
    const date = dateDite(apport.texte.trim())
    if (date !== undefined && !date.includes('/')) return boite.mettre(nom, apport.texte.trim(), apport)
    if (date !== undefined) return calendrier(apport, boite)
    const { debut, fin } = calendrierDit(apport.texte)
    const lu = nom === 'calendrier-debut' ? debut : fin
    if (lu !== undefined && (nom === 'calendrier-debut' ? fin : debut) === undefined)
      return boite.mettre(nom, lu, apport)
    return boite.mettre('calendrier-texte', `${mot} : ${surUneLigne(apport.texte)}`, apport)
  }
}

const etapes: Geste = (apport, boite) => {
  const dit = calendrierDit(apport.texte)
  if (dit.etapes !== undefined) return calendrier(apport, boite)
  const mis = indicateursDits(apport.prose).map(({ texte }) =>
    boite.ajouter('etapes', { titre: surUneLigne(texte) }, apport),
  )
  return mis.length > 0 && mis.every(Boolean)
}

/** Amounts with who pays make rows; other words stay words. */
function argent(enMots: 'moyens-financiers' | 'budget-commentaire'): Geste {
  return (apport, boite) => {
    const annee = /(?:^|\D)(20\d\d)(?:$|\D)/.exec(apport.libelle)?.[1]
    const montant = apport.sens === 'moyens-financiers' ? undefined : montantDit(surUneLigne(apport.texte))
    // A column for each year: « Budget 2028 ».
    if (montant !== undefined && annee !== undefined) return boite.ajouter('budget', { annee, montant }, apport)
    if (montant !== undefined) return boite.mettre('budget-total', montant, apport)
    const parts = partsDites(apport.texte)
    if (parts === undefined) return boite.mettre(enMots, apport.prose, apport)
    const [seule, autre] = parts
    if (seule !== undefined && autre === undefined && seule.financeur === undefined && seule.libelle === undefined)
      return boite.mettre('budget-total', seule.montant, apport)
    const mis = parts.map(({ montant, financeur, libelle = '' }) => {
      const nom = financeur === undefined ? '' : (acteurDit(financeur, boite.contexte) ?? financeur)
      if (financeur !== undefined && acteurDit(financeur, boite.contexte) === undefined) boite.inconnus.add(financeur)
      // « ARS : 15 000 € » names who pays; « Véhicule : 15 000 € » what for.
      const qui = nom === '' ? acteurDit(libelle, boite.contexte) : undefined
      return boite.ajouter(
        'budget',
        vides(qui === undefined ? { libelle, montant, financeur: nom } : { montant, financeur: qui }),
        apport,
      )
    })
    return mis.every(Boolean)
  }
}

const budgetTotal: Geste = (apport, boite) => {
  const dit = montantDit(surUneLigne(apport.texte)) !== undefined || partsDites(apport.texte) !== undefined
  return dit && argent('budget-commentaire')(apport, boite)
}

const MOYENS: readonly (readonly [RegExp, string])[] = [
  [/^(?:moyens )?(?:humains?|rh)(?![a-zà-ÿ])/i, 'moyens-humains'],
  [
    /^(?:moyens )?(?:mat[ée]riels?|techniques|logistiques?)(?: et (?:mat[ée]riels|techniques|logistiques))?(?![a-zà-ÿ])/i,
    'moyens-materiels',
  ],
  [/^(?:moyens )?(?:financiers?|financement)(?![a-zà-ÿ])/i, 'moyens-financiers'],
]

/** Only what says itself which means it is: « Humains : 0,5 ETP ». */
const moyens: Geste = (apport, boite) => {
  const lignes = apport.prose.split('\n').filter(l => l.trim() !== '')
  const lues = lignes.map(ligne => {
    const nue = ligne.replace(/\*\*/g, '').replace(/^\s*[-*•–·]\s*/, '')
    const trouve = MOYENS.find(([mot]) => mot.test(nue))
    const suite = trouve === undefined ? '' : (/^ ?: *(\S.*)$/.exec(nue.replace(trouve[0], ''))?.[1] ?? '')
    return trouve === undefined || suite === '' ? undefined : ([trouve[1], suite] as const)
  })
  if (lues.length === 0 || lues.some(l => l === undefined)) return false
  return lues.map(l => l !== undefined && boite.mettre(l[0], l[1], apport)).every(Boolean)
}

/** A cell of a column of a table, alone in its row. */
function colonneSeule(tableau: string, colonne: string): Geste {
  return (apport, boite) => rangee(tableau, [[colonne, apport]], boite)
}

/** One row from the cells of a row of the source. */
export function rangee(tableau: string, cases: readonly (readonly [string, Apport])[], boite: Boite): boolean {
  const [premiere] = cases
  if (premiere === undefined) return false
  const textes: Record<string, string> = {}
  for (const [colonne, apport] of cases) {
    const dite = celluleDite(tableau, colonne, apport, boite)
    // « rentrée 2027 »: a step is dated in words too.
    textes[colonne === 'date' && dateDite(dite) === undefined ? 'texte' : colonne] = dite
  }
  const confiance = cases.map(([, a]) => a.confiance).reduce((a, b) => moinsSure(a, b))
  const tout = { ...premiere[1], morceaux: cases.flatMap(([, a]) => a.morceaux) }
  return boite.ajouter(tableau, textes, tout, confiance)
}

function celluleDite(tableau: string, colonne: string, apport: Apport, { contexte, inconnus }: Boite): string {
  const table = tableauNomme(tableau)
  const champ = table?.colonnes.find(c => c.nom === colonne)
  const texte = champ?.genre === 'prose' ? apport.prose : surUneLigne(apport.texte)
  if (champ?.genre === 'qui') {
    const nom = acteurDit(texte, contexte)
    if (nom === undefined) inconnus.add(texte)
    return nom ?? texte
  }
  if (champ?.genre === 'choix') return choixDit(texte, champ, contexte, table) ?? texte
  if (champ?.genre === 'montant') return montantDit(texte) ?? texte
  return texte
}

const identifiant: Geste = (apport, boite) => {
  if (boite.identifiant !== undefined) return boite.identifiant === apport.texte
  boite.identifiant = apport.texte
  return true
}

const GESTES: Readonly<Partial<Record<Sens, Geste>>> = {
  identifiant,
  titre,
  numero,
  rattachements,
  'objectif-strategique': rattachements,
  objectifs: objectifs(),
  'objectifs-generaux': objectifs('Général'),
  'objectifs-specifiques': objectifs('Spécifique'),
  'objectifs-operationnels': objectifs('Opérationnel'),
  calendrier,
  'calendrier-debut': borne('calendrier-debut', 'Début'),
  'calendrier-fin': borne('calendrier-fin', 'Fin'),
  etapes,
  'etapes.titre': colonneSeule('etapes', 'titre'),
  pilotes: organismes('pilotes'),
  referents: organismes('referents'),
  'referents-elus': organismes('referents', 'Élu'),
  'referents-techniques': organismes('referents', 'Technique'),
  partenaires: organismes('partenaires'),
  moyens,
  'moyens-financiers': argent('moyens-financiers'),
  budget: argent('budget-commentaire'),
  'budget-total': budgetTotal,
  indicateurs,
}
