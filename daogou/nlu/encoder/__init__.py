"""The pretrained encoder: reading it, cutting its vocabulary, exporting it, running it."""
