"""The line that `lotse classify` prints for a message."""

from handlers.sensitive.finding import Finding


def finding_to_json(message_id: str | int | None, finding: Finding) -> dict[str, object]:
    """A finding in the shape of the contract; carries offsets, never a character of the text."""
    return {
        "id": message_id,
        "lang": finding.lang,
        "sensitive": finding.sensitive,
        "urgency": finding.urgency.value,
        "categories": [category.value for category in finding.categories],
        "evidence": [
            {
                "category": item.category.value,
                "start": item.start,
                "end": item.end,
                "rule": item.rule,
            }
            for item in finding.evidence
        ],
    }
