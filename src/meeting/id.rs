//! The ids of meetings, items and people.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(id.to_owned())
            }
        }
    };
}

id! {
    /// Names a meeting in the store and on the command line: lower-case ASCII letters, digits and hyphens.
    MeetingId
}
id! {
    /// Names an item within its meeting.
    ItemId
}
id! {
    /// Names a person within a meeting.
    PersonId
}

/// The most letters of a body's name in an id.
const NAME: usize = 120;

impl MeetingId {
    /// Returns the id of a body's meeting on a day: `kkr-midtjylland-2020-11-13`. It may always name a file,
    /// however long the body's name and whatever the year, so that a free id is always found.
    pub fn from_body(body: &str, date: NaiveDate) -> Self {
        let mut name = slug(body);
        name.truncate(NAME);
        let date = date.to_string().replace('+', "");
        MeetingId(format!("{}-{date}", name.trim_end_matches('-')).trim_start_matches('-').to_owned())
    }

    /// Returns the same id with a counter, for the second meeting of a body on one day.
    pub fn numbered(&self, n: usize) -> Self {
        MeetingId(format!("{self}-{n}"))
    }

    /// Returns whether the id may name a file: it comes from outside, and must not lead out of a folder.
    pub fn is_safe(&self) -> bool {
        !self.0.is_empty()
            && self.0.len() <= 200
            && self.0.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    }
}

/// Returns letters and digits in lower case, the rest as single hyphens; æ, ø and å are written out as Danes
/// do.
fn slug(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'æ' | 'ä' => out.push_str("ae"),
            'ø' | 'ö' => out.push_str("oe"),
            'å' => out.push_str("aa"),
            'é' | 'è' => out.push('e'),
            'ü' => out.push('u'),
            c if c.is_ascii_alphanumeric() => out.push(c),
            _ if !out.is_empty() && !out.ends_with('-') => out.push('-'),
            _ => {}
        }
    }
    out.truncate(80);
    out.trim_end_matches('-').to_owned()
}

/// Returns the first of `p1`, `p2`, … from `start` on that is not taken.
pub fn fresh(prefix: char, start: usize, taken: impl Fn(&str) -> bool) -> String {
    (start..).map(|n| format!("{prefix}{n}")).find(|id| !taken(id)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_a_slug_of_body_and_date() {
        let day = NaiveDate::from_ymd_opt(2020, 11, 13).unwrap();
        assert_eq!(MeetingId::from_body("KKR Midtjylland", day).0, "kkr-midtjylland-2020-11-13");
        assert_eq!(MeetingId::from_body("  Ærø Å-råd!  ", day).0, "aeroe-aa-raad-2020-11-13");
        assert_eq!(MeetingId::from_body("…", day).0, "2020-11-13");
    }

    #[test]
    fn an_id_never_leads_out_of_a_folder() {
        assert!(MeetingId::from("kkr-2020").is_safe());
        for bad in ["", "../x", "a/b", "C:x", "Æ"] {
            assert!(!MeetingId::from(bad).is_safe(), "{bad}");
        }
    }
}
