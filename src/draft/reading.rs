//! Reads an indstilling: puts lead and points together and takes the recommending away.

use crate::meeting::{Indstilling, secrecy};

use super::asked::Asked;
use super::clause::{Clause, Conjunction};
use super::enumeration::{has_numbers, listed};
use super::explained::{Explained, LINE, explained, is_act, without_minority};
use super::initial::inner;
use super::itself::informed_and_acting;
use super::main_verb::has_verb;
use super::names::{self, Body};
use super::notice::{PointNotice, notice, proposer_says_more};
use super::parts::parts;
use super::point_list::{bare, unfold};
use super::recommended;
use super::short_forms;
use super::sides::is_of_proposal;
use super::verbs::{Form, Verb};
use super::vocabulary::{ADDING, behind_adverbs};
use super::words::{sentences, trim_end, unmarked, words};

/// One point of an indstilling.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Point {
    /// What it recommends; empty when it cannot be read.
    pub(super) clauses: Vec<Clause>,
    /// Sentences behind it that are a part of it: "Det forudsættes, at …".
    pub(super) tail: Vec<Clause>,
    /// Its own words, which a draft of it is held against.
    pub(super) asked: Asked,
    /// Whether it is a whole indstilling by itself ("1) Det indstilles, at …").
    pub(super) itself: bool,
}

impl Point {
    /// Adds a sentence that stands beside those that recommend; none where it cannot be told.
    fn add_beside(&mut self, sentence: &str, explained: Explained) -> Option<()> {
        match explained {
            Explained::Happened => {}
            Explained::Decided(clause) => {
                // of what the body "skal", its clause has the act alone
                self.asked.add_whole(if clause.act.is_some() { &clause.text } else { sentence });
                self.tail.push(*clause);
            }
            Explained::Unclear => return None,
        }
        Some(())
    }
}

/// Returns the points of an indstilling; none when it says nothing.
pub(super) fn points(body: Body, indstilling: &Indstilling) -> Vec<Point> {
    let (lead, points) = unfold(indstilling);
    // "…, 1. at A" before lines with the other points: A would be lost, or told with each of them
    let is_begun = lead.is_some_and(|lead| [" 1. at ", " 1) at "].iter().any(|first| lead.contains(first)));
    let lead = lead.map(|lead| lead_content(body, unmarked(lead))).unwrap_or_default();
    let is_unreadable = is_begun || lead.unreadable;
    let texts = bare(points).into_iter();
    let texts = texts.map(|text| behind_none(body, text));
    let texts = texts.filter(|text| says_something(text) && notice(text) != Some(PointNotice::Told));
    let points = texts.map(|text| point(body, &lead, text));
    points.map(|point| if is_unreadable { Point { clauses: Vec::new(), ..point } } else { point }).collect()
}

/// Returns what is asked behind "Ingen indstilling.": "Sagen forelægges til drøftelse."; not what only tells of the
/// case.
fn behind_none<'a>(body: Body, text: &'a str) -> &'a str {
    let asks =
        |rest: &str| short_forms::in_full(body, rest) != rest || recommended::content(body, rest).recommends;
    text.strip_prefix("Ingen indstilling.").map(str::trim_start).filter(|rest| asks(rest)).unwrap_or(text)
}

/// Returns whether there is something to decide: "Ingen indstilling", "Der er ingen indstilling til punktet" and a lone
/// dash are not.
fn says_something(text: &str) -> bool {
    const MISSING: [&str; 7] =
        ["foreligger ikke", "mangler", "følger", "fremlægges", "eftersendes", "udsendes", "gives på mødet"];
    const ELSEWHERE: [&str; 10] = [
        "se ",
        "jf. ",
        "jf ",
        "jævnfør ",
        "der henvises til bilag",
        "der henvises til vedlagte",
        "følger mundtligt",
        "følger på mødet",
        "fremgår af bilag",
        "fremgår af vedlagte",
    ];
    let low = text.to_lowercase();
    let none = || {
        let opening: Vec<&str> = low.split_whitespace().take(7).collect();
        let nothing = opening.windows(2).any(|pair| pair[0] == "ingen" && pair[1].starts_with("indstilling"));
        let missing = low.strip_prefix("indstilling").is_some_and(|rest| match rest.split_once(':') {
            // "Indstilling: Planen udsendes" recommends it
            Some((_, rest)) => MISSING.iter().any(|is| rest.trim_start().starts_with(is)),
            None => MISSING.iter().any(|is| rest.contains(is)),
        });
        nothing || missing && opening.len() < 6
    };
    text.contains(char::is_alphanumeric)
        && !low.starts_with("ingen ")
        && low.trim_end_matches('.') != "ingen"
        && !low.starts_with("bilag eftersendes")
        && !ELSEWHERE.iter().any(|points| low.starts_with(points))
        && !low.starts_with("der foreligger ikke ")
        && !none()
}

