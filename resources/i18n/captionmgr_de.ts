<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Answering</name>
    <message>
        <source>Comparing pictures</source>
        <translation>Bilder werden verglichen</translation>
    </message>
    <message>
        <source>Hold until when? For example 2026-05-03T18:00 (local time), or with its zone; empty: no longer.</source>
        <translation>Bis wann zurückhalten? Zum Beispiel 2026-05-03T18:00 (Ortszeit) oder mit Zeitzone; leer: nicht mehr.</translation>
    </message>
    <message>
        <source>This picture ({claim}) looks like:</source>
        <translation>Dieses Bild ({claim}) sieht aus wie:</translation>
    </message>
    <message>
        <source>Where was it used? It is kept with your name and the time.</source>
        <translation>Wo wurde es verwendet? Das wird mit Ihrem Namen und der Zeit festgehalten.</translation>
    </message>
    <message>
        <source>Why is it a problem after all? “{problem}”</source>
        <translation>Warum ist es doch ein Problem? „{problem}“</translation>
    </message>
    <message>
        <source>Why is this no problem? “{problem}” The reason is kept under your name.</source>
        <translation>Warum ist das kein Problem? „{problem}“ Der Grund wird unter Ihrem Namen festgehalten.</translation>
    </message>
    <message>
        <source>a picture whose record is gone</source>
        <translation>ein Bild, dessen Datensatz nicht mehr da ist</translation>
    </message>
    <message>
        <source>cropped</source>
        <translation>beschnitten</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>gespiegelt</translation>
    </message>
    <message>
        <source>no look-alike among the pictures handled here</source>
        <translation>kein ähnliches Bild unter den hier behandelten</translation>
    </message>
    <message>
        <source>record {id}: {claim}</source>
        <translation>Datensatz {id}: {claim}</translation>
    </message>
</context>
<context>
    <name>AskBar</name>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>CardDelegate</name>
    <message>
        <source>Credit</source>
        <translation>Bildnachweis</translation>
    </message>
    <message>
        <source>Date · place</source>
        <translation>Datum · Ort</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>seither geändert</translation>
    </message>
    <message>
        <source>handout</source>
        <translation>Handout</translation>
    </message>
    <message>
        <source>in the library already</source>
        <translation>schon in der Bibliothek</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>no credit line</source>
        <translation>ohne Bildnachweis</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <source>no place</source>
        <translation>ohne Ort</translation>
    </message>
    <message>
        <source>no source</source>
        <translation>ohne Quelle</translation>
    </message>
    <message>
        <source>user generated</source>
        <translation>Nutzermaterial</translation>
    </message>
    <message>
        <source>{date} (inferred)</source>
        <translation>{date} (erschlossen)</translation>
    </message>
</context>
<context>
    <name>CheckForm</name>
    <message>
        <source>Add file…</source>
        <translation>Datei hinzufügen…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Evidence of the check</source>
        <translation>Belege der Prüfung</translation>
    </message>
    <message>
        <source>Evidence, one a line: links, coordinates, files</source>
        <translation>Belege, einer je Zeile: Links, Koordinaten, Dateien</translation>
    </message>
    <message>
        <source>Note of the check</source>
        <translation>Notiz zur Prüfung</translation>
    </message>
    <message>
        <source>Save check</source>
        <translation>Prüfung sichern</translation>
    </message>
    <message>
        <source>What was looked at, and what it shows</source>
        <translation>Was angesehen wurde und was es zeigt</translation>
    </message>
    <message>
        <source>{aspect}: evidence</source>
        <translation>{aspect}: Belege</translation>
    </message>
    <message>
        <source>{aspect}: note</source>
        <translation>{aspect}: Notiz</translation>
    </message>
</context>
<context>
    <name>CheckRow</name>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Did somebody here speak to them?</source>
        <translation>Hat jemand von uns mit ihnen gesprochen?</translation>
    </message>
    <message>
        <source>Do light, weather, clothes and other pictures fit the day?</source>
        <translation>Passen Licht, Wetter, Kleidung und andere Bilder zum Tag?</translation>
    </message>
    <message>
        <source>Does a search for look-alikes find it under another date or place?</source>
        <translation>Findet eine Suche nach ähnlichen Bildern es unter anderem Datum oder Ort?</translation>
    </message>
    <message>
        <source>Does the camera’s clock agree, its time zone understood?</source>
        <translation>Stimmt die Uhr der Kamera, die Zeitzone bedacht?</translation>
    </message>
    <message>
        <source>Does the position in the file lie there?</source>
        <translation>Liegt die Position in der Datei dort?</translation>
    </message>
    <message>
        <source>How do they want to be credited?</source>
        <translation>Wie wollen sie genannt werden?</translation>
    </message>
    <message>
        <source>Is this the original file, or a copy of something published earlier?</source>
        <translation>Ist das die Originaldatei oder eine Kopie von früher Veröffentlichtem?</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Motivation</source>
        <translation>Motiv</translation>
    </message>
    <message>
        <source>Must the caption say so?</source>
        <translation>Muss der Bildtext das sagen?</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>Erlaubnis</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Which buildings, signs or hills match maps and imagery of the place?</source>
        <translation>Welche Gebäude, Schilder oder Hügel passen zu Karten und Bildern des Ortes?</translation>
    </message>
    <message>
        <source>Who allowed publication, when, and in which words?</source>
        <translation>Wer hat die Veröffentlichung erlaubt, wann und mit welchen Worten?</translation>
    </message>
    <message>
        <source>Who made it, and how do we know?</source>
        <translation>Wer hat es gemacht, und woher wissen wir das?</translation>
    </message>
    <message>
        <source>Why was it made and sent, and whom does it serve?</source>
        <translation>Warum wurde es gemacht und geschickt, und wem nützt es?</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>entfällt</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
</context>
<context>
    <name>Claims</name>
    <message>
        <source>Caption</source>
        <translation>Bildtext</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>von {name}</translation>
    </message>
    <message>
        <source>nothing said of it</source>
        <translation>nichts dazu gesagt</translation>
    </message>
    <message>
        <source>{who} claims: verified</source>
        <translation>{who} sagt: geprüft</translation>
    </message>
    <message>
        <source>{who} says: cannot be verified</source>
        <translation>{who} sagt: nicht prüfbar</translation>
    </message>
    <message>
        <source>▲ handout, no claim</source>
        <translation>▲ Handout, ohne Aussage</translation>
    </message>
    <message>
        <source>▲ user material, no claim</source>
        <translation>▲ Nutzermaterial, ohne Aussage</translation>
    </message>
</context>
<context>
    <name>CodeTyping</name>
    <message>
        <source>✕ no code “{code}”</source>
        <translation>✕ kein Code „{code}“</translation>
    </message>
</context>
<context>
    <name>CodesDialog</name>
    <message>
        <source>Add files</source>
        <translation>Dateien hinzufügen</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Dateien hinzufügen…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Code replacements</source>
        <translation>Code-Ersetzungen</translation>
    </message>
    <message>
        <source>Codes: {count}</source>
        <translation>Codes: {count}</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Files, the first one deciding</source>
        <translation>Dateien; die erste entscheidet</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Sign before and after a code</source>
        <translation>Zeichen vor und nach einem Code</translation>
    </message>
    <message>
        <source>Text files (*.txt *.tsv *.tab);;All files (*)</source>
        <translation>Textdateien (*.txt *.tsv *.tab);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>{file}, line {line}: no tab, so no code</source>
        <translation>{file}, Zeile {line}: kein Tabulator, also kein Code</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;About captionmgr</source>
        <translation>&amp;Über captionmgr</translation>
    </message>
    <message>
        <source>&amp;Add images…</source>
        <translation>&amp;Bilder hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;All commands…</source>
        <translation>&amp;Alle Befehle …</translation>
    </message>
    <message>
        <source>&amp;Cannot verify…</source>
        <translation>&amp;Nicht prüfbar …</translation>
    </message>
    <message>
        <source>&amp;Caption</source>
        <translation>&amp;Bildtext</translation>
    </message>
    <message>
        <source>&amp;Copy caption and credit</source>
        <translation>Bildtext und Nachweis &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Disputed…</source>
        <translation>&amp;Strittig …</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation>&amp;Englisch (English)</translation>
    </message>
    <message>
        <source>&amp;Export selection…</source>
        <translation>A&amp;uswahl exportieren …</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Find look-alikes</source>
        <translation>Ä&amp;hnliche Bilder suchen</translation>
    </message>
    <message>
        <source>&amp;French (Français)</source>
        <translation>&amp;Französisch (Français)</translation>
    </message>
    <message>
        <source>&amp;German (Deutsch)</source>
        <translation>Deu&amp;tsch</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>&amp;Hold until…</source>
        <translation>Z&amp;urückhalten bis…</translation>
    </message>
    <message>
        <source>&amp;Large picture</source>
        <translation>&amp;Großes Bild</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Metadata</source>
        <translation>&amp;Metadaten</translation>
    </message>
    <message>
        <source>&amp;Next record</source>
        <translation>&amp;Nächster Datensatz</translation>
    </message>
    <message>
        <source>&amp;Note a use…</source>
        <translation>&amp;Verwendung notieren…</translation>
    </message>
    <message>
        <source>&amp;Open captions…</source>
        <translation>Bildtexte &amp;öffnen …</translation>
    </message>
    <message>
        <source>&amp;Paste captions…</source>
        <translation>Bildtexte &amp;einfügen …</translation>
    </message>
    <message>
        <source>&amp;Previous record</source>
        <translation>&amp;Voriger Datensatz</translation>
    </message>
    <message>
        <source>&amp;Prove the history</source>
        <translation>V&amp;erlauf prüfen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Bee&amp;nden</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>Da&amp;tensatz</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Remove image from record</source>
        <translation>Bild vom &amp;Datensatz lösen</translation>
    </message>
    <message>
        <source>&amp;Repair the problem</source>
        <translation>Problem &amp;beheben</translation>
    </message>
    <message>
        <source>&amp;Rights</source>
        <translation>&amp;Rechte</translation>
    </message>
    <message>
        <source>&amp;Save and next</source>
        <translation>&amp;Sichern und weiter</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;Shortcuts…</source>
        <translation>&amp;Tastenkürzel …</translation>
    </message>
    <message>
        <source>&amp;To the checks</source>
        <translation>Zu den &amp;Prüfungen</translation>
    </message>
    <message>
        <source>&amp;Turn this reading into a rule…</source>
        <translation>Aus dieser Lesart eine &amp;Regel machen …</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;User guide</source>
        <translation>&amp;Benutzerhandbuch</translation>
    </message>
    <message>
        <source>&amp;Verification</source>
        <translation>&amp;Prüfung</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>&amp;Write into the images…</source>
        <translation>&amp;In die Bilder schreiben…</translation>
    </message>
    <message>
        <source>Add a &amp;folder…</source>
        <translation>&amp;Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Attach &amp;image…</source>
        <translation>Bild &amp;anhängen …</translation>
    </message>
    <message>
        <source>Back to the &amp;list</source>
        <translation>Zurück zur &amp;Liste</translation>
    </message>
    <message>
        <source>Code replace&amp;ments…</source>
        <translation>Code-&amp;Ersetzungen…</translation>
    </message>
    <message>
        <source>Colu&amp;mns of the list…</source>
        <translation>&amp;Spalten der Liste …</translation>
    </message>
    <message>
        <source>Contact s&amp;heet</source>
        <translation>&amp;Kontaktbogen</translation>
    </message>
    <message>
        <source>Copy fields of the recor&amp;d</source>
        <translation>Felder des Datensat&amp;zes kopieren</translation>
    </message>
    <message>
        <source>Dis&amp;miss the problem…</source>
        <translation>Problem ver&amp;werfen…</translation>
    </message>
    <message>
        <source>Find &amp;missing images…</source>
        <translation>&amp;Fehlende Bilder suchen…</translation>
    </message>
    <message>
        <source>Find and &amp;replace…</source>
        <translation>Suchen &amp;und ersetzen …</translation>
    </message>
    <message>
        <source>Follow the s&amp;ystem</source>
        <translation>Wie das S&amp;ystem</translation>
    </message>
    <message>
        <source>For&amp;get the saved search</source>
        <translation>Gespeicherte Suche ver&amp;gessen</translation>
    </message>
    <message>
        <source>House ru&amp;les…</source>
        <translation>&amp;Hausregeln …</translation>
    </message>
    <message>
        <source>Language of the s&amp;ystem</source>
        <translation>Spra&amp;che des Systems</translation>
    </message>
    <message>
        <source>Left c&amp;olumn</source>
        <translation>&amp;Linke Spalte</translation>
    </message>
    <message>
        <source>Mark &amp;verified…</source>
        <translation>Als &amp;geprüft zeichnen …</translation>
    </message>
    <message>
        <source>Mat&amp;ch images to captions…</source>
        <translation>Bilder &amp;zuordnen…</translation>
    </message>
    <message>
        <source>Next &amp;problem</source>
        <translation>Nächstes &amp;Problem</translation>
    </message>
    <message>
        <source>Notice of an a&amp;gency…</source>
        <translation>&amp;Mitteilung einer Agentur…</translation>
    </message>
    <message>
        <source>Paste fields, &amp;template…</source>
        <translation>Felder einfügen, &amp;Vorlage…</translation>
    </message>
    <message>
        <source>Put images &amp;back as received…</source>
        <translation>Bilder &amp;wie empfangen zurücksetzen…</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>A&amp;uffrischen</translation>
    </message>
    <message>
        <source>Sa&amp;ve this search…</source>
        <translation>Diese Suche s&amp;peichern…</translation>
    </message>
    <message>
        <source>Select &amp;all records</source>
        <translation>&amp;Alle Datensätze wählen</translation>
    </message>
    <message>
        <source>Sign as &amp;second person</source>
        <translation>Als &amp;zweite Person zeichnen</translation>
    </message>
    <message>
        <source>To the &amp;caption</source>
        <translation>Zum &amp;Bildtext</translation>
    </message>
    <message>
        <source>Try the &amp;sample</source>
        <translation>Bei&amp;spiel ausprobieren</translation>
    </message>
    <message>
        <source>V&amp;iew</source>
        <translation>&amp;Ansicht</translation>
    </message>
