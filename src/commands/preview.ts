// `cls preview`: a page on this machine, the document beside its remarks, made anew after each save.
import { commande } from './commande.ts'
import { JUGEMENT } from './options.ts'

export const preview = commande({
  nom: 'preview',
  alias: 'apercu',
  resume: 'voir le document et ses remarques pendant qu’on écrit',
  description:
    'Ouvre sur cet ordinateur une page qui montre le document à côté de ses remarques, et se met à jour à chaque enregistrement. ' +
    'Rien n’est envoyé ailleurs ni écrit sur le disque ; Ctrl-C arrête tout.',
  arguments: { dossier: { defaut: '.', resume: 'dossier du contrat' } },
  options: {
    port: {
      valeur: 'nombre',
      controle: texte =>
        /^\d{1,5}$/.test(texte) && Number(texte) <= 65535
          ? undefined
          : `« ${texte} » n’est pas un nombre de 0 à 65535.`,
      resume: 'port à prendre (sans cette option : un port libre)',
    },
    ouvrir: { resume: 'ouvrir aussi la page dans le navigateur' },
    relecture: { resume: 'relire aussi les textes : sigles, phrases longues, typographie…' },
    ...JUGEMENT,
  },
  exemples: [
    { ligne: 'preview', resume: 'le contrat du dossier courant ; recopiez l’adresse affichée dans un navigateur' },
    { ligne: 'preview mon-cls --ouvrir', resume: 'la même chose, et la page s’ouvre' },
  ],
  async executer({ dossier, port, ouvrir, relecture: ecriture, ...jugement }, io) {
    const { apercevoir } = await import('./apercu/index.ts')
    return apercevoir({ dossier, port: Number(port ?? 0), ouvrir, jugement: { ...jugement, ecriture } }, io)
  },
})
