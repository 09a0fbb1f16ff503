//! The head of a document: which body meets, when and where.

mod explained;
mod place;
#[cfg(test)]
mod tests;
mod title;

use std::borrow::Cow;

use std::collections::HashSet;

use chrono::{NaiveDate, NaiveTime};

use crate::import::line::SourceLine;
use crate::import::passes::header::explained::explained;
use crate::import::passes::header::title::{fuller, is_meeting_alone};
use crate::import::recognise::body::{
    first_line, is_bare, is_board, is_body, is_company, is_council, is_institution, is_organ, meeting, organ,
    stands_above, without_municipality,
};
use crate::import::recognise::date_time;
use crate::import::recognise::label::{HeaderField, LABELS, PLACES, is_above_value, label};
use crate::import::recognise::letter::{addressed_body, salutes};
use crate::import::recognise::text::{collapse, repaired};
use crate::import::recognise::words::KINDS;
use crate::meeting::text::{capital, lowercase};

pub(crate) use crate::import::passes::header::title::is_fuller;

/// What the head says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Header {
    /// The body.
    pub(crate) body: Option<String>,
    /// The day.
    pub(crate) date: Option<NaiveDate>,
    /// The planned beginning.
    pub(crate) starts: Option<NaiveTime>,
    /// The planned end.
    pub(crate) ends: Option<NaiveTime>,
    /// The place.
    pub(crate) place: Option<String>,
    /// Whether the document calls itself minutes.
    pub(crate) minutes: bool,
    /// The name in the first line, where nothing names a body.
    pub(crate) guessed: Option<String>,
    /// The place that stands behind the clock, which counts where no label names one.
    beside: Option<String>,
    /// Whether the day stands on a line of its own without a weekday and a clock: when the paper was written, perhaps.
    is_day_alone: bool,
    /// How sure the body is.
    sure: Certainty,
}

/// How sure it is that a name is the body's: a title may name something else, a label does not.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Certainty {
    /// There is none.
    #[default]
    Not,
    /// A name in a title.
    Titled,
    /// A line with a word that bodies are called by.
    Named,
    /// A title with such a word.
    Both,
    /// A label says so.
    Labelled,
}

/// Returns whether a line is a label of the head that begins a meeting: an agenda may hold another one.
pub(crate) fn begins(lines: &[SourceLine], at: usize) -> bool {
    let is = |line: &SourceLine, words: &[&str]| {
        line.plain.split_once(':').is_some_and(|(head, _)| words.contains(&lowercase(head).as_str()))
    };
    let next = lines[at + 1..].iter().find(|line| !line.is_blank());
    is(&lines[at], &["møde", "udvalg", "mødeforum"])
        && next.is_some_and(|next| is(next, &["mødetid", "mødedato", "dato", "tid", "mødested"]))
}

/// Reads the head. Returns it and which lines it took.
pub(crate) fn read(lines: &[SourceLine]) -> (Header, Vec<bool>) {
    let prepared = prepared(lines);
    let lines = prepared.as_deref().unwrap_or(lines);
    let mut header = Header::default();
    let mut taken = vec![false; lines.len()];
    let full: Vec<usize> = (0..lines.len()).filter(|&i| !lines[i].is_blank()).collect();
    header.labels(lines, &full, &mut taken);
    let labelled_end = header.ends;
    for (k, &i) in full.iter().take(25).enumerate() {
        let next = full.get(k + 1).map(|&n| (n, &lines[n]));
        for cell in cells(&lines[i]) {
            let is_title = header.titled(&cell);
            taken[i] |= is_title;
            let timed =
                || place::beside_clock(&cell).filter(|_| is_title && date_time::date(&cell).is_some());
            header.beside = header.beside.take().or_else(|| place::beside_day(&cell)).or_else(timed);
        }
        if let Some((n, _)) =
            next.filter(|(_, next)| k < 5 && header.titled_over_two(&lines[i].plain, &next.plain))
        {
            (taken[i], taken[n]) = (true, true);
        }
        header.unlabelled(i, &lines[i], next, &mut taken);
    }
    header.invitation(lines, &full);
    // when it begins says whether it may last into the night
    let told = header.ending(lines, &full, &mut taken);
    header.ends = labelled_end.or(told).or(header.ends);
    header.place = header.place.take().or(header.beside.take());
    header.room(lines, &full, &mut taken);
    let named: Vec<usize> = full.iter().copied().filter(|&i| !salutes(&lines[i].plain)).collect();
    header.named(lines, &named);
    header.body = header.body.map(|body| without_municipality(&body).to_owned());
    let body = header.body.as_deref().or(header.guessed.as_deref()).map(str::to_lowercase);
    for &i in full.iter().take(30) {
        let plain = lowercase(&lines[i].plain);
        let names_line = |body: &String| *body == plain || body.ends_with(&format!(" ved {plain}"));
        taken[i] |= body.as_ref().is_some_and(names_line) || meeting(&lines[i].plain).is_some();
    }
    let known = header.words();
    full.iter().for_each(|&i| taken[i] = taken[i] && explained(&lines[i].plain, &known));
    (header, taken)
}

