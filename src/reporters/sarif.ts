// SARIF 2.1.0: every rule of the catalogue, then what was found. What is not due yet is no result: a viewer would make a fault of it.
// A motivated gap is a result with a suppression; so is what the reference file already knows.
import type { RapportCite } from '../model/rapport.ts'
import type { EtatRemarque, Gravite, Regle, Remarque } from '../model/regle.ts'
import { cheminDuDepot, empreintes } from './lieux.ts'
import { avisDeCoupe, tenir } from './mesure.ts'
import type { Presentation, Reporter } from './reporter.ts'
import { citer } from './source.ts'

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json'
const RACINE = '%SRCROOT%'
const NIVEAUX: Readonly<Record<Gravite, string>> = { erreur: 'error', avertissement: 'warning', information: 'note' }

export const sarif: Reporter = {
  nom: 'sarif',
  presenter: (cite, presentation) => {
    const dites = cite.rapport.remarques.filter(r => r.etat !== 'a-venir')
    const { texte, tues } = tenir(dites, gardees => ecrire(cite, gardees, dites.length - gardees.length, presentation))
    if (tues > 0) presentation.avertir?.(avisDeCoupe(tues))
    return texte
  },
}

function ecrire(cite: RapportCite, gardees: readonly Remarque[], tues: number, presentation: Presentation): string {
  const { outil, totaux } = cite.rapport
  const avis = { level: 'warning', message: { text: avisDeCoupe(tues) } }
  const run = {
    tool: {
      driver: { name: outil.nom, semanticVersion: outil.version, language: 'fr', rules: cite.catalogue.map(regle) },
    },
    invocations: [{ executionSuccessful: true, ...(tues > 0 ? { toolExecutionNotifications: [avis] } : {}) }],
    originalUriBaseIds: { [RACINE]: { description: { text: 'La racine du dépôt.' } } },
    columnKind: 'unicodeCodePoints',
    results: resultats(cite, gardees, presentation),
    properties: { totaux },
  }
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`
}

function regle({ id, gravite, resume, pourquoi, conseil, source, exemple, phase, depuis, jusqu_a, version }: Regle) {
  const titres = ['À éviter', 'À écrire']
  const yaml = [exemple.faux, exemple.juste].map(extrait => extrait.trimEnd())
  const paragraphes = [pourquoi, `Réparer : ${conseil}`, citer(source)]
  return {
    id,
    shortDescription: { text: resume },
    fullDescription: { text: pourquoi },
    help: {
      text: [...paragraphes, ...yaml.map((extrait, n) => `${titres[n]} :\n${extrait}`)].join('\n\n'),
      markdown: [
        ...paragraphes,
        ...yaml.map((extrait, n) => `**${titres[n]}**\n\n\`\`\`\`yaml\n${extrait}\n\`\`\`\``),
      ].join('\n\n'),
    },
    ...(source.url === undefined ? {} : { helpUri: source.url }),
    defaultConfiguration: { level: NIVEAUX[gravite] },
    properties: {
      tags: [source.force],
      phase,
      ...(depuis === undefined ? {} : { depuis }),
      ...(jusqu_a === undefined ? {} : { jusqu_a }),
      ...(version === undefined ? {} : { version }),
    },
  }
}

function resultats({ textes, catalogue }: RapportCite, dites: readonly Remarque[], presentation: Presentation) {
  const rangs = new Map(catalogue.map(({ id }, rang) => [id, rang]))
  const noms = empreintes(dites, textes, presentation)
  return dites.map((r, n) => {
    const ruleIndex = rangs.get(r.regle)
    return {
      ruleId: r.regle,
      ...(ruleIndex === undefined ? {} : { ruleIndex }),
      level: NIVEAUX[r.gravite],
      message: { text: enMessage([r.message, r.conseil && `→ ${r.conseil}`].filter(Boolean).join('\n')) },
      locations: [lieu(r, presentation)],
      partialFingerprints: { 'contratLocalDeSante/v1': noms[n] },
      ...etouffe(r.etat),
      ...reparation(r, presentation),
    }
  })
}

/** What `validate --corriger` would write, for viewers that can. */
function reparation({ fichier, correction }: Remarque, presentation: Presentation) {
  if (correction === undefined) return {}
  const replacements = correction.map(({ debut, fin, texte }) => ({
    deletedRegion: {
      ...{ startLine: debut.ligne, startColumn: debut.colonne },
      ...{ endLine: fin.ligne, endColumn: fin.colonne },
    },
    insertedContent: { text: texte },
  }))
  const artifactChanges = [{ artifactLocation: document(fichier, presentation), replacements }]
  return {
    fixes: [{ description: { text: 'Correction sûre, que fait aussi « validate --corriger ».' }, artifactChanges }],
  }
}

function document(fichier: string, presentation: Presentation) {
  return { uri: enUri(cheminDuDepot(fichier, presentation)), uriBaseId: RACINE }
}

function lieu({ fichier, ligne, colonne, fin, chemin }: Remarque, presentation: Presentation) {
  return {
    physicalLocation: {
      artifactLocation: document(fichier, presentation),
      region: {
        startLine: ligne,
        startColumn: colonne,
        ...(fin === undefined ? {} : { endLine: fin.ligne, endColumn: fin.colonne }),
      },
    },
    ...(chemin === '' ? {} : { logicalLocations: [{ fullyQualifiedName: chemin, kind: 'member' }] }),
  }
}

function etouffe(etat: EtatRemarque) {
  if (etat === 'ecart-motive')
    return {
      suppressions: [
        { kind: 'inSource', status: 'accepted', justification: 'Écart motivé dans contrat.yaml (ecarts_motives).' },
      ],
    }
  if (etat === 'reference')
    return {
      suppressions: [
        { kind: 'external', status: 'accepted', justification: 'Déjà connu dans le fichier de référence.' },
      ],
    }
  return {}
}

/** Only what a viewer would take for a placeholder (`{0}`) or for a link (`[texte](lieu)`) is escaped, as SARIF says (§3.11). */
export function enMessage(texte: string): string {
  return texte.replaceAll(/\{(\d+)\}/g, '{{$1}}').replaceAll(/\[(?=[^[\]]*\]\()/g, '\\[')
}

/** A relative reference: each segment escaped, a first segment with a colon included. */
function enUri(chemin: string): string {
  return chemin
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
}
