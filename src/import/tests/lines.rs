//! Documents made of the lines that agendas are made of, with words that stand nowhere else: what the promise that nothing
//! is lost is tried on, by the tests and by the fuzz targets.

/// Lines that documents are made of. `#` is a word that stands nowhere else, `@` one with a capital.
pub(super) const LINES: [&str; 64] = [
    "",
    "",
    "",
    "",
    "N. Om # og #",
    "N.M. Om #",
    "Punkt N: Om # /v. @ Ask",
    "# er sagt, og # er hørt.",
    "@ er en sætning, som handler om # og meget andet, der er sket i løbet af året, og",
    "fortsat om #",
    "- # er et led",
    "- @ er et led",
    "1. # er et led",
    "at # sker, og",
    "At @ sker.",
    "a) # sker",
    "Indstilling",
    "Beslutning",
    "Beslutning: @ sker",
    "Sagsfremstilling",
    "Baggrund",
    "Bilag",
    "Økonomi",
    "Resume",
    "Forslag",
    "Indstilling og beslutning",
    "Beslutning i Havneudvalget den 3. maj 2021:",
    "Deltagere",
    "Afbud",
    "Fraværende: @ Ask, @ Birk (A)",
    "Medlemmer:",
    "@ Holm, @",
    "Konsulent @ Dam (#)",
    "./. @ som bilag",
    "./.",
    "v/ @ Ask",
    "SAG-2021-00017 #",
    "Sagsnr. 21/17999",
    "Det indstilles, at rådet #",
    "Direktionen indstiller,",
    "| @ | # |",
    "**@ og #**",
    "### @",
    "Sted: @",
    "Tid: mandag # kl. 10",
    "Den 4. maj 2021 kl. 10 i @",
    "@ (Referat)",
    "Udvalg: @udvalget",
    "Dato: @",
    "# og @ møde i #",
    "Bilag N. @ og #",
    "@ og # var fraværende.",
    "Til stede var @ Ask og @ Birk. @ Dam gik kl. 11.",
    "Som stedfortræder for @ Ask mødte @ Birk.",
    "Referent: Konsulent @ Ask (# leder)",
    "Uden for udvalget deltog: @ Ask, @ Dam",
    "@ Holm (# Ask deltog i stedet) (på Teams, #)",
    "Bilag N.M: @ om #",
    "J. nr. 05.01.08-P20-3-26 #",
    "Forvaltningen foreslår, at",
    "Tid        16.30 # og @",
    "7",
    "Afbud: @ Ask, # pga. #",
    "Deltager\t@\tFremmøde",
];

/// One line of a document: which it is, its number, the number under that, and its own words.
pub(super) type Row = (usize, u32, u32, Vec<String>);

/// A document of such lines, and the words in it.
pub(super) fn document(rows: impl IntoIterator<Item = Row>) -> (String, Vec<String>) {
    let mut words = Vec::new();
    let mut text = "Referat fra møde i Havneudvalget den 3. maj 2021\n\n".to_owned();
    for (kind, number, under, mut own) in rows {
        let line = LINES[kind % LINES.len()];
        let numbered = line.replace('N', &number.to_string()).replace('M', &under.to_string());
        for c in numbered.chars() {
            let word = if matches!(c, '#' | '@') && !numbered.starts_with("###") || c == '@' {
                own.pop()
            } else {
                None
            };
            match word {
                Some(word) => {
                    let word = if c == '@' { word[..1].to_uppercase() + &word[1..] } else { word };
                    text.push_str(&word);
                    words.push(word);
                }
                None => text.push(c),
            }
        }
        text.push('\n');
    }
    (text, words)
}
