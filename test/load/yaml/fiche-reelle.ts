// A document with a bit of everything people write, to be damaged by the tests.

export const REEL = `# fiche
id: bus-sante
titre: "Un bus santé : quartiers et bourgs"
rattachements: [attirer, 'l''accès']
objectifs:
  - { niveau: general, titre: Rapprocher les soins }
description: |
  Deux tournées par semaine :
    - nord
    - sud

budget:
  total: 64 000 €
  lignes:
  - id: vehicule # premier
    montant: 60 000 €
  -
    id: local
note: >-
  texte plié
  sur deux lignes
`
