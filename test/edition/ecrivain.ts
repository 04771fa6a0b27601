// A real process that edits a project again and again, until it is killed; it says « pret » once it has begun, then a dot an edit.
import { editer } from '../../src/api/edition/editer.ts'

const projet = process.argv[2] as string
const ou = { projet, dossier: projet, maintenant: new Date(), essai: false, couleur: false }
process.stdout.write('pret')
for (;;) {
  const [ancien, nouveau] = [
    ['bus', 'car'],
    ['car', 'bus'],
  ].find(([id]) => existe(id as string)) as [string, string]
  editer({ geste: 'renommer', ancien, nouveau }, ou)
  process.stdout.write('.')
}

function existe(id: string): boolean {
  try {
    editer(
      { geste: 'modifier', adresse: `${id}.titre`, valeurs: ['Un bus'], mode: 'remplacer' },
      { ...ou, essai: true },
    )
    return true
  } catch {
    return false
  }
}
