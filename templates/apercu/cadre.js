// The frame that holds the document: no script runs in it; it is replaced at once, at the same place, when the document changes.

/** Scripts are forbidden there (no allow-scripts); we may look into it, and its outside links open elsewhere. */
const PERMIS = 'allow-same-origin allow-popups allow-popups-to-escape-sandbox'
const doux = matchMedia('(prefers-reduced-motion: reduce)')
let cadre = null
let marque = null
let demandes = 0

/** `surPassage`: told the ids around what was clicked, nearest first. `surEchappe`: Escape was pressed in the document. */
export function montrer(boite, adresse, { nouveau, surPassage, surEchappe }) {
  return new Promise(resoudre => {
    const demande = ++demandes
    const suivant = document.createElement('iframe')
    suivant.className = 'attente'
    suivant.title = 'Document'
    suivant.setAttribute('sandbox', PERMIS)
    suivant.addEventListener(
      'load',
      () => {
        // Another document was asked for meanwhile.
        if (demande !== demandes) {
          suivant.remove()
          resoudre()
          return
        }
        const avant = nouveau ? null : memoriser()
        preparer(suivant.contentDocument, surPassage, surEchappe)
        suivant.classList.remove('attente')
        const ancien = cadre
        cadre = suivant
        marque = null
        if (avant) retrouver(avant)
        ancien?.remove()
        for (const autre of [...boite.children]) if (autre !== suivant) autre.remove()
        resoudre()
      },
      { once: true },
    )
    suivant.src = adresse
    boite.append(suivant)
  })
}

function preparer(contenu, surPassage, surEchappe) {
  for (const lien of contenu.querySelectorAll('a:not([href^="#"])')) lien.target = '_blank'
  contenu.addEventListener('click', ({ target }) => {
    if (target.closest('a') || contenu.getSelection()?.isCollapsed === false) return
    surPassage(idsAutour(contenu, target))
  })
  contenu.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') surEchappe()
  })
}

/** Of what holds it, then of what stands before it. */
function idsAutour(contenu, cible) {
  const dedans = []
  for (let ici = cible; ici; ici = ici.parentElement) if (ici.id) dedans.push(ici.id)
  const avant = [...contenu.querySelectorAll('[id]')]
    .filter(element => cible.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING)
    .map(({ id }) => id)
    .filter(id => !dedans.includes(id))
  return [...new Set([...dedans, ...avant.slice(-8).reverse()])]
}

/** Where the reader is: the last anchor above the top of the frame, how far from it, and what has the focus. */
function memoriser() {
  const contenu = cadre?.contentDocument
  if (!contenu) return null
  const { scrollY } = cadre.contentWindow
  let repere = null
  for (const element of contenu.querySelectorAll('[id]')) {
    const { top } = element.getBoundingClientRect()
    if (top > 2) break
    repere = { id: element.id, ecart: top }
  }
  const actif = document.activeElement === cadre ? contenu.activeElement : null
  const liens = [...contenu.querySelectorAll('a')]
  return {
    scrollY,
    repere,
    dedans: actif !== null,
    actif: actif?.id ?? '',
    lien: liens.indexOf(actif),
    marque: marque?.id ?? '',
  }
}

function retrouver({ scrollY, repere, dedans, actif, lien, marque: marquee }) {
  const { contentDocument: contenu, contentWindow: fenetre } = cadre
  const ici = repere && contenu.getElementById(repere.id)
  fenetre.scrollTo({
    top: ici ? ici.getBoundingClientRect().top + fenetre.scrollY - repere.ecart : scrollY,
    behavior: 'instant',
  })
  if (marquee) marquer(contenu.getElementById(marquee))
  if (!dedans) return
  fenetre.focus()
  const voulu = (actif && contenu.getElementById(actif)) || contenu.querySelectorAll('a')[lien]
  if (voulu) prendreLaMain(voulu)
}

/** Shows what bears this id, and gives it the focus. False when nothing does. */
export function aller(id) {
  const element = cadre?.contentDocument.getElementById(id)
  if (!element) return false
  marquer(element)
  element.scrollIntoView({ block: 'start', behavior: doux.matches ? 'auto' : 'smooth' })
  cadre.contentWindow.focus()
  prendreLaMain(element)
  return true
}

function prendreLaMain(element) {
  if (!element.matches('a')) element.tabIndex = -1
  element.focus({ preventScroll: true })
}

function marquer(element) {
  if (marque) marque.style.outline = ''
  marque = element
  if (!element) return
  element.style.outline = '3px solid #b35900'
  element.style.outlineOffset = '4px'
  element.style.scrollMarginTop = '1rem'
}

/** Its headings that can be gone to. */
export function planDuDocument() {
  const contenu = cadre?.contentDocument
  if (!contenu) return []
  return [...contenu.querySelectorAll('h1, h2, h3')].flatMap(titre => {
    const id = titre.id || (titre.parentElement?.firstElementChild === titre && titre.parentElement.id)
    return id ? [{ id, niveau: titre.localName[1], texte: titre.textContent.trim() }] : []
  })
}

/** The ids around an anchor, nearest first. */
export function ancreDuPassage(id) {
  const contenu = cadre?.contentDocument
  const element = contenu?.getElementById(id)
  return element ? idsAutour(contenu, element) : []
}
