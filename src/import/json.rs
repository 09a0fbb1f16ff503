//! The meeting file itself, `referent/1`: what is missing is filled in, what is wrong is named.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::import::{ImportError, Imported};
use crate::meeting::{Access, Meeting, Warning, secrecy};

/// Reads a meeting file.
pub(super) fn read(text: &str) -> Result<Imported, ImportError> {
    let mut value: Value = serde_json::from_slice(text.as_bytes())
        .map_err(|error| ImportError::Json { line: error.line(), column: error.column() })?;
    if let Some(items) = value.get_mut("items").and_then(Value::as_array_mut) {
        number(items);
    }
    let unmarked = unmarked(&value);
    let mut written = BTreeSet::new();
    collect_fields(&value, "", &mut written);
    let meeting: Meeting = serde_path_to_error::deserialize(value).map_err(|error| {
        let path = error.path().to_string();
        in_danish(&path, &error.into_inner().to_string())
    })?;
    let mut warnings = unread(&written, &meeting);
    let mut meeting = meeting;
    warnings.extend(close(&mut meeting, &unmarked));
    Ok(Imported { warnings, ..Imported::exactly(meeting.normalised()?) })
}

/// Returns the places of the items of which the file does not say whether a person opened them: it is not one that
/// this program wrote.
fn unmarked(value: &Value) -> Vec<usize> {
    let items = value.get("items").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let is_unmarked = |item: &Value| item.get("opened").is_none();
    items.iter().enumerate().filter(|(_, item)| is_unmarked(item)).map(|(at, _)| at).collect()
}

/// Closes the items whose words say so, although no field does, and names them.
fn close(meeting: &mut Meeting, unmarked: &[usize]) -> Vec<Warning> {
    let mut warnings = Vec::new();
    for (at, item) in meeting.items.iter_mut().enumerate().filter(|(at, _)| unmarked.contains(at)) {
        let access = secrecy::of_title(&item.title).max(secrecy::of_item(item));
        if item.closed || !access.is_some_and(Access::is_withheld) {
            continue;
        }
        item.closed = access == Some(Access::Closed);
        item.doubtful = !item.closed;
        let how =
            if item.closed { "er lukket efter sine ord" } else { "er måske lukket; svar i gennemsynet" };
        warnings.push(Warning::whole(format!("punktet »{}« (nr. {} i filen) {how}", item.name(), at + 1)));
    }
    warnings
}

