//! The words that Danish agendas are built of, as tables.
//!
//! Gathered from KKR's and KD-Net's documents and from the published agendas and minutes of some twenty municipalities
//! and regions. A word that is missing costs little: a heading that returns under many items is found without the table
//! (`section::recurring`).

pub(super) mod edit_distance;
mod parts;

use std::borrow::Cow;

pub(super) use self::parts::{Part, composed, part};

/// A text in lower case, byte for byte as long: a place found in it is a place in the text. The few letters whose small
/// one is longer or shorter stay.
pub(super) fn lower(text: &str) -> String {
    let small = |c: char| {
        let mut small = c.to_lowercase();
        small.next().filter(|s| small.next().is_none() && s.len_utf8() == c.len_utf8()).unwrap_or(c)
    };
    text.chars().map(small).collect()
}

/// A text whose scanned letters are put right: "M0de" and "Bes1utning", a digit between small letters or before them.
pub(super) fn repaired(text: &str) -> Cow<'_, str> {
    if !text.contains(['0', '1']) {
        return Cow::Borrowed(text);
    }
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    for (i, &c) in chars.iter().enumerate() {
        let before = out.chars().next_back();
        let next = chars[i + 1..].iter().find(|next| **next != c).is_some_and(|next| next.is_lowercase());
        out.push(match (c, before) {
            ('0', None | Some(' ' | '-' | '/')) if next && !text.contains("0:") => 'Ø',
            ('0', Some(before)) if next && before.is_alphabetic() => 'ø',
            ('1', Some(before)) if next && before.is_lowercase() => 'l',
            _ => c,
        });
    }
    Cow::Owned(out)
}

/// What follows a word at the beginning of a text, whatever the case. The word is in lower case.
pub(super) fn after<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let mut rest = text.chars();
    let same = |wanted: char| rest.next().is_some_and(|c| c == wanted || c.to_lowercase().eq([wanted]));
    word.chars().all(same).then_some(rest.as_str())
}

/// Abbreviations of names and posts that end no sentence, in lower case.
const SHORT: [&str; 14] =
    ["chr", "fr", "joh", "th", "ph", "jr", "sr", "adm", "konst", "dr", "prof", "hr", "nr", "kl"];

/// Whether a dot after a text ends a sentence, and no initial ("T.S. Lund", "Finn O. Bech") or abbreviation.
pub(super) fn ends_sentence(before: &str) -> bool {
    let word = before.rsplit(' ').next().unwrap_or_default();
    let last = word.rsplit('.').next().unwrap_or_default();
    let initial = last.chars().count() == 1 && last.chars().all(char::is_uppercase);
    !initial && !SHORT.contains(&word.to_lowercase().as_str())
}

/// The sentences of a line, without the dots between.
pub(super) fn sentences(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut from = 0;
    for (at, _) in text.match_indices(". ").filter(|(at, _)| ends_sentence(&text[..*at])) {
        out.push(&text[from..at]);
        from = at + 2;
    }
    out.push(&text[from..]);
    out
}

/// Headings that one committee's decision stands under: "Beslutning i Økonomiudvalget den …".
pub(super) const DECISION_STEMS: [&str; 5] =
    ["beslutning ", "beslutning, ", "beslutninger ", "beslutning: ", "referat fra behandling "];

/// What a recommendation begins with where it has no heading.
pub(super) const STEMS: [&str; 6] = [
    "det indstilles",
    "det anbefales, at",
    "det foreslås, at kkr",
    "det foreslås, at kd-net",
    "indstilling:",
    "der indstilles",
];

/// Verbs of a named proposer: "Direktionen indstiller, at …", "Borgmesteren foreslår,".
pub(super) const PROPOSES: [&str; 4] = [" indstiller", " anbefaler", " foreslår", " indstilles"];

/// Verbs that ask a body for a decision: "Byrådet anmodes om at godkende, at …".
pub(super) const ASKS: [&str; 5] =
    [" anmodes ", " bedes ", " opfordres til ", " skal tage stilling til: ", " anmodes: "];

/// Words in the name of a body, by the rules that bind it. KKR and networks stand outside styrelsesloven.
pub(super) const MUNICIPAL: [&str; 12] = [
    "byråd",
    "kommunalbestyrelse",
    "udvalg",
    "magistrat",
    "borgerrepræsentation",
    "regionsråd",
    "kommission",
    "nævn",
    "økonomi",
    "amtsråd",
    "beredskab",
    "ældreråd",
];

/// Other words that a body's name is made of.
pub(super) const BODIES: [&str; 18] = [
    "kkr",
    "kd-net",
    "netværk",
    "bestyrelse",
    "forum",
    "råd",
    "styregruppe",
    "arbejdsgruppe",
    "repræsentantskab",
    "generalforsamling",
    "direktion",
    "ledelse",
    "gruppe",
    "forening",
    "vandværk",
    "komité",
    "grundejerlaug",
    "samvirke",
];

/// What the words of a decision begin with, in lower case.
const DECIDED: [&str; 11] = [
    "godkendt",
    "indstillingen",
    "taget til",
    "udsat",
    "drøftet",
    "tiltrådt",
    "anbefal",
    "vedtag",
    "orienteringen",
    "sagen blev",
    "forslaget",
];

/// Whether a text begins as a decision does.
pub(super) fn decides(text: &str) -> bool {
    DECIDED.iter().any(|word| after(text, word).is_some())
}

