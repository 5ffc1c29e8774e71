"""What families say of appointments, in ordinary words, by a thumb or a button."""
