"""Let `python -m monitor` be the same as `monitor`."""

from monitor.cli import main

main()
