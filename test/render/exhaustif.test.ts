// Every value of a project meant for readers is in its document, as a reader expects to see it.
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Projet } from '../../src/model/projet.generated.ts'
import { lireProjet } from '../../src/project/read.ts'
import type { Bloc } from '../../src/render/arbre.ts'
import { composer } from '../../src/render/index.ts'
import { word } from '../../src/render/word.ts'
import { affichage, feuilles, lisse, texteDArbre } from './affiche.ts'
import { EXCEPTIONS, exception, HORS_DELIBERATION, HORS_FICHE_VIERGE } from './exceptions.ts'
import { texteDocx } from './openxml.ts'
import { plein } from './plein.ts'

const EXEMPLES = readdirSync('examples')

/** Where the values of each fiche are looked for, and all the others. */
type Lieux = { readonly fiche: (rang: number) => string; readonly reste: string }

function absents(projet: Projet, { fiche, reste }: Lieux): string[] {
  return feuilles(projet)
    .filter(({ motif }) => exception(motif) < 0)
    .flatMap(feuille => {
      const [partie, rang] = feuille.at
      const ou = partie === 'fiches' ? fiche(Number(rang)) : reste
      const attendu = affichage(projet, feuille)
      return contient(ou, attendu) ? [] : [`${feuille.at.join('/')} : « ${attendu} »`]
    })
}

/** A fiche in its own pages, the rest outside the fiches. */
function lieuxDe(projet: Projet, arbre: readonly Bloc[]): Lieux {
  const fiches = projet.fiches.map(({ id }) => texteDArbre(sectionDe(arbre, `fiche-${id}`)))
  return { fiche: rang => fiches[rang] ?? '', reste: texteDArbre(sansFiches(arbre)) }
}

async function absentsDeWord(projet: Projet, etat: 'projet' | 'signature'): Promise<string[]> {
  const { arbre } = composer(projet, { modele: 'contrat', etat })
  const habillage = { titre: '', etat, date: new Date(0), programme: 'cls', images: () => null }
  // In Word « à compléter » stands between brackets, which the tree leaves to its marks.
  const texte = lisse(texteDocx(await word(arbre, habillage))).replace(/\[(à compléter[^\]]*)\]/g, '$1')
  return absents(projet, { fiche: () => texte, reste: texte })
}

/** A label may start with a capital letter or not. */
function contient(texte: string, attendu: string): boolean {
  return texte.toLowerCase().includes(lisse(attendu).toLowerCase())
}

function sectionDe(blocs: readonly Bloc[], id: string): readonly Bloc[] {
  for (const bloc of blocs) {
    if (bloc.genre !== 'section') continue
    if (bloc.id === id) return [bloc]
    const dedans = sectionDe(bloc.enfants, id)
    if (dedans.length > 0) return dedans
  }
  return []
}

function sansFiches(blocs: readonly Bloc[]): Bloc[] {
  return blocs
    .filter(bloc => !bloc.id?.startsWith('fiche-'))
    .map(bloc => (bloc.genre === 'section' ? { ...bloc, enfants: sansFiches(bloc.enfants) } : bloc))
}

describe('tout ce qui est destiné au lecteur est dans le document', () => {
  it.each(EXEMPLES)('%s', exemple => {
    const { projet } = lireProjet(`examples/${exemple}`, { date: '2026-11-22' })
    const { arbre } = composer(projet, { modele: 'contrat', etat: 'projet' })
    expect(absents(projet, lieuxDe(projet, arbre))).toEqual([])
  })

  it('un projet où chaque clé des schémas a sa valeur', () => {
    const projet = plein()
    const { arbre } = composer(projet, { modele: 'contrat', etat: 'projet' })
    expect(absents(projet, lieuxDe(projet, arbre))).toEqual([])
  })

  it.each(EXEMPLES)('%s, dans le texte du fichier Word', async exemple => {
    const { projet } = lireProjet(`examples/${exemple}`, { date: '2026-11-22' })
    expect(await absentsDeWord(projet, 'projet')).toEqual([])
  })

  it('un projet où chaque clé des schémas a sa valeur, dans le texte du fichier Word', async () => {
    expect(await absentsDeWord(plein(), 'signature')).toEqual([])
  })

  it('le recueil dit tout des fiches', () => {
    const projet = plein()
    const { arbre } = composer(projet, { modele: 'fiches', etat: 'projet' })
    expect(absents(projet, lieuxDe(projet, arbre)).filter(a => a.startsWith('fiches/'))).toEqual([])
  })

  /** Leaves under a place, but for exceptions and for those whose keys begin with one of `hors`. */
  function absentsSous(projet: Projet, place: string, texte: string, hors: readonly string[]): string[] {
    return feuilles(projet)
      .filter(f => exception(f.motif) < 0 && f.at.join('/').startsWith(`${place}/`))
      .filter(({ motif }) => {
        const cle = motif.split('*/').slice(1).join('*/')
        return !hors.some(h => cle === h || cle.startsWith(`${h}/`))
      })
      .map(f => `${f.at.join('/')} : « ${affichage(projet, f)} »`)
      .filter(dit => !contient(texte, dit.slice(dit.indexOf('« ') + 2, -2)))
  }

  it('une fiche à remplir dit tout ce que le projet sait déjà de la fiche, hors ce qu’on ne demande pas', () => {
    const projet = plein()
    const { arbre } = composer(projet, { modele: 'fiche-vierge', etat: 'projet', fiche: 'fiches-0' })
    const hors = HORS_FICHE_VIERGE.map(h => h.cle)
    expect(absentsSous(projet, 'fiches/0', texteDArbre(arbre), hors)).toEqual([])
    const cles = feuilles(projet).map(({ motif }) => motif.replace(/^fiches\/\*\//, ''))
    for (const h of hors)
      expect(
        cles.some(c => c === h || c.startsWith(`${h}/`)),
        h,
      ).toBe(true)
  })

  it('une délibération dit tout ce que l’assemblée doit savoir de son organisme', () => {
    const projet = plein()
    const pour = projet.acteurs.acteurs?.[0]?.id ?? ''
    const { arbre } = composer(projet, { modele: 'deliberation', etat: 'deliberation', pour })
    expect(absentsSous(projet, 'acteurs/acteurs/0', texteDArbre(arbre), HORS_DELIBERATION)).toEqual([])
  })

  it('un document à qui il manque une page est pris en défaut', () => {
    const projet = plein()
    const { arbre } = composer(projet, { modele: 'contrat', etat: 'projet' })
    const ampute = arbre.filter(bloc => bloc.id !== 'article-financement')
    expect(absents(projet, lieuxDe(projet, ampute)).join()).toContain('contrat/financement/enveloppes/0/montant')
  })

  it('chaque exception sert ; les logos sont des images, les fiches portent leur nom', () => {
    const projet = plein()
    const servies = new Set(feuilles(projet).map(({ motif }) => exception(motif)))
    expect(EXCEPTIONS.filter((_, rang) => !servies.has(rang))).toEqual([])
    const { html } = composer(projet, { modele: 'contrat', etat: 'projet' })
    for (const logo of projet.contrat.mise_en_page?.logos ?? []) expect(html).toContain(`<img src="${logo}"`)
    expect(html).toContain(`<h2>${projet.contrat.mise_en_page?.libelle_fiche} `)
  })
})
