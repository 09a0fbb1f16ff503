//! The sentences of a point while they are put together: what each of its clauses becomes, bound to what was told before.

use super::clause::{Act, Clause, Conjunction};
use super::itself::{names_actor, recommends_last, refuses_last, undergoes};
use super::names::Body;
use super::predicates::ends_in_clause;
use super::vacancy::PLACE;
use super::verbs::Form;
use super::words::{capital, sentence};

/// What a clause becomes in the sentence of its point.
pub(super) enum Part {
    /// What the body did, without its name: "godkendte planen".
    Predicate(String),
    /// What the body decided or recommended, in a clause: "besluttede", "der afsættes 5 kr."
    Clause(&'static str, String),
    /// A sentence of its own: "Punktet udgik."
    Sentence(String),
}

/// The sentences of a point while they are put together.
#[derive(Default)]
pub(super) struct Paragraph<'a> {
    /// What the body is called.
    name: &'a str,
    sentences: Vec<String>,
    /// The sentence that goes on.
    current: String,
    /// Where "og" binds its last two predicates, in bytes.
    joint: Option<usize>,
    /// Where "og" binds its last two clauses that hang on one verb, in bytes.
    clause_joint: Option<usize>,
    /// The verb that a further "og at" may hang on.
    governing: Option<&'static str>,
    /// Whether the last act is told in the infinitive: "besluttede at overføre A og at lægge B i kassen".
    decided: bool,
    /// Whether it ends in a clause that hangs on its verb.
    in_clause: bool,
    /// Whether the last act is one that the body only recommends.
    recommended: bool,
    /// Whether it says no in that, so that what follows may be decided or recommended instead.
    refused: bool,
}

impl<'a> Paragraph<'a> {
    /// Returns an empty one, of a body that is called so.
    pub(super) fn about(name: &'a str) -> Self {
        Paragraph { name, ..Paragraph::default() }
    }

    /// Returns its sentences; none where nothing was told.
    pub(super) fn ended(mut self) -> Option<String> {
        self.end_sentence();
        (!self.sentences.is_empty()).then(|| self.sentences.join(" "))
    }

    /// Tells one clause, of which `part` says what it becomes; none when it cannot be told.
    pub(super) fn tell(
        &mut self,
        body: Body,
        clause: &Clause,
        part: impl FnOnce(Body, &Clause) -> Option<Part>,
    ) -> Option<()> {
        if self.recommended && !names_actor(body, clause) {
            // "anbefaler en bevilling på 2 mio. kr., og at beløbet frigives"; whether "men at" is recommended too, or
            // what the body does against it, cannot be told
            let is_clear = clause.link == Conjunction::And && !self.refused;
            return is_clear.then(|| self.add_clause(clause, &clause.text));
        }
        (self.recommended, self.refused) = (recommends_last(clause), refuses_last(clause));
        match part(body, clause)? {
            Part::Sentence(_) if clause.link == Conjunction::But => {
                self.open_clause(clause, "besluttede", &clause.text);
            }
            Part::Sentence(text) => {
                self.end_sentence();
                self.sentences.push(text);
            }
            // "besluttede, at A, og at byrådet orienteres", "…, og at svaret sendes til regionen"
            Part::Predicate(_)
                if self.governing == Some("besluttede")
                    && !self.decided
                    && (undergoes(body, clause).is_some() || self.in_clause && is_plain_order(clause)) =>
            {
                self.add_clause(clause, &clause.text);
            }
            Part::Predicate(text) => self.add_predicate(clause, &text),
            Part::Clause(verb, text) if self.governing == Some(verb) => self.add_clause(clause, &text),
            Part::Clause(verb, text) => self.open_clause(clause, verb, &text),
        }
        Some(())
    }

