//! The versions of one decision: its history, with a run of letters as one version.

use chrono::{DateTime, FixedOffset, TimeDelta};

use super::{Change, Item, ItemId, Meeting, Record};

/// A pause after which more letters make a new version.
const PAUSE: TimeDelta = TimeDelta::seconds(10);
/// Typing without a pause makes a new version this often.
const LONGEST: TimeDelta = TimeDelta::minutes(2);
/// More letters than this, deleted at once or one after the other, are not the correction of a word.
const CORRECTED_WORD: usize = 20;
/// More letters than this at once are not typed.
const TYPED: usize = 4;
/// The letters of the longest word that is offered.
const WORD: usize = 32;
/// The most versions that anyone looks through; of more, those that was the shortest are joined with the
/// next.
const MOST: usize = 300;

/// What a decision said for a while.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// When its first change was made; none of the text that came with the agenda.
    pub began: Option<DateTime<FixedOffset>>,
    /// When its last change was made.
    pub ended: Option<DateTime<FixedOffset>>,
    /// How it came about.
    pub kind: VersionKind,
    /// What it said.
    pub text: String,
}

/// How a version came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VersionKind {
    /// It was in what was imported.
    Agenda,
    /// Letter by letter.
    Written,
    /// Letters were taken away.
    Erased,
    /// A draft was taken.
    Draft,
    /// A piece was pasted, cut or taken back.
    Piece,
}

impl VersionKind {
    /// Returns the word in the list.
    pub fn label(self) -> &'static str {
        match self {
            VersionKind::Agenda => "hentet",
            VersionKind::Written => "skrevet",
            VersionKind::Erased => "slettet",
            VersionKind::Draft => "forslag",
            VersionKind::Piece => "indsat",
        }
    }
}

/// Gathers the versions of one decision from the changes of its meeting, oldest first.
#[derive(Debug)]
pub struct Versions {
    item: ItemId,
    text: String,
    done: Vec<Version>,
    /// The version that may still grow.
    open: Option<Version>,
    /// Whether the change before took a draft away: what is written next is the draft.
    after_draft: bool,
    /// Letters taken away one after the other, and what was there before.
    erased: usize,
    whole: String,
}

impl Versions {
    /// Returns the collection for an item's decision, empty.
    pub fn of(item: &ItemId) -> Self {
        Versions {
            item: item.clone(),
            text: String::new(),
            done: Vec::new(),
            open: None,
            after_draft: false,
            erased: 0,
            whole: String::new(),
        }
    }

    /// Begins, or goes on, with a meeting as it was in full: a text that no change led to is a version of its
    /// own.
    pub fn start(&mut self, meeting: &Meeting) {
        let text = meeting.item(&self.item).map(Item::decision_text).unwrap_or_default();
        if text != self.text {
            self.close();
            text.clone_into(&mut self.text);
            let text = text.to_owned();
            self.done.push(Version { began: None, ended: None, kind: VersionKind::Agenda, text });
        }
    }

    /// Adds the next change. Returns whether it fits what was there before.
    pub fn take(&mut self, record: &Record) -> bool {
        self.change(&record.change, record.at)
    }

