// The conversation without a terminal: somebody answers by the question, and what was understood is looked at.
import { describe, expect, it } from 'vitest'
import { converser } from '../../src/commands/dialogue/conversation.ts'
import type { Choix, Invites } from '../../src/commands/dialogue/invites.ts'
import { plier } from '../../src/commands/dialogue/plier.ts'
import { date, departements, entier, habitants, lieux, net } from '../../src/commands/dialogue/saisies.ts'

type Reponse = string | boolean | readonly string[]

/** Answers in order to questions that begin so; any other question is answered as Enter would. */
function repondant(reponses: readonly (readonly [debut: string, reponse: Reponse])[]) {
  const reste = [...reponses]
  const posees: { question: string; raison: string | undefined }[] = []
  const repondre = ({ question, raison }: { question: string; raison?: string }): Reponse | undefined => {
    posees.push({ question, raison })
    const rang = reste.findIndex(([debut]) => question.startsWith(debut))
    return rang === -1 ? undefined : reste.splice(rang, 1)[0]?.[1]
  }
  const trouver = <T>(choix: readonly Choix<T>[], nom: string): T => {
    const trouve = choix.find(c => c.nom.startsWith(nom))
    if (trouve === undefined) throw new Error(`« ${nom} » n’est pas proposé`)
    return trouve.valeur
  }
  const invites: Invites = {
    titre: () => undefined,
    dire: () => undefined,
    async texte(q) {
      const texte = String(repondre(q) ?? q.defaut ?? '')
      const faute = q.controle?.(texte)
      if (faute !== undefined) throw new Error(faute)
      return texte
    },
    async choix<T>(q: { question: string; choix: readonly Choix<T>[]; defaut?: T }) {
      const nom = repondre(q)
      return nom === undefined ? (q.defaut ?? (q.choix.at(-1) as Choix<T>).valeur) : trouver(q.choix, String(nom))
    },
    async cases(q) {
      const noms = repondre(q) as readonly string[] | undefined
      if (noms === undefined) return q.choix.filter(c => c.coche).map(c => c.valeur)
      return noms.map(nom => trouver(q.choix, nom))
    },
    async ouiNon(q) {
      return (repondre(q) as boolean | undefined) ?? q.defaut
    },
  }
  return { invites, posees, reste }
}

const DEMANDE = { dossier: undefined, refusDuDossier: () => undefined, nommer: () => 'mon-cls' }

