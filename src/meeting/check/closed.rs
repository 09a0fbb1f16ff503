//! Closed items that show where everybody can read: in a title that says so and an item that does not, and in the
//! decision of an open item.

use super::Finding;
use crate::meeting::{Item, Meeting};

/// How long a title must be to be known again in a text: "Køb af ejendom" is said of many things.
const TELLING: usize = 18;

/// What an open item lets out.
pub(super) fn check(meeting: &Meeting, item: &Item) -> Vec<Finding> {
    if item.closed {
        return Vec::new();
    }
    let mut findings = Vec::new();
    if says_closed(&item.title) {
        findings.push(Finding::SaysClosed(item.id.clone()));
    }
    let words = item.decision_text().to_lowercase();
    let quoted =
        meeting.items.iter().filter(|other| other.closed && !words.is_empty() && quotes(&words, other));
    findings
        .extend(quoted.map(|closed| Finding::ClosedQuoted { item: item.id.clone(), closed: closed.name() }));
    findings
}

/// Whether a title marks its item as closed: "Lukket punkt: …", "… (lukket)", "LUKKET – …".
fn says_closed(title: &str) -> bool {
    let title = title.to_lowercase();
    let title = title.trim();
    let begins =
        ["lukket punkt", "lukket sag", "lukket:", "lukket -", "lukket –", "(lukket", "lukkede punkter"];
    let ends = ["(lukket)", "(lukket punkt)", "(lukket sag)", "- lukket", "– lukket", "[lukket]"];
    title == "lukket"
        || begins.iter().any(|b| title.starts_with(b))
        || ends.iter().any(|e| title.ends_with(e))
}

/// Whether words name a closed item: by its case, or by its whole title where that is long enough to be its own.
fn quotes(words: &str, closed: &Item) -> bool {
    let case =
        closed.case_no.as_ref().is_some_and(|case| case.len() > 4 && words.contains(&case.to_lowercase()));
    let title = closed.title.to_lowercase();
    case || (title.chars().count() >= TELLING && words.contains(&title))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::Decision;

    fn findings(title: &str, words: &str) -> usize {
        let mut meeting = Meeting::new("Engum Byråd", Default::default());
        let decision = Some(Decision { text: words.to_owned(), ..Decision::default() });
        let closed = Item {
            closed: true,
            title: "Køb af grunden ved havnen".to_owned(),
            case_no: Some("82.02.00-G10-3-26".to_owned()),
            ..Item::default()
        };
        meeting.items = vec![Item { title: title.to_owned(), decision, ..Item::default() }, closed];
        meeting.items.iter().map(|item| check(&meeting, item).len()).sum()
    }

    #[test]
    fn a_title_that_says_closed_must_be_closed() {
        for title in ["Lukket punkt: Ansættelse", "Salg af grund (lukket)", "LUKKET – Salg"] {
            assert_eq!(findings(title, ""), 1, "{title}");
        }
        for title in ["Plan for lukkede vejstrækninger", "Vejen er lukket i juli", "Lukketider i butikker"] {
            assert_eq!(findings(title, ""), 0, "{title}");
        }
    }

    #[test]
    fn what_is_closed_is_not_named_in_the_open() {
        assert_eq!(findings("Budget", "Jf. sag 82.02.00-g10-3-26 afsættes beløbet."), 1);
        assert_eq!(findings("Budget", "Beløbet går til køb af grunden ved havnen."), 1);
        assert_eq!(findings("Budget", "Beløbet går til køb af en grund."), 0);
    }
}
