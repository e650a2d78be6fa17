"""What shoppers' messages teach: the review inbox, and learning on from the present model."""
