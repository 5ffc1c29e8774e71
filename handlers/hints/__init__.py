"""A worker's own room for prompts (D-02)."""

from handlers.hints.routes import HintsDesk

__all__ = ["HintsDesk"]
