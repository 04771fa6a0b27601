// JUnit XML for the test pages of CI services: a suite a project, a case a rule, so that the page says what was checked and not only what fails.
// A case fails on what makes the program exit with 1; other remarks stand in its output. What is not due, waived, not judged or without object is skipped.
import type { EtatDeRegle, RapportProjet } from '../model/rapport.ts'
import type { Remarque } from '../model/regle.ts'
import { grouper } from './grouper.ts'
import { horsProjet, parProjet } from './par-projet.ts'
import type { Presentation, Reporter } from './reporter.ts'
import { citer } from './source.ts'
import { element, elementTexte } from './xml.ts'

/** Nobody reads more in one case. */
const REMARQUES_PAR_CAS = 100

type Cas = { readonly xml: string; readonly echec: boolean; readonly passe: boolean }

export const junit: Reporter = {
  nom: 'junit',
  presenter: (cite, presentation) => {
    const remarques = parProjet(cite.rapport)
    const resumes = new Map(cite.catalogue.map(({ id, resume }) => [id, resume]))
    const suites = cite.rapport.projets.map(projet => {
      const cas = casDe(projet, remarques.get(projet.dossier) ?? [], resumes, presentation)
      return { cas, xml: suite(projet, cas) }
    })
    const reglages = horsProjet(cite.rapport)
    if (reglages.length > 0) {
      const cas = casDe({ regles: [], dossier: 'cls', id: '' }, reglages, resumes, presentation)
      suites.unshift({
        cas,
        xml: element(
          'testsuite',
          { name: 'Réglages du dépôt', ...compter(cas) },
          cas.map(c => c.xml),
        ),
      })
    }
    const comptes = compter(suites.flatMap(({ cas }) => cas))
    const { tests, failures, errors } = comptes
    const racine = element(
      'testsuites',
      { name: cite.rapport.outil.nom, tests, failures, errors },
      suites.map(({ xml }) => xml),
    )
    return `<?xml version="1.0" encoding="UTF-8"?>\n${racine}\n`
  },
}

function compter(cas: readonly Cas[]) {
  return {
    tests: cas.length,
    failures: cas.filter(({ echec }) => echec).length,
    errors: 0,
    skipped: cas.filter(({ passe }) => passe).length,
  }
}

function suite({ dossier, id, titre, phase, profils, date }: RapportProjet, cas: readonly Cas[]): string {
  const nom = titre ?? (id || 'Contrat')
  const proprietes = Object.entries({ dossier, phase, profils: profils.join(' '), date })
  return element('testsuite', { name: dossier === '.' ? nom : `${nom} (${dossier})`, ...compter(cas) }, [
    element(
      'properties',
      {},
      proprietes.map(([name, value]) => element('property', { name, value })),
    ),
    ...cas.map(({ xml }) => xml),
  ])
}

/** The rules that the report judges, in its order, then those (reading, shape) that only appear when they have something to say. */
function casDe(
  projet: Pick<RapportProjet, 'regles' | 'dossier' | 'id'>,
  remarques: readonly Remarque[],
  resumes: ReadonlyMap<string, string>,
  presentation: Presentation,
): Cas[] {
  const ids = projet.regles.map(({ id }) => id)
  const parRegle = grouper(remarques, r => r.regle, ids)
  const etats = new Map(projet.regles.map(({ id, etat }) => [id, etat]))
  // Test pages read a dot as the end of a package's name.
  const classname = (projet.dossier === '.' ? projet.id || 'contrat' : projet.dossier).replaceAll('.', '_')
  return [...parRegle].map(([id, siennes]) => {
    const resume = resumes.get(id)
    const name = resume === undefined ? id : `${resume.replace(/\.$/, '')} (${id})`
    return unCas({ name, classname }, siennes, etats.get(id), presentation)
  })
}

function unCas(
  attributs: { readonly name: string; readonly classname: string },
  remarques: readonly Remarque[],
  etat: EtatDeRegle | undefined,
  { strict = false }: Presentation,
): Cas {
  const actives = remarques.filter(r => r.etat === 'actif')
  const [grave] = actives.filter(r => r.gravite === 'erreur' || (strict && r.gravite === 'avertissement'))
  const saut = actives.length > 0 ? undefined : raisonDuSaut(remarques, etat)
  const contenu = grave
    ? [elementTexte('failure', { type: grave.gravite, message: titreDEchec(grave, actives.length) }, texteDe(actives))]
    : actives.length > 0
      ? [elementTexte('system-out', {}, texteDe(actives))]
      : saut === undefined
        ? []
        : [elementTexte('skipped', { message: saut }, texteDe(remarques))]
  return { xml: element('testcase', attributs, contenu), echec: grave !== undefined, passe: saut !== undefined }
}

const SAUTS: Partial<Record<EtatDeRegle | Remarque['etat'], string>> = {
  'a-venir': 'À venir : pas encore dû à cette phase',
  'ecart-motive': 'Écart motivé dans le contrat',
  reference: 'Déjà connu dans le fichier de référence',
  'sans-objet': 'Sans objet pour ce contrat',
  'non-jugee': 'Non jugée : une partie du contrat manque ou n’a pas pu être lue',
}

function raisonDuSaut([premiere]: readonly Remarque[], etat: EtatDeRegle | undefined): string | undefined {
  const raison = etat === undefined || etat === 'satisfaite' || etat === 'remarque' ? premiere?.etat : etat
  return raison === undefined ? undefined : SAUTS[raison]
}

function titreDEchec({ message }: Remarque, nombre: number): string {
  return nombre > 1 ? `${message} (${nombre} remarques)` : message
}

function texteDe(remarques: readonly Remarque[]): string {
  const dites = remarques.slice(0, REMARQUES_PAR_CAS).map(r => {
    const place = `${r.fichier}:${r.ligne}:${r.colonne} : ${r.gravite}`
    return [place, r.message, r.conseil && `→ ${r.conseil}`, r.source && citer(r.source)].filter(Boolean).join('\n')
  })
  const tues = remarques.length - dites.length
  return [...dites, ...(tues > 0 ? [`… et ${tues} de plus.`] : [])].join('\n\n')
}
