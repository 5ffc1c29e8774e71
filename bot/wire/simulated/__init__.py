"""Wire inside our own process: people, rooms and the rules of each transport, without a network."""
