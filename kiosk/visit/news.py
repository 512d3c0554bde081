"""What an author's desk tells the screen of a preview, as bytes in a pipe between two processes."""

import msgspec

_LENGTH_BYTES = 4


class News(msgspec.Struct, frozen=True):
    """Something was saved, or is to be shown."""

    ribbon: str
    """What the ribbon says from now on."""
    database: bytes | None = None
    """The content as it was saved; None where what is shown stays."""
    topic: str = ""
    """The topic to open, if any."""


def packed(news: News) -> bytes:
    """Give the bytes to send: how many there are, then what they say."""
    data = msgspec.msgpack.encode(news)
    return len(data).to_bytes(_LENGTH_BYTES, "big") + data


class Ear:
    """Puts together what comes in pieces."""

    def __init__(self) -> None:
        """Hear nothing yet."""
        self._heard = bytearray()

    def hear(self, piece: bytes) -> list[News]:
        """Take the next ``piece``, and give what is whole with it."""
        self._heard += piece
        whole = []
        while len(self._heard) >= _LENGTH_BYTES:
            end = _LENGTH_BYTES + int.from_bytes(self._heard[:_LENGTH_BYTES], "big")
            if len(self._heard) < end:
                break
            whole.append(msgspec.msgpack.decode(self._heard[_LENGTH_BYTES:end], type=News))
            del self._heard[:end]
        return whole
