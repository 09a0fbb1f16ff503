//! One recommended act, read from the words of an indstilling: who, does what, and all that follows to the letter.

use super::enumeration::has_marks;
use super::joined::{JoinedVerb, binds_unclearly, partly_first, split_joined};
use super::main_verb::{main_verb, main_verb_from};
use super::names::Body;
use super::table::VerbEffect;
use super::verbs::{Form, Verb};
use super::vocabulary::{ADVERBS, FINITE, NESTING, is_infinitive, is_of_later};
use super::words::{WordSpan, before_list, trim_end, words};

/// What one "at …" of an indstilling says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Clause {
    /// All of it, as it stands after "at".
    pub(super) text: String,
    /// How it is bound to the clause before.
    pub(super) link: Conjunction,
    /// Who or what stands before the verb; none in a list under "… at KKR:" or after a bare "at godkende".
    pub(super) subject: Option<String>,
    /// The act; none when the finite verb is one that cannot be made a decision ("skal", "har").
    pub(super) act: Option<Act>,
}

/// How a clause is bound to the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Conjunction {
    /// "og at", "samt at"
    And,
    /// "men at"
    But,
}

impl Conjunction {
    /// Returns what a word binds as: "og", "samt" or "men".
    pub(super) fn of(word: &str) -> Conjunction {
        if word == "men" { Conjunction::But } else { Conjunction::And }
    }
}

/// The main verb with its surroundings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Act {
    pub(super) verb: Verb,
    pub(super) form: Form,
    /// What stood between subject and verb and moves behind the verb: "ikke", "over for Byrådet".
    pub(super) adverbs: String,
    /// All after the verb, from its space or comma on, up to the next verb that is joined to it.
    pub(super) rest: String,
    /// Further main verbs: "… og bemyndiger formandskabet".
    pub(super) joined: Vec<JoinedVerb>,
}

impl Act {
    /// Returns whether the recommendation is not to do something.
    pub(super) fn is_negated(&self) -> bool {
        self.adverbs.split(' ').any(|word| ["ikke", "hverken"].contains(&word))
    }
}

impl Clause {
    /// Reads what follows "at"; none when there is no verb that a decision can be made of.
    pub(super) fn read(body: Body, text: &str) -> Option<Clause> {
        let text = trim_end(text.trim_start());
        let words = words(before_list(text));
        let named = subject_words(body, text, &words);
        let found = main_verb_from(&words, named);
        let ordered = || found.is_none().then(|| Clause::ordered(text, &words, named)).flatten();
        if let Some(clause) = Clause::with_inserted(text, &words, named).or_else(ordered) {
            return Some(clause);
        }
        let Some((at, verb, form)) = found else {
            let finite = words.iter().position(|word| FINITE.contains(&word.low.as_str()))?;
            let subject = Some(text[..words[finite].start].trim().to_owned());
            return Some(Clause { subject, ..Clause::of(text) }).filter(|_| finite > 0);
        };
        let split = if named > 0 { named } else { (0..at).find(|&i| is_adverb(&words, i)).unwrap_or(at) };
        // "planen, dog uden delområde 2, sendes": what is put in limits the thing
        let is_put_in =
            named == 0 && split > 0 && split < at && words[split - 1].comma && words[at - 1].comma;
        let split = if is_put_in { at } else { split.min(at) };
        let subject = text[..words[split].start].trim().trim_end_matches(['–', '-', '(', ':', ' ']);
        let adverbs = text[subject.len()..words[at].start].trim_start_matches([':', ' ']).trim().to_owned();
        if let Some(neither) = words[..at].iter().rposition(|word| word.low == "hverken" && !word.quoted) {
            return Clause::neither(text, &words, (named, neither, at));
        }
        // a list cannot be told that the verb stands within, nor by one what "Økonomiudvalget og Byrådet" do each
        let is_of_two = named > 0 && at > named && words[named].low == "og";
        if is_of_two || has_marks(&text[..words[at].start]) || binds_unclearly(body, &words) {
            return None;
        }
        if named > 0 && adverbs_open_clause(&words[named - 1..at]) {
            let subject = Some(subject.trim_end_matches(',').to_owned());
            return Some(Clause { subject, ..Clause::of(text) });
        }
        let (rest, joined) = split_joined(text, &words[at..], form);
        let subject = (!subject.is_empty()).then(|| subject.to_owned());
        let (subject, form, adverbs) = match done_by_nobody(subject.as_deref(), form, &verb, &rest) {
            Some(place) => (None, Form::Present, format!("{place} {adverbs}").trim().to_owned()),
            None => (subject, form, adverbs),
        };
        let (adverbs, rest) = partly_first(form, adverbs, rest);
        let is_whole = form != Form::Passive || subject.is_some();
        let act = Some(Act { verb, form, adverbs, rest, joined });
        is_whole.then(|| Clause { subject, act, ..Clause::of(text) })
    }

