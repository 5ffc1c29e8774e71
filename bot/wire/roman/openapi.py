"""`POST /roman` in OpenAPI 3.1, made from the models that read it."""

from bot.wire.roman.payloads import KNOWN_TYPES, PAYLOADS
from bot.wire.roman.webhook import PATH

_EMPTY_ANSWERS = {
    "200": "The effect is committed, or there was none to commit.",
    "400": "Not JSON, or not of the documented shape.",
    "401": "Wrong or missing bearer; the body was not read.",
    "409": "An invitation that is declined: Roman must not add the bot.",
    "413": "Longer than 256 KiB.",
    "503": "Nothing was committed; please send it again.",
}


def document() -> dict[str, object]:
    """Return the whole document."""
    schema = PAYLOADS.json_schema(ref_template="#/components/schemas/{model}")
    models = schema.pop("$defs")
    event = {"oneOf": schema["oneOf"]}
    unknown = {
        "type": "object",
        "required": ["type"],
        "properties": {"type": {"type": "string", "not": {"enum": sorted(KNOWN_TYPES)}}},
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Lotse: events from Roman", "version": "1"},
        "paths": {PATH: {"post": _operation()}},
        "components": {
            "schemas": {**models, "Event": event, "UnknownEvent": unknown},
            "securitySchemes": {"roman": {"type": "http", "scheme": "bearer"}},
        },
    }


def _operation() -> dict[str, object]:
    either = [{"$ref": "#/components/schemas/" + name} for name in ("Event", "UnknownEvent")]
    return {
        "operationId": "romanEvent",
        "summary": "Take one event of a conversation. Answers have no body.",
        "security": [{"roman": []}],
        "requestBody": {
            "required": True,
            "content": {"application/json": {"schema": {"oneOf": either}}},
        },
        "responses": {status: {"description": text} for status, text in _EMPTY_ANSWERS.items()},
    }


OPENAPI: dict[str, object] = document()
