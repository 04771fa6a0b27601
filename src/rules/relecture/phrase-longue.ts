// A sentence that must be read twice: more than 35 words.
import type { Coherence } from '../../model/regle.ts'
import { entreGuillemets } from '../appuis/mots.ts'
import { debutDe, RELIRE, textesLus } from './appuis/lus.ts'

const MAX = 35
/** By custom each is a single sentence, however long. */
const D_UNE_PHRASE = ['visas', 'considerants']

export const phraseLongue: Coherence = {
  id: 'phrase-longue',
  gravite: 'information',
  phase: 'preparation',
  source: RELIRE,
  suppose: [],
  resume: 'Aucune phrase ne dépasse trente-cinq mots.',
  pourquoi:
    'Un contrat local de santé est lu par des élus, des habitants et des partenaires qui ne l’ont pas écrit. Au-delà de trente-cinq mots, il faut relire une phrase pour la comprendre. Les visas et les considérants, d’une seule phrase par usage, sont laissés de côté ; une liste, ou un point-virgule, sépare deux phrases.',
  conseil: 'Coupez-la en deux, ou faites une liste de ce qu’elle énumère.',
  exemple: {
    faux: `# contrat.yaml
preambule: Les communes, l’agence régionale de santé et les professionnels du territoire, qui ont constaté ensemble que les habitants des bourgs les plus éloignés renonçaient à des soins faute de pouvoir se déplacer, ont décidé de financer un bus santé.
`,
    juste: `# contrat.yaml
preambule: Les habitants des bourgs les plus éloignés renoncent à des soins, faute de pouvoir se déplacer. Les communes, l’agence régionale de santé et les professionnels ont décidé de financer un bus santé.
`,
  },
  check(projet) {
    return textesLus(projet, D_UNE_PHRASE).flatMap(({ texte, at }) => {
      const longues = texte.length < MAX * 2 ? [] : phrases(texte).filter(phrase => nombreDeMots(phrase) > MAX)
      const [premiere] = longues
      if (premiere === undefined) return []
      const message =
        longues.length === 1
          ? `Une phrase de ce texte compte ${nombreDeMots(premiere)} mots : ${entreGuillemets(debutDe(premiere))}.`
          : `${longues.length} phrases de ce texte dépassent ${MAX} mots ; la première en compte ${nombreDeMots(premiere)} : ${entreGuillemets(debutDe(premiere))}.`
      return [{ at, message }]
    })
  },
}

/** A line that opens an item of a list, a heading or a quotation stands for itself; lines of one paragraph go together. */
function phrases(texte: string): readonly string[] {
  const blocs: string[] = []
  let ouvert = false
  for (const ligne of texte.split('\n').map(l => l.trim())) {
    const seule = ligne === '' || /^(?:[-*•–—>#]|\d{1,3}[.)] )/.test(ligne)
    if (seule || !ouvert) blocs.push(ligne)
    else blocs.push(`${blocs.pop() ?? ''} ${ligne}`)
    ouvert = ligne !== ''
  }
  return blocs.flatMap(bloc => bloc.split(/[.!?…](?=\s+[\p{Lu}\d«“"(]|\s*$)|;/u))
}

function nombreDeMots(phrase: string): number {
  return phrase.split(/\s+/).filter(mot => /[\p{L}\p{N}]/u.test(mot)).length
}
