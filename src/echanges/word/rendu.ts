// A Word form that came back, saved by Word or by LibreOffice: what it says of each fiche, by its marks, else by the words of its boxes.
import type { CelluleLue, ParagrapheLu, TableauLu, TexteLu } from '../../bureautique/texte/index.ts'
import {
  CHAMPS,
  type Champ,
  type Contexte,
  champNomme,
  champTitre,
  type FicheRendue,
  type FichierRendu,
  lireImprimes,
  type Marque,
  type MotDeCote,
  normaliser,
  type Rendu,
  retenir,
  simplifier,
  TABLEAUX,
  type Tableau,
  type TableauRendu,
  tableauNomme,
  tableauTitre,
} from '../../champs/index.ts'
import {
  abregesDe,
  type Case,
  cibleDe,
  ecritParmiLesCases,
  type Grille,
  grilles,
  provenance,
  texteDeCase,
} from './cases.ts'
import { ecritDans, horsCase, type Imprime } from './hors-cases.ts'
import { motsDesSignes } from './mots.ts'
import { lireRangees, tableauDe } from './tableaux.ts'

/** `noms`: how the fiches of the project are called in a form, by id: « Fiche action 1.2.1 – Un bus santé ». */
export type DemandeDeWord = {
  readonly fichier: string
  readonly noms: ReadonlyMap<string, string>
  readonly contexte: Contexte
}

type Cueillie = {
  readonly simples: Record<string, Rendu>
  readonly tableaux: Record<string, TableauRendu>
  readonly mots: MotDeCote[]
}
type Recolte = DemandeDeWord & {
  readonly fiches: Map<string, Cueillie>
  readonly avis: string[]
  readonly imprime: Imprime
  /** Written where it may be about any fiche. */
  readonly egares: MotDeCote[]
  /** The words of choices, made simple. */
  readonly simple: (texte: string) => string
}

/** What is said of our own headers and footers. */
const NOTRES = /^Les en-têtes et pieds de page/

export function lireFormulaireWord(texte: TexteLu, demande: DemandeDeWord): FichierRendu {
  const avis = texte.avis.filter(a => !NOTRES.test(a))
  const imprime = lireImprimes(texte.proprietes)
  const recolte: Recolte = { ...demande, fiches: new Map(), avis, imprime, egares: [], simple: retenir(simplifier) }
  const formulaire = formulaireDe(texte)
  const vues = grilles(texte)
  parcourir(texte, vues, recolte)
  horsDesCellules(texte, recolte)
  for (const mot of recolte.egares) noter(undefined, mot, recolte)
  motsDesSignes(texte, (fiche, mot) => noter(fiche, mot, recolte))
  for (const [fiche, { simples, tableaux }] of recolte.fiches) manques(fiche, { simples, tableaux }, recolte)
  return {
    fichier: demande.fichier,
    ...(formulaire !== undefined && { formulaire }),
    fiches: [...recolte.fiches].map(
      ([fiche, lue]): FicheRendue => ({ fiche, nom: demande.noms.get(fiche) ?? fiche, ...lue }),
    ),
    avis: recolte.avis,
  }
}

function formulaireDe({ proprietes }: TexteLu): FichierRendu['formulaire'] {
  const version = proprietes.get('cls-formulaire')
  if (version === undefined) return undefined
  const empreintes: Record<string, string> = {}
  for (let n = 1; n <= 1_000; n++) {
    const fiche = proprietes.get(`cls-fiche-${n}`)
    if (fiche === undefined) break
    empreintes[fiche] = proprietes.get(`cls-empreintes-${n}`) ?? ''
  }
  return { version, contrat: proprietes.get('cls-contrat') ?? '', envoi: proprietes.get('cls-envoi') ?? '', empreintes }
}

function cueillie({ fiches }: Recolte, fiche: string): Cueillie {
  const connue = fiches.get(fiche) ?? { simples: {}, tableaux: {}, mots: [] }
  fiches.set(fiche, connue)
  return connue
}

/** Of a fiche when it is known, or when there is only one; else among the remarks on the whole file. */
function noter(fiche: string | undefined, mot: MotDeCote, recolte: Recolte): void {
  const [seule, autre] = recolte.fiches.keys()
  const qui = fiche ?? (autre === undefined ? seule : undefined)
  if (qui !== undefined && recolte.fiches.has(qui)) cueillie(recolte, qui).mots.push(mot)
  else recolte.avis.push(`${mot.place} : ${mot.texte}`)
}

