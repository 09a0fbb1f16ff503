//! Corrections of what an import misread: two items that are one, one that is two, an annex taken for an
//! item.
//!
//! Each returns its change, to be saved and undone like any other. No text is lost: a text that loses its
//! item goes into the item before.

use super::{
    Access, AgendaFields, Bilag, Change, ChangeError, Decision, Indstilling, Item, ItemId, Meeting, Section,
    id,
};

/// A part of an item, as the document has them one after the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ItemPart {
    /// One of its sections.
    Section(usize),
    /// The indstilling.
    Indstilling,
    /// The decision.
    Decision,
}

/// A line of an item on which another item may begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cut {
    /// The part that the line is in.
    pub part: ItemPart,
    /// Where in the part's text it begins, in bytes.
    pub at: usize,
    /// What it says.
    pub line: String,
}

impl Meeting {
    /// Returns the parts of an item in the order of the document.
    fn parts(&self, item: &Item) -> Vec<ItemPart> {
        let rank = |heading: &str| self.section_order.iter().position(|known| known == heading).unwrap_or(0);
        let mut parts: Vec<ItemPart> = (0..item.sections.len()).map(ItemPart::Section).collect();
        let after = |parts: &[ItemPart], heading: &str| {
            let before = |part: &ItemPart| match part {
                ItemPart::Section(i) => rank(&item.sections[*i].heading) <= rank(heading),
                ItemPart::Indstilling | ItemPart::Decision => true,
            };
            parts.iter().rposition(before).map_or(0, |at| at + 1)
        };
        if item.indstilling.is_some() {
            parts.insert(after(&parts, "Indstilling"), ItemPart::Indstilling);
        }
        if !item.decision_text().is_empty() {
            let indstilling =
                parts.iter().position(|part| *part == ItemPart::Indstilling).map_or(0, |at| at + 1);
            parts.insert(after(&parts, "Beslutning").max(indstilling), ItemPart::Decision);
        }
        parts
    }

    /// Returns the lines on which another item may begin: those of its sections and of its decision.
    pub fn cuts(&self, id: &ItemId) -> Vec<Cut> {
        let Some(item) = self.item(id) else { return Vec::new() };
        let mut cuts = Vec::new();
        for part in self.parts(item) {
            let text = match part {
                ItemPart::Section(i) => item.sections[i].text.as_str(),
                ItemPart::Decision => item.decision_text(),
                ItemPart::Indstilling => continue,
            };
            let mut at = 0;
            for line in text.split_inclusive('\n') {
                if !line.trim().is_empty() {
                    cuts.push(Cut { part, at, line: line.trim().to_owned() });
                }
                at += line.len();
            }
        }
        cuts
    }

    /// Returns the text of an item from a line on, with the headings of the parts after it.
    pub fn text_from(&self, id: &ItemId, cut: &Cut) -> String {
        let Some(item) = self.item(id) else { return String::new() };
        let parts = self.parts(item);
        let after = parts.iter().skip_while(|part| **part != cut.part).skip(1);
        let mut text = part_text(item, cut.part).get(cut.at..).unwrap_or_default().to_owned();
        after.for_each(|part| push_part(&mut text, item, *part));
        text
    }

    /// Returns everything an item says, with the headings of its parts.
    fn whole_text(&self, item: &Item) -> String {
        let mut text = String::new();
        self.parts(item).into_iter().for_each(|part| push_part(&mut text, item, part));
        text.trim().to_owned()
    }

    /// Returns the change that makes two items of one: the text from a line on becomes `second`, which was
    /// read from [`Meeting::text_from`].
    ///
    /// # Errors
    /// When there is no such item, or the line is not there any more.
    pub fn split_item(&self, id: &ItemId, cut: &Cut, second: Item) -> Result<Change, ChangeError> {
        let index = self.position(id).ok_or_else(|| ChangeError::NoItem(id.clone()))?;
        let item = &self.items[index];
        let parts = self.parts(item);
        let parts_before: Vec<ItemPart> =
            parts.iter().copied().take_while(|part| *part != cut.part).collect();
        if parts_before.len() == parts.len() || part_text(item, cut.part).get(cut.at..).is_none() {
            return Err(ChangeError::Misfit);
        }
        let mut fields = item.agenda_fields();
        fields.sections =
            (0..item.sections.len()).filter_map(|i| kept_section(item, &parts_before, cut, i)).collect();
        fields.indstilling = fields.indstilling.filter(|_| parts_before.contains(&ItemPart::Indstilling));
        let taken = |candidate: &str| self.item(&ItemId::from(candidate)).is_some();
        let id_of_second = ItemId(id::fresh('i', self.items.len() + 1, taken));
        let second = keep_closed(Item { id: id_of_second, ..second }, &fields, self.access(id));
        let mut changes = vec![Change::SetItem { item: id.clone(), fields: Box::new(fields) }];
        let words = item.decision_text();
        let stay = match cut.part {
            ItemPart::Decision => words[..cut.at].trim_end(),
            _ if parts_before.contains(&ItemPart::Decision) => words,
            _ => "",
        };
        changes.extend(edit(id, words, stay));
        changes.push(Change::AddItem { index: index + 1, item: Box::new(second) });
        Ok(Change::Together { changes })
    }

