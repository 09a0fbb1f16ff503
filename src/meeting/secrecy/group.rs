//! Lines that divide an agenda into what everybody may hear and what not, whatever stands around the words: "DEL II – møde
//! for lukkede døre", "Gule sider (lukket dagsorden)", "Kl. 19.30 Lukket møde", "--- Herefter lukkes dørene ---".

use super::meaning::WordMeaning;
use super::phrases::{is_rule, read};
use super::words::{Word, words};
use crate::meeting::Access;

/// The longest line that divides an agenda, in characters.
const LONGEST: usize = 80;
/// What a line may begin with that divides an agenda.
const PARTS: [&str; 9] = ["del", "afdeling", "afsnit", "a", "b", "c", "kl", "sektion", "part"];
/// Words before a division.
const THEN: [&str; 5] = ["herefter ", "derefter ", "dernæst ", "så ", "nu "];

/// What a line says that names no item, as one that divides the agenda.
pub(super) fn division(line: &str) -> Option<Access> {
    turns(line)
        .or_else(|| doors(line))
        .or_else(|| cores(line).into_iter().find_map(|core| of_plain_group(&core)))
}

fn of_plain_group(line: &str) -> Option<Access> {
    let words = words(without_enumerator(line).trim_end_matches(':'));
    let gathers = |word: &Word| {
        matches!(word.meaning, WordMeaning::Items | WordMeaning::Agenda | WordMeaning::PersonCases)
            || word.is_plural_closed()
    };
    // "Lukkede punkter: Ingen" and "Punktet behandles på lukket møde." gather nothing
    let is_sentence = line.trim_end().ends_with('.')
        || words.iter().any(|word| {
            matches!(word.meaning, WordMeaning::Number | WordMeaning::No)
                || ["ingen", "intet"].contains(&word.text.as_str())
                || ["punktet", "sagen"].contains(&word.text.as_str())
        });
    let is_shouted = matches!(&words[..], [word] if word.is_capitals);
    let reading = read(&words);
    let is_group = reading.is_mark && !is_sentence && (is_shouted || words.iter().any(gathers));
    is_group.then(|| reading.access()).flatten()
}

/// A line without "B." or "II)" in front.
fn without_enumerator(line: &str) -> &str {
    let line = line.trim();
    let Some((first, rest)) = line.split_once([' ', '\t']) else { return line };
    let Some(number) = first.strip_suffix(['.', ')', ':']) else { return line };
    let is_letter = number.chars().count() == 1 && number.chars().all(char::is_alphanumeric);
    let is_roman = !number.is_empty() && number.chars().all(|c| "IVXivx".contains(c));
    if is_letter || is_roman { rest.trim() } else { line }
}

/// Whether a text says that there is nothing: "Ingen", "Der var ingen lukkede punkter."
pub(super) fn is_none(text: &str) -> bool {
    let words = words(text);
    let besides = ["udover", "undtagen", "bortset"];
    let none = |word: &Word| matches!(word.text.as_str(), "ingen" | "intet");
    let is_short = matches!(&words[..], [word] if none(word));
    let of_items = words.windows(3).any(|three| {
        none(&three[0]) && three[1].meaning == WordMeaning::Closed && three[2].meaning == WordMeaning::Items
    });
    is_short || of_items && !words.iter().any(|word| besides.contains(&word.text.as_str()))
}

/// A sentence between items that turns the meeting: "Tilhørerne forlod salen, og mødet blev lukket for offentligheden."
fn turns(line: &str) -> Option<Access> {
    const OWN: [&str; 5] = ["punktet", "sagen", "emnet", "dette", "denne"];
    const LEAVE: [&str; 4] = ["forlod", "forlader", "forlade", "ud"];
    const RETURN: [&str; 5] = ["genåbnet", "genåbnes", "genåbnedes", "åbnedes", "åbnet"];
    let words = words(line);
    let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.text.as_str()));
    let means = |meaning: WordMeaning| words.iter().any(|word| word.meaning == meaning);
    if words.is_empty() || words.len() > 20 || has(&OWN) || is_rule(&words) {
        return None;
    }
    let of_meeting = has(&["mødet", "dagsordenen", "resten", "herfra", "herefter", "derefter"]);
    let public = has(&["offentligheden"]) || means(WordMeaning::Audience);
    let is_long = words.len() > 4;
    let negated = words.iter().any(|word| word.meaning == WordMeaning::Not);
    let left = means(WordMeaning::Audience) && has(&LEAVE);
    let closes = of_meeting && (public || means(WordMeaning::Doors)) && means(WordMeaning::Closed);
    let goes_on = of_meeting
        && has(&["fortsatte", "fortsætter", "fortsættes", "fortsat", "overgik", "overgår"])
        && means(WordMeaning::Closed);
    // "Mødet lukket kl. 15.10" may be the end of it
    let at_hour = words.len() <= 6
        && words.first().is_some_and(|word| word.text == "mødet")
        && has(&["kl"])
        && means(WordMeaning::Closed);
    match () {
        () if at_hour && !negated => Some(Access::Doubtful),
        () if is_long && of_meeting && has(&RETURN) && !negated => Some(Access::Open),
        () if is_long && !negated && (left || closes || goes_on) => Some(Access::Closed),
        () => None,
    }
}

