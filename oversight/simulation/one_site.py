"""One site from the first day to the last: the order in which things happen."""

from collections import defaultdict

import numpy as np
import pandas as pd

from oversight.simulation import (
    call_details,
    days,
    demand,
    draws,
    letters,
    monthly,
    office,
    phone,
    remedies,
    returns,
    staffing,
    supply,
    visit_details,
)
from oversight.simulation.call_details import Attempts
from oversight.simulation.callbacks import Callbacks
from oversight.simulation.contacts import Contacts
from oversight.simulation.draws import CALL_CHANCES, Draws, People
from oversight.simulation.parameters import number, numbers
from oversight.simulation.reaction_list import ReactionList
from oversight.simulation.rows import NEVER, UNKNOWN, Array, Rows, pick
from oversight.simulation.visits import Visits, waited_minutes
from oversight.simulation.world import World


def run(world: World) -> dict[str, pd.DataFrame]:
    """Every table of one site, by its contract's name."""
    site = OneSite(world)
    for day in range(world.days.start - remedies.LEAD_DAYS, world.days.start):
        site.remember_objections(day)
    for day in world.days:
        site.live_through(day)
    return site.tables()


class OneSite:
    """A site and all it has recorded so far."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.office = office.Office(world)
        self.callbacks = Callbacks(world)
        self.contacts, self.visits = Contacts(), Visits(world)
        self.reactions = ReactionList(world)
        self.remedies, self.supply = Rows(), Rows()
        self._will_ring: dict[int, list[tuple[People, int]]] = defaultdict(list)
        self._will_cancel: dict[int, list[int]] = defaultdict(list)

    def remember_objections(self, day: int) -> None:
        """A day before the records begin: only its objections matter, for the lawsuits that follow."""
        drawn = draws.draw(self.world, day, (), 0, remedies.expected(self.world, day))
        self.remedies.add(**remedies.remedies(self.world, day, drawn.objections))

    def live_through(self, day: int) -> None:
        """One calendar day."""
        outside = number("closed_calls") * self.world.demand.households(day) * number("calls")
        if not days.is_working_day(day):
            outside *= number("closed_calls_days_off")
        drawn = draws.draw(
            self.world, day, letters.expected(self.world, day), outside, remedies.expected(self.world, day)
        )
        self.contacts.add(phone.ring_outside_hours(self.world, day, drawn.outside_hours))
        self.remedies.add(**remedies.remedies(self.world, day, drawn.objections))
        for kind, people in enumerate(drawn.letters):
            self._write(day, kind, people)
        if days.is_working_day(day):
            self._open(day, drawn)

    def _open(self, day: int, drawn: Draws) -> None:
        booked, avoids = self._make_appointments(day, drawn)
        self._ring(day, drawn)
        people, columns = self.office.serve(day, drawn.visitors.some(~booked & ~avoids), self._clerks(day, drawn))
        self.visits.add(day, people, columns)
        came = columns["arrived_at"] != NEVER
        waited_long = (waited_minutes(columns) > number("long_wait"))[came]
        self.reactions.add(day, people.chances[came, visit_details.REACTION], long_wait=waited_long)

    def _make_appointments(self, day: int, drawn: Draws) -> tuple[Array, Array]:
        """Who has an appointment now, and who need not come; both may mean a call or a letter."""
        nobody = np.zeros(len(drawn.visitors), bool)
        if not self.world.is_introduced(day):
            return nobody, nobody
        self.office.open_calendar(day)
        look = supply.look(self.office.calendar, day)
        self.supply.add(**{name: np.array([value]) for name, value in look.items()})
        booked, cancels = self.office.book(day, drawn.visitors)
        avoids = self.office.avoids(day, drawn.visitors)
        self._calls_about_visits(day, drawn, booked, cancels, avoids)
        self._send_papers(day, drawn.visitors.some(avoids & ~_rings_instead(drawn)))
        return booked, avoids

    def _send_papers(self, day: int, visitors: People) -> None:
        """Papers by post or portal instead of a visit."""
        by_post = visitors.chances[:, visit_details.COMES_AT] < number("papers_by_post_share")
        for kind, senders in (("post", by_post), ("portal", ~by_post)):
            papers = letters.instead_of_a_visit(visitors.some(senders))
            self._write(day, draws.LETTER_KINDS.index(kind), papers, replaces_visit=True)

    def _calls_about_visits(
        self, day: int, drawn: Draws, booked: Array, cancels: dict[int, office.Cancellation], avoids: Array
    ) -> None:
        calls = drawn.calls_of_visitors
        books = booked & (calls.chances[:, call_details.ABOUT_VISIT] < number("booking_calls"))
        self._will_ring[day].append((calls.some(books), call_details.APPOINTMENT))
        self._will_ring[day].append((calls.some(avoids & _rings_instead(drawn)), call_details.OWN_CONCERN))
        for row, cancellation in cancels.items():
            # a booking call the same day has used these chances already
            self._cancel(
                cancellation, calls.some(slice(row, row + 1)), may_ring=cancellation.on > day or not books[row]
            )

    def _cancel(self, cancellation: office.Cancellation, call: People, *, may_ring: bool) -> None:
        """Through which channel a client cancels; who does not get through by telephone writes an e-mail."""
        through = int(pick(call.chances[:, call_details.FORGOTTEN], numbers("cancels_through"))[0])
        if through == visit_details.PHONE and may_ring:
            on = days.next_working_day(cancellation.on)
            self._will_ring[on].append((call, call_details.CANCELLATION))
            self._will_cancel[on].append(cancellation.appointment)
            return
        through = visit_details.EMAIL if through == visit_details.PHONE else through
        is_known = through < len(visit_details.CANCELLED_THROUGH)
        self.office.is_cancelled(cancellation.appointment, through if is_known else UNKNOWN)

    def _ring(self, day: int, drawn: Draws) -> None:
        """The day on the telephone, the callbacks, and who will ring again on a later day."""
        expected = self._will_ring.pop(day, [])
        people = draws.join([drawn.callers, *(group for group, _ in expected)], CALL_CHANCES)
        own = np.full(len(drawn.callers), call_details.OWN_CONCERN)
        purpose = np.concatenate([own, *(np.full(len(group), why) for group, why in expected)])
        agents = demand.staff_present(self.world.agents(day), drawn.agents, day)
        called = phone.ring(self.world, day, people, purpose, agents)
        self._hear_of_cancellations(day, called.was_reached[purpose == call_details.CANCELLATION])
        columns = call_details.columns(self.world, day, called)
        returns.mark(
            columns["repeated_within_7_days"], self._will_come_back(day, drawn, called), day, self.world.days.stop
        )
        self._promise_callbacks(called, columns)
        self.callbacks.work_off(day)
        self.contacts.add(columns)
        self.reactions.add(day, people.chances[:, call_details.REACTION], lost_call=~called.was_reached)

    def _hear_of_cancellations(self, day: int, reached: Array) -> None:
        for appointment, got_through in zip(self._will_cancel.pop(day, []), reached.tolist(), strict=True):
            through = visit_details.PHONE if got_through else visit_details.EMAIL
            self.office.is_cancelled(appointment, through)

    def _will_come_back(self, day: int, drawn: Draws, called: Attempts) -> dict[int, int]:
        found = returns.returns(day, drawn.callers, called)
        for row, again_on in found.items():
            caller = called.person[row]
            again = drawn.come_again.some(slice(caller, caller + 1))
            self._will_ring[again_on].append((again, call_details.OWN_CONCERN))
        return found

    def _promise_callbacks(self, called: Attempts, columns: dict[str, Array]) -> None:
        ended, chances = call_details.ends_at(columns), called.chances
        for row in np.flatnonzero(called.resolution == call_details.CALLBACK).tolist():
            forgotten, reached = chances[row, [call_details.FORGOTTEN, call_details.REACHED]].tolist()
            self.callbacks.promise(int(ended[row]), self.contacts.n + row, forgotten, reached)

    def _write(self, day: int, kind: int, people: People, *, replaces_visit: bool = False) -> None:
        self.contacts.add(letters.Letters(self.world, day, kind, people, replaces_visit).columns())
        self.reactions.add(day, people.chances[:, letters.REACTION])

    def _clerks(self, day: int, drawn: Draws) -> int:
        return demand.staff_present(self.world.clerks(day), drawn.clerks, day)

    def tables(self) -> dict[str, pd.DataFrame]:
        """What the site has recorded, as contract tables."""
        site = self.world.site.code
        return {
            "contacts": self.contacts.table(site, self.callbacks.settled(), self.world.ends),
            "callbacks": self.callbacks.table(),
            "visits": self.visits.table(site),
            "complaints": self.reactions.table(remedies.objections(self.remedies)),
            "remedies": remedies.table(site, self.remedies, self.world.ends),
            "incidents": self.visits.incidents(site),
            "visitor_feedback": self.visits.feedback(site),
            "slot_supply": supply.table(site, self.supply),
            "caseload": monthly.caseload(self.world),
            "staff_shares": staffing.shares(self.world),
        }


def _rings_instead(drawn: Draws) -> Array:
    """Who of those who need not come settles it on the telephone; the others send their papers."""
    rings: Array = drawn.calls_of_visitors.chances[:, call_details.ABOUT_VISIT] < number("rings_instead_share")
    return rings
