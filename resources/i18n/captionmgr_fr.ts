<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>Answering</name>
    <message>
        <source>Comparing pictures</source>
        <translation>Comparaison des images</translation>
    </message>
    <message>
        <source>Hold until when? For example 2026-05-03T18:00 (local time), or with its zone; empty: no longer.</source>
        <translation>Retenir jusqu’à quand ? Par exemple 2026-05-03T18:00 (heure locale), ou avec son fuseau ; vide : ne plus retenir.</translation>
    </message>
    <message>
        <source>This picture ({claim}) looks like:</source>
        <translation>Cette image ({claim}) ressemble à :</translation>
    </message>
    <message>
        <source>Where was it used? It is kept with your name and the time.</source>
        <translation>Où a-t-elle été utilisée ? C’est gardé avec votre nom et l’heure.</translation>
    </message>
    <message>
        <source>Why is it a problem after all? “{problem}”</source>
        <translation>Pourquoi est-ce tout de même un problème ? « {problem} »</translation>
    </message>
    <message>
        <source>Why is this no problem? “{problem}” The reason is kept under your name.</source>
        <translation>Pourquoi n’est-ce pas un problème ? « {problem} » La raison est gardée sous votre nom.</translation>
    </message>
    <message>
        <source>a picture whose record is gone</source>
        <translation>une image dont la fiche a disparu</translation>
    </message>
    <message>
        <source>cropped</source>
        <translation>recadrée</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>en miroir</translation>
    </message>
    <message>
        <source>no look-alike among the pictures handled here</source>
        <translation>aucune image semblable parmi celles traitées ici</translation>
    </message>
    <message>
        <source>record {id}: {claim}</source>
        <translation>fiche {id} : {claim}</translation>
    </message>
</context>
<context>
    <name>AskBar</name>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
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
        <translation>Crédit</translation>
    </message>
    <message>
        <source>Date · place</source>
        <translation>Date · lieu</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Mention</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>modifiée depuis</translation>
    </message>
    <message>
        <source>handout</source>
        <translation>document fourni</translation>
    </message>
    <message>
        <source>in the library already</source>
        <translation>déjà dans la bibliothèque</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>no credit line</source>
        <translation>sans crédit</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>sans date</translation>
    </message>
    <message>
        <source>no place</source>
        <translation>sans lieu</translation>
    </message>
    <message>
        <source>no source</source>
        <translation>sans source</translation>
    </message>
    <message>
        <source>user generated</source>
        <translation>contenu du public</translation>
    </message>
    <message>
        <source>{date} (inferred)</source>
        <translation>{date} (déduite)</translation>
    </message>
</context>
<context>
    <name>CheckForm</name>
    <message>
        <source>Add file…</source>
        <translation>Ajouter un fichier…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Preuve</translation>
    </message>
    <message>
        <source>Evidence of the check</source>
        <translation>Preuves du contrôle</translation>
    </message>
    <message>
        <source>Evidence, one a line: links, coordinates, files</source>
        <translation>Preuves, une par ligne : liens, coordonnées, fichiers</translation>
    </message>
    <message>
        <source>Note of the check</source>
        <translation>Note du contrôle</translation>
    </message>
    <message>
        <source>Save check</source>
        <translation>Enregistrer le contrôle</translation>
    </message>
    <message>
        <source>What was looked at, and what it shows</source>
        <translation>Ce qui a été regardé, et ce que cela montre</translation>
    </message>
    <message>
        <source>{aspect}: evidence</source>
        <translation>{aspect} : preuves</translation>
    </message>
    <message>
        <source>{aspect}: note</source>
        <translation>{aspect} : note</translation>
    </message>
</context>
<context>
    <name>CheckRow</name>
    <message>
        <source>not checked</source>
        <translation>non contrôlé</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Did somebody here speak to them?</source>
        <translation>Quelqu’un d’ici leur a-t-il parlé ?</translation>
    </message>
    <message>
        <source>Do light, weather, clothes and other pictures fit the day?</source>
        <translation>La lumière, le temps, les vêtements et d’autres images vont-ils avec le jour ?</translation>
    </message>
    <message>
        <source>Does a search for look-alikes find it under another date or place?</source>
        <translation>Une recherche d’images semblables la trouve-t-elle à une autre date ou un autre lieu ?</translation>
    </message>
    <message>
        <source>Does the camera’s clock agree, its time zone understood?</source>
        <translation>L’horloge de l’appareil s’accorde-t-elle, fuseau compris ?</translation>
    </message>
    <message>
        <source>Does the position in the file lie there?</source>
        <translation>La position dans le fichier s’y trouve-t-elle ?</translation>
    </message>
    <message>
        <source>How do they want to be credited?</source>
        <translation>Comment veulent-ils être crédités ?</translation>
    </message>
    <message>
        <source>Is this the original file, or a copy of something published earlier?</source>
        <translation>Est-ce le fichier d’origine, ou la copie d’une publication antérieure ?</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Motivation</source>
        <translation>Motivation</translation>
    </message>
    <message>
        <source>Must the caption say so?</source>
        <translation>La légende doit-elle le dire ?</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>Autorisation</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>Provenance</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Which buildings, signs or hills match maps and imagery of the place?</source>
        <translation>Quels bâtiments, panneaux ou collines vont avec les cartes et images du lieu ?</translation>
    </message>
    <message>
        <source>Who allowed publication, when, and in which words?</source>
        <translation>Qui a permis la publication, quand, et en quels mots ?</translation>
    </message>
    <message>
        <source>Who made it, and how do we know?</source>
        <translation>Qui l’a faite, et comment le savons-nous ?</translation>
    </message>
    <message>
        <source>Why was it made and sent, and whom does it serve?</source>
        <translation>Pourquoi a-t-elle été faite et envoyée, et qui sert-elle ?</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échoué</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>sans objet</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>réussi</translation>
    </message>
</context>
<context>
    <name>Claims</name>
    <message>
        <source>Caption</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>par {name}</translation>
    </message>
    <message>
        <source>nothing said of it</source>
        <translation>rien n’en est dit</translation>
    </message>
    <message>
        <source>{who} claims: verified</source>
        <translation>{who} affirme : vérifiée</translation>
    </message>
    <message>
        <source>{who} says: cannot be verified</source>
        <translation>{who} dit : invérifiable</translation>
    </message>
    <message>
        <source>▲ handout, no claim</source>
        <translation>▲ document fourni, sans affirmation</translation>
    </message>
    <message>
        <source>▲ user material, no claim</source>
        <translation>▲ contenu du public, sans affirmation</translation>
    </message>
</context>
<context>
    <name>CodeTyping</name>
    <message>
        <source>✕ no code “{code}”</source>
        <translation>✕ pas de code « {code} »</translation>
    </message>
</context>
<context>
    <name>CodesDialog</name>
    <message>
        <source>Add files</source>
        <translation>Ajouter des fichiers</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Code replacements</source>
        <translation>Remplacements de codes</translation>
    </message>
    <message>
        <source>Codes: {count}</source>
        <translation>Codes : {count}</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Files, the first one deciding</source>
        <translation>Fichiers ; le premier décide</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Sign before and after a code</source>
        <translation>Signe avant et après un code</translation>
    </message>
    <message>
        <source>Text files (*.txt *.tsv *.tab);;All files (*)</source>
        <translation>Fichiers texte (*.txt *.tsv *.tab);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>{file}, line {line}: no tab, so no code</source>
        <translation>{file}, ligne {line} : pas de tabulation, donc pas de code</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;About captionmgr</source>
        <translation>À &amp;propos de captionmgr</translation>
    </message>
    <message>
        <source>&amp;Add images…</source>
        <translation>&amp;Ajouter des images…</translation>
    </message>
    <message>
        <source>&amp;All commands…</source>
        <translation>&amp;Toutes les commandes…</translation>
    </message>
    <message>
        <source>&amp;Cannot verify…</source>
        <translation>&amp;Invérifiable…</translation>
    </message>
    <message>
        <source>&amp;Caption</source>
        <translation>&amp;Légende</translation>
    </message>
    <message>
        <source>&amp;Copy caption and credit</source>
        <translation>&amp;Copier légende et crédit</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>&amp;Disputed…</source>
        <translation>&amp;Contestée…</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation>An&amp;glais (English)</translation>
    </message>
    <message>
        <source>&amp;Export selection…</source>
        <translation>&amp;Exporter la sélection…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Find look-alikes</source>
        <translation>Cherc&amp;her des images semblables</translation>
    </message>
    <message>
        <source>&amp;French (Français)</source>
        <translation>&amp;Français</translation>
    </message>
    <message>
        <source>&amp;German (Deutsch)</source>
        <translation>All&amp;emand (Deutsch)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historique</translation>
    </message>
    <message>
        <source>&amp;Hold until…</source>
        <translation>&amp;Retenir jusqu’à…</translation>
    </message>
    <message>
        <source>&amp;Large picture</source>
        <translation>Grande &amp;image</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>Clai&amp;r</translation>
    </message>
    <message>
        <source>&amp;Metadata</source>
        <translation>&amp;Métadonnées</translation>
    </message>
    <message>
        <source>&amp;Next record</source>
        <translation>Fiche &amp;suivante</translation>
    </message>
    <message>
        <source>&amp;Note a use…</source>
        <translation>&amp;Noter une utilisation…</translation>
    </message>
    <message>
        <source>&amp;Open captions…</source>
        <translation>&amp;Ouvrir des légendes…</translation>
    </message>
    <message>
        <source>&amp;Paste captions…</source>
        <translation>&amp;Coller des légendes…</translation>
    </message>
    <message>
        <source>&amp;Previous record</source>
        <translation>Fiche &amp;précédente</translation>
    </message>
    <message>
        <source>&amp;Prove the history</source>
        <translation>Prouver &amp;l’historique</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>Fic&amp;he</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Remove image from record</source>
        <translation>&amp;Détacher l’image de la fiche</translation>
    </message>
    <message>
        <source>&amp;Repair the problem</source>
        <translation>Ré&amp;parer le problème</translation>
    </message>
    <message>
        <source>&amp;Rights</source>
        <translation>&amp;Droits</translation>
    </message>
    <message>
        <source>&amp;Save and next</source>
        <translation>&amp;Enregistrer et suivante</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>R&amp;echercher</translation>
    </message>
    <message>
        <source>&amp;Shortcuts…</source>
        <translation>&amp;Raccourcis…</translation>
    </message>
    <message>
        <source>&amp;To the checks</source>
        <translation>Vers les c&amp;ontrôles</translation>
    </message>
    <message>
        <source>&amp;Turn this reading into a rule…</source>
        <translation>Faire une rè&amp;gle de cette lecture…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;User guide</source>
        <translation>&amp;Guide de l’utilisateur</translation>
    </message>
    <message>
        <source>&amp;Verification</source>
        <translation>&amp;Vérification</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Vérifier</translation>
    </message>
    <message>
        <source>&amp;Write into the images…</source>
        <translation>&amp;Écrire dans les images…</translation>
    </message>
    <message>
        <source>Add a &amp;folder…</source>
        <translation>Ajouter un &amp;dossier…</translation>
    </message>
    <message>
        <source>Attach &amp;image…</source>
        <translation>&amp;Joindre une image…</translation>
    </message>
    <message>
        <source>Back to the &amp;list</source>
        <translation>&amp;Retour à la liste</translation>
    </message>
    <message>
        <source>Code replace&amp;ments…</source>
        <translation>Remplacements &amp;de codes…</translation>
    </message>
    <message>
        <source>Colu&amp;mns of the list…</source>
        <translation>&amp;Colonnes de la liste…</translation>
    </message>
    <message>
        <source>Contact s&amp;heet</source>
        <translation>&amp;Planche-contact</translation>
    </message>
    <message>
        <source>Copy fields of the recor&amp;d</source>
        <translation>Copier les champs de la f&amp;iche</translation>
    </message>
    <message>
        <source>Dis&amp;miss the problem…</source>
        <translation>&amp;Écarter le problème…</translation>
    </message>
    <message>
        <source>Find &amp;missing images…</source>
        <translation>&amp;Retrouver les images manquantes…</translation>
    </message>
    <message>
        <source>Find and &amp;replace…</source>
        <translation>Rec&amp;hercher et remplacer…</translation>
    </message>
    <message>
        <source>Follow the s&amp;ystem</source>
        <translation>Suivre le s&amp;ystème</translation>
    </message>
    <message>
        <source>For&amp;get the saved search</source>
        <translation>Ou&amp;blier la recherche enregistrée</translation>
    </message>
    <message>
        <source>House ru&amp;les…</source>
        <translation>Règ&amp;les de la maison…</translation>
    </message>
    <message>
        <source>Language of the s&amp;ystem</source>
        <translation>La&amp;ngue du système</translation>
    </message>
    <message>
        <source>Left c&amp;olumn</source>
        <translation>C&amp;olonne de gauche</translation>
    </message>
    <message>
        <source>Mark &amp;verified…</source>
        <translation>Marquer &amp;vérifiée…</translation>
    </message>
    <message>
        <source>Mat&amp;ch images to captions…</source>
        <translation>Associer des &amp;images…</translation>
    </message>
    <message>
        <source>Next &amp;problem</source>
        <translation>Pr&amp;oblème suivant</translation>
    </message>
    <message>
        <source>Notice of an a&amp;gency…</source>
        <translation>Avis d’une a&amp;gence…</translation>
    </message>
    <message>
        <source>Paste fields, &amp;template…</source>
        <translation>Coller des champs, &amp;modèle…</translation>
    </message>
    <message>
        <source>Put images &amp;back as received…</source>
        <translation>Re&amp;mettre les images comme reçues…</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>&amp;Actualiser</translation>
    </message>
    <message>
        <source>Sa&amp;ve this search…</source>
        <translation>Enre&amp;gistrer cette recherche…</translation>
    </message>
    <message>
        <source>Select &amp;all records</source>
        <translation>&amp;Tout sélectionner</translation>
    </message>
    <message>
        <source>Sign as &amp;second person</source>
        <translation>Signer en &amp;second</translation>
    </message>
    <message>
        <source>To the &amp;caption</source>
        <translation>Vers la &amp;légende</translation>
    </message>
    <message>
        <source>Try the &amp;sample</source>
        <translation>Essayer l’e&amp;xemple</translation>
    </message>
    <message>
        <source>V&amp;iew</source>
        <translation>&amp;Affichage</translation>
    </message>
