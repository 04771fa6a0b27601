// What was decided, written: the fiches and the register in one edit; what could not be is told, line by line.
import { join } from 'node:path'
import type { LigneDeBilan } from '../../echanges/compte-rendu/bilan.ts'
import { ecartsEntre } from '../../echanges/fusion/appliquer.ts'
import { type Decision, type Envoi, ecrireEnvoi, estIdDEnvoi, type Retour } from '../../echanges/registre/registre.ts'
import { lireFichier } from '../../load/files.ts'
import type { Connus } from '../../project/read.ts'
import type { Edite, Ou } from '../edition/editer.ts'
import { type Annexe, type Refuse, verser } from '../edition/verser.ts'
import { DOSSIER_DES_ENVOIS } from '../envois.ts'
import type { Recu } from './lire.ts'
import type { Etude, Tri } from './trier.ts'

export type Ecrit = { readonly tri: Tri; readonly edite: Edite | undefined }

/** `jour`: AAAA-MM-JJ. Throws UserError when the project cannot be written. */
export function ecrireTri(
  tri: Tri,
  { recus, envois }: Etude,
  jour: string,
  ou: Ou & { readonly racine: string; readonly connus: Connus },
): Ecrit {
  const lot = [...tri.fiches].map(([fiche, { avant, apres }]) => ({
    fiche,
    ecarts: ecartsEntre(avant, apres),
    remarques: tri.remarques.get(fiche) ?? [],
  }))
  const utile = lot.filter(({ ecarts, remarques }) => ecarts.length + remarques.length > 0)
  let fini = tri
  const { edite, refuses } = verser(
    utile,
    siens => {
      fini = avecRefus(tri, siens)
      return registres(fini, { recus, envois, jour, racine: ou.racine })
    },
    ou,
  )
  return { tri: ou.essai ? avecRefus(tri, refuses) : fini, edite }
}

function avecRefus(tri: Tri, refuses: readonly Refuse[]): Tri {
  if (refuses.length === 0) return tri
  const refusees = new Map<LigneDeBilan, string>()
  for (const { fiche, ecart, pourquoi } of refuses) {
    const sienne = tri.lignes.findLast(
      ({ changement: c, statut, fiche: f }) =>
        ecart !== undefined &&
        statut === 'pris' &&
        f === fiche &&
        c.champ === ecart.champ &&
        c.geste === ecart.geste &&
        (ecart.geste !== 'cellule' ||
          (c.colonne === ecart.colonne && JSON.stringify(c.ligne?.ou) === JSON.stringify(ecart.ou))) &&
        (ecart.geste !== 'retrait' || JSON.stringify(c.ligne?.ou) === JSON.stringify(ecart.ou)) &&
        (ecart.geste !== 'ajout' || JSON.stringify(c.cellules) === JSON.stringify(ecart.cellules)),
    )
    if (sienne !== undefined) refusees.set(sienne, pourquoi)
  }
  const lignes = tri.lignes.map((ligne): LigneDeBilan => {
    const pourquoi = refusees.get(ligne)
    return pourquoi === undefined ? ligne : { ...ligne, statut: 'refuse', pourquoi }
  })
  const decisions = new Map(
    [...tri.decisions].map(([fichier, siennes]) => [
      fichier,
      siennes.filter(
        d =>
          ![...refusees.keys()].some(
            l =>
              l.fiche === d.fiche &&
              l.changement.champ === d.champ &&
              l.changement.colonne === d.colonne &&
              l.changement.apres === d.texte,
          ),
      ),
    ]),
  )
  return { ...tri, lignes, decisions }
}

type Registre = {
  readonly recus: readonly Recu[]
  readonly envois: readonly Envoi[]
  readonly jour: string
  readonly racine: string
}

/** One file for each sending that something came back of; nothing for one that learns nothing. */
function registres(tri: Tri, { recus, envois, jour, racine }: Registre): Annexe[] {
  const parEnvoi = new Map<string, Envoi>()
  for (const recu of recus) {
    if ('refus' in recu) continue
    const id = recu.rendu.formulaire?.envoi
    const lu = tri.fichiers.find(f => f.fichier === recu.fichier)
    if (!estIdDEnvoi(id) || lu === undefined || lu.refus !== undefined) continue
    const envoi = parEnvoi.get(id) ?? envois.find(e => e.id === id) ?? inconnu(id, recu.fichier)
    const siennes = tri.lignes.filter(l => l.fichier === recu.fichier)
    const retour: Retour = {
      date: jour,
      fichier: recu.fichier.split('/').at(-1) ?? recu.fichier,
      empreinte: recu.empreinte,
      fiches: lu.fiches,
      pris: siennes.filter(l => l.statut === 'pris').length,
      gardes: siennes.filter(l => l.statut !== 'pris' && l.statut !== 'deja').length,
      decisions: tri.decisions.get(recu.fichier) ?? [],
    }
    parEnvoi.set(id, avecRetour(envoi, retour))
  }
  return [...parEnvoi].flatMap(([id, envoi]): Annexe[] => {
    if (envois.includes(envoi)) return []
    const fichier = `${DOSSIER_DES_ENVOIS}/${id}.json`
    const lu = lireFichier(join(racine, fichier))
    const avant = 'octets' in lu ? lu.octets : null
    const apres = Buffer.from(ecrireEnvoi(envoi))
    return [{ fichier, avant, apres }]
  })
}

/** The same file received again adds what was decided since, and nothing else. */
function avecRetour(envoi: Envoi, retour: Retour): Envoi {
  const deja = envoi.retours.find(r => r.empreinte === retour.empreinte)
  if (deja === undefined) return { ...envoi, retours: [...envoi.retours, retour] }
  const connues = new Set(deja.decisions.map(cle))
  const neuves = retour.decisions.filter(d => !connues.has(cle(d)))
  if (neuves.length === 0) return envoi
  const suite = {
    ...deja,
    pris: deja.pris + retour.pris,
    gardes: retour.gardes,
    decisions: [...deja.decisions, ...neuves],
  }
  return { ...envoi, retours: envoi.retours.map(r => (r === deja ? suite : r)) }
}

function cle({ fiche, champ, ligne, colonne, texte, choix }: Decision): string {
  return JSON.stringify([fiche, champ, ligne, colonne, texte, choix])
}

/** A sending that the register has lost: what comes back of it is kept all the same. */
function inconnu(id: string, fichier: string): Envoi {
  const nom = 'destinataire inconnu'
  return {
    id,
    date: id.slice(0, 10),
    par: 'fiche',
    destinataire: { nom },
    fichiers: [fichier.split('/').at(-1) ?? fichier],
    fiches: {},
    retours: [],
  }
}
