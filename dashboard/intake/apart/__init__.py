"""Files are opened in processes apart from the server: what breaks there breaks nothing else."""
