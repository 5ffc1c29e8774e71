"""Appointments that repeat: stored as one, each occurrence an appointment of its own."""
