//! Lists of those who take part, without an agenda: a name on each line, or a table with headings.

use crate::import::line::{self, SourceLine};
use crate::import::passes::participants::{self, ParticipantEntry};
use crate::import::passes::people_builder::PeopleBuilder;
use crate::import::passes::people_table;
use crate::import::recognise::people::{self, ListKind};
use crate::import::recognise::{body, date_time};
use crate::import::{ImportError, Imported, Warning};
use crate::meeting::Meeting;

/// Headings that say that a list follows, in lower case.
const TITLES: [&str; 6] =
    ["deltagerliste", "deltagerfortegnelse", "tilmeldingsliste", "tilmeldte", "navneliste", "medlemsliste"];

/// Reads a list of people that belongs to a meeting; nothing when the text is something else.
pub(super) fn read(text: &str, known: &Meeting) -> Option<Result<Imported, ImportError>> {
    let mut meeting = Meeting::new(&known.body, known.date);
    meeting.rules = known.rules;
    let group = known.people.iter().find(|person| person.voting && !person.group.is_empty());
    let group = group.map_or("Deltagere", |person| person.group.as_str());
    let warnings = match people_table::read(text, group) {
        Some(mut table) => {
            table.name_unseated();
            (meeting.people, meeting.attendance) = (table.people, table.attendance);
            table.warnings
        }
        None => {
            let (roster, mut warnings) = lines(text, group, known)?;
            warnings.extend(roster.settle(&mut meeting, false));
            warnings
        }
    };
    Some(
        meeting
            .normalised()
            .map(|meeting| Imported { warnings, ..Imported::exactly(meeting) })
            .map_err(ImportError::from),
    )
}

/// Reads a list with a name on each line. Nothing when most lines are something else, or several are numbered like items:
/// an agenda may name more people than it has lines besides.
fn lines(text: &str, group: &str, known: &Meeting) -> Option<(PeopleBuilder, Vec<Warning>)> {
    let mut roster = PeopleBuilder::default();
    let mut warnings = Vec::new();
    let (mut named, mut numbered, mut other) = (0, 0, 0);
    let mut open = (ListKind::Members, group.to_owned());
    for line in line::split(text).iter().filter(|line| !line.is_blank()) {
        if is_title(&line.plain, known) {
            continue;
        }
        if let Some(found) = line.people() {
            let listed = people::names(found.names);
            if listed.is_none() && !people::is_nobody(found.names) {
                other += 1;
                continue;
            }
            named += usize::from(listed.is_some());
            roster.add(entries(listed.unwrap_or_default(), found.kind, found.heading, line.no));
            if found.kind != ListKind::Role {
                open = (found.kind, found.heading.to_owned());
            }
        } else if let Some(sentence) = people::prose(&line.plain) {
            named += 1;
            roster.add_presence(sentence);
        } else if let Some(listed) = people_of(line) {
            named += 1;
            roster.add(entries(listed, open.0, &open.1, line.no));
        } else {
            other += 1;
            numbered += usize::from(line.heading().is_some());
            warnings.push(Warning::at(line.no, format!("»{}« blev ikke læst som en deltager", line.plain)));
        }
    }
    (named > other && numbered < 2).then_some((roster, warnings))
}

fn entries(
    listed: Vec<crate::import::recognise::name::Listed>,
    kind: ListKind,
    heading: &str,
    line: usize,
) -> Vec<ParticipantEntry> {
    let entry = |listed| ParticipantEntry { listed, kind, heading: heading.to_owned(), line: Some(line) };
    listed.into_iter().map(entry).collect()
}

/// Returns the people on a line. One with a number may as well be an item, unless it says more than a name.
fn people_of(line: &SourceLine) -> Option<Vec<crate::import::recognise::name::Listed>> {
    let Some(numbered) = line.heading() else { return participants::people_of(line) };
    let row = line.reading(numbered.rest);
    let says_more = row.plain.contains([',', '(', '\t']);
    participants::people_of(&row).filter(|_| says_more)
}

