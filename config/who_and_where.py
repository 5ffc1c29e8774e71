"""How accounts, names, numbers and addresses are written in the organisation file."""

import re
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, StringConstraints

_ACCOUNT = re.compile(r"[a-z0-9_.-]{1,256}")


def read_handle(written: object) -> str:
    """Read an account name as Wire shows it, with or without the at sign."""
    # YAML reads 007 as 7 and yes as true: another person, or nobody.
    if not isinstance(written, str):
        raise ValueError("write it in quotes, as Wire shows it")  # noqa: TRY004  pydantic's word for it
    return written.strip().removeprefix("@").lower()


def _account(handle: str) -> str:
    if not _ACCOUNT.fullmatch(handle):
        raise ValueError("write the account name that Wire shows behind @, no display name")
    return handle


def _number(written: str) -> str:
    # Families read it in every text; nothing at all counts as left out.
    if written and not any(sign.isdecimal() for sign in written):
        raise ValueError("a number needs digits; leave it out where there is none")
    return written


def _mail(written: str) -> str:
    if written and "@" not in written:
        raise ValueError("an e-mail address needs an @; leave it out where there is none")
    return written


HandleName = Annotated[str, BeforeValidator(read_handle), AfterValidator(_account)]
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)]
Number = Annotated[str, AfterValidator(_number)]
Mail = Annotated[str, AfterValidator(_mail)]
