//! What can be typed.

use clap::{Args, Parser, Subcommand, ValueEnum};
use std::{env, path::PathBuf};
use tandem_app::{Clock, Language, NaiveDate, Uuid, seam::Roster};

/// What scripts can rely on.
const SHAPES: &str = "\
With --json, stdout is one value with format: 1. Names are snake_case, ids text, dates YYYY-MM-DD, half-days
{date, half: morning|afternoon}, times ISO 8601 with zone.

  demo     {path, seed, horizon, people, accounts, switch_days, shows}
  import   {added, changed, same, vanished, left_out, refused: [{file, line, column, code, reason}], dry_run, questions,
           mapping, vanished_titles, remembered}; mapping, questions and vanished_titles are those of the last file
  plan     {board, score, before, bound: {hard, medium, soft, proof}, distance: {level, amount, percent}, optimal,
           stopped_by: optimal|time|steps|signal, steps, seconds, seed, changes: [{entity, id, before, after}],
           accepted, summary, feasibility, note}
  check    {boards: {switch_days: {score: {hard, medium, soft}}, calendar: ...},
           findings: [{rule, board, level, amount, cost, people, accounts, dates, sentence}], terms with --terms}
  rules    {rules: [{id, name, board, level, unit, default_weight, formula, scope, finding_above}]}
  perform, undo, redo  {title, undo, redo, score, counts}
  history  {entries: [{id, at, title, undone, current}]}
  export   {files: [{path, bytes}]}
  publish  {release: {id, number, scope, roster, published_at, published_by, note, withdrawn_at, in_force, lines},
           changes: as below, hard}; exit code 1 if findings remain that no manager would publish
  withdraw {title}
  releases {releases: [release], unpublished: [{scope, roster, since, changes, people}]}
  changes  {scope, roster, since, to, changes: [{id, kind: added|moved|changed|removed, sentence, people}],
           people: [{id, name}], files: with --out [{path, bytes}]}
  share    {summary: {rosters: [{what, formats, files, bytes, release}], files, bytes, people,
           fields: [{field: names|absences|phones|emails|customer_contacts|revenue, count}], names},
           files: [{path, bytes}], drafts: [{person, name, email, files, link}]}; with --dry-run nothing is written
  dump     {rules_checksum, weights, plan}; always JSON, its schema is app/schema/plan.schema.json

An action of perform is what the screen sends, for instance
  {\"action\": \"move_leg\", \"switch_day\": ID, \"leg\": \"ride_along\", \"date\": \"2026-02-03\", \"length\": \"morning\"}";

/// Tandem without a window: demo, import, plan, check, export, and every action of the screen.
///
/// Exit codes: 0 done; 1 done, but hard findings remain or rows were refused; 2 wrong use or bad input; 3 not possible
/// here (open elsewhere, disk full, no permission). After 2 and 3 nothing has changed, unless only the answer could not
/// be written.
#[derive(Debug, Parser)]
#[command(name = "tandem-cli", version, after_long_help = SHAPES)]
pub struct Arguments {
    #[command(flatten)]
    pub everywhere: Everywhere,
    #[command(subcommand)]
    pub command: Command,
}

/// Taken by each command.
#[derive(Debug, Args)]
pub struct Everywhere {
    /// Language of sentences and exports; by default the system's
    #[arg(long, global = true, value_name = "en|de|fr")]
    lang: Option<Language>,
    /// One JSON value on stdout; failures as {code, sentence, where} on stderr
    #[arg(long, global = true)]
    json: bool,
    /// The day to plan from instead of today; also TANDEM_TODAY
    #[arg(long, global = true, value_name = "YYYY-MM-DD", env = "TANDEM_TODAY", value_parser = day)]
    today: Option<NaiveDate>,
    /// Folder for backups; by default in the program's data folder
    #[arg(long, global = true, value_name = "DIR")]
    backups: Option<PathBuf>,
}

/// A day on which somebody may plan; calendars of holidays do not reach further.
fn day(text: &str) -> Result<NaiveDate, String> {
    let day: NaiveDate = text.parse().map_err(|error| format!("{error}"))?;
    let days = NaiveDate::from_ymd_opt(1990, 1, 1)..=NaiveDate::from_ymd_opt(2100, 12, 31);
    if days.contains(&Some(day)) { Ok(day) } else { Err("1990-01-01 to 2100-12-31 are possible".to_owned()) }
}

/// The language of the system.
pub fn system_language() -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| env::var(name).ok().filter(|value| !value.is_empty()));
    Language::of_locale(&locale.unwrap_or_default())
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Write a plan of a made-up organisation
    Demo(Demo),
    /// Import people, customers, orders, absences, appointments, trade shows or holidays from tables, ICS and vCard
    Import(Box<Import>),
    /// Let the planner propose, and accept what it proposes if asked to
    Plan(Plan),
    /// Score and findings of a plan
    Check(Check),
    /// The rulebook
    Rules,
    /// Do one action of the screen, read as JSON from a file or from stdin (-)
    Perform(Perform),
    /// Take the last action back
    Undo(File),
    /// Do again what was taken back last
    Redo(File),
    /// What was done when, newest first
    History(History),
    /// Write rosters into a folder
    Export(Export),
    /// Freeze a roster as the next release
    Publish(Publish),
    /// Take a release out of force
    Withdraw(Withdraw),
    /// All releases, and what is not published yet
    Releases(File),
    /// What is different since a release
    Changes(Changes),
    /// Fill a folder or ZIP with rosters, a file for each person, and e-mail drafts
    Share(Share),
    /// The whole plan as JSON, with the weights in force
    Dump(File),
}

