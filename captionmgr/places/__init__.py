"""The gazetteer: countries and states by name, from open data."""
