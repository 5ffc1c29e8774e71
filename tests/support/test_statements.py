from pathlib import Path

from sqlalchemy import Engine, create_engine, literal, select


def test_another_database_takes_the_statement_that_was_compiled_before(tmp_path: Path) -> None:
    one, other = (create_engine(f"sqlite:///{tmp_path / name}") for name in ("one.db", "other.db"))
    assert _compiled(one, "a") is _compiled(other, "b")
    one.dispose()
    other.dispose()


def _compiled(engine: Engine, word: str) -> object:
    with engine.connect() as connection:
        result = connection.execute(select(literal(word)))
        assert result.scalar() == word
        return result.context.compiled
