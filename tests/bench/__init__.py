"""`make bench`: every figure that README and CHANGELOG name is measured here, as a ratio where it can be."""
