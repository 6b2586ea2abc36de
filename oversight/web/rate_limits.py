"""How much one client may ask of the stable addresses: buckets that fill again by and by, for so many clients."""

import math
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Rate:
    """At most so much at once, and as much again within so many seconds."""

    amount: float
    seconds: float

    @property
    def per_second(self) -> float:
        return self.amount / self.seconds


# documented in docs/addresses.md
REQUESTS = Rate(120, 60)
BYTES = Rate(500_000_000, 3600)
CLIENTS = 10_000


@dataclass
class _Bucket:
    rate: Rate
    at: float
    left: float = field(init=False)

    def __post_init__(self) -> None:
        self.left = self.rate.amount

    def fill(self, now: float) -> None:
        self.left = min(self.rate.amount, self.left + (now - self.at) * self.rate.per_second)
        self.at = now

    def wait(self, needed: float) -> int:
        """Whole seconds until so much is left."""
        return max(1, math.ceil((needed - self.left) / self.rate.per_second))


class Limits:
    """What each client has left. Held in memory only, and forgotten with the process."""

    def __init__(
        self,
        clock: Callable[[], float] = time.monotonic,
        requests: Rate = REQUESTS,
        volume: Rate = BYTES,
        clients: int = CLIENTS,
    ) -> None:
        self._clock, self._requests, self._volume, self._most = clock, requests, volume, clients
        self._buckets: OrderedDict[str, tuple[_Bucket, _Bucket]] = OrderedDict()

    @property
    def clients_n(self) -> int:
        return len(self._buckets)

    def ask(self, client: str) -> int:
        """Count one request. 0: it may pass; else the seconds to wait."""
        requests, _volume = self._of(client)
        if requests.left < 1:
            return requests.wait(1)
        requests.left -= 1
        return 0

    def send(self, client: str, n: int) -> int:
        """Count so many bytes. 0: they may be sent; else the seconds to wait.

        Whoever has anything left may have one whole file, however large; the debt is waited for afterwards.
        """
        _requests, volume = self._of(client)
        if n and volume.left <= 0:
            return volume.wait(1)
        volume.left -= n
        return 0

    def _of(self, client: str) -> tuple[_Bucket, _Bucket]:
        now = self._clock()
        buckets = self._buckets.pop(client, None) or (_Bucket(self._requests, now), _Bucket(self._volume, now))
        self._buckets[client] = buckets
        # who asked longest ago has filled up most, and is forgotten first
        if len(self._buckets) > self._most:
            self._buckets.popitem(last=False)
        for bucket in buckets:
            bucket.fill(now)
        return buckets
