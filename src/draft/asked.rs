//! What a point asks in its own words, which every draft of it is held against.
//!
//! A point is read through several rewritings (a short form told in full, a recommendation passed on, a noun as a verb).
//! The draft is held against the words that the agenda has, so that no rewriting can lose or make up anything unseen. Which
//! words may be told otherwise stands in tables: the opening that only says who recommends, nouns with their verbs, and
//! the nouns of a short form.

use std::collections::HashMap;
use std::ops::Range;

use super::clause::named_first;
use super::faithful::{self, counted, is_critical, tokens};
use super::names::{self, Body};
use super::nominal;
use super::recommended::is_genitive_of;
use super::verbs::{Form, Verb};
use super::vocabulary::{ADVERBS, is_bound, is_ground, is_person_noun};
use super::words::{WordSpan, small, trim_end, unmarked, words};

/// The words of a point: those that a draft must say, and those that it may.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Asked {
    /// The sentences that recommend, to the letter, each behind its lead.
    pub(super) text: String,
    /// What a draft says as often as it stands here.
    must: Vec<String>,
    /// What a draft may say as well.
    may: Vec<String>,
}

/// Verbs by which somebody recommends, or asks the body to act, in every form that an opening has.
const OPENING: [&str; 18] = [
    "indstiller",
    "foreslår",
    "anbefaler",
    "indstilles",
    "foreslås",
    "anbefales",
    "indstille",
    "foreslå",
    "anbefale",
    "henstilles",
    "henstiller",
    "anmoder",
    "beder",
    "opfordrer",
    "anmodes",
    "bedes",
    "opfordres",
    "stiller",
];

/// Openings without such a verb.
const FIXED: [&[&str]; 5] = [
    &["forslag", "om", "at"],
    &["indstilling", "om", "at"],
    &["indstillingen", "er", "at"],
    &["der", "lægges", "op", "til", "at"],
    &["der", "er", "lagt", "op", "til", "at"],
];

/// Words of "træffer beslutning om" and the like, which "besluttede" stands for.
const DECIDING: [&str; 4] = ["træffe", "beslutning", "skulle", "få"];

/// The words of a short form ("Sagen forelægges til drøftelse"), which a whole sentence is told without.
const SHORT: [&str; 32] = [
    "hermed",
    "til",
    "for",
    "af",
    "på",
    "en",
    "dagsorden",
    "dagsordenen",
    "forelægge",
    "fremlægge",
    "fremsende",
    "indstille",
    "oversende",
    "sende",
    "sætte",
    "optage",
    "være",
    "lægge",
    "op",
    "efterretning",
    "tage",
    "drøftelse",
    "orientering",
    "godkendelse",
    "vedtagelse",
    "referat",
    "mundtlig",
    "orientere",
    "fremlæggelse",
    "forelæggelse",
    "gennemgang",
    "præsentation",
];

/// The nouns of a short form with what they are told as. The first that stands in it is what is asked for: one is told of
/// a case, talks of it and approves it in this order, and the last says all.
const ASKED_FOR: [(&str, &[&str]); 8] = [
    ("orientering", &["orienteringen", "tage", "til", "efterretning", "sagen"]),
    ("orientere", &["orienteringen", "tage", "til", "efterretning", "sagen"]),
    ("orienteringspunkt", &["orienteringen", "tage", "til", "efterretning"]),
    ("orienteringssag", &["orienteringen", "tage", "til", "efterretning"]),
    ("efterretning", &["tage", "til", "efterretning", "sagen"]),
    ("drøftelse", &["drøfte", "sagen"]),
    ("godkendelse", &["godkende", "sagen", "indstillingen", "referatet", "dagsordenen"]),
    ("vedtagelse", &["vedtage", "sagen"]),
];

impl Asked {
    /// Adds a sentence that recommends, behind the lead that it takes its verb or its body from.
    pub(super) fn add(&mut self, body: Body, lead: &str, sentence: &str) {
        for (text, is_lead) in [(lead, true), (sentence, false)] {
            let opening = openings(body, text, is_lead);
            if opening.changes {
                self.may.push("godkende".to_owned());
            }
            let mut from = 0;
            for range in &opening.ranges {
                self.must.extend(tokens(&text[from..range.start]));
                if opening.mark.as_ref() != Some(range) {
                    self.add_free(tokens(&text[range.clone()]));
                }
                from = range.end;
            }
            self.must.extend(tokens(&text[from..]));
            self.text.push(' ');
            self.text.push_str(text);
        }
    }

