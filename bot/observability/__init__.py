"""What the operator sees: logs and metrics that cannot contain a message by construction."""