/// "Dørene lukkes.", "Herefter åbnes dørene": of the items after it.
fn doors(line: &str) -> Option<Access> {
    let words = words(line);
    let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.text.as_str()));
    let is_short = words.len() <= 5 && words.iter().all(|word| word.text.parse::<u32>().is_err());
    if !is_short || !has(&["dørene", "døre"]) {
        return None;
    }
    match () {
        () if has(&["lukkes", "lukker", "lukket"]) => Some(Access::Closed),
        () if has(&["åbnes", "genåbnes", "åbner"]) => Some(Access::Open),
        () => None,
    }
}

/// What is left of a line without what only says which part it is, the barest last; the line itself first.
fn cores(line: &str) -> Vec<String> {
    let bare = line.trim().trim_matches(['-', '–', '—', '=', '*', '_', '#', '~', ' ']);
    let mut cores = vec![line.trim().to_owned()];
    if bare.chars().count() > LONGEST {
        return cores;
    }
    cores.extend((bare != line.trim()).then(|| bare.to_owned()));
    let lower = bare.to_lowercase();
    if let Some(rest) = THEN.iter().find_map(|then| lower.strip_prefix(then)) {
        cores.push(rest.to_owned());
    }
    if let Some((before, inside)) = bracket(bare) {
        let says = words(before).iter().any(|word| ["sider", "papir", "ark"].contains(&word.text.as_str()));
        let is_agenda = words(before).iter().any(|word| word.text.ends_with("dagsorden")) || is_part(before);
        // the rule that a part is closed by, or the hour
        let is_reason = inside.contains('§') || inside.starts_with("kl") || inside.contains("lov");
        cores.extend(is_reason.then(|| before.to_owned()));
        cores.extend((says || is_agenda).then(|| format!("{inside} del")));
    }
    let parted = [" – ", " - ", " — ", ": ", ". "].iter().find_map(|mark| bare.split_once(mark));
    cores.extend(parted.filter(|(part, _)| is_part(part)).map(|(_, rest)| rest.to_owned()));
    if let Some(rest) = after_clock(bare) {
        cores.push(rest.to_owned());
    }
    cores
}

/// What stands in the brackets at the end of a line, and before them.
fn bracket(line: &str) -> Option<(&str, &str)> {
    let (before, rest) = line.rsplit_once('(')?;
    let inside = rest.trim_end().strip_suffix(')')?;
    (!before.trim().is_empty()).then_some((before.trim(), inside))
}

/// "Del II", "Afsnit B", "DEL 2"
fn is_part(text: &str) -> bool {
    let words = words(text);
    words.len() <= 2 && words.first().is_some_and(|word| PARTS.contains(&word.text.as_str()))
}

/// What stands behind the hour: "Kl. 19.30 Lukket møde".
fn after_clock(line: &str) -> Option<&str> {
    let lower = line.to_lowercase();
    let from = ["kl. ", "kl ", "kl."]
        .iter()
        .find_map(|word| lower.starts_with(word).then_some(word.len()))
        .unwrap_or(0);
    let rest = line.get(from..)?;
    let end = rest.find(|c: char| !(c.is_ascii_digit() || ".:-–".contains(c)))?;
    (end >= 4).then(|| rest[end..].trim_start_matches([' ', '-', '–', ':', '\t']))
}

#[cfg(test)]
mod tests {
    use super::super::of_group;
    use crate::meeting::Access;

    #[test]
    fn a_line_that_divides_an_agenda_is_known_whatever_stands_around_it() {
        for line in [
            "DEL II – behandles for lukkede døre, møde",
            "Del 2 – møde for lukkede døre",
            "Blå sider (lukket dagsorden)",
            "C-dagsorden (ikke-offentlig)",
            "Kl. 20.15 Lukket møde",
            "kl. 20:15 – Lukkede punkter",
            "--- Herefter lukkes dørene ---",
            "=== Lukket del ===",
            "Dørene lukkes.",
            "Lukket møde (bestyrelseslovens § 4)",
            "Herefter lukket møde",
        ] {
            assert_eq!(of_group(line), Some(Access::Closed), "{line}");
        }
        for line in [
            "DEL I – offentligt møde",
            "Hvide sider (åben dagsorden)",
            "Dørene åbnes.",
            "Kl. 17 Åbent møde",
            "Kl. 17.00 Åbent møde",
        ] {
            assert_ne!(of_group(line).unwrap_or(Access::Open), Access::Closed, "{line}");
        }
        assert_eq!(of_group("Dørene åbnes igen"), Some(Access::Open));
        assert_eq!(of_group("Mødet blev lukket kl. 18.20"), Some(Access::Doubtful));
        assert_eq!(of_group("Mødet åbnet igen kl. 18.55"), Some(Access::Open));
        for line in [
            "Lukkede punkter: Ingen",
            "Dørene i hallen",
            "Klubben lukkes kl. 20",
            "Kl. 20.15 Kaffe",
            "2. Lukkede rabatter",
        ] {
            assert_eq!(of_group(line).filter(|access| access.is_withheld()), None, "{line}");
        }
    }
}
