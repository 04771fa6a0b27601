// What the two pages say, in plain words: short sentences, full names, no acronym of ours.

import { intervalle } from '../../../model/date.ts'
import { PHASES, rang } from '../../../model/phase.ts'
import { net } from '../../dessins/lettres.ts'
import { lignesDuContrat, totalDe } from '../budget.ts'
import type { ProjetComble } from '../combler.ts'
import { periode } from '../contexte.ts'
import { jalonsEnMots, quandDuGroupe } from '../figures/calendrier.ts'
import { frequence } from '../indicateurs.ts'
import { capitale, compte, date, enumerer, joindre, leDate, montant, nombre } from '../mots.ts'
import { signataires } from '../parties.ts'
import { personnes } from '../personnes.ts'
import { groupes } from '../programme.ts'
import { label, type Reperes } from '../reperes.ts'
import type { Serrage } from './pages.ts'

/** What it is, who carries it, who signs it; then the first words of the project's own preamble. */
export function enBref(r: Reperes, serrage: Serrage): string[] {
  const { contrat, faits } = r.projet
  const tous = signataires(r)
  const porteurs = tous.filter(a => faits.porteurs.includes(a.id)).map(a => a.nom ?? a.id)
  const autres = tous.filter(a => !faits.porteurs.includes(a.id)).map(a => a.nom ?? a.id)
  const { dates, libelle } = periode(contrat.periode)
  const duree = dates === null ? (libelle === null ? null : `pour ${libelle}`) : `pour la période ${dates}`
  const quoi = `${label('nature', contrat.nature ?? 'contrat') ?? 'Contrat local de santé'}\u00A0: des partenaires agissent ensemble pour la santé des habitants${duree === null ? '' : `, ${duree}`}.`
  const qui = [
    porteurs.length > 0 && `Il est porté par\u00A0: ${enumerer(porteurs, 4)}.`,
    autres.length > 0 &&
      `${faits.signe ? 'Il est signé aussi par' : 'S’y engagent aussi'}\u00A0: ${enumerer(autres, serrage > 1 ? 6 : 12)}.`,
  ]
  const preambule = serrage > 2 ? null : debut(contrat.preambule, serrage === 0 ? 420 : 240)
  return [quoi, joindre(qui, ' '), preambule].filter(p => p !== null)
}

