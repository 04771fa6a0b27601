// Makes the schema of the consolidated project out of the schemas of the files: same shape, values already read (numbers, dates, yes or no).

export type Schema = { readonly [cle: string]: unknown }
export type Sources = Readonly<Record<string, Schema>>

/** The parts of a consolidated project, in the order they are exported, with the schema of the file they come from. */
export const PARTIES = ['contrat', 'territoire', 'acteurs', 'diagnostic', 'axes', 'gouvernance', 'evaluation'] as const

const DATE = '^\\d{4}(-(\\d{2}(-\\d{2})?|T[1-4]|S[12]))?(/\\d{4}(-(\\d{2}(-\\d{2})?|T[1-4]|S[12]))?)?$'

/** What each way of reading (`x-lecture`) leaves in the consolidated project. */
const LUS: Record<string, Schema> = {
  texte: { type: 'string' },
  prose: { type: 'string' },
  identifiant: { type: 'string' },
  nombre: { type: 'number' },
  montant: { type: 'number' },
  part: { type: 'number' },
  entier: { type: 'integer' },
  valeur: { type: ['number', 'string'] },
  date: { type: 'string', pattern: DATE },
  booleen: { type: 'boolean' },
}

/** `fiche.schema.json#/$defs/x` and `#/$defs/x` → the name of the definition in the consolidated schema: `fiche_x`, `x` for shared ones. */
function nomDe(ref: string, fichier: string): string {
  const [autre, chemin = ''] = ref.split('#')
  const source = autre ? autre.replace('.schema.json', '') : fichier
  const nom = chemin.replace('/$defs/', '')
  return nom === '' ? source : nom
}

/** One schema as typed → the same once values are read. `textesRequis: false` leaves out of `required` the texts that « à compléter » may stand for. */
function lu(schema: unknown, fichier: string, textesRequis: boolean): unknown {
  if (Array.isArray(schema)) return schema.map(s => lu(s, fichier, textesRequis))
  if (schema === null || typeof schema !== 'object') return schema
  const copie: Record<string, unknown> = {}
  for (const [cle, valeur] of Object.entries(schema)) {
    if (cle === '$schema' || cle === '$id' || cle === '$defs') continue
    copie[cle] = cle === '$ref' ? `#/$defs/${nomDe(String(valeur), fichier)}` : lu(valeur, fichier, textesRequis)
  }
  if (!textesRequis && Array.isArray(copie.required))
    copie.required = copie.required.filter(cle => !estTexte((schema as { properties: Schema }).properties[cle]))
  return appliquerLecture(copie)
}

function estTexte(propriete: unknown): boolean {
  return /#\/\$defs\/(texte|prose)$/.test(String((propriete as Schema | undefined)?.$ref))
}

function appliquerLecture(schema: Record<string, unknown>): Schema {
  const lecture = schema['x-lecture']
  if (typeof lecture !== 'string') return schema
  const scalaire = LUS[lecture] ?? {}
  const types =
    Array.isArray(schema.type) && schema.type.includes('object') ? { type: ['object', scalaire.type].flat() } : scalaire
  const { type: _type, pattern, ...reste } = schema
  const garde = pattern !== undefined && ['identifiant', 'texte'].includes(lecture) ? { pattern } : {}
  return { ...reste, ...garde, ...types }
}

/** All schemas by name (`fiche`, `commun`, `faits`…) → `projet.schema.json`, self-contained. */
export function schemaProjet(sources: Sources, textesRequis = false): Schema {
  const defs: Record<string, unknown> = {}
  for (const [fichier, source] of Object.entries(sources)) {
    if (fichier === 'cls') continue
    for (const [nom, def] of Object.entries((source.$defs ?? {}) as Schema)) defs[nom] = lu(def, fichier, textesRequis)
    if (source.type !== undefined) defs[fichier] = lu(source, fichier, textesRequis)
  }
  const partie = (nom: string) => ({ $ref: `#/$defs/${nom}` })
  const vide = (nom: string): Schema => {
    const { required: _requis, ...reste } = defs[nom] as Schema
    return nom === 'contrat' ? (defs[nom] as Schema) : reste
  }
  for (const nom of PARTIES) defs[nom] = vide(nom)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://contrat-local-sante.example/schemas/1/projet.schema.json',
    title: 'Projet consolidé',
    description:
      'Ce qu’écrit la commande « export » : le contenu de chaque fichier une fois lu, et les faits qui s’en déduisent. Fichier engendré à partir des autres schémas.',
    type: 'object',
    additionalProperties: false,
    required: ['format', ...PARTIES, 'fiches', 'suivi', 'faits'],
    properties: {
      format: { title: 'Format', description: 'Version du format.', const: 1 },
      ...Object.fromEntries(PARTIES.map(nom => [nom, partie(nom)])),
      fiches: {
        title: 'Fiches',
        description: 'Les fiches actions, par identifiant.',
        type: 'array',
        items: partie('fiche'),
      },
      suivi: {
        title: 'Suivi',
        description: 'Les années de suivi, dans l’ordre.',
        type: 'array',
        items: partie('suivi'),
      },
      faits: partie('faits'),
    },
    $defs: defs,
  }
}
