// Where the contract and a partner both changed the same text, somebody chooses; Escape comes back to the one before.
import type { recueil } from '../../index.ts'
import type { Interlocuteur } from '../dialogue/question.ts'
import { desarmer } from '../formats.ts'
import { type Io, lignesSimples } from '../io.ts'
import { extraits } from './extraits.ts'

type Bibliotheque = Awaited<ReturnType<typeof recueil>>
type Reception = Awaited<ReturnType<Bibliotheque['lireRetours']>>
type Tri = Awaited<ReturnType<Bibliotheque['trierRetours']>>
type Conflit = Parameters<Parameters<Bibliotheque['trierRetours']>[1]>[0]
export type Choix = 'garder' | 'prendre' | 'marquer'

const RETOUR = Symbol('retour')
const PLUS_TARD = 'plus-tard'

/** Nobody is asked when there is nothing to choose. Throws an interruption on Ctrl-C. */
export async function demanderConflits(r: Bibliotheque, reception: Reception, io: Io): Promise<Tri> {
  const { lignes } = await r.trierRetours(reception, async () => undefined)
  const combien = lignes.filter(l => l.statut === 'laisse').length
  if (combien === 0) return r.trierRetours(reception, async () => undefined)
  const { ouvrirInterlocuteur } = await import('../dialogue/mener.ts')
  const { qui, fermer } = await ouvrirInterlocuteur(lignesSimples(io.env), io)
  qui.dire(
    combien === 1
      ? 'Une réponse touche ce que vous avez changé vous-même depuis l’envoi : à vous de choisir.'
      : `${combien} réponses touchent ce que vous avez changé vous-même depuis l’envoi : à vous de choisir.`,
  )
  const reponses: string[] = []
  try {
    for (;;) {
      let rang = 0
      try {
        return await r.trierRetours(reception, async conflit => {
          const connue = reponses[rang]
          const choix = connue ?? (await demander(conflit, { qui, rang, combien, r, io }))
          if (connue === undefined) reponses.push(choix)
          rang++
          return choix === PLUS_TARD ? undefined : (choix as Choix)
        })
      } catch (erreur) {
        if (erreur !== RETOUR) throw erreur
        reponses.pop()
      }
    }
  } finally {
    fermer()
  }
}

type Table = {
  readonly qui: Interlocuteur
  readonly rang: number
  readonly combien: number
  readonly r: Bibliotheque
  readonly io: Io
}

async function demander({ changement, nom, qui: partenaire, fichier }: Conflit, { qui, rang, combien, r, io }: Table) {
  const { avant, apres, envoye, geste } = changement
  const [envoi = '', ici = '', sien = ''] = extraits([envoye ?? '', avant, apres].map(r.enLigne))
  const citer = (texte: string) => (texte === '' ? 'rien' : desarmer(`« ${texte} »`, io))
  const lui = partenaire ?? `« ${fichier} »`
  const retrait = geste === 'retrait'
  for (;;) {
    const reponse = await qui.demander(
      {
        ...{ id: `conflit-${rang}`, genre: 'choix', exige: true },
        texte: desarmer(`${nom} – ${r.nommer(changement)} (${rang + 1} sur ${Math.max(combien, rang + 1)})`, io),
        annonce: [
          ...(geste === 'ajout' || retrait
            ? []
            : [`Envoyé : ${envoye === undefined ? 'on ne le sait plus' : citer(envoi)}`]),
          `Le contrat dit : ${geste === 'ajout' ? 'cette ligne n’y est pas, ou n’y est plus' : citer(ici)}`,
          desarmer(`${lui} répond : ${retrait ? 'ligne retirée' : citer(sien)}`, io),
        ],
        pourquoi: 'Échap revient à la question d’avant, Ctrl-C arrête sans rien écrire.',
        choix: [
          { valeur: 'garder', nom: 'Garder ce que dit le contrat' },
          { valeur: 'prendre', nom: desarmer(`Prendre la réponse de ${lui}`, io) },
          { valeur: 'marquer', nom: 'Garder le contrat, et noter la réponse dans la remarque de la fiche' },
          { valeur: PLUS_TARD, nom: 'Décider plus tard' },
        ],
      },
      undefined,
    )
    if (reponse.geste === 'reponse' && typeof reponse.valeur === 'string') return reponse.valeur
    if (reponse.geste === 'retour' && rang > 0) throw RETOUR
    qui.dire('C’est la première question. Ctrl-C arrête, sans rien écrire.')
  }
}
