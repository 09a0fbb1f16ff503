//! Verbs by their forms: what a word of an indstilling becomes in a beslutning.

use std::borrow::Cow;

use super::table::{ObjectExtent, VERBS, VerbRow};

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
    /// "godkendte"
    pub(crate) past: Cow<'static, str>,
    /// "godkendt"
    pub(crate) participle: Cow<'static, str>,
    /// "godkendes"
    pub(crate) passive: Cow<'static, str>,
    pub(crate) object: ObjectExtent,
}

impl From<&VerbRow> for Verb {
    fn from(row: &VerbRow) -> Self {
        Verb {
            present: row.present.into(),
            past: row.past.into(),
            participle: row.participle.into(),
            passive: row.passive.into(),
            object: row.object,
        }
    }
}

impl Verb {
    /// The verb that has a word, in small letters, as this form.
    pub(crate) fn find(word: &str, form: Form) -> Option<Verb> {
        let row = VERBS.iter().find(|row| match form {
            Form::Present => row.present == word,
            Form::Passive => row.passive == word,
            Form::Infinitive => infinitive(row) == word,
        });
        row.map(Verb::from).or_else(|| Verb::regular(word, form))
    }

    /// Whether a word, in small letters, is an infinitive.
    pub(crate) fn is_infinitive(word: &str) -> bool {
        Verb::find(word, Form::Infinitive).is_some()
    }

    /// The word of this verb that a finished decision has where the indstilling had `form`.
    pub(crate) fn decided(&self, form: Form) -> &str {
        match form {
            Form::Present | Form::Infinitive => &self.past,
            Form::Passive => &self.participle,
        }
    }

    /// A verb outside the table that can only be regular: "digitaliserer". Its passive and infinitive are taken only
    /// with foreign endings, since "borgeres" and "andre" look the same otherwise.
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
        Some(Verb {
            present: format!("{stem}er").into(),
            past: format!("{stem}ede").into(),
            participle: format!("{stem}et").into(),
            passive: format!("{stem}es").into(),
            object: ObjectExtent::Free,
        })
    }
}

/// "godkendes" → "godkende".
pub(crate) fn infinitive(row: &VerbRow) -> &'static str {
    row.passive.strip_suffix('s').unwrap_or(row.passive)
}
