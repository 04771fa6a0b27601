// `add`: a new thing of the contract, in its file, with an identifier, a number, and what it hangs on.

import { join } from 'node:path'
import { ajouterElement } from '../../edit/index.ts'
import { existe } from '../../load/files.ts'
import { type Chemin, valeurA } from '../../model/chemin.ts'
import { UserError } from '../../model/erreur.ts'
import type { Genre } from '../../model/partie.ts'
import { composer } from '../../scaffold/gabarit.ts'
import { identifiantPour } from '../../scaffold/identifiants.ts'
import type { Atelier } from './atelier.ts'
import { type Cible, ciblesDe, trouver } from './cibles.ts'
import { copier } from './copier.ts'
import type { Ajout, Ajoutable } from './demandes.ts'
import { fichierDeFiche, idLibre, verifierId } from './identite.ts'
import { deLaChose } from './mots.ts'
import { comparer, enNumero, styleDe, suivant } from './numeros.ts'
import { plumeDe } from './plumes.ts'

/** What an edit did: its French name (« ajout de la fiche… »), and where the thing now is. */
export type Fait = { readonly quoi: string; readonly id?: string; readonly fichier?: string }

/** Where things of each kind are listed, and the key of their name. */
const LISTES: Readonly<
  Record<Exclude<Ajoutable, 'fiche'>, { readonly partie: Genre; readonly cle: string; readonly nom: string }>
> = {
  axe: { partie: 'axes', cle: 'axes', nom: 'titre' },
  objectif: { partie: 'axes', cle: 'objectifs', nom: 'titre' },
  acteur: { partie: 'acteurs', cle: 'acteurs', nom: 'nom' },
  instance: { partie: 'gouvernance', cle: 'instances', nom: 'nom' },
  indicateur: { partie: 'evaluation', cle: 'indicateurs', nom: 'libelle' },
  besoin: { partie: 'diagnostic', cle: 'besoins', nom: 'titre' },
}

/** Throws UserError for what is missing, taken or unknown. */
export function ajouter(atelier: Atelier, demande: Ajout): Fait {
  const titre = demande.titre?.trim() ?? ''
  if (titre === '')
    throw new UserError(
      `Il manque ${demande.quoi === 'acteur' || demande.quoi === 'instance' ? 'le nom' : 'le titre'} ${deLaChose(demande.quoi, '…').replace(' « … »', '')} à ajouter.`,
      `Donnez-le entre guillemets après « ${demande.quoi} » : add ${demande.quoi} "…"`,
    )
  const id = demande.id ?? idPour(atelier, demande, titre)
  verifierId(atelier, id, demande.quoi === 'indicateur' ? { sauf: 'indicateur' } : {})
  if (demande.quoi === 'fiche') return ajouterFiche(atelier, { ...demande, titre, id })
  return ajouterEnListe(atelier, { ...demande, quoi: demande.quoi, titre, id })
}

function idPour(atelier: Atelier, { quoi }: Ajout, titre: string): string {
  return idLibre(atelier, identifiantPour(titre, quoi, new Set()))
}

type Nomme = Ajout & { readonly titre: string; readonly id: string }

function ajouterFiche(atelier: Atelier, demande: Nomme): Fait {
  const { id, titre } = demande
  const parent = demande.axe === undefined ? undefined : trouver(demande.axe, ['axe', 'objectif'], atelier.lu)
  const fichier = fichierDeFiche(atelier, id)
  const quoi = `ajout ${deLaChose('fiche', id)}`
  const pilotes = acteursDe(atelier, demande.pilotes)
  if (demande.comme !== undefined) {
    const modele = trouver(demande.comme, ['fiche'], atelier.lu)
    const rattache = parent ?? rattachementDe(atelier, modele)
    const numero = demande.numero ?? numeroDeFiche(atelier, rattache)
    copier(atelier, modele, { fichier, id, titre, numero, parent, pilotes, themes: demande.themes })
    return { quoi, id, fichier }
  }
  const numero = demande.numero ?? numeroDeFiche(atelier, parent)
  const valeurs = {
    ...{ id, ...(numero !== undefined && { numero }), titre },
    ...(parent && { rattachements: [parent.id] }),
    ...(demande.themes && { themes: demande.themes }),
    ...(pilotes.length > 0 && { pilotes: pilotes.map(acteur => ({ acteur })) }),
  }
  atelier.creer(fichier, compose(atelier, 'fiche', valeurs, '../.cls/schemas'))
  return { quoi, id, fichier }
}

function compose(
  { dossier }: Atelier,
  genre: Genre,
  valeurs: Readonly<Record<string, unknown>>,
  schemas: string,
): string {
  const texte = composer(genre, valeurs, schemas)
  // A line that names a schema which is not there would only show an error in the editor.
  return existe(join(dossier, '.cls', 'schemas')) ? texte : texte.slice(texte.indexOf('\n') + 1)
}

function acteursDe({ lu }: Atelier, noms: readonly string[] = []): string[] {
  return noms.map(nom => trouver(nom, ['acteur'], lu).id)
}

function rattachementDe({ lu }: Atelier, fiche: Cible): Cible | undefined {
  const [premier] = (valeurA(lu.projet, [...fiche.ou, 'rattachements']) ?? []) as readonly string[]
  return ciblesDe(lu).find(c => c.id === premier && (c.sorte === 'axe' || c.sorte === 'objectif'))
}

