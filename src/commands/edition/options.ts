// The options that all editing commands share.

export const EDITION = {
  projet: { valeur: 'dossier', defaut: '.', resume: 'dossier du contrat' },
  essai: { resume: 'montrer ce qui changerait, sans rien écrire' },
} as const
