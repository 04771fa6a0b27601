// What was understood, read again before anything is written.
import type { Entretien } from '../../index.ts'
import type { Invites } from './invites.ts'
import { PHASES_PROPOSEES, profilsProposes } from './propositions.ts'

const INCONNU = 'à compléter'

export async function recapituler(invites: Invites, dossier: string, e: Entretien): Promise<boolean> {
  invites.titre('En résumé')
  for (const [nom, valeur] of lignes(e)) invites.dire(`${nom} : ${valeur}`)
  return invites.ouiNon({
    question: `Écrire le projet dans « ${dossier} » ?`,
    raison: 'Tout se change ensuite dans les fichiers. « Non » : rien n’est écrit.',
    defaut: true,
  })
}

function lignes(e: Entretien): [nom: string, valeur: string][] {
  const lieux = [...e.epci, ...e.communes].map(l => l.nom)
  const signataires = [e.porteur.nom ?? 'le porteur', e.ars, ...e.acteurs.filter(a => a.signe).map(a => a.nom)]
  const partenaires = e.acteurs.filter(a => !a.signe).map(a => a.nom)
  return [
    ['Titre', e.titre ?? INCONNU],
    ['Phase', libelle(PHASES_PROPOSEES, e.phase).replace(/\s:\s.*/, '')],
    ['Période', periode(e.periode)],
    ['Règles', libelle(profilsProposes(), e.profil)],
    ['Territoire', ou([...lieux, ...e.departements.map(d => `département ${d}`)])],
    ['Porteur', e.porteur.nom ?? INCONNU],
    ['Signataires', signataires.join(', ')],
    ...(partenaires.length > 0 ? [['Partenaires', partenaires.join(', ')] as [string, string]] : []),
    ['Axes', ou(e.axes.map((a, rang) => `${rang + 1}. ${a.titre}`))],
    ['Première fiche', e.fiche?.titre ?? 'plus tard'],
  ]
}

function periode(p: Entretien['periode']): string {
  if (p === undefined) return INCONNU
  return p.annees === undefined
    ? `à partir de ${p.debut}`
    : `${p.annees} an${p.annees > 1 ? 's' : ''} à partir de ${p.debut}`
}

function ou(noms: readonly string[]): string {
  return noms.length > 0 ? noms.join(', ') : INCONNU
}

function libelle<T>(choix: readonly { readonly valeur: T; readonly nom: string }[], valeur: T): string {
  return choix.find(c => c.valeur === valeur)?.nom ?? String(valeur)
}
