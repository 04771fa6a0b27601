// A Word form that came back, saved by Word or by LibreOffice: what it says of each fiche, by its marks, else by the words of its boxes.
import type { TableauLu, TexteLu } from '../../bureautique/texte/index.ts'
import {
  CHAMPS,
  champNomme,
  type FicheRendue,
  type FichierRendu,
  lireImprimes,
  normaliser,
  retenir,
  simplifier,
  TABLEAUX,
  tableauNomme,
} from '../../champs/index.ts'
import { abregesDe, cibleDe, type Grille, grilles, provenance, texteDeCase } from './cases.ts'
import { estAide, estDuFormulaire, noterHorsDesTableaux } from './hors-cases.ts'
import { motsDesSignes } from './mots.ts'
import { type Cueillie, cueillie, type DemandeDeWord, noter, type Recolte } from './recolte.ts'
import { lireTableau } from './tableaux.ts'

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

/** Under which fiche each table stands is known by its marks, else by the exact heading above it. */
function parcourir(texte: TexteLu, vues: ReadonlyMap<TableauLu, Grille>, recolte: Recolte): void {
  const titres = new Map([...recolte.noms].map(([id, nom]) => [normaliser(nom), id]))
  const annonceePar = retenir(dit => titres.get(normaliser(dit)))
  let courante: string | undefined
  let annonce = ''
  for (const bloc of texte.blocs) {
    if (bloc.genre === 'tableau') {
      courante = lireTableau(bloc, vues, recolte, { fiche: courante, annonce }) ?? courante
      continue
    }
    if (!estAide(bloc.texte)) annonce = bloc.texte
    const annoncee = annonceePar(bloc.texte)
    if (annoncee !== undefined) courante = annoncee
    else if (!estDuFormulaire(bloc, texte, courante, recolte)) noterHorsDesTableaux(bloc, courante, recolte)
  }
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
