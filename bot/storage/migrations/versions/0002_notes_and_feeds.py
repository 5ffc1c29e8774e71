"""Two tables that were added to 0001 itself, before a release, while it had run already."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make them where they are missing."""
    there = sa.inspect(op.get_bind()).get_table_names()
    if "notes" not in there:
        op.create_table(
            "notes",
            sa.Column("id", sa.String(), primary_key=True),
            sa.Column("conversation", sa.String(), nullable=False),
            sa.Column("kind", sa.String(), nullable=False),
            sa.Column("expires", sa.BigInteger(), nullable=False),
            sa.Column("body", sa.LargeBinary(), nullable=False),
        )
        op.create_index("ix_notes_conversation", "notes", ["conversation", "kind"])
        op.create_index("ix_notes_expires", "notes", ["expires"])
    if "feeds" not in there:
        op.create_table(
            "feeds",
            sa.Column("token", sa.LargeBinary(), primary_key=True),
            sa.Column("owner", sa.LargeBinary(), nullable=False),
            sa.Column("body", sa.LargeBinary(), nullable=False),
        )
        op.create_index("ix_feeds_owner", "feeds", ["owner"])