</context>
<context>
    <name>ConflictBar</name>
    <message>
        <source>Changed by someone else meanwhile; yours is not saved and stays in the field.</source>
        <translation>Modifié entre-temps par quelqu’un d’autre ; votre saisie n’est pas enregistrée et reste dans le champ.</translation>
    </message>
    <message>
        <source>Save mine over it</source>
        <translation>Enregistrer la mienne</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Prendre la leur</translation>
    </message>
    <message>
        <source>{field} is now “{theirs}”.</source>
        <translation>{field} : maintenant « {theirs} ».</translation>
    </message>
</context>
<context>
    <name>ContactSheet</name>
    <message>
        <source>Contact sheet</source>
        <translation>Planche-contact</translation>
    </message>
    <message>
        <source>no credit line</source>
        <translation>pas de ligne de crédit</translation>
    </message>
</context>
<context>
    <name>CopiesForm</name>
    <message>
        <source> kB at most</source>
        <translation> ko au plus</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Choose one, or enter a name to save what stands below</source>
        <translation>En choisir un, ou saisir un nom pour garder ce qui suit</translation>
    </message>
    <message>
        <source>Delete preset</source>
        <translation>Supprimer le modèle</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Nom du fichier</translation>
    </message>
    <message>
        <source>Folders below</source>
        <translation>Sous-dossiers</translation>
    </message>
    <message>
        <source>JPEG quality</source>
        <translation>Qualité JPEG</translation>
    </message>
    <message>
        <source>Largest size in kilobytes</source>
        <translation>Taille maximale en kilooctets</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listes</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Pixels of the long edge</source>
        <translation>Pixels du grand côté</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Resize to</source>
        <translation>Réduire à</translation>
    </message>
    <message>
        <source>Save preset</source>
        <translation>Garder le modèle</translation>
    </message>
    <message>
        <source>any size</source>
        <translation>toute taille</translation>
    </message>
    <message>
        <source>as the images are called; for example {date:%Y%m%d}_{city}_{seq:03}</source>
        <translation>comme s’appellent les images ; par exemple {date:%Y%m%d}_{city}_{seq:03}</translation>
    </message>
    <message>
        <source>for example {date:%Y}/{city}</source>
        <translation>par exemple {date:%Y}/{city}</translation>
    </message>
    <message>
        <source>quality </source>
        <translation>qualité </translation>
    </message>
    <message>
        <source>sharpen</source>
        <translation>accentuer</translation>
    </message>
