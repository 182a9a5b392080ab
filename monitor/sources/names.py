"""Keep track of names: which are taken, which are earlier names of what, and where two of them clash."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from monitor.model import DocumentKey, Source
from monitor.sources.mistakes import Mistakes


@dataclass(frozen=True, slots=True, kw_only=True)
class _Former:
    """Hold an earlier name with the place that claims it."""

    key: DocumentKey
    line: int
    field: str


@dataclass(slots=True)
class Claims:
    """Gather names while the services are read; `settle` then works the earlier ones into the sources.

    Two names are the same where they differ in nothing but case: that is how documents are looked up.
    """

    mistakes: Mistakes
    services: list[str] = field(default_factory=list)
    _service_lines: dict[str, int] = field(default_factory=dict)
    _document_lines: dict[DocumentKey, int] = field(default_factory=dict)
    _former_services: dict[str, list[tuple[str, int, str]]] = field(default_factory=dict)
    _former_documents: dict[DocumentKey, list[_Former]] = field(default_factory=dict)

    def name_service(self, name: str, line: int, at: str) -> bool:
        """Take a service's name; False, with a mistake, where it is taken."""
        if name.casefold() in self._service_lines:
            first = self._service_lines[name.casefold()]
            self.mistakes.add(
                line, at, f"this service stands here a second time (first on line {first}); move its documents there, or rename one"
            )
            return False
        self._service_lines[name.casefold()] = line
        self.services.append(name)
        return True

    def name_document(self, key: DocumentKey, line: int, at: str) -> bool:
        """Take a document's name; False, with a mistake, where it is taken."""
        folded = _fold(key)
        if folded in self._document_lines:
            first = self._document_lines[folded]
            self.mistakes.add(
                line, at, f"this document stands here a second time (first on line {first}); delete one, or write another name"
            )
            return False
        self._document_lines[folded] = line
        return True

    def rename_service(self, name: str, former: str, line: int, at: str) -> None:
        """Note an earlier name of a service."""
        if former == name:
            self.mistakes.add(line, at, f"{former} is the service's present name; write the earlier one, or delete the line")
        else:
            self._former_services.setdefault(name, []).append((former, line, at))

    def rename_document(self, key: DocumentKey, former: DocumentKey, line: int, at: str) -> None:
        """Note an earlier name of a document."""
        if former == key:
            self.mistakes.add(line, at, f"{former.document} is the document's present name; write the earlier one, or delete the line")
        else:
            self._former_documents.setdefault(key, []).append(_Former(key=former, line=line, field=at))

    def settle(self, sources: list[Source]) -> list[Source]:
        """Give the sources with their earlier names, newest first, and note names that two documents claim.

        The document's own earlier names come first, then all of them under each earlier name of the service. An explicit
        "Service/Document" is taken as it stands.
        """
        claimed: dict[DocumentKey, DocumentKey] = {}
        settled = []
        for source in sources:
            kept: dict[DocumentKey, DocumentKey] = {}
            for former in self._list_formers(source.key):
                folded = _fold(former.key)
                owner = claimed.setdefault(folded, source.key)
                if folded in self._document_lines and folded != _fold(source.key):
                    self.mistakes.add(
                        former.line,
                        former.field,
                        f"{former.key} is watched under that very name (line {self._document_lines[folded]}), "
                        f"so it cannot be an earlier name of {source.key}; delete one of the two",
                    )
                elif owner != source.key:
                    self.mistakes.add(
                        former.line,
                        former.field,
                        f"{former.key} is already given as an earlier name of {owner}; a history can go on in one place only: delete one",
                    )
                else:
                    kept.setdefault(former.key, former.key)
            settled.append(replace(source, formerly=tuple(kept)) if kept else source)
        return settled

    def _list_formers(self, key: DocumentKey) -> list[_Former]:
        own = self._former_documents.get(key, [])
        formers = list(own)
        for service, line, at in self._former_services.get(key.service, []):
            formers.append(_Former(key=DocumentKey(service, key.document), line=line, field=at))
            formers += [
                _Former(key=DocumentKey(service, former.key.document), line=former.line, field=former.field)
                for former in own
                if former.key.service == key.service
            ]
        return formers


def _fold(key: DocumentKey) -> DocumentKey:
    return DocumentKey(key.service.casefold(), key.document.casefold())
