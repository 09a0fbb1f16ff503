//! Verbs by their forms: what a word of an indstilling becomes in a beslutning.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::LazyLock;

use super::table::{ACTS, CARRIED_OUT, ObjectExtent, VerbEffect, VerbRow};

/// Infinitives of verbs that somebody carries out after the meeting, besides those of the table; one a line, sorted by
/// bytes, so that a word is found without reading them all: several are looked up at every key.
const INFINITIVES: &str = include_str!("infinitives.txt");

/// How a clause uses its verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// "godkender"
    Present,
    /// "godkendes"
    Passive,
    /// "godkende"
    Infinitive,
}

/// A verb with the forms a decision needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Verb {
    /// "godkender": also the verb's name.
    pub(crate) present: Cow<'static, str>,
    /// "godkende"
    pub(crate) infinitive: Cow<'static, str>,
    /// "godkendes"
    pub(crate) passive: Cow<'static, str>,
    /// "godkendte" and, as after "blev", "godkendt"; none for a verb that is only known by its infinitive.
    pub(crate) past: Option<(Cow<'static, str>, Cow<'static, str>)>,
    pub(crate) object: ObjectExtent,
    pub(crate) effect: VerbEffect,
}

impl From<&VerbRow> for Verb {
    fn from(row: &VerbRow) -> Self {
        Verb {
            present: row.present.into(),
            infinitive: infinitive(row).into(),
            passive: row.passive.into(),
            past: Some((row.past.into(), row.participle.into())),
            object: row.object,
            effect: row.effect,
        }
    }
}

/// What may stand before a verb of the table and makes a verb of the same kind: "principgodkender", "genindfører".
const PREFIXES: [&str; 16] = [
    "gen",
    "med",
    "om",
    "princip",
    "forhånds",
    "efter",
    "videre",
    "tilbage",
    "delvist",
    "del",
    "sam",
    "ny",
    "viderefor",
    "endelig",
    "for",
    "parallel",
];

/// Infinitives whose present is a noun as well: "klager", "planter".
const AMBIGUOUS: [&str; 20] = [
    "plante", "klage", "måle", "prøve", "handle", "tale", "anke", "vie", "grave", "række", "mærke", "male",
    "leje", "liste", "hylde", "rose", "love", "fælde", "lodde", "træne",
];

/// With what a verb is only decided, though it is done by saying so elsewhere: "sendte sagen tilbage", but "sende et brev".
const NOT_WITH: [(&str, &[&str]); 6] = [
    (
        "sender",
        &["en hilsen", "et brev", "breve ", "en henvendelse", "en invitation", "styrelsen", "ministeriet"],
    ),
    ("fremsender", &["styrelsen", "ministeriet", "myndighed", "revisionen"]),
    ("oversender", &["styrelsen", "ministeriet", "myndighed", "revisionen"]),
    ("behandler", &["lukkede døre", "åbne døre", "lukket møde", "åbent møde"]),
    ("giver", &["tilskud", "støtte", "penge", "gave", "oplæg"]),
    ("finder", &["en afløser", "en løsning", "løsning", "midler", "finansiering", "en ny"]),
];

/// The rows of the tables by their forms; where two share one, the first of them.
struct RowsByForm {
    present: HashMap<&'static str, &'static VerbRow>,
    passive: HashMap<&'static str, &'static VerbRow>,
    infinitive: HashMap<&'static str, &'static VerbRow>,
}

