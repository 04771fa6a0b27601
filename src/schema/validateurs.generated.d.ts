// What validateurs.generated.js holds: functions looked up by name in validateurs.ts (names are made in src/build/validators.ts).
export {}
