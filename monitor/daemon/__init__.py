"""Keep watching: check what is due and send the digests that are due, until told to stop.

The state is in the database: what is due, who claimed it, what was sent. A tick asks the database and hands on; it remembers nothing that a
restart would miss. `due` is the tick of the checks, `digests` that of the mails, `ticks` calls them. `pace`, `timetable`, `clock` and
`claimants` are the rules they follow, `takeover` applies them at the start; `checks` holds the checks under way, `service` the whole, and
`logs` writes what happened.
"""

from monitor.daemon.service import Daemon, RunOptions, RunReport

__all__ = ["Daemon", "RunOptions", "RunReport"]
