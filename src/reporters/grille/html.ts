// The reviewer's grid as one page to print and file: style inside, nothing fetched, no script, room to write.
import { createHash } from 'node:crypto'
import { dateEnMots } from '../../mots.ts'
import { enAttribut, enTexte } from '../xml.ts'
import { autourDuLieu, dateDe, entete, expiration, suiteDe } from './entete.ts'
import type { Lieu, Ligne } from './lignes.ts'
import { AVERTISSEMENT, COLONNES, COLONNES_ECARTS, FORCE } from './mots.ts'
import { STYLE } from './style.ts'
import type { Ecart, Fiche } from './vue.ts'

const CLASSES = ['c-demande', 'c-source', 'c-etat', 'c-lieu', 'c-remarque', 'c-avis']
const CLASSES_ECARTS = ['c-regle', 'c-motif', 'c-auteur', 'c-date', 'c-expire', 'c-avis']

/** `reglages`: what is remarked outside of every contract. */
export function enHtml(fiches: readonly Fiche[], reglages: readonly Ligne[], outil: string): string {
  const [seule, autre] = fiches
  const titre =
    seule !== undefined && autre === undefined ? `Grille de relecture — ${seule.titre}` : 'Grille de relecture'
  const empreinte = createHash('sha256').update(STYLE, 'utf8').digest('base64')
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${empreinte}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${enTexte(titre)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Grille de relecture</h1>
<p>${AVERTISSEMENT}</p>
${autre === undefined ? '' : sommaire(fiches)}${fiches.map((fiche, n) => unContrat(fiche, `contrat-${n + 1}`)).join('\n')}${reglages.length === 0 ? '' : `\n${desReglages(reglages)}`}
</main>
<footer>Établie par ${enTexte(outil)}.</footer>
</body>
</html>
`
}

function sommaire(fiches: readonly Fiche[]): string {
  const entrees = fiches.map(({ titre, comptes }, n) => {
    const suite = comptes.length === 0 ? '' : ` : ${comptes.join(', ')}`
    return `<li><a href="#contrat-${n + 1}">${enTexte(titre)}</a>${enTexte(suite)}</li>`
  })
  return `<nav aria-label="Contrats relus"><ul>\n${entrees.join('\n')}\n</ul></nav>\n`
}

function unContrat(fiche: Fiche, id: string): string {
  const { titre, exigences, coherences, ecarts, nonJugees, notes } = fiche
  const ligne = (l: Ligne) => rangee(l, id)
  const groupes = exigences.map(groupe => corps(groupe.titre, groupe.lignes.map(ligne)))
  return [
    `<section class="contrat" id="${id}" aria-labelledby="${id}-titre">`,
    `<h2 id="${id}-titre">${enTexte(titre)}</h2>`,
    `<dl>\n${entete(fiche)
      .map(([nom, valeur]) => `<dt>${enTexte(nom)}</dt><dd>${enTexte(valeur)}</dd>`)
      .join('\n')}\n</dl>`,
    '<h3>Exigences</h3>',
    tableau('Chaque exigence, et où le contrat y répond', COLONNES, CLASSES, groupes),
    '<h3>Cohérence et tenue des fichiers</h3>',
    coherences.length === 0
      ? '<p>Aucune remarque.</p>'
      : tableau('Ce qui se contredit, ou reste à reprendre', COLONNES, CLASSES, [corps('', coherences.map(ligne))]),
    '<h3>Écarts motivés</h3>',
    ecarts.length === 0
      ? '<p>Aucun écart motivé.</p>'
      : tableau('Les règles sciemment écartées, et pourquoi', COLONNES_ECARTS, CLASSES_ECARTS, [
          corps('', ecarts.map(rangeeDEcart)),
        ]),
    '<h3>Ce qui n’a pas été jugé</h3>',
    nonJugees.length === 0 ? '<p>Toutes les règles ont pu être jugées.</p>' : listeNonJugees(nonJugees),
    ...(notes.length === 0 ? [] : ['<h3>Notes sur la lecture des textes</h3>', listeNotes(notes, id)]),
    '<div class="visa"><p>Relecteur, service</p><p>Date</p><p>Avis d’ensemble</p></div>',
    '</section>',
  ].join('\n')
}

function desReglages(lignes: readonly Ligne[]): string {
  const corpsDuTableau = [
    corps(
      '',
      lignes.map(l => rangee(l, 'reglages')),
    ),
  ]
  return [
    '<section class="contrat" id="reglages" aria-labelledby="reglages-titre">',
    '<h2 id="reglages-titre">Réglages du dépôt</h2>',
    tableau('Ce qui est à reprendre dans cls.yaml et à côté', COLONNES, CLASSES, corpsDuTableau),
    '</section>',
  ].join('\n')
}

function tableau(
  legende: string,
  colonnes: readonly string[],
  classes: readonly string[],
  contenu: readonly string[],
): string {
  const tetes = colonnes.map((nom, n) => `<th scope="col" class="${classes[n] ?? ''}">${nom}</th>`)
  return `<table>\n<caption>${legende}</caption>\n<thead><tr>${tetes.join('')}</tr></thead>\n${contenu.join('\n')}\n</table>`
}

function corps(titre: string, rangees: readonly string[]): string {
  const tete =
    titre === '' ? '' : `<tr><th scope="rowgroup" colspan="${COLONNES.length}" class="groupe">${titre}</th></tr>\n`
  return `<tbody>\n${tete}${rangees.join('\n')}\n</tbody>`
}

function rangee({ code, demande, note, source, etat, lieux, messages, tues }: Ligne, id: string): string {
  const renvoi = note === undefined ? '' : ` <a href="#${id}-note-${note}">note ${note}</a>`
  const gravite = etat.gravite === undefined ? '' : `<span class="discret">${etat.gravite}</span>`
  const suite = enTexte(suiteDe(etat))
  const dites = [...messages.map(enPhrase), ...(tues > 0 ? [`… et ${tues} de plus.`] : [])]
  return [
    `<tr data-regle="${enAttribut(code)}">`,
    `<th scope="row">${enTexte(demande)}<span class="discret"><code>${enTexte(code)}</code>${renvoi}</span></th>`,
    `<td>${source === undefined ? '' : enSource(source)}</td>`,
    `<td class="${etat.genre} ${etat.gravite ?? ''}"><span class="etat">${enTexte(etat.mots)}</span>${suite}${gravite}</td>`,
    `<td>${liste(lieux.map(enLieu))}</td>`,
    `<td>${liste(dites)}</td>`,
    '<td class="avis"></td></tr>',
  ].join('')
}

function rangeeDEcart({ regle, demande, motif = '', auteur = '', date, ...reste }: Ecart): string {
  const nom = demande === undefined ? '' : enTexte(demande)
  return [
    `<tr><th scope="row">${nom}<span class="discret"><code>${enTexte(regle)}</code></span></th>`,
    `<td class="prose">${enTexte(motif.trim())}</td><td>${enTexte(auteur)}</td>`,
    `<td>${date === undefined ? '' : enTexte(dateEnMots(date))}</td>`,
    `<td>${enTexte(expiration({ regle, ...reste }))}</td><td class="avis"></td></tr>`,
  ].join('')
}

/** Only to the web. */
function enSource(source: NonNullable<Ligne['source']>): string {
  const { titre, url, force } = source
  if (force === 'outil') return FORCE.outil
  const texte = enTexte(titre)
  const lien = url !== undefined && /^https?:\/\//i.test(url) ? `<a href="${enAttribut(url)}">${texte}</a>` : texte
  const date = dateDe(source)
  return `${lien}<span class="discret">${[...(date === undefined ? [] : [enTexte(date)]), FORCE[force]].join(' — ')}</span>`
}

function enLieu(lieu: Lieu): string {
  const [avant, apres] = autourDuLieu(lieu)
  return `${avant}<code>${enTexte(lieu.fichier)}</code>${enTexte(apres)}`
}

function liste(elements: readonly string[]): string {
  if (elements.length < 2) return elements.join('')
  return `<ul class="cellule">${elements.map(e => `<li>${e}</li>`).join('')}</ul>`
}

/** What messages write between backquotes is code. */
function enPhrase(texte: string): string {
  return texte
    .split(/`([^`\n]+)`/)
    .map((morceau, n) => (n % 2 === 1 ? `<code>${enTexte(morceau)}</code>` : enTexte(morceau)))
    .join('')
}

function listeNonJugees(nonJugees: Fiche['nonJugees']): string {
  const raisons = nonJugees.map(({ raison, regles }) => {
    const noms = regles.map(
      ({ code, demande }) => `${enTexte(demande.replace(/\.$/, ''))} <code>${enTexte(code)}</code>`,
    )
    return `<li><strong>${enTexte(raison)}</strong> : ${noms.join(' ; ')}</li>`
  })
  return `<ul>\n${raisons.join('\n')}\n</ul>`
}

function listeNotes(notes: readonly string[], id: string): string {
  return `<ol>\n${notes.map((note, n) => `<li id="${id}-note-${n + 1}">${enTexte(note)}</li>`).join('\n')}\n</ol>`
}