</context>
<context>
    <name>ConflictBar</name>
    <message>
        <source>Changed by someone else meanwhile; yours is not saved and stays in the field.</source>
        <translation>Inzwischen von jemand anderem geändert; Ihre Eingabe ist nicht gespeichert und bleibt im Feld stehen.</translation>
    </message>
    <message>
        <source>Save mine over it</source>
        <translation>Meine darüber speichern</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Fremde übernehmen</translation>
    </message>
    <message>
        <source>{field} is now “{theirs}”.</source>
        <translation>{field} ist jetzt „{theirs}“.</translation>
    </message>
</context>
<context>
    <name>ContactSheet</name>
    <message>
        <source>Contact sheet</source>
        <translation>Kontaktbogen</translation>
    </message>
    <message>
        <source>no credit line</source>
        <translation>keine Credit-Zeile</translation>
    </message>
</context>
<context>
    <name>CopiesForm</name>
    <message>
        <source> kB at most</source>
        <translation> kB höchstens</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Choose one, or enter a name to save what stands below</source>
        <translation>Eine wählen, oder einen Namen eingeben, um das Folgende zu sichern</translation>
    </message>
    <message>
        <source>Delete preset</source>
        <translation>Vorgabe löschen</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>Folders below</source>
        <translation>Unterordner</translation>
    </message>
    <message>
        <source>JPEG quality</source>
        <translation>JPEG-Qualität</translation>
    </message>
    <message>
        <source>Largest size in kilobytes</source>
        <translation>Höchstgröße in Kilobyte</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Pixels of the long edge</source>
        <translation>Pixel der langen Kante</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>Resize to</source>
        <translation>Verkleinern auf</translation>
    </message>
    <message>
        <source>Save preset</source>
        <translation>Vorgabe sichern</translation>
    </message>
    <message>
        <source>any size</source>
        <translation>beliebige Größe</translation>
    </message>
    <message>
        <source>as the images are called; for example {date:%Y%m%d}_{city}_{seq:03}</source>
        <translation>wie die Bilder heißen; zum Beispiel {date:%Y%m%d}_{city}_{seq:03}</translation>
    </message>
    <message>
        <source>for example {date:%Y}/{city}</source>
        <translation>zum Beispiel {date:%Y}/{city}</translation>
    </message>
    <message>
        <source>quality </source>
        <translation>Qualität </translation>
    </message>
    <message>
        <source>sharpen</source>
        <translation>schärfen</translation>
    </message>
</context>
<context>
    <name>CreditButton</name>
    <message>
        <source>House: the settings give no template</source>
        <translation>Haus: die Einstellungen enthalten keine Vorlage</translation>
    </message>
    <message>
        <source>Styles of the credit line</source>
        <translation>Formen des Bildnachweises</translation>
    </message>
    <message>
        <source>The record names nobody to credit</source>
        <translation>Der Datensatz nennt niemanden, der anzugeben wäre</translation>
    </message>
    <message>
        <source>The same credit in the style of an agency or of the house</source>
        <translation>Derselbe Nachweis in der Form einer Agentur oder des Hauses</translation>
    </message>
    <message>
        <source>Within the {limit} bytes of IIM</source>
        <translation>Innerhalb der {limit} Bytes von IIM</translation>
    </message>
    <message>
        <source>Write as…</source>
        <translation>Schreiben als …</translation>
    </message>
    <message>
        <source>Write the credit line as…</source>
        <translation>Den Bildnachweis schreiben als …</translation>
    </message>
    <message>
        <source>left out: {what}</source>
        <translation>weggelassen: {what}</translation>
    </message>
    <message>
        <source>{size} bytes</source>
        <translation>{size} Bytes</translation>
    </message>
