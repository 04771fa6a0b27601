// The profiles that a team wrote in its project (`./profils/mon-departement.yaml`): read, checked, judged; loaded only when one is named.
import type { Document } from '../../load/documents.ts'
import type { Regle } from '../../model/regle.ts'
import { lireProfils } from '../../profiles/lecture.ts'
import type { Obligation, Profil, SourceProfil } from '../../profiles/profil.ts'
import { lireFormeDeProfil } from '../../schema/profil/forme.ts'
import type { FauteDeProfil } from '../../schema/profil/phrases.ts'
import type { ProblemeSitue } from '../fautes.ts'
import { situer } from '../places.ts'
import type { ProjetLu } from '../read.ts'
import { type Contexte, type Ecrit, ecrit, fichierDe } from './ecrit.ts'
import { type Essai, essayer, PAR_PROJET } from './essai.ts'
import { fautesDeSens } from './limites.ts'

const REGLE = 'profil-mal-forme'
/** A longer text is no profile that people write. */
const LONGUEUR = 500_000
const REGLES = 100
const RENVOIS = 1_000

/** A profile read without any project: its faults, and its rules when it may hold some. */
type Lue = {
  readonly nom: string
  readonly document: Document
  readonly fautes: readonly FauteDeProfil[]
  readonly lecture?: Ecrit
}

/**
 * The same project, with the profiles that its team wrote. Whatever is wrong in them is a problem of the project, unless it is told
 * elsewhere (`tues`); the rules in fault are left out.
 */
export function avecEquipe(lu: ProjetLu, contexte: Contexte): ProjetLu {
  const problemes: ProblemeSitue[] = []
  const equipe: Profil[] = []
  const total = { reste: PAR_PROJET }
  const lues = lireProfilsDEquipe(contexte)
  for (const { nom, document, fautes, lecture } of lues) {
    if (!contexte.tues) problemes.push(...fautesDuTexte(document), ...situees(document, fautes))
    if (lecture === undefined) continue
    const saines = lecture.saines(fautes)
    const essais = new Map(saines.map(id => [id, essayer(lecture, id, lu.projet, total)]))
    const lourdes = saines.filter(id => essais.get(id) === undefined).map(tropDeCalcul)
    problemes.push(...situees(document, lourdes))
    equipe.push(profilDe(lecture, nom, [...fautes, ...lourdes], contexte.sources, essais))
  }
  const documents = [...lu.documents, ...lues.map(({ document }) => document)]
  return { ...lu, documents, problemes: [...lu.problemes, ...problemes], equipe }
}

/** What is wrong in these profiles, whatever the project. */
export function fautesDEquipe(contexte: Contexte): ProblemeSitue[] {
  return lireProfilsDEquipe(contexte).flatMap(({ document, fautes }) => [
    ...fautesDuTexte(document),
    ...situees(document, fautes),
  ])
}

function lireProfilsDEquipe(contexte: Contexte): Lue[] {
  const lues: Lue[] = []
  const pris = [...contexte.regles]
  for (const nom of contexte.noms) {
    const document = nom.startsWith('./') ? contexte.lire(nom) : undefined
    if (document === undefined) continue
    const lue = lireProfil(document, { ...contexte, regles: pris })
    lues.push({ nom, document, ...lue })
    const { lecture, fautes } = lue
    // A rule without fault has the shape of one.
    for (const id of lecture?.saines(fautes) ?? []) pris.push(lecture?.regles.get(id)?.['x-regle'] as unknown as Regle)
  }
  return lues
}

function fautesDuTexte(document: Document): ProblemeSitue[] {
  return document.fautes.map(f => ({ ...f, lieu: { document, chemin: '', debut: f.debut, fin: f.fin } }))
}

function situees(document: Document, fautes: readonly FauteDeProfil[]): ProblemeSitue[] {
  return fautes.map(f => ({ ...f, regle: REGLE, lieu: situer(document, f.at, f.on) }))
}

function lireProfil({ texte, arbre }: Document, contexte: Contexte): Pick<Lue, 'fautes' | 'lecture'> {
  const racine = arbre()
  if (racine === null) return { fautes: [] }
  if (texte.length > LONGUEUR) return { fautes: [trop(`${LONGUEUR / 1000} 000 caractères`)] }
  const forme = lireFormeDeProfil(racine)
  if (racine.genre !== 'table') return { fautes: forme.fautes }
  const lecture = ecrit(forme, contexte.sources)
  if (lecture.regles.size > REGLES) return { fautes: [trop(`${REGLES} règles`)] }
  if (lecture.renvois.length > RENVOIS) return { fautes: [trop(`${RENVOIS} renvois`)] }
  return { fautes: [...forme.fautes, ...fautesDeSens(lecture, contexte)], lecture }
}

function profilDe(
  lecture: Ecrit,
  nom: string,
  fautes: readonly FauteDeProfil[],
  sources: readonly SourceProfil[],
  essais: ReadonlyMap<string, Essai | undefined>,
): Profil {
  const saines = lecture.saines(fautes)
  const { title, description } = lecture.valeur
  const source: SourceProfil = {
    $id: fichierDe(lecture),
    title: title ?? nom,
    description: description ?? '',
    'x-profil': { nom },
    allOf: lecture.gardees(fautes).map($ref => ({ $ref })),
    $defs: Object.fromEntries(saines.map(id => [id, lecture.regles.get(id) as object])),
  }
  const profil = lireProfils([...sources, source]).at(-1) as Profil
  const obligations = profil.obligations.map((o): Obligation => ({ ...o, ...essais.get(o.id) }))
  return { ...profil, obligations }
}

function trop(borne: string): FauteDeProfil {
  return {
    at: [],
    on: 'valeur',
    message: `Ce profil a plus de ${borne} : il n’est pas lu.`,
    conseil: 'Gardez l’essentiel, ou partagez-le en plusieurs fichiers.',
  }
}

function tropDeCalcul(id: string): FauteDeProfil {
  return {
    at: ['$defs', id],
    on: 'cle',
    message: `La règle « ${id} » demande trop de calcul : elle n’est pas jugée.`,
    conseil: 'Simplifiez-la : moins de conditions emboîtées, moins de renvois `$ref`.',
  }
}
