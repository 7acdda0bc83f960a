"""Trade shows: who sits where in which shift, by working-time law."""

from itertools import combinations

from linear import Linear

WEEK = 7 * 24 * 60


class Shows:
    def __init__(self, problem, _empty):
        if problem["earlier"]:
            raise SystemExit("plans with earlier duties are not modelled here")
        self.problem, self.weights = problem, problem["weights"]
        self.shifts, self.seats, self.people = problem["shifts"], problem["seats"], problem["people"]
        self.model = Linear(2000 * max(1, len(self.people)))
        self.model.always(problem["base"]["medium"], problem["base"]["soft"])
        self.fixed = {(d["person"], d["seats"]) for d in problem["fixed"]}
        self.duties()
        self.places()
        self.together()
        self.visits()
        for number in range(len(self.people)):
            self.alone(number)
            self.law(number)
        self.budgets()
        self.desks()
        self.covers()

    def duties(self):
        model = self.model
        self.duty, seated = {}, {}
        for number, seats in enumerate(self.seats):
            fixed = {p for p, q in self.fixed if q == number}
            for person in sorted(set(seats["able"]) | fixed):
                shift = seats["shift"]
                busy = any(self.too_close(person, shift, item) for item in self.people[person]["elsewhere"])
                if busy and person not in fixed:
                    continue
                duty = model.var(1 if person in fixed else 0, 1)
                self.duty[person, number] = duty
                seated.setdefault((person, shift), []).append(duty)
        self.works = {}
        for key, duties in seated.items():
            works = model.var()
            model.row(0, 0, [(d, 1) for d in duties] + [(works, -1)])
            self.works[key] = works
        self.of_person = [[] for _ in self.people]
        self.of_shift = [[] for _ in self.shifts]
        for (person, shift), works in self.works.items():
            self.of_person[person].append((shift, works))
            self.of_shift[shift].append((person, works))

    def law_of(self, person, shift):
        return self.problem["laws"][self.people[person]["shows"][self.shifts[shift]["show"]]["law"]]

    def too_close(self, person, shift, item):
        """A shift and something elsewhere, or another shift by its number."""
        a = self.shifts[shift]
        b, rests = (self.shifts[item], [self.law_of(person, item)["rest"]]) if isinstance(item, int) else (item, [])
        place = self.problem["shows"][b["show"]]["place"] if isinstance(item, int) else b["place"]
        here = self.problem["shows"][a["show"]]["place"]
        way = 0 if place is None else max(self.problem["travel"][here][place], self.problem["travel"][place][here])
        rest = 0 if a["day"] == b["day"] else max([self.law_of(person, shift)["rest"], *rests])
        between = max(way, rest)
        return a["end"] + between > b["start"] and b["end"] + between > a["start"]

    def any_of(self, variables, exact=False):
        """A variable that is at least each of these, and at most all of them together where that matters."""
        if len(variables) == 1:
            return variables[0]
        any_of = self.model.var()
        for variable in variables:
            self.model.row(0, None, [(any_of, 1), (variable, -1)])
        if exact:
            self.model.row(None, 0, [(any_of, 1)] + [(v, -1) for v in variables])
        return any_of

    def places(self):
        model, weights = self.model, self.weights
        at = {}
        for (person, seats), duty in self.duty.items():
            at.setdefault(seats, []).append((person, duty))
        for number, seats in enumerate(self.seats):
            here = [(duty, 1) for _, duty in at.get(number, [])]
            model.row(None, seats["maximum"], here)
            empty = model.var(0, seats["minimum"], medium=weights["empty"], start=seats["minimum"])
            model.row(seats["minimum"], None, here + [(empty, 1)])
            if seats["desired"] > seats["minimum"]:
                most = seats["desired"] - seats["minimum"]
                wished = model.var(0, most, soft=weights["desired"], start=most)
                model.row(seats["desired"], None, here + [(empty, 1), (wished, 1)])
        for need in self.problem["needs"]:
            able = set(need["able"])
            met = [(duty, 1) for q in need["seats"] for person, duty in at.get(q, []) if person in able]
            model.row(1, None, met + [(model.var(medium=weights["need"], start=1), 1)])

    def together(self):
        model, weights = self.model, self.weights
        never = {tuple(sorted(pair)) for pair in self.problem["never"]}
        rather_not = {tuple(sorted(pair)) for pair in self.problem["rather_not"]}
        for number, shift in enumerate(self.shifts):
            here = dict(self.of_shift[number])
            most = sum(seats["maximum"] for seats in self.seats if seats["shift"] == number)
            if shift["mixed"] and here:
                one_sided = model.var(medium=weights["mix"])
                for side in ("Inside", "Field"):
                    theirs = [(w, 1) for p, w in here.items() if self.people[p]["side"] == side]
                    some = model.var()
                    model.row(0, None, theirs + [(some, -1)])
                    large = max(1, most - 1)
                    model.row(None, 1, [(w, 1) for w in here.values()] + [(one_sided, -large), (some, -large)])
            experienced = [(w, 1) for p, w in here.items() if self.people[p]["experienced"]]
            for person, works in here.items():
                cost = self.people[person]["alone"]
                if shift["partners"] and cost:
                    partners = [(here[r], 1) for r in self.people[person]["partners"] if r in here]
                    model.row(0, None, partners + [(model.var(soft=cost), 1), (works, -1)])
                if self.people[person]["newcomer"]:
                    model.row(0, None, experienced + [(model.var(soft=weights["newcomer"]), 1), (works, -1)])
            for pairs, cost in ((never, None), (rather_not, weights["rather_not"])):
                for a, b in pairs:
                    if a in here and b in here:
                        both = [(here[a], 1), (here[b], 1)]
                        model.row(None, 1, both if cost is None else both + [(model.var(soft=cost), -1)])

    def visits(self):
        model = self.model
        for visit in self.problem["visits"]:
            def met(people):
                there = []
                for person in people:
                    parts = [(self.works[person, s], m) for s, m in visit["parts"] if m and (person, s) in self.works]
                    if sum(m for _, m in parts) >= visit["needed"]:
                        long_enough = model.var()
                        model.row(0, None, parts + [(long_enough, -visit["needed"])])
                        there.append((long_enough, 1))
                return there

            face, deputy = model.var(), model.var(soft=self.weights["deputy"])
            missed = model.var(medium=visit["weight"], start=1)
            model.row(1, None, [(face, 1), (deputy, 1), (missed, 1)])
            model.row(0, None, met(visit["faces"]) + [(face, -1)])
            model.row(0, None, met(visit["deputies"]) + [(deputy, -1)])

    def alone(self, number):
        model, weights, person = self.model, self.weights, self.people[number]
        own = self.of_person[number]
        wishes = dict(map(tuple, person["wishes"]))
        halves, days, weekends, shows = {}, {}, {}, {}
        for shift, works in own:
            about = self.shifts[shift]
            model.charge(works, soft=wishes.get(shift, 0))
            for half in range(about["first_half"], about["last_half"] + 1):
                halves.setdefault(half, []).append(works)
            if about["weekend"]:
                weekends.setdefault(about["day"], []).append(works)
            shows.setdefault(about["show"], []).append((shift, works))
            days.setdefault(about["day"], []).append(works)
        halves = {half: self.any_of(works) for half, works in halves.items()}
        self.halves = getattr(self, "halves", {})
        self.halves.update({(number, half): variable for half, variable in halves.items()})
        free, far = person["half_days_free"]
        for limit, cost in ((free, weights["half_day"]), (far, weights["half_day_far"] - weights["half_day"])):
            if cost and len(halves) > limit:
                above = model.var(0, len(halves), soft=cost)
                model.row(None, limit, [(h, 1) for h in halves.values()] + [(above, -1)])
        if len(weekends) > person["weekends_free"]:
            above = model.var(0, len(weekends), soft=weights["weekend"])
            worked = [(self.any_of(works), 1) for works in weekends.values()]
            model.row(None, person["weekends_free"], worked + [(above, -1)])
        self.there = getattr(self, "there", {})
        for show, works in shows.items():
            attendance, about = person["shows"][show], self.problem["shows"][show]
            there = self.any_of([w for _, w in works])
            self.there[number, show] = there
            model.charge(there, soft=attendance["attending"])
            for half in attendance["after"]:
                if half in halves:
                    model.row(None, 1, [(there, 1), (halves[half], 1), (model.var(soft=weights["after"]), -1)])
            minutes = [(w, self.shifts[s]["minutes"]) for s, w in works]
            if sum(m for _, m in minutes) > about["share"] and weights["share"]:
                steps = model.var(0, sum(m for _, m in minutes) // weights["share_step"] + 1, soft=weights["share"])
                model.row(None, about["share"], minutes + [(steps, -weights["share_step"])])
            worked = {}
            for shift, variable in works:
                worked.setdefault(self.shifts[shift]["day"], []).append(variable)
            worked = {day: self.any_of(variables, exact=True) for day, variables in worked.items()}
            for day, today in worked.items():
                before = [(worked[d], 1) for d in (day - 1, day - 2) if d in worked]
                model.row(0, None, before + [(model.var(soft=attendance["journey"]), 1), (today, -1)])
                if day - 2 in worked:
                    idle = [(worked[day - 2], 1), (today, 1), (model.var(soft=attendance["idle"]), -1)]
                    model.row(None, 1, idle + ([(worked[day - 1], -1)] if day - 1 in worked else []))

    def law(self, number):
        model, person, own = self.model, self.people[number], self.of_person[number]
        by_day = {}
        for shift, works in own:
            by_day.setdefault(self.shifts[shift]["day"], []).append((shift, works))
        own = sorted(own, key=lambda pair: self.shifts[pair[0]]["start"])
        for place, (a, works) in enumerate(own):
            for b, other in own[place + 1 :]:
                if self.shifts[b]["day"] - self.shifts[a]["day"] > 3:
                    break
                if self.too_close(number, a, b):
                    model.row(None, 1, [(works, 1), (other, 1)])
        elsewhere = {}
        for item in person["elsewhere"]:
            elsewhere.setdefault(item["day"], []).append(item)
        for day, today in by_day.items():
            for law in {self.people[number]["shows"][self.shifts[s]["show"]]["law"] for s, _ in today}:
                self.day(self.problem["laws"][law], today, elsewhere.get(day, []))
        worked = {day: self.any_of([w for _, w in today]) for day, today in by_day.items()}
        self.rows_of_days(number, by_day, worked, elsewhere)
        self.weekly(number, own)
        self.substitutes(number, by_day, worked, elsewhere)

    def day(self, law, today, others):
        minutes = [(w, self.shifts[s]["minutes"]) for s, w in today]
        there = sum(item["minutes"] for item in others)
        if sum(m for _, m in minutes) + there > law["day_minutes"]:
            self.model.row(None, max(0, law["day_minutes"] - there), minutes)
        shifts, variables = [(self.shifts[s], w) for s, w in today], dict(today)
        forbidden = []
        for size in range(1, len(shifts) + 1):
            for chosen in combinations(range(len(shifts)), size):
                if any(set(known) <= set(chosen) for known in forbidden):
                    continue
                items = [(s["start"], s["end"], s["minutes"], s["pause"]) for s, _ in (shifts[k] for k in chosen)]
                items += [(i["start"], i["end"], i["minutes"], 0) for i in others]
                if self.without_break(law, sorted(items)):
                    forbidden.append(chosen)
                    self.model.row(None, size - 1, [(shifts[k][1], 1) for k in chosen])
        return variables

    @staticmethod
    def without_break(law, items):
        for first in range(len(items)):
            work = free = 0
            for number, (start, end, minutes, pause) in enumerate(items[first:], first):
                gap = start - items[number - 1][1] if number > first else 0
                work += minutes
                free += pause + (gap if gap >= law["least_pause"] else 0)
                if any(work >= least and free < needed for least, needed in law["breaks"]):
                    return True
        return False

    def rows_of_days(self, number, by_day, worked, elsewhere):
        for day in by_day:
            limit = min(self.law_of(number, s)["days_in_row"] for s, _ in by_day[day])
            for first in range(day - limit, day + 1):
                run = range(first, first + limit + 1)
                if first >= 0 and all(d in worked or d in elsewhere for d in run):
                    free = [d for d in run if d in worked and d not in elsewhere]
                    if day not in free:
                        free.append(day)
                    self.model.row(None, len(free) - 1, [(worked[d], 1) for d in free])

    def weekly(self, number, own):
        rests = {}
        for shift, works in own:
            rest = self.law_of(number, shift)["weekly_rest"]
            if rest is not None:
                rests.setdefault((self.shifts[shift]["start"] // WEEK, rest), []).append(works)
        others = [(i["start"], i["end"], None) for i in self.people[number]["elsewhere"]]
        items = [(self.shifts[s]["start"], self.shifts[s]["end"], w) for s, w in own] + others
        for (week, rest), asking in rests.items():
            starts = [(week * WEEK, None)]
            starts += [(end, w) for _, end, w in items if end // WEEK == week]
            choices = []
            for begin, works in starts:
                blocking = [w for start, end, w in items if end > begin and start < begin + rest]
                if None in blocking:
                    continue
                choice = self.model.var()
                choices.append((choice, 1))
                if works is not None:
                    self.model.row(0, None, [(works, 1), (choice, -1)])
                for blocker in blocking:
                    self.model.row(None, 1, [(blocker, 1), (choice, 1)])
            for works in asking:
                self.model.row(0, None, choices + [(works, -1)])

    def substitutes(self, number, by_day, worked, elsewhere):
        free, used = self.people[number]["substitutes"], {}
        for day, today in by_day.items():
            asking = [
                (self.law_of(number, s)["substitute_within"], w) for s, w in today if self.shifts[s]["substitute"]
            ]
            asking = [(within, w) for within, w in asking if within is not None]
            if not asking:
                continue
            last = day + min(within for within, _ in asking)
            choices = []
            for other in range(day + 1, min(last, len(free) - 1) + 1):
                if free[other] and other not in elsewhere:
                    choice = self.model.var()
                    choices.append((choice, 1))
                    used.setdefault(other, []).append((choice, 1))
            for _, works in asking:
                self.model.row(0, None, choices + [(works, -1)])
        for other, choices in used.items():
            self.model.row(None, 1, choices + ([(worked[other], 1)] if other in worked else []))

    def budgets(self):
        for number, show in enumerate(self.problem["shows"]):
            there = [(t, 1) for (_, at), t in self.there.items() if at == number]
            if len(there) > show["budget"]:
                self.model.row(None, show["budget"], there)

    def desks(self):
        gone = {}
        for (person, half), variable in self.halves.items():
            desk = self.people[person]["desk"]
            if desk is not None and self.people[person]["at_desk"][half]:
                gone.setdefault((desk, half), []).append((variable, 1))
        for (desk, half), variables in gone.items():
            spare = self.problem["desks"][desk]["spare"][half]
            if len(variables) > spare:
                self.model.row(None, spare, variables)

    def covers(self):
        for cover in self.problem["covers"]:
            people = [who for who, _ in cover["members"]]
            halves = sorted({half for person, half in self.halves if person in people})
            for half in halves:
                missing, impossible, working = [], False, []
                for who, away in cover["members"]:
                    variable = self.halves.get((who, half))
                    if variable is not None:
                        working.append(variable)
                    if not away[half]:
                        impossible |= variable is None
                        missing.append(variable)
                if impossible:
                    continue
                if missing:
                    all_away = self.model.var(soft=cover["weight"])
                    self.model.row(None, len(missing) - 1, [(v, 1) for v in missing] + [(all_away, -1)])
                else:
                    self.model.charge(self.any_of(working), soft=cover["weight"])

    def solution(self, values):
        chosen = [key for key, duty in self.duty.items() if values[duty]]
        return [[person, seats] for person, seats in chosen if (person, seats) not in self.fixed]
