"""The report and the list for reviewers, over forged folders."""

import re
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

from kiosk.authoring.check import read_sheets
from kiosk.authoring.measures import PackMeasures, measure
from kiosk.authoring.pemat import ITEMS, left_to_people
from kiosk.authoring.report_charts import histogram
from kiosk.authoring.report_page import report_page
from kiosk.authoring.review_list import review_list
from tests import forge

TODAY = date(2026, 2, 15)


def measured(made: forge.Folder, parent: Path) -> PackMeasures:
    return measure(read_sheets(made.write(parent)), TODAY)


class Tags(HTMLParser):
    """Keeps what a page asks for from elsewhere, and whether its tags close."""

    def __init__(self) -> None:
        """Begin with nothing."""
        super().__init__()
        self.open: list[str] = []
        self.asked: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.asked += [f"{tag} {name}" for name, _ in attrs if name in {"src", "href", "onload"}]
        if tag == "script":
            self.asked.append(tag)
        if tag not in {"meta", "br"}:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        pass

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_measures_count_what_is_there(tmp_path: Path) -> None:
    whole = measured(forge.folder(page_gated=(2,), pictures=(3,)), tmp_path)
    assert (whole.pack, whole.errors, whole.warnings) == ("forged", 0, 0)
    first, second, third = whole.topics
    assert (first.notices, second.notices) == ((), ("sexual-violence (page)",))
    assert (first.general_knowledge, first.sources) == (1, ("NICE-2", "WHO-1"))
    assert [part.title for part in first.parts][:2] == ["In short", "What it is"]
    assert [answer.title for answer in second.answers] == ["Is it common?", "What can I do?"]
    assert first.page.longest_sentence >= 8
    assert first.page.words == sum(part.words for part in first.parts)
    assert {source.key: source.used_by[:1] for source in whole.sources}["LINES"] == (
        "help line emergency",
    )
    assert {o.item: o.answer for o in third.pemat}[17] == "disagree"
    assert {o.item: o.answer for o in first.pemat}[17] == "not applicable"
    assert {o.item for o in first.pemat if o.answer == "disagree"} == {21}  # it never says "you"
    assert len(whole.help_lines) == 2


def test_every_pemat_item_is_looked_at_or_left_to_people(tmp_path: Path) -> None:
    looked = {outcome.item for outcome in measured(forge.folder(), tmp_path).topics[0].pemat}
    assert looked.isdisjoint(left_to_people())
    assert looked | set(left_to_people()) == set(ITEMS)


def test_report_asks_for_nothing_and_says_what_is_wrong(tmp_path: Path) -> None:
    made = forge.folder()
    made.replace(forge.topic_path(1), "title: Topic 1", "title: <b>&Topic")
    made.replace(forge.topic_path(2), "Common enough", "Simply common enough")
    allow = "review_due: 2026-02-01\nallow: [{code: word-banned, reason: So it is}]\n"
    made.replace(forge.topic_path(2), "review_due: null\n", allow)
    made.replace(forge.topic_path(3), "!!! actions", '!!! note "N"')
    page = report_page(measured(made, tmp_path))
    tags = Tags()
    tags.feed(page)
    assert (tags.asked, tags.open) == ([], [])
    assert "http" not in re.sub(r"<td>[^<]*</td>", "", page)
    assert "&lt;b&gt;&amp;Topic" in page
    assert "word-banned: So it is" in page
    assert "overdue" in page
    assert 'class="over">NO' in page
    assert page.count('class="form"') == 3


def test_report_of_an_empty_folder_is_a_page(tmp_path: Path) -> None:
    page = report_page(measured(forge.Folder({"README.md": "Words."}), tmp_path))
    assert "4 errors" in page


def test_histogram_counts_everything_once() -> None:
    chart = histogram("T", [-1, 0, 5.9, 6, 99], (0, 3, 6, 9), 6)
    assert re.findall(r'class="count">(\d*)<', chart) == ["2", "1", "2"]
    assert 'class="limit"' in chart
    assert 'class="limit"' not in histogram("T", [], (0, 1), 5)


def test_review_list_says_what_to_confirm_and_who(tmp_path: Path) -> None:
    made = forge.folder()
    line = made.replace(
        forge.topic_path(2), "Common enough to say so.", "A. Very\ncommon. [@GK; @WHO-1]"
    )
    made.files["review.yaml"] = (
        "reviewers:\n  kinds: {condition: [doctor]}\n  topics: {topic-2: [lawyer, doctor]}\n"
        "questions:\n  - {ask: Is it so?, topics: [topic-2]}\n  - {ask: Is all well?}\n"
    )
    made.replace(forge.topic_path(3), " [@GK]", "")
    text = review_list(read_sheets(made.write(tmp_path)))
    assert "- Is all well?\n" in text
    assert "**NICE-2** Somebody else." in text
    assert "WHO-1**" not in text
    topic = text.split("## 4-2 Topic 2 (en): draft")[1].split("\n## ")[0]
    assert "To be checked by: doctor; lawyer." in topic
    assert "- Is it so?" in topic
    assert f"- `en/topics/topic-2.md:{line}` A. Very common. (beside WHO-1)" in topic
    assert "No statement of common knowledge." in text.split("## 4-3")[1]


def test_review_list_needs_no_review_yaml(tmp_path: Path) -> None:
    made = forge.folder()
    made.files["pack.yaml"] = "id: ["
    text = review_list(read_sheets(made.write(tmp_path)))
    assert text.startswith("# For those who review forged")
    assert "To be checked by" not in text
