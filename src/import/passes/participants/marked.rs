//! People without a list: names with a word of presence behind each, a row of names over those who are away, and a role on
//! a line of its own.

use crate::import::line::SourceLine;
use crate::import::passes::participants::{ListReader, people_of};
use crate::import::recognise::name::{self, Listed};
use crate::import::recognise::people::{self, ListKind, is_nobody, is_part, names};

/// A person and what is said of presence behind the name: "Ane Ask (A) - til stede", "Bo Birk: afbud".
fn marked(line: &SourceLine) -> Option<(Listed, ListKind)> {
    let text = line.without_bullet();
    let (who, word) = [" - ", " – ", ": ", "\t"].iter().find_map(|sign| text.rsplit_once(sign))?;
    let kind = people::label(word.trim_end_matches('.')).filter(|kind| *kind != ListKind::Staff)?;
    Some((name::listed(who.trim())?, kind))
}

/// Roles that stand as a heading over the one who has it; the posts of a body stand behind names too.
const ALONE: [&str; 6] = ["referent", "mødeleder", "ordstyrer", "dirigent", "protokolfører", "tovholder"];

/// One of a list who stands behind a role: "- Formand: Ane Ask".
pub(super) fn with_post(line: &SourceLine) -> Option<Vec<Listed>> {
    let (post, who) = line.bullet()?.split_once(':')?;
    let mut listed = name::listed(who.trim()).filter(|_| name::is_role(post.trim()))?;
    listed.act_as(name::role_of(post.trim()));
    Some(vec![listed])
}

/// One of an open list who stands behind a post and a colon, as the one above or below does: "Kirkeværge: Ane Ask". A duty
/// at the meeting is no post of the body.
pub(super) fn behind_post(lines: &[SourceLine], at: usize) -> Option<Listed> {
    let post = |line: &SourceLine| {
        let (post, who) = line.plain.split_once(':')?;
        let (post, who) = (post.trim(), who.trim());
        let is_post = post.starts_with(char::is_uppercase)
            && post.len() <= 40
            && post.split(' ').count() <= 3
            && !ALONE.contains(&post.to_lowercase().as_str())
            && people::label(post).is_none();
        // "Forældrevalgte: Ane Ask" is a list of one
        let is_list = is_part(post) && post.ends_with(['e', 'r']);
        let mut all = names(who).filter(|all| is_post && !is_list && all.len() == 1)?;
        all.pop().filter(|one| one.person.title.is_none()).map(|one| (post.to_owned(), one))
    };
    let (title, mut one) = post(&lines[at])?;
    let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
    if !beside.filter_map(|beside| lines.get(beside)).any(|line| post(line).is_some()) {
        return None;
    }
    if name::is_role(&title) {
        one.act_as(name::role_of(&title));
    } else {
        one.person.title = Some(title);
    }
    Some(one)
}

/// The lines with the marks taken from those that are whole lists: "- Til stede: Ane Ask", "• Afbud: ingen". Nothing where
/// no line is; roles count only beside such lists, for in a list of people "- Formand: Ane Ask" is one of them.
pub(super) fn lists_without_marks(lines: &[SourceLine]) -> Option<Vec<SourceLine>> {
    let list = |line: &SourceLine| {
        let text = line.bullet().filter(|text| text.contains(':'))?;
        let (label, row) = text.split_once(':')?;
        let row = row.trim();
        let is_named = names(row).is_some() || !row.is_empty() && is_nobody(row);
        let kind = people::group(text).map(|group| group.kind);
        let kind = kind.or_else(|| is_part(label).then_some(ListKind::Members));
        kind.filter(|_| is_named)
    };
    let lists: Vec<Option<ListKind>> = lines.iter().map(list).collect();
    // "- Forældremøde: Eva Ek" is a task, where no list is called by its name
    let is_known = |line: &SourceLine| {
        let group = line.bullet().and_then(people::group);
        group.is_some_and(|group| group.kind != ListKind::Role)
    };
    if !lines.iter().zip(&lists).any(|(line, list)| list.is_some() && is_known(line)) {
        return None;
    }
    let bare = |(line, list): (&SourceLine, Option<ListKind>)| match list {
        Some(_) => line.reading(line.without_bullet().to_owned()),
        None => line.clone(),
    };
    Some(lines.iter().zip(lists).map(bare).collect())
}

impl ListReader<'_> {
    /// Reads one behind a post, under the heading of those who take part. Returns the next place.
    pub(super) fn behind_post(&mut self, at: usize) -> Option<usize> {
        let (kind, heading) = self.open.clone().filter(|(kind, _)| *kind == ListKind::Members)?;
        let above = (0..at).rev().find(|&above| !self.lines[above].is_blank())?;
        let one = behind_post(self.lines, at).filter(|_| self.taken[above])?;
        self.taken[at] = true;
        self.add(vec![one], kind, &heading);
        Some(at + 1)
    }

    /// Reads names with a word of presence behind each, two lines or more. Returns the place after them.
    pub(super) fn marked(&mut self, at: usize) -> Option<usize> {
        let all: Vec<(Listed, ListKind)> = self.lines[at..].iter().map_while(marked).collect();
        if all.len() < 2 {
            return None;
        }
        for (place, (listed, kind)) in (at..).zip(all) {
            let heading = match kind {
                ListKind::Afbud => "Afbud",
                ListKind::Absent => "Fraværende",
                _ => "Deltagere",
            };
            self.at = place;
            self.taken[place] = true;
            self.add(vec![listed], kind, heading);
        }
        Some(self.at + 1)
    }

    /// Reads a row of three names or more without a heading, right above those who are away or who minuted. Returns the
    /// place after it.
    pub(super) fn bare_row(&mut self, at: usize) -> Option<usize> {
        let line = &self.lines[at];
        if self.open.is_some()
            || !self.entries.is_empty()
            || !line.plain.contains(',')
            || line.plain.contains(':')
        {
            return None;
        }
        // most lines with a comma are sentences
        let first = line.plain.split([',', ';', '(']).next()?;
        name::listed(first.split(" og ").next()?.trim())?;
        let (people, end) = self.row(at, &line.plain);
        let people = people.filter(|people| people.len() > 2)?;
        let next = self.lines[end..].iter().find(|line| !line.is_blank());
        next.and_then(SourceLine::people).filter(|group| group.is_away() || group.kind == ListKind::Role)?;
        self.taken[at..end].fill(true);
        self.add(people, ListKind::Members, "Deltagere");
        Some(end)
    }

    /// Reads a role on a line of its own over the one who has it: "Referent" / "Eva Ek". Returns the place after them.
    pub(super) fn lone_role(&mut self, at: usize) -> Option<usize> {
        let line = &self.lines[at];
        let role = line.plain.trim_end_matches(':').to_lowercase();
        let apart = line.plain.ends_with(':')
            || line.strong
            || at.checked_sub(1).is_none_or(|above| self.lines[above].is_blank());
        if !apart || !ALONE.contains(&role.as_str()) {
            return None;
        }
        let below = (at + 1..self.lines.len().min(at + 3)).find(|&below| !self.lines[below].is_blank())?;
        let person = people_of(&self.lines[below]).or_else(|| names(self.lines[below].without_bullet()))?;
        if person.len() != 1 {
            return None;
        }
        (self.taken[at], self.taken[below]) = (true, true);
        self.at = below;
        self.add(person, ListKind::Role, &role);
        self.open = None;
        Some(below + 1)
    }
}
