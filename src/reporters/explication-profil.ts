// `cls explain <profil>`: whose texts a profile holds, what it adds to the law, and whom to write to.
import { type Palette, paint } from '../paint.ts'
import type { Contact, Obligation, Profil } from '../profiles/profil.ts'
import { plier } from './plier.ts'
import type { Presentation } from './reporter.ts'

/** `nationales`: what every profile keeps, told in one line. */
export function presenterProfil(
  { nom, titre, description, ars, departements = [], contacts = [], obligations }: Profil,
  nationales: readonly Obligation[],
  presentation: Presentation,
): string {
  const palette = paint(presentation.couleur)
  const para = (texte: string) => plier(texte, presentation.largeur, '').join('\n')
  const partie = (nom: string, lignes: readonly string[]) =>
    lignes.length === 0 ? [] : ['', palette.titre(nom), ...lignes]
  const national = nom === 'national'
  const siennes = national ? obligations : obligations.filter(o => !nationales.some(n => n.id === o.id))
  const communes = obligations.length - siennes.length
  const renvoi = `Et ${communes} règles nationales : ${presentation.nom} explain national`
  const lignes = [
    `${palette.code(nom)} — ${titre}`,
    ...(ars === undefined ? [] : [ars]),
    ...partie('Ce qu’il contient', [para(description)]),
    ...partie('Départements', departements.length === 0 ? [] : [para(departements.join(', '))]),
    ...partie('À qui écrire', contacts.length === 0 ? [] : enColonnes(contacts)),
    ...partie(
      national ? 'Ses règles' : 'Ses propres règles',
      siennes.length === 0 ? ['Aucune.'] : enLignes(siennes, palette),
    ),
    ...(national ? [] : [renvoi]),
    ...partie('L’appliquer', [para(`Dans contrat.yaml, écrivez « profil: [${nom}] ».`)]),
  ]
  return `${lignes.join('\n')}\n`
}

function enLignes(obligations: readonly Obligation[], palette: Palette): string[] {
  const largeur = Math.max(...obligations.map(o => o.id.length))
  return obligations.map(
    o => `  ${palette.code(o.id.padEnd(largeur))}  ${palette[o.gravite](o.gravite.padEnd(13))}  ${o.resume}`,
  )
}

function enColonnes(contacts: readonly Contact[]): string[] {
  return contacts.map(({ departement, courriel }) => `  ${(departement ?? 'siège').padEnd(7)}${courriel}`)
}
