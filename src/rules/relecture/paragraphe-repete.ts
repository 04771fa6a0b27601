// The same paragraph pasted in several fiches: said twice, corrected once.
import type { Chemin } from '../../model/chemin.ts'
import type { Fiche } from '../../model/projet.generated.ts'
import type { Coherence } from '../../model/regle.ts'
import { compter } from '../../mots.ts'
import { fichesPresentes } from '../appuis/fiches.ts'
import { entreGuillemets, nommer } from '../appuis/mots.ts'
import { textes } from '../appuis/textes.ts'
import { debutDe, RELIRE, simplifier } from './appuis/lus.ts'

const MIN = 25

type Reprise = { readonly fiche: Fiche; readonly at: Chemin }

export const paragrapheRepete: Coherence = {
  id: 'paragraphe-repete',
  gravite: 'information',
  phase: 'preparation',
  source: RELIRE,
  suppose: [],
  resume: 'Un même paragraphe ne figure pas dans plusieurs fiches.',
  pourquoi:
    'Copié d’une fiche à l’autre, un paragraphe est lu plusieurs fois, puis corrigé dans une seule : les fiches finissent par se contredire. Ce qui vaut pour plusieurs actions se dit une fois, dans l’axe ou dans le diagnostic.',
  conseil: 'Gardez-le à un seul endroit (l’axe, le diagnostic), et écrivez dans chaque fiche ce qui lui est propre.',
  exemple: {
    faux: exemple(
      'Les habitants des bourgs renoncent à des soins, faute de médecin proche et de transport. Le bus santé fait étape dans chaque bourg, un jour fixe, avec une infirmière et une secrétaire.',
    ),
    juste: exemple('Les jeunes rencontrent l’infirmière au collège, une demi-journée par mois.'),
  },
  check(projet) {
    const connus = new Map<string, Reprise[]>()
    for (const { fiche, at } of fichesPresentes(projet)) {
      for (const { texte, at: place } of textes(fiche, at)) {
        for (const paragraphe of texte.length < MIN * 2 ? [] : paragraphes(texte)) {
          const reprises = connus.get(paragraphe) ?? []
          if (reprises.at(-1)?.fiche !== fiche) reprises.push({ fiche, at: place })
          connus.set(paragraphe, reprises)
        }
      }
    }
    return [...connus].flatMap(([paragraphe, [premiere, seconde, ...autres]]) => {
      if (premiere === undefined || seconde === undefined) return []
      const suite = autres.length === 0 ? '' : ` (et dans ${compter(autres.length, 'autre fiche', 'autres fiches')})`
      const message = `Ce paragraphe est déjà dans la fiche ${nommer(premiere.fiche)}${suite} : ${entreGuillemets(debutDe(paragraphe))}.`
      return [{ at: seconde.at, message }]
    })
  },
}

/** Those long enough to have been pasted, as they read: without capitals, accents or line ends. */
function paragraphes(texte: string): readonly string[] {
  const trouves: string[] = []
  let mots: string[] = []
  for (const ligne of [...texte.split('\n'), '']) {
    const siens = ligne.split(/\s+/).filter(mot => mot !== '')
    if (siens.length > 0) mots.push(...siens)
    else {
      if (mots.length >= MIN) trouves.push(simplifier(mots.join(' ')))
      mots = []
    }
  }
  return trouves
}

function exemple(second: string): string {
  return `# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
enjeux: Les habitants des bourgs renoncent à des soins, faute de médecin proche et de transport. Le bus santé fait étape dans chaque bourg, un jour fixe, avec une infirmière et une secrétaire.
# fiches/jeunes.yaml
id: jeunes
titre: Les jeunes et la prévention
enjeux: ${second}
`
}
