// A word as it is typed on a command line that people copy: the same quotes for cmd, PowerShell and the shells of Linux wherever that is possible.

/** What no shell reads as anything but itself; a dash at the start would make it an option. */
const NU = /^(?!-)[^\s"'`$&|<>^()[\]{}*?!;#%,=~@]+$/

/**
 * `mon-cls` as it is, `"Mon contrat"` between straight quotes: they hold in cmd, in PowerShell and in sh. Only what these would
 * read inside (`$`, `` ` ``, a quote) is given apostrophes, which cmd does not know: there, such a sign needs no care.
 */
export function enArgument(mot: string): string {
  const sur = mot.startsWith('-') ? `./${mot}` : mot
  if (NU.test(sur)) return sur
  // A backslash before the closing quote would open it again.
  if (!/["$`]/.test(sur)) return `"${sur.replace(/\\$/, '')}"`
  return `'${sur.replaceAll("'", "'\\''")}'`
}
