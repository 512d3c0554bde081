"""What the desk tells is heard whole, however it is cut on its way."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.visit.news import Ear, News, packed

news = st.builds(
    News, ribbon=st.text(), database=st.none() | st.binary(max_size=300), topic=st.text()
)


@given(told=st.lists(news, max_size=4), data=st.data())
def test_every_word_comes_once_and_in_order(told: list[News], data: st.DataObject) -> None:
    sent = b"".join(map(packed, told))
    ear, heard = Ear(), []
    while sent:
        end = data.draw(st.integers(1, len(sent)))
        heard += ear.hear(sent[:end])
        sent = sent[end:]
    assert heard == told


def test_half_a_word_is_waited_for() -> None:
    sent = packed(News("Preview", b"data", "a-topic"))
    for end in range(len(sent)):
        assert Ear().hear(sent[:end]) == []
