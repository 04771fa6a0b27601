// Sixty fiches come back as Word writes them: runs cut anywhere, changes tracked, a comment, accents, curly quotes; each at its place.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { envoyer } from '../../src/api/envoyer.ts'
import { fermer, ouvrir, partie, texteDePartie } from '../../src/bureautique/archive/parties.ts'
import { lireTexte } from '../../src/bureautique/texte/index.ts'
import { CHAMPS, cleDeTexte, contexteDe, enMots, type FichierRendu } from '../../src/champs/index.ts'
import { fusionner } from '../../src/echanges/fusion/fusion.ts'
import { lireFormulaireWord } from '../../src/echanges/word/rendu.ts'
import { lireProjet } from '../../src/project/read.ts'
import { projet as corpus, ecrireProjet } from '../bench/corpus.ts'

const FICHES = 60
const TITRE = 'Un « titre » d’été : l’accès aux œuvres, “où” et quand…'
const ENJEUX = ['Premier paragraphe, récrit – à la main.', 'Second : « ça », dit-elle.']
const racine = mkdtempSync(join(tmpdir(), 'cls-word-'))
const dossier = join(racine, 'contrat')

const run = (texte: string) => `<w:r w:rsidR="00AB12CD"><w:t xml:space="preserve">${texte}</w:t></w:r>`
const auteur = 'w:author="Une partenaire" w:date="2026-11-20T10:00:00Z"'

/** As Word leaves a sentence that was typed, corrected and checked: cut every few letters. */
function enMorceaux(texte: string): string {
  const morceaux = texte.match(/[\s\S]{1,7}/g) ?? []
  return morceaux.map((m, n) => `${n === 1 ? '<w:proofErr w:type="spellStart"/>' : ''}${run(m)}`).join('')
}

/** What stands in the control of this mark becomes something else. */
function dansLaCase(xml: string, marque: string, changer: (contenu: string) => string): string {
  const tag = xml.indexOf(`<w:tag w:val="${marque}"/>`)
  const debut = xml.indexOf('<w:sdtContent>', tag) + '<w:sdtContent>'.length
  const fin = xml.indexOf('</w:sdtContent>', debut)
  if (tag < 0) throw new Error(marque)
  return xml.slice(0, debut) + changer(xml.slice(debut, fin)) + xml.slice(fin)
}

/** `titre`: the old words removed and the new ones added, both tracked; `enjeux`: two paragraphs; `description`: a comment. */
function modifier(xml: string, id: string, numero: number): string {
  const suivi = (contenu: string) =>
    `<w:del w:id="${numero}1" ${auteur}>${contenu.replaceAll('<w:t>', '<w:delText>').replaceAll('</w:t>', '</w:delText>')}</w:del>` +
    `<w:ins w:id="${numero}2" ${auteur}>${enMorceaux(TITRE)}</w:ins>`
  const prose = () => ENJEUX.map(p => `<w:p>${enMorceaux(p)}</w:p>`).join('')
  const commente = (contenu: string) =>
    contenu
      .replace('<w:r>', `<w:commentRangeStart w:id="${numero}"/><w:r>`)
      .replace('</w:r>', `</w:r><w:commentRangeEnd w:id="${numero}"/><w:r><w:commentReference w:id="${numero}"/></w:r>`)
  const avecTitre = dansLaCase(xml, `fiche-${id}.titre`, suivi)
  return dansLaCase(dansLaCase(avecTitre, `fiche-${id}.enjeux`, prose), `fiche-${id}.description`, commente)
}

/** The same file, saved by Word after that. */
function repondre(octets: Uint8Array, ids: readonly string[]): Uint8Array {
  const parties = ouvrir(octets)
  const xml = ids.reduce((texte, id, n) => modifier(texte, id, n + 1), texteDePartie(parties, 'word/document.xml'))
  const dits = ids.map(
    (id, n) => `<w:comment w:id="${n + 1}" ${auteur}><w:p>${run(`Voir avec ${id}`)}</w:p></w:comment>`,
  )
  const espace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const relation =
    '<Relationship Id="rIdCom" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/>'
  const relations = texteDePartie(parties, 'word/_rels/document.xml.rels')
  return fermer(
    {
      ...parties,
      'word/document.xml': partie(xml),
      'word/comments.xml': partie(`<w:comments xmlns:w="${espace}">${dits.join('')}</w:comments>`),
      'word/_rels/document.xml.rels': partie(relations.replace('</Relationships>', `${relation}</Relationships>`)),
    },
    new Date('2026-11-20T10:00:00Z'),
  )
}

describe('soixante fiches remplies dans Word', () => {
  ecrireProjet(dossier, corpus(1, FICHES))
  const { projet } = lireProjet(dossier, { date: '2026-11-23' })
  const contexte = contexteDe(projet)
  const noms = new Map(projet.fiches.map(f => [f.id, f.titre ?? f.id]))
  let rendu: FichierRendu | undefined

  beforeAll(async () => {
    const sortie = join(racine, 'formulaires')
    const demande = { projet: dossier, dossier: racine, maintenant: new Date('2026-11-23T09:00:00Z'), sortie }
    await envoyer({ ...demande, pour: [], fiche: [], par: 'pilote', essai: false })
    const [nom = ''] = readdirSync(sortie).filter(n => n.endsWith('.docx'))
    const lu = lireTexte(repondre(readFileSync(join(sortie, nom)), [...noms.keys()]), nom)
    if ('refus' in lu) throw new Error(lu.refus)
    rendu = lireFormulaireWord(lu, { fichier: nom, noms, contexte })
  }, 60_000)
  afterAll(() => rmSync(racine, { recursive: true, force: true, maxRetries: 3 }))

  it('ce qui a été récrit est lu entier, et rien d’autre n’a changé', () => {
    const champs = new Map(CHAMPS.map(c => [c.nom, c]))
    expect(rendu?.fiches).toHaveLength(FICHES)
    for (const fiche of rendu?.fiches ?? []) {
      const sienne = projet.fiches.find(f => f.id === fiche.fiche)
      if (sienne === undefined) throw new Error(fiche.nom)
      const envoyee = enMots(sienne, contexte)
      const changements = fusionner(envoyee, fiche, envoyee, contexte)
      expect(changements.map(c => `${c.champ} ${c.verdict}`)).toEqual(['titre propre', 'enjeux propre'])
      for (const [nom, voulu] of [
        ['titre', TITRE],
        ['enjeux', ENJEUX.join('\n\n')],
      ] as const) {
        const champ = champs.get(nom)
        if (champ === undefined) throw new Error(nom)
        expect(cleDeTexte(fiche.simples[nom]?.texte ?? '', champ, contexte)).toBe(cleDeTexte(voulu, champ, contexte))
        expect(fiche.simples[nom]?.provenance.par).toBe('controle')
      }
    }
  })

  it('commentaires et modifications suivies sont dits à leur fiche et à leur case', () => {
    for (const { fiche, mots } of rendu?.fiches ?? []) {
      const dits = mots.map(({ genre, champ, texte }) => `${genre} ${champ} ${texte}`)
      expect(dits).toContain(`commentaire description Voir avec ${fiche}`)
      expect(mots.filter(m => m.genre === 'suivi' && m.champ === 'titre')).toHaveLength(2)
    }
  })
})
