"""Where a reference out of the file leads: the net, a server in the network, this machine."""

import re
from urllib.parse import unquote

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]+):")
NET = "net"
NETWORK = "network"
HERE = "here"


def destination(target: str) -> str:
    """``NET`` for http, https, ftp and every other scheme, ``NETWORK`` for a server's share, else ``HERE``.

    ``\\\\server\\share``, ``file://server/share`` and ``file:////server/share`` name a server;
    a drive (``C:\\``), ``file:///C:/`` and a bare name do not.
    """
    plain = unquote(target[:4_000]).strip().replace("\\", "/").lower()
    if plain.startswith("//"):
        return NETWORK
    scheme = _SCHEME.match(plain)
    if scheme is None:
        return HERE
    return NET if scheme[1] != "file" else _of_file(plain.removeprefix("file:"))


def is_elsewhere(target: str) -> bool:
    """Whether a reference leaves this machine."""
    return destination(target) != HERE


def _of_file(path: str) -> str:
    rest = path.lstrip("/")
    slashes = len(path) - len(rest)
    if slashes >= 4:
        return NETWORK
    host = rest.partition("/")[0]
    local = host in ("", "localhost") or host[1:] in (":", "|")
    return NETWORK if slashes == 2 and not local else HERE
