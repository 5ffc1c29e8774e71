"""Scripted conversations with the real bot on a simulated Wire (`lotse play`)."""
