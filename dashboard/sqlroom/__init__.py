"""SQL that people write: run apart from the server, on a file that holds only what may be read."""
