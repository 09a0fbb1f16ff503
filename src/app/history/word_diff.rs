//! The difference between two texts, word by word: a pure function over both.

use similar::{Algorithm, DiffTag, capture_diff_slices};
use unicode_segmentation::UnicodeSegmentation;

/// A piece of text, and its kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DiffSpan {
    /// The kind.
    pub kind: DiffKind,
    /// The text.
    pub text: String,
}

/// The kind of a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DiffKind {
    /// In both texts.
    Kept,
    /// In the first only.
    Gone,
    /// In the second only.
    New,
}

/// The most words compared one by one; longer texts are compared line by line.
const MOST: usize = 4_000;

/// Returns the difference between two texts: kept and new pieces give the second, kept and removed ones the
/// first.
pub fn difference(before: &str, after: &str) -> Vec<DiffSpan> {
    let words = |text| UnicodeSegmentation::split_word_bounds(text).collect::<Vec<&str>>();
    let (mut old, mut new) = (words(before), words(after));
    if old.len().max(new.len()) > MOST {
        (old, new) = (before.split_inclusive('\n').collect(), after.split_inclusive('\n').collect());
    }
    if old.len().max(new.len()) > MOST {
        return joined(vec![piece(DiffKind::Gone, before), piece(DiffKind::New, after)]);
    }
    let mut pieces = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
        let (gone, there) = (&old[op.old_range()], &new[op.new_range()]);
        if op.tag() == DiffTag::Equal {
            pieces.push(piece(DiffKind::Kept, &there.concat()));
        } else {
            pieces.extend([piece(DiffKind::Gone, &gone.concat()), piece(DiffKind::New, &there.concat())]);
        }
    }
    joined(pieces)
}

fn piece(kind: DiffKind, text: &str) -> DiffSpan {
    DiffSpan { kind, text: text.to_owned() }
}

/// Returns the pieces with neighbouring changes joined, so that whole phrases are marked, not every second
/// word.
fn joined(pieces: Vec<DiffSpan>) -> Vec<DiffSpan> {
    let mut out: Vec<DiffSpan> = Vec::new();
    let (mut gone, mut new) = (String::new(), String::new());
    let mut pieces = pieces.into_iter().filter(|piece| !piece.text.is_empty()).peekable();
    while let Some(DiffSpan { kind, text }) = pieces.next() {
        let replaces = !gone.is_empty() && !new.is_empty();
        let bridges =
            replaces && text == " " && pieces.peek().is_some_and(|next| next.kind != DiffKind::Kept);
        match kind {
            DiffKind::Gone => gone.push_str(&text),
            DiffKind::New => new.push_str(&text),
            DiffKind::Kept if bridges => {
                gone.push_str(&text);
                new.push_str(&text);
            }
            DiffKind::Kept => {
                flush(&mut out, &mut gone, &mut new);
                out.push(DiffSpan { kind, text });
            }
        }
    }
    flush(&mut out, &mut gone, &mut new);
    out
}

fn flush(out: &mut Vec<DiffSpan>, gone: &mut String, new: &mut String) {
    for (kind, text) in [(DiffKind::Gone, gone), (DiffKind::New, new)] {
        if !text.is_empty() {
            out.push(DiffSpan { kind, text: std::mem::take(text) });
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::meeting::arbitrary;

    fn shown(before: &str, after: &str) -> String {
        let mark = |piece: &DiffSpan| match piece.kind {
            DiffKind::Kept => piece.text.clone(),
            DiffKind::Gone => format!("[-{}-]", piece.text),
            DiffKind::New => format!("{{+{}+}}", piece.text),
        };
        difference(before, after).iter().map(mark).collect()
    }

    #[test]
    fn words_are_compared_and_phrases_stay_whole() {
        assert_eq!(
            shown("KKR godkendte planen.", "KKR udsatte planen."),
            "KKR [-godkendte-]{+udsatte+} planen."
        );
        assert_eq!(shown("Godkendt.", "Godkendt. Med en note."), "Godkendt.{+ Med en note.+}");
        assert_eq!(shown("a b c slut", "x y z slut"), "[-a b c-]{+x y z+} slut");
        assert_eq!(shown("1.234,50 kr.", "1.243,50 kr."), "[-1.234,50-]{+1.243,50+} kr.");
        assert_eq!(shown("", "Ny"), "{+Ny+}");
        assert_eq!(shown("Ens", "Ens"), "Ens");
    }

    proptest! {
        #[test]
        fn both_texts_are_in_the_difference(before in arbitrary::prose(), after in arbitrary::prose()) {
            let pieces = difference(&before, &after);
            let text = |left_out| -> String {
                pieces.iter().filter(|piece| piece.kind != left_out).map(|piece| piece.text.as_str()).collect()
            };
            prop_assert_eq!(text(DiffKind::New), before);
            prop_assert_eq!(text(DiffKind::Gone), after);
        }
    }
}
