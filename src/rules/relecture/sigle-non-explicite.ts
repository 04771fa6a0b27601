// An acronym that the contract uses and never spells out. One remark an acronym, at its first use.
import type { Chemin } from '../../model/chemin.ts'
import type { Coherence } from '../../model/regle.ts'
import { entreGuillemets } from '../appuis/mots.ts'
import { RELIRE, simplifier, type TexteLu, textesLus } from './appuis/lus.ts'
import { aChercher, type Cherches, DE_NOM, DOMAINE, developpes, expliques, sigles } from './appuis/sigles.ts'

export const sigleNonExplicite: Coherence = {
  id: 'sigle-non-explicite',
  gravite: 'information',
  phase: 'preparation',
  source: RELIRE,
  suppose: [],
  resume: 'Un sigle est écrit en toutes lettres au moins une fois.',
  pourquoi:
    'Les élus et les habitants ne connaissent pas les sigles de la santé, et un même sigle a plusieurs sens selon les métiers. Un sigle est tenu pour connu dès qu’un texte du contrat, le nom d’un acteur ou celui d’une instance le développe ; quelques-uns, que tout le monde connaît (INSEE, SAMU, TVA…), n’ont pas à l’être.',
  conseil: 'Écrivez-le en toutes lettres la première fois, suivi du sigle entre parenthèses.',
  exemple: {
    faux: `# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
enjeux: La CPTS a compté les habitants sans médecin.
`,
    juste: `# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
enjeux: La communauté professionnelle territoriale de santé (CPTS) a compté les habitants sans médecin.
`,
  },
  check(projet) {
    const lus = textesLus(projet)
    const premiers = new Map<string, Chemin>()
    for (const { texte, at } of lus)
      for (const sigle of sigles(texte)) if (!premiers.has(sigle)) premiers.set(sigle, at)
    oterLesConnus(premiers, lus)
    return [...premiers].map(([sigle, at]) => {
      const developpe = DOMAINE[sigle]
      const message = `Le sigle ${entreGuillemets(sigle)} n’est écrit en toutes lettres nulle part dans le contrat.`
      if (developpe === undefined) return { at, message }
      return { at, message, conseil: `Écrivez la première fois « ${developpe} (${sigle}) ».` }
    })
  },
}

/** Takes from `premiers` those that some text spells out; what is known is no longer looked for, and nothing is read once all are. */
function oterLesConnus(premiers: Map<string, Chemin>, lus: readonly TexteLu[]): void {
  let cherches = aChercher(premiers.keys())
  let duDomaine = domaineDe(cherches)
  for (const { texte, at } of lus) {
    if (premiers.size === 0) return
    const simple = simplifier(texte)
    const uni = simple.replaceAll('’', "'").split(/\s+/).join(' ')
    // In running text, three initials in a row prove nothing: only names may be that short.
    const connus = [
      ...duDomaine.filter(({ developpe }) => uni.includes(developpe)).map(({ sigle }) => sigle),
      ...expliques(texte),
      ...developpes(simple, cherches, DE_NOM.includes(String(at.at(-1))) ? 2 : 4),
    ]
    if (connus.filter(sigle => premiers.delete(sigle)).length === 0) continue
    cherches = aChercher(premiers.keys())
    duDomaine = domaineDe(cherches)
  }
}

function domaineDe({ sigles }: Cherches) {
  return Object.entries(DOMAINE)
    .filter(([sigle]) => sigles.has(sigle))
    .map(([sigle, developpe]) => ({ sigle, developpe: simplifier(developpe).replaceAll('’', "'") }))
}
