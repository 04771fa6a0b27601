// `cls validate`: judges contracts and prints the report.
import { commande } from './commande.ts'
import { CORRECTION, verifierCorrection } from './correction.ts'
import { conseilPourGitlab, demandes, depuisLaRacine, desarmer, FORMAT } from './formats.ts'
import { JUGEMENT, SORTIE } from './options.ts'
import { PORTION, partDe } from './portion.ts'
import { REFERENCE, selonReference, verifierGel } from './reference.ts'
import { remettreTexte } from './remettre.ts'
import { SURVEILLANCE, verifierSurveillance } from './surveillance.ts'

export const validate = commande({
  nom: 'validate',
  alias: 'verifier',
  resume: 'vérifier un ou plusieurs contrats',
  description:
    'Vérifie la forme des fichiers, leur cohérence, et ce que demandent la loi et la région, avec la source de chaque exigence. ' +
    'Un dossier est parcouru en entier : tous les contrats qu’il contient sont vérifiés.',
  arguments: {
    chemins: { multiple: true, resume: 'dossiers ou fichiers à vérifier (par défaut : le dossier courant)' },
  },
  options: {
    ...JUGEMENT,
    format: FORMAT,
    sortie: SORTIE,
    ...PORTION,
    ...REFERENCE,
    relecture: { resume: 'relire aussi les textes : sigles, phrases longues, typographie…' },
    ...CORRECTION,
    ...SURVEILLANCE,
    strict: { resume: 'compter les avertissements comme des erreurs dans le code de sortie' },
  },
  exemples: [
    { ligne: 'validate', resume: 'vérifier le contrat du dossier courant' },
    { ligne: 'validate mon-cls --phase signature', resume: 'ce qui manque encore pour signer' },
    { ligne: 'validate mon-cls --relecture', resume: 'relire aussi la façon dont le contrat est écrit' },
    { ligne: 'validate mon-cls --corriger --essai', resume: 'montrer ce qui se corrige tout seul, sans rien écrire' },
    { ligne: 'validate mon-cls --surveiller', resume: 'laisser ouvert à côté de l’éditeur' },
    { ligne: 'validate --format json --sortie rapport.json', resume: 'pour une autre machine' },
    {
      ligne: 'validate --format texte --format sarif:rapport.sarif',
      resume: 'lire le résultat, et l’écrire aussi pour une forge',
    },
    { ligne: 'validate --format grille:avis.html', resume: 'la grille à remplir par le relecteur de l’ARS' },
    {
      ligne: 'validate --reference remarques-connues.json',
      resume: 'ne compter que les remarques nouvelles (--geler écrit d’abord ce fichier)',
    },
    { ligne: 'validate contrats --depuis main', resume: 'seulement les contrats modifiés depuis la branche main' },
  ],
  async executer({ chemins, format, sortie, strict, depuis, tranche, reference, geler, ...reste }, io) {
    const { relecture: ecriture, surveiller, corriger, essai, ...options } = reste
    verifierCorrection({ corriger, essai, geler, surveiller, format, sortie }, io.nom)
    if (surveiller) {
      verifierSurveillance({ sortie, geler, depuis, tranche }, format)
      const guet = await import('./surveiller.ts')
      const connues = reference === undefined ? {} : { reference }
      return guet.surveiller({ chemins, strict, options: { ...options, ecriture }, ...connues }, io)
    }
    const gel = { geler, ...(reference !== undefined && { reference }) }
    verifierGel(gel, depuis ?? tranche)
    const sorties = demandes(format, sortie, io)
    const part = await partDe(depuis, tranche, chemins, io)
    const { verifier, presenter, codeDeSortie } = await import('../index.ts')
    const { dossier, maintenant } = io
    const jugement = { ...options, ...part, ecriture, dossier, maintenant }
    const correction = corriger
      ? await (await import('./corriger.ts')).corrigerDabord(chemins, { ...jugement, essai }, io)
      : undefined
    if (correction?.fini !== undefined) return correction.fini
    const grille = sorties.some(({ format }) => format === 'grille')
    const juge = await verifier(chemins, { ...jugement, grille }, io.fils ? fils : undefined)
    const { cite: rapport, finir } = await selonReference(juge, gel, io)
    const avertir = (phrase: string) => io.erreur(`${phrase}\n`)
    const presentation = { nom: io.nom, largeur: io.largeur, depuisLaRacine: depuisLaRacine(io), strict, avertir }
    for (const { format, fichier } of sorties) {
      const couleur = fichier === undefined && io.couleur
      const texte = await presenter(rapport, { ...presentation, format, couleur, ...(fichier && { fichier }) })
      await remettreTexte(fichier === undefined && format === 'texte' ? desarmer(texte, io) : texte, fichier, io)
    }
    const code = codeDeSortie(rapport, strict)
    if (code !== 0) io.erreur(conseilPourGitlab(format, io) ?? '')
    const fini = await finir(code)
    return fini === 0 && correction?.empeche ? 2 : fini
  },
})

async function fils() {
  return (await import('./renfort.ts')).renfort()
}
