//! Everything that was chosen, in one folder or ZIP: made first, counted for the person to see, then written at once.

use super::{Watch, make_owned, write};
use crate::{
    failure::Failure,
    releases::in_force,
    seam::{
        ExportFormat, ExportRequest, MailDraft, PersonalField, Roster, ShareRequest, ShareSummary, Shared,
        SharedField, SharedRoster,
    },
    session::Snapshot,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    path::Path,
};
use tandem_exchange::export::{ics, write::NamedFile};
use tandem_model::{Document, PersonId, Uuid};
use tandem_wording::{Args, Language, say};

/// Files with what they are.
struct Made {
    files: Vec<NamedFile>,
    summary: ShareSummary,
    drafts: Vec<MailDraft>,
}

/// What would leave, without writing anything.
pub(crate) fn summary(
    snapshot: &Snapshot,
    request: &ShareRequest,
    watch: Watch,
) -> Result<ShareSummary, Failure> {
    Ok(make(snapshot, request, watch)?.0.summary)
}

/// Writes the folder or ZIP.
pub(crate) fn run(snapshot: &Snapshot, request: &ShareRequest, watch: Watch) -> Result<Shared, Failure> {
    let Some(to) = request.to.as_deref().map(Path::new) else {
        return Err(Failure::said("no_folder", "app-export-no-folder", Args::new()));
    };
    let (Made { files, summary, drafts }, mut watch) = make(snapshot, request, watch)?;
    let is_zip = to.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip"));
    let (dir, files) = match to.file_name().and_then(|name| name.to_str()) {
        Some(name) if is_zip => {
            let packed = NamedFile { name: name.to_owned(), bytes: ics::zip(&files)? };
            let beside = to.parent().filter(|dir| !dir.as_os_str().is_empty());
            (beside.unwrap_or_else(|| Path::new(".")), vec![packed])
        }
        _ => (to, files),
    };
    let written = write(dir, files, request.replace, &mut watch)?;
    Ok(Shared { summary, files: written.files, drafts })
}

fn make<'a>(
    snapshot: &Snapshot,
    request: &ShareRequest,
    mut watch: Watch<'a>,
) -> Result<(Made, Watch<'a>), Failure> {
    if request.rosters.is_empty() {
        return Err(Failure::said("no_roster", "releases-share-nothing", Args::new()));
    }
    let document = &snapshot.document;
    for id in &request.people {
        if !document.people.contains(PersonId(*id)) {
            return Err(Failure::unknown(PersonId(*id)));
        }
    }
    let language = request.language.map_or(snapshot.language, Language::from);
    let mut files: Vec<NamedFile> = Vec::new();
    let mut own: BTreeMap<Uuid, Vec<String>> = BTreeMap::new();
    let mut rosters: Vec<SharedRoster> = Vec::new();
    let mut fields: BTreeSet<PersonalField> = BTreeSet::new();
    let chosen: BTreeSet<Roster> = request.rosters.iter().copied().collect();
    let has_calendars = chosen.contains(&Roster::Calendars);
    for what in chosen {
        let formats: Vec<ExportFormat> =
            what.formats().iter().copied().filter(|format| request.formats.contains(format)).collect();
        // One calendar with everything rather than one of each roster.
        let formats: Vec<ExportFormat> = formats
            .into_iter()
            .filter(|format| *format != ExportFormat::Ics || what == Roster::Calendars || !has_calendars)
            .collect();
        if formats.is_empty() {
            continue;
        }
        let release = if request.released {
            super::scope(what).and_then(|scope| in_force(document, scope))
        } else {
            None
        };
        let release = release.map(|release| release.number);
        let asked = ExportRequest {
            what,
            formats: formats.clone(),
            paper: request.paper,
            only: if what.is_of_people() { request.people.clone() } else { Vec::new() },
            language: request.language,
            release,
            dir: None,
            replace: false,
        };
        let (made, owners) = make_owned(snapshot, &asked, &mut watch)?;
        if made.is_empty() {
            continue;
        }
        fields.extend(formats.iter().flat_map(|format| carried(what, *format)));
        rosters.push(SharedRoster {
            what,
            formats,
            files: u32::try_from(made.len()).unwrap_or(u32::MAX),
            bytes: made.iter().map(|file| file.bytes.len() as u64).sum(),
            release,
        });
        for mut file in made {
            let owner = owners.get(&file.name).copied();
            file.name = free(&files, &file.name);
            if let Some(person) = owner {
                own.entry(person).or_default().push(file.name.clone());
            }
            files.push(file);
        }
    }
    if files.is_empty() {
        return Err(Failure::said("no_format", "releases-share-nothing", Args::new()));
    }
    let drafts = drafts(document, &own, language);
    if request.drafts && !drafts.is_empty() {
        let name =
            free(&files, &format!("{}.html", say(language, "releases-share-drafts-file", &Args::new())));
        files.push(NamedFile { name, bytes: page(document, &drafts, language).into_bytes() });
        fields.insert(PersonalField::Emails);
    }
    let summary = ShareSummary {
        rosters,
        files: u32::try_from(files.len()).unwrap_or(u32::MAX),
        bytes: files.iter().map(|file| file.bytes.len() as u64).sum(),
        people: u32::try_from(own.len()).unwrap_or(u32::MAX),
        fields: fields
            .into_iter()
            .map(|field| SharedField { field, count: count(document, field) })
            .collect(),
        names: files.iter().map(|file| file.name.clone()).collect(),
    };
    Ok((Made { files, summary, drafts }, watch))
}