/// The fields of a file, by their paths: "items[].decision.votes".
fn collect_fields(value: &Value, path: &str, fields: &mut BTreeSet<String>) {
    match value {
        Value::Object(object) => {
            for (name, value) in object {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                collect_fields(value, &path, fields);
                fields.insert(path);
            }
        }
        Value::Array(values) => {
            let path = format!("{path}[]");
            values.iter().for_each(|value| collect_fields(value, &path, fields));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Returns a warning for each field of a file that was not read: a meeting is written with every field it knows.
fn unread(written: &BTreeSet<String>, meeting: &Meeting) -> Vec<Warning> {
    let mut known = BTreeSet::new();
    let value = serde_json::to_value(meeting).unwrap_or_default();
    collect_fields(&value, "", &mut known);
    // what stands in a field that is unknown need not be named as well
    let is_outermost =
        |path: &&String| path.rfind('.').is_none_or(|at| known.contains(path[..at].trim_end_matches("[]")));
    let unknown = written.difference(&known).filter(is_outermost);
    let sentence =
        |path: &String| format!("feltet »{path}« kendes ikke og er ikke læst; se »referent schema«");
    unknown.map(|path| Warning::whole(sentence(path))).collect()
}

/// Gives numbers to the items that have no `number`: by position and level, going on from the number before. One that
/// is there stays, also when it is empty: the agenda may have said that the item has none.
fn number(items: &mut [Value]) {
    let (mut major, mut minor) = (0_u64, 0_u64);
    for item in items.iter_mut().filter_map(Value::as_object_mut) {
        let under = item.get("level").and_then(Value::as_u64) == Some(2) && major > 0;
        match item.get("number") {
            Some(Value::String(given)) => {
                let mut parts = given.trim_end_matches('.').split('.').map(str::parse);
                if let Some(Ok(first)) = parts.next() {
                    (major, minor) = (first, parts.next().and_then(Result::ok).unwrap_or(0));
                }
            }
            Some(_) => {}
            None if under => {
                minor = minor.saturating_add(1);
                item.insert("number".to_owned(), format!("{major}.{minor}").into());
            }
            None => {
                (major, minor) = (major.saturating_add(1), 0);
                item.insert("number".to_owned(), major.to_string().into());
            }
        }
    }
}

/// serde speaks English; what it says most is said in Danish here, and the field is named.
fn in_danish(path: &str, message: &str) -> ImportError {
    let path = if path == "." { "" } else { path };
    if let Some(field) = message.strip_prefix("missing field `").and_then(|rest| rest.split('`').next()) {
        let dot = if path.is_empty() { "" } else { "." };
        return ImportError::Field {
            field: format!("{path}{dot}{field}"),
            what: "feltet mangler".to_owned(),
        };
    }
    let what = match message.split_once(", expected ") {
        Some((_, wanted)) => format!("værdien har en forkert type; der skal stå {}", kind(wanted)),
        None if message.starts_with("input contains") || message.starts_with("premature") => {
            "datoen skal skrives som 2021-06-08".to_owned()
        }
        None => message.to_owned(),
    };
    let field = if path.is_empty() { "filen".to_owned() } else { path.to_owned() };
    ImportError::Field { field, what }
}

fn kind(wanted: &str) -> &str {
    match wanted {
        "a string" | "string" => "tekst i anførselstegn",
        "a boolean" => "true eller false",
        "a sequence" => "en liste [ … ]",
        "a side of a vote" => "et antal, en liste af navne eller partibogstaver, eller et objekt { … }",
        "a formatted date string" => "en dato som \"2021-06-08\"",
        _ if wanted.starts_with('u') || wanted.starts_with('i') => "et helt tal",
        _ if wanted.starts_with("struct") => "et objekt { … }",
        _ if wanted.starts_with("one of") => wanted.trim_start_matches("one of "),
        _ => "noget andet",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: &str = r#"{"format": "referent/1", "body": "Engum Råd", "date": "2021-06-08", "sky": "blå",
        "items": [{"title": "Åbning"}, {"title": "Sager"}, {"title": "Bro", "level": 2}, {"title": "Vej", "level": 2},
                  {"title": "Uden", "number": ""}, {"title": "Slut"}]}"#;

    fn why(text: &str) -> String {
        read(text).map(|_| ()).unwrap_err().to_string()
    }

    #[test]
    fn missing_numbers_follow_position_and_level() {
        let meeting = read(SMALL).unwrap().meeting;
        let numbers: Vec<&str> = meeting.items.iter().map(|item| item.number.as_str()).collect();
        assert_eq!(numbers, ["1", "2", "2.1", "2.2", "", "3"]);
        assert_eq!(meeting.id.0, "engum-raad-2021-06-08");
    }

    #[test]
    fn a_side_of_a_vote_may_be_a_number_a_list_or_an_object() {
        let people = r#""people": [{"name": "Eva Holm", "party": "A"}, {"name": "Bo Dam", "party": "V"}, {"name": "Ib Ask"}],"#;
        let votes = r#""decision": {"votes": [{"for": 11, "against": ["Bo Dam", "p3"], "abstained": {"count": 2, "parties": ["A"]}},
            {"for": ["A", "V"], "against": null}], "actions": [{"person": "Ib Ask", "what": "Notat", "due": "2026-05-01"}]}"#;
        let with = |votes: &str| {
            SMALL
                .replace("\"items\"", &format!("{people}\"items\""))
                .replace(r#""title": "Uden""#, &format!(r#""title": "Uden", {votes}"#))
        };
        let meeting = read(&with(votes)).unwrap().meeting;
        let decision = meeting.items[4].decision.as_ref().unwrap();
        let sentences: Vec<String> = decision.votes.iter().map(|vote| vote.sentence(&meeting)).collect();
        assert_eq!(
            sentences,
            [
                "For stemte 11. Imod stemte 2 (Bo Dam (V), Ib Ask). Undlod at stemme 2 (A).",
                "For stemte A, V."
            ]
        );
        assert_eq!(decision.tasks[0].sentence(&meeting), "Ib Ask: Notat, inden 1. maj 2026");
        for (from, to, field) in [
            (
                "11",
                "\"elleve\"",
                "items[4].decision.votes[0].for i filen: værdien har en forkert type; der skal stå et antal, en liste",
            ),
            ("11", "-1", "items[4].decision.votes[0].for "),
            ("\"p3\"", "3", "items[4].decision.votes[0].against[1] "),
            ("\"count\": 2", "\"count\": \"2\"", "items[4].decision.votes[0].abstained.count "),
            ("\"p3\"", "\"p9\"", "items[4].decision.votes[0].against.people[1]"),
            ("\"person\": \"Ib Ask\"", "\"person\": \"Ida\"", "items[4].decision.actions[0].person"),
            ("\"what\": \"Notat\"", "\"what\": \" \"", "items[4].decision.actions[0].what"),
        ] {
            let error = why(&with(&votes.replacen(from, to, 1)));
            assert!(error.contains(field), "{error}");
        }
    }

    #[test]
    fn fields_that_are_not_read_are_named() {
        let file = SMALL.replace(
            r#""title": "Slut""#,
            r#""title": "Slut", "decision": {"text": "Ja.", "tasks": [{"what": "Notat"}], "votes": [{"for": 1}]}"#,
        );
        let warnings: Vec<String> = read(&file).unwrap().warnings.iter().map(Warning::to_string).collect();
        assert_eq!(
            warnings,
            [
                "feltet »items[].decision.tasks« kendes ikke og er ikke læst; se »referent schema«",
                "feltet »sky« kendes ikke og er ikke læst; se »referent schema«"
            ]
        );
    }

    #[test]
    fn errors_name_the_field() {
        let wrong = SMALL.replace(r#"{"title": "Slut"}"#, r#"{"title": "Slut", "number": 3}"#);
        assert_eq!(
            why(&wrong),
            "Ret feltet items[5].number i filen: værdien har en forkert type; der skal stå tekst i anførselstegn."
        );
        let untitled = SMALL.replace(r#"{"title": "Slut"}"#, "{}");
        assert_eq!(why(&untitled), "Ret feltet items[5].title i filen: feltet mangler.");
        assert!(why(&SMALL.replace("2021-06-08", "8/6")).contains("feltet date"));
        assert!(why(&SMALL.replace("referent/1", "andet/9")).contains("format"));
        assert!(why("{\"format\": ").contains("linje 1"));
    }
}
