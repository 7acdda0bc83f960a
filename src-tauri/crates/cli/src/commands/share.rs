use super::{Setting, plan::stop_on_signal};
use crate::{
    arguments::Share,
    output::{Answer, Failed},
};
use serde_json::json;
use tandem_app::{
    Args,
    seam::{PersonalField, Roster, ShareRequest, ShareSummary},
};

pub fn run(setting: &Setting, command: &Share) -> Result<Answer, Failed> {
    let mut rosters = Vec::new();
    for what in &command.what {
        let Ok(roster) = what.parse::<Roster>() else {
            let names = Roster::ALL.iter().map(|roster| roster.name().to_owned());
            let args = Args::new().text("value", what).texts("rosters", names);
            return Err(Failed::input(setting.language, "usage_what", "cli-no-roster", &args, "--what"));
        };
        rosters.push(roster);
    }
    if rosters.is_empty() {
        rosters = Roster::ALL.to_vec();
    }
    let request = ShareRequest {
        rosters,
        formats: command.format.iter().map(|format| (*format).into()).collect(),
        people: command.only.clone(),
        paper: command.paper.into(),
        language: None,
        released: command.released,
        drafts: !command.no_drafts,
        to: Some(command.out.display().to_string()),
        replace: command.replace,
    };
    // Before the plan is opened: a Ctrl-C meanwhile counts too.
    let stop = stop_on_signal();
    let session = setting.look(&command.path)?;
    if command.dry_run {
        let summary = session.share_summary(&request, &mut |_| {})?;
        return setting.answer(json!({ "summary": summary, "files": [], "drafts": [] }), || {
            let mut lines = summary.names.clone();
            let args = Args::new().number("files", summary.files).number("people", summary.people);
            lines.push(setting.say("cli-share-would", &args));
            lines.extend(carried(setting, &summary));
            lines
        });
    }
    let shared =
        session.share_until(&request, &stop, &mut |_| {}).map_err(Failed::or_replace(setting.language))?;
    setting.answer(&shared, || {
        let mut lines: Vec<String> = shared.files.iter().map(|file| file.path.clone()).collect();
        lines.extend(carried(setting, &shared.summary));
        lines
    })
}

fn carried(setting: &Setting, summary: &ShareSummary) -> [String; 2] {
    let fields = summary.fields.iter().map(|field| {
        let key = match field.field {
            PersonalField::Names => "cli-share-names",
            PersonalField::Absences => "cli-share-absences",
            PersonalField::Phones => "cli-share-phones",
            PersonalField::Emails => "cli-share-emails",
            PersonalField::CustomerContacts => "cli-share-contacts",
            PersonalField::Revenue => "cli-share-revenue",
        };
        setting.say(key, &Args::new().number("count", field.count))
    });
    let args = Args::new().texts("fields", fields.collect::<Vec<_>>());
    [setting.say("cli-share-carries", &args), setting.say("cli-share-never", &Args::new())]
}