</context>
<context>
    <name>CreditButton</name>
    <message>
        <source>House: the settings give no template</source>
        <translation>Maison : les réglages ne donnent aucun modèle</translation>
    </message>
    <message>
        <source>Styles of the credit line</source>
        <translation>Formes du crédit</translation>
    </message>
    <message>
        <source>The record names nobody to credit</source>
        <translation>La fiche ne nomme personne à créditer</translation>
    </message>
    <message>
        <source>The same credit in the style of an agency or of the house</source>
        <translation>Le même crédit à la manière d’une agence ou de la maison</translation>
    </message>
    <message>
        <source>Within the {limit} bytes of IIM</source>
        <translation>Dans les {limit} octets d’IIM</translation>
    </message>
    <message>
        <source>Write as…</source>
        <translation>Écrire comme…</translation>
    </message>
    <message>
        <source>Write the credit line as…</source>
        <translation>Écrire le crédit comme…</translation>
    </message>
    <message>
        <source>left out: {what}</source>
        <translation>omis : {what}</translation>
    </message>
    <message>
        <source>{size} bytes</source>
        <translation>{size} octets</translation>
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
        <translation>Maison</translation>
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
        <translation>Pas encore de légende</translation>
    </message>
    <message>
        <source>No record matches “{words}” here.</source>
        <translation>Ici, aucune fiche ne correspond à « {words} ».</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Rien ici</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Ouvrir un fichier…</translation>
    </message>
    <message>
        <source>Paste a gallery page or single captions, open a text file, or drop one here.</source>
        <translation>Collez une page de galerie ou des légendes, ouvrez un fichier texte, ou déposez-en un ici.</translation>
    </message>
    <message>
        <source>Paste captions</source>
        <translation>Coller des légendes</translation>
    </message>
    <message>
        <source>Show all records</source>
        <translation>Afficher toutes les fiches</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Essayer l’exemple</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>A check failed ({checks}), so it is not verified. Check it again, or sign it off as disputed.</source>
        <translation>Un contrôle a échoué ({checks}), elle n’est donc pas vérifiée. Contrôlez à nouveau, ou signez-la comme contestée.</translation>
    </message>
    <message>
        <source>A sign-off needs a note that says what was checked. Give one with --note.</source>
        <translation>Une signature demande une note qui dise ce qui a été vérifié. Donnez-la avec --note.</translation>
    </message>
    <message>
        <source>Cancelled after {done} of {total}.</source>
        <translation>Annulé après {done} sur {total}.</translation>
    </message>
    <message>
        <source>Every change is signed, and no signing key can be kept in {path}: {reason}. Nothing was changed; check the folder&apos;s permissions and the disk.</source>
        <translation>Chaque modification est signée, et aucune clé de signature ne peut être gardée dans {path} : {reason}. Rien n’a été modifié ; vérifiez les droits du dossier et le disque.</translation>
    </message>
    <message>
        <source>It may not go out: {why} Mend that; or tick it in the export and give a reason.</source>
        <translation>Elle ne peut pas sortir : {why} Corrigez cela ; ou cochez-la dans l’export et donnez une raison.</translation>
    </message>
    <message>
        <source>No caption was found in {name}. A caption ends in a credit such as (AP Photo/Name); check what was copied.</source>
        <translation>Aucune légende trouvée dans {name}. Une légende finit par un crédit tel que (AP Photo/Nom) ; vérifiez ce qui a été copié.</translation>
    </message>
    <message>
        <source>No image is attached. Select the record and attach one (Ctrl+I).</source>
        <translation>Aucune image jointe. Choisissez la fiche et joignez-en une (Ctrl+I).</translation>
    </message>
    <message>
        <source>No record has an image, so there is nothing to export. Attach one: captionmgr attach ID IMAGE.</source>
        <translation>Aucune fiche n’a d’image, il n’y a donc rien à exporter. Joignez-en une : captionmgr attach ID IMAGE.</translation>
    </message>
    <message>
        <source>Nobody has signed record {id} off as verified, so there is nothing to sign as the second. Sign it off.</source>
        <translation>Personne n’a signé la fiche {id} comme vérifiée, il n’y a donc rien à signer en second. Signez-la.</translation>
    </message>
    <message>
        <source>Nothing can be written into {path}: {reason}. Choose another folder, or change its permissions.</source>
        <translation>Rien ne peut être écrit dans {path} : {reason}. Choisissez un autre dossier, ou changez ses droits.</translation>
    </message>
    <message>
        <source>Nothing was written into the image of record {id}, so there is nothing to put back.</source>
        <translation>Rien n’a été écrit dans l’image de la fiche {id}, il n’y a donc rien à remettre.</translation>
    </message>
    <message>
        <source>Record {id} cannot be signed off as verified: a check failed ({checks}). Check it again, or sign it off as disputed.</source>
        <translation>La fiche {id} ne peut pas être signée comme vérifiée : un contrôle a échoué ({checks}). Contrôlez à nouveau, ou signez-la comme contestée.</translation>
    </message>
    <message>
        <source>Record {id} has no image. Attach one: captionmgr attach {id} IMAGE.</source>
        <translation>La fiche {id} n’a pas d’image. Joignez-en une : captionmgr attach {id} IMAGE.</translation>
    </message>
    <message>
        <source>Record {id} may not go out: {why} Mend that; or go past it by name, with a reason (--past-the-gate REASON).</source>
        <translation>La fiche {id} ne peut pas sortir : {why} Corrigez cela ; ou passez outre en votre nom, avec une raison (--past-the-gate RAISON).</translation>
    </message>
    <message>
        <source>Record {id} was changed by someone else meanwhile ({fields}). Your change was not saved; look at theirs and enter it again.</source>
        <translation>La fiche {id} a été modifiée entre-temps par quelqu’un d’autre ({fields}). Votre changement n’a pas été enregistré ; regardez le leur et saisissez-le de nouveau.</translation>
    </message>
    <message>
        <source>Record {id} was signed off by {name}; the second signature must be another person&apos;s. Ask a colleague.</source>
        <translation>La fiche {id} a été signée par {name} ; la seconde signature doit être d’une autre personne. Demandez à un collègue.</translation>
    </message>
    <message>
        <source>The copy of {path} did not read back as written ({what}); it was not kept. Report this with the image.</source>
        <translation>La copie de {path} ne s’est pas relue comme écrite ({what}) ; elle n’a pas été gardée. Signalez-le avec l’image.</translation>
    </message>
    <message>
        <source>The credit template {template!r} will not do: {why}. Parts: creators, source, via, distributor, handout, pool, file, flags; [ ] around what may be missing.</source>
        <translation>Le modèle de crédit {template!r} ne convient pas : {why}. Parties : creators, source, via, distributor, handout, pool, file, flags ; [ ] autour de ce qui peut manquer.</translation>
    </message>
    <message>
        <source>The disk of {path} is full. Make room or choose another; nothing half-written was kept.</source>
        <translation>Le disque de {path} est plein. Faites de la place ou choisissez-en un autre ; rien d’à moitié écrit n’a été gardé.</translation>
    </message>
    <message>
        <source>The export presets cannot be kept in {path}: {reason}. Check the folder&apos;s permissions and the disk.</source>
        <translation>Les modèles d’export ne peuvent pas être gardés dans {path} : {reason}. Vérifiez les droits du dossier et le disque.</translation>
    </message>
    <message>
        <source>The export presets in {path} cannot be followed ({detail}). Mend or remove the file; it was not changed.</source>
        <translation>Les modèles d’export de {path} ne peuvent pas être suivis ({detail}). Corrigez ou retirez le fichier ; il n’a pas été modifié.</translation>
    </message>
    <message>
        <source>The folder {path} does not exist and cannot be made: {reason}. Choose another.</source>
        <translation>Le dossier {path} n’existe pas et ne peut être créé : {reason}. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The history is not intact, so nothing can be proved by it. {sentence} Restore a backup, and see `captionmgr audit`.</source>
        <translation>L’historique n’est pas intact, il ne prouve donc rien. {sentence} Restaurez une sauvegarde, et voyez `captionmgr audit`.</translation>
    </message>
    <message>
        <source>The house rule {rule} will not do: {why}.</source>
        <translation>La règle {rule} ne convient pas : {why}.</translation>
    </message>
    <message>
        <source>The house rules cannot be kept in {path}: {reason}. Nothing was changed; check the folder&apos;s permissions and the disk.</source>
        <translation>Les règles ne peuvent pas être conservées dans {path} : {reason}. Rien n’a été modifié ; vérifiez les droits du dossier et le disque.</translation>
    </message>
    <message>
        <source>The house rules in {path} cannot be followed ({detail}). Mend or remove the file; it was not changed.</source>
        <translation>Les règles de {path} ne peuvent être suivies ({detail}). Corrigez le fichier ou retirez-le ; il n’a pas été modifié.</translation>
    </message>
    <message>
        <source>The image {path} breaks off at byte {size:,}. Copy it again from the card or the sender.</source>
        <translation>L’image {path} s’arrête à l’octet {size:,}. Recopiez-la depuis la carte ou l’expéditeur.</translation>
    </message>
    <message>
        <source>The image {path} cannot be read: {reason}. Check its permissions, or copy it elsewhere first.</source>
        <translation>L’image {path} ne peut pas être lue : {reason}. Vérifiez les droits, ou copiez-la d’abord ailleurs.</translation>
    </message>
    <message>
        <source>The image {path} is damaged: {what}. It was left as it is; ask the sender for it again.</source>
        <translation>L’image {path} est endommagée : {what}. Elle est restée telle quelle ; redemandez-la à l’expéditeur.</translation>
    </message>
    <message>
        <source>The image {path} is empty (0 bytes). Copy it again from the card or the sender.</source>
        <translation>L’image {path} est vide (0 octet). Recopiez-la depuis la carte ou l’expéditeur.</translation>
    </message>
    <message>
        <source>The image {path} is not there. Put it back, or attach the image from where it is now.</source>
        <translation>L’image {path} n’est pas là. Remettez-la, ou joignez-la depuis son emplacement actuel.</translation>
    </message>
    <message>
        <source>The notice “{notice}” cannot be applied to record {id}: {why}. Look at both, and edit the record.</source>
        <translation>L’avis « {notice} » ne peut s’appliquer à la fiche {id} : {why}. Regardez les deux, et modifiez la fiche.</translation>
    </message>
    <message>
        <source>The output cannot be written: {reason}. What the command did is done; only its report is missing.</source>
        <translation>La sortie ne peut pas être écrite : {reason}. Ce que la commande a fait est fait ; seul son compte rendu manque.</translation>
    </message>
    <message>
        <source>The pattern {pattern!r} takes too long on record {id}. Make it simpler, or search for plain text.</source>
        <translation>Le motif {pattern!r} prend trop de temps sur la fiche {id}. Simplifiez-le, ou cherchez un texte simple.</translation>
    </message>
    <message>
        <source>The pattern {pattern!r} will not do: {why}. Mend it, or search for plain text.</source>
        <translation>Le motif {pattern!r} ne convient pas : {why}. Corrigez-le, ou cherchez un texte simple.</translation>
    </message>
    <message>
        <source>The places file {path} cannot be read ({reason}), so no town or region can be looked up. Install captionmgr again; in a checkout, restore the file.</source>
        <translation>Le fichier des lieux {path} ne peut pas être lu ({reason}) ; ni ville ni région ne peut être cherchée. Réinstallez captionmgr ; dans un dépôt, restaurez le fichier.</translation>
    </message>
    <message>
        <source>The places file {path} is damaged ({detail}), so no town or region can be looked up. Install captionmgr again; in a checkout, restore the file.</source>
        <translation>Le fichier des lieux {path} est endommagé ({detail}) ; ni ville ni région ne peut être cherchée. Réinstallez captionmgr ; dans un dépôt, restaurez le fichier.</translation>
    </message>
    <message>
        <source>The record is no longer there: someone removed it. Refresh the list (F5).</source>
        <translation>La fiche n’est plus là : quelqu’un l’a retirée. Actualisez la liste (F5).</translation>
    </message>
    <message>
        <source>The settings file {path} cannot be understood ({detail}). Mend or remove it; it was not changed.</source>
        <translation>Le fichier de réglages {path} est incompréhensible ({detail}). Corrigez-le ou retirez-le ; il n’a pas été modifié.</translation>
    </message>
    <message>
        <source>The sidecar {path} cannot be understood ({what}); it was not changed. Mend it, or move it away and try again.</source>
        <translation>Le fichier annexe {path} est incompréhensible ({what}) ; il n’a pas été modifié. Corrigez-le, ou déplacez-le et réessayez.</translation>
    </message>
    <message>
        <source>The signing key {path} cannot be used ({detail}). Restore it from a backup; or move it away, and a new one is made, which shows as a new key from then on.</source>
        <translation>La clé de signature {path} est inutilisable ({detail}). Restaurez-la d’une sauvegarde ; ou écartez-la, et une nouvelle est créée, qui apparaît dès lors comme une nouvelle clé.</translation>
    </message>
    <message>
        <source>The store {path} cannot be written: {reason}. Check the folder&apos;s permissions, or use --store with another file.</source>
        <translation>La base {path} ne peut pas être écrite : {reason}. Vérifiez les droits du dossier, ou donnez un autre fichier avec --store.</translation>
    </message>
    <message>
        <source>The store {path} is damaged or no captionmgr store ({detail}). Restore a backup, or use --store with another file.</source>
        <translation>La base {path} est endommagée ou n’est pas une base de captionmgr ({detail}). Restaurez une sauvegarde, ou donnez un autre fichier avec --store.</translation>
    </message>
    <message>
        <source>The store {path} is in use by another program just now. Wait a moment and try again.</source>
        <translation>La base {path} est utilisée par un autre programme. Attendez un instant et réessayez.</translation>
    </message>
    <message>
        <source>The store {path} was made by a newer captionmgr (step {step}; this one knows {known}). Update captionmgr.</source>
        <translation>La base {path} vient d’un captionmgr plus récent (étape {step} ; celui-ci connaît {known}). Mettez captionmgr à jour.</translation>
    </message>
    <message>
        <source>The window cannot open: this system lacks {libraries}. To install what is missing: {remedy}</source>
        <translation>La fenêtre ne peut pas s’ouvrir : il manque {libraries} à ce système. Pour installer ce qui manque : {remedy}</translation>
    </message>
    <message>
        <source>The window cannot open: {reason}. Start it on a desktop, or use the commands; `captionmgr demo DIR` shows the main job without a display.</source>
        <translation>La fenêtre ne peut pas s’ouvrir : {reason}. Lancez-la sur un bureau, ou utilisez les commandes ; `captionmgr demo DIR` montre l’essentiel sans écran.</translation>
    </message>
    <message>
        <source>The {block} block for {path} would be {size:,} bytes; the format holds {limit:,}. Shorten the longest field.</source>
        <translation>Le bloc {block} de {path} ferait {size:,} octets ; le format en contient {limit:,}. Abrégez le champ le plus long.</translation>
    </message>
    <message>
        <source>There is no export preset {name!r}. Presets: {known}.</source>
        <translation>Il n’y a pas de modèle d’export {name!r}. Modèles : {known}.</translation>
    </message>
    <message>
        <source>There is no field {name}. Fields: {known}.</source>
        <translation>Il n’y a pas de champ {name}. Champs : {known}.</translation>
    </message>
    <message>
        <source>There is no record {id}. `captionmgr list` shows those there are.</source>
        <translation>Il n’y a pas de fiche {id}. `captionmgr list` montre celles qui existent.</translation>
    </message>
    <message>
        <source>There is no variable {name!r}. Mend it: near it are {near}.</source>
        <translation>Il n’y a pas de variable {name!r}. Corrigez-la ; proches : {near}.</translation>
    </message>
    <message>
        <source>There is nothing of yours to redo.</source>
        <translation>Vous n’avez rien à rétablir.</translation>
    </message>
    <message>
        <source>There is nothing of yours to undo.</source>
        <translation>Vous n’avez rien à annuler.</translation>
    </message>
    <message>
        <source>Who verifies must be named: enter your name.</source>
        <translation>Qui vérifie doit être nommé : saisissez votre nom.</translation>
    </message>
    <message>
        <source>Who verifies must be named: give --editor NAME, set CAPTIONMGR_EDITOR, or enter your name in the window.</source>
        <translation>Qui vérifie doit être nommé : donnez --editor NOM, définissez CAPTIONMGR_EDITOR, ou saisissez votre nom dans la fenêtre.</translation>
    </message>
    <message>
        <source>Write into the note what was checked, and how; it stays internal.</source>
        <translation>Écrivez dans la note ce qui a été vérifié, et comment ; elle reste interne.</translation>
    </message>
    <message>
        <source>{name} cannot be read as {kind} ({why}). Open it in its own program, and save it again or copy its text.</source>
        <translation>{name} ne se lit pas comme {kind} ({why}). Ouvrez-le dans son propre programme, puis enregistrez-le à nouveau ou copiez son texte.</translation>
    </message>
    <message>
        <source>{name} holds no text. Copy the page or the captions again and paste them.</source>
        <translation>{name} ne contient pas de texte. Copiez de nouveau la page ou les légendes et collez-les.</translation>
    </message>
    <message>
        <source>{name} holds pictures of pages and no text. Have the text read out of it (OCR), or copy it by hand.</source>
        <translation>{name} contient des images de pages et pas de texte. Faites reconnaître le texte (OCR), ou recopiez-le.</translation>
    </message>
    <message>
        <source>{name} is locked with a password. Open it in its own program and copy its text.</source>
        <translation>{name} est verrouillé par un mot de passe. Ouvrez-le dans son propre programme et copiez son texte.</translation>
    </message>
    <message>
        <source>{name} is not a text file (it holds binary data). Save it as plain text and open that.</source>
        <translation>{name} n’est pas un fichier texte (il contient des données binaires). Enregistrez-le en texte brut et ouvrez celui-ci.</translation>
    </message>
    <message>
        <source>{name} is too large ({what}; {limit} is the most). Save only the captions, and open that.</source>
        <translation>{name} est trop grand ({what} ; {limit} au plus). N’enregistrez que les légendes, et ouvrez cela.</translation>
    </message>
    <message>
        <source>{name} is {size:,} bytes; text over {limit:,} bytes is not read. Split it, or save only the captions.</source>
        <translation>{name} fait {size:,} octets ; un texte de plus de {limit:,} octets n’est pas lu. Divisez-le, ou n’enregistrez que les légendes.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}. Check its permissions, or copy it elsewhere first.</source>
        <translation>{path} ne peut pas être lu : {reason}. Vérifiez les droits, ou copiez-le d’abord ailleurs.</translation>
    </message>
    <message>
        <source>{path} cannot be written safely, because {why}. Write a sidecar (.xmp) instead.</source>
        <translation>{path} ne peut pas être écrit sans risque, car {why}. Écrivez plutôt un fichier annexe (.xmp).</translation>
    </message>
    <message>
        <source>{path} carries content credentials (C2PA), which any change makes invalid; nothing was written. Choose to keep them as they are, to write the copy without them, or to write a sidecar.</source>
        <translation>{path} porte des Content Credentials (C2PA), que tout changement invalide ; rien n’a été écrit. Choisissez de les garder tels quels, d’écrire la copie sans eux, ou d’écrire un fichier annexe.</translation>
    </message>
    <message>
        <source>{path} does not exist. Check the name, or choose the file again.</source>
        <translation>{path} n’existe pas. Vérifiez le nom, ou choisissez de nouveau le fichier.</translation>
    </message>
    <message>
        <source>{path} exists already and was not overwritten. Choose another folder, or move that file away.</source>
        <translation>{path} existe déjà et n’a pas été remplacé. Choisissez un autre dossier, ou déplacez ce fichier.</translation>
    </message>
    <message>
        <source>{path} exists already and was not overwritten. Choose another folder, or tick “Replace”.</source>
        <translation>{path} existe déjà et n’a pas été remplacé. Choisissez un autre dossier, ou cochez « Remplacer ».</translation>
    </message>
    <message>
        <source>{path} has IIM text that says nothing of its encoding and is not UTF-8; as Windows-1252 it reads {text}. Nothing was written: say which encoding it is (--iim-encoding).</source>
        <translation>{path} a du texte IIM sans codage déclaré et qui n’est pas en UTF-8 ; en Windows-1252 il se lit {text}. Rien n’a été écrit : dites quel codage c’est (--iim-encoding).</translation>
    </message>
    <message>
        <source>{path} is no longer as captionmgr wrote it, so it was left as it is. Put back the file that was written, or restore it from a backup.</source>
        <translation>{path} n’est plus tel que captionmgr l’a écrit, et a été laissé tel quel. Remettez le fichier écrit, ou reprenez-le d’une sauvegarde.</translation>
    </message>
    <message>
        <source>{path} is no receipt of captionmgr ({detail}). Give the NAME.receipt.json written with the copy.</source>
        <translation>{path} n’est pas un reçu de captionmgr ({detail}). Donnez le NOM.receipt.json écrit avec la copie.</translation>
    </message>
    <message>
        <source>{path} is no receipt, head or evidence bundle of captionmgr ({detail}). Give the file as it was written.</source>
        <translation>{path} n’est ni un reçu, ni une tête, ni un dossier de preuves de captionmgr ({detail}). Donnez le fichier tel qu’il a été écrit.</translation>
    </message>
    <message>
        <source>{path} is not an image that captionmgr knows. Attach a JPEG, TIFF, PNG, WebP, HEIC, AVIF or raw image.</source>
        <translation>{path} n’est pas une image que captionmgr connaît. Joignez une image JPEG, TIFF, PNG, WebP, HEIC, AVIF ou raw.</translation>
    </message>
    <message>
        <source>{path} is one file under {count} names (hard links); replacing it under one would leave the others behind. Write a copy into another folder instead.</source>
        <translation>{path} est un seul fichier sous {count} noms (liens physiques) ; le remplacer sous l’un laisserait les autres. Écrivez plutôt une copie dans un autre dossier.</translation>
    </message>
    <message>
        <source>{path} is {format}, which cannot be shown or written. Save it as JPEG, TIFF or PNG and take that.</source>
        <translation>{path} est {format}, qui ne peut être ni affiché ni écrit. Enregistrez-le en JPEG, TIFF ou PNG et prenez celui-ci.</translation>
    </message>
    <message>
        <source>{path} is {size:,} bytes even at the least quality; {limit:,} are allowed. Allow more, or make it smaller.</source>
        <translation>{path} fait {size:,} octets même à la moindre qualité ; {limit:,} sont permis. Permettez davantage, ou réduisez encore.</translation>
    </message>
    <message>
        <source>{program}, which was to read every copy again, is not installed. Install it, or write without it.</source>
        <translation>{program}, qui devait relire chaque copie, n’est pas installé. Installez-le, ou écrivez sans lui.</translation>
    </message>
    <message>
        <source>{value!r} will not do for {field}: {why}.</source>
        <translation>{value!r} ne convient pas pour {field} : {why}.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Choose a folder for the copies; originals stay as they are</source>
        <translation>Choisissez un dossier pour les copies ; les originaux restent tels quels</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Choisir le dossier</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close or cancel</source>
        <translation>Fermer ou annuler</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportation</translation>
    </message>
    <message>
        <source>Export {count}</source>
        <translation>Exporter {count}</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportation en cours</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Folder for the copies</source>
        <translation>Dossier des copies</translation>
    </message>
    <message>
        <source>For the public: leave out position, notes of verification, the post’s address</source>
        <translation>Pour le public : omettre la position, les notes de vérification et l’adresse de la publication</translation>
    </message>
    <message>
        <source>Give the reason why what is stopped may go.</source>
        <translation>Donnez la raison pour laquelle ce qui est arrêté peut sortir.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Images with content credentials (C2PA)</source>
        <translation>Images avec Content Credentials (C2PA)</translation>
    </message>
    <message>
        <source>Leave the credit out of the description</source>
        <translation>Omettre le crédit dans la description</translation>
    </message>
    <message>
        <source>Let what is stopped go all the same, under my name, because:</source>
        <translation>Laisser sortir ce qui est arrêté, en mon nom, parce que :</translation>
    </message>
    <message>
        <source>Looking at the images…</source>
        <translation>Examen des images…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Avancement de l’exportation</translation>
    </message>
    <message>
        <source>Reason to go past the gate</source>
        <translation>Raison de passer outre</translation>
    </message>
    <message>
        <source>Records of this export</source>
        <translation>Fiches de cette exportation</translation>
    </message>
    <message>
        <source>Replace files of the same name in that folder</source>
        <translation>Remplacer les fichiers du même nom dans ce dossier</translation>
    </message>
    <message>
        <source>Write a receipt (JSON) beside each copy</source>
        <translation>Écrire un reçu (JSON) à côté de chaque copie</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>carries content credentials, which any change makes invalid</source>
        <translation>porte des Content Credentials, que tout changement invalide</translation>
    </message>
    <message>
        <source>copy the image as it is, with the caption in a sidecar</source>
        <translation>copier l’image telle quelle, la légende dans un fichier annexe</translation>
    </message>
    <message>
        <source>keep the credentials; they no longer validate in the copy</source>
        <translation>garder les credentials ; ils ne seront plus valides dans la copie</translation>
    </message>
    <message>
        <source>leave those images out</source>
        <translation>laisser ces images de côté</translation>
    </message>
    <message>
        <source>left out: {what}</source>
        <translation>omis : {what}</translation>
    </message>
    <message>
        <source>no image is attached: it is left out</source>
        <translation>aucune image jointe : laissée de côté</translation>
    </message>
    <message>
        <source>shortened in IIM: {fields}</source>
        <translation>abrégé dans IIM : {fields}</translation>
    </message>
    <message>
        <source>untitled</source>
        <translation>sans titre</translation>
    </message>
    <message>
        <source>write the copy without the credentials</source>
        <translation>écrire la copie sans les credentials</translation>
    </message>
    <message>
        <source>{count} lay there already</source>
        <translation>{count} y étaient déjà</translation>
    </message>
    <message>
        <source>{count} not written</source>
        <translation>{count} non écrites</translation>
    </message>
    <message>
        <source>{count} selected · {ready} can be written</source>
        <translation>{count} choisies · {ready} inscriptibles</translation>
    </message>
    <message>
        <source>{count} shortened in IIM, whole in XMP</source>
        <translation>{count} abrégées dans IIM, entières dans XMP</translation>
    </message>
    <message>
        <source>{count} stopped by the desk’s policy</source>
        <translation>{count} arrêtées par les règles de la rédaction</translation>
    </message>
    <message>
        <source>{count} with content credentials</source>
        <translation>{count} avec Content Credentials</translation>
    </message>
    <message>
        <source>{count} without a usable image</source>
        <translation>{count} sans image utilisable</translation>
    </message>
    <message>
        <source>{count} written and read back identical</source>
        <translation>{count} écrites et relues à l’identique</translation>
    </message>
    <message>
        <source>{done} of {total} · {name}</source>
        <translation>{done} sur {total} · {name}</translation>
    </message>
    <message>
        <source>{rate} files/s · {left} s left</source>
        <translation>{rate} fichiers/s · encore {left} s</translation>
    </message>
