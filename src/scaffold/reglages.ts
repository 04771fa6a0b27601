// The files that make a new folder comfortable: for the editor, and for git if there is one.
import { extraitsPourVsCode } from './extraits.ts'

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

const GITIGNORE = `# Brouillons et historique de l’outil : propres à chaque ordinateur. Les schémas, les envois aux partenaires et les reprises se partagent.
/.cls/*
!/.cls/schemas/
!/.cls/envois/
!/.cls/imports/

# Fichiers laissés par Word et par les systèmes.
~$*
.DS_Store
Thumbs.db
desktop.ini
`

const FICHIERS = ['contrat', 'territoire', 'acteurs', 'diagnostic', 'axes', 'gouvernance', 'evaluation']

/** Files made later by hand have no first line that names their schema: their names say it for them. */
const VSCODE = {
  'files.encoding': 'utf8',
  'files.eol': '\n',
  'yaml.schemaStore.enable': false,
  'yaml.format.enable': false,
  'yaml.schemas': {
    ...Object.fromEntries(FICHIERS.map(nom => [`.cls/schemas/${nom}.schema.json`, `${nom}.yaml`])),
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

export function reglages(): readonly { readonly chemin: string; readonly contenu: string }[] {
  return [
    { chemin: '.gitattributes', contenu: GITATTRIBUTES },
    { chemin: '.gitignore', contenu: GITIGNORE },
    { chemin: '.editorconfig', contenu: EDITORCONFIG },
    { chemin: '.vscode/settings.json', contenu: json(VSCODE) },
    { chemin: '.vscode/extensions.json', contenu: json({ recommendations: ['redhat.vscode-yaml'] }) },
    { chemin: '.vscode/cls.code-snippets', contenu: extraitsPourVsCode() },
  ]
}

function json(valeur: unknown): string {
  return `${JSON.stringify(valeur, null, 2)}\n`
}
