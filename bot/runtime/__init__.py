"""The running bot: events in, decisions committed, acts out. Knows ports only, no transport and no database."""
