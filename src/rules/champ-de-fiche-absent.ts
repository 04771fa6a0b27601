// One remark for the whole project when most fiches leave out the same thing: it is a choice, or one omission, not thirty.
import type { Coherence } from '../model/regle.ts'
import { absences } from './appuis/champs-de-fiche.ts'
import { fichesActives } from './appuis/fiches.ts'
import { entreGuillemets } from './appuis/mots.ts'
import { aLEnseigne } from './appuis/places.ts'
import { FEDERATION_ADDICTION } from './appuis/sources.ts'

export const champDeFicheAbsent: Coherence = {
  id: 'champ-de-fiche-absent',
  gravite: 'avertissement',
  phase: 'redaction',
  source: FEDERATION_ADDICTION,
  suppose: ['fiches', 'axes'],
  resume: 'Aucune rubrique habituelle ne manque à la plupart des fiches.',
  pourquoi:
    'Quand plus de la moitié des fiches (et au moins cinq) ne disent pas, par exemple, leurs partenaires, c’est le modèle de fiche qui ne le demande pas. Une seule remarque le signale, à la première fiche concernée, au lieu d’une par fiche.',
  conseil: 'Décidez si cette rubrique a sa place dans vos fiches, et complétez-les ensemble.',
  exemple: {
    faux: fiches(''),
    juste: fiches('partenaires: [{ nom: Croix-Rouge locale }]\n'),
  },
  check(projet) {
    const actives = fichesActives(projet).length
    return absences(projet)
      .filter(({ general }) => general)
      .flatMap(({ champ, fiches }) => {
        const [premiere] = fiches
        if (!premiere) return []
        const cles = champ.cles.map(entreGuillemets).join(' ou ')
        return [
          {
            at: aLEnseigne(premiere.at, premiere.fiche),
            message: `Dans ${fiches.length} fiches sur ${actives}, il manque ${champ.nom} (${cles}).`,
          },
        ]
      })
  },
}

function fiches(partenaires: string): string {
  const axes = '# axes.yaml\naxes: [{ id: acces, titre: Accéder aux soins }]\n'
  const textes = ['bus-sante', 'depistage', 'cuisine', 'marche', 'mutuelle'].map(
    id => `# fiches/${id}.yaml
id: ${id}
titre: Fiche ${id}
enjeux: Les soins sont loin des bourgs.
publics: [tous]
pilotes: [{ nom: Commune de Valdouve }]
${partenaires}calendrier: { debut: 2026-03 }
moyens: { humains: une infirmière }
resultats_attendus: Deux tournées par semaine.
`,
  )
  return axes + textes.join('')
}
