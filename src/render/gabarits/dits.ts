// What each shipped template writes, in a few French words: for the list, and for the page that documents them.
import { lire } from '../../resources.ts'

const DITS: Readonly<Record<string, string>> = {
  'contrat/contrat': 'le contrat entier, dans l’ordre de ses parties',
  'contrat/couverture': 'la page de couverture',
  'contrat/editos': 'les mots des institutions',
  'contrat/parties': 'les parties au contrat, en tête',
  'contrat/partie': 'une partie au contrat : nom, nature, représentant, délibération',
  'contrat/visas': 'les visas et les considérants',
  'contrat/preambule': 'le préambule',
  'contrat/contexte': 'le contexte et le diagnostic partagé',
  'contrat/signatures': 'la page des signatures',
  'contrat/liste-des-annexes': 'la liste des annexes',
  'contrat/articles/libre': 'une section libre, placée entre deux articles',
  'contrat/annexes/fiches': 'les fiches actions, en annexe',
  'contrat/annexes/communes': 'les communes du territoire',
  'contrat/annexes/organismes': 'les organismes signataires et partenaires',
  'contrat/annexes/sources': 'les sources du diagnostic',
  'contrat/annexes/glossaire': 'les sigles employés',
  'contrat/annexes/actes': 'les actes du contrat',
  'contrat/annexes/jointe': 'l’annonce d’un document joint',
  'fiches/fiches': 'le recueil des fiches actions',
  'deliberation/visas': 'les visas de la délibération',
  'deliberation/autres-textes': 'la place des textes propres à l’assemblée',
  'deliberation/expose': 'l’exposé des motifs',
  'deliberation/montants': 'les montants à la charge de l’assemblée',
  'deliberation/decision': 'les articles de la décision',
  'deliberation/marque': 'la marque de ce qui reste à compléter',
  'fiche-vierge/consignes': 'ce que l’on demande au partenaire',
  'fiche-vierge/fiche': 'une fiche à remplir',
  'fiche-vierge/case': 'une case à remplir',
  'fiche-vierge/aide': 'ce que l’on en attend',
  'fiche-vierge/tableau': 'un tableau à remplir',
  'fiche-vierge/colonnes': 'les titres de ses colonnes, et ce que l’on met sous chacun',
  'synthese/bref': 'l’essentiel, en quelques phrases',
  'synthese/chiffres': 'les chiffres du contrat, en grand',
  'grille/tableau': 'un tableau de la grille de relecture',
  'partiels/enumeration-lignes': 'des mots, un par ligne',
  'partiels/actions': 'le tableau des actions d’un axe',
  'partiels/axe-en-bref': 'un axe en quelques lignes : besoins, thèmes, publics',
  'partiels/budget': 'le budget d’une fiche',
  'partiels/description': 'une description, en paragraphes',
  'partiels/enumeration': 'des mots séparés par des virgules',
  'partiels/fiche': 'une fiche action',
  'partiels/fiche-citee': 'le nom d’une fiche, avec un renvoi',
  'partiels/fiches': 'une liste de fiches citées',
  'partiels/fiches-courtes': 'les numéros de fiches citées, sur une ligne',
  'partiels/indicateurs': 'un tableau d’indicateurs',
  'partiels/mesures': 'les chiffres d’un constat',
  'partiels/objectifs': 'une liste d’objectifs, et d’objectifs dans les objectifs',
  'partiels/personnes': 'une liste de personnes ou d’organismes',
  'partiels/place-des-fiches': 'la phrase qui dit où sont les fiches',
  'partiels/plan-de-financement': 'le plan de financement, par financeur et par année',
  'partiels/prose-puces': 'une liste de textes mis en forme',
  'partiels/puces': 'une liste à puces',
  'partiels/recueil': 'des fiches, l’une après l’autre',
  'partiels/renvoi-annexe': 'le renvoi à une annexe',
  'partiels/sections': 'des sections libres',
  'partiels/texte': 'le texte d’un article, en paragraphes',
  'partiels/texte-type': 'la marque des textes proposés par l’outil',
}

/** What is not told above says it itself: its opening comment, its first heading or the caption of its first table. */
export function ceQuEcrit(nom: string): string {
  const dit = Object.hasOwn(DITS, nom) ? DITS[nom] : undefined
  if (dit !== undefined) return dit
  const texte = lire('templates', `${nom}.hbs`)
  const trouve =
    /^\{\{!--\s*(.*?)\s*--\}\}/.exec(texte) ??
    /<h[1-4][^>]*>(.*?)<\/h/.exec(texte) ??
    /<caption>(.*?)<\/caption>/.exec(texte)
  const mots = (trouve?.[1] ?? '')
    .replace(/\{\{[^{}]*\}\}/g, '…')
    .replace(/<[^<>]*>/g, '')
    .replace(/^(?:Article|Annexe) … – /, '')
  return /\p{L}/u.test(mots) ? mots.replace(/\.$/, '') : 'une partie de document'
}
