// Fiches go out to a partner who works in LibreOffice, and come back as .docx and as .odt: what was typed, where it was typed.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { envoyer } from '../../src/api/envoyer.ts'
import { lireTexte, type TexteLu } from '../../src/bureautique/texte/index.ts'
import {
  CHAMPS,
  champNomme,
  cleDeTexte,
  contexteDe,
  enMots,
  type FicheEnMots,
  type FicheRendue,
  idDuSignet,
  marqueDeCase,
  marqueDeChamp,
  TABLEAUX,
} from '../../src/champs/index.ts'
import { fusionner } from '../../src/echanges/fusion/fusion.ts'
import { lireFormulaireWord } from '../../src/echanges/word/rendu.ts'
import { DISQUE } from '../../src/load/disque/disque.ts'
import { lireProjet } from '../../src/project/read.ts'
import { projet as corpus, ecrireProjet } from '../bench/corpus.ts'
import { faireTravailler, type Geste, pythonDeLibreOffice } from '../outils/partenaire.ts'

/** Each manner of typing several times; sixty fiches when there is time. */
const FICHES = process.env.CLS_TOUT === '1' ? 60 : 9
const python = pythonDeLibreOffice()
const maintenant = new Date('2026-11-23T09:00:00Z')

/** What a partner does in one box, and what must be read there afterwards. */
type Essai = {
  readonly champ: string
  readonly geste: (signet: string, avant: string) => Geste
  readonly apres: (avant: string) => string
}

const LONG =
  'Premier paragraphe, récrit par l’équipe.\nDeuxième paragraphe : « où, quand, avec qui » ?\nTroisième, plus court.'
const typer = (texte: string) => ({
  geste: (signet: string): Geste => ({ genre: 'remplacer', signet, texte }),
  apres: () => texte,
})
const poursuivre = (suite: string) => ({
  geste: (signet: string): Geste => ({ genre: 'ajouter', signet, texte: suite }),
  apres: (avant: string) => `${avant}${suite}`,
})
const corriger = (texte: string) => ({
  geste: (signet: string, avant: string): Geste => ({ genre: 'mot', signet, ancien: motDe(avant), texte }),
  apres: (avant: string) => avant.replace(motDe(avant), texte),
})

const RANGEE = ' tapé dans un tableau'

/** A word long enough to be found, and to be the first of its kind in the box. */
function motDe(texte: string): string {
  return /[a-zàâçéèêëîïôûù]{5,}/.exec(texte)?.[0] ?? texte.slice(0, 4)
}

/** Three manners of typing; a third of the fiches each. */
const MANIERES: readonly (readonly Essai[])[] = [
  [
    { champ: 'titre', ...typer('Un titre tout neuf, tapé à la main') },
    { champ: 'calendrier-debut', ...typer('avril 2028') },
    { champ: 'budget-total', ...typer('12 500,50 €') },
    { champ: 'enjeux', ...typer(LONG) },
    { champ: 'description', ...poursuivre('\nUn paragraphe de plus, ajouté à la fin.') },
  ],
  [
    { champ: 'titre', ...poursuivre(' et alentour') },
    { champ: 'calendrier-fin', ...typer('31/12/2029') },
    { champ: 'calendrier-texte', ...typer('sauf l’été') },
    { champ: 'description', ...typer(LONG) },
    { champ: 'resultats-attendus', ...corriger('xylophones') },
  ],
  [
    { champ: 'titre', ...corriger('Zéphyr') },
    { champ: 'calendrier-debut', ...typer('2e semestre 2027') },
    { champ: 'moyens-humains', ...poursuivre(' et un bénévole') },
    { champ: 'resultats-attendus', ...typer(LONG) },
    { champ: 'enjeux', ...poursuivre(' Et ce n’est pas tout.') },
  ],
]

