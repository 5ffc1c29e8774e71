"""Somebody else of the listed workers takes over for a while; never a reason, never old messages (C-13, P-43).

`marks` says who stands in now, `turns` who comes next.
"""
