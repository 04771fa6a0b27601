// `cls explain`: the catalogue of rules, and one page about a rule.
import type { Regle } from '../model/regle.ts'
import { PARUTIONS } from '../model/versions.ts'
import { type Palette, paint } from '../paint.ts'
import { plier } from './plier.ts'
import type { Presentation } from './reporter.ts'

type Rayon = { readonly titre: string; readonly regles: readonly Regle[] }

const FORCES = {
  loi: 'loi',
  region: 'texte d’une ARS, pour sa région',
  recommandation: 'recommandation',
  usage: 'usage observé dans des contrats signés',
  outil: 'règle de l’outil',
} as const

/** One line a rule, by shelf. */
export function presenterCatalogue(rayons: readonly Rayon[], presentation: Presentation): string {
  const palette = paint(presentation.couleur)
  const largeur = Math.max(...rayons.flatMap(r => r.regles.map(regle => regle.id.length)))
  const lignes = rayons.flatMap(({ titre, regles }) => [
    palette.titre(titre),
    ...regles.map(
      r => `  ${palette.code(r.id.padEnd(largeur))}  ${palette[r.gravite](r.gravite.padEnd(13))}  ${r.resume}`,
    ),
    '',
  ])
  return `${lignes.join('\n')}\nPour en savoir plus sur une règle : ${presentation.nom} explain <règle> ; sur un profil : ${presentation.nom} explain <profil>\n`
}

/** What, why, from which phase and date, force and source, a wrong and a right example, how to repair. */
export function presenterRegle(regle: Regle & { readonly note?: string }, presentation: Presentation): string {
  const palette = paint(presentation.couleur)
  const para = (texte: string) => plier(texte, presentation.largeur, '').join('\n')
  const titre = (texte: string) => palette.titre(texte)
  const { source } = regle
  const lignes = [
    `${palette.code(regle.id)} — ${regle.resume}`,
    '',
    titre('Gravité'),
    `${palette[regle.gravite](regle.gravite)}, à partir de la phase « ${regle.phase} »${enVigueur(regle)}`,
    ...nouveaute(regle).map(para),
    '',
    titre('Pourquoi'),
    para(regle.pourquoi),
    ...(regle.note === undefined ? [] : ['', titre('Notre lecture'), para(regle.note)]),
    '',
    titre('Source'),
    para(`${source.titre}${source.date === undefined ? '' : ` (${source.date})`} — ${FORCES[source.force]}`),
    ...(source.url === undefined ? [] : [palette.chemin(source.url)]),
    '',
    titre('À éviter'),
    bloc(regle.exemple.faux, palette.erreur('✗'), palette),
    '',
    titre('À écrire'),
    bloc(regle.exemple.juste, palette.succes('✓'), palette),
    '',
    titre('Réparer'),
    para(regle.conseil),
  ]
  return `${lignes.join('\n')}\n`
}

function enVigueur({ depuis, jusqu_a }: Regle): string {
  const jour = (date: string) => date.split('-').reverse().join('/')
  const debut = depuis === undefined ? '' : `, pour les contrats signés à partir du ${jour(depuis)}`
  return jusqu_a === undefined ? debut : `${debut}, jusqu’au ${jour(jusqu_a)}`
}

function nouveaute({ version }: Regle): string[] {
  if (version === undefined) return []
  const parution = PARUTIONS[version]?.split('-').reverse().join('/')
  const avant = parution === undefined ? 'avant sa parution' : `avant le ${parution}`
  return [`Règle venue avec la version ${version} : pour un contrat signé ${avant}, c’est une simple information.`]
}

function bloc(yaml: string, signe: string, palette: Palette): string {
  return yaml
    .trimEnd()
    .split('\n')
    .map((ligne, n) => `${n === 0 ? signe : ' '} ${ligne.startsWith('#') ? palette.discret(ligne) : ligne}`)
    .join('\n')
}
