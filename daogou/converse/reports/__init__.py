"""What was played, told: in the terminal, as JUnit XML, as JSON and as a page."""
