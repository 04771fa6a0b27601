// What is wrong with a key the parser accepted: written twice, not a text, hidden behind a bullet or a strange space.
import type { Correction } from '../../../model/correction.ts'
import type { Entree, Etendue, Noeud } from '../../../model/noeud.ts'
import type { Chantier, Cle } from '../chantier.ts'
import { extrait, numeroDeLigne } from '../faute.ts'
import { couperEnLignes, ressembleACle, sansBlancsFinals } from '../lignes.ts'
import { finDeLigne, sauter } from '../passages.ts'
import { blocMalIndenteA } from '../pieges/bloc.ts'
import { espaceInsecable } from '../pieges/insecable.ts'
import { PUCE, puceA } from '../pieges/puce.ts'
import { citer } from '../retouches.ts'
import { signalerAncre } from './ancres.ts'

/** The first one written is kept. */
export function cleEnDouble(c: Chantier, entrees: readonly Entree[], entree: Entree): void {
  if (c.trouvaille !== null) return
  const premiere = entrees.find(autre => autre.cle === entree.cle)
  const ligne = numeroDeLigne(c.texte, premiere?.place.debut ?? 0)
  c.fautes.push({
    regle: 'cle-en-double',
    debut: entree.place.debut,
    fin: entree.place.fin,
    message: `La clé « ${extrait(entree.cle)} » est déjà écrite à la ligne ${ligne} ; une clé ne s’écrit qu’une fois, et seule la première est lue.`,
    conseil: 'Gardez la bonne valeur et supprimez l’autre, ou réunissez les deux sous une seule clé.',
    bloquant: false,
  })
}

/** A key that is a list, a mapping, an alias or nothing: said once, and read as its source text. */
export function cleComplexe(c: Chantier, construire: (c: Chantier) => Noeud): Cle {
  const dejaDites = c.fautes.length
  const noeud = construire(c)
  c.fautes.length = Math.min(c.fautes.length, dejaDites)
  // An empty key stands where the token before it ends, maybe lines above: the colon is what people see.
  const debut = noeud.fin > noeud.debut ? noeud.debut : Math.min(sauter(c.copie, noeud.debut), c.copie.length)
  const place = { debut, fin: Math.max(noeud.fin, debut) }
  const texte = c.texte.slice(place.debut, place.fin)
  const vu =
    texte === '' ? 'Il n’y a pas de clé devant ces deux-points' : `La clé « ${extrait(texte)} » n’est pas un simple mot`
  signaler(
    c,
    place.debut,
    Math.max(place.fin, place.debut + 1),
    `${vu} : YAML en ferait une clé composée.`,
    texteEnGras(c, place),
  )
  return { texte, place, nue: false }
}

/** `- **Objectif** : réduire`: an item that starts with asterisks is a text, never a key. */
function texteEnGras(c: Chantier, { debut }: Etendue): Correction[] {
  const ligne = c.texte.slice(Math.max(0, debut - 200), debut)
  if (c.texte[debut] !== '*' || !/(?:^|[\r\n])[ \t]*(?:-[ \t]+)+$/.test(ligne)) return []
  const entiere = c.texte.slice(debut, finDeLigne(c.texte, debut))
  return /\s#/.test(entiere) ? [] : citer(c.texte, debut, debut + sansBlancsFinals(entiere).length)
}

/** `depuis`: where the token before the key ends; a « ? » further back belongs to somebody's sentence. */
export function observerCle(c: Chantier, cle: Cle, depuis: number): void {
  const { debut, fin } = cle.place
  const suite = sauter(c.copie, depuis)
  const signe = c.copie[suite] === ',' ? sauter(c.copie, suite + 1) : suite
  if (signe < debut && c.copie[signe] === '?')
    signaler(
      c,
      signe,
      signe + 1,
      `La clé « ${extrait(cle.texte)} » est précédée d’un « ? » : YAML en ferait une clé composée.`,
    )
  if (!cle.nue) return
  if (cle.texte === '<<') signalerAncre(c, debut, fin, true)
  const premier = c.copie.charCodeAt(debut)
  if (premier > 127 || c.copie.charCodeAt(fin - 1) > 127 || premier === 42) observerSigne(c, debut, fin)
}

/** `texte: |` left empty, then a line of prose with a colon, taken for a key: « Bonjour : à tous ». */
export function texteSousBloc(c: Chantier, avant: Entree | undefined, cle: Cle): void {
  if (c.trouvaille !== null || avant?.valeur.genre !== 'texte' || avant.valeur.style !== 'bloc') return
  if (avant.valeur.texte.trim() !== '' || !cle.nue || ressembleACle(cle.texte)) return
  const lignes = couperEnLignes(c.copie)
  const numero = (place: number) => lignes.findLastIndex(ligne => ligne.debut <= place)
  c.trouvaille = blocMalIndenteA(c.copie, lignes, numero(avant.valeur.debut), numero(cle.place.debut))
}

/** Non-breaking spaces stuck to the key, or a bullet before it. */
function observerSigne(c: Chantier, debut: number, fin: number): void {
  if (c.trouvaille !== null) return
  const source = c.copie.slice(debut, fin)
  const avant = /^[\u00a0\u202f]+/.exec(source)?.[0].length ?? 0
  const apres = /^[\w\u00a0\u202f-]*?([\u00a0\u202f]+)$/.exec(source.slice(-200))?.[1]?.length ?? 0
  if (avant > 0) c.trouvaille = espaceInsecable(c.copie, debut, avant)
  else if (apres > 0) c.trouvaille = espaceInsecable(c.copie, fin - apres, apres)
  else if (PUCE.test(source)) c.trouvaille = puceA(c.copie, debut)
}

function signaler(c: Chantier, debut: number, fin: number, message: string, pistes: Correction[] = []): void {
  const conseil = 'Écrivez une clé simple (« titre: … ») ; si c’est du texte, mettez toute la ligne entre guillemets.'
  c.fautes.push({ regle: 'cle-complexe', debut, fin, message, conseil, bloquant: true, pistes })
}
