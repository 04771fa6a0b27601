// The questions about who takes part: the carrier, the ARS, and the bodies to tick, then to name.
import type { Entretien } from '../../index.ts'
import type { FormeActeur } from '../../model/projet.generated.ts'
import type { Choix, Invites } from './invites.ts'
import { demandeLaPrefecture, ORGANISMES, valeursDe } from './propositions.ts'
import { net } from './saisies.ts'

type Acteurs = Pick<Entretien, 'porteur' | 'ars' | 'acteurs'>
type Contexte = {
  readonly profil: string
  readonly ars: string
  readonly lieux: Pick<Entretien, 'epci' | 'communes'>
}

export async function acteurs(invites: Invites, { profil, ars, lieux }: Contexte): Promise<Acteurs> {
  invites.titre('4/6 Les acteurs')
  const porteur = await lePorteur(invites, lieux)
  const nomArs = await invites.texte({
    question: 'Nom de l’ARS :',
    raison: 'La loi en fait une partie au contrat : elle figure parmi les signataires.',
    defaut: ars,
  })
  const prefecture = demandeLaPrefecture(profil)
  const coches = await invites.cases({
    question: 'Qui d’autre prend part au contrat ?',
    raison: prefecture
      ? 'Dans cette région, la préfecture de département est attendue parmi les signataires.'
      : 'Cochez ceux que vous connaissez déjà ; d’autres s’ajouteront dans acteurs.yaml.',
    choix: ORGANISMES.map(
      (o): Choix<(typeof ORGANISMES)[number]> => ({
        valeur: o,
        nom: o.nom,
        coche: prefecture && o.type === 'prefecture',
      }),
    ),
  })
  const nommes: { type: (typeof ORGANISMES)[number]['type']; nom: string }[] = []
  if (coches.length > 0) invites.dire('\nLeurs noms, un par un. Entrée garde le nom proposé.')
  for (const { type, nom } of coches)
    nommes.push({ type, nom: net(await invites.texte({ question: 'Nom :', defaut: nom })) ?? nom })
  const signent = await lesSignataires(invites, nommes, prefecture)
  return {
    porteur,
    ars: net(nomArs) ?? ars,
    acteurs: nommes.map((a, rang) => ({ ...a, signe: signent.includes(rang) })),
  }
}

async function lePorteur(invites: Invites, { epci, communes }: Contexte['lieux']): Promise<Acteurs['porteur']> {
  const [seul, autre] = [...epci, ...communes]
  const nom = net(
    await invites.texte({
      question: 'Qui porte le contrat ?',
      raison: 'L’organisme qui le conduit avec l’ARS, par exemple « Communauté de communes du Valdouve ».',
      ...(seul !== undefined && autre === undefined ? { defaut: seul.nom } : {}),
    }),
  )
  const forme = await invites.choix<FormeActeur | undefined>({
    question: 'Sa forme :',
    raison: 'La forme juridique de cet organisme.',
    choix: [...valeursDe<FormeActeur>('forme_acteur'), { valeur: undefined, nom: 'Je ne sais pas encore' }],
    defaut: nom === undefined ? undefined : formeDe(nom, communes.length > 0),
  })
  return { nom, forme }
}

/** The form that a name announces; only a proposal. */
function formeDe(nom: string, deCommunes: boolean): FormeActeur {
  const formes: readonly (readonly [RegExp, FormeActeur])[] = [
    [/agglo|^CA\b/i, 'communaute-agglomeration'],
    [/urbaine|^CU\b/i, 'communaute-urbaine'],
    [/m[ée]tropole/i, 'metropole'],
    [/^PETR|p[ôo]le d.[ée]quilibre/i, 'petr'],
    [/syndicat/i, 'syndicat-mixte'],
    [/^(ville|commune|mairie)\b/i, 'commune'],
  ]
  return formes.find(([mot]) => mot.test(nom))?.[1] ?? (deCommunes ? 'commune' : 'communaute-de-communes')
}

async function lesSignataires(
  invites: Invites,
  nommes: readonly { readonly type: string; readonly nom: string }[],
  prefecture: boolean,
): Promise<readonly number[]> {
  if (nommes.length === 0) return []
  return invites.cases({
    question: 'Qui d’autre signera ?',
    raison: 'Le porteur et l’ARS signent déjà. Ceux que vous ne cochez pas restent partenaires ; cela se change.',
    choix: nommes.map(({ type, nom }, rang) => ({
      valeur: rang,
      nom,
      coche: prefecture && type === 'prefecture',
    })),
  })
}