</context>
<context>
    <name>FactChips</name>
    <message>
        <source>More facts</source>
        <translation>Autres faits</translation>
    </message>
    <message>
        <source>News facts in the caption</source>
        <translation>Faits de la légende</translation>
    </message>
    <message>
        <source>{count} more…</source>
        <translation>{count} de plus…</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Addition</source>
        <translation>Ajout</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>Date only as “{words}”</source>
        <translation>Date seulement « {words} »</translation>
    </message>
    <message>
        <source>Editorial use only</source>
        <translation>Usage éditorial seulement</translation>
    </message>
    <message>
        <source>Embargo until {moment}</source>
        <translation>Embargo jusqu’à {moment}</translation>
    </message>
    <message>
        <source>Embargo: “{words}”</source>
        <translation>Embargo : « {words} »</translation>
    </message>
    <message>
        <source>From a third party</source>
        <translation>D’un tiers</translation>
    </message>
    <message>
        <source>Graphic content</source>
        <translation>Contenu choquant</translation>
    </message>
    <message>
        <source>In doubt: “{words}”</source>
        <translation>Douteux : « {words} »</translation>
    </message>
    <message>
        <source>Inferred: {day} from “{words}”</source>
        <translation>Déduit : {day} de « {words} »</translation>
    </message>
    <message>
        <source>Killed by the agency</source>
        <translation>Annulée par l’agence</translation>
    </message>
    <message>
        <source>Limited purpose</source>
        <translation>Usage limité</translation>
    </message>
    <message>
        <source>Limited time</source>
        <translation>Durée limitée</translation>
    </message>
    <message>
        <source>Logo must be seen</source>
        <translation>Logo à laisser visible</translation>
    </message>
    <message>
        <source>Mandatory credit</source>
        <translation>Crédit obligatoire</translation>
    </message>
    <message>
        <source>No advertising</source>
        <translation>Pas de publicité</translation>
    </message>
    <message>
        <source>No alteration</source>
        <translation>Pas de retouche</translation>
    </message>
    <message>
        <source>No archives</source>
        <translation>Pas d’archivage</translation>
    </message>
    <message>
        <source>No books</source>
        <translation>Pas de livres</translation>
    </message>
    <message>
        <source>No commercial use</source>
        <translation>Pas d’usage commercial</translation>
    </message>
    <message>
        <source>No internet</source>
        <translation>Pas d’internet</translation>
    </message>
    <message>
        <source>No magazines</source>
        <translation>Pas de magazines</translation>
    </message>
    <message>
        <source>No marketing</source>
        <translation>Pas de marketing</translation>
    </message>
    <message>
        <source>No mobile use</source>
        <translation>Pas d’usage mobile</translation>
    </message>
    <message>
        <source>No newspapers</source>
        <translation>Pas de journaux</translation>
    </message>
    <message>
        <source>No radio</source>
        <translation>Pas de radio</translation>
    </message>
    <message>
        <source>No resales</source>
        <translation>Pas de revente</translation>
    </message>
    <message>
        <source>No sales</source>
        <translation>Pas de vente</translation>
    </message>
    <message>
        <source>No sales in a territory</source>
        <translation>Pas de vente dans un territoire</translation>
    </message>
    <message>
        <source>No such day: “{words}”</source>
        <translation>Jour inexistant : « {words} »</translation>
    </message>
    <message>
        <source>No television</source>
        <translation>Pas de télévision</translation>
    </message>
    <message>
        <source>Not for an outlet</source>
        <translation>Pas pour un média</translation>
    </message>
    <message>
        <source>Not in a territory</source>
        <translation>Pas dans un territoire</translation>
    </message>
    <message>
        <source>One-time use</source>
        <translation>Usage unique</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <source>Recrop</source>
        <translation>Nouveau cadrage</translation>
    </message>
    <message>
        <source>Released {day}</source>
        <translation>Diffusée le {day}</translation>
    </message>
    <message>
        <source>Retransmission</source>
        <translation>Retransmission</translation>
    </message>
    <message>
        <source>Reviewed before release</source>
        <translation>Revue avant diffusion</translation>
    </message>
    <message>
        <source>Service to clients</source>
        <translation>Service aux clients</translation>
    </message>
    <message>
        <source>Subject to restrictions</source>
        <translation>Soumise à restrictions</translation>
    </message>
    <message>
        <source>Use ends after a day</source>
        <translation>Usage limité à un jour</translation>
    </message>
    <message>
        <source>Use ends after a month</source>
        <translation>Usage limité à un mois</translation>
    </message>
    <message>
        <source>Use ends after a year</source>
        <translation>Usage limité à un an</translation>
    </message>
    <message>
        <source>Use ends after an hour</source>
        <translation>Usage limité à une heure</translation>
    </message>
    <message>
        <source>Use ends after {count} days</source>
        <translation>Usage limité à {count} jours</translation>
    </message>
    <message>
        <source>Use ends after {count} hours</source>
        <translation>Usage limité à {count} heures</translation>
    </message>
    <message>
        <source>Use ends after {count} months</source>
        <translation>Usage limité à {count} mois</translation>
    </message>
    <message>
        <source>Use ends after {count} years</source>
        <translation>Usage limité à {count} ans</translation>
    </message>
    <message>
        <source>Use ends {day}</source>
        <translation>Usage jusqu’au {day}</translation>
    </message>
    <message>
        <source>“{words}” (read by the rule “{rule}”)</source>
        <translation>« {words} » (lu selon la règle « {rule} »)</translation>
    </message>
