"""Reads every calendar file of a folder, those in ZIPs too, with icalendar, vobject and khal; prints counts as JSON."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import zipfile

import icalendar
import vobject

folder = pathlib.Path(sys.argv[1])
texts = []
for path in sorted(folder.iterdir()):
    if path.suffix == ".ics":
        texts.append((path.name, path.read_bytes()))
    elif path.suffix == ".zip":
        with zipfile.ZipFile(path) as archive:
            texts += [(f"{path.name}/{name}", archive.read(name)) for name in archive.namelist()]

counts = {"files": len(texts), "requested": 0, "cancelled": 0}
published, versions = {}, []
for name, text in texts:
    assert text.endswith(b"\r\n") and all(len(line) <= 75 for line in text.split(b"\r\n")), name
    calendar = icalendar.Calendar.from_ical(text)
    method = str(calendar["METHOD"])
    events = list(calendar.walk("VEVENT"))
    for event in events:
        assert event["UID"] and event.decoded("DTSTART") < event.decoded("DTEND") and "DTSTAMP" in event, name
        assert (str(event["STATUS"]) == "CANCELLED") == (method == "CANCEL"), name
        versions.append(int(event["SEQUENCE"]))
    assert not calendar.errors and not any(event.errors for event in events), name
    other = vobject.readOne(text.decode())
    other.validate()
    said = [(event.uid.value, event.summary.value) for event in other.contents.get("vevent", [])]
    assert said == [(str(event["UID"]), str(event["SUMMARY"])) for event in events], name
    if method == "PUBLISH":
        published.update({str(event["UID"]): name for event in events})
    else:
        assert len({str(event["UID"]) for event in events}) == 1 and "ORGANIZER" in events[0], name
        counts["requested" if method == "REQUEST" else "cancelled"] += 1

with tempfile.TemporaryDirectory() as home:
    store, config = os.path.join(home, "calendar"), os.path.join(home, "config")
    os.mkdir(store)
    with open(config, "w") as file:
        file.write(
            f"[calendars]\n[[team]]\npath = {store}\ntype = calendar\n[sqlite]\npath = {home}/khal.db\n"
            "[locale]\nlocal_timezone = Europe/Berlin\ndefault_timezone = Europe/Berlin\n"
            "timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
            "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
        )
    for name, text in texts:
        if b"METHOD:PUBLISH" in text:
            path = os.path.join(home, "file.ics")
            with open(path, "wb") as file:
                file.write(text)
            khal = [sys.executable, "-m", "khal", "-c", config, "import", "--batch", "-a", "team", path]
            subprocess.run(khal, check=True, capture_output=True, env={**os.environ, "HOME": home})
    kept = [icalendar.Calendar.from_ical(path.read_bytes()) for path in pathlib.Path(store).iterdir()]
    counts["khal"] = len({str(event["UID"]) for calendar in kept for event in calendar.walk("VEVENT")})
    listed = subprocess.run(
        [sys.executable, "-m", "khal", "-c", config, "list", "2020-01-01", "2030-01-01"],
        check=True,
        capture_output=True,
        env={**os.environ, "HOME": home},
    )
    assert bool(listed.stdout.strip()) == bool(published), listed
print(json.dumps({**counts, "published": len(published), "lowest": min(versions, default=0)}))