</context>
<context>
    <name>Credits</name>
    <message>
        <source>AFP</source>
        <translation>AFP</translation>
    </message>
    <message>
        <source>AP</source>
        <translation>AP</translation>
    </message>
    <message>
        <source>Getty</source>
        <translation>Getty</translation>
    </message>
    <message>
        <source>House</source>
        <translation>Haus</translation>
    </message>
    <message>
        <source>Reuters</source>
        <translation>Reuters</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>No captions yet</source>
        <translation>Noch keine Bildtexte</translation>
    </message>
    <message>
        <source>No record matches “{words}” here.</source>
        <translation>Hier passt kein Datensatz zu „{words}“.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Hier ist nichts</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Datei öffnen …</translation>
    </message>
    <message>
        <source>Paste a gallery page or single captions, open a text file, or drop one here.</source>
        <translation>Fügen Sie eine Galerieseite oder einzelne Bildtexte ein, öffnen Sie eine Textdatei oder ziehen Sie eine hierher.</translation>
    </message>
    <message>
        <source>Paste captions</source>
        <translation>Bildtexte einfügen</translation>
    </message>
    <message>
        <source>Show all records</source>
        <translation>Alle Datensätze zeigen</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Beispiel ausprobieren</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>A check failed ({checks}), so it is not verified. Check it again, or sign it off as disputed.</source>
        <translation>Eine Prüfung ist gescheitert ({checks}), also ist es nicht verifiziert. Prüfen Sie erneut, oder zeichnen Sie es als strittig ab.</translation>
    </message>
    <message>
        <source>A sign-off needs a note that says what was checked. Give one with --note.</source>
        <translation>Eine Abzeichnung braucht einen Vermerk, der sagt, was geprüft wurde. Geben Sie ihn mit --note an.</translation>
    </message>
    <message>
        <source>Cancelled after {done} of {total}.</source>
        <translation>Abgebrochen nach {done} von {total}.</translation>
    </message>
    <message>
        <source>Every change is signed, and no signing key can be kept in {path}: {reason}. Nothing was changed; check the folder&apos;s permissions and the disk.</source>
        <translation>Jede Änderung wird signiert, und in {path} lässt sich kein Schlüssel ablegen: {reason}. Nichts wurde geändert; prüfen Sie die Rechte des Ordners und die Platte.</translation>
    </message>
    <message>
        <source>It may not go out: {why} Mend that; or tick it in the export and give a reason.</source>
        <translation>Es darf nicht hinaus: {why} Beheben Sie das; oder haken Sie es beim Export an und geben Sie einen Grund.</translation>
    </message>
    <message>
        <source>No caption was found in {name}. A caption ends in a credit such as (AP Photo/Name); check what was copied.</source>
        <translation>In {name} wurde kein Bildtext gefunden. Ein Bildtext endet mit einem Nachweis wie (AP Photo/Name); prüfen Sie, was kopiert wurde.</translation>
    </message>
    <message>
        <source>No image is attached. Select the record and attach one (Ctrl+I).</source>
        <translation>Kein Bild ist angehängt. Wählen Sie den Datensatz und hängen Sie eines an (Strg+I).</translation>
    </message>
    <message>
        <source>No record has an image, so there is nothing to export. Attach one: captionmgr attach ID IMAGE.</source>
        <translation>Kein Datensatz hat ein Bild, also gibt es nichts zu exportieren. Hängen Sie eines an: captionmgr attach ID BILD.</translation>
    </message>
    <message>
        <source>Nobody has signed record {id} off as verified, so there is nothing to sign as the second. Sign it off.</source>
        <translation>Niemand hat Datensatz {id} als verifiziert abgezeichnet, also gibt es nichts gegenzuzeichnen. Zeichnen Sie ihn ab.</translation>
    </message>
    <message>
        <source>Nothing can be written into {path}: {reason}. Choose another folder, or change its permissions.</source>
        <translation>In {path} kann nichts geschrieben werden: {reason}. Wählen Sie einen anderen Ordner, oder ändern Sie die Rechte.</translation>
    </message>
    <message>
        <source>Nothing was written into the image of record {id}, so there is nothing to put back.</source>
        <translation>In das Bild von Datensatz {id} wurde nichts geschrieben, also gibt es nichts zurückzusetzen.</translation>
    </message>
    <message>
        <source>Record {id} cannot be signed off as verified: a check failed ({checks}). Check it again, or sign it off as disputed.</source>
        <translation>Datensatz {id} kann nicht als verifiziert abgezeichnet werden: Eine Prüfung ist gescheitert ({checks}). Prüfen Sie erneut, oder zeichnen Sie ihn als strittig ab.</translation>
    </message>
    <message>
        <source>Record {id} has no image. Attach one: captionmgr attach {id} IMAGE.</source>
        <translation>Datensatz {id} hat kein Bild. Hängen Sie eines an: captionmgr attach {id} BILD.</translation>
    </message>
    <message>
        <source>Record {id} may not go out: {why} Mend that; or go past it by name, with a reason (--past-the-gate REASON).</source>
        <translation>Datensatz {id} darf nicht hinaus: {why} Beheben Sie das; oder übergehen Sie es namentlich mit einem Grund (--past-the-gate GRUND).</translation>
    </message>
    <message>
        <source>Record {id} was changed by someone else meanwhile ({fields}). Your change was not saved; look at theirs and enter it again.</source>
        <translation>Datensatz {id} wurde inzwischen von jemand anderem geändert ({fields}). Ihre Änderung wurde nicht gespeichert; sehen Sie sich die fremde an und geben Sie Ihre noch einmal ein.</translation>
    </message>
    <message>
        <source>Record {id} was signed off by {name}; the second signature must be another person&apos;s. Ask a colleague.</source>
        <translation>Datensatz {id} wurde von {name} abgezeichnet; die zweite Unterschrift muss von jemand anderem sein. Fragen Sie jemanden im Haus.</translation>
    </message>
    <message>
        <source>The copy of {path} did not read back as written ({what}); it was not kept. Report this with the image.</source>
        <translation>Die Kopie von {path} las sich nicht zurück wie geschrieben ({what}); sie wurde nicht behalten. Melden Sie das mit dem Bild.</translation>
    </message>
    <message>
        <source>The credit template {template!r} will not do: {why}. Parts: creators, source, via, distributor, handout, pool, file, flags; [ ] around what may be missing.</source>
        <translation>Die Vorlage {template!r} für Nachweise taugt nicht: {why}. Teile: creators, source, via, distributor, handout, pool, file, flags; [ ] um das, was fehlen darf.</translation>
    </message>
    <message>
        <source>The disk of {path} is full. Make room or choose another; nothing half-written was kept.</source>
        <translation>Der Datenträger von {path} ist voll. Schaffen Sie Platz, oder wählen Sie einen anderen; nichts halb Geschriebenes blieb.</translation>
    </message>
    <message>
        <source>The export presets cannot be kept in {path}: {reason}. Check the folder&apos;s permissions and the disk.</source>
        <translation>Die Exportvorgaben können in {path} nicht gesichert werden: {reason}. Prüfen Sie die Rechte des Ordners und den Datenträger.</translation>
    </message>
    <message>
        <source>The export presets in {path} cannot be followed ({detail}). Mend or remove the file; it was not changed.</source>
        <translation>Den Exportvorgaben in {path} kann nicht gefolgt werden ({detail}). Berichtigen oder entfernen Sie die Datei; sie wurde nicht geändert.</translation>
    </message>
    <message>
        <source>The folder {path} does not exist and cannot be made: {reason}. Choose another.</source>
        <translation>Den Ordner {path} gibt es nicht, und er kann nicht angelegt werden: {reason}. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The history is not intact, so nothing can be proved by it. {sentence} Restore a backup, and see `captionmgr audit`.</source>
        <translation>Der Verlauf ist nicht unversehrt, daher lässt sich damit nichts beweisen. {sentence} Spielen Sie eine Sicherung ein, und sehen Sie `captionmgr audit` an.</translation>
    </message>
    <message>
        <source>The house rule {rule} will not do: {why}.</source>
        <translation>Die Hausregel {rule} taugt nicht: {why}.</translation>
    </message>
    <message>
        <source>The house rules cannot be kept in {path}: {reason}. Nothing was changed; check the folder&apos;s permissions and the disk.</source>
        <translation>Die Hausregeln können nicht in {path} gesichert werden: {reason}. Nichts wurde geändert; prüfen Sie die Rechte des Ordners und den Datenträger.</translation>
    </message>
    <message>
        <source>The house rules in {path} cannot be followed ({detail}). Mend or remove the file; it was not changed.</source>
        <translation>Den Hausregeln in {path} kann nicht gefolgt werden ({detail}). Bringen Sie die Datei in Ordnung, oder entfernen Sie sie; sie wurde nicht geändert.</translation>
    </message>
    <message>
        <source>The image {path} breaks off at byte {size:,}. Copy it again from the card or the sender.</source>
        <translation>Das Bild {path} bricht bei Byte {size:,} ab. Kopieren Sie es noch einmal von der Karte oder vom Absender.</translation>
    </message>
    <message>
        <source>The image {path} cannot be read: {reason}. Check its permissions, or copy it elsewhere first.</source>
        <translation>Das Bild {path} kann nicht gelesen werden: {reason}. Prüfen Sie die Rechte, oder kopieren Sie es zuerst anderswohin.</translation>
    </message>
    <message>
        <source>The image {path} is damaged: {what}. It was left as it is; ask the sender for it again.</source>
        <translation>Das Bild {path} ist beschädigt: {what}. Es blieb, wie es ist; bitten Sie den Absender noch einmal darum.</translation>
    </message>
    <message>
        <source>The image {path} is empty (0 bytes). Copy it again from the card or the sender.</source>
        <translation>Das Bild {path} ist leer (0 Bytes). Kopieren Sie es noch einmal von der Karte oder vom Absender.</translation>
    </message>
    <message>
        <source>The image {path} is not there. Put it back, or attach the image from where it is now.</source>
        <translation>Das Bild {path} ist nicht da. Legen Sie es zurück, oder hängen Sie es von dort an, wo es jetzt ist.</translation>
    </message>
    <message>
        <source>The notice “{notice}” cannot be applied to record {id}: {why}. Look at both, and edit the record.</source>
        <translation>Die Mitteilung „{notice}“ lässt sich auf Datensatz {id} nicht anwenden: {why}. Sehen Sie beide an und bearbeiten Sie den Datensatz.</translation>
    </message>
    <message>
        <source>The output cannot be written: {reason}. What the command did is done; only its report is missing.</source>
        <translation>Die Ausgabe kann nicht geschrieben werden: {reason}. Was der Befehl tat, ist getan; nur sein Bericht fehlt.</translation>
    </message>
    <message>
        <source>The pattern {pattern!r} takes too long on record {id}. Make it simpler, or search for plain text.</source>
        <translation>Das Muster {pattern!r} dauert bei Datensatz {id} zu lange. Vereinfachen Sie es, oder suchen Sie nach einfachem Text.</translation>
    </message>
    <message>
        <source>The pattern {pattern!r} will not do: {why}. Mend it, or search for plain text.</source>
        <translation>Das Muster {pattern!r} taugt nicht: {why}. Berichtigen Sie es, oder suchen Sie nach einfachem Text.</translation>
    </message>
    <message>
        <source>The places file {path} cannot be read ({reason}), so no town or region can be looked up. Install captionmgr again; in a checkout, restore the file.</source>
        <translation>Die Ortsdatei {path} kann nicht gelesen werden ({reason}); so lassen sich weder Städte noch Regionen nachschlagen. Installieren Sie captionmgr neu; in einem Checkout stellen Sie die Datei wieder her.</translation>
    </message>
    <message>
        <source>The places file {path} is damaged ({detail}), so no town or region can be looked up. Install captionmgr again; in a checkout, restore the file.</source>
        <translation>Die Ortsdatei {path} ist beschädigt ({detail}); so lassen sich weder Städte noch Regionen nachschlagen. Installieren Sie captionmgr neu; in einem Checkout stellen Sie die Datei wieder her.</translation>
    </message>
    <message>
        <source>The record is no longer there: someone removed it. Refresh the list (F5).</source>
        <translation>Der Datensatz ist nicht mehr da: Jemand hat ihn entfernt. Frischen Sie die Liste auf (F5).</translation>
    </message>
    <message>
        <source>The settings file {path} cannot be understood ({detail}). Mend or remove it; it was not changed.</source>
        <translation>Die Einstellungsdatei {path} ist nicht zu verstehen ({detail}). Bringen Sie sie in Ordnung, oder entfernen Sie sie; sie wurde nicht geändert.</translation>
    </message>
    <message>
        <source>The sidecar {path} cannot be understood ({what}); it was not changed. Mend it, or move it away and try again.</source>
        <translation>Die Begleitdatei {path} ist nicht zu verstehen ({what}); sie wurde nicht geändert. Bringen Sie sie in Ordnung, oder legen Sie sie weg und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The signing key {path} cannot be used ({detail}). Restore it from a backup; or move it away, and a new one is made, which shows as a new key from then on.</source>
        <translation>Der Signaturschlüssel {path} lässt sich nicht verwenden ({detail}). Spielen Sie ihn aus einer Sicherung ein; oder legen Sie ihn beiseite, dann entsteht ein neuer, der von da an als neuer Schlüssel erscheint.</translation>
    </message>
    <message>
        <source>The store {path} cannot be written: {reason}. Check the folder&apos;s permissions, or use --store with another file.</source>
        <translation>Der Speicher {path} kann nicht geschrieben werden: {reason}. Prüfen Sie die Rechte des Ordners, oder geben Sie mit --store eine andere Datei an.</translation>
    </message>
    <message>
        <source>The store {path} is damaged or no captionmgr store ({detail}). Restore a backup, or use --store with another file.</source>
        <translation>Der Speicher {path} ist beschädigt oder kein Speicher von captionmgr ({detail}). Stellen Sie eine Sicherung wieder her, oder geben Sie mit --store eine andere Datei an.</translation>
    </message>
    <message>
        <source>The store {path} is in use by another program just now. Wait a moment and try again.</source>
        <translation>Der Speicher {path} wird gerade von einem anderen Programm benutzt. Warten Sie einen Augenblick und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The store {path} was made by a newer captionmgr (step {step}; this one knows {known}). Update captionmgr.</source>
        <translation>Der Speicher {path} stammt von einem neueren captionmgr (Schritt {step}; dieses kennt {known}). Aktualisieren Sie captionmgr.</translation>
    </message>
    <message>
        <source>The window cannot open: this system lacks {libraries}. To install what is missing: {remedy}</source>
        <translation>Das Fenster kann nicht öffnen: Diesem System fehlt {libraries}. So wird es installiert: {remedy}</translation>
    </message>
    <message>
        <source>The window cannot open: {reason}. Start it on a desktop, or use the commands; `captionmgr demo DIR` shows the main job without a display.</source>
        <translation>Das Fenster kann nicht öffnen: {reason}. Starten Sie es auf einem Desktop, oder benutzen Sie die Befehle; `captionmgr demo DIR` zeigt das Wichtigste ohne Bildschirm.</translation>
    </message>
    <message>
        <source>The {block} block for {path} would be {size:,} bytes; the format holds {limit:,}. Shorten the longest field.</source>
        <translation>Der {block}-Block für {path} hätte {size:,} Bytes; das Format fasst {limit:,}. Kürzen Sie das längste Feld.</translation>
    </message>
    <message>
        <source>There is no export preset {name!r}. Presets: {known}.</source>
        <translation>Es gibt keine Exportvorgabe {name!r}. Vorgaben: {known}.</translation>
    </message>
    <message>
        <source>There is no field {name}. Fields: {known}.</source>
        <translation>Es gibt kein Feld {name}. Felder: {known}.</translation>
    </message>
    <message>
        <source>There is no record {id}. `captionmgr list` shows those there are.</source>
        <translation>Es gibt keinen Datensatz {id}. `captionmgr list` zeigt die vorhandenen.</translation>
    </message>
    <message>
        <source>There is no variable {name!r}. Mend it: near it are {near}.</source>
        <translation>Es gibt keine Variable {name!r}. Ändern Sie sie; ähnlich sind: {near}.</translation>
    </message>
    <message>
        <source>There is nothing of yours to redo.</source>
        <translation>Es gibt nichts von Ihnen, das zu wiederholen wäre.</translation>
    </message>
    <message>
        <source>There is nothing of yours to undo.</source>
        <translation>Es gibt nichts von Ihnen, das rückgängig zu machen wäre.</translation>
    </message>
    <message>
        <source>Who verifies must be named: enter your name.</source>
        <translation>Wer prüft, muss genannt sein: Tragen Sie Ihren Namen ein.</translation>
    </message>
    <message>
        <source>Who verifies must be named: give --editor NAME, set CAPTIONMGR_EDITOR, or enter your name in the window.</source>
        <translation>Wer prüft, muss genannt sein: Geben Sie --editor NAME an, setzen Sie CAPTIONMGR_EDITOR, oder tragen Sie Ihren Namen im Fenster ein.</translation>
    </message>
    <message>
        <source>Write into the note what was checked, and how; it stays internal.</source>
        <translation>Schreiben Sie in den Vermerk, was geprüft wurde und wie; er bleibt intern.</translation>
    </message>
    <message>
        <source>{name} cannot be read as {kind} ({why}). Open it in its own program, and save it again or copy its text.</source>
        <translation>{name} ist nicht als {kind} zu lesen ({why}). Öffnen Sie es in seinem eigenen Programm und sichern Sie es neu, oder kopieren Sie den Text.</translation>
    </message>
    <message>
        <source>{name} holds no text. Copy the page or the captions again and paste them.</source>
        <translation>{name} enthält keinen Text. Kopieren Sie die Seite oder die Bildtexte noch einmal und fügen Sie sie ein.</translation>
    </message>
    <message>
        <source>{name} holds pictures of pages and no text. Have the text read out of it (OCR), or copy it by hand.</source>
        <translation>{name} enthält Bilder von Seiten und keinen Text. Lassen Sie den Text erkennen (OCR), oder übertragen Sie ihn von Hand.</translation>
    </message>
    <message>
        <source>{name} is locked with a password. Open it in its own program and copy its text.</source>
        <translation>{name} ist mit einem Passwort gesperrt. Öffnen Sie es in seinem eigenen Programm und kopieren Sie den Text.</translation>
    </message>
    <message>
        <source>{name} is not a text file (it holds binary data). Save it as plain text and open that.</source>
        <translation>{name} ist keine Textdatei (sie enthält Binärdaten). Speichern Sie sie als reinen Text und öffnen Sie diesen.</translation>
    </message>
    <message>
        <source>{name} is too large ({what}; {limit} is the most). Save only the captions, and open that.</source>
        <translation>{name} ist zu groß ({what}; höchstens {limit}). Sichern Sie nur die Bildtexte und öffnen Sie das.</translation>
    </message>
    <message>
        <source>{name} is {size:,} bytes; text over {limit:,} bytes is not read. Split it, or save only the captions.</source>
        <translation>{name} hat {size:,} Bytes; Text über {limit:,} Bytes wird nicht gelesen. Teilen Sie ihn, oder speichern Sie nur die Bildtexte.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}. Check its permissions, or copy it elsewhere first.</source>
        <translation>{path} kann nicht gelesen werden: {reason}. Prüfen Sie die Rechte, oder kopieren Sie die Datei zuerst anderswohin.</translation>
    </message>
    <message>
        <source>{path} cannot be written safely, because {why}. Write a sidecar (.xmp) instead.</source>
        <translation>{path} kann nicht sicher geschrieben werden, weil {why}. Schreiben Sie stattdessen eine Begleitdatei (.xmp).</translation>
    </message>
    <message>
        <source>{path} carries content credentials (C2PA), which any change makes invalid; nothing was written. Choose to keep them as they are, to write the copy without them, or to write a sidecar.</source>
        <translation>{path} trägt Content Credentials (C2PA), die jede Änderung ungültig macht; nichts wurde geschrieben. Wählen Sie, ob sie so bleiben, ob die Kopie ohne sie oder ob eine Begleitdatei geschrieben wird.</translation>
    </message>
    <message>
        <source>{path} does not exist. Check the name, or choose the file again.</source>
        <translation>{path} gibt es nicht. Prüfen Sie den Namen, oder wählen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>{path} exists already and was not overwritten. Choose another folder, or move that file away.</source>
        <translation>{path} gibt es schon und wurde nicht überschrieben. Wählen Sie einen anderen Ordner, oder legen Sie die Datei weg.</translation>
    </message>
    <message>
        <source>{path} exists already and was not overwritten. Choose another folder, or tick “Replace”.</source>
        <translation>{path} gibt es schon und wurde nicht überschrieben. Wählen Sie einen anderen Ordner, oder setzen Sie das Häkchen bei „Ersetzen“.</translation>
    </message>
    <message>
        <source>{path} has IIM text that says nothing of its encoding and is not UTF-8; as Windows-1252 it reads {text}. Nothing was written: say which encoding it is (--iim-encoding).</source>
        <translation>{path} hat IIM-Text, der keine Kodierung nennt und kein UTF-8 ist; als Windows-1252 lautet er {text}. Nichts wurde geschrieben: Nennen Sie die Kodierung (--iim-encoding).</translation>
    </message>
    <message>
        <source>{path} is no longer as captionmgr wrote it, so it was left as it is. Put back the file that was written, or restore it from a backup.</source>
        <translation>{path} ist nicht mehr so, wie captionmgr es geschrieben hat, und blieb, wie es ist. Legen Sie die geschriebene Datei zurück, oder holen Sie sie aus einer Sicherung.</translation>
    </message>
    <message>
        <source>{path} is no receipt of captionmgr ({detail}). Give the NAME.receipt.json written with the copy.</source>
        <translation>{path} ist keine Quittung von captionmgr ({detail}). Geben Sie die NAME.receipt.json an, die mit der Kopie geschrieben wurde.</translation>
    </message>
    <message>
        <source>{path} is no receipt, head or evidence bundle of captionmgr ({detail}). Give the file as it was written.</source>
        <translation>{path} ist weder Beleg noch Kopf noch Beweispaket von captionmgr ({detail}). Geben Sie die Datei so an, wie sie geschrieben wurde.</translation>
    </message>
    <message>
        <source>{path} is not an image that captionmgr knows. Attach a JPEG, TIFF, PNG, WebP, HEIC, AVIF or raw image.</source>
        <translation>{path} ist kein Bild, das captionmgr kennt. Hängen Sie ein Bild als JPEG, TIFF, PNG, WebP, HEIC, AVIF oder Raw an.</translation>
    </message>
    <message>
        <source>{path} is one file under {count} names (hard links); replacing it under one would leave the others behind. Write a copy into another folder instead.</source>
        <translation>{path} ist eine Datei unter {count} Namen (harte Links); unter einem ersetzt, blieben die anderen zurück. Schreiben Sie stattdessen eine Kopie in einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{path} is {format}, which cannot be shown or written. Save it as JPEG, TIFF or PNG and take that.</source>
        <translation>{path} ist {format}; das kann weder gezeigt noch geschrieben werden. Speichern Sie es als JPEG, TIFF oder PNG und nehmen Sie das.</translation>
    </message>
    <message>
        <source>{path} is {size:,} bytes even at the least quality; {limit:,} are allowed. Allow more, or make it smaller.</source>
        <translation>{path} hat auch in der geringsten Qualität {size:,} Bytes; erlaubt sind {limit:,}. Erlauben Sie mehr, oder verkleinern Sie es weiter.</translation>
    </message>
    <message>
        <source>{program}, which was to read every copy again, is not installed. Install it, or write without it.</source>
        <translation>{program}, das jede Kopie noch einmal lesen sollte, ist nicht installiert. Installieren Sie es, oder schreiben Sie ohne es.</translation>
    </message>
    <message>
        <source>{value!r} will not do for {field}: {why}.</source>
        <translation>{value!r} passt nicht für {field}: {why}.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose a folder for the copies; originals stay as they are</source>
        <translation>Wählen Sie einen Ordner für die Kopien; Originale bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close or cancel</source>
        <translation>Schließen oder abbrechen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Export {count}</source>
        <translation>{count} exportieren</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export läuft</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folder for the copies</source>
        <translation>Ordner für die Kopien</translation>
    </message>
    <message>
        <source>For the public: leave out position, notes of verification, the post’s address</source>
        <translation>Für die Öffentlichkeit: Position, Prüfvermerke und Adresse des Beitrags weglassen</translation>
    </message>
    <message>
        <source>Give the reason why what is stopped may go.</source>
        <translation>Geben Sie den Grund an, warum das Gestoppte hinaus darf.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Images with content credentials (C2PA)</source>
        <translation>Bilder mit Content Credentials (C2PA)</translation>
    </message>
    <message>
        <source>Leave the credit out of the description</source>
        <translation>Bildnachweis aus der Beschreibung weglassen</translation>
    </message>
    <message>
        <source>Let what is stopped go all the same, under my name, because:</source>
        <translation>Gestopptes unter meinem Namen trotzdem hinauslassen, weil:</translation>
    </message>
    <message>
        <source>Looking at the images…</source>
        <translation>Bilder werden durchgesehen …</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Fortschritt des Exports</translation>
    </message>
    <message>
        <source>Reason to go past the gate</source>
        <translation>Grund, die Sperre zu übergehen</translation>
    </message>
    <message>
        <source>Records of this export</source>
        <translation>Datensätze dieses Exports</translation>
    </message>
    <message>
        <source>Replace files of the same name in that folder</source>
        <translation>Gleichnamige Dateien in diesem Ordner ersetzen</translation>
    </message>
    <message>
        <source>Write a receipt (JSON) beside each copy</source>
        <translation>Neben jede Kopie eine Quittung (JSON) schreiben</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>carries content credentials, which any change makes invalid</source>
        <translation>trägt Content Credentials, die jede Änderung ungültig macht</translation>
    </message>
    <message>
        <source>copy the image as it is, with the caption in a sidecar</source>
        <translation>das Bild unverändert kopieren, mit dem Bildtext in einer Begleitdatei</translation>
    </message>
    <message>
        <source>keep the credentials; they no longer validate in the copy</source>
        <translation>Credentials behalten; in der Kopie sind sie nicht mehr gültig</translation>
    </message>
    <message>
        <source>leave those images out</source>
        <translation>diese Bilder auslassen</translation>
    </message>
    <message>
        <source>left out: {what}</source>
        <translation>weggelassen: {what}</translation>
    </message>
    <message>
        <source>no image is attached: it is left out</source>
        <translation>kein Bild angehängt: wird ausgelassen</translation>
    </message>
    <message>
        <source>shortened in IIM: {fields}</source>
        <translation>in IIM gekürzt: {fields}</translation>
    </message>
    <message>
        <source>untitled</source>
        <translation>ohne Titel</translation>
    </message>
    <message>
        <source>write the copy without the credentials</source>
        <translation>die Kopie ohne Credentials schreiben</translation>
    </message>
    <message>
        <source>{count} lay there already</source>
        <translation>{count} lagen schon dort</translation>
    </message>
    <message>
        <source>{count} not written</source>
        <translation>{count} nicht geschrieben</translation>
    </message>
    <message>
        <source>{count} selected · {ready} can be written</source>
        <translation>{count} ausgewählt · {ready} schreibbar</translation>
    </message>
    <message>
        <source>{count} shortened in IIM, whole in XMP</source>
        <translation>{count} in IIM gekürzt, ganz in XMP</translation>
    </message>
    <message>
        <source>{count} stopped by the desk’s policy</source>
        <translation>{count} nach den Regeln des Hauses gestoppt</translation>
    </message>
    <message>
        <source>{count} with content credentials</source>
        <translation>{count} mit Content Credentials</translation>
    </message>
    <message>
        <source>{count} without a usable image</source>
        <translation>{count} ohne brauchbares Bild</translation>
    </message>
    <message>
        <source>{count} written and read back identical</source>
        <translation>{count} geschrieben und gleich zurückgelesen</translation>
    </message>
    <message>
        <source>{done} of {total} · {name}</source>
        <translation>{done} von {total} · {name}</translation>
    </message>
    <message>
        <source>{rate} files/s · {left} s left</source>
        <translation>{rate} Dateien/s · noch {left} s</translation>
    </message>
