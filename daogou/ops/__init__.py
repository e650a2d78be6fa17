"""The pages of the shop's people: how the assistant does, every conversation; see docs/ops.md."""
