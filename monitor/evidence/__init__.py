"""Write evidence: a folder that proves, to a stranger and without this program, what a document said and when."""

from monitor.evidence.write import Exported, export_evidence

__all__ = ["Exported", "export_evidence"]
