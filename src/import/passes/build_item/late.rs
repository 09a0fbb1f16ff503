//! Recommendations without a heading that stand further down in an item.

use crate::import::line::{self, SourceLine};
use crate::import::passes::build_item::{BuiltItem, ItemGuess};
use crate::import::passes::points;
use crate::import::recognise::name;

/// "Eva Ek foreslår, at …": what a member proposes is told in the text, and is no indstilling.
pub(super) fn is_members_proposal(line: &SourceLine) -> bool {
    line.plain.split_once(" foreslår").is_some_and(|(who, _)| name::is_name(who))
}

impl BuiltItem {
    /// A recommendation without heading that stands further down, in an item that has none: a paragraph of its own.
    pub(super) fn late(&mut self) {
        let lines = |text: &str| line::split(text);
        let found = self.item.sections.iter().enumerate().rev().find_map(|(i, section)| {
            let text = lines(&section.text);
            let (from, to) = points::unlabelled(&text)?;
            (!is_members_proposal(&text[from])).then_some(())?;
            (from == 0 || text[from - 1].is_blank()).then_some((i, from, to, text))
        });
        if let Some((i, from, to, text)) = found {
            self.note_proposal(&text[from]);
            self.item.indstilling = points::read("", &text[from..to]);
            let behind = self.take_decision(&text[to..]);
            let rest: Vec<SourceLine> = text[..from].iter().chain(behind).cloned().collect();
            self.item.sections[i].text = line::block(&rest);
            self.item.sections.retain(|section| !section.heading.is_empty() || !section.text.is_empty());
        } else {
            self.last_sentence();
        }
    }

    /// A recommendation in the last sentence of a paragraph.
    fn last_sentence(&mut self) {
        let found = self.item.sections.iter_mut().rev().find_map(|section| {
            let line = section.text.lines().rev().find(|line| points::last_sentence(line).is_some())?;
            let from = points::last_sentence(line)?;
            let sentence = line[from..].to_owned();
            let (start, end) = (line.as_ptr() as usize - section.text.as_ptr() as usize, line.len());
            section.text.replace_range(start + line[..from].trim_end().len()..start + end, "");
            Some(sentence)
        });
        if let Some(sentence) = found {
            self.guesses.push(ItemGuess::Proposal);
            self.item.indstilling = points::read("", &line::split(&sentence));
        }
    }
}
