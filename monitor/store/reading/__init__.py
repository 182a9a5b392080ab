"""Read what the archive holds, for commands and reports: documents, versions, changes, looks."""