    /// Returns the change that puts an item into the one before it, as text.
    ///
    /// # Errors
    /// When there is no such item or none before it.
    pub fn merge_item(&self, id: &ItemId) -> Result<Change, ChangeError> {
        let (first, second) = self.pair(id)?;
        let (mut fields, mut words) = (first.agenda_fields(), first.decision_text().to_owned());
        let (mut loose, mut rest) = (second.name(), second.sections.clone());
        if let Some(unheaded) = rest.first().filter(|section| section.heading.is_empty()) {
            loose = join(&loose, &unheaded.text, "\n");
            rest.remove(0);
        }
        match self.parts(first).last() {
            Some(ItemPart::Section(i)) => {
                fields.sections[*i].text = join(&fields.sections[*i].text, &loose, "\n\n")
            }
            Some(ItemPart::Decision) => words = join(&words, &loose, "\n\n"),
            Some(ItemPart::Indstilling) | None => {
                fields.sections.push(Section { heading: String::new(), text: loose });
            }
        }
        fields.sections.append(&mut rest);
        fill_from(&mut fields, second.agenda_fields());
        keep_withheld(&mut fields, self.access(id));
        words = join(&words, second.decision_text(), "\n\n");
        Ok(self.absorb(first, fields, &words, second))
    }

    /// Returns the change that makes an item an annex of the one before it: its title among the bilag, its
    /// text in a section of that name.
    ///
    /// # Errors
    /// When there is no such item or none before it.
    pub fn annex_item(&self, id: &ItemId) -> Result<Change, ChangeError> {
        let (first, second) = self.pair(id)?;
        let mut fields = first.agenda_fields();
        fields.bilag.push(Bilag { title: second.name(), url: None });
        fields.bilag.extend(second.bilag.iter().cloned());
        let text = self.whole_text(second);
        if !text.is_empty() {
            fields.sections.push(Section { heading: format!("Bilag: {}", second.name()), text });
        }
        keep_withheld(&mut fields, self.access(id));
        Ok(self.absorb(first, fields, first.decision_text(), second))
    }

    fn pair(&self, id: &ItemId) -> Result<(&Item, &Item), ChangeError> {
        let index = self.position(id).ok_or_else(|| ChangeError::NoItem(id.clone()))?;
        let first = index.checked_sub(1).ok_or(ChangeError::NoPlace)?;
        Ok((&self.items[first], &self.items[index]))
    }

    /// Returns the change that gives everything of the second item to the first, also what happened under it.
    fn absorb(&self, first: &Item, fields: AgendaFields, words: &str, second: &Item) -> Change {
        let mut changes = vec![Change::SetItem { item: first.id.clone(), fields: Box::new(fields) }];
        changes.extend(edit(&first.id, first.decision_text(), words));
        changes.extend(joined_entries(first, second));
        if !first.state.is_done() && second.state.is_done() {
            changes.push(Change::SetState { item: first.id.clone(), state: second.state });
        }
        for (index, moment) in self.timeline.iter().enumerate() {
            if moment.item.as_ref() == Some(&second.id) {
                let mut moment = moment.clone();
                moment.item = Some(first.id.clone());
                changes.extend([Change::RemoveMoment { index }, Change::AddMoment { index, moment }]);
            }
        }
        changes.push(Change::RemoveItem { item: second.id.clone() });
        Change::Together { changes }
    }
}

/// Returns what was entered beside the words of two items, under the first; the outcomes of points stay with
/// their points.
fn joined_entries(first: &Item, second: &Item) -> Vec<Change> {
    let Some(Decision { text: _, outcomes: _, votes, statements, tasks }) = second.decision.as_ref() else {
        return Vec::new();
    };
    let item = &first.id;
    let first = first.decision.clone().unwrap_or_default();
    let mut changes = Vec::new();
    if !votes.is_empty() {
        let votes = [first.votes.as_slice(), votes].concat();
        changes.push(Change::SetVotes { item: item.clone(), votes });
    }
    if !statements.is_empty() {
        let statements = [first.statements.as_slice(), statements].concat();
        changes.push(Change::SetStatements { item: item.clone(), statements });
    }
    if !tasks.is_empty() {
        let tasks = [first.tasks.as_slice(), tasks].concat();
        changes.push(Change::SetTasks { item: item.clone(), tasks });
    }
    changes
}

