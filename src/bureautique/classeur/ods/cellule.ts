// A cell of an .ods: its value by its kind, its words, its notes; the shape of numbers comes from the words shown beside them.
import { elements, enfant, type Noeud, texteDe } from '../../archive/noeud.ts'
import type { Case } from '../classeur.ts'
import { heureDe, montrer } from '../formats.ts'
import { caseDeJour } from '../jours.ts'
import type { Comptes } from '../phrases.ts'

export function caseDe(cellule: Noeud, comptes: Comptes): Case | null {
  const lue = valeurDe(cellule, comptes)
  const commentaire = elements(cellule, 'office:annotation').map(noteDe).filter(Boolean).join('\n')
  const formule = cellule.attributs['table:formula'] !== undefined
  if (formule) comptes.formules++
  if (!lue && formule) comptes.sansValeur++
  if (!lue && !commentaire) return null
  return { ...(lue ?? { valeur: null }), ...(formule && lue && { formule }), ...(commentaire && { commentaire }) }
}

function valeurDe(cellule: Noeud, comptes: Comptes): Case | null {
  const { attributs } = cellule
  const texte = motsDe(cellule)
  // What LibreOffice adds under its own prefix.
  if (attributs['?:value-type'] === 'error') {
    comptes.erreurs++
    return null
  }
  switch (attributs['office:value-type']) {
    case 'float':
    case 'currency':
      return nombreDe(attributs['office:value'], texte, 'nombre')
    case 'percentage':
      return nombreDe(attributs['office:value'], texte, 'pourcentage')
    case 'boolean':
      return { valeur: attributs['office:boolean-value'] === 'true' }
    case 'date': {
      const [, date, heure] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(attributs['office:date-value'] ?? '') ?? []
      return date === undefined ? caseDeTexte(texte) : caseDeJour(date, heure === '00:00' ? null : heure)
    }
    case 'time': {
      const [, h, m, s] = /^PT(\d{1,9})H(\d{1,2})M(\d{1,2})/.exec(attributs['office:time-value'] ?? '') ?? []
      const valeur = (Number(h) + Number(m) / 60 + Number(s) / 3600) / 24
      return Number.isNaN(valeur) ? caseDeTexte(texte) : { valeur, montre: heureDe(valeur) }
    }
    default:
      return caseDeTexte(texte || (attributs['office:string-value'] ?? ''))
  }
}

const caseDeTexte = (texte: string): Case | null => (texte === '' ? null : { valeur: texte })

/** The words say what stands around the number and how it is written; the number itself is never taken from them. */
function nombreDe(brut: string | undefined, texte: string, genre: 'nombre' | 'pourcentage'): Case | null {
  const valeur = Number(brut)
  if (brut === undefined || !Number.isFinite(valeur)) return caseDeTexte(texte)
  const [, avant = '', chiffres = '', apres = ''] = /^([^\d]*)(\d[\d.,\s\u00A0\u202F]*)(.*)$/s.exec(texte) ?? []
  const [entier = ''] = chiffres.trim().split(/[.,](?=\d*$)/)
  const montre = montrer(valeur, {
    genre,
    decimales: 0,
    milliers: /\d[\s\u00A0\u202F.,]\d{3}(?!\d)/.test(chiffres),
    zeros: /^0\d+$/.test(entier) ? entier.length : 0,
    avant: avant.replace(/[-−+]/g, '').trimStart(),
    apres: genre === 'pourcentage' ? '' : apres.trim(),
  })
  return { valeur, ...(montre !== undefined && { montre }) }
}

/** Who, and what. */
function noteDe(note: Noeud): string {
  const auteur = texteDe(enfant(note, 'dc:creator') ?? { ...note, enfants: [] }).trim()
  const texte = motsDe(note).trim()
  return texte && auteur ? `${auteur} : ${texte}` : texte
}

/** Paragraphs, a line each. */
function motsDe(noeud: Noeud): string {
  return elements(noeud, 'text:p').map(paragraphe).join('\n')
}

/** As many spaces as said, within reason: the file says the number. */
const ESPACES_MAX = 100

function paragraphe(p: Noeud): string {
  return p.enfants
    .map(e => {
      if (typeof e === 'string') return e.replace(/[\t\r\n ]+/g, ' ')
      if (e.nom === 'text:s')
        return ' '.repeat(Math.min(Math.max(1, Number(e.attributs['text:c'] ?? 1) || 1), ESPACES_MAX))
      if (e.nom === 'text:tab') return '\t'
      if (e.nom === 'text:line-break') return '\n'
      return e.nom.startsWith('text:') ? paragraphe(e) : ''
    })
    .join('')
}
