// Run by bundle.ts once all is written, in a plain Node: does what users do most, then keeps the bytecode of what ran beside each bundle.
'use strict'
const { cpSync, mkdtempSync, rmSync } = require('node:fs')
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
  const [contrat, sortie] = [join(essai, 'contrat'), join(essai, 'formulaires')]
  cpSync(join(racine, 'examples/pays-de-valdouve'), contrat, { recursive: true })
  for (const args of [
    ['validate', 'examples/pays-de-valdouve'],
    ['status', 'examples/val-de-grisemont'],
    ['render', 'contrat', 'examples/ville-de-mirecombe', '--sortie', '-'],
    ['send', contrat, '--sortie', sortie],
    ['receive', sortie, '--projet', contrat],
  ])
    if ((await lancer(args, io)) !== 0) throw new Error(`« ${args.join(' ')} » a échoué pendant la construction.`)
}

chauffer().catch(erreur => {
  // Without bytecode the program only starts more slowly.
  for (const fichier of programme.scripts.keys()) rmSync(`${fichier}.bytecode`, { force: true })
  process.stderr.write(`${erreur instanceof Error ? erreur.message : erreur}\n`)
})
