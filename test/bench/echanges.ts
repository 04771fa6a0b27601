// The chapter about forms: sixty fiches sent to those who lead them and received back, against the document of the same fiches.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fermer, ouvrir, partie, texteDePartie } from '../../src/bureautique/archive/parties.ts'
import { ecrireProjet, projet } from './corpus.ts'
import { type Mesures, mesurer } from './mesure.ts'
import { type Chapitre, relever } from './releve.ts'
import { tableau } from './tableau.ts'
import { type Banc, CLS } from './valider.ts'

const RENDER = 'cls render fiches'
const SEND = 'cls send'
const RECEIVE = 'cls receive'
const ENSEMBLE = 'send, puis receive'
const FICHES = 60

/** Whole programs, by their CPU. What comes back differs from what was sent in every fiche. */
export function allerRetour({ temporaire, rapide }: Banc): Chapitre {
  const [modele, ici, envoyes] = [join(temporaire, 'echanges'), join(temporaire, 'ici'), join(temporaire, 'envoyes')]
  ecrireProjet(modele, projet(1, FICHES))
  const neuf = (source: string) => {
    rmSync(ici, { recursive: true, force: true })
    cpSync(source, ici, { recursive: true })
  }
  const envoyer = {
    nom: SEND,
    args: [CLS, 'send', ici, '--sortie', envoyes],
    avant: () => {
      rmSync(envoyes, { recursive: true, force: true })
      neuf(modele)
    },
  }
  mesurer([envoyer], 1, 0)
  const [envoye, revenus] = [join(temporaire, 'envoye'), join(temporaire, 'revenus')]
  cpSync(ici, envoye, { recursive: true })
  remplir(envoyes, revenus)
  const render = { nom: RENDER, args: [CLS, 'render', 'fiches', modele, '--sortie', join(temporaire, 'fiches.docx')] }
  const recevoir = { nom: RECEIVE, args: [CLS, 'receive', revenus, '--projet', ici], avant: () => neuf(envoye) }
  const mesures = ensemble(mesurer([render, envoyer, recevoir], rapide ? 2 : 21))
  const titre = `Envoyer et recevoir ${FICHES} fiches en Word`
  const { cpu } = relever(mesures, ENSEMBLE, RENDER)
  return {
    detail: tableau(titre, mesures, [{ signe: 'render fiches', nom: RENDER }]),
    releves: { 'aller-retour': cpu === undefined ? {} : { cpu } },
  }
}

/** What a partner changes: some words of every fiche, where the form shows them. */
function remplir(envoyes: string, revenus: string): void {
  mkdirSync(revenus, { recursive: true })
  for (const nom of readdirSync(envoyes).filter(n => n.endsWith('.docx'))) {
    const parties = ouvrir(readFileSync(join(envoyes, nom)))
    const texte = texteDePartie(parties, 'word/document.xml')
    const change = texte.replaceAll('Recrutement de l’équipe', 'Recrutement de toute l’équipe')
    if (change === texte) throw new Error(`Rien n’a pu être rempli dans ${nom}.`)
    writeFileSync(
      join(revenus, nom),
      fermer({ ...parties, 'word/document.xml': partie(change) }, new Date('2026-11-02T12:00:00Z')),
    )
  }
}

/** The two programs as one, round by round. */
function ensemble(mesures: Mesures): Mesures {
  const retours = mesures.get(RECEIVE) ?? []
  const sommes = (mesures.get(SEND) ?? []).map(({ mur, cpu, memoire }, tour) => {
    const retour = retours[tour]
    const [mur2 = Number.NaN, cpu2 = Number.NaN, memoire2 = Number.NaN] = [retour?.mur, retour?.cpu, retour?.memoire]
    return { mur: mur + mur2, cpu: cpu + cpu2, memoire: Math.max(memoire, memoire2) }
  })
  return new Map([...mesures, [ENSEMBLE, sommes]])
}
