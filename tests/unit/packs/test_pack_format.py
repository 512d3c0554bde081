"""``docs/pack-format.md`` is exact: its example is a vector, its names and numbers the code's."""

import base64
import hashlib
import json
import re
import zlib
from pathlib import Path

import msgspec
import pytest
from nacl.signing import VerifyKey

from kiosk.content import blocks, locale, model, notices
from kiosk.packs import limits, payload, refusals
from kiosk.packs.decoding import Cover
from kiosk.packs.envelope import Envelope, Signature
from kiosk.packs.keyring import Keyring, PacksRole, Role

ROOT = Path(__file__).resolve().parents[3]
TEXT = (ROOT / "docs" / "pack-format.md").read_text(encoding="utf-8")
VECTORS = ROOT / "tests" / "vectors"
FILE = (VECTORS / "valid" / "small.kpack").read_bytes()
LINE, _, BODY = FILE.partition(b"\n")


def block(name: str) -> str:
    """Give the block of the example called ``name``, without the line ends that are for reading."""
    found = re.findall(rf"```{name}\n(.*?)\n```", TEXT, re.DOTALL)
    assert len(found) == 1, name
    return str(found[0]).replace("\n", "")


def in_hex(name: str) -> bytes:
    found = re.findall(rf"```{name}\n(.*?)\n```", TEXT, re.DOTALL)
    return bytes.fromhex(str(found[0]))


def test_the_line_of_the_example() -> None:
    envelope = json.loads(LINE)
    signed = base64.b64decode(envelope["payload"])
    assert signed == block("payload").encode()
    assert hashlib.sha256(signed).hexdigest() == block("payload-sha256")
    assert LINE.startswith(block("line-begin").encode())
    assert LINE.endswith(block("line-end").encode())
    assert envelope["signatures"] == [{"keyid": block("keyid"), "sig": block("signature")}]


def test_the_signature_of_the_example() -> None:
    public = in_hex("public")
    assert hashlib.sha256(public).hexdigest() == block("keyid")
    (said,) = re.findall(r"What is signed is `(.*)` and the payload", TEXT)
    message = str(said).encode() + block("payload").encode()
    VerifyKey(public).verify(message, base64.b64decode(block("signature")))


def test_the_archive_of_the_example() -> None:
    listed = json.loads(block("payload"))
    first = listed["members"][0]
    header, member = in_hex("local-header"), block("member").encode()
    assert BODY.startswith(header + member)
    assert len(member) == first["size"]
    assert hashlib.sha256(member).hexdigest() == first["sha256"]
    assert zlib.crc32(member).to_bytes(4, "little") in header
    end = in_hex("end")
    assert BODY.endswith(end)
    begins = int.from_bytes(end[16:20], "little")
    assert BODY[begins:].startswith(in_hex("central-header"))
    assert hashlib.sha256(BODY).hexdigest() == listed["body"]["sha256"]
    assert hashlib.sha256(FILE).hexdigest() == block("file-sha256")


def test_the_keyring_of_the_example() -> None:
    line = json.loads((VECTORS / "keyrings" / "any-pack.json").read_bytes())
    assert base64.b64decode(line["payload"]) == block("keyring-payload").encode()


STRUCTS = [
    *(Envelope, Signature, Keyring, Role, PacksRole, Cover),
    *(payload.Payload, payload.Body, payload.Member, payload.LanguageEntry, payload.ReviewSummary),
    *(model.Group, model.SourceEntry, model.Topic, model.Codes, model.Review, model.Question),
    *(model.Definition, model.DangerWords, locale.Locale, locale.HelpLine),
    *(notices.NoticeWording, notices.TopicNotice),
    *(blocks.Text, blocks.Term, blocks.TopicLink, blocks.SourceMark, blocks.Heading),
    *(blocks.Paragraph, blocks.BulletList, blocks.Figure, blocks.Table, blocks.Callout),
    *(blocks.Gate,),
]


@pytest.mark.parametrize("kind", STRUCTS, ids=lambda kind: kind.__name__)
def test_every_key_is_described(kind: type[msgspec.Struct]) -> None:
    missing = [name for name in kind.__struct_encode_fields__ if f"`{name}`" not in TEXT]
    assert not missing


def test_every_kind_of_block_and_span_is_described() -> None:
    for kind in (*blocks.OpenBlock.__args__, blocks.Gate, *blocks.Span.__args__):
        assert f"`{kind.__struct_config__.tag}`" in TEXT, kind


def test_every_word_of_a_choice_is_described() -> None:
    for choice in notices.CATEGORIES:
        assert choice in TEXT
    for name in payload.MediaType.__args__:  # type: ignore[attr-defined]
        assert f"`{name}`" in TEXT


def test_every_check_and_every_code_is_described() -> None:
    _, _, checks = TEXT.partition("## The checks, in their order")
    rows = {row.split(" | ")[0]: row for row in checks.splitlines() if row.startswith("| ")}
    assert [row for row in rows if row != "|"] == [f"| {number}" for number in range(1, 12)]
    for kind in vars(refusals).values():
        if isinstance(kind, type) and issubclass(kind, refusals.PackRefusal) and kind.check:
            assert f"`{kind.code}`" in rows[f"| {kind.check}"], kind


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (limits.MAX_FILE_BYTES, "At most 512 MiB"),
        (limits.MAX_LINE_BYTES, "262,144 bytes"),
        (limits.MAX_SIGNATURES, "0 to 16 objects"),
        (limits.MAX_KEYRINGS, "up to 16 signed keyrings"),
        (limits.MAX_KEYS, "1 to 64 public keys"),
        (limits.MAX_JSON_BYTES, "at most 1 MiB each"),
        (limits.MAX_ALL_JSON_BYTES, "16 MiB together"),
        (limits.MAX_IMAGE_BYTES, "pictures 16 MiB each"),
        (limits.MAX_LANGUAGES, "1 to 24 objects"),
        (limits.MAX_TEXT_CHARACTERS, "at most 4,000 characters"),
        (limits.MAX_RUN_CHARACTERS, "8,000 characters"),
        (limits.MAX_BLOCKS, "400 blocks"),
        (limits.MAX_SPANS, "400 spans"),
        (limits.MAX_RUNS, "2,000 runs of words"),
        (limits.MAX_VALUES, "20,000 values"),
    ],
)
def test_every_limit_is_described(value: int, said: str) -> None:
    flat = " ".join(TEXT.split())
    assert said in flat
    number = max(int(n.replace(",", "")) for n in re.findall(r"[\d,]+", said))
    assert value == number << 20 if "MiB" in said else value == number
