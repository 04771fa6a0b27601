// What a person can pick from, instead of typing: the things of a contract, the fields of one, the words of a list.
import { noeudDe } from '../../edit/index.ts'
import { DISQUE } from '../../load/disque/disque.ts'
import { libelle, nomenclature, schemaA } from '../../schema/schemas.ts'
import { optionsDe } from '../jugement.ts'
import { dossierDUn } from '../projets.ts'
import { situerAdresse } from './adresse.ts'
import { type Atelier, ouvrir } from './atelier.ts'
import { ciblesDe } from './cibles.ts'
import { type Ou, sourceDe } from './editer.ts'
import type { SorteEditable } from './mots.ts'
import { finirLInterrompu } from './reprise.ts'

/** `nom`: as it is shown; what follows « : » explains it. */
export type Proposition = { readonly valeur: string; readonly nom: string }

/** The things of these kinds, in the order of the contract. Throws UserError where there is no contract. */
export function choses(
  sortes: readonly SorteEditable[],
  ou: Pick<Ou, 'projet' | 'dossier' | 'maintenant'>,
): readonly Proposition[] {
  const { lu } = atelierDe(ou)
  return ciblesDe(lu)
    .filter(c => sortes.includes(c.sorte))
    .map(({ id, numero, nom, fiche }) => ({
      valeur: fiche === undefined ? id : `${fiche}.${id}`,
      nom: [numero, nom ?? id].filter(Boolean).join(' '),
    }))
}

/** The fields that the thing at an address may have, those it has first said so. */
export function champs(adresse: string, ou: Pick<Ou, 'projet' | 'dossier' | 'maintenant'>): readonly Proposition[] {
  const atelier = atelierDe(ou)
  const { fichier, at } = situerAdresse(atelier, adresse)
  const genre = atelier.genreDe(fichier)
  const racine = atelier.existe(fichier) ? atelier.arbreDe(fichier) : null
  return Object.keys(schemaA(genre, at)?.schema.properties ?? {})
    .filter(cle => cle !== 'id' && cle !== 'format')
    .flatMap(cle => {
      const situe = schemaA(genre, [...at, cle])
      const simple =
        situe?.lecture !== undefined || (situe?.schema.items !== undefined && situe.schema.type === 'array')
      const present = racine !== null && noeudDe(racine, [...at, cle]) !== undefined
      const titre = situe?.schema.title ?? cle
      return simple ? [{ valeur: cle, nom: present ? titre : `${titre} : pas encore dit` }] : []
    })
}

/** The words of a closed list, with their French names. */
export function mots(liste: string): readonly Proposition[] {
  return nomenclature(liste).map(({ code }) => ({ valeur: code, nom: libelle(liste, code) }))
}

function atelierDe({ projet, dossier: depuis, maintenant }: Pick<Ou, 'projet' | 'dossier' | 'maintenant'>): Atelier {
  const dossier = dossierDUn(projet, depuis)
  finirLInterrompu(dossier)
  return ouvrir(dossier, sourceDe(DISQUE), optionsDe({ dossier: depuis, maintenant }).date)
}
