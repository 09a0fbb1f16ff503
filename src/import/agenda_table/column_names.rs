//! What the columns of a table of items hold, by their headings.

/// What a column of an agenda holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum AgendaColumn {
    /// The number.
    Number,
    /// The title, or a text beside it.
    Title,
    /// Who presents it.
    Presenter,
    /// When it is taken.
    Time,
    /// What was decided.
    Decision,
    /// The attachments.
    Bilag,
    /// Who does what was decided: no field of an item.
    Action,
}

/// Headings of columns, in lower case and without dot.
const COLUMNS: [(&str, AgendaColumn); 54] = [
    ("nr", AgendaColumn::Number),
    ("pkt", AgendaColumn::Number),
    ("punkt nr", AgendaColumn::Number),
    ("punktnr", AgendaColumn::Number),
    ("sag nr", AgendaColumn::Number),
    ("sagsnr", AgendaColumn::Number),
    ("", AgendaColumn::Number),
    ("emne", AgendaColumn::Title),
    ("punkt", AgendaColumn::Title),
    ("mødepunkt", AgendaColumn::Title),
    ("sag", AgendaColumn::Title),
    ("dagsorden", AgendaColumn::Title),
    ("dagsordenspunkt", AgendaColumn::Title),
    ("indhold", AgendaColumn::Title),
    ("titel", AgendaColumn::Title),
    ("overskrift", AgendaColumn::Title),
    ("tekst", AgendaColumn::Title),
    ("bemærkninger", AgendaColumn::Title),
    ("bemærkning", AgendaColumn::Title),
    ("beskrivelse", AgendaColumn::Title),
    ("kommentarer", AgendaColumn::Title),
    ("noter", AgendaColumn::Title),
    ("tema", AgendaColumn::Title),
    ("baggrund", AgendaColumn::Title),
    ("formål", AgendaColumn::Title),
    ("hvad", AgendaColumn::Title),
    ("hvorfor", AgendaColumn::Title),
    ("ansvarlig", AgendaColumn::Presenter),
    ("ansv", AgendaColumn::Presenter),
    ("ansvar", AgendaColumn::Presenter),
    ("ansvarlige", AgendaColumn::Presenter),
    ("v/", AgendaColumn::Presenter),
    ("ordfører", AgendaColumn::Presenter),
    ("aktivitet", AgendaColumn::Title),
    ("opgave", AgendaColumn::Title),
    ("hvem", AgendaColumn::Presenter),
    ("oplæg", AgendaColumn::Presenter),
    ("oplægsholder", AgendaColumn::Presenter),
    ("indleder", AgendaColumn::Presenter),
    ("ved", AgendaColumn::Presenter),
    ("hvornår", AgendaColumn::Time),
    ("tid", AgendaColumn::Time),
    ("tidspunkt", AgendaColumn::Time),
    ("kl", AgendaColumn::Time),
    ("klokkeslæt", AgendaColumn::Time),
    ("varighed", AgendaColumn::Time),
    ("beslutning", AgendaColumn::Decision),
    ("beslutninger", AgendaColumn::Decision),
    ("referat", AgendaColumn::Decision),
    ("konklusion", AgendaColumn::Decision),
    ("bilag", AgendaColumn::Bilag),
    ("vedtagelse", AgendaColumn::Decision),
    ("aftale", AgendaColumn::Decision),
    ("aftaler", AgendaColumn::Decision),
];

/// Returns what a column with some heading holds; "Referat/beslutning" is one of its parts.
pub(super) fn known(name: &str) -> Option<AgendaColumn> {
    // "Emne (hvad)" is asked by its first word
    let name = name.split_once('(').map_or(name, |(name, _)| name.trim_end());
    let find = |name: &str| COLUMNS.iter().find(|(known, _)| *known == name).map(|(_, column)| *column);
    // "Emne og drøftelse" is a title with a text
    let parts = || {
        let parts = name.split(['/', '&']).flat_map(|part| part.split(" og "));
        let (notes, others): (Vec<&str>, Vec<&str>) =
            parts.map(str::trim).partition(|part| ["noter", "bemærkninger", "kommentarer"].contains(part));
        let mut known = others.into_iter().filter_map(find);
        let first = known.next().or_else(|| notes.first().and_then(|part| find(part)))?;
        // "Noter/referat": beside what was minuted notes are a part of it
        let is_one = notes.is_empty() || matches!(first, AgendaColumn::Decision | AgendaColumn::Title);
        (is_one && known.all(|part| part == first)).then_some(first)
    };
    let is_joined = name.contains(['/', '&']) || name.contains(" og ");
    find(name).or_else(|| if is_joined { parts() } else { None })
}

/// Returns what a column holds by its heading, where it has one.
pub(super) fn named_column(cell: &[String]) -> Option<AgendaColumn> {
    let name = cell.join(" ").trim().trim_end_matches(['.', ':']).to_lowercase();
    if name.is_empty() { None } else { known(&name) }
}
