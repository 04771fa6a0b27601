// Quotes and brackets with something after the closing one.
import { entreGuillemets, extrait, masquer, type Trouvaille } from '../faute.ts'
import { suivre } from '../flux.ts'
import { decouper } from '../lignes.ts'
import { citer, effacer, enCitation, inserer } from '../retouches.ts'
import type { Cas, Piege } from './cas.ts'
import { virguleManquante } from './virgule.ts'

/** `titre: "Bus" santé`, `- 'l'eau'`, `titre: [Projet] Bus`. */
export const texteApresFermeture: Piege = cas => {
  const ligne = cas.lignes[cas.ligne]
  if (ligne === undefined || ligne.bloc) return null
  const { valeur, fin } = decouper(cas.copie, ligne)
  const ouvrant = cas.copie[valeur] ?? ''
  if (/["'[{]/.test(ouvrant) && valeur < cas.place && cas.place < fin) {
    const suite = suivre(cas.copie, valeur, cas.place)
    const ferme = 'ferme' in suite && cas.copie.slice(suite.ferme, cas.place).trim() === '' ? suite.ferme : -1
    if (ferme > 0) return /["']/.test(ouvrant) ? guillemets(cas, valeur, fin) : crochet(cas, valeur, fin)
  }
  return dansUneListe(cas)
}

/** The same inside `[ ]` or `{ }`: `["Bus" santé, train]`. */
function dansUneListe(cas: Cas): Trouvaille | null {
  if (!cas.raison.startsWith('missed comma')) return null
  const fermant = cas.copie.slice(Math.max(0, cas.place - 300), cas.place).trimEnd()
  const guillemet = fermant.at(-1) ?? ''
  if (!/["']/.test(guillemet)) return null
  const ouvrant = fermant.lastIndexOf(guillemet, fermant.length - 2)
  if (ouvrant < 0 || fermant.length < 2) return null
  const debut = Math.max(0, cas.place - 300) + ouvrant
  const reste = cas.copie.slice(cas.place, cas.place + 300).search(/[,\]}\r\n]/)
  return guillemets(cas, debut, reste < 0 ? cas.place + 1 : cas.place + reste)
}

function guillemets(cas: Cas, debut: number, fin: number): Trouvaille {
  const valeur = cas.texte.slice(debut, fin)
  const apres = cas.texte.slice(cas.place, fin).trimEnd()
  const signe = valeur[0] ?? ''
  if (/^[,;.]$/.test(apres)) return signeDeTrop(cas, 'guillemets-incomplets', apres)
  if (/^#(?:\s|$)/.test(apres)) return commentaireColle(cas, fin)
  if (apres.startsWith(':') && cas.raison.startsWith('missed comma')) return virguleManquante(cas, debut)
  const entoure = entoureTout(valeur.trimEnd())
  const voulu = entoure ? valeur.trimEnd().slice(1, -1) : valeur
  const faute = {
    regle: 'guillemets-incomplets',
    debut: cas.place,
    fin: cas.place + apres.length,
    message: `Le texte « ${extrait(apres)} » vient après le ${signe} fermant : les guillemets doivent entourer toute la valeur, ou rien.`,
    conseil: `Mettez toute la valeur entre guillemets : ${entreGuillemets(voulu)}.`,
    bloquant: false,
    incomplete: entoure,
    pistes: entoure
      ? [[{ debut, fin: debut + voulu.length + 2, texte: enCitation(voulu) }]]
      : citer(cas.texte, debut, finDe(cas, fin)),
  }
  return { faute, remplacements: [masquer(cas.copie, debut, fin)] }
}

function finDe(cas: Cas, fin: number): number {
  let i = fin
  while (/[ \t]/.test(cas.copie[i - 1] ?? '')) i--
  return i
}

/** `'l'eau'`, `"dit "oui" à tous"`: the outer quotes were meant to surround it all; in `"Bus" et "Car"` they were not. */
function entoureTout(valeur: string): boolean {
  const signe = valeur[0] ?? ''
  if (valeur.length < 3 || !valeur.endsWith(signe)) return false
  const dedans = valeur.slice(1, -1)
  const premier = dedans.indexOf(signe)
  const ouvre = signe === "'" ? /(?:\p{L}|\s|^)$/u : /(?:\s|^)$/
  return premier >= 0 && ouvre.test(dedans.slice(0, premier)) && /^[\p{L}\p{N}]/u.test(dedans.slice(premier + 1))
}

/** `titre: "Bus"# à relire`. */
function commentaireColle(cas: Cas, fin: number): Trouvaille {
  const faute = {
    regle: 'guillemets-incomplets',
    debut: cas.place,
    fin,
    message: 'Il manque une espace avant le signe # : collé au guillemet fermant, il ne commence pas un commentaire.',
    conseil: 'Ajoutez une espace avant le #.',
    bloquant: false,
    pistes: [inserer(cas.place, ' ')],
  }
  return { faute, remplacements: [{ debut: cas.place, texte: ' '.repeat(fin - cas.place) }] }
}

function crochet(cas: Cas, debut: number, fin: number): Trouvaille {
  const apres = cas.texte.slice(cas.place, fin)
  if (/^[,;.]$/.test(apres)) return signeDeTrop(cas, 'texte-apres-crochet', apres)
  const faute = {
    regle: 'texte-apres-crochet',
    debut: cas.place,
    fin,
    message: `Le texte « ${extrait(apres)} » vient après le crochet ou l’accolade qui ferme la liste.`,
    conseil: `Si c’est du texte, mettez toute la valeur entre guillemets : ${entreGuillemets(cas.texte.slice(debut, fin))} ; sinon, retirez ce qui suit.`,
    bloquant: false,
    // `[a, b] c` may be a list with a word too many.
    pistes: /[,:]/.test(cas.texte.slice(debut, cas.place)) ? [] : citer(cas.texte, debut, finDe(cas, fin)),
  }
  return { faute, remplacements: [masquer(cas.copie, debut, fin)] }
}

/** `titre: "Bus",`: the habit of other formats; the sign is dropped and the value read. */
function signeDeTrop(cas: Cas, regle: string, signe: string): Trouvaille {
  const faute = {
    regle,
    debut: cas.place,
    fin: cas.place + 1,
    message: `Le signe « ${signe} » est de trop après la fin de la valeur : en YAML, rien ne termine une ligne.`,
    conseil: `Supprimez « ${signe} ».`,
    bloquant: false,
    pistes: /^[ \t]+#[^\s#]/.test(cas.texte.slice(cas.place + 1)) ? [] : [effacer(cas.place, cas.place + 1)],
  }
  return { faute, remplacements: [{ debut: cas.place, texte: ' ' }] }
}