</context>
<context>
    <name>FactChips</name>
    <message>
        <source>More facts</source>
        <translation>Weitere Fakten</translation>
    </message>
    <message>
        <source>News facts in the caption</source>
        <translation>Fakten im Bildtext</translation>
    </message>
    <message>
        <source>{count} more…</source>
        <translation>{count} weitere …</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Addition</source>
        <translation>Ergänzung</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Berichtigung</translation>
    </message>
    <message>
        <source>Date only as “{words}”</source>
        <translation>Datum nur als „{words}“</translation>
    </message>
    <message>
        <source>Editorial use only</source>
        <translation>Nur redaktionelle Nutzung</translation>
    </message>
    <message>
        <source>Embargo until {moment}</source>
        <translation>Sperrfrist bis {moment}</translation>
    </message>
    <message>
        <source>Embargo: “{words}”</source>
        <translation>Sperrfrist: „{words}“</translation>
    </message>
    <message>
        <source>From a third party</source>
        <translation>Von dritter Seite</translation>
    </message>
    <message>
        <source>Graphic content</source>
        <translation>Drastischer Inhalt</translation>
    </message>
    <message>
        <source>In doubt: “{words}”</source>
        <translation>Zweifelhaft: „{words}“</translation>
    </message>
    <message>
        <source>Inferred: {day} from “{words}”</source>
        <translation>Erschlossen: {day} aus „{words}“</translation>
    </message>
    <message>
        <source>Killed by the agency</source>
        <translation>Von der Agentur zurückgezogen</translation>
    </message>
    <message>
        <source>Limited purpose</source>
        <translation>Begrenzter Zweck</translation>
    </message>
    <message>
        <source>Limited time</source>
        <translation>Befristet</translation>
    </message>
    <message>
        <source>Logo must be seen</source>
        <translation>Logo muss sichtbar sein</translation>
    </message>
    <message>
        <source>Mandatory credit</source>
        <translation>Nachweis vorgeschrieben</translation>
    </message>
    <message>
        <source>No advertising</source>
        <translation>Keine Werbung</translation>
    </message>
    <message>
        <source>No alteration</source>
        <translation>Keine Veränderung</translation>
    </message>
    <message>
        <source>No archives</source>
        <translation>Keine Archivierung</translation>
    </message>
    <message>
        <source>No books</source>
        <translation>Keine Bücher</translation>
    </message>
    <message>
        <source>No commercial use</source>
        <translation>Keine kommerzielle Nutzung</translation>
    </message>
    <message>
        <source>No internet</source>
        <translation>Kein Internet</translation>
    </message>
    <message>
        <source>No magazines</source>
        <translation>Keine Zeitschriften</translation>
    </message>
    <message>
        <source>No marketing</source>
        <translation>Kein Marketing</translation>
    </message>
    <message>
        <source>No mobile use</source>
        <translation>Keine mobile Nutzung</translation>
    </message>
    <message>
        <source>No newspapers</source>
        <translation>Keine Zeitungen</translation>
    </message>
    <message>
        <source>No radio</source>
        <translation>Kein Radio</translation>
    </message>
    <message>
        <source>No resales</source>
        <translation>Kein Weiterverkauf</translation>
    </message>
    <message>
        <source>No sales</source>
        <translation>Kein Verkauf</translation>
    </message>
    <message>
        <source>No sales in a territory</source>
        <translation>Kein Verkauf in einem Gebiet</translation>
    </message>
    <message>
        <source>No such day: “{words}”</source>
        <translation>Kein solcher Tag: „{words}“</translation>
    </message>
    <message>
        <source>No television</source>
        <translation>Kein Fernsehen</translation>
    </message>
    <message>
        <source>Not for an outlet</source>
        <translation>Nicht für ein Medium</translation>
    </message>
    <message>
        <source>Not in a territory</source>
        <translation>Nicht in einem Gebiet</translation>
    </message>
    <message>
        <source>One-time use</source>
        <translation>Einmalige Nutzung</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <source>Recrop</source>
        <translation>Neuer Ausschnitt</translation>
    </message>
    <message>
        <source>Released {day}</source>
        <translation>Freigegeben {day}</translation>
    </message>
    <message>
        <source>Retransmission</source>
        <translation>Erneute Sendung</translation>
    </message>
    <message>
        <source>Reviewed before release</source>
        <translation>Vor Freigabe durchgesehen</translation>
    </message>
    <message>
        <source>Service to clients</source>
        <translation>Dienst für Kunden</translation>
    </message>
    <message>
        <source>Subject to restrictions</source>
        <translation>Mit Einschränkungen</translation>
    </message>
    <message>
        <source>Use ends after a day</source>
        <translation>Nutzung endet nach einem Tag</translation>
    </message>
    <message>
        <source>Use ends after a month</source>
        <translation>Nutzung endet nach einem Monat</translation>
    </message>
    <message>
        <source>Use ends after a year</source>
        <translation>Nutzung endet nach einem Jahr</translation>
    </message>
    <message>
        <source>Use ends after an hour</source>
        <translation>Nutzung endet nach einer Stunde</translation>
    </message>
    <message>
        <source>Use ends after {count} days</source>
        <translation>Nutzung endet nach {count} Tagen</translation>
    </message>
    <message>
        <source>Use ends after {count} hours</source>
        <translation>Nutzung endet nach {count} Stunden</translation>
    </message>
    <message>
        <source>Use ends after {count} months</source>
        <translation>Nutzung endet nach {count} Monaten</translation>
    </message>
    <message>
        <source>Use ends after {count} years</source>
        <translation>Nutzung endet nach {count} Jahren</translation>
    </message>
    <message>
        <source>Use ends {day}</source>
        <translation>Nutzung endet {day}</translation>
    </message>
    <message>
        <source>“{words}” (read by the rule “{rule}”)</source>
        <translation>„{words}“ (gelesen nach der Regel „{rule}“)</translation>
    </message>