    /// Returns two acts, each with what it is done to, of which neither is done: "byrådet hverken køber huset
    /// eller lejer det"; none for other forms of it. `places` are how many words name the body, and where
    /// "hverken" and the verb stand.
    fn neither(text: &str, words: &[WordSpan], places: (usize, usize, usize)) -> Option<Clause> {
        let (named, neither, at) = places;
        let or = (at + 2..words.len()).find(|&i| words[i].low == "eller" && !words[i].quoted)?;
        let second = words.get(or + 1)?;
        let carried = |low: &str| {
            let verb = Verb::find(low, Form::Present)?;
            Some(Verb { effect: VerbEffect::Carried, past: None, ..verb })
        };
        let plain = named > 0 && neither == named && at == neither + 1;
        let nested = words[at..].iter().any(|word| NESTING.contains(&word.low.as_str()) || word.low == "før");
        let (first, other) = (carried(&words[at].low)?, carried(&second.low)?);
        let joined = JoinedVerb {
            link: " eller".to_owned(),
            adverbs: String::new(),
            verb: other,
            rest: text[second.end..].to_owned(),
        };
        let rest = text[words[at].end..words[or].start].trim_end().to_owned();
        let complete = !rest.is_empty() && !joined.rest.is_empty() && !rest.ends_with(',');
        let act = Act {
            verb: first,
            form: Form::Present,
            adverbs: "hverken".to_owned(),
            rest,
            joined: vec![joined],
        };
        let subject = Some(text[..words[neither].start].trim().to_owned());
        (plain && !nested && complete).then(|| Clause { subject, act: Some(act), ..Clause::of(text) })
    }

    /// Returns the act of the body behind what is put in between commas right after its name: "udvalget, på baggrund af
    /// høringen, godkender planen". A clause that was put in stands behind the verb, where an at-clause follows, or
    /// last.
    fn with_inserted(text: &str, words: &[WordSpan], named: usize) -> Option<Clause> {
        let body = named.checked_sub(1).map(|at| &words[at]).filter(|body| body.comma)?;
        const PHRASES: [&str; 9] = ["på", "i", "med", "under", "som", "uden", "til", "efter", "uanset"];
        const CLAUSES: [&str; 3] = ["idet", "jf", "efter"];
        let opener = words.get(named)?.low.as_str();
        // only what ends with the next comma, before the verb, is told from the rest for sure
        let at = (named + 1..words.len()).find(|&at| words[at - 1].comma).filter(|&at| !words[at].quoted)?;
        let verb = Verb::find(&words[at].low, Form::Present).filter(|verb| verb.past.is_some())?;
        let (rest, joined) = split_joined(text, &words[at..], Form::Present);
        let inserted = text[body.end..words[at].start].trim_matches([',', ' ']);
        let is_phrase = main_verb(&words[named..at]).is_none()
            && !words[named..at].iter().any(|word| FINITE.contains(&word.low.as_str()) || word.low == "at");
        let simple = joined.is_empty() && !rest.contains(',') && !rest.contains(" at ");
        // what the first of several acts hangs on, the others may hang on too
        let is_of_one = joined.is_empty() || !["under", "med", "efter"].contains(&opener);
        let (adverbs, rest) = if is_phrase && PHRASES.contains(&opener) && is_of_one {
            (inserted.to_owned(), rest)
        } else if !CLAUSES.contains(&opener) {
            return None;
        } else if rest.starts_with(", at ") {
            (String::new(), format!(", {inserted}{rest}"))
        } else if simple {
            (String::new(), format!("{rest}, {inserted}"))
        } else {
            return None;
        };
        let subject = Some(text[..body.end].to_owned());
        let act = Act { verb, form: Form::Present, adverbs, rest, joined };
        Some(Clause { subject, act: Some(act), ..Clause::of(text) })
    }

