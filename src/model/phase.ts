// The eight moments of a contract's life, in order: what is due depends on them.

export const PHASES = [
  'preparation',
  'diagnostic',
  'programmation',
  'redaction',
  'signature',
  'mise-en-oeuvre',
  'evaluation',
  'acheve',
] as const

export type Phase = (typeof PHASES)[number]

/** 0 for `preparation` … 7 for `acheve`. */
export function rang(phase: Phase): number {
  return PHASES.indexOf(phase)
}
