# The hands of a partner in LibreOffice: opens documents, types as people do, saves them. Run by partenaire.ts, with a plan in JSON.
import json
import subprocess
import sys
import time
import uuid

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK

FILTRES = {"docx": "MS Word 2007 XML", "odt": "writer8", "xlsx": "Calc MS Excel 2007 XML", "ods": "calc8"}


def propriete(nom, valeur):
    p = PropertyValue()
    p.Name, p.Value = nom, valeur
    return p


def taper(texte, curseur, lignes):
    """Types where the cursor is, in place of what it selects; a line is a paragraph."""
    premiere, *suite = lignes.split("\n")
    texte.insertString(curseur, premiere, True)
    curseur.collapseToEnd()
    for ligne in suite:
        texte.insertControlCharacter(curseur, PARAGRAPH_BREAK, False)
        texte.insertString(curseur, ligne, False)


def curseur_de(doc, signet):
    ancre = doc.Bookmarks.getByName(signet).Anchor
    return ancre, ancre.Text


def remplacer(doc, geste):
    """Selects all that the cell holds, and types."""
    _, texte = curseur_de(doc, geste["signet"])
    curseur = texte.createTextCursor()
    curseur.gotoStart(False)
    curseur.gotoEnd(True)
    taper(texte, curseur, geste["texte"])


def ajouter(doc, geste):
    """Goes to the end of the cell, and goes on."""
    _, texte = curseur_de(doc, geste["signet"])
    curseur = texte.createTextCursor()
    curseur.gotoEnd(False)
    taper(texte, curseur, geste["texte"])


def mot(doc, geste):
    """Finds some words in the box, and types others over them."""
    ancre, texte = curseur_de(doc, geste["signet"])
    recherche = doc.createSearchDescriptor()
    recherche.SearchString = geste["ancien"]
    recherche.SearchCaseSensitive = True
    trouve = doc.findNext(texte.Start, recherche)
    if trouve is None:
        raise Exception("introuvable : %s dans %s" % (geste["ancien"], geste["signet"]))
    trouve.setString(geste["texte"])


def ligne(doc, geste):
    """Adds a row at the end of the table, and fills its cells."""
    ancre, _ = curseur_de(doc, geste["signet"])
    table = ancre.TextTable
    rang = table.Rows.Count
    table.Rows.insertByIndex(rang, 1)
    for colonne, valeur in enumerate(geste["valeurs"]):
        cellule = table.getCellByPosition(colonne, rang)
        cellule.setString(valeur)


def suivre(doc, _):
    doc.RecordChanges = True


def deplacer_colonne(doc, geste):
    """In a workbook: cuts a column, and puts it before another."""
    feuille = doc.Sheets.getByName(geste["feuille"])
    de, vers = geste["de"], geste["vers"]
    feuille.Columns.insertByIndex(vers, 1)
    source = de + 1 if vers <= de else de
    plage = feuille.Columns.getByIndex(source).RangeAddress
    feuille.moveRange(feuille.getCellByPosition(vers, 0).CellAddress, plage)
    feuille.Columns.removeByIndex(source, 1)


def trier(doc, geste):
    """Sorts all the rows under the heading by one column."""
    feuille = doc.Sheets.getByName(geste["feuille"])
    curseur = feuille.createCursor()
    curseur.gotoEndOfUsedArea(False)
    fin = curseur.RangeAddress
    plage = feuille.getCellRangeByPosition(0, geste.get("entete", 1), fin.EndColumn, fin.EndRow)
    champ = uno.createUnoStruct("com.sun.star.table.TableSortField")
    champ.Field, champ.IsAscending = geste["colonne"], geste.get("montant", False)
    champs = uno.Any("[]com.sun.star.table.TableSortField", (champ,))
    plage.sort((propriete("SortFields", champs), propriete("ContainsHeader", False)))


def filtrer(doc, geste):
    """Hides the rows of a workbook, as a filter does."""
    feuille = doc.Sheets.getByName(geste["feuille"])
    for rang in geste["lignes"]:
        feuille.Rows.getByIndex(rang).IsFiltered = True


def case(doc, geste):
    feuille = doc.Sheets.getByName(geste["feuille"])
    feuille.getCellByPosition(geste["colonne"], geste["ligne"]).setString(geste["texte"])


GESTES = {
    "remplacer": remplacer,
    "ajouter": ajouter,
    "mot": mot,
    "ligne": ligne,
    "suivre": suivre,
    "deplacer-colonne": deplacer_colonne,
    "trier": trier,
    "filtrer": filtrer,
    "case": case,
}


def bureau(profil):
    """Starts LibreOffice, and comes back with its desktop and its process."""
    nom = "cls" + uuid.uuid4().hex
    accueil = "--accept=pipe,name=%s;urp;" % nom
    commande = ["soffice", "-env:UserInstallation=" + profil, "--headless", "--norestore", "--nologo", accueil]
    processus = subprocess.Popen(commande, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    local = uno.getComponentContext()
    resoudre = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(600):
        try:
            contexte = resoudre.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % nom)
            gestion = contexte.ServiceManager
            return gestion.createInstanceWithContext("com.sun.star.frame.Desktop", contexte), processus
        except Exception:
            time.sleep(0.1)
    processus.kill()
    raise Exception("LibreOffice ne répond pas")


def main():
    plan = json.load(sys.stdin)
    desktop, processus = bureau(plan["profil"])
    try:
        for travail in plan["travaux"]:
            doc = desktop.loadComponentFromURL(travail["entree"], "_blank", 0, (propriete("Hidden", True),))
            for geste in travail["gestes"]:
                GESTES[geste["genre"]](doc, geste)
            for format, ou in travail["sorties"].items():
                doc.storeToURL(ou, (propriete("FilterName", FILTRES[format]),))
            doc.close(True)
    finally:
        try:
            desktop.terminate()
            processus.wait(20)
        except Exception:
            processus.kill()


main()
