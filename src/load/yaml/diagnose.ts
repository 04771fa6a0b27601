// The parser stopped: which mistake is it? The traps know the usual ones, the reference parser names the others.
import type { Explication } from './causes.ts'
import { type Echec, PROFONDEUR } from './events.ts'
import type { Trouvaille } from './faute.ts'
import { couperEnLignes, ligneFautive } from './lignes.ts'
import { sansEchappement } from './pieges/echappement.ts'
import { PIEGES } from './pieges/index.ts'

export function diagnostiquer(texte: string, copie: string, echec: Echec, expliquer: Explication): Trouvaille {
  if (echec.raison.startsWith('nesting exceeded')) return tropImbrique(echec.place)
  const lignes = couperEnLignes(copie)
  const cas = {
    texte,
    copie,
    lignes,
    place: echec.place,
    raison: echec.raison,
    ligne: ligneFautive(lignes, echec.place),
  }
  for (const piege of PIEGES) {
    const trouvaille = piege(cas)
    if (trouvaille !== null) return trouvaille
  }
  return { faute: { ...expliquer(copie, echec), pistes: sansEchappement(cas) }, remplacements: [] }
}

function tropImbrique(place: number): Trouvaille {
  const faute = {
    regle: 'trop-imbrique',
    debut: place,
    fin: place + 1,
    message: `Plus de ${PROFONDEUR} listes ou tables sont emboîtées les unes dans les autres : aucun contrat n’en demande autant.`,
    conseil: 'Vérifiez les crochets et les accolades ouverts plus haut.',
    bloquant: true,
  }
  return { faute, remplacements: [] }
}
