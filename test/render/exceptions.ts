// What a project holds and its documents do not say, each with its reason. `*` stands for a rank in a list, `**` for any path.

export const EXCEPTIONS: readonly { readonly motif: string; readonly raison: string }[] = [
  { motif: '**/remarque', raison: 'gardée et exportée, jamais imprimée (format.md)' },
  { motif: 'format', raison: 'version des fichiers, pas du contrat' },
  { motif: 'contrat/format', raison: 'version des fichiers, pas du contrat' },
  { motif: '**/id', raison: 'identité dans les fichiers : le lecteur voit le titre ou le nom' },
  { motif: 'contrat/transcription', raison: 'dit ce que valent les fichiers, pas le contrat' },
  { motif: 'contrat/profil/*', raison: 'règles à appliquer' },
  { motif: 'contrat/phase', raison: 'moment de la vie du dossier' },
  { motif: 'contrat/titres/*/langue', raison: 'le titre se lit dans sa langue' },
  { motif: 'contrat/generation', raison: 'dite en lettres : « Deuxième génération »' },
  { motif: 'contrat/precedents/*/projet', raison: 'chemin d’un autre dossier' },
  { motif: 'contrat/visas/*/reference/**', raison: 'pour les règles : le texte du visa dit déjà la référence' },
  { motif: 'contrat/ecarts_motives/**', raison: 'pour le relecteur, jamais dans le contrat (format.md)' },
  { motif: 'contrat/annexes/*/fichier', raison: 'chemin : le document est joint sous son titre' },
  { motif: 'fiches/*/annexes/*/fichier', raison: 'chemin : le document est joint sous son titre' },
  { motif: 'contrat/mise_en_page/logos/*', raison: 'une image, que le dernier test d’exhaustif.test.ts cherche' },
  {
    motif: 'contrat/mise_en_page/libelle_fiche',
    raison: 'le nom des fiches, que le dernier test d’exhaustif.test.ts cherche',
  },
  { motif: 'contrat/mise_en_page/charte', raison: 'modèle de mise en page' },
  { motif: 'contrat/mise_en_page/fiches', raison: 'place des fiches, qui se voit' },
  { motif: 'contrat/mise_en_page/illustrations', raison: 'des dessins, qui se voient ou non' },
  { motif: 'contrat/mise_en_page/couleurs/*', raison: 'couleurs, qui se voient' },
  { motif: 'territoire/fictif', raison: 'fait taire les listes officielles' },
  { motif: 'acteurs/acteurs/*/signe', raison: 'se voit : l’organisme est, ou non, parmi les signataires' },
  { motif: 'axes/categories/*/hors_axes', raison: 'décide de la place des fiches' },
  { motif: 'axes/programme/etat', raison: 'un programme complet n’a pas à le dire ; les autres états ont leur test' },
  {
    motif: 'gouvernance/instances/*/reunions/**',
    raison: 'la vie du contrat, et non ce qui se signe : l’agenda les donne',
  },
  { motif: 'suivi/**', raison: 'le suivi annuel n’est pas le contrat signé' },
  { motif: '**/frequence/minimum', raison: 'en nombre ce que `texte` dit en mots ; dit sans lui, par un autre test' },
  { motif: '**/frequence/par', raison: 'en nombre ce que `texte` dit en mots ; dit sans lui, par un autre test' },
  { motif: 'contrat/sante_mentale/clsm/existe', raison: 'une phrase entière, qui a son test' },
  { motif: 'contrat/socles/*/retenu', raison: 'dit « Retenu » ou « Non retenu », par un autre test' },
  { motif: 'territoire/unites/*/hors_perimetre', raison: 'une phrase, qui a son test' },
]

/** What a partner is not asked: a fiche to fill leaves it to whoever coordinates the contract. */
export const HORS_FICHE_VIERGE: readonly { readonly cle: string; readonly raison: string }[] = [
  { cle: 'libelle', raison: 'le mot qui précède le numéro, pas un contenu' },
  { cle: 'actes', raison: 'l’acte qui apporte la fiche' },
  { cle: 'depend_de', raison: 'l’ordre des fiches entre elles' },
  { cle: 'liees', raison: 'les liens entre fiches' },
  { cle: 'sortie', raison: 'la fiche a quitté le contrat' },
  { cle: 'annexes', raison: 'documents joints au contrat' },
  { cle: 'categorie', raison: 'classement du contrat' },
  { cle: 'facettes', raison: 'classement du contrat' },
  { cle: 'champs', raison: 'déduits des thèmes' },
  { cle: 'determinants', raison: 'pour les statistiques' },
  { cle: 'levier', raison: 'pour les statistiques' },
  { cle: 'objectifs/*/numero', raison: 'donné par la coordination' },
  { cle: 'objectifs/*/description', raison: 'un objectif s’y écrit en une ligne' },
  { cle: 'objectifs/*/objectifs/*/numero', raison: 'donné par la coordination' },
  { cle: 'objectifs/*/objectifs/*/description', raison: 'un objectif s’y écrit en une ligne' },
  { cle: 'indicateurs/*/depart/texte', raison: 'la case montre le nombre, et ces mots quand il n’y en a pas' },
  { cle: 'indicateurs/*/cible/texte', raison: 'la case montre le nombre, et ces mots quand il n’y en a pas' },
]

/** Of a body, what its own assembly needs not read; its form says more than its type. */
export const HORS_DELIBERATION = [
  'type',
  'signe',
  'membre_de',
  'adhesion',
  'signature',
  'contact',
  'representant/mention',
] as const

const MOTIFS = EXCEPTIONS.map(
  ({ motif }) => new RegExp(`^${motif.replace(/\*\*|\*/g, m => (m === '**' ? '.*' : '[^/]+'))}$`),
)

/** The rank of the exception that covers a value; -1 when it must be found. */
export function exception(motif: string): number {
  return MOTIFS.findIndex(m => m.test(motif) || m.test(`/${motif}`))
}
