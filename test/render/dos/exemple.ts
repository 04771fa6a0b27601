// A long invented contract in the closed vocabulary: what the back-end's tests render, and what one looks at.

const PROSE =
  'Le territoire réunit des bourgs, des hameaux et une petite ville ; l’accès aux soins y dépend des distances autant que des horaires. Les partenaires ont retenu ce constat après trois ateliers et une enquête auprès des habitants.'

export function fiche(n: number): string {
  const lignes = [2026, 2027, 2028].map(
    annee =>
      `<tr><td>Fonctionnement</td><td>${annee}</td><td>ARS</td><td>Demandé</td><td data-nombre>12 000 €</td></tr>`,
  )
  return `<section data-saut id="fiche-${n}">
<h3>Fiche action ${n} – Un bus santé dans les quartiers et les bourgs</h3>
<table data-genre="fiche">
<tr data-bande="1F4E79"><td colspan="2"><strong>Fiche action ${n}</strong> – Accéder aux soins partout</td></tr>
<tr><th data-largeur="24">Pilote</th><td>Communauté de communes du Valdouve, direction de la santé</td></tr>
<tr><th>Objectifs</th><td><ul><li>Rapprocher les soins<ul><li>Deux tournées par semaine</li></ul></li><li>Repérer plus tôt</li></ul></td></tr>
<tr><th>Description</th><td><p>${PROSE}</p><p>${PROSE}</p></td></tr>
<tr><th>Calendrier</th><td>De mars 2026 à décembre 2028 <em data-a-completer>à compléter : étapes</em></td></tr>
</table>
<table data-genre="budget"><caption>Budget prévisionnel de la fiche ${n}</caption>
<thead><tr><th>Poste</th><th>Année</th><th>Financeur</th><th>État</th><th>Montant</th></tr></thead>
<tbody>${lignes.join('')}<tr><th colspan="4">Total</th><th data-nombre>36 000 €</th></tr></tbody></table>
<p data-role="source">Montants toutes taxes comprises, à confirmer par chaque financeur.</p>
<table data-genre="donnees"><caption>Indicateurs</caption>
<thead><tr><th data-largeur="40">Indicateur</th><th>Départ</th><th>Cible</th><th>Source</th></tr></thead>
<tbody><tr><td>Personnes reçues</td><td data-nombre>0</td><td data-nombre>800</td><td>Registre du bus</td></tr>
<tr><td>Tournées faites</td><td data-nombre>0</td><td data-nombre>96</td><td>Agenda</td></tr></tbody></table>
<p>Voir aussi la <a href="#fiche-1" data-renvoi>fiche 1</a>.</p>
</section>`
}

function signature(nom: string, fonction: string): string {
  return `<section data-signature><p><strong>Pour ${nom}</strong></p><p>${fonction}</p><p data-role="pointilles">Le …</p></section>`
}

export function exemple(fiches = 3): string {
  return `<section data-couverture>
<p><img src="images/logo.png" alt="Logo de la communauté de communes"> <img src="images/logo.png" alt="Logo de l’agence régionale de santé"></p>
<p data-role="surtitre">Contrat local de santé</p>
<h1>Contrat local de santé du Pays de Valdouve</h1>
<p data-role="chapeau">2026-2030 · deuxième génération</p>
<p>Communauté de communes du Valdouve<br>Agence régionale de santé<br>Préfecture</p>
<p data-role="mention">Version 7, document de travail du 15 janvier 2026</p>
</section>
<section data-sommaire="3" data-saut></section>
<section data-saut id="preambule"><h1>Préambule</h1>
<p data-role="chapeau">${PROSE}</p>
<h2>Les parties</h2>
<p data-role="partie"><strong>La communauté de communes du Valdouve</strong>, représentée par sa présidente, dûment habilitée par délibération du 14 octobre 2025, ci-après « la collectivité »,</p>
<p data-role="partie"><strong>L’agence régionale de santé</strong>, représentée par son directeur général,</p>
<h2>Visas</h2>
<p data-role="vu">Vu le code de la santé publique, et notamment ses articles L. 1434-2 et L. 1434-10 ;</p>
<p data-role="vu">Vu l’arrêté portant adoption du projet régional de santé, dont le texte est long et tient sur plus d’une ligne de cette page ;</p>
<h2>Article 1 – Objet <em data-texte-type></em></h2>
<p>${PROSE} Son adresse : <a href="https://exemple.fr/a?b=1&amp;c=2">exemple.fr</a>, note<sup>1</sup>. Le diagnostic figure dans <a href="#diag" data-renvoi>Diagnostic partagé</a>.</p>
<ol><li>Premier engagement</li><li>Deuxième engagement<ol><li>détail</li><li>autre détail</li></ol></li><li><p>Troisième</p><p>Suite du troisième, en un second paragraphe.</p></li></ol>
<p>Puis une autre liste :</p><ol start="4"><li>Quatre</li><li>Cinq</li></ol>
</section>
<section data-saut><h1 id="diag">Diagnostic partagé</h1>
<h2>Population et santé</h2><h3>Démographie médicale</h3><p>${PROSE}</p><p>${PROSE}</p>
<h4>Ce que disent les habitants</h4><p>${PROSE}</p>
<figure><img src="images/carte.png" alt="Carte du territoire"><figcaption>Les quatorze communes du territoire.</figcaption></figure>
<figure><img src="images/absente.png" alt="Photographie du bus"></figure>
<table><caption>Quelques mesures</caption><thead><tr><th rowspan="2">Mesure</th><th colspan="2">Valeurs</th></tr><tr><th>EPCI</th><th>Région</th></tr></thead>
<tbody>${Array.from({ length: 45 }, (_, i) => `<tr><td>Mesure numéro ${i + 1} du portrait de santé</td><td data-nombre>${i},5</td><td data-nombre>${i + 2},4</td></tr>`).join('')}</tbody></table>
</section>
<section data-paysage><h1>Tableau récapitulatif</h1>
<table><caption>Les fiches et leurs pilotes</caption><thead><tr><th>Axe</th><th>Fiche</th><th>Pilote</th><th>Calendrier</th><th>Publics</th><th>Budget</th></tr></thead>
<tbody>${Array.from({ length: fiches }, (_, i) => `<tr><td>Accéder aux soins partout</td><td><a href="#fiche-${i + 1}" data-renvoi>Fiche action ${i + 1} – Un bus santé dans les quartiers et les bourgs</a></td><td>Communauté de communes</td><td>2026-2028</td><td>Personnes âgées, précarité</td><td data-nombre>36 000 €</td></tr>`).join('')}</tbody></table>
</section>
<section><h1>Fiches actions</h1><h2>Axe 1 – Accéder aux soins partout</h2><p>${PROSE}</p>
${Array.from({ length: fiches }, (_, i) => fiche(i + 1)).join('\n')}
</section>
<section data-saut><h1>Signatures</h1>
<p data-role="pointilles">Fait à …, le …</p>
<section data-signatures>
${signature('la communauté de communes du Valdouve', 'La présidente, dûment habilitée par délibération du 14 octobre 2025')}
${signature('l’agence régionale de santé', 'Le directeur général')}
${signature('la préfecture', 'Le préfet')}
${signature('la caisse primaire d’assurance maladie', 'La directrice')}
${signature('le centre hospitalier', 'Le directeur')}
</section></section>`
}
