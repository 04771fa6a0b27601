// Where a contract stands, for a person at a terminal: what matters most comes last, where the eye is.
import { compter, dateEnMots } from '../../mots.ts'
import { type Palette, paint } from '../../paint.ts'
import { plier } from '../../reporters/plier.ts'
import { direExigences, NOM_DE_PHASE, SANS_TRACE } from '../mots.ts'
import type { Etape, Point } from '../point.ts'
import type { Affichage } from './affichage.ts'
import { enLigne, enPlace } from './commande.ts'
import { depot } from './depot.ts'
import { dettes } from './dettes.ts'
import { envois } from './envois.ts'
import { matrice } from './matrice.ts'

const BLOCAGES = 5
const DATES = 5

export function texte(points: readonly Point[], affichage: Affichage): string {
  const [seul, autre] = points
  if (seul === undefined) return 'Aucun contrat.\n'
  const palette = paint(affichage.couleur)
  return `${(autre === undefined ? unPoint(seul, affichage, palette) : depot(points, affichage, palette)).join('\n')}\n`
}

function unPoint(point: Point, affichage: Affichage, palette: Palette): string[] {
  const { largeur } = affichage
  return [
    ...entete(point, largeur, palette),
    ...etapes(point, affichage, palette),
    ...matrice(point.matrice, largeur, palette),
    ...dettes(point, affichage, palette),
    ...envois(point, affichage, palette),
    ...passage(point, affichage, palette),
    ...dates(point, largeur, palette),
    ...actions(point, affichage, palette),
  ]
}

function entete(point: Point, largeur: number, palette: Palette): string[] {
  const { titre, phase, profils, date, periode, non_lus } = point
  const annees = periode.libelle ?? (periode.fin && `jusqu’${dateEnMots(periode.fin, 'au')}`)
  const ou = `Phase « ${NOM_DE_PHASE[phase]} », profil ${profils.join(' et ')}, au ${date.split('-').reverse().join('/')}${annees ? ` ; période ${annees}` : ''}.`
  const perdus = non_lus.flatMap(({ message, ...place }) =>
    plier(`${enPlace(place)}  ${message}`, largeur, '  ', '    '),
  )
  const alerte = [
    palette.erreur('Ces fichiers n’ont pas été lus, ou pas en entier : ce qui suit ne tient compte que du reste.'),
  ]
  return [
    ...plier(titre, largeur, '').map(ligne => palette.titre(ligne)),
    ...plier(ou, largeur, ''),
    ...(perdus.length === 0 ? [] : [...alerte.flatMap(phrase => plier(phrase, largeur, '')), ...perdus]),
    '',
  ]
}

const MARQUES = { faite: '[x]', passee: '[x]', 'en-cours': '[>]', 'a-venir': '[ ]' } as const

function etapes({ etapes: toutes }: Point, { largeur, nom }: Affichage, palette: Palette): string[] {
  const lignes = toutes.flatMap(etape => uneEtape(etape, largeur, nom, palette))
  return [
    palette.titre('Étapes'),
    ...lignes,
    ...plier('[x] derrière vous, [>] en cours, [ ] à venir', largeur, '  '),
    '',
  ]
}

function uneEtape(etape: Etape, largeur: number, nom: string, palette: Palette): string[] {
  const { rang, titre, etat, traces, qui, documents, commandes } = etape
  const marge = ' '.repeat(10)
  const dits = etat === 'faite' || etat === 'en-cours' ? traces : []
  const tete = plier(
    etat === 'passee' ? `${titre} (${SANS_TRACE})` : titre,
    largeur,
    `  ${MARQUES[etat]} ${String(rang).padStart(2)}  `,
    marge,
  )
  const suite =
    etat === 'en-cours'
      ? [`avec ${qui}`, `à produire : ${documents.join(', ')}`].flatMap(phrase =>
          plier(phrase, largeur, marge, `${marge}  `),
        )
      : []
  return [
    ...(etat === 'en-cours' ? tete.map(ligne => palette.titre(ligne)) : tete),
    ...(dits.length === 0 ? [] : plier(dits.join(' ; '), largeur, marge).map(ligne => palette.discret(ligne))),
    ...suite,
    ...commandes.slice(0, 3).map(commande => `${marge}${palette.code(enLigne(nom, commande))}`),
  ]
}

