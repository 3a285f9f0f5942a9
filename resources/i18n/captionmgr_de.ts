<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>CardDelegate</name>
    <message>
        <source>Credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date · place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>handout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the library already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no credit line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user generated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date} (inferred)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Claims</name>
    <message>
        <source>Caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} claims: verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} says: cannot be verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ handout, no claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ user material, no claim</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;About captionmgr</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cannot verify…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Disputed…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export selection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open captions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste captions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove image from record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save and next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Turn this reading into a rule…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Verification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach &amp;image…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the &amp;list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the s&amp;ystem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>House ru&amp;les…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left c&amp;olumn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark &amp;verified…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the &amp;caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the &amp;sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>V&amp;iew</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConflictBar</name>
    <message>
        <source>Changed by someone else meanwhile; yours is not saved and stays in the field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save mine over it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} is now “{theirs}”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CreditButton</name>
    <message>
        <source>House: the settings give no template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Styles of the credit line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record names nobody to credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same credit in the style of an agency or of the house</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within the {limit} bytes of IIM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the credit line as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} bytes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Credits</name>
    <message>
        <source>AFP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>House</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reuters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>No captions yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No record matches “{words}” here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a gallery page or single captions, open a text file, or drop one here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>A sign-off needs a note that says what was checked. Give one with --note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled after {done} of {total}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No caption was found in {name}. A caption ends in a credit such as (AP Photo/Name); check what was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No image is attached. Select the record and attach one (Ctrl+I).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No record has an image, so there is nothing to export. Attach one: captionmgr attach ID IMAGE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be written into {path}: {reason}. Choose another folder, or change its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record {id} has no image. Attach one: captionmgr attach {id} IMAGE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record {id} was changed by someone else meanwhile ({fields}). Your change was not saved; look at theirs and enter it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy of {path} did not read back as written ({what}); it was not kept. Report this with the image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credit template {template!r} will not do: {why}. Parts: creators, source, via, distributor, handout, pool, file, flags; [ ] around what may be missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of {path} is full. Make room or choose another; nothing half-written was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {path} does not exist and cannot be made: {reason}. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The house rule {rule} will not do: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The house rules cannot be kept in {path}: {reason}. Nothing was changed; check the folder&apos;s permissions and the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The house rules in {path} cannot be followed ({detail}). Mend or remove the file; it was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image {path} breaks off at byte {size:,}. Copy it again from the card or the sender.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image {path} cannot be read: {reason}. Check its permissions, or copy it elsewhere first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image {path} is damaged: {what}. It was left as it is; ask the sender for it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image {path} is empty (0 bytes). Copy it again from the card or the sender.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image {path} is not there. Put it back, or attach the image from where it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output cannot be written: {reason}. What the command did is done; only its report is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The places file {path} cannot be read ({reason}), so no town or region can be looked up. Install captionmgr again; in a checkout, restore the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The places file {path} is damaged ({detail}), so no town or region can be looked up. Install captionmgr again; in a checkout, restore the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record is no longer there: someone removed it. Refresh the list (F5).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file {path} cannot be understood ({detail}). Mend or remove it; it was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sidecar {path} cannot be understood ({what}); it was not changed. Mend it, or move it away and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store {path} cannot be written: {reason}. Check the folder&apos;s permissions, or use --store with another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store {path} is damaged or no captionmgr store ({detail}). Restore a backup, or use --store with another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store {path} is in use by another program just now. Wait a moment and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store {path} was made by a newer captionmgr (step {step}; this one knows {known}). Update captionmgr.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window cannot open: this system lacks {libraries}. To install what is missing: {remedy}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window cannot open: {reason}. Start it on a desktop, or use the commands; `captionmgr demo DIR` shows the main job without a display.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {block} block for {path} would be {size:,} bytes; the format holds {limit:,}. Shorten the longest field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field {name}. Fields: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no record {id}. `captionmgr list` shows those there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing of yours to redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing of yours to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who verifies must be named: enter your name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who verifies must be named: give --editor NAME, set CAPTIONMGR_EDITOR, or enter your name in the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write into the note what was checked, and how; it stays internal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds no text. Copy the page or the captions again and paste them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a text file (it holds binary data). Save it as plain text and open that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is {size:,} bytes; text over {limit:,} bytes is not read. Split it, or save only the captions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}. Check its permissions, or copy it elsewhere first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written safely, because {why}. Write a sidecar (.xmp) instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} carries content credentials (C2PA), which any change makes invalid; nothing was written. Choose to keep them as they are, to write the copy without them, or to write a sidecar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} does not exist. Check the name, or choose the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} exists already and was not overwritten. Choose another folder, or move that file away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} exists already and was not overwritten. Choose another folder, or tick “Replace”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has IIM text that says nothing of its encoding and is not UTF-8; as Windows-1252 it reads {text}. Nothing was written: say which encoding it is (--iim-encoding).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is no receipt of captionmgr ({detail}). Give the NAME.receipt.json written with the copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not an image that captionmgr knows. Attach a JPEG, TIFF, PNG, WebP, HEIC, AVIF or raw image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is one file under {count} names (hard links); replacing it under one would leave the others behind. Write a copy into another folder instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is {format}, which cannot be shown or written. Save it as JPEG, TIFF or PNG and take that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{program}, which was to read every copy again, is not installed. Install it, or write without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value!r} will not do for {field}: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder for the copies; originals stay as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close or cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the public: leave out position, notes of verification, the post’s address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images with content credentials (C2PA)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the credit out of the description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the images…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records of this export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace files of the same name in that folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a receipt (JSON) beside each copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>carries content credentials, which any change makes invalid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy the image as it is, with the caption in a sidecar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disputed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep the credentials; they no longer validate in the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave those images out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no image is attached: it is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shortened in IIM: {fields}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write the copy without the credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} not written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} selected · {ready} can be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} shortened in IIM, whole in XMP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} with content credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} without a usable image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} written and read back identical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} · {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FactChips</name>
    <message>
        <source>More facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>News facts in the caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Addition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date only as “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Editorial use only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embargo until {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embargo: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a third party</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graphic content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In doubt: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inferred: {day} from “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Killed by the agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limited purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limited time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logo must be seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mandatory credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No advertising</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No alteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No archives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No books</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No commercial use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No internet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No magazines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No marketing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mobile use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No newspapers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No radio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No resales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sales in a territory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such day: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No television</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not for an outlet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in a territory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One-time use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recrop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retransmission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewed before release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service to clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject to restrictions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use ends after a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use ends after a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use ends after a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use ends after an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use ends after {count} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use ends after {count} hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use ends after {count} months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use ends after {count} years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use ends {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” (read by the rule “{rule}”)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldBox</name>
    <message>
        <source>Entered by hand: it is not what was read in the caption.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IIM holds {limit} bytes; XMP holds all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>YYYY-MM-DD, or less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} / {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} of {limit} bytes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>AI prompt information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI prompt writer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI system used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI system version used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera position (GPS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caption as received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caption writer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category (legacy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contributors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copyright notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copyright owners (PLUS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copyright status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creator (by-line)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creator&apos;s contact information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creator&apos;s job title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data mining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date digitised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description (caption)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digital image GUID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digital source type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event identifiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extended description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Genre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image creators (PLUS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image registry entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image supplier (PLUS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image supplier&apos;s image id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intellectual genre (legacy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest available height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest available width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licensors (PLUS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Location created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locations shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model release status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisations featured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisations featured, codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other constraints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persons shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persons shown, with details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rights usage terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scene codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State or province</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject codes (legacy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sublocation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplemental categories (legacy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms (media topics)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title (object name)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urgency (legacy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web statement of rights</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>done again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new version from the agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read again by the house rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sign-off withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Every change is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one record to see its history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>1 Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 Review records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import {count} record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import {count} records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is stored until Import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a gallery page, a wire story or single captions here. Nothing is stored until Import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store changed captions as new versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text with captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page says {count} {mark}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} caption found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} captions found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{new} new · {same} in the library already · {changed} changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ check what is missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>combination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>graphic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>satellite image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>video frame</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verification</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message>
        <source>advert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>byline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dateline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>title</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Attach image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caption Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop one image on the row of its record, or one text file anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images ({kinds});;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong that should not have. What was saved is safe; you can go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text and HTML (*.txt *.text *.html *.htm *.xhtml);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings could not be kept ({reason}); they hold until the window is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn this reading into a rule…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you typed in {fields} is not saved. Mend it, or close again to drop it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>captionmgr {version}: captions, credits and verification of a photo desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the house rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{added} imported · {same} were here already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} exported to {folder}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this message away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MetadataPanel</name>
    <message>
        <source>(shortened)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metadata now and after export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No image is attached. Attach one to see what its file holds and what an export will write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one record with an image to see what its file holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds {count} of these fields. ~ changed, + added, = same, − cleared, ! shortened in IIM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will be written</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Attach an image file (Ctrl+I)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach an image file to this record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach image…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop its file here or on its row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No image attached yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No record selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This image cannot be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} records selected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Alt text is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By-line “{byline}” and credit “{credit}”{where} disagree: {conflict}. Neither was chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By-line “{byline}” and credit “{credit}”{where} read better as “{creator}” and “{line}”: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handout without a verification note: nobody says it was checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No image is attached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agency killed this picture: “{words}”. Do not publish it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agency warns of graphic content: “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera’s date {camera} (EXIF) is another than the caption’s {date}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The caption is in doubtful wording: “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image file is another than the one that was attached. Look at it, and attach it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The permission ended on {day}, counted from the day of the picture, {start}: “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The permission ended on {day}: “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no credit line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under embargo until {until}: “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under embargo, and the words leave open until when: “{words}”. Ask before it goes out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User-generated material without a verification note: nobody says it was checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{claimant} says it cannot be verified: “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date} was a {is_really}; the caption says {says}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} differs within the image: {forms}. {origin} was taken: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} in the image ({origin}) is another: “{value}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} is {size} bytes; IIM holds {limit}. It stays whole in XMP and is shortened in IIM to “{kept}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{message}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” is no day of the calendar.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemsPanel</name>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReceivedOn</name>
    <message>
        <source>Received on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day this text came in. A weekday alone, “Monday”, is the last Monday up to then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ Write YYYY-MM-DD</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordEditor</name>
    <message>
        <source>Caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed by someone else meanwhile: not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verification</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>Claim in the caption ({who}, not checked by us)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source not named</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordList</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search captions, credits, sources, places, persons, notes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordModel</name>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source · credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title / caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>image attached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no image</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordTable</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RepairBar</name>
    <message>
        <source>Leave as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the repair back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not UTF-8; it was read as {encoding}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is HTML: what a reader of the page sees was read, without menus and scripts.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Repairs</name>
    <message>
        <source>Characters are written as HTML entities: {lines}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This looks like {cause}: {lines}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} lines</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RereadingTable</name>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stays: entered by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stays: now read so, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stays: signed off by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowDelegate</name>
    <message>
        <source>Staff photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no credit line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ caption: {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RuleTable</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a rule (Insert)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also printed as (semicolons between)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the rules chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handouts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the desk writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent in by the public</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>&amp;Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show what would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applying house rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applying rules sets that file aside first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed by someone else meanwhile, and left as they are: {skipped}. Look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard my edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the rules again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>House rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinds of rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not applied yet. See first what it would change; nothing is stored by looking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading captions again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records that would change: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed off, and left as they are until that is withdrawn: {signed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the rules too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The caption names neither a source nor a creator that a rule could be about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The records are as they were. The house rules that had changed them are still in force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The records are changed again. The house rules that changed them are not in force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules are in force. Records changed: {count}; Undo takes them back, and asks about the rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These rules are in force: captions are read by them as they come in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was entered by hand stays.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views, stories and sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>untitled story</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceTypes</name>
    <message>
        <source>Algorithmically-altered media</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Composite including generative AI elements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Composite of captured elements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Composite of elements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created using Generative AI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data-driven media</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digital capture sampled from real life</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digital creation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digitised from a non-transparent medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digitised from a transparent negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digitised from a transparent positive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited using Generative AI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Human-edited media</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multi-frame computational capture sampled from real life</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pure algorithmic media</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screen capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual event recording</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartFailure</name>
    <message>
        <source>Caption Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Cannot verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel what is under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{selected} of {total} selected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Captions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export {count}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerificationPanel</name>
    <message>
        <source>Cannot verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name that answers for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our note · internal, not in exported files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign off as verified (Ctrl+Shift+V)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the sign-off back; the note gives the reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The caption claims nothing about verification.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was checked, and how</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw sign-off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source not named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{status} by {name}, {at}: “{note}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} claims; not checked by us</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>All records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs verification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No image attached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to export</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
