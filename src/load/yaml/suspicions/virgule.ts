// A comma inside an unquoted text between braces cuts it in two: `{ titre: Achat, puis formation }`.
import type { Entree } from '../../../model/noeud.ts'
import type { Chantier, Cle } from '../chantier.ts'
import { entreGuillemets, extrait } from '../faute.ts'
import { citer, inserer } from '../retouches.ts'

/** « porteur, signataire »: single words may be a list whose brackets were forgotten. */
function peutEtreListe(texte: string): boolean {
  return /^\p{L}[\p{L}\p{N}_-]*(?:, ?\p{L}[\p{L}\p{N}_-]*)+$/u.test(texte)
}

/** An entry without colon: the text before it gets it back, and the entry disappears. */
export function texteApresVirgule(c: Chantier, avant: Entree[], cle: Cle): null {
  const { debut, fin } = cle.place
  c.curseur = fin
  const dite = c.fautes.at(-1)
  if (dite?.regle === 'cle-complexe' && dite.debut === debut) return null
  const precedente = avant.at(-1)
  const valeur = precedente?.valeur
  const collee = /^([\w-]+):(\S.*)$/s.exec(cle.texte)
  if (
    precedente === undefined ||
    valeur?.genre !== 'texte' ||
    valeur.style !== 'nu' ||
    valeur.texte === '' ||
    collee !== null
  ) {
    c.fautes.push(collee === null ? sansValeur(cle) : sansEspace(cle, collee[1] ?? '', collee[2] ?? ''))
    return null
  }
  const entier = c.texte.slice(valeur.debut, fin).replace(/\s+/g, ' ')
  avant[avant.length - 1] = { ...precedente, valeur: { ...valeur, fin, texte: entier } }
  const suite = c.fautes.at(-1)
  const deuxieme = suite?.regle === 'virgule-dans-accolades' && suite.debut >= valeur.debut ? c.fautes.pop() : undefined
  c.fautes.push({
    regle: 'virgule-dans-accolades',
    debut: deuxieme?.debut ?? debut,
    fin,
    message: `La virgule coupe le texte en deux : « ${extrait(c.texte.slice(deuxieme?.debut ?? debut, fin))} » ne fait plus partie de « ${extrait(precedente.cle)} ».`,
    conseil: `Mettez le texte entre guillemets : ${extrait(precedente.cle)}: ${entreGuillemets(entier)}.`,
    bloquant: false,
    pistes: peutEtreListe(entier) ? [] : citer(c.texte, valeur.debut, fin),
  })
  return null
}

function sansValeur(cle: Cle) {
  return {
    regle: 'virgule-dans-accolades',
    debut: cle.place.debut,
    fin: cle.place.fin,
    message: `« ${extrait(cle.texte)} » est entre accolades sans deux-points : on attendait « clé: valeur ».`,
    conseil:
      'Entre accolades, mettez les textes qui contiennent une virgule entre guillemets ; pour une simple liste, employez des crochets [ ].',
    bloquant: true,
  }
}

function sansEspace(cle: Cle, nom: string, valeur: string) {
  const place = cle.place.debut + nom.length
  return {
    regle: 'espace-apres-deux-points',
    debut: place,
    fin: place + 1,
    message: `Il manque une espace après les deux-points de « ${extrait(nom)} » : la clé et sa valeur ne font qu’un seul mot.`,
    conseil: `Ajoutez une espace : « ${extrait(`${nom}: ${valeur}`)} ».`,
    bloquant: true,
    pistes: [inserer(place + 1, ' ')],
  }
}
