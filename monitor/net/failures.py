"""Say in words what went wrong on the way to a server, and whether it passes by itself."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator

import httpcore

from monitor.errors import NetworkError

NO_SUCH_NAME = {socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)}

CERTIFICATE_PROBLEMS = {
    9: "its certificate is not valid yet; check this machine's clock",
    10: "its certificate has expired; the service has to renew it (check this machine's clock too)",
    18: "its certificate is self-signed; if you trust it, name it in a file and set SSL_CERT_FILE to that file",
    19: "its certificate comes from an authority that this machine does not trust; if a company proxy stands between, "
    "set SSL_CERT_FILE to a file with that proxy's authority",
    20: "the issuer of its certificate is unknown: the server leaves out a link of the chain, or a company proxy stands between; "
    "in the latter case set SSL_CERT_FILE to a file with that proxy's authority",
    62: "its certificate is for another host; check the address",
    64: "its certificate is for another address; check it",
}
"""What OpenSSL's verification codes (x509_vfy.h) mean for the user."""


def explain_failure(error: Exception, *, host: str, proxied: bool = False) -> NetworkError:
    """Turn a failure of the HTTP library into one that names its reason and says what to do. `proxied`: a proxy stands between."""
    if isinstance(error, httpcore.ProxyError):
        return NetworkError(
            "proxy", f"The proxy refused to pass the request on: {error}. Check the proxy's address and password.", passing=True
        )
    if isinstance(error, (httpcore.UnsupportedProtocol, httpcore.LocalProtocolError)):
        return NetworkError("protocol", f"The request to {host} cannot be sent: {error}.", passing=False)
    for cause in _causes(error):
        explained = _explain_cause(cause, host)
        if explained is not None:
            if proxied and explained.reason in {"dns", "refused"}:
                return NetworkError(
                    "proxy", f"The proxy cannot be reached ({error}). Check its address.", passing=True, try_again=explained.try_again
                )
            return explained
    return _explain_kind(error, host)


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _explain_cause(cause: BaseException, host: str) -> NetworkError | None:
    match cause:
        case ssl.SSLCertVerificationError():
            problem = CERTIFICATE_PROBLEMS.get(cause.verify_code, f"its certificate cannot be trusted ({cause.verify_message})")
            return NetworkError("tls", f"{host} cannot prove who it is: {problem}.", passing=False)
        case ssl.SSLError():
            why = cause.reason or str(cause)
            return NetworkError(
                "tls", f"No secure connection to {host} came about ({why}). Does it serve https on this port?", passing=False
            )
        case socket.gaierror() if cause.errno in NO_SUCH_NAME:
            # From here a site that is gone looks like a machine whose own name service is away: worth a later look, not one at once.
            return NetworkError("dns", f"There is no host named {host}.", passing=True)
        case socket.gaierror():
            return NetworkError(
                "dns", f"The name {host} could not be looked up ({cause.strerror}). Is this machine online?", passing=True, try_again=True
            )
        case ConnectionRefusedError():
            return NetworkError("refused", f"{host} refuses connections.", passing=True, try_again=True)
        case ConnectionResetError() | BrokenPipeError():
            return NetworkError("protocol", f"{host} broke the connection off.", passing=True, try_again=True)
    return None


def _explain_kind(error: Exception, host: str) -> NetworkError:
    match error:
        case httpcore.ConnectTimeout():
            return NetworkError("timeout", f"{host} did not take the connection in time.", passing=True, try_again=True)
        case httpcore.TimeoutException():
            return NetworkError("timeout", f"{host} stopped sending.", passing=True, try_again=True)
        case httpcore.RemoteProtocolError():
            return NetworkError("protocol", f"{host} broke the rules of HTTP or stopped halfway ({error}).", passing=True, try_again=True)
        case _:
            return NetworkError("refused", f"{host} cannot be reached ({error}).", passing=True, try_again=True)
