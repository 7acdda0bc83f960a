"""Generalised assignment: each item to one agent, capacities hard, least cost."""

from linear import Linear


class Gap:
    def __init__(self, problem, _empty):
        cost, resource, capacity = problem["cost"], problem["resource"], problem["capacity"]
        items = range(len(cost[0]))
        self.model = Linear(1 << 40)
        self.chosen = [[self.model.var(soft=value) for value in row] for row in cost]
        for item in items:
            self.model.row(1, 1, [(row[item], 1) for row in self.chosen])
        for row, needs, there in zip(self.chosen, resource, capacity):
            self.model.row(None, there, list(zip(row, needs)))

    def solution(self, values):
        agents = range(len(self.chosen))
        return [next(agent for agent in agents if values[self.chosen[agent][item]]) for item in range(len(self.chosen[0]))]
