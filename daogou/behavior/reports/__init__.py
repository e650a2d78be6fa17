"""What shoppers did in a span of time, as pages, JSON and CSV: `daogou behavior report`."""
