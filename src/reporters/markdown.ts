// Markdown for pull requests and e-mails: a table of the projects, then the remarks of each file, with their sources. The text of a contract is quoted, never obeyed.
import type { Rapport, RapportProjet } from '../model/rapport.ts'
import type { Gravite, Remarque } from '../model/regle.ts'
import { compter } from './compte.ts'
import { grouper } from './grouper.ts'
import { parProjet } from './par-projet.ts'
import { direReparables } from './reparables.ts'
import type { Reporter } from './reporter.ts'
import { forceDe, titreDe } from './source.ts'

/** GitHub refuses a comment of more than 65 536 characters. */
const LONGUEUR = 60_000

export const markdown: Reporter = {
  nom: 'markdown',
  presenter: ({ rapport }, { nom }) => {
    const parties = [`## Vérification du contrat local de santé\n\n**${compter(rapport.totaux)}**`, tableau(rapport)]
    let place = LONGUEUR - parties.join('').length
    let tues = 0
    const actives = rapport.remarques.filter(r => r.etat === 'actif')
    for (const [fichier, remarques] of grouper(actives, r => r.fichier)) {
      const dites = remarques.map(remarque).filter(dite => {
        place -= dite.length + 1
        return place > 0
      })
      tues += remarques.length - dites.length
      if (dites.length > 0) parties.push(`### ${enCode(fichier)}\n\n${dites.join('\n')}`)
    }
    if (tues > 0) parties.push(`… et ${tues} de plus. Pour les lire toutes : ${enCode(`${nom} validate`)}.`)
    const reparables = direReparables(rapport)
    if (reparables !== undefined) parties.push(`${reparables} : ${enCode(`${nom} validate --corriger`)}.`)
    return `${parties.join('\n\n')}\n`
  },
}

/** A long list of projects shows those that have something to mend. */
const PROJETS_MONTRES = 50

function tableau(rapport: Rapport): string {
  const remarques = parProjet(rapport)
  const tous = rapport.projets.map(projet => ({ projet, siennes: remarques.get(projet.dossier) ?? [] }))
  const fautifs = tous.filter(({ siennes }) => siennes.some(r => r.etat === 'actif'))
  const montres = tous.length > PROJETS_MONTRES ? fautifs.slice(0, PROJETS_MONTRES) : tous
  const tus = tous.length - montres.length
  const lignes = [
    '| Contrat | Phase | Erreurs | Avertissements | Informations | À venir | Écarts motivés |',
    '|---|---|--:|--:|--:|--:|--:|',
    ...montres.map(({ projet, siennes }) => ligne(projet, siennes)),
  ]
  const reste =
    tus === 0 ? '' : `\n\n${tus} autre${tus > 1 ? 's' : ''} contrat${tus > 1 ? 's' : ''} vérifié${tus > 1 ? 's' : ''}.`
  return `${lignes.join('\n')}${reste}`
}

function ligne({ dossier, id, titre, phase }: RapportProjet, remarques: readonly Remarque[]): string {
  const nom = enClair(titre ?? (id || dossier))
  const actives = (gravite: Gravite) => remarques.filter(r => r.etat === 'actif' && r.gravite === gravite).length
  const nombre = (etat: Remarque['etat']) => remarques.filter(r => r.etat === etat).length
  const cellules = [
    dossier === '.' || nom === enClair(dossier) ? nom : `${nom} (${enCode(dossier).replaceAll('|', '\\|')})`,
    phase,
    actives('erreur'),
    actives('avertissement'),
    actives('information'),
    nombre('a-venir'),
    nombre('ecart-motive'),
  ]
  return `| ${cellules.join(' | ')} |`
}

function remarque({ gravite, regle, ligne, colonne, message, conseil, source }: Remarque): string {
  const lignes = [
    `- **${gravite}** ligne ${ligne}, colonne ${colonne} (${enCode(regle)}) : ${enPhrase(message)}`,
    ...(conseil === undefined ? [] : [`  → ${enPhrase(conseil)}`]),
    ...(source === undefined ? [] : [`  *${forceDe(source)} : ${lien(titreDe(source), source.url)}*`]),
  ]
  // A backslash at the end breaks the line, where two spaces would be lost in an e-mail.
  return lignes.join('\\\n')
}

/** Only to the web; spaces and angle brackets escaped, so that nothing leaves the address. */
export function lien(titre: string, url: string | undefined): string {
  if (url === undefined || !/^https?:\/\//i.test(url)) return enClair(titre)
  const adresse = url.replaceAll(/[\s<>\\]/gu, encodeURIComponent)
  return `[${enClair(titre)}](<${adresse}>)`
}

/** What messages write between backquotes stays code; all else is quoted as it is. */
function enPhrase(texte: string): string {
  return texte
    .split(/(`[^`\s](?:[^`\u0000-\u001f\u007f]*[^`\s])?`)/)
    .map((morceau, n) => (n % 2 === 1 ? morceau : enClair(morceau)))
    .join('')
}

/** Any text, on one line, to be shown as it was typed: no markup, no HTML, no mention of a person, no formula. */
export function enClair(texte: string): string {
  return texte
    .replaceAll(/[\u0000-\u0020\u007f]+/g, ' ')
    .replaceAll(/[\\`*_[\]|~$<&]/g, '\\$&')
    .replaceAll(/(?<![\p{L}\p{N}])@/gu, '@\u200b')
}

/** A name between enough backquotes. */
export function enCode(texte: string): string {
  const simple = texte.replaceAll(/[\u0000-\u001f\u007f]+/g, ' ')
  const cloture = '`'.repeat(1 + Math.max(0, ...(simple.match(/`+/g) ?? []).map(suite => suite.length)))
  const marge = /^`|`$/.test(simple) ? ' ' : ''
  return `${cloture}${marge}${simple}${marge}${cloture}`
}