static ROWS: LazyLock<RowsByForm> = LazyLock::new(|| {
    let by = |form: fn(&'static VerbRow) -> &'static str| {
        let mut rows = HashMap::new();
        for row in ACTS.iter().chain(CARRIED_OUT) {
            rows.entry(form(row)).or_insert(row);
        }
        rows
    };
    RowsByForm { present: by(|row| row.present), passive: by(|row| row.passive), infinitive: by(infinitive) }
});

impl Verb {
    /// Returns the verb that has a word, in small letters, as this form.
    pub(crate) fn find(word: &str, form: Form) -> Option<Verb> {
        let rows = match form {
            Form::Present => &ROWS.present,
            Form::Passive => &ROWS.passive,
            Form::Infinitive => &ROWS.infinitive,
        };
        let in_table = |word: &str| rows.get(word).copied();
        let prefixed = || {
            PREFIXES.iter().find_map(|prefix| {
                let row = word.strip_prefix(prefix).filter(|base| base.len() > 4).and_then(in_table)?;
                let verb = Verb::from(row).with_prefix(prefix);
                // "forlægger stien" lays nothing down
                let changes = ["for", "om", "efter", "videre", "tilbage"].contains(prefix);
                let effect = if changes { VerbEffect::Carried } else { verb.effect };
                Some(Verb { effect, ..verb })
            })
        };
        let row = in_table(word).map(Verb::from);
        row.or_else(|| Verb::listed(word, form)).or_else(prefixed).or_else(|| Verb::regular(word, form))
    }

    /// Returns whether a word, in small letters, is an infinitive.
    pub(crate) fn is_infinitive(word: &str) -> bool {
        Verb::find(word, Form::Infinitive).is_some()
    }

    /// Returns whether a word, in small letters, is the past of a verb of the table and nothing else.
    pub(crate) fn is_past(word: &str) -> bool {
        const OTHER_WORDS: [&str; 3] = ["så", "bad", "lod"];
        !OTHER_WORDS.contains(&word)
            && ACTS.iter().chain(CARRIED_OUT).any(|row| row.past == word && row.past != row.participle)
    }

    /// Returns whether a word, in small letters, is the participle of an act that is done by saying so, and no noun.
    pub(crate) fn is_participle(word: &str) -> bool {
        ACTS.iter().any(|row| row.participle == word && !word.ends_with("es") && row.past != word)
    }

    /// Returns a verb right behind the name of the body that elsewhere would rather be a noun: "udvalget
    /// aftaler proces".
    pub(crate) fn behind_body(word: &str) -> Option<Verb> {
        if word == "aftaler" {
            let past = Some(("aftalte".into(), "aftalt".into()));
            let verb = Verb::carried("aftaler".to_owned(), "aftale".to_owned());
            return Some(Verb { past, effect: VerbEffect::Performs, ..verb });
        }
        let infinitive = word.strip_suffix('r').filter(|infinitive| AMBIGUOUS.contains(infinitive))?;
        Some(Verb::carried(word.to_owned(), infinitive.to_owned()))
    }

    /// Returns a word right behind the name of the body that is in no list, and there can only be its verb:
    /// "udvalget politianmelder".
    pub(crate) fn unlisted(word: &str) -> Option<Verb> {
        const NO_VERBS: [&str; 6] = ["efter", "over", "under", "eller", "især", "heller"];
        let infinitive = word.strip_suffix('r').filter(|infinitive| infinitive.ends_with('e'))?;
        let is_plain = word.chars().count() > 6 && word.chars().all(char::is_alphabetic);
        let is_verb = is_plain && !NO_VERBS.iter().any(|end| word.ends_with(end));
        is_verb.then(|| Verb::carried(word.to_owned(), of_vowel(infinitive)))
    }

    /// Returns the past, where there is one to be written.
    pub(crate) fn past(&self) -> &str {
        self.past.as_ref().map_or("", |(past, _)| past)
    }

    /// Returns the participle, where there is one to be written.
    pub(crate) fn participle(&self) -> &str {
        self.past.as_ref().map_or("", |(_, participle)| participle)
    }

    /// Returns the infinitive of the verb that a word, in small letters, is any form of.
    pub(crate) fn lemma(word: &str) -> Option<String> {
        let done = |word: &str| {
            let mut rows = ACTS.iter().chain(CARRIED_OUT);
            rows.find(|row| row.past == word || row.participle == word).map(infinitive)
        };
        if let Some(infinitive) = done(word) {
            return Some(infinitive.to_owned());
        }
        let found =
            [Form::Present, Form::Passive, Form::Infinitive].iter().find_map(|form| Verb::find(word, *form));
        let prefixed = || {
            PREFIXES.iter().find_map(|prefix| Some(format!("{prefix}{}", done(word.strip_prefix(prefix)?)?)))
        };
        found.map(|verb| verb.infinitive.into_owned()).or_else(prefixed).or_else(|| match word {
            "blev" | "bliver" | "blive" => Some("blive".to_owned()),
            "får" | "få" => Some("få".to_owned()),
            "skal" => Some("skulle".to_owned()),
            "går" | "gå" => Some("gå".to_owned()),
            "har" | "havde" => Some("have".to_owned()),
            "kan" => Some("kunne".to_owned()),
            "er" | "var" => Some("være".to_owned()),
            "aftaler" | "aftalte" | "aftale" | "aftales" => Some("aftale".to_owned()),
            _ => {
                let base = word.strip_suffix(['r', 's']).unwrap_or(word);
                AMBIGUOUS.contains(&base).then(|| base.to_owned())
            }
        })
    }

    /// Returns whether the minutes do it by saying it in the past, given what follows the verb: "tog til efterretning"
    /// and "lod sagen udgå" do, "tog kontakt" and "lod etape 2 udgå" do not.
    pub(crate) fn performs(&self, rest: &str) -> bool {
        const ONLY_WITH: [(&str, &[&str]); 3] = [
            (
                "tager",
                &[
                    "efterretning",
                    "orientering",
                    "stilling",
                    "afstand",
                    "forbehold",
                    "til følge",
                    "til indtægt",
                    "ad notam",
                    "ad acta",
                ],
            ),
            ("lægger", &["til grund", "vægt", "sag an"]),
            ("ser", &["positivt", "frem til", "gerne", "ikke", "sig i stand"]),
        ];
        let says = |list: &[(&str, &[&str])]| {
            let words = list.iter().find(|(verb, _)| *verb == self.present).map(|(_, words)| *words);
            words.map(|words| words.iter().any(|word| rest.contains(word)))
        };
        // whom the body informs of something hears of it after the meeting; its members inform each other there
        let mut spoken =
            rest.trim_start().split([' ', ',']).filter(|word| !["kort", "mundtligt"].contains(word));
        let first = spoken.next().unwrap_or_default();
        if self.present == "orienterer" && !["", "om", "hinanden", "sig", "gensidigt"].contains(&first) {
            return false;
        }
        // a meeting takes up its own case again, or lets it rest, by saying so, but not a cooperation
        let is_done = match self.present.as_ref() {
            "genoptager" | "lader" => is_own_case(rest),
            _ => self.effect == VerbEffect::Performs,
        };
        is_done
            && self.past.is_some()
            && says(&ONLY_WITH).unwrap_or(true)
            && !says(&NOT_WITH).unwrap_or(false)
    }

    fn with_prefix(self, prefix: &str) -> Verb {
        let join = |form: Cow<'static, str>| Cow::from(format!("{prefix}{form}"));
        Verb {
            present: join(self.present),
            infinitive: join(self.infinitive),
            passive: join(self.passive),
            past: self.past.map(|(past, participle)| (join(past), join(participle))),
            ..self
        }
    }

    /// Returns a verb that is only known by its infinitive.
    fn listed(word: &str, form: Form) -> Option<Verb> {
        let of_present = || match word.strip_suffix('r') {
            Some(stem) if stem.ends_with("gø") => Some(format!("{stem}re")),
            stem => stem.map(of_vowel),
        };
        let wanted = match form {
            Form::Present => of_present(),
            Form::Passive => word.strip_suffix('s').map(of_vowel),
            Form::Infinitive => Some(word.to_owned()),
        }?;
        if !is_in_sorted_lines(INFINITIVES, &wanted) {
            return None;
        }
        let present = match wanted.strip_suffix("gøre") {
            Some(stem) => format!("{stem}gør"),
            None if wanted.ends_with(['i', 'y']) => format!("{wanted}er"),
            None => format!("{wanted}r"),
        };
        Some(Verb::carried(present, wanted))
    }

    /// Returns a verb outside the lists that can only be regular: "digitaliserer". Its passive and infinitive
    /// are taken only with foreign endings, since "borgeres" and "andre" look the same otherwise.
    fn regular(word: &str, form: Form) -> Option<Verb> {
        const FOREIGN: [&str; 4] = ["iser", "ficer", "uler", "iner"];
        let stem = match form {
            Form::Present => word.strip_suffix("er").filter(|stem| stem.ends_with("er")),
            Form::Passive => {
                word.strip_suffix("es").filter(|stem| FOREIGN.iter().any(|end| stem.ends_with(end)))
            }
            Form::Infinitive => {
                word.strip_suffix('e').filter(|stem| FOREIGN.iter().any(|end| stem.ends_with(end)))
            }
        };
        let stem = stem.filter(|stem| stem.chars().count() > 4 && stem.chars().all(char::is_alphabetic))?;
        Some(Verb::carried(format!("{stem}er"), format!("{stem}e")))
    }

    fn carried(present: String, infinitive: String) -> Verb {
        let passive = if infinitive.ends_with(['i', 'y']) { "es" } else { "s" };
        let passive = format!("{infinitive}{passive}").into();
        let (present, infinitive) = (present.into(), infinitive.into());
        Verb {
            present,
            infinitive,
            passive,
            past: None,
            object: ObjectExtent::Free,
            effect: VerbEffect::Carried,
        }
    }
}

/// Returns whether a phrase begins with an item of the agenda: "punkt 7", "sagen til mødet i maj", but not "§ 6, stk. 3".
pub(super) fn is_own_case(phrase: &str) -> bool {
    const ITEMS: [&str; 10] = [
        "sagen",
        "punktet",
        "sagerne",
        "punkterne",
        "sag",
        "punkt",
        "tillægspunktet",
        "dagsordenspunktet",
        "behandlingen",
        "drøftelsen",
    ];
    let first = phrase.trim_start().split([' ', ',']).next().unwrap_or_default();
    ITEMS.contains(&first.to_lowercase().as_str())
}

/// Returns whether a word is one of the lines of a text whose lines are sorted by bytes.
fn is_in_sorted_lines(lines: &str, word: &str) -> bool {
    let mut left = lines;
    while !left.is_empty() {
        let middle = left.floor_char_boundary(left.len() / 2);
        let start = left[..middle].rfind('\n').map_or(0, |at| at + 1);
        let end = left[start..].find('\n').map_or(left.len(), |at| start + at);
        match word.cmp(&left[start..end]) {
            Ordering::Equal => return true,
            Ordering::Less => left = &left[..start],
            Ordering::Greater => left = left.get(end + 1..).unwrap_or_default(),
        }
    }
    false
}

/// Returns every form that is written of a verb of the table, those that minutes say most first; then the
/// other infinitives.
pub(crate) fn forms() -> impl Iterator<Item = &'static str> {
    let rows = || ACTS.iter().chain(CARRIED_OUT);
    let past = rows().flat_map(|row| [row.past, row.participle]);
    let present = rows().flat_map(|row| [infinitive(row), row.passive, row.present]);
    past.chain(present).chain(INFINITIVES.lines())
}

