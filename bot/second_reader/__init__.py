"""A reader of indirect wording: a local sentence embedding and logistic heads (D-05)."""