describe('la conversation', () => {
  it('recueille ce qui est répondu', async () => {
    const { invites, reste } = repondant([
      ['Titre du contrat', 'CLS d’Aure'],
      ['Où en êtes-vous', 'Rédaction'],
      ['Début', '1er mars 2027'],
      ['Durée', '5 ans'],
      ['Est-ce un territoire inventé', true],
      ['Numéro', '77'],
      ['Intercommunalités', 'CC d’Aure 200 000 009'],
      ['Nombre', '41 200'],
      ['Année', '2022'],
      ['Qui d’autre prend part', ['Préfecture', 'Centre hospitalier']],
      ['Nom de', 'Agence régionale de santé Île-de-France'],
      ['Nom', 'Préfecture de l’Aure'],
      ['Nom', 'Hôpital d’Aure'],
      ['Titre de l’axe 1', 'Accéder aux soins'],
      ['Ses thèmes', ['Accès aux soins']],
      ['Titre de l’axe 2', 'Bien vieillir'],
      ['Titre de l’action', 'Un bus santé'],
      ['De quel axe', 'Bien vieillir'],
      ['Qui la conduit', 'Hôpital d’Aure'],
    ])
    const issue = await converser(invites, DEMANDE)
    expect(reste).toEqual([])
    expect(issue).toEqual({
      dossier: 'mon-cls',
      entretien: {
        titre: 'CLS d’Aure',
        phase: 'redaction',
        periode: { debut: '2027-03-01', annees: 5 },
        fictif: true,
        departements: ['77'],
        echelle: 'intercommunale',
        epci: [{ nom: 'CC d’Aure', code: '200000009' }],
        communes: [],
        population: { valeur: 41200, annee: 2022 },
        profil: 'ile-de-france',
        porteur: { nom: 'CC d’Aure', forme: 'communaute-de-communes' },
        ars: 'Agence régionale de santé Île-de-France',
        acteurs: [
          { type: 'prefecture', nom: 'Préfecture de l’Aure', signe: true },
          { type: 'etablissement-sante', nom: 'Hôpital d’Aure', signe: false },
        ],
        axes: [
          { titre: 'Accéder aux soins', themes: ['acces-aux-soins'] },
          { titre: 'Bien vieillir', themes: [] },
        ],
        fiche: { titre: 'Un bus santé', axe: 1, pilote: 3, themes: [] },
      },
    })
  })

  it('va au bout sans une seule réponse', async () => {
    const issue = await converser(repondant([]).invites, { ...DEMANDE, dossier: 'ici' })
    expect(issue).toMatchObject({ dossier: 'ici', entretien: { profil: 'national', phase: 'preparation', axes: [] } })
    expect(issue?.entretien.titre).toBeUndefined()
  })

  it('n’écrit rien quand on refuse à la fin', async () => {
    expect(await converser(repondant([['Écrire', false]]).invites, DEMANDE)).toBeUndefined()
  })

  it('refuse un dossier pris, avec sa raison', async () => {
    const pris = { ...DEMANDE, refusDuDossier: () => 'Ce dossier contient déjà un contrat.' }
    await expect(converser(repondant([]).invites, pris)).rejects.toThrow('déjà un contrat')
  })

  it('donne une raison ou un exemple à chaque question', async () => {
    const { invites, posees } = repondant([
      ['Début', '2027'],
      ['Nombre', '12'],
      ['De quoi', 'De communes'],
      ['Titre de l’axe 1', 'A'],
      ['Titre de l’action', 'B'],
      ['Qui d’autre prend', ['Association']],
    ])
    await converser(invites, DEMANDE)
    expect(posees.length).toBeGreaterThan(20)
    expect(posees.filter(p => p.raison === undefined).map(p => p.question)).toEqual(['Nom\u00a0:'])
    for (const { question, raison } of posees) expect(`${question}${raison}`).not.toMatch(/« | »| [:;!?]|\.\.\.|'/)
  })
})

describe('ce qui est tapé', () => {
  it.each([
    [net, '  Accès\u200b aux\tsoins ', 'Accès aux soins'],
    [net, 'Je ne sais pas encore', undefined],
    [net, 'A COMPLETER', undefined],
    [(t: string) => departements(t).valeur, '1, 2a et 974; 44', ['01', '2A', '974', '44']],
    [(t: string) => departements(t).valeur, '', []],
    [(t: string) => habitants(t).valeur, '41\u202f200 habitants', 41200],
    [(t: string) => habitants(t).valeur, '?', undefined],
    [(t: string) => entier(t, 1, 15).valeur, '5 ans', 5],
    [(t: string) => date(t).valeur, '2027', '2027'],
    [(t: string) => date(t).valeur, 'Août 2027', '2027-08'],
    [(t: string) => date(t).valeur, '3/2027', '2027-03'],
    [(t: string) => date(t).valeur, '29/02/2028', '2028-02-29'],
    [
      (t: string) => lieux(t, 'commune').valeur,
      'Valdouve (44999) ; Paris 12 ;',
      [{ nom: 'Valdouve', code: '44999' }, { nom: 'Paris 12' }],
    ],
    [(t: string) => lieux(t, 'epci').valeur, 'CC A, 200000008', [{ nom: 'CC A', code: '200000008' }]],
  ] as const)('est compris', (lire, texte, attendu) => {
    expect(lire(texte)).toEqual(attendu)
  })

  it.each([
    [departements('Loire').faute, 'Loire'],
    [departements('96').faute, '96'],
    [habitants('beaucoup').faute, 'beaucoup'],
    [entier('99', 1, 15).faute, 'entre 1 et 15'],
    [date('29/02/2027').faute, '29/02/2027'],
    [date('brumaire 2027').faute, 'brumaire'],
    [lieux('CC A 2000000', 'epci').faute, 'neuf chiffres'],
  ])('est refusé en disant quoi écrire', (faute, attendu) => {
    expect(faute).toContain(attendu)
  })

  it('est plié sans couper les mots ni les espaces insécables', () => {
    expect(plier('un deux\u00a0: trois quatre cinq', 21)).toBe('un deux\u00a0: trois\nquatre cinq')
  })
})
