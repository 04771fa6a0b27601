// Official places as the conversation uses them: found as one types, kept by their code, put together into a territory.
import { chercher, composer, type Lieu, libelle, lieuDe, type Territoire } from '../../territoires/index.ts'
import type { Choix } from './question.ts'

const PROPOSES = 9
const SORTES: readonly Lieu['sorte'][] = ['commune', 'epci', 'departement']

/** `epci:200036473`: what an answer keeps of a place. */
function valeurDe({ sorte, code }: Lieu): string {
  return `${sorte}:${code}`
}

export function choixDeLieux(texte: string): readonly Choix[] {
  return chercher(texte, { limite: PROPOSES }).map(lieu => ({ valeur: valeurDe(lieu), nom: libelle(lieu) }))
}

/** With its département; nothing for what is no place, or no longer. */
export function nommerLieu(valeur: string): string | undefined {
  const lieu = lieuGarde(valeur)
  return lieu && libelle(lieu)
}

function lieuGarde(valeur: string): Lieu | undefined {
  const [nom = '', code = ''] = valeur.split(':')
  const sorte = SORTES.find(s => s === nom)
  return sorte && lieuDe(sorte, code)
}

export function lieuxGardes(valeurs: readonly string[]): readonly Lieu[] {
  return valeurs.flatMap(valeur => lieuGarde(valeur) ?? [])
}

/** The territory made of these places; nothing when there are none. */
export function territoireDesLieux(valeurs: readonly string[]): Territoire | undefined {
  const lieux = lieuxGardes(valeurs)
  return lieux.length === 0 ? undefined : composer(lieux)
}
