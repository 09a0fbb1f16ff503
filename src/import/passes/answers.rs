//! Minutes behind a bare agenda: "Ad 1. Eva Ek blev valgt." They are moved to the items that they answer.

use crate::import::line::SourceLine;
use crate::import::recognise::text::after;

/// Moves what is minuted behind "Ad 1." under the heading with that number, where a bare list of headings stands above and
/// most of its items are answered so.
pub(crate) fn move_to_items(lines: &mut Vec<SourceLine>) {
    let answers: Vec<(usize, u32, String)> = lines
        .iter()
        .enumerate()
        .filter_map(|(at, line)| answer(&line.plain).map(|(n, text)| (at, n, text.to_owned())))
        .collect();
    let Some(first) = answers.first().map(|(at, ..)| *at) else { return };
    let items = list_before(lines, first);
    let answered = items.iter().filter(|(_, n, _)| answers.iter().any(|(_, answer, _)| answer == n)).count();
    let titled = |(_, n, text): &&(usize, u32, String)| {
        items.iter().any(|(_, number, title)| {
            number == n && !title.is_empty() && text.to_lowercase().starts_with(&title.to_lowercase())
        })
    };
    // an answer to an item that is not in the list would be lost
    let is_listed = |n: u32| items.iter().any(|(_, number, _)| *number == n);
    if !answers.iter().all(|(_, n, _)| is_listed(*n)) {
        return;
    }
    // "Ad 1. Valg af dirigent" is the heading again
    if items.len() < 3 || answered * 3 < items.len() * 2 || answers.iter().any(|answer| titled(&answer)) {
        return;
    }
    let ends: Vec<usize> = answers.iter().skip(1).map(|(at, ..)| *at).chain([lines.len()]).collect();
    let (mut out, mut from) = (Vec::with_capacity(lines.len() + items.len()), 0);
    for (at, n, _) in &items {
        out.extend_from_slice(&lines[from..=*at]);
        from = at + 1;
        for ((start, _, text), end) in answers.iter().zip(&ends).filter(|((_, number, _), _)| number == n) {
            let head = format!("Beslutning: {text}");
            out.push(SourceLine::new(lines[*start].no, head.trim_end(), false));
            out.extend_from_slice(&lines[start + 1..*end]);
        }
    }
    out.extend_from_slice(&lines[from..first]);
    *lines = out;
}

/// The number and the words of a line that answers an item: "Ad 3) Godkendt."
fn answer(plain: &str) -> Option<(u32, &str)> {
    let rest = after(plain, "ad ").or_else(|| after(plain, "ad. "))?;
    let rest = ["punkt ", "pkt. ", "pkt "].iter().find_map(|word| after(rest, word)).unwrap_or(rest);
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let text = rest[end..].trim_start_matches(['.', ')', ':', ' ', '-', '–']);
    let n = rest[..end].parse().ok()?;
    let is_apart = rest.len() > end + text.len() && text.starts_with(char::is_uppercase);
    // "Ad 3" alone, and what was minuted on the lines below
    (is_apart || text.is_empty()).then_some((n, text))
}

/// The last list of headings from 1 on right above a line: their lines, numbers and titles.
fn list_before(lines: &[SourceLine], end: usize) -> Vec<(usize, u32, String)> {
    let mut list: Vec<(usize, u32, String)> = Vec::new();
    for (at, line) in lines[..end].iter().enumerate().filter(|(_, line)| !line.is_blank()) {
        let heading = line.heading().filter(|heading| heading.number.minor == 0);
        match heading {
            Some(heading) if heading.number.major == 1 => list = vec![(at, 1, heading.rest)],
            Some(heading) if heading.number.major as usize == list.len() + 1 => {
                list.push((at, heading.number.major, heading.rest));
            }
            // a bare list has nothing between its rows, and nothing behind it
            _ => list.clear(),
        }
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::line::split;

    fn moved(text: &str) -> Vec<String> {
        let mut lines = split(text);
        move_to_items(&mut lines);
        lines.into_iter().filter(|line| !line.is_blank()).map(|line| line.plain).collect()
    }

    #[test]
    fn answers_stand_under_their_items() {
        let text = "1. Valg\n2. Beretning\n3. Evt\n\nAd 1. Eva blev valgt.\n\nAd 2. Godkendt.\nDer var to spørgsmål.\n\nAd 3. Intet.";
        let wanted = [
            "1. Valg",
            "Beslutning: Eva blev valgt.",
            "2. Beretning",
            "Beslutning: Godkendt.",
            "Der var to spørgsmål.",
            "3. Evt",
            "Beslutning: Intet.",
        ];
        assert_eq!(moved(text), wanted);
    }

    #[test]
    fn an_answer_may_stand_below_its_number() {
        let text = "1. Valg\n2. Beretning\n3. Evt\n\nAd 1\nEva blev valgt.\n\nAd pkt. 2:\nFormanden sagde:\n1. Broen er malet.\n2. Åen er ren.\n\nAd 3\nIntet.";
        let wanted = [
            "1. Valg",
            "Beslutning:",
            "Eva blev valgt.",
            "2. Beretning",
            "Beslutning:",
            "Formanden sagde:",
            "1. Broen er malet.",
            "2. Åen er ren.",
            "3. Evt",
            "Beslutning:",
            "Intet.",
        ];
        assert_eq!(moved(text), wanted);
    }

    #[test]
    fn headings_and_points_are_no_answers() {
        for text in [
            "1. Valg\n2. Beretning\n3. Evt\nAd 1. Valg\nEva.\nAd 2. Beretning\nGod.\nAd 3. Evt\nIntet.",
            "1. Valg\nIndstilling\n1. at A\n2. at B\nBeslutning\nAd 1. Godkendt.\nAd 2. Udsat.",
            "1. Valg\n2. Beretning\n3. Evt",
        ] {
            assert_eq!(moved(text), text.lines().collect::<Vec<_>>(), "{text}");
        }
    }
}