</context>
<context>
    <name>FieldBox</name>
    <message>
        <source>Entered by hand: it is not what was read in the caption.</source>
        <translation>Von Hand eingegeben: Es ist nicht, was im Bildtext gelesen wurde.</translation>
    </message>
    <message>
        <source>IIM holds {limit} bytes; XMP holds all of it.</source>
        <translation>IIM fasst {limit} Bytes; XMP fasst alles.</translation>
    </message>
    <message>
        <source>Several values</source>
        <translation>Mehrere Werte</translation>
    </message>
    <message>
        <source>YYYY-MM-DD, or less</source>
        <translation>JJJJ-MM-TT oder weniger</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>{size} / {limit}</source>
        <translation>{size} / {limit}</translation>
    </message>
    <message>
        <source>{size} of {limit} bytes</source>
        <translation>{size} von {limit} Bytes</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>AI prompt information</source>
        <translation>Angaben zum KI-Prompt</translation>
    </message>
    <message>
        <source>AI prompt writer</source>
        <translation>Verfasser des KI-Prompts</translation>
    </message>
    <message>
        <source>AI system used</source>
        <translation>Benutztes KI-System</translation>
    </message>
    <message>
        <source>AI system version used</source>
        <translation>Version des KI-Systems</translation>
    </message>
    <message>
        <source>Alt text</source>
        <translation>Alternativtext</translation>
    </message>
    <message>
        <source>Camera position (GPS)</source>
        <translation>Kameraposition (GPS)</translation>
    </message>
    <message>
        <source>Caption as received</source>
        <translation>Bildtext wie eingegangen</translation>
    </message>
    <message>
        <source>Caption writer</source>
        <translation>Verfasser des Bildtextes</translation>
    </message>
    <message>
        <source>Category (legacy)</source>
        <translation>Kategorie (veraltet)</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Stadt</translation>
    </message>
    <message>
        <source>Claims of verification</source>
        <translation>Behauptungen zur Verifikation</translation>
    </message>
    <message>
        <source>Contributors</source>
        <translation>Mitwirkende</translation>
    </message>
    <message>
        <source>Copyright notice</source>
        <translation>Urheberrechtsvermerk</translation>
    </message>
    <message>
        <source>Copyright owners (PLUS)</source>
        <translation>Rechteinhaber (PLUS)</translation>
    </message>
    <message>
        <source>Copyright status</source>
        <translation>Urheberrechtsstatus</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Country code</source>
        <translation>Ländercode</translation>
    </message>
    <message>
        <source>Creator (by-line)</source>
        <translation>Urheber (Autorenzeile)</translation>
    </message>
    <message>
        <source>Creator&apos;s contact information</source>
        <translation>Kontaktdaten des Urhebers</translation>
    </message>
    <message>
        <source>Creator&apos;s job title</source>
        <translation>Funktion des Urhebers</translation>
    </message>
    <message>
        <source>Credit line</source>
        <translation>Bildnachweis</translation>
    </message>
    <message>
        <source>Data mining</source>
        <translation>Data-Mining</translation>
    </message>
    <message>
        <source>Date created</source>
        <translation>Aufnahmedatum</translation>
    </message>
    <message>
        <source>Date digitised</source>
        <translation>Datum der Digitalisierung</translation>
    </message>
    <message>
        <source>Description (caption)</source>
        <translation>Beschreibung (Bildtext)</translation>
    </message>
    <message>
        <source>Digital image GUID</source>
        <translation>GUID des digitalen Bildes</translation>
    </message>
    <message>
        <source>Digital source type</source>
        <translation>Art der digitalen Quelle</translation>
    </message>
    <message>
        <source>Edit status</source>
        <translation>Bearbeitungsstand</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Event identifiers</source>
        <translation>Kennungen des Ereignisses</translation>
    </message>
    <message>
        <source>Extended description</source>
        <translation>Ausführliche Beschreibung</translation>
    </message>
    <message>
        <source>Form of the verification record</source>
        <translation>Form des Verifikationsprotokolls</translation>
    </message>
    <message>
        <source>Genre</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>Held until</source>
        <translation>Zurückgehalten bis</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Image creators (PLUS)</source>
        <translation>Bildurheber (PLUS)</translation>
    </message>
    <message>
        <source>Image regions</source>
        <translation>Bildregionen</translation>
    </message>
    <message>
        <source>Image registry entries</source>
        <translation>Einträge in Bildregistern</translation>
    </message>
    <message>
        <source>Image supplier (PLUS)</source>
        <translation>Bildlieferant (PLUS)</translation>
    </message>
    <message>
        <source>Image supplier&apos;s image id</source>
        <translation>Bildnummer des Lieferanten</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Anweisungen</translation>
    </message>
    <message>
        <source>Intellectual genre (legacy)</source>
        <translation>Darstellungsform (veraltet)</translation>
    </message>
    <message>
        <source>Job id</source>
        <translation>Auftragsnummer</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Stichwörter</translation>
    </message>
    <message>
        <source>Largest available height</source>
        <translation>Größte verfügbare Höhe</translation>
    </message>
    <message>
        <source>Largest available width</source>
        <translation>Größte verfügbare Breite</translation>
    </message>
    <message>
        <source>Licensors (PLUS)</source>
        <translation>Lizenzgeber (PLUS)</translation>
    </message>
    <message>
        <source>Location created</source>
        <translation>Aufnahmeort</translation>
    </message>
    <message>
        <source>Locations shown</source>
        <translation>Gezeigte Orte</translation>
    </message>
    <message>
        <source>Model release status</source>
        <translation>Stand der Modellfreigabe</translation>
    </message>
    <message>
        <source>Notices of the agency</source>
        <translation>Mitteilungen der Agentur</translation>
    </message>
    <message>
        <source>Organisations featured</source>
        <translation>Abgebildete Organisationen</translation>
    </message>
    <message>
        <source>Organisations featured, codes</source>
        <translation>Abgebildete Organisationen, Codes</translation>
    </message>
    <message>
        <source>Origin of user material</source>
        <translation>Herkunft von Nutzermaterial</translation>
    </message>
    <message>
        <source>Other constraints</source>
        <translation>Weitere Beschränkungen</translation>
    </message>
    <message>
        <source>Past the gate</source>
        <translation>An der Sperre vorbei</translation>
    </message>
    <message>
        <source>Persons shown</source>
        <translation>Abgebildete Personen</translation>
    </message>
    <message>
        <source>Persons shown, with details</source>
        <translation>Abgebildete Personen, mit Einzelheiten</translation>
    </message>
    <message>
        <source>Problems dismissed</source>
        <translation>Verworfene Probleme</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Reopened by</source>
        <translation>Wieder geöffnet durch</translation>
    </message>
    <message>
        <source>Rights usage terms</source>
        <translation>Nutzungsbedingungen</translation>
    </message>
    <message>
        <source>Scene codes</source>
        <translation>Szenencodes</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>Abzeichnung</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>State or province</source>
        <translation>Bundesland oder Provinz</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Subject codes (legacy)</source>
        <translation>Themencodes (veraltet)</translation>
    </message>
    <message>
        <source>Sublocation</source>
        <translation>Ort im Einzelnen</translation>
    </message>
    <message>
        <source>Supplemental categories (legacy)</source>
        <translation>Zusatzkategorien (veraltet)</translation>
    </message>
    <message>
        <source>Terms (media topics)</source>
        <translation>Begriffe (Media Topics)</translation>
    </message>
    <message>
        <source>Title (object name)</source>
        <translation>Titel (Objektname)</translation>
    </message>
    <message>
        <source>Urgency (legacy)</source>
        <translation>Dringlichkeit (veraltet)</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Verwendet</translation>
    </message>
    <message>
        <source>Verification, entry by entry</source>
        <translation>Verifikation, Eintrag für Eintrag</translation>
    </message>
    <message>
        <source>Web statement of rights</source>
        <translation>Rechteerklärung im Web</translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>A check failed: {what}.</source>
        <translation>Eine Prüfung ist gescheitert: {what}.</translation>
    </message>
    <message>
        <source>It could not be verified.</source>
        <translation>Es ließ sich nicht verifizieren.</translation>
    </message>
    <message>
        <source>It has no credit line.</source>
        <translation>Es hat keinen Credit.</translation>
    </message>
    <message>
        <source>It is disputed.</source>
        <translation>Es ist strittig.</translation>
    </message>
    <message>
        <source>It is held until {until}.</source>
        <translation>Es wird zurückgehalten bis {until}.</translation>
    </message>
    <message>
        <source>No second person has signed it off.</source>
        <translation>Keine zweite Person hat es abgezeichnet.</translation>
    </message>
    <message>
        <source>Nobody has signed it off.</source>
        <translation>Niemand hat es abgezeichnet.</translation>
    </message>
    <message>
        <source>The agency forbids what is done here: {what}.</source>
        <translation>Die Agentur verbietet, was hier geschieht: {what}.</translation>
    </message>
    <message>
        <source>The agency killed it.</source>
        <translation>Die Agentur hat es zurückgezogen.</translation>
    </message>
    <message>
        <source>The permission to use it ended on {day}.</source>
        <translation>Die Erlaubnis zur Verwendung endete am {day}.</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>User guide</source>
        <translation>Benutzerhandbuch</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>checked</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>done again</source>
        <translation>wiederholt</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>held</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>let past the gate</source>
        <translation>an der Sperre vorbeigelassen</translation>
    </message>
    <message>
        <source>new version from the agency</source>
        <translation>neue Fassung der Agentur</translation>
    </message>
    <message>
        <source>notice of the agency</source>
        <translation>Mitteilung der Agentur</translation>
    </message>
    <message>
        <source>problem dismissed</source>
        <translation>Problem verworfen</translation>
    </message>
    <message>
        <source>put back</source>
        <translation>zurückgesetzt</translation>
    </message>
    <message>
        <source>read again by the house rules</source>
        <translation>nach den Hausregeln neu gelesen</translation>
    </message>
    <message>
        <source>signed by a second person</source>
        <translation>von einer zweiten Person gezeichnet</translation>
    </message>
    <message>
        <source>signed off</source>
        <translation>abgezeichnet</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>use noted</source>
        <translation>Verwendung notiert</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>written into the image</source>
        <translation>ins Bild geschrieben</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Every change is kept.</source>
        <translation>Jede Änderung bleibt erhalten.</translation>
    </message>
    <message>
        <source>History of the record</source>
        <translation>Verlauf des Datensatzes</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>Diese Fassung wiederherstellen</translation>
    </message>
    <message>
        <source>Select one record to see its history.</source>
        <translation>Wählen Sie einen Datensatz, um seinen Verlauf zu sehen.</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>put back</source>
        <translation>zurücksetzen</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>1 Text</source>
        <translation>1 Text</translation>
    </message>
    <message>
        <source>2 Review records</source>
        <translation>2 Datensätze durchsehen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Import captions</source>
        <translation>Bildtexte importieren</translation>
    </message>
    <message>
        <source>Import {count} record</source>
        <translation>{count} Datensatz importieren</translation>
    </message>
    <message>
        <source>Import {count} records</source>
        <translation>{count} Datensätze importieren</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Import läuft</translation>
    </message>
    <message>
        <source>Lines of the text</source>
        <translation>Zeilen des Textes</translation>
    </message>
    <message>
        <source>Nothing is stored until Import.</source>
        <translation>Bis zum Import wird nichts gespeichert.</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Datei öffnen …</translation>
    </message>
    <message>
        <source>Paste a gallery page, a wire story or single captions here. Nothing is stored until Import.</source>
        <translation>Fügen Sie hier eine Galerieseite, eine Agenturmeldung oder einzelne Bildtexte ein. Bis zum Import wird nichts gespeichert.</translation>
    </message>
    <message>
        <source>Records found</source>
        <translation>Gefundene Datensätze</translation>
    </message>
    <message>
        <source>Store changed captions as new versions</source>
        <translation>Geänderte Bildtexte als neue Fassungen speichern</translation>
    </message>
    <message>
        <source>Text with captions</source>
        <translation>Text mit Bildtexten</translation>
    </message>
    <message>
        <source>page says {count} {mark}</source>
        <translation>die Seite nennt {count} {mark}</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>eingefügter Text</translation>
    </message>
    <message>
        <source>{count} caption found</source>
        <translation>{count} Bildtext gefunden</translation>
    </message>
    <message>
        <source>{count} captions found</source>
        <translation>{count} Bildtexte gefunden</translation>
    </message>
    <message>
        <source>{new} new · {same} in the library already · {changed} changed</source>
        <translation>{new} neu · {same} schon in der Bibliothek · {changed} geändert</translation>
    </message>
    <message>
        <source>▲ check what is missing</source>
        <translation>▲ prüfen, was fehlt</translation>
    </message>
</context>
<context>
    <name>InscribeDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Put images back</source>
        <translation>Bilder zurücksetzen</translation>
    </message>
    <message>
        <source>Put {count} back</source>
        <translation>{count} zurücksetzen</translation>
    </message>
    <message>
        <source>The captions are written into these files themselves. Nothing else in them moves; each is proved before it takes its place, and can be put back as it was.</source>
        <translation>Die Bildtexte werden in diese Dateien selbst geschrieben. Nichts anderes darin bewegt sich; jede wird geprüft, bevor sie an ihre Stelle tritt, und kann zurückgesetzt werden.</translation>
    </message>
    <message>
        <source>These files become again what they were before captionmgr wrote into them, byte for byte.</source>
        <translation>Diese Dateien werden wieder, was sie waren, bevor captionmgr hineinschrieb, Byte für Byte.</translation>
    </message>
    <message>
        <source>Write into the images</source>
        <translation>In die Bilder schreiben</translation>
    </message>
    <message>
        <source>Write into {count}</source>
        <translation>In {count} schreiben</translation>
    </message>
    <message>
        <source>{count} put back</source>
        <translation>{count} zurückgesetzt</translation>
    </message>
    <message>
        <source>{count} written and read back</source>
        <translation>{count} geschrieben und zurückgelesen</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>combination</source>
        <translation>Kombination</translation>
    </message>
    <message>
        <source>graphic</source>
        <translation>Grafik</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>satellite image</source>
        <translation>Satellitenbild</translation>
    </message>
    <message>
        <source>video frame</source>
        <translation>Videobild</translation>
    </message>