/// Returns the lines with scanned letters put right and without the marks of lists before labels ("- Mødedato: 5.
/// maj"); nothing where that changes none.
fn prepared(lines: &[SourceLine]) -> Option<Vec<SourceLine>> {
    let listed = |line: &SourceLine| line.bullet().filter(|text| label(text).is_some()).map(str::to_owned);
    let prepare = |line: &SourceLine| {
        let line = listed(line).map_or_else(|| line.clone(), |text| line.reading(text));
        match repaired(&line.plain) {
            Cow::Borrowed(_) => line,
            Cow::Owned(plain) => {
                SourceLine { text: repaired(&line.text).into_owned(), ..line.reading(plain) }
            }
        }
    };
    let is_sound =
        |line: &SourceLine| matches!(repaired(&line.plain), Cow::Borrowed(_)) && listed(line).is_none();
    (!lines.iter().all(is_sound)).then(|| lines.iter().map(prepare).collect())
}

impl Header {
    /// Reads the lines with labels, and tables of them.
    fn labels(&mut self, lines: &[SourceLine], full: &[usize], taken: &mut [bool]) {
        for (k, &i) in full.iter().enumerate() {
            let next = full.get(k + 1).map(|&n| (n, lines[n].plain.as_str()));
            // "Mødet åbnet kl.: 19.00      Mødet hævet kl.: 20.35"
            let wide = lines[i].text.trim().split("   ").flat_map(|cell| cell.split('\t'));
            let cells: Vec<String> = wide.map(collapse).collect();
            let many =
                cells.iter().filter(|cell| label(cell).is_some_and(|(_, value)| !value.is_empty())).count()
                    > 1;
            let column = cells.first().filter(|head| head.len() < 20 && label(&lines[i].plain).is_none());
            let column = column.map(|head| format!("{head}: {}", cells[1..].join(" ").trim()));
            let column = column.filter(|row| cells.len() > 1 && label(row).is_some());
            let value = next.filter(|(_, value)| {
                is_above_value(&lines[i].plain)
                    && !is_above_value(value)
                    && label(value).is_none()
                    && value.len() < 120
            });
            if let Some((n, value)) = value {
                let read = self.labelled(&format!("{}: {value}", lines[i].plain), None, &mut []);
                (taken[i], taken[n]) = (taken[i] || read, taken[n] || read);
            } else if many {
                cells.iter().for_each(|cell| taken[i] |= self.labelled(cell, None, &mut []));
            } else if let Some(row) = column {
                taken[i] |= self.labelled(&row, None, &mut []);
            } else {
                taken[i] |= self.labelled(&lines[i].plain, next, taken) || self.sentence(&lines[i].plain);
            }
        }
        for (k, &i) in full.iter().enumerate() {
            let next = full.get(k + 1).map(|&n| (n, &lines[n]));
            if let Some((n, next)) = next.filter(|(_, next)| self.row(&lines[i].plain, &next.plain)) {
                (taken[i], taken[n]) = (true, !next.is_blank());
            }
        }
    }

    /// A line that is the name of a body, where no title names one; and what stands above the title.
    fn named(&mut self, lines: &[SourceLine], full: &[usize]) {
        let near = if self.sure < Certainty::Titled { 25 } else { 8 };
        let mut names = full.iter().take(near).flat_map(|&i| cells(&lines[i]));
        let named = names.find(|cell| is_body(cell) || is_company(cell)).or_else(|| small_name(lines, full));
        // "ENGUM BYRÅD" and under it the committee that met
        let under = names.next().filter(|cell| is_body(cell) && named.as_deref().is_some_and(is_council));
        let named = under.or(named);
        if let Some(named) = named.filter(|_| self.sure < Certainty::Named) {
            self.body = organ(&named).or(Some(named));
        }
        let above: Vec<&SourceLine> = full.iter().take(12).map(|&i| &lines[i]).collect();
        let addressed = || above.iter().find_map(|line| addressed_body(&line.plain)).map(str::to_owned);
        self.body = self.body.take().or_else(|| stands_above(&above)).or_else(addressed);
        self.whose(&above);
        self.guessed = first_line(&above).filter(|_| self.body.is_none());
    }

