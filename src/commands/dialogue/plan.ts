// The questions about the plan: axes, then a first action to serve as a model for the others.
import type { Entretien, FicheDite } from '../../index.ts'
import type { Theme } from '../../model/projet.generated.ts'
import type { Invites } from './invites.ts'
import { valeursDe } from './propositions.ts'
import { net } from './saisies.ts'

type Axe = Entretien['axes'][number]

/** None when the first title is left empty. */
export async function axes(invites: Invites): Promise<readonly Axe[]> {
  invites.titre('5/6 Les axes')
  const connus: Axe[] = []
  for (;;) {
    const titre = net(
      await invites.texte({
        question: `Titre de l’axe ${connus.length + 1} :`,
        raison:
          connus.length === 0
            ? 'Par exemple « Accéder aux soins partout ». Vide : les axes ne sont pas encore choisis.'
            : 'Vide : c’est le dernier.',
        vide: connus.length === 0 ? 'plus tard' : 'c’est tout',
      }),
    )
    if (titre === undefined) return connus
    const themes = await invites.cases<Theme>({
      question: 'Ses thèmes :',
      raison: 'Ils disent quels champs de la loi sont couverts. Les fiches de l’axe en héritent.',
      choix: valeursDe<Theme>('theme'),
    })
    connus.push({ titre, themes })
  }
}

export async function premiereFiche(
  invites: Invites,
  connus: readonly Axe[],
  acteurs: readonly string[],
): Promise<FicheDite | undefined> {
  invites.titre('6/6 Une première fiche action')
  const titre = net(
    await invites.texte({
      question: 'Titre de l’action :',
      raison: 'Elle servira de modèle aux suivantes, par exemple « Un bus santé dans les bourgs ». Vide : plus tard.',
      vide: 'plus tard',
    }),
  )
  if (titre === undefined) return undefined
  const axe = await choisirUnRang(
    invites,
    RELEVER,
    connus.map(a => a.titre),
  )
  const pilote = await choisirUnRang(invites, CONDUIRE, acteurs)
  const herites = axe === undefined ? [] : (connus[axe]?.themes ?? [])
  const themes = await invites.cases<Theme>({
    question: 'Ses thèmes :',
    raison:
      herites.length > 0
        ? 'Ceux de l’axe valent déjà : cochez seulement si l’action en a d’autres.'
        : 'Un ou deux suffisent.',
    choix: valeursDe<Theme>('theme'),
  })
  return { titre, axe, pilote, themes }
}

const RELEVER = {
  question: 'De quel axe relève-t-elle ?',
  raison: 'Elle sera imprimée avec les autres actions de cet axe.',
}
const CONDUIRE = {
  question: 'Qui la conduit ?',
  raison: 'L’organisme responsable ; d’autres s’ajouteront dans la fiche.',
}

async function choisirUnRang(
  invites: Invites,
  question: typeof CONDUIRE,
  noms: readonly string[],
): Promise<number | undefined> {
  if (noms.length === 0) return undefined
  return invites.choix<number | undefined>({
    ...question,
    choix: [...noms.map((nom, valeur) => ({ valeur, nom })), { valeur: undefined, nom: 'Je ne sais pas encore' }],
    defaut: 0,
  })
}
