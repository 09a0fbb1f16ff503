//! Attachments: rows of a list, marks in the margin, file names.

use crate::meeting::{Bilag, secrecy};

/// Attachments that stand in the text: "Bilag 1. Referat", and file names in a row.
pub(crate) fn named(plain: &str) -> Option<Vec<Bilag>> {
    let files = plain.replace("application/pdf icon", " ");
    let is_file =
        |word: &str| [".pdf", ".docx", ".doc", ".xlsx", ".pptx"].iter().any(|end| word.ends_with(end));
    if files.split_whitespace().next().is_some() && files.split_whitespace().all(is_file) {
        return Some(files.split_whitespace().map(attachment).collect());
    }
    if is_named_by_type(plain) {
        return Some(vec![attachment(plain)]);
    }
    let digits = plain.strip_prefix("Bilag ")?.trim_start_matches(|c: char| c.is_ascii_digit());
    // "Bilag 3a: Plan"
    let lettered = digits.strip_prefix(|c: char| c.is_ascii_lowercase());
    let rest = lettered.filter(|rest| rest.starts_with([':', '.', ' '])).unwrap_or(digits);
    let titled = rest.len() < plain.len() - 6 && rest.starts_with(['.', ':', ' ']) && !sentence(plain);
    (titled && rest.len() > 3).then(|| divided(plain).into_iter().map(attachment).collect())
}

