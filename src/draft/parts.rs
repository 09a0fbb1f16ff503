//! An indstilling parted into its clauses at each "og at" that opens another act.

use super::clause::{Conjunction, named_first};
use super::joined::is_afterwards;
use super::main_verb::main_verb;
use super::names::Body;
use super::verbs::{Form, Verb};
use super::vocabulary::{
    ADVERBS, DECIDING, FINITE, NESTING, RECOMMENDING, binds, is_definite_noun, is_finite, is_infinitive,
    is_person_noun,
};
use super::words::{WordSpan, before_list, words};

/// Returns whether an infinitive stands at `i`, behind "at": "at næste status forelægges" has an adjective there, for a
/// finite verb follows it.
fn opens_infinitive(words: &[WordSpan], i: usize) -> bool {
    let Some(first) = words.get(i).filter(|word| is_infinitive(&word.low)) else { return false };
    let clause = words[i + 1..].iter().take_while(|word| word.low != "at");
    Verb::is_infinitive(&first.low)
        || first.comma
        || !clause
            .take(6)
            .any(|word| FINITE.contains(&word.low.as_str()) || Verb::find(&word.low, Form::Passive).is_some())
}

/// Returns whether a passive is ended by a comma, so that the next "at" opens another act (the clause begins
/// at `from`, in bytes): "regnskabet godkendes, at revisor vælges, og at …"; "det godkendes, at" is not one,
/// nor "ansøger meddeles, at", nor a comma before an infinitive.
fn is_done_to_something(words: &[WordSpan], from: usize, i: usize) -> bool {
    let passive = Verb::find(&words[i].low, Form::Passive)
        .is_some_and(|verb| !GOVERNING.contains(&verb.present.as_ref()));
    // "…, idet bemærkes, at" goes on with what is remarked
    // nor "det godkendes, at" and "det under forudsætning af A besluttes, at", while "det foreslåede skema" is a thing
    let is_article = |at: usize| {
        let (next, noun) = (words[at + 1].low.as_str(), words[at + 2].low.as_str());
        let is_definite = next.ends_with('e') && !ADVERBS.contains(&next) && !is_afterwards(next);
        words[at].low == "det" && at + 2 < i && is_definite && !PREPOSITIONS.contains(&noun)
    };
    let impersonal = |at: usize| {
        let low = words[at].low.as_str();
        ["det", "der", "at", "idet", "fordi", "hvis", "såfremt"].contains(&low) && !is_article(at)
    };
    let closed = words[i].comma && !words[i].quoted;
    let mut before = (0..i).filter(|&at| words[at].start >= from);
    passive && closed && i > 0 && !before.any(impersonal) && !opens_infinitive(words, i + 2)
}

/// Returns whether something is done to a thing, and the next "at" opens what else is decided: "godkender
/// projektet, at udgiften dækkes, og at …", "formanden bemyndiges til rettelser, at A, og at …"; not behind a
/// word that the clause belongs to: "med den bemærkning, at", "pålægger ejeren, at".
fn is_done_by_body(body: Body, text: &str, words: &[WordSpan], (from, i): (usize, usize)) -> bool {
    const FORMS: [Form; 2] = [Form::Present, Form::Passive];
    let clause = || words[..=i].iter().filter(|word| word.start >= from);
    let has_word = |some: &[&str]| clause().any(|word| some.contains(&word.low.as_str()));
    let verb_of =
        |word: &WordSpan| FORMS.into_iter().find_map(|form| Some((Verb::find(&word.low, form)?, form)));
    let Some((verb, form)) = clause().filter(|word| !word.quoted).find_map(verb_of) else { return false };
    let is_of_thing = match form {
        Form::Passive => !clause().next().is_some_and(|first| ["der", "det"].contains(&first.low.as_str())),
        _ => has_thing(clause()),
    };
    let last = words[i].low.as_str();
    let closes = match verb.present.as_ref() {
        "tager" => ["efterretning", "orientering"].contains(&last),
        // "bemyndiger formanden til rettelser, at": what for is told
        present => !GOVERNING.contains(&present) || has_word(&["til", "om"]),
    };
    let phrase: Vec<&str> = clause().map(|word| word.low.as_str()).collect();
    let ends_with_thing = !owns_clause(&phrase) && verb_of(&words[i]).is_none();
    // ", at udvalget tager B til efterretning": what it does itself is no part of A
    let by_itself = || {
        words.get(i + 2).is_some_and(|next| {
            let behind = &text[next.start..];
            named_first(body, behind, &super::words::words(behind)) > 0
        })
    };
    let goes_on =
        words[i + 1..].windows(2).any(|pair| pair[0].low == "og" && pair[1].low == "at") || by_itself();
    words[i].comma
        && is_of_thing
        && closes
        && ends_with_thing
        && goes_on
        && !clause().any(|word| word.low == "at" || word.quoted)
        && !opens_infinitive(words, i + 2)
}