#[derive(Debug, Args)]
pub struct File {
    /// The plan file
    #[arg(value_name = "PLAN")]
    pub path: PathBuf,
}

#[derive(Debug, Args)]
pub struct Demo {
    /// The plan file to write
    #[arg(value_name = "PLAN")]
    pub path: PathBuf,
    /// Inside reps
    #[arg(long, value_name = "N")]
    pub inside: Option<usize>,
    /// Field reps
    #[arg(long, value_name = "N")]
    pub field: Option<usize>,
    /// Customers
    #[arg(long, value_name = "N")]
    pub accounts: Option<usize>,
    /// Trade shows
    #[arg(long, value_name = "N")]
    pub shows: Option<usize>,
    /// The same seed and day give the same plan
    #[arg(long, value_name = "S")]
    pub seed: Option<u64>,
    /// Overwrite a plan file of that name
    #[arg(long)]
    pub replace: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Kind {
    People,
    Accounts,
    Orders,
    Absences,
    Appointments,
    Shows,
    Holidays,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Holidays {
    Public,
    School,
}

#[derive(Debug, Args)]
pub struct Import {
    /// The plan file
    #[arg(value_name = "PLAN")]
    pub path: PathBuf,
    /// The files to import, all in one step of undo
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    /// What the file holds
    #[arg(long)]
    pub kind: Kind,
    /// The column of a field, by heading or number from 1; nothing behind = leaves the field out
    #[arg(long, value_name = "field=column")]
    pub map: Vec<String>,
    /// The sheet of a workbook
    #[arg(long)]
    pub sheet: Option<String>,
    /// How letters are written, such as windows-1252
    #[arg(long)]
    pub encoding: Option<String>,
    /// What separates columns
    #[arg(long)]
    pub delimiter: Option<String>,
    /// The row with the headings, from 1
    #[arg(long, value_name = "ROW")]
    pub header_row: Option<usize>,
    /// The side of people whose row names none: inside, field or manager
    #[arg(long)]
    pub side: Option<String>,
    /// Order of days such as 01/02/2026: dmy or mdy
    #[arg(long)]
    pub date_order: Option<String>,
    /// Decimal mark: , or .
    #[arg(long)]
    pub decimal: Option<String>,
    /// Who is meant by a name that nobody bears, by name, e-mail or number; nothing behind = means nobody
    #[arg(long, value_name = "text=person")]
    pub owner: Vec<String>,
    /// Whose entries a calendar holds, by name, e-mail or number
    #[arg(long, value_name = "NAME")]
    pub person: Option<String>,
    /// Also take entries of a calendar that are shown as free or that the other kind would take
    #[arg(long)]
    pub every_entry: bool,
    /// First day of the orders that count; by default the twelve months up to the newest
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub from: Option<NaiveDate>,
    /// Last day of the orders that count
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub to: Option<NaiveDate>,
    /// Region of holidays that name none, such as DE-BY
    #[arg(long)]
    pub region: Option<String>,
    /// Whether holidays are public or of schools
    #[arg(long, value_name = "public|school")]
    pub holidays: Option<Holidays>,
    /// Write refused rows into this file
    #[arg(long, value_name = "FILE")]
    pub refused: Option<PathBuf>,
    /// Overwrite the file for refused rows
    #[arg(long)]
    pub replace: bool,
    /// Say what would be imported, and change nothing
    #[arg(long)]
    pub dry_run: bool,
}

#[derive(Debug, Args)]
pub struct Plan {
    /// The plan file
    #[arg(value_name = "PLAN")]
    pub path: PathBuf,
    /// The board to plan
    #[arg(long, value_name = "switch-days")]
    pub board: String,
    /// Stop after so many seconds; 30 by default. Ctrl-C stops at any time and keeps the best
    #[arg(long, value_name = "S", conflicts_with = "steps")]
    pub seconds: Option<f64>,
    /// Stop after so many steps: the same seed then gives the same plan on every machine
    #[arg(long, value_name = "N")]
    pub steps: Option<u64>,
    /// Where chance starts
    #[arg(long, value_name = "S", default_value_t = 1)]
    pub seed: u64,
    /// Threads; by default as many as the machine has
    #[arg(long, value_name = "N")]
    pub threads: Option<usize>,
    /// Somebody who will be away, by name, e-mail or number: what is lost is filled again, and the rest stays
    #[arg(long, value_name = "PERSON", requires_all = ["from", "to"])]
    pub repair: Option<String>,
    /// First day away
    #[arg(long, value_name = "DATE", value_parser = day, requires = "repair")]
    pub from: Option<NaiveDate>,
    /// Last day away
    #[arg(long, value_name = "DATE", value_parser = day, requires = "repair")]
    pub to: Option<NaiveDate>,
    /// Take the proposal over into the plan
    #[arg(long)]
    pub accept: bool,
}

#[derive(Debug, Args)]
pub struct Check {
    /// The plan file
    #[arg(value_name = "PLAN")]
    pub path: PathBuf,
    /// One board: switch-days or calendar
    #[arg(long, value_name = "B")]
    pub board: Option<String>,
    /// Every unit of cost, not just findings
    #[arg(long)]
    pub terms: bool,
}

#[derive(Debug, Args)]
pub struct Perform {
    /// The plan file
    #[arg(value_name = "PLAN")]
    pub path: PathBuf,
    /// A JSON file with the action; - reads stdin
    #[arg(value_name = "ACTION.json")]
    pub action: PathBuf,
}

#[derive(Debug, Args)]
pub struct History {
    /// The plan file
    #[arg(value_name = "PLAN")]
    pub path: PathBuf,
    /// Only entries before this one
    #[arg(long, value_name = "ID")]
    pub before: Option<i64>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Format {
    Pdf,
    Xlsx,
    Csv,
    Ics,
    Html,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Paper {
    A4,
    A3,
    Letter,
}

#[derive(Debug, Args)]
#[command(after_help = rosters())]
pub struct Export {
    /// The plan file
    #[arg(value_name = "PLAN")]
    pub path: PathBuf,
    /// Which roster, one of those below
    #[arg(long, value_name = "WHAT")]
    pub what: String,
    /// The format; may be given several times
    #[arg(long, required = true)]
    pub format: Vec<Format>,
    /// The folder, made if it is missing
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// Sheet of what is printed
    #[arg(long, value_enum, default_value = "a4")]
    pub paper: Paper,
    /// Only the show, person or customer with this id; may be given several times
    #[arg(long, value_name = "ID")]
    pub only: Vec<Uuid>,
    /// The number of a release instead of today's plan
    #[arg(long, value_name = "N")]
    pub release: Option<u32>,
    /// Overwrite files of the same name
    #[arg(long)]
    pub replace: bool,
}

/// Every roster with the formats it is offered in.
fn rosters() -> String {
    let longest = Roster::ALL.iter().map(|roster| roster.name().len()).max().unwrap_or(0);
    let line = |roster: &Roster| {
        let formats: Vec<_> = roster.formats().iter().map(|format| format.name()).collect();
        format!("  {:longest$}  {}", roster.name(), formats.join(", "))
    };
    let lines: Vec<_> = Roster::ALL.iter().map(line).collect();
    format!("WHAT, and its formats:\n{}", lines.join("\n"))
}

#[derive(Debug, Args)]
pub struct Released {
    /// The plan file
    #[arg(value_name = "PLAN")]
    pub path: PathBuf,
    /// Which roster: switch-days, tandems, coverage or trade-show
    #[arg(long, value_name = "ROSTER")]
    pub what: String,
    /// Which trade show, by id or name; not needed where there is only one
    #[arg(long, value_name = "SHOW")]
    pub show: Option<String>,
}

#[derive(Debug, Args)]
pub struct Publish {
    #[command(flatten)]
    pub roster: Released,
    /// A word about it
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub note: String,
}

#[derive(Debug, Args)]
pub struct Withdraw {
    #[command(flatten)]
    pub roster: Released,
    /// Number of the release
    #[arg(long, value_name = "N")]
    pub release: u32,
}

#[derive(Debug, Args)]
pub struct Changes {
    #[command(flatten)]
    pub roster: Released,
    /// Number of the release to compare with
    #[arg(long, value_name = "N")]
    pub since: u32,
    /// Number of a later release; by default the plan as it stands
    #[arg(long, value_name = "N")]
    pub to: Option<u32>,
    /// Write change slips and calendar updates for the people concerned into this folder
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Sheet of the change slips
    #[arg(long, value_enum, default_value = "a4")]
    pub paper: Paper,
    /// Overwrite files of the same name
    #[arg(long)]
    pub replace: bool,
}

#[derive(Debug, Args)]
pub struct Share {
    /// The plan file
    #[arg(value_name = "PLAN")]
    pub path: PathBuf,
    /// A folder, made if it is missing, or a file that ends in .zip
    #[arg(long, value_name = "DIR|ZIP")]
    pub out: PathBuf,
    /// A roster, as for export; may be given several times; by default all
    #[arg(long, value_name = "WHAT")]
    pub what: Vec<String>,
    /// A format; may be given several times
    #[arg(long, default_values = ["pdf", "ics"])]
    pub format: Vec<Format>,
    /// Only for this person, by id; may be given several times
    #[arg(long, value_name = "ID")]
    pub only: Vec<Uuid>,
    /// Sheet of what is printed
    #[arg(long, value_enum, default_value = "a4")]
    pub paper: Paper,
    /// The releases in force, where there are some, instead of the plan as it stands
    #[arg(long)]
    pub released: bool,
    /// Without the page of e-mail drafts
    #[arg(long)]
    pub no_drafts: bool,
    /// Say what would leave, and write nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Overwrite files of the same name
    #[arg(long)]
    pub replace: bool,
}

impl Arguments {
    /// The language asked for, else the system's.
    pub fn language(&self) -> Language {
        self.everywhere.lang.unwrap_or_else(system_language)
    }

    /// One value instead of text.
    pub const fn json(&self) -> bool {
        self.everywhere.json
    }

    /// Where the time comes from.
    pub fn clock(&self) -> Clock {
        self.everywhere.today.map_or(Clock::system(), Clock::on)
    }

    /// Where backups go: beside those of the window, so that there is one place to look.
    pub fn backups(&self) -> PathBuf {
        self.everywhere.backups.clone().unwrap_or_else(|| {
            directories::BaseDirs::new()
                .map_or_else(env::temp_dir, |folders| folders.data_dir().join(tandem_app::IDENTIFIER))
                .join("backups")
        })
    }
}