    /// "Skolebestyrelsesmøde" alone on a line names the board, and "Engum Skole" beside it whose.
    fn whose(&mut self, lines: &[&SourceLine]) {
        let is_assembly = |body: &str| {
            let lower = body.to_lowercase();
            let year = |rest: &str| rest.chars().all(|c| c.is_ascii_digit() || c == ' ');
            let is_meeting = !lower.contains(' ') && lower.ends_with("møde");
            is_meeting || lower.rsplit_once("generalforsamling").is_some_and(|(_, rest)| year(rest))
        };
        if self.sure < Certainty::Labelled && self.body.as_deref().is_some_and(is_assembly) {
            let of = |line: &&&SourceLine| {
                let plain = line.plain.as_str();
                (is_organ(plain) || is_company(plain))
                    && plain.len() < 80
                    && !lowercase(plain).contains("generalforsamling")
                    && date_time::date(plain).is_none()
                    && label(plain).is_none()
            };
            let named = lines.iter().take(5).find(of).map(|line| line.plain.clone());
            self.body = named.or_else(|| first_line(lines)).or(self.body.take());
        }
        let called = |plain: &str| place::called_to(plain).and_then(|(called, _)| meeting(&capital(called)));
        let meeting =
            lines.iter().take(5).find_map(|line| meeting(&line.plain).or_else(|| called(&line.plain)));
        self.body = self.body.take().or(meeting);
        let Some(board) = self.body.clone().filter(|body| is_board(body)) else { return };
        if let Some(named) = fuller(&board, lines).filter(|_| self.sure < Certainty::Labelled) {
            self.body = Some(named.to_owned());
            return;
        }
        let institution = lines.iter().take(4).find(|line| is_institution(&line.plain));
        if let Some(line) = institution.filter(|_| self.sure < Certainty::Labelled) {
            self.body = Some(format!("{board} ved {}", line.plain));
        }
    }

    /// Returns the words of what was read, and those of the labels.
    fn words(&self) -> HashSet<String> {
        let texts =
            [self.body.as_deref(), self.guessed.as_deref(), self.place.as_deref()].into_iter().flatten();
        let labels = LABELS.iter().map(|(label, _)| *label);
        let all = texts.chain(labels).chain(KINDS).map(str::to_lowercase).collect::<Vec<_>>().join(" ");
        all.split(|c: char| !c.is_alphabetic()).map(str::to_owned).collect()
    }

    /// A line with a label, its value on it or on the next.
    fn labelled(&mut self, plain: &str, next: Option<(usize, &str)>, taken: &mut [bool]) -> bool {
        let Some((field, mut value)) = label(plain) else { return false };
        let follows = next.filter(|(_, next)| label(next).is_none() && next.len() < 120);
        if value.is_empty()
            && field != HeaderField::Other
            && let Some((at, next)) = follows
            && at < taken.len()
        {
            taken[at] = true;
            value = next;
        }
        let is_day = || date_time::after_day(&lowercase(value)).is_some();
        match field {
            // "Møde: tirsdag den 12. maj kl. 16"
            HeaderField::Body if !date_time::clocks(value).is_empty() && is_day() => self.time(value),
            HeaderField::Body
                if !value.is_empty() && date_time::date(value).is_none() && !is_meeting_alone(value) =>
            {
                self.body = self.body.take().or(Some(value.to_owned()));
                self.sure = Certainty::Labelled;
            }
            HeaderField::Body if !value.is_empty() && is_meeting_alone(value) => self.name(value, ""),
            HeaderField::Body => return false,
            HeaderField::Time => {
                self.meets_another_day(plain, value);
                self.time(value);
                self.beside = self.beside.take().or_else(|| place::beside_clock(value));
            }
            HeaderField::End => {
                let clocks = date_time::clocks(value);
                let bare = || date_time::clocks(&format!("kl. {value}")).first().copied();
                self.ends = self.ends.or(clocks.last().copied()).or_else(bare);
            }
            HeaderField::Place => self.timed_place(value),
            HeaderField::TimeAndPlace => self.time_and_place(value, follows, taken),
            HeaderField::Other => {}
        }
        true
    }

    fn time(&mut self, value: &str) {
        self.date = self.date.or_else(|| date_time::date(value));
        let clocks = date_time::clocks(value);
        let clocks = if clocks.is_empty() && date_time::date(value).is_none() {
            date_time::clocks(&format!("kl. {value}"))
        } else {
            clocks
        };
        if self.starts.is_none() {
            self.starts = clocks.first().copied();
            self.ends = self.ends.or(clocks.get(1).copied());
        }
    }