    fn change(&mut self, change: &Change, at: DateTime<FixedOffset>) -> bool {
        let after_draft = std::mem::take(&mut self.after_draft);
        match change {
            Change::EditDecision { item, .. } | Change::SetDraft { item, .. } if *item != self.item => true,
            Change::EditDecision { item: _, at: byte, removed, inserted } => {
                self.edit(*byte, removed, inserted, at, after_draft)
            }
            Change::SetDraft { item: _, draft } => {
                self.after_draft = draft.is_none();
                true
            }
            Change::AddItem { item, .. } if item.id == self.item => self.begin(item),
            Change::Together { changes } => changes.iter().all(|change| self.change(change, at)),
            // nothing of what the decision says
            Change::AddItem { .. }
            | Change::SetOpened { .. }
            | Change::SetClosed { .. }
            | Change::AcceptFinding { .. }
            | Change::SetHead { .. }
            | Change::SetTitle { .. }
            | Change::SetItem { .. }
            | Change::SetAccess { .. }
            | Change::RemoveItem { .. }
            | Change::MoveItem { .. }
            | Change::SetOutcomes { .. }
            | Change::SetVotes { .. }
            | Change::SetStatements { .. }
            | Change::SetTasks { .. }
            | Change::SetState { .. }
            | Change::AddPerson { .. }
            | Change::SetPerson { .. }
            | Change::RemovePerson { .. }
            | Change::MovePerson { .. }
            | Change::SetAttendance { .. }
            | Change::AddMoment { .. }
            | Change::RemoveMoment { .. }
            | Change::AddCorrection { .. }
            | Change::RemoveCorrection { .. } => true,
        }
    }

    /// Begins with what an item says that is added. Returns that it fits: nothing was there before.
    fn begin(&mut self, item: &Item) -> bool {
        self.close();
        item.decision_text().clone_into(&mut self.text);
        true
    }

    /// Adds an edit of the words. Returns whether it fits what was there before.
    fn edit(
        &mut self,
        byte: usize,
        removed: &str,
        inserted: &str,
        at: DateTime<FixedOffset>,
        draft: bool,
    ) -> bool {
        if !self.text.get(byte..).is_some_and(|rest| rest.starts_with(removed)) {
            return false;
        }
        let kind = self.kind_of(removed, inserted, draft);
        let within =
            |from: Option<DateTime<FixedOffset>>, most| from.is_some_and(|from| (at - from).abs() < most);
        let soon = |open: &Version| within(open.ended, PAUSE) && within(open.began, LONGEST);
        let goes_on = |open: &Version| soon(open) && joins(open.kind, kind);
        match self.open.as_mut().filter(|open| goes_on(open)) {
            Some(open) => open.ended = Some(at),
            None => {
                if kind == VersionKind::Erased
                    && let Some(open) = &mut self.open
                {
                    // the letters that were taken away first were taken for the correction of a word
                    open.text.clone_from(&self.whole);
                }
                self.close();
                self.open = Some(Version { began: Some(at), ended: Some(at), kind, text: String::new() });
            }
        }
        self.text.replace_range(byte..byte + removed.len(), inserted);
        if let Some(open) = &mut self.open {
            open.text.clone_from(&self.text);
        }
        true
    }

    /// Returns what an edit is, with the letters counted that have been taken away in a row.
    fn kind_of(&mut self, removed: &str, inserted: &str, draft: bool) -> VersionKind {
        let (gone, new) = (removed.chars().count(), inserted.chars().count());
        if new > 0 || self.erased == 0 {
            self.whole.clone_from(&self.text);
        }
        self.erased = if new == 0 { self.erased + gone } else { 0 };
        // a word that was offered and taken is written like one that was typed
        let is_word = removed.is_empty() && !inserted.trim().contains(char::is_whitespace) && new <= WORD;
        if is_word && !draft {
            VersionKind::Written
        } else if draft && new > TYPED {
            VersionKind::Draft
        } else if new > TYPED || gone > CORRECTED_WORD {
            VersionKind::Piece
        } else if self.erased > CORRECTED_WORD {
            VersionKind::Erased
        } else {
            VersionKind::Written
        }
    }

    fn close(&mut self) {
        let before = self.done.last().map_or("", |version| version.text.as_str());
        // what came to nothing is no version
        self.done.extend(self.open.take().filter(|open| open.text != before));
        if self.done.len() > 2 * MOST {
            thin(&mut self.done);
        }
    }

    /// Returns the versions, oldest first.
    pub fn finish(mut self) -> Vec<Version> {
        self.close();
        thin(&mut self.done);
        self.done
    }
}

/// Returns whether a change goes on with a version of the same kind. Erasing goes on until something is
/// written.
fn joins(open: VersionKind, next: VersionKind) -> bool {
    open == next && open != VersionKind::Draft
}

