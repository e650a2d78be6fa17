"""What the shop's documents say: reading them, finding the passage that answers, quoting it.

Plain code: it knows neither Rasa nor the encoder, which it is given as a function from texts to
vectors. The Rasa component stands in `daogou.nlu`, the answer's wording in `domain.yml`.
"""

from daogou.knowledge.documents import Section, read_documents
from daogou.knowledge.retriever import Found, Passage, Retriever

__all__ = ["Found", "Passage", "Retriever", "Section", "read_documents"]
