// Anchors, aliases, merge keys and tags: refused, so that a file says exactly what is written in it.
import type { Correction } from '../../../model/correction.ts'
import type { Etendue, Noeud, NoeudTexte } from '../../../model/noeud.ts'
import type { Chantier } from '../chantier.ts'
import { type Evenement, GENRE } from '../events.ts'
import { entreGuillemets, extrait, type FauteYaml } from '../faute.ts'
import { citer, effacer } from '../retouches.ts'

type Proprietes = Exclude<Evenement, { type: 1 | 5 | 6 }>
type Alias = Extract<Evenement, { type: 5 }>

/** A node with `&nom` or `!etiquette`: the fault, and the node with the text its author probably meant. */
export function observerPropriete<N extends Noeud>(c: Chantier, e: Proprietes, noeud: N): N {
  let resultat = noeud
  if (e.tagStart >= 0) {
    c.fautes.push(etiquette(c.texte, e, noeud))
    if (noeud.genre === 'texte' && noeud.style === 'nu' && c.texte[e.tagStart + 1] !== '!')
      resultat = avecSigne(c, noeud, e.tagStart, e.tagEnd)
  }
  if (estUnTexte(c, e, noeud)) {
    const place = { debut: e.anchorStart - 1, fin: Math.max(noeud.fin, e.anchorEnd) }
    c.fautes.push(signeEnTete(c.texte, place.debut, place.fin))
    return avecSigne(c, noeud, e.anchorStart - 1, e.anchorEnd)
  }
  if (e.anchorStart >= 0) {
    c.ancres.add(c.texte.slice(e.anchorStart, e.anchorEnd))
    signalerAncre(c, e.anchorStart - 1, e.anchorEnd, false)
    if (noeud.genre === 'texte' && noeud.texte === '') resultat = avecSigne(c, noeud, e.anchorStart - 1, e.anchorEnd)
  }
  return resultat
}

/** `*nom`: a reference when the name exists, else a text that starts with an asterisk (`**important**`). */
export function observerAlias(c: Chantier, e: Alias): NoeudTexte {
  const debut = e.anchorStart - 1
  c.curseur = e.anchorEnd
  const texte = c.texte.slice(debut, e.anchorEnd)
  if (c.ancres.has(texte.slice(1))) signalerAncre(c, debut, e.anchorEnd, true)
  else if (c.fauteAncre?.bloquant !== true) c.fautes.push(signeEnTete(c.texte, debut, e.anchorEnd))
  return { genre: 'texte', texte, style: 'nu', debut, fin: e.anchorEnd }
}

/** `&Co`, `&ARS et CPAM`, called by no alias of the file: a text that starts with &. `&x 12` may be a forgotten anchor. */
function estUnTexte(c: Chantier, e: Proprietes, noeud: Noeud): boolean {
  if (e.anchorStart < 0 || e.tagStart >= 0 || noeud.genre !== 'texte' || noeud.style !== 'nu') return false
  if (noeud.texte !== '' && !/^\p{Lu}/u.test(c.texte.slice(e.anchorStart, e.anchorStart + 2))) return false

  c.renvois ??= new Set(
    c.evenements.flatMap(autre =>
      autre.type === GENRE.ALIAS ? c.texte.slice(autre.anchorStart, autre.anchorEnd) : [],
    ),
  )
  return !c.renvois.has(c.texte.slice(e.anchorStart, e.anchorEnd))
}

/** The first one is reported; the content is not judged when something was to be copied elsewhere. */
export function signalerAncre(c: Chantier, debut: number, fin: number, bloquant: boolean): void {
  if (c.fauteAncre === null) {
    c.fauteAncre = {
      regle: 'ancre-refusee',
      debut,
      fin,
      message: `« ${extrait(c.texte.slice(debut, fin))} » est un renvoi YAML (&, * ou <<) ; un contrat n’en contient pas, pour que chaque fichier dise tout ce qu’il veut dire.`,
      conseil: 'Recopiez le contenu à chaque endroit ; si c’est du texte, mettez-le entre guillemets.',
      bloquant,
    }
    c.fautes.push(c.fauteAncre)
  }
  c.fauteAncre.bloquant ||= bloquant
}

/** `**Important**`, `&Co`: a text that starts like a reference. */
function signeEnTete(source: string, debut: number, fin: number): FauteYaml {
  const texte = source.slice(debut, fin)
  const signe = texte.startsWith('&') ? 'une esperluette (&)' : 'un astérisque'
  return {
    regle: 'ancre-refusee',
    debut,
    fin,
    message: `« ${extrait(texte)} » commence par ${signe} : YAML y voit un renvoi, pas du texte.`,
    conseil: `Mettez toute la valeur entre guillemets : ${entreGuillemets(texte)}.`,
    bloquant: false,
    pistes: /[\r\n]/.test(texte) ? [] : citer(source, debut, fin),
  }
}

function etiquette(texte: string, e: Proprietes, noeud: Noeud): FauteYaml {
  const nom = texte.slice(e.tagStart, e.tagEnd)
  return {
    regle: 'etiquette-refusee',
    debut: e.tagStart,
    fin: e.tagEnd,
    message: `« ${extrait(nom)} » est une étiquette technique de YAML ; un contrat n’en contient pas.`,
    conseil: 'Retirez-la ; si le point d’exclamation fait partie du texte, mettez toute la valeur entre guillemets.',
    bloquant: false,
    pistes: sansEtiquette(texte, e, noeud),
  }
}

/** `!!str` is YAML's own and goes; `!Important` before plain words is text; before quotes or a list, only the author knows. */
function sansEtiquette(texte: string, e: Proprietes, noeud: Noeud): Correction[] {
  if (texte[e.tagStart + 1] === '!') {
    const blancs = /^[ \t]*/.exec(texte.slice(e.tagEnd, e.tagEnd + 100))?.[0].length ?? 0
    return [effacer(e.tagStart, e.tagEnd + blancs)]
  }
  const fin = Math.max(noeud.fin, e.tagEnd)
  if (noeud.genre !== 'texte' || noeud.style !== 'nu' || /[\r\n]/.test(texte.slice(e.tagStart, fin))) return []
  return e.anchorStart < 0 ? citer(texte, e.tagStart, fin) : []
}

function avecSigne<N extends Noeud & Etendue>(c: Chantier, noeud: N, debut: number, finSigne: number): N {
  const fin = Math.max(noeud.fin, finSigne)
  return { ...noeud, debut, fin, texte: c.texte.slice(debut, fin).replace(/\s+/g, ' ') }
}
