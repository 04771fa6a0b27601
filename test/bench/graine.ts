// Chance that repeats itself: the same seed gives the same choices, so that two runs of the bench read the same files.

export type Hasard = {
  /** An integer from 0 to `n` - 1. */
  entier(n: number): number
  un<T>(choix: readonly T[]): T
  /** `n` different elements, in their order. */
  plusieurs<T>(choix: readonly T[], n: number): T[]
}

/** mulberry32: small, fast, good enough to vary texts. */
export function hasard(graine: number): Hasard {
  let etat = graine >>> 0
  const suivant = () => {
    etat = (etat + 0x6d2b79f5) >>> 0
    let t = Math.imul(etat ^ (etat >>> 15), 1 | etat)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const entier = (n: number) => Math.floor(suivant() * n)
  return {
    entier,
    un: choix => choix[entier(choix.length)] as (typeof choix)[number],
    plusieurs: (choix, n) => {
      const rangs = [...choix.keys()]
      while (rangs.length > n) rangs.splice(entier(rangs.length), 1)
      return rangs.map(rang => choix[rang] as (typeof choix)[number])
    },
  }
}

const PHRASES = [
  'Les habitants des communes les plus éloignées renoncent souvent à un soin, faute de transport ou de rendez-vous.',
  'L’action s’appuie sur les lieux que chacun fréquente déjà : l’école, le marché, la mairie, le centre social.',
  'Un comité technique se réunit chaque trimestre ; il associe les pilotes, les partenaires et deux habitants.',
  'La coordinatrice prépare les rencontres, relance les partenaires et tient à jour le tableau de suivi.',
  'Les professionnels sont formés à l’accueil, au repérage et à l’orientation, sans remplacer les soignants.',
  'Une permanence ouvre deux demi-journées par semaine, sans rendez-vous, dans un local prêté par la commune.',
  'Les personnes concernées relisent les documents avant leur diffusion, puis disent ce qui les a aidées.',
  'Le bilan de l’année précédente montre une fréquentation en hausse, surtout chez les plus de 75 ans.',
  'Les données de l’Assurance maladie sont croisées avec les observations des équipes de terrain.',
  'L’année 2027 sert à installer l’équipe ; l’extension aux autres secteurs vient ensuite, si les moyens suivent.',
  'Chaque secteur choisit deux priorités : la mobilité, l’isolement, l’alimentation ou l’accès aux droits.',
  'Le partenariat avec l’hôpital garantit un relais rapide quand une situation dépasse l’équipe mobile.',
]

/** A paragraph of `n` different sentences. */
export function paragraphe(h: Hasard, n: number): string {
  return h.plusieurs(PHRASES, n).join(' ')
}
