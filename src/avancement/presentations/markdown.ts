// Where contracts stand, in Markdown: for a steering committee, a wiki, a file that is kept. All of it, with the sources of the steps.
import type { Source } from '../../model/regle.ts'
import { compter, dateEnMots } from '../../mots.ts'
import { enClair, enCode, lien } from '../../reporters/markdown.ts'
import { titreDe } from '../../reporters/source.ts'
import { direExigences, NOM_D_ECHEANCE, NOM_D_ETAT, NOM_DE_PHASE, SANS_TRACE } from '../mots.ts'
import type { Etape, Point } from '../point.ts'
import type { Affichage } from './affichage.ts'
import { enLigne, enPlace } from './commande.ts'
import { COLONNES, cellules, classer } from './depot.ts'
import { demandesAPersonne, duesDe, nomDe } from './dettes.ts'
import { enOrdre } from './envois.ts'

export function markdown(points: readonly Point[], affichage: Affichage): string {
  const plusieurs = points.length > 1
  const table = plusieurs
    ? [
        '# Contrats locaux de santé',
        tableau(
          ['Dossier', ...COLONNES],
          classer(points).map(p => [codeEnCase(p.dossier), ...cellules(p).map(enClair)]),
        ),
      ]
    : []
  const blocs = [...table, ...(plusieurs ? classer(points) : points).flatMap(point => unPoint(point, affichage))]
  return `${blocs.join('\n\n')}\n`
}

function unPoint(point: Point, affichage: Affichage): string[] {
  const { titre, phase, profils, date, periode } = point
  const annees = periode.libelle === undefined ? '' : `, période ${enClair(periode.libelle)}`
  return [
    `## ${enClair(titre)}`,
    `Phase **${NOM_DE_PHASE[phase]}**, profil ${enClair(profils.join(' et '))}, au ${dateEnMots(date)}${annees}.`,
    ...nonLus(point),
    ...section('À faire maintenant', actions(point, affichage)),
    ...section('Étapes', etapes(point, affichage)),
    ...section('Avant la phase suivante', [...direExigences(point).map(enClair), ...passage(point)]),
    ...section('Qui doit quoi', dettes(point)),
    ...section('Qui a répondu', envois(point)),
    ...section('Fiches et rubriques', matrice(point)),
    ...section('Dates', dates(point)),
  ]
}

function section(titre: string, corps: readonly string[]): string[] {
  return corps.length === 0 ? [] : [`### ${titre}`, ...corps]
}

function nonLus({ non_lus }: Point): string[] {
  if (non_lus.length === 0) return []
  const lignes = non_lus.map(({ message, ...place }) => `- ${enCode(enPlace(place))} ${enClair(message)}`)
  return [
    `**Ces fichiers n’ont pas été lus, ou pas en entier : ce qui suit ne tient compte que du reste.**\n\n${lignes.join('\n')}`,
  ]
}

function actions({ actions: toutes }: Point, { nom }: Affichage): string[] {
  if (toutes.length === 0) return ['Rien n’attend : le contrat est à jour.']
  const lignes = toutes.map(({ titre, pourquoi, conseil, commande, place }, n) =>
    [
      `${n + 1}. **${enClair(titre)}**`,
      `   ${enClair(pourquoi)}`,
      ...(conseil === undefined ? [] : [`   → ${enClair(conseil)}`]),
      ...(commande === undefined ? [] : [`   ${enCode(enLigne(nom, commande))}`]),
      ...(place === undefined ? [] : [`   ${enCode(enPlace(place))}`]),
    ].join('\\\n'),
  )
  return [lignes.join('\n')]
}

function etapes({ etapes: toutes }: Point, { nom }: Affichage): string[] {
  return [
    tableau(
      ['N°', 'Étape', 'État', 'Avec qui', 'Document produit', 'Ce que disent les fichiers', 'Sources'],
      toutes.map(etape => uneEtape(etape, nom)),
    ),
    'Ces étapes sont tirées de plusieurs sources, dont aucune n’est une liste nationale ; leur rapprochement avec les phases du contrat est celui de cet outil.',
  ]
}