/// Returns whether a line says what the list is, and of which meeting.
fn is_title(plain: &str, known: &Meeting) -> bool {
    let lower = plain.to_lowercase();
    let title = TITLES.iter().any(|title| lower.starts_with(title)) && people::group(plain).is_none();
    title
        || lower == known.body.to_lowercase()
        || body::is_body(plain)
        || date_time::date(plain) == Some(known.date)
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use crate::import::{ImportError, Imported, read_with, supply};
    use crate::meeting::merge::Supply;
    use crate::meeting::{Item, Meeting, Status};

    fn known() -> Meeting {
        let mut meeting = Meeting::new("KKR Søhøjland", NaiveDate::from_ymd_opt(2026, 3, 3).unwrap());
        for (number, title) in [("1", "Natbusser"), ("2", "Klimaplan"), ("3", "Indkøb"), ("4", "Eventuelt")]
        {
            meeting.items.push(Item {
                number: number.into(),
                level: 1,
                title: title.into(),
                ..Item::default()
            });
        }
        meeting.normalised().unwrap()
    }

    fn lines(imported: &Imported) -> Vec<String> {
        let meeting = &imported.meeting;
        let line = |person: &crate::meeting::Person| {
            format!("{}: {} {:?}", person.group, person.listed(), meeting.status_of(&person.id))
        };
        meeting.people.iter().map(line).collect()
    }

    #[test]
    fn a_list_of_people_is_read_as_one() {
        let text = "Deltagerliste\nKKR Søhøjland\n3. marts 2026\n\n1. Ane Ask, Engum\n2. Bo Birk (A), Lundby\nEva Ek\n\nAfbud\nIb Holm, Skovby\nReferent: Pia Skov\nKaffe bestilles";
        let imported = read_with(text.as_bytes(), "liste.txt", &known()).unwrap();
        let wanted = [
            "Deltagere: Ane Ask, Engum Unknown",
            "Deltagere: Bo Birk (A), Lundby Unknown",
            "Deltagere: Eva Ek Unknown",
            "Afbud: Ib Holm, Skovby Afbud",
            "Referent: Pia Skov (referent) Unknown",
        ];
        assert_eq!(lines(&imported), wanted);
        assert_eq!((imported.meeting.body.as_str(), imported.meeting.date), ("KKR Søhøjland", known().date));
        assert_eq!(
            imported.warnings[0].to_string(),
            "linje 12: »Kaffe bestilles« blev ikke læst som en deltager"
        );
        assert_eq!(supply(&imported.lines, "liste.txt", &imported.meeting, &known()), Supply::Supplement);
        assert!(imported.meeting.items.is_empty());
    }

    #[test]
    fn a_message_of_an_afbud_is_a_list_too() {
        let imported =
            read_with("Der er afbud fra Ane Ask og Bo Birk.".as_bytes(), "a.txt", &known()).unwrap();
        assert_eq!(lines(&imported), ["Afbud: Ane Ask Afbud", "Afbud: Bo Birk Afbud"]);
    }

    #[test]
    fn an_agenda_that_names_many_people_is_no_list() {
        let names = "Ane Ask\nBo Birk\nEva Ek\nIb Fog\nMia Ly\nOle Riis\nPer Sand\n";
        let text = format!(
            "Laugsrådet\nMøde den 3. marts 2026\n\nMedlemmer:\n{names}\n1. Valg af dirigent\n2. Beretning\n3. Eventuelt\n"
        );
        let imported = read_with(text.as_bytes(), "laug.txt", &known()).unwrap();
        assert_eq!((imported.meeting.items.len(), imported.meeting.people.len()), (3, 7));
    }

    #[test]
    fn a_supplement_needs_neither_day_nor_body() {
        let text = "Tillægsdagsorden\n\n5. Ny bro over fjorden\n\nIndstilling\nDet indstilles, at KKR Søhøjland godkender broen.\n\n6. Valg af suppleant\n\nBaggrund\nDer mangler en.\n";
        let imported = read_with(text.as_bytes(), "punkt.txt", &known()).unwrap();
        let titles: Vec<&str> = imported.meeting.items.iter().map(|item| item.title.as_str()).collect();
        assert_eq!(titles, ["Ny bro over fjorden", "Valg af suppleant"]);
        assert_eq!((imported.meeting.body.as_str(), imported.meeting.date), ("KKR Søhøjland", known().date));
        assert_eq!(imported.warnings.iter().filter(|w| w.text.contains("organets navn")).count(), 0);
        assert_eq!(supply(&imported.lines, "punkt.txt", &imported.meeting, &known()), Supply::Supplement);
    }

    #[test]
    fn a_revised_agenda_is_whole_unless_it_says_otherwise() {
        let text = "KKR Søhøjland\nDato: 03-03-2026\n\n1. Natbusser\nEn tekst.\n2. Klimaplan\nEn tekst.\n3. Indkøb\nEn tekst.\n4. Eventuelt\n";
        let imported = read_with(text.as_bytes(), "ny.txt", &known()).unwrap();
        let rows = |text: &str| -> Vec<String> { text.lines().map(str::to_owned).collect() };
        let kind = |text: &str, name: &str| supply(&rows(text), name, &imported.meeting, &known());
        assert_eq!(imported.meeting.items.len(), 4);
        assert_eq!(kind(text, "ny.txt"), Supply::Whole);
        assert_eq!(kind(text, "Tillæg_til_dagsorden.txt"), Supply::Supplement);
        assert_eq!(kind(&format!("Supplerende dagsorden\n{text}"), "ny.txt"), Supply::Supplement);
        assert_eq!(kind(&text.replace("Indkøb", "Ekstra punkt om indkøb"), "ny.txt"), Supply::Whole);
    }

    #[test]
    fn what_is_neither_agenda_nor_list_is_refused() {
        let text = "Kære alle. Vi ses på tirsdag, og husk at tage jeres noter med til mødet.";
        assert_eq!(read_with(text.as_bytes(), "brev.txt", &known()).map(|_| ()), Err(ImportError::NoItems));
        let names = "1. Siden Sidst\n2. Næste Møde\n3. Kommende Sager";
        assert!(read_with(names.as_bytes(), "a.txt", &known()).unwrap().meeting.people.is_empty());
        assert_eq!(known().status_of(&"p1".into()), Status::Unknown);
    }
}