</context>
<context>
    <name>FieldBox</name>
    <message>
        <source>Entered by hand: it is not what was read in the caption.</source>
        <translation>Saisi à la main : ce n’est pas ce qui a été lu dans la légende.</translation>
    </message>
    <message>
        <source>IIM holds {limit} bytes; XMP holds all of it.</source>
        <translation>IIM contient {limit} octets ; XMP contient tout.</translation>
    </message>
    <message>
        <source>Several values</source>
        <translation>Plusieurs valeurs</translation>
    </message>
    <message>
        <source>YYYY-MM-DD, or less</source>
        <translation>AAAA-MM-JJ, ou moins</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>à la main</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>non nommé</translation>
    </message>
    <message>
        <source>{size} / {limit}</source>
        <translation>{size} / {limit}</translation>
    </message>
    <message>
        <source>{size} of {limit} bytes</source>
        <translation>{size} octets sur {limit}</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>AI prompt information</source>
        <translation>Invite donnée à l’IA</translation>
    </message>
    <message>
        <source>AI prompt writer</source>
        <translation>Auteur de l’invite</translation>
    </message>
    <message>
        <source>AI system used</source>
        <translation>Système d’IA utilisé</translation>
    </message>
    <message>
        <source>AI system version used</source>
        <translation>Version du système d’IA</translation>
    </message>
    <message>
        <source>Alt text</source>
        <translation>Texte de remplacement</translation>
    </message>
    <message>
        <source>Camera position (GPS)</source>
        <translation>Position de l’appareil (GPS)</translation>
    </message>
    <message>
        <source>Caption as received</source>
        <translation>Légende reçue</translation>
    </message>
    <message>
        <source>Caption writer</source>
        <translation>Auteur de la légende</translation>
    </message>
    <message>
        <source>Category (legacy)</source>
        <translation>Catégorie (ancien)</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Contrôles</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Claims of verification</source>
        <translation>Affirmations de vérification</translation>
    </message>
    <message>
        <source>Contributors</source>
        <translation>Contributeurs</translation>
    </message>
    <message>
        <source>Copyright notice</source>
        <translation>Mention de droit d’auteur</translation>
    </message>
    <message>
        <source>Copyright owners (PLUS)</source>
        <translation>Titulaires des droits (PLUS)</translation>
    </message>
    <message>
        <source>Copyright status</source>
        <translation>Statut de droit d’auteur</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Country code</source>
        <translation>Code du pays</translation>
    </message>
    <message>
        <source>Creator (by-line)</source>
        <translation>Auteur (signature)</translation>
    </message>
    <message>
        <source>Creator&apos;s contact information</source>
        <translation>Coordonnées de l’auteur</translation>
    </message>
    <message>
        <source>Creator&apos;s job title</source>
        <translation>Fonction de l’auteur</translation>
    </message>
    <message>
        <source>Credit line</source>
        <translation>Crédit</translation>
    </message>
    <message>
        <source>Data mining</source>
        <translation>Fouille de données</translation>
    </message>
    <message>
        <source>Date created</source>
        <translation>Date de création</translation>
    </message>
    <message>
        <source>Date digitised</source>
        <translation>Date de numérisation</translation>
    </message>
    <message>
        <source>Description (caption)</source>
        <translation>Description (légende)</translation>
    </message>
    <message>
        <source>Digital image GUID</source>
        <translation>GUID de l’image numérique</translation>
    </message>
    <message>
        <source>Digital source type</source>
        <translation>Type de source numérique</translation>
    </message>
    <message>
        <source>Edit status</source>
        <translation>État de l’édition</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Event identifiers</source>
        <translation>Identifiants de l’événement</translation>
    </message>
    <message>
        <source>Extended description</source>
        <translation>Description détaillée</translation>
    </message>
    <message>
        <source>Form of the verification record</source>
        <translation>Forme du relevé de vérification</translation>
    </message>
    <message>
        <source>Genre</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Titre de presse</translation>
    </message>
    <message>
        <source>Held until</source>
        <translation>Retenue jusqu’à</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Image creators (PLUS)</source>
        <translation>Auteurs de l’image (PLUS)</translation>
    </message>
    <message>
        <source>Image regions</source>
        <translation>Régions de l’image</translation>
    </message>
    <message>
        <source>Image registry entries</source>
        <translation>Inscriptions aux registres</translation>
    </message>
    <message>
        <source>Image supplier (PLUS)</source>
        <translation>Fournisseur de l’image (PLUS)</translation>
    </message>
    <message>
        <source>Image supplier&apos;s image id</source>
        <translation>Numéro d’image du fournisseur</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Instructions</translation>
    </message>
    <message>
        <source>Intellectual genre (legacy)</source>
        <translation>Genre rédactionnel (ancien)</translation>
    </message>
    <message>
        <source>Job id</source>
        <translation>Numéro de commande</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Mots-clés</translation>
    </message>
    <message>
        <source>Largest available height</source>
        <translation>Plus grande hauteur disponible</translation>
    </message>
    <message>
        <source>Largest available width</source>
        <translation>Plus grande largeur disponible</translation>
    </message>
    <message>
        <source>Licensors (PLUS)</source>
        <translation>Concédants (PLUS)</translation>
    </message>
    <message>
        <source>Location created</source>
        <translation>Lieu de prise de vue</translation>
    </message>
    <message>
        <source>Locations shown</source>
        <translation>Lieux montrés</translation>
    </message>
    <message>
        <source>Model release status</source>
        <translation>État de l’autorisation du modèle</translation>
    </message>
    <message>
        <source>Notices of the agency</source>
        <translation>Avis de l’agence</translation>
    </message>
    <message>
        <source>Organisations featured</source>
        <translation>Organisations montrées</translation>
    </message>
    <message>
        <source>Organisations featured, codes</source>
        <translation>Organisations montrées, codes</translation>
    </message>
    <message>
        <source>Origin of user material</source>
        <translation>Origine du matériel d’utilisateur</translation>
    </message>
    <message>
        <source>Other constraints</source>
        <translation>Autres contraintes</translation>
    </message>
    <message>
        <source>Past the gate</source>
        <translation>Passée outre</translation>
    </message>
    <message>
        <source>Persons shown</source>
        <translation>Personnes montrées</translation>
    </message>
    <message>
        <source>Persons shown, with details</source>
        <translation>Personnes montrées, en détail</translation>
    </message>
    <message>
        <source>Problems dismissed</source>
        <translation>Problèmes écartés</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Note d’appréciation</translation>
    </message>
    <message>
        <source>Reopened by</source>
        <translation>Rouverte par</translation>
    </message>
    <message>
        <source>Rights usage terms</source>
        <translation>Conditions d’utilisation</translation>
    </message>
    <message>
        <source>Scene codes</source>
        <translation>Codes de scène</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>State or province</source>
        <translation>État ou province</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Subject codes (legacy)</source>
        <translation>Codes de sujet (anciens)</translation>
    </message>
    <message>
        <source>Sublocation</source>
        <translation>Lieu précis</translation>
    </message>
    <message>
        <source>Supplemental categories (legacy)</source>
        <translation>Catégories supplémentaires (ancien)</translation>
    </message>
    <message>
        <source>Terms (media topics)</source>
        <translation>Termes (Media Topics)</translation>
    </message>
    <message>
        <source>Title (object name)</source>
        <translation>Titre (nom de l’objet)</translation>
    </message>
    <message>
        <source>Urgency (legacy)</source>
        <translation>Urgence (ancien)</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Utilisée</translation>
    </message>
    <message>
        <source>Verification, entry by entry</source>
        <translation>Vérification, entrée par entrée</translation>
    </message>
    <message>
        <source>Web statement of rights</source>
        <translation>Déclaration de droits en ligne</translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>A check failed: {what}.</source>
        <translation>Un contrôle a échoué : {what}.</translation>
    </message>
    <message>
        <source>It could not be verified.</source>
        <translation>Elle n’a pas pu être vérifiée.</translation>
    </message>
    <message>
        <source>It has no credit line.</source>
        <translation>Elle n’a pas de crédit.</translation>
    </message>
    <message>
        <source>It is disputed.</source>
        <translation>Elle est contestée.</translation>
    </message>
    <message>
        <source>It is held until {until}.</source>
        <translation>Elle est retenue jusqu’à {until}.</translation>
    </message>
    <message>
        <source>No second person has signed it off.</source>
        <translation>Aucune seconde personne ne l’a signée.</translation>
    </message>
    <message>
        <source>Nobody has signed it off.</source>
        <translation>Personne ne l’a signée.</translation>
    </message>
    <message>
        <source>The agency forbids what is done here: {what}.</source>
        <translation>L’agence interdit ce qui se fait ici : {what}.</translation>
    </message>
    <message>
        <source>The agency killed it.</source>
        <translation>L’agence l’a retirée.</translation>
    </message>
    <message>
        <source>The permission to use it ended on {day}.</source>
        <translation>L’autorisation de l’utiliser a pris fin le {day}.</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>User guide</source>
        <translation>Guide de l’utilisateur</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>checked</source>
        <translation>contrôlé</translation>
    </message>
    <message>
        <source>done again</source>
        <translation>rétabli</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>held</source>
        <translation>retenu</translation>
    </message>
    <message>
        <source>image</source>
        <translation>image</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importé</translation>
    </message>
    <message>
        <source>let past the gate</source>
        <translation>laissé passer outre</translation>
    </message>
    <message>
        <source>new version from the agency</source>
        <translation>nouvelle version de l’agence</translation>
    </message>
    <message>
        <source>notice of the agency</source>
        <translation>avis de l’agence</translation>
    </message>
    <message>
        <source>problem dismissed</source>
        <translation>problème écarté</translation>
    </message>
    <message>
        <source>put back</source>
        <translation>remis en place</translation>
    </message>
    <message>
        <source>read again by the house rules</source>
        <translation>relu selon les règles</translation>
    </message>
    <message>
        <source>signed by a second person</source>
        <translation>signé par une seconde personne</translation>
    </message>
    <message>
        <source>signed off</source>
        <translation>signé</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>use noted</source>
        <translation>utilisation notée</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>retiré</translation>
    </message>
    <message>
        <source>written into the image</source>
        <translation>écrit dans l’image</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Every change is kept.</source>
        <translation>Chaque changement est conservé.</translation>
    </message>
    <message>
        <source>History of the record</source>
        <translation>Historique de la fiche</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>Rétablir cette version</translation>
    </message>
    <message>
        <source>Select one record to see its history.</source>
        <translation>Choisissez une fiche pour voir son historique.</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>sans nom</translation>
    </message>
    <message>
        <source>put back</source>
        <translation>remettre</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>1 Text</source>
        <translation>1 Texte</translation>
    </message>
    <message>
        <source>2 Review records</source>
        <translation>2 Revoir les fiches</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Import captions</source>
        <translation>Importer des légendes</translation>
    </message>
    <message>
        <source>Import {count} record</source>
        <translation>Importer {count} fiche</translation>
    </message>
    <message>
        <source>Import {count} records</source>
        <translation>Importer {count} fiches</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importation en cours</translation>
    </message>
    <message>
        <source>Lines of the text</source>
        <translation>Lignes du texte</translation>
    </message>
    <message>
        <source>Nothing is stored until Import.</source>
        <translation>Rien n’est enregistré avant Importer.</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Ouvrir un fichier…</translation>
    </message>
    <message>
        <source>Paste a gallery page, a wire story or single captions here. Nothing is stored until Import.</source>
        <translation>Collez ici une page de galerie, une dépêche ou des légendes. Rien n’est enregistré avant Importer.</translation>
    </message>
    <message>
        <source>Records found</source>
        <translation>Fiches trouvées</translation>
    </message>
    <message>
        <source>Store changed captions as new versions</source>
        <translation>Enregistrer les légendes modifiées comme nouvelles versions</translation>
    </message>
    <message>
        <source>Text with captions</source>
        <translation>Texte avec légendes</translation>
    </message>
    <message>
        <source>page says {count} {mark}</source>
        <translation>la page en annonce {count} {mark}</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>texte collé</translation>
    </message>
    <message>
        <source>{count} caption found</source>
        <translation>{count} légende trouvée</translation>
    </message>
    <message>
        <source>{count} captions found</source>
        <translation>{count} légendes trouvées</translation>
    </message>
    <message>
        <source>{new} new · {same} in the library already · {changed} changed</source>
        <translation>{new} nouvelles · {same} déjà dans la bibliothèque · {changed} modifiées</translation>
    </message>
    <message>
        <source>▲ check what is missing</source>
        <translation>▲ vérifier ce qui manque</translation>
    </message>
</context>
<context>
    <name>InscribeDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Put images back</source>
        <translation>Remettre les images</translation>
    </message>
    <message>
        <source>Put {count} back</source>
        <translation>En remettre {count}</translation>
    </message>
    <message>
        <source>The captions are written into these files themselves. Nothing else in them moves; each is proved before it takes its place, and can be put back as it was.</source>
        <translation>Les légendes sont écrites dans ces fichiers mêmes. Rien d’autre n’y bouge ; chacun est prouvé avant de prendre sa place, et peut être remis comme il était.</translation>
    </message>
    <message>
        <source>These files become again what they were before captionmgr wrote into them, byte for byte.</source>
        <translation>Ces fichiers redeviennent ce qu’ils étaient avant que captionmgr y écrive, octet pour octet.</translation>
    </message>
    <message>
        <source>Write into the images</source>
        <translation>Écrire dans les images</translation>
    </message>
    <message>
        <source>Write into {count}</source>
        <translation>Écrire dans {count}</translation>
    </message>
    <message>
        <source>{count} put back</source>
        <translation>{count} remises</translation>
    </message>
    <message>
        <source>{count} written and read back</source>
        <translation>{count} écrites et relues</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>combination</source>
        <translation>montage</translation>
    </message>
    <message>
        <source>graphic</source>
        <translation>infographie</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>photo</translation>
    </message>
    <message>
        <source>satellite image</source>
        <translation>image satellite</translation>
    </message>
    <message>
        <source>video frame</source>
        <translation>image vidéo</translation>
    </message>
