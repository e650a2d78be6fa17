"""Three ways to learn the score of a conversation from its signals, each with its reasons.

All learn a share from 0 to 1 and tell for each signal by how much it moved a prediction from the
usual one. They are kept as plain numbers and text, never as pickled objects.
"""

from daogou.satisfaction.learners.boosting import Boosting
from daogou.satisfaction.learners.learner import Learner, Numbers
from daogou.satisfaction.learners.svm import SupportVectors
from daogou.satisfaction.learners.tree import Tree

LEARNERS: tuple[type[Learner], ...] = (Tree, SupportVectors, Boosting)

__all__ = ["LEARNERS", "Boosting", "Learner", "Numbers", "SupportVectors", "Tree"]