/// What a document calls itself.
pub(super) const KINDS: [&str; 14] = [
    "dagsorden",
    "referat",
    "beslutningsreferat",
    "beslutningsprotokol",
    "protokol",
    "mødereferat",
    "udskrift",
    "åbent referat",
    "åben dagsorden",
    "tillægsdagsorden",
    "mødeindkaldelse",
    "indkaldelse",
    "dagsorden til referat",
    "åben beslutningsprotokol",
];

/// Titles that are items wherever a number stands before them.
pub(super) const USUAL_TITLES: [&str; 20] = [
    "eventuelt",
    "godkendelse af dagsorden",
    "godkendelse af referat",
    "orientering",
    "meddelelser",
    "siden sidst",
    "lukket punkt",
    "lukket sag",
    "velkomst",
    "næste møde",
    "kommende møder",
    "spørgetid",
    "fraværende",
    "udpegninger",
    "beslutninger om dagsordenen",
    "underskrift",
    "punkter til næste møde",
    "gensidig orientering",
    "evt.",
    "bordet rundt",
];

/// Lines that web pages and systems add.
pub(super) const WEB: [&str; 20] = [
    "fold alle ud",
    "fold alle punkter",
    "fold alle punkter [ud] [ind]",
    "se alle bilag",
    "you are here",
    "tryk 'ctrl f' for at søge i hele teksten",
    "til toppen",
    "udskriv",
    "udskriv hele dagsordnen",
    "udskriv hele dagsordenen",
    "print",
    "del",
    "lyt",
    "tilbage",
    "læs op",
    "luk",
    "abonnér",
    "åbn",
    "åben dagsorden som pdf",
    "hent som pdf",
];

/// What the end of a meeting is minuted with.
pub(super) const CLOSES: [&str; 16] = [
    "mødet hævet",
    "mødet blev hævet",
    "mødet hævedes",
    "mødet er hævet",
    "mødet sluttede",
    "mødet sluttet",
    "mødet slut",
    "mødet blev sluttet",
    "mødet blev afsluttet",
    "mødet afsluttedes",
    "mødet ophørte",
    "mødet lukket",
    "mødet sluttes",
    "formanden hævede mødet",
    "mødeslut",
    "møde slut",
];

/// What closes a document: lists and signatures that hold nothing of their own.
pub(super) const TAILS: [&str; 12] = [
    "samlet bilagsliste",
    "bilagsoversigt",
    "underskriftside",
    "underskriftsside",
    "underskriftsark",
    "underskrifter",
    "underskriftblad",
    "underskriftsblad",
    "bilagsfortegnelse",
    "oversigt over bilag",
    "signeret af",
    "mødet afsluttet",
];

/// The parts of a post: a word that is one, or ends with one, is a title before or after a name.
pub(super) const POSTS: [&str; 65] = [
    "medhjælper",
    "praktikant",
    "student",
    "studerende",
    "trainee",
    "sagsbehandler",
    "stabsmedarbejder",
    "landinspektør",
    "forvalter",
    "tillidsmand",
    "præst",
    "provst",
    "kirkeværge",
    "organist",
    "lærer",
    "pædagog",
    "terapeut",
    "bestyrer",
    "mester",
    "repræsentant",
    "psykolog",
    "direktør",
    "konsulent",
    "chef",
    "leder",
    "borgmester",
    "sekretær",
    "rådmand",
    "formand",
    "medarbejder",
    "koordinator",
    "fuldmægtig",
    "ingeniør",
    "planlægger",
    "arkitekt",
    "jurist",
    "advokat",
    "revisor",
    "læge",
    "rektor",
    "professor",
    "inspektør",
    "assistent",
    "rådgiver",
    "økonom",
    "overlæge",
    "formandskab",
    "kontorchef",
    "controller",
    "byrådsmedlem",
    "regionsrådsmedlem",
    "udvalgsmedlem",
    "udvalgsformand",
    "sygeplejerske",
    "udviklingsdirektør",
    "observatør",
    "specialist",
    "gruppeformand",
    "prorektor",
    "projektleder",
    "politimester",
    "politiinspektør",
    "beredskabschef",
    "sekretariat",
    "stadsgartner",
];

/// Words that stand between post and name, or in a post of several words.
pub(super) const POST_LINKS: [&str; 9] =
    ["for", "af", "i", "og", "adm.", "konst.", "konstitueret", "1.", "2."];

/// What words of those begin with who take part over a line.
pub(super) const REMOTE: [&str; 9] =
    ["facetime", "teams", "skype", "zoom", "virtuel", "digital", "online", "video", "telefon"];

/// What a person does at the meeting, as printed in brackets, and the word for it.
pub(super) const ROLES: [(&str, &str); 22] = [
    ("kasserer", "kasserer"),
    ("dirigent", "dirigent"),
    ("protokolfører", "protokolfører"),
    ("mødeleder og referent", "mødeleder og referent"),
    ("formand", "formand"),
    ("fmd.", "formand"),
    ("fmd", "formand"),
    ("fm", "formand"),
    ("form.", "formand"),
    ("f", "formand"),
    ("næstformand", "næstformand"),
    ("næstfmd.", "næstformand"),
    ("næstfmd", "næstformand"),
    ("nfm", "NFM"),
    ("referent", "referent"),
    ("ref.", "referent"),
    ("ref", "referent"),
    ("sekretær", "sekretær"),
    ("mødeleder", "mødeleder"),
    ("ordstyrer", "ordstyrer"),
    ("medformand", "medformand"),
    ("tovholder", "tovholder"),
];