    /// Returns what the body is to do as what it does: "KKR skal godkende referatet"; not what it is to do
    /// "herefter" or "fremover".
    fn ordered(text: &str, words: &[WordSpan], named: usize) -> Option<Clause> {
        let [modal, behind @ ..] = words.get(named..)? else { return None };
        const NOW: [&str; 5] = ["ikke", "også", "ligeledes", "samtidig", "samtidigt"];
        let at = behind.iter().take_while(|word| NOW.contains(&word.low.as_str())).count();
        let act = behind.get(at)?;
        let verb = Verb::find(&act.low, Form::Infinitive).filter(|_| named > 0 && modal.low == "skal")?;
        let (rest, joined) = split_joined(text, &behind[at..], Form::Infinitive);
        let subject = Some(text[..modal.start].trim().to_owned());
        let whole = format!("{} {}", text[..modal.start].trim(), &text[behind[0].start..]);
        let adverbs = text[behind[0].start..act.start].trim().to_owned();
        let act = Act { verb, form: Form::Present, adverbs, rest, joined };
        Some(Clause { subject, act: Some(act), ..Clause::of(&whole) })
    }

    /// Returns a clause whose verb is not known, but which others are to follow: it can be decided as it
    /// stands. Not one of the body itself, nor one that is no clause.
    pub(super) fn decided(body: Body, text: &str) -> Option<Clause> {
        let text = trim_end(text.trim_start());
        let words = words(text);
        words.first().filter(|word| !is_infinitive(&word.low) && !word.quoted)?;
        let itself = named_first(body, text, &words) > 0;
        let verb = |word: &WordSpan| !word.quoted && (word.low.ends_with("er") || word.low.ends_with("es"));
        (!itself && !has_marks(text) && words[1..].iter().any(verb)).then(|| Clause::of(text))
    }

    /// Returns a sentence that stands by itself, to the letter.
    pub(super) fn verbatim(sentence: &str) -> Clause {
        Clause::of(sentence.trim())
    }

    /// Returns a sentence of its own with its adverbs where they stand behind "at": "der gives ikke" becomes
    /// "der ikke gives".
    pub(super) fn in_order_of_a_subclause(self) -> Clause {
        let (Some(subject), Some(act)) = (&self.subject, &self.act) else { return self };
        let spans = words(&act.rest);
        let adverbs = spans.iter().take_while(|word| ADVERBS.contains(&word.low.as_str())).count();
        // ", dog udgår punkt 3" is a clause of its own, and "fordeles således:" has a list behind it
        let announces = adverbs > 0 && act.rest[spans[adverbs - 1].end..].starts_with(':');
        let opens_clause = act.rest.starts_with(',') || announces;
        if adverbs == 0 || opens_clause || !act.adverbs.is_empty() || act.form == Form::Infinitive {
            return self;
        }
        let (moved, rest) = act.rest.split_at(spans[adverbs - 1].end);
        let verb = if act.form == Form::Passive { &act.verb.passive } else { &act.verb.present };
        let behind = self.text.find(act.rest.as_str()).map_or("", |at| &self.text[at + act.rest.len()..]);
        let text = format!("{subject} {} {verb}{rest}{behind}", moved.trim());
        let act = Act { adverbs: moved.trim().to_owned(), rest: rest.to_owned(), ..act.clone() };
        Clause { text, act: Some(act), ..self }
    }