/// Returns whether the kind of file stands in brackets behind a title: "Oversigt over sager (PDF)", "Plan (pdf, 2 MB)".
fn is_named_by_type(plain: &str) -> bool {
    const TYPES: [&str; 8] = ["pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "zip"];
    let kind = plain.strip_suffix(')').and_then(|plain| plain.rsplit_once(" ("));
    kind.is_some_and(|(title, kind)| {
        let first = kind.split([',', ' ', '-']).next().unwrap_or_default().to_lowercase();
        title.starts_with(is_first) && kind.len() <= 20 && TYPES.contains(&first.as_str())
    })
}

/// Returns the attachments of a row that names several, but for one with a mark of secrecy: "Bilag 1: Plan, Bilag 2:
/// Kort", "Plan; Kort".
pub(crate) fn divided(row: &str) -> Vec<&str> {
    // "Lukket bilag: Tilbud; Kontrakt": the mark is said of them all
    if secrecy::is_closed_attachment(row) {
        return vec![row];
    }
    let numbered = |at: &usize| {
        row[at + "Bilag ".len()..].starts_with(|c: char| c.is_ascii_digit())
            && (*at == 0
                || row[..*at].trim_end().ends_with([',', ';', '.', '|'])
                || row[..*at].ends_with(" og "))
    };
    let mut starts: Vec<usize> = row.match_indices("Bilag ").map(|(at, _)| at).filter(numbered).collect();
    if starts.len() > 1 {
        // what stands before the first belongs to it
        starts[0] = 0;
        let ends = starts.iter().skip(1).copied().chain([row.len()]);
        let titles = starts.iter().zip(ends).map(|(from, end)| row[*from..end].trim());
        return titles.map(|title| trimmed(title.strip_suffix(" og").unwrap_or(title))).collect();
    }
    let parts: Vec<&str> = row.split(';').map(trimmed).filter(|part| !part.is_empty()).collect();
    if parts.iter().all(|part| part.starts_with(is_first)) { parts } else { vec![row] }
}

/// Returns the attachments behind "Bilag:" on one line: "Plankort, Høringsnotat og Tidsplan", each with a capital.
pub(crate) fn in_line(row: &str) -> Vec<&str> {
    let all = divided(row);
    if all.len() > 1
        || sentence(row)
        || row.contains(['(', '[', '"', '»'])
        || secrecy::is_closed_attachment(row)
    {
        return all;
    }
    let Some((before, last)) = row.rsplit_once(", ") else {
        // "Beregning og Tegning"
        let is_word =
            |part: &str| part.starts_with(char::is_uppercase) && part.chars().all(char::is_alphabetic);
        let both = row.split_once(" og ").filter(|(first, second)| is_word(first) && is_word(second));
        return both.map_or(vec![row], |(first, second)| vec![first, second]);
    };
    // "Plan, Kort og Tal fra maj"; in "Referat fra Plan og Miljø" one name goes on
    let ends = last.split_once(" og ").filter(|(first, _)| !first.contains(' '));
    let last = ends.map_or(vec![last], |(first, rest)| vec![first, rest]);
    let parts: Vec<&str> =
        before.split(", ").chain(last).map(trimmed).filter(|part| !part.is_empty()).collect();
    // "3.1 Helhedsplan", but not "3. maj"
    let is_title = |part: &&str| {
        let numbered = part.starts_with(|c: char| c.is_ascii_digit());
        let words = part.split_once(' ').filter(|_| numbered).map_or(*part, |(_, words)| words);
        words.starts_with(char::is_uppercase)
    };
    if parts.iter().all(is_title) { parts } else { vec![row] }
}

fn is_first(c: char) -> bool {
    c.is_uppercase() || c.is_ascii_digit()
}

fn trimmed(title: &str) -> &str {
    title.trim().trim_end_matches([',', ';', '|', ' '])
}

/// Returns the mark of an attachment: KKR's "./." with what stands after it, or KD-Net's "Punkt 44, Bilag 4: …".
pub(crate) fn mark(plain: &str) -> Option<&str> {
    let margin = ["./.", "./"].iter().find_map(|mark| plain.strip_prefix(mark)).map(str::trim);
    margin.or_else(|| {
        let (head, title) = plain.strip_prefix("Punkt ")?.split_once(": ")?;
        let (item, bilag) = head.split_once(", Bilag ")?;
        [item, bilag].iter().all(|n| n.bytes().all(|b| b.is_ascii_digit())).then_some(title)
    })
}

/// Returns the mark of an attachment behind a text, as the margin's is when lines are joined: "alle kommuner. ./.
/// Bilag 1: Plan". Returns the text and the title.
pub(crate) fn in_margin(plain: &str) -> Option<(&str, &str)> {
    let (text, title) = plain.split_once(" ./. ")?;
    let titled = title.starts_with(char::is_uppercase) && title.len() < 160 && !sentence(title);
    (titled && !text.is_empty()).then_some((text, title))
}

/// Returns a text without the margin's mark, which stands before or behind it, in brackets, or within it where lines are
/// joined: that a text tells of something attached is all it says. `None` where there is none.
pub(crate) fn without_mark(text: &str) -> Option<String> {
    let start = text.len() - text.trim_start_matches([' ', '-', '*', '•', '\u{2013}']).len();
    let (bullet, rest) = text.split_at(start);
    let behind = ["./. ", "./ "].iter().find_map(|mark| rest.strip_prefix(mark)).unwrap_or(rest);
    // "100.000 kr. ./. 20.000 kr." is a minus
    let mut plain = format!("{bullet}{}", behind.trim_start());
    while let Some(at) = plain
        .match_indices(" ./. ")
        .map(|(at, _)| at)
        .find(|at| plain[at + " ./. ".len()..].trim_start().starts_with(char::is_alphabetic))
    {
        plain.replace_range(at..at + " ./. ".len(), " ");
    }
    plain = plain.replace(" (./.)", "");
    if let Some(before) = plain.trim_end().strip_suffix(" ./.") {
        plain = before.trim_end().to_owned();
    }
    (plain != text).then_some(plain)
}

/// Returns whether a row says that nothing is attached.
pub(crate) fn is_none(row: &str) -> bool {
    matches!(row.trim_end_matches('.').to_lowercase().as_str(), "" | "ingen" | "ingen bilag" | "intet" | "-")
}

/// Returns whether a row is a sentence, and no title.
pub(crate) fn sentence(text: &str) -> bool {
    let words = text.split(' ').count();
    words > 14 && text.ends_with('.')
        || words > 30
        || text.contains("](http") && words > 8
        || text.contains("https://") && words > 6
}

/// "[Bilag 1 - Plan](https://…)", "Bilag 1 - Plan".
pub(crate) fn attachment(entry: &str) -> Bilag {
    let link = entry
        .strip_prefix('[')
        .and_then(|rest| rest.rsplit_once("]("))
        .and_then(|(title, url)| Some((title, url.strip_suffix(')')?)));
    let (title, url) = link.unwrap_or((entry.trim_matches('*').trim(), ""));
    Bilag { title: title.to_owned(), url: (url != "#" && !url.is_empty()).then(|| url.to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_may_name_several() {
        assert_eq!(
            divided("Bilag 1: Plan, Bilag 2: Kort over åen"),
            ["Bilag 1: Plan", "Bilag 2: Kort over åen"]
        );
        assert_eq!(divided("Bilag 1. Plan, Bilag 2. Kort og Bilag 3. Tal").len(), 3);
        assert_eq!(divided("Plan; Kort"), ["Plan", "Kort"]);
        assert_eq!(in_line("Plan, Kort og Tal fra maj"), ["Plan", "Kort", "Tal fra maj"]);
        for row in ["Bilag 1: Plan for bilag 2", "Plan; se også kort", "Plan for Engum og Lundby"] {
            assert_eq!(divided(row), [row]);
            assert_eq!(in_line(row), [row]);
        }
        assert_eq!(in_line("3.1 Plan, 3.2 Kort"), ["3.1 Plan", "3.2 Kort"]);
        for row in ["Plan, udkast og kort", "Referat fra Skov og Park, 3. maj", "Lukket bilag: Plan, Kort"] {
            assert_eq!(in_line(row), [row]);
        }
        assert_eq!(divided("Lukkede bilag: Plan; Kort"), ["Lukkede bilag: Plan; Kort"]);
        let is_one = |row: &str| named(row).is_some_and(|all| all.len() == 1);
        for row in [
            "Bilag 3a: Plan for broen",
            "Bilag 4.1: Regnskab",
            "Oversigt over sager (PDF)",
            "Plan (docx, 2 MB)",
        ] {
            assert!(is_one(row), "{row}");
        }
        for row in ["Byggeri på Engvej (etape 2)", "se planen (PDF)"] {
            assert!(!is_one(row), "{row}");
        }
        assert_eq!(without_mark("Prisen er 10.000 kr. ./. 200 kr."), None);
        assert_eq!(without_mark("At planen vedtages. ./.").as_deref(), Some("At planen vedtages."));
        assert_eq!(without_mark("Kortet er vedlagt (./.).").as_deref(), Some("Kortet er vedlagt."));
    }
}
