// « Vu » and « Considérant »: the project's own as they are written, well formed; while it has none, those that the tool proposes.
import { texteTypePermis } from './articles.ts'
import type { ProjetComble } from './combler.ts'
import { duDate, enumerer, INSECABLE, joindre } from './mots.ts'
import { deliberation, delibere, signataires } from './parties.ts'
import type { Acteur, Reperes } from './reperes.ts'

type Visa = NonNullable<ProjetComble['contrat']['visas']>[number]
type Reference = NonNullable<Exclude<Visa, string>['reference']>

/**
 * `visas_types`: wording of the tool, to be marked as such. `sansDeliberations`: without those of the assemblies, for the one that
 * has still to deliberate.
 */
export function visas(r: Reperes, { sansDeliberations = false } = {}) {
  const ecrits = visasEcrits(r)
  const propose = ecrits.length === 0 && texteTypePermis(r)
  return {
    visas: ecrits.filter(v => !(sansDeliberations && v.deliberation)).map(v => v.texte),
    visas_types: propose ? proposes(r, sansDeliberations) : [],
    considerants: (r.projet.contrat.considerants ?? []).map(texte => bienForme(texte, 'Considérant que')),
  }
}

function visasEcrits({ projet }: Reperes): { readonly texte: string; readonly deliberation: boolean }[] {
  return (projet.contrat.visas ?? []).flatMap(visa => {
    const texte = typeof visa === 'string' ? visa : (visa.texte ?? citation(visa.reference))
    const type = typeof visa === 'string' ? undefined : visa.reference?.type
    if (texte === null) return []
    const deliberation = type === 'deliberation' || /^(vue?s? )?(la|les) délibérations?\b/i.test(texte.trim())
    return [{ texte: bienForme(texte, 'Vu'), deliberation }]
  })
}

/** One sentence: its first word when it is missing, and the semicolon that waits for the next one. Several paragraphs stay as they are. */
function bienForme(ecrit: string, mot: string): string {
  const texte = ecrit.trim()
  if (/\n\s*\n|\n\s*[-*|]/.test(texte)) return texte
  const [premier = ''] = mot.split(' ')
  const ouvert = new RegExp(`^[*_]*${premier}`, 'i').test(texte) ? texte : `${mot} ${texte}`
  return /[.;,:!?…]$/.test(ouvert) ? ouvert : `${ouvert}${INSECABLE};`
}

const TEXTES: Readonly<Record<string, string>> = {
  loi: 'la loi',
  ordonnance: 'l’ordonnance',
  decret: 'le décret',
  arrete: 'l’arrêté',
  circulaire: 'la circulaire',
  instruction: 'l’instruction',
  deliberation: 'la délibération',
  convention: 'la convention',
}

/** « Vu la loi n° 2016-41 du 26 janvier 2016… », from a reference without words. */
function citation(reference: Reference | undefined): string | null {
  if (reference === undefined) return null
  const { type, numero, date, titre } = reference
  if (type === 'code') {
    const code = titre === undefined ? 'code' : titre.charAt(0).toLowerCase() + titre.slice(1)
    const plusieurs = /,| et /.test(numero ?? '')
    return joindre([`Vu le ${code}`, numero && `et notamment ${plusieurs ? 'ses articles' : 'son article'} ${numero}`])
  }
  const dit = joindre([numero && `n°${INSECABLE}${numero}`, duDate(date), titre], ' ')
  const quoi = type === undefined ? null : (TEXTES[type] ?? null)
  if (quoi === null) return dit === null ? null : `Vu ${dit}`
  return `Vu ${joindre([quoi, dit], ' ')}`
}

/**
 * What a modern contract cites at least: the code (L. 1434-10, IV, since the law of 2016; L. 3221-2 for the PTSM; L. 1434-4 where care
 * is insufficient), the laws that made and changed the contract, the arrêté of the PRS in force, each délibération.
 */
function proposes(r: Reperes, sansDeliberations: boolean): string[] {
  const { contrat, territoire } = r.projet
  const articles = [
    'L. 1434-2',
    ...(territoire.milieux?.includes('sous-dense') ? ['L. 1434-4'] : []),
    'L. 1434-10',
    ...(contrat.sante_mentale?.ptsm === undefined ? [] : ['L. 3221-2']),
  ].map(article => article.replace(' ', INSECABLE))
  const loi = (numero: string, date: string, suite: string) =>
    `Vu la loi n°${INSECABLE}${numero} ${duDate(date)}${suite}`
  return [
    `Vu le code de la santé publique, et notamment ses articles ${enumerer(articles)}`,
    loi('2009-879', '2009-07-21', ', dite «\u00A0HPST\u00A0»'),
    loi('2016-41', '2016-01-26', ''),
    loi('2022-217', '2022-02-21', ', dite «\u00A03DS\u00A0», et notamment son article 122'),
    'Vu l’arrêté du directeur général de l’agence régionale de santé portant adoption du projet régional de santé, en date du [à compléter]',
    ...(sansDeliberations ? [] : signataires(r).flatMap(visaDeDeliberation)),
  ].map(texte => `${texte}${INSECABLE};`)
}

function visaDeDeliberation(acteur: Acteur): string[] {
  const dite = deliberation(acteur)
  if (dite === null && !delibere(acteur)) return []
  const laquelle = dite === null ? 'délibération [à compléter : numéro et date]' : dite.replace(/^D/, 'd')
  return [`Vu la ${laquelle} (${acteur.nom ?? acteur.id})`]
}