/// Returns the infinitive of a row: "godkende" of "godkendes", "indfri" of "indfries".
pub(crate) fn infinitive(row: &VerbRow) -> &'static str {
    let stem = row.passive.strip_suffix('s').unwrap_or(row.passive);
    stem.strip_suffix('e').filter(|bare| bare.ends_with("fri")).unwrap_or(stem)
}

/// Returns the infinitive of a stem: one in -i or -y has no e of its own ("befrier", "fornyer").
fn of_vowel(stem: &str) -> String {
    let bare = stem.strip_suffix('e').filter(|bare| bare.ends_with("fri") || bare.ends_with("forny"));
    bare.unwrap_or(stem).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_listed_infinitive_is_found_and_nothing_between_them() {
        for word in INFINITIVES.lines() {
            assert!(is_in_sorted_lines(INFINITIVES, word), "{word}: is the list sorted by bytes?");
            let mut shorter = word.to_owned();
            shorter.pop();
            for other in [shorter, format!("{word}x")] {
                let listed = INFINITIVES.lines().any(|line| line == other);
                assert_eq!(is_in_sorted_lines(INFINITIVES, &other), listed, "{other}");
            }
        }
        assert!(!is_in_sorted_lines("", "afgøre") && !is_in_sorted_lines(INFINITIVES, ""));
    }
}
