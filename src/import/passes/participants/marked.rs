//! People without a list: names with a word of presence behind each, a row of names over those who are away, and a role on
//! a line of its own.

use crate::import::line::SourceLine;
use crate::import::passes::participants::columns::cells;
use crate::import::passes::participants::{ListReader, people_of};
use crate::import::recognise::name::{self, Listed};
use crate::import::recognise::people::{self, ListKind, is_nobody, is_part, names, part_kind};
use crate::meeting::text::lowercase;

/// Returns a person and what is said of presence behind the name: "Ane Ask (A) - til stede", "Bo Birk: afbud".
fn marked(line: &SourceLine) -> Option<(Listed, ListKind)> {
    if let Some(found) = in_columns(line) {
        return Some(found);
    }
    let text = line.without_bullet();
    let (who, word) = [" - ", " – ", ": ", "\t"].iter().find_map(|sign| text.rsplit_once(sign))?;
    with_presence(who, word)
}

/// Returns the same in columns, the first row perhaps behind the heading of the list: "Deltagere:    Ane Ask    Til
/// stede".
fn in_columns(line: &SourceLine) -> Option<(Listed, ListKind)> {
    let cells = cells(line);
    let (who, word) = match &cells[..] {
        [who, word] => (who, word),
        [head, who, word] if people::group(&head.text).is_some_and(|group| group.names.is_empty()) => {
            (who, word)
        }
        _ => return None,
    };
    with_presence(&who.text, &word.text)
}

/// Returns a person and the word of presence behind: whether they came, and whether over a line.
fn with_presence(who: &str, word: &str) -> Option<(Listed, ListKind)> {
    let is_remote = name::is_remote(&word.to_lowercase());
    let kind = people::label(word.trim_end_matches('.')).filter(|kind| *kind != ListKind::Staff);
    let kind = kind.or((is_remote && !word.contains(' ')).then_some(ListKind::Members))?;
    let mut listed = name::listed(who.trim())?;
    listed.remote |= is_remote;
    Some((listed, kind))
}

/// Returns one of a list who stands behind a role: "- Formand: Ane Ask".
pub(super) fn with_post(line: &SourceLine) -> Option<Vec<Listed>> {
    let (post, who) = line.bullet()?.split_once(':')?;
    let mut listed = name::listed(who.trim()).filter(|_| name::is_role(post.trim()))?;
    listed.act_as(name::role_of(post.trim()));
    Some(vec![listed])
}

/// Returns one of an open list who stands behind a label and a colon: where the person comes from ("Engum Kommune:
/// Ane Ask"), or a post ("Kirkeværge: Ane Ask"), where the one above or below does. A duty at the meeting is no post
/// of the body.
pub(super) fn behind_label(lines: &[SourceLine], at: usize) -> Option<Vec<Listed>> {
    let labelled = |line: &SourceLine| {
        let (label, who) = line.without_bullet().split_once(':')?;
        let (label, who) = (label.trim(), who.trim());
        let is_label = label.len() <= 60 && !name::is_duty(label) && people::label(label).is_none();
        Some((label.to_owned(), names(who).filter(|_| is_label)?))
    };
    let (label, mut all) = labelled(&lines[at])?;
    let is_list = lines[at].people().is_some() || part_kind(&label) == ListKind::Staff;
    if let Some(sender) = name::sender(&label).filter(|_| !is_list) {
        for one in &mut all {
            one.person.org.get_or_insert_with(|| sender.to_owned());
        }
        return Some(all);
    }
    // "Forældrevalgte: Ane Ask" is a list of one
    let is_post = |label: &str, all: &[Listed]| {
        let is_list = is_part(label) && label.ends_with(['e', 'r']);
        let is_short = label.len() <= 40 && label.split(' ').count() <= 3;
        let has_room = matches!(all, [one] if one.person.title.is_none());
        !is_list && is_short && has_room && label.starts_with(char::is_uppercase)
    };
    let has_post = |line: &SourceLine| labelled(line).is_some_and(|(label, all)| is_post(&label, &all));
    let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
    if !is_post(&label, &all) || !beside.filter_map(|beside| lines.get(beside)).any(has_post) {
        return None;
    }
    let one = all.first_mut()?;
    if name::is_role(&label) {
        one.act_as(name::role_of(&label));
    } else {
        one.person.title = Some(label);
    }
    Some(all)
}

/// Returns the lines with the marks taken from those that are whole lists: "- Til stede: Ane Ask", "• Afbud: ingen".
/// Nothing where no line is; roles count only beside such lists, for in a list of people "- Formand: Ane Ask" is one
/// of them.
pub(super) fn lists_without_marks(lines: &[SourceLine]) -> Option<Vec<SourceLine>> {
    let list = |line: &SourceLine| {
        let text = line.bullet()?;
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
    // "- Afbud" over "- Ane Ask"
    let heads = |at: usize| {
        let list = lines[at].bullet().and_then(people::group).filter(|list| list.names.is_empty());
        let below = lines[at + 1..].iter().find(|line| !line.is_blank()).and_then(SourceLine::bullet);
        list.is_some_and(|list| list.kind != ListKind::Role) && below.and_then(name::listed).is_some()
    };
    let lists: Vec<Option<ListKind>> = lists
        .into_iter()
        .enumerate()
        .map(|(at, list)| list.or_else(|| heads(at).then_some(ListKind::Members)))
        .collect();
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
    /// Reads one behind a label, under the heading of a list. Returns the next place.
    pub(super) fn behind_label(&mut self, at: usize) -> Option<usize> {
        let (kind, heading) = self.open.clone()?;
        if heading.starts_with("For ") && self.is_side(at) {
            return None;
        }
        let above = (0..at).rev().find(|&above| !self.lines[above].is_blank())?;
        let all = behind_label(self.lines, at).filter(|_| self.taken[above])?;
        let is_sent = all.iter().all(|one| one.person.org.is_some());
        if kind != ListKind::Members && !is_sent {
            return None;
        }
        self.taken[at] = true;
        self.add(all, kind, &heading);
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
        let role = lowercase(line.plain.trim_end_matches(':'));
        let apart = line.plain.ends_with(':')
            || line.strong
            || at
                .checked_sub(1)
                .is_none_or(|above| self.lines[above].is_blank() || self.open.is_none() && self.taken[above]);
        let is_role = name::is_duty(&role) || role.len() > 3 && name::is_role(&role) && self.open.is_none();
        if !apart || !is_role {
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
