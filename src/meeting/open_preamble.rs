//! What is before the first item, as everybody may read it: without the lines that name an item which not
//! everybody may read, and without those that are secret themselves.

use std::collections::HashSet;

use super::{Access, ItemText, Meeting, Section, secrecy};

/// Words of titles that are said of every meeting.
const COMMON: [&str; 50] = [
    "angående",
    "bestyrelse",
    "bestyrelsen",
    "bilag",
    "blandt",
    "behandling",
    "beslutning",
    "dagsorden",
    "dagsordenen",
    "dette",
    "disse",
    "drøftelse",
    "efter",
    "eller",
    "eventuelt",
    "formand",
    "formanden",
    "fortrolig",
    "fortrolige",
    "fortroligt",
    "godkendelse",
    "ikke",
    "indstilling",
    "kommune",
    "kommunen",
    "lukkede",
    "lukket",
    "meddelelser",
    "medlem",
    "medlemmer",
    "mellem",
    "møde",
    "mødet",
    "orientering",
    "over",
    "punkt",
    "punkter",
    "punkterne",
    "punktet",
    "referat",
    "referatet",
    "rådet",
    "sager",
    "sagen",
    "samt",
    "udvalg",
    "udvalget",
    "under",
    "vedrørende",
    "åbent",
];
/// The fewest letters of a word that says what a title is about.
const TELLING: usize = 4;
/// The mark of a line that not everybody may read.
const MARK: &str = " (lukket)";
/// The longest line that is read as a title, in characters; a longer one is text.
const LONGEST_TITLE: usize = 140;

impl Meeting {
    /// Returns the texts before the first item without the lines that not everybody may read, and how many
    /// lines those are.
    pub fn open_preamble(&self) -> (Vec<Section>, usize) {
        let withheld = WithheldNames::of(self);
        let is_withheld = |line: &str| withheld.names(line) || is_secret(line);
        keep_lines(&self.preamble, is_withheld)
    }

    /// Returns the texts before the first item with a mark on each line that another meeting withholds and
    /// this one does not: its item is gone or has another title here.
    pub(super) fn preamble_marked_as_in(&self, before: &Meeting) -> Vec<Section> {
        let (then, now) = (WithheldNames::of(before), WithheldNames::of(self));
        let is_lost = |line: &str| then.names(line) && !now.names(line) && !is_secret(line);
        let mark = |line: &str| {
            if is_lost(line) { format!("{}{MARK}", line.trim_end()) } else { line.to_owned() }
        };
        let section = |Section { heading, text }: &Section| {
            let lines: Vec<String> = text.split('\n').map(mark).collect();
            Section { heading: mark(heading), text: lines.join("\n") }
        };
        self.preamble.iter().map(section).collect()
    }

    /// Returns texts before the first item without the marks that a change put on their lines.
    pub(super) fn without_marks(preamble: &[Section]) -> Vec<Section> {
        let bare = |line: &str| line.strip_suffix(MARK).unwrap_or(line).to_owned();
        let section = |Section { heading, text }: &Section| {
            let lines: Vec<String> = text.split('\n').map(bare).collect();
            Section { heading: bare(heading), text: lines.join("\n") }
        };
        preamble.iter().map(section).collect()
    }

    /// Returns the texts before the first item without the lines that name an item which not everybody may
    /// read.
    pub fn preamble_without_withheld(&self) -> Vec<Section> {
        let withheld = WithheldNames::of(self);
        keep_lines(&self.preamble, |line| withheld.names(line)).0
    }
}

