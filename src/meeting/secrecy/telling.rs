//! A quick look whether a text has any word that secrecy is told by: every line of a long document is asked many things, and
//! most have none.
//!
//! What [`may_tell`] says no to, no reading of this room answers: a word that a reading needs must be among those here. A
//! test holds both together, with the words of all readings.

#[cfg(test)]
mod tests;

use std::sync::LazyLock;

use super::meaning::WordMeaning;
use super::readers::EVERYBODY;
use super::vocabulary::{ACCESS, BEGINNINGS, EXCEPT};
use super::whole_words::WHOLE;
use super::words::{is_combining, is_invisible};
use super::{ONLY, colours};

/// Words that a reading may need beside those of the vocabulary: of the public that comes in again, of papers and parts
/// that are kept back, of what stays among those present, letters, and "ud over" before an exception.
const OTHERS: [&str; 141] = [
    "genåbnet",
    "genåbnes",
    "genåbnedes",
    "åbnedes",
    "åbnet",
    "åbnes",
    "genoptages",
    "genoptaget",
    "forlader",
    "forlod",
    "forlade",
    "gik",
    "går",
    "egen",
    "forbeholdt",
    "udsendes",
    "omdeles",
    "udgår",
    "slettes",
    "fjernes",
    "overstreges",
    "mørklægges",
    "sløres",
    "skjules",
    "anonymiseres",
    "udelades",
    "tilbageholdes",
    "makuleres",
    "indsamles",
    "samles",
    "record",
    "referat",
    "protokol",
    "protokollen",
    "os",
    "kreds",
    "rum",
    "lokale",
    "vægge",
    "bliver",
    "blive",
    "forbliver",
    "gemmes",
    "opbevares",
    "holdes",
    "tage",
    "tages",
    "spærret",
    "låst",
    "tilbageholdt",
    "klausul",
    "ud",
    "l",
    "lk",
    "å",
    "åb",
    "o",
    "øjne",
    "gardin",
    "gardiner",
    "persienner",
    "mitid",
    "login",
    "kodeord",
    "fulde",
    "fuldstændige",
    "komplette",
    "slå",
    "tys",
    "indbyrdes",
    "ryddes",
    "rømmes",
    "tømmes",
    "maskeret",
    "mørkelagt",
    "mørklagt",
    "kendes",
    "selv",
    "eget",
    "egne",
    "private",
    "personlige",
    "tjenstlig",
    "tjenstlige",
    "strictly",
    "confidence",
    "exempt",
    "executive",
    "nicht",
    "eyes",
    "slås",
    "stopper",
    "stoppes",
    "stoppet",
    "pauses",
    "ører",
    "øre",
    "stilhed",
    "tabu",
    "tåler",
    "hører",
    "vente",
    "venter",
    "ventede",
    "låses",
    "heller",
    "tomandshånd",
    "kulisserne",
    "scenen",
    "udeladt",
    "hensyn",
    "chatham",
    "adgang",
    "synlig",
    "synligt",
    "redigeres",
    "renses",
    "censureres",
    "drifts",
    "forretningsforhold",
    "enkelt",
    "personligt",
    "nævnes",
    "oplyses",
    "gengives",
    "fred",
    "ømtålige",
    "spærrede",
    "klausulerede",
    "undtagne",
    "filmes",
    "streames",
    "transmitteres",
    "medarbejderne",
    "kvarter",
    "time",
    "indviede",
    "inviterede",
    "indbudte",
    "folkevalgte",
    "stemmeberettigede",
];
/// Beginnings of such words; "lukket" and "døre" may be misspelt.
const OTHER_BEGINNINGS: [&str; 92] = [
    "tie",
    "tav",
    "springes",
    "segl",
    "stream",
    "mikrofon",
    "transmission",
    "livesending",
    "lydoptagelse",
    "strøget",
    "taget",
    "skåret",
    "holdt",
    "særskilt",
    "separat",
    "særlig",
    "lægges",
    "ligger",
    "makuler",
    "samlet",
    "bedt",
    "bad",
    "anmod",
    "gæst",
    "lytter",
    "begrænset",
    "lu",
    "ll",
    "dø",
    "io",
    "udgå",
    "slet",
    "fjern",
    "klip",
    "skær",
    "streg",
    "overstreg",
    "stryg",
    "udtag",
    "udelad",
    "mørklæg",
    "slør",
    "skjul",
    "anonymis",
    "frigiv",
    "spærrefrist",
    "ømtål",
    "delikat",
    "penibel",
    "prekær",
    "sensitiv",
    "personsensitiv",
    "utilgængelig",
    "usynlig",
    "persondatalov",
    "databeskyttels",
    "personanligg",
    "personprotokol",
    "særprotokol",
    "tillægsprotokol",
    "vertraulich",
    "nichtöff",
    "hemlig",
    "sekretess",
    "unntatt",
    "destruer",
    "brænde",
    "returner",
    "aflever",
    "tilbagelever",
    "læsekopi",
    "læseeksempl",
    "vandmærk",
    "krypter",
    "kodebeskyt",
    "adgangs",
    "loginbeskyt",
    "forsegl",
    "sluk",
    "afbry",
    "journalist",
    "parker",
    "undtagels",
    "bestyrelsesintern",
    "ledelsesintern",
    "udvalgsintern",
    "rådsintern",
    "tilhører",
    "politiker",
    "navngiv",
    "anonym",
    "personale",
];