/** Under which fiche each table stands is known by its marks, else by the exact heading above it. */
function parcourir(texte: TexteLu, vues: ReadonlyMap<TableauLu, Grille>, recolte: Recolte): void {
  const titres = new Map([...recolte.noms].map(([id, nom]) => [normaliser(nom), id]))
  const annonceePar = retenir(dit => titres.get(normaliser(dit)))
  let courante: string | undefined
  let annonce = ''
  for (const bloc of texte.blocs) {
    if (bloc.genre === 'tableau') {
      courante = lireTable(bloc, vues, recolte, { fiche: courante, annonce }) ?? courante
      continue
    }
    if (!estAide(bloc.texte)) annonce = bloc.texte
    const annoncee = annonceePar(bloc.texte)
    if (annoncee !== undefined) courante = annoncee
    else if (!estDuFormulaire(bloc, texte, courante, recolte)) ajouter(horsCase(bloc), bloc, courante, recolte)
  }
}

/** A heading may be that of the next fiche. */
function ajouter(mot: MotDeCote, { titre }: ParagrapheLu, courante: string | undefined, recolte: Recolte): void {
  if (courante === undefined || (titre !== undefined && titre <= TITRE_DE_FICHE)) recolte.egares.push(mot)
  else cueillie(recolte, courante).mots.push(mot)
}

const TITRE_DE_FICHE = 2

const AIDES = /^(?:À relire|À remplir|Facultatif)(?:$|\s)/

function estAide(dit: string): boolean {
  return dit.trim() === '' || AIDES.test(dit.trim())
}

/** Our own words between the tables; and the marks of boxes that stand outside of any cell, which are read apart. */
function estDuFormulaire(
  bloc: ParagrapheLu,
  { marques }: TexteLu,
  courante: string | undefined,
  { imprime }: Recolte,
): boolean {
  if (
    imprime === undefined
      ? courante === undefined || bloc.titre !== undefined || estANous(bloc.texte)
      : imprime(bloc.texte)
  )
    return true
  return marques.some(
    m =>
      m.dansCellule === null &&
      m.nom.includes('fiche') &&
      m.tableaux.length === 0 &&
      m.paragraphes.includes(bloc as never),
  )
}

/** As far as can be told when the form does not say what it printed. */
function estANous(dit: string): boolean {
  const nu = dit.trim()
  return estAide(nu) || tableauTitre(nu) !== undefined || champTitre(nu) !== undefined
}

/** The fiche that the table speaks of. */
function lireTable(
  bloc: TableauLu,
  vues: ReadonlyMap<TableauLu, Grille>,
  recolte: Recolte,
  dessus: { readonly fiche: string | undefined; readonly annonce: string },
) {
  const grille = vues.get(bloc)
  if (grille === undefined) return undefined
  const { premiere, deRangees, deCases } = marquesDe(grille)
  const fiche = premiere?.fiche ?? grille.couverte?.fiche ?? dessus.fiche
  if (fiche === undefined) {
    for (const { cellule } of grille.rangees.flat()) recolte.egares.push(...ecritDans(cellule, recolte.imprime))
    return undefined
  }
  const couvert =
    grille.couverte === undefined || 'cle' in grille.couverte ? undefined : tableauNomme(grille.couverte.champ)
  const tableau = deRangees ?? couvert ?? (premiere === undefined ? tableauDe(grille, dessus.annonce) : undefined)
  if (tableau !== undefined) rangerLignes(grille, fiche, tableau, recolte)
  if (tableau === undefined || deCases) lireCases(grille, fiche, tableau !== undefined, recolte)
  for (const { cellules } of bloc.lignes)
    for (const { blocs } of cellules)
      for (const dedans of blocs) if (dedans.genre === 'tableau') lireTable(dedans, vues, recolte, { ...dessus, fiche })
  return fiche
}

/** Its first mark, the first table of rows that its marks name, and whether some name boxes. */
function marquesDe({ rangees }: Grille) {
  let premiere: Marque | undefined
  let deRangees: Tableau | undefined
  let deCases = false
  for (const rangee of rangees)
    for (const { cible } of rangee) {
      if (cible === undefined) continue
      premiere ??= cible.marque
      if ('cle' in cible.marque) deRangees ??= tableauNomme(cible.marque.tableau)
      else deCases = true
    }
  return { premiere, deRangees, deCases }
}

function rangerLignes(grille: Grille, fiche: string, tableau: Tableau, recolte: Recolte): void {
  const { lignes, marquees, autres } = lireRangees(grille, fiche, tableau)
  const { tableaux: siens, mots } = cueillie(recolte, fiche)
  for (const cellule of autres) mots.push(...ecritDans(cellule, recolte.imprime, tableau.nom))
  const deja = siens[tableau.nom]
  // Without any mark of its rows, nobody can say that one was taken away.
  const entier = marquees > 0 || (grille.couverte !== undefined && lignes.length === 0)
  if (deja === undefined) siens[tableau.nom] = { lignes, entier }
  else siens[tableau.nom] = { lignes: [...deja.lignes, ...lignes], entier: deja.entier || entier }
}

