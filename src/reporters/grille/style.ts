// The style sheet of the grid: readable on a screen, printed on A4 landscape with its heads repeated. Text on white at 7:1 or more.

export const STYLE = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0 auto;max-width:100rem;padding:1.5rem;font:15px/1.4 "Marianne","Segoe UI",Arial,"Liberation Sans",sans-serif;color:#1b1b1b;background:#fff}
h1{margin:0 0 .3rem;font-size:1.75rem;color:#1b2f5b}
h2{margin:2.2rem 0 .7rem;padding-top:.7rem;border-top:3px solid #1b2f5b;font-size:1.4rem;color:#1b2f5b}
h3{margin:1.6rem 0 .5rem;font-size:1.1rem;color:#1b2f5b}
p{margin:.4rem 0;max-width:75em}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1.2rem;margin:0}
dt{font-weight:600;color:#3a3a3a}
dd{margin:0;overflow-wrap:anywhere}
a{color:#123f8c}
a:focus-visible{outline:3px solid #123f8c;outline-offset:2px}
table{width:100%;margin:.4rem 0 1rem;border-collapse:collapse;table-layout:fixed;font-size:.86rem}
caption{padding:0 0 .35rem;text-align:left;font-weight:600}
th,td{padding:.4rem .5rem;border:1px solid #8a8f98;text-align:left;vertical-align:top;font-weight:400;overflow-wrap:break-word;hyphens:auto}
thead th{background:#1b2f5b;border-color:#1b2f5b;color:#fff;font-weight:600}
th.groupe{background:#e6eaf3;font-weight:600;color:#1b2f5b}
td.avis{background:#fff;height:3.2rem}
code{font:.86em/1.3 "Cascadia Mono",Consolas,"DejaVu Sans Mono",monospace;color:#3f4652;overflow-wrap:anywhere;hyphens:none}
ul.cellule{margin:0;padding:0;list-style:none}
ul.cellule>li+li{margin-top:.35rem}
.discret{display:block;margin-top:.15rem;color:#3f4652}
.etat{font-weight:600}
td.remarque{border-left:5px solid #9c1c1c}
td.remarque .etat{color:#8c1515}
td.remarque.information{border-left-color:#4d5a70}
td.remarque.information .etat{color:#333f52}
td.remarque.avertissement{border-left-color:#7a4a00}
td.remarque.avertissement .etat{color:#653d00}
td.satisfaite{border-left:5px solid #1c6b38}
td.satisfaite .etat{color:#14532b}
td.a-venir{border-left:5px solid #4d5a70}
td.ecart-motive{border-left:5px solid #7a4a00}
td.ecart-motive .etat{color:#653d00}
td.non-jugee{border-left:5px dashed #4d5a70}
td.prose{white-space:pre-line}
.c-demande{width:22%}.c-source{width:18%}.c-etat{width:12%}.c-lieu{width:15%}.c-remarque{width:17%}.c-avis{width:16%}
.c-regle{width:22%}.c-motif{width:30%}.c-auteur{width:14%}.c-date{width:9%}.c-expire{width:10%}
.visa{display:grid;grid-template-columns:1fr 1fr 2fr;gap:.8rem;margin:1.2rem 0 0}
.visa p{min-height:5.5rem;margin:0;padding:.4rem .5rem;border:1px solid #8a8f98;font-weight:600}
footer{margin-top:1.5rem;color:#3f4652;font-size:.86rem}
@page{size:A4 landscape;margin:11mm 10mm 13mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt Arial,sans-serif}}
@media print{
html{font-size:9pt}
body{max-width:none;padding:0;font-size:9pt;line-height:1.3}
table{font-size:7.6pt}
th,td{padding:1mm 1.3mm}
h2{padding-top:2mm}
h3{margin:4mm 0 1mm}
h1{font-size:15pt}h2{font-size:12.5pt;margin-top:3mm}h3{font-size:10.5pt}
.contrat+.contrat{break-before:page}
h2,h3,caption{break-after:avoid}
thead{display:table-header-group}
tr,.visa,dl>*{break-inside:avoid}
th.groupe{break-after:avoid}
th,td,.visa p{print-color-adjust:exact;-webkit-print-color-adjust:exact}
a{color:inherit;text-decoration:none}
td.avis{height:11mm}
}
`
