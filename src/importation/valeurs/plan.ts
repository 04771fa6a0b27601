// « Axe 2 : Accès aux soins », « 2. Accès aux soins », « AXE II » → the axis or the objective of the project that it means.

import { type Choix, type Contexte, champNomme, simplifier } from '../../champs/index.ts'
import { certain } from '../../proche.ts'
import { sansFin } from './bords.ts'

const MOT =
  /^(?:sous[\s-]?axe|axe(?: strat[ée]gique| th[ée]matique| transversal)?|orientation(?: strat[ée]gique)?|priorit[ée]|objectif(?: strat[ée]gique| g[ée]n[ée]ral| sp[ée]cifique)?|os)(?![a-zà-ÿ])[\s\u00a0]*(?:n[\s\u00a0]*[°ºo][\s\u00a0]*)?/i
const NUMERO =
  /^(\d{1,3}(?:\.\d{1,3}){0,3}|[IVX]{1,5}(?![a-zA-Zà-ÿ])|[A-Z](?:\.?\d{1,2}){0,3}(?![\wà-ÿ’']))[\s\u00a0]*(?:[:.)–—-]+|$|(?=\s))/

type Nomme = { readonly numero: string; readonly titre: string }

/** A heading that begins a part of the plan: « Axe 1 », « Objectif stratégique 1.2 : … ». */
export function nommeUnePart(texte: string): 'axe' | 'objectif' | undefined {
  const nu = texte.trim()
  const mot = MOT.exec(nu)?.[0]
  if (mot === undefined || nu.length > 250) return undefined
  const suite = nu.slice(mot.length)
  if (!NUMERO.test(suite) && !/^\s*:/.test(suite)) return undefined
  return /^(?:objectif|os)/i.test(mot) ? 'objectif' : 'axe'
}

function enNommee(texte: string): Nomme {
  const nu = texte.replace(/[\s\u00a0\u202f]+/g, ' ').trim()
  const suite = nu.replace(MOT, '')
  const numero = NUMERO.exec(suite)
  const apres = numero === null ? suite : suite.slice(numero[0].length)
  const reste = sansFin(apres.replace(/^[\s:.–—-]+/, ''), '.')
  return { numero: chiffre(numero?.[1] ?? ''), titre: reste }
}

const ROMAINS = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

function chiffre(numero: string): string {
  const rang = ROMAINS.indexOf(numero)
  return rang > 0 ? String(rang) : numero
}

/** The label of the only axis or objective that a text means, as the box of a form shows it. A title that disagrees with its number means none. */
export function rattachementDit(texte: string, contexte: Contexte): string | undefined {
  const champ = champNomme('rattachements')
  const choix = champ === undefined ? [] : contexte.choix(champ)
  const direct = contexte.trouver(texte, choix)
  if (direct !== undefined) return choix.find(c => c.code === direct)?.libelle
  const { numero, titre } = enNommee(texte)
  const connus = choix.map(c => ({ c, nomme: duChoix(c) }))
  if (titre === '') return seul(connus.filter(({ nomme }) => numero !== '' && nomme.numero === numero))
  const egaux = connus.filter(({ nomme }) => simplifier(nomme.titre) === simplifier(titre))
  const proche = certain(
    titre,
    connus.map(({ nomme }) => nomme.titre),
  )
  const retenus = egaux.length > 0 ? egaux : connus.filter(({ nomme }) => nomme.titre === proche)
  const [premier, autre] = retenus
  if (autre !== undefined) return seul(retenus.filter(({ nomme }) => nomme.numero === numero))
  if (premier === undefined || (numero !== '' && premier.nomme.numero !== '' && premier.nomme.numero !== numero))
    return undefined
  return premier.c.libelle
}

function seul(trouves: readonly { readonly c: Choix }[]): string | undefined {
  return trouves.length === 1 ? trouves[0]?.c.libelle : undefined
}

function duChoix({ libelle }: Choix): Nomme {
  const coupe = libelle.indexOf(' – ')
  return coupe < 0 || !/^[\w.]{1,12}$/.test(libelle.slice(0, coupe))
    ? { numero: '', titre: libelle }
    : { numero: chiffre(libelle.slice(0, coupe)), titre: libelle.slice(coupe + 3) }
}
