"""EXIF, IIM and XMP of image files: read, planned, written into a proved copy."""
