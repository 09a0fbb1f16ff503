//! Who is who in an indstilling: the body that decides, those above it, and those who are only asked to do something.

use strsim::osa_distance;

/// Words that name somebody who decides nothing at this meeting, unless the body itself is called so.
const OTHERS: [&str; 17] = [
    "kommunerne",
    "kommunen",
    "forvaltning",
    "administration",
    "sekretariat",
    "formand",
    "formænd",
    "borgmester",
    "direktør",
    "styregruppe",
    "arbejdsgruppe",
    "baggrundsgruppe",
    "følgegruppe",
    "regionen",
    "staten",
    "medarbejder",
    "ministeri",
];

/// Bodies that a committee sends its cases to.
const ABOVE: [&str; 4] = ["byrådet", "kommunalbestyrelsen", "regionsrådet", "økonomiudvalget"];

/// Where the members of an association or a housing estate meet, above their boards.
const ASSEMBLIES: [&str; 4] = ["generalforsamlingen", "repræsentantskabet", "afdelingsmødet", "årsmødet"];

/// What the highest of them are called, without endings.
const HIGHEST: [&str; 3] = ["byråd", "kommunalbestyrels", "regionsråd"];

/// The body that meets.
#[derive(Debug, Clone, Copy)]
pub(super) struct Body<'a> {
    /// Its name: "Engum Byråd".
    pub(super) name: &'a str,
    /// What the indstilling calls it: "Byrådet".
    pub(super) called: &'a str,
}

impl<'a> Body<'a> {
    /// Returns a body that goes by its name.
    pub(super) fn named(name: &'a str) -> Self {
        Body { name, called: name }
    }

    /// Returns whether a name, as an indstilling writes it, is the body: "KKR", "byrådet", "udvalget", "vi", or with a
    /// slip.
    pub(super) fn is(&self, name: &str) -> bool {
        is_same(self.name, name)
            || name == self.called
            || is_pronoun(name)
            || is_abbreviated(self.name, name)
            || is_council_of(self.name, name)
            || is_assembly_of(self.name, name)
            || is_misspelt(self.name, name)
            || is_misspelt(self.called, name)
    }

    /// Returns whether it can be called so in a sentence: not "vi", and not by a name with a slip in it.
    pub(super) fn is_called(&self, name: &str) -> bool {
        is_same(self.name, name)
            || name == self.called
            || is_council_of(self.name, name)
            || is_assembly_of(self.name, name)
    }

    /// Returns what to call the body where an indstilling writes `name`.
    pub(super) fn name_for<'n>(&'n self, name: &'n str) -> &'n str {
        let slip = is_pronoun(name)
            || !is_same(self.name, name) && (is_misspelt(self.name, name) || is_misspelt(self.called, name));
        if slip && self.is(name) { self.called } else { name }
    }

    /// Returns whether a word, in small letters, is what any body of its kind is called.
    pub(super) fn is_generic(low: &str) -> bool {
        const GENERIC: [&str; 9] = [
            "udvalget",
            "bestyrelsen",
            "rådet",
            "nævnet",
            "forsamlingen",
            "netværket",
            "kredsen",
            "kommissionen",
            "forummet",
        ];
        GENERIC.contains(&low)
    }

    /// Returns whether a subject that is not known to be the body can be no other: "udvalget", "KD-Net". A committee by
    /// its name is another body, and a person is none.
    pub(super) fn may_be(&self, subject: &str) -> bool {
        let capitals = subject.chars().filter(|c| c.is_uppercase()).count();
        let acronym = !subject.contains(' ') && capitals >= 2;
        let acronym_first = subject.split(' ').next().is_some_and(|first| {
            first.chars().count() >= 2 && first.chars().all(|c| c.is_uppercase() || c == '-')
        });
        Body::is_generic(&subject.to_lowercase()) || acronym || acronym_first
    }

