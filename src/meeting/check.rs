//! What is unfinished in a referat: one list for the chair, the command line and the end of the meeting.

use super::{ItemId, Meeting, Status};

/// One thing that is unfinished.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// The body was recommended something, and nothing became of it.
    NoOutcome(ItemId),
    /// Drafted words that nobody took or dropped.
    UntouchedDraft(ItemId),
    /// Words and no end: the item was begun and left.
    Begun(ItemId),
    /// Said to be decided, but without a word of what.
    NoWords(ItemId),
    /// A place left to fill in, with what stands there. A real referat was published with "[Skriv tidspunkt her]".
    Placeholder(ItemId, String),
    /// Members of whom nobody said whether they came.
    AttendanceNotTaken(usize),
    /// No time at which the meeting ended.
    NoEnd,
}

impl Finding {
    /// The item to jump to; none when it is the attendance or the whole meeting.
    pub fn item(&self) -> Option<&ItemId> {
        match self {
            Finding::NoOutcome(item)
            | Finding::UntouchedDraft(item)
            | Finding::Begun(item)
            | Finding::NoWords(item)
            | Finding::Placeholder(item, _) => Some(item),
            Finding::AttendanceNotTaken(_) | Finding::NoEnd => None,
        }
    }

    /// The finding in a few words, without the item.
    pub fn sentence(&self) -> String {
        match self {
            Finding::NoOutcome(_) => "mangler beslutning".to_owned(),
            Finding::UntouchedDraft(_) => "forslaget er hverken brugt eller fjernet".to_owned(),
            Finding::Begun(_) => "er påbegyndt, men ikke afsluttet".to_owned(),
            Finding::NoWords(_) => "står som besluttet, men uden tekst".to_owned(),
            Finding::Placeholder(_, what) => format!("teksten har en åben plads: {what}"),
            Finding::AttendanceNotTaken(1) => "fremmøde mangler for 1 medlem".to_owned(),
            Finding::AttendanceNotTaken(n) => format!("fremmøde mangler for {n} medlemmer"),
            Finding::NoEnd => "mødets sluttidspunkt mangler".to_owned(),
        }
    }

    /// The finding in a line, with the item in front.
    pub fn line(&self, meeting: &Meeting) -> String {
        match self.item().and_then(|id| meeting.item(id)) {
            Some(item) => format!("{}: {}", item.name(), self.sentence()),
            None => self.sentence(),
        }
    }
}

impl Meeting {
    /// Everything that is unfinished, items first, in the order of the agenda.
    pub fn check(&self) -> Vec<Finding> {
        let mut findings: Vec<Finding> = self.items.iter().flat_map(check_item).collect();
        let unknown = |p: &&super::Person| p.voting && self.status_of(&p.id) == Status::Unknown;
        let unknown = self.people.iter().filter(unknown).count();
        if unknown > 0 {
            findings.push(Finding::AttendanceNotTaken(unknown));
        }
        if self.closed_at.is_none() {
            findings.push(Finding::NoEnd);
        }
        findings
    }
}

fn check_item(item: &super::Item) -> Vec<Finding> {
    let words = item.decision_text();
    let id = || item.id.clone();
    let mut findings = Vec::new();
    if item.draft.is_some() {
        findings.push(Finding::UntouchedDraft(id()));
    } else if item.state == super::State::Decided && words.trim().is_empty() {
        findings.push(Finding::NoWords(id()));
    } else if !item.state.is_done() && !words.trim().is_empty() {
        findings.push(Finding::Begun(id()));
    } else if item.is_unfinished() {
        findings.push(Finding::NoOutcome(id()));
    }
    let open = placeholder(words).or_else(|| open_end(words));
    findings.extend(open.map(|place| Finding::Placeholder(id(), place.to_owned())));
    findings
}

/// The first place left open in a text: "[Skriv …]", "[…]", "???", or a lone "XX".
pub fn placeholder(text: &str) -> Option<&str> {
    let bracket = text.match_indices('[').find_map(|(start, _)| {
        let end = start + text[start..].find(']')? + 1;
        let inside = text[start + 1..end - 1].to_lowercase();
        let is_link = text[end..].starts_with('(');
        let open =
            ["skriv", "indsæt", "angiv", "udfyld", "…", "..."].iter().any(|word| inside.starts_with(word));
        (open && !is_link).then_some(&text[start..end])
    });
    let marks = text.find("???").map(|at| &text[at..at + 3]);
    let letters = text
        .split(|c: char| !c.is_alphanumeric())
        .find(|word| word.len() >= 2 && word.chars().all(|c| c == 'X') && word.len() <= 4);
    bracket.or(marks).or(letters)
}

/// The last words of a text whose last sentence goes on: "… var der bl.a. fokus på".
pub fn open_end(text: &str) -> Option<&str> {
    let text = text.trim_end();
    let last = text.rsplit(char::is_whitespace).next()?;
    let open = ["på", "at", "om", "og", "til", "af", "med", "for", "i"].contains(&last)
        || last.ends_with([',', ':', ';']);
    let from = text.rmatch_indices(' ').nth(1).map_or(0, |(at, _)| at + 1);
    open.then(|| &text[from..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_that_goes_on_is_seen() {
        assert_eq!(open_end("Sagen blev drøftet. Der var fokus på \n"), Some("fokus på"));
        assert_eq!(open_end("KKR besluttede, at:"), Some("besluttede, at:"));
        assert_eq!(open_end("Godkendt"), None);
        assert_eq!(open_end(""), None);
    }

    #[test]
    fn open_places_are_seen_and_plain_text_is_not() {
        assert_eq!(placeholder("Mødet slut kl. [Skriv tidspunkt her]."), Some("[Skriv tidspunkt her]"));
        assert_eq!(placeholder("NN og XX deltager"), Some("XX"));
        assert_eq!(placeholder("Hvem ??? gør det"), Some("???"));
        assert_eq!(placeholder("Se [skrivelsen](https://x.dk) og kapitel XIV."), None);
    }
}
