//! What a browser prints over and under each page: the day and the hour of the printing, the page's title and address, and its number.

use crate::import::line::SourceLine;
use crate::import::passes::noise::folio::is_part_of;

/// What the address of a page begins with.
const ADDRESSES: [&str; 3] = ["http://", "https://", "file://"];

/// Takes out what a browser printed in the margins, where an address with the number of the page, or a number with the hour of
/// the printing, shows that one did: the day is not the meeting's.
pub(super) fn take(lines: &mut [SourceLine]) {
    if !lines.iter().any(|line| is_foot(&line.plain)) {
        return;
    }
    for line in lines.iter_mut().filter(|line| is_foot(&line.plain) || is_head(&line.plain)) {
        *line = SourceLine { page: true, ..line.reading(String::new()) };
    }
}

/// Returns whether a line is the foot of a printed page: `https://engum.dk/moede 1/3`, "1 af 3    01-12-2026 12.02".
fn is_foot(plain: &str) -> bool {
    let (first, last) = (plain.split_whitespace().next(), plain.split_whitespace().next_back());
    // one page may be all
    let is_page = |page: &str, pages: &str| is_part_of(page, pages) || (page, pages) == ("1", "1");
    let number = last.and_then(|last| last.split_once('/'));
    let is_numbered = number.is_some_and(|(page, pages)| is_page(page, pages));
    let addressed = is_numbered && first.is_some_and(is_address) && first != last;
    let counted = || {
        let (page, rest) = ["af", "of"].iter().find_map(|of| plain.split_once(&format!(" {of} ")))?;
        let (pages, stamp) = rest.split_once(char::is_whitespace)?;
        Some(is_page(page, pages) && behind_stamp(stamp.trim_start()) == Some(""))
    };
    addressed || counted() == Some(true)
}

/// Returns whether a line is the head of a printed page: "01.12.2026, 12.02    Dagsorden", `Dagsorden    https://engum.dk`.
fn is_head(plain: &str) -> bool {
    behind_stamp(plain).is_some()
        || plain.rsplit_once(char::is_whitespace).is_some_and(|(_, last)| is_address(last))
}

fn is_address(word: &str) -> bool {
    ADDRESSES.iter().any(|address| word.starts_with(address))
}

/// Returns what follows the day and the hour of a printing: "12/1/26, 12:02 PM", "01.12.2026 12.02".
fn behind_stamp(text: &str) -> Option<&str> {
    let (day, behind_day) = text.split_once(char::is_whitespace)?;
    let parts: Vec<&str> = day.trim_end_matches(',').split(['.', '/', '-']).collect();
    let is_number = |part: &&str| matches!(part.len(), 1 | 2 | 4) && part.bytes().all(|b| b.is_ascii_digit());
    let timed = behind_day.trim_start();
    let clock = timed.split_whitespace().next()?;
    let hours: Vec<&str> = clock.split([':', '.']).collect();
    let is_stamp = parts.len() == 3 && parts.iter().all(is_number);
    let is_clock = hours.len() > 1 && hours.iter().all(|part| is_number(part) && part.len() < 3);
    let behind_clock = timed[clock.len()..].trim_start();
    let behind = ["AM", "PM"].iter().find_map(|half| behind_clock.strip_prefix(half)).unwrap_or(behind_clock);
    (is_stamp && is_clock).then(|| behind.trim_start())
}

#[cfg(test)]
mod tests {
    use crate::import::line::split;
    use crate::import::passes::noise::clean;

    fn cleaned(text: &str) -> Vec<String> {
        clean(split(text)).lines.into_iter().filter(|line| !line.is_blank()).map(|line| line.plain).collect()
    }

    #[test]
    fn the_margins_of_a_printed_page_are_no_text() {
        for (head, foot) in [
            ("12/1/26, 12:02 PM    Jollerådet", "https://engum.dk/joller/2    1/1"),
            ("01.12.2026, 12.02   Jollerådet", "file:///C:/joller.html 1/2"),
            ("Jollerådet    https://engum.dk/joller", "1 af 2    01-12-2026 12.02"),
        ] {
            let text = format!("{head}\n\nJollerådet mødes\n\n{foot}");
            assert_eq!(cleaned(&text), ["Jollerådet mødes"], "{head}");
        }
        // without the foot of a page a line with a day and an hour is the meeting's
        let text = "12.05.2026 16.00 Jollerådet\n\nSe https://engum.dk";
        assert_eq!(cleaned(text).len(), 2);
    }
}
