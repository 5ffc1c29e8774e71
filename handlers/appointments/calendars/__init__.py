"""Appointments as other programs read them (RFC 5545)."""
