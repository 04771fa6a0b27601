// Nothing real is refused because it is odd: no fixture gets an erreur, whatever the phase it is judged in.
import { Validator } from '@cfworker/json-schema'
import { describe, expect, it } from 'vitest'
import schema from '../../schemas/projet.schema.json' with { type: 'json' }
import { PHASES } from '../../src/model/phase.ts'
import { consolide, PROJETS, remarques } from './outils.ts'

describe.each(PROJETS)('%s', projet => {
  it.each([undefined, ...PHASES])('n’a aucune erreur (phase %s)', async phase => {
    const trouvees = await remarques(projet, phase === undefined ? {} : { phase })
    expect(trouvees.filter(r => r.gravite === 'erreur')).toEqual([])
  })

  it('se consolide selon le schéma publié', async () => {
    const verdict = new Validator(schema as object, '2020-12').validate(await consolide(projet))
    expect(verdict.errors.slice(0, 3)).toEqual([])
  })
})