/** Boxes: each by its mark, else by the words of the cell before it. */
function lireCases({ rangees }: Grille, fiche: string, deRangees: boolean, recolte: Recolte): void {
  for (const rangee of rangees)
    for (let rang = 0; rang < rangee.length; rang++) {
      const { cellule, cible } = rangee[rang] as Case
      const marque = cible?.marque
      if (marque !== undefined) {
        const champ = 'cle' in marque ? undefined : champNomme(marque.champ)
        if (champ !== undefined) {
          parmiLesCases(cellule, champ, cueillie(recolte, marque.fiche), recolte)
          prendre(cueillie(recolte, marque.fiche), champ, {
            texte: texteDeCase(cellule, champ),
            provenance: provenance(cible?.par ?? 'controle', cellule.place),
          })
        }
        continue
      }
      if (deRangees) continue
      const avant = rangee[rang - 1]
      const champ =
        avant === undefined || avant.cible !== undefined
          ? undefined
          : champTitre(avant.cellule.texte.split('\n')[0] ?? '')
      if (champ === undefined)
        for (const mot of ecritDans(cellule, recolte.imprime, champMarque(rangee[rang + 1])))
          cueillie(recolte, fiche).mots.push(mot)
      else
        prendre(cueillie(recolte, fiche), champ, {
          texte: texteDeCase(cellule, champ),
          provenance: provenance('libelle', cellule.place),
        })
    }
}

function champMarque(une: Case | undefined): string | undefined {
  const marque = une?.cible?.marque
  return marque === undefined || 'cle' in marque ? undefined : marque.champ
}

/** Words typed among boxes to tick: none of them says it, so it is kept beside. */
function parmiLesCases(cellule: CelluleLue, champ: Champ, { mots }: Cueillie, { contexte, simple }: Recolte): void {
  if (champ.genre !== 'cases' && champ.genre !== 'choix') return
  const connus = () => contexte.choix(champ).map(c => c.libelle)
  for (const texte of ecritParmiLesCases(cellule.texte, connus, simple))
    mots.push({ genre: 'hors-case', texte, champ: champ.nom, place: cellule.place })
}

/** A box that stands twice is read where it is surest; what the other one says otherwise is kept beside. */
function prendre({ simples, mots }: Cueillie, champ: Champ, rendu: Rendu): void {
  const deja = simples[champ.nom]
  if (deja === undefined) {
    simples[champ.nom] = rendu
    return
  }
  const [garde, autre] =
    rendu.provenance.confiance === 'sure' && deja.provenance.confiance !== 'sure' ? [rendu, deja] : [deja, rendu]
  simples[champ.nom] = garde
  if (autre.texte.trim() !== '' && normaliser(autre.texte) !== normaliser(garde.texte))
    mots.push({ genre: 'hors-case', texte: autre.texte, champ: champ.nom, place: autre.provenance.place })
}

/** The table was taken away and its words pasted below: the marks may have followed them. */
function horsDesCellules(texte: TexteLu, recolte: Recolte): void {
  const abreges = abregesDe(texte)
  for (const lue of texte.marques) {
    const cible = lue.dansCellule === null ? cibleDe(lue, abreges) : undefined
    const champ = cible === undefined || 'cle' in cible.marque ? undefined : champNomme(cible.marque.champ)
    if (cible === undefined || champ === undefined || lue.tableaux.length > 0) continue
    const ici = cueillie(recolte, cible.marque.fiche)
    if (ici.simples[champ.nom] === undefined)
      ici.simples[champ.nom] = {
        texte: lue.vide ? '' : texteDeCase(lue, champ),
        provenance: provenance(cible.par, lue.place),
      }
  }
}

/** What of a fiche is nowhere to be found, in one sentence. */
function manques(
  fiche: string,
  { simples, tableaux }: Pick<Cueillie, 'simples' | 'tableaux'>,
  { avis, noms }: Recolte,
): void {
  const absentes = [
    ...CHAMPS.filter(c => c.attendu && simples[c.nom] === undefined),
    ...TABLEAUX.filter(t => t.attendu && tableaux[t.nom] === undefined),
  ]
  const nom = noms.get(fiche) ?? fiche
  const titres = absentes.map(c => c.titre).join(', ')
  if (absentes.length === 1)
    avis.push(
      `« ${nom} » : la case « ${titres} » n’a pas été retrouvée dans ce document : elle reste comme le contrat la dit.`,
    )
  else if (absentes.length > 1)
    avis.push(
      `« ${nom} » : ${absentes.length} cases n’ont pas été retrouvées dans ce document : elles restent comme le contrat les dit (${titres}).`,
    )
  const remplaces = Object.entries(tableaux).flatMap(([cle, { entier, lignes }]) =>
    entier || lignes.length === 0 ? [] : [tableauNomme(cle)?.titre ?? cle],
  )
  if (remplaces.length > 0)
    avis.push(
      `« ${nom} » : ces tableaux du formulaire ont perdu leurs repères, ou ont été remplacés par d’autres : ${remplaces.join(', ')}. Leurs lignes sont lues ; celles qui n’y sont plus ne sont pas retirées du contrat.`,
    )
}
