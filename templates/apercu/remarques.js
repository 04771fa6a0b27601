// The list of remarks: what is wrong, where, what to do; the focus stays on the same remark when the list is written again.
const actives = document.getElementById('actives')
const autres = document.getElementById('autres')
const compte = document.getElementById('compte')
const avis = document.getElementById('avis')

const GRAVITES = { erreur: 'Erreur', avertissement: 'Avertissement', information: 'Information' }
const ETATS = { 'a-venir': 'pas encore dû', 'ecart-motive': 'écart motivé', reference: 'déjà connu' }
let ecrites = ''

/** Writes them, and says how many there are in a few words. `choisir(remarque, bouton)`: one was chosen. */
export function ecrireRemarques({ remarques, avis: phrases }, choisir) {
  const dues = remarques.filter(({ etat }) => etat === 'actif')
  const reste = remarques.filter(({ etat }) => etat !== 'actif')
  const phrase = compter(dues)
  compte.textContent = `${phrase[0].toUpperCase()}${phrase.slice(1)}`
  const texte = JSON.stringify([remarques, phrases])
  if (texte !== ecrites) {
    ecrites = texte
    const rendre = memoriserLaMain()
    actives.replaceChildren(...dues.map(remarque => carte(remarque, choisir)))
    autres.hidden = reste.length === 0
    autres.querySelector('summary').textContent = `Pas encore dues, ou déjà expliquées : ${reste.length}`
    autres.querySelector('ul').replaceChildren(...reste.map(remarque => carte(remarque, choisir)))
    avis.hidden = phrases.length === 0
    avis.querySelector('ul').replaceChildren(...phrases.map(phrase => element('li', '', phrase)))
    rendre()
  }
  return phrase
}

function compter(dues) {
  if (dues.length === 0) return 'aucune remarque.'
  const parGravite = Object.keys(GRAVITES).flatMap(gravite => {
    const nombre = dues.filter(remarque => remarque.gravite === gravite).length
    return nombre === 0 ? [] : [`${nombre} ${GRAVITES[gravite].toLowerCase()}${nombre > 1 ? 's' : ''}`]
  })
  return `${dues.length} remarque${dues.length > 1 ? 's' : ''} (${parGravite.join(', ')}).`
}

function carte(remarque, choisir) {
  const { gravite, etat, message, conseil, fichier, ligne, regle, source, ancre } = remarque
  const item = element('li', `${gravite} allable`)
  item.dataset.cle = cleDe(remarque)
  const titre = element('p', 'message')
  const bouton = element('button', '', message)
  bouton.type = 'button'
  titre.append(bouton)
  const lieu = element('p', 'lieu')
  lieu.append(element('code', '', fichier), `, ligne ${ligne} · `, element('code', '', regle))
  if (ancre === null) lieu.append(' · n’apparaît pas dans ce document')
  item.append(element('p', 'gravite', [GRAVITES[gravite], ETATS[etat]].filter(Boolean).join(', ')), titre)
  if (conseil) item.append(element('p', 'conseil', conseil))
  item.append(lieu)
  if (source) item.append(origine(source))
  item.addEventListener('click', ({ target }) => {
    if (target.closest('a') || getSelection()?.isCollapsed === false) return
    for (const autre of document.querySelectorAll('.liste > [aria-current]')) autre.removeAttribute('aria-current')
    item.setAttribute('aria-current', 'true')
    choisir(remarque, bouton)
  })
  return item
}

function origine({ titre, url }) {
  const ligne = element('p', 'origine', 'Source : ')
  if (!/^https?:\/\//.test(url ?? '')) {
    ligne.append(titre)
    return ligne
  }
  const lien = element('a', '', titre)
  lien.href = url
  lien.target = '_blank'
  lien.rel = 'noopener noreferrer'
  ligne.append(lien)
  return ligne
}

function cleDe({ regle, fichier, message }) {
  return `${regle} ${fichier} ${message}`
}

/** The focus goes back to the same remark; to the next one when it was repaired; to the list when none is left. */
function memoriserLaMain() {
  const ancienne = document.querySelector('.liste > [aria-current]')?.dataset.cle
  const item = document.activeElement?.closest('.liste > li')
  const rang = item ? [...item.parentElement.children].indexOf(item) : -1
  const liste = item?.parentElement
  const defile = document.getElementById('remarques').scrollTop
  return () => {
    const cartes = [...document.querySelectorAll('.liste > li')]
    cartes.find(({ dataset }) => dataset.cle === ancienne)?.setAttribute('aria-current', 'true')
    document.getElementById('remarques').scrollTop = defile
    if (!item) return
    const suivante =
      cartes.find(({ dataset }) => dataset.cle === item.dataset.cle) ??
      liste.children[Math.min(rang, liste.children.length - 1)]
    const but = suivante?.querySelector('button') ?? document.getElementById('remarques')
    but.focus({ preventScroll: suivante !== undefined })
  }
}

function element(nom, classe, texte) {
  const cree = document.createElement(nom)
  if (classe) cree.className = classe
  if (texte !== undefined) cree.textContent = texte
  return cree
}
