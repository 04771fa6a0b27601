// `cls export`: the consolidated project, as JSON.
import { commande } from './commande.ts'
import { JUGEMENT, SORTIE } from './options.ts'
import { remettreTexte } from './remettre.ts'

export const exporterCommande = commande({
  nom: 'export',
  alias: 'exporter',
  resume: 'donner le contrat consolidé, en JSON',
  description:
    'Rassemble tous les fichiers du contrat en un seul document JSON, valeurs normalisées et faits déduits compris : ' +
    'c’est lui que jugent les profils.',
  arguments: { dossier: { defaut: '.', resume: 'dossier du contrat' } },
  options: { ...JUGEMENT, sortie: SORTIE },
  exemples: [{ ligne: 'export mon-cls --sortie mon-cls.json', resume: 'écrire le contrat consolidé dans un fichier' }],
  async executer({ dossier, sortie, ...options }, io) {
    const { exporter } = await import('../index.ts')
    const { json } = await exporter(dossier, { ...options, dossier: io.dossier, maintenant: io.maintenant })
    await remettreTexte(json, sortie, io)
    return 0
  },
})
