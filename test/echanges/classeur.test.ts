// The workbook of fiches: out, changed as people do, back; what was not changed never comes back as a change.
import { beforeAll, describe, expect, it } from 'vitest'
import type { ClasseurLu } from '../../src/bureautique/classeur/index.ts'
import { IDENTIFIANT, RANG } from '../../src/echanges/classeur/feuilles.ts'
import { lireClasseurDeFiches } from '../../src/echanges/classeur/rendu.ts'
import { feuillesDeFiches } from '../../src/echanges/classeur/sortant.ts'
import {
  allerRetour,
  avecFeuille,
  colonne,
  differences,
  type Envoi,
  envoiDEssai,
  envoiDe,
  type Grille,
  relire,
  remanier,
} from './classeurs.ts'

const VALDOUVE = 'examples/pays-de-valdouve'

let envoi: Envoi
let lu: ClasseurLu

beforeAll(async () => {
  envoi = envoiDe(VALDOUVE)
  lu = await allerRetour(envoi)
})

const rendre = (change: ClasseurLu, de = envoi) =>
  lireClasseurDeFiches(change, { fichier: 'f.xlsx', contexte: de.contexte })
const cellule = (valeur: string | number) => ({ valeur })

describe('le classeur qui part', () => {
  it('a un guide, les fiches, une feuille par tableau, et ce qui le fait reconnaître', () => {
    expect(feuillesDeFiches(envoi).map(({ nom }) => nom)).toMatchInlineSnapshot(`
      [
        "Lisez-moi",
        "Fiches",
        "Objectifs",
        "Pilotage",
        "Référents",
        "Partenaires",
        "Étapes",
        "Budget",
        "Indicateurs",
        "cls",
      ]
    `)
  })

  it('dit avant quand, à qui, et ce qu’il vaut mieux laisser', () => {
    const [guide] = feuillesDeFiches(envoi)
    const textes = JSON.stringify(guide)
    for (const mot of ['avant le 15\u00a0décembre 2026', 'cls@valdouve.example', IDENTIFIANT, RANG])
      expect(textes).toContain(mot)
  })

  it('porte des nombres et des jours, et garde les dates incertaines en mots', () => {
    const budget = lu.feuilles.find(({ nom }) => nom === 'Budget')?.lignes as Grille
    const montants = budget.slice(1).map(ligne => ligne[colonne(budget, 'Montant')]?.valeur)
    expect(montants.filter(v => typeof v === 'number').length).toBeGreaterThan(20)
    const fiches = lu.feuilles.find(({ nom }) => nom === 'Fiches')?.lignes as Grille
    const debuts = fiches.slice(1).map(ligne => ligne[colonne(fiches, 'Début')]?.valeur)
    expect(debuts).toContainEqual({ date: '2027-01-01' })
    expect(debuts).toContain('mars 2027')
  })
})

