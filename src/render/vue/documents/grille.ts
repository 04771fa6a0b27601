// The reviewer's grid, in Word: what `--format grille` says of a contract, to be filled with an opinion and filed.
import type { Projet } from '../../../model/projet.generated.ts'
import { dateEnMots } from '../../../mots.ts'
import { autourDuLieu, dateDe, entete, expiration, suiteDe } from '../../../reporters/grille/entete.ts'
import type { Lieu, Ligne } from '../../../reporters/grille/lignes.ts'
import { AVERTISSEMENT, FORCE } from '../../../reporters/grille/mots.ts'
import type { Compose, Demande } from '../demande.ts'
import { joindre } from '../mots.ts'
import type { Reperes } from '../reperes.ts'

/** `demande.grille` holds the judgement of this project: nobody else knows it. */
export function grille(_r: Reperes, _projet: Projet, { grille: fiche }: Demande): Compose {
  if (fiche === undefined) throw new Error('The grid needs the judgement of its project.')
  const { coherences, ecarts, nonJugees, notes } = fiche
  return {
    vue: {
      titre: fiche.titre,
      avertissement: AVERTISSEMENT,
      entete: entete(fiche).map(([nom, valeur]) => ({ nom, valeur })),
      exigences: fiche.exigences.map(({ titre, lignes }) => ({ titre, lignes: lignes.map(ligne) })),
      coherences: coherences.length === 0 ? [] : [{ titre: null, lignes: coherences.map(ligne) }],
      ecarts: ecarts.map(({ regle, demande, motif, auteur, date, ...reste }) => ({
        code: regle,
        demande: demande ?? null,
        motif: motif ?? null,
        auteur: auteur ?? null,
        date: date === undefined ? null : dateEnMots(date),
        expire: expiration({ regle, ...reste }),
      })),
      non_jugees: nonJugees.map(({ raison, regles }) => ({
        raison,
        regles: regles.map(({ code, demande }) => `${demande.replace(/\.$/, '')} (${code})`).join('\u00A0; '),
      })),
      notes,
    },
    avis: [],
    montre: () => false,
  }
}

function ligne({ code, demande, note, source, etat, lieux, messages, tues }: Ligne) {
  const dites = tues > 0 ? [...messages, `… et ${tues} de plus.`] : messages
  return {
    code,
    demande,
    note: note === undefined ? null : String(note),
    source: laSource(source),
    etat: etat.mots,
    suite: suiteDe(etat),
    gravite: etat.gravite ?? null,
    lieux: lieux.map(leLieu),
    messages: dites.map(sansCode),
  }
}

/** Only to the web. */
function laSource(source: Ligne['source']) {
  if (source === undefined) return { titre: '', adresse: null, suite: null }
  const { titre, url, force } = source
  if (force === 'outil') return { titre: FORCE.outil, adresse: null, suite: null }
  const adresse = url !== undefined && /^https?:\/\//i.test(url) ? url : null
  return { titre, adresse, suite: joindre([dateDe(source), FORCE[force]], ' — ') }
}

function leLieu(lieu: Lieu): string {
  const [avant, apres] = autourDuLieu(lieu)
  return `${avant}${lieu.fichier}${apres}`
}

/** What messages write between backquotes is code: here, words between quotes. */
function sansCode(message: string): string {
  return message.replace(/`([^`\n]+)`/g, '«\u00A0$1\u00A0»')
}
