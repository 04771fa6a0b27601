// --pour and --fiche: ids, names and numbers of the project, or a sentence that says what was expected.
import { describe, expect, it } from 'vitest'
import { estUserError } from '../../src/model/erreur.ts'
import type { Demande } from '../../src/render/vue/demande.ts'
import { viser } from '../../src/render/vue/viser.ts'
import { projet } from './projets.ts'

const p = projet({
  acteurs: {
    acteurs: [
      { id: 'ville', nom: 'Ville de Val', type: 'collectivite', en_tant_que: ['signataire'] },
      { id: 'cpam', nom: 'Caisse', type: 'cpam', en_tant_que: ['signataire'] },
      { id: 'bourg', nom: 'Bourg', type: 'collectivite', en_tant_que: ['partenaire'] },
    ],
  },
  fiches: [
    { id: 'bus', numero: '1.1', titre: 'Bus' },
    { id: 'forum', numero: 'B.2', titre: 'Forum' },
    { id: 'jumelle', numero: 'b.2', titre: 'Jumelle' },
    { id: 'seule', titre: 'Seule' },
  ],
})

function refus(demande: Partial<Demande>, q = p): string {
  try {
    viser(q, { modele: 'fiche-vierge', etat: 'projet', ...demande })
  } catch (erreur) {
    if (estUserError(erreur)) return `${erreur.message} | ${erreur.conseil ?? ''}`
    throw erreur
  }
  return 'aucun refus'
}

describe('viser', () => {
  it('accepte un identifiant, un nom entier, un numéro', () => {
    const vise = (demande: Partial<Demande>) => {
      const { pour, fiche } = viser(p, { modele: 'fiche-vierge', etat: 'projet', ...demande })
      return [pour, fiche]
    }
    expect(vise({ pour: 'ville', fiche: 'bus' })).toEqual(['ville', 'bus'])
    expect(vise({ pour: 'ville de val', fiche: '1.1' })).toEqual(['ville', 'bus'])
    expect(vise({})).toEqual([undefined, undefined])
  })

  it('refuse ce qu’il ne trouve pas, et cite le plus proche ou les possibles', () => {
    expect(refus({ pour: 'vile' })).toBe(
      'Aucun organisme d’acteurs.yaml ne porte l’identifiant « vile ». | Vouliez-vous dire « ville » ?',
    )
    expect(refus({ pour: 'zzzzzzzz' })).toContain('Possibles : ville, cpam et bourg.')
    expect(refus({ fiche: 'buss' })).toContain('Vouliez-vous dire « bus » ?')
    expect(refus({ fiche: 'zzzzzzzz' })).toContain('1.1 (bus), B.2 (forum), b.2 (jumelle) et seule.')
    expect(refus({ fiche: 'B.2' })).toBe(
      'Plusieurs fiches portent le numéro « B.2 ». | Donnez plutôt l’identifiant de l’une d’elles : forum et jumelle.',
    )
    expect(refus({ fiche: 'x' }, projet({}))).toContain('n’a encore aucune fiche')
  })

  it('la délibération demande une assemblée, et dit lesquelles délibèrent', () => {
    expect(refus({ modele: 'deliberation' })).toBe(
      'Pour quelle assemblée écrire la délibération ? | Ajoutez --pour et son identifiant. Délibèrent sur ce contrat : ville (Ville de Val).',
    )
    const acteurs = (p.acteurs.acteurs ?? []).filter(a => a.id === 'cpam')
    expect(refus({ modele: 'deliberation' }, projet({ acteurs: { acteurs } }))).toContain('Possibles : cpam (Caisse).')
    expect(refus({ modele: 'deliberation' }, projet({}))).toContain('Déclarez d’abord les signataires')
  })

  it('une option hors de son document est refusée en une phrase', () => {
    expect(refus({ modele: 'contrat', pour: 'ville' })).toBe(
      'L’option --pour ne s’emploie qu’avec les documents « deliberation » et « fiche-vierge », et non avec « contrat ». | ',
    )
    expect(refus({ modele: 'deliberation', pour: 'ville', fiche: 'bus' })).toBe(
      'L’option --fiche ne s’emploie qu’avec le document « fiche-vierge », et non avec « deliberation ». | ',
    )
  })
})
