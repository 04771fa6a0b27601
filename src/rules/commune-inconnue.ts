// A commune's code that no commune has, today or in the past.
import type { Coherence } from '../model/regle.ts'
import { ancienne, commune } from '../territoires/registre.ts'
import { COG, communesCitees, TERRITOIRE_FICTIF } from './appuis/lieux-officiels.ts'
import { entreGuillemets } from './appuis/mots.ts'

export const communeInconnue: Coherence = {
  id: 'commune-inconnue',
  gravite: 'avertissement',
  phase: 'preparation',
  source: COG,
  suppose: [],
  dispense: TERRITOIRE_FICTIF,
  resume: 'Le code d’une commune est dans la liste officielle.',
  pourquoi:
    'Un code qui n’existe pas vient d’un chiffre mal recopié, ou d’un code postal écrit à la place du code de la commune. Les chiffres que l’on ira chercher avec lui ne seront pas ceux de la commune. La liste est celle du 1er janvier 2026, communes d’autrefois comprises ; une commune née depuis n’y est pas. Rien n’est dit d’un territoire inventé (« fictif: oui »).',
  conseil: 'Cherchez le code de la commune sur le site de l’Insee ; ce n’est pas son code postal.',
  exemple: {
    faux: `# territoire.yaml
communes: [{ code: "52999", nom: Langres }]
`,
    juste: `# territoire.yaml
communes: [{ code: "52269", nom: Langres }]
`,
  },
  check(projet) {
    return communesCitees(projet)
      .filter(({ code }) => commune(code) === undefined && ancienne(code) === undefined)
      .map(({ code, nom, at }) => {
        const dequi = nom === undefined ? '' : `, écrit pour ${entreGuillemets(nom)},`
        return { at, message: `Le code ${entreGuillemets(code)}${dequi} n’est celui d’aucune commune.` }
      })
  },
}
