// The report for people: by file, each remark with the line it speaks of, what to do, its source; then the counts and what remains for the next phase.
import type { Rapport, RapportProjet } from '../model/rapport.ts'
import type { Remarque } from '../model/regle.ts'
import { type Palette, paint } from '../paint.ts'
import { cadre, enLignes } from './cadre.ts'
import { compter } from './compte.ts'
import { grouper } from './grouper.ts'
import { plier } from './plier.ts'
import { tableauDesProjets } from './projets.ts'
import { direReparables } from './reparables.ts'
import type { Presentation, Reporter } from './reporter.ts'
import { citer } from './source.ts'

const MARGE = '      '
/** Nobody mends more at once; a file of thousands of faults has one cause. */
const REMARQUES_PAR_FICHIER = 100

export const texte: Reporter = {
  nom: 'texte',
  presenter: ({ rapport, textes }, presentation) => {
    const palette = paint(presentation.couleur)
    const actives = rapport.remarques.filter(r => r.etat === 'actif')
    const blocs = [...grouper(actives, r => r.fichier)].map(([fichier, remarques]) => {
      const lignes = enLignes(textes.get(fichier) ?? '')
      const dites = remarques.slice(0, REMARQUES_PAR_FICHIER).map(r => remarque(r, lignes, palette, presentation))
      return `${palette.chemin(fichier)}\n${[...dites, ...reste(remarques.length)].join('\n')}`
    })
    return [
      ...blocs,
      ...rapport.projets.flatMap(p => suite(p, rapport, palette, presentation)),
      ...tableauDesProjets(rapport, palette, presentation.largeur),
      bilan(rapport, palette, presentation) + reparer(rapport, palette, presentation),
    ].join('\n')
  },
}

function reste(nombre: number): string[] {
  const tus = nombre - REMARQUES_PAR_FICHIER
  return tus > 0
    ? [
        `${MARGE}… et ${tus} autre${tus > 1 ? 's' : ''} dans ce fichier : corrigez d’abord celles-ci. Toutes : « --format json ».
`,
      ]
    : []
}

function remarque(
  r: Remarque,
  lignesDuFichier: readonly string[],
  palette: Palette,
  { largeur }: Presentation,
): string {
  const place = palette.discret(`${r.ligne}:${r.colonne}`.padStart(6))
  const tete = `${place}  ${palette[r.gravite](r.gravite)}  ${palette.code(r.regle)}`
  const corps = plier(r.message, largeur, MARGE)
  const conseil = r.conseil === undefined ? [] : plier(`→ ${r.conseil}`, largeur, MARGE, `${MARGE}  `)
  const force = r.source === undefined ? [] : plier(citer(r.source), largeur, MARGE).map(l => palette.discret(l))
  const lignes = cadre(lignesDuFichier, r, palette).map(l => `${MARGE}${l}`)
  return `${[tete, ...corps, ...lignes, ...conseil, ...force].join('\n')}\n`
}

/** What is not due yet, with the phases that come. */
function suite(projet: RapportProjet, rapport: Rapport, palette: Palette, { largeur }: Presentation): string[] {
  const prefixe = projet.dossier === '.' ? '' : `${projet.dossier}/`
  const aVenir = rapport.remarques.filter(r => r.etat === 'a-venir' && r.fichier.startsWith(prefixe))
  if (aVenir.length === 0) return []
  const ou = rapport.projets.length > 1 ? ` — ${projet.dossier}` : ''
  const lignes = aVenir.slice(0, 12).flatMap(r => plier(`· ${r.message} [${r.regle}]`, largeur, '  ', '    '))
  const reste = aVenir.length > 12 ? [`  … et ${aVenir.length - 12} autres.`] : []
  return [
    `${palette.titre(`Pas encore dû en phase « ${projet.phase} », mais à prévoir${ou}`)}\n${[...lignes, ...reste].join('\n')}\n`,
  ]
}

function bilan({ projets, totaux }: Rapport, palette: Palette, { largeur }: Presentation): string {
  if (projets.length === 0) return `${phrase(undefined)}\n`
  const ou = projets.length === 1 ? phrase(projets[0]) : `${projets.length} contrats vérifiés.`
  const compte = compter(totaux)
  const verdict =
    totaux.erreurs > 0 ? palette.erreur : totaux.avertissements > 0 ? palette.avertissement : palette.succes
  return `${[...plier(ou, largeur, ''), ...plier(compte, largeur, '').map(l => verdict(l))].join('\n')}\n`
}

function reparer(rapport: Rapport, palette: Palette, { nom }: Presentation): string {
  const dit = direReparables(rapport)
  return dit === undefined ? '' : `${dit} : ${palette.code(`${nom} validate --corriger`)}\n`
}

function phrase(projet: RapportProjet | undefined): string {
  if (projet === undefined) return 'Aucun contrat vérifié.'
  return `${projet.titre ?? (projet.id || projet.dossier)} — phase ${projet.phase}, profil ${projet.profils.join(' et ')}, au ${projet.date.split('-').reverse().join('/')}.`
}