    /// Returns whether a name is that of the board of a company or a utility that is called by its own name alone ("Engum
    /// Vandværk"): what the board is to do there, the one that meets does.
    pub(super) fn is_board(&self, name: &str) -> bool {
        let words = stems(self.name);
        !words.is_empty()
            && !words.iter().any(|word| is_head(word))
            && name.eq_ignore_ascii_case("bestyrelsen")
    }

    /// Returns whether it is a council or a committee of one, with their own words for a yes.
    pub(super) fn is_political(&self) -> bool {
        const POLITICAL: [&str; 6] =
            ["byråd", "kommunalbestyrels", "regionsråd", "udvalg", "magistrat", "nævn"];
        stems(self.name).iter().any(|word| POLITICAL.iter().any(|kind| word.contains(kind)))
    }

    /// Returns whether a name is that of a body which this one can only recommend to.
    pub(super) fn is_below(&self, name: &str) -> bool {
        let above = || {
            let last = name.split(' ').next_back().unwrap_or_default().to_lowercase();
            let is_board = stems(self.name).iter().any(|word| word.ends_with("bestyrels"));
            ABOVE.contains(&last.as_str())
                || is_highest(name)
                || is_board && ASSEMBLIES.contains(&last.as_str())
        };
        !self.name.is_empty() && !is_highest(self.name) && above() && !self.is(name)
    }
}

/// Returns whether a word stands for the body that meets, whatever it is called.
fn is_pronoun(name: &str) -> bool {
    ["vi", "man"].iter().any(|pronoun| name.eq_ignore_ascii_case(pronoun))
}

/// Returns whether a name is that of one of the highest bodies.
fn is_highest(name: &str) -> bool {
    stems(name).iter().any(|word| HIGHEST.iter().any(|high| word.ends_with(high)))
}

/// Returns whether a word names the council of a municipality or a region: "kommunalbestyrelsen" of "Engum Kommune",
/// "regionsrådet" of "Region Østvang".
fn is_council_of(place: &str, name: &str) -> bool {
    let words = stems(place);
    let municipal = words.len() == 2 && words.iter().any(|word| word.starts_with("kommun"));
    let regional = words.len() == 2 && words.iter().any(|word| word == "region");
    (municipal || regional) && !name.contains(' ') && is_highest(name)
}

/// Returns whether a name is the common abbreviation of the body's kind ("MR" of "Engum Menighedsråd"), or made of the
/// letters that its words begin with ("PMT" of "Plan, Miljø og Teknik").
fn is_abbreviated(body: &str, name: &str) -> bool {
    const SHORT: [(&str, &str); 8] = [
        ("MR", "menighedsråd"),
        ("ØU", "økonomiudvalg"),
        ("KB", "kommunalbestyrels"),
        ("FU", "forretningsudvalg"),
        ("RR", "regionsråd"),
        ("OB", "organisationsbestyrels"),
        ("SB", "skolebestyrels"),
        ("AB", "afdelingsbestyrels"),
    ];
    let kind = SHORT.iter().find(|(short, _)| *short == name).map(|(_, kind)| *kind);
    let initials: String =
        body.split(' ').filter_map(|word| word.chars().next().filter(|first| first.is_uppercase())).collect();
    kind.is_some_and(|kind| stems(body).iter().any(|word| word == kind))
        || name.chars().count() > 2 && initials == name
}

/// Returns whether a word names the assembly in which an association meets, where no board of it does.
fn is_assembly_of(association: &str, name: &str) -> bool {
    let words = stems(association);
    let meets = words.iter().any(|word| word.contains("forening"))
        && !words.iter().any(|word| word.contains("bestyrels") || word.contains("udvalg"));
    meets && name.eq_ignore_ascii_case("generalforsamlingen")
}

