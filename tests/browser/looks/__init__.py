"""Pictures of a diagnosis, compared with what it looked like before."""