</context>
<context>
    <name>LargePicture</name>
    <message>
        <source>Large picture</source>
        <translation>Grande image</translation>
    </message>
    <message>
        <source>No picture to show</source>
        <translation>Aucune image à montrer</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>credit</source>
        <translation>crédit</translation>
    </message>
    <message>
        <source>date</source>
        <translation>date</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>mention</translation>
    </message>
    <message>
        <source>person</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>place</source>
        <translation>lieu</translation>
    </message>
    <message>
        <source>source</source>
        <translation>source</translation>
    </message>
    <message>
        <source>verification</source>
        <translation>vérification</translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message>
        <source>advert</source>
        <translation>publicité</translation>
    </message>
    <message>
        <source>byline</source>
        <translation>signature</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>légende</translation>
    </message>
    <message>
        <source>count</source>
        <translation>compte</translation>
    </message>
    <message>
        <source>credit</source>
        <translation>crédit</translation>
    </message>
    <message>
        <source>dateline</source>
        <translation>origine</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>bruit</translation>
    </message>
    <message>
        <source>other</source>
        <translation>autre</translation>
    </message>
    <message>
        <source>story</source>
        <translation>article</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titre</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Attach image</source>
        <translation>Joindre une image</translation>
    </message>
    <message>
        <source>Caption Manager</source>
        <translation>Caption Manager</translation>
    </message>
    <message>
        <source>Images ({kinds});;All files (*)</source>
        <translation>Images ({kinds});;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Open captions</source>
        <translation>Ouvrir des légendes</translation>
    </message>
    <message>
        <source>Proving the history</source>
        <translation>Vérification de l’historique</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Exemple</translation>
    </message>
    <message>
        <source>Something went wrong that should not have. What was saved is safe; you can go on.</source>
        <translation>Une erreur imprévue s’est produite. Ce qui était enregistré est sauf ; vous pouvez continuer.</translation>
    </message>
    <message>
        <source>Texts, mail and pages ({kinds});;All files (*)</source>
        <translation>Textes, courriels et pages ({kinds});;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>The history fits, but record {id} is not as it leaves it.</source>
        <translation>L’historique est cohérent, mais la fiche {id} n’est pas telle qu’il la laisse.</translation>
    </message>
    <message>
        <source>The history is NOT intact. {what}</source>
        <translation>L’historique N’est PAS intact. {what}</translation>
    </message>
    <message>
        <source>The history is intact: {count} entries, head {head}.</source>
        <translation>L’historique est intact : {count} entrées, tête {head}.</translation>
    </message>
    <message>
        <source>The language changes when captionmgr is started again.</source>
        <translation>La langue changera au prochain démarrage de captionmgr.</translation>
    </message>
    <message>
        <source>The settings could not be kept ({reason}); they hold until the window is closed.</source>
        <translation>Les réglages n’ont pas pu être conservés ({reason}) ; ils valent jusqu’à la fermeture de la fenêtre.</translation>
    </message>
    <message>
        <source>Turn this reading into a rule…</source>
        <translation>Faire une règle de cette lecture…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>What you typed in {fields} is not saved. Mend it, or close again to drop it.</source>
        <translation>Ce que vous avez saisi dans {fields} n’est pas enregistré. Corrigez-le, ou fermez de nouveau pour l’abandonner.</translation>
    </message>
    <message>
        <source>a check</source>
        <translation>un contrôle</translation>
    </message>
    <message>
        <source>captionmgr {version}: captions, credits and verification of a photo desk.</source>
        <translation>captionmgr {version} : légendes, crédits et vérification d’un service photo.</translation>
    </message>
    <message>
        <source>the house rules</source>
        <translation>les règles de la maison</translation>
    </message>
    <message>
        <source>{added} imported · {same} were here already</source>
        <translation>{added} importées · {same} étaient déjà là</translation>
    </message>
    <message>
        <source>{count} copied</source>
        <translation>{count} copiées</translation>
    </message>
    <message>
        <source>{count} exported to {folder}</source>
        <translation>{count} exportées vers {folder}</translation>
    </message>
</context>
<context>
    <name>Match</name>
    <message>
        <source>but the image is by {words}</source>
        <translation>mais l’image est de {words}</translation>
    </message>
    <message>
        <source>but the image is from {words}</source>
        <translation>mais l’image vient de {words}</translation>
    </message>
    <message>
        <source>but the image is of {words}</source>
        <translation>mais l’image est du {words}</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>à la main</translation>
    </message>
    <message>
        <source>creator {words}</source>
        <translation>auteur {words}</translation>
    </message>
    <message>
        <source>date {words}</source>
        <translation>date {words}</translation>
    </message>
    <message>
        <source>file name says {words}</source>
        <translation>le nom du fichier dit {words}</translation>
    </message>
    <message>
        <source>file name {words}</source>
        <translation>nom du fichier {words}</translation>
    </message>
    <message>
        <source>only the order</source>
        <translation>seulement l’ordre</translation>
    </message>
    <message>
        <source>others fit about as well: {words}</source>
        <translation>d’autres vont à peu près aussi bien : {words}</translation>
    </message>
    <message>
        <source>place {words}</source>
        <translation>lieu {words}</translation>
    </message>
    <message>
        <source>reference {words}</source>
        <translation>référence {words}</translation>
    </message>
    <message>
        <source>the image carries this caption</source>
        <translation>l’image porte cette légende</translation>
    </message>
    <message>
        <source>words in both: {words}</source>
        <translation>mots communs : {words}</translation>
    </message>
</context>
<context>
    <name>MatchDialog</name>
    <message>
        <source>Alt+Up, Alt+Down: give the image to the caption above or below · Space: right · Delete: take off</source>
        <translation>Alt+Haut, Alt+Bas : donner l’image à la légende du dessus ou du dessous · Espace : juste · Suppr : enlever</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Attacher</translation>
    </message>
    <message>
        <source>Attach all</source>
        <translation>Tout attacher</translation>
    </message>
    <message>
        <source>Attach all {count}</source>
        <translation>Attacher les {count}</translation>
    </message>
    <message>
        <source>Attach {count} that are sure</source>
        <translation>Attacher les {count} sûres</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>Captions and their images</source>
        <translation>Légendes et leurs images</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Give the image to the caption above</source>
        <translation>Donner l’image à la légende du dessus</translation>
    </message>
    <message>
        <source>Give the image to the caption below</source>
        <translation>Donner l’image à la légende du dessous</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Images left over</source>
        <translation>Images restantes</translation>
    </message>
    <message>
        <source>Images left over; drag one onto a caption, or press Return on it</source>
        <translation>Images restantes ; glissez-en une sur une légende, ou appuyez dessus sur Entrée</translation>
    </message>
    <message>
        <source>Looking at the images…</source>
        <translation>Examen des images…</translation>
    </message>
    <message>
        <source>Match images to captions</source>
        <translation>Associer les images aux légendes</translation>
    </message>
    <message>
        <source>Only doubtful ones, and captions without an image</source>
        <translation>Seulement les douteuses, et les légendes sans image</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Sûr</translation>
    </message>
    <message>
        <source>Take the image off</source>
        <translation>Enlever l’image</translation>
    </message>
    <message>
        <source>This pair is right</source>
        <translation>Cette paire est juste</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>no image</source>
        <translation>pas d’image</translation>
    </message>
    <message>
        <source>{captions} captions, {images} images</source>
        <translation>{captions} légendes, {images} images</translation>
    </message>
    <message>
        <source>{count} could not be read: {names}</source>
        <translation>{count} n’ont pas pu être lues : {names}</translation>
    </message>
    <message>
        <source>{count} doubtful</source>
        <translation>{count} douteuses</translation>
    </message>
    <message>
        <source>{count} sure</source>
        <translation>{count} sûres</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>Put this message away</source>
        <translation>Écarter ce message</translation>
    </message>
    <message>
        <source>Way out</source>
        <translation>Issue</translation>
    </message>
</context>
<context>
    <name>MetadataPanel</name>
    <message>
        <source>(shortened)</source>
        <translation>(abrégé)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Dans le fichier</translation>
    </message>
    <message>
        <source>Metadata now and after export</source>
        <translation>Métadonnées maintenant et après l’exportation</translation>
    </message>
    <message>
        <source>No image is attached. Attach one to see what its file holds and what an export will write.</source>
        <translation>Aucune image jointe. Joignez-en une pour voir ce que contient le fichier et ce qu’une exportation écrira.</translation>
    </message>
    <message>
        <source>Select one record with an image to see what its file holds.</source>
        <translation>Choisissez une fiche avec image pour voir ce que contient son fichier.</translation>
    </message>
    <message>
        <source>The file holds {count} of these fields. ~ changed, + added, = same, − cleared, ! shortened in IIM</source>
        <translation>Le fichier contient {count} de ces champs. ~ modifié, + ajouté, = identique, − vidé, ! abrégé dans IIM</translation>
    </message>
    <message>
        <source>Will be written</source>
        <translation>Sera écrit</translation>
    </message>
</context>
<context>
    <name>NoticeDialog</name>
    <message>
        <source>A draft that names every place the ticked records were exported to</source>
        <translation>Un brouillon qui nomme chaque lieu où les fiches cochées ont été exportées</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Copy a recall</source>
        <translation>Copier un rappel</translation>
    </message>
    <message>
        <source>Notice of an agency</source>
        <translation>Avis d’une agence</translation>
    </message>
    <message>
        <source>Paste the agency’s kill, withdrawal or correction here</source>
        <translation>Collez ici le retrait ou la correction de l’agence</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>Records it may be about</source>
        <translation>Fiches qui peuvent être visées</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Sûr</translation>
    </message>
    <message>
        <source>The draft of a recall is on the clipboard.</source>
        <translation>Le brouillon d’un rappel est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>The notice</source>
        <translation>L’avis</translation>
    </message>
    <message>
        <source>Went to</source>
        <translation>Partie vers</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Would change</source>
        <translation>Changerait</translation>
    </message>
    <message>
        <source>✓ sure</source>
        <translation>✓ sûr</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Addition to a caption</source>
        <translation>Ajout à une légende</translation>
    </message>
    <message>
        <source>Advisory</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Correction of a caption</source>
        <translation>Correction d’une légende</translation>
    </message>
    <message>
        <source>Embargo</source>
        <translation>Embargo</translation>
    </message>
    <message>
        <source>Kill: the picture may not be published</source>
        <translation>Retrait : l’image ne peut pas être publiée</translation>
    </message>
    <message>
        <source>Nothing that is known is asked for here</source>
        <translation>Rien de connu n’est demandé ici</translation>
    </message>
    <message>
        <source>Withdrawal: the picture may not be published</source>
        <translation>Rappel : l’image ne peut pas être publiée</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>All commands</source>
        <translation>Toutes les commandes</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Search the commands</source>
        <translation>Chercher dans les commandes</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Attach an image file (Ctrl+I)</source>
        <translation>Joindre un fichier image (Ctrl+I)</translation>
    </message>
    <message>
        <source>Attach an image file to this record</source>
        <translation>Joindre un fichier image à cette fiche</translation>
    </message>
    <message>
        <source>Attach image…</source>
        <translation>Joindre une image…</translation>
    </message>
    <message>
        <source>Click, or press Return here, to show it.</source>
        <translation>Cliquez, ou appuyez ici sur Entrée, pour la montrer.</translation>
    </message>
    <message>
        <source>Drop its file here or on its row.</source>
        <translation>Déposez son fichier ici ou sur sa ligne.</translation>
    </message>
    <message>
        <source>Marked as graphic</source>
        <translation>Signalée comme choquante</translation>
    </message>
    <message>
        <source>No image attached yet</source>
        <translation>Pas encore d’image jointe</translation>
    </message>
    <message>
        <source>No record selected</source>
        <translation>Aucune fiche choisie</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>This image cannot be shown</source>
        <translation>Cette image ne peut pas être affichée</translation>
    </message>
    <message>
        <source>{count} records selected</source>
        <translation>{count} fiches choisies</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>A check failed: {checks}.</source>
        <translation>Un contrôle a échoué : {checks}.</translation>
    </message>
    <message>
        <source>A minor may be shown: “{words}”. See what your rules ask.</source>
        <translation>Un mineur est peut-être montré : « {words} ». Voyez ce que demandent vos règles.</translation>
    </message>
    <message>
        <source>Alt text is empty.</source>
        <translation>Le texte de remplacement est vide.</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>By-line “{byline}” and credit “{credit}”{where} disagree: {conflict}. Neither was chosen.</source>
        <translation>La signature « {byline} » et le crédit « {credit} »{where} se contredisent : {conflict}. Aucun n’a été retenu.</translation>
    </message>
    <message>
        <source>By-line “{byline}” and credit “{credit}”{where} read better as “{creator}” and “{line}”: {why}.</source>
        <translation>La signature « {byline} » et le crédit « {credit} »{where} se lisent mieux « {creator} » et « {line} » : {why}.</translation>
    </message>
    <message>
        <source>Handout without a verification note: nobody says it was checked.</source>
        <translation>Document fourni sans note de vérification : personne ne dit qu’il a été vérifié.</translation>
    </message>
    <message>
        <source>Killed by a notice of the agency, applied by {by} on {at}: “{words}”. Do not publish it.</source>
        <translation>Retirée par un avis de l’agence, appliqué par {by} le {at} : « {words} ». Ne pas publier.</translation>
    </message>
    <message>
        <source>No image is attached.</source>
        <translation>Aucune image n’est jointe.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Publishing here breaks what the agency demands: {what}.</source>
        <translation>Publier ici enfreint ce que l’agence exige : {what}.</translation>
    </message>
    <message>
        <source>Signed off, and then changed: {fields}. It must be signed off again.</source>
        <translation>Signée, puis modifiée : {fields}. Elle doit être signée à nouveau.</translation>
    </message>
    <message>
        <source>The agency advises: “{words}”.</source>
        <translation>L’agence signale : « {words} ».</translation>
    </message>
    <message>
        <source>The agency killed this picture: “{words}”. Do not publish it.</source>
        <translation>L’agence a annulé cette photo : « {words} ». Ne la publiez pas.</translation>
    </message>
    <message>
        <source>The agency warns of graphic content: “{words}”.</source>
        <translation>L’agence signale un contenu choquant : « {words} ».</translation>
    </message>
    <message>
        <source>The camera’s date {camera} (EXIF) is another than the caption’s {date}.</source>
        <translation>La date de l’appareil, {camera} (EXIF), n’est pas celle de la légende, {date}.</translation>
    </message>
    <message>
        <source>The caption is in doubtful wording: “{words}”.</source>
        <translation>La légende est formulée avec doute : « {words} ».</translation>
    </message>
    <message>
        <source>The caption puts both {one} and {other} in one place ({side}).</source>
        <translation>La légende met {one} et {other} à la même place ({side}).</translation>
    </message>
    <message>
        <source>The caption puts {name} somewhere ({side}), who is not among the persons shown.</source>
        <translation>La légende place {name} ({side}), qui n’est pas parmi les personnes montrées.</translation>
    </message>
    <message>
        <source>The code of {country} is {right}, not {code}.</source>
        <translation>Le code de {country} est {right}, et non {code}.</translation>
    </message>
    <message>
        <source>The copyright notice, “{notice}”, names nobody of the credit.</source>
        <translation>La mention de droit d’auteur, « {notice} », ne nomme personne du crédit.</translation>
    </message>
    <message>
        <source>The desk holds it until {until}.</source>
        <translation>La rédaction la retient jusqu’à {until}.</translation>
    </message>
    <message>
        <source>The image file is another than the one that was attached. Look at it, and attach it again.</source>
        <translation>Le fichier n’est plus celui qui avait été joint. Regardez-le, et joignez-le de nouveau.</translation>
    </message>
    <message>
        <source>The permission ended on {day}, counted from the day of the picture, {start}: “{words}”.</source>
        <translation>L’autorisation a pris fin le {day}, compté du jour de la photo, {start} : « {words} ».</translation>
    </message>
    <message>
        <source>The permission ended on {day}: “{words}”.</source>
        <translation>L’autorisation a pris fin le {day} : « {words} ».</translation>
    </message>
    <message>
        <source>The position in the file ({position}) is {distance} km from {place}; over {far} km it is told.</source>
        <translation>La position dans le fichier ({position}) est à {distance} km de {place} ; au-delà de {far} km, c’est signalé.</translation>
    </message>
    <message>
        <source>The source, {source}, stands neither in the credit line nor as its provider.</source>
        <translation>La source, {source}, n’est ni dans le crédit ni comme fournisseur.</translation>
    </message>
    <message>
        <source>There is no credit line.</source>
        <translation>Il n’y a pas de crédit.</translation>
    </message>
    <message>
        <source>Under embargo until {until}: “{words}”.</source>
        <translation>Sous embargo jusqu’au {until} : « {words} ».</translation>
    </message>
    <message>
        <source>Under embargo, and the words leave open until when: “{words}”. Ask before it goes out.</source>
        <translation>Sous embargo, sans que le texte dise jusqu’à quand : « {words} ». Demandez avant de la diffuser.</translation>
    </message>
    <message>
        <source>User-generated material without a verification note: nobody says it was checked.</source>
        <translation>Contenu du public sans note de vérification : personne ne dit qu’il a été vérifié.</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Faux</translation>
    </message>
    <message>
        <source>{claimant} says it cannot be verified: “{words}”.</source>
        <translation>{claimant} dit ne pas pouvoir vérifier : « {words} ».</translation>
    </message>
    <message>
        <source>{date} was a {is_really}; the caption says {says}.</source>
        <translation>Le {date} était un {is_really} ; la légende dit {says}.</translation>
    </message>
    <message>
        <source>{field} “{value}”</source>
        <translation>{field} « {value} »</translation>
    </message>
    <message>
        <source>{label} differs within the image: {forms}. {origin} was taken: {reason}.</source>
        <translation>{label} varie dans l’image : {forms}. {origin} a été retenu : {reason}.</translation>
    </message>
    <message>
        <source>{label} in the image ({origin}) is another: “{value}”.</source>
        <translation>{label} dans l’image ({origin}) diffère : « {value} ».</translation>
    </message>
    <message>
        <source>{label} is {size} bytes; IIM holds {limit}. It stays whole in XMP and is shortened in IIM to “{kept}”.</source>
        <translation>{label} fait {size} octets ; IIM en contient {limit}. Entier dans XMP, abrégé dans IIM en « {kept} ».</translation>
    </message>
    <message>
        <source>{message}</source>
        <translation>{message}</translation>
    </message>
    <message>
        <source>“{words}” is no day of the calendar.</source>
        <translation>« {words} » n’est pas un jour du calendrier.</translation>
    </message>
    <message>
        <source>→ R: {repair}</source>
        <translation>→ R : {repair}</translation>
    </message>
