// Is a French word an infinitive? By its ending, and by the nouns that share it. Tolerant: a doubt is an infinitive.
import { simplifier } from './lus.ts'

/** Nouns and adjectives that end as infinitives do, without accents. */
const NOMS =
  ' acier atelier cahier calendrier cancer cellier chantier clavier courrier danger dernier dossier escalier evier fichier foyer ' +
  'greffier grenier hiver hospitalier immobilier infirmier janvier fevrier laser leader levier loyer manager metier ' +
  'mobilier olivier palier panier papier particulier passager premier quartier regulier routier sentier singulier soulier ' +
  'verger avenir desir elixir loisir plaisir souvenir couloir dortoir espoir manoir miroir noir parloir reservoir soir terroir ' +
  'tiroir trottoir cadre cendre cidre desordre genre lettre ordre livre fievre levre navire empire delire cuivre oeuvre manoeuvre '

/** What may stand before the infinitive: negation, pronoun, adverb. */
const AVANT =
  ' a afin bien de d en ensemble mieux ne pas plus se s y le la les l leur aussi davantage toujours et tot collectivement ' +
  'progressivement durablement '

export function estInfinitif(mot: string): boolean {
  const simple = simplifier(mot)
  if (NOMS.includes(` ${simple} `)) return false
  if (/(?:er|ir|oir)$/.test(simple)) return simple.length > 3
  // Of the words in -re, those of verbs: nearly all the others (cadre, offre, lecture, territoire) are nouns.
  return (
    /(?:ettre|[bt]attre|naitre|paraitre|croitre|[dv]re|vaincre|rompre|clure|uire)$/.test(simple) ||
    /^(?:re|in|de|pre|trans|sous|sur|con)?(?:lire|dire|crire|scrire|ecrire|elire|suffire|rire|faire|traire|plaire|taire|boire|croire|etre)$/.test(
      simple,
    ) ||
    /^(?:satisfaire|distraire|extraire|soustraire|reinscrire|interdire|souscrire|transcrire)$/.test(simple)
  )
}

/** « Mieux accompagner… », « Ne plus laisser… », « 1.2 – Co-construire… », « S’appuyer sur… » do; « Que chacun sache… » has its verb too. */
export function commenceParInfinitif(titre: string): boolean {
  const mots = titre.replace(/^(?:objectif|axe|action)\b[^:–—]{0,40}[:–—]/i, '').match(/\p{L}[\p{L}-]*/gu) ?? []
  const rang = mots.findIndex(mot => !AVANT.includes(` ${simplifier(mot)} `))
  const premier = mots[rang]
  if (premier === undefined || /^qu[e’]?$/i.test(premier)) return true
  const dernier = premier.split('-').at(-1) ?? premier
  return estInfinitif(dernier) || estInfinitif(premier.split('-')[0] ?? premier)
}
