// GitHub's annotations: on the right signs of the right lines, from the root of the repository, and no more than GitHub keeps.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Remarque } from '../../src/model/regle.ts'
import { ecrire, FAUTIF, fabriquer, REMARQUE, verdict } from './outils.ts'

const RACINE = join(import.meta.dirname, '../..')
const commandes = (texte: string) => texte.split('\n').filter(ligne => /^::(error|warning|notice) /.test(ligne))
const propriete = (ligne: string, nom: string) => new RegExp(`[ ,]${nom}=([^,:]*)`).exec(ligne)?.[1] ?? ''
const beaucoup = (nombre: number, gravite: Remarque['gravite']) =>
  Array.from({ length: nombre }, (_, n) => ({ ...REMARQUE, gravite, ligne: n + 1 }))

it('chaque annotation du projet fautif montre, dans le dépôt, ce dont elle parle', async () => {
  const cite = await verdict(join(RACINE, FAUTIF))
  const lignes = commandes(await ecrire(cite, 'github', { depuisLaRacine: FAUTIF }))
  const montres = lignes.map(ligne => {
    const fichier = readFileSync(join(RACINE, propriete(ligne, 'file')), 'utf8').split('\n')
    const [debut, fin] = ['col', 'endColumn'].map(nom => Number(propriete(ligne, nom)) - 1)
    expect(propriete(ligne, 'endLine')).toBe(propriete(ligne, 'line'))
    return [
      propriete(ligne, 'title'),
      [...(fichier[Number(propriete(ligne, 'line')) - 1] ?? '')].slice(debut, fin).join(''),
    ]
  })
  expect(montres).toEqual([
    ['ars-signataire', 'acteurs'],
    ['valeur-illisible', '31/02/2031'],
    ['article-perime', 'visas'],
    ['reference-inconnue', 'environement'],
    ['cle-inconnue', 'theme'],
    ['valeur-inconnue', 'enfant'],
    ['valeur-illisible', '12 000 € environ'],
    ['dates-inversees', '2027-01'],
  ])
})

it('une remarque de plusieurs lignes n’a pas de colonnes, et finit à sa dernière ligne', async () => {
  const longue = { ...REMARQUE, ligne: 3, fin: { ligne: 6, colonne: 1 } }
  const [ligne = ''] = commandes(await ecrire(fabriquer([longue]), 'github'))
  expect(ligne).toMatch(/^::error file=contrat\.yaml,line=3,endLine=5,title=cle-inconnue::/)
})

it('erreurs, avertissements et informations ont chacun leur commande ; le reste n’est pas annoté', async () => {
  const autres = (['a-venir', 'ecart-motive', 'reference'] as const).map(etat => ({ ...REMARQUE, etat }))
  const actives = (['erreur', 'avertissement', 'information'] as const).map(gravite => ({ ...REMARQUE, gravite }))
  const lignes = commandes(await ecrire(fabriquer([...autres, ...actives]), 'github'))
  expect(lignes.map(ligne => ligne.split(' ')[0])).toEqual(['::error', '::warning', '::notice'])
  expect(await ecrire(fabriquer(autres), 'github')).toBe('')
})

describe('GitHub garde dix annotations de chaque sorte', () => {
  it('dix de chaque : toutes, sans rien ajouter', async () => {
    const trente = [...beaucoup(10, 'erreur'), ...beaucoup(10, 'avertissement'), ...beaucoup(10, 'information')]
    expect(commandes(await ecrire(fabriquer(trente), 'github'))).toHaveLength(30)
  })

  it('davantage : les premières, puis le compte des autres, qui tient aussi dans les dix', async () => {
    const remarques = [...beaucoup(25, 'erreur'), ...beaucoup(3, 'avertissement'), ...beaucoup(12, 'information')]
    const lignes = commandes(await ecrire(fabriquer(remarques), 'github', { nom: 'clsante' }))
    const nombre = (commande: string) => lignes.filter(ligne => ligne.startsWith(`::${commande} `)).length
    expect([nombre('error'), nombre('warning'), nombre('notice')]).toEqual([10, 3, 10])
    expect(lignes.at(-1)).toBe(
      '::notice title=Contrat local de santé::18 autres remarques\u00a0: GitHub n’en montre que 10 de chaque sorte. ' +
        'Pour les lire toutes\u00a0: clsante validate.',
    )
  })
})
