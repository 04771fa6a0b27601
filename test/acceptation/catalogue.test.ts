// The two examples that `cls explain` shows for a rule, run: the wrong one makes the rule speak, the right one leaves it silent.
import { describe, expect, it } from 'vitest'
import { rayons } from '../../src/catalogue.ts'
import { PARTIES } from '../../src/model/partie.ts'
import type { Regle } from '../../src/model/regle.ts'
import { profils } from '../../src/profiles/index.ts'
import { REGLES_PROJET } from '../../src/project/regles.ts'
import { REGLES_FORME } from '../../src/schema/regles.ts'
import { actives, ouvrir } from './outils/atelier.ts'

/** What a few lines of YAML cannot show. */
const SANS_ESSAI: Readonly<Record<string, string>> = {
  'fichier-trop-gros': 'l’exemple ne peut pas peser 1 Mo',
  'fichier-illisible': 'l’exemple ne peut pas perdre ses droits de lecture',
}

type Essai = { readonly regle: Regle; readonly profil: string }

const vues = new Set<string>()
const ESSAIS: readonly Essai[] = [
  ...profils().flatMap(({ nom, obligations }) => obligations.map(regle => ({ regle, profil: nom }))),
  ...[...REGLES_FORME, ...REGLES_PROJET].map(regle => ({ regle, profil: 'national' })),
].filter(({ regle: { id } }) => !(id in SANS_ESSAI) && !vues.has(id) && vues.add(id))

/** `# axes.yaml` opens a file; what every contract has is added, and the other files, so that what they lack is known to be missing. */
function fichiersDe(extrait: string, { id, phase }: Regle): Map<string, string> {
  const morceaux = extrait.split(/^# (.+\.yaml)$\n?/m).slice(1)
  const fichiers = new Map(morceaux.flatMap((nom, rang) => (rang % 2 === 0 ? [[nom, morceaux[rang + 1] ?? '']] : [])))
  const contrat = fichiers.get('contrat.yaml') ?? ''
  const absents = Object.entries({ format: '1', id: 'essai', titre: 'Essai', phase }).filter(
    ([cle]) => !new RegExp(`^${cle}:`, 'm').test(contrat),
  )
  const autres = PARTIES.filter(partie => partie !== 'fiches' && partie !== 'suivi').map(partie => `${partie}.yaml`)
  for (const nom of id === 'fichier-manquant' ? [] : autres)
    if (!fichiers.has(nom)) fichiers.set(nom, 'remarque: rien encore\n')
  return fichiers.set('contrat.yaml', absents.map(([cle, valeur]) => `${cle}: ${valeur}\n`).join('') + contrat)
}

/** How many times the rule speaks of a project made of this extract. */
async function nombreDe(extrait: string, { regle, profil }: Essai): Promise<number> {
  const atelier = ouvrir(undefined)
  for (const [fichier, texte] of fichiersDe(extrait, regle)) atelier.ecrire(fichier, texte)
  const verdict = await atelier.juger(/^profil-/.test(regle.id) ? {} : { profil: [profil] })
  atelier.fermer()
  return actives(verdict).filter(remarque => remarque.regle === regle.id).length
}

describe.each(ESSAIS.map(essai => [essai.regle.id, essai] as const))('%s', (_, essai) => {
  it('l’exemple à éviter la fait parler', async () => {
    expect(await nombreDe(essai.regle.exemple.faux, essai)).toBeGreaterThan(0)
  })
  it('l’exemple à écrire la laisse muette', async () => {
    expect(await nombreDe(essai.regle.exemple.juste, essai)).toBe(0)
  })
})

it('les règles sans essai existent toujours', () => {
  const ids = [...REGLES_FORME, ...REGLES_PROJET].map(({ id }) => id)
  expect(ids).toEqual(expect.arrayContaining(Object.keys(SANS_ESSAI)))
})

it('chaque règle se résume en une phrase entière, qui tient sur une ligne', () => {
  const resumes = rayons().flatMap(({ regles }) => regles.map(({ id, resume }) => ({ id, resume })))
  expect(resumes.length).toBeGreaterThan(100)
  expect(resumes.filter(({ resume }) => !/^\p{Lu}.{0,88}\.$/u.test(resume))).toEqual([])
  expect(resumes.filter(({ resume }) => /« | »| [:;!?]|'/.test(resume))).toEqual([])
})