</context>
<context>
    <name>ProblemsPanel</name>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Return goes to the field, R repairs, Delete dismisses with a reason</source>
        <translation>Entrée va au champ, R répare, Suppr écarte avec une raison</translation>
    </message>
</context>
<context>
    <name>ReceivedOn</name>
    <message>
        <source>Received on</source>
        <translation>Reçu le</translation>
    </message>
    <message>
        <source>Received today</source>
        <translation>Reçu aujourd’hui</translation>
    </message>
    <message>
        <source>The day this text came in. A weekday alone, “Monday”, is the last Monday up to then.</source>
        <translation>Le jour où ce texte est arrivé. Un jour seul, « lundi », est le dernier lundi jusque-là.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>AAAA-MM-JJ</translation>
    </message>
    <message>
        <source>✕ Write YYYY-MM-DD</source>
        <translation>✕ Écrivez AAAA-MM-JJ</translation>
    </message>
</context>
<context>
    <name>RecordEditor</name>
    <message>
        <source>Caption</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>Changed by someone else meanwhile: not saved.</source>
        <translation>Modifié entre-temps par quelqu’un d’autre : non enregistré.</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Métadonnées</translation>
    </message>
    <message>
        <source>Parts of the record</source>
        <translation>Parties de la fiche</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Droits</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Vérification</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>Claim in the caption ({who}, not checked by us)</source>
        <translation>Affirmation dans la légende ({who}, non vérifiée par nous)</translation>
    </message>
    <message>
        <source>source not named</source>
        <translation>source non nommée</translation>
    </message>
</context>
<context>
    <name>RecordList</name>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Search captions, credits, sources, places, persons, notes</source>
        <translation>Chercher dans légendes, crédits, sources, lieux, personnes, notes</translation>
    </message>
    <message>
        <source>Words, “quoted phrases”, -without; source: credit: place: person: city: country: creator: keyword:, date:2013-11 or date:2013..2014, status:verified, has:image, missing:credit</source>
        <translation>Mots, « suites de mots entre guillemets », -sans ; source: credit: place: person: city: country: creator: keyword:, date:2013-11 ou date:2013..2014, status:verified, has:image, missing:credit</translation>
    </message>
</context>
<context>
    <name>RecordModel</name>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Source · credit</source>
        <translation>Source · crédit</translation>
    </message>
    <message>
        <source>Title / caption</source>
        <translation>Titre / légende</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>image attached</source>
        <translation>image jointe</translation>
    </message>
    <message>
        <source>no image</source>
        <translation>pas d’image</translation>
    </message>
</context>
<context>
    <name>RecordTable</name>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Fiches</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
</context>
<context>
    <name>RepairBar</name>
    <message>
        <source>Leave as it is</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Réparer</translation>
    </message>
    <message>
        <source>Take the repair back</source>
        <translation>Annuler la réparation</translation>
    </message>
    <message>
        <source>The file is not UTF-8; it was read as {encoding}.</source>
        <translation>Le fichier n’est pas en UTF-8 ; il a été lu comme {encoding}.</translation>
    </message>
    <message>
        <source>This is HTML: what a reader of the page sees was read, without menus and scripts.</source>
        <translation>C’est du HTML : on a lu ce que voit un lecteur de la page, sans menus ni scripts.</translation>
    </message>
</context>
<context>
    <name>Repairs</name>
    <message>
        <source>Characters are written as HTML entities: {lines}.</source>
        <translation>Des caractères sont écrits en entités HTML : {lines}.</translation>
    </message>
    <message>
        <source>This looks like {cause}: {lines}.</source>
        <translation>Cela ressemble à {cause} : {lines}.</translation>
    </message>
    <message>
        <source>{count} line</source>
        <translation>{count} ligne</translation>
    </message>
    <message>
        <source>{count} lines</source>
        <translation>{count} lignes</translation>
    </message>
</context>
<context>
    <name>RereadingTable</name>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Ce qui se passe</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Ce qui changerait</translation>
    </message>
    <message>
        <source>Would be</source>
        <translation>Deviendrait</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>change</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>stays: entered by hand</source>
        <translation>reste : saisi à la main</translation>
    </message>
    <message>
        <source>stays: now read so, too</source>
        <translation>reste : lu ainsi désormais aussi</translation>
    </message>
    <message>
        <source>stays: signed off by {name}</source>
        <translation>reste : signé par {name}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
</context>
<context>
    <name>RewritingDialog</name>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Change the records</source>
        <translation>Modifier les fiches</translation>
    </message>
    <message>
        <source>Change {count}</source>
        <translation>Modifier {count}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Rechercher et remplacer</translation>
    </message>
    <message>
        <source>Match capitals</source>
        <translation>Respecter les majuscules</translation>
    </message>
    <message>
        <source>New text</source>
        <translation>Nouveau texte</translation>
    </message>
    <message>
        <source>Pattern (regular expression)</source>
        <translation>Motif (expression régulière)</translation>
    </message>
    <message>
        <source>Put before</source>
        <translation>Mettre devant</translation>
    </message>
    <message>
        <source>Put behind</source>
        <translation>Mettre derrière</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>The first {count} are listed.</source>
        <translation>Les {count} premières sont listées.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Ce qui changerait</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Mots entiers</translation>
    </message>
    <message>
        <source>untitled</source>
        <translation>sans titre</translation>
    </message>
    <message>
        <source>{changed} of {total} records would change.</source>
        <translation>{changed} fiches sur {total} changeraient.</translation>
    </message>
    <message>
        <source>{count} cannot: see the list.</source>
        <translation>{count} impossibles : voir la liste.</translation>
    </message>
</context>
<context>
    <name>RowDelegate</name>
    <message>
        <source>Staff photo</source>
        <translation>Photo d’agence</translation>
    </message>
    <message>
        <source>no credit line</source>
        <translation>sans crédit</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>sans date</translation>
    </message>
    <message>
        <source>no source</source>
        <translation>sans source</translation>
    </message>
    <message>
        <source>untitled</source>
        <translation>sans titre</translation>
    </message>
    <message>
        <source>▲ caption: {day}</source>
        <translation>▲ légende : {day}</translation>
    </message>
    <message>
        <source>◷ Held</source>
        <translation>◷ Retenue</translation>
    </message>
    <message>
        <source>✕ Killed</source>
        <translation>✕ Retirée</translation>
    </message>