    /// Adds a sentence that stands beside those that recommend, of which every word is to be said.
    pub(super) fn add_whole(&mut self, sentence: &str) {
        self.must.extend(tokens(sentence));
        self.text.push(' ');
        self.text.push_str(sentence);
    }

    /// Adds a short form: what its noun is told as may be said, and what it is about must be, where one is not only told
    /// of it.
    pub(super) fn add_short(&mut self, body: Body, text: &str, full: &str) {
        // "Konstituering: Valg af formand"
        let behind_label = text.split_once(": ").map_or(text, |(_, behind)| behind);
        if nominal::act(&small(trim_end(behind_label))).is_some_and(|act| full == format!("at {act}")) {
            return self.add_whole(behind_label);
        }
        // "Der skal vælges en kasserer"
        if let Some(act) = full.strip_prefix("at der ").filter(|_| text.starts_with("Der skal ")) {
            return self.add_whole(act);
        }
        // the purpose is told as what is done
        let is_talk = text.contains(" til drøftelse med henblik på ");
        let all = if is_talk { tokens(text) } else { tokens(&text.replace(" med henblik på ", " til ")) };
        let of_body = |word: &String| {
            let owner = word.strip_suffix('s').unwrap_or(word);
            body.is(word) || body.is(owner) || Body::is_generic(owner)
        };
        let nouns = ASKED_FOR.iter().filter(|(noun, _)| all.iter().any(|word| word == noun));
        let only_told =
            !text.contains(" med henblik på ") && all.iter().any(|word| word.starts_with("orienter"));
        self.may.extend(nouns.flat_map(|(_, words)| words.iter().map(|word| (*word).to_owned())));
        self.may.push("sagen".to_owned());
        let is_number = |word: &String| word.starts_with(|c: char| c.is_ascii_digit());
        for word in all {
            let free = SHORT.contains(&word.as_str()) || of_body(&word) || only_told;
            if free && (!is_critical(&word) || only_told && is_number(&word)) {
                self.may.push(word);
            } else {
                self.must.push(word);
            }
        }
        self.text.push(' ');
        self.text.push_str(text);
    }

    /// Adds words that only say who recommends; what decides must be said of them too.
    fn add_free(&mut self, words: Vec<String>) {
        let (must, may): (Vec<_>, Vec<_>) = words.into_iter().partition(|word| is_critical(word));
        self.must.extend(must);
        self.may.extend(may);
        // "indstiller til A og Byrådet, at" is recommended over for Byrådet
        self.may.extend(["over", "for"].map(str::to_owned));
    }

    /// Returns whether `draft` says what is asked, and nothing else. Both are told of a body with these names.
    pub(super) fn is_said_by(&self, draft: &str, names: &[&str]) -> bool {
        let mut names: Vec<Vec<String>> = names.iter().map(|name| tokens(name)).collect();
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        let written = tokens(draft);
        let [must, may, written] =
            [&with_verbs(&self.must, &written), &self.may, &written].map(|words| counted(words, &names));
        let count = |words: &HashMap<String, usize>, word: &str| words.get(word).copied().unwrap_or(0);
        let decided = draft.contains("besluttede");
        let may_go = |word: &str| faithful::is_told_with(word) || decided && DECIDING.contains(&word);
        let lost = must.iter().any(|(word, asked)| count(&written, word) < *asked && !may_go(word));
        let added = written.iter().any(|(word, said)| {
            count(&must, word) + count(&may, word) < *said && !faithful::is_told_with(word)
        });
        !lost && !added && faithful::is_sentence_of(draft, &names)
    }
}

