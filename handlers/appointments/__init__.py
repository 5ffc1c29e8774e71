"""Appointments: arranged by workers, confirmed, moved and cancelled by families, reminded of once.

The entrance is `routes.AppointmentDesk`.
"""
