// The register of what was sent, whole: what went out, to whom, when, in which files, and what came back.
import { compter, dateEnMots } from '../../mots.ts'
import { paint } from '../../paint.ts'
import { plier } from '../../reporters/plier.ts'
import type { EnvoiSuivi, Point } from '../point.ts'
import type { Affichage } from './affichage.ts'
import { enLigne } from './commande.ts'
import { direEnvoi, enOrdre, MARQUE_D_ENVOI } from './envois.ts'

export function listeDEnvois(point: Point, { largeur, couleur, nom }: Affichage): string {
  const palette = paint(couleur)
  const { envois, envois_illisibles, dossier } = point
  const ici = dossier === '.' ? [] : [dossier]
  const rien = [
    'Rien n’a encore été envoyé. Pour voir qui recevrait quoi :',
    `  ${palette.code(enLigne(nom, ['send', ...ici, '--essai']))}`,
  ]
  const lignes = enOrdre(envois).flatMap(envoi => [
    ...plier(direEnvoi(envoi), largeur, `${MARQUE_D_ENVOI[envoi.etat]} `, '    '),
    ...details(envoi).flatMap(detail => plier(detail, largeur, '    ', '      ').map(l => palette.discret(l))),
  ])
  const legende = ['', ...plier('[x] a répondu, [ ] attendu, [!] en retard, [-] écrit de nouveau depuis', largeur, '')]
  const perdus = envois_illisibles.flatMap(phrase => plier(phrase, largeur, ''))
  return `${[...(envois.length === 0 ? rien : [...lignes, ...legende]), ...perdus].join('\n')}\n`
}

function details({ fiches, fichiers, retours }: EnvoiSuivi): string[] {
  const nommer = (etat: EnvoiSuivi['fiches'][number]['etat']) => fiches.filter(f => f.etat === etat).map(f => f.nom)
  const dire = (titre: string, noms: readonly string[]) => (noms.length === 0 ? [] : [`${titre} : ${noms.join(' ; ')}`])
  return [
    ...dire(fichiers.length === 1 ? 'fichier' : 'fichiers', fichiers),
    ...dire('attendu', nommer('attendue')),
    ...dire('revenu', nommer('revenue')),
    ...dire('envoyé de nouveau', nommer('reprise')),
    ...retours.map(
      ({ date, fichier, pris, gardes }) =>
        `${fichier}, reçu ${dateEnMots(date, 'le')} : ${compter(pris, 'changement pris', 'changements pris')}${gardes === 0 ? '' : `, ${gardes} non`}`,
    ),
  ]
}