/// Returns what a lead gives to each of its points: the body ("Det indstilles, at KKR:") or the body and a verb ("… at
/// udvalget anbefaler over for Byrådet at:").
fn lead_content<'a>(body: Body, lead: &'a str) -> Lead<'a> {
    let lead = trim_end(lead);
    let content = recommended::content(body, lead);
    let carries = content.recommends || body.is(&content.text) || has_verb(&content.text);
    let text = if carries { trim_end(&content.text).to_owned() } else { String::new() };
    Lead { asked: lead, text, recommends: content.recommends, unreadable: content.unreadable }
}

/// What the points of a list stand behind.
#[derive(Default)]
struct Lead<'a> {
    /// Its own words.
    asked: &'a str,
    /// The words that each of them takes over.
    text: String,
    /// Whether it says that they are recommended.
    recommends: bool,
    /// Whether they cannot be told without what it says.
    unreadable: bool,
}

fn point(body: Body, lead: &Lead, text: &str) -> Point {
    let bare = unlabelled(text);
    let is_proposal = bare.len() < text.len();
    let text = marked_lines(bare);
    let text = short_alone(body, &text).unwrap_or(text);
    // behind "at byrådet godkender:" a noun is what it is done to
    let full = if has_verb(&lead.text) { text.clone() } else { short_forms::in_full(body, &text) };
    let is_short = full != text;
    let sentences = recommending(&full);
    let mut point = Point { clauses: Vec::new(), tail: Vec::new(), asked: Asked::default(), itself: false };
    if is_short {
        point.asked.add_short(body, &text, &full);
    }
    let skipped = case_length(body, lead, &sentences);
    let is_notice = sentences.first().is_some_and(|first| notice(first).is_some());
    if is_notice || sentences[..skipped].iter().any(|sentence| is_act(body, sentence)) {
        return point;
    }
    let mut by_another = is_of_another(body, lead.asked);
    for (i, sentence) in sentences[skipped..].iter().enumerate() {
        by_another |= is_of_another(body, sentence);
        let alone = without_minority(body, sentence).filter(|_| by_another);
        let sentence = alone.as_ref().unwrap_or(sentence);
        let content = recommended::content(body, sentence);
        if i > 0 && !content.recommends && !content.after_at {
            match point.add_beside(sentence, explained(body, sentence, by_another)) {
                Some(()) => continue,
                None => return Point { clauses: Vec::new(), ..point },
            }
        }
        point.itself |= content.recommends;
        if !is_short {
            point.asked.add(body, if content.recommends { "" } else { lead.asked }, sentence);
        }
        let recommended = content.after_at || is_proposal || lead.recommends || !lead.text.is_empty();
        let whole = listed(&behind_lead(body, lead, &content)).replace(LINE, "\n");
        match clauses(body, &whole, recommended, content.after_at) {
            Some(read) => point.clauses.extend(read),
            None => return Point { clauses: Vec::new(), ..point },
        }
    }
    point
}

/// Returns the sentences of a point without notices: "Punkt 2 behandles for lukkede døre." is no part of what is
/// recommended.
fn recommending(text: &str) -> Vec<String> {
    let is_told =
        |sentence: &String| secrecy::names_items(sentence) || notice(sentence) == Some(PointNotice::Told);
    whole_sentences(sentences(text).into_iter().filter(|sentence| !is_told(sentence)).collect())
}

/// Returns a short form without what is only told behind it: "Punktet er til orientering. Materialet er
/// vedlagt."
fn short_alone(body: Body, text: &str) -> Option<String> {
    const NO_DECISION: [&str; 4] = [
        ", idet der ikke skal træffes beslutning",
        ", da der ikke skal træffes beslutning",
        ", uden at der skal træffes beslutning",
        ", hvorfor der ikke skal træffes beslutning",
    ];
    let short = NO_DECISION.iter().find_map(|none| trim_end(text).strip_suffix(none));
    let mut all = sentences(short.unwrap_or(text)).into_iter();
    let first = all.next()?;
    let is_told = |sentence: String| matches!(explained(body, &sentence, true), Explained::Happened);
    let has_more = short.is_some() || all.len() > 0;
    (has_more && short_forms::in_full(body, &first) != first && all.all(is_told)).then_some(first)
}

