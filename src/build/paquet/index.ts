// Makes the packages that start without Node, as folders and as zips, in sortie/paquets/: npm run paquet [windows-x64] [linux-x64].
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { archiver } from './archive.ts'
import { assembler } from './contenu.ts'
import { type Cible, chercherNode } from './node.ts'
import { poser } from './poser.ts'

const CIBLES: readonly Cible[] = ['windows-x64', 'linux-x64']
const RACINE = join(import.meta.dirname, '../../..')
const PAQUETS = join(RACINE, 'sortie/paquets')
/** Without SOURCE_DATE_EPOCH: no day of ours, so that two builds of one state of the project are the same bytes. */
const JOUR = new Date(Number(process.env.SOURCE_DATE_EPOCH ?? Date.UTC(2000, 0, 1) / 1000) * 1000)

const demandees = process.argv.slice(2)
const inconnue = demandees.find(nom => !(CIBLES as readonly string[]).includes(nom))
if (inconnue !== undefined) throw new Error(`${inconnue} is none of ${CIBLES.join(', ')}`)

for (const cible of CIBLES) {
  if (demandees.length > 0 && !demandees.includes(cible)) continue
  const { nom, contenu } = assembler(cible, RACINE, chercherNode(cible, join(PAQUETS, 'node')))
  poser(join(PAQUETS, nom), contenu)
  const zip = archiver(nom, contenu, JOUR)
  writeFileSync(join(PAQUETS, `${nom}.zip`), zip)
  process.stdout.write(
    `sortie/paquets/${nom}.zip : ${contenu.size} fichiers, ${Math.round(zip.length / 1024 ** 2)} Mio\n`,
  )
}
