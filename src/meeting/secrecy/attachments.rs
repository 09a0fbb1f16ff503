//! Attachments that are closed by themselves, and their text: "Lukket bilag: Tilbud", "Fortroligt notat til punkt 3".

use super::item_parts::item_part;
use super::meaning::WordMeaning;
use super::of_title;
use super::telling::may_tell;
use super::word_groups::read;
use super::words::{Word, words};
use crate::meeting::{Access, Section};

/// The most words in the heading of an attachment.
const LONGEST: usize = 12;

/// Returns whether an attachment is closed: "Lukket bilag: Tilbud", "Tilbud (fortroligt)". Its item may be open.
pub fn is_closed_attachment(title: &str) -> bool {
    says_closed(title) || file_name(title).is_some_and(|name| says_closed(&name))
}

fn says_closed(title: &str) -> bool {
    of_title(title).is_some_and(Access::is_withheld)
}

/// The words of the name of a file: "Tilbud - LUKKET" of "Tilbud-LUKKET.pdf".
fn file_name(title: &str) -> Option<String> {
    let (name, end) = title.trim().rsplit_once('.')?;
    let is_end = (2..=4).contains(&end.len()) && end.bytes().all(|b| b.is_ascii_alphanumeric());
    is_end.then(|| name.replace(['-', '_'], " - "))
}

/// Returns whether a line heads the text of a closed attachment: "Lukket bilag til punkt 3", "Bilag 2 (fortroligt)".
pub fn heads_closed_attachment(line: &str) -> bool {
    if !may_tell(line) {
        return false;
    }
    let line = line.trim().trim_matches(['*', '_', '#', ' ', '-', '–', '=']);
    let words = words(line);
    let is_title = words.len() <= LONGEST && !line.ends_with(['.', ';', ',', '?']) && !line.contains(". ");
    let names_attachment = words.iter().take(3).any(|word| word.meaning == WordMeaning::Annex);
    // "Lukket bilag: Tilbud", "Fortroligt notat"
    let is_marked = || opens_with_mark(&words) || is_closed_attachment(line);
    is_title && names_attachment && is_marked()
}

/// Returns whether a section is the text of a closed attachment, or a closed part, which its item has apart from its
/// own.
pub fn is_closed_attachment_text(section: &Section) -> bool {
    let is_part = || item_part(&section.heading).is_some_and(|part| part.access.is_withheld());
    heads_closed_attachment(&section.heading) || is_part()
}

/// Returns whether words begin with an attachment that is closed: "Lukket bilag til punkt 3". What they name is the
/// attachment.
pub(super) fn opens_with_mark(words: &[Word]) -> bool {
    let is_closed = |word: &Word| matches!(word.meaning, WordMeaning::Closed | WordMeaning::Secret);
    let at = words.iter().take(3).position(is_closed);
    at.is_some_and(|at| {
        words.get(at + 1).is_some_and(|word| word.meaning == WordMeaning::Annex)
            && words[..at].iter().all(|word| word.meaning == WordMeaning::Filler)
    })
}

/// Returns whether the title of an attachment says more than that the attachment is closed, as "Personsag" and "Lukket
/// punkt" do: then its item may be closed as well. "Fortrolige bilag" is the heading of those after it, and nobody
/// knows of how many.
pub(super) fn leaves_doubt(title: &str) -> bool {
    let of_item = |word: &Word| {
        matches!(word.meaning, WordMeaning::Items | WordMeaning::PersonCases | WordMeaning::Paragraph)
    };
    let words = words(title);
    let is_many = |word: &Word| {
        word.is_plural_closed() || word.meaning == WordMeaning::Secret && word.text.ends_with('e')
    };
    let is_mark = read(&words).is_mark;
    let heads = words.iter().any(is_many) && (is_mark || words.len() <= 2)
        || is_mark && title.trim_end().ends_with(':');
    is_closed_attachment(title) && (heads || words.iter().any(of_item))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heading_of_a_closed_attachment_is_known() {
        for line in [
            "Lukket bilag til punkt 3",
            "Fortroligt notat: Tilbud",
            "**Lukket bilag A**",
            "Bilag 2 (fortroligt)",
            "Bilag 4 – lukket",
        ] {
            assert!(heads_closed_attachment(line), "{line}");
        }
        for line in [
            "Bilag 2: Kort",
            "Notat om den lukkede vej",
            "Lukket punkt",
            "Bilaget er vedlagt.",
            "Der er et lukket bilag til punktet, som udleveres på mødet.",
        ] {
            assert!(!heads_closed_attachment(line), "{line}");
        }
    }
}
