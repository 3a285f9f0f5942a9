"""captionmgr: reads agency captions, keeps and verifies them, and writes them into images."""

__version__ = "0.1.0"
