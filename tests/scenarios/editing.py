"""How scenario tests tell of a message that is written and then changed."""

from tests.support.story import FAMILY, Story


async def edits(story: Story, *wordings: str) -> list[list[str]]:
    """Write the first wording and change it into each that follows; returns what each was answered with."""
    told = []
    for number, text in enumerate(wordings):
        how = {"message": "m1"} if number == 0 else {"edit": "m1"}
        await story.play({"in": FAMILY, "from": "M", "text": text, **how})
        told.append(story.templates())
        await story.advance("PT1M")
    return told
