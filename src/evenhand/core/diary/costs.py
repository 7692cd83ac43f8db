"""A network of arcs with room and cost in, the cheapest way to send as much as can be out, with the prices that prove it.

The successive shortest paths of Busacker and Gowen with the potentials of Edmonds and Karp (1972): whole numbers throughout.
"""

from __future__ import annotations

from heapq import heappop, heappush

FAR = 1 << 62


class Network:
    """A network, changed in place: arcs lie in pairs, each with its way back beside it; `price` is what it costs to reach each node."""

    def __init__(self, nodes: int) -> None:
        self.arcs: list[list[int]] = [[] for _ in range(nodes)]
        self.to: list[int] = []
        self.room: list[int] = []
        self.cost: list[int] = []
        self.price = [0] * nodes

    def join(self, start: int, end: int, room: int, cost: int = 0) -> int:
        """Add an arc, the cost of which is not below nought; return its number."""
        number = len(self.to)
        self.to += (end, start)
        self.room += (room, 0)
        self.cost += (cost, -cost)
        self.arcs[start].append(number)
        self.arcs[end].append(number + 1)
        return number

    def sent(self, arc: int) -> int:
        """Return how much goes along an arc."""
        return self.room[arc + 1]

    def send(self, start: int, end: int) -> int:
        """Send as much as can be, as cheaply as can be; return how much."""
        total = 0
        while self.reach(start, end):
            total += self.push(start, end)
        return total

    def reach(self, start: int, end: int) -> bool:
        """Raise the prices to the cost of the cheapest way that is left; False where there is none."""
        distance = [FAR] * len(self.arcs)
        distance[start] = 0
        heap = [(0, start)]
        while heap:
            far, node = heappop(heap)
            if node == end:
                break
            if far > distance[node]:
                continue
            base = far + self.price[node]
            for arc in self.arcs[node]:
                other = self.to[arc]
                there = base + self.cost[arc] - self.price[other]
                if self.room[arc] > 0 and there < distance[other]:
                    distance[other] = there
                    heappush(heap, (there, other))
        last = distance[end]
        if last == FAR:
            return False
        self.price = [price + min(far, last) for price, far in zip(self.price, distance, strict=True)]
        return True

    def push(self, start: int, end: int) -> int:
        """Send along cheapest ways until this search finds no more; return how much."""
        total, way = 0, list[int]()
        seen = [False] * len(self.arcs)
        next_arc = [0] * len(self.arcs)
        seen[start] = True
        node = start
        while True:
            if node == end:
                total += self.send_along(way)
                # Back to where the way is full; what lies behind it may be entered again.
                stop = next(at for at, arc in enumerate(way) if not self.room[arc])
                for arc in way[stop:]:
                    seen[self.to[arc]] = False
                node = self.to[way[stop] ^ 1]
                del way[stop:]
                continue
            arc = self.cheap_arc(node, seen, next_arc)
            if arc >= 0:
                way.append(arc)
                node = self.to[arc]
                seen[node] = True
            elif way:
                node = self.to[way.pop() ^ 1]
            else:
                return total

    def cheap_arc(self, node: int, seen: list[bool], next_arc: list[int]) -> int:
        """Return the next arc out of a node that has room, lies on a cheapest way and leads on to where the search has not been, or -1."""
        arcs = self.arcs[node]
        while next_arc[node] < len(arcs):
            arc = arcs[next_arc[node]]
            other = self.to[arc]
            if self.room[arc] > 0 and not seen[other] and self.cost[arc] + self.price[node] == self.price[other]:
                return arc
            next_arc[node] += 1
        return -1

    def send_along(self, way: list[int]) -> int:
        """Send as much along a way as it has room for."""
        most = min(self.room[arc] for arc in way)
        for arc in way:
            self.room[arc] -= most
            self.room[arc ^ 1] += most
        return most
