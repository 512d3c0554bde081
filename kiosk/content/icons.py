"""The names of the pictures that a group or a topic may carry; ``kiosk.ui`` draws them.

Everyday things, so that an icon tells a bystander nothing of what a page is about.
"""

from typing import Literal, get_args

GroupIcon = Literal["clip", "chairs", "sign", "bubble"]
TopicIcon = Literal[
    "alarm",
    "armchair",
    "badge",
    "bell",
    "bench",
    "bubbles",
    "candle",
    "checklist",
    "cups",
    "cushion",
    "feather",
    "fern",
    "hourglass",
    "key",
    "lamp",
    "lights",
    "mirror",
    "moon",
    "pair",
    "pen",
    "people",
    "pulse",
    "puzzle",
    "roof",
    "scales",
    "sprout",
    "stairs",
    "stones",
    "summit",
    "teapot",
    "thought",
    "umbrella",
    "waves",
]
GROUP_ICONS: tuple[GroupIcon, ...] = get_args(GroupIcon)
TOPIC_ICONS: tuple[TopicIcon, ...] = get_args(TopicIcon)
