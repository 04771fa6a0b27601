// Whether to use colours, as the environment and the terminal ask.
import { expect, it } from 'vitest'
import { couleurVoulue } from '../../src/commands/io.ts'

it.each([
  [{}, true, true],
  [{}, false, false],
  [{ NO_COLOR: '1' }, true, false],
  [{ NO_COLOR: '' }, true, true],
  [{ FORCE_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '0' }, true, false],
  [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
  [{ TERM: 'dumb' }, true, false],
  [{ ACCESSIBLE: '1' }, true, false],
  [{ ACCESSIBLE: '0' }, true, true],
])('couleurs avec %o, terminal : %s', (env, terminal, attendu) => {
  expect(couleurVoulue(env, terminal)).toBe(attendu)
})