</context>
<context>
    <name>RuleTable</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add a rule (Insert)</source>
        <translation>Ajouter une règle (Inser)</translation>
    </message>
    <message>
        <source>Agencies</source>
        <translation>Agences</translation>
    </message>
    <message>
        <source>Also printed as (semicolons between)</source>
        <translation>Aussi imprimé (séparer par des points-virgules)</translation>
    </message>
    <message>
        <source>Creators</source>
        <translation>Auteurs</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete the rules chosen</source>
        <translation>Supprimer les règles choisies</translation>
    </message>
    <message>
        <source>Handouts</source>
        <translation>Documents fournis</translation>
    </message>
    <message>
        <source>Name the desk writes</source>
        <translation>Nom qu’écrit la rédaction</translation>
    </message>
    <message>
        <source>Sent in by the public</source>
        <translation>Envoyé par le public</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Appliquer</translation>
    </message>
    <message>
        <source>&amp;Show what would change</source>
        <translation>&amp;Montrer ce qui changerait</translation>
    </message>
    <message>
        <source>Applying house rules</source>
        <translation>Application des règles</translation>
    </message>
    <message>
        <source>Applying rules sets that file aside first.</source>
        <translation>Appliquer des règles met d’abord ce fichier de côté.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Changed by someone else meanwhile, and left as they are: {skipped}. Look again.</source>
        <translation>Modifiées entre-temps par quelqu’un d’autre et laissées telles quelles : {skipped}. Regardez de nouveau.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Discard my edits</source>
        <translation>Abandonner mes changements</translation>
    </message>
    <message>
        <source>Follow the rules again</source>
        <translation>Suivre de nouveau les règles</translation>
    </message>
    <message>
        <source>House rules</source>
        <translation>Règles de la maison</translation>
    </message>
    <message>
        <source>Kinds of rules</source>
        <translation>Sortes de règles</translation>
    </message>
    <message>
        <source>Not applied yet. See first what it would change; nothing is stored by looking.</source>
        <translation>Pas encore appliqué. Voyez d’abord ce qui changerait ; regarder n’enregistre rien.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Reading captions again</source>
        <translation>Relecture des légendes</translation>
    </message>
    <message>
        <source>Records that would change: {count}.</source>
        <translation>Fiches qui changeraient : {count}.</translation>
    </message>
    <message>
        <source>Signed off, and left as they are until that is withdrawn: {signed}.</source>
        <translation>Signées, et laissées telles quelles jusqu’au retrait : {signed}.</translation>
    </message>
    <message>
        <source>Take back the rules too</source>
        <translation>Retirer aussi les règles</translation>
    </message>
    <message>
        <source>The caption names neither a source nor a creator that a rule could be about.</source>
        <translation>La légende ne nomme ni source ni auteur dont une règle pourrait traiter.</translation>
    </message>
    <message>
        <source>The records are as they were. The house rules that had changed them are still in force.</source>
        <translation>Les fiches sont comme avant. Les règles qui les avaient modifiées restent en vigueur.</translation>
    </message>
    <message>
        <source>The records are changed again. The house rules that changed them are not in force.</source>
        <translation>Les fiches sont de nouveau modifiées. Les règles qui les ont modifiées ne sont pas en vigueur.</translation>
    </message>
    <message>
        <source>The rules are in force. Records changed: {count}; Undo takes them back, and asks about the rules.</source>
        <translation>Les règles sont en vigueur. Fiches modifiées : {count} ; Annuler les rétablit et demande que faire des règles.</translation>
    </message>
    <message>
        <source>These rules are in force: captions are read by them as they come in.</source>
        <translation>Ces règles sont en vigueur : les légendes sont lues selon elles à l’arrivée.</translation>
    </message>
    <message>
        <source>What was entered by hand stays.</source>
        <translation>Ce qui a été saisi à la main reste.</translation>
    </message>
</context>
<context>
    <name>SavedSearches</name>
    <message>
        <source>Name of the search “{typed}”</source>
        <translation>Nom de la recherche « {typed} »</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Enregistrer cette recherche</translation>
    </message>
    <message>
        <source>Type a search first; then it can be saved under a name.</source>
        <translation>Saisissez d’abord une recherche ; elle pourra ensuite être enregistrée sous un nom.</translation>
    </message>
    <message>
        <source>What is searched for is no saved search. Choose one in the left column first.</source>
        <translation>Ce qui est cherché n’est pas une recherche enregistrée. Choisissez-en d’abord une dans la colonne de gauche.</translation>
    </message>
</context>
<context>
    <name>SearchCompletion</name>
    <message>
        <source>What the search may go on with</source>
        <translation>Suites possibles de la recherche</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>All as shipped</source>
        <translation>Tout par défaut</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Commands and shortcuts</source>
        <translation>Commandes et raccourcis</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>New shortcut of the chosen command</source>
        <translation>Nouveau raccourci de la commande choisie</translation>
    </message>
    <message>
        <source>No shortcut</source>
        <translation>Sans raccourci</translation>
    </message>
    <message>
        <source>Press the new keys:</source>
        <translation>Appuyez sur les nouvelles touches :</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Raccourci</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>{keys} is the shortcut of “{command}”.</source>
        <translation>{keys} est le raccourci de « {command} ».</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Desk</source>
        <translation>Rédaction</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Recherches enregistrées</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>Sujets</translation>
    </message>
    <message>
        <source>Views, stories and sources</source>
        <translation>Vues, sujets et sources</translation>
    </message>
    <message>
        <source>untitled story</source>
        <translation>sujet sans titre</translation>
    </message>
</context>
<context>
    <name>SourceTypes</name>
    <message>
        <source>Algorithmically-altered media</source>
        <translation>Modifié par algorithme</translation>
    </message>
    <message>
        <source>Composite including generative AI elements</source>
        <translation>Composé, avec éléments d’IA générative</translation>
    </message>
    <message>
        <source>Composite of captured elements</source>
        <translation>Composé d’éléments captés</translation>
    </message>
    <message>
        <source>Composite of elements</source>
        <translation>Composé d’éléments</translation>
    </message>
    <message>
        <source>Created using Generative AI</source>
        <translation>Créé avec une IA générative</translation>
    </message>
    <message>
        <source>Data-driven media</source>
        <translation>Produit à partir de données</translation>
    </message>
    <message>
        <source>Digital capture sampled from real life</source>
        <translation>Prise de vue numérique du réel</translation>
    </message>
    <message>
        <source>Digital creation</source>
        <translation>Création numérique</translation>
    </message>
    <message>
        <source>Digitised from a non-transparent medium</source>
        <translation>Numérisé d’un support opaque</translation>
    </message>
    <message>
        <source>Digitised from a transparent negative</source>
        <translation>Numérisé d’un négatif transparent</translation>
    </message>
    <message>
        <source>Digitised from a transparent positive</source>
        <translation>Numérisé d’un positif transparent</translation>
    </message>
    <message>
        <source>Edited using Generative AI</source>
        <translation>Retouché avec une IA générative</translation>
    </message>
    <message>
        <source>Human-edited media</source>
        <translation>Retouché par une personne</translation>
    </message>
    <message>
        <source>Multi-frame computational capture sampled from real life</source>
        <translation>Prise de vue calculée du réel, à partir de plusieurs images</translation>
    </message>
    <message>
        <source>Pure algorithmic media</source>
        <translation>Purement algorithmique</translation>
    </message>
    <message>
        <source>Screen capture</source>
        <translation>Capture d’écran</translation>
    </message>
    <message>
        <source>Virtual event recording</source>
        <translation>Enregistrement d’un événement virtuel</translation>
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
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The store cannot be opened</source>
        <translation>La base ne peut pas être ouverte</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Cannot verify</source>
        <translation>Invérifiable</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>Contestée</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Unreviewed</source>
        <translation>Non revue</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Vérifiée</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancel what is under way</source>
        <translation>Annuler ce qui est en cours</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translation>enregistré {time}</translation>
    </message>
    <message>
        <source>{selected} of {total} selected</source>
        <translation>{selected} sur {total} choisies</translation>
    </message>
</context>
<context>
    <name>TakingIn</name>
    <message>
        <source>Add a folder</source>
        <translation>Ajouter un dossier</translation>
    </message>
    <message>
        <source>Add images</source>
        <translation>Ajouter des images</translation>
    </message>
    <message>
        <source>Adding images</source>
        <translation>Ajout des images</translation>
    </message>
    <message>
        <source>Find missing images below a folder</source>
        <translation>Retrouver les images manquantes sous un dossier</translation>
    </message>
    <message>
        <source>Finding images</source>
        <translation>Recherche des images</translation>
    </message>
    <message>
        <source>Images ({kinds});;All files (*)</source>
        <translation>Images ({kinds});;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Match images of a folder</source>
        <translation>Associer les images d’un dossier</translation>
    </message>
    <message>
        <source>Reading a table</source>
        <translation>Lecture d’un tableau</translation>
    </message>
    <message>
        <source>There is no image there that captionmgr knows.</source>
        <translation>Il n’y a là aucune image que captionmgr connaisse.</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>{count} captions imported</source>
        <translation>{count} légendes importées</translation>
    </message>
    <message>
        <source>{count} found in a new place</source>
        <translation>{count} retrouvées ailleurs</translation>
    </message>
    <message>
        <source>{count} images added</source>
        <translation>{count} images ajoutées</translation>
    </message>
    <message>
        <source>{count} images found again, {left} still missing.</source>
        <translation>{count} images retrouvées, {left} manquent encore.</translation>
    </message>
    <message>
        <source>{count} more could not be read.</source>
        <translation>{count} autres n’ont pas pu être lues.</translation>
    </message>
    <message>
        <source>{count} were here already</source>
        <translation>{count} étaient déjà là</translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Delete template</source>
        <translation>Supprimer le modèle</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>Fields copied</source>
        <translation>Champs copiés</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Remplir</translation>
    </message>
    <message>
        <source>First record</source>
        <translation>Première fiche</translation>
    </message>
    <message>
        <source>Give the template a name, and tick at least one field.</source>
        <translation>Donnez un nom au modèle et cochez au moins un champ.</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>Nom du modèle</translation>
    </message>
    <message>
        <source>Only fields that are empty</source>
        <translation>Seulement les champs vides</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Save template</source>
        <translation>Enregistrer le modèle</translation>
    </message>
    <message>
        <source>Template “{name}” is saved.</source>
        <translation>Le modèle « {name} » est enregistré.</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Text, {variables} in braces</source>
        <translation>Texte, {variables} entre accolades</translation>
    </message>
    <message>
        <source>{changed} of {total} records would change.</source>
        <translation>{changed} fiches sur {total} changeraient.</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Captions…</source>
        <translation>Légendes…</translation>
    </message>
    <message>
        <source>Export {count}…</source>
        <translation>Exporter {count}…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Image…</source>
        <translation>Image…</translation>
    </message>
</context>
<context>
    <name>VerificationPanel</name>
    <message>
        <source>A second person answers for it too, under another name</source>
        <translation>Une seconde personne en répond aussi, sous un autre nom</translation>
    </message>
    <message>
        <source>Cannot verify</source>
        <translation>Invérifiable</translation>
    </message>
    <message>
        <source>Dismissed by {name}: {problem} “{reason}”</source>
        <translation>Écarté par {name} : {problem} « {reason} »</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>Contestée</translation>
    </message>
    <message>
        <source>Held until {until}</source>
        <translation>Retenue jusqu’à {until}</translation>
    </message>
    <message>
        <source>Let past the gate by {name}, {at}: “{reason}” ({what})</source>
        <translation>Laissée passer par {name}, {at} : « {reason} » ({what})</translation>
    </message>
    <message>
        <source>Mark verified</source>
        <translation>Marquer vérifiée</translation>
    </message>
    <message>
        <source>Name that answers for it</source>
        <translation>Nom qui en répond</translation>
    </message>
    <message>
        <source>Our note</source>
        <translation>Notre note</translation>
    </message>
    <message>
        <source>Our note · internal: not in copies for the public</source>
        <translation>Notre note · interne : pas dans les copies pour le public</translation>
    </message>
    <message>
        <source>Reopened: changed after the sign-off: {fields}.</source>
        <translation>Rouverte : modifiée après la signature : {fields}.</translation>
    </message>
    <message>
        <source>Second signature: {name}, {at}</source>
        <translation>Seconde signature : {name}, {at}</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Montrer à nouveau</translation>
    </message>
    <message>
        <source>Show again: {problem}</source>
        <translation>Montrer à nouveau : {problem}</translation>
    </message>
    <message>
        <source>Sign as second</source>
        <translation>Signer en second</translation>
    </message>
    <message>
        <source>Sign off as verified (Ctrl+Shift+V)</source>
        <translation>Signer comme vérifiée (Ctrl+Maj+V)</translation>
    </message>
    <message>
        <source>Takes the sign-off back; the note gives the reason</source>
        <translation>Retire la signature ; la note en donne la raison</translation>
    </message>
    <message>
        <source>The caption claims nothing about verification.</source>
        <translation>La légende n’affirme rien sur la vérification.</translation>
    </message>
    <message>
        <source>The image’s instructions say; not checked by us</source>
        <translation>Les instructions de l’image disent ; non contrôlé par nous</translation>
    </message>
    <message>
        <source>Used: {where} ({name}, {at})</source>
        <translation>Utilisée : {where} ({name}, {at})</translation>
    </message>
    <message>
        <source>What was checked, and how</source>
        <translation>Ce qui a été vérifié, et comment</translation>
    </message>
    <message>
        <source>Withdraw sign-off</source>
        <translation>Retirer la signature</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>source not named</source>
        <translation>source non nommée</translation>
    </message>
    <message>
        <source>{status} by {name}, {at}: “{note}”</source>
        <translation>{status} par {name}, {at} : « {note} »</translation>
    </message>
    <message>
        <source>{who} claims; not checked by us</source>
        <translation>Affirmation de {who} ; non vérifiée par nous</translation>
    </message>
    <message>
        <source>{who} says in the image, {on}; not checked by us</source>
        <translation>{who} dit dans l’image, {on} ; non contrôlé par nous</translation>
    </message>
    <message>
        <source>◉ {names} is working on this now.</source>
        <translation>◉ {names} y travaille en ce moment.</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>All records</source>
        <translation>Toutes les fiches</translation>
    </message>
    <message>
        <source>Cannot verify</source>
        <translation>Invérifiable</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>Contestée</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportées</translation>
    </message>
    <message>
        <source>Missing credit</source>
        <translation>Sans crédit</translation>
    </message>
    <message>
        <source>Needs verification</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>No image attached</source>
        <translation>Sans image</translation>
    </message>
    <message>
        <source>Ready to export</source>
        <translation>Prêtes à exporter</translation>
    </message>
</context>
</TS>
