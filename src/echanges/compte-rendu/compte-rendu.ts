// The report of what came back, in Markdown: every file, every box, every word, for a coordinator who reads it once and mails it.

import { enLigne, nommer } from '../fusion/changement.ts'
import { type Bilan, compter, type LigneDeBilan, type MotDeBilan, type Statut } from './bilan.ts'

const TITRES: readonly (readonly [Statut, string])[] = [
  ['laisse', 'À décider'],
  ['refuse', 'Non écrit'],
  ['pris', 'Repris dans le contrat'],
  ['marque', 'Gardé, la réponse est dans la remarque de la fiche'],
  ['garde', 'Gardé comme dans le contrat'],
  ['note', 'Illisible pour sa case, mis dans la remarque de la fiche'],
  ['deja', 'Déjà dans le contrat'],
]

const MARQUES = {
  controle: 'case du formulaire',
  signet: 'signet',
  libelle: 'intitulé de la case',
  colonne: 'titre de la colonne',
  position: 'place dans le document',
} as const

/** `direMot`: a word said beside, in a sentence. */
export function compteRendu(bilan: Bilan, quand: string, direMot: (mot: MotDeBilan['mot']) => string): string {
  const nombres = compter(bilan)
  const fiches = new Map([...bilan.lignes, ...bilan.mots].map(l => [l.fiche, l.nom]))
  return [
    `# Réponses reçues le ${quand}`,
    '',
    ...bilan.fichiers.flatMap(({ fichier, qui, refus, avis }) => [
      `- **${sur(fichier)}**${qui === undefined ? '' : `, de ${sur(qui)}`}${refus === undefined ? '' : ` : ${sur(refus)}`}`,
      ...avis.map(a => `  - ${sur(a)}`),
    ]),
    '',
    `${
      TITRES.map(([statut, titre]) => [nombres[statut], titre] as const)
        .filter(([n]) => n > 0)
        .map(([n, titre]) => `${titre} : ${n}`)
        .join(' · ') || 'Aucun changement.'
    }`,
    ...[...fiches].flatMap(([id, nom]) => deLaFiche(bilan, id, nom, direMot)),
    '',
  ].join('\n')
}

function deLaFiche(
  { lignes, mots }: Bilan,
  id: string,
  nom: string,
  direMot: (mot: MotDeBilan['mot']) => string,
): string[] {
  const siennes = lignes.filter(l => l.fiche === id)
  const siens = mots.filter(m => m.fiche === id)
  return [
    '',
    `## ${sur(nom)}`,
    ...TITRES.flatMap(([statut, titre]) => {
      const ici = siennes.filter(l => l.statut === statut)
      return ici.length === 0 ? [] : ['', `### ${titre}`, '', ...ici.map(l => `- ${direChangement(l)}`)]
    }),
    ...(siens.length === 0
      ? []
      : [
          '',
          '### Dit à côté des cases',
          '',
          ...siens.map(
            ({ mot, qui, note }) =>
              `- ${sur(direMot(mot))}${qui === undefined ? '' : ` (${sur(qui)}${mot.place === '' ? '' : `, ${mot.place}`})`}${note ? ' – mis dans la remarque de la fiche' : ''}`,
          ),
        ]),
  ]
}

/** « Description : « … » devient « … » (CPAM ; case du formulaire, tableau 2, ligne 3). » */
export function direChangement({ changement, qui, fichier, statut, pourquoi }: LigneDeBilan): string {
  const { provenance, doute } = changement
  const dou = [sur(qui ?? fichier), provenance && `${MARQUES[provenance.par]}, ${provenance.place}`]
    .filter(Boolean)
    .join(' ; ')
  const suite = [
    doute === undefined ? '' : ` On attend ${sur(doute)}.`,
    statut === 'laisse' ? ` Envoyé : ${citer(changement.envoye)}.` : '',
    pourquoi === undefined ? '' : ` ${sur(pourquoi)}`,
  ].join('')
  return `**${sur(nommer(changement))}** : ${direGeste(changement, statut)} (${dou}).${suite}`
}

function direGeste({ geste, avant, apres }: LigneDeBilan['changement'], statut: Statut): string {
  if (geste === 'ajout') return `ligne ajoutée, ${citer(apres)}`
  if (geste === 'retrait') return `ligne retirée, ${citer(avant)}`
  if (statut !== 'pris' && statut !== 'deja') return `le contrat dit ${citer(avant)}, la réponse ${citer(apres)}`
  if (statut === 'deja') return citer(apres)
  if (apres === '') return `${citer(avant)} est effacé`
  return avant === '' ? citer(apres) : `${citer(avant)} devient ${citer(apres)}`
}

function citer(texte: string | undefined): string {
  if (texte === undefined) return 'on ne sait plus quoi'
  return texte.trim() === '' ? 'rien' : `« ${sur(enLigne(texte))} »`
}

/** What others wrote drives neither a page nor a terminal. */
function sur(texte: string): string {
  return texte
    .replace(/[\\`*_[\]<>#|]/g, '\\$&')
    .replace(/[\x00-\x08\x0b-\x1f\x7f-\x9f]/g, '\ufffd')
    .replaceAll('\n', ' ')
}