/// Puts verbs for their nouns, where a draft says the one for the other: "genvælge" for "genvalg af".
fn with_verbs(must: &[String], written: &[String]) -> Vec<String> {
    // "politianmelder" is in no list, and told as "besluttede at politianmelde"
    let as_decided = |word: &String| {
        let infinitive = Verb::unlisted(word).map(|verb| verb.infinitive.into_owned());
        infinitive.filter(|infinitive| !written.contains(word) && written.contains(infinitive))
    };
    let mut must: Vec<String> =
        must.iter().map(|word| as_decided(word).unwrap_or_else(|| word.clone())).collect();
    for (noun, verb) in nominal::pairs() {
        let (gone, come) = (tokens(noun), tokens(verb));
        let times = |all: &[String]| all.windows(gone.len()).filter(|window| *window == gone).count();
        // "godkender proces for godkendelse af planen": the noun stays where the draft has it as often
        if !come.ends_with(&gone) && times(written) >= times(&must) {
            continue;
        }
        let is_said = |word: &String| written.contains(word);
        if !come.iter().all(is_said) {
            continue;
        }
        let mut from = 0;
        while let Some(at) = must[from..].windows(gone.len()).position(|window| window == gone) {
            let at = from + at;
            // "meddeler afslag på" has its verb
            let is_told_so = come.ends_with(&gone) && must[..at].ends_with(&come[..come.len() - gone.len()]);
            if is_told_so {
                from = at + gone.len();
            } else {
                must.splice(at..at + gone.len(), come.iter().cloned());
                from = at + come.len();
            }
        }
    }
    must
}

/// The parts of a text that only say who recommends, and to whom: "Forvaltningen indstiller til Byrådet, at".
#[derive(Default)]
struct Openings {
    /// Where they stand, in bytes.
    ranges: Vec<Range<usize>>,
    /// The mark of a list behind one of them: "At 1) planen godkendes".
    mark: Option<Range<usize>>,
    /// Whether a thing is recommended with a change, which is approved so: "anbefaler planen med den ændring, at".
    changes: bool,
}

/// Returns the openings of a text; those of a lead go on in its points.
fn openings(body: Body, text: &str, is_lead: bool) -> Openings {
    let spans = words(text);
    let mut all = Openings::default();
    let is_fixed = |fixed: &&&[&str]| {
        spans.len() >= fixed.len() && fixed.iter().zip(&spans).all(|(word, span)| *word == span.low)
    };
    let fixed = FIXED.iter().find(is_fixed).map_or(0, |fixed| fixed.len());
    // "Indstilling om," over a list of what is recommended
    let fixed =
        if is_lead && trim_end(text).to_lowercase() == "indstilling om" { spans.len() } else { fixed };
    all.ranges.extend(fixed.checked_sub(1).map(|last| spans[0].start..spans[last].end));
    let mut from = fixed;
    while let Some(opening) = next_opening(body, text, &spans[from..], is_lead) {
        all.changes |= opening.changes;
        all.ranges.push(opening.said);
        all.ranges.extend(opening.at);
        from += opening.words;
        let behind = text.get(spans[from - 1].end..).unwrap_or_default();
        let is_marked = unmarked(behind).len() < behind.trim().len();
        if let Some(mark) = spans.get(from).filter(|mark| is_marked && mark.low.len() < 3) {
            all.mark = Some(mark.start..mark.end);
            all.ranges.extend(all.mark.clone());
            from += 1;
        }
    }
    let rest = spans.get(from).map_or("", |first| &text[first.start..]);
    let named = named_first(body, rest, &words(rest));
    let modal = spans.get(from + named).filter(|word| named > 0 && word.low == "skal");
    all.ranges.extend(modal.map(|modal| modal.start..modal.end));
    all
}

/// One "X indstiller til Y, at" of an opening.
struct Recommending {
    /// Who recommends to whom, in bytes.
    said: Range<usize>,
    /// Its "at".
    at: Option<Range<usize>>,
    /// How many words it has, with what stands in it that is recommended.
    words: usize,
    changes: bool,
}