function passage(point: Point, { largeur, nom }: Affichage, palette: Palette): string[] {
  const { comptes, passage: suite, dossier } = point
  const exigences = direExigences(point).flatMap(phrase => plier(phrase, largeur, '  ', '    '))
  const deja = [
    comptes.erreurs > 0 ? compter(comptes.erreurs, 'erreur') : '',
    comptes.avertissements > 0 ? compter(comptes.avertissements, 'avertissement') : '',
  ].filter(Boolean)
  const ici = dossier === '.' ? [] : [dossier]
  const maintenant =
    deja.length === 0
      ? []
      : [
          ...plier(`Dès maintenant : ${deja.join(', ')}.`, largeur, '  '),
          `      ${palette.code(enLigne(nom, ['validate', ...ici]))}`,
        ]
  if (suite === undefined)
    return maintenant.length === 0 ? [] : [palette.titre('À corriger'), ...exigences, ...maintenant, '']
  const { vers, bloquants } = suite
  const vus = bloquants.slice(0, BLOCAGES)
  const lignes = vus.flatMap(({ fichier, ligne, gravite, message }) => [
    ...plier(`${enPlace({ fichier, ligne })}  ${gravite}`, largeur, '  '),
    ...plier(message, largeur, '      '),
  ])
  const reste = bloquants.length - vus.length
  const tout = enLigne(nom, ['validate', ...ici, '--phase', vers])
  const rien = `Rien ne s’oppose à la phase « ${NOM_DE_PHASE[vers]} ».`
  return [
    palette.titre(`Avant la phase « ${NOM_DE_PHASE[vers]} »`),
    ...exigences,
    ...maintenant,
    ...(bloquants.length === 0
      ? plier(deja.length === 0 ? rien : 'Rien d’autre ne s’y oppose.', largeur, '  ')
      : lignes),
    ...(reste > 0 ? [`  … et ${compter(reste, 'autre')} :`, `      ${palette.code(tout)}`] : []),
    '',
  ]
}

function dates({ echeances }: Point, largeur: number, palette: Palette): string[] {
  const suite = echeances.filter(({ passee }) => !passee)
  if (suite.length === 0) return []
  const vues = suite.slice(0, DATES)
  const lignes = vues.flatMap(({ date, titre }) => plier(`${dateEnMots(date)} : ${titre}`, largeur, '  ', '    '))
  const reste = suite.length - vues.length
  return [
    palette.titre('Prochaines dates'),
    ...lignes,
    ...(reste > 0 ? plier(`… et ${compter(reste, 'autre')}, avec « --format ics »`, largeur, '  ') : []),
    '',
  ]
}

function actions({ actions: toutes }: Point, { largeur, nom }: Affichage, palette: Palette): string[] {
  if (toutes.length === 0) return [palette.succes('Rien n’attend : le contrat est à jour.')]
  const lignes = toutes.flatMap(({ titre, pourquoi, conseil, commande, place }, n) => [
    ...plier(`${n + 1}. ${titre}`, largeur, '  ', '     '),
    ...plier(pourquoi, largeur, '     ').map(ligne => palette.discret(ligne)),
    ...(conseil === undefined ? [] : plier(`→ ${conseil}`, largeur, '     ', '       ')),
    ...(commande === undefined ? [] : [`     ${palette.code(enLigne(nom, commande))}`]),
    ...(place === undefined ? [] : [`     ${palette.chemin(enPlace(place))}`]),
  ])
  return [palette.titre(toutes.length === 1 ? 'À faire maintenant' : 'À faire maintenant, dans cet ordre'), ...lignes]
}
