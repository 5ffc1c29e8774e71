"""The vocabulary of Lotse: events, acts, rooms, ports. No input, no output, no knowledge of Wire."""
