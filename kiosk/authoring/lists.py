"""Lists of the closed set: not nested, one run of words an item, marked ``-`` or ``1.``."""

from kiosk.authoring.codes import Code
from kiosk.authoring.spans import read_spans
from kiosk.authoring.syntax import Site
from kiosk.content.blocks import BulletList, NumberedList, Spans

MAX_ITEMS = 7
MAX_ACTIONS = 5


def read_list(site: Site, *, is_actions: bool) -> BulletList | NumberedList:
    """Give the list at ``site``; ``is_actions`` sets the shorter limit of an actions box."""
    _check_marks(site)
    sites = tuple(site.sites())
    limit, code = (MAX_ACTIONS, Code.ACTIONS_LONG) if is_actions else (MAX_ITEMS, Code.LIST_LONG)
    if len(sites) > limit:
        message = f"{len(sites)} items, where at most {limit} belong"
        sites[limit].refuse(code, message, "Keep what matters most, or divide the list")
    items = tuple(_item(item) for item in sites)
    return BulletList(items) if site.kind == "bullet_list" else NumberedList(items)


def _check_marks(site: Site) -> None:
    if site.node.markup not in ("-", "."):
        remedy = "Begin each item with - or, where the order counts, with 1."
        site.refuse(Code.LIST_FORM, f"items marked with {site.node.markup}", remedy)
    if site.kind != "ordered_list":
        return
    numbers = [(item, int(item.node.info)) for item in site.sites()]
    if all(number == 1 for _, number in numbers):
        return
    for wanted, (item, number) in enumerate(numbers, 1):
        if number != wanted:
            item.refuse(Code.LIST_FORM, f"item {wanted} is numbered {number}", "Count from 1")
            return


def _item(site: Site) -> Spans:
    sites = tuple(site.sites())
    if not sites:
        site.refuse(Code.LIST_FORM, "an empty item", "Write words, or delete it")
        return ()
    for extra in (sites[0], *sites[1:]) if sites[0].kind != "paragraph" else sites[1:]:
        kind = extra.kind.replace("_", " ")
        remedy = "Keep an item to one run of words"
        extra.refuse(Code.LIST_FORM, f"a {kind} inside an item", remedy)
    if sites[0].kind != "paragraph":
        return ()
    for number, line in enumerate(sites[0].raw_lines()[1:], 1):
        if not line.startswith(" "):
            remedy = "Begin it with two blanks, or leave a line empty before it"
            message = "a line after an item, neither in the list nor out of it"
            sites[0].refuse(Code.INDENTED, message, remedy, after=number)
            break
    return read_spans(sites[0].inline, sites[0].line, site.record, "item")
