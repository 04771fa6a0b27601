// What `receive` shows: each file, then fiche by fiche what changes, before and after, by which mark it was read and who said it.
import type { recueil } from '../../index.ts'
import { paint } from '../../paint.ts'
import { plier } from '../dialogue/plier.ts'
import { couper, extraits } from './extraits.ts'

type Bibliotheque = Awaited<ReturnType<typeof recueil>>
type Bilan = ReturnType<Bibliotheque['ecrireRetours']>['bilan']
type Ligne = Bilan['lignes'][number]

const STATUTS = {
  pris: ['repris', 'succes'],
  refuse: ['non écrit', 'erreur'],
  laisse: ['à décider', 'erreur'],
  marque: ['noté', 'avertissement'],
  note: ['illisible, noté', 'avertissement'],
  garde: ['gardé', 'discret'],
  deja: ['déjà là', 'discret'],
} as const

const PAR = {
  controle: 'case',
  signet: 'signet',
  libelle: 'intitulé',
  colonne: 'colonne',
  position: 'place',
} as const

export function enTexte(
  r: Bibliotheque,
  { fichiers, lignes, mots }: Bilan,
  { largeur, couleur }: { readonly largeur: number; readonly couleur: boolean },
): string {
  const palette = paint(couleur)
  const dits: string[] = []
  const dire = (texte: string, retrait = '') =>
    dits.push(plier(texte, Math.max(40, largeur) - retrait.length).replaceAll(/^(?=.)/gm, retrait))
  for (const { fichier, qui, refus, avis } of fichiers) {
    dire(
      `${palette.chemin(fichier)}${qui === undefined ? '' : `, de ${qui}`}${refus === undefined ? '' : ` : ${refus}`}`,
    )
    for (const a of avis) dire(palette.avertissement(a), '  ')
  }
  const fiches = new Map([...lignes, ...mots].map(l => [l.fiche, l.nom]))
  for (const [id, nom] of fiches) {
    dits.push('')
    dire(palette.titre(nom))
    for (const ligne of lignes.filter(l => l.fiche === id)) {
      const [mot, nuance] = STATUTS[ligne.statut]
      dire(
        `${palette[nuance](mot)} · ${r.nommer(ligne.changement)} : ${direGeste(r, ligne)} ${palette.discret(source(ligne))}`,
        '  ',
      )
      if (ligne.changement.doute !== undefined) dire(`On attend ${ligne.changement.doute}.`, '    ')
      if (ligne.pourquoi !== undefined) dire(ligne.pourquoi, '    ')
    }
    for (const { mot, note } of mots.filter(m => m.fiche === id))
      dire(`${palette.avertissement(note ? 'noté' : 'dit')} · ${r.direMot(mot)}`, '  ')
  }
  const nombres = r.compter({ fichiers, lignes, mots })
  const comptes = Object.entries(STATUTS).flatMap(([statut, [mot]]) =>
    nombres[statut as Ligne['statut']] > 0 ? [`${nombres[statut as Ligne['statut']]} ${mot}`] : [],
  )
  dits.push('', comptes.length === 0 ? 'Aucun changement.' : `${comptes.join(', ')}.`)
  return `${dits.join('\n')}\n`
}

function source({ qui, changement: { provenance } }: Ligne): string {
  const dites = [qui, provenance && `${PAR[provenance.par]}, ${provenance.place}`].filter(Boolean)
  return dites.length === 0 ? '' : `(${dites.join(' ; ')})`
}

function direGeste(r: Bibliotheque, { statut, changement: { geste, avant, apres } }: Ligne): string {
  const [ancien = '', neuf = ''] =
    geste === 'case' || geste === 'cellule'
      ? extraits([r.enLigne(avant), r.enLigne(apres)])
      : [r.enLigne(avant), r.enLigne(apres)]
  const citer = (texte: string) => (texte === '' ? 'rien' : `« ${couper(texte)} »`)
  if (geste === 'ajout') return `ligne ajoutée, ${citer(neuf)}`
  if (geste === 'retrait') return `ligne retirée, ${citer(ancien)}`
  if (statut !== 'pris' && statut !== 'deja') return `le contrat dit ${citer(ancien)}, la réponse ${citer(neuf)}`
  if (neuf === '') return `${citer(ancien)} est effacé`
  return ancien === '' || statut === 'deja' ? citer(neuf) : `${citer(ancien)} → ${citer(neuf)}`
}

export function enJson(r: Bibliotheque, bilan: Bilan): string {
  const lignes = bilan.lignes.map(({ fichier, qui, fiche, statut, pourquoi, changement }) => {
    const { geste, champ, colonne, rangee, verdict, avant, apres, envoye, doute, provenance } = changement
    return {
      fichier,
      qui,
      fiche,
      champ,
      colonne,
      rangee,
      geste,
      verdict,
      statut,
      avant,
      apres,
      envoye,
      doute,
      pourquoi,
      provenance,
    }
  })
  const mots = bilan.mots.map(({ fichier, qui, fiche, mot, note }) => ({ fichier, qui, fiche, ...mot, note }))
  return `${JSON.stringify({ version: 1, fichiers: bilan.fichiers, changements: lignes, mots, totaux: r.compter(bilan) }, null, 2)}\n`
}
