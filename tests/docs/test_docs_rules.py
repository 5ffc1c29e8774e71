"""The page of rules says what the tests say."""

from tests.docs.rules_page import PAGE, page, rules, shown_by


def test_the_page_of_rules_is_current() -> None:
    assert PAGE.read_text("utf-8") == page(), "make rules"


def test_every_rule_that_a_test_names_is_known() -> None:
    assert shown_by().keys() <= rules().keys()
