// What a fiche receives from the axes and objectives it belongs to: « themes, champs, publics and territoires are inherited ».
import type { Axe, Champ, Objectif, Projet, Public, Theme } from '../model/projet.generated.ts'

export type Herite = {
  readonly themes: readonly Theme[]
  readonly champs: readonly Champ[]
  readonly publics: readonly Public[]
  readonly territoires: readonly string[]
}

export type Heritage = {
  /** The axis that holds an axis or an objective, itself when it is an axis; empty for an unknown identifier. */
  readonly axesDe: (id: string) => readonly string[]
  readonly de: (id: string) => Herite
}

const RIEN: Herite = { themes: [], champs: [], publics: [], territoires: [] }

export function heritage(axes: Projet['axes']): Heritage {
  const connus = new Map<string, { readonly axe: string; readonly herite: Herite }>()
  const objectifs = (liste: readonly Objectif[] = [], axe: string, recu: Herite) => {
    for (const objectif of liste) {
      const herite = { ...recu, territoires: objectif.territoires ?? recu.territoires }
      if (objectif.id !== undefined) connus.set(objectif.id, { axe, herite })
      objectifs(objectif.objectifs, axe, herite)
    }
  }
  const parcourir = (liste: readonly Axe[] = [], recu: Herite) => {
    for (const axe of liste) {
      const herite = {
        themes: axe.themes ?? recu.themes,
        champs: axe.champs ?? (axe.themes === undefined ? recu.champs : []),
        publics: axe.publics ?? recu.publics,
        territoires: axe.territoires ?? recu.territoires,
      }
      connus.set(axe.id, { axe: axe.id, herite })
      objectifs(axe.objectifs, axe.id, herite)
      parcourir(axe.axes, herite)
    }
  }
  parcourir(axes.axes, RIEN)
  return {
    axesDe: id => [connus.get(id)?.axe ?? []].flat(),
    de: id => connus.get(id)?.herite ?? RIEN,
  }
}
