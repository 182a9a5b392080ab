"""Send mail: the edge to the mail server. What is sent, to whom, and what becomes of it afterwards is not decided here.

smtplib, ssl and email are imported only when something is sent.
"""

from __future__ import annotations

from monitor.deliver.message import build_message, identify_settings, make_message_id
from monitor.deliver.smtp import TIMEOUT_S, send_message, send_test_message

__all__ = ["TIMEOUT_S", "build_message", "identify_settings", "make_message_id", "send_message", "send_test_message"]