/// Returns the texts without some lines, and without what is under a heading or in a list of closed items;
/// and how many lines went.
fn keep_lines(preamble: &[Section], is_withheld: impl Fn(&str) -> bool) -> (Vec<Section>, usize) {
    let mut count = 0;
    let mut open_sections = Vec::with_capacity(preamble.len());
    let mut entry = WithheldEntry::default();
    let gathers = |line: &str| secrecy::of_group(line).map(Access::is_withheld);
    for Section { heading, text } in preamble {
        let is_marked = !heading.is_empty() && (is_withheld(heading) || gathers(heading) == Some(true));
        let is_of_entry = !heading.is_empty() && entry.withholds(heading, is_marked, false);
        let is_heading_withheld = is_of_entry || is_marked;
        let mut in_list = is_heading_withheld;
        // the text of a closed attachment reaches to the end
        let mut is_attached = false;
        let lines: Vec<&str> = text.lines().collect();
        let is_kept = |&(at, line): &(usize, &&str)| {
            let line = line.trim();
            is_attached |= secrecy::heads_closed_attachment(line);
            in_list =
                is_heading_withheld || is_attached || gathers(line).unwrap_or(in_list && !line.is_empty());
            let is_named = in_list || !line.is_empty() && is_withheld(line);
            let is_kept = !entry.withholds(line, is_named, is_in_list(&lines, at)) && !is_named;
            count += usize::from(!is_kept && !line.is_empty());
            is_kept
        };
        let left: Vec<&str> = lines.iter().enumerate().filter(is_kept).map(|(_, line)| *line).collect();
        count += usize::from(is_heading_withheld);
        let is_whole = left.len() == lines.len();
        let left = if is_whole { text.clone() } else { left.join("\n").trim().to_owned() };
        if !is_heading_withheld && (is_whole || !left.is_empty()) {
            open_sections.push(Section { heading: heading.clone(), text: left });
        }
    }
    (open_sections, count)
}

/// The last entry with a number that was left out, if the lines below it are its text: an item that was not found
/// stands there whole.
#[derive(Default)]
struct WithheldEntry {
    number: Option<u32>,
    /// Whether it is one of a list, which ends at a blank line.
    in_list: bool,
}

impl WithheldEntry {
    /// Returns whether a line, or one that is named itself, is the text of the entry above it.
    fn withholds(&mut self, line: &str, is_named: bool, in_list: bool) -> bool {
        /// How far the number of the next item may be.
        const NEAR: u32 = 3;
        let number = entry_number(line);
        // a list within the text counts from one again
        let is_next = number.is_some_and(|number| {
            self.number.is_none_or(|above| (above + 1..=above + NEAR).contains(&number))
        });
        if is_next || line.is_empty() && self.in_list {
            *self = WithheldEntry { number: number.filter(|_| is_named), in_list };
        }
        self.number.is_some() && !line.is_empty()
    }
}

/// Returns the number of a line that may be the title of an item: "4. Valg", "3 . Plan", "2 Budget".
fn entry_number(line: &str) -> Option<u32> {
    let (number, rest) = line.trim().split_once(' ')?;
    let digits = number.trim_end_matches(['.', ')', ':']);
    let is_marked = digits.len() < number.len() || rest.starts_with(['.', ')', ':']);
    let is_short = (1..=2).contains(&digits.len());
    (is_short && (is_marked || rest.trim_start().starts_with(char::is_uppercase)))
        .then(|| digits.parse().ok())
        .flatten()
}

/// Returns whether an entry with a number stands right above or below a line.
fn is_in_list(lines: &[&str], at: usize) -> bool {
    let near = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
    near.filter_map(|at| lines.get(at)).any(|line| entry_number(line).is_some())
}

/// Returns whether a line says by itself that something is closed: an entry with a mark, or a sentence about
/// items.
fn is_secret(line: &str) -> bool {
    let entry = line.trim_start_matches(|c: char| !c.is_alphabetic());
    let is_title = line.chars().count() <= LONGEST_TITLE && !line.ends_with('.');
    let of_title = secrecy::of_title(entry).filter(|_| is_title);
    let of_items =
        secrecy::sentences(line).flat_map(secrecy::all_said_of_items).map(|statement| statement.access).max();
    let access = secrecy::of_line(entry).max(of_title).max(secrecy::of_text(line)).max(of_items);
    line.ends_with(MARK) || access.is_some_and(Access::is_withheld)
}

