//! Closed items that show where everybody can read: in a title that says so and an item that does not, and in
//! the decision of an open item.

use super::Finding;
use crate::meeting::{Access, Item, ItemText, Meeting, secrecy};

/// How long a title must be to be recognised in a text: "Køb af ejendom" is said of many things.
const TELLING: usize = 18;
/// How long the number of a case must be to be recognised in a text.
const SHORTEST_CASE: usize = 5;

/// Returns what an open item reveals.
pub(super) fn check(meeting: &Meeting, index: usize, levels: &[Access]) -> Vec<Finding> {
    let item = &meeting.items[index];
    match levels[index] {
        Access::Closed => return Vec::new(),
        Access::Doubtful => return vec![Finding::DoubtfulAccess(item.id.clone())],
        Access::Open => {}
    }
    let mut findings = Vec::new();
    if !item.opened && says_closed(&item.title) {
        findings.push(Finding::SaysClosed(item.id.clone()));
    }
    let words = item.decision_text().to_lowercase();
    if !item.opened && tells_of_closing(item.decision_text(), &words) {
        findings.push(Finding::DecisionSaysClosed(item.id.clone()));
    }
    let withheld = meeting.items.iter().zip(levels).filter(|(_, access)| access.is_withheld());
    let quoted = withheld.filter(|(other, _)| !words.is_empty() && quotes(&words, other));
    findings.extend(
        quoted.map(|(closed, _)| Finding::ClosedQuoted { item: item.id.clone(), closed: closed.name() }),
    );
    findings
}

/// Returns whether a title marks its item as closed: "Lukket punkt: …", "… (lukket)", "LUKKET – …".
fn says_closed(title: &str) -> bool {
    secrecy::of_title(title).is_some_and(Access::is_withheld)
}

/// Returns whether the words of a decision say that its own item was closed: "Punktet blev behandlet for
/// lukkede døre."
fn tells_of_closing(words: &str, lower: &str) -> bool {
    // most decisions have no such word, and need not be read
    const NEAR: [&str; 4] = ["luk", "fortrolig", "offentlig", "tavshed"];
    NEAR.iter().any(|near| lower.contains(near)) && secrecy::of_text(words).is_some_and(Access::is_withheld)
}

/// Returns whether words name a closed item: by its case, or by its whole title or that of an attachment where it is
/// long enough to be its own.
fn quotes(words: &str, closed: &Item) -> bool {
    let has =
        |name: &str, least: usize| name.chars().count() >= least && words.contains(&name.to_lowercase());
    closed.texts().any(|text| match text {
        ItemText::CaseNumber(case) => has(case, SHORTEST_CASE),
        ItemText::Title(title) => has(title, TELLING),
        ItemText::Bilag(bilag) => has(&bilag.title, TELLING),
        ItemText::Initials(_)
        | ItemText::Presenter(_)
        | ItemText::Section(_)
        | ItemText::Indstilling(_)
        | ItemText::Draft(_)
        | ItemText::Decision(_)
        | ItemText::Statement(_)
        | ItemText::Task(_) => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::{Bilag, Decision};

    fn findings(title: &str, words: &str) -> usize {
        let mut meeting = Meeting::new("Engum Byråd", Default::default());
        let decision = Some(Decision { text: words.to_owned(), ..Decision::default() });
        let closed = Item {
            closed: true,
            title: "Køb af grunden ved havnen".to_owned(),
            case_no: Some("82.02.00-G10-3-26".to_owned()),
            bilag: vec![Bilag { title: "Vurdering af Havnegade 4".to_owned(), url: None }],
            ..Item::default()
        };
        meeting.items = vec![Item { title: title.to_owned(), decision, ..Item::default() }, closed];
        let levels = meeting.access_levels();
        (0..meeting.items.len()).map(|index| check(&meeting, index, &levels).len()).sum()
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
    fn a_decision_that_tells_of_closed_doors_must_be_of_a_closed_item() {
        assert_eq!(findings("Personale", "Punktet blev behandlet for lukkede døre. Han fik en advarsel."), 1);
        assert_eq!(findings("Veje", "Vejen er lukket i juli."), 0);
    }

    #[test]
    fn what_is_closed_is_not_named_in_the_open() {
        assert_eq!(findings("Budget", "Jf. sag 82.02.00-g10-3-26 afsættes beløbet."), 1);
        assert_eq!(findings("Budget", "Beløbet går til køb af grunden ved havnen."), 1);
        assert_eq!(findings("Budget", "Jf. vurdering af Havnegade 4."), 1);
        assert_eq!(findings("Budget", "Beløbet går til køb af en grund."), 0);
    }
}
