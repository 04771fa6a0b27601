// The profiles that a team wrote in its project (`./profils/mon-departement.yaml`): read, checked, judged; loaded only when one is named.
import type { Document, DocumentLu } from '../../load/documents.ts'
import { lireProfils } from '../../profiles/lecture.ts'
import type { Obligation, Profil, SourceProfil } from '../../profiles/profil.ts'
import { lireFormeDeProfil } from '../../schema/profil/forme.ts'
import type { Effort } from '../../schema/profil/juge.ts'
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

/** The same project, with its own profiles. Whatever is wrong in them is a problem of the project; the rules in fault are left out. */
export function avecEquipe(lu: ProjetLu, contexte: Contexte): ProjetLu {
  const documents: Document[] = []
  const problemes: ProblemeSitue[] = []
  const equipe: Profil[] = []
  const total = { reste: PAR_PROJET }
  for (const nom of lu.projet.contrat.profil ?? []) {
    const ecrit = nom.startsWith('./') ? contexte.lire(nom) : undefined
    if (ecrit === undefined) continue
    const { document } = ecrit
    const pris = [...contexte.regles, ...equipe.flatMap(p => p.obligations.filter(o => o.verdict !== undefined))]
    const { fautes, profil } = lireProfil(ecrit, nom, lu, { ...contexte, regles: pris }, total)
    documents.push(document)
    problemes.push(
      ...document.fautes.map(f => ({ ...f, lieu: { document, chemin: '', debut: f.debut, fin: f.fin } })),
      ...fautes.map(f => ({ ...f, regle: REGLE, lieu: situer(document, f.at, f.on) })),
    )
    if (profil !== undefined) equipe.push(profil)
  }
  return { ...lu, documents: [...lu.documents, ...documents], problemes: [...lu.problemes, ...problemes], equipe }
}

function lireProfil(
  { document: { texte }, racine }: DocumentLu,
  nom: string,
  lu: ProjetLu,
  contexte: Contexte,
  total: Effort,
): { readonly fautes: readonly FauteDeProfil[]; readonly profil?: Profil } {
  if (racine === null) return { fautes: [] }
  if (texte.length > LONGUEUR) return { fautes: [trop(`${LONGUEUR / 1000} 000 caractères`)] }
  const forme = lireFormeDeProfil(racine)
  if (racine.genre !== 'table') return { fautes: forme.fautes }
  const lecture = ecrit(forme, contexte.sources)
  if (lecture.regles.size > REGLES) return { fautes: [trop(`${REGLES} règles`)] }
  if (lecture.renvois.length > RENVOIS) return { fautes: [trop(`${RENVOIS} renvois`)] }
  const fautes = [...forme.fautes, ...fautesDeSens(lecture, contexte)]
  const saines = lecture.saines(fautes)
  const essais = new Map(saines.map(id => [id, essayer(lecture, id, lu.projet, total)]))
  const lourdes = saines.filter(id => essais.get(id) === undefined)
  fautes.push(...lourdes.map(tropDeCalcul))
  return { fautes, profil: profilDe(lecture, nom, fautes, contexte.sources, essais) }
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
