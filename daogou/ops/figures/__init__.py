"""Questions to the shop's database that the operator's pages show the answers of."""