    /// What the body did, without its name.
    fn add_predicate(&mut self, clause: &Clause, text: &str) {
        let again = text.strip_prefix("besluttede ").filter(|rest| rest.starts_with("at "));
        let text = again.filter(|_| self.decided).unwrap_or(text);
        if let Some(infinitive) = again.filter(|_| self.in_clause && self.governing == Some("besluttede")) {
            // "besluttede, at A, og at gøre B"
            return self.add_bound(clause.link, infinitive);
        }
        // where more stands behind the infinitive, a further "at" would hang on that
        let alone = clause.act.as_ref().is_none_or(|act| act.joined.is_empty());
        self.decided = alone && again.is_some_and(|rest| !rest[2..].contains(" at "));
        self.in_clause = false;
        self.governing = (again.is_some() || text.starts_with("besluttede")).then_some("besluttede");
        self.bind(clause.link, text);
        if self.current.ends_with(PLACE) {
            // the names end the sentence
            let ended = sentence(&std::mem::take(&mut self.current));
            self.sentences.extend(ended);
        }
    }

    /// A clause behind a verb of its own: "besluttede, at A".
    fn open_clause(&mut self, clause: &Clause, verb: &'static str, text: &str) {
        (self.governing, self.decided, self.in_clause) = (Some(verb), false, true);
        self.bind(clause.link, &format!("{verb}, at {text}"));
    }

    /// Binds a predicate to what was told before: "A, B og C".
    fn bind(&mut self, link: Conjunction, text: &str) {
        let joint = self.current.len();
        self.clause_joint = None;
        let next = bound(&self.current, self.name, link, text);
        // "besluttede at købe A og at leje B" is one of them
        let is_plain = joint > 0 && next[joint..].starts_with(" og ") && !text.starts_with("at ");
        let before = self.joint.filter(|_| is_plain);
        self.current = match before {
            Some(first) => format!("{},{}", &next[..first], &next[first + " og".len()..]),
            None => next,
        };
        let moved = before.map_or(0, |_| " og".len() - ",".len());
        self.joint = is_plain.then(|| joint - moved);
    }

    /// A clause behind the verb that governs the one before: ", og at B".
    fn add_clause(&mut self, clause: &Clause, text: &str) {
        self.add_bound(clause.link, &format!("at {text}"));
        self.in_clause = true;
    }

    /// What is bound to the clause or infinitive before it, behind the same verb.
    fn add_bound(&mut self, link: Conjunction, text: &str) {
        if link == Conjunction::And {
            // "besluttede, at A, at B, og at C"
            if let Some(first) = self.clause_joint.take() {
                self.current.replace_range(first..first + " og".len(), "");
            }
            self.clause_joint = Some(self.current.len() + ",".len());
        }
        let binds = if link == Conjunction::But { "men" } else { "og" };
        self.current = format!("{}, {binds} {text}", self.current);
    }

    fn end_sentence(&mut self) {
        let ended = sentence(&std::mem::take(&mut self.current));
        self.sentences.extend(ended);
        (self.governing, self.decided, self.in_clause) = (None, false, false);
        (self.joint, self.clause_joint) = (None, None);
    }
}

/// Returns whether a clause has something sent or fixed, which goes on with what is decided to be done: "…, og at svaret
/// sendes til regionen".
fn is_plain_order(clause: &Clause) -> bool {
    const ORDERS: [&str; 5] = ["sender", "oversender", "fremsender", "videresender", "fastsætter"];
    let is_order = |act: &Act| act.form == Form::Passive && ORDERS.contains(&act.verb.present.as_ref());
    clause.link == Conjunction::And && clause.act.as_ref().is_some_and(is_order)
}

/// Returns a predicate behind what was told before, or behind the name of the body.
fn bound(before: &str, name: &str, link: Conjunction, text: &str) -> String {
    match link {
        _ if before.is_empty() => format!("{} {text}", capital(name)),
        Conjunction::But => format!("{before}, men {text}"),
        Conjunction::And if ends_in_clause(before) => format!("{before}, og {text}"),
        Conjunction::And => format!("{before} og {text}"),
    }
}
