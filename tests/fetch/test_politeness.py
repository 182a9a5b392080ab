"""A host is asked one thing at a time, in order, with a pause."""

from __future__ import annotations

import threading
import time

from monitor.fetch.politeness import HostGate


class Clock:
    """Tell a time that passes only by sleeping."""

    def __init__(self) -> None:
        self.now = 100.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        """Tell the time."""
        return self.now

    def sleep(self, seconds: float) -> None:
        """Let time pass."""
        self.slept.append(seconds)
        self.now += seconds


def test_pause_between_requests_of_one_host() -> None:
    """The pause counts from the end of the last request, per host; a redirect on the same host needs none."""
    clock = Clock()
    gate = HostGate(gap_s=2.0, sleep=clock.sleep, clock=clock)
    with gate.turn("a.example"):
        clock.now += 1.0
    with gate.turn("b.example"):
        pass
    with gate.turn("a.example", goes_on=True):
        pass
    assert clock.slept == []
    clock.now += 0.5
    with gate.turn("a.example"):
        pass
    assert clock.slept == [1.5]
    clock.now += 60
    with gate.turn("a.example"):
        pass
    assert clock.slept == [1.5]


def test_loopback_waits_for_nobody() -> None:
    """This machine's own servers take several requests at once, without a pause."""
    gate = HostGate(gap_s=100.0)
    with gate.turn("127.0.0.1"), gate.turn("127.0.0.1"), gate.turn("localhost"), gate.turn("::1"):
        pass
    with gate.turn("127.0.0.1"):
        pass


def test_one_at_a_time_in_order_of_arrival() -> None:
    """Threads that want the same host go one by one, first come first served, and an error frees the host."""
    gate = HostGate(gap_s=0.0)
    order: list[int] = []
    inside: list[int] = []

    def go(number: int) -> None:
        try:
            with gate.turn("a.example"):
                inside.append(number)
                assert len(inside) == 1
                order.append(number)
                time.sleep(0.005)
                inside.remove(number)
                raise ValueError
        except ValueError:
            pass

    threads = [threading.Thread(target=go, args=(number,)) for number in range(8)]
    with gate.turn("a.example"):
        for thread in threads:
            thread.start()
            time.sleep(0.01)
        with gate.turn("b.example"):
            order.append(-1)
    for thread in threads:
        thread.join(5)
    assert order == [-1, *range(8)]