/// Returns whether a text begins with the name of the body, or what any body of its kind is called.
fn names_body(body: Body, text: &str) -> bool {
    let spans = words(text);
    named_first(body, text, &spans) > 0 || spans.first().is_some_and(|first| Body::is_generic(&first.low))
}

/// Returns whether words end with a noun that tells of the at-clause behind them: "afviser forslaget, at", "med den lille
/// ændring, at"; not "indgår aftale med Bo Krag om broen, at".
fn owns_clause(phrase: &[&str]) -> bool {
    const OWNING: [&str; 14] = [
        "begrundelse",
        "bemærkning",
        "betingelse",
        "forbehold",
        "forslag",
        "forudsætning",
        "herunder",
        "krav",
        "regel",
        "reglen",
        "rettelse",
        "tilføjelse",
        "vilkår",
        "ændring",
    ];
    const WITH: [&str; 5] = ["med", "mod", "på", "under", "ved"];
    const ARTICLES: [&str; 6] = ["den", "det", "de", "en", "et", "følgende"];
    const OTHERS: [&str; 7] = ["af", "om", "for", "til", "i", "over", "fra"];
    let [before @ .., last] = phrase else { return false };
    // "den bemærkning, at", but "den gamle skole, at"
    let is_told = before.last().is_some_and(|article| ["den", "det", "de", "følgende"].contains(article));
    let is_with = |word: &&&str| WITH.contains(word) || OTHERS.contains(word);
    let ends_with_it = before.iter().rev().find(is_with).is_some_and(|word| WITH.contains(word));
    let has_it = phrase.windows(2).any(|pair| WITH.contains(&pair[0]) && ARTICLES.contains(&pair[1]));
    let named = ["", "n", "en", "et", "ene"].iter().any(|the| {
        last.strip_suffix(the).is_some_and(|noun| OWNING.iter().any(|owning| noun.ends_with(owning)))
    });
    let hangs = WITH.contains(last) || OTHERS.contains(last);
    named || is_told || ends_with_it || has_it || hangs
}

/// Returns whether what the first verb of a clause is done to stands right behind it: "tager status til efterretning,
/// at …", where "tager enstemmigt til efterretning, at …" and "godkender for sin del, at …" are done to what the clause
/// says.
fn has_thing<'a>(clause: impl Iterator<Item = &'a WordSpan>) -> bool {
    let mut behind = clause.skip_while(|word| Verb::find(&word.low, Form::Present).is_none()).skip(1);
    behind
        .find(|word| !ADVERBS.contains(&word.low.as_str()))
        .is_some_and(|first| !PREPOSITIONS.contains(&first.low.as_str()))
}

const PREPOSITIONS: [&str; 9] = ["til", "for", "med", "på", "i", "under", "over", "fra", "af"];

/// Verbs of which an at-clause is a part, whoever else they are done to: "forvaltningen pålægges, at …".
const GOVERNING: [&str; 20] = [
    "anbefaler",
    "anmoder",
    "beder",
    "bemyndiger",
    "foreslår",
    "forpligter",
    "forudsætter",
    "henstiller",
    "indstiller",
    "informerer",
    "meddeler",
    "minder",
    "opfordrer",
    "oplyser",
    "orienterer",
    "pålægger",
    "sikrer",
    "tilkendegiver",
    "tilsiger",
    "underretter",
];

/// What stands of a row of infinitives before the word at `end`.
struct InfinitivePart<'a> {
    words: &'a [WordSpan],
    /// Where it begins, in bytes.
    from: usize,
    /// Its last word, or the conjunction behind it.
    end: usize,
}