describe('le classeur qui revient', () => {
  it('inchangé, ne dit rien de nouveau', () => {
    const rendu = rendre(lu)
    expect(differences(envoi, rendu)).toEqual([])
    expect(rendu.formulaire).toMatchObject({ version: '1', contrat: envoi.contrat.id, envoi: '2026-11-23-1' })
    expect(rendu.fiches.flatMap(({ mots }) => mots)).toEqual([])
    expect(rendu.avis).toEqual([])
  })

  it('de soixante fiches, colonnes et lignes déplacées, ne dit rien de nouveau', async () => {
    const grand = envoiDEssai(60)
    const change = await remanier(await allerRetour(grand))
    const rendu = relire(change, grand.contexte)
    expect(grand.fiches).toHaveLength(60)
    expect(differences(grand, rendu)).toEqual([])
    expect(rendu.fiches.flatMap(({ mots }) => mots)).toEqual([])
  })

  it('des colonnes d’avant, sans carnet, une feuille renommée : les titres suffisent', () => {
    const change = {
      ...lu,
      proprietes: new Map(),
      feuilles: lu.feuilles
        .filter(({ cachee }) => !cachee)
        .map(f => (f.nom === 'Budget' ? { ...f, nom: 'Argent' } : f)),
    }
    const rendu = rendre(change)
    expect(rendu.formulaire).toBeUndefined()
    expect(differences(envoi, rendu)).toEqual([])
  })

  it('un titre au-dessus du tableau ne gêne pas', () => {
    const rendu = rendre(avecFeuille(lu, 'Pilotage', lignes => [[cellule('Nos réponses')], [], ...lignes]))
    expect(differences(envoi, rendu)).toEqual([])
  })

  it('une case changée, une case vidée se disent, elles seules', () => {
    const change = avecFeuille(lu, 'Fiches', lignes => {
      const ligne = lignes.find(l => l[0]?.valeur === 'bus-sante') as Grille[number]
      ligne[colonne(lignes, 'Enjeux')] = cellule('Rapprocher les soins.')
      ligne[colonne(lignes, 'Rythme')] = null
      return lignes
    })
    expect(differences(envoi, rendre(change))).toEqual([
      expect.stringMatching(/^bus-sante enjeux : .*« Rapprocher les soins\. »$/s),
      expect.stringMatching(/^bus-sante calendrier-recurrence : .* → « {2}»$/),
    ])
  })

  it.each([
    ['par son action', (nom: string) => [null, cellule(nom)]],
    ['par son identifiant', () => [cellule('bus-sante'), null]],
    ['par son numéro', (_: string, numero: string) => [null, cellule(numero)]],
  ])('une ligne ajoutée est rangée %s', (_, debut) => {
    const fiche = envoi.fiches.find(({ id }) => id === 'bus-sante')
    const change = avecFeuille(lu, 'Partenaires', lignes => [
      ...lignes,
      [...debut(`${fiche?.numero} ${fiche?.titre}`, fiche?.numero ?? ''), cellule('Croix-Rouge locale')],
    ])
    expect(differences(envoi, rendre(change))).toEqual(['bus-sante partenaires + Croix-Rouge locale'])
  })

  it('une ligne ajoutée sans action n’est pas perdue sans un mot', () => {
    const rendu = rendre(
      avecFeuille(lu, 'Partenaires', lignes => [...lignes, [null, null, cellule('Croix-Rouge locale')]]),
    )
    expect(differences(envoi, rendu)).toEqual([])
    expect(rendu.avis).toEqual([expect.stringContaining('« Croix-Rouge locale »')])
  })

  it('une ligne copiée pour en écrire une autre est un ajout, et la première reste', () => {
    const change = avecFeuille(lu, 'Partenaires', lignes => {
      const ligne = lignes.find(l => l[0]?.valeur === 'bus-sante') as Grille[number]
      const copie = [...ligne]
      copie[colonne(lignes, 'Organisme')] = cellule('Croix-Rouge locale')
      return [...lignes, copie]
    })
    expect(differences(envoi, rendre(change))).toEqual([
      expect.stringContaining('bus-sante partenaires + Croix-Rouge locale'),
    ])
  })

  it('une ligne supprimée, ou vidée, est retirée', () => {
    const combien = envoi.fiches.find(({ id }) => id === 'bus-sante')?.mots.tableaux.partenaires?.length ?? 0
    const supprimee = avecFeuille(lu, 'Partenaires', lignes => lignes.filter(l => l[0]?.valeur !== 'bus-sante'))
    const videe = avecFeuille(lu, 'Partenaires', lignes =>
      lignes.map(l =>
        l[0]?.valeur === 'bus-sante' ? [l[0], l[1] ?? null, null, null, null, null, l.at(-1) ?? null] : l,
      ),
    )
    expect(combien).toBeGreaterThan(1)
    for (const change of [supprimee, videe]) {
      const dites = differences(envoi, rendre(change))
      expect(dites).toHaveLength(combien)
      expect(dites.every(dit => /^bus-sante partenaires\.\w+ : 0 fois$/.test(dit))).toBe(true)
    }
  })

  it('une fiche dont la ligne n’est plus là ne perd pas ses tableaux', () => {
    const sans = (nom: string) => (l: Grille) => l.filter(ligne => ligne[0]?.valeur !== nom)
    const feuilles = lu.feuilles.map(f => ({
      ...f,
      lignes: f.cachee ? f.lignes : sans('bus-sante')(f.lignes as Grille),
    }))
    const rendu = rendre({ ...lu, feuilles })
    expect(differences(envoi, rendu)).toEqual(['bus-sante : absente'])
    expect(rendu.avis).toEqual([expect.stringContaining('rien n’en est retiré')])
  })

  it('une fiche ajoutée a ses lignes, par son titre', () => {
    const fiches = avecFeuille(lu, 'Fiches', lignes => [...lignes, [null, null, cellule('Un jardin de santé')]])
    const rendu = rendre(
      avecFeuille(fiches, 'Pilotage', l => [...l, [null, cellule('Un jardin de santé'), cellule('CCAS')]]),
    )
    const neuve = rendu.fiches.find(({ fiche }) => fiche === undefined)
    expect(neuve).toMatchObject({ nom: 'Un jardin de santé', simples: { titre: { texte: 'Un jardin de santé' } } })
    expect(neuve?.tableaux.pilotes?.lignes).toHaveLength(1)
  })

  it('une colonne, une feuille, un commentaire ajoutés sont gardés', () => {
    const change = avecFeuille(lu, 'Fiches', lignes =>
      lignes.map((ligne, n) => {
        const [id, numero, titre, ...reste] = ligne
        if (n === 0) return [id, cellule('Notre avis'), numero, titre, ...reste] as Grille[number]
        const commente = id?.valeur === 'bus-sante' && titre ? { ...titre, commentaire: 'Odile : et l’île ?' } : titre
        return [
          id,
          id?.valeur === 'bus-sante' ? cellule('À revoir en mars') : null,
          numero,
          commente,
          ...reste,
        ] as Grille[number]
      }),
    )
    const rendu = rendre({
      ...change,
      feuilles: [
        ...change.feuilles,
        {
          nom: 'Nos notes',
          cachee: false,
          fusions: [],
          lignesCachees: new Set(),
          colonnesCachees: new Set(),
          lignes: [[cellule('Bonjour')]],
        },
      ],
    })
    expect(differences(envoi, rendu)).toEqual([])
    expect(rendu.fiches.flatMap(({ mots }) => mots)).toEqual([
      expect.objectContaining({
        genre: 'commentaire',
        champ: 'titre',
        texte: 'Odile : et l’île ?',
        place: expect.stringContaining('case D'),
      }),
      expect.objectContaining({ genre: 'hors-case', texte: 'Notre avis : À revoir en mars' }),
    ])
    expect(rendu.avis).toEqual([expect.stringContaining('« Bonjour »')])
  })

  it('ce qu’Excel fait d’une année, d’un pour cent, d’un jour se relit', () => {
    const change = avecFeuille(lu, 'Fiches', lignes => {
      const ligne = lignes.find(l => l[0]?.valeur === 'bus-sante') as Grille[number]
      ligne[colonne(lignes, 'Début')] = { valeur: { date: '1905-07-19' } }
      ligne[colonne(lignes, 'Fin')] = { valeur: { date: '2028-06-30' } }
      ligne[colonne(lignes, 'Budget total')] = { valeur: 64_000, montre: '64 000 €' }
      return lignes
    })
    const rendue = rendre(change).fiches.find(({ fiche }) => fiche === 'bus-sante')
    expect(rendue?.simples['calendrier-debut']?.texte).toBe('2027')
    expect(rendue?.simples['calendrier-fin']?.texte).toBe('30\u00a0juin 2028')
    expect(rendue?.simples['budget-total']?.texte.replace(/\s/g, ' ')).toBe('64 000 €')
  })

  it('plusieurs choix séparés par « ; » sont lus un par un', () => {
    const change = avecFeuille(lu, 'Fiches', lignes => {
      const ligne = lignes.find(l => l[0]?.valeur === 'bus-sante') as Grille[number]
      ligne[colonne(lignes, 'Publics')] = cellule('Personnes âgées ; Enfants')
      return lignes
    })
    const rendue = rendre(change).fiches.find(({ fiche }) => fiche === 'bus-sante')
    expect(rendue?.simples.publics?.texte).toBe('Personnes âgées\nEnfants')
  })

  it('n’importe quel autre classeur ne donne aucune fiche', () => {
    const feuille = {
      nom: 'Feuille1',
      cachee: false,
      fusions: [],
      lignesCachees: new Set<number>(),
      colonnesCachees: new Set<number>(),
      lignes: [[cellule('Courses')], [cellule('Pain')]],
    }
    const rendu = rendre({ sorte: 'xlsx', feuilles: [feuille], proprietes: new Map(), avis: [] })
    expect(rendu.fiches).toEqual([])
    expect(rendu.formulaire).toBeUndefined()
  })
})
