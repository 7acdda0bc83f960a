"""Switch days: a ride and a desk leg for each pair that switches, each at one of the places open to both."""

from linear import Linear

PARTS = {"Morning": 0, "Afternoon": 1, "Full": 2}


def index(place):
    return 3 * place["day"] + PARTS[place["part"]]


def slots(place):
    day, part = divmod(place, 3)
    return (2 * day, 2 * day + 1) if part == 2 else (2 * day + part,)


class Switch:
    def __init__(self, problem, empty):
        if problem["earlier"] or problem["joints"]:
            raise SystemExit("plans with earlier legs or joint visits are not modelled here")
        self.problem = problem
        self.insides, self.fields = problem["insides"], problem["fields"]
        self.dates = [day["date"] for day in problem["days"]]
        self.model = Linear(1000 * (len(self.insides) + len(self.fields)))
        self.model.always(empty[1], empty[2])
        self.fixed = [(s["inside"], s["field"], index(s["ride"]), index(s["desk"])) for s in problem["fixed"]]
        self.pairs = {}
        self.people()
        self.legs()
        self.shares()
        self.gaps()
        self.desks()
        self.weeks()
        self.covers()

    def people(self):
        """Dates that each person's other legs already keep others away from."""
        self.taken = []
        for side, people in enumerate((self.insides, self.fields)):
            for number, person in enumerate(people):
                dates = list(person["legs_elsewhere"])
                for s in self.fixed:
                    if s[side] == number:
                        dates += [self.dates[s[2] // 3], self.dates[s[3] // 3]]
                self.taken.append(dates)

    def clear(self, person, day):
        return all(abs(self.dates[day] - date) >= self.problem["gap"] for date in self.taken[person])

    def legs(self):
        model, problem = self.model, self.problem
        weights, days = problem["weights"], len(self.dates)
        fixed_pairs = {(s[0], s[1]) for s in self.fixed}

        def open_places(kind, length, i, f):
            one, other = self.insides[i][kind], self.fields[f][kind]
            found = {}
            for day in range(days):
                if not (self.clear(i, day) and self.clear(len(self.insides) + f, day)):
                    continue
                for part in (2,) if length == "Full" else (0, 1):
                    a, b = one[3 * day + part], other[3 * day + part]
                    if a["open"] and b["open"]:
                        shared = weights["shared"] if a["shared"] or b["shared"] else 0
                        found[3 * day + part] = a["cost"] + b["cost"] + shared
            return found

        for i in range(len(self.insides)):
            for f in range(len(self.fields)):
                pair = problem["pairs"][i * len(self.fields) + f]
                if pair is None or (i, f) in fixed_pairs:
                    continue
                rides = open_places("ride", pair["ride"], i, f)
                desks = open_places("desk", pair["desk"], i, f)
                if not rides or not desks:
                    continue
                chosen = model.var(soft=pair["cost"] - pair["own_missing"])
                rides = {place: model.var(soft=cost) for place, cost in rides.items()}
                desks = {place: model.var(soft=cost) for place, cost in desks.items()}
                for legs in (rides, desks):
                    model.row(0, 0, [(v, 1) for v in legs.values()] + [(chosen, -1)])
                number = problem["calendars"][pair["calendar"]]
                free, window = weights["between_free"], problem["window"]
                beyond = model.var(0, max(0, window - free), soft=weights["between"])
                apart = [(v, number[p // 3]) for p, v in rides.items()] + [(v, -number[p // 3]) for p, v in desks.items()]
                model.row(None, free, apart + [(beyond, -1)])
                model.row(-free, None, apart + [(beyond, 1)])
                for place, ride in rides.items():
                    clash = [d for other, d in desks.items() if set(slots(other)) & set(slots(place))]
                    if clash:
                        model.row(None, 1, [(ride, 1)] + [(d, 1) for d in clash])
                self.pairs[i, f] = (chosen, rides, desks)

    def of(self, side, number):
        return [(pair, legs) for pair, legs in self.pairs.items() if pair[side] == number]

    def shares(self):
        for side, people in enumerate((self.insides, self.fields)):
            for number, person in enumerate(people):
                has = sum(1 for s in self.fixed if s[side] == number)
                chosen = [(legs[0], 1) for _, legs in self.of(side, number)]
                short = max(0, person["demand"] - has)
                self.model.always(medium=-short)
                if short:
                    missing = self.model.var(0, short, medium=1, start=short)
                    self.model.row(short, None, chosen + [(missing, 1)])
                self.model.row(None, max(0, person["maximum"] - has), chosen)

    def gaps(self):
        """At most one switch of a person has a leg in any stretch of days that is shorter than the gap."""
        model, gap, used = self.model, self.problem["gap"], {}
        stretches = []
        for first, date in enumerate(self.dates):
            last = first
            while last + 1 < len(self.dates) and self.dates[last + 1] - date < gap:
                last += 1
            if not stretches or stretches[-1][1] < last:
                stretches.append((first, last))
        for pair, (chosen, rides, desks) in self.pairs.items():
            for number, (first, last) in enumerate(stretches):
                here = [[v for p, v in legs.items() if first <= p // 3 <= last] for legs in (rides, desks)]
                if here[0] or here[1]:
                    touched = model.var()
                    for legs in here:
                        if legs:
                            model.row(None, 0, [(v, 1) for v in legs] + [(touched, -1)])
                    used[pair, number] = touched
        for side, people in enumerate((self.insides, self.fields)):
            for person in range(len(people)):
                pairs = [pair for pair in self.pairs if pair[side] == person]
                for number in range(len(stretches)):
                    terms = [(used[pair, number], 1) for pair in pairs if (pair, number) in used]
                    if len(terms) > 1:
                        model.row(None, 1, terms)

    def desks(self):
        gone, visits = {}, {}
        for (i, _), (_, rides, desks) in self.pairs.items():
            desk = self.insides[i]["own_desk"]
            if desk is None:
                continue
            for place, ride in rides.items():
                for slot in slots(place):
                    if self.insides[i]["at_desk"][slot]:
                        gone.setdefault((desk, slot), []).append(ride)
            for place, leg in desks.items():
                for slot in slots(place):
                    visits.setdefault((desk, slot), []).append(leg)
        fixed_gone, fixed_visits = {}, {}
        for i, _, ride, leg in self.fixed:
            desk = self.insides[i]["own_desk"]
            for slot in slots(ride):
                if desk is not None and self.insides[i]["at_desk"][slot]:
                    fixed_gone[desk, slot] = fixed_gone.get((desk, slot), 0) + 1
            for slot in slots(leg):
                fixed_visits[desk, slot] = fixed_visits.get((desk, slot), 0) + 1
        for legs, there, name in ((gone, fixed_gone, "spare"), (visits, fixed_visits, "visitors")):
            for (desk, slot), variables in legs.items():
                limit = self.problem["desks"][desk][name][slot] - there.get((desk, slot), 0)
                if limit < len(variables):
                    self.model.row(None, max(0, limit), [(v, 1) for v in variables])

    def weeks(self):
        legs = [[] for _ in self.problem["quotas"]]
        there = [0] * len(legs)
        week = [day["week"] for day in self.problem["days"]]
        for _, rides, desks in self.pairs.values():
            for place, leg in list(rides.items()) + list(desks.items()):
                legs[week[place // 3]].append((leg, 1))
        for s in self.fixed:
            for place in s[2:]:
                there[week[place // 3]] += 1
        weight = self.problem["weights"]["quota"]
        for variables, has, quota in zip(legs, there, self.problem["quotas"]):
            self.model.always(soft=-weight * max(0, has - quota))
            if has + len(variables) > quota:
                above = self.model.var(0, has + len(variables), soft=weight, start=max(0, has - quota))
                self.model.row(None, quota - has, variables + [(above, -1)])

    def covers(self):
        away = self.problem["away"]
        kinds = {("Inside", 2): "inside_ride", ("Inside", 3): "inside_desk", ("Field", 2): "field_ride", ("Field", 3): "field_desk"}

        def legs_of(who, slot):
            """Free and fixed legs that take somebody away then."""
            if who == "Other":
                return [], False
            (side, number), = who.items()
            at = 0 if side == "Inside" else 1
            free, fixed = [], False
            for kind, name in ((2, kinds[side, 2]), (3, kinds[side, 3])):
                if not away[name]:
                    continue
                fixed |= any(s[at] == number and slot in slots(s[kind]) for s in self.fixed)
                for legs in self.legs_by_person[at].get((number, slot), ([], []))[kind - 2]:
                    free.append(legs)
            return free, fixed

        self.legs_by_person = [{}, {}]
        for pair, (_, rides, desks) in self.pairs.items():
            for kind, legs in enumerate((rides, desks)):
                for place, leg in legs.items():
                    for slot in slots(place):
                        for at in (0, 1):
                            self.legs_by_person[at].setdefault((pair[at], slot), ([], []))[kind].append(leg)
        for cover in self.problem["covers"]:
            for slot in range(2 * len(self.dates)):
                members = [(is_away[slot], *legs_of(who, slot)) for who, is_away in cover["members"]]
                missing = [free for there, free, fixed in members if not (there or fixed)]
                by_leg = any(fixed for _, _, fixed in members)
                if any(not free for free in missing):
                    continue
                if not missing and by_leg:
                    continue  # It costs in any case, and stands in the constant.
                if missing:
                    all_away = self.model.var(soft=cover["weight"])
                    terms = [(leg, 1) for free in missing for leg in free]
                    self.model.row(None, len(missing) - 1, terms + [(all_away, -1)])
                else:
                    for _, free, _ in members:
                        for leg in free:
                            self.model.charge(leg, soft=cover["weight"])

    def solution(self, values):
        plan = []
        for (i, f), (chosen, rides, desks) in self.pairs.items():
            if values[chosen]:
                ride = next(place for place, v in rides.items() if values[v])
                desk = next(place for place, v in desks.items() if values[v])
                plan.append([i, f, ride, desk])
        return plan
