// `cls schema`: the published schemas, and those of a project, which editors read to propose its identifiers.
import { enArgument } from '../model/argument.ts'
import { UserError } from '../model/erreur.ts'
import { commande } from './commande.ts'
import type { Io } from './io.ts'
import { SORTIE } from './options.ts'
import { remettreTexte } from './remettre.ts'

export const schema = commande({
  nom: 'schema',
  resume: 'donner les schémas des fichiers, et ceux qui aident l’éditeur à écrire votre contrat',
  description:
    'Les schémas disent à un éditeur, comme Visual Studio Code, quelles clés et quelles valeurs proposer. Sans nom, en donne la ' +
    'liste ; avec un nom, le texte. Avec --ecrire, met à jour ceux du contrat (dossier .cls/schemas) : l’éditeur y trouve les ' +
    'acteurs, les axes, les fiches… que vos fichiers déclarent, les propose et les vérifie.',
  arguments: { nom: { resume: 'nom du schéma, tel que la liste le donne' } },
  options: {
    ecrire: { resume: 'mettre à jour les schémas que lit l’éditeur ; ce qui est déjà juste n’est pas touché' },
    projet: {
      valeur: 'dossier',
      resume: 'contrat dont les identifiants sont à prendre (avec --ecrire, par défaut : le dossier courant)',
    },
    sortie: SORTIE,
  },
  exemples: [
    { ligne: 'schema', resume: 'la liste des schémas' },
    { ligne: 'schema --ecrire', resume: 'après avoir ajouté un acteur, un axe, une fiche : l’éditeur les connaît' },
    { ligne: 'schema fiche', resume: 'le schéma d’une fiche action' },
    {
      ligne: 'schema fiche --projet mon-cls',
      resume: 'le même, d’un seul tenant, avec les identifiants de ce contrat',
    },
    { ligne: 'schema --projet mon-cls', resume: 'les identifiants de ce contrat' },
  ],
  async executer({ ecrire, ...valeurs }, io) {
    if (ecrire) return ecrireTout(valeurs, io)
    const { nom, projet, sortie } = valeurs
    const bibliotheque = await import('../index.ts')
    const jugement = { dossier: io.dossier, maintenant: io.maintenant }
    const texte =
      projet !== undefined
        ? await bibliotheque.schemaDuProjet(nom, projet, jugement)
        : nom !== undefined
          ? bibliotheque.schemaPublie(nom, jugement)
          : (await import('./schemas-dits.ts')).lister(bibliotheque.schemasPublies(), io)
    await remettreTexte(texte, sortie, io)
    return 0
  },
})

type Valeurs = { readonly nom?: string; readonly projet?: string; readonly sortie?: string }

async function ecrireTout({ nom, projet = '.', sortie }: Valeurs, io: Io): Promise<number> {
  if (nom !== undefined)
    throw new UserError(
      `--ecrire met à jour tous les schémas d’un contrat : « ${nom} » est en trop.`,
      `Pour un autre dossier que le dossier courant : ${io.nom} schema --ecrire --projet ${enArgument(nom)}`,
    )
  if (sortie !== undefined)
    throw new UserError(
      '--ecrire écrit dans le dossier .cls/schemas du contrat : --sortie est en trop.',
      'Retirez l’une des deux options.',
    )
  const { ecrireSchemas } = await import('../index.ts')
  const faits = await ecrireSchemas(projet, { dossier: io.dossier, maintenant: io.maintenant })
  const { raconter } = await import('./schemas-dits.ts')
  for (const fait of faits) raconter(fait, io)
  return faits.some(fait => fait.empeches.length > 0) ? 2 : 0
}
