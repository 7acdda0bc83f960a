use super::Setting;
use crate::{
    arguments::{Export, Format, Paper},
    output::{Answer, Failed},
};
use tandem_app::{
    Args,
    seam::{ExportFormat, ExportRequest, PaperSize},
};

pub fn run(setting: &Setting, command: &Export) -> Result<Answer, Failed> {
    if command.what != "switch-days" && command.what != "switch_days" {
        let args = Args::new().text("value", &command.what);
        return Err(Failed::input(setting.language, "usage_what", "cli-no-roster", &args, "--what"));
    }
    let request = ExportRequest {
        formats: command
            .format
            .iter()
            .map(|format| match format {
                Format::Pdf => ExportFormat::Pdf,
                Format::Xlsx => ExportFormat::Xlsx,
                Format::Csv => ExportFormat::Csv,
                Format::Ics => ExportFormat::Ics,
            })
            .collect(),
        paper: match command.paper {
            Paper::A4 => PaperSize::A4,
            Paper::A3 => PaperSize::A3,
        },
        dir: Some(command.out.display().to_string()),
        replace: command.replace,
    };
    let exported = setting
        .look(&command.path)?
        .export_switch_days(&request)
        .map_err(Failed::or_replace(setting.language))?;
    setting.answer(&exported, || exported.files.iter().map(|file| file.path.clone()).collect())
}