function uneEtape({ rang, titre, etat, qui, documents, commandes, traces, sources }: Etape, nom: string): string[] {
  const dits = etat === 'passee' ? SANS_TRACE : etat === 'a-venir' ? '' : traces.join(' ; ')
  const ecrire = commandes.map(commande => codeEnCase(enLigne(nom, commande)))
  return [
    String(rang),
    enClair(titre),
    NOM_D_ETAT[etat],
    enClair(qui),
    [enClair(documents.join(', ')), ...ecrire].join('<br>'),
    enClair(dits),
    sources.map(source => lien(titreDate(source), source.url)).join('<br>'),
  ]
}

/** A year that the title already says is not said twice. */
function titreDate(source: Source): string {
  return source.titre.includes(source.date?.slice(0, 4) ?? '') ? source.titre : titreDe(source)
}

function passage({ passage: suite }: Point): string[] {
  if (suite === undefined) return []
  const { vers, bloquants } = suite
  if (bloquants.length === 0) return [`Rien de plus ne s’oppose à la phase « ${NOM_DE_PHASE[vers]} ».`]
  return [
    `${compter(bloquants.length, 'point attendu', 'points attendus')} en phase « ${NOM_DE_PHASE[vers]} » :`,
    bloquants
      .map(
        ({ gravite, regle, message, ...place }) =>
          `- **${gravite}** ${enCode(enPlace(place))} ${enClair(message)} (${enCode(regle)})`,
      )
      .join('\n'),
  ]
}

function dettes(point: Point): string[] {
  if (point.qui.length === 0) return ['Plus rien n’est à compléter.', ...demandesAPersonne(point)]
  const groupes = point.qui.map(
    dette =>
      `**${enClair(nomDe(dette))}**\n\n${duesDe(dette, point)
        .map(due => `- ${enClair(due)}`)
        .join('\n')}`,
  )
  return [...groupes, ...demandesAPersonne(point)]
}

const NOM_D_ENVOI = {
  revenu: 'a répondu',
  attendu: 'attendu',
  'en-retard': '**en retard**',
  remplace: 'écrit de nouveau',
} as const

function envois({ envois: tous, envois_illisibles }: Point): string[] {
  const rangees = enOrdre(tous).map(({ nom, date, avant, fiches, retours, etat }) => [
    enClair(nom),
    dateEnMots(date),
    avant === undefined ? '' : dateEnMots(avant),
    NOM_D_ENVOI[etat],
    dateEnMots(retours.at(-1)?.date ?? ''),
    fiches.map(fiche => `${enClair(fiche.nom)}${fiche.etat === 'revenue' ? ' (revenue)' : ''}`).join('<br>'),
  ])
  const titres = ['À qui', 'Écrit le', 'Attendu pour le', 'État', 'Revenu le', 'Fiches']
  return [...(rangees.length === 0 ? [] : [tableau(titres, rangees)]), ...envois_illisibles.map(enClair)]
}

const SIGNES = { '+': 'x', '?': '?', '-': '', '!': '!' } as const

function matrice({ matrice: { champs, fiches } }: Point): string[] {
  if (fiches.length === 0) return []
  const rangees = fiches.map(({ numero, titre, cases }) => [
    enClair(numero === undefined ? titre : `${numero} ${titre}`),
    ...[...cases].map(signe => SIGNES[signe as keyof typeof SIGNES]),
  ])
  return [
    tableau(['Fiche', ...champs.map(({ nom, attendu }) => (attendu ? `**${nom}**` : nom))], rangees),
    'x : rempli ; ? : à compléter ; vide : absent ; ! : écrit, mais illisible. En gras, les rubriques attendues d’ordinaire.',
  ]
}

function dates({ echeances }: Point): string[] {
  if (echeances.length === 0) return []
  return [
    tableau(
      ['Date', 'Quoi', 'Nature'],
      echeances.map(({ date, titre, genre, passee }) => [
        `${dateEnMots(date)}${passee ? ' (passée)' : ''}`,
        enClair(titre),
        NOM_D_ECHEANCE[genre],
      ]),
    ),
  ]
}

/** A bar would end the box, even inside code. */
function codeEnCase(texte: string): string {
  return enCode(texte).replaceAll('|', '\\|')
}

function tableau(titres: readonly string[], rangees: readonly (readonly string[])[]): string {
  const ligne = (cases: readonly string[]) => `| ${cases.map(texte => texte.replaceAll('\n', ' ')).join(' | ')} |`
  return [ligne(titres), `|${titres.map(() => '---|').join('')}`, ...rangees.map(ligne)].join('\n')
}