describe.skipIf(python === null)(`${FICHES} fiches chez un partenaire`, () => {
  const racine = mkdtempSync(join(tmpdir(), 'cls-partenaires-'))
  const dossier = join(racine, 'contrat')
  const revenus = { docx: join(racine, 'docx'), odt: join(racine, 'odt') }
  ecrireProjet(dossier, corpus(1, FICHES))
  const { projet } = lireProjet(dossier, { date: '2026-11-23', lire: DISQUE.lire, lister: DISQUE.lister })
  const contexte = contexteDe(projet)
  const noms = new Map(projet.fiches.map(f => [f.id, f.titre ?? f.id]))
  const envoyees = new Map(projet.fiches.map(f => [f.id, enMots(f, contexte)]))
  const manieres = new Map(projet.fiches.map((f, rang) => [f.id, MANIERES[rang % MANIERES.length] ?? []]))

  beforeAll(async () => {
    for (const ou of Object.values(revenus)) mkdirSync(ou)
    const sortie = join(racine, 'formulaires')
    await envoyer({
      projet: dossier,
      dossier: racine,
      maintenant,
      sortie,
      pour: [],
      fiche: [],
      par: 'fiche',
      essai: false,
    })
    const fichiers = readdirSync(sortie).filter(nom => nom.endsWith('.docx'))
    const travaux = fichiers.map(nom => ({
      entree: join(sortie, nom),
      gestes: gestesDans(signetsDe(lu(join(sortie, nom)))),
      sorties: { docx: join(revenus.docx, nom), odt: join(revenus.odt, nom.replace('.docx', '.odt')) },
    }))
    expect(travaux.flatMap(t => t.gestes)).toHaveLength(FICHES * 6)
    faireTravailler(python as string, travaux)
  }, 600_000)
  afterAll(() => rmSync(racine, { recursive: true, force: true, maxRetries: 3 }))

  it.each(['docx', 'odt'] as const)('%s : ce qui a été tapé est lu à sa place, et rien d’autre ne change', format => {
    const fiches = readdirSync(revenus[format]).flatMap(fichier => {
      const rendu = lireFormulaireWord(lu(join(revenus[format], fichier)), { fichier, noms, contexte })
      expect(
        rendu.avis.filter(avis => !avis.includes('en-têtes')),
        fichier,
      ).toEqual([])
      return rendu.fiches
    })
    expect(fiches.map(f => f.fiche).toSorted()).toEqual([...noms.keys()].toSorted())
    const fautes: string[] = []
    let [longs, longsJustes] = [0, 0]
    for (const rendue of fiches) {
      const id = rendue.fiche ?? ''
      const essais = manieres.get(id) ?? []
      for (const champ of CHAMPS) {
        const essai = essais.find(e => e.champ === champ.nom)
        const avant = montre(envoyees.get(id), champ.nom)
        const voulu = essai?.apres(avant) ?? avant
        const juste =
          cleDeTexte(rendue.simples[champ.nom]?.texte ?? '', champ, contexte) === cleDeTexte(voulu, champ, contexte)
        const long = voulu.includes('\n') && essai !== undefined
        if (long) longs++
        if (long && juste) longsJustes++
        if (!long && !juste)
          fautes.push(`${id}.${champ.nom} : « ${rendue.simples[champ.nom]?.texte} » au lieu de « ${voulu} »`)
      }
      fautes.push(...autresChangements(rendue, essais))
    }
    expect(fautes).toEqual([])
    expect(longs).toBeGreaterThanOrEqual(FICHES)
    expect(longsJustes / longs).toBeGreaterThanOrEqual(0.95)
  })

  /** In the tables, what was typed and nothing else; in the boxes that nobody touched, nothing. */
  function autresChangements(rendue: FicheRendue, essais: readonly Essai[]): string[] {
    const envoyee = envoyees.get(rendue.fiche ?? '') ?? { simples: {}, tableaux: {} }
    const touches = new Set(essais.map(e => e.champ))
    const changements = fusionner(envoyee, rendue, envoyee, contexte).filter(c => !touches.has(c.champ))
    const rangees = changements.filter(c => JSON.stringify(c).includes(RANGEE.trim()))
    return [
      ...changements.filter(c => !rangees.includes(c)).map(c => `${rendue.fiche} : ${JSON.stringify(c)}`),
      ...(rangees.length === 1 ? [] : [`${rendue.fiche} : ${rangees.length} fois « ${RANGEE} »`]),
      ...TABLEAUX.filter(t => rendue.tableaux[t.nom] === undefined).map(t => `${rendue.fiche}.${t.nom} introuvable`),
    ]
  }

  /** What is typed in a document: in the boxes of the fiches it holds, and in one table of each. */
  function gestesDans(signets: ReadonlyMap<string, string>): Geste[] {
    return [...manieres].flatMap(([fiche, essais], rang) => {
      const ici = (id: string) => signets.get(id) ?? `absent : ${id}`
      if (!signets.has(marqueDeChamp(fiche, 'titre'))) return []
      const cases = essais.map(({ champ, geste }) =>
        geste(ici(marqueDeChamp(fiche, champ)), montre(envoyees.get(fiche), champ)),
      )
      const etape = ici(marqueDeCase(fiche, 'etapes', 'r1', 'titre'))
      const rangee: Geste =
        rang % 2 === 0
          ? { genre: 'ligne', signet: etape, valeurs: [RANGEE, 'mai 2029', ''] }
          : { genre: 'ajouter', signet: etape, texte: RANGEE }
      return [...cases, rangee]
    })
  }
})

function lu(chemin: string): TexteLu {
  const texte = lireTexte(readFileSync(chemin), chemin)
  if ('refus' in texte) throw new Error(texte.refus)
  return texte
}

/** What the box shows: nothing where it only asks to write. */
function montre(fiche: FicheEnMots | undefined, champ: string): string {
  expect(champNomme(champ), champ).toBeDefined()
  return fiche?.simples[champ] ?? ''
}

/** The name of each bookmark, by what it stands for. */
function signetsDe({ marques, proprietes }: TexteLu): ReadonlyMap<string, string> {
  return new Map(
    marques.filter(m => m.sorte === 'signet').map(({ nom }) => [idDuSignet(nom, proprietes) ?? nom, nom] as const),
  )
}
