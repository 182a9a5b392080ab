"""Record what checks find: snapshots, versions, changes, the log of looks."""