/// Returns what to call a body in a sentence where its name says whose it is too: "Bestyrelsen" for "Engum Vand A/S,
/// bestyrelsen", "Byrådet" for "Byrådet, Engum Kommune", "Teknisk Udvalg" for "Engum Kommune - Teknisk Udvalg",
/// "Generalforsamlingen" for "Generalforsamling i Engum Vejlaug".
pub(super) fn organ(name: &str) -> Option<String> {
    const WITHOUT_ARTICLE: [(&str, &str); 4] = [
        ("Generalforsamling", "Generalforsamlingen"),
        ("Bestyrelse", "Bestyrelsen"),
        ("Repræsentantskab", "Repræsentantskabet"),
        ("Menighedsråd", "Menighedsrådet"),
    ];
    if let Some((first, organ)) = name.rsplit_once(", ") {
        let is_organ = !first.contains(' ') && is_body_like(first) && first.ends_with(['t', 'n']);
        let low = organ.to_lowercase();
        return if Body::is_generic(&low)
            || !low.contains(' ') && is_head(stem(&low)) && low.ends_with(['t', 'n'])
        {
            Some(super::words::capital(organ))
        } else {
            is_organ.then(|| super::words::capital(first))
        };
    }
    if let Some((_, organ)) = [" - ", " – "].iter().find_map(|dash| name.split_once(dash)) {
        return (is_body_like(organ) && organ.starts_with(char::is_uppercase)).then(|| organ.to_owned());
    }
    let (first, rest) = name.split_once(' ')?;
    let is_of = ["i ", "for ", "ved "].iter().any(|of| rest.starts_with(of));
    WITHOUT_ARTICLE.iter().find(|(kind, _)| *kind == first && is_of).map(|(_, organ)| (*organ).to_owned())
}

/// Returns whether a name is the body's with a slip or two of the fingers: "Øknomiudvalget". Short names are too like
/// others.
fn is_misspelt(body: &str, name: &str) -> bool {
    let (low, body) = (name.to_lowercase(), body.to_lowercase());
    // a number is no slip, and "byrådets" is its genitive
    if low.contains(|c: char| c.is_ascii_digit())
        || low.strip_suffix('s').is_some_and(|name| is_same(&body, name))
    {
        return false;
    }
    let letters = low.chars().count();
    let slips = match letters {
        0..6 => return false,
        6..12 => 1,
        _ => 2,
    };
    let is_near = |known: &str| {
        known.chars().count().abs_diff(letters) <= slips && known != low && {
            let distance = osa_distance(known, &low);
            distance > 0 && distance <= slips
        }
    };
    // "byråddet" for "Birkby Byråd": the definite form of its last word
    let last = own_name(&body).split_whitespace().last().unwrap_or_default();
    is_near(&body) || is_near(&format!("{last}et")) || is_near(&format!("{last}en")) || is_near(last)
}

fn is_same(body: &str, name: &str) -> bool {
    // "KKR Søhøjland" for "KKR", but neither "KKR godkender" nor "KKR 77"
    let named = |word: &str| word.starts_with(|c: char| c.is_uppercase() || !c.is_alphanumeric());
    let (body_stems, name_words, name_stems) = (stems(body), name.split_whitespace(), stems(name));
    let capitals = name_words.skip(body_stems.len()).all(named);
    if body_stems.is_empty() || name_stems.is_empty() {
        return false;
    }
    let own = stems(own_name(body));
    // "Lillesø" is not the "Havneudvalget i Lillesø", nor "foreningen" the "Bestyrelsen for Engum Idrætsforening"
    let headed = own.iter().any(|word| is_head(word));
    let heads =
        |word: &String| !headed || is_head(word) && own.iter().any(|own| own.ends_with(word.as_str()));
    // "Plan & Miljø" is an office below the committee "Plan, Miljø og Teknik"
    let is_part = !headed && [", ", " og "].iter().any(|row| body.contains(row)) && name_stems.len() > 1;
    let is_whole = !is_part || body_stems.len() - 1 <= name_stems.len();
    let within =
        is_whole && name_stems.iter().all(|word| body_stems.contains(word)) && name_stems.iter().any(heads);
    let further = name_stems.strip_prefix(body_stems.as_slice());
    let wider = capitals && further.is_some_and(|more| !more.iter().any(|word| is_other(word)));
    let generic = match name_stems.as_slice() {
        [word] => {
            // neither "valget" nor "styrelsen" is what a "Skoleudvalg" or a "Skolebestyrelse" is called
            let ends = |part: &String| {
                part.ends_with(word.as_str()) && !(word == "styrels" && part.ends_with("bestyrels"))
            };
            word.chars().count() >= 3 && heads(word) && own.iter().any(ends)
        }
        _ => false,
    };
    within || wider || generic
}

