use super::Setting;
use crate::{
    arguments::{Changes, File, Publish, Released, Withdraw},
    output::{Answer, Failed},
};
use serde_json::json;
use tandem_app::{
    Args, ReleaseScope, Session,
    seam::{ExportFormat, ReleaseChanges, ReleaseLine, SlipsRequest},
};

pub fn publish(setting: &Setting, command: &Publish) -> Result<Answer, Failed> {
    let session = setting.change(&command.roster.path)?;
    let scope = scope(setting, &session, &command.roster)?;
    let published = session.publish(scope, &command.note)?;
    let value = json!({
        "release": published.release,
        "changes": published.changes,
        "hard": published.hard,
    });
    let well = published.hard == 0;
    let answer = setting.answer(value, || {
        let mut lines = vec![line(setting, &published.release)];
        lines.extend(sentences(setting, &published.changes));
        if published.hard > 0 {
            lines.push(setting.say("cli-published-hard", &Args::new().number("count", published.hard)));
        }
        lines
    })?;
    Ok(answer.unless(well))
}

pub fn withdraw(setting: &Setting, command: &Withdraw) -> Result<Answer, Failed> {
    let session = setting.change(&command.roster.path)?;
    let scope = scope(setting, &session, &command.roster)?;
    let performed = session.withdraw_number(scope, command.release)?;
    setting.answer(json!({ "title": performed.title }), || vec![performed.title.clone()])
}

pub fn list(setting: &Setting, file: &File) -> Result<Answer, Failed> {
    let view = setting.look(&file.path)?.releases()?;
    let value = json!({ "releases": view.releases, "unpublished": view.unpublished });
    setting.answer(value, || {
        let mut lines: Vec<String> = view.releases.iter().map(|release| line(setting, release)).collect();
        lines.extend(view.unpublished.iter().map(|open| {
            let args = Args::new()
                .text("roster", &open.roster)
                .number("changes", open.changes)
                .number("people", open.people);
            match open.since {
                Some(number) => {
                    setting.say("cli-unpublished-since", &args.text("number", number.to_string()))
                }
                None => setting.say("cli-unpublished", &args),
            }
        }));
        if lines.is_empty() {
            lines.push(setting.say("cli-releases-none", &Args::new()));
        }
        lines
    })
}

pub fn changes(setting: &Setting, command: &Changes) -> Result<Answer, Failed> {
    let session = setting.look(&command.roster.path)?;
    let scope = scope(setting, &session, &command.roster)?;
    let changes = session.changes_since(scope, command.since, command.to)?;
    let Some(out) = &command.out else {
        return setting.answer(&changes, || sentences(setting, &changes));
    };
    let request = SlipsRequest {
        scope,
        since: command.since,
        to: command.to,
        formats: vec![ExportFormat::Pdf, ExportFormat::Ics],
        paper: command.paper.into(),
        language: None,
        dir: Some(out.display().to_string()),
        replace: command.replace,
    };
    let exported =
        session.export_slips(&request, &mut |_| {}).map_err(Failed::or_replace(setting.language))?;
    let mut value = json!(changes);
    value["files"] = json!(exported.files);
    setting.answer(value, || exported.files.iter().map(|file| file.path.clone()).collect())
}

fn sentences(setting: &Setting, changes: &ReleaseChanges) -> Vec<String> {
    if changes.changes.is_empty() {
        return vec![setting.say("cli-changes-none", &Args::new())];
    }
    changes.changes.iter().map(|change| change.sentence.clone()).collect()
}

fn line(setting: &Setting, release: &ReleaseLine) -> String {
    let args = Args::new()
        .text("roster", &release.roster)
        .text("number", release.number.to_string())
        .text("at", release.published_at.format("%Y-%m-%d %H:%M").to_string())
        .text("who", &release.published_by)
        .text("note", &release.note);
    let key = if release.withdrawn_at.is_some() { "cli-release-withdrawn" } else { "cli-release" };
    setting.say(key, &args).trim_end().to_owned()
}

/// Which roster is meant; the show may be left out where there is only one.
pub fn scope(setting: &Setting, session: &Session, wanted: &Released) -> Result<ReleaseScope, Failed> {
    let fail = |code, key, args: &Args, wrong| Failed::input(setting.language, code, key, args, wrong);
    Ok(match wanted.what.replace('_', "-").as_str() {
        "switch-days" => ReleaseScope::SwitchDays,
        "tandems" => ReleaseScope::Tandems,
        "coverage" => ReleaseScope::Coverage,
        "trade-show" | "trade-shows" => {
            let shows = session.shows_view()?.shows;
            let given = wanted.show.as_deref();
            let named = |name: &str| {
                shows
                    .iter()
                    .filter(|show| show.id.to_string() == name || show.name == name)
                    .collect::<Vec<_>>()
            };
            let found = given.map_or_else(|| shows.iter().collect(), named);
            match (&found[..], given) {
                ([show], _) => ReleaseScope::TradeShow { show: show.id },
                (_, Some(name)) => {
                    let args = Args::new().text("value", name);
                    return Err(fail("usage_show", "cli-no-such-show", &args, "--show"));
                }
                (_, None) => {
                    return Err(fail("usage_show", "cli-which-show", &Args::new(), "--show"));
                }
            }
        }
        other => {
            let args = Args::new().text("value", other);
            return Err(fail("usage_what", "cli-nothing-to-publish", &args, "--what"));
        }
    })
}
