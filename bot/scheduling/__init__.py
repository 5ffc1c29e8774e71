"""Wakes the bot up; what is due is the database's to know."""
