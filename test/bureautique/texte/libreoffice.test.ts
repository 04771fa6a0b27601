// Documents that LibreOffice saves, as .docx and as .odt: our own, and one that holds all that people put in a text; what is read stays the same.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BlocLu, TexteLu } from '../../../src/bureautique/texte/index.ts'
import { idDuSignet } from '../../../src/champs/signets.ts'
import { rendre } from '../../../src/index.ts'
import { dossierDe } from '../../../src/resources.ts'
import { programme } from '../../outils/systeme.ts'
import { del, docx, ins, lu, p, r, sdt, signet, tbl, tc, tr } from './paquets.ts'

const soffice = programme('soffice')
const JOUR = '2026-11-22'
const rendu = async (modele: string, fiche?: string) => {
  const options = {
    etat: 'projet',
    format: 'docx',
    date: JOUR,
    dossier: '.',
    maintenant: new Date(`${JOUR}T12:00:00Z`),
  } as const
  const projet = join(dossierDe('examples'), 'pays-de-valdouve')
  return (await rendre(modele, projet, { ...options, ...(fiche === undefined ? {} : { fiche }) })).octets
}

const niveau = (rang: number, forme: string, texte: string) =>
  `<w:lvl w:ilvl="${rang}"><w:start w:val="1"/><w:numFmt w:val="${forme}"/><w:lvlText w:val="${texte}"/></w:lvl>`
const item = (texte: string, liste: number, rang = 0) =>
  p(r(texte), `<w:numPr><w:ilvl w:val="${rang}"/><w:numId w:val="${liste}"/></w:numPr>`)

/** A bit of everything. A note, or a comment before a control around paragraphs, stands outside of bookmarks: LibreOffice would move their ends. */
function melange(): Uint8Array {
  const style = (id: string, nom: string, n: number) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${nom}"/><w:pPr><w:outlineLvl w:val="${n}"/></w:pPr></w:style>`
  const commente = `<w:commentRangeStart w:id="1"/>${r('santé')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`
  const large = (n: number) => `<w:tcW w:w="${n}" w:type="dxa"/>`
  const interne = tbl(tr(tc(p(r('x')), large(1500)) + tc(p(signet(4, 'imbrique', r('y'))), large(1500))), [1500, 1500])
  const corps = [
    p(r('Fiche 3'), '<w:pStyle w:val="Titre1"/>'),
    p(
      signet(
        1,
        'formes',
        r('du ') + r('gras', '<w:b/>') + r(' et ') + r('l’italique', '<w:i/>') + r(' mêlés', '<w:b/><w:i/>'),
      ),
    ),
    signet(2, 'liste', item('un', 1) + item('sous', 1, 1) + item('deux', 1)),
    signet(3, 'nombres', item('a', 2) + item('b', 2)),
    tbl(
      tr(
        tc(p(r('large')), `${large(6000)}<w:gridSpan w:val="2"/>`) +
          tc(p(r('haut')), `${large(3000)}<w:vMerge w:val="restart"/>`),
      ) +
        tr(
          tc(p(r('c')), large(3000)) + tc(interne + p(r('fin')), large(3000)) + tc(p(''), `${large(3000)}<w:vMerge/>`),
        ),
      [3000, 3000, 3000],
    ),
    p(r('entre deux')),
    tbl(tr(tc(p(r('Titre'))) + tc(p(signet(5, 'f__titre', sdt('f.titre', r('Bus ') + commente + r('\u00A0: oui'))))))),
    p(signet(6, 'suivi', r('Trois ') + del('vieux ') + ins(r('beaux ')) + r('bus'))),
    p(
      `${signet(7, 'avant', r('12 %'))}<w:r><w:footnoteReference w:id="2"/></w:r>${r(' des gens')}<w:r><w:br/></w:r>${r('a  b')}<w:r><w:tab/></w:r>${r('c')}`,
    ),
    p(''),
    p(r('Fin')),
  ].join('')
  return docx(corps, {
    styles: style('Titre1', 'heading 1', 0),
    numbering: [
      `<w:abstractNum w:abstractNumId="0">${niveau(0, 'bullet', '•')}${niveau(1, 'bullet', 'o')}</w:abstractNum>`,
      `<w:abstractNum w:abstractNumId="1">${niveau(0, 'decimal', '%1.')}</w:abstractNum>`,
      ...[0, 1].map(n => `<w:num w:numId="${n + 1}"><w:abstractNumId w:val="${n}"/></w:num>`),
    ].join(''),
    comments: `<w:comment w:id="1" w:author="Dominique Test" w:date="2026-04-02T10:00:00Z">${p(r('Quel bus ?'))}</w:comment>`,
    footnotes: `<w:footnote w:id="0" w:type="separator"><w:p/></w:footnote><w:footnote w:id="1" w:type="continuationSeparator"><w:p/></w:footnote><w:footnote w:id="2">${p(r('Insee'))}</w:footnote>`,
    proprietes: { 'cls.envoi': '2026-11-22-1' },
  })
}

