//! Who is who in an indstilling: the body that decides, those above it, and those who are only asked to do something.

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
    /// A body that goes by its name.
    pub(super) fn named(name: &'a str) -> Self {
        Body { name, called: name }
    }

    /// Whether a name, as an indstilling writes it, is the body: "KKR", "byrådet", "udvalget".
    pub(super) fn is(&self, name: &str) -> bool {
        is_same(self.name, name) || name == self.called
    }

    /// Whether it is a council or a committee of one, with their own words for a yes.
    pub(super) fn is_political(&self) -> bool {
        const POLITICAL: [&str; 6] =
            ["byråd", "kommunalbestyrels", "regionsråd", "udvalg", "magistrat", "nævn"];
        stems(self.name).iter().any(|word| POLITICAL.iter().any(|kind| word.contains(kind)))
    }

    /// Whether a name is that of a body which this one can only recommend to.
    pub(super) fn is_below(&self, name: &str) -> bool {
        let decides = stems(self.name).iter().any(|word| HIGHEST.iter().any(|high| word.ends_with(high)));
        !self.name.is_empty() && !decides && ABOVE.contains(&name.to_lowercase().as_str())
    }
}

fn is_same(body: &str, name: &str) -> bool {
    let (body, name) = (stems(body), stems(name));
    if body.is_empty() || name.is_empty() {
        return false;
    }
    let within = name.iter().all(|word| body.contains(word));
    let wider = name.starts_with(&body) && !name[body.len()..].iter().any(|word| is_other(word));
    let generic = match name.as_slice() {
        [word] => word.chars().count() >= 3 && body.iter().any(|part| part.ends_with(word.as_str())),
        _ => false,
    };
    within || wider || generic
}

/// A text with the body's name in its own letters: "KD-net" becomes "KD-Net". Only for names with letters that matter.
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

/// Whether a name is that of somebody who only carries out what is decided.
pub(super) fn is_other(name: &str) -> bool {
    let name = name.to_lowercase();
    OTHERS.iter().any(|other| name.contains(other))
}

/// The words of a name without the endings that say "the": "Engum Byråd" and "byrådet" share "byråd".
fn stems(name: &str) -> Vec<String> {
    let words =
        name.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase());
    words.filter(|word| !word.is_empty()).map(|word| stem(&word).to_owned()).collect()
}

fn stem(word: &str) -> &str {
    if word.chars().count() < 5 {
        return word;
    }
    ["et", "en", "e"].iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word)
}