/// Leaves the versions that was the longest, and of those in between one now and then.
fn thin(versions: &mut Vec<Version>) {
    let mut pause = PAUSE;
    while versions.len() > MOST && pause < TimeDelta::days(3_650) {
        pause = pause * 2;
        let mut last_end = None;
        let mut nexts = versions.iter().skip(1).map(|next| next.began).collect::<Vec<_>>().into_iter();
        versions.retain(|version| {
            let long = |from: Option<DateTime<FixedOffset>>, to: Option<DateTime<FixedOffset>>| {
                from.zip(to).is_none_or(|(from, to)| (to - from).abs() >= pause)
            };
            // the last is followed by none
            let keep =
                nexts.next().is_none_or(|next| long(version.ended, next)) || long(last_end, version.ended);
            if keep {
                last_end = version.ended;
            }
            keep
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns what was done to the decision `i1`: seconds, how many letters from the end go, and what comes.
    fn versions(edits: &[(i64, usize, &str)]) -> Vec<(&'static str, String)> {
        let start = DateTime::parse_from_rfc3339("2026-03-03T10:00:00+01:00").unwrap();
        let item = ItemId::from("i1");
        let mut versions = Versions::of(&item);
        let mut text = String::new();
        for (revision, (second, gone, new)) in (1..).zip(edits) {
            let at = text.char_indices().rev().take(*gone).last().map_or(text.len(), |(at, _)| at);
            let removed = text.split_off(at);
            text.push_str(new);
            let change =
                Change::EditDecision { item: item.clone(), at, removed, inserted: (*new).to_owned() };
            let at = start + TimeDelta::seconds(*second);
            assert!(versions.take(&Record::new(revision, at, change)));
        }
        versions.finish().into_iter().map(|version| (version.kind.label(), version.text)).collect()
    }

    fn typed(from: i64, words: &str) -> Vec<(i64, usize, &str)> {
        words.split_inclusive("").filter(|c| !c.is_empty()).map(|c| (from, 0, c)).collect()
    }

    fn expected(list: &[(&'static str, &str)]) -> Vec<(&'static str, String)> {
        list.iter().map(|(how, text)| (*how, (*text).to_owned())).collect()
    }

    #[test]
    fn a_run_of_letters_with_their_mending_is_one_version() {
        let mut edits = typed(0, "Rådet godkente");
        edits.extend([(1, 1, ""), (1, 1, ""), (2, 0, "d"), (2, 0, "t"), (2, 0, "e")]);
        edits.extend(typed(30, " det."));
        assert_eq!(
            versions(&edits),
            expected(&[("skrevet", "Rådet godkendte"), ("skrevet", "Rådet godkendte det.")])
        );
    }

    #[test]
    fn what_was_erased_letter_by_letter_can_be_found_again() {
        let mut edits = typed(0, "Sagen blev udsat til det næste møde.");
        edits.extend((0..36).map(|_| (3, 1, "")));
        edits.extend(typed(5, "Godkendt."));
        let all = versions(&edits);
        assert_eq!(all[0], ("skrevet", "Sagen blev udsat til det næste møde.".to_owned()));
        assert_eq!(all.last(), Some(&("skrevet", "Godkendt.".to_owned())));
    }

    #[test]
    fn hours_of_typing_are_some_hundred_versions_and_the_last_is_what_stands_there() {
        let edits: Vec<(i64, usize, &str)> = (0..40_000).map(|n| (n * 12, 0, "a")).collect();
        let all = versions(&edits);
        assert!((MOST / 4..=MOST).contains(&all.len()), "{}", all.len());
        assert_eq!(all.last().unwrap().1.len(), 40_000);
        let running: Vec<(i64, usize, &str)> = (0..3_600).map(|n| (n, 0, "a")).collect();
        assert_eq!(versions(&running).len(), 30);
    }
}