</context>
<context>
    <name>LargePicture</name>
    <message>
        <source>Large picture</source>
        <translation>Großes Bild</translation>
    </message>
    <message>
        <source>No picture to show</source>
        <translation>Kein Bild zu zeigen</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>credit</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>verification</source>
        <translation>Prüfung</translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message>
        <source>advert</source>
        <translation>Anzeige</translation>
    </message>
    <message>
        <source>byline</source>
        <translation>Autorenzeile</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>Bildtext</translation>
    </message>
    <message>
        <source>count</source>
        <translation>Zählung</translation>
    </message>
    <message>
        <source>credit</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>dateline</source>
        <translation>Ortsmarke</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>Beiwerk</translation>
    </message>
    <message>
        <source>other</source>
        <translation>anderes</translation>
    </message>
    <message>
        <source>story</source>
        <translation>Geschichte</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Attach image</source>
        <translation>Bild anhängen</translation>
    </message>
    <message>
        <source>Caption Manager</source>
        <translation>Caption Manager</translation>
    </message>
    <message>
        <source>Images ({kinds});;All files (*)</source>
        <translation>Bilder ({kinds});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open captions</source>
        <translation>Bildtexte öffnen</translation>
    </message>
    <message>
        <source>Proving the history</source>
        <translation>Verlauf wird geprüft</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Something went wrong that should not have. What was saved is safe; you can go on.</source>
        <translation>Es ist ein Fehler aufgetreten, den es nicht geben dürfte. Gespeichertes ist sicher; Sie können weiterarbeiten.</translation>
    </message>
    <message>
        <source>Texts, mail and pages ({kinds});;All files (*)</source>
        <translation>Texte, Mail und Seiten ({kinds});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The history fits, but record {id} is not as it leaves it.</source>
        <translation>Der Verlauf stimmt, aber Datensatz {id} ist nicht so, wie er ihn hinterlässt.</translation>
    </message>
    <message>
        <source>The history is NOT intact. {what}</source>
        <translation>Der Verlauf ist NICHT unversehrt. {what}</translation>
    </message>
    <message>
        <source>The history is intact: {count} entries, head {head}.</source>
        <translation>Der Verlauf ist unversehrt: {count} Einträge, Kopf {head}.</translation>
    </message>
    <message>
        <source>The language changes when captionmgr is started again.</source>
        <translation>Die Sprache wechselt, wenn captionmgr neu gestartet wird.</translation>
    </message>
    <message>
        <source>The settings could not be kept ({reason}); they hold until the window is closed.</source>
        <translation>Die Einstellungen konnten nicht gesichert werden ({reason}); sie gelten, bis das Fenster geschlossen wird.</translation>
    </message>
    <message>
        <source>Turn this reading into a rule…</source>
        <translation>Aus dieser Lesart eine Regel machen …</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>What you typed in {fields} is not saved. Mend it, or close again to drop it.</source>
        <translation>Was Sie in {fields} eingegeben haben, ist nicht gespeichert. Berichtigen Sie es, oder schließen Sie noch einmal, um es zu verwerfen.</translation>
    </message>
    <message>
        <source>a check</source>
        <translation>eine Prüfung</translation>
    </message>
    <message>
        <source>captionmgr {version}: captions, credits and verification of a photo desk.</source>
        <translation>captionmgr {version}: Bildtexte, Nachweise und Prüfung einer Bildredaktion.</translation>
    </message>
    <message>
        <source>the house rules</source>
        <translation>den Hausregeln</translation>
    </message>
    <message>
        <source>{added} imported · {same} were here already</source>
        <translation>{added} importiert · {same} waren schon da</translation>
    </message>
    <message>
        <source>{count} copied</source>
        <translation>{count} kopiert</translation>
    </message>
    <message>
        <source>{count} exported to {folder}</source>
        <translation>{count} nach {folder} exportiert</translation>
    </message>
</context>
<context>
    <name>Match</name>
    <message>
        <source>but the image is by {words}</source>
        <translation>aber das Bild ist von {words}</translation>
    </message>
    <message>
        <source>but the image is from {words}</source>
        <translation>aber das Bild ist aus {words}</translation>
    </message>
    <message>
        <source>but the image is of {words}</source>
        <translation>aber das Bild ist vom {words}</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>creator {words}</source>
        <translation>Urheber {words}</translation>
    </message>
    <message>
        <source>date {words}</source>
        <translation>Datum {words}</translation>
    </message>
    <message>
        <source>file name says {words}</source>
        <translation>der Dateiname sagt {words}</translation>
    </message>
    <message>
        <source>file name {words}</source>
        <translation>Dateiname {words}</translation>
    </message>
    <message>
        <source>only the order</source>
        <translation>nur die Reihenfolge</translation>
    </message>
    <message>
        <source>others fit about as well: {words}</source>
        <translation>andere passen etwa so gut: {words}</translation>
    </message>
    <message>
        <source>place {words}</source>
        <translation>Ort {words}</translation>
    </message>
    <message>
        <source>reference {words}</source>
        <translation>Referenz {words}</translation>
    </message>
    <message>
        <source>the image carries this caption</source>
        <translation>das Bild trägt diesen Text</translation>
    </message>
    <message>
        <source>words in both: {words}</source>
        <translation>Wörter in beiden: {words}</translation>
    </message>
</context>
<context>
    <name>MatchDialog</name>
    <message>
        <source>Alt+Up, Alt+Down: give the image to the caption above or below · Space: right · Delete: take off</source>
        <translation>Alt+Auf, Alt+Ab: das Bild dem Text darüber oder darunter geben · Leertaste: richtig · Entf: wegnehmen</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Anhängen</translation>
    </message>
    <message>
        <source>Attach all</source>
        <translation>Alle anhängen</translation>
    </message>
    <message>
        <source>Attach all {count}</source>
        <translation>Alle {count} anhängen</translation>
    </message>
    <message>
        <source>Attach {count} that are sure</source>
        <translation>{count} sichere anhängen</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Bildtext</translation>
    </message>
    <message>
        <source>Captions and their images</source>
        <translation>Bildtexte und ihre Bilder</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Give the image to the caption above</source>
        <translation>Das Bild dem Text darüber geben</translation>
    </message>
    <message>
        <source>Give the image to the caption below</source>
        <translation>Das Bild dem Text darunter geben</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Images left over</source>
        <translation>Übrige Bilder</translation>
    </message>
    <message>
        <source>Images left over; drag one onto a caption, or press Return on it</source>
        <translation>Übrige Bilder; ziehen Sie eines auf einen Text, oder drücken Sie darauf die Eingabetaste</translation>
    </message>
    <message>
        <source>Looking at the images…</source>
        <translation>Bilder werden durchgesehen …</translation>
    </message>
    <message>
        <source>Match images to captions</source>
        <translation>Bilder den Texten zuordnen</translation>
    </message>
    <message>
        <source>Only doubtful ones, and captions without an image</source>
        <translation>Nur zweifelhafte und Texte ohne Bild</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>Take the image off</source>
        <translation>Das Bild wegnehmen</translation>
    </message>
    <message>
        <source>This pair is right</source>
        <translation>Dieses Paar ist richtig</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>no image</source>
        <translation>kein Bild</translation>
    </message>
    <message>
        <source>{captions} captions, {images} images</source>
        <translation>{captions} Texte, {images} Bilder</translation>
    </message>
    <message>
        <source>{count} could not be read: {names}</source>
        <translation>{count} konnten nicht gelesen werden: {names}</translation>
    </message>
    <message>
        <source>{count} doubtful</source>
        <translation>{count} zweifelhaft</translation>
    </message>
    <message>
        <source>{count} sure</source>
        <translation>{count} sicher</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Put this message away</source>
        <translation>Diese Meldung ausblenden</translation>
    </message>
    <message>
        <source>Way out</source>
        <translation>Ausweg</translation>
    </message>
</context>
<context>
    <name>MetadataPanel</name>
    <message>
        <source>(shortened)</source>
        <translation>(gekürzt)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>Metadata now and after export</source>
        <translation>Metadaten jetzt und nach dem Export</translation>
    </message>
    <message>
        <source>No image is attached. Attach one to see what its file holds and what an export will write.</source>
        <translation>Kein Bild angehängt. Hängen Sie eines an, um zu sehen, was die Datei enthält und was ein Export schreibt.</translation>
    </message>
    <message>
        <source>Select one record with an image to see what its file holds.</source>
        <translation>Wählen Sie einen Datensatz mit Bild, um zu sehen, was die Datei enthält.</translation>
    </message>
    <message>
        <source>The file holds {count} of these fields. ~ changed, + added, = same, − cleared, ! shortened in IIM</source>
        <translation>Die Datei enthält {count} dieser Felder. ~ geändert, + hinzugefügt, = gleich, − geleert, ! in IIM gekürzt</translation>
    </message>
    <message>
        <source>Will be written</source>
        <translation>Wird geschrieben</translation>
    </message>
</context>
<context>
    <name>NoticeDialog</name>
    <message>
        <source>A draft that names every place the ticked records were exported to</source>
        <translation>Ein Entwurf, der jeden Ort nennt, an den die angehakten Datensätze gingen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Copy a recall</source>
        <translation>Rückruf kopieren</translation>
    </message>
    <message>
        <source>Notice of an agency</source>
        <translation>Mitteilung einer Agentur</translation>
    </message>
    <message>
        <source>Paste the agency’s kill, withdrawal or correction here</source>
        <translation>Hier die Rücknahme, den Rückzug oder die Korrektur der Agentur einfügen</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Records it may be about</source>
        <translation>Datensätze, um die es gehen kann</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>The draft of a recall is on the clipboard.</source>
        <translation>Der Entwurf eines Rückrufs liegt in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The notice</source>
        <translation>Die Mitteilung</translation>
    </message>
    <message>
        <source>Went to</source>
        <translation>Ging an</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Would change</source>
        <translation>Würde ändern</translation>
    </message>
    <message>
        <source>✓ sure</source>
        <translation>✓ sicher</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Addition to a caption</source>
        <translation>Ergänzung eines Bildtextes</translation>
    </message>
    <message>
        <source>Advisory</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Correction of a caption</source>
        <translation>Korrektur eines Bildtextes</translation>
    </message>
    <message>
        <source>Embargo</source>
        <translation>Sperrfrist</translation>
    </message>
    <message>
        <source>Kill: the picture may not be published</source>
        <translation>Rücknahme: Das Bild darf nicht veröffentlicht werden</translation>
    </message>
    <message>
        <source>Nothing that is known is asked for here</source>
        <translation>Hier wird nichts Bekanntes verlangt</translation>
    </message>
    <message>
        <source>Withdrawal: the picture may not be published</source>
        <translation>Rückzug: Das Bild darf nicht veröffentlicht werden</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>All commands</source>
        <translation>Alle Befehle</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Search the commands</source>
        <translation>Befehle durchsuchen</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Attach an image file (Ctrl+I)</source>
        <translation>Eine Bilddatei anhängen (Strg+I)</translation>
    </message>
    <message>
        <source>Attach an image file to this record</source>
        <translation>Diesem Datensatz eine Bilddatei anhängen</translation>
    </message>
    <message>
        <source>Attach image…</source>
        <translation>Bild anhängen …</translation>
    </message>
    <message>
        <source>Click, or press Return here, to show it.</source>
        <translation>Klicken Sie oder drücken Sie hier die Eingabetaste, um es zu zeigen.</translation>
    </message>
    <message>
        <source>Drop its file here or on its row.</source>
        <translation>Ziehen Sie die Datei hierher oder auf ihre Zeile.</translation>
    </message>
    <message>
        <source>Marked as graphic</source>
        <translation>Als drastisch gekennzeichnet</translation>
    </message>
    <message>
        <source>No image attached yet</source>
        <translation>Noch kein Bild angehängt</translation>
    </message>
    <message>
        <source>No record selected</source>
        <translation>Kein Datensatz ausgewählt</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>This image cannot be shown</source>
        <translation>Dieses Bild kann nicht gezeigt werden</translation>
    </message>
    <message>
        <source>{count} records selected</source>
        <translation>{count} Datensätze ausgewählt</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>A check failed: {checks}.</source>
        <translation>Eine Prüfung ist gescheitert: {checks}.</translation>
    </message>
    <message>
        <source>A minor may be shown: “{words}”. See what your rules ask.</source>
        <translation>Vielleicht ist eine minderjährige Person zu sehen: „{words}“. Sehen Sie nach, was Ihre Regeln verlangen.</translation>
    </message>
    <message>
        <source>Alt text is empty.</source>
        <translation>Der Alternativtext ist leer.</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Achtung</translation>
    </message>
    <message>
        <source>By-line “{byline}” and credit “{credit}”{where} disagree: {conflict}. Neither was chosen.</source>
        <translation>Autorenzeile „{byline}“ und Nachweis „{credit}“{where} widersprechen sich: {conflict}. Keines wurde gewählt.</translation>
    </message>
    <message>
        <source>By-line “{byline}” and credit “{credit}”{where} read better as “{creator}” and “{line}”: {why}.</source>
        <translation>Autorenzeile „{byline}“ und Nachweis „{credit}“{where} lesen sich besser als „{creator}“ und „{line}“: {why}.</translation>
    </message>
    <message>
        <source>Handout without a verification note: nobody says it was checked.</source>
        <translation>Handout ohne Prüfvermerk: Niemand sagt, dass es geprüft wurde.</translation>
    </message>
    <message>
        <source>Killed by a notice of the agency, applied by {by} on {at}: “{words}”. Do not publish it.</source>
        <translation>Durch eine Mitteilung der Agentur zurückgezogen, angewendet von {by} am {at}: „{words}“. Nicht veröffentlichen.</translation>
    </message>
    <message>
        <source>No image is attached.</source>
        <translation>Kein Bild ist angehängt.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Publishing here breaks what the agency demands: {what}.</source>
        <translation>Eine Veröffentlichung hier bricht, was die Agentur verlangt: {what}.</translation>
    </message>
    <message>
        <source>Signed off, and then changed: {fields}. It must be signed off again.</source>
        <translation>Abgezeichnet und danach geändert: {fields}. Es muss neu abgezeichnet werden.</translation>
    </message>
    <message>
        <source>The agency advises: “{words}”.</source>
        <translation>Die Agentur weist hin: „{words}“.</translation>
    </message>
    <message>
        <source>The agency killed this picture: “{words}”. Do not publish it.</source>
        <translation>Die Agentur hat dieses Bild zurückgezogen: „{words}“. Nicht veröffentlichen.</translation>
    </message>
    <message>
        <source>The agency warns of graphic content: “{words}”.</source>
        <translation>Die Agentur warnt vor drastischem Inhalt: „{words}“.</translation>
    </message>
    <message>
        <source>The camera’s date {camera} (EXIF) is another than the caption’s {date}.</source>
        <translation>Das Datum der Kamera, {camera} (EXIF), ist ein anderes als das des Bildtextes, {date}.</translation>
    </message>
    <message>
        <source>The caption is in doubtful wording: “{words}”.</source>
        <translation>Der Bildtext ist zweifelnd formuliert: „{words}“.</translation>
    </message>
    <message>
        <source>The caption puts both {one} and {other} in one place ({side}).</source>
        <translation>Der Bildtext stellt {one} und {other} an dieselbe Stelle ({side}).</translation>
    </message>
    <message>
        <source>The caption puts {name} somewhere ({side}), who is not among the persons shown.</source>
        <translation>Der Bildtext stellt {name} an eine Stelle ({side}); die Person ist nicht unter den gezeigten.</translation>
    </message>
    <message>
        <source>The code of {country} is {right}, not {code}.</source>
        <translation>Der Code von {country} ist {right}, nicht {code}.</translation>
    </message>
    <message>
        <source>The copyright notice, “{notice}”, names nobody of the credit.</source>
        <translation>Der Urheberrechtsvermerk „{notice}“ nennt niemanden aus dem Credit.</translation>
    </message>
    <message>
        <source>The desk holds it until {until}.</source>
        <translation>Das Haus hält es zurück bis {until}.</translation>
    </message>
    <message>
        <source>The image file is another than the one that was attached. Look at it, and attach it again.</source>
        <translation>Die Bilddatei ist eine andere als die angehängte. Sehen Sie sie an und hängen Sie sie neu an.</translation>
    </message>
    <message>
        <source>The permission ended on {day}, counted from the day of the picture, {start}: “{words}”.</source>
        <translation>Die Erlaubnis endete am {day}, gerechnet vom Tag des Bildes, {start}: „{words}“.</translation>
    </message>
    <message>
        <source>The permission ended on {day}: “{words}”.</source>
        <translation>Die Erlaubnis endete am {day}: „{words}“.</translation>
    </message>
    <message>
        <source>The position in the file ({position}) is {distance} km from {place}; over {far} km it is told.</source>
        <translation>Die Position in der Datei ({position}) liegt {distance} km von {place}; über {far} km wird das gemeldet.</translation>
    </message>
    <message>
        <source>The source, {source}, stands neither in the credit line nor as its provider.</source>
        <translation>Die Quelle {source} steht weder im Credit noch als Anbieter.</translation>
    </message>
    <message>
        <source>There is no credit line.</source>
        <translation>Es gibt keinen Bildnachweis.</translation>
    </message>
    <message>
        <source>Under embargo until {until}: “{words}”.</source>
        <translation>Gesperrt bis {until}: „{words}“.</translation>
    </message>
    <message>
        <source>Under embargo, and the words leave open until when: “{words}”. Ask before it goes out.</source>
        <translation>Gesperrt, und der Wortlaut lässt offen, bis wann: „{words}“. Fragen Sie nach, bevor es hinausgeht.</translation>
    </message>
    <message>
        <source>User-generated material without a verification note: nobody says it was checked.</source>
        <translation>Nutzermaterial ohne Prüfvermerk: Niemand sagt, dass es geprüft wurde.</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>{claimant} says it cannot be verified: “{words}”.</source>
        <translation>{claimant} sagt, es sei nicht prüfbar: „{words}“.</translation>
    </message>
    <message>
        <source>{date} was a {is_really}; the caption says {says}.</source>
        <translation>{date} war ein {is_really}; der Bildtext sagt {says}.</translation>
    </message>
    <message>
        <source>{field} “{value}”</source>
        <translation>{field} „{value}“</translation>
    </message>
    <message>
        <source>{label} differs within the image: {forms}. {origin} was taken: {reason}.</source>
        <translation>{label} ist im Bild uneinheitlich: {forms}. Genommen wurde {origin}: {reason}.</translation>
    </message>
    <message>
        <source>{label} in the image ({origin}) is another: “{value}”.</source>
        <translation>{label} im Bild ({origin}) lautet anders: „{value}“.</translation>
    </message>
    <message>
        <source>{label} is {size} bytes; IIM holds {limit}. It stays whole in XMP and is shortened in IIM to “{kept}”.</source>
        <translation>{label} hat {size} Bytes; IIM fasst {limit}. In XMP bleibt es ganz, in IIM wird es gekürzt auf „{kept}“.</translation>
    </message>
    <message>
        <source>{message}</source>
        <translation>{message}</translation>
    </message>
    <message>
        <source>“{words}” is no day of the calendar.</source>
        <translation>„{words}“ ist kein Kalendertag.</translation>
    </message>
    <message>
        <source>→ R: {repair}</source>
        <translation>→ R: {repair}</translation>
    </message>
