// What comes before the articles: cover, words of the institutions, shared diagnosis.
import type { ProjetComble } from './combler.ts'
import { date, de, duree, joindre, mesure } from './mots.ts'
import { signataires } from './parties.ts'
import { label, libelles, type Reperes, rien } from './reperes.ts'

type Contrat = ProjetComble['contrat']
type Constat = NonNullable<ProjetComble['diagnostic']['constats']>[number]
type Mesure = NonNullable<Constat['mesures']>[number]

export function couverture(r: Reperes) {
  const { contrat } = r.projet
  return {
    logos: (contrat.mise_en_page?.logos ?? [])
      .filter(src => src.trim() !== '')
      .map(src => ({ src, alt: `Logo ${nomDuLogo(r, src)}` })),
    nature: label('nature', contrat.nature ?? 'contrat'),
    titre: contrat.titre ?? contrat.id,
    titres: (contrat.titres ?? []).flatMap(t => t.texte ?? []),
    periode: periode(contrat.periode),
    generation: contrat.generation === undefined ? null : generation(contrat.generation),
    parties: signataires(r).map(a => a.nom ?? a.id),
    edition: contrat.edition ?? null,
    recueil: r.modele === 'fiches',
  }
}

/** Whose it is, when the file bears the id of a body; else the name of the file. */
function nomDuLogo(r: Reperes, src: string): string {
  const nom = nomDeFichier(src)
  const acteur = (r.projet.acteurs.acteurs ?? []).find(({ id }) => id.replace(/[-_]+/g, ' ') === nom)
  return acteur?.nom === undefined ? nom : de(acteur.nom)
}

function nomDeFichier(chemin: string): string {
  return (chemin.split('/').at(-1) ?? chemin)
    .replace(/\.\w+$/, '')
    .replace(/^logo[-_ ]*/i, '')
    .replace(/[-_]+/g, ' ')
}

function generation(rang: number | string): string {
  if (typeof rang === 'string') return rang
  return rang === 1 ? 'Première génération' : rang === 2 ? 'Deuxième génération' : `${rang}e génération`
}

export function periode(p: Contrat['periode']) {
  return {
    libelle: p?.libelle ?? null,
    dates: duree(p?.debut, p?.fin),
    prolongee: date(p?.fin_effective),
  }
}

export function editos(r: Reperes) {
  return (r.projet.contrat.editos ?? []).map(e => ({
    auteur: joindre([e.nom, e.fonction, e.acteur === undefined ? null : r.acteur(e.acteur)], ', '),
    texte: e.texte ?? null,
  }))
}

export function contexte(r: Reperes) {
  const { diagnostic, contrat } = r.projet
  const contenu = {
    precedents: (contrat.precedents ?? []).map(p => ({
      titre: p.titre ?? null,
      ...periode(p.periode),
      description: p.description ?? null,
    })),
    methode: diagnostic.methode ?? null,
    blocs: blocs(r),
    besoins: (diagnostic.besoins ?? []).map(b => ({
      titre: b.titre ?? b.id,
      priorite: label('priorite', b.priorite),
      constats: (b.constats ?? []).map(id => r.titre('constats', id)),
      description: b.description ?? null,
    })),
    initiatives: (diagnostic.initiatives ?? []).map(i => ({
      titre: i.titre ?? null,
      structure: i.structure ?? null,
      etat: label('etat_initiative', i.etat),
      description: i.description ?? null,
    })),
    fiches: r.fiches(diagnostic.fiches),
  }
  return rien(contenu) ? null : contenu
}

/** Findings by part of the diagnosis, in the order of the nomenclature's first use. */
function blocs(r: Reperes) {
  const constats = r.projet.diagnostic.constats ?? []
  return [...new Set(constats.map(c => c.bloc))].map(bloc => ({
    titre: label('bloc', bloc),
    constats: constats
      .filter(c => c.bloc === bloc)
      .map(c => ({
        ancre: r.ancre(c, `constat-${c.id}`),
        titre: c.titre ?? c.id,
        champs: libelles('champ', c.champs),
        texte: c.texte ?? null,
        mesures: (c.mesures ?? []).map(m => uneMesure(r, m)),
        comparees: (c.mesures ?? []).some(m => m.comparaisons?.length),
        niveau: bloc === undefined ? 2 : 3,
      })),
  }))
}

function uneMesure(r: Reperes, m: Mesure) {
  const source = typeof m.source === 'string' ? r.titre('sources', m.source) : (m.source?.titre ?? null)
  return {
    libelle: m.libelle ?? null,
    valeur: mesure(m.valeur, m.unite),
    annee: m.annee ?? null,
    perimetre: m.perimetre ?? null,
    source,
    comparaisons: (m.comparaisons ?? []).map(c => {
      const valeur = mesure(c.valeur, m.unite === '%' ? m.unite : undefined)
      return joindre([joindre([c.perimetre, valeur], '\u00A0: '), c.annee === undefined ? null : `(${c.annee})`], ' ')
    }),
  }
}

export function sources({ projet }: Reperes) {
  return (projet.diagnostic.sources ?? []).map(s => ({
    titre: s.titre ?? s.id,
    producteur: s.producteur ?? null,
    date: date(s.date),
    perimetre: s.perimetre ?? null,
    lien: s.lien ?? null,
  }))
}
