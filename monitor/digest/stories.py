"""Join what the archive holds into stories."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from monitor.model import is_alert
from monitor.store import ChangeView
from monitor.story import Piece, Step, Story, find_family, join_stories, split_families


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryBook:
    """Hold stories, and where each change stands in them."""

    stories: tuple[Story, ...] = ()
    steps: dict[tuple[str, str], Step]

    def find_steps(self, change: str) -> tuple[Step, ...]:
        """Give the steps of a change (public id), one for each family of topics that it touches."""
        return tuple(step for (of, _), step in self.steps.items() if of == change)


def gather_stories(changes: Iterable[ChangeView], *, is_wanted: Callable[[ChangeView], bool] = lambda _: True) -> StoryBook:
    """Join the findings of changes into stories; a text that was withdrawn is in none."""
    pieces = [piece for one in changes if one.withdrawn_at is None and is_wanted(one) for piece in _split(one)]
    stories, steps = join_stories(pieces)
    return StoryBook(stories=stories, steps=steps)


def _split(change: ChangeView) -> Iterable[Piece]:
    ids: dict[str, str] = {}
    findings = []
    for view in change.findings:
        finding = view.as_finding()
        findings.append(finding)
        if is_alert(finding):
            ids.setdefault(find_family(finding), view.public_id)
    whole = Piece(
        change=change.public_id,
        service=change.service,
        document=change.document,
        at=change.new_first_seen_at,
        reason=change.reason,
        family="",
        findings=tuple(findings),
        old_version=change.old_version,
        new_version=change.new_version,
    )
    return [replace(piece, finding_id=ids.get(piece.family, "")) for piece in split_families(whole)]
