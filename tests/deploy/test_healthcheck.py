"""The container's health check tells alive from not alive, in plain and over TLS."""

import ssl
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from tests.deploy.scripts import DEPLOY


class _Bot(BaseHTTPRequestHandler):
    """A stand-in that is alive only if it is asked at the right place."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.send_response(200 if self.path == "/healthz" else 404)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


class _SickBot(_Bot):
    def do_GET(self) -> None:
        self.send_error(503)


@contextmanager
def _serving(bot: type[_Bot], tls: ssl.SSLContext | None = None) -> Iterator[int]:
    server = HTTPServer(("127.0.0.1", 0), bot)
    if tls:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _check(port: int | str, **environment: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-I", str(DEPLOY / "healthcheck.py")],
        env={"LOTSE_PORT": str(port), **environment},
        check=False,
        capture_output=True,
        text=True,
    )


def test_alive() -> None:
    with _serving(_Bot) as port:
        assert _check(port).returncode == 0


def test_answering_with_an_error_is_not_alive() -> None:
    with _serving(_SickBot) as port:
        done = _check(port)
    assert done.returncode == 1
    assert "503" in done.stderr


@pytest.mark.parametrize("port", ["1", "none"])
def test_nobody_there(port: str) -> None:
    done = _check(port)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr


def test_alive_over_tls(tmp_path: Path) -> None:
    certificate = _self_signed(tmp_path)
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(certificate)
    with _serving(_Bot, tls) as port:
        assert _check(port, LOTSE_TLS_CERT=str(certificate)).returncode == 0


def _self_signed(folder: Path) -> Path:
    """Make a certificate for another name than the address it is asked at."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "lotse.example.org")])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(datetime(2026, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(2046, 1, 1, tzinfo=UTC))
        .sign(key, hashes.SHA256())
    )
    path = folder / "service.pem"
    path.write_bytes(
        certificate.public_bytes(Encoding.PEM)
        + key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    )
    return path
