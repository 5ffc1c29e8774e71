"""The ways to Wire. One folder a transport; all of them speak the same events and acts (D-03)."""
