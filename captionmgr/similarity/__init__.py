"""Look-alikes: perceptual hashes of pictures, and their search. Knows no files and no store."""
