// What the tests of reporters share: reports (of the faulty project, or made up), the schemas of the outputs, and the text of a report.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Schema, Validator } from '@cfworker/json-schema'
import fc from 'fast-check'
import { validateXML } from 'xmllint-wasm'
import { presenter, verifier } from '../../src/index.ts'
import type { Format } from '../../src/model/format.ts'
import type { RapportCite } from '../../src/model/rapport.ts'
import type { Remarque } from '../../src/model/regle.ts'
import type { Presentation } from '../../src/reporters/index.ts'

const SCHEMAS = join(import.meta.dirname, 'attendu/schemas')
// The published SARIF schema has one bracket too many in a pattern (of `language`), which strict readers of patterns refuse.
const lireSchema = (nom: string): Schema =>
  JSON.parse(readFileSync(join(SCHEMAS, nom), 'utf8').replaceAll('[a-zA-Z]{2}]?$', '[a-zA-Z]{2}$'))
const SARIF = new Validator(lireSchema('sarif-2.1.0-rtm.5.json'), '4')
const GITLAB = new Validator(lireSchema('gitlab-code-quality.schema.json'), '2020-12')
const JSON_RAPPORT = new Validator(
  JSON.parse(readFileSync(join(import.meta.dirname, '../acceptation/fautif/attendu/rapport.schema.json'), 'utf8')),
  '2020-12',
)
const JUNIT = readFileSync(join(SCHEMAS, 'junit.xsd'), 'utf8')

export const FAUTIF = 'test/acceptation/fautif'
export const JOUR = '2026-11-22'

export function verdict(dossier: string, chemins: readonly string[] = ['.']): Promise<RapportCite> {
  return verifier(chemins, { dossier, date: JOUR, maintenant: new Date(`${JOUR}T12:00:00`) })
}

export function ecrire(cite: RapportCite, format: Format, presentation: Partial<Presentation> = {}): Promise<string> {
  return presenter(cite, { couleur: false, nom: 'cls', largeur: 100, ...presentation, format })
}

/** What a schema has against an output; nothing when it is valid. The other outputs have no schema. */
export async function defauts(
  format: 'sarif' | 'gitlab' | 'junit' | 'json',
  texte: string,
): Promise<readonly string[]> {
  if (format === 'junit') {
    const { errors } = await validateXML({ xml: texte, schema: JUNIT, maxMemoryPages: 4096 })
    return errors.map(({ message }) => message)
  }
  const { errors } = { sarif: SARIF, gitlab: GITLAB, json: JSON_RAPPORT }[format].validate(JSON.parse(texte))
  return errors.map(({ instanceLocation, error }) => `${instanceLocation} ${error}`)
}

export const REMARQUE: Remarque = {
  regle: 'cle-inconnue',
  gravite: 'erreur',
  etat: 'actif',
  message: 'La clé « theme » n’existe pas dans ce fichier.',
  fichier: 'contrat.yaml',
  ligne: 3,
  colonne: 1,
  fin: { ligne: 3, colonne: 6 },
  chemin: '/theme',
}

/** A report with these remarks, of one project unless `dossiers` names several. */
export function fabriquer(
  remarques: readonly Remarque[],
  { textes = new Map(), dossiers = ['.'] }: { textes?: RapportCite['textes']; dossiers?: readonly string[] } = {},
): RapportCite {
  const nombre = (etat: Remarque['etat'], gravite?: Remarque['gravite']) =>
    remarques.filter(r => r.etat === etat && (gravite === undefined || r.gravite === gravite)).length
  return {
    rapport: {
      version: 1,
      outil: { nom: 'contrat-local-sante', version: '0.0.0' },
      projets: dossiers.map(dossier => ({
        dossier,
        id: 'essai',
        titre: 'Contrat d’essai',
        phase: 'redaction',
        profils: ['national'],
        date: JOUR,
        regles: [{ id: 'axe-sans-fiche', etat: 'satisfaite' }],
      })),
      remarques,
      totaux: {
        erreurs: nombre('actif', 'erreur'),
        avertissements: nombre('actif', 'avertissement'),
        informations: nombre('actif', 'information'),
        a_venir: nombre('a-venir'),
        ecarts_motives: nombre('ecart-motive'),
      },
    },
    textes,
    catalogue: [],
  }
}

/** Any text a careless or hostile hand can type: graphemes, binary, and the signs that outputs give a meaning to. */
export const TEXTE: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ...[
            '\r',
            '\n',
            '\r\n',
            '\t',
            '\0',
            '\u001b[31m',
            '\uffff',
            '\ud800',
            '\u2028',
            '%',
            '%0A',
            ':',
            '::',
            ',',
            '##[',
          ],
          ...[
            '::error::',
            ']]>',
            '<!--',
            '&amp;',
            '&#0;',
            '<b>',
            '"',
            "'",
            '`',
            '``',
            '*',
            '**',
            '_',
            '|',
            '[a](b)',
            '\\',
            '@moi',
          ],
          ...['{0}', '{{', '~~', '$x$', '- ', '# ', '1. ', 'é', '😀', '\u0301', '\u00a0', ' ', '__proto__'],
        ),
        fc.string({ maxLength: 5 }),
      ),
      { maxLength: 12 },
    )
    .map(morceaux => morceaux.join('')),
)

export const UNE_REMARQUE: fc.Arbitrary<Remarque> = fc.record(
  {
    regle: fc.constantFrom('cle-inconnue', 'axe-sans-fiche', 'valeur-inconnue'),
    gravite: fc.constantFrom('erreur', 'avertissement', 'information'),
    etat: fc.constantFrom('actif', 'a-venir', 'ecart-motive', 'reference'),
    message: TEXTE.map(texte => `« ${texte} »`),
    conseil: TEXTE,
    fichier: fc.oneof(
      fc.constantFrom('contrat.yaml', 'fiches/a b.yaml', 'nord/été #1.yaml', 'a/100 %.yaml'),
      TEXTE.map(t => `fiches/x${t.replaceAll('/', '')}.yaml`),
    ),
    ligne: fc.integer({ min: 1, max: 9 }),
    colonne: fc.integer({ min: 1, max: 9 }),
    fin: fc.record({ ligne: fc.integer({ min: 9, max: 20 }), colonne: fc.integer({ min: 1, max: 9 }) }),
    chemin: fc.constantFrom('', '/axes/0/titre', '/fiches/12'),
    correction: fc.array(
      fc.record({
        debut: fc.record({ ligne: fc.integer({ min: 1, max: 9 }), colonne: fc.integer({ min: 1, max: 9 }) }),
        fin: fc.record({ ligne: fc.integer({ min: 9, max: 20 }), colonne: fc.integer({ min: 1, max: 9 }) }),
        texte: TEXTE,
      }),
      { minLength: 1, maxLength: 3 },
    ),
    source: fc.record({ titre: TEXTE, force: fc.constantFrom('loi', 'region') }),
  },
  { requiredKeys: ['regle', 'gravite', 'etat', 'message', 'fichier', 'ligne', 'colonne', 'chemin'] },
)
