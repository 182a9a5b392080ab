"""Addresses are read out of exports, and nothing else of them is."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from monitor.errors import UsageError
from monitor.sources.bulk import Addresses, read_addresses

SECRET = "correct-horse-7"


def read(folder: Path, content: str | bytes) -> Addresses:
    """Read a file with this content."""
    path = folder / "export"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_addresses(path)


CASES: dict[str, tuple[str, Addresses]] = {
    "Chrome's passwords": (
        (
            f"name,url,username,password,note\nShop,https://login.shop.example/reset?token={SECRET},me,{SECRET},\n"
            f"App,android://x==@com.example.app/,me,{SECRET},\nRouter,http://192.168.1.1/,admin,{SECRET},\n"
            f"Shop,https://www.shop.example/legal/privacy,me,{SECRET},\n"
        ),
        Addresses(form="passwords", domains=("shop.example",), skipped=2),
    ),
    "passwords with a note that is markup": (
        f'url,username,password,note\nhttps://a.example/,me,{SECRET},"see <a href=""https://b.example/"">b</a>"\n',
        Addresses(form="passwords", domains=("a.example",)),
    ),
    "Firefox's passwords": (
        f'"url","username","password","httpRealm","guid"\n"https://a.example.co.uk","me","{SECRET}\nsecond line",,"{{1}}"\n',
        Addresses(form="passwords", domains=("example.co.uk",)),
    ),
    "Bitwarden's passwords": (
        (
            f"folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp\n"
            f',,login,A,,,0,"https://a.example/,https://b.example/",me,{SECRET},\n'
        ),
        Addresses(form="passwords", domains=("a.example",)),
    ),
    "a table with semicolons": (
        "Service;URL\nA;https://a.example/\nB;b.example\n",
        Addresses(form="table", domains=("a.example", "b.example")),
    ),
    "a table of terms": (
        "service,url\nA,https://a.example/privacy\nB,https://b.example/\n",
        Addresses(form="table", domains=("b.example",), documents=("https://a.example/privacy",)),
    ),
    "bookmarks": (
        (
            '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p><DT><A HREF="https://www.a.example/page?x=1" ADD_DATE="1">A</A>\n'
            '<DT><A HREF="https://b.example/terms">B</A><DT><A HREF="javascript:alert(1)">C</A><DT><A HREF="http://localhost:8000/">D</A></DL>'
        ),
        Addresses(form="bookmarks", domains=("a.example",), documents=("https://b.example/terms",), skipped=2),
    ),
    "lines": ("# mine\na.example\nhttps://b.example/x\n\na.example\n", Addresses(form="lines", domains=("a.example", "b.example"))),
}


@pytest.mark.parametrize(("content", "expected"), CASES.values(), ids=CASES.keys())
def test_forms(tmp_path: Path, content: str, expected: Addresses) -> None:
    """Each form gives its addresses, each once, and what is no site is counted; no path comes out of a password export."""
    found = read(tmp_path, content)
    assert found == expected
    assert SECRET not in repr(found)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    """Files with a byte order mark are read."""
    assert read(tmp_path, "url,password\nhttps://a.example,x\n".encode(encoding)).domains == ("a.example",)


BAD: dict[str, str | bytes] = {
    "empty": "",
    "no addresses": "hello world\nfoo\n",
    "passwords without an address column": f"name,password\nA,{SECRET}\n",
    "only apps": f"url,password\nandroid://x@com.a/,{SECRET}\n",
    "a picture": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "a field beyond all measure": f'url,password\nhttps://a.example,"{SECRET * 20_000}\n',
}


@pytest.mark.parametrize("content", BAD.values(), ids=BAD.keys())
def test_bad_files(tmp_path: Path, content: str | bytes) -> None:
    """A file without addresses is refused in one line that quotes nothing of it."""
    with pytest.raises(UsageError) as raised:
        read(tmp_path, content)
    assert SECRET not in str(raised.value)
    assert "\n" not in str(raised.value)


def test_missing_file(tmp_path: Path) -> None:
    """A file that is not there is a wrong use."""
    with pytest.raises(UsageError, match="cannot be read"):
        read_addresses(tmp_path / "none.csv")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(st.one_of(st.binary(max_size=300), st.text(max_size=300).map(lambda text: f"url,password\n{text}".encode("utf-8", "surrogatepass"))))
def test_any_file_has_an_answer(tmp_path: Path, content: bytes) -> None:
    """Whatever a file holds, it is read or refused."""
    with contextlib.suppress(UsageError):
        found = read(tmp_path, content)
        assert found.domains or found.documents
