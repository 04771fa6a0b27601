// Writes the parts of README.md that the program makes itself: a faulty file with the exact answer, the commands, the table of rules.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rayons } from '../catalogue.ts'
import { presenter, verifier } from '../index.ts'
import type { Regle } from '../model/regle.ts'
import { reference, tableauDesCommandes } from './commandes-dites.ts'
import { RACINE } from './sources.ts'

/** A day in the life of the example: its verdict must not change with the calendar. */
const JOUR = '2026-11-22'

const FICHE = `id: bus-sante
numero: "1.2.1"
titre: Un bus santé dans les bourgs
rattachements:
  - raprocher-soins
enjeux: Dans le Marais, 44 % des habitants ont renoncé à un soin dans l’année.
theme:
  - acces-aux-soins
publics:
  - precarité
pilotes:
  - acteur: ch-valdouve
partenaires:
  - acteur: cpam
calendrier:
  debut: 2027-03
  fin: 2029-12
budget:
  lignes:
    - libelle: Véhicule aménagé
      annee: 2027
      montant: 60 000 € environ
      financeur: ars-pdl
resultats_attendus: Trois tournées par semaine, à jours et lieux fixes.
`

/** The text of README.md → the same, with what is between its markers made anew. */
export async function lisezmoi(texte: string): Promise<string> {
  const parties = {
    exemple: await exemple(),
    commandes: tableauDesCommandes(),
    options: reference(),
    regles: tableau(),
  }
  return Object.entries(parties).reduce((fait, [nom, contenu]) => remplacer(fait, nom, contenu), texte)
}

function remplacer(texte: string, nom: string, contenu: string): string {
  const [debut, fin] = [`<!-- debut:${nom} -->\n`, `<!-- fin:${nom} -->`]
  const [avant, reste] = couper(texte, debut)
  const [, apres] = couper(reste, fin)
  return `${avant}${debut}\n${contenu}\n${fin}${apres}`
}

function couper(texte: string, repere: string): [string, string] {
  const place = texte.indexOf(repere)
  if (place < 0) throw new Error(`README.md has lost its marker ${repere.trim()}`)
  return [texte.slice(0, place), texte.slice(place + repere.length)]
}

/** The complete example, with one fiche rewritten by a hurried hand and the mental health project left out of the contract. */
async function exemple(): Promise<string> {
  const dossier = mkdtempSync(join(tmpdir(), 'cls-lisezmoi-'))
  try {
    cpSync(fileURLToPath(new URL('examples/pays-de-valdouve', RACINE)), dossier, { recursive: true })
    writeFileSync(join(dossier, 'fiches/bus-sante.yaml'), FICHE)
    const contrat = join(dossier, 'contrat.yaml')
    writeFileSync(contrat, sansPtsm(readFileSync(contrat, 'utf8')))
    const cite = await verifier(['.'], { dossier, date: JOUR, maintenant: new Date(`${JOUR}T12:00:00`) })
    const reponse = await presenter(cite, { format: 'texte', couleur: false, nom: 'cls', largeur: 96 })
    return [
      'Dans une copie de l’exemple `examples/pays-de-valdouve`, une main pressée a récrit `fiches/bus-sante.yaml` :',
      `\`\`\`yaml\n${FICHE}\`\`\``,
      'et retiré de `contrat.yaml` le projet territorial de santé mentale (`ptsm`). La réponse :',
      `\`\`\`console\n$ cls validate\n${reponse}\`\`\`\n`,
    ].join('\n\n')
  } finally {
    rmSync(dossier, { recursive: true, force: true })
  }
}

function sansPtsm(contrat: string): string {
  const sans = contrat.replace(/^ {2}ptsm:\n(?: {3,}.*\n|\n)+/m, '')
  if (sans === contrat)
    throw new Error('The complete example names no PTSM any more: choose another fault for README.md')
  return sans
}

const FORCES = { loi: 'loi', region: 'région', recommandation: 'recommandation', usage: 'usage', outil: 'outil' }

function tableau(): string {
  const nombre = rayons().flatMap(({ regles }) => regles).length
  return [
    `${nombre} règles. La phase est celle à partir de laquelle une règle compte ; avant, elle figure dans ce qui reste à faire.\n`,
    ...rayons().map(
      ({ titre, regles }) =>
        `### ${titre}\n\n| Règle | Gravité | Phase | En bref | Source |\n|---|---|---|---|---|\n${regles.map(ligne).join('\n')}\n`,
    ),
  ].join('\n')
}

function ligne({ id, gravite, phase, resume, source }: Regle): string {
  const bref = `${resume.charAt(0).toUpperCase()}${resume.slice(1)}`.replace(/\.$/, '')
  const titre = source.url === undefined ? source.titre : `[${source.titre}](${source.url})`
  const date = source.date === undefined || source.titre.includes(source.date.slice(0, 4)) ? '' : `, ${source.date}`
  const origine = source.force === 'outil' ? 'outil' : `${titre} (${FORCES[source.force]}${date})`
  return `| ${[`\`${id}\``, gravite, phase, bref, origine].map(cellule).join(' | ')} |`
}

function cellule(texte: string): string {
  return texte.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ')
}
