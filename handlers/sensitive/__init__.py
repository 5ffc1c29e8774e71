"""What in a message belongs on the telephone or into a meeting, decided by rules (D-05)."""
