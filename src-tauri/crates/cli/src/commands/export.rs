use super::{Setting, plan::stop_on_signal};
use crate::{
    arguments::{Export, Format, Paper},
    output::{Answer, Failed},
};
use std::io::{IsTerminal, Write, stderr};
use tandem_app::{
    Args,
    seam::{ExportFormat, ExportRequest, ExportStage, PaperSize, Roster},
};

impl From<Format> for ExportFormat {
    fn from(format: Format) -> Self {
        match format {
            Format::Pdf => Self::Pdf,
            Format::Xlsx => Self::Xlsx,
            Format::Csv => Self::Csv,
            Format::Ics => Self::Ics,
            Format::Html => Self::Html,
        }
    }
}

impl From<Paper> for PaperSize {
    fn from(paper: Paper) -> Self {
        match paper {
            Paper::A4 => Self::A4,
            Paper::A3 => Self::A3,
            Paper::Letter => Self::Letter,
        }
    }
}

pub fn run(setting: &Setting, command: &Export) -> Result<Answer, Failed> {
    let Ok(what) = command.what.parse::<Roster>() else {
        let names = Roster::ALL.iter().map(|roster| roster.name().to_owned());
        let args = Args::new().text("value", &command.what).texts("rosters", names);
        return Err(Failed::input(setting.language, "usage_what", "cli-no-roster", &args, "--what"));
    };
    let request = ExportRequest {
        what,
        formats: command.format.iter().map(|format| (*format).into()).collect(),
        paper: command.paper.into(),
        only: command.only.clone(),
        // `--lang` is the language of everything.
        language: None,
        release: command.release,
        dir: Some(command.out.display().to_string()),
        replace: command.replace,
    };
    // Before the plan is opened: a Ctrl-C meanwhile counts too.
    let stop = stop_on_signal();
    let watched = stderr().is_terminal() && !setting.arguments.json();
    let exported = setting
        .look(&command.path)?
        .export_until(&request, &stop, &mut |progress| {
            if watched && progress.stage == ExportStage::Writing {
                // Progress that cannot be shown is no reason to stop.
                let _ = write!(stderr(), "\r{}/{} ", progress.done, progress.total);
            }
        })
        .map_err(Failed::or_replace(setting.language))?;
    if watched {
        let _ = writeln!(stderr());
    }
    setting.answer(&exported, || exported.files.iter().map(|file| file.path.clone()).collect())
}
