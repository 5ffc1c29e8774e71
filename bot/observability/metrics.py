"""Counters for the operator. No label that could name a person, a conversation or a topic (P-14)."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest


class Metrics:
    """One registry a process, so that tests do not share counters."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.events = Counter(
            "lotse_events", "Events decided and committed", registry=self.registry
        )
        self.refused = Counter(
            "lotse_events_refused",
            "Events that were not acknowledged, by the reason",
            ["reason"],
            registry=self.registry,
        )
        self.sent = Counter("lotse_acts_sent", "Acts that Wire accepted", registry=self.registry)
        self.retried = Counter(
            "lotse_sends_retried", "Acts whose first try failed", registry=self.registry
        )
        self.uncertain = Counter(
            "lotse_sends_uncertain",
            "Acts sent again because a killed process may have sent them already",
            registry=self.registry,
        )
        self.hurried = Counter(
            "lotse_opinions_hurried",
            "Messages that the second reader had no time to read whole",
            registry=self.registry,
        )
        self.bugs = Counter("lotse_bugs", "Behaviours that broke", registry=self.registry)
        self.alarms = Counter("lotse_alarms", "Alarms to the operator", registry=self.registry)
        self.commit_seconds = Histogram(
            "lotse_acknowledgement_seconds",
            "From an event's arrival to its acknowledgement",
            buckets=(0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5),
            registry=self.registry,
        )
        self.last_tick = Gauge(
            "lotse_last_tick_timestamp_seconds",
            "When timers were last looked at",
            registry=self.registry,
        )

    def page(self) -> bytes:
        """Return the page in Prometheus' text format."""
        return generate_latest(self.registry)
