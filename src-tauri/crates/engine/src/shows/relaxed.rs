//! The least cost at given prices: what [`super::priced`] asks for at every step.

use super::columns::{self, Rates, Room};
use super::layout::Role;
use super::priced::{FAR, IMPOSSIBLE, Priced, REMAINS};
use super::rows::{NO_ROW, UNIT, roles};

impl Priced<'_> {
    /// The least cost at the present prices; leaves the residuals.
    pub fn evaluate(&mut self) -> i64 {
        self.residual.fill(0);
        let mut value = self.constant;
        value += self.seats_and_shifts();
        value += self.wanted();
        if self.shared.is_none() {
            value += self.years();
        }
        self.fade();
        self.find_prices();
        let mut rooms = std::mem::take(&mut self.room);
        let mut next = 0;
        for show in 0..self.budgets.len() {
            // Whoever is fixed there comes; of the others the cheapest, as many as the budget leaves.
            let mut coming = Vec::new();
            let mut left = self.budgets[show];
            while next < self.columns.len() && self.columns[next].show == show {
                if self.columns[next].out {
                    next += 1;
                    continue;
                }
                let cost = self.attend(next, &mut rooms);
                self.worth[next] = cost;
                if self.columns[next].must {
                    value += cost;
                    left -= 1;
                    self.count(next, &rooms);
                } else if cost < 0 {
                    coming.push((cost, next));
                }
                next += 1;
            }
            coming.sort_unstable();
            for &(cost, number) in coming.iter().take(left.max(0) as usize) {
                value += cost;
                self.attend(number, &mut rooms);
                self.count(number, &rooms);
            }
        }
        self.room = rooms;
        value
    }

    /// How many to seat where, and whether both sides are there.
    fn seats_and_shifts(&mut self) -> i64 {
        let problem = self.layout.problem;
        let weights = &problem.weights;
        let (empty, desired) = (
            i64::from(weights.empty) * self.levels.medium * UNIT,
            i64::from(weights.desired) * self.levels.soft * UNIT,
        );
        let parts = self.rows.parts;
        let mut value = 0;
        for (shift, of_shift) in self.layout.seats_of_shift.iter().enumerate() {
            // Each seats at their fewest; the cheapest single one more; and what is best.
            let (mut fewest, mut fewest_cost, mut one_more, mut best_cost, mut best_count) =
                (0i64, 0, (FAR, usize::MAX), 0, 0);
            for &q in of_shift {
                let seats = &problem.seats[q];
                let reward = self.prices[parts.seats + q];
                let taken = self.taken[q];
                let most = seats.maximum.max(taken).min(taken + self.able[q].len() as u32);
                let cost = |n: u32| {
                    let missing = seats.minimum.saturating_sub(n);
                    let wished = seats.desired.saturating_sub(n.max(seats.minimum));
                    empty * i64::from(missing) + desired * i64::from(wished) + reward * i64::from(n)
                };
                let least = cost(taken);
                fewest += i64::from(taken);
                fewest_cost += least;
                if most > taken && cost(taken + 1) - least < one_more.0 {
                    one_more = (cost(taken + 1) - least, q);
                }
                let mut best = (least, taken);
                for n in taken + 1..=most {
                    if cost(n) < best.0 {
                        best = (cost(n), n);
                    }
                }
                best_cost += best.0;
                best_count += i64::from(best.1);
                self.residual[parts.seats + q] = i64::from(best.1);
            }
            let (inside, field) = (parts.sides + shift, parts.sides + problem.shifts.len() + shift);
            let both = self.prices[inside] + self.prices[field];
            let few = if fewest <= 1 { fewest_cost } else { FAR };
            let more = if fewest == 0 { fewest_cost + one_more.0 } else { FAR };
            if best_count >= 2 && both > 0 && few.min(more) < best_cost + both {
                // So few that sides do not matter.
                for &q in of_shift {
                    self.residual[parts.seats + q] = i64::from(self.taken[q]);
                }
                if more < few {
                    self.residual[parts.seats + one_more.1] += 1;
                }
                value += few.min(more);
            } else {
                value += best_cost;
                if best_count >= 2 {
                    value += both;
                    if problem.shifts[shift].mixed {
                        self.residual[inside] = 1;
                        self.residual[field] = 1;
                    }
                }
            }
        }
        value
    }

    /// Needs, visits and days with more than one show.
    fn wanted(&mut self) -> i64 {
        let problem = self.layout.problem;
        let parts = self.rows.parts;
        let mut value = 0;
        for need in 0..problem.needs.len() {
            value += self.prices[parts.needs + need];
            self.residual[parts.needs + need] = 1;
        }
        let deputy = i64::from(problem.weights.deputy) * self.levels.soft * UNIT;
        for visit in 0..problem.visits.len() {
            let (face, stand_in) = (parts.faces + visit, parts.deputies + visit);
            value += self.prices[face];
            self.residual[face] = 1;
            let by_deputy = deputy - self.prices[face] + self.prices[stand_in];
            if by_deputy < 0 {
                value += by_deputy;
                self.residual[face] = 0;
                self.residual[stand_in] = 1;
            }
        }
        for (number, desk) in self.rows.desks.iter().enumerate() {
            value -= self.prices[parts.desks + number] * desk.most;
            self.residual[parts.desks + number] = -desk.most;
        }
        for (clash, most) in self.most.iter().enumerate() {
            value -= self.prices[parts.clashes + clash] * most;
            self.residual[parts.clashes + clash] = -most;
        }
        value
    }

    /// The free half-days and weekends of everybody.
    pub fn years(&mut self) -> i64 {
        let problem = self.layout.problem;
        let parts = self.rows.parts;
        let first = i64::from(problem.weights.half_day) * self.levels.soft * UNIT;
        let mut value = 0;
        for (number, person) in problem.people.iter().enumerate() {
            let row = parts.halves + number;
            let [near, far] = person.half_days_free.map(i64::from);
            let price = self.prices[row];
            let many = if price > first { far } else { near };
            value += first * (many - near) - price * many;
            self.residual[row] = -many;
            let row = parts.weekends + number;
            let free = i64::from(person.weekends_free);
            value -= self.prices[row] * free;
            self.residual[row] = -free;
        }
        value
    }

    /// What each person pays for each shift.
    fn find_prices(&mut self) {
        let problem = self.layout.problem;
        let (parts, shifts) = (self.rows.parts, problem.shifts.len());
        self.price.fill((FAR, 0));
        let soft = self.levels.soft * UNIT;
        for q in 0..problem.seats.len() {
            let base = -self.prices[parts.seats + q];
            let shift = problem.seats[q].shift;
            for k in 0..self.able[q].len() {
                let person = self.able[q][k];
                let price = base + self.of_duty(person, q, soft);
                let least = &mut self.price[person * shifts + shift];
                if price < least.0 {
                    *least = (price, q as u32);
                }
            }
        }
        // What is fixed has its seats; twice in one shift is the sum.
        for k in 0..self.fixed.len() {
            let (person, q) = self.fixed[k];
            if self.fixed[..k].contains(&(person, q)) {
                continue;
            }
            let shift = problem.seats[q].shift;
            let price = self.of_duty(person, q, soft) - self.prices[parts.seats + q];
            let again = self.fixed[..k].iter().any(|&(p, o)| p == person && problem.seats[o].shift == shift);
            let own = &mut self.price[person * shifts + shift];
            let before = if again { own.0 } else { 0 };
            *own = (before + price, q as u32);
        }
        for k in 0..self.columns.len() {
            for j in 0..self.columns[k].shifts.len() {
                let (person, shift) = (self.columns[k].person, self.columns[k].shifts[j].0);
                let more = self.of_shift(person, shift, soft);
                self.price[person * shifts + shift].0 += more;
            }
        }
    }

    /// Needs met and what moving would cost.
    fn of_duty(&self, person: usize, seats: usize, soft: i64) -> i64 {
        let layout = self.layout;
        let mut price = 0;
        for &need in &layout.needs_of_seats[seats] {
            if layout.having.has(need, person) {
                price -= self.prices[self.rows.parts.needs + need];
            }
        }
        if let Some((_, moved)) = layout.moved[person].iter().find(|(q, _)| *q == seats) {
            price -= i64::from(*moved) * soft;
        }
        price
    }

    /// Wishes, partners, sides and visits.
    fn of_shift(&self, person: usize, shift: usize, soft: i64) -> i64 {
        let (layout, parts) = (self.layout, self.rows.parts);
        let problem = layout.problem;
        let shifts = problem.shifts.len();
        let own = &problem.people[person];
        let mut price = i64::from(layout.wish[person * shifts + shift]) * soft;
        if problem.shifts[shift].partners {
            let row = self.rows.partner_row[person * shifts + shift];
            price += if row == NO_ROW {
                i64::from(own.alone) * soft
            } else {
                self.prices[parts.partners + row as usize]
            };
            for &other in &own.partners {
                let row = self.rows.partner_row[other * shifts + shift];
                if row != NO_ROW {
                    price -= self.prices[parts.partners + row as usize];
                }
            }
        }
        for side in 0..2 {
            if layout.is[side][person] {
                price -= self.prices[parts.sides + side * shifts + shift];
            }
        }
        for (visit, role) in roles(layout, person, shift) {
            price -= self.prices[if role == Role::Face { parts.faces } else { parts.deputies } + visit];
        }
        price
    }

    /// The least cost of one person at one show, 0 or more if it is better not to come; leaves the choice in the first
    /// room.
    fn attend(&self, number: usize, rooms: &mut [Room; 2]) -> i64 {
        let problem = self.layout.problem;
        let (parts, shifts) = (self.rows.parts, problem.shifts.len());
        let column = &self.columns[number];
        let (person, show) = (column.person, column.show);
        let prices = |shift: usize| self.price[person * shifts + shift].0;
        let Some(list) = column.choices else {
            return self.single(number).map(prices).sum();
        };
        let list = &self.choices[list];
        let clash = &self.rows.clash_of[person];
        let a_day = |day: usize| {
            if let Some(shared) = &self.shared {
                return shared.day(person, day);
            }
            clash.iter().find(|(d, _)| *d == day).map_or(0, |&(_, row)| self.prices[parts.clashes + row])
        };
        let soft = self.levels.soft * UNIT;
        let own = &problem.people[person].shows[show];
        let mut rates = Rates {
            half: self.prices[parts.halves + person],
            weekend: self.prices[parts.weekends + person],
            minute: 0,
            journey: i64::from(own.journey) * soft,
            idle: i64::from(own.idle) * soft,
            attending: i64::from(own.attending) * soft,
        };
        let [room, other] = rooms;
        let a_half = |half: usize| self.of_half(person, half);
        let apart = &column.apart;
        let Some(value) =
            columns::cheapest_apart(list, &column.open, apart, &prices, &a_day, &a_half, rates, room)
        else {
            return if column.must { IMPOSSIBLE } else { 0 };
        };
        let share = i64::from(problem.shows[show].share);
        let minutes: i64 = room.chosen.iter().map(|&(k, c)| list[k].choices[c].minutes).sum();
        if (value < 0 || column.must) && minutes > share && soft > 0 {
            // Steps above the share as a price of each minute: never more than they cost.
            rates.minute = i64::from(problem.weights.share) * soft / i64::from(problem.weights.share_step);
            rates.attending -= rates.minute * share;
            if let Some(with) =
                columns::cheapest_apart(list, &column.open, apart, &prices, &a_day, &a_half, rates, other)
                && with > value
            {
                std::mem::swap(room, other);
                return with;
            }
        }
        value
    }

    /// What leaving the desk in a half-day costs a person.
    fn of_half(&self, person: usize, half: usize) -> i64 {
        let own = &self.layout.problem.people[person];
        let Some(desk) = own.desk.filter(|_| own.at_desk[half]) else { return 0 };
        let row = self.rows.desk_row.get(&(desk, half));
        let price = row.map_or(0, |&row| self.prices[self.rows.parts.desks + row]);
        let halves = self.layout.problem.halves();
        price + self.shared.as_ref().map_or(0, |shared| shared.desks[desk * halves + half])
    }

    /// Shifts that are worth it one by one, and what is fixed.
    fn single(&self, number: usize) -> impl Iterator<Item = usize> + '_ {
        let column = &self.columns[number];
        let of_person = column.person * self.layout.problem.shifts.len();
        let worth = move |&&(shift, must): &&(usize, bool)| must || self.price[of_person + shift].0 < 0;
        column.shifts.iter().filter(worth).map(|&(shift, _)| shift)
    }

    /// What was learnt about who comes grows old.
    fn fade(&mut self) {
        if self.shared.is_some() {
            self.present.iter_mut().chain(&mut self.sits).for_each(|often| *often *= REMAINS);
        }
    }

    /// Counts the choice that [`Self::attend`] left into the residuals.
    fn count(&mut self, number: usize, rooms: &[Room; 2]) {
        let parts = self.rows.parts;
        self.present[number] += 1.0 - REMAINS;
        let (person, choices) = (self.columns[number].person, self.columns[number].choices);
        let Some(list) = choices else {
            let chosen: Vec<usize> = self.single(number).collect();
            for shift in chosen {
                self.sit(person, shift);
            }
            return;
        };
        for &(day, choice) in &rooms[0].chosen {
            let of_day = &self.choices[list][day];
            let choice = &of_day.choices[choice];
            self.residual[parts.halves + person] += choice.halves;
            self.residual[parts.weekends + person] += i64::from(choice.weekend);
            let clash = self.rows.clash_of[person].iter().find(|(d, _)| *d == of_day.day);
            if let Some(&(_, row)) = clash {
                self.residual[parts.clashes + row] += 1;
            }
            let (mask, touches) = (choice.mask, choice.touches);
            let own = &self.layout.problem.people[person];
            if let Some(desk) = own.desk {
                for (bit, &half) in of_day.halves.iter().enumerate() {
                    if touches >> bit & 1 == 1
                        && own.at_desk[half]
                        && let Some(&row) = self.rows.desk_row.get(&(desk, half))
                    {
                        self.residual[parts.desks + row] += 1;
                    }
                }
            }
            for bit in 0..self.choices[list][day].shifts.len() {
                if mask >> bit & 1 == 1 {
                    self.sit(person, self.choices[list][day].shifts[bit]);
                }
            }
        }
    }

    /// Counts a person in a shift into the residuals.
    fn sit(&mut self, person: usize, shift: usize) {
        let layout = self.layout;
        let problem = layout.problem;
        let (parts, shifts) = (self.rows.parts, problem.shifts.len());
        let seats = self.price[person * shifts + shift].1 as usize;
        self.sits[person * shifts + shift] += 1.0 - REMAINS;
        self.residual[parts.seats + seats] -= 1;
        for &need in &layout.needs_of_seats[seats] {
            if layout.having.has(need, person) {
                self.residual[parts.needs + need] -= 1;
            }
        }
        if problem.shifts[shift].partners {
            let row = self.rows.partner_row[person * shifts + shift];
            if row != NO_ROW {
                self.residual[parts.partners + row as usize] += 1;
            }
            for &other in &problem.people[person].partners {
                let row = self.rows.partner_row[other * shifts + shift];
                if row != NO_ROW {
                    self.residual[parts.partners + row as usize] -= 1;
                }
            }
        }
        for side in 0..2 {
            if layout.is[side][person] {
                self.residual[parts.sides + side * shifts + shift] -= 1;
            }
        }
        for (visit, role) in roles(layout, person, shift) {
            self.residual[if role == Role::Face { parts.faces } else { parts.deputies } + visit] -= 1;
        }
    }
}
