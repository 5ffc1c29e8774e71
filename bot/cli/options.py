"""Options that commands share, or that say more than one line."""

from typing import Annotated

import typer

Json = Annotated[bool, typer.Option("--json", help="Print JSON lines only.")]
Conversation = Annotated[
    str, typer.Option("--conversation", metavar="K-27", help="Short name of the conversation.")
]
_COMING = "For the chat page that is to come; does nothing yet."
Port = Annotated[int, typer.Option(min=0, max=65535, help=_COMING)]
NoOpen = Annotated[bool, typer.Option("--no-open", help=_COMING)]
Secret = Annotated[str, typer.Option(prompt=True, hide_input=True, help="Asked for when left out.")]
Email = Annotated[str, typer.Option(prompt=True, help="Address of the provider account.")]
Save = Annotated[
    bool, typer.Option("--save", help="Write the secrets to files in LOTSE_HOME instead.")
]
