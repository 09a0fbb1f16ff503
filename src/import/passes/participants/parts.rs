//! Lists within lists, and lists whose headings no table has.

use crate::import::line::SourceLine;
use crate::import::passes::participants::{ListReader, people_of};
use crate::import::recognise::name::{self, Listed};
use crate::import::recognise::people::{self, ListKind, group, is_part, names, part_kind};
use crate::import::recognise::{contents, label};

/// A list in a list, or beside one.
pub(super) struct ListPart {
    pub(super) kind: ListKind,
    pub(super) heading: String,
    /// The people on the heading's own line, and the place after them.
    pub(super) people: Vec<Listed>,
    pub(super) end: usize,
}

impl ListReader<'_> {
    /// Returns a list within a list ("Forældrevalgte: NN, MM" under "Til stede"), one beside a list that has people
    /// of its own ("Ledelse: NN"), or one whose heading no table has and names stand under ("Ledersiden").
    pub(super) fn part(&self, at: usize) -> Option<ListPart> {
        let line = &self.lines[at];
        let (label, row) = line.plain.split_once(':').unwrap_or((&line.plain, ""));
        let (label, row) = (label.trim(), row.trim());
        // "Repræsentanter for Danske Sejlforeninger", "Medlemmer valgt af Danske Sejlforeninger"
        let says_whose = |lead: &&str| label.starts_with(*lead) && line.plain.ends_with(':');
        let sends = row.is_empty()
            && label.len() <= 80
            && (label.starts_with("Repræsentanter ") || ["Medlemmer ", "Medlem "].iter().any(says_whose));
        let short = (label.len() <= 40 && label.split(' ').count() <= 4 || sends) && line.bullet().is_none();
        let other = label::is_label(&line.plain)
            || line.section().is_some()
            || contents::is_heading(label)
            || name::is_name(label) && !label.starts_with("For ");
        if !short || other || !label.starts_with(char::is_uppercase) || label.contains(['.', ',', '(']) {
            return None;
        }
        let (people, end) = self.row(at, row);
        let first = || name::given(row, true).filter(|_| is_part(label));
        let people = people.or_else(first);
        let side = || self.side(at, label).filter(|_| people.is_some());
        let (kind, heading) = side().or_else(|| self.heading_of_part(at, label, people.is_some()))?;
        let people = people.unwrap_or_default();
        // "Bemærkninger: NN deltog som stedfortræder for MM" is called by what it says of them
        let sit_in = !people.is_empty() && people.iter().all(|listed| listed.sits_for.is_some());
        let (kind, heading) = if sit_in && heading == label && !is_part(label) {
            (ListKind::Members, "Stedfortrædere".to_owned())
        } else {
            (kind, heading)
        };
        Some(ListPart { kind, heading, people, end })
    }

    /// Takes a part that begins on a line. Returns the place after its heading and the people beside it.
    pub(super) fn take_part(&mut self, at: usize, part: ListPart) -> usize {
        let ListPart { kind, heading, people, end } = part;
        self.taken[at..end].fill(true);
        self.parted |= self.heads_part(at);
        let is_alone = people.is_empty();
        self.add(people, kind, &heading);
        let is_within = self.open.as_ref().is_some_and(|(_, open)| heading.starts_with(&format!("{open}, ")));
        // who stands below the label of a part that has nobody beside it is of that part
        if !is_within || is_alone {
            self.open = Some((kind, heading));
        }
        end
    }

    /// Returns what a label heads, and what that list is called.
    fn heading_of_part(&self, at: usize, label: &str, has_row: bool) -> Option<(ListKind, String)> {
        let line = &self.lines[at];
        let labelled = line.plain.contains(':');
        let bare = line.plain.trim_end().ends_with(label) || line.plain.trim_end().ends_with(':');
        let below = bare && self.named_below(at);
        if let Some((list, part)) = label.split_once(" fra ")
            && let Some(kind @ ListKind::Members) = people::label(list)
            && people::label(part) != Some(ListKind::Staff)
            && (has_row || below)
        {
            return Some((kind, people::part_of(list, part)));
        }
        let alone = Some((part_kind(label), label.to_owned()));
        let is_part = is_part(label);
        match &self.open {
            Some((kind, heading)) if labelled && (has_row || below) => {
                let is_away = kind.is_away();
                let over = heading.split(", ").next().unwrap_or(heading);
                // a list that has people of its own stands beside another one
                let beside = self.entries.iter().any(|entry| entry.heading == over);
                if is_part && !has_row && !beside && !is_away && !says_who_came(over, label, *kind) {
                    return alone;
                }
                let within = Some((*kind, people::part_of(over, label)));
                // who stands under a label of their own is not away: "Afbud: NN" / "Tilforordnet: MM"
                if beside && (is_part || is_away && has_row) {
                    alone
                } else {
                    within.filter(|_| !is_away || !beside)
                }
            }
            None if labelled && has_row && is_part => alone,
            _ if (line.strong || labelled) && bare && (self.bulleted_below(at) || is_part && below) => alone,
            Some((kind, _)) if self.heads_part(at) => Some(match part_kind(label) {
                ListKind::Staff => (ListKind::Staff, label.to_owned()),
                _ if group(label).is_some_and(|group| group.kind == ListKind::Staff) => {
                    (ListKind::Staff, label.to_owned())
                }
                _ => (*kind, label.to_owned()),
            }),
            // "Ledelsesrepræsentanter" alone over two persons
            _ if is_part && bare && self.is_apart(at) && self.listed_below(at) => alone,
            _ => None,
        }
    }

    /// Returns whether a line between names heads a part of the open list: such a line stands right under its heading, over
    /// a name, for where somebody comes from stands under the name.
    pub(super) fn heads_part(&self, at: usize) -> bool {
        let line = &self.lines[at];
        let above = (0..at).rev().find(|&above| !self.lines[above].is_blank());
        let is_first = above.is_some_and(|above| {
            self.taken[above] && self.lines[above].people().is_some_and(|group| group.names.is_empty())
        });
        let is_title =
            line.plain.len() <= 50 && line.plain.starts_with(char::is_uppercase) && people_of(line).is_none();
        (self.parted || is_first) && is_title && self.listed_below(at)
    }

    /// Returns the list of those who take part for a side, where no other list is open.
    fn side(&self, at: usize, label: &str) -> Option<(ListKind, String)> {
        let is_free = self.open.as_ref().is_none_or(|(_, heading)| heading.starts_with("For "));
        let side = (part_kind(label.trim_start_matches("For ")), label.to_owned());
        (is_free && self.is_side(at)).then_some(side)
    }

    /// Returns whether a line names those who take part for a side, and the line above or below those for another:
    /// "For Byrådet: Ane Ask, Bo Birk" / "For lejerne: Eva Ek".
    pub(super) fn is_side(&self, at: usize) -> bool {
        let is_for = |line: &SourceLine| {
            let divided = line.plain.strip_prefix("For ").and_then(|rest| rest.split_once(':'));
            divided.is_some_and(|(side, who)| side.len() <= 50 && names(who.trim()).is_some())
        };
        let above = self.lines[..at].iter().rev().find(|line| !line.is_blank());
        let below = self.lines[at + 1..].iter().find(|line| !line.is_blank());
        is_for(&self.lines[at]) && [above, below].into_iter().flatten().any(is_for)
    }

    /// Returns whether the next lines are names with marks before them.
    fn bulleted_below(&self, at: usize) -> bool {
        let mut below = self.lines[at + 1..].iter().filter(|line| !line.is_blank()).take(2);
        let bulleted = |line: &SourceLine| line.bullet().is_some_and(|text| name::listed(text).is_some());
        below.next().is_some_and(bulleted) && below.next().is_none_or(|line| bulleted(line) || line.strong)
    }

    fn is_apart(&self, at: usize) -> bool {
        at.checked_sub(1).is_none_or(|above| self.lines[above].is_blank())
    }

    /// Returns whether the line right below is one person.
    fn listed_below(&self, at: usize) -> bool {
        let below = self.lines.get(at + 1).filter(|below| !below.is_blank() && below.people().is_none());
        below.and_then(people_of).is_some_and(|people| people.len() == 1)
    }

    fn named_below(&self, at: usize) -> bool {
        let below = self.lines[at + 1..].iter().take(2).find(|line| !line.is_blank());
        below.is_some_and(|line| {
            let listed = line.people().is_none() && people_of(line).is_some();
            listed && names(&line.plain).is_some_and(|people| people.len() < 12)
        })
    }
}

/// Returns whether the heading over a part says more than the part does: "Deltagere:" says who came, and "Medlemmer:" alone
/// over "Ledelsen:" no more than that.
fn says_who_came(over: &str, part: &str, kind: ListKind) -> bool {
    part_kind(part) == kind && !over.to_lowercase().contains("medlem")
}
