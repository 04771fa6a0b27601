// The questions about who takes part: the carrier, the ARS, the bodies to tick and then to name, and who signs.
import type { FormeActeur } from '../../../model/projet.generated.ts'
import { lieuxGardes } from '../atlas.ts'
import { nomLong } from '../noms.ts'
import { demandeLaPrefecture, ORGANISMES, valeursDe } from '../propositions.ts'
import type { Choix, Question, Recueil } from '../question.ts'
import { listeDe, texteDe } from '../recueil.ts'
import { lieux } from '../saisies.ts'
import { arsChoisies, profilsChoisis } from './profil.ts'

const PORTEUR = 'porteur'

/** Everybody known so far, the carrier first, then the ARS: what later questions choose from. */
export function gensConnus(recueil: Recueil): readonly Choix[] {
  return [
    { valeur: PORTEUR, nom: texteDe(recueil, 'porteur') ?? 'Le porteur' },
    ...nomsDesArs(recueil).map((nom, rang) => ({ valeur: `ars.${rang}`, nom })),
    ...organismes(recueil).map(({ type }) => ({ valeur: type, nom: nomDe(recueil, type) })),
  ]
}

export function nomsDesArs(recueil: Recueil): readonly string[] {
  const connues = arsChoisies(recueil)
  return connues.length > 0 ? connues : [texteDe(recueil, 'ars') ?? 'Agence régionale de santé']
}

/** The bodies ticked, in the order of the list. */
export function organismes(recueil: Recueil): typeof ORGANISMES {
  const coches = listeDe(recueil, 'organismes')
  return ORGANISMES.filter(o => coches.includes(o.type))
}

export function nomDe(recueil: Recueil, type: string): string {
  return texteDe(recueil, `organisme.${type}`) ?? ORGANISMES.find(o => o.type === type)?.nom ?? type
}

export function acteurs(recueil: Recueil): readonly Question[] {
  const coches = organismes(recueil)
  return [
    ...lePorteur(recueil),
    ...(arsChoisies(recueil).length > 0 ? [] : [ARS]),
    {
      id: 'organismes',
      genre: 'cases',
      texte: 'Qui d’autre prend part au contrat ?',
      pourquoi: profilsChoisis(recueil).some(demandeLaPrefecture)
        ? 'Dans cette région, la préfecture de département est attendue parmi les signataires.'
        : 'Cochez ceux que vous connaissez déjà ; d’autres s’ajouteront dans acteurs.yaml.',
      choix: ORGANISMES.map(o => ({ valeur: o.type, nom: o.nom })),
      defaut: profilsChoisis(recueil).some(demandeLaPrefecture) ? ['prefecture'] : [],
    },
    ...coches.map(
      ({ type, nom }): Question => ({
        id: `organisme.${type}`,
        genre: 'texte',
        texte: `Nom exact : ${nom} ?`,
        pourquoi: 'Le nom sera imprimé ainsi dans le contrat, parmi les signataires ou les partenaires.',
        exemple: EXEMPLES[type] ?? 'le nom de l’organisme sur votre territoire',
        defaut: nom,
      }),
    ),
    ...(coches.length === 0 ? [] : [lesSignataires(recueil)]),
  ]
}

const EXEMPLES: Readonly<Record<string, string>> = {
  prefecture: 'Préfecture de la Haute-Marne',
  departement: 'Conseil départemental de la Haute-Marne',
  cpam: 'CPAM de la Haute-Marne',
}

function lePorteur(recueil: Recueil): readonly Question[] {
  const nom = texteDe(recueil, 'porteur')
  const formes: readonly Choix[] = valeursDe('forme_acteur')
  return [
    {
      id: 'porteur',
      genre: 'texte',
      texte: 'Qui porte le contrat ?',
      pourquoi: 'L’organisme qui conduit le contrat avec l’ARS, et qui emploie le plus souvent la coordination.',
      exemple: 'Communauté de communes du Valdouve',
      defaut: porteurPropose(recueil),
    },
    {
      id: 'porteur.forme',
      genre: 'choix',
      texte: 'Quelle est la forme du porteur ?',
      pourquoi: 'Sa forme juridique figure au contrat.',
      choix: formes,
      defaut: nom === undefined ? undefined : formeDe(nom),
    },
  ]
}

function porteurPropose(recueil: Recueil): string | undefined {
  const [seul, autre] = lieuxGardes(listeDe(recueil, 'lieux'))
  if (seul !== undefined) return autre === undefined ? nomLong(seul.nom) : undefined
  const sorte = texteDe(recueil, 'lieux.sorte') === 'commune' ? 'commune' : 'epci'
  const [ecrit, second] = lieux(texteDe(recueil, 'lieux.noms') ?? '', sorte).valeur ?? []
  return second === undefined ? ecrit?.nom : undefined
}

const ARS: Question = {
  id: 'ars',
  genre: 'texte',
  texte: 'Nom de l’ARS ?',
  pourquoi: 'La loi en fait une partie au contrat : elle figure parmi les signataires.',
  exemple: 'Agence régionale de santé Grand Est',
  defaut: 'Agence régionale de santé',
}

function lesSignataires(recueil: Recueil): Question {
  return {
    id: 'signataires',
    genre: 'cases',
    texte: 'Qui d’autre signera ?',
    pourquoi: 'Le porteur et l’ARS signent déjà. Ceux que vous ne cochez pas restent partenaires ; cela se change.',
    choix: organismes(recueil).map(({ type }) => ({ valeur: type, nom: nomDe(recueil, type) })),
    defaut:
      profilsChoisis(recueil).some(demandeLaPrefecture) && listeDe(recueil, 'organismes').includes('prefecture')
        ? ['prefecture']
        : [],
  }
}

/** The form that a name announces; only a proposal. */
function formeDe(nom: string): FormeActeur {
  const formes: readonly (readonly [RegExp, FormeActeur])[] = [
    [/^communaut[ée] de communes|^CC\b/i, 'communaute-de-communes'],
    [/agglo|^CA\b/i, 'communaute-agglomeration'],
    [/urbaine|^CU\b/i, 'communaute-urbaine'],
    [/m[ée]tropole/i, 'metropole'],
    [/^PETR|p[ôo]le d.[ée]quilibre/i, 'petr'],
    [/syndicat/i, 'syndicat-mixte'],
    [/^(ville|commune|mairie)\b/i, 'commune'],
  ]
  return formes.find(([mot]) => mot.test(nom))?.[1] ?? 'commune'
}
