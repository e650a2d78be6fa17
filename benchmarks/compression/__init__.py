"""What smaller networks cost in accuracy and save in size and time."""