/// Returns whether somebody else than the body recommends in a text: "Økonomiudvalget indstiller, at".
fn is_of_another(body: Body, text: &str) -> bool {
    recommended::content(body, text).recommends
        && recommended::proposer(text).is_some_and(|who| !body.is(who))
}

/// Returns what a sentence of a point says, with what its lead gives to it.
fn behind_lead(body: Body, lead: &Lead, content: &recommended::Content) -> String {
    if content.recommends {
        return content.text.clone().into_owned();
    }
    let whole = joined(&lead.text, &content.text, content.after_at);
    if lead.recommends { recommended::passed_on(body, whole) } else { whole }
}

/// Returns how many sentences before "Det indstilles, at" tell of the case; none where one of them may be recommended
/// too.
fn case_length(body: Body, lead: &Lead, sentences: &[String]) -> usize {
    let recommends = |sentence: &String| recommended::content(body, sentence).recommends;
    let Some(at) = sentences.iter().position(recommends) else { return 0 };
    let opening = words(&sentences[at]);
    let adds =
        opening.iter().take_while(|word| word.low != "at").any(|word| ADDING.contains(&word.low.as_str()));
    let tells = |sentence: &String| {
        let begins_with_at = words(sentence).first().is_some_and(|word| word.low == "at");
        let among_points = adds || lead.recommends || !lead.text.is_empty();
        !begins_with_at && (!among_points || matches!(explained(body, sentence, true), Explained::Happened))
    };
    if !sentences[..at].iter().all(tells) {
        return 0;
    }
    // "NN foreslår, at X. Borgmesteren indstiller, at forslaget oversendes": what is recommended of a proposal
    let next = sentences[at + 1..].iter().position(recommends).map(|next| at + 1 + next);
    next.filter(|&next| is_of_proposal(body, &sentences[at], &sentences[next])).unwrap_or(at)
}

/// Returns a text without the heading that some agendas put before what is recommended: "Indstilling: …".
fn unlabelled(text: &str) -> &str {
    const LABELS: [&str; 7] = [
        "beslutning",
        "indstilling",
        "indstillingen lyder",
        "forslag",
        "forslag til beslutning",
        "beslutningsforslag",
        "indstillingen",
    ];
    // "Forvaltningens indstilling: …", "Administrationen indstiller: …"
    let of_office = |label: &str| {
        let whose =
            [" indstilling", " indstiller", " anbefaler"].iter().find_map(|end| label.strip_suffix(end));
        whose.is_some_and(|whose| !whose.contains(' ') && names::is_other(whose))
    };
    // "Forslag fra Bo Krag: …", "Forslag 1: …"
    let of_proposal = |label: &str| {
        let which = label.strip_prefix("forslag ");
        which.is_some_and(|which| which.starts_with("fra ") || which.chars().count() < 3)
    };
    let is_label = |label: &str| LABELS.contains(&label) || of_office(label) || of_proposal(label);
    let labelled = text.split_once(':').filter(|(label, _)| is_label(&label.trim().to_lowercase()));
    labelled.map_or(text, |(_, rest)| rest.trim_start())
}

/// Returns a point whose first line ends with a colon, with the ends of its lines marked: "giver støtte som
/// følger:" and what each gets.
fn marked_lines(text: &str) -> String {
    match text.split_once('\n').filter(|(first, _)| first.trim_end().ends_with(':')) {
        Some(_) => text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(LINE),
        None => text.to_owned(),
    }
}

/// Returns sentences with those paragraphs put together that only make one: a list after "fordi" belongs to
/// its sentence.
fn whole_sentences(sentences: Vec<String>) -> Vec<String> {
    let mut whole: Vec<String> = Vec::new();
    for sentence in sentences {
        let ended =
            |before: &String| before.trim_end_matches(['"', '”', '«', ')', '*']).ends_with(['.', '!', '?']);
        match whole.last_mut().filter(|before| !ended(before)) {
            Some(before) => {
                before.push('\n');
                before.push_str(&sentence);
            }
            None => whole.push(sentence),
        }
    }
    whole
}