/** All that must come back, whoever saved: blocks without the names of styles, which programs translate. */
const nu = (bloc: BlocLu): unknown =>
  bloc.genre === 'paragraphe'
    ? [bloc.markdown, bloc.titre ?? 0, bloc.liste?.rang ?? -1, bloc.place]
    : bloc.lignes.map(({ cellules }) => cellules.map(c => [c.colonne, c.colonnes, c.suite, ...c.blocs.map(nu)]))
/** LibreOffice makes plain words of the placeholders of Word: whoever reads a form knows its own. */
const signets = ({ marques }: TexteLu, invites: ReadonlySet<string | undefined> = new Set()) =>
  marques
    .filter(({ sorte }) => sorte === 'signet')
    .map(m => {
      const dit = (texte: string) =>
        texte
          .split('\n')
          .filter(ligne => !invites.has(ligne))
          .join('\n')
      return [m.nom, dit(m.texte), dit(m.texte) === '', m.dansCellule, m.tableaux.length] as const
    })
const invitesDe = ({ marques }: TexteLu) => new Set(marques.flatMap(({ invite }) => invite ?? []))

describe.skipIf(!soffice)('ce que LibreOffice enregistre', () => {
  const atelier = mkdtempSync(join(tmpdir(), 'cls-texte-'))
  const originaux: Record<string, Uint8Array> = {}
  beforeAll(async () => {
    Object.assign(originaux, {
      vierge: await rendu('fiche-vierge'),
      remplie: await rendu('fiche-vierge', '1.1.1'),
      ...(process.env.CLS_TOUT ? { fiches: await rendu('fiches') } : {}),
      melange: melange(),
    })
    const fichiers = Object.entries(originaux).map(([nom, octets]) => {
      writeFileSync(join(atelier, `${nom}.docx`), octets)
      return join(atelier, `${nom}.docx`)
    })
    const profil = `-env:UserInstallation=${pathToFileURL(join(atelier, 'profil')).href}`
    for (const vers of ['docx:MS Word 2007 XML', 'odt:writer8'])
      execFileSync(
        soffice as string,
        [profil, '--headless', '--convert-to', vers, '--outdir', join(atelier, 'rendus'), ...fichiers],
        {
          stdio: 'ignore',
          timeout: 120_000,
        },
      )
  }, 240_000)
  afterAll(() => rmSync(atelier, { recursive: true, force: true }))

  const relu = (nom: string, sorte: string) =>
    lu(readFileSync(join(atelier, 'rendus', `${nom}.${sorte}`)), `${nom}.${sorte}`)
  const parti = (nom: string) => lu(originaux[nom] as Uint8Array)

  it.each(['docx', 'odt'])('en .%s, a chaque champ de nos documents, avec les mêmes mots, dans la même case', sorte => {
    for (const nom of Object.keys(originaux).filter(nom => nom !== 'melange')) {
      const invites = invitesDe(parti(nom))
      const attendus = signets(parti(nom))
      expect(
        attendus.filter(([signet]) => signet.includes('___') || idDuSignet(signet, new Map()) !== undefined).length,
        nom,
      ).toBeGreaterThan(20)
      expect(signets(relu(nom, sorte), invites), nom).toEqual(attendus)
      expect([...relu(nom, sorte).proprietes], nom).toEqual(expect.arrayContaining([...parti(nom).proprietes]))
    }
  })

  it.each(['docx', 'odt'])('en .%s, garde titres, listes, tableaux, formes, notes et ce qui est suivi', sorte => {
    const [avant, apres] = [parti('melange'), relu('melange', sorte)]
    expect(signets(apres)).toEqual(signets(avant))
    expect(apres.blocs.map(nu)).toEqual(avant.blocs.map(nu))
    expect(apres.revisions.map(({ genre, auteur, texte }) => [genre, auteur, texte])).toEqual([
      ['suppression', 'Camille Essai', 'vieux '],
      ['ajout', 'Camille Essai', 'beaux '],
    ])
    const commentaire = (texte: TexteLu) =>
      texte.commentaires.map(c => [c.auteur, c.texte, c.sur, c.marques.includes('f__titre')])
    expect(commentaire(apres)).toEqual([['Dominique Test', 'Quel bus ?', 'santé', true]])
    expect(apres.proprietes.get('cls.envoi')).toBe('2026-11-22-1')
  })
})