impl InfinitivePart<'_> {
    /// Returns whether it only asks for what follows: "anbefale Byrådet at godkende planen og at …"; not where it says
    /// already what is asked for: "anmode forvaltningen om et notat, at …".
    fn governs(&self) -> bool {
        let is_within = |word: &WordSpan| word.start >= self.from;
        let mut part = self.words[..self.end].iter().filter(|word| is_within(word));
        let first = part.find(|word| !ADVERBS.contains(&word.low.as_str()));
        let asks_for = |pair: &[WordSpan]| {
            is_within(&pair[0]) && pair[0].low == "om" && !pair[0].comma && pair[1].low != "at"
        };
        let before_at = |pair: &&[WordSpan]| !is_within(&pair[0]) || pair[0].low != "at";
        let is_told = self.words[..=self.end].windows(2).take_while(before_at).any(asks_for);
        !is_told
            && first
                .and_then(|word| Verb::find(&word.low, Form::Infinitive))
                .is_some_and(|verb| GOVERNING.contains(&verb.present.as_ref()))
    }

    /// Returns whether it only says something to others, so that nothing is decided by its at-clause: "tilkendegiver over
    /// for ministeriet, at".
    fn only_says(&self) -> bool {
        const SAYING: [&str; 10] = [
            "beklager",
            "bemærker",
            "konstaterer",
            "meddeler",
            "noterer",
            "oplyser",
            "tager",
            "tilkendegiver",
            "udtaler",
            "understreger",
        ];
        let within = self.words[..self.end].iter().filter(|word| word.start >= self.from && !word.quoted);
        let mut verbs = within.filter_map(|word| Verb::find(&word.low, Form::Present));
        // "konstaterer, at udvalget kræver, at A, og at B": B may be required as well
        let behind = self.words[..self.end].iter().filter(|word| word.start > self.from);
        let says_once = behind.filter(|word| word.low == "at").count() < 2;
        says_once && verbs.next().is_some_and(|verb| SAYING.contains(&verb.present.as_ref()))
    }

    /// Returns whether a preposition ends it, which the next "at" hangs on: "at meddele påbud om, at fjerne
    /// skuret".
    fn ends_with_preposition(&self) -> bool {
        ["om", "til", "for", "på", "af", "i", "med", "ved"].contains(&self.words[self.end].low.as_str())
    }

    fn has_at(&self) -> bool {
        self.words[..self.end].iter().any(|word| word.start > self.from && word.low == "at")
    }

    /// Returns whether the conjunction at its end leads to a clause with a subject of its own, whose "at" was
    /// left out: ", og der afsættes 4 kr.", ", og sagen genoptages"; not where it may go on within a clause
    /// of what stands before.
    fn is_followed_by_clause(&self, text: &str) -> bool {
        let words = self.words;
        let conjunction = &words[self.end];
        let is_bond = binds(&conjunction.low) && !conjunction.quoted;
        let Some(subject) = words.get(self.end + 1).filter(|_| is_bond && words[self.end - 1].comma) else {
            return false;
        };
        let first = words.partition_point(|word| word.start < self.from);
        let nests = |at: usize| {
            let is_role = words[at].low == "som" && !words[at - 1].comma;
            let is_bare_at = words[at].low == "at" && opens_infinitive(words, at + 1);
            NESTING.contains(&words[at].low.as_str()) && !is_bare_at && !is_role
        };
        opens_clause(text, subject)
            && has_own_verb(&words[self.end + 2..])
            && !(first + 1..self.end).any(nests)
    }

    /// Returns whether an at-clause stands in it, which a further "at" may belong to.
    fn has_clause(&self) -> bool {
        let governs = |j: usize| self.words[j].low == "at" && !opens_infinitive(self.words, j + 1);
        (1..self.end).any(|j| self.words[j].start > self.from && governs(j))
    }

    /// Returns whether a comma behind it leads to the next act: "at godkende A, at lægge B i kassen og at
    /// afslutte sagen".
    fn is_followed(&self) -> bool {
        let last = &self.words[self.end];
        let at = self.words.get(self.end + 1).is_some_and(|word| word.low == "at");
        at && last.comma
            && !last.quoted
            && !self.governs()
            && !self.ends_with_preposition()
            && opens_infinitive(self.words, self.end + 2)
            && !self.has_clause()
    }
}

/// Returns whether a comma behind a passive leads to a clause with a subject of its own, in a row that "og"
/// closes: "regnskabet godkendes, overskuddet henlægges, og revisor takkes".
fn lists_clause(text: &str, words: &[WordSpan], (from, i): (usize, usize)) -> bool {
    let behind = words.get(i + 2..).unwrap_or_default();
    is_done_to_something(words, from, i)
        && words.get(i + 1).is_some_and(|subject| opens_clause(text, subject))
        && has_own_verb(behind)
        && behind.iter().any(|word| ["og", "samt"].contains(&word.low.as_str()))
}