/** Whole sentences of the first paragraph of a prose, its marks taken out; null when even the first is too long. */
export function debut(prose: string | undefined, max: number): string | null {
  const [premier = ''] = (prose ?? '').trim().split(/\n\s*\n/)
  if (/^[#>|\-*\d]/.test(premier)) return null
  const texte = net(premier.replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1').replace(/[*_`]/g, ''))
  let garde = ''
  for (const phrase of texte.split(/(?<=[.!?…])\s+(?=\p{Lu})/u)) {
    if (garde.length + phrase.length > max) break
    garde = garde === '' ? phrase : `${garde} ${phrase}`
  }
  return garde === '' ? null : garde
}

export function chiffres(r: Reperes): { readonly mots: string; readonly valeur: string }[] {
  const { faits } = r.projet
  const actions = r.projet.fiches.filter(f => f.sortie === undefined).length
  const axes = groupes(r).filter(g => g.id.startsWith('axe-')).length || (r.projet.axes.axes?.length ?? 0)
  const euros = totalDe(lignesDuContrat(r))
  const tous: (readonly [string, number, string?])[] = [
    [axes > 1 ? 'Axes' : 'Axe', axes],
    [actions > 1 ? 'Actions' : 'Action', actions],
    ['Signataires', faits.signataires.length],
    ['Budget connu', euros, montant(Math.round(euros)) ?? ''],
  ]
  return tous.filter(([, n]) => n > 0).map(([mots, n, valeur]) => ({ mots, valeur: valeur ?? nombre(n) ?? '' }))
}

/** Needs of the diagnosis, the most urgent first. */
export function besoins({ projet }: Reperes, serrage: Serrage): string[] {
  const rangs: Readonly<Record<string, number>> = { haute: 0, moyenne: 1, basse: 2 }
  const tries = [...(projet.diagnostic.besoins ?? [])].sort(
    (a, b) => (rangs[a.priorite ?? ''] ?? 1) - (rangs[b.priorite ?? ''] ?? 1),
  )
  return tries.slice(0, [6, 4, 3, 0, 0, 0][serrage]).map(b => b.titre ?? b.id)
}

export function axesEnBref(r: Reperes, serrage: Serrage) {
  const faits = new Map(r.projet.faits.fiches.map(f => [f.id, f.budget]))
  const avecFiches = groupes(r).filter(g => g.id !== 'sorties')
  const vides = (r.projet.axes.axes ?? []).filter(a => !avecFiches.some(g => g.id === `axe-${a.id}`) && !a.axes?.length)
  const combien = [3, 2, 2, 1, 1, 0][serrage] ?? 0
  const pleins = avecFiches.map(g => {
    const titres = [...g.fiches]
      .sort((a, b) => Number(b.priorite === 'haute') - Number(a.priorite === 'haute'))
      .map(f => f.titre ?? f.id)
    const euros = g.fiches.map(f => faits.get(f.id)).filter(v => v !== undefined)
    const reste = titres.length - combien
    return {
      titre: g.titre,
      couleur: g.couleur,
      actions: g.fiches.length,
      quand: quandDuGroupe(g),
      budget: euros.length === 0 ? null : montant(euros.reduce((a, b) => a + b, 0)),
      exemples:
        combien === 0
          ? null
          : `${titres.slice(0, combien).join('\u00A0; ')}${reste > 0 ? `\u00A0; et ${compte(reste, 'autre action', 'autres actions')}` : ''}.`,
    }
  })
  const sans = vides.map(a => ({
    titre: r.axe(a.id),
    couleur: '37474F',
    actions: 0,
    quand: null,
    budget: null,
    exemples: 'Aucune action écrite à ce jour.',
  }))
  return [...pleins, ...sans].slice(0, 10)
}

export function instancesEnBref(r: Reperes, serrage: Serrage) {
  const noms = (qui: Parameters<typeof personnes>[1]) =>
    enumerer(
      personnes(r, qui).map(p => p.nom),
      2,
    )
  return (r.projet.gouvernance.instances ?? []).slice(0, [8, 5, 0, 0, 0, 0][serrage]).map(i => ({
    nom: i.nom ?? i.id,
    qui: joindre([
      i.presidence?.length ? `Présidence\u00A0: ${noms(i.presidence)}` : null,
      i.presidence?.length ? null : i.animation?.length ? `Animation\u00A0: ${noms(i.animation)}` : null,
    ]),
    quand: capitale(frequence(i.frequence)),
  }))
}

const ETAPES = [6, 6, 5, 4, 3, 3] as const

/** Where the contract stands on the document's day, then what is dated after it. */
export function suite(
  r: Reperes,
  serrage: Serrage,
): { readonly phrases: readonly string[]; readonly etapes: readonly string[] } {
  const { faits } = r.projet
  const suivante = PHASES[rang(faits.phase) + 1]
  const ici = `Au ${date(faits.date)}, le contrat en est à l’étape «\u00A0${label('phase', faits.phase)}\u00A0».`
  const apres = suivante === undefined ? '' : ` La suivante est «\u00A0${label('phase', suivante)}\u00A0».`
  return { phrases: [ici + apres], etapes: aVenir(r).slice(0, ETAPES[serrage]) }
}

function aVenir(r: Reperes): string[] {
  const jour = Number(r.projet.faits.date.replaceAll('-', ''))
  const apres = (texte: string | undefined) => {
    const debut = texte === undefined ? undefined : intervalle(texte)?.debut
    return debut !== undefined && debut > jour ? debut : null
  }
  // Those that start in the same month are told together.
  const departs = new Map<string, ProjetComble['fiches'][number][]>()
  for (const f of r.projet.fiches) {
    const d = f.calendrier?.debut
    const mois = d?.slice(0, 7)
    if (mois !== undefined && f.sortie === undefined && apres(d) !== null)
      departs.set(mois, [...(departs.get(mois) ?? []), f])
  }
  const lancements = [...departs].map(([mois, fiches]) => ({
    quand: apres(mois) ?? apres(fiches[0]?.calendrier?.debut) ?? 0,
    texte: `${capitale(leDate(mois) ?? '')}\u00A0: ${fiches.length > 2 ? `${compte(fiches.length, 'action commence', 'actions commencent')}` : `début de «\u00A0${fiches.map(f => f.titre ?? f.id).join('\u00A0» et «\u00A0')}\u00A0»`}.`,
  }))
  const jalons = (r.projet.evaluation.jalons ?? []).flatMap((j, i) => {
    const quand = apres(j.date)
    const mots = jalonsEnMots(r)[i]
    return quand === null || mots?.quoi == null
      ? []
      : [{ quand, texte: `${capitale(leDate(j.date) ?? '')}\u00A0: ${mots.quoi.toLowerCase()}.` }]
  })
  const tries = (liste: { quand: number; texte: string }[]) => liste.sort((a, b) => a.quand - b.quand)
  const choisis = [...tries(lancements).slice(0, 3), ...tries(jalons).slice(0, 3)]
  return tries(choisis).map(e => e.texte)
}
