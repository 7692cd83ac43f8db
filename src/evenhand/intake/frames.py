"""Bytes in, bytes out: how two processes tell where one message ends and the next begins."""

from __future__ import annotations

import struct
from typing import BinaryIO

BEGIN, PAPERS, DONE, NO_MEMORY = b"B", b"P", b"D", b"M"
_LENGTH = struct.Struct(">Q")
_LONGEST = 1 << 30


def send(pipe: BinaryIO, kind: bytes, content: bytes = b"") -> None:
    """Write one message: its length, its kind in one byte, its content."""
    pipe.write(_LENGTH.pack(len(content)) + kind)
    pipe.write(content)
    pipe.flush()


def receive(pipe: BinaryIO) -> tuple[bytes, bytes]:
    """Read one message as its kind and content; EOFError when the other side is gone."""
    head = pipe.read(_LENGTH.size + 1)
    if len(head) < _LENGTH.size + 1:
        raise EOFError("the other side has closed the pipe")
    (length,) = _LENGTH.unpack(head[: _LENGTH.size])
    if length > _LONGEST:
        raise EOFError("the other side does not speak as agreed")
    content = pipe.read(length)
    if len(content) < length:
        raise EOFError("the other side has gone in the middle of a message")
    return head[_LENGTH.size :], content
