"""A plain sheet in the colour of paper, right under the kiosk's window, so that a restart shows it.

The supervisor holds it while visitor processes come and go: when one is lost its window vanishes,
and what was below it is seen at once. X11 only, through libxcb, which Qt needs there anyway; a
Wayland kiosk compositor shows nothing of its own.
"""

import ctypes
from ctypes import POINTER, Structure, c_int, c_uint8, c_uint16, c_uint32, c_void_p

PAPER = 0xF7F2EA
_OVERRIDE_REDIRECT, _BACK_PIXEL = 512, 2
_SIBLING, _STACK_MODE, _BELOW = 32, 64, 1
_VIEWABLE = 2


class _Screen(Structure):
    """``xcb_screen_t``."""

    _fields_ = (
        ("root", c_uint32),
        ("colormap", c_uint32),
        ("white", c_uint32),
        ("black", c_uint32),
        ("masks", c_uint32),
        ("width", c_uint16),
        ("height", c_uint16),
        ("millimetres", c_uint16 * 2),
        ("maps", c_uint16 * 2),
        ("visual", c_uint32),
        ("backing_store", c_uint8),
        ("save_unders", c_uint8),
        ("depth", c_uint8),
        ("depths", c_uint8),
    )


class _Screens(Structure):
    """``xcb_screen_iterator_t``."""

    _fields_ = (("data", POINTER(_Screen)), ("rem", c_int), ("index", c_int))


class _Cookie(Structure):
    """What stands for an answer that has not come yet."""

    _fields_ = (("sequence", c_uint32),)


class _Tree(Structure):
    """``xcb_query_tree_reply_t``; the children come behind it, lowest first."""

    _fields_ = (("head", c_uint32 * 2), ("family", c_uint32 * 2), ("length", c_uint16))


class _Attributes(Structure):
    """``xcb_get_window_attributes_reply_t`` as far as the map state."""

    _fields_ = (("head", c_uint32 * 6), ("flags", c_uint8 * 2), ("map_state", c_uint8))


class _Geometry(Structure):
    """``xcb_get_geometry_reply_t``."""

    _fields_ = (
        ("head", c_uint32 * 2),
        ("root", c_uint32),
        ("place", c_uint16 * 2),
        ("width", c_uint16),
        ("height", c_uint16),
    )


class Curtain:
    """The sheet. There is none without an X server, or a window that fills its screen."""

    def __init__(self) -> None:
        """Connect nowhere yet."""
        self._xcb: ctypes.CDLL | None = None
        self._connection = c_void_p()
        self._screen = _Screen()
        self._sheet = 0

    def hang(self) -> None:
        """Put the sheet right under the window that fills the screen; again after each restart."""
        if self._xcb is None and not self._connect():
            return
        xcb = self._xcb
        if xcb is None or xcb.xcb_connection_has_error(self._connection):
            return
        above = self._filling_window(xcb)
        if not above:
            return
        if not self._sheet:
            self._sheet = xcb.xcb_generate_id(self._connection)
            self._create(xcb)
        values = (c_uint32 * 2)(above, _BELOW)
        xcb.xcb_configure_window(self._connection, self._sheet, _SIBLING | _STACK_MODE, values)
        xcb.xcb_map_window(self._connection, self._sheet)
        xcb.xcb_flush(self._connection)

    def _connect(self) -> bool:
        try:
            xcb = ctypes.CDLL("libxcb.so.1")
        except OSError:
            return False
        _declare(xcb)
        self._connection = c_void_p(xcb.xcb_connect(None, None))
        if xcb.xcb_connection_has_error(self._connection):
            return False
        screens = xcb.xcb_setup_roots_iterator(xcb.xcb_get_setup(self._connection))
        self._screen = screens.data.contents
        self._xcb = xcb
        return True

    def _create(self, xcb: ctypes.CDLL) -> None:
        values = (c_uint32 * 2)(PAPER, 1)
        screen = self._screen
        xcb.xcb_create_window(
            *(self._connection, 0, self._sheet, screen.root),
            *(0, 0, screen.width, screen.height, 0),
            *(1, 0, _BACK_PIXEL | _OVERRIDE_REDIRECT, values),
        )

    def _filling_window(self, xcb: ctypes.CDLL) -> int:
        """Give the highest window that can be seen and is as large as the screen; 0 for none."""
        cookie = xcb.xcb_query_tree(self._connection, self._screen.root)
        tree = xcb.xcb_query_tree_reply(self._connection, cookie, None)
        if not tree:
            return 0
        children = xcb.xcb_query_tree_children(tree)
        windows = [int(children[number]) for number in range(tree.contents.length)]
        _free(tree)
        for window in reversed(windows):
            if window != self._sheet and self._fills(xcb, window):
                return window
        return 0

    def _fills(self, xcb: ctypes.CDLL, window: int) -> bool:
        attributes = xcb.xcb_get_window_attributes_reply(
            self._connection, xcb.xcb_get_window_attributes(self._connection, window), None
        )
        geometry = xcb.xcb_get_geometry_reply(
            self._connection, xcb.xcb_get_geometry(self._connection, window), None
        )
        if not attributes or not geometry:
            return False
        is_seen = bool(attributes.contents.map_state == _VIEWABLE)
        is_wide = bool(geometry.contents.width >= self._screen.width)
        is_high = bool(geometry.contents.height >= self._screen.height)
        _free(attributes)
        _free(geometry)
        return is_seen and is_wide and is_high


def _free(reply: object) -> None:
    libc = ctypes.CDLL(None)
    libc.free.argtypes = [c_void_p]
    libc.free.restype = None
    libc.free(reply)


def _declare(xcb: ctypes.CDLL) -> None:
    """Tell ctypes what the functions take and give."""
    connection, window = c_void_p, c_uint32
    short = c_uint16
    for name, gives, takes in (
        ("xcb_connect", c_void_p, (c_void_p, c_void_p)),
        ("xcb_connection_has_error", c_int, (connection,)),
        ("xcb_get_setup", c_void_p, (connection,)),
        ("xcb_setup_roots_iterator", _Screens, (c_void_p,)),
        ("xcb_generate_id", c_uint32, (connection,)),
        ("xcb_flush", c_int, (connection,)),
        ("xcb_map_window", _Cookie, (connection, window)),
        ("xcb_configure_window", _Cookie, (connection, window, short, c_void_p)),
        ("xcb_query_tree", _Cookie, (connection, window)),
        ("xcb_query_tree_reply", POINTER(_Tree), (connection, _Cookie, c_void_p)),
        ("xcb_query_tree_children", POINTER(c_uint32), (POINTER(_Tree),)),
        ("xcb_get_window_attributes", _Cookie, (connection, window)),
        ("xcb_get_window_attributes_reply", POINTER(_Attributes), (connection, _Cookie, c_void_p)),
        ("xcb_get_geometry", _Cookie, (connection, window)),
        ("xcb_get_geometry_reply", POINTER(_Geometry), (connection, _Cookie, c_void_p)),
        (
            "xcb_create_window",
            _Cookie,
            (
                *(connection, c_uint8, window, window, short, short, short, short, short),
                *(short, c_uint32, c_uint32, c_void_p),
            ),
        ),
    ):
        function = getattr(xcb, name)
        function.restype, function.argtypes = gives, takes
