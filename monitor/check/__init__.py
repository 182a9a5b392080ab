"""Check documents: the shell that orders the stages and the transactions, and decides nothing itself.

`look` fetches and reads one document (no database), `conclude` works out what it means, `run` does many at once.
"""

from monitor.check.run import CheckOptions, CheckResult, check_documents

__all__ = ["CheckOptions", "CheckResult", "check_documents"]
