//! Tables of two columns, titles and what was decided, whose cells have lines of their own: "Mødepunkt ⇥ Beslutning". What
//! stands behind the tab goes under a label.

use crate::import::line::SourceLine;
use crate::import::recognise::section_kind::SectionKind;
use crate::import::recognise::{contents, section};

/// Heads of the column of titles beside those of a table of contents, in lower case.
const TITLES: [&str; 5] = ["mødepunkt", "dagsordenspunkt", "punkt", "emne", "sag"];

/// Returns the label over the second column, where a line heads such a table.
fn label(line: &SourceLine) -> Option<String> {
    let (titles, decided) = line.plain.split_once('\t')?;
    let is_titles = contents::is_heading(titles) || TITLES.contains(&titles.trim().to_lowercase().as_str());
    let known = section::known(decided.trim()).filter(|known| known.inline.is_empty())?;
    let is_decided = matches!(known.part, SectionKind::Beslutning | SectionKind::LikeBeslutning);
    (is_titles && is_decided && !decided.contains('\t')).then(|| format!("{}:", known.heading))
}

/// Puts what stands in the second column on lines of its own.
pub(crate) fn unfold(lines: &mut Vec<SourceLine>) {
    let Some((head, label)) = lines.iter().enumerate().find_map(|(at, line)| Some((at, label(line)?))) else {
        return;
    };
    let is_row = |line: &SourceLine| line.plain.matches('\t').count() == 1;
    let count =
        lines[head + 1..].iter().take_while(|line| !line.is_blank()).filter(|line| is_row(line)).count();
    if count < 3 {
        return;
    }
    let rest = lines.split_off(head + 1);
    lines.truncate(head);
    let end = rest.iter().position(SourceLine::is_blank).unwrap_or(rest.len());
    for line in &rest[..end] {
        match line.plain.split_once('\t').filter(|_| is_row(line)) {
            Some((left, right)) => {
                lines.push(line.reading(left.trim().to_owned()));
                lines.push(line.reading(label.clone()));
                lines.push(line.reading(right.trim().to_owned()));
            }
            None => lines.push(line.clone()),
        }
    }
    lines.extend_from_slice(&rest[end..]);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::line::split;

    fn unfolded(text: &str) -> Vec<String> {
        let mut lines = split(text);
        unfold(&mut lines);
        lines.into_iter().map(|line| line.plain).collect()
    }

    #[test]
    fn what_was_decided_stands_under_its_title() {
        let text = "Mødepunkt\tBeslutning\n1 - Broen\tMales.\n2 - Stien\nDen er våd.\tUdsat.\nTil maj.\n3 - Åen\tRenses.\n\nSlut";
        let wanted = [
            "1 - Broen",
            "Beslutning:",
            "Males.",
            "2 - Stien",
            "Den er våd.",
            "Beslutning:",
            "Udsat.",
            "Til maj.",
            "3 - Åen",
            "Beslutning:",
            "Renses.",
            "",
            "Slut",
        ];
        assert_eq!(unfolded(text), wanted);
        for text in ["Punkt\tBy\n1\tEngum\n2\tLundby\n3\tSkov", "Emne\tBeslutning\nBroen\tMales."] {
            assert_eq!(unfolded(text), text.lines().collect::<Vec<_>>());
        }
    }
}
