"""What is wrong with the YAML of the assistant, said with its place and the remedy."""
