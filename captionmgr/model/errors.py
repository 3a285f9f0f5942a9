"""What can go wrong in a user's hands: each error is one sentence that names the thing and the way out.

An error class holds its English sentence as a template, and an instance holds the data to fill it.
``str(error)`` is the plain sentence (command line, log); the window translates the same template.
Anything raised that is not a `CaptionError` is a bug.
"""

from __future__ import annotations

from typing import ClassVar


class CaptionError(Exception):
    """Base of every error the user can meet.

    Attributes:
        sentence: English template with ``{name}`` placeholders; what happened, then what to do.
        data: the values for the placeholders.
    """

    sentence: ClassVar[str]

    def __init__(self, **data: object) -> None:
        super().__init__()
        self.data = data

    def __str__(self) -> str:
        return self.sentence.format(**self.data)


class InputError(CaptionError):
    """The call or what was given to it is at fault (command line: exit code 2)."""


class PlaceError(CaptionError):
    """The store, a disk or a permission stands in the way (command line: exit code 3)."""


# Text --------------------------------------------------------------------------------------------


class NoText(InputError):
    sentence = "{name} holds no text. Copy the page or the captions again and paste them."


class TextTooLarge(InputError):
    sentence = "{name} is {size:,} bytes; text over {limit:,} bytes is not read. Split it, or save only the captions."


class NotText(InputError):
    sentence = "{name} is not a text file (it holds binary data). Save it as plain text and open that."


class DocumentTooLarge(InputError):
    sentence = "{name} is too large ({what}; {limit} is the most). Save only the captions, and open that."


class DocumentDamaged(InputError):
    sentence = (
        "{name} cannot be read as {kind} ({why}). Open it in its own program, and save it again or copy its text."
    )


class DocumentLocked(InputError):
    sentence = "{name} is locked with a password. Open it in its own program and copy its text."


class NoTextInPages(InputError):
    sentence = "{name} holds pictures of pages and no text. Have the text read out of it (OCR), or copy it by hand."


class NoCaptions(InputError):
    sentence = (
        "No caption was found in {name}. A caption ends in a credit such as (AP Photo/Name); check what was copied."
    )


class FileMissing(InputError):
    sentence = "{path} does not exist. Check the name, or choose the file again."


class FileUnreadable(InputError):
    sentence = "{path} cannot be read: {reason}. Check its permissions, or copy it elsewhere first."


# Images ------------------------------------------------------------------------------------------


class ImageError(InputError):
    """An image file that cannot serve; the file itself is left as it is."""


class ImageMissing(ImageError):
    sentence = "The image {path} is not there. Put it back, or attach the image from where it is now."


class ImageUnreadable(ImageError):
    sentence = "The image {path} cannot be read: {reason}. Check its permissions, or copy it elsewhere first."


class ImageEmpty(ImageError):
    sentence = "The image {path} is empty (0 bytes). Copy it again from the card or the sender."


class ImageTruncated(ImageError):
    sentence = "The image {path} breaks off at byte {size:,}. Copy it again from the card or the sender."


class NotAnImage(ImageError):
    sentence = "{path} is not an image that captionmgr knows. Attach a JPEG, TIFF, PNG, WebP, HEIC, AVIF or raw image."


class ImageUnsupported(ImageError):
    sentence = "{path} is {format}, which cannot be shown or written. Save it as JPEG, TIFF or PNG and take that."


class ImageDamaged(ImageError):
    sentence = "The image {path} is damaged: {what}. It was left as it is; ask the sender for it again."


class BlockTooLarge(ImageError):
    sentence = (
        "The {block} block for {path} would be {size:,} bytes; the format holds {limit:,}. Shorten the longest field."
    )


class TooLargeToShrink(ImageError):
    sentence = (
        "{path} is {size:,} bytes even at the least quality; {limit:,} are allowed. Allow more, or make it smaller."
    )


class ProofFailed(ImageError):
    sentence = "The copy of {path} did not read back as written ({what}); it was not kept. Report this with the image."