</context>
<context>
    <name>ProblemsPanel</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Return goes to the field, R repairs, Delete dismisses with a reason</source>
        <translation>Eingabe führt zum Feld, R behebt, Entf verwirft mit Grund</translation>
    </message>
</context>
<context>
    <name>ReceivedOn</name>
    <message>
        <source>Received on</source>
        <translation>Eingegangen am</translation>
    </message>
    <message>
        <source>Received today</source>
        <translation>Heute eingegangen</translation>
    </message>
    <message>
        <source>The day this text came in. A weekday alone, “Monday”, is the last Monday up to then.</source>
        <translation>Der Tag, an dem dieser Text eintraf. Ein Wochentag allein, „Montag“, ist der letzte Montag bis dahin.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>JJJJ-MM-TT</translation>
    </message>
    <message>
        <source>✕ Write YYYY-MM-DD</source>
        <translation>✕ JJJJ-MM-TT schreiben</translation>
    </message>
</context>
<context>
    <name>RecordEditor</name>
    <message>
        <source>Caption</source>
        <translation>Bildtext</translation>
    </message>
    <message>
        <source>Changed by someone else meanwhile: not saved.</source>
        <translation>Inzwischen von jemand anderem geändert: nicht gespeichert.</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Länder</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Parts of the record</source>
        <translation>Teile des Datensatzes</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Prüfung</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>Claim in the caption ({who}, not checked by us)</source>
        <translation>Behauptung im Bildtext ({who}, von uns nicht geprüft)</translation>
    </message>
    <message>
        <source>source not named</source>
        <translation>Quelle nicht genannt</translation>
    </message>
</context>
<context>
    <name>RecordList</name>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Search captions, credits, sources, places, persons, notes</source>
        <translation>Bildtexte, Nachweise, Quellen, Orte, Personen, Notizen durchsuchen</translation>
    </message>
    <message>
        <source>Words, “quoted phrases”, -without; source: credit: place: person: city: country: creator: keyword:, date:2013-11 or date:2013..2014, status:verified, has:image, missing:credit</source>
        <translation>Wörter, „Wortfolgen in Anführungszeichen“, -ohne; source: credit: place: person: city: country: creator: keyword:, date:2013-11 oder date:2013..2014, status:verified, has:image, missing:credit</translation>
    </message>
</context>
<context>
    <name>RecordModel</name>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Source · credit</source>
        <translation>Quelle · Nachweis</translation>
    </message>
    <message>
        <source>Title / caption</source>
        <translation>Titel / Bildtext</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>image attached</source>
        <translation>Bild angehängt</translation>
    </message>
    <message>
        <source>no image</source>
        <translation>kein Bild</translation>
    </message>
</context>
<context>
    <name>RecordTable</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
</context>
<context>
    <name>RepairBar</name>
    <message>
        <source>Leave as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Take the repair back</source>
        <translation>Reparatur zurücknehmen</translation>
    </message>
    <message>
        <source>The file is not UTF-8; it was read as {encoding}.</source>
        <translation>Die Datei ist kein UTF-8; sie wurde als {encoding} gelesen.</translation>
    </message>
    <message>
        <source>This is HTML: what a reader of the page sees was read, without menus and scripts.</source>
        <translation>Das ist HTML: Gelesen wurde, was Leser der Seite sehen, ohne Menüs und Skripte.</translation>
    </message>
</context>
<context>
    <name>Repairs</name>
    <message>
        <source>Characters are written as HTML entities: {lines}.</source>
        <translation>Zeichen sind als HTML-Entitäten geschrieben: {lines}.</translation>
    </message>
    <message>
        <source>This looks like {cause}: {lines}.</source>
        <translation>Das sieht aus wie {cause}: {lines}.</translation>
    </message>
    <message>
        <source>{count} line</source>
        <translation>{count} Zeile</translation>
    </message>
    <message>
        <source>{count} lines</source>
        <translation>{count} Zeilen</translation>
    </message>
</context>
<context>
    <name>RereadingTable</name>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Was sich ändern würde</translation>
    </message>
    <message>
        <source>Would be</source>
        <translation>Würde</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>ändert sich</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>stays: entered by hand</source>
        <translation>bleibt: von Hand eingegeben</translation>
    </message>
    <message>
        <source>stays: now read so, too</source>
        <translation>bleibt: wird jetzt auch so gelesen</translation>
    </message>
    <message>
        <source>stays: signed off by {name}</source>
        <translation>bleibt: abgezeichnet von {name}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>RewritingDialog</name>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Change the records</source>
        <translation>Die Datensätze ändern</translation>
    </message>
    <message>
        <source>Change {count}</source>
        <translation>{count} ändern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Suchen und ersetzen</translation>
    </message>
    <message>
        <source>Match capitals</source>
        <translation>Groß- und Kleinschreibung</translation>
    </message>
    <message>
        <source>New text</source>
        <translation>Neuer Text</translation>
    </message>
    <message>
        <source>Pattern (regular expression)</source>
        <translation>Muster (regulärer Ausdruck)</translation>
    </message>
    <message>
        <source>Put before</source>
        <translation>Davorsetzen</translation>
    </message>
    <message>
        <source>Put behind</source>
        <translation>Dahintersetzen</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>The first {count} are listed.</source>
        <translation>Die ersten {count} sind aufgeführt.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Was sich ändern würde</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Nur ganze Wörter</translation>
    </message>
    <message>
        <source>untitled</source>
        <translation>ohne Titel</translation>
    </message>
    <message>
        <source>{changed} of {total} records would change.</source>
        <translation>{changed} von {total} Datensätzen würden sich ändern.</translation>
    </message>
    <message>
        <source>{count} cannot: see the list.</source>
        <translation>{count} gehen nicht: siehe Liste.</translation>
    </message>
</context>
<context>
    <name>RowDelegate</name>
    <message>
        <source>Staff photo</source>
        <translation>Agenturfoto</translation>
    </message>
    <message>
        <source>no credit line</source>
        <translation>ohne Bildnachweis</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <source>no source</source>
        <translation>ohne Quelle</translation>
    </message>
    <message>
        <source>untitled</source>
        <translation>ohne Titel</translation>
    </message>
    <message>
        <source>▲ caption: {day}</source>
        <translation>▲ Bildtext: {day}</translation>
    </message>
    <message>
        <source>◷ Held</source>
        <translation>◷ Zurückgehalten</translation>
    </message>
    <message>
        <source>✕ Killed</source>
        <translation>✕ Zurückgezogen</translation>
    </message>
</context>
<context>
    <name>RuleTable</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a rule (Insert)</source>
        <translation>Eine Regel hinzufügen (Einfg)</translation>
    </message>
    <message>
        <source>Agencies</source>
        <translation>Agenturen</translation>
    </message>
    <message>
        <source>Also printed as (semicolons between)</source>
        <translation>Auch gedruckt als (durch Semikolon getrennt)</translation>
    </message>
    <message>
        <source>Creators</source>
        <translation>Urheber</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the rules chosen</source>
        <translation>Die gewählten Regeln löschen</translation>
    </message>
    <message>
        <source>Handouts</source>
        <translation>Handouts</translation>
    </message>
    <message>
        <source>Name the desk writes</source>
        <translation>Name, den die Redaktion schreibt</translation>
    </message>
    <message>
        <source>Sent in by the public</source>
        <translation>Vom Publikum eingesandt</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Anwenden</translation>
    </message>
    <message>
        <source>&amp;Show what would change</source>
        <translation>&amp;Zeigen, was sich ändern würde</translation>
    </message>
    <message>
        <source>Applying house rules</source>
        <translation>Hausregeln werden angewandt</translation>
    </message>
    <message>
        <source>Applying rules sets that file aside first.</source>
        <translation>Beim Anwenden von Regeln wird diese Datei zuerst beiseitegelegt.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Changed by someone else meanwhile, and left as they are: {skipped}. Look again.</source>
        <translation>Inzwischen von jemand anderem geändert und so gelassen: {skipped}. Sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Discard my edits</source>
        <translation>Meine Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Follow the rules again</source>
        <translation>Den Regeln wieder folgen</translation>
    </message>
    <message>
        <source>House rules</source>
        <translation>Hausregeln</translation>
    </message>
    <message>
        <source>Kinds of rules</source>
        <translation>Arten von Regeln</translation>
    </message>
    <message>
        <source>Not applied yet. See first what it would change; nothing is stored by looking.</source>
        <translation>Noch nicht angewandt. Sehen Sie zuerst, was sich ändern würde; dabei wird nichts gespeichert.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Reading captions again</source>
        <translation>Bildtexte werden neu gelesen</translation>
    </message>
    <message>
        <source>Records that would change: {count}.</source>
        <translation>Datensätze, die sich ändern würden: {count}.</translation>
    </message>
    <message>
        <source>Signed off, and left as they are until that is withdrawn: {signed}.</source>
        <translation>Abgezeichnet und so gelassen, bis das zurückgezogen wird: {signed}.</translation>
    </message>
    <message>
        <source>Take back the rules too</source>
        <translation>Auch die Regeln zurücknehmen</translation>
    </message>
    <message>
        <source>The caption names neither a source nor a creator that a rule could be about.</source>
        <translation>Der Bildtext nennt weder eine Quelle noch einen Urheber, von denen eine Regel handeln könnte.</translation>
    </message>
    <message>
        <source>The records are as they were. The house rules that had changed them are still in force.</source>
        <translation>Die Datensätze sind wie zuvor. Die Hausregeln, die sie geändert hatten, gelten weiter.</translation>
    </message>
    <message>
        <source>The records are changed again. The house rules that changed them are not in force.</source>
        <translation>Die Datensätze sind wieder geändert. Die Hausregeln, die sie geändert hatten, gelten nicht.</translation>
    </message>
    <message>
        <source>The rules are in force. Records changed: {count}; Undo takes them back, and asks about the rules.</source>
        <translation>Die Regeln gelten. Geänderte Datensätze: {count}; Rückgängig nimmt sie zurück und fragt nach den Regeln.</translation>
    </message>
    <message>
        <source>These rules are in force: captions are read by them as they come in.</source>
        <translation>Diese Regeln gelten: Eingehende Bildtexte werden nach ihnen gelesen.</translation>
    </message>
    <message>
        <source>What was entered by hand stays.</source>
        <translation>Was von Hand eingegeben wurde, bleibt.</translation>
    </message>
