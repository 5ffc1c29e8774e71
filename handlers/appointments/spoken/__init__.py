"""What words about appointments mean: text in, meaning out. Knows no appointment, room or transport."""
