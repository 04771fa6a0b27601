// Acronyms: those that readers know, what those of the domain stand for, and which ones a text spells out.
import { simplifier } from './lus.ts'

/** Known to every reader of a contract, or units. QPV, EPCI or CPTS are not: an inhabitant does not know them. */
const CONNUS =
  ' ADN BP CD CDD CDI CEDEX CP CS CV DVD ETP FAQ GPS HLM HT INSEE IRM JO KM KWH MWH NB OK OMS ONU PC PDF QR RDV RER SAMU SIDA SIREN ' +
  'SIRET SMS SMUR SNCF TER TGV TTC TV TVA UE URL USB VIH WC '

/** Capitals for emphasis, not acronyms. */
const MOTS =
  ' AU AUX DE DES DU EN EST ET IL JE LA LE LES NE NI NON NOS NOUS ON OU OUI PAR PAS PLUS POUR QUI SA SES SI SON SUR TOUS TOUT UN UNE ' +
  'VOS VOUS '

/** No remark about these capitals: known, a roman numeral, a common word. */
function vaSansDire(capitales: string): boolean {
  return /^[IVX]+$/.test(capitales) || CONNUS.includes(` ${capitales} `) || MOTS.includes(` ${capitales} `)
}

/** Capitals standing alone as a word; not roman numerals, nor the surname after « M. » or « Mme », nor a text all in capitals. */
export function sigles(texte: string): readonly string[] {
  if (!/\p{Lu}{2}/u.test(texte)) return []
  const mots = texte.match(/[\p{L}\p{N}_-]+/gu) ?? []
  const hauts = mots.filter(mot => /^\p{Lu}{2,}$/u.test(mot)).length
  if (hauts > 2 && hauts * 2 > mots.length) return []
  return mots.filter((mot, rang) => {
    if (!/^\p{Lu}{2,6}$/u.test(mot) || vaSansDire(mot)) return false
    return !mots.slice(Math.max(0, rang - 2), rang).some(avant => /^(?:M|Mme|Mr|Dr|Pr)$/.test(avant))
  })
}

/** Keys whose texts are names. */
export const DE_NOM: readonly string[] = ['nom', 'titre', 'libelle', 'producteur', 'service', 'employeur']

export const DOMAINE: Readonly<Record<string, string>> = {
  AAP: 'appel à projets',
  ARS: 'agence régionale de santé',
  CAF: 'caisse d’allocations familiales',
  CCAS: 'centre communal d’action sociale',
  CH: 'centre hospitalier',
  CIAS: 'centre intercommunal d’action sociale',
  CHU: 'centre hospitalier universitaire',
  CLS: 'contrat local de santé',
  CLSM: 'conseil local en santé mentale',
  CMP: 'centre médico-psychologique',
  COPIL: 'comité de pilotage',
  COTECH: 'comité technique',
  CPAM: 'caisse primaire d’assurance maladie',
  CPTS: 'communauté professionnelle territoriale de santé',
  CRSA: 'conférence régionale de la santé et de l’autonomie',
  CTS: 'conseil territorial de santé',
  DAC: 'dispositif d’appui à la coordination',
  EHPAD: 'établissement d’hébergement pour personnes âgées dépendantes',
  EPCI: 'établissement public de coopération intercommunale',
  ESMS: 'établissements et services médico-sociaux',
  FIR: 'fonds d’intervention régional',
  FNPEIS: 'fonds national de prévention, d’éducation et d’information sanitaire',
  IREPS: 'instance régionale d’éducation et de promotion de la santé',
  MSA: 'mutualité sociale agricole',
  MSP: 'maison de santé pluriprofessionnelle',
  ORS: 'observatoire régional de la santé',
  PETR: 'pôle d’équilibre territorial et rural',
  PMI: 'protection maternelle et infantile',
  PRAPS: 'programme régional d’accès à la prévention et aux soins',
  PRS: 'projet régional de santé',
  PTSM: 'projet territorial de santé mentale',
  QPV: 'quartier prioritaire de la politique de la ville',
}

/** Words left out of an acronym. */
const VIDES = ' a au aux d de des du en et l la le les par pour sur '

export type Cherches = { readonly sigles: ReadonlySet<string>; readonly initiales: ReadonlySet<string> }

export function aChercher(sigles: Iterable<string>): Cherches {
  const tous = new Set(sigles)
  return { sigles: tous, initiales: new Set([...tous].map(sigle => sigle.charAt(0))) }
}

/** Of the acronyms looked for, those that the words of a text, without accents or capitals, may stand for: by initials (ARS) or syllables (COPIL). One pass, whatever their number. */
export function developpes(simple: string, { sigles, initiales }: Cherches, min: number): readonly string[] {
  const mots = (simple.match(/[a-z]+/g) ?? []).filter(mot => !VIDES.includes(` ${mot} `))
  const trouves: string[] = []
  const voir = (sigle: string) => {
    if (sigle.length >= min && sigles.has(sigle)) trouves.push(sigle)
  }
  for (let rang = 0; rang < mots.length; rang++) {
    const premier = mots[rang]?.toUpperCase() ?? ''
    if (!initiales.has(premier.charAt(0))) continue
    let lettres = premier.charAt(0)
    for (let n = 1; n < 6 && rang + n < mots.length; n++) {
      lettres += mots[rang + n]?.charAt(0).toUpperCase() ?? ''
      voir(lettres)
    }
    const second = mots[rang + 1]?.toUpperCase()
    // An acronym is not spelt out by itself.
    if (second === undefined || sigles.has(premier)) continue
    for (let a = 1; a <= 3; a++)
      for (let b = 1; b <= 4; b++) if (a + b > 2) voir(premier.slice(0, a) + second.slice(0, b))
  }
  return trouves
}

/** « agence régionale de santé (ARS) », « ARS (agence régionale de santé) », « ARS : agence régionale de santé ». */
export function expliques(texte: string): readonly string[] {
  const avant = [...texte.matchAll(/\(\s?(?:l[’'])?«?\s?(\p{Lu}{2,6})\s?»?\s?[),]/gu)].flatMap(
    ({ 1: sigle = '', index }) => {
      const mots = texte.slice(Math.max(0, index - 120), index).match(/\p{L}+/gu) ?? []
      return mots.slice(-10).some(mot => memeInitiale(mot, sigle) && mot !== sigle) ? [sigle] : []
    },
  )
  const apres = [
    ...texte.matchAll(
      /(?<![\p{L}\p{N}])(\p{Lu}{2,6})\s?[(:=–—]\s?(?:(?:le|la|les|un|une)\s|l[’'])?(\p{L}+)[\s’'-]\p{L}/gu,
    ),
  ]
  return [...avant, ...apres.flatMap(({ 1: sigle = '', 2: mot = '' }) => (memeInitiale(mot, sigle) ? [sigle] : []))]
}

function memeInitiale(mot: string, sigle: string): boolean {
  return simplifier(mot).charAt(0) === simplifier(sigle).charAt(0)
}
