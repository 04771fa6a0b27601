// What older programs of Windows write: one byte a character.

/** Bytes 80 to 9F of Windows-1252. Written here because Node's own decoder reads them as Latin-1 in some versions. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** The byte's index is the character's. */
export function decoderWindows(octets: Uint8Array): string {
  const latin1 = new TextDecoder('latin1').decode(octets)
  return latin1.replace(/[\x80-\x9f]/g, signe => WINDOWS[signe.charCodeAt(0) - 0x80] ?? signe)
}
