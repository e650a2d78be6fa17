"""Fine-tuning in torch; imported for training only."""