/// The words by which the items are known that not everybody may read.
struct WithheldNames {
    cases: Vec<String>,
    titles: Vec<TitleWords>,
}

struct TitleWords {
    whole: String,
    /// The words that say what it is about, each with whether it is a name.
    words: Vec<(String, bool)>,
}

impl WithheldNames {
    fn of(meeting: &Meeting) -> Self {
        let levels = meeting.access_levels();
        let mut names = WithheldNames { cases: Vec::new(), titles: Vec::new() };
        if meeting.preamble.is_empty() || levels.iter().all(|level| !level.is_withheld()) {
            return names;
        }
        let mut known: HashSet<String> = COMMON.into_iter().map(str::to_owned).collect();
        known.extend(words(&meeting.body));
        known.extend(meeting.place.iter().flat_map(|place| words(place)));
        let rows = || meeting.items.iter().zip(&levels);
        known.extend(
            rows().filter(|(_, level)| !level.is_withheld()).flat_map(|(item, _)| words(&item.title)),
        );
        for (item, level) in rows().filter(|(_, level)| level.is_withheld()) {
            let has_public_title = meeting.closed_titles_public && *level == Access::Closed;
            item.texts().for_each(|text| names.add(text, has_public_title, &known));
        }
        names
    }

    /// Adds what a text of a withheld item is known by.
    fn add(&mut self, text: ItemText<'_>, has_public_title: bool, known: &HashSet<String>) {
        match text {
            ItemText::Title(_) if has_public_title => {}
            ItemText::Title(title) => self.titles.push(TitleWords::of(title, known)),
            ItemText::CaseNumber(case) => {
                self.cases.extend((case.len() > TELLING).then(|| case.to_lowercase()));
            }
            // "Bilag 1" and its single words are said of many things
            ItemText::Bilag(bilag) => {
                self.titles.push(TitleWords { whole: bilag.title.to_lowercase(), words: Vec::new() });
            }
            // whole sentences are not looked for, and who prepares or introduces an item is known for more than that
            ItemText::Initials(_)
            | ItemText::Presenter(_)
            | ItemText::Section(_)
            | ItemText::Indstilling(_)
            | ItemText::Draft(_)
            | ItemText::Decision(_)
            | ItemText::Statement(_)
            | ItemText::Task(_) => {}
        }
    }

    /// Returns whether a line names one of the items.
    fn names(&self, line: &str) -> bool {
        let lower = line.to_lowercase();
        let line_words: Vec<String> = words(line).collect();
        self.cases.iter().any(|case| lower.contains(case))
            || self.titles.iter().any(|title| title.is_in(&lower, &line_words))
    }
}

impl TitleWords {
    fn of(title: &str, known: &HashSet<String>) -> Self {
        let mut telling = Vec::new();
        for (at, token) in title.split_whitespace().enumerate() {
            let is_capital = token.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase);
            // "Hansen: klage"
            let is_name = is_capital && (at > 0 || token.ends_with([':', ',']));
            let is_telling = |word: &String| {
                word.chars().count() >= TELLING
                    && word.chars().any(char::is_alphabetic)
                    && !known.contains(word)
            };
            telling.extend(words(token).filter(is_telling).map(|word| (word, is_name)));
        }
        TitleWords { whole: title.to_lowercase(), words: telling }
    }

    /// Returns whether a line has the whole title, a name of it, or two of its words.
    fn is_in(&self, lower: &str, line_words: &[String]) -> bool {
        let is_said = |(word, _): &&(String, bool)| line_words.iter().any(|other| is_form(other, word));
        let hits = || self.words.iter().filter(is_said);
        let is_enough = !self.words.is_empty() && hits().count() >= self.words.len().min(2);
        let is_whole = self.whole.chars().count() >= 2 * TELLING && lower.contains(&self.whole);
        is_whole || is_enough || hits().any(|(_, is_name)| *is_name)
    }
}