/// Returns whether a word opens a clause as its subject, or stands before the noun that is: "der", "sagen", "de".
pub(super) fn opens_clause(text: &str, word: &WordSpan) -> bool {
    // words that look like nouns
    const OTHERS: [&str; 5] = ["inden", "siden", "uden", "foruden", "alene"];
    let low = word.low.as_str();
    let opens = is_definite_noun(low)
        || is_person_noun(low)
        || ["der", "den", "det", "de", "alle"].contains(&low)
        || text[word.start..].starts_with(char::is_uppercase);
    opens && !OTHERS.contains(&low) && !word.comma && !word.quoted
}

/// Returns whether the first verb among a few words is a finite one: "forlænges" of "forlænges ikke".
fn has_own_verb(words: &[WordSpan]) -> bool {
    let plain = |word: &&WordSpan| !word.quoted && !NESTING.contains(&word.low.as_str());
    words.iter().take(5).take_while(plain).any(|word| is_finite(&word.low))
}

/// Returns whether what the body does itself stands behind what it recommends, of which it is no part:
/// "udvalget indstiller til Byrådet, at A, og at udvalget selv godkender B". `places` are where the clause
/// begins, in bytes, and where the next one does, in words.
fn recommends_and_acts(body: Body, text: &str, words: &[WordSpan], places: (usize, usize)) -> bool {
    let (from, next) = places;
    let mut before = words.iter().filter(|word| word.start >= from).take(6);
    let recommends = before.any(|word| RECOMMENDING.contains(&word.low.as_str()));
    let Some(rest) = words.get(next..).filter(|rest| !rest.is_empty()) else { return false };
    let selv = || rest.iter().take(3).any(|word| word.low == "selv");
    recommends && names_body(body, &text[rest[0].start..]) && selv()
}

/// Returns whether a clause tells of what only a body decides, and names no other: "formanden bemyndiges til at svare".
fn decides(clause: &[WordSpan]) -> bool {
    let passive = main_verb(clause).filter(|(_, _, form)| *form == Form::Passive);
    passive.is_some_and(|(at, verb, _)| {
        let by_another = clause.get(at + 1).is_some_and(|next| next.low == "af");
        DECIDING.contains(&verb.present.as_ref()) && !by_another
    })
}

/// Parts "Y godkendes, og at der afsættes Z" into its two clauses, and says how each is bound to the one before.
/// "godkender, at A, og at B" is one.
pub(super) fn parts<'a>(body: Body, text: &'a str) -> Vec<(Conjunction, &'a str)> {
    let words = words(before_list(text));
    let infinitive = words.first().is_some_and(|word| Verb::is_infinitive(&word.low));
    let mut parts = Vec::new();
    let mut from = 0;
    let mut link = Conjunction::And;
    for i in 1..words.len() {
        let is_at = |j: usize| words.get(j).is_some_and(|word| word.low == "at");
        let closed =
            is_done_to_something(&words, from, i) || is_done_by_body(body, text, &words[..], (from, i));
        let part = InfinitivePart { words: &words, from, end: i };
        if is_at(i + 1) && closed && words[i].start > from || infinitive && part.is_followed() {
            parts.push((link, text[from..words[i + 1].start].trim_end_matches([',', ' ', '-', '–', '•'])));
            (link, from) = (Conjunction::And, words[i + 1].end);
            continue;
        }
        let conjunction = words[i].low.as_str();
        let is_listed = lists_clause(text, &words, (from, i));
        if is_listed || part.is_followed_by_clause(text) {
            let end = if is_listed { words[i].end } else { words[i].start };
            parts.push((link, &text[from..end]));
            (link, from) = (Conjunction::of(conjunction), words[i + 1].start);
            continue;
        }
        let is_bond = binds(conjunction) && is_at(i + 1) && !words[i].quoted;
        if !is_bond || opens_infinitive(&words, i + 2) != infinitive {
            continue;
        }
        let asked_for = part.has_clause() || infinitive && part.governs() && part.has_at();
        let acts = || {
            recommends_and_acts(body, text, &words, (from, i + 2))
                || part.only_says() && decides(&words[i + 2..])
        };
        if !asked_for || acts() {
            parts.push((link, &text[from..words[i].start]));
            (link, from) = (Conjunction::of(conjunction), words[i + 1].end);
        }
    }
    parts.push((link, &text[from..]));
    parts
}
