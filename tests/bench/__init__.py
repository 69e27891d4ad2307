"""What `make bench` measures; docs/benchmarks.md has what came out."""
