"""Tandems: who works with whom."""

from linear import Linear


class Tandems:
    def __init__(self, problem, _empty):
        fields, insides = problem["fields"], problem["insides"]
        self.pairs = {}
        pairs = [pair for pair in problem["pairs"] if pair]
        most = max((pair["soft"] for pair in pairs), default=0) + problem["above_share"]["soft"]
        self.model = model = Linear(1 + (most + 1) * max(1, len(fields)))
        model.always(problem["base"]["medium"], problem["base"]["soft"])
        of = [[] for _ in insides]
        for f, field in enumerate(fields):
            choices = []
            for i in range(len(insides)):
                pair = problem["pairs"][f * len(insides) + i]
                fixed = field["fixed"]
                # A pair that breaks a hard rule is never better than nobody; a fixed one is there in any case.
                if pair is None or (fixed is not None and fixed != i) or (fixed is None and pair["hard"]):
                    continue
                choice = model.var(medium=pair["medium"], soft=pair["soft"], start=int(fixed is not None))
                self.pairs[f, i] = choice
                choices.append((choice, 1))
                of[i].append((choice, 1))
            alone = model.var(medium=field["alone"]["medium"], soft=field["alone"]["soft"], start=int(field["fixed"] is None))
            model.row(1, 1, choices + [(alone, 1)])
            if field["fixed"] is not None:
                model.row(0, 0, [(alone, 1)])
        could = min(sum(1 for inside in insides if inside["capacity"]), len(fields))
        idle = problem["idle"]
        model.always(could * idle["medium"], could * idle["soft"])
        for inside, choices in zip(insides, of):
            above = model.var(0, len(fields), problem["above_share"]["medium"], problem["above_share"]["soft"])
            model.row(None, inside["share"], choices + [(above, -1)])
            capacity = inside["capacity"]
            if problem["above_capacity"]["hard"]:
                fixed = sum(1 for field in fields if field["fixed"] is not None and insides[field["fixed"]] is inside)
                model.row(None, max(capacity, fixed), choices)
            else:
                cost = problem["above_capacity"]
                above = model.var(0, len(fields), cost["medium"], cost["soft"])
                model.row(None, capacity, choices + [(above, -1)])
            if capacity:
                busy = model.var(medium=-idle["medium"], soft=-idle["soft"])
                model.row(0, None, choices + [(busy, -1)])

    def solution(self, values):
        return [[f, i] for (f, i), choice in self.pairs.items() if values[choice]]
