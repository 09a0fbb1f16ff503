//! What was minuted right behind the points of an indstilling, in minutes without any heading for decisions.

use crate::import::line::SourceLine;
use crate::import::passes::build_item::{BuiltItem, ItemGuess};
use crate::import::passes::sections::SectionLines;
use crate::import::recognise::decision;
use crate::import::recognise::section_kind::SectionKind;

impl BuiltItem {
    /// Keeps the lines behind an indstilling as text of the item, but for its decision.
    pub(super) fn after_points(&mut self, lines: &[SourceLine]) {
        let text = self.take_decision(lines);
        self.section("", "", text);
    }

    /// Takes the lines behind an indstilling for the decision, where no heading in the document is one and they begin by telling
    /// what was decided: "Udvalget tiltrådte indstillingen, idet …". Returns what is left.
    pub(super) fn take_decision<'a>(&mut self, lines: &'a [SourceLine]) -> &'a [SourceLine] {
        let first = lines.iter().find(|line| !line.is_blank());
        let is_told =
            first.is_some_and(|line| decision::tells(&line.plain) && !decision::is_of_before(&line.plain));
        if !self.is_unheaded || !is_told || self.item.decision.is_some() {
            return lines;
        }
        self.guesses.push(ItemGuess::Decision);
        let part = SectionKind::Beslutning;
        self.decision(&SectionLines { part, heading: "", inline: "", day: None, lines });
        &[]
    }
}
