"""A disk that loses what was not flushed: what an install leaves at each moment of a power cut.

The real installer is recorded, step by step. The model keeps files and folders apart from their
names, as a file system does: a flushed file may have lost its name, a flushed name its content.
"""

import hashlib
import itertools
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, NamedTuple

from kiosk.packs.store.disk import Step

Loss = Literal["kept", "dropped", "zeroed"]
"""What becomes of bytes that were written and not flushed."""
LOSSES: tuple[Loss, ...] = ("kept", "dropped", "zeroed")


@dataclass
class Inode:
    """A file or folder, whatever it is called. ``durable`` is what a power cut leaves of it."""

    data: bytearray = field(default_factory=bytearray)
    durable: bytes = b""
    names: "dict[str, Inode] | None" = None
    """Of a folder, as the program sees it."""
    durable_names: "dict[str, Inode]" = field(default_factory=dict)


class Naming(NamedTuple):
    """A change of names that waits to be flushed: ``name`` in ``folder`` is ``now``, or gone.

    A rename is one change, and lasts from the flush of the folder that it leads to.
    """

    folder: Inode
    name: str
    now: Inode | None
    left: tuple[Inode, str] | None = None

    def apply(self, names: "dict[int, dict[str, Inode]]") -> None:
        """Change ``names``, which are those of each folder."""
        if self.left is not None:
            names[id(self.left[0])].pop(self.left[1], None)
        if self.now is None:
            names[id(self.folder)].pop(self.name, None)
        else:
            names[id(self.folder)][self.name] = self.now


class Model:
    """The disk below ``root``, which is a real folder when it begins, and all of it flushed."""

    def __init__(self, root: Path) -> None:
        """Take over what is there."""
        self._root_path = root
        self._folders: list[Inode] = []
        self.root = self._read(root)
        self.waiting: list[Naming] = []

    def _read(self, path: Path) -> Inode:
        if path.is_dir():
            names = {each.name: self._read(each) for each in sorted(path.iterdir())}
            folder = Inode(names=names, durable_names=dict(names))
            self._folders.append(folder)
            return folder
        data = path.read_bytes()
        return Inode(bytearray(data), data)

    def do(self, step: Step) -> None:
        """Do what the program did."""
        if step.kind == "flush":
            self._flush(self._at(step.path))
            return
        folder, name = self._place(step.path)
        match step.kind:
            case "folder":
                made = Inode(names={})
                self._folders.append(made)
                self._name(Naming(folder, name, made))
            case "file":
                there = self._names(folder).get(name)
                if there is None:
                    self._name(Naming(folder, name, Inode()))
                else:
                    there.data.clear()
            case "write":
                self._names(folder)[name].data += step.data
            case "rename":
                assert step.to is not None
                to, new_name = self._place(step.to)
                self._name(Naming(to, new_name, self._names(folder)[name], (folder, name)))
            case "remove":
                self._name(Naming(folder, name, None))

    def _at(self, path: Path) -> Inode:
        if path == self._root_path:
            return self.root
        folder, name = self._place(path)
        return self._names(folder)[name]

    def _place(self, path: Path) -> tuple[Inode, str]:
        return self._at(path.parent), path.name

    @staticmethod
    def _names(folder: Inode) -> dict[str, Inode]:
        assert folder.names is not None
        return folder.names

    def _name(self, naming: Naming) -> None:
        naming.apply({id(folder): self._names(folder) for folder in self._folders})
        self.waiting.append(naming)

    def _flush(self, inode: Inode) -> None:
        if inode.names is None:
            inode.durable = bytes(inode.data)
            return
        durable = {id(folder): folder.durable_names for folder in self._folders}
        for naming in [each for each in self.waiting if each.folder is inode]:
            naming.apply(durable)
            self.waiting.remove(naming)

    def images(self) -> "Iterator[Image]":
        """Give what a power cut may leave now.

        Of the names that wait: none, all, each alone, all but each. Of the bytes: see ``Loss``.
        """
        every = tuple(range(len(self.waiting)))
        alone = [(one,) for one in every]
        without = [tuple(each for each in every if each != one) for one in every]
        for kept in dict.fromkeys([(), every, *alone, *without]):
            names = {id(folder): dict(folder.durable_names) for folder in self._folders}
            for place in kept:
                self.waiting[place].apply(names)
            for loss in LOSSES:
                yield _image(self.root, names, loss)


class Image(NamedTuple):
    """Files by path, None for a folder."""

    files: tuple[tuple[str, bytes | None], ...]

    def write(self, folder: Path) -> None:
        """Put it into ``folder``, in place of what was there."""
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for path, data in self.files:
            if data is None:
                (folder / path).mkdir()
            else:
                (folder / path).write_bytes(data)

    def digest(self) -> bytes:
        """Give what is the same for the same image."""
        total = hashlib.sha256()
        for path, data in self.files:
            total.update(f"{path}\0{-1 if data is None else len(data)}\0".encode())
            total.update(data or b"")
        return total.digest()


def _image(root: Inode, names: dict[int, dict[str, Inode]], loss: Loss) -> Image:
    found: list[tuple[str, bytes | None]] = []

    def walk(folder: Inode, prefix: str) -> None:
        for name, inode in sorted(names[id(folder)].items()):
            if inode.names is None:
                found.append((prefix + name, _content(inode, loss)))
            else:
                found.append((prefix + name, None))
                walk(inode, f"{prefix}{name}/")

    walk(root, "")
    return Image(tuple(found))


def _content(inode: Inode, loss: Loss) -> bytes:
    written = bytes(inode.data)
    match loss:
        case "kept":
            return written
        case "dropped":
            return inode.durable
        case "zeroed":
            return written if written == inode.durable else bytes(len(written))


class Verdict(NamedTuple):
    """What the images of one recorded run came to."""

    images: int
    broken: tuple[str, ...]


Judge = Callable[[Path, bool], str]
"""Looks at a folder and says what is wrong; the flag tells that the run had come to its end."""


def judged(
    before: Path, steps: Sequence[Step], scratch: Path, judge: Judge, *, until_broken: bool = False
) -> Verdict:
    """Judge every image of every moment of ``steps``, which began on a copy of ``before``."""
    model = Model(before)
    seen: set[tuple[bytes, bool]] = set()
    broken = []
    for count, step in enumerate(itertools.chain([None], steps)):
        if step is not None:
            model.do(step)
        is_over = count == len(steps)
        for image in model.images():
            key = image.digest(), is_over
            if key in seen:
                continue
            seen.add(key)
            image.write(scratch)
            wrong = judge(scratch, is_over)
            if wrong:
                broken.append(f"after step {count}: {wrong}")
                if until_broken:
                    return Verdict(len(seen), tuple(broken))
    return Verdict(len(seen), tuple(broken))