/// Returns the edit that replaces a decision's words, when they differ.
fn edit(item: &ItemId, before: &str, after: &str) -> Option<Change> {
    if before == after {
        return None;
    }
    let shared = before.bytes().zip(after.bytes()).take_while(|(a, b)| a == b).count();
    let at = (0..=shared).rev().find(|at| before.is_char_boundary(*at) && after.is_char_boundary(*at))?;
    let (removed, inserted) = (before[at..].to_owned(), after[at..].to_owned());
    Some(Change::EditDecision { item: item.clone(), at, removed, inserted })
}

/// Returns a section of an item that is cut in two, as far as it stays.
fn kept_section(item: &Item, parts_before: &[ItemPart], cut: &Cut, index: usize) -> Option<Section> {
    let section = item.sections[index].clone();
    if parts_before.contains(&ItemPart::Section(index)) {
        return Some(section);
    }
    let text = section.text.get(..cut.at).filter(|_| cut.part == ItemPart::Section(index))?.trim_end();
    (!text.is_empty()).then(|| Section { heading: section.heading, text: text.to_owned() })
}

/// Returns the item that was cut off, as closed as its text was before, whatever that says.
fn keep_closed(second: Item, first: &AgendaFields, access: Access) -> Item {
    let AgendaFields {
        closed,
        doubtful,
        number: _,
        level: _,
        title: _,
        presenter: _,
        case_no: _,
        initials: _,
        minutes: _,
        starts: _,
        opened: _,
        sections: _,
        indstilling: _,
        bilag: _,
    } = first;
    Item {
        closed: second.closed || *closed || access == Access::Closed,
        doubtful: second.doubtful || *doubtful || access == Access::Doubtful,
        ..second
    }
}

/// Marks an item that takes in a withheld one as no more open than that was.
fn keep_withheld(fields: &mut AgendaFields, access: Access) {
    fields.closed |= access == Access::Closed;
    fields.doubtful |= access == Access::Doubtful;
    fields.opened &= !access.is_withheld();
}

/// Fills in what the second item says and the first does not. Number, level and title stay those of the
/// first; the texts of the second have been joined to it.
fn fill_from(first: &mut AgendaFields, second: AgendaFields) {
    let AgendaFields {
        number: _,
        level: _,
        title: _,
        presenter,
        case_no,
        initials,
        minutes,
        starts,
        closed,
        doubtful,
        opened,
        sections: _,
        indstilling,
        bilag,
    } = second;
    first.presenter = first.presenter.take().or(presenter);
    first.case_no = first.case_no.take().or(case_no);
    first.initials = first.initials.take().or(initials);
    first.minutes = first.minutes.or(minutes);
    first.starts = first.starts.or(starts);
    first.closed |= closed;
    first.doubtful |= doubtful;
    first.opened &= opened;
    first.bilag.extend(bilag);
    match (&mut first.indstilling, indstilling) {
        (Some(first), Some(second)) => first.points.extend(second.lead.into_iter().chain(second.points)),
        (none, second) => *none = none.take().or(second),
    }
}

fn part_text(item: &Item, part: ItemPart) -> &str {
    match part {
        ItemPart::Section(i) => item.sections.get(i).map_or("", |section| section.text.as_str()),
        ItemPart::Decision => item.decision_text(),
        ItemPart::Indstilling => "",
    }
}

fn push_part(text: &mut String, item: &Item, part: ItemPart) {
    let (heading, body) = match part {
        ItemPart::Section(i) => (item.sections[i].heading.as_str(), item.sections[i].text.clone()),
        ItemPart::Decision => ("Beslutning", item.decision_text().to_owned()),
        ItemPart::Indstilling => ("Indstilling", item.indstilling.as_ref().map_or_else(String::new, listed)),
    };
    let headed = join(heading, &body, "\n");
    *text = join(text, &headed, "\n\n");
}

fn listed(indstilling: &Indstilling) -> String {
    let mark = if indstilling.lead.is_some() || indstilling.points.len() > 1 { "- " } else { "" };
    let points = indstilling.points.iter().map(|point| format!("{mark}{point}"));
    indstilling.lead.iter().cloned().chain(points).collect::<Vec<_>>().join("\n")
}

/// Returns two texts with something between them where both say something.
fn join(first: &str, second: &str, between: &str) -> String {
    let (first, second) = (first.trim_end(), second.trim());
    let between = if first.is_empty() || second.is_empty() { "" } else { between };
    format!("{first}{between}{second}")
}

#[cfg(test)]
mod tests;