    /// "Mødet afholdes på …", "Mødet startede kl. 15.00."
    fn sentence(&mut self, plain: &str) -> bool {
        let lower = lowercase(plain);
        self.recorded(plain);
        if ["mødet start", "mødet begynd", "mødet åbn", "mødet blev åbnet"]
            .iter()
            .any(|w| lower.starts_with(w))
        {
            self.starts = self.starts.or_else(|| date_time::clocks(plain).first().copied());
        }
        let found =
            PLACES.iter().find(|words| lower.starts_with(**words)).and_then(|words| plain.get(words.len()..));
        if let Some(place) = found.filter(|_| self.place.is_none()) {
            self.timed_place(place.trim_end_matches('.'));
            return true;
        }
        let called = place::called_to(plain).filter(|_| self.place.is_none());
        self.place = self.place.take().or_else(|| called.map(|(_, place)| place.to_owned()));
        called.is_some()
    }

    fn name(&mut self, body: &str, plain: &str) {
        if let Some(body) = organ(body) {
            let sure = if is_organ(&body) && !is_bare(&body) { Certainty::Both } else { Certainty::Titled };
            // "Område-MED" in the subject of a mail, and "Område-MED Teknik og Drift" over the agenda
            let more =
                self.body.as_ref().and_then(|known| body.strip_prefix(known.as_str())?.strip_prefix(' '));
            let is_fuller = more.is_some_and(|more| more.starts_with(char::is_uppercase));
            if sure > self.sure || sure == self.sure && is_fuller {
                (self.body, self.sure) = (Some(body), sure);
            }
        }
        self.time(plain);
    }

    /// A table with the labels in its first row: "| Dato | Tid | Sted |".
    fn row(&mut self, heads: &str, values: &str) -> bool {
        let heads: Vec<&str> = heads.split('\t').map(str::trim).collect();
        let values: Vec<&str> = values.split('\t').map(str::trim).collect();
        let is_label = |head: &&str| label(&format!("{head}:")).is_some();
        let table = heads.len() > 1 && heads.len() == values.len() && heads.iter().all(is_label);
        if table {
            for (head, value) in heads.into_iter().zip(values) {
                self.labelled(&format!("{head}: {value}"), None, &mut []);
            }
        }
        table
    }
}

/// Returns a body that is written small at the top, as all above it: "udvalget for kultur og fritid".
fn small_name(lines: &[SourceLine], full: &[usize]) -> Option<String> {
    let near = full.iter().take(5).map(|&i| lines[i].plain.as_str());
    let small = near.take_while(|plain| plain.starts_with(char::is_lowercase));
    small
        .filter(|plain| plain.split(' ').count() > 1 || is_board(plain))
        .map(capital)
        .find(|name| is_body(name))
}

/// Returns the cells of a line that is set in columns, as mastheads are; else the line.
fn cells(line: &SourceLine) -> Vec<String> {
    let apart = ["   ", " · ", "\t"];
    let cells = apart.iter().any(|gap| line.text.trim().contains(gap)).then(|| {
        let wide =
            line.text.split("   ").flat_map(|cell| cell.split(" · ")).flat_map(|cell| cell.split('\t'));
        wide.map(|cell| collapse(cell.trim())).filter(|cell| !cell.is_empty()).collect::<Vec<String>>()
    });
    // letters that are set apart are one word: "R E F E R A T   af møde"
    let single =
        |cell: &String| cell.split(' ').count() > 3 && cell.split(' ').all(|word| word.chars().count() == 1);
    match cells.filter(|_| label(&line.plain).is_none()) {
        Some(cells) if cells.first().is_some_and(single) => {
            vec![format!("{} {}", cells[0].replace(' ', ""), cells[1..].join(" "))]
        }
        Some(cells) if cells.len() > 1 => cells,
        _ => vec![without_term(&line.plain).to_owned()],
    }
}

/// Returns a name without the years that its members sit: "Teknisk Udvalg, 2022-2025", "Teknisk Udvalg (2022-2025)".
fn without_term(plain: &str) -> &str {
    let is_year = |year: &str| year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit());
    let is_term = |term: &str| {
        let years: Vec<&str> = term.trim().split(['-', '–']).map(str::trim).collect();
        years.len() == 2 && years.iter().all(|year| is_year(year))
    };
    let bracket = plain.strip_suffix(')').and_then(|plain| plain.rsplit_once(" ("));
    let term = plain.rsplit_once(',').or(bracket).filter(|(_, term)| is_term(term));
    term.map_or(plain, |(name, _)| name)
}

fn filled(value: &str) -> Option<String> {
    let value = value.trim().trim_end_matches('.');
    (!value.is_empty()).then(|| value.to_owned())
}
