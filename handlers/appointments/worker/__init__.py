"""What workers do with appointments: commands, what they say of a slip, their own rooms."""
