//! Preferences worked out once for each decision, however often they are asked for.

use super::preferences::{ENOUGH, Preferences};
use super::shape::Shape;
use crate::meeting::Indstilling;
use std::collections::HashMap;

/// What was decided on an indstilling, and the shape that was chosen for which act.
type Choices = HashMap<Indstilling, HashMap<String, Option<(String, Shape)>>>;

/// The preferences of one body, where a decision that was read before is not read again.
#[derive(Debug, Default)]
pub struct PreferenceCache {
    body: String,
    /// The indstillinger that the body's other name was looked for in.
    asked: Vec<Indstilling>,
    /// What follows from them: the other name, and nothing learned.
    named: Preferences,
    choices: Choices,
}

impl PreferenceCache {
    /// Returns what a body is used to: what the indstillinger of a meeting call it, and what it decided, oldest first.
    pub fn preferences<'a>(
        &mut self,
        body: &str,
        asked: impl Iterator<Item = &'a Indstilling> + Clone,
        decided: impl Iterator<Item = (&'a Indstilling, &'a str)>,
    ) -> Preferences {
        let asked = asked.take(ENOUGH);
        if self.body != body || !asked.clone().eq(&self.asked) {
            self.begin(body, asked);
        }
        let mut preferences = self.named.clone();
        let mut latest = Choices::new();
        for (indstilling, words) in decided {
            let known =
                [&latest, &self.choices].into_iter().find_map(|known| known.get(indstilling)?.get(words));
            let choice = known.cloned().unwrap_or_else(|| self.named.choice(body, indstilling, words));
            latest.entry(indstilling.clone()).or_default().insert(words.to_owned(), choice.clone());
            preferences.add(choice);
        }
        self.choices = latest;
        preferences
    }

    /// Forgets what another body decided, or the same under another name.
    fn begin<'a>(&mut self, body: &str, asked: impl Iterator<Item = &'a Indstilling> + Clone) {
        let mut named = Preferences::default();
        named.learn_name(body, asked.clone());
        *self = PreferenceCache {
            body: body.to_owned(),
            asked: asked.cloned().collect(),
            named,
            choices: Choices::new(),
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(point: &str) -> Indstilling {
        Indstilling { lead: None, points: vec![point.to_owned()] }
    }

    #[test]
    fn what_is_remembered_is_what_would_be_worked_out() {
        let points =
            ["At KKR godkender referatet.", "At KKR tager orienteringen til efterretning."].map(asked);
        let words =
            ["Referatet blev godkendt.", "Taget til efterretning.", "Sagen kommer igen.", "Godkendt."];
        let mut cache = PreferenceCache::default();
        // each pair of decisions after each other one: nothing of an earlier question is in a later answer
        for body in ["KKR", "Engum Byråd", "KKR"] {
            for first in words {
                for second in words {
                    let decided = [(&points[0], first), (&points[1], second), (&points[0], second)];
                    let mut fresh = Preferences::default();
                    fresh.learn_name(body, &points);
                    decided.iter().for_each(|(asked, words)| fresh.learn(body, asked, words));
                    let answer = cache.preferences(body, points.iter(), decided.into_iter());
                    assert_eq!(answer, fresh, "{body} {first} {second}");
                }
            }
        }
    }

    #[test]
    fn another_name_in_the_indstillinger_is_heard_at_once() {
        let mut cache = PreferenceCache::default();
        let by_title = ["at Byrådet godkender A", "at Byrådet godkender B"].map(asked);
        let other = ["at KD-Net godkender A", "at KD-Net godkender B"].map(asked);
        for points in [&by_title, &other, &by_title] {
            let mut fresh = Preferences::default();
            fresh.learn_name("KD-Netværk Søhøjland", points);
            let answer = cache.preferences("KD-Netværk Søhøjland", points.iter(), std::iter::empty());
            assert_eq!(answer, fresh);
        }
    }
}
