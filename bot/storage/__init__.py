"""The durable side: one database, one group commit, everything personal encrypted."""
