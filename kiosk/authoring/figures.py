"""Pictures: alone in their paragraph, with words for those who cannot see them, maybe a note."""

import re

from kiosk.authoring.codes import Code
from kiosk.authoring.masks import is_mask
from kiosk.authoring.spans import read_plain
from kiosk.authoring.syntax import Site
from kiosk.content.blocks import Figure
from kiosk.content.ids import CategoryId
from kiosk.content.notices import IMAGE_CATEGORIES
from kiosk.textfile import quoted

CAPTION = "Caption: "
MEDIA_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,58}\.(png|jpg|jpeg|webp)")
_NOTICE = re.compile(r"\{notice=([a-z-]*)\}")


def is_picture(site: Site) -> bool:
    """Tell whether a paragraph begins with a picture."""
    children = site.inline.children or []
    return bool(children) and children[0].type == "image"


def read_figure(site: Site) -> Figure:
    """Give the picture of the paragraph at ``site``."""
    image, *rest = site.inline.children or []
    media = str(image.attrs.get("src", ""))
    if not MEDIA_NAME.fullmatch(media):
        remedy = "Name a png, jpg, jpeg or webp in media/, in small letters, digits and dashes"
        site.refuse(Code.MEDIA_NAME, f"the picture {quoted(media)}", remedy)
    else:
        site.record.mention(site.line, "media", media)
    if "title" in image.attrs:
        remedy = "Delete it; write a paragraph that begins with Caption:"
        site.refuse(Code.FIGURE, "a picture with a title", remedy)
    alt = read_plain(image, site.line, site.record, Code.FIGURE, "alt")
    if not alt:
        site.refuse(Code.FIGURE, "a picture without alt text", "Say in words what it shows")
    return Figure(
        media,
        alt,
        notice=_notice("".join(_source(token.type, token.content) for token in rest), site),
        colours="theme" if is_mask(media) else "own",
    )


def _source(kind: str, content: str) -> str:
    return "\n" if kind == "softbreak" else content


def _notice(rest: str, site: Site) -> CategoryId | None:
    if not rest:
        return None
    found = _NOTICE.fullmatch(rest)
    if not found:
        remedy = "Leave an empty line before and after the picture; only {notice=…} may follow it"
        site.refuse(Code.FIGURE, "a picture that is not alone in its paragraph", remedy)
        return None
    category = CategoryId(found.group(1))
    if category not in IMAGE_CATEGORIES:
        remedy = f"Write one of: {', '.join(sorted(IMAGE_CATEGORIES))}"
        site.refuse(Code.FIGURE_NOTICE, f"the note {quoted(category)} on a picture", remedy)
        return None
    site.record.mention(site.line, "picture", category)
    return category
