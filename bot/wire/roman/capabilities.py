"""What a bot can do over Roman: little. Who is here can be read, team and role cannot."""

from bot.core.ports import Capabilities


def capabilities(*, webhook: bool) -> Capabilities:
    """`webhook`: how events come in; over the websocket no invitation can be declined."""
    return Capabilities(declines=webhook, operator_reads=True, needs_credential=True)
