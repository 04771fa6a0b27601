// The register is shared with the team: a project made before it existed keeps it out of git, and that is said.
import { join } from 'node:path'
import { existe, lireFichier } from '../../load/files.ts'
import { DOSSIER_DES_ENVOIS } from '../envois.ts'

/** Once, when the first sending is made; nothing where the register would be shared, or where nothing is. */
export function conseilDePartage(dossier: string): string[] {
  const racine = lignesDe(join(dossier, '.gitignore'))
  const dedans = lignesDe(join(dossier, '.cls', '.gitignore'))
  const manques = [
    ...(racine.some(l => /^\/?\.cls(?:\/\*?)?$/.test(l)) && !racine.includes(`!/${DOSSIER_DES_ENVOIS}/`)
      ? [`la ligne « !/${DOSSIER_DES_ENVOIS}/ » dans le fichier « .gitignore »`]
      : []),
    ...(dedans.includes('/*') && !dedans.includes('!/envois/')
      ? ['la ligne « !/envois/ » dans le fichier « .cls/.gitignore »']
      : []),
  ]
  if (manques.length === 0) return []
  return [
    `Si votre équipe partage ce dossier avec git, ajoutez ${manques.join(', et ')} : le registre des envois sera partagé aussi.`,
  ]
}

function lignesDe(chemin: string): readonly string[] {
  const lu = existe(chemin) ? lireFichier(chemin) : undefined
  if (lu === undefined || !('octets' in lu)) return []
  return Buffer.from(lu.octets)
    .toString('utf8')
    .split(/\r?\n/)
    .map(ligne => ligne.trim())
}
