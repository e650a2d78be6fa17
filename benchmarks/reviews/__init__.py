"""What a review of a shop says: is its writer content, and of what kind of goods does it speak?"""
