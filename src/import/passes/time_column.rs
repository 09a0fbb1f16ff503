//! Agendas with the time before each item: "10.05  2. Økonomi". The time goes behind the title, where headings have it.

use crate::import::line::SourceLine;
use crate::import::recognise::date_time::leading_clock;
use crate::import::recognise::heading;

/// Puts the times of a column behind the titles of their items, where two items or more have one.
pub(crate) fn put_behind_titles(lines: &mut [SourceLine]) {
    let timed: Vec<(usize, String)> =
        lines.iter().enumerate().filter_map(|(at, line)| Some((at, heading_of(&line.plain)?))).collect();
    if timed.len() < 2 {
        return;
    }
    for (at, text) in timed {
        let line = &mut lines[at];
        *line = line.reading(text);
    }
}

/// Returns the heading of an item that a time stands before, with the time behind it.
fn heading_of(plain: &str) -> Option<String> {
    let (clock, rest) = leading_clock(plain)?;
    let heading = heading::parse(rest).filter(|heading| !heading.rest.is_empty())?;
    let title = heading.rest.trim_end_matches([':', ' ']);
    let number = rest[..rest.len() - heading.rest.len()].trim_end();
    Some(format!("{number} {title} (kl. {})", clock.trim_start_matches("kl. ").trim_start_matches("Kl. ")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::line::split;

    #[test]
    fn a_time_before_the_number_goes_behind_the_title() {
        let read = |text: &str| {
            let mut lines = split(text);
            put_behind_titles(&mut lines);
            lines.into_iter().map(|line| line.plain).collect::<Vec<_>>()
        };
        assert_eq!(
            read("9.30 Kaffe\n10.00  1. Broen\nKl. 10.15-10.30: 2. Vejen"),
            ["9.30 Kaffe", "1. Broen (kl. 10.00)", "2. Vejen (kl. 10.15-10.30)"]
        );
        for text in
            ["10.00 1. Broen\n2. Vejen", "12.50 kr. pr. meter\n14.20 kr. pr. styk", "1. Broen\n2. Vejen"]
        {
            assert_eq!(read(text), text.lines().collect::<Vec<_>>(), "{text}");
        }
    }
}