    /// Returns whether it only says what something is or has, or what somebody can or will do: "Vejlauget kan tiltræde
    /// planen".
    pub(super) fn is_state(&self) -> bool {
        let Some(subject) = self.subject.as_deref().filter(|_| self.act.is_none()) else { return false };
        let finite = words(&self.text[subject.len()..]).into_iter().next();
        finite.is_some_and(|word| ["er", "har", "kan", "vil"].contains(&word.low.as_str()))
    }

    fn of(text: &str) -> Clause {
        Clause { text: text.to_owned(), link: Conjunction::And, subject: None, act: None }
    }
}

/// Returns how many words at the beginning name the body; none where they do not.
pub(super) fn named_first(body: Body, text: &str, words: &[WordSpan]) -> usize {
    let most = words.len().min(6);
    let start = words.first().map_or(0, |word| word.start);
    (1..=most).rev().find(|&n| !words[n - 1].quoted && body.is(&text[start..words[n - 1].end])).unwrap_or(0)
}

/// Returns how many words at the beginning name the body, or call it what any body of its kind is called.
fn subject_words(body: Body, text: &str, words: &[WordSpan]) -> usize {
    match named_first(body, text, words) {
        0 => usize::from(is_generic_first(text, words)),
        named => named,
    }
}

/// Returns whether the first word is what any body of its kind is called: "udvalget", but not "Udvalget for Miljø",
/// which is a name.
pub(super) fn is_generic_first(text: &str, words: &[WordSpan]) -> bool {
    let named = words.get(1).is_some_and(|next| next.low == "for")
        && words.get(2).is_some_and(|word| text[word.start..].starts_with(char::is_uppercase));
    words.first().is_some_and(|word| Body::is_generic(&word.low)) && !named
}

/// Returns whether a clause opens between the body (the first word) and its verb: what belongs where cannot be told
/// then.
fn adverbs_open_clause(between: &[WordSpan]) -> bool {
    let nests = |word: &WordSpan| NESTING.contains(&word.low.as_str()) && word.low != "som";
    between.first().is_some_and(|body| body.comma) || between.iter().skip(1).any(nests)
}

/// Returns what stands with the subject where a passive tells of what the body itself does: "til gruppen" of "der til
/// gruppen udpeges to medlemmer", nothing of "der udpeges"; none where somebody or something is the subject.
fn done_by_nobody<'a>(subject: Option<&'a str>, form: Form, verb: &Verb, rest: &str) -> Option<&'a str> {
    let subject = subject?;
    if is_nobody(subject, verb, rest) {
        return Some("");
    }
    let chooses = form == Form::Passive && ["vælger", "udpeger"].contains(&verb.present.as_ref());
    subject.strip_prefix("der ").filter(|place| {
        let by_another = place.starts_with("af ");
        let later = verb.is_later(place)
            || ["efter ", "inden ", "senest "].iter().any(|opener| place.starts_with(opener))
            || is_of_later(place);
        chooses && !place.contains(',') && !by_another && !later
    })
}

/// Returns whether a passive tells of what the body itself does: "der drøftes Y", "der vælges Y", "det anbefales, at
/// Y".
fn is_nobody(subject: &str, verb: &Verb, rest: &str) -> bool {
    const SAYING: [&str; 6] = ["godkender", "beslutter", "anbefaler", "indstiller", "vedtager", "drøfter"];
    let noted =
        verb.present == "tager" && (rest.contains("til efterretning") || rest.contains("til orientering"));
    match subject {
        "der" => {
            let resolves = verb.present == "træffer" && rest.starts_with(" principbeslutning");
            let acts = ["drøfter", "vælger", "udpeger"].contains(&verb.present.as_ref());
            resolves || acts && !rest.starts_with(" af ")
        }
        "det" => rest.starts_with([',', ' ']) && (noted || SAYING.contains(&verb.present.as_ref())),
        _ => false,
    }
}

/// Returns whether an adverb that moves stands at `i`: one word, or "over for NN".
fn is_adverb(words: &[WordSpan], i: usize) -> bool {
    let low = words[i].low.as_str();
    let over_for = low == "over" && words.get(i + 1).is_some_and(|next| next.low == "for");
    !words[i].quoted && (ADVERBS.contains(&low) || low == "overfor" || over_for)
}
