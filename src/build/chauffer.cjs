// Run by bundle.ts once all is written, in a plain Node: does what users do most, then keeps the bytecode of what ran beside each bundle.
'use strict'
const { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs')
const { tmpdir } = require('node:os')
const { join } = require('node:path')
const { chargeur, garder } = require('../../bin/morceaux.cjs')

const racine = join(__dirname, '../..')
const programme = chargeur()

async function chauffer() {
  const essai = mkdtempSync(join(tmpdir(), 'cls-construction-'))
  try {
    await faire(essai)
  } finally {
    rmSync(essai, { recursive: true, force: true })
  }
  garder(programme)
}

/** `essai`: a folder of its own, for what writes in the contract. */
async function faire(essai) {
  const { lancer } = programme.charger('main.cjs')
  const io = {
    nom: 'cls',
    dossier: racine,
    env: {},
    maintenant: new Date(0),
    couleur: false,
    couleurErreur: false,
    largeur: 80,
    terminal: false,
    fils: false,
    entree: process.stdin,
    sortie() {},
    erreur() {},
    sortieBinaire() {},
  }
  const [contrat, sien, sortie, retours] = ['contrat', 'sien', 'formulaires', 'retours'].map(nom => join(essai, nom))
  for (const copie of [contrat, sien]) cpSync(join(racine, 'examples/pays-de-valdouve'), copie, { recursive: true })
  recrire(join(sien, 'fiches'))
  for (const args of [
    ['validate', 'examples/pays-de-valdouve'],
    ['status', 'examples/val-de-grisemont'],
    ['render', 'contrat', 'examples/ville-de-mirecombe', '--sortie', '-'],
    ['send', contrat, '--sortie', sortie],
    // What a partner would answer: the same form, of a contract that says something else.
    ['send', sien, '--sortie', retours],
    ['receive', retours, '--projet', contrat],
  ])
    if ((await lancer(args, io)) !== 0) throw new Error(`« ${args.join(' ')} » a échoué pendant la construction.`)
}

/** A word more, wherever it is said. */
function recrire(fiches) {
  for (const nom of readdirSync(fiches)) {
    const texte = readFileSync(join(fiches, nom), 'utf8')
    writeFileSync(join(fiches, nom), texte.replace(/santé/g, 'santé publique'))
  }
}

chauffer().catch(erreur => {
  // Without bytecode the program only starts more slowly.
  for (const fichier of programme.scripts.keys()) rmSync(`${fichier}.bytecode`, { force: true })
  process.stderr.write(`${erreur instanceof Error ? erreur.message : erreur}\n`)
})
