// Places inside a folder, on both systems.
import { posix, win32 } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dedans } from '../../src/model/dedans.ts'

describe('Windows', () => {
  it.each([
    ['C:\\cls', 'images/a.png', 'C:\\cls\\images\\a.png'],
    ['C:\\cls', 'c:\\CLS\\a.png', 'C:\\cls\\a.png'],
    ['C:\\cls', '.', 'C:\\cls'],
    ['C:\\cls', 'C:\\cls-autre\\a', undefined],
    ['C:\\cls', '..\\autre', undefined],
    ['C:\\cls', '..', undefined],
    ['C:\\cls', '..a\\b', 'C:\\cls\\..a\\b'],
    ['C:\\cls', 'D:\\cls\\a', undefined],
    ['C:\\cls', '\\\\serveur\\partage\\a', undefined],
    ['Z:\\', 'images/a.png', 'Z:\\images\\a.png'],
    ['\\\\serveur\\partage\\cls', 'fiches\\été.yaml', '\\\\serveur\\partage\\cls\\fiches\\été.yaml'],
    ['\\\\serveur\\partage\\cls', '..\\autre', undefined],
  ])('%s, %s', (dossier, chemin, attendu) => expect(dedans(dossier, chemin, win32)).toBe(attendu))
})

describe('Linux', () => {
  it.each([
    ['/a/cls', 'images/a.png', '/a/cls/images/a.png'],
    ['/a/cls', '../cls-autre/a', undefined],
    ['/a/cls', '/a/CLS/a', undefined],
    ['/a/cls', '..\\a', '/a/cls/..\\a'],
    ['/', 'a', '/a'],
  ])('%s, %s', (dossier, chemin, attendu) => expect(dedans(dossier, chemin, posix)).toBe(attendu))
})
