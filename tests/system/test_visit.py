"""One whole visit, by real taps on the real program with the built-in pack."""

import psutil

from tests.system.desk import Bench, looks_alike, wait_until

ATTRACT = (100, 20, "#F7F2EA")
GREEN_DOOR = (1070, 600, "#32513D")
HOME_BUTTON = (267, 1016)
BACK_BUTTON = (110, 1016)
HELP_BUTTON = (1508, 1016)
CLEAR_BUTTON = (1760, 1016)
LISTEN_BUTTON = (602, 1016)
ENGLISH = (270, 565)
FIRST_TILE = (259, 421)
FIRST_TERM = (800, 360)
SECOND_TERM = (630, 447)
CLOSE_BUTTON = (1145, 565)
TEXT = (392, 260, 800, 560)
CLAY = "#773E26"
OCHRE_DOOR = "#6D4610"


def go(screen: Bench, x: int, y: int, what: str) -> None:
    """Touch, and wait until the page is another one and stands still."""
    before = screen.probe()
    screen.tap(x, y)
    screen.wait_for_change(before, what)
    screen.settle()


def test_a_person_starts_reads_gets_help_and_clears(screen: Bench) -> None:
    program = screen.start()
    screen.wait_for_colour(*GREEN_DOOR, "attract screen")
    screen.settle()
    attract = screen.probe()

    go(screen, *ENGLISH, "home")
    screen.wait_for_colour(259, 900, CLAY, "first door")
    home = screen.probe()

    go(screen, *FIRST_TILE, "article")
    screen.wait_for_colour(50, 900, CLAY, "rail")
    article = screen.probe()

    screen.drag((800, 700), (800, 300))
    screen.wait_for_change(article, "scrolling")
    screen.settle()

    go(screen, *HELP_BUTTON, "get help now")
    screen.wait_for_colour(60, 900, OCHRE_DOOR, "staff door")

    go(screen, *BACK_BUTTON, "back to the article")
    screen.wait_for_colour(50, 900, CLAY, "rail again")

    go(screen, *HOME_BUTTON, "home again")
    assert looks_alike(screen.probe(), home)

    go(screen, *CLEAR_BUTTON, "cleared")
    assert looks_alike(screen.probe(), attract)

    code, said = screen.stop(program)
    assert (code, said) == (0, "")


def test_a_visit_that_is_ended_from_outside_ends_well_also_on_an_article(screen: Bench) -> None:
    program = screen.start()
    screen.wait_for_colour(*GREEN_DOOR, "attract screen")
    screen.settle()
    go(screen, *ENGLISH, "home")
    go(screen, *FIRST_TILE, "article")
    (visitor,) = psutil.Process(program.pid).children()
    visitor.terminate()
    _, said = program.communicate(timeout=20)
    assert (program.returncode, said) == (0, ""), "the supervisor took its end for a fault"


def test_a_dashed_button_says_why(screen: Bench) -> None:
    screen.start()
    screen.wait_for_colour(*GREEN_DOOR, "attract screen")
    screen.settle()
    go(screen, *ENGLISH, "home")
    before = screen.pixels(60, 870, 1800, 60)
    screen.tap(*LISTEN_BUTTON)
    screen.wait_for_colour(1000, 880, "#D1DDEA", "notice")
    screen.tap(1000, 60)
    screen.settle()
    assert looks_alike(screen.pixels(60, 870, 1800, 60), before)


def test_the_whole_way_by_keys(screen: Bench) -> None:
    screen.start()
    screen.wait_for_colour(*GREEN_DOOR, "attract screen")
    screen.settle()
    before = screen.probe()
    screen.key("Return")
    screen.wait_for_change(before, "home by key")
    screen.settle()
    home = screen.probe()
    screen.key("Tab")
    screen.key("Return")
    screen.wait_for_change(home, "article by key")
    screen.settle()
    screen.wait_for_colour(50, 900, CLAY, "rail")


def test_terms_open_close_and_follow_each_other(screen: Bench) -> None:
    screen.start()
    screen.wait_for_colour(*GREEN_DOOR, "attract screen")
    screen.settle()
    go(screen, *ENGLISH, "home")
    go(screen, *FIRST_TILE, "article")
    plain = screen.pixels(*TEXT)
    go(screen, *SECOND_TERM, "a definition")
    go(screen, *CLOSE_BUTTON, "closed again")
    assert looks_alike(screen.pixels(*TEXT), plain)
    go(screen, *FIRST_TERM, "another definition")
    assert not looks_alike(screen.pixels(*TEXT), plain)
    go(screen, *FIRST_TERM, "closed by its own word")
    assert looks_alike(screen.pixels(*TEXT), plain)


def test_a_note_is_read_and_what_is_typed_is_answered(screen: Bench) -> None:
    program = screen.start()
    screen.wait_for_colour(*GREEN_DOOR, "attract screen")
    screen.settle()
    attract = screen.probe()
    go(screen, *ENGLISH, "home")

    go(screen, 726, 868, "all therapies")
    go(screen, 560, 860, "the note before a page")
    screen.wait_for_colour(1700, 655, "#FBE3B8", "what to do in danger")
    note = screen.probe()
    go(screen, 796, 535, "the page behind it")
    go(screen, *BACK_BUTTON, "all therapies again")
    go(screen, 560, 860, "the page, without its note")
    assert not looks_alike(screen.probe(), note)

    go(screen, *HOME_BUTTON, "home")
    go(screen, 1660, 868, "questions")
    empty = screen.pixels(40, 360, 880, 560)
    for sign in "heart":
        screen.key(sign)
    wait_until(lambda: screen.pixels(40, 360, 880, 560) != empty, "results")
    screen.settle()

    before = screen.probe()
    for _ in range(3):
        screen.key("Shift_L")
    screen.wait_for_change(before, "cleared by keys")
    screen.settle()
    assert looks_alike(screen.probe(), attract)
    assert screen.stop(program) == (0, "")