/// The name, or the same with a number where it is taken on any system.
fn free(files: &[NamedFile], name: &str) -> String {
    let taken = |name: &str| files.iter().any(|file| file.name.eq_ignore_ascii_case(name));
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let mut found = name.to_owned();
    let mut number = 2;
    while taken(&found) {
        found = format!("{stem}-{number}.{ending}");
        number += 1;
    }
    found
}

/// What of people a roster carries in a format. Kept beside what the views hold: there is no field for anything else.
fn carried(what: Roster, format: ExportFormat) -> Vec<PersonalField> {
    use PersonalField::{Absences, CustomerContacts, Emails, Names, Phones, Revenue};
    match (what, format) {
        (_, ExportFormat::Ics) | (Roster::Calendars | Roster::Tandems, _) => vec![Names, Phones, Emails],
        (Roster::SwitchDays, _) => vec![Names, Absences, Phones],
        (Roster::TradeShows, _) => vec![Names, Phones],
        (Roster::ShowYear, _) => vec![Names],
        (Roster::Desks, _) => vec![Names, Absences],
        (Roster::People, _) => vec![Names, Absences, Phones, Emails],
        (Roster::Customers | Roster::CustomerSheets, _) => {
            vec![Names, Phones, Emails, CustomerContacts, Revenue]
        }
    }
}

/// Of how many people or customers there is something to leave.
fn count(document: &Document, field: PersonalField) -> u32 {
    let people = &document.people;
    let count = match field {
        PersonalField::Names => people.len(),
        PersonalField::Absences => {
            document.absences.iter().map(|absence| absence.person).collect::<BTreeSet<_>>().len()
        }
        PersonalField::Phones => people.iter().filter(|person| !person.phone.trim().is_empty()).count(),
        PersonalField::Emails => people.iter().filter(|person| !person.email.trim().is_empty()).count(),
        PersonalField::CustomerContacts => {
            document.accounts.iter().filter(|account| !account.contact.name.trim().is_empty()).count()
        }
        PersonalField::Revenue => document.accounts.iter().filter(|account| account.revenue != 0).count(),
    };
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// An e-mail for everybody with an address and files of their own, by name.
fn drafts(document: &Document, own: &BTreeMap<Uuid, Vec<String>>, language: Language) -> Vec<MailDraft> {
    let plan = &document.settings().plan_name;
    let mut drafts: Vec<(String, MailDraft)> = own
        .iter()
        .filter_map(|(id, files)| {
            let person = document.people.get(PersonId(*id))?;
            let email = person.email.trim();
            if !email.contains('@') {
                return None;
            }
            let subject = say(language, "releases-mail-subject", &Args::new().text("plan", plan));
            let lines: Vec<String> = files.iter().map(|file| format!("- {file}")).collect();
            let args =
                Args::new().text("name", person.name()).text("plan", plan).text("files", lines.join("\n"));
            let body = say(language, "releases-mail-body", &args);
            let link = format!(
                "mailto:{}?subject={}&body={}",
                encoded(email, "@"),
                encoded(&subject, ""),
                encoded(&body, "")
            );
            let draft = MailDraft {
                person: person.id,
                name: person.name(),
                email: email.to_owned(),
                files: files.clone(),
                link,
            };
            Some((format!("{} {}", person.family_name, person.given_name), draft))
        })
        .collect();
    drafts.sort_by(|a, b| (&a.0, a.1.person).cmp(&(&b.0, b.1.person)));
    drafts.into_iter().map(|(_, draft)| draft).collect()
}

/// Percent-encoded for a `mailto:` address (RFC 6068); line ends become CRLF as mail wants them.
fn encoded(text: &str, but: &str) -> String {
    let mut encoded = String::new();
    for c in text.replace('\n', "\r\n").chars() {
        if c.is_ascii_alphanumeric() || "-._~".contains(c) || but.contains(c) {
            encoded.push(c);
        } else {
            let mut bytes = [0; 4];
            for byte in c.encode_utf8(&mut bytes).bytes() {
                let _ = write!(encoded, "%{byte:02X}");
            }
        }
    }
    encoded
}

/// A page of links, one for each draft; it needs neither network nor script.
fn page(document: &Document, drafts: &[MailDraft], language: Language) -> String {
    let word = |key: &str| say(language, key, &Args::new());
    let title = format!("{} \u{2013} {}", word("releases-mail-title"), document.settings().plan_name);
    let mut rows = String::new();
    for draft in drafts {
        let (link, name, email) = (html(&draft.link), html(&draft.name), html(&draft.email));
        let _ = write!(rows, "<li><a href=\"{link}\">{name}</a> <small>{email}</small><ul>");
        for file in &draft.files {
            let _ = write!(rows, "<li>{}</li>", html(file));
        }
        rows.push_str("</ul></li>\n");
    }
    format!(
        "<!doctype html>\n<html lang=\"{language}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width\"><title>{title}</title><style>body{{font:16px/1.5 system-ui,sans-serif;\
         max-width:44rem;margin:2rem auto;padding:0 1rem;color:#1d2129;background:#fff}}ol>li{{padding:.4rem 0;\
         border-bottom:1px solid #d5d9e0}}small,ul ul,li li{{color:#555c69}}</style></head><body><h1>{title}</h1>\
         <p>{intro}</p>\n<ol>\n{rows}</ol></body></html>\n",
        title = html(&title),
        intro = html(&word("releases-mail-intro")),
    )
}

fn html(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
