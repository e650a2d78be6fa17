"""Why a message was understood as it was: words, neighbours, runner-up, told as text and page."""
