// Two fiches, or two sibling axes, printed under the same number.
import type { Axe, Projet } from '../model/projet.generated.ts'
import type { Coherence, Probleme } from '../model/regle.ts'
import { fichesPresentes } from './appuis/fiches.ts'
import { entreGuillemets, nommer } from './appuis/mots.ts'
import { axesAPlat, identifiants } from './appuis/plan.ts'
import { OUTIL } from './appuis/sources.ts'

type Numerote = {
  readonly cle: string
  readonly numero: string
  readonly nom: () => string
  readonly probleme: Omit<Probleme, 'message'>
}

export const numeroEnDouble: Coherence = {
  id: 'numero-en-double',
  gravite: 'avertissement',
  phase: 'redaction',
  source: OUTIL,
  suppose: [],
  resume: 'Deux fiches, ou deux axes, ne portent pas le même numéro.',
  pourquoi:
    'Le numéro est ce que les partenaires citent en réunion et dans leurs courriers. Deux fiches du même numéro se confondent. Dans un document en plusieurs parties, chacune peut avoir sa numérotation.',
  conseil: 'Changez l’un des deux numéros, ou retirez-le : l’identifiant de la fiche ne change pas.',
  exemple: {
    faux: `# fiches/bus-sante.yaml
id: bus-sante
numero: "1.1"
titre: Un bus santé
# fiches/depistage.yaml
id: depistage
numero: "1.1"
titre: Dépister sur les marchés
`,
    juste: `# fiches/bus-sante.yaml
id: bus-sante
numero: "1.1"
titre: Un bus santé
# fiches/depistage.yaml
id: depistage
numero: "1.2"
titre: Dépister sur les marchés
`,
  },
  check(projet) {
    return [...enDouble(fiches(projet), 'la fiche'), ...enDouble(axes(projet), 'l’axe')]
  },
}

function enDouble(numerotes: readonly Numerote[], article: string): readonly Probleme[] {
  const premiers = new Map<string, Numerote>()
  return numerotes.flatMap(numerote => {
    const cle = `${numerote.cle}\u0000${numerote.numero.trim().toLowerCase()}`
    const premier = premiers.get(cle)
    if (premier === undefined) {
      premiers.set(cle, numerote)
      return []
    }
    const message = `Le numéro ${entreGuillemets(numerote.numero)} est déjà celui de ${article} ${premier.nom()}.`
    return [{ ...numerote.probleme, message }]
  })
}

function fiches(projet: Projet): readonly Numerote[] {
  const partiesDe = new Map(
    axesAPlat(projet).flatMap(situe => {
      const parties = [...situe.parents, situe.axe].filter(({ type }) => type === 'partie')
      return parties.length === 0 ? [] : identifiants(situe).map(id => [id, cheminDe(parties)] as const)
    }),
  )
  return fichesPresentes(projet).flatMap(({ fiche, at }) => {
    if (fiche.numero === undefined) return []
    const parties = new Set((fiche.rattachements ?? []).map(id => partiesDe.get(id) ?? ''))
    const cle = `${[...parties].join('\u0000')}\u0000${fiche.libelle ?? ''}`
    return [{ cle, numero: fiche.numero, nom: () => nommer(fiche), probleme: { at: [...at, 'numero'] } }]
  })
}

function axes(projet: Projet): readonly Numerote[] {
  return axesAPlat(projet).flatMap(({ axe, at, parents }) =>
    axe.numero === undefined
      ? []
      : [{ cle: cheminDe(parents), numero: axe.numero, nom: () => nommer(axe), probleme: { at: [...at, 'numero'] } }],
  )
}

function cheminDe(parents: readonly Axe[]): string {
  return parents.map(({ id }) => id).join(' ')
}
