"""The small HTTP face: alive, ready, metrics, and whatever a transport needs."""