/** The number after the last of the fiches beside it; nothing in a contract whose fiches have none. */
function numeroDeFiche({ lu }: Atelier, parent: Cible | undefined): string | undefined {
  const { fiches } = lu.projet
  if (parent === undefined || (fiches.length > 0 && fiches.every(f => f.numero === undefined))) return undefined
  const voisines = fiches.filter(f => f.rattachements?.includes(parent.id)).flatMap(f => f.numero ?? [])
  const dernier = voisines.toSorted(comparer).at(-1)
  const prefixe = numeroDe(parent, lu)
  let numero = dernier === undefined ? prefixe && `${prefixe}.1` : suivant(dernier)
  while (numero !== undefined && fiches.some(f => f.numero === numero)) numero = suivant(numero)
  return numero
}

/** Its number, or that of the nearest thing above that has one. */
function numeroDe({ ou }: Cible, lu: Atelier['lu']): string | undefined {
  for (let n = ou.length; n > 0; n -= 2) {
    const { numero } = valeurA(lu.projet, ou.slice(0, n)) as { readonly numero?: string }
    if (numero !== undefined) return numero
  }
  return undefined
}

function ajouterEnListe(atelier: Atelier, demande: Nomme & { readonly quoi: Exclude<Ajoutable, 'fiche'> }): Fait {
  const { quoi, id, titre } = demande
  const { partie, cle, nom } = LISTES[quoi]
  const parent = parentDe(atelier, demande)
  const fichier = parent?.fichier ?? `${partie}.yaml`
  const genre = atelier.genreDe(fichier)
  const at: Chemin = [...(parent?.at ?? []), cle]
  const numero =
    demande.numero ?? (quoi === 'axe' || quoi === 'objectif' ? numeroEnListe(atelier, parent, cle) : undefined)
  const valeur = {
    ...{ id, ...(numero !== undefined && { numero }), ...(demande.niveau && { niveau: demande.niveau }), [nom]: titre },
    ...(demande.type && { type: demande.type }),
    ...(demande.roles && { en_tant_que: demande.roles }),
    ...(demande.unite && { unite: demande.unite }),
    ...(demande.themes && { themes: demande.themes }),
    ...(demande.constats && { constats: demande.constats.map(c => trouver(c, ['constat'], atelier.lu).id) }),
  }
  if (!atelier.existe(fichier)) atelier.creer(fichier, compose(atelier, genre, { [cle]: [valeur] }, '.cls/schemas'))
  else inserer(atelier, fichier, at, valeur)
  return { quoi: `ajout ${deLaChose(quoi, id)}`, id, fichier }
}

function inserer(atelier: Atelier, fichier: string, at: Chemin, valeur: unknown): void {
  const [racine, texte] = [atelier.arbreDe(fichier), atelier.texteDe(fichier)]
  const plume = plumeDe(atelier.genreDe(fichier))
  if (racine === null) {
    const lignes = composerLignes(plume, at, valeur)
    atelier.retoucher(fichier, [
      { debut: texte.length, fin: texte.length, texte: `${/[\r\n]$|^$/.test(texte) ? '' : '\n'}${lignes}` },
    ])
    return
  }
  const retouches = ajouterElement(texte, racine, { at, valeur }, plume)
  if (retouches === undefined)
    throw new UserError(
      `« ${fichier} » n’a pas, sous « ${at.at(-1)} », une liste où ajouter un élément.`,
      'Lancez « validate » pour voir ce qui y est écrit.',
    )
  atelier.retoucher(fichier, retouches)
}

/** The first lines of a file that held only comments. */
function composerLignes(plume: ReturnType<typeof plumeDe>, at: Chemin, valeur: unknown): string {
  const { suite } = plume.enBloc({ [String(at[0])]: [valeur] }, [])
  return `${suite.join('\n')}\n`
}

/** What holds the new thing: an axis or an objective, or a fiche; nothing when it stands in its file's own list. */
function parentDe({ lu }: Atelier, { quoi, axe, fiche }: Ajout): Cible | undefined {
  if (quoi === 'indicateur') return fiche === undefined ? undefined : trouver(fiche, ['fiche'], lu)
  if (quoi === 'axe') return axe === undefined ? undefined : trouver(axe, ['axe'], lu)
  if (quoi !== 'objectif') return undefined
  if (axe !== undefined) return trouver(axe, ['axe', 'objectif'], lu)
  throw new UserError(
    'Il manque l’axe (ou l’objectif) auquel rattacher cet objectif.',
    'Donnez-le par son identifiant ou son numéro, par exemple --axe 1.',
  )
}

function numeroEnListe({ lu }: Atelier, parent: Cible | undefined, cle: string): string | undefined {
  const voisins = (valeurA(lu.projet, parent === undefined ? ['axes', cle] : [...parent.ou, cle]) ?? []) as readonly {
    readonly numero?: string
  }[]
  const numeros = voisins.flatMap(v => v.numero ?? [])
  const dernier = numeros.at(-1)
  if (dernier !== undefined) return suivant(dernier)
  if (voisins.length > 0) return undefined
  if (parent === undefined) return enNumero(1, styleDe([]))
  return parent.numero === undefined ? undefined : `${parent.numero}.1`
}
