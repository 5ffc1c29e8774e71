"""The command line. Each command loads only what it needs; see contract, section 2."""
