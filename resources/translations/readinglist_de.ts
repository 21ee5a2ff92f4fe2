<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>AboutDialog</name>
    <message>
      <source>A reading list for people who follow machine-learning research.</source>
      <translation>Eine Leseliste für alle, die die Forschung zum maschinellen Lernen verfolgen.</translation>
    </message>
    <message>
      <source>About readinglist</source>
      <translation>Über readinglist</translation>
    </message>
    <message>
      <source>Copy versions</source>
      <translation>Versionen kopieren</translation>
    </message>
  </context>
  <context>
    <name>BacklogChart</name>
    <message>
      <source>now</source>
      <translation>jetzt</translation>
    </message>
    <message>
      <source>week of {}: {} undecided at its end</source>
      <translation>Woche vom {}: {} am Ende unentschieden</translation>
    </message>
  </context>
  <context>
    <name>BackupsPage</name>
    <message>
      <source>1 copy</source>
      <translation>1 Kopie</translation>
    </message>
    <message>
      <source>A copy is made each day before the first change, and before a new version changes the library, another library is imported or a copy is restored. The ten latest of each kind are kept, and one a week for a year.</source>
      <translation>Eine Kopie entsteht jeden Tag vor der ersten Änderung, außerdem bevor eine neue Version die Bibliothek umstellt, eine andere Bibliothek importiert oder eine Kopie wiederhergestellt wird. Von jeder Art bleiben die letzten zehn, und eine pro Woche ein Jahr lang.</translation>
    </message>
    <message>
      <source>Copies</source>
      <translation>Kopien</translation>
    </message>
    <message>
      <source>Library</source>
      <translation>Bibliothek</translation>
    </message>
    <message>
      <source>Looking …</source>
      <translation>Wird gesucht …</translation>
    </message>
    <message>
      <source>None yet; the first comes with the next change</source>
      <translation>Noch keine; die erste kommt mit der nächsten Änderung</translation>
    </message>
    <message>
      <source>Open the folder</source>
      <translation>Ordner öffnen</translation>
    </message>
    <message>
      <source>{size} MB in {count}, the latest of {day}</source>
      <translation>{size} MB in {count}, die neueste vom {day}</translation>
    </message>
    <message>
      <source>{} copies</source>
      <translation>{} Kopien</translation>
    </message>
  </context>
  <context>
    <name>BarChart</name>
    <message>
      <source>Nothing yet</source>
      <translation>Noch nichts</translation>
    </message>
  </context>
  <context>
    <name>CardPage</name>
    <message>
      <source>Back to the list</source>
      <translation>Zurück zur Liste</translation>
    </message>
    <message>
      <source>No abstract yet.</source>
      <translation>Noch keine Zusammenfassung.</translation>
    </message>
    <message>
      <source>Paper</source>
      <translation>Artikel</translation>
    </message>
    <message>
      <source>Place in the list</source>
      <translation>Stelle in der Liste</translation>
    </message>
    <message>
      <source>That was the last one</source>
      <translation>Das war der letzte</translation>
    </message>
    <message>
      <source>Undo steps back; Esc leads back to the list.</source>
      <translation>Rückgängig führt einen Schritt zurück, Esc zurück zur Liste.</translation>
    </message>
    <message>
      <source>{} of {}</source>
      <translation>{} von {}</translation>
    </message>
  </context>
  <context>
    <name>Chart</name>
    <message>
      <source>The arrow keys go from number to number, Return opens its papers</source>
      <translation>Die Pfeiltasten gehen von Zahl zu Zahl, die Eingabetaste öffnet die zugehörigen Artikel</translation>
    </message>
  </context>
  <context>
    <name>CheckDialog</name>
    <message>
      <source>1 thing needs you.</source>
      <translation>1 Sache braucht eine Entscheidung.</translation>
    </message>
    <message>
      <source>Check the library</source>
      <translation>Bibliothek prüfen</translation>
    </message>
    <message>
      <source>Checking…</source>
      <translation>Prüfung läuft …</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <source>Findings</source>
      <translation>Befunde</translation>
    </message>
    <message>
      <source>How far the check is</source>
      <translation>Fortschritt der Prüfung</translation>
    </message>
    <message>
      <source>Repair</source>
      <translation>Reparieren</translation>
    </message>
    <message>
      <source>The library is sound: {}.</source>
      <translation>Die Bibliothek ist in Ordnung: {}.</translation>
    </message>
    <message>
      <source>{} repaired; Undo takes back what that changed of papers.</source>
      <translation>{} repariert; Rückgängig nimmt zurück, was sich dadurch an Artikeln geändert hat.</translation>
    </message>
    <message>
      <source>{} things need you.</source>
      <translation>{} Sachen brauchen eine Entscheidung.</translation>
    </message>
    <message>
      <source>{}…</source>
      <translation>{} …</translation>
    </message>
  </context>
  <context>
    <name>Chips</name>
    <message>
      <source>Add a tag</source>
      <translation>Schlagwort hinzufügen</translation>
    </message>
    <message>
      <source>Add tag</source>
      <translation>Schlagwort</translation>
    </message>
    <message>
      <source>Priority</source>
      <translation>Priorität</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Status</translation>
    </message>
    <message>
      <source>Type a tag and press Return; a comma parts tags, “/” levels</source>
      <translation>Schlagwort eintippen und mit der Eingabetaste bestätigen; ein Komma trennt Schlagwörter, „/“ Ebenen</translation>
    </message>
  </context>
  <context>
    <name>ChoiceList</name>
    <message>
      <source>What fits</source>
      <translation>Passendes</translation>
    </message>
  </context>
  <context>
    <name>CiteKeyDialog</name>
    <message>
      <source>Cite key</source>
      <translation>Zitierschlüssel</translation>
    </message>
    <message>
      <source>Earlier keys</source>
      <translation>Frühere Schlüssel</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>Schlüssel</translation>
    </message>
    <message>
      <source>Make a new key</source>
      <translation>Neuen Schlüssel bilden</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Speichern</translation>
    </message>
    <message>
      <source>The old key stays this paper’s own. BibLaTeX exports name it, so that documents that cite it still compile.</source>
      <translation>Der alte Schlüssel bleibt diesem Artikel vorbehalten. BibLaTeX-Exporte nennen ihn, damit sich Dokumente, die ihn zitieren, weiterhin übersetzen lassen.</translation>
    </message>
  </context>
  <context>
    <name>CiteKeysPage</name>
    <message>
      <source>Fields: {}. A field that begins with a capital, such as {Author}, is written with one. Keys that papers have already stay as they are.</source>
      <translation>Felder: {}. Ein Feld mit großem Anfangsbuchstaben, etwa {Author}, wird großgeschrieben. Schlüssel, die Artikel schon haben, bleiben, wie sie sind.</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>Schlüssel</translation>
    </message>
    <message>
      <source>Keys of the latest papers</source>
      <translation>Schlüssel der neuesten Artikel</translation>
    </message>
    <message>
      <source>Paper</source>
      <translation>Artikel</translation>
    </message>
    <message>
      <source>Pattern of new keys</source>
      <translation>Muster für neue Schlüssel</translation>
    </message>
  </context>
  <context>
    <name>ColumnsDialog</name>
    <message>
      <source>Columns</source>
      <translation>Spalten</translation>
    </message>
    <message>
      <source>Move &amp;left</source>
      <translation>Nach &amp;links</translation>
    </message>
    <message>
      <source>Move &amp;right</source>
      <translation>Nach &amp;rechts</translation>
    </message>
  </context>
  <context>
    <name>CommandPalette</name>
    <message>
      <source>Actions</source>
      <translation>Aktionen</translation>
    </message>
    <message>
      <source>Command palette</source>
      <translation>Befehlspalette</translation>
    </message>
    <message>
      <source>Find an action, a view or a paper</source>
      <translation>Aktion, Ansicht oder Artikel suchen</translation>
    </message>
    <message>
      <source>Nothing found</source>
      <translation>Nichts gefunden</translation>
    </message>
    <message>
      <source>Papers</source>
      <translation>Artikel</translation>
    </message>
    <message>
      <source>Recently used</source>
      <translation>Zuletzt verwendet</translation>
    </message>
    <message>
      <source>Views</source>
      <translation>Ansichten</translation>
    </message>
  </context>
  <context>
    <name>Copying</name>
    <message>
      <source>Copied BibTeX of {}</source>
      <translation>BibTeX kopiert: {}</translation>
    </message>
    <message>
      <source>Copied Markdown links of {}</source>
      <translation>Markdown-Links kopiert: {}</translation>
    </message>
    <message>
      <source>Copied a citation of {}</source>
      <translation>Zitat kopiert: {}</translation>
    </message>
    <message>
      <source>Copied references of {}</source>
      <translation>Literaturangaben kopiert: {}</translation>
    </message>
    <message>
      <source>Copied the cite keys of {}</source>
      <translation>Zitierschlüssel kopiert: {}</translation>
    </message>
    <message>
      <source>The cite key stays as it is</source>
      <translation>Der Zitierschlüssel bleibt, wie er ist</translation>
    </message>
  </context>
  <context>
    <name>CrashDialog</name>
    <message>
      <source>Copy the report</source>
      <translation>Bericht kopieren</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>Bericht</translation>
    </message>
    <message>
      <source>Save the report</source>
      <translation>Bericht speichern</translation>
    </message>
    <message>
      <source>Save the report…</source>
      <translation>Bericht speichern …</translation>
    </message>
    <message>
      <source>Something went wrong</source>
      <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
      <source>The program has met a bug. Your library is safe: whatever was half-written has been taken back. You can go on; restart the program if it behaves oddly. The report below helps to have it repaired; it may quote a paper.</source>
      <translation>Das Programm ist auf einen Fehler gestoßen. Die Bibliothek ist in Sicherheit: Halb Geschriebenes wurde zurückgenommen. Die Arbeit kann weitergehen; bei merkwürdigem Verhalten hilft ein Neustart. Der Bericht unten hilft, den Fehler zu beheben; er kann aus Artikeln zitieren.</translation>
    </message>
    <message>
      <source>The report could not be saved: {}. Choose another folder.</source>
      <translation>Der Bericht ließ sich nicht speichern: {}. Bitte einen anderen Ordner wählen.</translation>
    </message>
    <message>
      <source>The report is on the clipboard.</source>
      <translation>Der Bericht ist in der Zwischenablage.</translation>
    </message>
    <message>
      <source>The report is saved as {}.</source>
      <translation>Der Bericht ist gespeichert: {}.</translation>
    </message>
  </context>
  <context>
    <name>DayDialog</name>
    <message>
      <source>Choose</source>
      <translation>Wählen</translation>
    </message>
    <message>
      <source>Choose a day</source>
      <translation>Tag wählen</translation>
    </message>
  </context>
  <context>
    <name>Deeds</name>
    <message>
      <source>Adding sample papers</source>
      <translation>Beispielartikel werden hinzugefügt</translation>
    </message>
    <message>
      <source>Building the search index</source>
      <translation>Suchindex wird aufgebaut</translation>
    </message>
    <message>
      <source>Exporting</source>
      <translation>Export läuft</translation>
    </message>
    <message>
      <source>Importing</source>
      <translation>Import läuft</translation>
    </message>
    <message>
      <source>pasted text</source>
      <translation>eingefügter Text</translation>
    </message>
  </context>
  <context>
    <name>DetailPane</name>
    <message>
      <source>Abstract</source>
      <translation>Zusammenfassung</translation>
    </message>
    <message>
      <source>Authors</source>
      <translation>Autoren</translation>
    </message>
    <message>
      <source>Border of the notes</source>
      <translation>Trennlinie der Notizen</translation>
    </message>
    <message>
      <source>Click an author to list their papers</source>
      <translation>Klick auf einen Namen zeigt dessen Artikel</translation>
    </message>
    <message>
      <source>History</source>
      <translation>Verlauf</translation>
    </message>
    <message>
      <source>Links and similar papers</source>
      <translation>Links und ähnliche Artikel</translation>
    </message>
    <message>
      <source>No paper selected</source>
      <translation>Kein Artikel ausgewählt</translation>
    </message>
    <message>
      <source>Paper</source>
      <translation>Artikel</translation>
    </message>
    <message>
      <source>What you decide here holds for all of them.</source>
      <translation>Entscheidungen gelten hier für alle gemeinsam.</translation>
    </message>
    <message>
      <source>Where the facts come from</source>
      <translation>Herkunft der Angaben</translation>
    </message>
    <message>
      <source>Withdrawn on arXiv</source>
      <translation>Auf arXiv zurückgezogen</translation>
    </message>
    <message>
      <source>{} selected</source>
      <translation>{} ausgewählt</translation>
    </message>
  </context>
  <context>
    <name>DifferenceDialog</name>
    <message>
      <source>Lines that go (−) and come (+)</source>
      <translation>Zeilen, die wegfallen (−) und hinzukommen (+)</translation>
    </message>
    <message>
      <source>Overwrite and keep up to date</source>
      <translation>Überschreiben und aktuell halten</translation>
    </message>
    <message>
      <source>Overwrite {}</source>
      <translation>{} überschreiben</translation>
    </message>
  </context>
  <context>
    <name>Exchange</name>
    <message>
      <source>Exported {} to {}</source>
      <translation>{} nach {} exportiert</translation>
    </message>
    <message>
      <source>Fetch them</source>
      <translation>Abrufen</translation>
    </message>
    <message>
      <source>Open the folder</source>
      <translation>Ordner öffnen</translation>
    </message>
    <message>
      <source>The clipboard holds no text. Copy a saved page, then import it again.</source>
      <translation>Die Zwischenablage enthält keinen Text. Eine gespeicherte Seite kopieren, dann erneut importieren.</translation>
    </message>
    <message>
      <source>{} without authors</source>
      <translation>{} ohne Autoren</translation>
    </message>
  </context>
  <context>
    <name>ExportDialog</name>
    <message>
      <source>Export</source>
      <translation>Exportieren</translation>
    </message>
    <message>
      <source>Export to</source>
      <translation>Exportieren nach</translation>
    </message>
    <message>
      <source>Export to a file…</source>
      <translation>In Datei exportieren …</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Format</translation>
    </message>
    <message>
      <source>In the list</source>
      <translation>In der Liste</translation>
    </message>
    <message>
      <source>Include</source>
      <translation>Mit dabei</translation>
    </message>
    <message>
      <source>Papers</source>
      <translation>Artikel</translation>
    </message>
    <message>
      <source>Selected</source>
      <translation>Ausgewählte</translation>
    </message>
    <message>
      <source>The whole library</source>
      <translation>Die ganze Bibliothek</translation>
    </message>
    <message>
      <source>Your notes</source>
      <translation>Eigene Notizen</translation>
    </message>
    <message>
      <source>Your tags</source>
      <translation>Eigene Schlagwörter</translation>
    </message>
  </context>
  <context>
    <name>FetchLine</name>
    <message>
      <source>Compare…</source>
      <translation>Vergleichen …</translation>
    </message>
    <message>
      <source>Retry</source>
      <translation>Erneut versuchen</translation>
    </message>
  </context>
  <context>
    <name>FetchQueue</name>
    <message>
      <source>Looking up papers</source>
      <translation>Artikel werden nachgeschlagen</translation>
    </message>
    <message>
      <source>No service can be reached; fetching goes on when the network is back</source>
      <translation>Kein Dienst ist erreichbar; das Abrufen geht weiter, sobald das Netz wieder da ist</translation>
    </message>
    <message>
      <source>Stopped; fetching is paused until you resume it</source>
      <translation>Gestoppt; das Abrufen ruht, bis es fortgesetzt wird</translation>
    </message>
  </context>
  <context>
    <name>Fetching</name>
    <message>
      <source>Nothing has been fetched for this paper that could be taken back</source>
      <translation>Für diesen Artikel wurde nichts abgerufen, das sich zurücknehmen ließe</translation>
    </message>
    <message>
      <source>{} could not be asked about</source>
      <translation>{} nicht abfragbar</translation>
    </message>
    <message>
      <source>{} found</source>
      <translation>{} gefunden</translation>
    </message>
    <message>
      <source>{} not sure or not known</source>
      <translation>{} unsicher oder unbekannt</translation>
    </message>
  </context>
  <context>
    <name>FileKeeping</name>
    <message>
      <source>Dump: {}</source>
      <translation>Seite: {}</translation>
    </message>
    <message>
      <source>Priority: {}</source>
      <translation>Priorität: {}</translation>
    </message>
    <message>
      <source>Search: {}</source>
      <translation>Suche: {}</translation>
    </message>
    <message>
      <source>The whole library</source>
      <translation>Die ganze Bibliothek</translation>
    </message>
    <message>
      <source>{} is there already. This is what would change in it.</source>
      <translation>{} gibt es schon. Das würde sich darin ändern.</translation>
    </message>
    <message>
      <source>{} stand in it already and are left alone.</source>
      <translation>{} stehen schon darin und bleiben unberührt.</translation>
    </message>
  </context>
  <context>
    <name>FullText</name>
    <message>
      <source>Bringing the PDF</source>
      <translation>PDF wird geholt</translation>
    </message>
    <message>
      <source>No PDF is known yet; fetch the paper’s details first</source>
      <translation>Noch ist kein PDF bekannt; zuerst die Angaben zum Artikel abrufen</translation>
    </message>
    <message>
      <source>No code of this paper is known</source>
      <translation>Zu diesem Artikel ist kein Quellcode bekannt</translation>
    </message>
    <message>
      <source>No program here opens PDFs; this one is {}</source>
      <translation>Kein Programm öffnet hier PDFs; dieses liegt unter {}</translation>
    </message>
  </context>
  <context>
    <name>GeneralPage</name>
    <message>
      <source>Appearance</source>
      <translation>Erscheinungsbild</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>Wie das System</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Dunkel</translation>
    </message>
    <message>
      <source>Export format</source>
      <translation>Exportformat</translation>
    </message>
    <message>
      <source>Go to the next paper after a decision</source>
      <translation>Nach einer Entscheidung zum nächsten Artikel</translation>
    </message>
    <message>
      <source>High contrast</source>
      <translation>Hoher Kontrast</translation>
    </message>
    <message>
      <source>Holds from the next start on</source>
      <translation>Gilt ab dem nächsten Start</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Sprache</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Hell</translation>
    </message>
    <message>
      <source>Points added to the system’s text size</source>
      <translation>Punkte, um die die Schrift größer ist als die des Systems</translation>
    </message>
    <message>
      <source>Text size</source>
      <translation>Schriftgröße</translation>
    </message>
    <message>
      <source>Triage</source>
      <translation>Durchsicht</translation>
    </message>
    <message>
      <source>Usual</source>
      <translation>Üblich</translation>
    </message>
  </context>
  <context>
    <name>ImportDialog</name>
    <message>
      <source>As the pages tell</source>
      <translation>Wie auf den Seiten</translation>
    </message>
    <message>
      <source>Choose a folder of saved pages</source>
      <translation>Ordner mit gespeicherten Seiten wählen</translation>
    </message>
    <message>
      <source>Choose a folder…</source>
      <translation>Ordner wählen …</translation>
    </message>
    <message>
      <source>Choose files…</source>
      <translation>Dateien wählen …</translation>
    </message>
    <message>
      <source>Choose saved pages</source>
      <translation>Gespeicherte Seiten wählen</translation>
    </message>
    <message>
      <source>Files and folders to import</source>
      <translation>Dateien und Ordner zum Importieren</translation>
    </message>
    <message>
      <source>For dates that are written without a year</source>
      <translation>Für Daten, die ohne Jahr geschrieben sind</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>Importieren</translation>
    </message>
    <message>
      <source>Import 1 item</source>
      <translation>1 Eintrag importieren</translation>
    </message>
    <message>
      <source>Import saved pages</source>
      <translation>Gespeicherte Seiten importieren</translation>
    </message>
    <message>
      <source>Import {} items</source>
      <translation>{} Einträge importieren</translation>
    </message>
    <message>
      <source>Pages of the Daily Papers site, saved as text or JSON; bibliographies (.bib); libraries exported as JSON. They can be dropped here.</source>
      <translation>Seiten von Daily Papers, als Text oder JSON gespeichert, Bibliografien (.bib) und als JSON exportierte Bibliotheken. Sie lassen sich hierher ziehen.</translation>
    </message>
    <message>
      <source>Year of the pages</source>
      <translation>Jahr der Seiten</translation>
    </message>
  </context>
  <context>
    <name>ImportReporting</name>
    <message>
      <source>Other changes have been made since. Right-click the dump in the sidebar to undo its import.</source>
      <translation>Seither gab es andere Änderungen. Ein Rechtsklick auf die Seite in der Seitenleiste macht ihren Import rückgängig.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
  </context>
  <context>
    <name>KeptFilesDialog</name>
    <message>
      <source>A view</source>
      <translation>Eine Ansicht</translation>
    </message>
    <message>
      <source>Choose a file to keep…</source>
      <translation>Datei wählen …</translation>
    </message>
    <message>
      <source>Confirm…</source>
      <translation>Bestätigen …</translation>
    </message>
    <message>
      <source>Each file is written anew soon after its papers change.</source>
      <translation>Jede Datei wird neu geschrieben, kurz nachdem sich ihre Artikel ändern.</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Datei</translation>
    </message>
    <message>
      <source>Files kept up to date</source>
      <translation>Aktuell gehaltene Dateien</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Ordner</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Format</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Aktuell halten</translation>
    </message>
    <message>
      <source>Keep no longer</source>
      <translation>Nicht mehr aktuell halten</translation>
    </message>
    <message>
      <source>Keep up to date</source>
      <translation>Aktuell halten</translation>
    </message>
    <message>
      <source>Last run</source>
      <translation>Letzter Lauf</translation>
    </message>
    <message>
      <source>Let the selected file be written on this computer</source>
      <translation>Ausgewählte Datei auf diesem Rechner schreiben lassen</translation>
    </message>
    <message>
      <source>No file is kept yet. Choose papers, a format and a file, such as the .bib file of a document you are writing. Entries that others wrote into it are left alone.</source>
      <translation>Noch wird keine Datei aktuell gehalten. Artikel, Format und Datei wählen, etwa die .bib-Datei eines Dokuments, das gerade entsteht. Einträge, die andere hineingeschrieben haben, bleiben unberührt.</translation>
    </message>
    <message>
      <source>Papers</source>
      <translation>Artikel</translation>
    </message>
    <message>
      <source>Update now</source>
      <translation>Jetzt aktualisieren</translation>
    </message>
    <message>
      <source>as</source>
      <translation>als</translation>
    </message>
  </context>
  <context>
    <name>KeySheet</name>
    <message>
      <source>All keys</source>
      <translation>Alle Tasten</translation>
    </message>
    <message>
      <source>First and last paper</source>
      <translation>Erster und letzter Artikel</translation>
    </message>
    <message>
      <source>Fixed keys</source>
      <translation>Feste Tasten</translation>
    </message>
    <message>
      <source>From paper to paper</source>
      <translation>Von Artikel zu Artikel</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Tasten</translation>
    </message>
    <message>
      <source>Move the border of panes that has the keyboard</source>
      <translation>Angesteuerte Trennlinie verschieben</translation>
    </message>
    <message>
      <source>One paper at a time: back and on</source>
      <translation>Artikel einzeln: zurück und weiter</translation>
    </message>
    <message>
      <source>One paper at a time: scroll, then on</source>
      <translation>Artikel einzeln: blättern, dann weiter</translation>
    </message>
    <message>
      <source>Remove a tag or a search in the sidebar</source>
      <translation>Schlagwort oder Suche in der Seitenleiste entfernen</translation>
    </message>
    <message>
      <source>Rename a tag in the sidebar</source>
      <translation>Schlagwort in der Seitenleiste umbenennen</translation>
    </message>
    <message>
      <source>Select more papers</source>
      <translation>Weitere Artikel auswählen</translation>
    </message>
    <message>
      <source>They can be changed in the preferences. Esc closes this sheet.</source>
      <translation>Sie lassen sich in den Einstellungen ändern. Esc schließt diese Übersicht.</translation>
    </message>
  </context>
  <context>
    <name>KeysPage</name>
    <message>
      <source>Action</source>
      <translation>Aktion</translation>
    </message>
    <message>
      <source>Another key</source>
      <translation>Weitere Taste</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>Taste</translation>
    </message>
    <message>
      <source>Use it here</source>
      <translation>Hier verwenden</translation>
    </message>
    <message>
      <source>Usual keys</source>
      <translation>Übliche Tasten</translation>
    </message>
    <message>
      <source>Usual keys for all actions</source>
      <translation>Übliche Tasten für alle Aktionen</translation>
    </message>
    <message>
      <source>{} is the key of “{}”</source>
      <translation>{} ist die Taste für „{}“</translation>
    </message>
    <message>
      <source>{} moves about in lists and dialogs; press another key</source>
      <translation>{} dient der Bewegung in Listen und Dialogen; bitte eine andere Taste drücken</translation>
    </message>
    <message>
      <source>{} opens the menu “{}”; press another key</source>
      <translation>{} öffnet das Menü „{}“; bitte eine andere Taste drücken</translation>
    </message>
  </context>
  <context>
    <name>Leaving</name>
    <message>
      <source>The notes on {} could not be kept, and closing loses them. Copy them or make room for them; closing again leaves without them</source>
      <translation>Die Notizen zu {} konnten nicht gespeichert werden und gehen beim Schließen verloren. Kopieren Sie sie oder schaffen Sie Platz; nochmaliges Schließen beendet das Programm ohne sie</translation>
    </message>
  </context>
  <context>
    <name>ListPane</name>
    <message>
      <source>Clear the search</source>
      <translation>Suche leeren</translation>
    </message>
    <message>
      <source>Drop saved pages of the Daily Papers site or a bibliography (.bib) here, as files or whole folders. A page copied in the browser can be pasted as well.</source>
      <translation>Gespeicherte Seiten von Daily Papers oder eine Bibliografie (.bib) hierher ziehen, als Dateien oder ganze Ordner. Auch eine im Browser kopierte Seite lässt sich einfügen.</translation>
    </message>
    <message>
      <source>No paper here matches “{}”.</source>
      <translation>Kein Artikel passt hier zu „{}“.</translation>
    </message>
    <message>
      <source>Nothing found</source>
      <translation>Nichts gefunden</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>Suche</translation>
    </message>
    <message>
      <source>Search all papers</source>
      <translation>Alle Artikel durchsuchen</translation>
    </message>
    <message>
      <source>Search for “{}” ({})</source>
      <translation>Nach „{}“ suchen ({})</translation>
    </message>
    <message>
      <source>Search titles, abstracts, authors …</source>
      <translation>Titel, Zusammenfassungen, Autoren suchen …</translation>
    </message>
    <message>
      <source>Show all papers</source>
      <translation>Alle Artikel zeigen</translation>
    </message>
    <message>
      <source>Show unread papers</source>
      <translation>Ungelesene Artikel zeigen</translation>
    </message>
    <message>
      <source>The word that rules all out is “{}”.</source>
      <translation>Das Wort, das alle ausschließt, ist „{}“.</translation>
    </message>
    <message>
      <source>Your reading list is empty</source>
      <translation>Die Leseliste ist leer</translation>
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>&amp;Redo</source>
      <translation>&amp;Wiederholen</translation>
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation>&amp;Rückgängig</translation>
    </message>
    <message>
      <source>Border of the list</source>
      <translation>Trennlinie der Liste</translation>
    </message>
    <message>
      <source>Border of the sidebar</source>
      <translation>Trennlinie der Seitenleiste</translation>
    </message>
    <message>
      <source>Import from clipboard</source>
      <translation>Aus der Zwischenablage importieren</translation>
    </message>
    <message>
      <source>Import saved pages…</source>
      <translation>Gespeicherte Seiten importieren …</translation>
    </message>
    <message>
      <source>Look around with sample papers</source>
      <translation>Mit Beispielartikeln umsehen</translation>
    </message>
    <message>
      <source>Name in the sidebar</source>
      <translation>Name in der Seitenleiste</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Speichern</translation>
    </message>
    <message>
      <source>Save this search</source>
      <translation>Diese Suche speichern</translation>
    </message>
    <message>
      <source>{} of {} selected</source>
      <translation>{} von {} ausgewählt</translation>
    </message>
    <message>
      <source>{} unread – readinglist</source>
      <translation>{} ungelesen – readinglist</translation>
    </message>
  </context>
  <context>
    <name>NotesBox</name>
    <message>
      <source>Notes</source>
      <translation>Notizen</translation>
    </message>
    <message>
      <source>Preview</source>
      <translation>Vorschau</translation>
    </message>
    <message>
      <source>Preview of the notes</source>
      <translation>Notizen in der Vorschau</translation>
    </message>
    <message>
      <source>Show the notes as Markdown reads</source>
      <translation>Notizen als gesetztes Markdown zeigen</translation>
    </message>
  </context>
  <context>
    <name>NotesEdit</name>
    <message>
      <source>Notes</source>
      <translation>Notizen</translation>
    </message>
    <message>
      <source>Notes on this paper</source>
      <translation>Notizen zu diesem Artikel</translation>
    </message>
  </context>
  <context>
    <name>PaperModel</name>
    <message>
      <source>{}, ascending</source>
      <translation>{}, aufsteigend</translation>
    </message>
    <message>
      <source>{}, descending</source>
      <translation>{}, absteigend</translation>
    </message>
    <message>
      <source>{}, then ascending</source>
      <translation>{}, danach aufsteigend</translation>
    </message>
    <message>
      <source>{}, then descending</source>
      <translation>{}, danach absteigend</translation>
    </message>
  </context>
  <context>
    <name>PaperTable</name>
    <message>
      <source>Papers</source>
      <translation>Artikel</translation>
    </message>
  </context>
  <context>
    <name>Planning</name>
    <message>
      <source>Choose a day…</source>
      <translation>Tag wählen …</translation>
    </message>
    <message>
      <source>Due today</source>
      <translation>Heute fällig</translation>
    </message>
    <message>
      <source>Due {}</source>
      <translation>Fällig {}</translation>
    </message>
    <message>
      <source>No due date</source>
      <translation>Ohne Fälligkeit</translation>
    </message>
    <message>
      <source>Only the view “To read” in its own order can be rearranged</source>
      <translation>Nur die Ansicht „Zu lesen“ in ihrer eigenen Reihenfolge lässt sich umordnen</translation>
    </message>
    <message>
      <source>Snooze until {}</source>
      <translation>Erst {} wieder zeigen</translation>
    </message>
    <message>
      <source>Wake now</source>
      <translation>Jetzt wieder zeigen</translation>
    </message>
    <message>
      <source>in a month</source>
      <translation>in einem Monat</translation>
    </message>
    <message>
      <source>in two weeks</source>
      <translation>in zwei Wochen</translation>
    </message>
    <message>
      <source>next Monday</source>
      <translation>nächsten Montag</translation>
    </message>
    <message>
      <source>tomorrow</source>
      <translation>morgen</translation>
    </message>
  </context>
  <context>
    <name>PreferencesDialog</name>
    <message>
      <source>Preferences</source>
      <translation>Einstellungen</translation>
    </message>
  </context>
  <context>
    <name>QueueDialog</name>
    <message>
      <source>Ask about the selected papers now</source>
      <translation>Ausgewählte Artikel jetzt abfragen</translation>
    </message>
    <message>
      <source>Compare {}…</source>
      <translation>{} vergleichen …</translation>
    </message>
    <message>
      <source>Compare…</source>
      <translation>Vergleichen …</translation>
    </message>
    <message>
      <source>Fetch queue</source>
      <translation>Abruf-Warteschlange</translation>
    </message>
    <message>
      <source>Nothing to look up now</source>
      <translation>Jetzt ist nichts nachzuschlagen</translation>
    </message>
    <message>
      <source>Paper</source>
      <translation>Artikel</translation>
    </message>
    <message>
      <source>Papers in the queue</source>
      <translation>Artikel in der Warteschlange</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Anhalten</translation>
    </message>
    <message>
      <source>Paused. {} to look up</source>
      <translation>Angehalten. Nachzuschlagen: {}</translation>
    </message>
    <message>
      <source>Resume</source>
      <translation>Fortsetzen</translation>
    </message>
    <message>
      <source>Retry</source>
      <translation>Erneut versuchen</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Stand</translation>
    </message>
    <message>
      <source>Until</source>
      <translation>Bis</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Grund</translation>
    </message>
    <message>
      <source>{} to look up</source>
      <translation>Nachzuschlagen: {}</translation>
    </message>
  </context>
  <context>
    <name>QueueWord</name>
    <message>
      <source>1 needs a look</source>
      <translation>1 anzusehen</translation>
    </message>
    <message>
      <source>Compare papers with what was found for them</source>
      <translation>Artikel mit dem vergleichen, was zu ihnen gefunden wurde</translation>
    </message>
    <message>
      <source>Fetch queue</source>
      <translation>Abruf-Warteschlange</translation>
    </message>
    <message>
      <source>Fetching is paused</source>
      <translation>Das Abrufen ruht</translation>
    </message>
    <message>
      <source>Open the fetch queue</source>
      <translation>Abruf-Warteschlange öffnen</translation>
    </message>
    <message>
      <source>{} need a look</source>
      <translation>{} anzusehen</translation>
    </message>
  </context>
  <context>
    <name>RepositoryCard</name>
    <message>
      <source>Repository {}</source>
      <translation>Repository {}</translation>
    </message>
  </context>
  <context>
    <name>RequestLogDialog</name>
    <message>
      <source>Address</source>
      <translation>Adresse</translation>
    </message>
    <message>
      <source>Answer</source>
      <translation>Antwort</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <source>Copy the selected lines, or all that are shown</source>
      <translation>Ausgewählte Zeilen kopieren, sonst alle gezeigten</translation>
    </message>
    <message>
      <source>Filter</source>
      <translation>Filter</translation>
    </message>
    <message>
      <source>Nothing has left this machine yet.</source>
      <translation>Noch hat nichts diesen Rechner verlassen.</translation>
    </message>
    <message>
      <source>Reading the log…</source>
      <translation>Protokoll wird gelesen …</translation>
    </message>
    <message>
      <source>Requests</source>
      <translation>Anfragen</translation>
    </message>
    <message>
      <source>Service</source>
      <translation>Dienst</translation>
    </message>
    <message>
      <source>These are the latest requests, and there were no others. Titles and ids of papers and names of repositories are all that is sent.</source>
      <translation>Das sind die letzten Anfragen, andere gab es nicht. Gesendet werden nur Titel und Kennungen von Artikeln und Namen von Repositorys.</translation>
    </message>
    <message>
      <source>What left this machine</source>
      <translation>Was diesen Rechner verlassen hat</translation>
    </message>
    <message>
      <source>When</source>
      <translation>Wann</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Grund</translation>
    </message>
  </context>
  <context>
    <name>RestoreDialog</name>
    <message>
      <source>Choose a copy</source>
      <translation>Kopie wählen</translation>
    </message>
    <message>
      <source>Choose another file…</source>
      <translation>Andere Datei wählen …</translation>
    </message>
    <message>
      <source>Copies (*.db)</source>
      <translation>Kopien (*.db)</translation>
    </message>
    <message>
      <source>Copies of the library</source>
      <translation>Kopien der Bibliothek</translation>
    </message>
    <message>
      <source>Decided</source>
      <translation>Entschieden</translation>
    </message>
    <message>
      <source>Looking at the copy…</source>
      <translation>Kopie wird angesehen …</translation>
    </message>
    <message>
      <source>Looking through the copies…</source>
      <translation>Kopien werden durchgesehen …</translation>
    </message>
    <message>
      <source>Made</source>
      <translation>Entstanden</translation>
    </message>
    <message>
      <source>Open the folder</source>
      <translation>Ordner öffnen</translation>
    </message>
    <message>
      <source>Papers</source>
      <translation>Artikel</translation>
    </message>
    <message>
      <source>Restore a copy</source>
      <translation>Kopie wiederherstellen</translation>
    </message>
    <message>
      <source>Restore this copy</source>
      <translation>Diese Kopie wiederherstellen</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Größe</translation>
    </message>
    <message>
      <source>The library goes back to what it was when the copy was made. What it is now is kept as a copy first, so that you can come back to it.</source>
      <translation>Die Bibliothek kehrt zum Stand der Kopie zurück. Ihr jetziger Stand wird zuvor selbst als Kopie behalten, sodass eine Rückkehr möglich bleibt.</translation>
    </message>
    <message>
      <source>There is no copy yet. One is made each day, before the first change. A copy that you keep elsewhere can be chosen as a file.</source>
      <translation>Noch gibt es keine Kopie. Jeden Tag entsteht eine vor der ersten Änderung. Eine anderswo aufbewahrte Kopie lässt sich als Datei wählen.</translation>
    </message>
    <message>
      <source>What restoring this copy would change</source>
      <translation>Was diese Kopie ändern würde</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Grund</translation>
    </message>
  </context>
  <context>
    <name>ReviewDialog</name>
    <message>
      <source>Accept</source>
      <translation>Annehmen</translation>
    </message>
    <message>
      <source>All of these are other papers (Shift+X)</source>
      <translation>Alle diese sind andere Artikel (Umschalt+X)</translation>
    </message>
    <message>
      <source>Back to the list (Esc)</source>
      <translation>Zurück zur Liste (Esc)</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Decide later (N)</source>
      <translation>Später entscheiden (N)</translation>
    </message>
    <message>
      <source>Found by {}</source>
      <translation>Gefunden von {}</translation>
    </message>
    <message>
      <source>Found {} of {}, by {} (J and K turn)</source>
      <translation>Treffer {} von {}, gefunden von {} (J und K blättern)</translation>
    </message>
    <message>
      <source>Go back (P)</source>
      <translation>Zurückgehen (P)</translation>
    </message>
    <message>
      <source>In your library</source>
      <translation>In der Bibliothek</translation>
    </message>
    <message>
      <source>Is this the paper?</source>
      <translation>Ist das der Artikel?</translation>
    </message>
    <message>
      <source>It is another paper (X)</source>
      <translation>Es ist ein anderer Artikel (X)</translation>
    </message>
    <message>
      <source>It is the paper (Return)</source>
      <translation>Es ist der Artikel (Eingabe)</translation>
    </message>
    <message>
      <source>Next paper</source>
      <translation>Nächster Artikel</translation>
    </message>
    <message>
      <source>No paper needs a look</source>
      <translation>Kein Artikel ist anzusehen</translation>
    </message>
    <message>
      <source>None of these</source>
      <translation>Keiner davon</translation>
    </message>
    <message>
      <source>Paper {} of {} that need a look</source>
      <translation>Artikel {} von {} zum Ansehen</translation>
    </message>
    <message>
      <source>Previous paper</source>
      <translation>Voriger Artikel</translation>
    </message>
    <message>
      <source>Refuse</source>
      <translation>Ablehnen</translation>
    </message>
    <message>
      <source>The paper in your library</source>
      <translation>Der Artikel in der Bibliothek</translation>
    </message>
    <message>
      <source>What was found</source>
      <translation>Was gefunden wurde</translation>
    </message>
  </context>
  <context>
    <name>Safekeeping</name>
    <message>
      <source>A copy of the library is in {}.</source>
      <translation>Eine Kopie der Bibliothek liegt in {}.</translation>
    </message>
    <message>
      <source>Back up now…</source>
      <translation>Jetzt sichern …</translation>
    </message>
    <message>
      <source>Back up the library</source>
      <translation>Bibliothek sichern</translation>
    </message>
    <message>
      <source>Checking</source>
      <translation>Prüfung läuft</translation>
    </message>
    <message>
      <source>Copies (*.db)</source>
      <translation>Kopien (*.db)</translation>
    </message>
    <message>
      <source>Do not warn again</source>
      <translation>Nicht mehr warnen</translation>
    </message>
    <message>
      <source>Open the folder</source>
      <translation>Ordner öffnen</translation>
    </message>
    <message>
      <source>Repairing</source>
      <translation>Reparatur läuft</translation>
    </message>
    <message>
      <source>Restoring a copy</source>
      <translation>Kopie wird wiederhergestellt</translation>
    </message>
    <message>
      <source>The copy is restored. What was there before is kept as a copy as well.</source>
      <translation>Die Kopie ist wiederhergestellt. Der vorige Stand bleibt ebenfalls als Kopie erhalten.</translation>
    </message>
    <message>
      <source>There is no log yet; it would be {}.</source>
      <translation>Noch gibt es kein Protokoll; es läge unter {}.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>Writing a copy</source>
      <translation>Kopie wird geschrieben</translation>
    </message>
  </context>
  <context>
    <name>Selection</name>
    <message>
      <source>No page of this paper is known</source>
      <translation>Zu diesem Artikel ist keine Webseite bekannt</translation>
    </message>
  </context>
  <context>
    <name>ServicesPage</name>
    <message>
      <source>A token is there. It is kept in the system’s keyring only.</source>
      <translation>Ein Token ist hinterlegt. Es liegt nur im Schlüsselbund des Systems.</translation>
    </message>
    <message>
      <source>Address of {}</source>
      <translation>Adresse von {}</translation>
    </message>
    <message>
      <source>Addresses and pace</source>
      <translation>Adressen und Tempo</translation>
    </message>
    <message>
      <source>All PDFs together at most</source>
      <translation>Alle PDFs zusammen höchstens</translation>
    </message>
    <message>
      <source>An address begins with https:// or http://; empty is the usual one</source>
      <translation>Eine Adresse beginnt mit https:// oder http://; leer gilt die übliche</translation>
    </message>
    <message>
      <source>Asking {}…</source>
      <translation>{} wird gefragt …</translation>
    </message>
    <message>
      <source>Between requests to arXiv</source>
      <translation>Zwischen Anfragen an arXiv</translation>
    </message>
    <message>
      <source>Bring the PDFs of papers to read as well</source>
      <translation>PDFs der zu lesenden Artikel ebenfalls holen</translation>
    </message>
    <message>
      <source>Fetching</source>
      <translation>Abrufen</translation>
    </message>
    <message>
      <source>Forget</source>
      <translation>Vergessen</translation>
    </message>
    <message>
      <source>GitHub token</source>
      <translation>GitHub-Token</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Behalten</translation>
    </message>
    <message>
      <source>Look up papers when they are marked to read</source>
      <translation>Artikel nachschlagen, sobald sie zu lesen sind</translation>
    </message>
    <message>
      <source>Network</source>
      <translation>Netz</translation>
    </message>
    <message>
      <source>PDFs</source>
      <translation>PDFs</translation>
    </message>
    <message>
      <source>Paste a token</source>
      <translation>Token einfügen</translation>
    </message>
    <message>
      <source>Seconds between requests to arXiv</source>
      <translation>Sekunden zwischen Anfragen an arXiv</translation>
    </message>
    <message>
      <source>Stay offline: ask nobody anything</source>
      <translation>Offline bleiben: niemanden etwas fragen</translation>
    </message>
    <message>
      <source>Test</source>
      <translation>Prüfen</translation>
    </message>
    <message>
      <source>Test {}</source>
      <translation>{} prüfen</translation>
    </message>
    <message>
      <source>The token is forgotten</source>
      <translation>Das Token ist vergessen</translation>
    </message>
    <message>
      <source>The token is kept</source>
      <translation>Das Token ist hinterlegt</translation>
    </message>
    <message>
      <source>This system has no keyring to keep a token in; set GITHUB_TOKEN instead.</source>
      <translation>Dieses System hat keinen Schlüsselbund für ein Token; stattdessen GITHUB_TOKEN setzen.</translation>
    </message>
    <message>
      <source>What left this machine…</source>
      <translation>Was diesen Rechner verlassen hat …</translation>
    </message>
    <message>
      <source>Without a token GitHub answers 60 questions an hour.</source>
      <translation>Ohne Token beantwortet GitHub 60 Fragen pro Stunde.</translation>
    </message>
    <message>
      <source>arXiv asks for 3 seconds between two requests</source>
      <translation>arXiv bittet um 3 Sekunden zwischen zwei Anfragen</translation>
    </message>
  </context>
  <context>
    <name>Sidebar</name>
    <message>
      <source>All papers</source>
      <translation>Alle Artikel</translation>
    </message>
    <message>
      <source>Dumps</source>
      <translation>Seiten</translation>
    </message>
    <message>
      <source>Library</source>
      <translation>Bibliothek</translation>
    </message>
    <message>
      <source>Priority</source>
      <translation>Priorität</translation>
    </message>
    <message>
      <source>Remove this search</source>
      <translation>Diese Suche entfernen</translation>
    </message>
    <message>
      <source>Searches</source>
      <translation>Suchen</translation>
    </message>
    <message>
      <source>Snoozed</source>
      <translation>Zurückgestellt</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>Schlagwörter</translation>
    </message>
    <message>
      <source>Undo this import</source>
      <translation>Diesen Import rückgängig machen</translation>
    </message>
    <message>
      <source>Views</source>
      <translation>Ansichten</translation>
    </message>
    <message>
      <source>{name}
{decided} of {papers} decided
Imported {day}</source>
      <translation>{name}
{decided} von {papers} entschieden
Importiert am {day}</translation>
    </message>
  </context>
  <context>
    <name>StatisticsDialog</name>
    <message>
      <source>1 dump does not tell its day.</source>
      <translation>1 Seite nennt ihren Tag nicht.</translation>
    </message>
    <message>
      <source>All papers</source>
      <translation>Alle Artikel</translation>
    </message>
    <message>
      <source>Days with a dump</source>
      <translation>Tage mit gespeicherter Seite</translation>
    </message>
    <message>
      <source>Decided and read per week</source>
      <translation>Entschieden und gelesen pro Woche</translation>
    </message>
    <message>
      <source>Dumps</source>
      <translation>Seiten</translation>
    </message>
    <message>
      <source>Read by organisation</source>
      <translation>Gelesen nach Organisation</translation>
    </message>
    <message>
      <source>Read by tag</source>
      <translation>Gelesen nach Schlagwort</translation>
    </message>
    <message>
      <source>Read by year</source>
      <translation>Gelesen nach Jahr</translation>
    </message>
    <message>
      <source>Statistics</source>
      <translation>Statistik</translation>
    </message>
    <message>
      <source>Undecided papers</source>
      <translation>Unentschiedene Artikel</translation>
    </message>
    <message>
      <source>{} dumps do not tell their day.</source>
      <translation>{} Seiten nennen ihren Tag nicht.</translation>
    </message>
  </context>
  <context>
    <name>Strip</name>
    <message>
      <source>Close this message</source>
      <translation>Diese Meldung schließen</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>Einzelheiten</translation>
    </message>
  </context>
  <context>
    <name>TagMenus</name>
    <message>
      <source>Colour</source>
      <translation>Farbe</translation>
    </message>
    <message>
      <source>Join “{}” with “{}”</source>
      <translation>„{}“ mit „{}“ vereinen</translation>
    </message>
    <message>
      <source>Leave as it is</source>
      <translation>So lassen</translation>
    </message>
    <message>
      <source>Move “{}” under “{}”</source>
      <translation>„{}“ unter „{}“ einordnen</translation>
    </message>
    <message>
      <source>New name. “/” parts levels; a name that is taken joins the two tags.</source>
      <translation>Neuer Name. „/“ trennt Ebenen; ein vergebener Name vereint beide Schlagwörter.</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Keine</translation>
    </message>
    <message>
      <source>Remove from all papers</source>
      <translation>Von allen Artikeln entfernen</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Umbenennen</translation>
    </message>
    <message>
      <source>Rename the tag</source>
      <translation>Schlagwort umbenennen</translation>
    </message>
    <message>
      <source>Rename…</source>
      <translation>Umbenennen …</translation>
    </message>
  </context>
  <context>
    <name>TaskProgress</name>
    <message>
      <source>Progress</source>
      <translation>Fortschritt</translation>
    </message>
    <message>
      <source>Running task</source>
      <translation>Laufende Aufgabe</translation>
    </message>
    <message>
      <source>Stop this task</source>
      <translation>Diese Aufgabe stoppen</translation>
    </message>
  </context>
  <context>
    <name>UndoLine</name>
    <message>
      <source>Take this back (Ctrl+Z)</source>
      <translation>Das zurücknehmen (Strg+Z)</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
  </context>
  <context>
    <name>UnopenedDialog</name>
    <message>
      <source>A copy of an earlier day can take its place. The damaged file is kept beside it, and nothing is overwritten.</source>
      <translation>Eine Kopie von einem früheren Tag kann an ihre Stelle treten. Die beschädigte Datei bleibt daneben erhalten, nichts wird überschrieben.</translation>
    </message>
    <message>
      <source>Nothing has been changed.</source>
      <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
      <source>Open another library…</source>
      <translation>Andere Bibliothek öffnen …</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Beenden</translation>
    </message>
    <message>
      <source>Restore a copy…</source>
      <translation>Kopie wiederherstellen …</translation>
    </message>
    <message>
      <source>Show the folder</source>
      <translation>Ordner zeigen</translation>
    </message>
    <message>
      <source>The library cannot be opened</source>
      <translation>Die Bibliothek lässt sich nicht öffnen</translation>
    </message>
    <message>
      <source>The library itself is sound, and has been left as it is.</source>
      <translation>Die Bibliothek selbst ist in Ordnung und blieb, wie sie ist.</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Noch einmal versuchen</translation>
    </message>
  </context>
  <context>
    <name>WeekChart</name>
    <message>
      <source>decided</source>
      <translation>entschieden</translation>
    </message>
    <message>
      <source>read</source>
      <translation>gelesen</translation>
    </message>
  </context>
  <context>
    <name>_KeysTable</name>
    <message>
      <source>Actions and their keys</source>
      <translation>Aktionen und ihre Tasten</translation>
    </message>
  </context>
  <context>
    <name>_Rescue</name>
    <message>
      <source>Open another library</source>
      <translation>Andere Bibliothek öffnen</translation>
    </message>
    <message>
      <source>Putting the copy in place…</source>
      <translation>Die Kopie tritt an die Stelle der Bibliothek …</translation>
    </message>
    <message>
      <source>The copy is restored; what was done after it was made is missing. The damaged file is kept as {}.</source>
      <translation>Die Kopie ist wiederhergestellt; was nach ihrer Entstehung geschah, fehlt. Die beschädigte Datei liegt weiterhin als {} vor.</translation>
    </message>
    <message>
      <source>The copy takes the place of the library. The damaged file is kept beside it.</source>
      <translation>Die Kopie tritt an die Stelle der Bibliothek. Die beschädigte Datei bleibt daneben erhalten.</translation>
    </message>
    <message>
      <source>There is no library in {}. Choose the folder that holds library.db, or an empty one for a new library.</source>
      <translation>In {} liegt keine Bibliothek. Den Ordner wählen, der library.db enthält, oder einen leeren für eine neue Bibliothek.</translation>
    </message>
  </context>
  <context>
    <name>_TagChip</name>
    <message>
      <source>Take the tag “{}” off</source>
      <translation>Schlagwort „{}“ abnehmen</translation>
    </message>
  </context>
  <context>
    <name>actions</name>
    <message>
      <source>&amp;About readinglist</source>
      <translation>&amp;Über readinglist</translation>
    </message>
    <message>
      <source>&amp;Added</source>
      <translation>&amp;Hinzugefügt</translation>
    </message>
    <message>
      <source>&amp;Arrange columns…</source>
      <translation>Spalten an&amp;ordnen …</translation>
    </message>
    <message>
      <source>&amp;Back to the list</source>
      <translation>&amp;Zurück zur Liste</translation>
    </message>
    <message>
      <source>&amp;Check the library</source>
      <translation>Bibliothek p&amp;rüfen</translation>
    </message>
    <message>
      <source>&amp;Columns</source>
      <translation>S&amp;palten</translation>
    </message>
    <message>
      <source>&amp;Comments</source>
      <translation>&amp;Kommentare</translation>
    </message>
    <message>
      <source>&amp;Compare matches…</source>
      <translation>&amp;Treffer vergleichen …</translation>
    </message>
    <message>
      <source>&amp;Copy</source>
      <translation>K&amp;opieren</translation>
    </message>
    <message>
      <source>&amp;Due…</source>
      <translation>&amp;Fällig …</translation>
    </message>
    <message>
      <source>&amp;Dumps</source>
      <translation>Se&amp;iten</translation>
    </message>
    <message>
      <source>&amp;Edit</source>
      <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
      <source>&amp;Edit the cite key…</source>
      <translation>Zitierschlüssel &amp;bearbeiten …</translation>
    </message>
    <message>
      <source>&amp;Export…</source>
      <translation>&amp;Exportieren …</translation>
    </message>
    <message>
      <source>&amp;Fetch details</source>
      <translation>Angaben ab&amp;rufen</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>&amp;Datei</translation>
    </message>
    <message>
      <source>&amp;Find</source>
      <translation>&amp;Suchen</translation>
    </message>
    <message>
      <source>&amp;Go to…</source>
      <translation>&amp;Gehe zu …</translation>
    </message>
    <message>
      <source>&amp;Headings for groups</source>
      <translation>&amp;Überschriften für Gruppen</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>&amp;Hilfe</translation>
    </message>
    <message>
      <source>&amp;High priority</source>
      <translation>&amp;Hohe Priorität</translation>
    </message>
    <message>
      <source>&amp;Import…</source>
      <translation>&amp;Importieren …</translation>
    </message>
    <message>
      <source>&amp;Keep a file up to date…</source>
      <translation>Datei a&amp;ktuell halten …</translation>
    </message>
    <message>
      <source>&amp;Larger text</source>
      <translation>Gr&amp;ößere Schrift</translation>
    </message>
    <message>
      <source>&amp;Low priority</source>
      <translation>&amp;Niedrige Priorität</translation>
    </message>
    <message>
      <source>&amp;Medium priority</source>
      <translation>&amp;Mittlere Priorität</translation>
    </message>
    <message>
      <source>&amp;Next paper</source>
      <translation>&amp;Nächster Artikel</translation>
    </message>
    <message>
      <source>&amp;Note</source>
      <translation>No&amp;tiz</translation>
    </message>
    <message>
      <source>&amp;One paper at a time</source>
      <translation>Artikel &amp;einzeln zeigen</translation>
    </message>
    <message>
      <source>&amp;Organisation</source>
      <translation>Or&amp;ganisation</translation>
    </message>
    <message>
      <source>&amp;Paper</source>
      <translation>&amp;Artikel</translation>
    </message>
    <message>
      <source>&amp;Pause fetching</source>
      <translation>Abrufen an&amp;halten</translation>
    </message>
    <message>
      <source>&amp;Preferences…</source>
      <translation>Ei&amp;nstellungen …</translation>
    </message>
    <message>
      <source>&amp;Previous paper</source>
      <translation>&amp;Voriger Artikel</translation>
    </message>
    <message>
      <source>&amp;Published</source>
      <translation>&amp;Erschienen</translation>
    </message>
    <message>
      <source>&amp;Queue</source>
      <translation>W&amp;arteschlange</translation>
    </message>
    <message>
      <source>&amp;Quit</source>
      <translation>&amp;Beenden</translation>
    </message>
    <message>
      <source>&amp;Read</source>
      <translation>&amp;Gelesen</translation>
    </message>
    <message>
      <source>&amp;Redo</source>
      <translation>&amp;Wiederholen</translation>
    </message>
    <message>
      <source>&amp;Refresh the list</source>
      <translation>Liste &amp;aktualisieren</translation>
    </message>
    <message>
      <source>&amp;Remove sample papers</source>
      <translation>Beispielartikel en&amp;tfernen</translation>
    </message>
    <message>
      <source>&amp;Save this search…</source>
      <translation>Diese Suche sp&amp;eichern …</translation>
    </message>
    <message>
      <source>&amp;Skip</source>
      <translation>Über&amp;springen</translation>
    </message>
    <message>
      <source>&amp;Smaller text</source>
      <translation>&amp;Kleinere Schrift</translation>
    </message>
    <message>
      <source>&amp;Status</source>
      <translation>Stat&amp;us</translation>
    </message>
    <message>
      <source>&amp;Title</source>
      <translation>&amp;Titel</translation>
    </message>
    <message>
      <source>&amp;To read</source>
      <translation>&amp;Zu lesen</translation>
    </message>
    <message>
      <source>&amp;Two-line rows</source>
      <translation>Z&amp;weizeilige Darstellung</translation>
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation>&amp;Rückgängig</translation>
    </message>
    <message>
      <source>&amp;Unread</source>
      <translation>&amp;Ungelesen</translation>
    </message>
    <message>
      <source>&amp;Usual text size</source>
      <translation>Übliche &amp;Schriftgröße</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>A&amp;nsicht</translation>
    </message>
    <message>
      <source>A&amp;uthors</source>
      <translation>&amp;Autoren</translation>
    </message>
    <message>
      <source>Add &amp;sample papers</source>
      <translation>Beis&amp;pielartikel hinzufügen</translation>
    </message>
    <message>
      <source>All &amp;keys</source>
      <translation>Alle &amp;Tasten</translation>
    </message>
    <message>
      <source>Ascend&amp;ing</source>
      <translation>Aufsteige&amp;nd</translation>
    </message>
    <message>
      <source>Ask arXiv, Hugging Face and GitHub about the selected papers</source>
      <translation>arXiv, Hugging Face und GitHub nach den ausgewählten Artikeln fragen</translation>
    </message>
    <message>
      <source>Back &amp;up now…</source>
      <translation>Jetzt &amp;sichern …</translation>
    </message>
    <message>
      <source>Best &amp;match first</source>
      <translation>&amp;Bester Treffer zuerst</translation>
    </message>
    <message>
      <source>Copy &amp;BibTeX</source>
      <translation>&amp;BibTeX kopieren</translation>
    </message>
    <message>
      <source>Copy a &amp;Markdown link</source>
      <translation>&amp;Markdown-Link kopieren</translation>
    </message>
    <message>
      <source>Copy a plain &amp;reference</source>
      <translation>&amp;Literaturangabe kopieren</translation>
    </message>
    <message>
      <source>Copy the &amp;citation \cite{…}</source>
      <translation>&amp;Zitat \cite{…} kopieren</translation>
    </message>
    <message>
      <source>Copy the cite &amp;key</source>
      <translation>Zitier&amp;schlüssel kopieren</translation>
    </message>
    <message>
      <source>Desce&amp;nding</source>
      <translation>Absteigen&amp;d</translation>
    </message>
    <message>
      <source>Du&amp;e date</source>
      <translation>&amp;Fälligkeit</translation>
    </message>
    <message>
      <source>Fe&amp;tching</source>
      <translation>Ab&amp;ruf</translation>
    </message>
    <message>
      <source>Fetch &amp;queue…</source>
      <translation>&amp;Warteschlange …</translation>
    </message>
    <message>
      <source>Headings by du&amp;mp</source>
      <translation>Überschriften na&amp;ch Seite</translation>
    </message>
    <message>
      <source>Import from clip&amp;board</source>
      <translation>Aus der &amp;Zwischenablage importieren</translation>
    </message>
    <message>
      <source>Mo&amp;ve the panes' borders</source>
      <translation>Trenn&amp;linien verschieben</translation>
    </message>
    <message>
      <source>Move do&amp;wn in the queue</source>
      <translation>&amp;In der Warteschlange nach unten</translation>
    </message>
    <message>
      <source>Move to the &amp;end</source>
      <translation>Ans &amp;Ende</translation>
    </message>
    <message>
      <source>Move to the fron&amp;t</source>
      <translation>An den &amp;Anfang</translation>
    </message>
    <message>
      <source>Move u&amp;p in the queue</source>
      <translation>In der Warteschlange nach &amp;oben</translation>
    </message>
    <message>
      <source>N&amp;o priority</source>
      <translation>&amp;Keine Priorität</translation>
    </message>
    <message>
      <source>O&amp;pen the PDF</source>
      <translation>&amp;PDF öffnen</translation>
    </message>
    <message>
      <source>Open the &amp;code</source>
      <translation>&amp;Quellcode öffnen</translation>
    </message>
    <message>
      <source>Open the p&amp;age</source>
      <translation>Webseite &amp;öffnen</translation>
    </message>
    <message>
      <source>P&amp;riority</source>
      <translation>&amp;Priorität</translation>
    </message>
    <message>
      <source>Pre&amp;view the notes</source>
      <translation>Notizen in der &amp;Vorschau</translation>
    </message>
    <message>
      <source>Re&amp;move from the library</source>
      <translation>Aus der Bibliothek en&amp;tfernen</translation>
    </message>
    <message>
      <source>Read&amp;ing</source>
      <translation>&amp;Wird gelesen</translation>
    </message>
    <message>
      <source>Restore a cop&amp;y…</source>
      <translation>Kopie &amp;wiederherstellen …</translation>
    </message>
    <message>
      <source>Select &amp;all papers</source>
      <translation>&amp;Alle Artikel auswählen</translation>
    </message>
    <message>
      <source>Show the &amp;log</source>
      <translation>&amp;Protokoll zeigen</translation>
    </message>
    <message>
      <source>Snoo&amp;ze…</source>
      <translation>Zurückste&amp;llen …</translation>
    </message>
    <message>
      <source>Sort b&amp;y</source>
      <translation>So&amp;rtieren nach</translation>
    </message>
    <message>
      <source>St&amp;atistics</source>
      <translation>S&amp;tatistik</translation>
    </message>
    <message>
      <source>Ta&amp;g</source>
      <translation>S&amp;chlagwort</translation>
    </message>
    <message>
      <source>Ta&amp;ke the match back</source>
      <translation>Treffer zurückn&amp;ehmen</translation>
    </message>
    <message>
      <source>The &amp;queue's own order</source>
      <translation>Eigene &amp;Reihenfolge der Warteschlange</translation>
    </message>
    <message>
      <source>What &amp;left this machine…</source>
      <translation>Was diesen &amp;Rechner verlassen hat …</translation>
    </message>
  </context>
  <context>
    <name>columns</name>
    <message>
      <source>Added</source>
      <translation>Hinzugefügt</translation>
    </message>
    <message>
      <source>Authors</source>
      <translation>Autoren</translation>
    </message>
    <message>
      <source>Comments</source>
      <translation>Kommentare</translation>
    </message>
    <message>
      <source>Due</source>
      <translation>Fällig</translation>
    </message>
    <message>
      <source>Dumps</source>
      <translation>Seiten</translation>
    </message>
    <message>
      <source>Organisation</source>
      <translation>Organisation</translation>
    </message>
    <message>
      <source>Priority</source>
      <translation>Priorität</translation>
    </message>
    <message>
      <source>Published</source>
      <translation>Erschienen</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Status</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>Schlagwörter</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Titel</translation>
    </message>
  </context>
  <context>
    <name>progress</name>
    <message>
      <source>Bringing PDFs</source>
      <translation>PDFs werden geholt</translation>
    </message>
    <message>
      <source>Bringing the PDF</source>
      <translation>PDF wird geholt</translation>
    </message>
    <message>
      <source>Building the search index</source>
      <translation>Suchindex wird aufgebaut</translation>
    </message>
    <message>
      <source>Checking papers</source>
      <translation>Artikel werden geprüft</translation>
    </message>
    <message>
      <source>Checking the database</source>
      <translation>Datenbank wird geprüft</translation>
    </message>
    <message>
      <source>Exporting</source>
      <translation>Export läuft</translation>
    </message>
    <message>
      <source>Importing</source>
      <translation>Import läuft</translation>
    </message>
    <message>
      <source>Importing {name}</source>
      <translation>{name} wird importiert</translation>
    </message>
    <message>
      <source>Indexing</source>
      <translation>Index wird aufgebaut</translation>
    </message>
    <message>
      <source>Looking up papers</source>
      <translation>Artikel werden nachgeschlagen</translation>
    </message>
    <message>
      <source>Waiting for {service} until {until}</source>
      <translation>Warten auf {service} bis {until}</translation>
    </message>
  </context>
  <context>
    <name>sentences</name>
    <message>
      <source>1 paper</source>
      <translation>1 Artikel</translation>
    </message>
    <message>
      <source>1 paper no longer names a PDF that is not there</source>
      <translation>1 Artikel nennt kein fehlendes PDF mehr</translation>
    </message>
    <message>
      <source>A closing parenthesis without an opening one was ignored.</source>
      <translation>Eine schließende Klammer ohne öffnende wurde übergangen.</translation>
    </message>
    <message>
      <source>A link in the file has no url; add one or remove the link.</source>
      <translation>Ein Link in der Datei hat keine url; eine ergänzen oder den Link entfernen.</translation>
    </message>
    <message>
      <source>A paper in the file has no title; add one or remove the paper.</source>
      <translation>Ein Artikel in der Datei hat keinen Titel; einen ergänzen oder den Artikel entfernen.</translation>
    </message>
    <message>
      <source>A paper or link in the file is not an object in braces.</source>
      <translation>Ein Artikel oder Link in der Datei ist kein Objekt in geschweiften Klammern.</translation>
    </message>
    <message>
      <source>A row of “{name}” in the file is no flat object; export it again.</source>
      <translation>Eine Zeile von „{name}“ in der Datei ist kein flaches Objekt; erneut exportieren.</translation>
    </message>
    <message>
      <source>A row of “{section}” in the file does not fit ({reason}); export it again</source>
      <translation>Eine Zeile von „{section}“ in der Datei passt nicht ({reason}); erneut exportieren</translation>
    </message>
    <message>
      <source>A value is too long once its macros are put in; shorten them</source>
      <translation>Ein Wert wird mit eingesetzten Makros zu lang; die Makros kürzen</translation>
    </message>
    <message>
      <source>An entry seems to begin here, but there is no brace after its type</source>
      <translation>Hier scheint ein Eintrag zu beginnen, doch nach seinem Typ fehlt die Klammer</translation>
    </message>
    <message>
      <source>Another readinglist is looking up {papers}; that is left to it</source>
      <translation>Ein anderes readinglist schlägt bereits nach und behält das: {papers}</translation>
    </message>
    <message>
      <source>File exists</source>
      <translation>Die Datei gibt es bereits</translation>
    </message>
    <message>
      <source>File name too long</source>
      <translation>Der Dateiname ist zu lang</translation>
    </message>
    <message>
      <source>GitHub accepts the token: {left}</source>
      <translation>GitHub nimmt das Token an: {left}</translation>
    </message>
    <message>
      <source>GitHub answers, without a token: {left}</source>
      <translation>GitHub antwortet, ohne Token: {left}</translation>
    </message>
    <message>
      <source>GitHub is not to be asked before {until:%Y-%m-%d %H:%M} UTC; a token lifts its limit from 60 to 5,000 requests an hour</source>
      <translation>GitHub darf erst wieder gefragt werden: {until:%Y-%m-%d %H:%M}; ein Token hebt die Grenze von 60 auf 5.000 Anfragen pro Stunde</translation>
    </message>
    <message>
      <source>GitHub refused the question with status {status}</source>
      <translation>GitHub wies die Frage mit Status {status} ab</translation>
    </message>
    <message>
      <source>GitHub refuses the token, so the rest of this run goes on without it; check the token in the preferences</source>
      <translation>GitHub weist das Token ab, daher geht es diesmal ohne weiter; das Token in den Einstellungen prüfen</translation>
    </message>
    <message>
      <source>GitHub refuses the token; make a new one there and enter it again</source>
      <translation>GitHub weist das Token ab; dort ein neues anlegen und erneut eingeben</translation>
    </message>
    <message>
      <source>Hugging Face refused the question with status {status}</source>
      <translation>Hugging Face wies die Frage mit Status {status} ab</translation>
    </message>
    <message>
      <source>In the file, {reason}.</source>
      <translation>In der Datei: {reason}.</translation>
    </message>
    <message>
      <source>Input/output error</source>
      <translation>Ein-/Ausgabefehler</translation>
    </message>
    <message>
      <source>Is a directory</source>
      <translation>Das ist ein Ordner</translation>
    </message>
    <message>
      <source>Left out as the same work as another entry: {papers}</source>
      <translation>Weggelassen, weil ein anderer Eintrag dasselbe Werk ist: {papers}</translation>
    </message>
    <message>
      <source>Neither Hugging Face nor arXiv knows a paper with this title and abstract</source>
      <translation>Weder Hugging Face noch arXiv kennt einen Artikel mit diesem Titel und dieser Zusammenfassung</translation>
    </message>
    <message>
      <source>No PDF of “{title}”: {reason}</source>
      <translation>Kein PDF von „{title}“: {reason}</translation>
    </message>
    <message>
      <source>No copy could be written to {path}: {reason}; choose another folder</source>
      <translation>Nach {path} ließ sich keine Kopie schreiben: {reason}; einen anderen Ordner wählen</translation>
    </message>
    <message>
      <source>No copy was made, because the library is damaged ({found}); “readinglist check” says more</source>
      <translation>Es entstand keine Kopie, weil die Bibliothek beschädigt ist ({found}); „readinglist check“ sagt mehr</translation>
    </message>
    <message>
      <source>No service can be reached; check the network</source>
      <translation>Kein Dienst ist erreichbar; das Netz prüfen</translation>
    </message>
    <message>
      <source>No service can be reached; check the network and run it again</source>
      <translation>Kein Dienst ist erreichbar; das Netz prüfen und erneut versuchen</translation>
    </message>
    <message>
      <source>No space left on device</source>
      <translation>Kein Platz mehr auf dem Laufwerk</translation>
    </message>
    <message>
      <source>No such file or directory</source>
      <translation>Datei oder Ordner nicht gefunden</translation>
    </message>
    <message>
      <source>Not a directory</source>
      <translation>Das ist kein Ordner</translation>
    </message>
    <message>
      <source>Nothing was exported: the entry “{key}” (paper {id}) would not read back as it should: {reason}. Correct the paper, or export the others without it</source>
      <translation>Nichts wurde exportiert: Der Eintrag „{key}“ (Artikel {id}) ließe sich nicht so lesen, wie er soll: {reason}. Den Artikel berichtigen oder die anderen ohne ihn exportieren</translation>
    </message>
    <message>
      <source>Only the first {number} words were searched for.</source>
      <translation>Nur die ersten {number} Wörter wurden gesucht.</translation>
    </message>
    <message>
      <source>Operation not permitted</source>
      <translation>Vorgang nicht erlaubt</translation>
    </message>
    <message>
      <source>PDF of {arxiv_id}</source>
      <translation>PDF von {arxiv_id}</translation>
    </message>
    <message>
      <source>Paper {id} has no cite key; run “readinglist check --repair”.</source>
      <translation>Artikel {id} hat keinen Zitierschlüssel; „readinglist check --repair“ ausführen.</translation>
    </message>
    <message>
      <source>Paper {id} {trouble}</source>
      <translation>Artikel {id}: {trouble}</translation>
    </message>
    <message>
      <source>Paper {other} was made one with paper {kept}</source>
      <translation>Artikel {other} wurde mit Artikel {kept} vereint</translation>
    </message>
    <message>
      <source>Papers {kept} and {other} have the same arXiv id {arxiv_id}</source>
      <translation>Die Artikel {kept} und {other} haben dieselbe arXiv-ID {arxiv_id}</translation>
    </message>
    <message>
      <source>Papers {kept} and {other} have the same title</source>
      <translation>Die Artikel {kept} und {other} haben denselben Titel</translation>
    </message>
    <message>
      <source>Parentheses nested too deeply were ignored.</source>
      <translation>Zu tief verschachtelte Klammern wurden übergangen.</translation>
    </message>
    <message>
      <source>Permission denied</source>
      <translation>Keine Berechtigung</translation>
    </message>
    <message>
      <source>Quit readinglist, move the folder to a drive of this computer, and name it with --library or READINGLIST_LIBRARY; backups may well be kept where it is now.</source>
      <translation>readinglist beenden, den Ordner auf ein Laufwerk dieses Rechners verschieben und mit --library oder READINGLIST_LIBRARY angeben; Sicherungen dürfen durchaus am jetzigen Ort liegen.</translation>
    </message>
    <message>
      <source>READINGLIST_ARXIV_INTERVAL is “{words}”; give a number of seconds</source>
      <translation>READINGLIST_ARXIV_INTERVAL ist „{words}“; eine Zahl von Sekunden angeben</translation>
    </message>
    <message>
      <source>Read-only file system</source>
      <translation>Das Laufwerk ist schreibgeschützt</translation>
    </message>
    <message>
      <source>Stopped; nothing of it was kept</source>
      <translation>Angehalten; nichts davon wurde behalten</translation>
    </message>
    <message>
      <source>Stopped; the other PDFs are brought next time</source>
      <translation>Angehalten; die übrigen PDFs werden beim nächsten Mal geholt</translation>
    </message>
    <message>
      <source>Stopped; the rest stays queued</source>
      <translation>Angehalten; der Rest bleibt in der Warteschlange</translation>
    </message>
    <message>
      <source>Stopped; {number} of {total} files were imported</source>
      <translation>Angehalten; {number} von {total} Dateien wurden importiert</translation>
    </message>
    <message>
      <source>The PDF cannot be written to {folder}: {reason}; make room there, or make the folder writable</source>
      <translation>Das PDF lässt sich nicht nach {folder} schreiben: {reason}; dort Platz schaffen oder den Ordner beschreibbar machen</translation>
    </message>
    <message>
      <source>The PDF of {papers} is no longer in {folder}</source>
      <translation>PDFs fehlen in {folder}: {papers}</translation>
    </message>
    <message>
      <source>The answer is too large to be taken</source>
      <translation>Die Antwort ist zu groß</translation>
    </message>
    <message>
      <source>The arXiv id of paper {id} was {arxiv_id} and is {whole} again</source>
      <translation>Die arXiv-ID von Artikel {id} war {arxiv_id} und ist wieder {whole}</translation>
    </message>
    <message>
      <source>The arXiv id {arxiv_id} of paper {id} {trouble}</source>
      <translation>Die arXiv-ID {arxiv_id} von Artikel {id} {trouble}</translation>
    </message>
    <message>
      <source>The database is damaged: {reason}</source>
      <translation>Die Datenbank ist beschädigt: {reason}</translation>
    </message>
    <message>
      <source>The entry that begins here cannot be read: a brace, quote, comma or equals sign is missing in it</source>
      <translation>Der Eintrag, der hier beginnt, ist nicht lesbar: Ihm fehlt eine Klammer, ein Anführungszeichen, ein Komma oder ein Gleichheitszeichen</translation>
    </message>
    <message>
      <source>The entry “{key}” cannot be read: a brace, quote, comma or equals sign is missing in it</source>
      <translation>Der Eintrag „{key}“ ist nicht lesbar: Ihm fehlt eine Klammer, ein Anführungszeichen, ein Komma oder ein Gleichheitszeichen</translation>
    </message>
    <message>
      <source>The entry “{key}” has no title; add one and import it again</source>
      <translation>Der Eintrag „{key}“ hat keinen Titel; einen ergänzen und erneut importieren</translation>
    </message>
    <message>
      <source>The file is nested too deeply for an export; export it again.</source>
      <translation>Die Datei ist für einen Export zu tief verschachtelt; erneut exportieren.</translation>
    </message>
    <message>
      <source>The file is no library that this version of readinglist wrote; export it again with “export --format json”.</source>
      <translation>Die Datei ist keine Bibliothek aus dieser Version von readinglist; mit „export --format json“ erneut exportieren.</translation>
    </message>
    <message>
      <source>The file is not valid JSON ({reason}); export it again.</source>
      <translation>Die Datei ist kein gültiges JSON ({reason}); erneut exportieren.</translation>
    </message>
    <message>
      <source>The folder of PDFs is full; raise its limit or delete some of them</source>
      <translation>Der Ordner der PDFs ist voll; die Grenze anheben oder einige löschen</translation>
    </message>
    <message>
      <source>The folder {folder} cannot be made: {reason}; choose another one</source>
      <translation>Der Ordner {folder} lässt sich nicht anlegen: {reason}; einen anderen wählen</translation>
    </message>
    <message>
      <source>The library is on a network drive, which can damage it.</source>
      <translation>Die Bibliothek liegt auf einem Netzlaufwerk, das kann sie beschädigen.</translation>
    </message>
    <message>
      <source>The library is synchronised by {service}, which can damage it.</source>
      <translation>Die Bibliothek wird von {service} synchronisiert, das kann sie beschädigen.</translation>
    </message>
    <message>
      <source>The library {folder} is in a folder that {service} synchronises, which copies the database while it is being written: changes can be lost, or the file damaged.</source>
      <translation>Die Bibliothek {folder} liegt in einem Ordner, den {service} synchronisiert. Dabei wird die Datenbank kopiert, während sie geschrieben wird: Änderungen können verloren gehen, oder die Datei wird beschädigt.</translation>
    </message>
    <message>
      <source>The library {folder} is on a network drive, where it can be damaged when the connection breaks or two computers write to it.</source>
      <translation>Die Bibliothek {folder} liegt auf einem Netzlaufwerk. Bricht die Verbindung ab oder schreiben zwei Rechner zugleich, kann sie Schaden nehmen.</translation>
    </message>
    <message>
      <source>The log of changes lacks {missing:,} of {total:,} {table}</source>
      <translation>Im Protokoll der Änderungen fehlen {missing:,} von {total:,} Einträgen ({table})</translation>
    </message>
    <message>
      <source>The page is cut off in the abstract of “{title}”</source>
      <translation>Die Seite bricht in der Zusammenfassung von „{title}“ ab</translation>
    </message>
    <message>
      <source>The program is set to offline, so nobody is asked; the preferences can change that</source>
      <translation>Das Programm ist auf offline gestellt, daher wird niemand gefragt; die Einstellungen ändern das</translation>
    </message>
    <message>
      <source>The search index cannot be written to {folder}: {reason}; make room there, or let READINGLIST_CACHE name another folder</source>
      <translation>Der Suchindex lässt sich nicht nach {folder} schreiben: {reason}; dort Platz schaffen oder mit READINGLIST_CACHE einen anderen Ordner angeben</translation>
    </message>
    <message>
      <source>The search index could not be built: {reason}</source>
      <translation>Der Suchindex ließ sich nicht aufbauen: {reason}</translation>
    </message>
    <message>
      <source>The search index is being written by another process; try again when it has finished</source>
      <translation>Ein anderer Prozess schreibt gerade den Suchindex; nach seinem Ende erneut versuchen</translation>
    </message>
    <message>
      <source>The search index is damaged</source>
      <translation>Der Suchindex ist beschädigt</translation>
    </message>
    <message>
      <source>The search index is damaged ({parts})</source>
      <translation>Der Suchindex ist beschädigt ({parts})</translation>
    </message>
    <message>
      <source>The search index is foreign</source>
      <translation>Der Suchindex gehört zu einer anderen Bibliothek</translation>
    </message>
    <message>
      <source>The search index is outdated</source>
      <translation>Der Suchindex ist veraltet</translation>
    </message>
    <message>
      <source>The search index was rebuilt</source>
      <translation>Der Suchindex wurde neu aufgebaut</translation>
    </message>
    <message>
      <source>The settings cannot be written to {path}: {reason}; make the folder writable and try again</source>
      <translation>Die Einstellungen lassen sich nicht nach {path} schreiben: {reason}; den Ordner beschreibbar machen und erneut versuchen</translation>
    </message>
    <message>
      <source>The system's keyring could not be used; unlock it, or set {variable} instead</source>
      <translation>Der Schlüsselbund des Systems ließ sich nicht benutzen; ihn entsperren oder stattdessen {variable} setzen</translation>
    </message>
    <message>
      <source>The text after this line is far too long for an abstract</source>
      <translation>Der Text nach dieser Zeile ist für eine Zusammenfassung viel zu lang</translation>
    </message>
    <message>
      <source>There are candidates, but none is surely this paper</source>
      <translation>Es gibt Kandidaten, doch keiner ist sicher dieser Artikel</translation>
    </message>
    <message>
      <source>There is no dump {id} in this library</source>
      <translation>In dieser Bibliothek gibt es keine Seite {id}</translation>
    </message>
    <message>
      <source>There is no file {path}</source>
      <translation>Eine Datei {path} gibt es nicht</translation>
    </message>
    <message>
      <source>There is no paper {id} in this library</source>
      <translation>In dieser Bibliothek gibt es keinen Artikel {id}</translation>
    </message>
    <message>
      <source>There is no room left for {path}; free some space and try again</source>
      <translation>Für {path} ist kein Platz mehr; Speicher freigeben und erneut versuchen</translation>
    </message>
    <message>
      <source>This JSON is nested too deeply to be a paper</source>
      <translation>Dieses JSON ist für einen Artikel zu tief verschachtelt</translation>
    </message>
    <message>
      <source>This JSON object is broken; save the page again to have it whole</source>
      <translation>Dieses JSON-Objekt ist defekt; die Seite erneut speichern, um es ganz zu haben</translation>
    </message>
    <message>
      <source>This JSON object is cut off; save the page again to have it whole</source>
      <translation>Dieses JSON-Objekt bricht ab; die Seite erneut speichern, um es ganz zu haben</translation>
    </message>
    <message>
      <source>This JSON object is no paper: it has no title, or neither a summary nor an arXiv id</source>
      <translation>Dieses JSON-Objekt ist kein Artikel: Ihm fehlt der Titel oder sowohl Zusammenfassung als auch arXiv-ID</translation>
    </message>
    <message>
      <source>This is no token; copy it from GitHub again, without blanks</source>
      <translation>Das ist kein Token; es erneut und ohne Leerzeichen von GitHub kopieren</translation>
    </message>
    <message>
      <source>This library was written by a newer version of readinglist (it has schema {theirs}, this version knows {ours}); update readinglist to open it</source>
      <translation>Diese Bibliothek stammt von einer neueren Version von readinglist (sie hat Schema {theirs}, diese Version kennt {ours}); zum Öffnen readinglist aktualisieren</translation>
    </message>
    <message>
      <source>This system has no keyring to keep the token in; set {variable} instead</source>
      <translation>Dieses System hat keinen Schlüsselbund für das Token; stattdessen {variable} setzen</translation>
    </message>
    <message>
      <source>This text has no title before it</source>
      <translation>Vor diesem Text steht kein Titel</translation>
    </message>
    <message>
      <source>Two papers have the cite key “{key}”; change one.</source>
      <translation>Zwei Artikel haben den Zitierschlüssel „{key}“; einen davon ändern.</translation>
    </message>
    <message>
      <source>What begins here does not read like titles and abstracts</source>
      <translation>Was hier beginnt, liest sich nicht wie Titel und Zusammenfassungen</translation>
    </message>
    <message>
      <source>What finds duplicates is out of step for {papers}</source>
      <translation>Die Merkmale zum Erkennen von Dubletten sind nicht auf dem Stand: {papers}</translation>
    </message>
    <message>
      <source>What finds duplicates was derived anew for {papers}</source>
      <translation>Die Merkmale zum Erkennen von Dubletten wurden neu abgeleitet: {papers}</translation>
    </message>
    <message>
      <source>What {service} said could not be kept: {reason}</source>
      <translation>Die Antwort von {service} ließ sich nicht aufbewahren: {reason}</translation>
    </message>
    <message>
      <source>Where the PDF is, is not known yet; fetch the paper's details first</source>
      <translation>Wo das PDF liegt, ist noch nicht bekannt; zuerst die Angaben zum Artikel abrufen</translation>
    </message>
    <message>
      <source>You have turned down all that was found</source>
      <translation>Alles Gefundene wurde abgelehnt</translation>
    </message>
    <message>
      <source>a date is written 2024, 2024-05, 2024-05-01 or 30d for 30 days ago, with &gt;, &lt; or .. for spans</source>
      <translation>Ein Datum schreibt man 2024, 2024-05, 2024-05-01 oder 30d für vor 30 Tagen, mit &gt;, &lt; oder .. für Zeiträume</translation>
    </message>
    <message>
      <source>a day such as 2025-10-28</source>
      <translation>ein Tag wie 2025-10-28</translation>
    </message>
    <message>
      <source>a list</source>
      <translation>eine Liste</translation>
    </message>
    <message>
      <source>a list of texts</source>
      <translation>eine Liste von Texten</translation>
    </message>
    <message>
      <source>a moment such as 2025-10-28T09:30:00+00:00</source>
      <translation>ein Zeitpunkt wie 2025-10-28T09:30:00+00:00</translation>
    </message>
    <message>
      <source>a number</source>
      <translation>eine Zahl</translation>
    </message>
    <message>
      <source>a test of the address</source>
      <translation>eine Prüfung der Adresse</translation>
    </message>
    <message>
      <source>a text</source>
      <translation>ein Text</translation>
    </message>
    <message>
      <source>a whole number</source>
      <translation>eine ganze Zahl</translation>
    </message>
    <message>
      <source>a year is written 2024, &gt;=2024 or 2024..2025</source>
      <translation>Ein Jahr schreibt man 2024, &gt;=2024 oder 2024..2025</translation>
    </message>
    <message>
      <source>an address that begins with https:// or http://</source>
      <translation>eine Adresse, die mit https:// oder http:// beginnt</translation>
    </message>
    <message>
      <source>an object of texts</source>
      <translation>ein Objekt aus Texten</translation>
    </message>
    <message>
      <source>and {number:,} more</source>
      <translation>und {number:,} weitere</translation>
    </message>
    <message>
      <source>another program has written to library.db; restore a copy from before that</source>
      <translation>ein anderes Programm hat in library.db geschrieben; eine Kopie von davor wiederherstellen</translation>
    </message>
    <message>
      <source>arXiv has no PDF of this paper (status {status})</source>
      <translation>arXiv hat kein PDF dieses Artikels (Status {status})</translation>
    </message>
    <message>
      <source>arXiv has no paper with the id {arxiv_id}</source>
      <translation>arXiv hat keinen Artikel mit der ID {arxiv_id}</translation>
    </message>
    <message>
      <source>arXiv refused the question with status {status}</source>
      <translation>arXiv wies die Frage mit Status {status} ab</translation>
    </message>
    <message>
      <source>arXiv refused the question: {reason}</source>
      <translation>arXiv wies die Frage ab: {reason}</translation>
    </message>
    <message>
      <source>asked too often</source>
      <translation>Zu oft gefragt</translation>
    </message>
    <message>
      <source>attempt to write a readonly database</source>
      <translation>die Datenbank ist schreibgeschützt</translation>
    </message>
    <message>
      <source>characters that could not be written, and were left out</source>
      <translation>Zeichen, die sich nicht schreiben ließen und weggelassen wurden</translation>
    </message>
    <message>
      <source>database disk image is malformed</source>
      <translation>die Datenbank ist in sich beschädigt</translation>
    </message>
    <message>
      <source>database or disk is full</source>
      <translation>die Datenbank oder das Laufwerk ist voll</translation>
    </message>
    <message>
      <source>delete them or move them elsewhere</source>
      <translation>sie löschen oder anderswohin verschieben</translation>
    </message>
    <message>
      <source>details that only BibLaTeX can write beside the others</source>
      <translation>Angaben, die neben den anderen nur BibLaTeX schreiben kann</translation>
    </message>
    <message>
      <source>disk I/O error</source>
      <translation>Lese- oder Schreibfehler des Laufwerks</translation>
    </message>
    <message>
      <source>fetch its details to have the date that arXiv knows: “readinglist fetch {id}”</source>
      <translation>seine Angaben abrufen, um das Datum von arXiv zu haben: „readinglist fetch {id}“</translation>
    </message>
    <message>
      <source>file is not a database</source>
      <translation>die Datei ist keine Datenbank</translation>
    </message>
    <message>
      <source>give both the same status and priority, then repair again</source>
      <translation>beiden denselben Status und dieselbe Priorität geben, dann erneut reparieren</translation>
    </message>
    <message>
      <source>has not the form of an arXiv id</source>
      <translation>hat nicht die Form einer arXiv-ID</translation>
    </message>
    <message>
      <source>has too many digits after the dot; there are {wanted}</source>
      <translation>hat nach dem Punkt zu viele Ziffern; es sind {wanted}</translation>
    </message>
    <message>
      <source>import the paper again from a page that names its id whole, then remove this one</source>
      <translation>den Artikel erneut von einer Seite importieren, die seine ID ganz nennt, dann diesen entfernen</translation>
    </message>
    <message>
      <source>is older than arXiv</source>
      <translation>ist älter als arXiv</translation>
    </message>
    <message>
      <source>is {published} on {day:%Y-%m-%d}, before there was such research</source>
      <translation>{published} am {day:%Y-%m-%d}, als es solche Forschung noch nicht gab</translation>
    </message>
    <message>
      <source>is {published} on {day:%Y-%m-%d}, which is to come</source>
      <translation>{published} am {day:%Y-%m-%d}, einem Tag in der Zukunft</translation>
    </message>
    <message>
      <source>is {published} on “{day}”, which is no day</source>
      <translation>{published} am „{day}“, das ist kein Tag</translation>
    </message>
    <message>
      <source>it announced papers but sent none</source>
      <translation>Er kündigte Artikel an, sandte aber keine</translation>
    </message>
    <message>
      <source>it answered with status {status}</source>
      <translation>Er antwortete mit Status {status}</translation>
    </message>
    <message>
      <source>it answered with {kind} instead of data</source>
      <translation>Er antwortete mit {kind} statt mit Daten</translation>
    </message>
    <message>
      <source>it could not be asked at its address</source>
      <translation>Unter seiner Adresse ließ er sich nicht fragen</translation>
    </message>
    <message>
      <source>it did not answer in time</source>
      <translation>Er antwortete nicht rechtzeitig</translation>
    </message>
    <message>
      <source>it has {number} authors, not {expected}</source>
      <translation>er hat {number} Autoren statt {expected}</translation>
    </message>
    <message>
      <source>it lacks {fields}</source>
      <translation>ihm fehlt {fields}</translation>
    </message>
    <message>
      <source>it names no {what}, there are {words}</source>
      <translation>Hier fehlt ein Wert ({what}), möglich sind {words}</translation>
    </message>
    <message>
      <source>it redirects in circles</source>
      <translation>Er leitet im Kreis weiter</translation>
    </message>
    <message>
      <source>it redirects to a foreign address, which is not followed</source>
      <translation>Er leitet an eine fremde Adresse weiter, der nicht gefolgt wird</translation>
    </message>
    <message>
      <source>it was not set up on this computer; confirm it in Keep a file up to date</source>
      <translation>Sie wurde nicht auf diesem Rechner eingerichtet; unter „Datei aktuell halten“ bestätigen</translation>
    </message>
    <message>
      <source>it was published {days} days apart</source>
      <translation>das Datum weicht um {days} Tage ab</translation>
    </message>
    <message>
      <source>its answer broke off</source>
      <translation>Seine Antwort brach ab</translation>
    </message>
    <message>
      <source>its answer declares a document type, which no feed does</source>
      <translation>Seine Antwort erklärt einen Dokumenttyp, was kein Feed tut</translation>
    </message>
    <message>
      <source>its answer does not tell the limits</source>
      <translation>Seine Antwort nennt die Grenzen nicht</translation>
    </message>
    <message>
      <source>its answer is XML but no Atom feed</source>
      <translation>Seine Antwort ist XML, aber kein Atom-Feed</translation>
    </message>
    <message>
      <source>its answer is not a list of papers</source>
      <translation>Seine Antwort ist keine Liste von Artikeln</translation>
    </message>
    <message>
      <source>its answer is not a paper</source>
      <translation>Seine Antwort ist kein Artikel</translation>
    </message>
    <message>
      <source>its answer is not a repository</source>
      <translation>Seine Antwort ist kein Repository</translation>
    </message>
    <message>
      <source>its answer is not of the expected shape</source>
      <translation>Seine Antwort hat nicht die erwartete Form</translation>
    </message>
    <message>
      <source>its answer is not valid JSON</source>
      <translation>Seine Antwort ist kein gültiges JSON</translation>
    </message>
    <message>
      <source>its answer is not whole XML</source>
      <translation>Seine Antwort ist kein vollständiges XML</translation>
    </message>
    <message>
      <source>its answer took too long</source>
      <translation>Seine Antwort dauerte zu lange</translation>
    </message>
    <message>
      <source>its answer was empty</source>
      <translation>Seine Antwort war leer</translation>
    </message>
    <message>
      <source>its arXiv id or DOI is not the paper’s</source>
      <translation>Seine arXiv-ID oder DOI ist nicht die des Artikels</translation>
    </message>
    <message>
      <source>its authors are not the paper’s</source>
      <translation>Seine Autoren sind nicht die des Artikels</translation>
    </message>
    <message>
      <source>its certificate could not be verified</source>
      <translation>Sein Zertifikat ließ sich nicht prüfen</translation>
    </message>
    <message>
      <source>its key reads as “{key}”</source>
      <translation>Sein Schlüssel liest sich als „{key}“</translation>
    </message>
    <message>
      <source>its limit is used up</source>
      <translation>Seine Grenze ist ausgeschöpft</translation>
    </message>
    <message>
      <source>its text is not valid BibTeX</source>
      <translation>Sein Text ist kein gültiges BibTeX</translation>
    </message>
    <message>
      <source>its title is not the paper’s</source>
      <translation>Sein Titel ist nicht der des Artikels</translation>
    </message>
    <message>
      <source>its type or its fields are not what was written</source>
      <translation>Sein Typ oder seine Felder sind nicht wie geschrieben</translation>
    </message>
    <message>
      <source>its year is not the paper’s</source>
      <translation>Sein Jahr ist nicht das des Artikels</translation>
    </message>
    <message>
      <source>lacks digits after the dot; there are {wanted}</source>
      <translation>hat nach dem Punkt zu wenige Ziffern; es sind {wanted}</translation>
    </message>
    <message>
      <source>letters without a LaTeX command, written as their likeness</source>
      <translation>Buchstaben ohne LaTeX-Befehl, durch ähnliche ersetzt</translation>
    </message>
    <message>
      <source>letters, digits and, within the key, the signs - _ : . + /</source>
      <translation>Buchstaben, Ziffern und im Innern die Zeichen - _ : . + /</translation>
    </message>
    <message>
      <source>limits</source>
      <translation>Grenzen</translation>
    </message>
    <message>
      <source>look at both; if they are one paper, remove the one you have done less with</source>
      <translation>beide ansehen; sind sie ein und derselbe Artikel, den weniger bearbeiteten entfernen</translation>
    </message>
    <message>
      <source>names a month that has not begun</source>
      <translation>nennt einen Monat, der noch nicht begonnen hat</translation>
    </message>
    <message>
      <source>names a month {month}</source>
      <translation>nennt einen Monat {month}</translation>
    </message>
    <message>
      <source>no authors, because the library does not know them yet; fetching may find them</source>
      <translation>keine Autoren, weil die Bibliothek sie noch nicht kennt; ein Abruf findet sie vielleicht</translation>
    </message>
    <message>
      <source>no connection came about</source>
      <translation>Es kam keine Verbindung zustande</translation>
    </message>
    <message>
      <source>other keys beside its own, which only BibLaTeX can name</source>
      <translation>weitere Schlüssel, die nur BibLaTeX nennen kann</translation>
    </message>
    <message>
      <source>paper {arxiv_id}</source>
      <translation>Artikel {arxiv_id}</translation>
    </message>
    <message>
      <source>priority</source>
      <translation>Priorität</translation>
    </message>
    <message>
      <source>published</source>
      <translation>veröffentlicht</translation>
    </message>
    <message>
      <source>put the newest copy back: “readinglist restore {path}”</source>
      <translation>die neueste Kopie wiederherstellen: „readinglist restore {path}“</translation>
    </message>
    <message>
      <source>records of {number} papers</source>
      <translation>Einträge von {number} Artikeln</translation>
    </message>
    <message>
      <source>repository {name}</source>
      <translation>Repository {name}</translation>
    </message>
    <message>
      <source>restore a copy that you have made of library.db</source>
      <translation>eine selbst angelegte Kopie von library.db wiederherstellen</translation>
    </message>
    <message>
      <source>restore the newest copy that is sound</source>
      <translation>die neueste unversehrte Kopie wiederherstellen</translation>
    </message>
    <message>
      <source>status</source>
      <translation>Status</translation>
    </message>
    <message>
      <source>the abstracts share {share:.0%} of their words in order</source>
      <translation>die Zusammenfassungen stimmen zu {share:.0%} überein</translation>
    </message>
    <message>
      <source>the file is empty; save it again and import that</source>
      <translation>Die Datei ist leer; die Datei erneut speichern und importieren</translation>
    </message>
    <message>
      <source>the id is the paper's own</source>
      <translation>die ID ist die des Artikels selbst</translation>
    </message>
    <message>
      <source>the papers are not touched by this, but undo and their history are incomplete; restore a copy from before if you need them</source>
      <translation>die Artikel selbst sind nicht betroffen, doch Rückgängig und ihr Verlauf sind unvollständig; bei Bedarf eine Kopie von davor wiederherstellen</translation>
    </message>
    <message>
      <source>the pattern names neither author nor title, so most keys would be alike</source>
      <translation>das Muster nennt weder Autor noch Titel, daher wären die meisten Schlüssel gleich</translation>
    </message>
    <message>
      <source>the title differs</source>
      <translation>der Titel ist ein anderer</translation>
    </message>
    <message>
      <source>the title is the same</source>
      <translation>der Titel ist derselbe</translation>
    </message>
    <message>
      <source>there is a folder or device of that name</source>
      <translation>so heißt bereits ein Ordner oder Gerät</translation>
    </message>
    <message>
      <source>there is no abstract to compare</source>
      <translation>es gibt keine Zusammenfassung zum Vergleichen</translation>
    </message>
    <message>
      <source>there is no file or folder “{path}”; check its name</source>
      <translation>Es gibt keine Datei und keinen Ordner „{path}“; den Namen prüfen</translation>
    </message>
    <message>
      <source>they are kept as they are; undo does not concern them</source>
      <translation>sie bleiben, wie sie sind; Rückgängig betrifft sie nicht</translation>
    </message>
    <message>
      <source>thing that a paper can have</source>
      <translation>Eigenschaft eines Artikels</translation>
    </message>
    <message>
      <source>this is a binary file, not a saved page; choose a text or JSON file</source>
      <translation>Das ist eine Binärdatei, keine gespeicherte Seite; eine Text- oder JSON-Datei wählen</translation>
    </message>
    <message>
      <source>title “{title}”</source>
      <translation>Titel „{title}“</translation>
    </message>
    <message>
      <source>true or false</source>
      <translation>true oder false</translation>
    </message>
    <message>
      <source>unable to open database file</source>
      <translation>die Datenbank lässt sich nicht öffnen</translation>
    </message>
    <message>
      <source>updated</source>
      <translation>aktualisiert</translation>
    </message>
    <message>
      <source>was updated on {updated:%Y-%m-%d}, before it was published on {published:%Y-%m-%d}</source>
      <translation>aktualisiert am {updated:%Y-%m-%d}, vor der Veröffentlichung am {published:%Y-%m-%d}</translation>
    </message>
    <message>
      <source>what it sent is no PDF</source>
      <translation>Was er sandte, ist kein PDF</translation>
    </message>
    <message>
      <source>words of “{title}”</source>
      <translation>Wörter aus „{title}“</translation>
    </message>
    <message>
      <source>{address} is no repository on GitHub</source>
      <translation>{address} ist kein Repository auf GitHub</translation>
    </message>
    <message>
      <source>{arxiv_id} is close but not surely this paper: {reasons}</source>
      <translation>{arxiv_id} ist ähnlich, aber nicht sicher dieser Artikel: {reasons}</translation>
    </message>
    <message>
      <source>{arxiv_id} is not among the candidates for this paper; fetch it again</source>
      <translation>{arxiv_id} ist nicht unter den Kandidaten für diesen Artikel; erneut abrufen</translation>
    </message>
    <message>
      <source>{before:,} lines become {after:,}; about {common:,} stay as they are</source>
      <translation>aus {before:,} Zeilen werden {after:,}; etwa {common:,} bleiben, wie sie sind</translation>
    </message>
    <message>
      <source>{fields} cannot be edited</source>
      <translation>{fields} lässt sich nicht bearbeiten</translation>
    </message>
    <message>
      <source>{key} (paper {id})</source>
      <translation>{key} (Artikel {id})</translation>
    </message>
    <message>
      <source>{key} (paper {id}, see {detail})</source>
      <translation>{key} (Artikel {id}, siehe {detail})</translation>
    </message>
    <message>
      <source>{key} (paper {id}: {detail})</source>
      <translation>{key} (Artikel {id}: {detail})</translation>
    </message>
    <message>
      <source>{left:,} of {total:,} requests are left this hour</source>
      <translation>In dieser Stunde sind noch {left:,} von {total:,} Anfragen frei</translation>
    </message>
    <message>
      <source>{name} holds {keys} in a form that others gave it, which is left alone; delete it there to have it kept up to date again</source>
      <translation>{name} hat {keys} in einer Fassung von anderer Hand, die unberührt bleibt; sie dort löschen, damit der Eintrag wieder aktuell gehalten wird</translation>
    </message>
    <message>
      <source>{name} was changed by another program; what it held is kept as {copy}</source>
      <translation>{name} wurde von einem anderen Programm geändert; der vorige Inhalt liegt in {copy}</translation>
    </message>
    <message>
      <source>{number:,} in the table {table} belong to nothing in the table {parent}</source>
      <translation>{number:,} Zeilen der Tabelle {table} gehören zu nichts in der Tabelle {parent}</translation>
    </message>
    <message>
      <source>{number:,} of the PDFs in {folder} belong to no paper, {name} first</source>
      <translation>{number:,} der PDFs in {folder} gehören zu keinem Artikel, zuerst {name}</translation>
    </message>
    <message>
      <source>{number:,} of the papers came in without the log of changes</source>
      <translation>{number:,} der Artikel kamen am Protokoll der Änderungen vorbei herein</translation>
    </message>
    <message>
      <source>{number:,} of {total:,} entries has {what}: {papers}</source>
      <translation>{number:,} von {total:,} Einträgen hat {what}: {papers}</translation>
    </message>
    <message>
      <source>{number:,} of {total:,} entries have {what}: {papers}</source>
      <translation>{number:,} von {total:,} Einträgen haben {what}: {papers}</translation>
    </message>
    <message>
      <source>{number:,} papers</source>
      <translation>{number:,} Artikel</translation>
    </message>
    <message>
      <source>{papers} no longer name a PDF that is not there</source>
      <translation>{papers} nennen kein fehlendes PDF mehr</translation>
    </message>
    <message>
      <source>{path} cannot be kept as {kept}: {reason}; nothing was changed</source>
      <translation>{path} lässt sich nicht als {kept} behalten: {reason}; es wurde nichts geändert</translation>
    </message>
    <message>
      <source>{path} cannot be put in place of {library}: {reason}; nothing was lost</source>
      <translation>{path} lässt sich nicht an die Stelle von {library} setzen: {reason}; nichts ging verloren</translation>
    </message>
    <message>
      <source>{path} cannot be read: {reason}</source>
      <translation>{path} ist nicht lesbar: {reason}</translation>
    </message>
    <message>
      <source>{path} cannot be restored ({reason}); nothing was changed</source>
      <translation>{path} lässt sich nicht wiederherstellen ({reason}); nichts wurde geändert</translation>
    </message>
    <message>
      <source>{path} cannot be written ({reason}); check the folder’s permissions</source>
      <translation>{path} lässt sich nicht schreiben ({reason}); die Rechte des Ordners prüfen</translation>
    </message>
    <message>
      <source>{path} cannot be written: {reason}</source>
      <translation>{path} lässt sich nicht schreiben: {reason}</translation>
    </message>
    <message>
      <source>{path} cannot be written: {reason}; make its folder writable and try again</source>
      <translation>{path} lässt sich nicht schreiben: {reason}; den Ordner beschreibbar machen und erneut versuchen</translation>
    </message>
    <message>
      <source>{path} cannot be written: {reason}; make room or choose another folder</source>
      <translation>{path} lässt sich nicht schreiben: {reason}; Platz schaffen oder einen anderen Ordner wählen</translation>
    </message>
    <message>
      <source>{path} cannot be written: {reason}; make room there, or make the folder writable</source>
      <translation>{path} lässt sich nicht schreiben: {reason}; dort Platz schaffen oder den Ordner beschreibbar machen</translation>
    </message>
    <message>
      <source>{path} cannot be written; choose a file in a folder that exists</source>
      <translation>{path} lässt sich nicht schreiben; eine Datei in einem vorhandenen Ordner wählen</translation>
    </message>
    <message>
      <source>{path} could not be read or written ({reason}); see whether its disk is full or failing, then try again</source>
      <translation>{path} ließ sich nicht lesen oder schreiben ({reason}); nachsehen, ob das Laufwerk voll oder defekt ist, dann erneut versuchen</translation>
    </message>
    <message>
      <source>{path} could not be used: {reason}; try again, or restore a copy</source>
      <translation>{path} ließ sich nicht benutzen: {reason}; erneut versuchen oder eine Kopie wiederherstellen</translation>
    </message>
    <message>
      <source>{path} has an entry that is never closed and would swallow the rest: close {entry}</source>
      <translation>{path} hat einen Eintrag, der nie geschlossen wird und den Rest verschlucken würde; zu schließen ist {entry}</translation>
    </message>
    <message>
      <source>{path} is damaged or no library ({reason}); restore one of the copies in {folder}</source>
      <translation>{path} ist beschädigt oder keine Bibliothek ({reason}); eine der Kopien in {folder} wiederherstellen</translation>
    </message>
    <message>
      <source>{path} is in use by another program; try again when it is done</source>
      <translation>{path} wird von einem anderen Programm benutzt; nach dessen Ende erneut versuchen</translation>
    </message>
    <message>
      <source>{path} is no copy of a library, or is damaged; nothing was changed</source>
      <translation>{path} ist keine Kopie einer Bibliothek oder beschädigt; nichts wurde geändert</translation>
    </message>
    <message>
      <source>{path} is no text in UTF-8; save it as such or keep another file</source>
      <translation>{path} ist kein Text in UTF-8; als solchen speichern oder eine andere Datei aktuell halten</translation>
    </message>
    <message>
      <source>{path} is the same file as {other}; keep one of the two no longer</source>
      <translation>{path} ist dieselbe Datei wie {other}; eine von beiden nicht länger aktuell halten</translation>
    </message>
    <message>
      <source>{path} was changed by another program just now; it is left alone until the next run</source>
      <translation>{path} wurde eben von einem anderen Programm geändert; die Datei bleibt bis zum nächsten Lauf unberührt</translation>
    </message>
    <message>
      <source>{path} was left alone: the dump of its papers is gone; keep it with others, or no longer</source>
      <translation>{path} blieb unberührt: Die Seite mit ihren Artikeln gibt es nicht mehr; sie mit anderen Artikeln oder nicht länger aktuell halten</translation>
    </message>
    <message>
      <source>{path} was left alone: the tag “{tag}” is gone; keep it with others, or no longer</source>
      <translation>{path} blieb unberührt: Das Schlagwort „{tag}“ gibt es nicht mehr; die Datei mit anderen Artikeln oder nicht länger aktuell halten</translation>
    </message>
    <message>
      <source>{path} was left alone: {reason}</source>
      <translation>{path} blieb unberührt: {reason}</translation>
    </message>
    <message>
      <source>{service} answers</source>
      <translation>{service} antwortet</translation>
    </message>
    <message>
      <source>{service} failed: {reason}</source>
      <translation>{service} versagte: {reason}</translation>
    </message>
    <message>
      <source>{service} is not to be asked before {until:%Y-%m-%d %H:%M} UTC</source>
      <translation>{service} darf erst wieder gefragt werden: {until:%Y-%m-%d %H:%M}</translation>
    </message>
    <message>
      <source>{service} was not asked because the program is set to offline</source>
      <translation>{service} wurde nicht gefragt, weil das Programm auf offline gestellt ist</translation>
    </message>
    <message>
      <source>{status}, {size} bytes</source>
      <translation>{status}, {size} Byte</translation>
    </message>
    <message>
      <source>{trouble} and are one paper</source>
      <translation>{trouble} und sind ein und derselbe</translation>
    </message>
    <message>
      <source>{trouble} and are one paper, but you decided differently on them</source>
      <translation>{trouble} und sind ein und derselbe, doch über sie wurde verschieden entschieden</translation>
    </message>
    <message>
      <source>“readinglist check --repair” derives it anew</source>
      <translation>„readinglist check --repair“ leitet sie neu ab</translation>
    </message>
    <message>
      <source>“readinglist check --repair” forgets it; fetching brings it back</source>
      <translation>„readinglist check --repair“ vergisst es; ein Abruf bringt es zurück</translation>
    </message>
    <message>
      <source>“readinglist check --repair” makes it {whole}, which the paper’s own link names</source>
      <translation>„readinglist check --repair“ macht daraus {whole}, wie es der eigene Link des Artikels nennt</translation>
    </message>
    <message>
      <source>“readinglist check --repair” makes them one</source>
      <translation>„readinglist check --repair“ vereint sie</translation>
    </message>
    <message>
      <source>“readinglist check --repair” rebuilds it</source>
      <translation>„readinglist check --repair“ baut ihn neu auf</translation>
    </message>
    <message>
      <source>“{colour}” is no colour of tags; use one of {words}</source>
      <translation>„{colour}“ ist keine Farbe für Schlagwörter; möglich sind {words}</translation>
    </message>
    <message>
      <source>“{key}” belonged to a paper that was removed; choose another key</source>
      <translation>„{key}“ gehörte zu einem entfernten Artikel; einen anderen Schlüssel wählen</translation>
    </message>
    <message>
      <source>“{key}” belongs to “{title}”; choose another key</source>
      <translation>„{key}“ gehört zu „{title}“; einen anderen Schlüssel wählen</translation>
    </message>
    <message>
      <source>“{key}” cannot be a cite key; allowed are {allowed}</source>
      <translation>„{key}“ kann kein Zitierschlüssel sein; erlaubt sind {allowed}</translation>
    </message>
    <message>
      <source>“{kind}” is no kind of link; use one of {words}.</source>
      <translation>„{kind}“ ist keine Art von Link; möglich sind {words}.</translation>
    </message>
    <message>
      <source>“{name}:” is no field, so it was searched as a word; there are {fields}.</source>
      <translation>„{name}:“ ist kein Feld, daher wurde es als Wort gesucht; es gibt {fields}.</translation>
    </message>
    <message>
      <source>“{name}:” was searched as a word: it needs a value after it.</source>
      <translation>„{name}:“ wurde als Wort gesucht: Danach fehlt ein Wert.</translation>
    </message>
    <message>
      <source>“{name}” cannot be imported as a dump: it is an export of a library</source>
      <translation>„{name}“ lässt sich nicht als Seite importieren: Es ist der Export einer Bibliothek</translation>
    </message>
    <message>
      <source>“{name}” cannot be imported: it holds no page of papers; save the page as text, or take the site's JSON, and import that</source>
      <translation>„{name}“ lässt sich nicht importieren: Die Datei enthält keine Seite mit Artikeln; die Seite als Text speichern oder das JSON der Website nehmen und importieren</translation>
    </message>
    <message>
      <source>“{name}” cannot be imported: {reason}</source>
      <translation>„{name}“ lässt sich nicht importieren: {reason}</translation>
    </message>
    <message>
      <source>“{name}” cannot be read ({reason}); check that it is there and that you may read it</source>
      <translation>„{name}“ ist nicht lesbar ({reason}); prüfen, ob es die Datei gibt und ob sie gelesen werden darf</translation>
    </message>
    <message>
      <source>“{name}” holds no entries; choose another file, or save the bibliography again</source>
      <translation>„{name}“ enthält keine Einträge; eine andere Datei wählen oder die Bibliografie erneut speichern</translation>
    </message>
    <message>
      <source>“{name}” is larger than 200 MB; split it and import the parts</source>
      <translation>„{name}“ ist größer als 200 MB; die Datei teilen und die Teile importieren</translation>
    </message>
    <message>
      <source>“{name}” is no format; use one of {words}</source>
      <translation>„{name}“ ist kein Format; möglich sind {words}</translation>
    </message>
    <message>
      <source>“{name}” is no {what}, there are {words}</source>
      <translation>„{name}“ ist kein gültiger Wert ({what}), möglich sind {words}</translation>
    </message>
    <message>
      <source>“{name}” of a paper or link is {shown} and should be {expected}.</source>
      <translation>„{name}“ eines Artikels oder Links ist {shown}; richtig wäre {expected}.</translation>
    </message>
    <message>
      <source>“{part}” was searched as plain words: {reason}.</source>
      <translation>„{part}“ wurde als einfache Wörter gesucht: {reason}.</translation>
    </message>
    <message>
      <source>“{path}” cannot be read ({reason}); check that you may read it</source>
      <translation>„{path}“ ist nicht lesbar ({reason}); prüfen, ob die Leserechte da sind</translation>
    </message>
    <message>
      <source>“{text}” is no tag; a tag needs at least one letter</source>
      <translation>„{text}“ ist kein Schlagwort; ein Schlagwort braucht mindestens einen Buchstaben</translation>
    </message>
    <message>
      <source>“{title}” cannot have the key “{key}”, which belongs to another paper</source>
      <translation>„{title}“ kann den Schlüssel „{key}“ nicht haben, er gehört einem anderen Artikel</translation>
    </message>
    <message>
      <source>“{wanted}” belongs to another paper; this one has the key “{chosen}”</source>
      <translation>„{wanted}“ gehört zu einem anderen Artikel; dieser hat den Schlüssel „{chosen}“</translation>
    </message>
    <message>
      <source>“{wanted}” cannot be a key here; a new one is made when it is needed</source>
      <translation>„{wanted}“ kann hier kein Schlüssel sein; bei Bedarf wird ein neuer gebildet</translation>
    </message>
    <message>
      <source>“{wanted}” is another key of “{current}” now</source>
      <translation>„{wanted}“ ist nun ein weiterer Schlüssel von „{current}“</translation>
    </message>
    <message>
      <source>“{wanted}” stays “{current}”</source>
      <translation>„{wanted}“ bleibt „{current}“</translation>
    </message>
    <message>
      <source>“{words}” has no abstract; the page may be cut off here</source>
      <translation>„{words}“ hat keine Zusammenfassung; vielleicht bricht die Seite hier ab</translation>
    </message>
    <message>
      <source>“{word}” is no {kind}; use one of {words}</source>
      <translation>„{word}“ ist kein gültiger Wert ({kind}); möglich sind {words}</translation>
    </message>
    <message>
      <source>“{wrong}” cannot stand in a key; allowed are {allowed}</source>
      <translation>„{wrong}“ kann nicht in einem Schlüssel stehen; erlaubt sind {allowed}</translation>
    </message>
    <message>
      <source>“{{{unknown}}}” is no field; use one of {words}</source>
      <translation>„{{{unknown}}}“ ist kein Feld; möglich sind {words}</translation>
    </message>
  </context>
  <context>
    <name>summaries</name>
    <message>
      <source>Done again: {deed}</source>
      <translation>Wiederholt: {deed}</translation>
    </message>
    <message>
      <source>Undone: {deed}</source>
      <translation>Rückgängig gemacht: {deed}</translation>
    </message>
    <message>
      <source>accepted a match for “{title}”</source>
      <translation>Treffer für „{title}“ angenommen</translation>
    </message>
    <message>
      <source>changed nothing</source>
      <translation>nichts geändert</translation>
    </message>
    <message>
      <source>changed the notes of “{title}”</source>
      <translation>Notizen zu „{title}“ geändert</translation>
    </message>
    <message>
      <source>coloured the tag {name}</source>
      <translation>Schlagwort {name} gefärbt</translation>
    </message>
    <message>
      <source>edited “{title}”</source>
      <translation>„{title}“ bearbeitet</translation>
    </message>
    <message>
      <source>fetched facts about “{title}”</source>
      <translation>Angaben zu „{title}“ abgerufen</translation>
    </message>
    <message>
      <source>gave {papers} {priority} priority</source>
      <translation>{papers}: {priority} Priorität</translation>
    </message>
    <message>
      <source>imported {name}</source>
      <translation>{name} importiert</translation>
    </message>
    <message>
      <source>kept {name} up to date</source>
      <translation>{name} aktuell gehalten</translation>
    </message>
    <message>
      <source>made cite keys</source>
      <translation>Zitierschlüssel gebildet</translation>
    </message>
    <message>
      <source>made the new cite key “{key}”</source>
      <translation>neuen Zitierschlüssel „{key}“ gebildet</translation>
    </message>
    <message>
      <source>made {papers} due on {day}</source>
      <translation>{papers} fällig am {day}</translation>
    </message>
    <message>
      <source>marked {papers} as being read</source>
      <translation>{papers} als in Arbeit markiert</translation>
    </message>
    <message>
      <source>marked {papers} read</source>
      <translation>{papers} als gelesen markiert</translation>
    </message>
    <message>
      <source>marked {papers} to read</source>
      <translation>{papers} als zu lesen markiert</translation>
    </message>
    <message>
      <source>marked {papers} unread</source>
      <translation>{papers} als ungelesen markiert</translation>
    </message>
    <message>
      <source>moved {papers} in the queue</source>
      <translation>{papers} in der Warteschlange verschoben</translation>
    </message>
    <message>
      <source>named a PDF</source>
      <translation>PDF benannt</translation>
    </message>
    <message>
      <source>refused matches for “{title}”</source>
      <translation>Treffer für „{title}“ abgelehnt</translation>
    </message>
    <message>
      <source>removed the search “{name}”</source>
      <translation>Suche „{name}“ entfernt</translation>
    </message>
    <message>
      <source>removed the tag {name}</source>
      <translation>Schlagwort {name} entfernt</translation>
    </message>
    <message>
      <source>removed {papers}</source>
      <translation>{papers} entfernt</translation>
    </message>
    <message>
      <source>renamed the tag {old} to {new}</source>
      <translation>Schlagwort {old} in {new} umbenannt</translation>
    </message>
    <message>
      <source>repaired the library</source>
      <translation>Bibliothek repariert</translation>
    </message>
    <message>
      <source>saved the search “{name}”</source>
      <translation>Suche „{name}“ gespeichert</translation>
    </message>
    <message>
      <source>set the cite key “{key}”</source>
      <translation>Zitierschlüssel „{key}“ gesetzt</translation>
    </message>
    <message>
      <source>skipped {papers}</source>
      <translation>{papers} übersprungen</translation>
    </message>
    <message>
      <source>snoozed {papers} until {day}</source>
      <translation>{papers} zurückgestellt bis {day}</translation>
    </message>
    <message>
      <source>stopped keeping {name} up to date</source>
      <translation>{name} nicht mehr aktuell gehalten</translation>
    </message>
    <message>
      <source>tagged {papers} {tags}</source>
      <translation>{papers} verschlagwortet: {tags}</translation>
    </message>
    <message>
      <source>took back the import of {name}</source>
      <translation>Import von {name} zurückgenommen</translation>
    </message>
    <message>
      <source>took the due date off {papers}</source>
      <translation>Fälligkeit entfernt: {papers}</translation>
    </message>
    <message>
      <source>took {tags} off {papers}</source>
      <translation>Schlagwort {tags} entfernt: {papers}</translation>
    </message>
    <message>
      <source>withdrew the match of “{title}”</source>
      <translation>Treffer von „{title}“ zurückgenommen</translation>
    </message>
    <message>
      <source>woke {papers}</source>
      <translation>{papers} wieder gezeigt</translation>
    </message>
    <message>
      <source>{deed} and {number} more</source>
      <translation>{deed} und {number} weitere</translation>
    </message>
  </context>
  <context>
    <name>tag_colours</name>
    <message>
      <source>Blue</source>
      <translation>Blau</translation>
    </message>
    <message>
      <source>Green</source>
      <translation>Grün</translation>
    </message>
    <message>
      <source>Orange</source>
      <translation>Orange</translation>
    </message>
    <message>
      <source>Pink</source>
      <translation>Rosa</translation>
    </message>
    <message>
      <source>Purple</source>
      <translation>Violett</translation>
    </message>
    <message>
      <source>Red</source>
      <translation>Rot</translation>
    </message>
    <message>
      <source>Teal</source>
      <translation>Blaugrün</translation>
    </message>
    <message>
      <source>Yellow</source>
      <translation>Gelb</translation>
    </message>
  </context>
  <context>
    <name>wording</name>
    <message>
      <source>1 author</source>
      <translation>1 Autor</translation>
    </message>
    <message>
      <source>1 comment</source>
      <translation>1 Kommentar</translation>
    </message>
    <message>
      <source>1 file could not be read</source>
      <translation>1 Datei nicht lesbar</translation>
    </message>
    <message>
      <source>1 new paper</source>
      <translation>1 neuer Artikel</translation>
    </message>
    <message>
      <source>1 paper</source>
      <translation>1 Artikel</translation>
    </message>
    <message>
      <source>1 place could not be read</source>
      <translation>1 Stelle nicht lesbar</translation>
    </message>
    <message>
      <source>1 upvote</source>
      <translation>1 Stimme</translation>
    </message>
    <message>
      <source>1 week</source>
      <translation>1 Woche</translation>
    </message>
    <message>
      <source>A fork of another repository.</source>
      <translation>Ein Fork eines anderen Repositorys.</translation>
    </message>
    <message>
      <source>A repair mends this.</source>
      <translation>Eine Reparatur behebt das.</translation>
    </message>
    <message>
      <source>Abstract</source>
      <translation>Zusammenfassung</translation>
    </message>
    <message>
      <source>Abstract on arXiv</source>
      <translation>Zusammenfassung auf arXiv</translation>
    </message>
    <message>
      <source>Added {}</source>
      <translation>Hinzugefügt am {}</translation>
    </message>
    <message>
      <source>All decided</source>
      <translation>Alles entschieden</translation>
    </message>
    <message>
      <source>All of it</source>
      <translation>Alles</translation>
    </message>
    <message>
      <source>Archived: its owner no longer works on it.</source>
      <translation>Archiviert: Es wird nicht mehr daran gearbeitet.</translation>
    </message>
    <message>
      <source>Asking the services</source>
      <translation>Wird nachgeschlagen</translation>
    </message>
    <message>
      <source>Asking the services…</source>
      <translation>Wird nachgeschlagen …</translation>
    </message>
    <message>
      <source>At this pace the undecided paper is done in {}, about {}.</source>
      <translation>In diesem Tempo ist der unentschiedene Artikel in {} geschafft, etwa am {}.</translation>
    </message>
    <message>
      <source>At this pace the undecided paper stays undecided.</source>
      <translation>In diesem Tempo bleibt der unentschiedene Artikel unentschieden.</translation>
    </message>
    <message>
      <source>At this pace the {} undecided papers are done in {}, about {}.</source>
      <translation>In diesem Tempo sind die {} unentschiedenen Artikel in {} geschafft, etwa am {}.</translation>
    </message>
    <message>
      <source>At this pace the {} undecided papers do not become fewer.</source>
      <translation>In diesem Tempo werden die {} unentschiedenen Artikel nicht weniger.</translation>
    </message>
    <message>
      <source>Authors</source>
      <translation>Autoren</translation>
    </message>
    <message>
      <source>Backups</source>
      <translation>Sicherung</translation>
    </message>
    <message>
      <source>Before a copy was restored</source>
      <translation>Vor dem Wiederherstellen einer Kopie</translation>
    </message>
    <message>
      <source>Before an update of readinglist</source>
      <translation>Vor einer neuen Version von readinglist</translation>
    </message>
    <message>
      <source>Before another library was imported</source>
      <translation>Vor dem Import einer anderen Bibliothek</translation>
    </message>
    <message>
      <source>Before the first change of the day</source>
      <translation>Vor der ersten Änderung des Tages</translation>
    </message>
    <message>
      <source>Blocked by GitHub.</source>
      <translation>Von GitHub gesperrt.</translation>
    </message>
    <message>
      <source>Categories</source>
      <translation>Kategorien</translation>
    </message>
    <message>
      <source>Category</source>
      <translation>Kategorie</translation>
    </message>
    <message>
      <source>Cite key</source>
      <translation>Zitierschlüssel</translation>
    </message>
    <message>
      <source>Cite keys</source>
      <translation>Zitierschlüssel</translation>
    </message>
    <message>
      <source>Comment on arXiv</source>
      <translation>Anmerkung auf arXiv</translation>
    </message>
    <message>
      <source>Comments</source>
      <translation>Kommentare</translation>
    </message>
    <message>
      <source>DOI</source>
      <translation>DOI</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>Datum</translation>
    </message>
    <message>
      <source>Days with a dump</source>
      <translation>Tage mit gespeicherter Seite</translation>
    </message>
    <message>
      <source>Decided and read per week</source>
      <translation>Entschieden und gelesen pro Woche</translation>
    </message>
    <message>
      <source>Decided in the week of {}</source>
      <translation>Entschieden in der Woche vom {}</translation>
    </message>
    <message>
      <source>Due day</source>
      <translation>Fälligkeit</translation>
    </message>
    <message>
      <source>Due {}</source>
      <translation>Fällig am {}</translation>
    </message>
    <message>
      <source>Failed</source>
      <translation>Gescheitert</translation>
    </message>
    <message>
      <source>Fetched</source>
      <translation>Abgerufen</translation>
    </message>
    <message>
      <source>Fetched: {}</source>
      <translation>Abgerufen: {}</translation>
    </message>
    <message>
      <source>General</source>
      <translation>Allgemein</translation>
    </message>
    <message>
      <source>Gone: GitHub has no public repository here any more.</source>
      <translation>Verschwunden: GitHub hat hier kein öffentliches Repository mehr.</translation>
    </message>
    <message>
      <source>Guessed from the project page; it may be another’s.</source>
      <translation>Von der Projektseite erschlossen; es kann jemand anderem gehören.</translation>
    </message>
    <message>
      <source>High</source>
      <translation>Hoch</translation>
    </message>
    <message>
      <source>Holds no code, only a README.</source>
      <translation>Enthält keinen Quellcode, nur eine README.</translation>
    </message>
    <message>
      <source>Hugging Face</source>
      <translation>Hugging Face</translation>
    </message>
    <message>
      <source>In its first week the library took in {}, and you decided on {}.</source>
      <translation>In ihrer ersten Woche nahm die Bibliothek {} auf, entschieden wurde über {}.</translation>
    </message>
    <message>
      <source>In no dump</source>
      <translation>Auf keiner Seite</translation>
    </message>
    <message>
      <source>In the dumps of {}</source>
      <translation>Auf den Seiten vom {}</translation>
    </message>
    <message>
      <source>In the last {} weeks you decided on {} a week, and {} a week came, beside the {} that the library began with.</source>
      <translation>In den letzten {} Wochen wurde pro Woche über {} entschieden, und {} kamen hinzu, neben den {}, mit denen die Bibliothek anfing.</translation>
    </message>
    <message>
      <source>In the last {} weeks you decided on {} a week, and {} a week came.</source>
      <translation>In den letzten {} Wochen wurde pro Woche über {} entschieden, und {} kamen hinzu.</translation>
    </message>
    <message>
      <source>It holds {}, {} of them decided.</source>
      <translation>Sie enthält {}, davon {} entschieden.</translation>
    </message>
    <message>
      <source>Journal</source>
      <translation>Zeitschrift</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Tasten</translation>
    </message>
    <message>
      <source>Last version</source>
      <translation>Letzte Fassung</translation>
    </message>
    <message>
      <source>Line {}: {}</source>
      <translation>Zeile {}: {}</translation>
    </message>
    <message>
      <source>Links</source>
      <translation>Links</translation>
    </message>
    <message>
      <source>Low</source>
      <translation>Niedrig</translation>
    </message>
    <message>
      <source>Marked “{}”</source>
      <translation>Als „{}“ markiert</translation>
    </message>
    <message>
      <source>Medium</source>
      <translation>Mittel</translation>
    </message>
    <message>
      <source>Mixed</source>
      <translation>Verschieden</translation>
    </message>
    <message>
      <source>Moved here from {}, to another owner.</source>
      <translation>Von {} hierher umgezogen, zu jemand anderem.</translation>
    </message>
    <message>
      <source>Moved here from {}.</source>
      <translation>Von {} hierher umgezogen.</translation>
    </message>
    <message>
      <source>Needs a look</source>
      <translation>Anzusehen</translation>
    </message>
    <message>
      <source>No abstract yet.</source>
      <translation>Noch keine Zusammenfassung.</translation>
    </message>
    <message>
      <source>No date</source>
      <translation>Ohne Datum</translation>
    </message>
    <message>
      <source>No paper belongs to this view.</source>
      <translation>Kein Artikel gehört zu dieser Ansicht.</translation>
    </message>
    <message>
      <source>No priority</source>
      <translation>Keine Priorität</translation>
    </message>
    <message>
      <source>No unread paper is left. New ones come with the next import.</source>
      <translation>Kein ungelesener Artikel ist übrig. Neue kommen mit dem nächsten Import.</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Keine</translation>
    </message>
    <message>
      <source>Not found</source>
      <translation>Nicht gefunden</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Notizen</translation>
    </message>
    <message>
      <source>Notes changed</source>
      <translation>Notizen geändert</translation>
    </message>
    <message>
      <source>Nothing here any more</source>
      <translation>Hier ist nichts mehr</translation>
    </message>
    <message>
      <source>Nothing here yet</source>
      <translation>Hier ist noch nichts</translation>
    </message>
    <message>
      <source>Nothing is undecided.</source>
      <translation>Nichts ist unentschieden.</translation>
    </message>
    <message>
      <source>Nothing would change: it holds the same papers and decisions.</source>
      <translation>Nichts würde sich ändern: Die Artikel und Entscheidungen sind dieselben.</translation>
    </message>
    <message>
      <source>Number of authors</source>
      <translation>Anzahl der Autoren</translation>
    </message>
    <message>
      <source>Organisation</source>
      <translation>Organisation</translation>
    </message>
    <message>
      <source>PDF</source>
      <translation>PDF</translation>
    </message>
    <message>
      <source>Papers come here when you give them this priority.</source>
      <translation>Hierher kommen Artikel, die diese Priorität erhalten.</translation>
    </message>
    <message>
      <source>Papers come here when you mark them “{}”.</source>
      <translation>Hierher kommen Artikel, die als „{}“ markiert werden.</translation>
    </message>
    <message>
      <source>Priority: {}</source>
      <translation>Priorität: {}</translation>
    </message>
    <message>
      <source>Queued</source>
      <translation>Eingereiht</translation>
    </message>
    <message>
      <source>Read</source>
      <translation>Gelesen</translation>
    </message>
    <message>
      <source>Read in the week of {}</source>
      <translation>Gelesen in der Woche vom {}</translation>
    </message>
    <message>
      <source>Read {}</source>
      <translation>Gelesen am {}</translation>
    </message>
    <message>
      <source>Read, of {}</source>
      <translation>Gelesen, von {}</translation>
    </message>
    <message>
      <source>Read, with the tag {}</source>
      <translation>Gelesen, mit dem Schlagwort {}</translation>
    </message>
    <message>
      <source>Reading</source>
      <translation>Wird gelesen</translation>
    </message>
    <message>
      <source>Seen in</source>
      <translation>Gesehen auf</translation>
    </message>
    <message>
      <source>Services</source>
      <translation>Dienste</translation>
    </message>
    <message>
      <source>Show paper</source>
      <translation>Artikel zeigen</translation>
    </message>
    <message>
      <source>Similar papers</source>
      <translation>Ähnliche Artikel</translation>
    </message>
    <message>
      <source>Skipped</source>
      <translation>Übersprungen</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>Schlagwörter</translation>
    </message>
    <message>
      <source>There was nothing to import.</source>
      <translation>Es gab nichts zu importieren.</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Titel</translation>
    </message>
    <message>
      <source>Title on arXiv</source>
      <translation>Titel auf arXiv</translation>
    </message>
    <message>
      <source>To read</source>
      <translation>Zu lesen</translation>
    </message>
    <message>
      <source>Undecided papers</source>
      <translation>Unentschiedene Artikel</translation>
    </message>
    <message>
      <source>Unread</source>
      <translation>Ungelesen</translation>
    </message>
    <message>
      <source>Upvotes</source>
      <translation>Stimmen</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>Wartet</translation>
    </message>
    <message>
      <source>Waiting until {}</source>
      <translation>Wartet bis {}</translation>
    </message>
    <message>
      <source>Withdrawn</source>
      <translation>Zurückgezogen</translation>
    </message>
    <message>
      <source>Your own: {}</source>
      <translation>Eigene: {}</translation>
    </message>
    <message>
      <source>about a minute</source>
      <translation>etwa eine Minute</translation>
    </message>
    <message>
      <source>about {} hours</source>
      <translation>etwa {} Stunden</translation>
    </message>
    <message>
      <source>about {} minutes</source>
      <translation>etwa {} Minuten</translation>
    </message>
    <message>
      <source>abstract</source>
      <translation>Zusammenfassung</translation>
    </message>
    <message>
      <source>and {} more</source>
      <translation>und {} weitere</translation>
    </message>
    <message>
      <source>arXiv</source>
      <translation>arXiv</translation>
    </message>
    <message>
      <source>arXiv id</source>
      <translation>arXiv-Kennung</translation>
    </message>
    <message>
      <source>as the dumps have it</source>
      <translation>wie auf den gespeicherten Seiten</translation>
    </message>
    <message>
      <source>authors</source>
      <translation>Autoren</translation>
    </message>
    <message>
      <source>cannot be read</source>
      <translation>nicht lesbar</translation>
    </message>
    <message>
      <source>code</source>
      <translation>Quellcode</translation>
    </message>
    <message>
      <source>d MMM yyyy</source>
      <translation>d. MMM yyyy</translation>
    </message>
    <message>
      <source>dataset</source>
      <translation>Datensatz</translation>
    </message>
    <message>
      <source>due {}</source>
      <translation>fällig am {}</translation>
    </message>
    <message>
      <source>found in {}</source>
      <translation>gefunden in: {}</translation>
    </message>
    <message>
      <source>high</source>
      <translation>hohe</translation>
    </message>
    <message>
      <source>last push {}</source>
      <translation>letzter Push am {}</translation>
    </message>
    <message>
      <source>less than a minute</source>
      <translation>weniger als eine Minute</translation>
    </message>
    <message>
      <source>line {}</source>
      <translation>Zeile {}</translation>
    </message>
    <message>
      <source>low</source>
      <translation>niedrige</translation>
    </message>
    <message>
      <source>medium</source>
      <translation>mittlere</translation>
    </message>
    <message>
      <source>no</source>
      <translation>keine</translation>
    </message>
    <message>
      <source>not set up on this computer; confirm it</source>
      <translation>auf diesem Rechner nicht eingerichtet; bitte bestätigen</translation>
    </message>
    <message>
      <source>not written yet</source>
      <translation>noch nicht geschrieben</translation>
    </message>
    <message>
      <source>notes</source>
      <translation>Notizen</translation>
    </message>
    <message>
      <source>notes as they are</source>
      <translation>Notizen wie jetzt</translation>
    </message>
    <message>
      <source>organisation</source>
      <translation>Organisation</translation>
    </message>
    <message>
      <source>other notes</source>
      <translation>andere Notizen</translation>
    </message>
    <message>
      <source>overdue since {}</source>
      <translation>überfällig seit {}</translation>
    </message>
    <message>
      <source>page of {}</source>
      <translation>Seite vom {}</translation>
    </message>
    <message>
      <source>priority {}</source>
      <translation>Priorität {}</translation>
    </message>
    <message>
      <source>project page</source>
      <translation>Projektseite</translation>
    </message>
    <message>
      <source>snoozed until {}</source>
      <translation>zurückgestellt bis {}</translation>
    </message>
    <message>
      <source>tagged {}</source>
      <translation>Schlagwörter: {}</translation>
    </message>
    <message>
      <source>tags</source>
      <translation>Schlagwörter</translation>
    </message>
    <message>
      <source>video</source>
      <translation>Video</translation>
    </message>
    <message>
      <source>week of {}: {} decided</source>
      <translation>Woche vom {}: {} entschieden</translation>
    </message>
    <message>
      <source>week of {}: {} read</source>
      <translation>Woche vom {}: {} gelesen</translation>
    </message>
    <message>
      <source>with notes</source>
      <translation>mit Notizen</translation>
    </message>
    <message>
      <source>without notes</source>
      <translation>ohne Notizen</translation>
    </message>
    <message>
      <source>without priority</source>
      <translation>ohne Priorität</translation>
    </message>
    <message>
      <source>without tags</source>
      <translation>ohne Schlagwörter</translation>
    </message>
    <message>
      <source>you</source>
      <translation>selbst</translation>
    </message>
    <message>
      <source>{} (undone since)</source>
      <translation>{} (inzwischen rückgängig gemacht)</translation>
    </message>
    <message>
      <source>{} and {} more</source>
      <translation>{} und {} weitere</translation>
    </message>
    <message>
      <source>{} authors</source>
      <translation>{} Autoren</translation>
    </message>
    <message>
      <source>{} comments</source>
      <translation>{} Kommentare</translation>
    </message>
    <message>
      <source>{} dumps</source>
      <translation>{} Seiten</translation>
    </message>
    <message>
      <source>{} files could not be read</source>
      <translation>{} Dateien nicht lesbar</translation>
    </message>
    <message>
      <source>{} merged with known ones</source>
      <translation>{} mit bekannten vereint</translation>
    </message>
    <message>
      <source>{} new</source>
      <translation>{} neu</translation>
    </message>
    <message>
      <source>{} new papers</source>
      <translation>{} neue Artikel</translation>
    </message>
    <message>
      <source>{} papers</source>
      <translation>{} Artikel</translation>
    </message>
    <message>
      <source>{} places could not be read</source>
      <translation>{} Stellen nicht lesbar</translation>
    </message>
    <message>
      <source>{} unchanged</source>
      <translation>{} unverändert</translation>
    </message>
    <message>
      <source>{} upvotes</source>
      <translation>{} Stimmen</translation>
    </message>
    <message>
      <source>{} weeks</source>
      <translation>{} Wochen</translation>
    </message>
    <message>
      <source>{} would be decided otherwise</source>
      <translation>{} wären anders entschieden</translation>
    </message>
    <message>
      <source>{} would come back</source>
      <translation>{} kämen zurück</translation>
    </message>
    <message>
      <source>{} would go</source>
      <translation>{} fielen weg</translation>
    </message>
    <message>
      <source>{}%</source>
      <translation>{} %</translation>
    </message>
    <message>
      <source>{}, from the command line</source>
      <translation>{}, über die Befehlszeile</translation>
    </message>
    <message>
      <source>{}, from {} files.</source>
      <translation>{}, aus {} Dateien.</translation>
    </message>
    <message>
      <source>{}, guessed</source>
      <translation>{}, vermutet</translation>
    </message>
    <message>
      <source>{}, {}</source>
      <translation>{}, {}</translation>
    </message>
    <message>
      <source>{}.</source>
      <translation>{}.</translation>
    </message>
    <message>
      <source>{}: all {} decided</source>
      <translation>{}: alle {} entschieden</translation>
    </message>
    <message>
      <source>{}: {} of {} decided</source>
      <translation>{}: {} von {} entschieden</translation>
    </message>
  </context>
</TS>
