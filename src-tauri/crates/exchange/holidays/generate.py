"""Writes holidays.txt from the Python package `holidays` (MIT licence).

    python3 -m venv venv && venv/bin/pip install holidays==0.109
    venv/bin/python generate.py > holidays.txt

A line each, fields parted by tabs:

    version  <version of the package>
    country  <ISO 3166-1 code>  <first year>  <last year>  <regions, blank between>
    public   <regions>  <days>  <name in the country's language>  <English name>
    school   <regions>  <stretches>  <name in the country's language>  <English name>
    reach    <region>  <last day for which school holidays are known>

Regions are the part of ISO 3166-2 behind the hyphen; `-` is the country without a region, `*` all of them. Days are
`MMDD` where they are the same in every year, else `YYMMDD`; stretches are `YYMMDD+N`, N days long.
"""

import datetime
import re
import sys
from collections import defaultdict

import holidays

COUNTRIES = (
    "AT AU BE BG BR CA CH CN CY CZ DE DK EE ES FI FR GB GR HR HU IE IN IS IT JP LI LT LU LV MC MT NL NO PL PT RO RS SE "
    "SI SK TR UA US"
).split()
YEARS = range(2024, 2036)

# Regions that the package knows by another name, and those that share a calendar.
ALIASES = {
    # Alsace and Moselle keep the holidays of before 1918; the region around them is what people choose.
    ("FR", "6AE"): ["6AE", "GES"],
    ("FR", "57"): ["57"],
}
# French school holidays by zone, as regions.
ZONES = {
    "Zone A": ["ARA", "BFC", "NAQ"],
    "Zone B": ["BRE", "CVL", "GES", "HDF", "NOR", "PAC", "PDL"],
    "Zone C": ["IDF", "OCC"],
}
# School holidays that are decreed up to this day; what the package tells beyond is a guess.
DECREED = {"FR": datetime.date(2027, 8, 31)}
# Assumption Day is public in most of Bavaria's communities; the package keeps it in a category of its own.
CATEGORIES = {("DE", "BY"): ("public", "catholic")}


def calendar(country, region, categories, language):
    kwargs = {"subdiv": region} if region else {}
    return holidays.country_holidays(country, years=YEARS, categories=categories, language=language, **kwargs)


def both_languages(country, region, categories):
    """Day -> (name in the country's language, English name)."""
    supported = getattr(holidays, country).supported_languages
    own = calendar(country, region, categories, getattr(holidays, country).default_language)
    english = "en_US" if "en_US" in supported else next((one for one in supported if one.startswith("en")), None)
    other = calendar(country, region, categories, english)
    return {day: (name, other.get(day, name)) for day, name in own.items() if day.year in YEARS}


def regions_of(country):
    named = [one for one in getattr(holidays, country).subdivisions if re.fullmatch(r"[A-Z0-9]{1,3}", one)]
    return named


def targets(country, region):
    return ALIASES.get((country, region), [region])


def written(days):
    by_year = defaultdict(set)
    for day in days:
        by_year[day.year].add(day.strftime("%m%d"))
    sets = list(by_year.values())
    if len(by_year) == len(YEARS) and all(one == sets[0] for one in sets):
        return " ".join(sorted(sets[0]))
    return " ".join(day.strftime("%y%m%d") for day in sorted(days))


def stretches(days):
    """Runs of days of one name; a weekend within does not end one."""
    runs = []
    for day in sorted(days):
        gap = (day - runs[-1][1]).days if runs else 99
        between = [runs[-1][1] + datetime.timedelta(days=n) for n in range(1, gap)] if runs and gap < 5 else [None]
        if runs and (gap == 1 or all(one and one.weekday() >= 5 for one in between)):
            runs[-1][1] = day
        else:
            runs.append([day, day])
    return runs


def clean(text):
    return text.replace("\t", " ").replace("\n", " ").strip()


def main():
    out = sys.stdout
    out.write(f"version\t{holidays.__version__}\n")
    for country in COUNTRIES:
        regions = regions_of(country)
        everywhere = sorted({target for region in regions for target in targets(country, region)} | {"-"})
        school_regions = {target for zone in ZONES.values() for target in zone} if country == "FR" else set()
        listed = sorted((set(everywhere) | school_regions) - {"-"})
        out.write(f"country\t{country}\t{YEARS[0]}\t{YEARS[-1]}\t{' '.join(listed)}\n")
        held = defaultdict(set)
        plain = both_languages(country, None, ("public",))
        for region in ["-", *regions]:
            categories = CATEGORIES.get((country, region), ("public",))
            days = plain if region == "-" else both_languages(country, region, categories)
            for day, names in days.items():
                for target in [region] if region == "-" else targets(country, region):
                    held[(day, names)].add(target)
        # Regions that only the school calendar knows have the country's holidays.
        for key in [key for key, where in held.items() if "-" in where]:
            held[key] |= set(listed) - set(everywhere)
        everywhere = sorted(set(listed) | {"-"})
        lines = defaultdict(set)
        for (day, names), where in held.items():
            lines[(tuple(sorted(where)), names)].add(day)
        for (where, (own, english)), days in sorted(lines.items(), key=lambda item: (min(item[1]), item[0])):
            shown = "*" if list(where) == everywhere else " ".join(where)
            out.write(f"public\t{shown}\t{written(days)}\t{clean(own)}\t{clean(english)}\n")
        if country not in ("DE", "AT", "FR"):
            continue
        sources = {name: zone for name, zone in ZONES.items()} if country == "FR" else {one: [one] for one in regions}
        lines = defaultdict(set)
        reach = {}
        for source, where in sources.items():
            days = both_languages(country, source, ("school",))
            days = {day: names for day, names in days.items() if day <= DECREED.get(country, day)}
            by_name = defaultdict(list)
            for day, names in days.items():
                by_name[names].append(day)
            for names, named in by_name.items():
                for first, last in stretches(named):
                    lines[(first, last, names)] |= set(where)
            for region in where if days else []:
                reach[region] = max(days)
        merged = defaultdict(list)
        for (first, last, names), where in lines.items():
            merged[(tuple(sorted(where)), names)].append((first, last))
        for (where, (own, english)), runs in sorted(merged.items(), key=lambda item: (min(item[1]), item[0])):
            shown = " ".join(f"{first:%y%m%d}+{(last - first).days + 1}" for first, last in sorted(runs))
            out.write(f"school\t{' '.join(where)}\t{shown}\t{clean(own)}\t{clean(english)}\n")
        for region, last in sorted(reach.items()):
            out.write(f"reach\t{region}\t{last}\n")


main()
