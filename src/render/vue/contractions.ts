// « de » and « à » before the name of a place or of a body: « d’Angers », « du Mans », « de La Rochelle », « de l’ARS », « aux Herbiers ».

/** Gender of the words that names of bodies and territories start with; `e`: an article elided, whatever the gender. */
const TETES: Readonly<Record<string, string>> = {
  m: 'ccas cias chu ch clsm petr dac conseil centre collectif département dispositif foyer groupe groupement institut observatoire pôle préfet rectorat relais réseau secteur service syndicat',
  f: 'caf carsat cgss cpam cpts mdph msa région métropole ville communauté commune caisse clinique croix-rouge délégation direction faculté fédération ligue maison mission municipalité mutualité préfecture résidence',
  e: 'ars agence assemblée association assurance école établissement état hôpital union université',
  p: 'hospices hôpitaux services centres maisons réseaux',
}
/** Words of landscapes, that need a name after them: « Grand Langres », but the commune of Grand. */
const PAYSAGES: Readonly<Record<string, string>> = {
  m: 'bassin causse cœur grand haut pays plateau parc sud nord territoire val',
  f: 'baie côte grande haute plaine presqu’île terre vallée',
  e: 'île ouest est',
  p: 'causses collines coteaux hauts monts plaines portes rives terres vallées vals',
}

/** Dictionaries mark these « h » as aspirated, and the places named after them follow; the others are mute (« d’Hyères »). */
const H_ASPIRE =
  /^h(?:aut|alle|ameau|avre|aye|ague|ainaut|arfleur|onfleur|ambourg|ollande|ongrie|anovre|aras|être|oux|utte|andicap)/i

type Article = 'm' | 'f' | 'e' | 'p'
const DE: Readonly<Record<Article, string>> = { m: 'du ', f: 'de la ', e: 'de l’', p: 'des ' }
const A: Readonly<Record<Article, string>> = { m: 'au ', f: 'à la ', e: 'à l’', p: 'aux ' }

/** « Contrat local de santé » + this: what comes before a name that says of what, or of whom. */
export function de(nom: string): string {
  return contracter(nom, DE) ?? (elide(nom) ? `d’${nom}` : `de ${nom}`)
}

/** « Fait » + this: where, or to whom. */
export function a(nom: string): string {
  return contracter(nom, A) ?? `à ${nom}`
}

/**
 * The article of a commune contracts and loses its capital (« du Mans »); « La » and « L’ » stay as they are (« de La Rochelle »).
 */
function contracter(nom: string, mots: Readonly<Record<Article, string>>): string | null {
  const [, article = '', reste = ''] = /^(les?) (.+)$/is.exec(nom) ?? []
  if (reste !== '') return `${article.length === 2 ? mots.m : mots.p}${reste}`
  const [tete = '', suite] = nom.split(' ')
  const mot = tete.toLowerCase()
  const genre = genreDans(TETES, mot) ?? (suite === undefined ? null : genreDans(PAYSAGES, mot))
  return genre === null ? null : `${mots[genre]}${nom}`
}

function genreDans(listes: Readonly<Record<string, string>>, mot: string): Article | null {
  const trouve = Object.entries(listes).find(([, liste]) => liste.split(' ').includes(mot))
  return (trouve?.[0] as Article | undefined) ?? null
}

/** Before a vowel or a mute h; « y » counts as one before a consonant (« d’Yvetot »). */
function elide(nom: string): boolean {
  if (/^h/i.test(nom)) return !H_ASPIRE.test(nom)
  return /^(?:[aeiouœæ]|y[^aeiouy])/i.test(nom.normalize('NFD')) && !/^onz/i.test(nom)
}
