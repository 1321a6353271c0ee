"""What points to something else."""