class SidecarDamaged(InputError):
    sentence = (
        "The sidecar {path} cannot be understood ({what}); it was not changed. Mend it, or move it away and try again."
    )


class CredentialsAtStake(ImageError):
    sentence = (
        "{path} carries content credentials (C2PA), which any change makes invalid; nothing was written. "
        "Choose to keep them as they are, to write the copy without them, or to write a sidecar."
    )


class IimEncodingUnknown(ImageError):
    sentence = (
        "{path} has IIM text that says nothing of its encoding and is not UTF-8; as Windows-1252 it reads {text}. "
        "Nothing was written: say which encoding it is (--iim-encoding)."
    )


class SidecarNeeded(ImageError):
    sentence = "{path} cannot be written safely, because {why}. Write a sidecar (.xmp) instead."


class SeveralNames(ImageError):
    sentence = (
        "{path} is one file under {count} names (hard links); replacing it under one would leave the others behind. "
        "Write a copy into another folder instead."
    )


class SecondReaderMissing(PlaceError):
    sentence = "{program}, which was to read every copy again, is not installed. Install it, or write without it."


class ReceiptUnreadable(InputError):
    sentence = "{path} is no receipt of captionmgr ({detail}). Give the NAME.receipt.json written with the copy."


class EvidenceUnreadable(InputError):
    sentence = (
        "{path} is no receipt, head or evidence bundle of captionmgr ({detail}). Give the file as it was written."
    )


class HistoryBroken(PlaceError):
    sentence = "The history is not intact, so nothing can be proved by it. {sentence} Restore a backup, and see `captionmgr audit`."


# Folders -----------------------------------------------------------------------------------------


class FolderMissing(InputError):
    sentence = "The folder {path} does not exist and cannot be made: {reason}. Choose another."


class FolderReadOnly(PlaceError):
    sentence = "Nothing can be written into {path}: {reason}. Choose another folder, or change its permissions."


class DiskFull(PlaceError):
    sentence = "The disk of {path} is full. Make room or choose another; nothing half-written was kept."


class TargetExists(InputError):
    sentence = "{path} exists already and was not overwritten. Choose another folder, or move that file away."


# Store -------------------------------------------------------------------------------------------


class StoreError(PlaceError):
    """The store cannot be used; it is left as it is."""


class StoreLocked(StoreError):
    sentence = "The store {path} is in use by another program just now. Wait a moment and try again."


class StoreDamaged(StoreError):
    sentence = "The store {path} is damaged or no captionmgr store ({detail}). Restore a backup, or use --store with another file."


class StoreTooNew(StoreError):
    sentence = (
        "The store {path} was made by a newer captionmgr (step {step}; this one knows {known}). Update captionmgr."
    )


class StoreUnwritable(StoreError):
    sentence = "The store {path} cannot be written: {reason}. Check the folder's permissions, or use --store with another file."


class Conflict(InputError):
    sentence = "Record {id} was changed by someone else meanwhile ({fields}). Your change was not saved; look at theirs and enter it again."


# Keys --------------------------------------------------------------------------------------------


class KeyUnusable(PlaceError):
    sentence = "The signing key {path} cannot be used ({detail}). Restore it from a backup; or move it away, and a new one is made, which shows as a new key from then on."


class KeyUnwritable(PlaceError):
    sentence = "Every change is signed, and no signing key can be kept in {path}: {reason}. Nothing was changed; check the folder's permissions and the disk."


# Places ------------------------------------------------------------------------------------------


class PlacesMissing(PlaceError):
    sentence = "The places file {path} cannot be read ({reason}), so no town or region can be looked up. Install captionmgr again; in a checkout, restore the file."


class PlacesDamaged(PlaceError):
    sentence = "The places file {path} is damaged ({detail}), so no town or region can be looked up. Install captionmgr again; in a checkout, restore the file."


# Window ------------------------------------------------------------------------------------------


class LibraryMissing(PlaceError):
    sentence = "The window cannot open: this system lacks {libraries}. To install what is missing: {remedy}"


class DisplayMissing(PlaceError):
    sentence = "The window cannot open: {reason}. Start it on a desktop, or use the commands; `captionmgr demo DIR` shows the main job without a display."


