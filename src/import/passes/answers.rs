//! Minutes behind a bare agenda: "Ad 1. Eva Ek blev valgt." They are moved to the items that they answer.

use crate::import::line::SourceLine;
use crate::import::recognise::decision;
use crate::import::recognise::heading::letters;
use crate::import::recognise::people::ListKind;
use crate::import::recognise::section_kind::SectionKind;
use crate::import::recognise::text::after;
use crate::import::recognise::words::CLOSES;
use crate::meeting::text::lowercase;

/// What a line answers: its place, the number of the item, and the words behind it.
type MinutedAnswer = (usize, u32, String);

/// Moves what is minuted behind "Ad 1." under the heading with that number, where a list of headings stands above. One that has
/// nothing between its rows may be any agenda; one with texts has no parts of an item among them, for the points of an
/// indstilling are answered so too.
pub(crate) fn move_to_items(lines: &mut Vec<SourceLine>) {
    let answers: Vec<MinutedAnswer> = lines
        .iter()
        .enumerate()
        .filter_map(|(at, line)| answer(&line.plain).map(|(n, text)| (at, n, text.to_owned())))
        .collect();
    let Some(first) = answers.first().map(|(at, ..)| *at) else { return };
    let lists = [list_before(lines, first, false), list_before(lines, first, true)];
    let is_listed = |items: &[MinutedAnswer], n: u32| items.iter().any(|(_, number, _)| *number == n);
    // what answers no item of the list is more of the answer above it
    let answered = lists.into_iter().map(|items| {
        let listed: Vec<MinutedAnswer> =
            answers.iter().filter(|(_, n, _)| is_listed(&items, *n)).cloned().collect();
        (items, listed)
    });
    let found = answered.into_iter().find(|(items, answers)| are_answered(lines, items, answers));
    let Some((items, answers)) =
        found.filter(|(_, answers)| answers.first().is_some_and(|(at, ..)| *at == first))
    else {
        return;
    };
    let last = answers.last().map_or(first, |(at, ..)| *at);
    let end = (last + 1..lines.len()).find(|&at| closes(&lines[at])).unwrap_or(lines.len());
    // who was there may be told between the list and its answers
    let listed = items.last().map_or(first, |(at, ..)| *at);
    let met = (listed + 1..first).find(|&at| tells_who_met(&lines[at])).unwrap_or(first);
    let answer_ends = answers.iter().skip(1).map(|(at, ..)| *at).chain([end]);
    let item_ends = items.iter().skip(1).map(|(at, ..)| *at).chain([met]);
    let mut out = Vec::with_capacity(lines.len() + items.len());
    out.extend_from_slice(&lines[..items.first().map_or(0, |(at, ..)| *at)]);
    out.extend_from_slice(&lines[met..first]);
    for ((at, n, _), end) in items.iter().zip(item_ends) {
        out.extend(lines[*at..end].iter().filter(|line| !heads_minutes(line)).cloned());
        for ((start, _, text), end) in
            answers.iter().zip(answer_ends.clone()).filter(|((_, number, _), _)| number == n)
        {
            let head = format!("Beslutning: {text}");
            out.push(SourceLine::new(lines[*start].no, head.trim_end(), false));
            out.extend_from_slice(&lines[start + 1..end]);
        }
    }
    out.extend_from_slice(&lines[end..]);
    *lines = out;
}

/// Returns whether a line is a list of those who were there or away.
fn tells_who_met(line: &SourceLine) -> bool {
    line.people().is_some_and(|group| !matches!(group.kind, ListKind::Role | ListKind::Substitutes))
}

/// Returns whether a line closes the meeting, or names who minuted it.
fn closes(line: &SourceLine) -> bool {
    let lower = lowercase(&line.plain);
    let is_role = || line.people().is_some_and(|group| group.kind == ListKind::Role);
    CLOSES.iter().any(|words| lower.starts_with(words)) || decision::closes_meeting(&lower) || is_role()
}

/// Returns whether a line is the heading of all minutes, which stand below the agenda.
fn heads_minutes(line: &SourceLine) -> bool {
    line.plain.trim_end_matches([':', '.']).eq_ignore_ascii_case("referat")
}

/// Returns whether a list of headings is that of the items which lines below it answer: most are answered or the answers stand
/// in their order, and behind them no heading goes on with the list.
fn are_answered(lines: &[SourceLine], items: &[MinutedAnswer], answers: &[MinutedAnswer]) -> bool {
    let answered = items.iter().filter(|(_, n, _)| answers.iter().any(|(_, answer, _)| answer == n)).count();
    let titled = |(_, n, text): &MinutedAnswer| {
        items.iter().any(|(_, number, title)| {
            let lower = lowercase(text);
            let behind = lower.strip_prefix(&lowercase(title)).filter(|_| number == n && !title.is_empty());
            // "Regnskabet blev godkendt" is no heading "Regnskab"
            behind.is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
        })
    };
    let goes_on = |line: &SourceLine| {
        let heading = line.heading().filter(|heading| heading.number.minor == 0);
        answer(&line.plain).is_none()
            && heading.is_some_and(|heading| heading.number.major as usize == items.len() + 1)
    };
    let is_most = answered * 3 >= items.len() * 2;
    let rises = || answers.len() > 1 && answers.windows(2).all(|two| two[0].1 < two[1].1);
    let behind = answers.first().map_or(lines.len(), |(at, ..)| *at);
    items.len() > 2
        && (is_most || rises())
        && !lines[behind..].iter().any(goes_on)
        // "Ad 1. Valg af dirigent" is the heading again
        && !answers.iter().any(titled)
}

