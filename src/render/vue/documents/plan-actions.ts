// The table that a COPIL works on: one line a fiche, then the calendar, the themes covered and the indicators measured.
import type { Projet } from '../../../model/projet.generated.ts'
import { avisSansFiche } from '../avis.ts'
import { periode } from '../contexte.ts'
import type { Compose } from '../demande.ts'
import { calendriers } from '../figures/calendrier.ts'
import { avancement, indicateursSuivis } from '../figures/indicateurs.ts'
import { matrice, themesPortes } from '../figures/matrice.ts'
import { lignesDAction, type TableDActions } from '../lignes.ts'
import { compte, date, joindre } from '../mots.ts'
import type { Reperes } from '../reperes.ts'

/** Millimetres of a landscape page under its heading, and above the caption. */
const HAUTEUR_CALENDRIER = 138

export function planActions(r: Reperes, projet: Projet): Compose {
  const { dessins: pages, coupes } = calendriers(r, HAUTEUR_CALENDRIER)
  const nom = (rang: number) => (rang === 0 ? 'calendrier' : `calendrier-${rang + 1}`)
  const plan = lignesDAction(r)
  const vue = {
    resume: resume(r, plan),
    plan: plan.nombre > 0 ? plan : null,
    calendriers: pages.map((_, rang) => ({ nom: nom(rang), suite: rang > 0 })),
    coupes: coupes > 0 ? compte(coupes, 'action n’y est pas dessinée', 'actions n’y sont pas dessinées') : null,
    themes: themesPortes(r),
    indicateurs: indicateursSuivis(r),
  }
  return {
    vue,
    avis: avisSansFiche(projet),
    dessins: {
      ...Object.fromEntries(pages.map((page, rang) => [nom(rang), () => page])),
      ...(pages.length === 0 ? { calendrier: () => null } : {}),
      matrice: () => matrice(r),
      indicateurs: () => avancement(r),
    },
  }
}

function resume(r: Reperes, { nombre, total, groupes }: TableDActions): string {
  const { contrat, faits } = r.projet
  const { libelle, dates } = periode(contrat.periode)
  const axes = groupes.filter(g => g.axe).length
  const quoi = joindre([compte(nombre, 'action'), axes > 1 && `en ${axes} axes`], ' ')
  return `${joindre(
    [
      joindre([contrat.titre ?? contrat.id, libelle ?? dates]),
      nombre > 0 && joindre([quoi, total]),
      `tableau établi le ${date(faits.date)}`,
    ],
    ' – ',
  )}.`
}
