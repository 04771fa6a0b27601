// Run by bundle.ts once all is written, in a plain Node: does what users do most, then keeps the bytecode of what ran beside each bundle.
'use strict'
const { rmSync } = require('node:fs')
const { join } = require('node:path')
const { chargeur, garder } = require('../../bin/morceaux.cjs')

const racine = join(__dirname, '../..')
const programme = chargeur()

async function chauffer() {
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
  for (const args of [
    ['validate', 'examples/pays-de-valdouve'],
    ['status', 'examples/val-de-grisemont'],
    ['render', 'contrat', 'examples/ville-de-mirecombe', '--sortie', '-'],
  ])
    if ((await lancer(args, io)) !== 0) throw new Error(`« ${args.join(' ')} » a échoué pendant la construction.`)
  garder(programme)
}

chauffer().catch(erreur => {
  // Without bytecode the program only starts more slowly.
  for (const fichier of programme.scripts.keys()) rmSync(`${fichier}.bytecode`, { force: true })
  process.stderr.write(`${erreur instanceof Error ? erreur.message : erreur}\n`)
})
