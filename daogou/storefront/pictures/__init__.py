"""Pictures of goods: flat drawings by kind, in the product's own colours."""