/// Returns the opening that begins with the first of these words; none where none does.
fn next_opening(body: Body, text: &str, spans: &[WordSpan], is_lead: bool) -> Option<Recommending> {
    let first = spans.first()?;
    if first.low == "at" {
        return Some(Recommending { said: first.start..first.end, at: None, words: 1, changes: false });
    }
    let is_act = |word: &WordSpan| {
        let is_verb =
            || [Form::Present, Form::Passive].iter().any(|form| Verb::find(&word.low, *form).is_some());
        word.low == "at" || !is_person_noun(&word.low) && is_verb()
    };
    let verb = spans.iter().position(|word| OPENING.contains(&word.low.as_str()) || is_act(word))?;
    let low = spans[verb].low.as_str();
    if !OPENING.contains(&low) || spans[verb].quoted {
        return None;
    }
    let before = text[first.start..spans[verb].start].trim();
    let is_named = before.is_empty()
        || ["det", "der", "det hermed"].contains(&before.to_lowercase().as_str())
        || body.is(before);
    // "planen indstilles godkendt": what stands before a passive is what is recommended
    let is_content = if low.ends_with('s') { !is_named && !is_ground(before) } else { is_bound(before) };
    let begin = if is_content { spans[verb].start } else { first.start };
    let at = spans.iter().skip(verb).position(|word| word.low == "at").map(|at| verb + at);
    let until = at.or(is_lead.then_some(spans.len()));
    let between = until.and_then(|until| spans.get(verb + 1..until));
    let said_to = match between {
        Some(between) => addressee(text, between),
        None => {
            let behind = &spans[verb + 1..];
            let adverbs = behind.iter().take_while(|word| ADVERBS.contains(&word.low.as_str())).count();
            // "beder bestyrelsen godkende Y", "anmoder om bestyrelsens godkendelse af Y"
            let rest = behind.first().map_or("", |first| &text[first.start..]);
            let is_theirs = behind.get(1).is_some_and(|whose| is_genitive_of(body, &whose.low));
            let whose = if is_theirs && rest.starts_with("om ") { 2 } else { 0 };
            adverbs.max(whose).max(named_first(body, rest, &words(rest)))
        }
    };
    let said = begin..spans[verb + said_to].end;
    let changes = at.is_some() && between.is_some_and(|between| between.len() > said_to);
    let words = until.map_or(spans.len(), |until| spans.len().min(until + 1));
    let at = at.map(|at| spans[at].start..spans[at].end);
    Some(Recommending { said, at, words, changes })
}

/// Returns how many of the words between a recommending verb and its "at" only say to whom: "enstemmigt over for
/// Byrådet".
fn addressee(text: &str, between: &[WordSpan]) -> usize {
    const FURTHER: [&str; 7] = ["med", "under", "uden", "inden", "idet", "da", "fordi"];
    const ANNOUNCING: [&str; 4] = ["følgende", "nedenstående", "hermed", "om"];
    let plain =
        |word: &&WordSpan| ADVERBS.contains(&word.low.as_str()) || ANNOUNCING.contains(&word.low.as_str());
    let adverbs = between.iter().take_while(plain).count();
    let Some(first) = between.get(adverbs) else { return adverbs };
    let to_somebody = ["til", "for", "over", "overfor"].contains(&first.low.as_str())
        || names::is_body_like(&text[first.start..first.end])
        || text[first.start..].starts_with(char::is_uppercase);
    if !to_somebody {
        return adverbs;
    }
    between.iter().position(|word| FURTHER.contains(&word.low.as_str())).unwrap_or(between.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(source: &str, draft: &str, same: bool) {
        let mut asked = Asked::default();
        asked.add(Body::named("Engum Byråd"), "", source);
        assert_eq!(asked.is_said_by(draft, &["Engum Byråd", "Byrådet"]), same, "{source} → {draft}");
    }

    #[test]
    fn the_words_of_a_decision_come_and_go() {
        check("byrådet godkender planen", "Byrådet godkendte planen.", true);
        check("planen godkendes", "Planen blev godkendt.", true);
        check("der afsættes 5 kr.", "Engum Byråd besluttede, at der afsættes 5 kr.", true);
        check("byrådet træffer beslutning om, at vejen lukkes", "Byrådet besluttede, at vejen lukkes.", true);
    }

    #[test]
    fn nothing_is_lost_doubled_or_made_up() {
        check("byrådet godkender ikke planen", "Byrådet godkendte planen.", false);
        check("byrådet godkender planen", "Byrådet godkendte ikke planen.", false);
        check("planen godkendes med forbehold for § 8", "Byrådet godkendte planen.", false);
        check("fristen er 6 uger", "Byrådet besluttede, at fristen er 8 uger.", false);
        check("fristen er 6 uger", "Byrådet besluttede, at at fristen er 6 uger.", false);
        check("Lone Lyng udpeges", "Byrådet udpegede Bo Krag.", false);
        check("planen godkendes", "Byrådet godkendte planen og planen.", false);
    }
}
