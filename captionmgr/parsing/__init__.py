"""Text to readings: pages into captions, captions into values with their evidence; pure functions."""
