"""Coverage: each customer to one tandem, rows of hours and revenue with costs of being too full or too far from a target."""

from linear import Linear


class Coverage:
    def __init__(self, problem, _empty):
        self.accounts, tandems, rows = problem["accounts"], problem["tandems"], problem["rows"]
        charges, own = problem["charges"], problem["own_amounts"]
        width = len(tandems)
        most = sum(max((c["soft"] for c in charges[a * width : (a + 1) * width]), default=0) for a in range(len(self.accounts)))
        banded = sum(1 for row in rows if row["band"])
        self.model = model = Linear(1 + most + 10_000 * banded)
        model.always(problem["base"]["medium"], problem["base"]["soft"])
        self.chosen = []
        filled = [[] for _ in rows]
        stays = [0] * len(rows)
        for number, account in enumerate(self.accounts):
            choices = {}
            for tandem, about in enumerate(tandems):
                charge = charges[number * width + tandem]
                fixed = account["fixed"]
                # What breaks a hard rule is never better than having no tandem; what is fixed is there in any case.
                if (fixed is not None and fixed != tandem) or (fixed is None and charge["hard"]):
                    continue
                choice = model.var(medium=charge["medium"], soft=charge["soft"], start=int(fixed is not None))
                choices[tandem] = choice
                amounts = own[number * width + tandem] if own else account["amounts"]
                for row, amount in zip(about["rows"], amounts):
                    if amount:
                        filled[row].append((choice, amount))
                        stays[row] += amount if fixed is not None else 0
            terms = [(choice, 1) for choice in choices.values()]
            if account["fixed"] is None:
                without = account["without"]
                terms.append((model.var(medium=without["medium"], soft=without["soft"], start=1), 1))
            model.row(1, 1, terms)
            self.chosen.append(choices)
        for row, terms, fixed in zip(rows, filled, stays):
            least = row["filled"]
            all_in = least + sum(amount for _, amount in terms)
            for step in row["steps"]:
                limit = step["above"]
                if all_in <= limit:
                    continue
                if step["each"]["hard"]:
                    model.row(None, max(limit, least + fixed) - least, terms)
                else:
                    there = least + fixed
                    above = model.var(
                        0, all_in - limit, step["each"]["medium"], step["each"]["soft"], start=max(0, there - limit)
                    )
                    model.row(None, limit - least, terms + [(above, -1)])
            band = row["band"]
            if band and band["each"]:
                target, free = band["target"], band["free"]
                furthest = max(1000, 1000 * all_in // target) + 1
                there = 1000 * abs(least + fixed - target) - free * target
                outside = model.var(0, furthest, soft=band["each"], start=max(0, -(-there // target)))
                wide = [(variable, 1000 * amount) for variable, amount in terms]
                model.row(None, (1000 + free) * target - 1000 * least, wide + [(outside, -target)])
                model.row((1000 - free) * target - 1000 * least, None, wide + [(outside, target)])

    def solution(self, values):
        return [next((t for t, choice in choices.items() if values[choice]), None) for choices in self.chosen]