# Calls -------------------------------------------------------------------------------------------


class RecordMissing(InputError):
    sentence = "There is no record {id}. `captionmgr list` shows those there are."


class UnknownField(InputError):
    sentence = "There is no field {name}. Fields: {known}."


class BadValue(InputError):
    sentence = "{value!r} will not do for {field}: {why}."


class OutputUnwritable(PlaceError):
    sentence = "The output cannot be written: {reason}. What the command did is done; only its report is missing."


class NothingToExport(InputError):
    sentence = "No record has an image, so there is nothing to export. Attach one: captionmgr attach ID IMAGE."


class BadSettings(InputError):
    sentence = "The settings file {path} cannot be understood ({detail}). Mend or remove it; it was not changed."


class BadTemplate(InputError):
    sentence = "The credit template {template!r} will not do: {why}. Parts: creators, source, via, distributor, handout, pool, file, flags; [ ] around what may be missing."


class BadRule(InputError):
    sentence = "The house rule {rule} will not do: {why}."


class BadRules(InputError):
    sentence = "The house rules in {path} cannot be followed ({detail}). Mend or remove the file; it was not changed."


class RulesUnwritable(PlaceError):
    sentence = "The house rules cannot be kept in {path}: {reason}. Nothing was changed; check the folder's permissions and the disk."


class BadPattern(CaptionError):
    """A regular expression, or what it is to be replaced by, cannot be understood; nothing was changed."""

    sentence = "The pattern {pattern!r} will not do: {why}. Mend it, or search for plain text."


class UnknownVariable(CaptionError):
    """A template names a variable that does not exist; nothing was changed."""

    sentence = "There is no variable {name!r}. Mend it: near it are {near}."


class PatternTooSlow(CaptionError):
    """A regular expression takes too long; nothing was changed."""

    sentence = "The pattern {pattern!r} takes too long on record {id}. Make it simpler, or search for plain text."


class BadPresets(InputError):
    sentence = (
        "The export presets in {path} cannot be followed ({detail}). Mend or remove the file; it was not changed."
    )


class UnknownPreset(InputError):
    sentence = "There is no export preset {name!r}. Presets: {known}."


class PresetsUnwritable(PlaceError):
    sentence = "The export presets cannot be kept in {path}: {reason}. Check the folder's permissions and the disk."


class EditorNeeded(InputError):
    sentence = (
        "Who verifies must be named: give --editor NAME, set CAPTIONMGR_EDITOR, or enter your name in the window."
    )


class NoteNeeded(InputError):
    sentence = "A sign-off needs a note that says what was checked. Give one with --note."


class CheckFailed(InputError):
    sentence = "Record {id} cannot be signed off as verified: a check failed ({checks}). Check it again, or sign it off as disputed."


class NotSigned(InputError):
    sentence = "Nobody has signed record {id} off as verified, so there is nothing to sign as the second. Sign it off."


class SamePerson(InputError):
    sentence = "Record {id} was signed off by {name}; the second signature must be another person's. Ask a colleague."


class Blocked(InputError):
    sentence = (
        "Record {id} may not go out: {why} Mend that; or go past it by name, with a reason (--past-the-gate REASON)."
    )


class NothingToPutBack(InputError):
    sentence = "Nothing was written into the image of record {id}, so there is nothing to put back."


class NotAsWritten(ImageError):
    sentence = (
        "{path} is no longer as captionmgr wrote it, so it was left as it is. "
        "Put back the file that was written, or restore it from a backup."
    )


class NothingToApply(InputError):
    sentence = "The notice “{notice}” cannot be applied to record {id}: {why}. Look at both, and edit the record."


class NoImageAttached(InputError):
    sentence = "Record {id} has no image. Attach one: captionmgr attach {id} IMAGE."


class NothingToUndo(InputError):
    sentence = "There is nothing of yours to undo."


class NothingToRedo(InputError):
    sentence = "There is nothing of yours to redo."


class Cancelled(CaptionError):
    sentence = "Cancelled after {done} of {total}."