/// Returns the clauses of what is recommended; none when one cannot be read.
fn clauses(body: Body, text: &str, recommended: bool, after_at: bool) -> Option<Vec<Clause>> {
    let part = |(link, part): (Conjunction, &str)| {
        // "Godkendt med den bemærkning, at": what became of it, and of what is not said
        let tells_outcome = words(part).first().is_some_and(|first| Verb::is_participle(&first.low));
        if tells_outcome || has_numbers(part) || proposer_says_more(part) {
            return None;
        }
        let read =
            Clause::read(body, part).or_else(|| Clause::decided(body, part).filter(|_| recommended))?;
        // "Lars Holm anmoder om fritagelse": told, not recommended
        let active = read.act.as_ref().is_some_and(|act| act.form == Form::Present);
        let is_report = !recommended
            && active
            && read.subject.as_deref().is_some_and(|who| !body.is(who) && !body.may_be(who));
        // "Punktet er til orientering": what it is, is not decided
        let is_state = !recommended && read.is_state();
        // "…, men fristen forlænges ikke": a "no" behind the verb stands in a sentence of its own
        let refuses = read.act.as_ref().is_some_and(|act| act.rest.starts_with(" ikke"));
        let read = if after_at && !refuses { read } else { read.in_order_of_a_subclause() };
        (!is_report && !is_state).then(|| addressed(body, Clause { link, ..read }))
    };
    match informed_and_acting(body, text) {
        Some(acts) => acts.iter().flat_map(|act| parts(body, act)).map(part).collect(),
        None => parts(body, text).into_iter().map(part).collect(),
    }
}

/// Returns a lead and one of its points as one text.
fn joined(lead: &str, content: &str, after_at: bool) -> String {
    let lead = if after_at { lead.strip_suffix(" at").map_or(lead, trim_end) } else { lead };
    match (lead.is_empty(), after_at) {
        (true, true) => content.to_owned(),
        (true, false) => inner(content),
        // "Økonomiudvalget anbefaler Byrådet," and "at Y godkendes"; a lead without a verb only named the body.
        // no comma stands before a bare infinitive: "anbefaler Byrådet at godkende planen"
        (false, true)
            if has_verb(lead)
                && words(content).first().is_some_and(|word| Verb::is_infinitive(&word.low)) =>
        {
            format!("{} at {content}", trim_end(lead))
        }
        (false, true) if has_verb(lead) => format!("{lead}, at {content}"),
        (false, true) => content.to_owned(),
        // "udvalget drøfter," and "hvilke temaer der skal indgå"
        (false, false) if has_verb(lead) && asks_what(content) => format!("{lead}, {}", inner(content)),
        (false, false) => match lead.strip_suffix(" at").filter(|_| !begins_with_infinitive(content)) {
            Some(lead) => format!("{}, at {}", trim_end(lead), inner(content)),
            None => format!("{lead} {}", inner(content)),
        },
    }
}

/// Returns whether a point is a question for its lead: "hvilke temaer der skal indgå", "om broen skal lukkes".
fn asks_what(content: &str) -> bool {
    let first = words(content).into_iter().next().map(|word| word.low).unwrap_or_default();
    first == "om" || first.starts_with("hv") && !first.starts_with("hver")
}

fn begins_with_infinitive(content: &str) -> bool {
    let spans = words(content);
    behind_adverbs(&spans)
        .is_some_and(|word| Verb::is_infinitive(&word.low) || Verb::find(&word.low, Form::Present).is_some())
}

/// Returns the act that the body itself is asked for: "drøfter" of "KKR anmodes om at drøfte Y" and "KKR
/// bedes drøfte Y".
fn addressed(body: Body, clause: Clause) -> Clause {
    let asked = match (&clause.subject, &clause.act) {
        (Some(subject), Some(act)) if act.form == Form::Passive && body.is(subject) => {
            let rest = act.rest.trim_start();
            let infinitive = rest.strip_prefix("om at ");
            match act.verb.present.as_ref() {
                "anmoder" => infinitive,
                "opfordrer" => rest.strip_prefix("til at "),
                "beder" => infinitive.or(Some(rest)),
                _ => None,
            }
        }
        _ => None,
    };
    match asked.and_then(|asked| Clause::read(body, asked)) {
        Some(inner) if inner.subject.is_none() => {
            Clause { subject: clause.subject, link: clause.link, ..inner }
        }
        _ => clause,
    }
}
