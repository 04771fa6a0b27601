// What a team's profile may not do, though its shape is right: order like the law, take a shipped name, silence what is graver, refer in circles.
import { type Chemin, valeurA } from '../../model/chemin.ts'
import { PARTIES } from '../../model/partie.ts'
import type { Gravite, Regle, Source } from '../../model/regle.ts'
import { plusProche } from '../../proche.ts'
import { FAITS, MEMES } from '../../profiles/lit.ts'
import type { FauteDeProfil } from '../../schema/profil/phrases.ts'
import type { Contexte, Ecrit, RegleEcrite } from './ecrit.ts'
import { renvoisEnRond, renvoisPerdus } from './renvois.ts'

const GRAVITES: readonly Gravite[] = ['information', 'avertissement', 'erreur']

export function fautesDeSens(ecrit: Ecrit, { sources, regles }: Contexte): FauteDeProfil[] {
  const ids = [...ecrit.regles.keys()]
  const nom = ecrit.valeur['x-profil']?.nom
  const adresse = ecrit.valeur.$id
  return [
    ...(sources.some(s => s['x-profil'].nom === nom) ? [nomPris(['x-profil', 'nom'], String(nom))] : []),
    ...(sources.some(s => s.$id.split('/').at(-1) === String(adresse).split('/').at(-1))
      ? [nomPris(['$id'], String(adresse))]
      : []),
    ...[...ecrit.regles].flatMap(([id, regle]) => fautesDeRegle(id, regle, ecrit, regles)),
    ...ids.filter(id => !ecrit.renvois.some(r => r.propre === id)).map(horsDeAllOf),
    ...renvoisPerdus(ecrit, sources),
    ...renvoisEnRond(ecrit),
  ]
}

function fautesDeRegle(id: string, regle: RegleEcrite, ecrit: Ecrit, regles: readonly Regle[]): FauteDeProfil[] {
  const at = ['$defs', id]
  const annotation = valeurA(regle, ['x-regle'])
  const lue = (cle: keyof Regle | 'couvre') => valeurA(annotation, [cle])
  const ici = (cle: string, message: string, conseil: string): FauteDeProfil => ({
    at: [...at, 'x-regle', ...cle.split('.')],
    on: 'valeur',
    message,
    conseil,
  })
  const { force } = (lue('source') ?? {}) as Partial<Source>
  const couvre = lue('couvre')
  return [
    ...(regles.some(r => r.id === id) ? [idPris(at, id)] : []),
    ...(lue('id') !== undefined && lue('id') !== id
      ? [ici('id', `« ${lue('id')} » n’est pas le nom de sa règle, « ${id} ».`, `Écrivez « id: ${id} ».`)]
      : []),
    ...(lue('gravite') === 'erreur'
      ? [
          ici(
            'gravite',
            'Une erreur ne peut venir que de la loi : le profil d’une équipe n’en donne pas.',
            'Écrivez « avertissement » ou « information ».',
          ),
        ]
      : []),
    ...(force === 'loi'
      ? [
          ici(
            'source.force',
            'Le profil d’une équipe ne parle pas au nom de la loi.',
            'Écrivez « region », « recommandation », « usage » ou « outil » : ce que vaut le texte que vous citez.',
          ),
        ]
      : []),
    ...(lue('version') === undefined
      ? []
      : [
          ici(
            'version',
            '« version » est un numéro du programme : seules les règles livrées avec lui en portent un.',
            'Retirez cette ligne ; pour dire à partir de quel jour votre règle s’applique, écrivez « depuis ».',
          ),
        ]),
    ...(Array.isArray(couvre) ? couvre.slice(0, 50) : []).flatMap((couverte, rang) =>
      couvertureRefusee([...at, 'x-regle', 'couvre', rang], String(couverte), String(lue('gravite')), ecrit, regles),
    ),
    ...nomsInconnus(regle, at),
  ]
}

