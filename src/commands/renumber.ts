// `cls renumber`: numbers that follow one another.
import { commande } from './commande.ts'
import { EDITION } from './edition/options.ts'

export const renumber = commande({
  nom: 'renumber',
  alias: 'renumeroter',
  resume: 'remettre en ordre les numéros des axes, des objectifs et des fiches',
  description:
    'Les numéros se suivent de nouveau, dans l’ordre du plan et à la manière dont ils sont écrits (1.2, A, II, 01). ' +
    'Ce qui n’a pas de numéro n’en reçoit pas. Les phrases qui citent un ancien numéro sont signalées, pas réécrites.',
  arguments: {
    quoi: { choix: ['tout', 'axes', 'objectifs', 'fiches'], defaut: 'tout', resume: 'ce qu’il faut renuméroter' },
  },
  options: { ...EDITION },
  exemples: [
    { ligne: 'renumber --essai', resume: 'voir d’abord ce qui changerait' },
    { ligne: 'renumber fiches', resume: 'les fiches seulement' },
  ],
  async executer({ projet, essai, quoi }, io) {
    const { faire } = await import('./edition/faire.ts')
    const demande = { geste: 'renumeroter', quoi: quoi as 'tout' } as const
    return faire(async () => demande, { projet, essai }, io)
  },
})
