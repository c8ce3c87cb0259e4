"""Gives back every line: what a pipe costs in Python, and nothing else."""
import sys

output = sys.stdout.buffer
for line in sys.stdin.buffer:
    output.write(line)
    output.flush()
