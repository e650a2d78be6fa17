"""Accuracy and speed, measured beside a peer in the same run; figures stand in `results/`."""
