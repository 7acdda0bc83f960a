//! Findings set aside with a reason, and heeded again.

use super::Prepared;
use crate::failure::Failure;
use tandem_model::{Change, Document, IgnoredFinding, IgnoredFindingId, NaiveDate, Uuid};
use tandem_wording::{Args, Message};

/// Sets a finding aside, or gives another reason for one that is.
pub(super) fn ignore(
    document: &Document,
    finding: &str,
    reason: &str,
    today: NaiveDate,
    new_id: &mut dyn FnMut() -> Uuid,
) -> Result<Prepared, Failure> {
    let Some(rule) = rule_name(finding) else {
        let args = Args::new().text("finding", finding);
        return Err(Failure::said("unknown_finding", "app-unknown-finding", args));
    };
    let reason = reason.trim().to_owned();
    let title =
        Message::new("app-title-ignore-finding", Args::new().message("rule", rule).text("reason", &reason));
    let before = document.ignored_findings.iter().find(|row| row.finding == finding);
    let changes = match before {
        Some(row) if row.reason == reason => Vec::new(),
        Some(row) => vec![Change::replace(row.clone(), IgnoredFinding { reason, ..row.clone() })],
        None => {
            let id = new_id().into();
            vec![Change::add(IgnoredFinding { id, finding: finding.to_owned(), reason, since: today })]
        }
    };
    Ok(Prepared { action: "ignore_finding", changes, title })
}

/// Heeds a finding again.
pub(super) fn heed(document: &Document, id: IgnoredFindingId) -> Result<Prepared, Failure> {
    let row = document.ignored_findings.get(id).ok_or_else(|| Failure::unknown(id))?;
    let rule = rule_name(&row.finding).unwrap_or_else(|| Message::plain("app-noun-entry"));
    let title = Message::new("app-title-heed-finding", Args::new().message("rule", rule));
    Ok(Prepared { action: "heed_finding", changes: vec![Change::remove(row.clone())], title })
}

/// What people call the rule that a finding's id begins with.
fn rule_name(finding: &str) -> Option<Message> {
    let (rule, _) = finding.split_once(':')?;
    tandem_rules::rule(rule).map(|rule| Message::plain(rule.name))
}
