// The reviewer's grid for pull requests and e-mails: GitHub's tables.
import { dateEnMots } from '../../mots.ts'
import { enClair, enCode, lien } from '../markdown.ts'
import { autourDuLieu, dateDe, entete, expiration, suiteDe } from './entete.ts'
import type { Lieu, Ligne } from './lignes.ts'
import { AVERTISSEMENT, COLONNES, COLONNES_ECARTS, FORCE } from './mots.ts'
import type { Ecart, Fiche } from './vue.ts'

/** `reglages`: what is remarked outside of every contract. */
export function enMarkdown(fiches: readonly Fiche[], reglages: readonly Ligne[], outil: string): string {
  const parties = [
    '# Grille de relecture',
    AVERTISSEMENT,
    ...fiches.flatMap(unContrat),
    ...(reglages.length === 0 ? [] : ['## Réglages du dépôt', tableau(COLONNES, reglages.map(cellules))]),
    `*Établie par ${enClair(outil)}.*`,
  ]
  return `${parties.join('\n\n')}\n`
}

function unContrat(fiche: Fiche): string[] {
  const { exigences, coherences, ecarts, nonJugees, notes } = fiche
  return [
    `## ${enClair(fiche.titre)}`,
    entete(fiche)
      .map(([nom, valeur]) => `- **${nom}** : ${enClair(valeur)}`)
      .join('\n'),
    ...exigences.flatMap(({ titre, lignes }) => [`### ${titre}`, tableau(COLONNES, lignes.map(cellules))]),
    '### Cohérence et tenue des fichiers',
    coherences.length === 0 ? 'Aucune remarque.' : tableau(COLONNES, coherences.map(cellules)),
    '### Écarts motivés',
    ecarts.length === 0 ? 'Aucun écart motivé.' : tableau(COLONNES_ECARTS, ecarts.map(cellulesDEcart)),
    '### Ce qui n’a pas été jugé',
    nonJugees.length === 0
      ? 'Toutes les règles ont pu être jugées.'
      : nonJugees
          .map(
            ({ raison, regles }) => `- **${enClair(raison)}** : ${regles.map(r => enClair(sansPoint(r))).join(' ; ')}`,
          )
          .join('\n'),
    ...(notes.length === 0
      ? []
      : ['### Notes sur la lecture des textes', notes.map((note, n) => `${n + 1}. ${enClair(note)}`).join('\n')]),
  ]
}

function sansPoint({ code, demande }: { readonly code: string; readonly demande: string }): string {
  return `${demande.replace(/\.$/, '')} (${code})`
}

function tableau(colonnes: readonly string[], lignes: readonly (readonly string[])[]): string {
  const ligne = (cases: readonly string[]) => `| ${cases.join(' | ')} |`
  return [ligne(colonnes), `|${colonnes.map(() => '---|').join('')}`, ...lignes.map(ligne)].join('\n')
}

function cellules({ code, demande, note, source, etat, lieux, messages, tues }: Ligne): string[] {
  const renvoi = note === undefined ? '' : ` (note ${note})`
  return [
    `${enClair(demande)} ${enCode(code)}${renvoi}`,
    source === undefined ? '' : sourceEnMots(source),
    `**${enClair(etat.mots)}**${enClair(suiteDe(etat))}${etat.gravite === undefined ? '' : ` — ${etat.gravite}`}`,
    lieux.map(lieuEnMots).join('<br>'),
    [...messages.map(enPhrase), ...(tues > 0 ? [`… et ${tues} de plus.`] : [])].join('<br>'),
    '',
  ]
}

function sourceEnMots(source: NonNullable<Ligne['source']>): string {
  const date = dateDe(source)
  const titre = lien(source.titre, source.url?.replaceAll('|', '%7C'))
  return `${source.force === 'outil' ? '' : `${titre}${date === undefined ? '' : `, ${date}`} — `}${FORCE[source.force]}`
}

function lieuEnMots(lieu: Lieu): string {
  const [avant, apres] = autourDuLieu(lieu)
  return `${avant}${enCode(lieu.fichier).replaceAll('|', '\\|')}${enClair(apres)}`
}

function cellulesDEcart({ regle, demande, motif = '', auteur = '', date, ...reste }: Ecart): string[] {
  return [
    `${demande === undefined ? '' : `${enClair(demande)} `}${enClair(`(${regle})`)}`,
    enClair(motif.trim()),
    enClair(auteur),
    date === undefined ? '' : enClair(dateEnMots(date)),
    enClair(expiration({ regle, ...reste })),
    '',
  ]
}

/** What messages write between backquotes stays code, but for bars, which would part the cell. */
function enPhrase(texte: string): string {
  return texte
    .split(/(`[^`\s|](?:[^`|\u0000-\u001f\u007f]*[^`\s|])?`)/)
    .map((morceau, n) => (n % 2 === 1 ? morceau : enClair(morceau)))
    .join('')
}