</context>
<context>
    <name>SavedSearches</name>
    <message>
        <source>Name of the search “{typed}”</source>
        <translation>Name der Suche „{typed}“</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Diese Suche speichern</translation>
    </message>
    <message>
        <source>Type a search first; then it can be saved under a name.</source>
        <translation>Geben Sie zuerst eine Suche ein; dann lässt sie sich unter einem Namen speichern.</translation>
    </message>
    <message>
        <source>What is searched for is no saved search. Choose one in the left column first.</source>
        <translation>Was gesucht wird, ist keine gespeicherte Suche. Wählen Sie zuerst eine in der linken Spalte.</translation>
    </message>
</context>
<context>
    <name>SearchCompletion</name>
    <message>
        <source>What the search may go on with</source>
        <translation>Womit die Suche weitergehen kann</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>All as shipped</source>
        <translation>Alle wie ausgeliefert</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>Wie ausgeliefert</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Commands and shortcuts</source>
        <translation>Befehle und Kürzel</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>New shortcut of the chosen command</source>
        <translation>Neues Kürzel des gewählten Befehls</translation>
    </message>
    <message>
        <source>No shortcut</source>
        <translation>Kein Kürzel</translation>
    </message>
    <message>
        <source>Press the new keys:</source>
        <translation>Drücken Sie die neuen Tasten:</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>{keys} is the shortcut of “{command}”.</source>
        <translation>{keys} ist das Kürzel von „{command}“.</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Desk</source>
        <translation>Redaktion</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>Geschichten</translation>
    </message>
    <message>
        <source>Views, stories and sources</source>
        <translation>Ansichten, Geschichten und Quellen</translation>
    </message>
    <message>
        <source>untitled story</source>
        <translation>Geschichte ohne Titel</translation>
    </message>
</context>
<context>
    <name>SourceTypes</name>
    <message>
        <source>Algorithmically-altered media</source>
        <translation>Algorithmisch verändert</translation>
    </message>
    <message>
        <source>Composite including generative AI elements</source>
        <translation>Zusammengesetzt, mit Elementen generativer KI</translation>
    </message>
    <message>
        <source>Composite of captured elements</source>
        <translation>Aus aufgenommenen Elementen zusammengesetzt</translation>
    </message>
    <message>
        <source>Composite of elements</source>
        <translation>Aus Elementen zusammengesetzt</translation>
    </message>
    <message>
        <source>Created using Generative AI</source>
        <translation>Mit generativer KI geschaffen</translation>
    </message>
    <message>
        <source>Data-driven media</source>
        <translation>Aus Daten erzeugt</translation>
    </message>
    <message>
        <source>Digital capture sampled from real life</source>
        <translation>Digitale Aufnahme der Wirklichkeit</translation>
    </message>
    <message>
        <source>Digital creation</source>
        <translation>Digital geschaffen</translation>
    </message>
    <message>
        <source>Digitised from a non-transparent medium</source>
        <translation>Digitalisiert von einer undurchsichtigen Vorlage</translation>
    </message>
    <message>
        <source>Digitised from a transparent negative</source>
        <translation>Digitalisiert von einem durchsichtigen Negativ</translation>
    </message>
    <message>
        <source>Digitised from a transparent positive</source>
        <translation>Digitalisiert von einem durchsichtigen Positiv</translation>
    </message>
    <message>
        <source>Edited using Generative AI</source>
        <translation>Mit generativer KI bearbeitet</translation>
    </message>
    <message>
        <source>Human-edited media</source>
        <translation>Von Menschen bearbeitet</translation>
    </message>
    <message>
        <source>Multi-frame computational capture sampled from real life</source>
        <translation>Berechnete Aufnahme der Wirklichkeit aus mehreren Bildern</translation>
    </message>
    <message>
        <source>Pure algorithmic media</source>
        <translation>Rein algorithmisch</translation>
    </message>
    <message>
        <source>Screen capture</source>
        <translation>Bildschirmaufnahme</translation>
    </message>
    <message>
        <source>Virtual event recording</source>
        <translation>Aufzeichnung eines virtuellen Ereignisses</translation>
    </message>
</context>
<context>
    <name>StartFailure</name>
    <message>
        <source>Caption Manager</source>
        <translation>Caption Manager</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The store cannot be opened</source>
        <translation>Der Speicher kann nicht geöffnet werden</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Cannot verify</source>
        <translation>Nicht prüfbar</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>Strittig</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>In Prüfung</translation>
    </message>
    <message>
        <source>Unreviewed</source>
        <translation>Ungesehen</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Geprüft</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel what is under way</source>
        <translation>Abbrechen, was gerade läuft</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translation>gespeichert {time}</translation>
    </message>
    <message>
        <source>{selected} of {total} selected</source>
        <translation>{selected} von {total} ausgewählt</translation>
    </message>
</context>
<context>
    <name>TakingIn</name>
    <message>
        <source>Add a folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
    <message>
        <source>Add images</source>
        <translation>Bilder hinzufügen</translation>
    </message>
    <message>
        <source>Adding images</source>
        <translation>Bilder werden hinzugefügt</translation>
    </message>
    <message>
        <source>Find missing images below a folder</source>
        <translation>Fehlende Bilder unter einem Ordner suchen</translation>
    </message>
    <message>
        <source>Finding images</source>
        <translation>Bilder werden gesucht</translation>
    </message>
    <message>
        <source>Images ({kinds});;All files (*)</source>
        <translation>Bilder ({kinds});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Match images of a folder</source>
        <translation>Bilder eines Ordners zuordnen</translation>
    </message>
    <message>
        <source>Reading a table</source>
        <translation>Tabelle wird gelesen</translation>
    </message>
    <message>
        <source>There is no image there that captionmgr knows.</source>
        <translation>Dort ist kein Bild, das captionmgr kennt.</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>{count} captions imported</source>
        <translation>{count} Bildtexte importiert</translation>
    </message>
    <message>
        <source>{count} found in a new place</source>
        <translation>{count} an neuer Stelle gefunden</translation>
    </message>
    <message>
        <source>{count} images added</source>
        <translation>{count} Bilder hinzugefügt</translation>
    </message>
    <message>
        <source>{count} images found again, {left} still missing.</source>
        <translation>{count} Bilder wiedergefunden, {left} fehlen noch.</translation>
    </message>
    <message>
        <source>{count} more could not be read.</source>
        <translation>{count} weitere konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{count} were here already</source>
        <translation>{count} waren schon hier</translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Delete template</source>
        <translation>Vorlage löschen</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Fields copied</source>
        <translation>Felder kopiert</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Ausfüllen</translation>
    </message>
    <message>
        <source>First record</source>
        <translation>Erster Datensatz</translation>
    </message>
    <message>
        <source>Give the template a name, and tick at least one field.</source>
        <translation>Geben Sie der Vorlage einen Namen und haken Sie mindestens ein Feld an.</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>Name der Vorlage</translation>
    </message>
    <message>
        <source>Only fields that are empty</source>
        <translation>Nur leere Felder</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Save template</source>
        <translation>Vorlage speichern</translation>
    </message>
    <message>
        <source>Template “{name}” is saved.</source>
        <translation>Die Vorlage „{name}“ ist gespeichert.</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Text, {variables} in braces</source>
        <translation>Text, {variables} in Klammern</translation>
    </message>
    <message>
        <source>{changed} of {total} records would change.</source>
        <translation>{changed} von {total} Datensätzen würden sich ändern.</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Captions…</source>
        <translation>Bildtexte …</translation>
    </message>
    <message>
        <source>Export {count}…</source>
        <translation>{count} exportieren …</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export …</translation>
    </message>
    <message>
        <source>Image…</source>
        <translation>Bild …</translation>
    </message>
</context>
<context>
    <name>VerificationPanel</name>
    <message>
        <source>A second person answers for it too, under another name</source>
        <translation>Eine zweite Person steht unter anderem Namen auch dafür ein</translation>
    </message>
    <message>
        <source>Cannot verify</source>
        <translation>Nicht prüfbar</translation>
    </message>
    <message>
        <source>Dismissed by {name}: {problem} “{reason}”</source>
        <translation>Verworfen von {name}: {problem} „{reason}“</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>Strittig</translation>
    </message>
    <message>
        <source>Held until {until}</source>
        <translation>Zurückgehalten bis {until}</translation>
    </message>
    <message>
        <source>Let past the gate by {name}, {at}: “{reason}” ({what})</source>
        <translation>An der Sperre vorbeigelassen von {name}, {at}: „{reason}“ ({what})</translation>
    </message>
    <message>
        <source>Mark verified</source>
        <translation>Als geprüft zeichnen</translation>
    </message>
    <message>
        <source>Name that answers for it</source>
        <translation>Name, der dafür einsteht</translation>
    </message>
    <message>
        <source>Our note</source>
        <translation>Unser Vermerk</translation>
    </message>
    <message>
        <source>Our note · internal: not in copies for the public</source>
        <translation>Unsere Notiz · intern: nicht in Kopien für die Öffentlichkeit</translation>
    </message>
    <message>
        <source>Reopened: changed after the sign-off: {fields}.</source>
        <translation>Wieder geöffnet: nach dem Abzeichnen geändert: {fields}.</translation>
    </message>
    <message>
        <source>Second signature: {name}, {at}</source>
        <translation>Zweite Unterschrift: {name}, {at}</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Wieder zeigen</translation>
    </message>
    <message>
        <source>Show again: {problem}</source>
        <translation>Wieder zeigen: {problem}</translation>
    </message>
    <message>
        <source>Sign as second</source>
        <translation>Gegenzeichnen</translation>
    </message>
    <message>
        <source>Sign off as verified (Ctrl+Shift+V)</source>
        <translation>Als geprüft abzeichnen (Strg+Umschalt+V)</translation>
    </message>
    <message>
        <source>Takes the sign-off back; the note gives the reason</source>
        <translation>Nimmt die Abzeichnung zurück; der Vermerk nennt den Grund</translation>
    </message>
    <message>
        <source>The caption claims nothing about verification.</source>
        <translation>Der Bildtext sagt nichts über eine Prüfung.</translation>
    </message>
    <message>
        <source>The image’s instructions say; not checked by us</source>
        <translation>Die Anweisungen im Bild sagen; nicht von uns geprüft</translation>
    </message>
    <message>
        <source>Used: {where} ({name}, {at})</source>
        <translation>Verwendet: {where} ({name}, {at})</translation>
    </message>
    <message>
        <source>What was checked, and how</source>
        <translation>Was geprüft wurde und wie</translation>
    </message>
    <message>
        <source>Withdraw sign-off</source>
        <translation>Abzeichnung zurückziehen</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>source not named</source>
        <translation>Quelle nicht genannt</translation>
    </message>
    <message>
        <source>{status} by {name}, {at}: “{note}”</source>
        <translation>{status} von {name}, {at}: „{note}“</translation>
    </message>
    <message>
        <source>{who} claims; not checked by us</source>
        <translation>Behauptung von {who}; von uns nicht geprüft</translation>
    </message>
    <message>
        <source>{who} says in the image, {on}; not checked by us</source>
        <translation>{who} sagt im Bild, {on}; nicht von uns geprüft</translation>
    </message>
    <message>
        <source>◉ {names} is working on this now.</source>
        <translation>◉ {names} arbeitet gerade daran.</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>All records</source>
        <translation>Alle Datensätze</translation>
    </message>
    <message>
        <source>Cannot verify</source>
        <translation>Nicht prüfbar</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>Strittig</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportiert</translation>
    </message>
    <message>
        <source>Missing credit</source>
        <translation>Ohne Bildnachweis</translation>
    </message>
    <message>
        <source>Needs verification</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>No image attached</source>
        <translation>Ohne Bild</translation>
    </message>
    <message>
        <source>Ready to export</source>
        <translation>Exportbereit</translation>
    </message>
</context>
</TS>
