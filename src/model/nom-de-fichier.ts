// Names for files and folders that every computer accepts: none that Windows keeps for itself, none that two disks would take for another.

/** Kept by Windows whatever the extension and the case, in any folder (« Naming Files, Paths, and Namespaces », Microsoft). */
const RESERVES = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])(?:\.|$)/i

/** May a file or folder of this name exist on Windows? Final spaces and dots are dropped there: such a name leads to another file. */
export function nomAdmis(nom: string): boolean {
  return !RESERVES.test(nom) && !/[. ]$/.test(nom) && !/[\x00-\x1f<>:"/\\|?*]/.test(nom) && nom !== ''
}

/** Two names of one key are one file on Windows or macOS: capitals, and accents typed in one sign or two, do not count there. */
export function cleDeNom(nom: string): string {
  return nom
    .normalize('NFC')
    .toLowerCase()
    .replace(/[. ]{1,255}$/, '')
}

/** `base`, or `base-2`, `base-3`…: the first that is none of `pris`, as a disk compares names. */
export function nomLibre(base: string, pris: Iterable<string>): string {
  const cles = new Set([...pris].map(cleDeNom))
  let candidat = base
  for (let rang = 2; cles.has(cleDeNom(candidat)); rang++) candidat = `${base}-${rang}`
  return candidat
}

/** The name of an identified thing's file, without its extension, that none of `pris` is: the fiche `con` cannot be `con.yaml`, it is `fiche-con.yaml`. */
export function nomDeFichier(id: string, pris: Iterable<string>, genre = 'fiche'): string {
  return nomLibre(nomAdmis(id) ? id : `${genre}-${id}`, pris)
}
