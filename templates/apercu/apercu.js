// The preview's page: asks for what is to be shown, listens for changes, and keeps the reader where they were.
import { aller, ancreDuPassage, montrer, planDuDocument } from './cadre.js'
import { ecrireRemarques } from './remarques.js'

const page = Object.fromEntries(
  ['titre', 'statut', 'modele', 'etat', 'seul', 'pannes', 'plan', 'cadre', 'source', 'avis'].map(id => [
    id,
    document.getElementById(id),
  ]),
)
let version = -1
let empreinte
let demandes = 0
/** Where the reader came from when they went into the document. */
let retour = null

const question = () => new URLSearchParams({ modele: page.modele.value || 'contrat', etat: page.etat.value })

async function rafraichir({ nouveau = false } = {}) {
  const demande = ++demandes
  const reponse = await fetch(`etat?${question()}`)
  if (!reponse.ok) throw new Error(`réponse ${reponse.status}`)
  const etat = await reponse.json()
  // Another answer is on its way, and will be newer.
  if (demande !== demandes) return
  const change = version !== -1 && etat.version !== version
  version = etat.version
  ecrireEntete(etat)
  ecrirePannes(etat.pannes)
  const phrase = ecrireRemarques(etat, choisirRemarque)
  await ecrireDocument(etat, nouveau)
  page.statut.textContent = `${change ? 'Mis à jour' : 'À jour'} à ${etat.heure} : ${phrase}`
}

function ecrireEntete({ titre, modeles }) {
  page.titre.textContent = titre
  document.title = `Aperçu – ${titre}`
  if (page.modele.options.length === 0) {
    page.modele.append(...modeles.map(({ id, nom }) => new Option(nom, id)))
    const { searchParams } = new URL(location.href)
    for (const nom of ['modele', 'etat']) {
      const voulu = [...page[nom].options].find(option => option.value === searchParams.get(nom))
      if (voulu) page[nom].value = voulu.value
    }
  }
}

function ecrirePannes(pannes) {
  page.pannes.replaceChildren(
    ...pannes.map(({ message, conseil }) => {
      const boite = document.createElement('div')
      boite.className = 'panne'
      boite.append(...[message, conseil].filter(Boolean).map(texte => paragraphe(texte)))
      return boite
    }),
  )
}

/** The frame is only changed for a document that has changed. */
async function ecrireDocument({ document: montre, pannes }, nouveau) {
  const identite = montre && `${question()} ${montre.empreinte}`
  page.seul.href = `document?${question()}`
  page.seul.hidden = !montre
  if (identite !== empreinte) {
    empreinte = identite
    if (montre)
      await montrer(page.cadre, `document?${question()}`, { nouveau, surPassage: direSource, surEchappe: revenir })
    else page.cadre.replaceChildren(paragraphe('Ce document ne peut pas encore être montré.'))
    ecrirePlan()
  }
  if (nouveau || !page.source.textContent) page.source.textContent = AIDE
  if (montre?.heure && pannes.length > 0) page.pannes.firstChild.append(paragraphe(`Document de ${montre.heure}.`))
}

const AIDE = 'Cliquez dans le document, ou choisissez dans son plan, pour savoir où un passage est écrit.'

function ecrirePlan() {
  const titres = planDuDocument()
  page.plan.hidden = titres.length === 0
  page.plan.querySelector('ul').replaceChildren(
    ...titres.map(({ id, niveau, texte }) => {
      const element = document.createElement('li')
      element.className = `n${niveau}`
      const bouton = document.createElement('button')
      bouton.type = 'button'
      bouton.textContent = texte
      bouton.addEventListener('click', () => {
        retour = bouton
        aller(id)
        direSource(ancreDuPassage(id))
      })
      element.append(bouton)
      return element
    }),
  )
}

function choisirRemarque({ ancre, fichier, ligne }, bouton) {
  retour = bouton
  const trouvee = ancre !== null && aller(ancre)
  direLieu({ fichier, ligne }, trouvee ? '' : ' Ce passage n’apparaît pas dans ce document.')
}

/** `ids`: nearest first. */
async function direSource(ids) {
  if (ids.length === 0) return
  const reponse = await fetch(`source?${new URLSearchParams(ids.map(id => ['id', id]))}`)
  const source = reponse.ok ? await reponse.json() : null
  if (source) direLieu(source)
  else page.source.textContent = 'Ce passage vient du modèle du document, ou de plusieurs fichiers.'
}

function direLieu({ fichier, ligne }, suite = '') {
  const code = document.createElement('code')
  code.textContent = fichier
  page.source.replaceChildren('Écrit dans ', code, `, ligne ${ligne}.${suite}`)
}

/** Escape, in the document: back to the remark or the line of the plan that led there. */
function revenir() {
  const ou = retour?.isConnected ? retour : document.getElementById('remarques')
  ou.focus()
}

function paragraphe(texte) {
  const element = document.createElement('p')
  element.textContent = texte
  return element
}

function surErreur() {
  page.statut.textContent =
    'L’aperçu ne répond plus : relancez la commande dans le terminal, puis rouvrez l’adresse affichée.'
}

for (const nom of ['modele', 'etat'])
  page[nom].addEventListener('change', () => {
    history.replaceState(null, '', `?${question()}`)
    rafraichir({ nouveau: true }).catch(surErreur)
  })
for (const lien of document.querySelectorAll('.acces a'))
  lien.addEventListener('click', evenement => {
    evenement.preventDefault()
    const cible = document.querySelector(lien.hash)
    cible.focus()
    cible.scrollIntoView()
  })

await rafraichir({ nouveau: true }).catch(surErreur)
// The choice that the address asked for was not known before the list of documents.
if (new URL(location.href).search) await rafraichir({ nouveau: true }).catch(surErreur)
const fil = new EventSource('evenements')
fil.addEventListener('version', ({ data }) => {
  if (Number(data) !== version) rafraichir().catch(surErreur)
})
fil.addEventListener('error', surErreur)
fil.addEventListener('open', () => {
  if (page.statut.textContent.startsWith('L’aperçu ne répond plus')) rafraichir().catch(surErreur)
})