/// Returns whether two words are one but for an ending: "grund", "grunden", "Hansens".
fn is_form(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    let ending = || long.strip_prefix(short).is_some_and(|ending| ending.chars().count() <= 3);
    a == b || short.chars().count() > TELLING && ending()
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::{Bilag, Item};

    /// Returns a meeting with a closed item, and what the open edition keeps of a preamble.
    fn kept(preamble: &str) -> String {
        let item = |title: &str, closed| Item {
            number: if closed { "2" } else { "1" }.to_owned(),
            level: 1,
            title: title.to_owned(),
            closed,
            case_no: closed.then(|| "27/8812".to_owned()),
            bilag: closed
                .then(|| Bilag { title: "Brev fra kredsen".to_owned(), url: None })
                .into_iter()
                .collect(),
            ..Item::default()
        };
        let mut meeting = Meeting::new("Skovby Menighedsråd", Default::default());
        meeting.items = vec![item("Maling af kirken", false), item("Klage over graver Kvistgaard", true)];
        meeting.preamble = vec![Section { heading: String::new(), text: preamble.to_owned() }];
        let (open, count) = meeting.open_preamble();
        let text = open.into_iter().map(|section| section.text).collect::<String>();
        let filled = |text: &str| text.lines().filter(|line| !line.is_empty()).count();
        assert_eq!(count, filled(preamble) - filled(&text), "{preamble}");
        text
    }

    #[test]
    fn a_line_that_names_a_withheld_item_is_left_out() {
        for line in [
            "- Klage over graver Kvistgaard (lukket)",
            "2. Lukket punkt",
            "19.30-20.00 Klage over graveren (lukket)",
            "Ændringer: Punkt 2 om Kvistgaard er udgået",
            "Mødet er offentligt. Punkt 2 om graveren behandles for lukkede døre.",
            "Se sag 27/8812 i systemet",
            "Kvistgaards sag er sat på",
            "Vi har fået et brev fra kredsen",
            "Klagen over graveren kom i juni",
        ] {
            assert_eq!(kept(&format!("Velkommen til mødet.\n{line}")), "Velkommen til mødet.", "{line}");
        }
    }

    #[test]
    fn what_everybody_may_read_stays() {
        for line in [
            "- Maling af kirken",
            "Mødet er offentligt.",
            "Der er kaffe fra kl. 18.30 i sognegården",
            "Klager sendes til kontoret",
            "Punkt 1 er åbent.",
        ] {
            assert_eq!(kept(line), line);
        }
    }

    #[test]
    fn the_text_of_a_closed_attachment_goes_with_its_heading() {
        for attached in [
            "Lukket bilag: Tilbud\nKranen koster 400.000 kr.\nSælgeren er i nød.",
            "Fortroligt notat\nFogeden siger op.",
        ] {
            assert_eq!(kept(&format!("Vel mødt\n{attached}")), "Vel mødt", "{attached}");
        }
        assert_eq!(kept("Bilag 1: Kort\nKortet er nyt."), "Bilag 1: Kort\nKortet er nyt.");
    }

    #[test]
    fn the_text_under_an_entry_that_is_left_out_goes_with_it() {
        for (preamble, left) in [
            (
                "2. Plan\nTo.\n\n4. lukket sag! Krog\nKrog truer.\n1. at han får løn\n\nIndst: ja",
                "2. Plan\nTo.",
            ),
            ("4. lukket sag! Krog\nKrog truer.\n\n6. Tal\nTo.", "6. Tal\nTo."),
            ("1. Plan\n2. Lukket punkt\n\nVel mødt", "1. Plan\n\nVel mødt"),
        ] {
            assert_eq!(kept(preamble), left);
        }
    }

    #[test]
    fn what_stands_under_the_heading_of_closed_items_goes_with_it() {
        assert_eq!(
            kept("Åbne punkter:\n- Maling\nLukkede punkter:\n- Vagn\n\nVel mødt"),
            "Åbne punkter:\n- Maling\n\nVel mødt"
        );
    }
}