/// The words by their first byte.
struct Telling {
    whole: Vec<Vec<&'static str>>,
    beginnings: Vec<Vec<&'static str>>,
}

static TELLING: LazyLock<Telling> = LazyLock::new(|| {
    let mut telling = Telling { whole: vec![Vec::new(); 256], beginnings: vec![Vec::new(); 256] };
    let of_vocabulary = WHOLE.iter().filter(|(meaning, _)| tells(*meaning)).flat_map(|(_, words)| *words);
    let lists =
        ONLY.iter().chain(&EVERYBODY).chain(&colours::COLOURS).chain(&ACCESS).chain(&EXCEPT).chain(&OTHERS);
    for word in of_vocabulary.chain(lists) {
        telling.whole[usize::from(word.as_bytes()[0])].push(word);
    }
    for word in BEGINNINGS.iter().flat_map(|(_, words)| *words).chain(&OTHER_BEGINNINGS) {
        telling.beginnings[usize::from(word.as_bytes()[0])].push(word);
    }
    telling
});

/// Returns whether words of a meaning may tell of secrecy by themselves; the others only say what of.
fn tells(meaning: WordMeaning) -> bool {
    match meaning {
        WordMeaning::Closed
        | WordMeaning::Secret
        | WordMeaning::Sensitive
        | WordMeaning::PersonCases
        | WordMeaning::Open
        | WordMeaning::Public
        | WordMeaning::Publish
        | WordMeaning::Doors
        | WordMeaning::Audience
        | WordMeaning::Not
        | WordMeaning::Paragraph
        | WordMeaning::Yes
        | WordMeaning::No => true,
        WordMeaning::Items
        | WordMeaning::Agenda
        | WordMeaning::Handled
        | WordMeaning::This
        | WordMeaning::Kind
        | WordMeaning::Annex
        | WordMeaning::Statute
        | WordMeaning::OtherStatute
        | WordMeaning::Partly
        | WordMeaning::Filler
        | WordMeaning::Number
        | WordMeaning::Other => false,
    }
}

/// The fewest letters set apart that may be one word: "L U K K E T".
const SPACED: usize = 5;

/// Returns whether a text, or any part of it, may say something of secrecy.
pub(super) fn may_tell(text: &str) -> bool {
    #[cfg(test)]
    if tests::is_off() {
        return true;
    }
    let bytes = text.as_bytes();
    let (mut word, mut letters, mut at) = (String::new(), 0, 0);
    while at < bytes.len() {
        let byte = bytes[at];
        if byte.is_ascii_alphanumeric() {
            word.push(char::from(byte.to_ascii_lowercase()));
            at += 1;
            continue;
        }
        let c = if byte.is_ascii() { char::from(byte) } else { text[at..].chars().next().unwrap_or(' ') };
        if let Some(letter) = danish(c) {
            word.push(letter);
        } else {
            if tells_by_itself(c, &text[at..]) || is_telling(&word) {
                return true;
            }
            letters += usize::from(is_letter(&word));
            word.clear();
        }
        at += c.len_utf8();
    }
    is_telling(&word) || letters + usize::from(is_letter(&word)) >= SPACED
}

/// A letter beside those of ASCII, small.
fn danish(c: char) -> Option<char> {
    match c {
        'æ' | 'ø' | 'å' | 'é' | 'ä' | 'ö' | 'ü' => Some(c),
        'Æ' => Some('æ'),
        'Ø' => Some('ø'),
        'Å' => Some('å'),
        'Ä' => Some('ä'),
        'Ö' => Some('ö'),
        'Ü' => Some('ü'),
        _ => None,
    }
}

/// Returns whether a sign tells of secrecy, is a box to tick, or may be part of a word that is read in another form.
fn tells_by_itself(c: char, rest: &str) -> bool {
    match c {
        '[' => true,
        '(' => rest.starts_with("( )"),
        c if c.is_ascii() => false,
        '§' | '▣' | '🔒' | '🔐' | '🔏' | '🤫' | '⛔' | '🙊' | '☒' | '☑' | '✓' | '✔' | '■' | '🗹' | '☐'
        | '□' => true,
        c => c.is_alphanumeric() || is_invisible(c) || is_combining(c),
    }
}

fn is_letter(word: &str) -> bool {
    word.len() <= 2
        && word.chars().nth(1).is_none()
        && word.chars().all(char::is_alphabetic)
        && !word.is_empty()
}

/// The fewest letters of a word that is cut short: "fort." for "fortroligt"; "for" is a word.
const CUT_SHORT: usize = 4;

/// Returns whether a word may be a beginning of one that withholds its item: "fort", "konf".
pub(super) fn begins_cut_short(word: &str) -> bool {
    const WHOLE: [&str; 4] = ["lukket", "fortroligt", "konfidentielt", "hemmeligt"];
    word.len() >= CUT_SHORT && WHOLE.iter().any(|whole| whole.starts_with(word))
}

fn is_telling(word: &str) -> bool {
    let Some(first) = word.as_bytes().first() else { return false };
    let first = usize::from(*first);
    TELLING.whole[first].contains(&word)
        || TELLING.beginnings[first].iter().any(|start| word.starts_with(start))
        || begins_cut_short(word)
        // "Årsag til skolelukning"
        || word.ends_with("lukning")
}
