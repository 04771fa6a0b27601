// The files that make a new folder comfortable: for the editor, and for git if there is one.

const GITATTRIBUTES = `# Les textes ont la même fin de ligne sur tous les ordinateurs ; les autres fichiers ne sont pas touchés.
* text=auto
*.yaml text eol=lf
*.json text eol=lf
*.docx binary
*.pdf binary
*.png binary
*.jpg binary
`

const EDITORCONFIG = `# Réglages communs à tous les éditeurs de texte.
root = true

[*]
charset = utf-8
end_of_line = lf
indent_style = space
indent_size = 2
insert_final_newline = true
trim_trailing_whitespace = true
`

const GITIGNORE = `# Brouillons et historique de l’outil : propres à chaque ordinateur. Les schémas, eux, se partagent.
/.cls/*
!/.cls/schemas/

# Fichiers laissés par Word et par les systèmes.
~$*
.DS_Store
Thumbs.db
desktop.ini
`

/** Fiches made later by hand have no first line that names their schema: the folders say it for them. */
const VSCODE = {
  'files.encoding': 'utf8',
  'files.eol': '\n',
  'yaml.schemaStore.enable': false,
  'yaml.format.enable': false,
  'yaml.schemas': {
    '.cls/schemas/fiche.schema.json': 'fiches/*.yaml',
    '.cls/schemas/suivi.schema.json': 'suivi/*.yaml',
  },
  '[yaml]': {
    'editor.insertSpaces': true,
    'editor.tabSize': 2,
    'editor.wordWrap': 'on',
    'editor.formatOnSave': false,
    'editor.quickSuggestions': { other: true, comments: false, strings: true },
  },
}

export const REGLAGES = [
  { chemin: '.gitattributes', contenu: GITATTRIBUTES },
  { chemin: '.gitignore', contenu: GITIGNORE },
  { chemin: '.editorconfig', contenu: EDITORCONFIG },
  { chemin: '.vscode/settings.json', contenu: json(VSCODE) },
  { chemin: '.vscode/extensions.json', contenu: json({ recommendations: ['redhat.vscode-yaml'] }) },
] as const

function json(valeur: unknown): string {
  return `${JSON.stringify(valeur, null, 2)}\n`
}