/// Returns what of a body's name names the body itself, and not whose or where it is: "Bestyrelsen" of "Bestyrelsen for
/// Engum Vandværk"; all of it where no word before the preposition says what kind of body it is.
fn own_name(name: &str) -> &str {
    const OF: [&str; 5] = [" for ", " i ", " ved ", " under ", " af "];
    let own = OF.iter().filter_map(|of| name.find(of)).min().map(|of| &name[..of]);
    own.filter(|own| stems(own).iter().any(|word| is_head(word))).unwrap_or(name)
}

/// Returns whether a stem says what kind of body it is: "havneudvalg", "kkr".
fn is_head(stem: &str) -> bool {
    const HEADS: [&str; 12] = [
        "forening",
        "gruppe",
        "magistrat",
        "selskab",
        "klub",
        "repræsenta",
        "netværk",
        "møde",
        "forum",
        "panel",
        "ledelse",
        "kongres",
    ];
    is_body_like(stem) || stem == "md" || HEADS.iter().any(|head| stem.contains(head))
}

/// Returns a text with the body's name in its own letters: "KD-net" becomes "KD-Net". Only for names with
/// letters that matter.
pub(super) fn respelt(name: &str, text: &str) -> String {
    let (low, wanted) = (text.to_lowercase(), name.to_lowercase());
    let plain = name.chars().filter(|c| c.is_uppercase()).count() < 2;
    if plain || low.len() != text.len() || wanted.len() != name.len() {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut copied = 0;
    for (at, _) in low.match_indices(&wanted) {
        let end = at + wanted.len();
        let bound = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        if bound(low[..at].chars().next_back()) && bound(low[end..].chars().next()) {
            out.push_str(&text[copied..at]);
            out.push_str(name);
            copied = end;
        }
    }
    out.push_str(&text[copied..]);
    out
}

/// Returns whether a name is that of a body or an office that can be told something: not "enstemmigt", not
/// "godkendelse".
pub(super) fn is_body_like(name: &str) -> bool {
    const BODIES: [&str; 15] = [
        "kommission",
        "råd",
        "udvalg",
        "bestyrels",
        "nævn",
        "net",
        "kommune",
        "region",
        "forsamling",
        "kreds",
        "minist",
        "styrels",
        "direktion",
        "forvaltning",
        "kkr",
    ];
    let low = name.to_lowercase();
    let genitive = low.split(' ').next().is_some_and(|first| first.ends_with('s') && low.contains(' '));
    !genitive && BODIES.iter().any(|kind| low.contains(kind))
}

/// Returns whether a name is that of somebody who only carries out what is decided.
pub(super) fn is_other(name: &str) -> bool {
    let name = name.to_lowercase();
    OTHERS.iter().any(|other| name.contains(other))
}

/// Returns the words of a name without the endings that say "the": "Engum Byråd" and "byrådet" share "byråd".
fn stems(name: &str) -> Vec<String> {
    let words =
        name.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase());
    words.filter(|word| !word.is_empty()).map(|word| stem(&word).to_owned()).collect()
}

/// Returns a word without the ending that says "the".
pub(super) fn stem(word: &str) -> &str {
    if word.chars().count() < 5 {
        return word;
    }
    let stem = ["et", "en", "e"].iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word);
    // "forummet" is the forum
    stem.strip_suffix('m').filter(|single| single.ends_with('m')).unwrap_or(stem)
}
