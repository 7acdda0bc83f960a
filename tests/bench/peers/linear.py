"""A model in whole numbers, written once and handed to whichever solver is asked.

Costs have two levels, medium before soft. They become one objective, `scale` x medium + soft, where `scale` is above any soft cost that
a plan worth having can reach, so that the order of two plans is that of their pairs.
"""

import time


class Linear:
    def __init__(self, scale):
        self.scale = scale
        self.lower, self.upper, self.cost, self.rows, self.start = [], [], [], [], []
        self.constant = 0

    def var(self, lower=0, upper=1, medium=0, soft=0, start=None):
        """A variable; `start` is its value in a first plan, which leaves out whatever can be left out."""
        self.lower.append(lower)
        self.upper.append(upper)
        self.cost.append(medium * self.scale + soft)
        self.start.append(lower if start is None else start)
        return len(self.lower) - 1

    def charge(self, var, medium=0, soft=0):
        self.cost[var] += medium * self.scale + soft

    def always(self, medium=0, soft=0):
        self.constant += medium * self.scale + soft

    def row(self, lower, upper, terms):
        """lower <= sum of factor x variable <= upper; None where there is no limit. Terms are (variable, factor)."""
        self.rows.append((lower, upper, terms))

    def levels(self, value):
        """A value of the objective, or a bound on it, as medium and soft."""
        return [value // self.scale, value % self.scale]


class Found:
    """What a solver says: values by variable or None, a bound on the objective, how it ended, and when the first plan was there."""

    def __init__(self, values, bound, status, seconds, first):
        self.values, self.bound, self.status, self.seconds, self.first = values, bound, status, seconds, first


def cp_sat(model, seconds, threads, seed):
    from ortools.sat.python import cp_model

    plain = cp_model.CpModel()
    variables = [plain.new_int_var(lower, upper, "") for lower, upper in zip(model.lower, model.upper)]
    infinity = 1 << 60
    for lower, upper, terms in model.rows:
        expression = cp_model.LinearExpr.weighted_sum([variables[v] for v, _ in terms], [f for _, f in terms])
        plain.add_linear_constraint(
            expression, -infinity if lower is None else lower, infinity if upper is None else upper
        )
    priced = [(variables[v], cost) for v, cost in enumerate(model.cost) if cost]
    plain.minimize(cp_model.LinearExpr.weighted_sum([v for v, _ in priced], [c for _, c in priced]))
    for variable, value in zip(variables, model.start):
        plain.add_hint(variable, value)
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = threads
    solver.parameters.random_seed = seed

    class First(cp_model.CpSolverSolutionCallback):
        at = None

        def on_solution_callback(self):
            if self.at is None:
                self.at = time.monotonic() - begun

    first = First()
    begun = time.monotonic()
    status = solver.solve(plain, first)
    spent = time.monotonic() - begun
    has_plan = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    values = [solver.value(v) for v in variables] if has_plan else None
    # Stopped before it had begun to search, the solver reports 0, which proves nothing.
    begun_at_all = has_plan or solver.best_objective_bound != 0
    bound = whole(solver.best_objective_bound) + model.constant if begun_at_all else None
    return Found(values, bound, solver.status_name(status).lower(), spent, first.at)


def highs(model, seconds, threads, seed):
    import highspy
    import numpy

    solver = highspy.Highs()
    for name, value in {
        "output_flag": False,
        "time_limit": float(seconds),
        "threads": threads,
        "random_seed": seed,
        "mip_rel_gap": 0.0,
        "mip_abs_gap": 0.99,
    }.items():
        solver.setOptionValue(name, value)
    lp = highspy.HighsLp()
    count = len(model.lower)
    lp.num_col_, lp.num_row_ = count, len(model.rows)
    lp.col_cost_ = numpy.array(model.cost, dtype=float)
    lp.col_lower_ = numpy.array(model.lower, dtype=float)
    lp.col_upper_ = numpy.array(model.upper, dtype=float)
    starts, index, factors, lowers, uppers = [0], [], [], [], []
    for lower, upper, terms in model.rows:
        # Revenue in cents next to single seats: rows of large numbers are scaled, as a solver with floating point wants them.
        largest = max((abs(factor) for _, factor in terms), default=1)
        scale = largest if largest > 1_000_000 else 1
        lowers.append(-highspy.kHighsInf if lower is None else lower / scale)
        uppers.append(highspy.kHighsInf if upper is None else upper / scale)
        merged = {}
        for variable, factor in terms:
            merged[variable] = merged.get(variable, 0) + factor / scale
        index.extend(merged.keys())
        factors.extend(merged.values())
        starts.append(len(index))
    lp.row_lower_ = numpy.array(lowers, dtype=float)
    lp.row_upper_ = numpy.array(uppers, dtype=float)
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = numpy.array(starts, dtype=numpy.int32)
    lp.a_matrix_.index_ = numpy.array(index, dtype=numpy.int32)
    lp.a_matrix_.value_ = numpy.array(factors, dtype=float)
    lp.integrality_ = [highspy.HighsVarType.kInteger] * count
    solver.passModel(lp)
    first_plan = highspy.HighsSolution()
    first_plan.col_value = [float(value) for value in model.start]
    solver.setSolution(first_plan)
    begun = time.monotonic()
    solver.run()
    spent = time.monotonic() - begun
    info = solver.getInfo()
    has_plan = info.primal_solution_status == 2
    values = [round(value) for value in solver.getSolution().col_value] if has_plan else None
    # Below zero, in case of no bound at all.
    bound = info.mip_dual_bound
    bound = whole(bound) + model.constant if abs(bound) < 1e18 else None
    status = solver.modelStatusToString(solver.getModelStatus()).lower()
    return Found(values, bound, status, spent, None)


def whole(bound):
    """The least whole number that a bound with rounding errors proves."""
    return int(-((-bound + 1e-6 * max(1.0, abs(bound) * 1e-3)) // 1))


SOLVERS = {"cp-sat": cp_sat, "highs": highs}