/// Returns the number and the words of a line that answers an item: "Ad 3) Godkendt."
pub(crate) fn answer(plain: &str) -> Option<(u32, &str)> {
    // "Ad1. Godkendt."
    let joined = || after(plain, "ad").filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let rest = after(plain, "ad ").or_else(|| after(plain, "ad. ")).or_else(joined)?;
    let rest = ["punkt ", "pkt. ", "pkt "].iter().find_map(|word| after(rest, word)).unwrap_or(rest);
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let (n, end) = match rest[..end].parse() {
        Ok(n) => (n, end),
        Err(_) => (letter(rest)?, 1),
    };
    let text = rest[end..].trim_start_matches(['.', ')', ':', ' ', '-', '–']);
    // "Ad 4) den 3. maj", but not "ad 3. kvartal"
    let is_signed = rest[end..].starts_with([')', ':']);
    let is_told = is_signed || text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    let is_apart = rest.len() > end + text.len() && is_told && !text.is_empty();
    // "Ad 3" alone, and what was minuted on the lines below
    (is_apart || text.is_empty()).then_some((n, text))
}

/// Returns the place of the letter that a text begins with, with a sign behind it: "b. Godkendt."
fn letter(text: &str) -> Option<u32> {
    let mut letters = text.chars();
    let place = letters::place(letters.next()?)?;
    letters.as_str().starts_with(['.', ')', ':']).then_some(place)
}

/// Returns the last list of headings from 1 on above a line: their lines, numbers and titles. With texts between its rows
/// nothing says that they are decisions.
fn list_before(lines: &[SourceLine], end: usize, has_texts: bool) -> Vec<MinutedAnswer> {
    let mut list: Vec<MinutedAnswer> = Vec::new();
    let mut opens_points = false;
    for (at, line) in lines[..end].iter().enumerate().filter(|(_, line)| !line.is_blank()) {
        let numbered = line.heading().filter(|heading| heading.number.minor == 0);
        let lettered = || letters::small(&line.plain).or_else(|| letters::capital(&line.plain));
        let heading = numbered
            .map(|heading| (heading.number.major, heading.rest))
            .or_else(|| lettered().map(|(n, _, rest)| (n, rest.to_owned())));
        let part = line.section().map(|known| known.part);
        match heading {
            Some((1, title)) if !opens_points => list = vec![(at, 1, title)],
            Some((n, title)) if n as usize == list.len() + 1 => list.push((at, n, title)),
            _ if heads_minutes(line) => {}
            _ if has_texts && part.is_none_or(|part| !tells_decision(part)) => {}
            _ => list.clear(),
        }
        opens_points = part.is_some_and(|part| part != SectionKind::Opening);
    }
    list
}

fn tells_decision(part: SectionKind) -> bool {
    matches!(part, SectionKind::Beslutning | SectionKind::LikeBeslutning | SectionKind::Merged)
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
    fn letters_are_answered_as_numbers_are() {
        let text = "a. Valg\nb. Beretning\nc. Evt\n\nAd a. Eva blev valgt.\nAd b. Godkendt.\nAd c. Intet.";
        let wanted = [
            "a. Valg",
            "Beslutning: Eva blev valgt.",
            "b. Beretning",
            "Beslutning: Godkendt.",
            "c. Evt",
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
    fn an_agenda_with_texts_or_with_few_answers_is_answered_too() {
        let few = "1. Valg\n2. Beretning\n3. Kassen\n4. Broen\n5. Evt\nAd 1) Eva.\nAd 3) Der er 300 kr.";
        let wanted = [
            "1. Valg",
            "Beslutning: Eva.",
            "2. Beretning",
            "3. Kassen",
            "Beslutning: Der er 300 kr.",
            "4. Broen",
            "5. Evt",
        ];
        assert_eq!(moved(few), wanted);
        let texts =
            "1. Valg\n2. Kassen\nTallene er sendt ud.\n3. Evt\n\nAd 1: Eva.\nAd 2: Godkendt.\nAd 3: Intet.";
        let wanted = [
            "1. Valg",
            "Beslutning: Eva.",
            "2. Kassen",
            "Tallene er sendt ud.",
            "Beslutning: Godkendt.",
            "3. Evt",
            "Beslutning: Intet.",
        ];
        assert_eq!(moved(texts), wanted);
    }

    #[test]
    fn answers_may_begin_small_or_with_a_number() {
        for (line, wanted) in [
            ("ad 2) godkendt", Some((2, "godkendt"))),
            ("Ad 4. 1. juni i salen", Some((4, "1. juni i salen"))),
            ("ad pkt. 3: intet", Some((3, "intet"))),
            ("Ad3. Intet", Some((3, "Intet"))),
            ("Adresse 3", None),
            ("ad 3. kvartal", None),
            ("Ad 3 og 4", None),
        ] {
            assert_eq!(answer(line), wanted, "{line}");
        }
    }

    #[test]
    fn headings_and_points_are_no_answers() {
        for text in [
            "1. Broen\nIndstilling\n1. Den males\n2. Den åbnes\n3. Den vises\nBeslutning\nAd 1. Ja.\nAd 2. Nej.\n2. Evt",
            "1. Broen\n2. Stien\n3. Åen\nAd 1. Ja.\nAd 2. Nej.\n4. Evt\n5. Næste møde\n6. Hunde",
            "1. Valg\n2. Beretning\n3. Evt\nAd 1. Valg\nEva.\nAd 2. Beretning\nGod.\nAd 3. Evt\nIntet.",
            "1. Valg\nIndstilling\n1. at A\n2. at B\nBeslutning\nAd 1. Godkendt.\nAd 2. Udsat.",
            "1. Valg\n2. Beretning\n3. Evt",
        ] {
            assert_eq!(moved(text), text.lines().collect::<Vec<_>>(), "{text}");
        }
    }
}
