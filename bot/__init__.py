"""Lotse: a Wire bot for families and their social workers."""

__version__ = "0.1.0"