/** A rule may stand in for another, never for the law nor for what is graver. */
function couvertureRefusee(
  at: Chemin,
  id: string,
  gravite: string,
  ecrit: Ecrit,
  regles: readonly Regle[],
): FauteDeProfil[] {
  const faute = (message: string, conseil: string): FauteDeProfil[] => [{ at, on: 'valeur', message, conseil }]
  const couverte = regles.find(r => r.id === id)
  if (couverte === undefined) {
    if (ecrit.regles.has(id)) return []
    const proche = plusProche(id, [...regles.map(r => r.id), ...ecrit.regles.keys()])
    return faute(
      `La règle « ${id} » n’existe pas.`,
      proche === undefined ? 'Retirez-la de `couvre`.' : `Vouliez-vous dire « ${proche} » ?`,
    )
  }
  const plusGrave = GRAVITES.indexOf(couverte.gravite) > GRAVITES.indexOf(gravite as Gravite)
  if (couverte.source.force !== 'loi' && !plusGrave) return []
  return faute(
    `Cette règle ne peut pas faire taire « ${id} », qui vient de la loi ou qui est plus grave qu’elle.`,
    'Retirez-la de `couvre` : les deux seront jugées.',
  )
}

/** `gouvernence`, where the project has `gouvernance`: the rule would never speak. */
function nomsInconnus(
  schema: object,
  at: Chemin,
  permis: readonly string[] = ['format', ...PARTIES, 'faits'],
): FauteDeProfil[] {
  return Object.entries(schema).flatMap(([mot, sous]): FauteDeProfil[] => {
    if (sous === null || typeof sous !== 'object') return []
    if (MEMES.includes(mot))
      return Array.isArray(sous)
        ? sous.flatMap((s, rang) =>
            typeof s === 'object' && s !== null ? nomsInconnus(s, [...at, mot, rang], permis) : [],
          )
        : nomsInconnus(sous, [...at, mot], permis)
    const noms =
      mot === 'properties' ? Object.keys(sous) : mot === 'required' && Array.isArray(sous) ? sous.map(String) : []
    return noms.flatMap((nom, rang) => {
      const ici = [...at, mot, mot === 'properties' ? nom : rang]
      if (!permis.includes(nom)) return [nomInconnu(ici, nom, permis)]
      const fils = valeurA(sous, [nom])
      const faits = mot === 'properties' && nom === 'faits' && permis !== FAITS
      return faits && typeof fils === 'object' && fils !== null ? nomsInconnus(fils, ici, FAITS) : []
    })
  })
}

function nomInconnu(at: Chemin, nom: string, permis: readonly string[]): FauteDeProfil {
  const proche = plusProche(nom, permis)
  return {
    at,
    on: at.at(-2) === 'required' ? 'valeur' : 'cle',
    message: `Le projet n’a pas de « ${nom} » à cet endroit : la règle ne jugerait rien.`,
    conseil: proche === undefined ? `Possibles : ${permis.join(', ')}.` : `Vouliez-vous dire « ${proche} » ?`,
  }
}

function nomPris(at: Chemin, nom: string): FauteDeProfil {
  return {
    at,
    on: 'valeur',
    message: `« ${nom} » est le nom d’un profil livré avec le programme.`,
    conseil: 'Choisissez-en un autre.',
  }
}

function idPris(at: Chemin, id: string): FauteDeProfil {
  return {
    at,
    on: 'cle',
    message: `La règle « ${id} » existe déjà dans le programme, ou dans un autre de vos profils.`,
    conseil: `Donnez-lui un autre nom, par exemple « ${id}-local », ici, sous « id » et dans « allOf ».`,
  }
}

function horsDeAllOf(id: string): FauteDeProfil {
  return {
    at: ['$defs', id],
    on: 'cle',
    message: `La règle « ${id} » n’est pas nommée dans « allOf » : elle ne serait pas jugée.`,
    conseil: `Ajoutez sous « allOf » une ligne « - $ref: "#/$defs/${id}" ».`,
  }
}
