"""The lines at the head of a topic: one for each note that is one line long."""

from kiosk.visit.values import Article


def head_lines(article: Article) -> tuple[str, ...]:
    """Give the one-line notes of ``article``, in the order in which it names them."""
    wordings = {wording.category: wording.line for wording in article.notices}
    return tuple(
        wordings[notice.category]
        for notice in article.topic_notices
        if notice.level == "line" and notice.category in wordings
    )
